//! The sheet for the talk with the manager: what goes on it is chosen above, and below stands the
//! sheet itself, as it prints.

mod layout;

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use self::layout::{Layout, columns, paper};
use crate::{
    domain::{
        fiscal_year::FiscalYear,
        pieces::{Choices, Piece},
        plan::Plan,
        route::Route,
        self_check::SelfCheck,
        sheet::{
            OFFERED, Sheet,
            paper::{Paper, Section},
        },
    },
    ui::{
        dom,
        markup::markup,
        parts::{
            icon::{Icon, icon},
            pieces::{left_out, piece_boxes},
        },
        words::Words,
    },
};

/// What the page is shown with.
#[derive(Properties, PartialEq)]
pub struct SheetPageProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The plan.
    pub plan: Rc<Plan>,
    /// The self-check of its job and rank, if something is answered in it.
    pub check: Option<Rc<SelfCheck>>,
    /// Today.
    pub today: NaiveDate,
    /// Opens the print dialog.
    pub on_print: Callback<()>,
    /// Offers a text as a file.
    pub on_file: Callback<(FileKind, String)>,
}

/// What kind of file a sheet leaves as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Text with headings.
    Markdown,
    /// A table for a spreadsheet.
    Csv,
}

/// The page of the sheet.
#[component]
pub fn SheetPage(props: &SheetPageProps) -> Html {
    let words = props.words.sheet();
    let choices = use_state(Choices::default);
    let layout = use_state(|| Layout::Talk);
    // Not kept anywhere, and gone with the page.
    let name = use_state(String::new);
    let year = FiscalYear::containing(props.today);
    let sheet = Sheet::of(&props.plan, props.check.as_deref(), &choices, year);
    let paper = paper(props.words, &sheet, *layout, &name, props.today);
    let files = |kind: FileKind, text: String| {
        let on_file = props.on_file.clone();
        Callback::from(move |_: MouseEvent| on_file.emit((kind, text.clone())))
    };
    let oninput = {
        let name = name.setter();
        Callback::from(move |it: InputEvent| name.set(dom::value_of(&it)))
    };
    let back = Route::Plan(props.plan.id.clone()).href();
    html! {
        <>
            <div class="page noprint">
                <div class="head">
                    <p class="head__eyebrow"><bdi>{ props.plan.name.clone() }</bdi></p>
                    <h1 tabindex="-1">{ words.title }</h1>
                    <p class="head__lead">{ words.lead }</p>
                    <div class="row">
                        <button class="btn" type="button" onclick={props.on_print.reform(|_: MouseEvent| ())}>
                            { icon(Icon::Print) }{ words.print }
                        </button>
                        <button class="btn" data-kind="outline" type="button" onclick={files(FileKind::Markdown, paper.markdown())}>
                            { icon(Icon::File) }{ words.markdown }
                        </button>
                        <button class="btn" data-kind="outline" type="button" onclick={files(FileKind::Csv, paper.csv(columns(words)))}>
                            { icon(Icon::File) }{ words.csv }
                        </button>
                        <a class="btn" data-kind="text" href={back}>{ words.back }</a>
                    </div>
                </div>
                { pieces(props, &choices) }
                { layouts(props.words, &layout) }
                <div class="field section">
                    <label for="sheet-name">{ words.name }</label>
                    <p class="field__help" id="sheet-name-help">{ words.name_lead }</p>
                    <input
                        class="input sheet-name"
                        id="sheet-name"
                        autocomplete="off"
                        aria-describedby="sheet-name-help"
                        value={(*name).clone()}
                        {oninput}
                    />
                </div>
                <div class="section" role="status">{ left_out(props.words, words.left_out, words.left_out_none, &sheet.left_out) }</div>
            </div>
            <div class="page sheet-page">{ on_paper(props.words, &paper, *layout) }</div>
        </>
    }
}

fn pieces(props: &SheetPageProps, choices: &UseStateHandle<Choices>) -> Html {
    let own = props.words.sheet();
    let mut offered = OFFERED.to_vec();
    offered.retain(|it| *it != Piece::SelfCheck || props.check.is_some());
    html! {
        <fieldset class="section sheet-choices">
            <legend>{ own.choose }</legend>
            <p class="small quiet">{ own.choose_lead }</p>
            { piece_boxes(props.words, &offered, choices) }
        </fieldset>
    }
}

fn layouts(words: &Words, layout: &UseStateHandle<Layout>) -> Html {
    let own = words.sheet();
    let radios = [
        (Layout::Talk, own.layout_talk),
        (Layout::JobCard, own.layout_job_card),
    ]
    .map(|(it, label)| {
        let layout = layout.clone();
        let checked = *layout == it;
        let onchange = Callback::from(move |_: Event| layout.set(it));
        html! {
            <label class="check"><input type="radio" name="sheet-layout" {checked} {onchange} />{ label }</label>
        }
    });
    html! {
        <fieldset class="section sheet-choices">
            <legend>{ own.layout }</legend>
            <div class="row">{ for radios }</div>
        </fieldset>
    }
}

fn on_paper(words: &Words, paper: &Paper, layout: Layout) -> Html {
    let own = words.sheet();
    markup! {
        <article class="sheet" aria-labelledby="sheet-title">
            <h2 id="sheet-title">{ paper.title.clone() }</h2>
            <dl class="sheet__who">
                for (label, value) in paper.facts.iter() {
                    <div><dt>{ label.clone() }</dt><dd><bdi>{ value.clone() }</bdi></dd></div>
                }
            </dl>
            for it in paper.sections.iter() {
                <section data-many={(it.lines.len() > 6).then_some("")}>
                    <h3>{ it.heading.clone() }</h3>
                    { section(words, it) }
                </section>
            }
            <section class="sheet__memo">
                <h3>{ own.memo }</h3>
                <div class="sheet__lines"></div>
            </section>
            <p class="sheet__foot">
                { paper.foot.clone() }
                if layout == Layout::JobCard {
                    { own.job_card_note }
                }
            </p>
        </article>
    }
}

fn section(words: &Words, it: &Section) -> Html {
    let own = words.sheet();
    let has_notes = it.lines.iter().any(|it| !it.note.is_empty());
    markup! {
        <>
            if !it.texts.is_empty() {
                <div class="sheet__two">
                    for (label, text) in it.texts.iter() {
                        <div class="sheet__box">
                            if !label.is_empty() {
                                <b>{ label.clone() }</b>
                            }
                            <p class="prewrap"><bdi>{ text.clone() }</bdi></p>
                        </div>
                    }
                </div>
            }
            if !it.lines.is_empty() {
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ own.column_years }</th>
                            <th scope="col">{ own.column_kind }</th>
                            <th scope="col">{ own.column_text }</th>
                            if has_notes {
                                <th scope="col">{ own.column_note }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for line in it.lines.iter() {
                            <tr>
                                <th scope="row">{ line.years.clone() }</th>
                                <td>{ line.kind.clone() }</td>
                                <td class="prewrap">
                                    <bdi>{ line.text.clone() }</bdi>
                                    if !line.state.is_empty() {
                                        <span>{ format!("［{}］", line.state) }</span>
                                    }
                                </td>
                                if has_notes {
                                    <td class="prewrap"><bdi>{ line.note.clone() }</bdi></td>
                                }
                            </tr>
                        }
                    </tbody>
                </table>
            }
            if !it.points.is_empty() {
                <ol>
                    for point in it.points.iter() {
                        <li><bdi>{ point.clone() }</bdi></li>
                    }
                </ol>
            }
            if !it.remark.is_empty() {
                <p class="small">{ it.remark.clone() }</p>
            }
        </>
    }
}
