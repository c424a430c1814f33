//! Every shipped pack is sound.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{fs, path::PathBuf};

use career_navi::domain::pack::Pack;

#[test]
fn every_shipped_pack_reads() {
    let mut read = 0;
    for entry in fs::read_dir("assets/packs").unwrap() {
        let path: PathBuf = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let _: Pack =
            serde_json::from_str(&text).unwrap_or_else(|err| panic!("{}: {err}", path.display()));
        read += 1;
    }
    assert!(read > 0);
}
