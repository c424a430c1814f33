//! What holds of every text that is typed.

use proptest::prelude::*;

use super::{cleaned, first_hidden, is_kept};

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
}
