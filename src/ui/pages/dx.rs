//! Tracks: DX and other key talent as a ladder and its equal list, with the level the person says
//! they have. Without that nothing is called their own.

mod level;

use yew::prelude::*;

use self::level::level;
use super::of_rank::{About, page, years_question};
use crate::{
    domain::{
        guide::{Person, draft::fill},
        id::StatementId,
        pack::{
            base::Topic,
            growth::{Level, Track},
        },
    },
    ui::{
        markup::markup,
        parts::{
            card::{anchor, shared_source},
            certainty::certainty_of,
            climb::{Climb, climb},
            source::source,
            text::paragraph,
        },
        scene::{Page, Scene},
    },
};

/// The page.
pub fn dx(scene: &Scene, person: &Person<'_>) -> Page {
    let words = scene.words.growth();
    let tracks = &scene.catalog.pack().tracks;
    let about = About {
        title: words.dx_title,
        topic: Topic::Tracks,
        lead: if tracks.is_empty() {
            words.no_tracks.to_owned()
        } else {
            words.dx_lead.to_owned()
        },
        open: &[Topic::Tracks],
    };
    let levels = tracks.iter().flat_map(|it| &it.levels);
    let body = markup! {
        <>
            { years_question(scene, person, levels.map(|it| &it.when)) }
            for (index, it) in tracks.iter().enumerate() {
                { track(scene, person, it, index) }
            }
        </>
    };
    page(scene, person, &about, body)
}

fn track(scene: &Scene, person: &Person<'_>, it: &Track, index: usize) -> Html {
    let heading = ["track-", &index.to_string()].concat();
    let own = own_level(scene, it);
    let src = shared_source(it.levels.iter().map(|it| &it.src));
    markup! {
        <section class="section" aria-labelledby={heading.clone()}>
            <div id={anchor(it.id.as_str())}>
                <h2 id={heading}>{ it.label.ja.clone() }</h2>
                { certainty_of(scene.words, it) }
                { paragraph(it.body.as_ref()) }
                if src != Some(&it.src) {
                    { source(scene, &it.src) }
                }
            </div>
            { choice(scene, it, own) }
            if it.levels.len() > 1 {
                { picture(scene, it, own) }
            }
            <ol class="rail">
                for (index, found) in it.levels.iter().enumerate() {
                    { level(scene, person, it, found, index, own, src) }
                }
            </ol>
            if let Some(src) = src {
                { source(scene, src) }
            }
        </section>
    }
}

/// Which level of a track the person says they have.
fn own_level(scene: &Scene, it: &Track) -> Option<usize> {
    let own = scene.level.as_ref()?;
    it.levels.iter().position(|it| it.id == *own)
}

/// Asks for the person's own level.
fn choice(scene: &Scene, it: &Track, own: Option<usize>) -> Html {
    let words = scene.words.growth();
    let name = ["level-", it.id.as_str()].concat();
    let help = ["help-", it.id.as_str()].concat();
    markup! {
        <fieldset class="levels" aria-describedby={help.clone()}>
            <legend>{ words.choose_level }</legend>
            <p class="small quiet" id={help}>{ words.choose_level_help }</p>
            <div class="scale">
                for (index, level) in it.levels.iter().enumerate() {
                    { option(scene, &name, &short(level).ja, Some(&level.id), own == Some(index)) }
                }
                { option(scene, &name, words.no_level, None, own.is_none()) }
            </div>
        </fieldset>
    }
}

fn option(
    scene: &Scene,
    name: &str,
    label: &str,
    level: Option<&StatementId>,
    checked: bool,
) -> Html {
    let level = level.cloned();
    let onchange = scene.on.said_level.reform(move |_: Event| level.clone());
    markup! {
        <label>
            { yew::html! { <input type="radio" name={name.to_owned()} {checked} {onchange} /> } }
            { label.to_owned() }
        </label>
    }
}

fn short(it: &Level) -> &crate::domain::text::Text {
    it.short.as_ref().unwrap_or(&it.label)
}

fn picture(scene: &Scene, it: &Track, own: Option<usize>) -> Html {
    let words = scene.words.growth();
    let names: Vec<&str> = it.levels.iter().map(|it| short(it).ja.as_str()).collect();
    let mut label = fill(words.climb, &names.join(scene.words.frame.comma));
    if let Some(own) = own.and_then(|it| names.get(it)) {
        label.push_str(&fill(words.climb_now, own));
    }
    let shown = Climb {
        track: it,
        own,
        label,
        here: scene.words.frame.here,
    };
    markup! {
        <figure class="climb">
            { climb(&shown) }
            <figcaption>
                <ul class="legend">
                    <li>
                        <svg viewBox="0 0 40 20" aria-hidden="true"><path class="c-line c-ahead" d="M4 10h32" /></svg>
                        { words.climb_link }
                    </li>
                    <li>
                        <svg viewBox="0 0 40 20" aria-hidden="true"><path class="c-open" d="M4 10h32" /></svg>
                        { words.climb_open }
                    </li>
                </ul>
            </figcaption>
        </figure>
    }
}

/// The number and its unit, as printed.
fn number_words(it: &crate::domain::pack::when::Number) -> String {
    match &it.unit {
        Some(unit) => [&it.text, &unit.ja].map(String::as_str).concat(),
        None => it.text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{pack::when::Number, text::Text};

    #[test]
    fn a_number_stands_as_printed() {
        let number = |text: &str, unit: Option<&str>| Number {
            text: text.to_owned(),
            unit: unit.map(Text::ja),
            approx: false,
        };
        assert_eq!(number_words(&number("30", Some("名"))), "30名");
        assert_eq!(number_words(&number("3.30", None)), "3.30");
    }
}
