//! Whether the words of a line name something. A line stays what it was taken from only as long as
//! they do.

use crate::domain::text::Text;

/// The shortest name, in characters, that is looked for inside other words: `管理` stands in the names
/// of many departments.
const LONG: usize = 4;

/// What parts the names in one line.
const BETWEEN: [char; 9] = ['、', '，', ',', '。', '／', '/', '→', '（', '）'];

/// Words without spaces and without difference of width.
pub(super) fn plain(text: &str) -> String {
    let narrow = |it: char| match it {
        '！'..='～' => char::from_u32(u32::from(it) - 0xFEE0).unwrap_or(it),
        it => it,
    };
    text.chars()
        .filter(|it| !it.is_whitespace())
        .map(narrow)
        .collect()
}

/// Whether the words contain one of the names.
pub(super) fn has_one_of<'a>(words: &str, names: impl IntoIterator<Item = &'a str>) -> bool {
    let words = plain(words);
    names
        .into_iter()
        .map(plain)
        .any(|it| !it.is_empty() && words.contains(&it))
}

/// Whether the words are one name, not a list of several.
pub(super) fn is_single(words: &str) -> bool {
    !words.trim().contains(&BETWEEN[..7])
}

/// A thing and the names it goes by.
pub(super) struct Named<T> {
    pub(super) thing: T,
    /// As [`plain`] gives them: a plan of many lines is looked through at every change.
    names: Vec<String>,
}

impl<T> Named<T> {
    pub(super) fn new<'a>(thing: T, names: impl IntoIterator<Item = &'a Text>) -> Self {
        let names = names.into_iter().map(|it| plain(&it.ja)).collect();
        Self { thing, names }
    }
}

/// The things that the words name: as a whole, as one of several parts, or by a long name inside them.
/// A name that stands only inside a longer one (水道部門 in 下水道部門) is not named.
pub(super) fn named<T: Copy>(words: &str, all: &[Named<T>]) -> Vec<T> {
    let whole = plain(words);
    let parts: Vec<String> = words.split(BETWEEN).map(plain).collect();
    let is_in = |name: &str| {
        whole == name
            || parts.iter().any(|it| it == name)
            || (name.chars().count() >= LONG && whole.contains(name))
    };
    let mut found: Vec<(T, &str)> = Vec::new();
    for it in all {
        let own = it.names.iter().map(String::as_str);
        found.extend(own.filter(|name| is_in(name)).map(|name| (it.thing, name)));
    }
    let is_longest = |name: &str| {
        let mut longer = found.iter();
        !longer.any(|(_, it)| it.len() > name.len() && it.contains(name))
    };
    found
        .iter()
        .filter(|(_, name)| is_longest(name))
        .map(|(thing, _)| *thing)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: &[u8]) {
        let names = ["管理", "水道部門", "下水道部門", "本庁"].map(Text::ja);
        let all: Vec<Named<u8>> = (0..)
            .zip(&names)
            .map(|(thing, it)| Named::new(thing, [it]))
            .collect();
        assert_eq!(named(words, &all), expected, "{words}");
    }

    #[test]
    fn a_name_is_the_whole_line_or_a_part_of_it() {
        check("管理", &[0]);
        check("本庁（管理）", &[0, 3]);
        check("水道部門の設計", &[1]);
        check("下水道 部門", &[2]);
    }

    #[test]
    fn a_short_name_inside_other_words_is_none() {
        check("道路管理課", &[]);
        check("本庁以外", &[]);
        check("", &[]);
    }

    #[test]
    fn width_and_spaces_make_no_difference() {
        assert!(has_one_of("DX変革 リーダー", ["ＤＸ変革リーダー"]));
        assert!(!has_one_of("庁内の勉強会", ["ＤＸ変革リーダー", ""]));
    }

    #[test]
    fn several_names_are_a_list() {
        assert!(is_single("道路維持課（第一係）") && !is_single("道路、河川"));
    }
}
