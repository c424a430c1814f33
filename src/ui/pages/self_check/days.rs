//! The days on which a self-check was kept.

use yew::prelude::*;

use super::SelfCheckPageProps;
use crate::{
    domain::{guide::draft::fill, self_check::Edit},
    ui::{
        markup::markup,
        pages::plan::labels::day,
        parts::icon::{Icon, icon},
    },
};

/// Keeping today, and the days that are kept.
pub(super) fn keeping_days(props: &SelfCheckPageProps) -> Html {
    let words = props.scene.words.self_check();
    let today = props.scene.today;
    let keep = props.on.edit.reform(move |_: MouseEvent| Edit::Keep(today));
    let days = props.checking.check.days.iter();
    let dates: Vec<String> = days.map(|it| day(it.date)).collect();
    let dates = match dates.join(props.scene.words.frame.comma) {
        none if none.is_empty() => words.kept_none.to_owned(),
        dates => fill(words.kept_days, &dates),
    };
    markup! {
        <div class="section card stack noprint">
            <p class="row"><button class="btn" type="button" onclick={keep}>{ icon(Icon::Check) }{ words.keep_today }</button></p>
            <p class="small">{ words.keep_lead }</p>
            <p class="small" id="kept-days" role="status">{ dates }</p>
            { forgetting(props) }
        </div>
    }
}

/// The days that are kept, each to be taken out.
fn forgetting(props: &SelfCheckPageProps) -> Html {
    let words = props.scene.words.self_check();
    let days = props.checking.check.days.iter().map(|it| {
        let date = it.date;
        let onclick = props.on.edit.reform(move |_: MouseEvent| Edit::Forget(date));
        html! {
            <li key={date.to_string()}>
                <button class="btn" data-kind="text" data-size="s" type="button" {onclick}>{ fill(words.forget, &day(date)) }</button>
            </li>
        }
    });
    html! {
        <details hidden={props.checking.check.days.is_empty()}>
            <summary>{ words.forget_days }</summary>
            <ul class="plain">{ for days }</ul>
        </details>
    }
}
