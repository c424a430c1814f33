//! What holds of terms in every text.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::domain::guide::fixture;

static TOWN: LazyLock<Catalog> = LazyLock::new(fixture::kumamoto);

proptest! {
    #[test]
    fn terms_stand_in_their_order_and_apart(text in "[研修管理職制度メンターDX、。a-c\u{200d}😀]{0,40}") {
        let catalog = &*TOWN;
        let mut end = 0;
        let terms = Terms::of(catalog);
        for (place, term) in terms.find(&text) {
            prop_assert!(end <= place.start && place.start < place.end);
            end = place.end;
            let word = text.get(place).unwrap();
            prop_assert!(term.label.ja == word || term.aliases.iter().any(|it| it == word), "{word}");
        }
        prop_assert!(end <= text.len());
        // A term that stands alone is found, whatever stands before it.
        for term in &catalog.pack().glossary {
            let text = format!("{text}。{}", term.label);
            let last = terms.find(&text).pop();
            prop_assert_eq!(last.map(|it| it.0.end), Some(text.len()), "{}", text);
        }
    }
}
