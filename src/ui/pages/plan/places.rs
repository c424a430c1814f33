//! The places on the page of a plan that the list of its contents leads to.

use yew::prelude::*;

use super::PlanPageProps;
use crate::{
    domain::{guide::draft::fill, route::Route},
    state::plans::Keeping,
    ui::parts::contents::{Place, contents},
};

/// What the person wants to be.
pub const VISIONS: &str = "visions";
/// WILL, CAN, MUST.
pub const NOTES: &str = "notes";
/// The picture of the years.
pub const AXIS: &str = "axis";
/// The list of the years.
pub const YEARS: &str = "years";
/// Two plans beside each other.
pub const BESIDE: &str = "beside";
/// What is shown to others.
pub const SHARE: &str = "share";
/// Its days for a calendar.
pub const CALENDAR: &str = "calendar";
/// Its earlier revisions.
pub const EARLIER: &str = "earlier";
/// Files of plans.
pub const FILES: &str = "files";

/// The list; it names no place that is not there.
pub(super) fn list(props: &PlanPageProps) -> Html {
    let all = props.words;
    let words = all.plan();
    let axis = axis_title(props);
    let places: [(Place<'_>, bool); 9] = [
        ((VISIONS, words.visions), true),
        ((NOTES, words.notes_title), true),
        ((AXIS, &axis), true),
        ((YEARS, words.by_year), true),
        ((BESIDE, words.beside), props.plans.len() > 1),
        ((SHARE, all.share().title), true),
        ((CALENDAR, all.take_away().title), true),
        (
            (EARLIER, all.keeping().title),
            props.saving.keeping == Keeping::Device,
        ),
        ((FILES, words.import), true),
    ];
    let places: Vec<Place<'_>> = places
        .into_iter()
        .filter_map(|(place, is_there)| is_there.then_some(place))
        .collect();
    contents(all, &Route::Plan(props.plan.id.clone()), &places)
}

/// What the picture is called: it says how far it reaches.
pub(super) fn axis_title(props: &PlanPageProps) -> String {
    let years = props.plan.span.years().to_string();
    fill(props.words.plan().axis_title, &years)
}
