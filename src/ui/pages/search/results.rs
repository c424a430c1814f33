//! What was found, grouped by kind, with the words marked; and what to do where nothing was.

use yew::prelude::*;

use super::{SearchProps, Searched, nothing::nothing};
use crate::{
    domain::{
        guide::draft::fill,
        search::{
            Hit, NoSearch, Search,
            document::{Document, Kind},
            mark::{excerpt, marked},
        },
    },
    ui::{
        dom,
        markup::markup,
        parts::{certainty::certainty, source::source_of},
        words::SearchWords,
    },
};

/// Results of a kind that stand open; the rest is folded.
const FIRST_OF_KIND: usize = 5;

/// Results that are shown at most.
const MOST: usize = 200;

/// Something found, in its town.
struct Found<'a> {
    town: &'a Searched,
    hit: Hit<'a>,
    /// The words that are marked.
    forms: &'a [String],
}

/// What was found for what is typed.
pub fn results(
    props: &SearchProps,
    typed: &str,
    kind: Option<Kind>,
    on_kind: Callback<Option<Kind>>,
) -> Html {
    let words = props.words.search();
    let nfkc = &*props.unicode.0;
    let search = match Search::of(typed, nfkc) {
        Ok(search) => search,
        Err(why) => {
            let why = match why {
                NoSearch::Empty => words.prompt,
                NoSearch::OnlySigns => words.only_signs,
                NoSearch::TooLong => words.too_long,
            };
            return markup! { <p class="section" role="status">{ why }</p> };
        }
    };
    if props.towns.is_empty() {
        return markup! { <p class="section" role="status"></p> };
    }
    let mut hits: Vec<(&Searched, Vec<Hit<'_>>)> = dom::measured("search", || {
        let towns = props.towns.iter();
        towns.map(|it| (it, it.index.find(&search))).collect()
    });
    let is_any = search.words.len() > 1 && hits.iter().all(|(_, it)| it.is_empty());
    if is_any {
        let towns = props.towns.iter();
        hits = towns.map(|it| (it, it.index.find_any(&search))).collect();
    }
    let forms: Vec<Vec<String>> = props
        .towns
        .iter()
        .map(|it| {
            let also = it.index.also_searched(&search);
            search.words.iter().cloned().chain(also).collect()
        })
        .collect();
    let mut found: Vec<Found<'_>> = Vec::new();
    for ((town, hits), forms) in hits.into_iter().zip(&forms) {
        found.extend(hits.into_iter().map(|hit| Found { town, hit, forms }));
    }
    // What fits best comes first, whichever town it is of.
    found.sort_by_key(|it| std::cmp::Reverse(it.hit.score));
    if found.is_empty() {
        return nothing(props, typed, &search);
    }
    let count = found.len();
    let kinds = kinds(&found);
    let shown: Vec<Found<'_>> = found
        .into_iter()
        .filter(|it| kind.is_none_or(|kind| it.hit.document.kind == kind))
        .take(MOST)
        .collect();
    markup! {
        <section class="section" aria-labelledby="results">
            <h2 id="results">{ fill(words.count, &count.to_string()) }</h2>
            <p class="vh" role="status">{ fill(words.status, &count.to_string()) }</p>
            { facets(words, count, &kinds, kind, &on_kind) }
            if is_any {
                <p>{ words.any }</p>
            }
            if shown.len() == MOST {
                <p class="small quiet">{ fill(words.too_many, &MOST.to_string()) }</p>
            }
            for (of_kind, _) in kinds.iter() {
                { group(props, *of_kind, &shown, kind.is_some()) }
            }
        </section>
    }
}

/// The kinds that were found, in the order of their best result, with how many there are of each.
fn kinds(found: &[Found<'_>]) -> Vec<(Kind, usize)> {
    let mut kinds: Vec<(Kind, usize)> = Vec::new();
    for it in found {
        let kind = it.hit.document.kind;
        match kinds.iter_mut().find(|(it, _)| *it == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    kinds
}

fn facets(
    words: &SearchWords,
    count: usize,
    kinds: &[(Kind, usize)],
    chosen: Option<Kind>,
    on_kind: &Callback<Option<Kind>>,
) -> Html {
    let button = |kind: Option<Kind>, label: String| {
        let choose = on_kind.reform(move |_: MouseEvent| kind);
        let pressed = if kind == chosen { "true" } else { "false" };
        markup! {
            <li><button type="button" aria-pressed={pressed} onclick={choose}>{ label }</button></li>
        }
    };
    markup! {
        <ul class="facets" aria-label={words.filter}>
            { button(None, fill(words.all, &count.to_string())) }
            for (kind, count) in kinds {
                { button(Some(*kind), format!("{} {count}", word(words, *kind))) }
            }
        </ul>
    }
}

/// The results of a kind.
fn group(props: &SearchProps, kind: Kind, shown: &[Found<'_>], is_chosen: bool) -> Html {
    let words = props.words.search();
    let own: Vec<&Found<'_>> = shown
        .iter()
        .filter(|it| it.hit.document.kind == kind)
        .collect();
    if own.is_empty() {
        return markup! {};
    }
    let open = if is_chosen { own.len() } else { FIRST_OF_KIND };
    let (first, rest) = own.split_at(own.len().min(open));
    markup! {
        <div class="section">
            <h3>{ word(words, kind) }</h3>
            { list(props, first) }
            if !rest.is_empty() {
                <details class="rest">
                    <summary>{ fill(words.more, &rest.len().to_string()) }</summary>
                    { list(props, rest) }
                </details>
            }
        </div>
    }
}

fn list(props: &SearchProps, found: &[&Found<'_>]) -> Html {
    markup! {
        <ul class="hits">
            for it in found {
                { result(props, it) }
            }
        </ul>
    }
}

fn result(props: &SearchProps, found: &Found<'_>) -> Html {
    let nfkc = &*props.unicode.0;
    let catalog = &found.town.catalog;
    let document = found.hit.document;
    let town = &catalog.pack().town;
    let (text, is_cut_before, is_cut_after) = excerpt(&document.text, found.forms, nfkc);
    let parts = |text: &str| {
        let parts = marked(text, found.forms, nfkc);
        markup! {
            for (part, is_word) in parts {
                if is_word {
                    <mark>{ part.to_owned() }</mark>
                } else {
                    { part.to_owned() }
                }
            }
        }
    };
    markup! {
        <li>
            if props.towns.len() > 1 {
                <p class="row"><span class="chip">{ &town.name }</span></p>
            }
            <h4><a href={href(props, found.town, document)}>{ parts(&document.label.ja) }</a></h4>
            if !text.is_empty() {
                <p>
                    if is_cut_before {
                        { "…" }
                    }
                    { parts(text) }
                    if is_cut_after {
                        { "…" }
                    }
                </p>
            }
            { certainty(props.words, document.certainty, None) }
            { source_of(props.words, catalog, &document.src) }
        </li>
    }
}

/// The page and the statement, for the job and rank that were looked at last if they fit.
pub(super) fn href(props: &SearchProps, town: &Searched, document: &Document) -> String {
    let own = props.own.as_ref();
    let own = own.filter(|it| it.0 == town.catalog.pack().town.id);
    let own = own.map(|(_, job, rank)| (job.clone(), rank.clone()));
    let (route, at) = document.place(&town.catalog, own.as_ref());
    match at {
        Some(at) => route.href_at(at),
        None => route.href(),
    }
}

fn word(words: &SearchWords, kind: Kind) -> &'static str {
    match kind {
        Kind::Rank => words.rank,
        Kind::Job => words.job,
        Kind::Role => words.role,
        Kind::Ability => words.ability,
        Kind::Rotation => words.rotation,
        Kind::Training => words.training,
        Kind::Track => words.track,
        Kind::Qualification => words.qualification,
        Kind::Support => words.support,
        Kind::System => words.system,
        Kind::Measure => words.measure,
        Kind::Figure => words.figure,
        Kind::Ideal => words.ideal,
        Kind::Term => words.term,
        Kind::Gap => words.gap,
    }
}
