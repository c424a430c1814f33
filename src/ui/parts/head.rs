//! The head of a page, and its sections.

use yew::prelude::*;

use crate::ui::markup::markup;

/// Eyebrow, the one `h1`, and a lead.
pub fn head(eyebrow: &str, title: &str, lead: Html) -> Html {
    markup! {
        <div class="head">
            <p class="head__eyebrow">{ eyebrow.to_owned() }</p>
            <h1 tabindex="-1">{ title.to_owned() }</h1>
            <div class="head__lead">{ lead }</div>
        </div>
    }
}

/// A section with a heading. `id` is the page's own, unique on the page.
pub fn section(id: &'static str, title: &str, lead: Option<&str>, body: Html) -> Html {
    markup! {
        <section class="section" aria-labelledby={id}>
            <h2 id={id}>{ title.to_owned() }</h2>
            if let Some(lead) = lead {
                <p class="section__lead">{ lead.to_owned() }</p>
            }
            { body }
        </section>
    }
}
