//! What the page shows.

use serde_json::{Value, json};

use super::Page;
use crate::failure::{Failure, Outcome};

/// The words of a thing: spaces as one, readings above the characters left out.
pub(super) const PLAIN: &str = r"const plain = (it) => {
  let text = it.innerText ?? it.textContent;
  if (it.querySelector('rt')) {
    const copy = it.cloneNode(true);
    copy.querySelectorAll('rt, rp').forEach((reading) => reading.remove());
    text = copy.textContent;
  }
  return text.replace(/\s+/g, ' ').trim();
};";

impl Page {
    /// The title of the document.
    pub async fn title(&self) -> Outcome<String> {
        Ok(self.client().title().await?)
    }

    /// The route in the address: `#/kitakyushu`.
    pub async fn hash(&self) -> Outcome<String> {
        self.string("return location.hash", Vec::new()).await
    }

    /// The words of the first thing that matches. Readings above the characters are left out.
    pub async fn text(&self, css: &str) -> Outcome<String> {
        let script = format!(
            "{PLAIN}\nconst it = document.querySelector(arguments[0]);\nreturn it && plain(it)"
        );
        match self.run(&script, vec![json!(css)]).await? {
            Value::String(text) => Ok(text),
            _ => Err(Failure::new(format!("there is no {css}"))),
        }
    }

    /// The words of everything that matches, hidden things too.
    pub async fn all(&self, css: &str) -> Outcome<Vec<String>> {
        let script = format!(
            "{PLAIN}\nreturn [...document.querySelectorAll(arguments[0])].map((it) => plain(it))"
        );
        let found = self.run(&script, vec![json!(css)]).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// All text in the document, with what is folded or hidden, readings left out.
    pub async fn all_text(&self) -> Outcome<String> {
        let script = "const copy = document.body.cloneNode(true);
            copy.querySelectorAll('rt, rp, script, style, noscript, #rescue[hidden]')
                .forEach((it) => it.remove());
            return copy.textContent.replace(/\\s+/g, ' ').trim()";
        self.string(script, Vec::new()).await
    }

    /// The text of the first thing that matches as it stands in the document, folded or not, without
    /// readings and without any space.
    pub async fn dense_text(&self, css: &str) -> Outcome<String> {
        let script = "const it = document.querySelector(arguments[0]).cloneNode(true);
            it.querySelectorAll('rt, rp').forEach((reading) => reading.remove());
            return it.textContent.replace(/\\s+/g, '')";
        self.string(script, vec![json!(css)]).await
    }

    /// How many things match.
    pub async fn count(&self, css: &str) -> Outcome<usize> {
        let script = "return document.querySelectorAll(arguments[0]).length";
        let count = self.run(script, vec![json!(css)]).await?;
        Ok(serde_json::from_value(count)?)
    }

    /// Whether something matches and can be seen.
    pub async fn sees(&self, css: &str) -> Outcome<bool> {
        let script = "return [...document.querySelectorAll(arguments[0])]\
                      .some((it) => it.checkVisibility({ visibilityProperty: true }))";
        Ok(self.run(script, vec![json!(css)]).await? == Value::Bool(true))
    }

    /// The value of the first thing that matches: of a field, what is typed in it.
    pub async fn value(&self, css: &str) -> Outcome<String> {
        let script = "return document.querySelector(arguments[0])?.value";
        self.string(script, vec![json!(css)]).await
    }

    /// An attribute of the first thing that matches.
    pub async fn attribute(&self, css: &str, name: &str) -> Outcome<Option<String>> {
        let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1])";
        let value = self.run(script, vec![json!(css), json!(name)]).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// What has the focus: the name of its element, its id and its words.
    pub async fn focused(&self) -> Outcome<Focused> {
        let script = format!(
            "{PLAIN}\nconst it = document.activeElement;\n\
             return {{ element: it.localName, id: it.id, words: it.getAttribute('aria-label') ?? plain(it.labels?.[0] ?? it) }}"
        );
        Ok(serde_json::from_value(
            self.run(&script, Vec::new()).await?,
        )?)
    }

    /// By how many pixels the page is wider than the window. On a page without a scroll bar the place
    /// kept for one makes it narrower, which is no fault.
    pub async fn sideways(&self) -> Outcome<i64> {
        let script = "const it = document.documentElement;
            return Math.max(0, it.scrollWidth - it.clientWidth)";
        let pixels = self.run(script, Vec::new()).await?;
        Ok(serde_json::from_value(pixels)?)
    }

    async fn string(&self, script: &str, arguments: Vec<Value>) -> Outcome<String> {
        match self.run(script, arguments).await? {
            Value::String(text) => Ok(text),
            other => Err(Failure::new(format!("{script} gave {other}"))),
        }
    }
}

/// The thing that has the focus.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
pub struct Focused {
    /// `a`, `button`, `h1` …
    pub element: String,
    /// Its id, or nothing.
    pub id: String,
    /// Its label or its words.
    pub words: String,
}
