//! A text as a QR code.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The number of the largest code that is made: its 137 squares a side still show apart on a screen
/// of 360 points.
const LARGEST: u8 = 30;
/// Most bytes a code of that size holds.
pub const MOST_BYTES: usize = 1732;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Squares on a side, without the margin.
    pub side: i32,
    /// The dark squares, each of length 1, as the path of a picture.
    pub path: String,
}

impl Qr {
    /// The code of a text; `None` if it is longer than [`MOST_BYTES`].
    pub fn of(text: &str) -> Option<Self> {
        let code = code(text)?;
        Some(Self {
            side: code.size(),
            path: path(&code),
        })
    }
}

fn code(text: &str) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let (ecc, smallest, largest) = (QrCodeEcc::Low, Version::MIN, Version::new(LARGEST));
    // What room is left makes the code sturdier.
    QrCode::encode_segments_advanced(&segments, ecc, smallest, largest, None, true).ok()
}

/// One bar for every run of dark squares in a row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|it| code.get_module(*it, y))
                .count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// What an independent reader sees in the picture.
    fn seen(qr: &Qr) -> String {
        let side = usize::try_from(qr.side).unwrap();
        let mut dark = vec![false; side * side];
        for run in qr.path.split('M').filter(|it| !it.is_empty()) {
            let (at, rest) = run.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let length: usize = rest.split('v').next().unwrap().parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            dark[y * side + x..][..length].fill(true);
        }
        let grid = rqrr::SimpleGrid::from_func(side, |x, y| dark[y * side + x]);
        rqrr::Grid::new(grid).decode().unwrap().1
    }

    #[test]
    fn an_independent_reader_reads_the_same_text() {
        for text in ["a", "https://example.jp/#/open/1.abc-_.00000000"] {
            assert_eq!(seen(&Qr::of(text).unwrap()), text);
        }
        let longest = "x".repeat(MOST_BYTES);
        let qr = Qr::of(&longest).unwrap();
        assert_eq!(qr.side, 137);
        assert_eq!(seen(&qr), longest);
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert_eq!(Qr::of(&"x".repeat(MOST_BYTES + 1)), None);
    }
}
