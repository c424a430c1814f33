//! From gap to plan: what the town's policy has for the rank, each with the year it can be put into.

use yew::prelude::*;

use super::{SelfCheckPageProps, named};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::{
            Person,
            ability::Asked,
            draft::fill,
            means::{Means, MeansKind},
        },
        id::StatementId,
        pack::ability::AbilityMeans,
        self_check::{Answer, rated, topics::Topics},
    },
    ui::{
        dom,
        markup::markup,
        pages::overview::next_steps::reason,
        parts::{
            certainty::{certainty, certainty_of},
            head::section,
            icon::{Icon, icon},
            source::source,
            text::paragraph,
        },
        words::{SelfCheckWords, Words},
    },
};

/// The section.
pub fn grow(props: &SelfCheckPageProps, person: &Person<'_>, topics: &[Topics<'_>]) -> Html {
    let words = props.scene.words.self_check();
    let items = &props.checking.check.items;
    let is_gap = |id: &str| rated(items, id).is_some_and(Answer::is_gap);
    let gaps: Vec<&Asked<'_>> = topics
        .iter()
        .flat_map(|it| &it.list)
        .filter(|it| is_gap(it.node.id.as_str()))
        .collect();
    let (mut linked, mut open) = (Vec::new(), Vec::new());
    for it in &gaps {
        match person.means_for(it) {
            links if links.is_empty() => open.push(*it),
            links => linked.push((*it, links)),
        }
    }
    let joined = |list: &[&Asked<'_>]| {
        let labels: Vec<String> = list.iter().map(|it| named(it).label).collect();
        labels.join(props.scene.words.frame.comma)
    };
    let means = person.means();
    let lead = fill(words.grow_lead, &person.rank.label.ja);
    let body = markup! {
        <>
            if !topics.is_empty() {
                if gaps.is_empty() {
                    <p>{ words.grow_no_gaps }</p>
                } else {
                    <p>{ fill(words.grow_gaps, &joined(&gaps)) }</p>
                }
                for (asked, links) in &linked {
                    { of_ability(props, asked, links) }
                }
                if !open.is_empty() {
                    <p>{ fill(words.grow_no_link, &joined(&open)) }</p>
                }
            }
            if means.is_empty() {
                <p>{ words.grow_none }</p>
            }
            for kind in MeansKind::ALL {
                { of_kind(props, &means, kind) }
            }
        </>
    };
    markup! { <div class="noprint">{ section("grow", words.grow, Some(&lead), body) }</div> }
}

/// What the documents themselves name for an ability.
fn of_ability(
    props: &SelfCheckPageProps,
    asked: &Asked<'_>,
    links: &[(&AbilityMeans, Vec<Means<'_>>)],
) -> Html {
    let words = props.scene.words;
    let title = fill(words.self_check().grow_for, &asked.label.ja);
    markup! {
        <div class="ability-means card stack">
            <h3>{ title }</h3>
            for (link, means) in links {
                <div class="stack">
                    <p>{ &link.body }</p>
                    { certainty_of(words, *link) }
                    { source(&props.scene, &link.src) }
                    <ul class="cards" data-cols="2">
                        for it in means {
                            { card(props, it) }
                        }
                    </ul>
                </div>
            }
        </div>
    }
}

fn of_kind(props: &SelfCheckPageProps, means: &[Means<'_>], kind: MeansKind) -> Html {
    let words = props.scene.words.self_check();
    let list: Vec<&Means<'_>> = means.iter().filter(|it| it.kind == kind).collect();
    if list.is_empty() {
        return markup! {};
    }
    markup! {
        <details class="titled means" open={matches!(kind, MeansKind::Training | MeansKind::People)}>
            <summary><h3>{ kind_words(words, kind) }</h3></summary>
            <ul class="cards" data-cols="2">
                for it in list {
                    { card(props, it) }
                }
            </ul>
        </details>
    }
}

fn card(props: &SelfCheckPageProps, it: &Means<'_>) -> Html {
    let words = props.scene.words;
    let own = words.self_check();
    let field = html! {
        <AddField
            {words}
            statement={StatementId::new(it.statement)}
            name={it.name.clone()}
            years={props.years.clone()}
            today={FiscalYear::containing(props.scene.today)}
            on_add={props.on.add.clone()}
        />
    };
    markup! {
        <li class="card">
            <h4>{ it.name.clone() }</h4>
            { certainty(words, it.certainty, None) }
            <p class="small">{ fill(own.why, reason(words, it.reason)) }</p>
            { paragraph(it.body) }
            { field }
            { source(&props.scene, it.src) }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct AddFieldProps {
    words: &'static Words,
    statement: StatementId,
    name: String,
    years: Vec<FiscalYear>,
    /// The current fiscal year.
    today: FiscalYear,
    on_add: Callback<(StatementId, FiscalYear)>,
}

/// The year and the button that puts it there. The next year is offered first: it can still be planned.
#[component]
fn AddField(props: &AddFieldProps) -> Html {
    let own = props.words.self_check();
    let chosen = use_state(|| props.today.plus(1));
    let year = if props.years.contains(&chosen) {
        *chosen
    } else {
        props.years.last().copied().unwrap_or(*chosen)
    };
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |it: Event| {
            if let Some(year) = dom::value_of(&it).parse().ok().and_then(FiscalYear::new) {
                chosen.set(year);
            }
        })
    };
    let add = {
        let (statement, on_add) = (props.statement.clone(), props.on_add.clone());
        Callback::from(move |_: MouseEvent| on_add.emit((statement.clone(), year)))
    };
    let options = props.years.iter().map(|it| {
        html! { <option value={it.number().to_string()} selected={*it == year}>{ it.to_string() }</option> }
    });
    html! {
        <p class="row">
            <select class="input means__year" aria-label={fill(own.year_of, &props.name)} {onchange}>{ for options }</select>
            <button class="btn" data-kind="outline" data-size="s" type="button" onclick={add}>
                { icon(Icon::Add) }{ props.words.frame.add_to_plan }<span class="vh">{ fill(own.of, &props.name) }</span>
            </button>
        </p>
    }
}

fn kind_words(words: &SelfCheckWords, kind: MeansKind) -> &'static str {
    match kind {
        MeansKind::Training => words.trainings,
        MeansKind::Track => words.tracks,
        MeansKind::Qualification => words.qualifications,
        MeansKind::Support => words.supports,
        MeansKind::People => words.people,
        MeansKind::Measure => words.measures,
    }
}
