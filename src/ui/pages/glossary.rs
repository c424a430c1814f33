//! The town's glossary, in the order of the kana.

use yew::prelude::*;

use super::measures::eyebrow;
use crate::{
    domain::{
        guide::draft::fill,
        pack::{base::Sources, town::Term},
        route::{Route, TownPage},
        text::Text,
    },
    ui::{
        markup::markup,
        parts::{
            card::{anchor, shared_source},
            certainty::certainty_of,
            head::{head, section},
            items::items,
            source::source,
        },
        scene::{Page, Scene},
    },
};

/// A longer glossary has a list to jump by.
const SHORT: usize = 12;

/// The rows of the kana: the id to jump to, the kana that names the row, and the last one in it.
const ROWS: [(&str, char, char); 10] = [
    ("kana-a", 'あ', 'お'),
    ("kana-ka", 'か', 'ご'),
    ("kana-sa", 'さ', 'ぞ'),
    ("kana-ta", 'た', 'ど'),
    ("kana-na", 'な', 'の'),
    ("kana-ha", 'は', 'ぽ'),
    ("kana-ma", 'ま', 'も'),
    ("kana-ya", 'や', 'よ'),
    ("kana-ra", 'ら', 'ろ'),
    ("kana-wa", 'わ', 'ん'),
];

/// Words that do not begin with a kana.
const OTHER: &str = "kana-other";

/// The page.
pub fn glossary(scene: &Scene) -> Page {
    let words = scene.words.facts();
    let town = scene.words.town();
    let title = town.glossary;
    let terms = sorted(&scene.catalog.pack().glossary);
    let shared = shared_source(terms.iter().map(|it| &it.src));
    let body = markup! {
        <div class="page">
            { head(&eyebrow(scene), title, markup! {
                <>
                    <p>{ town.glossary_lead }</p>
                    if let Some(src) = shared {
                        { source(scene, src) }
                    }
                </>
            }) }
            if terms.is_empty() {
                <p class="section">{ words.no_glossary }</p>
            } else if terms.len() <= SHORT {
                { section("terms", words.terms, None, list(scene, &terms, shared)) }
            } else {
                { by_row(scene, &terms, shared) }
            }
        </div>
    };
    Page {
        title: title.to_owned(),
        body,
    }
}

/// The terms in groups, with a list to jump to them.
fn by_row(scene: &Scene, terms: &[&Term], shared: Option<&Sources>) -> Html {
    let words = scene.words.facts();
    let page = Route::Town(scene.catalog.pack().town.id.clone(), TownPage::Glossary);
    let groups: Vec<(&str, String, Vec<&Term>)> = ROWS
        .iter()
        .map(|(id, first, _)| (*id, fill(words.kana_row, &first.to_string())))
        .chain([(OTHER, words.kana_other.to_owned())])
        .map(|(id, label)| {
            let own = terms.iter().copied().filter(|it| row(&it.label) == id);
            (id, label, own.collect())
        })
        .filter(|(_, _, own): &(_, _, Vec<_>)| !own.is_empty())
        .collect();
    markup! {
        <>
            <nav class="section" aria-label={words.kana}>
                <ul class="jumps">
                    for (id, label, _) in groups.iter() {
                        <li><a href={page.href_at(id)}>{ label.clone() }</a></li>
                    }
                </ul>
            </nav>
            for (id, label, own) in groups.iter() {
                <section class="section" aria-labelledby={anchor(id)}>
                    <h2 id={anchor(id)}>{ label.clone() }</h2>
                    { list(scene, own, shared) }
                </section>
            }
        </>
    }
}

/// Terms as cards under an `h2`; `shared` is the source already shown for all of them.
pub fn list(scene: &Scene, terms: &[&Term], shared: Option<&Sources>) -> Html {
    markup! {
        <ul class="cols terms" data-cols="2">
            for it in terms {
                { term(scene, it, shared) }
            }
        </ul>
    }
}

fn term(scene: &Scene, it: &Term, shared: Option<&Sources>) -> Html {
    let words = scene.words.facts();
    markup! {
        <li class="card" id={anchor(it.id.as_str())}>
            <h3>{ &it.label }</h3>
            if let Some(reading) = &it.label.reading {
                <p class="small quiet terms__reading">{ words.reading }{ reading.clone() }</p>
            }
            { certainty_of(scene.words, it) }
            <p>{ &it.meaning }</p>
            { items(scene.words, &it.facts) }
            if !it.aliases.is_empty() {
                <p class="small quiet">{ words.aliases }{ it.aliases.join(scene.words.frame.comma) }</p>
            }
            if shared != Some(&it.src) {
                { source(scene, &it.src) }
            }
        </li>
    }
}

/// The terms in the order of their readings. By insertion: one more sort costs kilobytes of wasm.
fn sorted(terms: &[Term]) -> Vec<&Term> {
    let mut sorted: Vec<&Term> = Vec::new();
    for it in terms {
        let key = key(&it.label);
        let at = sorted.partition_point(|before| self::key(&before.label) <= key);
        sorted.insert(at, it);
    }
    sorted
}

/// What a term is sorted by: its reading in hiragana.
fn key(label: &Text) -> String {
    let reading = label.reading.as_ref().unwrap_or(&label.ja);
    reading.chars().map(hiragana).collect()
}

/// The row of the kana a term belongs to.
fn row(label: &Text) -> &'static str {
    let first = key(label).chars().next().unwrap_or_default();
    ROWS.iter()
        .find(|(_, from, to)| {
            // Small vowels stand before their own letter: ぁ before あ, ゃ before や, ゎ before わ.
            let from = match from {
                'あ' => 'ぁ',
                'や' => 'ゃ',
                'わ' => 'ゎ',
                other => *other,
            };
            (from..=*to).contains(&first)
        })
        .map_or(OTHER, |(id, _, _)| id)
}

/// A katakana as hiragana; anything else as it is.
fn hiragana(it: char) -> char {
    match it {
        'ァ'..='ヶ' => char::from_u32(u32::from(it) - 0x60).unwrap_or(it),
        _ => it,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ja: &str, reading: Option<&str>, expected: &str) {
        let label = Text {
            reading: reading.map(str::to_owned),
            ..Text::ja(ja)
        };
        assert_eq!(row(&label), expected, "{ja}");
    }

    #[test]
    fn a_term_stands_in_the_row_of_its_reading() {
        check("技術職", Some("ぎじゅつしょく"), "kana-ka");
        check("苦情", Some("くじょう"), "kana-ka");
        check("ジョブナレーター", None, "kana-sa");
        check("ブラザー", None, "kana-ha");
        check("ヴィジョン", None, OTHER);
        check("1on1", None, OTHER);
        check("漢字", None, OTHER);
    }

    #[test]
    fn every_kana_has_a_row() {
        for it in 'ぁ'..='ん' {
            assert_ne!(row(&Text::ja(it)), OTHER, "{it}");
        }
    }
}
