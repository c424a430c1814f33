//! One lane of the axis: the lines of one kind as bars.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    columns,
    place::{Move, Place},
    spoken,
};
use crate::{
    domain::{
        guide::draft::fill,
        plan::{Entry, EntryId, Lane, Plan, change::Change, typed::shortened},
        small::sort_by_key,
    },
    ui::{
        dom::{self, pointer},
        markup::markup,
        pages::plan::{
            Door, Writing,
            labels::{lane_label, state_key},
        },
        parts::resting::Newest,
        words::Words,
    },
};

/// What a lane is shown with.
#[derive(Properties)]
pub struct AxisLaneProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan as it is drawn.
    pub plan: Rc<Plan>,
    /// The plan as it is.
    pub newest: Newest,
    /// The kind of line.
    pub lane: Lane,
    /// A line was moved.
    pub on_change: Callback<Change>,
    /// A line is to be written.
    pub on_write: Callback<Writing>,
    /// Something was done that a person who does not see the picture is told.
    pub on_said: Callback<String>,
}

/// A keystroke elsewhere in the plan draws no lane anew: a lane is its own lines and the plan's
/// years. What is called does the same as long as the page stands.
impl PartialEq for AxisLaneProps {
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
            && self.lane == other.lane
            && self.plan.start == other.plan.start
            && self.plan.span == other.plan.span
            && (self.plan.entries.is_shared(&other.plan.entries)
                || of_lane(self).eq(of_lane(other)))
    }
}

fn of_lane(props: &AxisLaneProps) -> impl Iterator<Item = &Entry> {
    props.plan.entries.iter().filter(|it| it.lane == props.lane)
}

/// A bar that is being dragged.
#[derive(Clone, PartialEq)]
struct Drag {
    id: EntryId,
    held: pointer::Held,
    /// Whole years it has been dragged.
    years: i32,
}

impl Drag {
    fn to(&self) -> Move {
        if self.held.by_end {
            Move::Longer(self.years)
        } else {
            Move::Later(self.years)
        }
    }
}

/// The attribute that says which line a bar is.
const ENTRY: &str = "data-entry";

/// The lane.
#[component]
pub fn AxisLane(props: &AxisLaneProps) -> Html {
    let drag = use_state(|| None::<Drag>);
    // A bar that was moved by the keyboard keeps the focus wherever it stands afterwards.
    let focus = use_mut_ref(|| None::<EntryId>);
    use_effect({
        let focus = focus.clone();
        move || {
            if let Some(EntryId(id)) = focus.take() {
                dom::focus(&format!("bar-{id}"));
            }
        }
    });
    let lane = lane_label(props.words, &props.lane);
    let mut lines: Vec<Entry> = of_lane(props).cloned().collect();
    if let Some(drag) = &*drag
        && let Some(line) = lines.iter_mut().find(|it| it.id == drag.id)
        && let Some(moved) = drag.to().of(line)
    {
        *line = moved;
    }
    sort_by_key(&mut lines, |it| (it.year, it.id));
    let bars = bars(props, &lines, drag.as_ref());
    let ears = Ears {
        newest: props.newest.clone(),
        words: props.words,
        on_change: props.on_change.clone(),
        on_said: props.on_said.clone(),
    };
    let width = f64::from(u32::try_from(columns(&props.plan)).unwrap_or(1));

    let onpointerdown = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(held) = pointer::hold(&event, ENTRY)
                && let Ok(id) = held.value.parse()
            {
                let id = EntryId(id);
                drag.set(Some(Drag { id, held, years: 0 }));
            }
        })
    };
    let onpointermove = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(now) = &*drag {
                let dragged = f64::from(event.client_x()) - now.held.x;
                let years = (dragged / (now.held.width / width)).round() as i32;
                if years != now.years {
                    drag.set(Some(Drag {
                        years,
                        ..now.clone()
                    }));
                }
            }
        })
    };
    let onpointerup = {
        let (drag, ears) = (drag.clone(), ears.clone());
        let on_write = props.on_write.clone();
        Callback::from(move |_: PointerEvent| {
            let Some(done) = (*drag).clone() else { return };
            drag.set(None);
            match done.years {
                0 => on_write.emit(Writing::Entry(done.id, Door::Axis)),
                _ => ears.moves(done.id, done.to()),
            }
        })
    };
    let onpointercancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    let onkeydown = {
        let ears = ears.clone();
        Callback::from(move |event: KeyboardEvent| {
            let Some(id) = pointer::value_around(&event, ENTRY).and_then(|it| it.parse().ok())
            else {
                return;
            };
            let id = EntryId(id);
            if event.alt_key() || event.ctrl_key() || event.meta_key() {
                return;
            }
            let years = match event.key().as_str() {
                "ArrowLeft" => -1,
                "ArrowRight" => 1,
                _ => return,
            };
            event.prevent_default();
            *focus.borrow_mut() = Some(id);
            ears.moves(
                id,
                if event.shift_key() {
                    Move::Longer(years)
                } else {
                    Move::Later(years)
                },
            );
        })
    };
    // A click that no pointer made: of Enter, of a screen reader. A pointer is heard when it goes up.
    let onclick = {
        let on_write = props.on_write.clone();
        Callback::from(move |event: MouseEvent| {
            if event.detail() == 0
                && let Some(id) =
                    pointer::value_around(&event, ENTRY).and_then(|it| it.parse().ok())
            {
                on_write.emit(Writing::Entry(EntryId(id), Door::Axis));
            }
        })
    };
    html! {
        <div class="axis__grid" data-columns={columns(&props.plan).to_string()} role="group" aria-label={lane}>
            <div class="axis__lane" aria-hidden="true">{ lane }</div>
            <div
                class="axis__items"
                {onpointerdown}
                {onpointermove}
                {onpointerup}
                {onpointercancel}
                {onkeydown}
                {onclick}
            >{ bars }</div>
        </div>
    }
}

fn bars(props: &AxisLaneProps, lines: &[Entry], drag: Option<&Drag>) -> Html {
    let placed = lines
        .iter()
        .filter_map(|it| Some((it, Place::of(it, &props.plan)?)));
    markup! {
        for (entry, place) in placed {
            <button
                key={entry.id.0}
                type="button"
                class="bar"
                id={format!("bar-{}", entry.id.0)}
                data-entry={entry.id.0.to_string()}
                data-from={place.from.to_string()}
                data-length={place.length.to_string()}
                data-lane={entry.lane.key().to_owned()}
                data-state={state_key(entry.state)}
                data-held={drag.is_some_and(|it| it.id == entry.id).then_some("")}
                aria-describedby="axis-how"
            >
                { text(props, entry, place) }
            </button>
        }
    }
}

/// The characters that all columns of the axis together have room for, in two lines on a wide page.
const ROOM: usize = 110;

/// As much of a line's text as its bar has room for; all of it is told to those who do not see it. It
/// is cut here and not by a style: what is clipped 500 times costs the browser more at every keystroke
/// than all else on the page.
fn text(props: &AxisLaneProps, entry: &Entry, place: Place) -> Html {
    let length = usize::try_from(place.length).unwrap_or(1);
    let room = ROOM / columns(&props.plan) * length;
    let begin = shortened(&entry.text, room);
    let is_cut = begin.len() < entry.text.len();
    let all = if is_cut { entry.text.as_str() } else { "" };
    markup! {
        <>
            <span class="bar__text" data-cut={is_cut.then_some("")} aria-hidden={is_cut.then_some("true")}>
                { begin.to_owned() }
            </span>
            <span class="bar__told">{ all.to_owned() }{ spoken(props.words, entry) }</span>
        </>
    }
}

/// What moves a line and tells of it.
#[derive(Clone)]
struct Ears {
    newest: Newest,
    words: &'static Words,
    on_change: Callback<Change>,
    on_said: Callback<String>,
}

impl Ears {
    fn moves(&self, id: EntryId, it: Move) {
        let plan = self.newest.get();
        let Some(entry) = plan.entry(id) else {
            return;
        };
        let words = self.words.plan();
        let Some(moved) = it.of(entry) else {
            self.on_said.emit(words.cannot_move.to_owned());
            return;
        };
        let said = format!("{}{}", moved.text, spoken(self.words, &moved));
        self.on_said.emit(fill(words.moved, &said));
        self.on_change.emit(Change::Replace(Box::new(moved)));
    }
}
