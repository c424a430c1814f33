//! Brotli, the measure of every byte budget.

use std::io::Write;

/// The quality that the budgets are measured at.
pub const BEST: u32 = 11;

/// The bytes under brotli at this quality, 0 to 11.
pub fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 64 * 1024, quality, 22);
    // A vector takes every byte.
    let _ = writer.write_all(bytes);
    drop(writer);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_smaller() {
        let text = "自治体の職員".repeat(100);
        assert!(brotli(text.as_bytes(), BEST).len() < 60);
        assert!(!brotli(b"", 5).is_empty());
    }
}
