//! A map and an order for short lists: the standard library's are made for long ones and cost 4 to
//! 8 KB of wasm for each kind of key and value.

/// A map of a few entries, in the order they were put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SmallMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: PartialEq, V> SmallMap<K, V> {
    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0
            .iter()
            .find(|(it, _)| it == key)
            .map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.0
            .iter_mut()
            .find(|(it, _)| it == key)
            .map(|(_, value)| value)
    }

    /// Whether there is such a key.
    pub fn contains_key(&self, key: &K) -> bool {
        self.get(key).is_some()
    }

    /// Puts a value in the place of the key's value, if there is one.
    pub fn insert(&mut self, key: K, value: V) {
        match self.get_mut(&key) {
            Some(place) => *place = value,
            None => self.0.push((key, value)),
        }
    }

    /// The value of a key; the one that `make` gives is put there first if there is none.
    pub fn get_or_insert_with(&mut self, key: &K, make: impl FnOnce() -> V) -> &mut V
    where
        K: Clone,
    {
        let index = match self.0.iter().position(|(it, _)| it == key) {
            Some(index) => index,
            None => {
                self.0.push((key.clone(), make()));
                self.0.len() - 1
            }
        };
        #[expect(
            clippy::indexing_slicing,
            reason = "the index is that of a value that is there"
        )]
        &mut self.0[index].1
    }

    /// Takes a key and its value out.
    pub fn remove(&mut self, key: &K) {
        self.0.retain(|(it, _)| it != key);
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

/// Sorts a short list by a key; what has one key stays in its order.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut place = end;
        while let Some([before, it]) = place
            .checked_sub(1)
            .and_then(|from| list.get_mut(from..=place))
        {
            if key(before) <= key(it) {
                break;
            }
            std::mem::swap(before, it);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_holds_one_value_a_key() {
        let mut map = SmallMap::default();
        map.insert("a", 1);
        map.insert("b", 2);
        map.insert("a", 3);
        assert_eq!((map.get(&"a"), map.keys().count()), (Some(&3), 2));
        map.remove(&"a");
        assert!(!map.contains_key(&"a"));
        assert_eq!(map.values().sum::<i32>(), 2);
    }

    #[test]
    fn the_order_is_that_of_the_standard_library() {
        for seed in 0..50_u32 {
            let list: Vec<(u32, u32)> = (0..seed)
                .map(|it| (it.wrapping_mul(2_654_435_761) >> 29 ^ seed & 7, it))
                .collect();
            let (mut own, mut std) = (list.clone(), list);
            sort_by_key(&mut own, |it| it.0);
            std.sort_by_key(|it| it.0);
            assert_eq!(own, std);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
