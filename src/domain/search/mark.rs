//! Where the words of a search stand in a text that is shown.

use std::ops::Range;

use super::fold::{Nfkc, fold_with_places};

/// Characters shown around the first word that was found.
const AROUND: usize = 60;

/// A part of a text, and whether it is one of the words.
pub type Part<'a> = (&'a str, bool);

/// The text in parts, with the words marked.
pub fn marked<'a>(text: &'a str, words: &[String], nfkc: &dyn Nfkc) -> Vec<Part<'a>> {
    let places = places(text, words, nfkc);
    let mut parts = Vec::new();
    let mut end = 0;
    for place in places {
        parts.push((text.get(end..place.start).unwrap_or_default(), false));
        parts.push((text.get(place.clone()).unwrap_or_default(), true));
        end = place.end;
    }
    parts.push((text.get(end..).unwrap_or_default(), false));
    parts.retain(|(it, _)| !it.is_empty());
    parts
}

/// The line of a text that has the most of the words, cut around the first of them; the first line
/// if none has any. Gives the text, and whether it is cut at its begin and its end.
pub fn excerpt<'a>(text: &'a str, words: &[String], nfkc: &dyn Nfkc) -> (&'a str, bool, bool) {
    let count = |line: &&str| {
        let line = fold_with_places(line, nfkc);
        let line: String = line.into_iter().map(|(it, _)| it).collect();
        words.iter().filter(|it| line.contains(it.as_str())).count()
    };
    let mut best = ("", 0);
    for line in text.lines() {
        let found = count(&line);
        if best.0.is_empty() || found > best.1 {
            best = (line, found);
        }
    }
    let line = best.0;
    let first = places(line, words, nfkc).first().map_or(0, |it| it.start);
    let before = line.get(..first).unwrap_or_default();
    let from = nth_from_end(before, AROUND / 2);
    let rest = line.get(from..).unwrap_or_default();
    let to = rest
        .char_indices()
        .nth(AROUND * 2)
        .map_or(rest.len(), |(at, _)| at);
    let cut = rest.get(..to).unwrap_or_default();
    (cut, from > 0, to < rest.len())
}

/// Where the last so many characters of a text begin.
fn nth_from_end(text: &str, count: usize) -> usize {
    let mut from_end = text.char_indices().rev();
    from_end.nth(count).map_or(0, |(at, it)| at + it.len_utf8())
}

/// The places of all words in the text, without overlaps.
fn places(text: &str, words: &[String], nfkc: &dyn Nfkc) -> Vec<Range<usize>> {
    let folded = fold_with_places(text, nfkc);
    let mut places = Vec::new();
    let mut index = 0;
    while index < folded.len() {
        let rest = folded.get(index..).unwrap_or_default();
        let begins = |word: &&String| {
            let mut of_text = rest.iter().map(|(it, _)| *it);
            word.chars().all(|it| of_text.next() == Some(it))
        };
        let longest = words
            .iter()
            .filter(begins)
            .map(|it| it.chars().count())
            .max();
        let Some(length) = longest.filter(|it| *it > 0) else {
            index += 1;
            continue;
        };
        let (first, last) = (rest.first(), rest.get(length - 1));
        if let (Some((_, first)), Some((_, last))) = (first, last) {
            places.push(first.start..last.end);
        }
        index += length;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::fold::native::Library;

    fn shown(text: &str, words: &[&str]) -> String {
        let words: Vec<String> = words.iter().map(|it| (*it).to_owned()).collect();
        let parts = marked(text, &words, &Library);
        let show = |(it, is_word): &Part<'_>| match is_word {
            true => format!("[{it}]"),
            false => (*it).to_owned(),
        };
        parts.iter().map(show).collect()
    }

    #[test]
    fn words_are_marked_as_they_are_written() {
        assert_eq!(shown("ＤＸ変革リーダー", &["dx"]), "[ＤＸ]変革リーダー");
        assert_eq!(shown("ﾃﾞｼﾞﾀﾙ人材", &["でじたる"]), "[ﾃﾞｼﾞﾀﾙ]人材");
        assert_eq!(
            shown("１ on １ミーティング", &["1on1"]),
            "[１ on １]ミーティング"
        );
        assert_eq!(shown("係長と係員", &["係長", "係"]), "[係長]と[係]員");
        assert_eq!(shown("なし", &["dx"]), "なし");
        assert_eq!(shown("", &["dx"]), "");
    }

    #[test]
    fn an_excerpt_is_the_line_with_the_words_cut_around_them() {
        let text = format!("はじめの行\n{}係長{}", "あ".repeat(90), "い".repeat(200));
        let (cut, begins, ends) = excerpt(&text, &["係長".to_owned()], &Library);
        assert!(begins && ends && cut.contains("係長"), "{cut}");
        assert_eq!(cut.chars().count(), AROUND * 2);
        assert_eq!(
            excerpt("一\n二", &["三".to_owned()], &Library),
            ("一", false, false)
        );
        assert_eq!(excerpt("", &[], &Library), ("", false, false));
    }
}
