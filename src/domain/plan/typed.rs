//! Text as people type or paste it.

use unicode_segmentation::UnicodeSegmentation as _;

/// The most marks that are stacked on one character. Beyond it they cover the lines around.
const MOST_STACKED: usize = 8;

/// Text without the characters that hide what is written: control characters but tab and line feed,
/// direction marks, byte order marks, marks stacked higher than any writing stacks them. Everything
/// else stays as typed; also 異体字, which Unicode normalisation would change.
pub fn cleaned(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut stacked = 0;
    while let Some(it) = rest.next() {
        let it = match it {
            '\r' if rest.peek() != Some(&'\n') => '\n',
            it if is_kept(it) => it,
            _ => continue,
        };
        stacked = if is_stacked(it) { stacked + 1 } else { 0 };
        if stacked <= MOST_STACKED {
            cleaned.push(it);
        }
    }
    cleaned
}

/// The bytes that the longest characters of Unicode take.
const CHARACTER_BYTES: usize = 4;

/// How long a text is, if that is more than `most`: as its writer counts, what shows as one character
/// (a grapheme cluster) is one, also where it is written as several. A limit in characters is also one
/// in bytes: a text that has more of them than so many single characters may have counts by them.
pub fn too_long(text: &str, most: usize) -> Option<usize> {
    if text.len() <= most || text.chars().count() <= most {
        return None;
    }
    let shown = text.graphemes(true).count();
    let by_bytes = text.len().div_ceil(CHARACTER_BYTES);
    Some(shown.max(by_bytes)).filter(|_| shown > most || by_bytes > most)
}

/// The longest beginning of a text that is at most so long, not cut inside what shows as one
/// character.
pub fn shortened(text: &str, most: usize) -> &str {
    if too_long(text, most).is_none() {
        return text;
    }
    let shown = text.grapheme_indices(true).take(most);
    let ends = shown.map(|(start, it)| start + it.len());
    let end = ends.take_while(|end| *end <= most * CHARACTER_BYTES).last();
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// The first character of a text that [`cleaned`] would take out or exchange.
pub fn first_hidden(text: &str) -> Option<char> {
    let mut stacked = 0;
    text.chars().find(|it| {
        stacked = if is_stacked(*it) { stacked + 1 } else { 0 };
        !is_kept(*it) || stacked > MOST_STACKED
    })
}

/// Whether a character is drawn over the one before it.
fn is_stacked(it: char) -> bool {
    matches!(it,
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Whether a character belongs into kept text.
pub fn is_kept(it: char) -> bool {
    match it {
        '\t' | '\n' => true,
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{61c}'
        | '\u{feff}' => false,
        it => !it.is_control(),
    }
}

#[cfg(test)]
mod bad_inputs;

#[cfg(test)]
mod tests {
    use super::{cleaned, shortened, too_long};

    #[track_caller]
    fn check(typed: &str, kept: &str) {
        assert_eq!(cleaned(typed), kept);
    }

    #[test]
    fn text_is_kept_as_typed() {
        for text in [
            "👨‍👩‍👧 家族",
            "神󠄀と神",
            "葛󠄀城",
            "か\u{3099}",
            "1行目\n\t2行目",
            "\u{e000}",
        ] {
            check(text, text);
        }
    }

    #[track_caller]
    fn check_length(text: &str, is: usize) {
        assert_eq!(too_long(text, is), None);
        assert_eq!(too_long(text, is - 1), Some(is));
    }

    #[test]
    fn a_text_is_as_long_as_it_shows() {
        check_length("係の目標", 4);
        check_length("か\u{3099}きくけこ", 5);
        check_length("家族👨\u{200d}👩\u{200d}👧の時間を大切にする働き方", 15);
        check_length("日本🇯🇵と1\u{fe0f}\u{20e3}番をめざす", 10);
        check_length("辻\u{e0100}村に住む", 5);
        check_length("一\r\n二", 3);
    }

    #[test]
    fn a_text_of_many_bytes_counts_them() {
        check_length(&"👨\u{200d}👩\u{200d}👧".repeat(8), 18 * 8 / 4);
    }

    #[track_caller]
    fn check_cut(text: &str, most: usize, kept: &str) {
        assert_eq!(shortened(text, most), kept);
    }

    #[test]
    fn a_cut_keeps_whole_characters() {
        check_cut("あい", 2, "あい");
        check_cut("あいう", 2, "あい");
        check_cut("あい", 0, "");
        for last in [
            "か\u{3099}",
            "神\u{e0100}",
            "🇯🇵",
            "1\u{fe0f}\u{20e3}",
            "👍\u{1f3fd}",
        ] {
            let text = format!("はい、それは{last}です");
            check_cut(&text, 6, "はい、それは");
            check_cut(&text, 7, &format!("はい、それは{last}"));
        }
        check_cut("👨\u{200d}👩\u{200d}👧です", 4, "");
        check_cut("👨\u{200d}👩\u{200d}👧です", 5, "👨\u{200d}👩\u{200d}👧");
    }

    #[test]
    fn what_hides_text_is_taken_out() {
        check("a\u{0}b\u{7}c\u{85}d", "abcd");
        check("\u{feff}道\u{202e}路", "道路");
        check("一\r\n二\r三", "一\n二\n三");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
