//! Where a statement comes from.

use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::{
    domain::{
        catalog::Catalog,
        guide::draft::fill,
        pack::base::Sources,
        route::{Route, TownPage},
    },
    ui::{markup::markup, scene::Scene, words::Words},
};

/// The source line: the sections by their headings, each a link to the list of sources.
pub fn source(scene: &Scene, src: &Sources) -> Html {
    source_of(scene.words, &scene.catalog, src)
}

/// The same for a page that is about no town.
pub fn source_of(words: &Words, catalog: &Catalog, src: &Sources) -> Html {
    let frame = &words.frame;
    let list = Route::Town(catalog.pack().town.id.clone(), TownPage::Overview);
    let several = catalog.pack().documents.len() > 1;
    let sections = src.0.iter().filter_map(|it| catalog.section(it));
    markup! {
        <span class="src">
            { icon(Icon::Document) }{ frame.source }
            for (index, (document, section)) in sections.enumerate() {
                if index > 0 {
                    { "／" }
                }
                <a class="src__link" href={list.href_at(&source_id(section.id.as_str()))}>
                    <cite>
                        if several {
                            { &document.title }{ " " }
                        }
                        { &section.title }
                        if let Some(page) = &section.page {
                            { fill(frame.page, page) }
                        }
                    </cite>
                </a>
            }
        </span>
    }
}

/// The `?at=` id of a section in the list of sources.
pub fn source_id(section: &str) -> String {
    format!("src-{section}")
}
