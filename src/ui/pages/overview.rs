//! Overview of a job and rank: role, stage, three next steps, next interview.

pub mod next_steps;
mod rank_facts;

use yew::prelude::*;

use self::{next_steps::next_steps, rank_facts::rank_facts};
use super::of_rank::{asks, years_field, years_question};

use crate::{
    domain::{
        guide::{
            Fit, Person,
            draft::{document_words, fill},
            season::Season,
            stage::Stages,
        },
        pack::{base::Topic, people::Rank, when::When},
        plan::Span,
        route::{RankPage, Route},
    },
    ui::{
        dom::STATEMENT_PREFIX,
        line_map::{journey::Journey, sketch},
        markup::markup,
        parts::{
            certainty::{certainty, certainty_of},
            condition::rank_name,
            gaps::open_questions,
            head::{head, section},
            months::months_of,
            note::{NoteKind, note},
            source::source,
            text::paragraph,
        },
        scene::{Page, Scene},
        unroll::Parts,
    },
};

/// The overview of a job and rank.
pub fn overview(scene: &Scene, person: &Person<'_>) -> Page {
    let title = format!("{}・{}", person.job.label, person.rank.label);
    let eyebrow = scene
        .catalog
        .policy()
        .map(document_words)
        .unwrap_or_default();
    let stages = person.stages();
    let mut parts = Parts::new(scene.is_whole);
    parts.add(|| head(&eyebrow, &title, lead(scene, person, &stages)));
    parts.add(|| meeting(scene, person));
    parts.add(|| where_now(scene, person, &stages));
    parts.add(|| next_steps(scene, person));
    parts.add(|| make_plan(scene));
    parts.add(|| roles(scene, person));
    parts.add(|| next_rank(scene, person));
    parts.add(|| open_questions(scene, person, &[Topic::Roles, Topic::Promotion]));
    let body = parts.end();
    Page { title, body }
}

/// The address of a page of the same job and rank.
pub fn page_href(person: &Person<'_>, page: RankPage) -> Route {
    let town = person.catalog.pack().town.id.clone();
    Route::Rank(town, person.job.id.clone(), person.rank.id.clone(), page)
}

fn stage_names(scene: &Scene, stages: &Stages<'_>) -> String {
    let labels: Vec<&str> = stages
        .stages
        .iter()
        .map(|it| it.stage.label.ja.as_str())
        .collect();
    labels.join(scene.words.frame.comma)
}

fn lead(scene: &Scene, person: &Person<'_>, stages: &Stages<'_>) -> Html {
    let words = scene.words.rank();
    let names = stage_names(scene, stages);
    let stage = match stages.stages.len() {
        // Where there are no stages at all, nothing is missing.
        0 if person.all_stages().next().is_none() => String::new(),
        0 => words.lead_no_stage.to_owned(),
        1 => fill(words.lead_stage, &names),
        _ => fill(words.lead_stages, &names),
    };
    let tier = person.rank.tier.as_ref();
    markup! {
        <>
            if tier.is_some() || !stage.is_empty() {
                <p>
                    if let Some(tier) = tier {
                        { &tier }{ "。" }
                    }
                    { stage }
                </p>
            }
            { rank_facts(scene, person) }
        </>
    }
}

fn meeting(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.rank();
    let Some((step, season)) = person.next_interview(scene.today) else {
        return markup! {};
    };
    let when = match season {
        Season::Now => words.now.to_owned(),
        Season::InMonths(1) => words.in_one_month.to_owned(),
        Season::InMonths(months) => fill(words.in_months, &months.to_string()),
        Season::Past | Season::Undated => String::new(),
    };
    markup! {
        <section class="section" aria-labelledby="meeting">
            <h2 class="vh" id="meeting">{ words.meeting }</h2>
            <div class="meet">
                <div>
                    <p class="chip" data-fill={(season == Season::Now).then_some("here")}>{ when }</p>
                    if let Some(months) = months_of(scene.words, step) {
                        <p class="meet__when">{ months }</p>
                    }
                </div>
                <div class="stack">
                    <h3>
                        if let Some(no) = &step.no {
                            { &no }{ "　" }
                        }
                        { &step.label }
                    </h3>
                    { paragraph(step.body.as_ref()) }
                    { certainty_of(scene.words, step) }
                    { source(scene, &step.src) }
                </div>
            </div>
        </section>
    }
}

fn where_now(scene: &Scene, person: &Person<'_>, stages: &Stages<'_>) -> Html {
    let words = scene.words.rank();
    if person.all_stages().next().is_none() {
        return years_question(scene, person, conditions(scene));
    }
    let journey = Journey::of_person(person);
    let is_own = |id| stages.stages.iter().any(|own| own.stage.id == id);
    let body = markup! {
        <div class="you stack">
            { sketch::mini(scene, &journey) }
            { sketch::strip(scene, &journey) }
            <ol class="cols" data-cols="stage">
                for (index, it) in person.all_stages().enumerate() {
                    <li aria-current={is_own(it.stage.id.clone()).then_some("step")}>
                        <span class="chip" data-stage={(index + 1).min(3).to_string()}>{ &it.stage.label }</span>
                        { " " }
                        if let Some(condition) = &it.when.words {
                            <span class="small">{ &condition }</span>
                        }
                        if is_own(it.stage.id.clone()) {
                            { " " }<span class="chip" data-fill="here">{ scene.words.frame.here }</span>
                        }
                        if it.inferred {
                            { certainty(scene.words, crate::domain::pack::base::Certainty::Inferred, it.stage.why.as_ref()) }
                        }
                    </li>
                }
            </ol>
            if stages.stages.len() > 1 && !stages.asks_years {
                <p>{ fill(words.both_stages, &stage_names(scene, stages)) }</p>
            }
            { years_field(scene, asks(person, conditions(scene))) }
            if let Some(cell) = stages.stages.first().and_then(|it| it.cell) {
                { source(scene, &cell.src) }
            }
            <p><a class="go" href={page_href(person, RankPage::Rotation).href()}>{ words.see_page }</a></p>
        </div>
    };
    section("where", words.where_now, None, body)
}

/// The conditions of what is shown of the person here.
fn conditions(scene: &Scene) -> impl Iterator<Item = &When> {
    let pack = scene.catalog.pack();
    let levels = pack.tracks.iter().flat_map(|it| &it.levels);
    let trainings = pack.trainings.iter().map(|it| &it.when);
    let levels = levels.map(|it| &it.when);
    trainings
        .chain(levels)
        .chain(pack.roles.iter().map(|it| &it.when))
}

fn make_plan(scene: &Scene) -> Html {
    let words = scene.words.rank();
    let draft = |span: Span| scene.on.drafts_plan.reform(move |_: MouseEvent| span);
    let body = markup! {
        <>
            <p class="row">
                <button class="btn" type="button" onclick={draft(Span::FiveYears)}>{ words.five_years }</button>
                <button class="btn" type="button" onclick={draft(Span::TenYears)}>{ words.ten_years }</button>
            </p>
            { note(NoteKind::Info, markup! { <p>{ words.no_promise }</p> }) }
        </>
    };
    section(
        "make-plan",
        words.make_plan,
        Some(words.make_plan_lead),
        body,
    )
}

fn roles(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.rank();
    let own: Vec<_> = scene
        .catalog
        .pack()
        .roles
        .iter()
        .filter(|it| person.fit(&it.when) != Fit::No)
        .collect();
    // A role that names ranks says more about this one than a role of all staff.
    let named: Vec<_> = own
        .iter()
        .copied()
        .filter(|it| !it.when.ranks.is_empty())
        .collect();
    let shown = if named.is_empty() { own } else { named };
    if shown.is_empty() {
        return markup! {};
    }
    let body = markup! {
        <>
            <ul class="cols" data-cols="2">
                for it in shown {
                    <li class="card">
                        <h3>
                            <a href={page_href(person, RankPage::Abilities).href_at(it.id.as_str())}>{ &it.label }</a>
                        </h3>
                        { paragraph(it.body.as_ref()) }
                        { certainty_of(scene.words, it) }
                        { source(scene, &it.src) }
                    </li>
                }
            </ul>
            <p><a class="go" href={page_href(person, RankPage::Abilities).href()}>{ words.see_abilities }</a></p>
        </>
    };
    section("roles", words.roles, None, body)
}

fn next_rank(scene: &Scene, person: &Person<'_>) -> Html {
    let words = scene.words.rank();
    // Only the ranks of their own job have a page for them.
    let (own, elsewhere): (Vec<&Rank>, Vec<&Rank>) = person
        .next_ranks()
        .partition(|it| person.job.ladder.contains(&it.id));
    let page = |it: &Rank| {
        let town = scene.catalog.pack().town.id.clone();
        Route::Rank(
            town,
            person.job.id.clone(),
            it.id.clone(),
            RankPage::Overview,
        )
        .href()
    };
    let name = |it: &Rank| rank_name(scene.words, &scene.catalog, it);
    let body = markup! {
        if own.is_empty() && elsewhere.is_empty() {
            <p>{ words.next_rank_none }</p>
        } else {
            <div class="stack" id={format!("{STATEMENT_PREFIX}next-rank")}>
                if !own.is_empty() {
                    <ul class="choice">
                        for it in own {
                            <li><a href={page(it)}>{ fill(words.next_rank_link, &it.label.ja) }</a></li>
                        }
                    </ul>
                }
                for it in elsewhere {
                    <p>{ fill(scene.words.rank().next_elsewhere, &name(it)) }</p>
                }
            </div>
        }
    };
    section("next-rank", words.next_rank, None, body)
}
