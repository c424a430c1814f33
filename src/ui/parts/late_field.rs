//! A field that tells what stands in it when it is left. Until then what is typed is its own: the page
//! may be shown anew meanwhile, say because something was saved, and must not write over it.

use yew::prelude::*;

use crate::ui::dom;

/// What a field is shown with.
#[derive(Properties, PartialEq)]
pub struct LateFieldProps {
    /// Its id.
    pub id: &'static str,
    /// What stands in it before something is typed, and after what was told has been taken over.
    pub value: String,
    /// What keys a phone shows.
    #[prop_or_default]
    pub inputmode: Option<&'static str>,
    /// The id of what describes it.
    #[prop_or_default]
    pub described_by: Option<&'static str>,
    /// The id of a list of words to choose from.
    #[prop_or_default]
    pub list: Option<&'static str>,
    /// The number of the refusal that is shown, else 0: what was told was not taken over, and the value
    /// stands in it again.
    #[prop_or_default]
    pub refusal: u32,
    /// Whether nothing can be typed.
    #[prop_or_default]
    pub disabled: bool,
    /// It was left with something else in it.
    pub on_left: Callback<String>,
}

/// The field.
#[component]
pub fn LateField(props: &LateFieldProps) -> Html {
    let typed = use_state(|| None::<String>);
    use_effect_with((props.value.clone(), props.refusal), {
        let typed = typed.setter();
        move |_| typed.set(None)
    });
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |it: InputEvent| typed.set(Some(dom::value_of(&it))))
    };
    let onchange = props.on_left.reform(|it: Event| dom::value_of(&it));
    let value = (*typed).clone().unwrap_or_else(|| props.value.clone());
    html! {
        <input
            class="input"
            id={props.id}
            inputmode={props.inputmode}
            autocomplete="off"
            aria-describedby={props.described_by}
            list={props.list}
            disabled={props.disabled}
            {value}
            {oninput}
            {onchange}
        />
    }
}
