//! The frame around every page: skip link, header with the ticket, page navigation, footer.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use crate::ui::markup::markup;

use super::{
    dom,
    parts::icon::{Icon, icon},
    words::Words,
};
use crate::domain::{
    catalog::Catalog,
    guide::draft::{document_words, fill},
    id::{JobId, RankId, TownId},
    plan::PlanId,
    route::{
        AboutPage, RankPage, Route, TownPage,
        query::{Pick, Picks, Seek},
    },
    site::Site,
};

/// What the frame is shown with.
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The words of the page.
    pub words: &'static Words,
    /// The edition.
    pub site: Rc<Site>,
    /// The page shown.
    pub route: Route,
    /// Today.
    pub today: NaiveDate,
    /// The town of the page, once its content is there.
    pub catalog: Option<Rc<Catalog>>,
    /// What is chosen: shown as a ticket.
    pub ticket: Vec<TicketPart>,
    /// What was just done for the person, and the plan it was done to.
    pub done: Option<(&'static str, PlanId)>,
    /// Whether all of the page is shown; the rest of a long one follows.
    pub is_whole: bool,
    /// The page.
    pub children: Children,
}

/// One part of the ticket: where it leads, and its label.
#[derive(Clone, Debug, PartialEq)]
pub struct TicketPart {
    /// The page of that choice.
    pub route: Route,
    /// Its label.
    pub label: String,
}

/// The frame.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let words = &props.words.frame;
    markup! {
        <>
            <a class="skip" href="#main" onclick={Callback::from(skip)}>{ words.skip }</a>
            <header class="top">
                <div class="page top__in">
                    <a class="brand" href={Route::Start.href()}>
                        { mark() }
                        <span>{ props.site.name.clone() }</span>
                    </a>
                    { ticket(props) }
                    <nav class="global" aria-label={words.global}>
                        <ul>
                            for (route, sign, label) in global(props) {
                                <li>
                                    <a href={route.href()} aria-current={is_same(&route, &props.route).then_some("page")}>
                                        { icon(sign) }{ label }
                                    </a>
                                </li>
                            }
                        </ul>
                    </nav>
                </div>
            </header>
            { page_links(props) }
            <main id="main" tabindex="-1" aria-busy={(!props.is_whole).then_some("true")}>{ props.children.iter().collect::<Html>() }</main>
            { footer(props) }
            { done(props) }
        </>
    }
}

/// The hash router would take the link for a page: the focus is moved by hand.
fn skip(event: MouseEvent) {
    event.prevent_default();
    dom::focus("main");
}

/// What can be reached from everywhere. Search and comparison begin with what the page is about.
fn global(props: &FrameProps) -> [(Route, Icon, &'static str); 3] {
    let words = &props.words.frame;
    let pick = match &props.route {
        Route::Town(town, _) => Some((town, None, None)),
        Route::Job(town, job) => Some((town, Some(job), None)),
        Route::Rank(town, job, rank, _) => Some((town, Some(job), Some(rank))),
        _ => None,
    };
    let picks = pick.map(|(town, job, rank)| Pick {
        town: town.clone(),
        job: job.cloned(),
        rank: rank.cloned(),
    });
    let search = Seek {
        words: String::new(),
        town: props.route.town().cloned(),
    };
    let compare = Picks {
        list: picks.into_iter().collect(),
        ..Picks::default()
    };
    [
        (Route::Search(search), Icon::Search, words.search),
        (Route::Compare(compare), Icon::Compare, words.compare),
        (Route::Plans, Icon::Plan, words.plan),
    ]
}

/// Whether a link leads to the kind of page that is shown.
fn is_same(link: &Route, shown: &Route) -> bool {
    match link {
        Route::Plans => matches!(shown, Route::Plans | Route::Plan(_) | Route::Sheet(_)),
        _ => link.page() == shown.page(),
    }
}

/// The sign of the app: loop, trunk, fork.
pub fn mark() -> Html {
    markup! {
        <svg class="brand__mark" viewBox="0 0 40 28" aria-hidden="true">
            <g fill="none" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round">
                <rect x="3" y="7" width="14" height="14" rx="7" stroke="var(--stage-1)" />
                <path d="M17 14h7" stroke="var(--stage-2)" />
                <path d="M24 14c4 0 4-8 8-8h4M24 14c4 0 4 8 8 8h4" stroke="var(--stage-3)" />
            </g>
            <circle cx="24.5" cy="14" r="4" fill="var(--here)" />
        </svg>
    }
}

fn ticket(props: &FrameProps) -> Html {
    if props.ticket.is_empty() {
        return markup! {};
    }
    let words = &props.words.frame;
    let change = props
        .catalog
        .as_ref()
        .map(|it| Route::Town(it.pack().town.id.clone(), TownPage::Overview));
    markup! {
        <nav class="ticket" aria-label={words.ticket}>
            for part in props.ticket.iter() {
                <a class="ticket__part" href={part.route.href()}>{ part.label.clone() }</a>
            }
            if let Some(change) = change {
                <a class="ticket__go" href={change.href_at("choose")}>{ words.change }</a>
            }
        </nav>
    }
}

/// The pages of a job and rank as stations on a line.
fn page_links(props: &FrameProps) -> Html {
    let Route::Rank(town, job, rank, current) = &props.route else {
        return markup! {};
    };
    let label: Vec<&str> = props.ticket.iter().map(|it| it.label.as_str()).collect();
    markup! {
        <nav class="line-nav" aria-label={fill(props.words.frame.pages, &label.join("・"))}>
            <ul class="page">
                for page in RankPage::ALL {
                    <li>
                        <a href={rank_href(town, job, rank, page)} aria-current={(page == *current).then_some("page")}>
                            { page_label(props.words, page) }
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}

fn rank_href(town: &TownId, job: &JobId, rank: &RankId, page: RankPage) -> String {
    Route::Rank(town.clone(), job.clone(), rank.clone(), page).href()
}

/// The name of a page of a job and rank.
pub fn page_label(words: &Words, page: RankPage) -> &'static str {
    let frame = &words.frame;
    match page {
        RankPage::Overview => frame.overview,
        RankPage::Abilities => frame.abilities,
        RankPage::Rotation => frame.rotation,
        RankPage::Training => frame.training,
        RankPage::Dx => frame.dx,
        RankPage::Qualifications => frame.qualifications,
        RankPage::Systems => frame.systems,
        RankPage::SelfCheck => frame.self_check,
    }
}

/// Says what was done. The live region is always there: one that comes with its words is not spoken.
fn done(props: &FrameProps) -> Html {
    markup! {
        <div class="toast" role="status">
            if let Some((words, plan)) = &props.done {
                <p>
                    { icon(Icon::Check) }{ *words }
                    <a class="go" href={Route::Plan(plan.clone()).href()}>{ props.words.start.open_plan }</a>
                </p>
            }
        </div>
    }
}

fn footer(props: &FrameProps) -> Html {
    let words = &props.words.frame;
    markup! {
        <footer class="foot">
            <div class="page foot__in">
                <div>
                    if let Some(notice) = &props.site.notice {
                        <p>{ notice.clone() }</p>
                    }
                    if let Some(catalog) = &props.catalog {
                        { standing(props, catalog) }
                    }
                    <p class="foot__safe">{ icon(Icon::Lock) }<span>{ words.safe }</span></p>
                </div>
                <ul>
                    <li><a href={Route::About(AboutPage::App).href()}>{ words.about }</a></li>
                    if let Some(catalog) = &props.catalog {
                        <li>
                            <a href={Route::Town(catalog.pack().town.id.clone(), TownPage::Overview).href_at("sources")}>
                                { words.sources }
                            </a>
                        </li>
                    }
                    <li><a href={Route::About(AboutPage::Device).href()}>{ words.device }</a></li>
                    <li><a href={Route::About(AboutPage::Accessibility).href()}>{ words.accessibility }</a></li>
                    <li><a href={Route::About(AboutPage::Licences).href()}>{ words.licences }</a></li>
                </ul>
            </div>
        </footer>
    }
}

/// Whether this is the town's own guidance, and what it is based on; also that its time is over.
fn standing(props: &FrameProps, catalog: &Catalog) -> Html {
    let words = &props.words.frame;
    let town = &catalog.pack().town;
    markup! {
        <p class="foot__sample small">
            if !props.site.is_official_for(&town.id) {
                { fill(words.sample, &town.name.ja) }
            }
            if let Some(document) = catalog.policy() {
                { fill(words.sample_document, &document_words(document)) }
            }
            if catalog.is_over(props.today) {
                { "。" }{ words.ended }
            }
        </p>
    }
}
