//! A printed page: how many sheets it has and what stands on them.

use std::{
    io::Write,
    process::{Command, Stdio},
};

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

    /// The words on the sheets, by `pdftotext`; nothing where that program is missing.
    pub fn text(&self) -> Outcome<Option<String>> {
        let Some(program) = xtask::process::on_path(&["pdftotext"]) else {
            return Ok(None);
        };
        let mut file = tempfile::NamedTempFile::new()?;
        file.write_all(&self.bytes)?;
        let output = Command::new(program)
            .args(["-layout", "-enc", "UTF-8"])
            .arg(file.path())
            .arg("-")
            .stderr(Stdio::null())
            .output()?;
        if !output.status.success() {
            return Err(Failure::new("pdftotext cannot read what was printed"));
        }
        Ok(Some(String::from_utf8_lossy(&output.stdout).into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_pages_is_no_page() {
        let bytes = b"<< /Type /Pages >> << /Type /Page\n>> << /Type /Page /X >>".to_vec();
        assert_eq!(Pdf::new(bytes).pages(), 2);
    }
}
