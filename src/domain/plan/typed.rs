//! Text as people type or paste it.

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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
