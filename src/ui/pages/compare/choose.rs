//! The choice of the columns: town, job and rank of each, one after the other.

use yew::prelude::*;

use super::{Column, ColumnTown};
use crate::{
    domain::{
        catalog::Catalog,
        guide::draft::fill,
        id::{JobId, RankId, TownId},
        route::{
            Route,
            query::{MOST_PICKS, Pick, Picks},
        },
        site::Site,
    },
    ui::{
        dom,
        parts::icon::{Icon, icon},
        words::Words,
    },
};

/// The chosen columns, and an empty one as long as there is room.
pub fn choose(words: &'static Words, site: &Site, picks: &Picks, columns: &[Column<'_>]) -> Html {
    let own = words.compare();
    // One list: a column that is begun stays the element it is, and its field keeps the focus.
    let places = MOST_PICKS.min(columns.len() + 1);
    let choices = Choices { words, site, picks };
    html! {
        <section class="section" aria-labelledby="choose">
            <h2 id="choose">{ own.choose }</h2>
            <div class="picks">
                for index in 0..places {
                    { choices.column(index, columns.get(index)) }
                }
            </div>
        </section>
    }
}

struct Choices<'a> {
    words: &'static Words,
    site: &'a Site,
    picks: &'a Picks,
}

/// One thing that can be chosen: its id in the address and its name.
type Choice = (String, String);

impl Choices<'_> {
    fn column(&self, index: usize, column: Option<&Column<'_>>) -> Html {
        let own = self.words.compare();
        let pick = column.map(|it| it.pick);
        let catalog = column.and_then(|it| match &it.town {
            ColumnTown::Open(scene) => Some(&*scene.catalog),
            _ => None,
        });
        let job = catalog.zip(pick.and_then(|it| it.job.as_ref()));
        let job = job.and_then(|(catalog, id)| catalog.job(id));
        let jobs: Vec<Choice> = catalog.map_or_else(Vec::new, |it| {
            let all = it.pack().jobs.iter();
            all.map(|it| (it.id.to_string(), it.label.ja.clone()))
                .collect()
        });
        let ranks: Vec<Choice> = catalog.zip(job).map_or_else(Vec::new, |(catalog, job)| {
            let all = catalog.ladder(job);
            all.map(|it| (it.id.to_string(), it.label.ja.clone()))
                .collect()
        });
        let town = pick.map(|it| it.town.to_string());
        let chosen_job = pick.and_then(|it| it.job.as_ref()).map(JobId::to_string);
        let chosen_rank = pick.and_then(|it| it.rank.as_ref()).map(RankId::to_string);
        let said = column.and_then(|it| self.said(it, catalog));
        html! {
            <fieldset class="pick" key={index.to_string()}>
                <legend>{ fill(own.nth, &(index + 1).to_string()) }</legend>
                { self.field(index, "town", own.town, &self.towns(catalog), town.as_deref(), |pick, id| {
                    *pick = Pick { town: TownId::new(id), job: None, rank: None };
                }) }
                { self.field(index, "job", own.job, &jobs, chosen_job.as_deref(), |pick, id| {
                    pick.job = Some(JobId::new(id));
                    pick.rank = None;
                }) }
                { self.field(index, "rank", own.rank, &ranks, chosen_rank.as_deref(), |pick, id| {
                    pick.rank = Some(RankId::new(id));
                }) }
                <p class="small" role="status">{ said.unwrap_or_default() }</p>
                if column.is_some() {
                    <p>
                        <button class="btn" data-kind="text" data-size="s" type="button" onclick={self.without(index)}>
                            { icon(Icon::Close) }{ own.remove }
                            <span class="vh">{ fill(own.nth, &(index + 1).to_string()) }</span>
                        </button>
                    </p>
                }
            </fieldset>
        }
    }

    /// The towns offered, and the one that is open though it is not.
    fn towns(&self, open: Option<&Catalog>) -> Vec<Choice> {
        let offered = self.site.towns.iter();
        let mut towns: Vec<Choice> = offered
            .map(|it| (it.id.to_string(), it.name.clone()))
            .collect();
        let own = open.map(|it| &it.pack().town);
        let own = own.map(|it| (it.id.to_string(), it.name.ja.clone()));
        towns.extend(own.filter(|it| !towns.contains(it)));
        towns
    }

    /// What is to be said of a column: its town is on its way or not to be had, or it has no such job
    /// or rank.
    fn said(&self, column: &Column<'_>, catalog: Option<&Catalog>) -> Option<String> {
        let own = self.words.compare();
        let town = column.pick.town.as_str();
        let offered = self.site.towns.iter().find(|it| it.id.as_str() == town);
        match &column.town {
            ColumnTown::Loading => {
                let name = offered.map_or(town, |it| it.name.as_str());
                return Some(fill(own.loading, name));
            }
            ColumnTown::Missing(reason) if offered.is_some() => return Some(reason.clone()),
            ColumnTown::Missing(_) => return Some(fill(own.unknown_town, town)),
            ColumnTown::Open(_) => {}
        }
        let (catalog, id) = (catalog?, column.pick.job.as_ref()?);
        let Some(job) = catalog.job(id) else {
            return Some(fill(own.unknown_job, id.as_str()));
        };
        let rank = column.pick.rank.as_ref()?;
        let is_unknown = !job.ladder.contains(rank);
        is_unknown.then(|| fill(own.unknown_rank, rank.as_str()))
    }

    fn field(
        &self,
        index: usize,
        what: &str,
        label: &'static str,
        choices: &[Choice],
        chosen: Option<&str>,
        set: fn(&mut Pick, String),
    ) -> Html {
        let id = format!("{what}-{index}");
        let is_chosen = choices.iter().any(|(it, _)| Some(it.as_str()) == chosen);
        let picks = self.picks.clone();
        let onchange = Callback::from(move |event: Event| {
            let mut picks = picks.clone();
            if index == picks.list.len() {
                picks.list.push(Pick {
                    town: TownId::default(),
                    job: None,
                    rank: None,
                });
            }
            if let Some(pick) = picks.list.get_mut(index) {
                set(pick, dom::value_of(&event));
                dom::go(&Route::Compare(picks));
            }
        });
        html! {
            <div class="field">
                <label for={id.clone()}>{ label }</label>
                <select class="input" {id} {onchange} disabled={choices.is_empty()}>
                    <option value="" selected={!is_chosen} disabled=true>{ self.words.compare().please }</option>
                    for (it, label) in choices.iter() {
                        <option value={it.clone()} selected={Some(it.as_str()) == chosen}>{ label.clone() }</option>
                    }
                </select>
            </div>
        }
    }

    fn without(&self, index: usize) -> Callback<MouseEvent> {
        let picks = self.picks.clone();
        Callback::from(move |_| {
            if index < picks.list.len() {
                let mut rest = picks.clone();
                rest.list.remove(index);
                dom::go(&Route::Compare(rest));
            }
        })
    }
}
