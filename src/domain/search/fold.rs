//! Makes words that people take for the same the same: width, case, hiragana and katakana, signs
//! between words, radicals in the place of characters.

use std::ops::Range;

use super::radicals;

/// Unicode's compatibility normalisation, as the browser has it. The tables of a library would be
/// 26 KB of the program.
pub trait Nfkc {
    /// The text in normalisation form KC.
    fn nfkc(&self, text: &str) -> String;
}

/// A folded character, and where in the text it comes from.
pub type Folded = (char, Range<usize>);

/// The text folded: what is neither letter, number nor kana is left out.
pub fn fold(text: &str, nfkc: &dyn Nfkc) -> String {
    let mut folded = String::new();
    for_each(text, nfkc, &mut |it, _| folded.push(it));
    folded
}

/// The same with the place of each character, in bytes of the text.
pub fn fold_with_places(text: &str, nfkc: &dyn Nfkc) -> Vec<Folded> {
    let mut folded = Vec::new();
    for_each(text, nfkc, &mut |it, place| folded.push((it, place)));
    folded
}

fn for_each(text: &str, nfkc: &dyn Nfkc, then: &mut dyn FnMut(char, Range<usize>)) {
    let mut rest = text.char_indices().peekable();
    while let Some((start, it)) = rest.next() {
        let mut end = start + it.len_utf8();
        let mut is_alone = true;
        while let Some((_, mark)) = rest.next_if(|(_, it)| joins_the_one_before(*it)) {
            end += mark.len_utf8();
            is_alone = is_alone && is_variation(mark);
        }
        match simple(it).filter(|_| is_alone) {
            Some(it) => {
                let folded = plain(it);
                folded.into_iter().for_each(|it| then(it, start..end));
            }
            None => {
                let cluster = text.get(start..end).unwrap_or_default();
                for it in nfkc.nfkc(cluster).chars().filter_map(plain) {
                    then(it, start..end);
                }
            }
        }
    }
}

/// Voicing marks, accents and variation selectors.
fn joins_the_one_before(it: char) -> bool {
    is_variation(it)
        || matches!(
            it,
            '\u{300}'..='\u{36F}' | '\u{3099}' | '\u{309A}' | '\u{FF9E}' | '\u{FF9F}'
        )
}

/// Selects another shape of the same character.
fn is_variation(it: char) -> bool {
    matches!(it, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// The normal form of the characters that nearly every text is made of; `None` where Unicode has to
/// be asked.
fn simple(it: char) -> Option<char> {
    match it {
        '\0'..='\x7F' | 'ぁ'..='ゖ' | 'ァ'..='ヿ' | '\u{3000}'..='\u{3035}' | '一'..='鿿' => {
            Some(it)
        }
        // Full-width letters, digits and signs.
        '！'..='～' => char::from_u32(u32::from(it) - 0xFEE0),
        _ => None,
    }
}

/// A normal character folded; `None` for what stands between words.
fn plain(it: char) -> Option<char> {
    match it {
        'ァ'..='ヶ' => char::from_u32(u32::from(it) - 0x60),
        'ー' | 'ぁ'..='ゖ' | '一'..='鿿' | '々' | '〇' => Some(it),
        '\0'..='\x7F' => it.is_ascii_alphanumeric().then(|| it.to_ascii_lowercase()),
        '\u{2E80}'..='\u{2EFF}' => Some(radicals::whole(it)),
        other if other.is_alphanumeric() => other.to_lowercase().next(),
        _ => None,
    }
}

#[cfg(test)]
pub(crate) mod native {
    use unicode_normalization::UnicodeNormalization;

    use super::Nfkc;

    /// The normalisation of a library, for tests without a browser.
    pub struct Library;

    impl Nfkc for Library {
        fn nfkc(&self, text: &str) -> String {
            text.nfkc().collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{native::Library, *};

    #[track_caller]
    fn same(list: &[&str]) {
        let folded: Vec<String> = list.iter().map(|it| fold(it, &Library)).collect();
        assert!(!folded[0].is_empty());
        assert!(folded.iter().all(|it| *it == folded[0]), "{folded:?}");
    }

    #[test]
    fn width_case_and_kana_make_no_difference() {
        same(&["1on1", "１ｏｎ１", "1ON1", "１on１", "1 on 1"]);
        same(&["DX", "ＤＸ", "dx", "ｄｘ"]);
        same(&["メンター", "めんたー", "ﾒﾝﾀｰ"]);
        same(&["デジタル", "ﾃﾞｼﾞﾀﾙ", "でじたる", "テ\u{3099}シ\u{3099}タル"]);
        same(&["Off-JT", "OFF－ＪＴ", "offjt"]);
        same(&["㈱", "(株)", "株"]);
    }

    #[test]
    fn radicals_and_variants_of_shape_make_no_difference() {
        same(&["係長", "係⻑"]);
        same(&["青森市民", "⻘森市⺠"]);
        same(&["葛", "葛\u{E0100}"]);
        same(&["⼈材", "人材"]);
    }

    #[test]
    fn signs_alone_fold_to_nothing() {
        for text in ["", " 　", "！？・「」", "---", "👩‍💻", "\u{202E}"] {
            assert_eq!(fold(text, &Library), "", "{text:?}");
        }
    }

    #[test]
    fn every_folded_character_knows_its_place() {
        let text = "ＤＸ・ﾃﾞｼﾞ葛\u{E0100}㈱";
        let folded = fold_with_places(text, &Library);
        let words: String = folded.iter().map(|(it, _)| *it).collect();
        assert_eq!(words, "dxでじ葛株");
        let places: Vec<&str> = folded.iter().map(|(_, it)| &text[it.clone()]).collect();
        assert_eq!(places, ["Ｄ", "Ｘ", "ﾃﾞ", "ｼﾞ", "葛\u{E0100}", "㈱"]);
    }
}
