//! Two to four of any town, job and rank in one table. The address holds the choice.

mod choose;
mod table;

use yew::prelude::*;

use self::{choose::choose, table::table};
use crate::{
    domain::{
        guide::{
            Person, Who,
            draft::{document_words, fill},
        },
        route::query::{Pick, Picks},
        site::Site,
    },
    ui::{
        markup::markup,
        parts::{
            head::{head, section},
            note::{NoteKind, note},
        },
        scene::{Page, Scene},
        words::Words,
    },
};

/// A column, as far as its town is there.
pub struct Column<'a> {
    /// What is chosen.
    pub pick: &'a Pick,
    /// The town.
    pub town: ColumnTown,
}

/// The town of a [`Column`].
pub enum ColumnTown {
    /// On its way.
    Loading,
    /// Not to be had; why.
    Missing(String),
    /// There.
    Open(Box<Scene>),
}

impl Column<'_> {
    /// The person the column is about, if all is chosen and there.
    fn person(&self) -> Option<(&Scene, Person<'_>)> {
        let ColumnTown::Open(scene) = &self.town else {
            return None;
        };
        let who = Who {
            job: self.pick.job.clone()?,
            rank: self.pick.rank.clone()?,
            years: None,
        };
        Some((scene, Person::find(&scene.catalog, &who)?))
    }
}

/// The page.
pub fn compare(words: &'static Words, site: &Site, picks: &Picks, columns: &[Column<'_>]) -> Page {
    let own = words.compare();
    let people: Vec<(&Scene, Person<'_>)> = columns.iter().filter_map(Column::person).collect();
    let names: Vec<String> = people.iter().map(|(_, it)| name(it)).collect();
    let title = match names.as_slice() {
        [] => own.title.to_owned(),
        names => [own.title, "：", &names.join(words.frame.comma)].concat(),
    };
    let body = markup! {
        <div class="page">
            { head("", own.title, markup! { <p>{ own.lead }</p> }) }
            if picks.left_out > 0 {
                <div class="section">
                    { note(NoteKind::Caution, markup! { <p>{ fill(own.left_out, &picks.left_out.to_string()) }</p> }) }
                </div>
            }
            { choose(words, site, picks, columns) }
            if people.len() < 2 {
                <p class="section">{ own.too_few }</p>
            } else {
                { table(words, picks, &people) }
                { section("how", own.how, None, note(NoteKind::Info, markup! { <p>{ own.how_text }</p> })) }
                { documents(words, &people) }
            }
        </div>
    };
    Page { title, body }
}

/// Town, job and rank in one name; the job that stands for all jobs is no part of it.
fn name(person: &Person<'_>) -> String {
    let town = &person.catalog.pack().town.name;
    format!("{town}・{}・{}", person.job.label, person.rank.label)
}

/// The documents the columns come from, each once.
fn documents(words: &Words, people: &[(&Scene, Person<'_>)]) -> Html {
    let mut titles: Vec<String> = Vec::new();
    for (scene, _) in people {
        let title = scene.catalog.policy().map(document_words);
        titles.extend(title.filter(|it| !titles.contains(it)));
    }
    markup! { <p class="small quiet">{ words.compare().documents }{ titles.join("／") }</p> }
}
