//! One file that is read and shown as JSON.

use gloo_file::File;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A file field, and what the file holds.
#[component]
pub fn Import() -> Html {
    let found = use_state(String::new);
    let on_change = {
        let found = found.clone();
        Callback::from(move |event: Event| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            let Some(file) = field.and_then(|it| it.files()?.get(0)) else {
                return;
            };
            let found = found.clone();
            spawn_local(async move {
                let text = gloo_file::futures::read_as_text(&File::from(file)).await;
                found.set(match text {
                    Ok(text) => shown(&text),
                    Err(err) => err.to_string(),
                });
            });
        })
    };
    html! {
        <>
            <label>{ "File" }<input type="file" onchange={on_change} /></label>
            <pre>{ (*found).clone() }</pre>
        </>
    }
}

fn shown(text: &str) -> String {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => format!("{value:#}"),
        Err(err) => err.to_string(),
    }
}
