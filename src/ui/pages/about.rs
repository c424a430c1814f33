//! About the app: what it is, how it keeps what is written, how usable it is, what it is made of.

mod licences;

use yew::prelude::*;

pub use self::licences::licences;
use crate::{
    domain::{
        guide::draft::fill,
        pack::base::Certainty,
        route::{AboutPage, Route, TownPage},
        site::Site,
    },
    ui::{
        markup::markup,
        parts::{
            certainty::certainty,
            head::{head, section},
        },
        scene::Page,
        words::Words,
    },
};

/// What the app is, privacy, sources.
pub fn app(words: &Words, site: &Site) -> Page {
    let about = &words.about;
    let body = markup! {
        <div class="page about">
            { head(&site.name, about.title, markup! { <p>{ about.lead }</p> }) }
            { section("what", about.what, None, markup! {
                <>
                    <p>{ about.what_text }</p>
                    { points(&[about.for_staff, about.for_new, about.for_others]) }
                </>
            }) }
            { section("privacy", about.privacy, None, markup! {
                <>
                    { points(&[
                        about.privacy_server,
                        about.privacy_count,
                        about.privacy_requests,
                        about.privacy_kept,
                        about.privacy_years,
                    ]) }
                    <p><a class="go" href={Route::About(AboutPage::Device).href()}>{ words.frame.device }</a></p>
                </>
            }) }
            { section("plan", about.plan, None, points(&[about.plan_own, about.plan_evaluation, about.plan_draft])) }
            { section("sources", about.sources, None, markup! {
                <>
                    { points(&[about.sources_exact, about.sources_summary, about.sources_each]) }
                    <ul class="row">
                        for it in site.towns.iter() {
                            <li>
                                <a class="go" href={Route::Town(it.id.clone(), TownPage::Overview).href_at("sources")}>
                                    { it.name.clone() }{ "：" }{ words.frame.sources }
                                </a>
                            </li>
                        }
                    </ul>
                </>
            }) }
            { section("certainty", about.certainty, Some(about.certainty_lead), marks(words)) }
            { section("edition", about.edition, None, edition(words, site)) }
            { section("more", about.more, None, markup! {
                <ul class="row">
                    <li><a class="go" href={Route::About(AboutPage::Accessibility).href()}>{ words.frame.accessibility }</a></li>
                    <li><a class="go" href={Route::About(AboutPage::Licences).href()}>{ words.frame.licences }</a></li>
                </ul>
            }) }
        </div>
    };
    Page {
        title: about.title.to_owned(),
        body,
    }
}

/// The accessibility statement.
pub fn accessibility(words: &Words, site: &Site) -> Page {
    let about = &words.about;
    let body = markup! {
        <div class="page about">
            { head(&site.name, about.access_title, markup! { <p>{ about.access_lead }</p> }) }
            { section("goal", about.goal, None, markup! { <p>{ about.goal_text }</p> }) }
            { section("tested", about.tested, None, points(&[
                about.tested_axe,
                about.tested_keyboard,
                about.tested_narrow,
                about.tested_dark,
                about.tested_pictures,
            ])) }
            { section("untested", about.untested, None, points(&[
                about.untested_readers,
                about.untested_phones,
                about.untested_browsers,
                about.untested_people,
            ])) }
            { section("browsers", about.browsers, None, markup! { <p>{ about.browsers_text }</p> }) }
            { section("tell", about.tell, None, markup! {
                <>
                    <p>{ about.tell_text }</p>
                    { contact(words, site) }
                </>
            }) }
        </div>
    };
    Page {
        title: about.access_title.to_owned(),
        body,
    }
}

/// Short sentences as a list.
fn points(list: &[&'static str]) -> Html {
    markup! {
        <ul class="bullets">
            for it in list {
                <li>{ *it }</li>
            }
        </ul>
    }
}

/// The marks of certainty as they look on the pages, with what they mean.
fn marks(words: &Words) -> Html {
    let about = &words.about;
    let marks = [
        (Certainty::Inferred, about.inferred),
        (Certainty::Unpaired, about.unpaired),
        (Certainty::Lost, about.lost),
        (Certainty::NotInPolicy, about.not_in_policy),
        (Certainty::InOtherDocument, about.in_other_document),
    ];
    markup! {
        <dl class="marks card">
            <div><dt>{ about.stated_mark }</dt><dd>{ about.stated }</dd></div>
            for (mark, meaning) in marks {
                <div><dt>{ certainty(words, mark, None) }</dt><dd>{ meaning }</dd></div>
            }
        </dl>
    }
}

fn edition(words: &Words, site: &Site) -> Html {
    let about = &words.about;
    markup! {
        <>
            if let Some(official) = &site.official {
                <p>{ fill(about.official, town_name(site, official.town.as_str())) }</p>
                <p>{ fill(about.signed, &official.signed_by) }{ "　" }{ official.date.clone() }</p>
            } else {
                <p>{ about.sample }</p>
            }
            { contact(words, site) }
        </>
    }
}

fn town_name<'a>(site: &'a Site, id: &'a str) -> &'a str {
    let found = site.towns.iter().find(|it| it.id.as_str() == id);
    found.map_or(id, |it| it.name.as_str())
}

fn contact(words: &Words, site: &Site) -> Html {
    let about = &words.about;
    let text = match &site.contact {
        Some(contact) => fill(about.contact, contact),
        None => about.no_contact.to_owned(),
    };
    markup! { <p>{ text }</p> }
}
