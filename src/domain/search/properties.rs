//! What holds of every search.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{fold::native::Library, *};
use crate::domain::guide::fixture;

static TOWN: LazyLock<Index> = LazyLock::new(|| Index::of(&fixture::kumamoto(), &Library));

proptest! {
    #[test]
    fn whatever_is_typed_is_searched_or_told_why(typed in prop_oneof![any::<String>(), "[ 　研修係ﾒﾝﾀｰめんたー\u{3099}ＤＸdx!-]{0,120}"]) {
        let index = &*TOWN;
        match Search::of(&typed, &Library) {
            Ok(search) => {
                prop_assert!(!search.words.is_empty() && search.words.len() <= MOST_WORDS);
                let (hits, any) = (index.find(&search), index.find_any(&search));
                prop_assert!(hits.is_sorted_by(|one, two| one.score >= two.score));
                prop_assert!(hits.len() <= any.len() && any.len() <= index.documents().len());
                prop_assert!(index.near(&search, 5).len() <= 5);
            }
            Err(NoSearch::TooLong) => prop_assert!(typed.chars().count() > LONGEST_SEARCH),
            Err(NoSearch::Empty) => prop_assert!(typed.trim().is_empty()),
            Err(NoSearch::OnlySigns) => prop_assert_eq!(fold(&typed, &Library), ""),
        }
    }

    /// Half and full width, composed and decomposed: the same word is looked for.
    #[test]
    fn another_writing_of_a_word_is_the_same_search(typed in "[あ-んア-ヴ研修a-z]{1,12}") {
        use unicode_normalization::UnicodeNormalization;
        let own = Search::of(&typed, &Library).ok();
        let decomposed: String = typed.nfd().collect();
        prop_assert_eq!(Search::of(&decomposed, &Library).ok(), own.clone());
        prop_assert_eq!(Search::of(&typed.to_uppercase(), &Library).ok(), own);
    }
}
