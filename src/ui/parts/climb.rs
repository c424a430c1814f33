//! The levels of a track as a line that climbs: solid where the document states that one level
//! needs another, dotted where it states no link. The list of levels beside it says the same.

use yew::prelude::*;

use crate::ui::markup::markup;

use crate::domain::pack::growth::{Level, Track};

const WIDTH: i32 = 1060;
const MARGIN: i32 = 60;
/// Room above the highest station for the mark "here".
const TOP: i32 = 84;
/// Room below a station for its words.
const BELOW: i32 = 150;
const RADIUS: i32 = 28;
/// From here on the words have room for names only.
const MOST_WITH_NOTES: usize = 5;

/// What the picture shows.
pub struct Climb<'a> {
    /// The track.
    pub track: &'a Track,
    /// The person's own level, if they said it.
    pub own: Option<usize>,
    /// What the picture says in words.
    pub label: String,
    /// The word at the person's own level.
    pub here: &'static str,
}

/// A link between two levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// From this level.
    pub from: usize,
    /// To this one.
    pub to: usize,
    /// Whether the document states it.
    pub is_stated: bool,
}

/// The links of a track: from every level that a level needs; where it needs none that is known,
/// an open one from the level before it.
pub fn links(track: &Track) -> Vec<Link> {
    let mut links = Vec::new();
    for (to, level) in track.levels.iter().enumerate() {
        let before = links.len();
        for id in &level.requires {
            if let Some(from) = track.levels.iter().position(|it| it.id == *id) {
                links.push(Link {
                    from,
                    to,
                    is_stated: true,
                });
            }
        }
        if links.len() == before && to > 0 {
            links.push(Link {
                from: to - 1,
                to,
                is_stated: false,
            });
        }
    }
    links
}

/// The picture.
pub fn climb(it: &Climb<'_>) -> Html {
    let levels = &it.track.levels;
    let layout = Layout::of(levels.len());
    let view = format!("0 0 {WIDTH} {}", layout.height);
    markup! {
        <svg viewBox={view} role="img" aria-label={it.label.clone()}>
            for link in links(it.track) {
                <path class={line_class(it, link)} d={layout.curve(link)} />
            }
            for (index, level) in levels.iter().enumerate() {
                { station(it, &layout, index, level) }
            }
        </svg>
    }
}

fn line_class(it: &Climb<'_>, link: Link) -> &'static str {
    match (link.is_stated, it.own) {
        (false, _) => "c-open",
        (true, Some(own)) if link.to <= own => "c-line",
        (true, _) => "c-line c-ahead",
    }
}

fn station(it: &Climb<'_>, layout: &Layout, index: usize, level: &Level) -> Html {
    let (x, y) = layout.at(index);
    let name = level.short.as_ref().unwrap_or(&level.label);
    let note = level
        .entry
        .as_ref()
        .map(|it| &it.text)
        .or(level.duty_words.as_ref())
        .filter(|_| layout.count <= MOST_WITH_NOTES);
    markup! {
        <>
            <circle class="c-st" data-order={order(index)} cx={x.to_string()} cy={y.to_string()} r={RADIUS.to_string()} />
            <text class="c-letter" x={x.to_string()} y={(y + 7).to_string()} text-anchor="middle">{ badge(level, index) }</text>
            if it.own == Some(index) {
                { pin(x, y, it.here) }
            }
            <foreignObject
                x={(x - 28).to_string()}
                y={(y + 46).to_string()}
                width={(layout.column - 18).to_string()}
                height={(BELOW - 46).to_string()}
            >
                <div xmlns="http://www.w3.org/1999/xhtml" class="c-words">
                    <b>{ &name }</b>
                    if let Some(note) = note {
                        <span>{ &note }</span>
                    }
                </div>
            </foreignObject>
        </>
    }
}

fn pin(x: i32, y: i32, word: &'static str) -> Html {
    let tip = format!("M{} {}h20l-10 13z", x - 10, y - 52);
    markup! {
        <>
            <circle class="c-own" cx={x.to_string()} cy={y.to_string()} r={(RADIUS + 10).to_string()} />
            <rect class="m-pin" x={(x - 43).to_string()} y={(y - 84).to_string()} width="86" height="34" rx="17" />
            <path class="m-pin" d={tip} />
            <text class="m-pin-t" x={x.to_string()} y={(y - 61).to_string()} text-anchor="middle">{ word }</text>
        </>
    }
}

/// The medal of a level.
pub fn medal(level: &Level, index: usize) -> Html {
    markup! {
        <svg class="medal" data-order={order(index)} viewBox="0 0 44 44" aria-hidden="true">
            <circle cx="22" cy="22" r="18" />
            <text x="22" y="28">{ badge(level, index) }</text>
        </svg>
    }
}

/// Its own letters, else its number.
fn badge(level: &Level, index: usize) -> String {
    match &level.badge {
        Some(badge) => badge.ja.clone(),
        None => (index + 1).to_string(),
    }
}

/// The colours go by order; the fourth and all later levels share one.
fn order(index: usize) -> &'static str {
    match index {
        0 => "1",
        1 => "2",
        2 => "3",
        _ => "4",
    }
}

struct Layout {
    count: usize,
    column: i32,
    rise: i32,
    height: i32,
}

impl Layout {
    fn of(count: usize) -> Self {
        let steps = i32::try_from(count).unwrap_or(1).max(1);
        let rise = (320 / steps).min(80);
        Self {
            count,
            column: (WIDTH - MARGIN) / steps,
            rise,
            height: TOP + rise * (steps - 1) + BELOW,
        }
    }

    fn at(&self, index: usize) -> (i32, i32) {
        let index = i32::try_from(index).unwrap_or_default();
        (
            MARGIN + self.column * index,
            self.height - BELOW - self.rise * index,
        )
    }

    /// From station to station: level, up, level.
    fn curve(&self, link: Link) -> String {
        let ((x0, y0), (x1, y1)) = (self.at(link.from), self.at(link.to));
        let (x0, x1) = (x0 + RADIUS + 12, x1 - RADIUS - 12);
        let half = (x0 + x1) / 2;
        format!("M{x0} {y0}C{half} {y0} {half} {y1} {x1} {y1}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::guide::fixture;

    #[test]
    fn only_a_link_that_the_document_states_is_solid() {
        let catalog = fixture::kitakyushu();
        let track = catalog.pack().tracks.first().unwrap();
        let found: Vec<_> = links(track)
            .iter()
            .map(|it| (it.from, it.to, it.is_stated))
            .collect();
        assert_eq!(found, [(0, 1, false), (1, 2, true), (2, 3, false)]);
    }

    #[test]
    fn the_picture_has_room_for_any_number_of_levels() {
        for count in 1..12 {
            let layout = Layout::of(count);
            let (x, y) = layout.at(count - 1);
            assert!(
                x + layout.column <= WIDTH + MARGIN && y >= TOP,
                "{count}: {x} {y}"
            );
            assert_eq!(layout.at(0).1, layout.height - BELOW);
        }
    }
}
