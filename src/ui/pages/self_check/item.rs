//! One ability of a self-check: its rating, a note and an example.

use yew::prelude::*;

use super::answer_words;
use crate::{
    domain::{
        guide::draft::fill,
        plan::Named,
        self_check::{Answer, Edit, Item},
    },
    ui::{dom, words::SelfCheckWords},
};

/// What an ability is shown with.
#[derive(Properties)]
pub struct ItemFieldProps {
    /// The words of the page.
    pub words: &'static SelfCheckWords,
    /// The ability.
    pub ability: Named,
    /// The group it stands in.
    pub group: Option<String>,
    /// How the table words it for the rank.
    pub wording: Option<String>,
    /// What is said of it.
    pub item: Option<Item>,
    /// The number of the refusal that is shown, else 0: the fields then show again what is kept.
    pub refusal: u32,
    /// Changes the self-check.
    pub on_edit: Callback<Edit>,
}

/// The words never change.
impl PartialEq for ItemFieldProps {
    fn eq(&self, other: &Self) -> bool {
        self.ability == other.ability
            && self.group == other.group
            && self.wording == other.wording
            && self.item == other.item
            && self.refusal == other.refusal
            && self.on_edit == other.on_edit
    }
}

/// One ability.
#[component]
pub fn ItemField(props: &ItemFieldProps) -> Html {
    let (words, ability) = (props.words, &props.ability);
    let answer = props.item.as_ref().and_then(|it| it.answer);
    let (note, example) = props
        .item
        .as_ref()
        .map(|it| (it.note.clone(), it.example.clone()))
        .unwrap_or_default();
    let name = format!("rate-{}", ability.id);
    let radios = Answer::ALL.into_iter().map(|it| {
        let onchange = {
            let ability = ability.clone();
            props.on_edit.reform(move |_: Event| Edit::Rate(ability.clone(), it))
        };
        html! {
            <label class="check">
                <input type="radio" name={name.clone()} value={it.key()} checked={answer == Some(it)} {onchange} />
                { answer_words(words, Some(it)) }
            </label>
        }
    });
    let texts = if note.is_empty() && example.is_empty() {
        words.texts
    } else {
        words.texts_there
    };
    let typed = |edit: fn(Named, String) -> Edit| {
        let ability = ability.clone();
        props
            .on_edit
            .reform(move |it: InputEvent| edit(ability.clone(), dom::value_of(&it)))
    };
    let field = |kind: &str, label: &str, value: String, oninput: Callback<InputEvent>| {
        let id = format!("{kind}-{}", ability.id);
        html! {
            <div class="field">
                <label for={id.clone()}>{ label.to_owned() }<span class="vh">{ fill(words.of, &ability.label) }</span></label>
                <textarea class="input" {id} rows="2" autocomplete="off" {value} {oninput} />
            </div>
        }
    };
    html! {
        <fieldset class="rate card">
            <legend>
                { ability.label.clone() }
                <span class="rate__group">{ props.group.as_ref().map(|it| fill(words.group, it)).unwrap_or_default() }</span>
            </legend>
            <p class="small">{ props.wording.clone().unwrap_or_default() }</p>
            <div class="rate__scale">{ for radios }</div>
            <details>
                <summary>{ texts }<span class="vh">{ fill(words.of, &ability.label) }</span></summary>
                <div class="stack">
                    { field("note", words.note, note, typed(Edit::Note)) }
                    { field("example", words.example, example, typed(Edit::Example)) }
                </div>
            </details>
        </fieldset>
    }
}
