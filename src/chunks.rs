//! Where the program is split: what these functions name, and nothing of the first load names, is
//! in a chunk that the browser fetches when they are first called.

use career_navi::{
    app::{
        chunks::{ChunkError, Chunks, DetailChunk, FindChunk, PlanChunk, TownChunk},
        detail_pages, find_pages, plan_pages, town_pages,
    },
    platform::{Later, browser},
};

/// Chunks from the server of the page; without the feature `split` they are linked in.
#[derive(Debug)]
pub struct Fetched;

static PLANS: PlanChunk = PlanChunk {
    home: browser::home,
    begin: plan_pages::begin,
};

#[cfg(feature = "split")]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{
        DetailChunk, FindChunk, PLANS, PlanChunk, TownChunk, detail_pages, find_pages, town_pages,
    };

    #[wasm_split(town, fallible)]
    pub(super) fn town() -> Result<&'static TownChunk, SplitLoaderError> {
        Ok(&town_pages::CHUNK)
    }

    #[wasm_split(details, fallible)]
    pub(super) fn details() -> Result<&'static DetailChunk, SplitLoaderError> {
        Ok(&detail_pages::CHUNK)
    }

    #[wasm_split(find, fallible)]
    pub(super) fn find() -> Result<&'static FindChunk, SplitLoaderError> {
        Ok(&find_pages::CHUNK)
    }

    #[wasm_split(plans, fallible)]
    pub(super) fn plans() -> Result<&'static PlanChunk, SplitLoaderError> {
        Ok(&PLANS)
    }
}

#[cfg(feature = "split")]
impl Chunks for Fetched {
    fn town(&self) -> Later<Result<&'static TownChunk, ChunkError>> {
        Box::pin(async { split::town().await.map_err(|_| ChunkError) })
    }

    fn details(&self) -> Later<Result<&'static DetailChunk, ChunkError>> {
        Box::pin(async { split::details().await.map_err(|_| ChunkError) })
    }

    fn find(&self) -> Later<Result<&'static FindChunk, ChunkError>> {
        Box::pin(async { split::find().await.map_err(|_| ChunkError) })
    }

    fn plans(&self) -> Later<Result<&'static PlanChunk, ChunkError>> {
        Box::pin(async { split::plans().await.map_err(|_| ChunkError) })
    }
}

#[cfg(not(feature = "split"))]
impl Chunks for Fetched {
    fn town(&self) -> Later<Result<&'static TownChunk, ChunkError>> {
        career_navi::platform::now(Ok(&town_pages::CHUNK))
    }

    fn details(&self) -> Later<Result<&'static DetailChunk, ChunkError>> {
        career_navi::platform::now(Ok(&detail_pages::CHUNK))
    }

    fn find(&self) -> Later<Result<&'static FindChunk, ChunkError>> {
        career_navi::platform::now(Ok(&find_pages::CHUNK))
    }

    fn plans(&self) -> Later<Result<&'static PlanChunk, ChunkError>> {
        career_navi::platform::now(Ok(&PLANS))
    }
}
