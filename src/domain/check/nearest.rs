//! The known word that a misspelt one looks like.

/// The longest word that another one is looked for, in bytes: comparing takes the product of lengths.
const LONGEST: usize = 100;

/// The word most like `word`, if any is like it at all: at most half of it differs.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    if word.len() > LONGEST {
        return None;
    }
    let limit = word.chars().count().max(2) / 2;
    let mut found: Option<(usize, &str)> = None;
    for it in known.filter(|it| it.len() <= LONGEST) {
        let distance = distance(word, it);
        if distance <= limit && found.is_none_or(|(least, _)| distance < least) {
            found = Some((distance, it));
        }
    }
    found.map(|(_, it)| it.to_owned())
}

/// Edits (insert, remove, replace a character) from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (above, from) in from.chars().enumerate() {
        let mut diagonal = above;
        let mut left = above + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(&to) {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = *cell;
            left = replaced.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = above + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("label", "label"), 0);
        assert_eq!(distance("lable", "label"), 2);
        assert_eq!(distance("labl", "label"), 1);
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn the_nearest_word_is_one_that_looks_like_it() {
        let known = ["label", "ladder", "series"];
        assert_eq!(nearest("lable", known.into_iter()), Some("label".into()));
        assert_eq!(nearest("labels", known.into_iter()), Some("label".into()));
        assert_eq!(nearest("zzz", known.into_iter()), None);
    }
}
