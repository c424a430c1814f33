//! All jobs, all ranks, all pages: what is shown is what the pack says.
//!
//! The pack is read here as plain JSON and not by the app's own reader, so that a field which that
//! reader or a page forgets is missed.

use e2e::{Outcome, Visit, pack::Pack, walk::every_page_shows_what_the_pack_says};

#[test]
fn every_page_of_kitakyushu_shows_what_the_pack_says() -> Outcome {
    every_page_of("kitakyushu", 15 * 6)
}

#[test]
fn every_page_of_kumamoto_shows_what_the_pack_says() -> Outcome {
    every_page_of("kumamoto", 3 * 7 + 2 * 3)
}

#[test]
fn every_page_of_aomori_shows_what_the_pack_says() -> Outcome {
    every_page_of("aomori", 6 + 4)
}

#[test]
fn every_page_of_iwaki_shows_what_the_pack_says() -> Outcome {
    every_page_of("iwaki", 6 * 8 + 1)
}

fn every_page_of(town: &'static str, people: usize) -> Outcome {
    let pack = Pack::read(town)?;
    let visit = Visit::new().today("2026-05-20");
    visit.run(async |page| every_page_shows_what_the_pack_says(page, &pack, people).await)
}
