//! What holds of every text that is typed.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use super::{cleaned, first_hidden, is_kept, shortened, too_long};

/// Text with what is taken out in it often.
fn text() -> impl Strategy<Value = String> {
    let parts = prop_oneof![
        any::<String>(),
        "[\r\n\t\u{0}\u{7f}\u{85}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200d}-\u{200f}\u{61c}\u{feff}a漢]{0,9}",
        "[\u{300}-\u{310}\u{3099}か]{0,20}",
    ];
    prop::collection::vec(parts, 0..5).prop_map(|it| it.concat())
}

proptest! {
    #[test]
    fn cleaning_again_changes_nothing(text in text()) {
        let clean = cleaned(&text);
        prop_assert_eq!(cleaned(&clean), clean.clone());
        prop_assert_eq!(first_hidden(&clean), None);
        let is_clean = clean.chars().all(|it| is_kept(it) && it != '\r');
        prop_assert!(is_clean, "{clean:?}");
    }

    /// Nothing is added, and what has nothing hidden in it stays to the letter.
    #[test]
    fn cleaning_only_takes_out(text in text()) {
        let clean = cleaned(&text);
        let typed = text.replace('\r', "\n");
        let mut typed = typed.chars();
        prop_assert!(clean.chars().all(|it| typed.any(|other| other == it)));
        prop_assert_eq!(first_hidden(&text).is_none(), clean == text);
    }

    /// A cut takes as much as fits: with the next of what shows as one character it would not.
    #[test]
    fn a_cut_fits_and_takes_no_more_than_needed(text in text(), most in 0_usize..40) {
        let cut = shortened(&text, most);
        prop_assert_eq!(too_long(cut, most), None);
        let rest = text.strip_prefix(cut).expect("a cut is a beginning");
        if let Some(next) = rest.graphemes(true).next() {
            let longer = [cut, next].concat();
            prop_assert!(too_long(&longer, most).is_some());
        }
    }
}
