//! A printed page: how many sheets it has and what stands on them.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use crate::failure::{Failure, Outcome};

/// A PDF file as the browser writes it.
#[derive(Clone, Debug)]
pub struct Pdf {
    bytes: Vec<u8>,
}

impl Pdf {
    /// A file with these bytes.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    /// The bytes, to be kept.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The number of sheets. The browser writes one uncompressed page object for each.
    pub fn pages(&self) -> usize {
        const PAGE: &[u8] = b"/Type /Page";
        self.bytes
            .windows(PAGE.len() + 1)
            .filter(|it| it.starts_with(PAGE) && !it.ends_with(b"s"))
            .count()
    }

    /// The words on the sheets.
    pub fn words(&self) -> Outcome<Words> {
        let text = pdf_extract::extract_text_from_mem(&self.bytes)
            .map_err(|err| Failure::new(format!("what was printed cannot be read: {err}")))?;
        Ok(Words(folded(&text)))
    }
}

/// What stands on paper. A paper has shapes: signs that look alike in the font are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// Whether a text stands on it, whatever blanks and line breaks are in it.
    pub fn has(&self, text: &str) -> bool {
        self.0.contains(&folded(text))
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Radicals and a dot that the browser writes in the place of signs with the same glyph, and that NFKC
/// leaves as they are.
const TWINS: [(char, char); 15] = [
    ('\u{2ea0}', '民'),
    ('\u{2ec1}', '虎'),
    ('\u{2ec4}', '西'),
    ('\u{2ec6}', '角'),
    ('\u{2ed1}', '長'),
    ('\u{2ed8}', '青'),
    ('\u{2edd}', '食'),
    ('\u{2ee4}', '鬼'),
    ('\u{2ee8}', '麦'),
    ('\u{2ee9}', '黄'),
    ('\u{2eeb}', '斉'),
    ('\u{2eed}', '歯'),
    ('\u{2eef}', '竜'),
    ('\u{2ef2}', '亀'),
    ('\u{2027}', '・'),
];

fn folded(text: &str) -> String {
    let twin = |it: char| TWINS.iter().find(|of| of.0 == it).map_or(it, |of| of.1);
    let signs = text.nfkc().map(twin);
    signs.filter(|it| !it.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_pages_is_no_page() {
        let bytes = b"<< /Type /Pages >> << /Type /Page\n>> << /Type /Page /X >>".to_vec();
        assert_eq!(Pdf::new(bytes).pages(), 2);
    }

    #[test]
    fn signs_of_one_shape_are_one_and_blanks_are_none() {
        let words = Words(folded("課\u{2ed1}\u{2027}\u{2f08} を\n育てる"));
        assert!(words.has("課長・人を 育てる") && !words.has("係長"));
    }
}
