//! Which documents have a pair of characters: what narrows a search down before any text is read.

/// Characters and pairs of neighbours, each with the documents they stand in.
#[derive(Debug, Default)]
pub(super) struct Grams {
    /// In ascending order.
    keys: Vec<u32>,
    /// Where the documents of each key begin; one more than keys.
    starts: Vec<u32>,
    /// The documents key by key, ascending.
    documents: Vec<u16>,
}

impl Grams {
    /// The grams of the texts of all documents, in their order.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut pairs: Vec<(u32, u16)> = Vec::new();
        for (document, text) in (0_u16..).zip(texts) {
            pairs.extend(grams(text).map(|it| (it, document)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut found = Self::default();
        for (key, document) in pairs {
            if found.keys.last() != Some(&key) {
                found.keys.push(key);
                found.starts.push(count(&found.documents));
            }
            found.documents.push(document);
        }
        found.starts.push(count(&found.documents));
        found
    }

    /// The documents that have all grams of a word: those that may have the word.
    pub fn candidates(&self, word: &str) -> Vec<u16> {
        let mut lists: Vec<&[u16]> = grams(word).map(|it| self.documents_of(it)).collect();
        // The shortest list leaves the least to look up in the others.
        lists.sort_unstable_by_key(|it| it.len());
        let Some((shortest, others)) = lists.split_first() else {
            return Vec::new();
        };
        let in_all = |it: &&u16| others.iter().all(|list| list.binary_search(it).is_ok());
        shortest.iter().filter(in_all).copied().collect()
    }

    fn documents_of(&self, key: u32) -> &[u16] {
        let Ok(index) = self.keys.binary_search(&key) else {
            return &[];
        };
        let bound = |index: usize| self.starts.get(index).map(|it| *it as usize);
        let range = bound(index).zip(bound(index + 1));
        range
            .and_then(|(from, to)| self.documents.get(from..to))
            .unwrap_or_default()
    }
}

fn count(documents: &[u16]) -> u32 {
    u32::try_from(documents.len()).unwrap_or(u32::MAX)
}

/// The characters of a text, and its pairs of neighbours. Characters beyond the basic plane share
/// keys with others: a candidate is looked at once more.
fn grams(text: &str) -> impl Iterator<Item = u32> {
    let low = |it: char| u32::from(it) & 0xFFFF;
    let next = text.chars().skip(1).map(Some).chain([None]);
    text.chars().zip(next).flat_map(move |(one, two)| {
        let single = low(one) << 16;
        let pair = two.map(|it| single | low(it));
        std::iter::once(single).chain(pair)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_looked_for_only_where_all_its_pairs_are() {
        let texts = ["係長研修", "課長研修", "研究", "", "長研"];
        let grams = Grams::of(texts.into_iter());
        assert_eq!(grams.candidates("長研修"), [0, 1]);
        assert_eq!(grams.candidates("研"), [0, 1, 2, 4]);
        assert_eq!(grams.candidates("研究"), [2]);
        assert_eq!(grams.candidates("部長"), Vec::<u16>::new());
        assert_eq!(grams.candidates(""), Vec::<u16>::new());
    }

    #[test]
    fn no_document_with_the_word_is_missed() {
        let texts = ["あいうあい", "いう", "𠮷野家", "野家𠮷", "𠀀𠀀"];
        let grams = Grams::of(texts.into_iter());
        for word in ["あい", "いう", "う", "𠮷", "𠮷野", "家𠮷", "𠀀𠀀"] {
            for (index, text) in texts.iter().enumerate() {
                let is_candidate = grams.candidates(word).contains(&(index as u16));
                assert!(is_candidate || !text.contains(word), "{word} {text}");
            }
        }
    }
}
