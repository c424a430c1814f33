//! The documents everything comes from, and their sections as the list of sources.

use yew::prelude::*;

use crate::{
    domain::{
        guide::draft::{document_words, fill},
        pack::town::{Document, Valid},
    },
    ui::{
        markup::markup,
        parts::{card::anchor, head::section, source::source_id},
        scene::Scene,
        words::TownWords,
    },
};

pub fn document(scene: &Scene, it: &Document) -> Html {
    let words = scene.words.town();
    markup! {
        <div class="card">
            <h3>{ &it.title }</h3>
            <dl class="facts">
                if let Some(issuer) = &it.issuer {
                    <div><dt>{ words.issuer }</dt><dd>{ &issuer }</dd></div>
                }
                if let Some(date) = &it.date {
                    <div><dt>{ words.date }</dt><dd>{ &date }</dd></div>
                }
                if let Some(valid) = &it.valid {
                    <div><dt>{ words.valid }</dt><dd>{ span(scene, valid) }</dd></div>
                }
            </dl>
            if !it.revisions.is_empty() {
                <h4>{ words.revisions }</h4>
                <ol class="bullets">
                    for revision in it.revisions.iter() {
                        <li>{ &revision.date }{ "　" }{ &revision.note }</li>
                    }
                </ol>
            }
            if !it.contact.is_empty() {
                <h4>{ words.contact }</h4>
                <ul class="bullets">
                    for line in it.contact.iter() {
                        <li>{ line }</li>
                    }
                </ul>
            }
            if let Some(note) = &it.note {
                <p class="small quiet">{ words.document_note }{ "：" }{ &note }</p>
            }
            if let Some(url) = &it.url {
                <p><a class="go" href={url.clone()} rel="noreferrer">{ words.original }</a></p>
            }
        </div>
    }
}

/// From when to when a document holds: as printed, else its days.
fn span(scene: &Scene, valid: &Valid) -> String {
    let words = scene.words.town();
    let day = |it: &Option<String>| it.as_ref().map(|it| day(words, it));
    match (&valid.words, day(&valid.from), day(&valid.to)) {
        (Some(words), _, _) => words.ja.clone(),
        (None, Some(from), Some(to)) => fill(&fill(words.span, &from), &to),
        (None, Some(from), None) => fill(words.span_from, &from),
        (None, None, Some(to)) => fill(words.span_to, &to),
        (None, None, None) => String::new(),
    }
}

/// `2025-03-31` as people write it; what is no day stays as it is.
fn day(words: &TownWords, day: &str) -> String {
    let numbers: Result<Vec<u16>, _> = day.split('-').map(str::parse).collect();
    match numbers.as_deref() {
        Ok(numbers @ [_, _, _]) => numbers.iter().fold(words.day.to_owned(), |it, number| {
            fill(&it, &number.to_string())
        }),
        _ => day.to_owned(),
    }
}

/// Every section that statements name as their source. Folded; a link to one opens it.
pub fn sources(scene: &Scene) -> Html {
    let words = scene.words.town();
    let documents = &scene.catalog.pack().documents;
    let count: usize = documents.iter().map(|it| it.sections.len()).sum();
    let body = markup! {
        <details class="rest">
            <summary id={anchor("sources")}>{ fill(words.headings, &count.to_string()) }</summary>
            <div class="stack">
                for document in documents.iter() {
                    <h3>{ document_words(document) }</h3>
                    <ul class="bullets yr-grid">
                        for it in document.sections.iter() {
                            <li id={anchor(&source_id(it.id.as_str()))}>
                                { &it.title }
                                if let Some(page) = &it.page {
                                    { fill(scene.words.frame.page, page) }
                                }
                            </li>
                        }
                    </ul>
                }
            </div>
        </details>
    };
    section("sources", words.sources, Some(words.sources_lead), body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::words::JA;

    #[test]
    fn a_day_is_written_as_people_write_it() {
        assert_eq!(day(JA.town(), "2025-03-31"), "2025年3月31日");
        assert_eq!(day(JA.town(), "令和7年3月"), "令和7年3月");
    }
}
