//! Text as people type or paste it.

/// Text without the characters that hide what is written: control characters but tab and line feed,
/// direction marks, byte order marks. Everything else stays as typed; also 異体字, which Unicode
/// normalisation would change.
pub fn cleaned(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(it) = rest.next() {
        match it {
            '\r' if rest.peek() != Some(&'\n') => cleaned.push('\n'),
            it if is_kept(it) => cleaned.push(it),
            _ => (),
        }
    }
    cleaned
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
mod tests {
    use super::cleaned;

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

    #[test]
    fn what_hides_text_is_taken_out() {
        check("a\u{0}b\u{7}c\u{85}d", "abcd");
        check("\u{feff}道\u{202e}路", "道路");
        check("一\r\n二\r三", "一\n二\n三");
    }
}
