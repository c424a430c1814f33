//! What a person does on a page.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    elements::{Element, ElementRef},
};
use serde_json::{Value, json};

use super::{Page, look::PLAIN};
use crate::{
    failure::{Failure, Outcome},
    key::Key,
};

/// The member of a JSON answer that names an element, by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The first visible thing of a role whose name is these words, else the first whose name
/// contains them.
const FIND: &str = r"const roles = {
  link: 'a[href]',
  button: 'button, summary, [role=button]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  field: 'input, textarea, select',
  option: 'option',
};
const name = (it) => {
  const label = it.getAttribute('aria-label')
    ?? it.getAttribute('aria-labelledby')?.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');
  if (label) return label.replace(/\s+/g, ' ').trim();
  return it.labels?.length ? [...it.labels].map(plain).join(' ') : plain(it);
};
const [role, words] = arguments;
const things = [...document.querySelectorAll(roles[role] ?? `[role='${role}']`)].filter((it) =>
  it.checkVisibility() || (it.labels?.length && it.labels[0].checkVisibility()));
return things.find((it) => name(it) === words) ?? things.find((it) => name(it).includes(words));";

impl Page {
    /// Clicks the first thing that matches, as soon as it is there.
    pub async fn click(&self, css: &str) -> Outcome {
        self.wait_for(css).await?;
        let script = "return document.querySelector(arguments[0])";
        let element = self.element(script, vec![json!(css)], css).await?;
        self.press_pointer(&element).await
    }

    /// Clicks the thing of this role and name, as soon as it is there. Roles: `link`, `button`,
    /// `radio`, `checkbox`, `field`, or any `role` attribute.
    pub async fn click_named(&self, role: &str, name: &str) -> Outcome {
        let element = self.named(role, name).await?;
        // The mark of a styled radio button is drawn by its label.
        let place = element.rectangle().await?;
        if place.2 > 1.0 {
            return self.press_pointer(&element).await;
        }
        let label = self
            .run(
                "return arguments[0].labels?.[0] ?? arguments[0]",
                vec![json!({ ELEMENT: &*element.element_id() })],
            )
            .await?;
        let label = self.element_of(&label, name)?;
        self.press_pointer(&label).await
    }

    /// Scrolls a thing to the middle, where nothing that floats covers it, and clicks it.
    async fn press_pointer(&self, element: &Element) -> Outcome {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let arguments = vec![json!({ ELEMENT: &*element.element_id() })];
        self.run(script, arguments).await?;
        Ok(element.click().await?)
    }

    /// Whether there is a visible thing of this role and name.
    pub async fn has_named(&self, role: &str, name: &str) -> Outcome<bool> {
        let script = format!("{PLAIN}\n{FIND}");
        let found = self.run(&script, vec![json!(role), json!(name)]).await?;
        Ok(!found.is_null())
    }

    /// Puts the focus on the first thing that matches.
    pub async fn focus(&self, css: &str) -> Outcome {
        self.wait_for(css).await?;
        let script = "document.querySelector(arguments[0]).focus()";
        self.run(script, vec![json!(css)]).await?;
        Ok(())
    }

    /// Writes a text into the field that matches, in the place of what is there. Any character can
    /// be written; it arrives as from an input method.
    pub async fn type_text(&self, css: &str, text: &str) -> Outcome {
        self.wait_for(css).await?;
        let script = "const it = document.querySelector(arguments[0]); it.focus(); it.select?.()";
        self.run(script, vec![json!(css)]).await?;
        self.insert(text).await
    }

    /// Writes a text into the field of this name.
    pub async fn type_named(&self, name: &str, text: &str) -> Outcome {
        let field = self.named("field", name).await?;
        let script = "arguments[0].focus(); arguments[0].select?.()";
        self.run(script, vec![json!({ ELEMENT: &*field.element_id() })])
            .await?;
        self.insert(text).await
    }

    /// Writes a text where the focus is.
    pub async fn insert(&self, text: &str) -> Outcome {
        let params = json!({ "text": text });
        self.cdp("Input.insertText", params).await?;
        Ok(())
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) -> Outcome {
        let mut actions = KeyActions::new("keyboard".to_owned());
        if let Some(held) = key.held() {
            actions = actions.then(KeyAction::Down { value: held });
        }
        let value = key.character();
        actions = actions
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        if let Some(held) = key.held() {
            actions = actions.then(KeyAction::Up { value: held });
        }
        Ok(self.client().perform_actions(actions).await?)
    }

    /// Presses Tab until the focus is on the thing of this name; gives how often it was pressed.
    pub async fn tab_to(&self, name: &str) -> Outcome<usize> {
        const MOST: usize = 300;
        for pressed in 1..=MOST {
            self.press(Key::Tab).await?;
            let focused = self.focused().await?;
            // Past the last thing nothing has the focus: the body has all words.
            if focused.element != "body" && focused.words.contains(name) {
                return Ok(pressed);
            }
        }
        Err(Failure::new(format!(
            "after {MOST} times Tab the focus was not on 「{name}」"
        )))
    }

    /// Gives a file to the file field that matches.
    pub async fn choose_file(&self, css: &str, file: &std::path::Path) -> Outcome {
        self.wait_for(css).await?;
        let script = "return document.querySelector(arguments[0])";
        let element = self.element(script, vec![json!(css)], css).await?;
        Ok(element.send_keys(&file.to_string_lossy()).await?)
    }

    async fn named(&self, role: &str, name: &str) -> Outcome<Element> {
        let script = format!("{PLAIN}\n{FIND}");
        let arguments = vec![json!(role), json!(name)];
        let what = format!("there is a {role} named 「{name}」");
        let found = self.wait_value(&what, &script, arguments).await?;
        self.element_of(&found, name)
    }

    async fn element(&self, script: &str, arguments: Vec<Value>, what: &str) -> Outcome<Element> {
        let found = self.run(script, arguments).await?;
        self.element_of(&found, what)
    }

    fn element_of(&self, found: &Value, what: &str) -> Outcome<Element> {
        let id = found
            .get(ELEMENT)
            .and_then(Value::as_str)
            .ok_or_else(|| Failure::new(format!("there is no {what}")))?;
        let id = ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.client().clone(), id))
    }
}
