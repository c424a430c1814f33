//! The list of contents of a long page, and the places it leads to.

use yew::prelude::*;

use super::card::anchor;
use crate::{
    domain::route::Route,
    ui::{markup::markup, words::Words},
};

/// A place on a page: the name by which it is led to, and its title.
pub type Place<'a> = (&'static str, &'a str);

/// The list; `page` is the one it stands on.
pub fn contents(words: &Words, page: &Route, places: &[Place<'_>]) -> Html {
    markup! {
        <nav class="contents noprint" aria-label={words.frame.contents}>
            <ul>
                for (id, title) in places {
                    <li><a href={page.href_at(id)}>{ (*title).to_owned() }</a></li>
                }
            </ul>
        </nav>
    }
}

/// A part of the page that the list leads to.
pub fn place(id: &'static str, part: Html) -> Html {
    markup! { <div class="place" id={anchor(id)}>{ part }</div> }
}
