//! The map and the order for short lists against those of the standard library.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn a_map_has_what_the_usual_one_has(steps in prop::collection::vec((0..3_u8, 0..6_u8, any::<u16>()), 0..60)) {
        let (mut own, mut usual) = (SmallMap::default(), BTreeMap::new());
        for (kind, key, value) in steps {
            match kind {
                0 => {
                    own.insert(key, value);
                    usual.insert(key, value);
                }
                1 => {
                    own.remove(&key);
                    usual.remove(&key);
                }
                _ => {
                    let made = *own.get_or_insert_with(&key, || value);
                    prop_assert_eq!(made, *usual.entry(key).or_insert(value));
                }
            }
            let mut keys: Vec<u8> = own.keys().copied().collect();
            keys.sort_unstable();
            prop_assert!(keys.iter().eq(usual.keys()));
            prop_assert!(usual.iter().all(|(key, value)| own.get(key) == Some(value)));
        }
    }

    #[test]
    fn a_list_is_put_in_the_usual_order(list in prop::collection::vec((0..9_u8, any::<u16>()), 0..40)) {
        let (mut own, mut usual) = (list.clone(), list);
        sort_by_key(&mut own, |it| it.0);
        usual.sort_by_key(|it| it.0);
        prop_assert_eq!(own, usual);
    }
}
