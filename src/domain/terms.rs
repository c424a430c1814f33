//! Where terms of a town's glossary stand in a text.

use std::ops::Range;

use super::{catalog::Catalog, pack::town::Term, small::sort_by_key};

/// The terms of a glossary in all their spellings.
#[derive(Debug)]
pub struct Terms<'a> {
    /// Longest first: メンター制度 is found before メンター.
    forms: Vec<(&'a str, &'a Term)>,
}

/// The kinds of writing that a Japanese word is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Kanji,
    Katakana,
    Latin,
    Other,
}

impl<'a> Terms<'a> {
    /// The terms of a town.
    pub fn of(catalog: &'a Catalog) -> Self {
        let glossary = catalog.pack().glossary.iter();
        let mut forms: Vec<(&str, &Term)> = glossary
            .flat_map(|term| {
                let own = std::iter::once(term.label.ja.as_str());
                own.chain(term.aliases.iter().map(String::as_str))
                    .map(move |it| (it, term))
            })
            .filter(|(form, _)| form.chars().nth(1).is_some())
            .collect();
        sort_by_key(&mut forms, |(form, _)| std::cmp::Reverse(form.len()));
        Self { forms }
    }

    /// The terms in a text, in its order and without overlaps. A term inside a longer word is none:
    /// 技術職 is another thing than 技術職員.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, &'a Term)> {
        let mut found = Vec::new();
        let mut before = None;
        let mut start = 0;
        while let Some(rest) = text.get(start..).filter(|it| !it.is_empty()) {
            let longest = self.forms.iter().find(|(form, _)| {
                rest.strip_prefix(form)
                    .is_some_and(|after| is_word(before, form, after.chars().next()))
            });
            let length = match longest {
                Some((form, term)) => {
                    found.push((start..start + form.len(), *term));
                    form.len()
                }
                None => rest.chars().next().map_or(1, char::len_utf8),
            };
            before = rest.get(..length).and_then(|it| it.chars().next_back());
            start += length;
        }
        found
    }
}

/// Whether a form is a word of its own between two characters.
fn is_word(before: Option<char>, form: &str, after: Option<char>) -> bool {
    let goes_on = |one: Option<char>, two: Option<char>| {
        let scripts = one.map(script).zip(two.map(script));
        scripts.is_some_and(|(one, two)| one == two && one != Script::Other)
    };
    !goes_on(before, form.chars().next()) && !goes_on(form.chars().next_back(), after)
}

fn script(it: char) -> Script {
    match it {
        '一'..='鿿' | '々' | '〇' => Script::Kanji,
        'ァ'..='ヺ' | 'ー' => Script::Katakana,
        'a'..='z' | 'A'..='Z' | '0'..='9' | 'ａ'..='ｚ' | 'Ａ'..='Ｚ' | '０'..='９' => {
            Script::Latin
        }
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Text;

    fn term(label: &str, aliases: &[&str]) -> Term {
        Term {
            label: Text::ja(label),
            aliases: aliases.iter().map(|it| (*it).to_owned()).collect(),
            ..Term::default()
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let glossary = [
            term("メンター制度", &["メンター"]),
            term("技術職", &[]),
            term("DX", &["ＤＸ"]),
            term("目標管理制度", &[]),
        ];
        let mut forms: Vec<(&str, &Term)> = Vec::new();
        for it in &glossary {
            forms.push((&it.label.ja, it));
            forms.extend(it.aliases.iter().map(|form| (form.as_str(), it)));
        }
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        let found = Terms { forms }.find(text);
        let words: Vec<&str> = found.iter().map(|(it, _)| &text[it.clone()]).collect();
        assert_eq!(words, expected, "{text}");
    }

    #[test]
    fn the_longest_term_is_found() {
        check(
            "メンター制度と、メンターの話。",
            &["メンター制度", "メンター"],
        );
        check("ＤＸを進める。DXも。", &["ＤＸ", "DX"]);
    }

    #[test]
    fn a_term_inside_a_longer_word_is_none() {
        check("技術職員", &[]);
        check("建築技術職", &[]);
        check("内定者メンター", &["メンター"]);
        check("メンタリング", &[]);
        check("GDX", &[]);
        check("目標管理制度改正", &[]);
        check("技術職の人", &["技術職"]);
        check("", &[]);
    }

    #[test]
    fn terms_of_the_shipped_towns_are_found() {
        for catalog in crate::domain::guide::fixture::all() {
            let terms = Terms::of(&catalog);
            for term in &catalog.pack().glossary {
                let found = terms.find(&term.label.ja);
                assert!(
                    found.iter().any(|(_, it)| it.id == term.id),
                    "{}",
                    term.label
                );
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
