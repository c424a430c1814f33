//! The self-check: the abilities of the rank, each rated in words; how it was on earlier days; and what
//! the town has to grow by. No total and no score.

mod days;
mod item;
mod look;
mod means;

use yew::prelude::*;

use self::{days::keeping_days, item::ItemField, look::Look, means::grow};
use super::plan::{Saving, elsewhere, saved_state};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        guide::{
            Person, Who,
            ability::Asked,
            draft::{document_words, fill},
        },
        id::StatementId,
        plan::Named,
        self_check::{
            Answer, Edit,
            topics::{Basis, Topics},
        },
    },
    state::{
        plans::{Keeping, Saved},
        self_check::{Checking, Phase},
    },
    ui::{
        dom,
        markup::markup,
        parts::{
            head::{head, section},
            icon::{Icon, icon},
            note::{NoteKind, note},
        },
        scene::Scene,
        words::{SelfCheckWords, Words},
    },
};

/// What the page is shown with.
#[derive(Properties, PartialEq)]
pub struct SelfCheckPageProps {
    /// The town.
    pub scene: Scene,
    /// Whose page it is.
    pub who: Who,
    /// The self-check.
    pub checking: Checking,
    /// Where things are kept.
    pub keeping: Keeping,
    /// Whether another tab writes: this one only shows.
    pub written_elsewhere: bool,
    /// The years something can be put into.
    pub years: Vec<FiscalYear>,
    /// What the person does.
    pub on: CheckDoings,
}

/// What a person can do on the page.
#[derive(Clone, PartialEq)]
pub struct CheckDoings {
    /// Changes the self-check.
    pub edit: Callback<Edit>,
    /// Puts a statement into a fiscal year of the plan.
    pub add: Callback<(StatementId, FiscalYear)>,
    /// Wants things kept on this device.
    pub keep_here: Callback<MouseEvent>,
    /// Wants nothing kept.
    pub keep_nowhere: Callback<MouseEvent>,
    /// Settles a conflict for what another tab has kept.
    pub take_theirs: Callback<MouseEvent>,
    /// Settles a conflict for what is written here; also another try.
    pub keep_mine: Callback<MouseEvent>,
    /// Writes in this tab from now on.
    pub edit_here: Callback<MouseEvent>,
    /// Prints.
    pub print: Callback<()>,
}

/// The title of the page.
pub fn title(words: &Words, person: &Person<'_>) -> String {
    [
        words.self_check().title,
        &person.job.label.ja,
        &person.rank.label.ja,
    ]
    .join("・")
}

/// The page.
#[component]
pub fn SelfCheckPage(props: &SelfCheckPageProps) -> Html {
    let all = props.scene.words;
    let words = all.self_check();
    let prints = use_state(|| false);
    let Some(person) = Person::find(&props.scene.catalog, &props.who) else {
        return markup! {};
    };
    let topics = person.self_check_topics();
    let rank = &person.rank.label.ja;
    let policy = props.scene.catalog.policy().map(document_words);
    let is_open = props.checking.phase == Phase::Open;
    let body = markup! {
        <>
            { state(props) }
            if topics.is_empty() {
                <p class="section">{ words.none }</p>
            } else if is_open {
                <fieldset class="bare" disabled={props.written_elsewhere}>
                    for (index, it) in topics.iter().enumerate() {
                        { rating(props, &person, it, index) }
                    }
                    { keeping_days(props) }
                </fieldset>
                { look(props, &topics) }
                { printing(words, &prints, &props.on) }
            }
            if is_open {
                { grow(props, &person, &topics) }
            }
        </>
    };
    markup! {
        <>
            <p class="check-unprinted">{ if *prints { "" } else { words.not_printed } }</p>
            <div class="page selfcheck" data-prints={prints.then_some("yes")}>
                { head(&policy.unwrap_or_default(), words.title, markup! {
                    <><p>{ fill(words.lead, rank) }</p><p>{ words.private }</p></>
                }) }
                { body }
            </div>
        </>
    }
}

/// The abilities of a table, each to be rated.
fn rating(
    props: &SelfCheckPageProps,
    person: &Person<'_>,
    topics: &Topics<'_>,
    index: usize,
) -> Html {
    let words = props.scene.words.self_check();
    let warning = match topics.basis {
        Basis::Asked => None,
        Basis::Lost => Some(fill(words.lost, &person.rank.label.ja)),
        Basis::NoRow => Some(fill(words.no_row, &person.rank.label.ja)),
    };
    let fields = topics.list.iter().map(|asked| {
        let ability = named(asked);
        let item = props.checking.check.item(&ability.id).cloned();
        html! {
            <ItemField
                key={ability.id.clone()}
                {words}
                {item}
                refusal={props.checking.refused.as_ref().map_or(0, |it| it.number)}
                ability={ability.clone()}
                group={asked.group.map(|it| it.label.ja.clone())}
                wording={asked.wording.map(|it| it.ja.clone()).or_else(|| asked.node.body.as_ref().map(|it| it.ja.clone()))}
                on_edit={props.on.edit.clone()}
            />
        }
    });
    let fields = html! { <div class="rates">{ for fields }</div> };
    let id = format!("rate-table-{index}");
    markup! {
        <section class="section" aria-labelledby={id.clone()}>
            <h2 id={id}>{ words.rate }{ "：" }{ &topics.table.matrix.label }</h2>
            if let Some(warning) = warning {
                { note(NoteKind::Caution, markup! { <p>{ warning }</p> }) }
            }
            { fields }
        </section>
    }
}

fn look(props: &SelfCheckPageProps, topics: &[Topics<'_>]) -> Html {
    let words = props.scene.words.self_check();
    let abilities: Vec<Named> = topics.iter().flat_map(|it| &it.list).map(named).collect();
    let look = html! { <Look {words} check={props.checking.check.clone()} {abilities} /> };
    section("look", words.look, Some(words.look_lead), look)
}

fn printing(words: &SelfCheckWords, prints: &UseStateHandle<bool>, on: &CheckDoings) -> Html {
    let onchange = {
        let prints = prints.setter();
        Callback::from(move |it: Event| prints.set(dom::is_ticked(&it)))
    };
    let print = on.print.reform(|_: MouseEvent| ());
    html! {
        <div class="section row noprint">
            <label class="check"><input type="checkbox" checked={**prints} {onchange} />{ words.prints }</label>
            <button class="btn" data-kind="outline" type="button" onclick={print}>{ icon(Icon::Print) }{ words.print }</button>
        </div>
    }
}

/// How far it is kept, the choice of where, and what to do when it is not.
fn state(props: &SelfCheckPageProps) -> Html {
    let words = props.scene.words;
    let (own, plan, on) = (words.self_check(), words.plan(), &props.on);
    let saving = Saving {
        written_elsewhere: props.written_elsewhere,
        ..Saving::of(props.keeping, props.checking.saved.clone())
    };
    let trouble = match (&props.checking.saved, props.checking.phase, props.keeping) {
        (_, Phase::Reading, _) => markup! { <p>{ own.reading }</p> },
        (_, Phase::Newer, _) => note(NoteKind::Error, markup! { <p>{ own.newer }</p> }),
        (Saved::Conflict, _, Keeping::Device) => note(
            NoteKind::Error,
            markup! {
                <>
                    <p><b>{ own.conflict }</b></p>
                    <p>{ own.conflict_lead }</p>
                    <p class="row">
                        <button class="btn" type="button" onclick={on.take_theirs.clone()}>{ own.take_theirs }</button>
                        <button class="btn" data-kind="outline" type="button" onclick={on.keep_mine.clone()}>{ own.keep_mine }</button>
                    </p>
                </>
            },
        ),
        (Saved::Failed(reason), _, Keeping::Device) => note(
            NoteKind::Error,
            markup! {
                <>
                    <p><b>{ own.failed }</b></p>
                    <p>{ reason.clone() }</p>
                    <p class="row"><button class="btn" type="button" onclick={on.keep_mine.clone()}>{ own.again }</button></p>
                </>
            },
        ),
        _ => markup! {},
    };
    markup! {
        <div class="noprint">
            { saved_state(words, &saving) }
            if props.written_elsewhere {
                { elsewhere(plan, &on.edit_here) }
            }
            <div role="alert">
                { trouble }
                if let Some(refused) = &props.checking.refused {
                    { note(NoteKind::Caution, markup! { <p>{ refused.words.clone() }</p> }) }
                }
                if let Some(notice) = &props.checking.notice {
                    { note(NoteKind::Caution, markup! { <p>{ notice.clone() }</p> }) }
                }
            </div>
            if props.keeping == Keeping::Undecided {
                <section class="section card keep" aria-labelledby="keep">
                    <h2 id="keep">{ own.choose_title }</h2>
                    <p>{ own.choose_lead }</p>
                    <p class="row">
                        <button class="btn" type="button" onclick={on.keep_here.clone()}>{ plan.keep_here }</button>
                        <button class="btn" data-kind="outline" type="button" onclick={on.keep_nowhere.clone()}>{ plan.keep_nowhere }</button>
                    </p>
                    <p class="small quiet">{ plan.forgets }</p>
                </section>
            }
        </div>
    }
}

/// An ability as it is kept.
fn named(asked: &Asked<'_>) -> Named {
    Named {
        id: asked.node.id.as_str().to_owned(),
        label: asked.label.ja.clone(),
    }
}

/// The words of an answer.
pub fn answer_words(words: &SelfCheckWords, answer: Option<Answer>) -> &'static str {
    match answer {
        Some(Answer::Learning) => words.learning,
        Some(Answer::WithHelp) => words.with_help,
        Some(Answer::Alone) => words.alone,
        Some(Answer::HelpsOthers) => words.helps_others,
        Some(Answer::NoOccasion) => words.no_occasion,
        Some(Answer::Unsure) => words.unsure,
        None => words.not_rated,
    }
}
