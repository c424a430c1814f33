//! Words that stand for others, and words that look like others.

use super::fold::{Nfkc, fold};
use crate::domain::catalog::Catalog;

/// The groups of words that are typed for one another: those of the pack, and each term of the
/// glossary with its other spellings. A part of the term's name finds it anyway, and may be no other
/// word for it: 管理職・監督職 is neither.
pub(super) fn synonyms(catalog: &Catalog, nfkc: &dyn Nfkc) -> Vec<Vec<String>> {
    let pack = catalog.pack();
    let mut groups: Vec<Vec<String>> = Vec::new();
    for group in &pack.synonyms {
        groups.push(group.iter().map(|it| fold(it, nfkc)).collect());
    }
    for it in &pack.glossary {
        let name = fold(&it.label.ja, nfkc);
        let others = it.aliases.iter().map(|it| fold(it, nfkc));
        let mut group: Vec<String> = others.filter(|it| !name.contains(it.as_str())).collect();
        group.push(name);
        groups.push(group);
    }
    for group in &mut groups {
        // A single character would be found in half of all words.
        group.retain(|it| it.chars().nth(1).is_some());
        group.sort_unstable();
        group.dedup();
    }
    groups.retain(|it| it.len() > 1);
    groups
}

/// How alike two words are, in hundredths: by the pairs of characters they share; where they share none,
/// a little by single kanji.
pub(super) fn likeness(one: &str, two: &str) -> u32 {
    let pairs = |it: &str| -> Vec<(char, char)> { it.chars().zip(it.chars().skip(1)).collect() };
    let by_pairs = shared(&pairs(one), &pairs(two));
    if by_pairs > 0 {
        return 100 + by_pairs;
    }
    let kanji = |it: &str| -> Vec<char> {
        let all = it.chars();
        all.filter(|it| ('一'..='鿿').contains(it)).collect()
    };
    shared(&kanji(one), &kanji(two))
}

/// How many parts are shared, in hundredths of all.
fn shared<T: PartialEq>(one: &[T], two: &[T]) -> u32 {
    let total = one.len() + two.len();
    let shared = one.iter().filter(|it| two.contains(it)).count();
    let hundredths = (200 * shared).checked_div(total).unwrap_or_default();
    u32::try_from(hundredths).unwrap_or_default()
}
