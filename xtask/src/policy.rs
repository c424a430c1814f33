//! The content security policy that stands in the page, and the proof that the page keeps to it.

use std::{cell::RefCell, rc::Rc};

use base64::{Engine, engine::general_purpose::STANDARD};
use lol_html::{element, html_content::Element, text};
use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result},
    html::{Handler, rewrite},
};

/// The policy of a page whose one inline style block has this text.
///
/// `navi-scripts` is the one Trusted Types policy: for the addresses of workers.
pub fn policy(inline_style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' {}; img-src \
         'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src \
         'self'; base-uri 'none'; form-action 'none'; object-src 'none'; require-trusted-types-for \
         'script'; trusted-types navi-scripts",
        source_of(inline_style)
    )
}

/// The source expression that allows an inline block with this text.
fn source_of(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Fails with every place where a page breaks the policy, or where the policy is not that of the
/// page.
pub fn check(page: &str) -> Result<()> {
    let problems = problems(page)?;
    if problems.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "index.html breaks the policy: {}",
        problems.join("; ")
    )))
}

/// What is wrong with a page, in words.
fn problems(page: &str) -> Result<Vec<String>> {
    let seen = Rc::new(RefCell::new(Seen::default()));
    let handlers = vec![on("*", &seen, Seen::element), {
        let seen = Rc::clone(&seen);
        text!("style", move |chunk| {
            seen.borrow_mut().style.push_str(chunk.as_str());
            Ok(())
        })
    }];
    rewrite(page, handlers)?;
    Ok(seen.take().finish())
}

fn on<'h>(
    selector: &str,
    seen: &Rc<RefCell<Seen>>,
    look: fn(&mut Seen, &Element<'_, '_>),
) -> Handler<'h> {
    let seen = Rc::clone(seen);
    element!(selector, move |it| {
        look(&mut seen.borrow_mut(), it);
        Ok(())
    })
}

/// What a walk over a page has found.
#[derive(Default)]
struct Seen {
    problems: Vec<String>,
    content_began: bool,
    policy: Option<String>,
    styles: usize,
    style: String,
}

impl Seen {
    /// The policy holds only for what follows it. A minified page has neither <html> nor <head>.
    fn first(&mut self, element: &Element<'_, '_>) {
        self.content_began = true;
        let is_policy = element
            .get_attribute("http-equiv")
            .is_some_and(|it| it.eq_ignore_ascii_case("content-security-policy"));
        if is_policy {
            self.policy = element.get_attribute("content");
        } else {
            self.problems
                .push("the policy is not the first thing in the head".to_owned());
        }
    }

    fn element(&mut self, element: &Element<'_, '_>) {
        let name = element.tag_name();
        if !self.content_began && name != "html" && name != "head" {
            self.first(element);
        }
        let address = element
            .get_attribute("src")
            .or_else(|| element.get_attribute("href"));
        let data_block = element
            .get_attribute("type")
            .is_some_and(|it| it == "application/json");
        match &*name {
            "script" if address.is_none() && !data_block => {
                self.problems.push("a script stands in the page".to_owned());
            }
            "style" => self.styles += 1,
            "base" => self.problems.push("there is a <base>".to_owned()),
            _ => {}
        }
        for attribute in element.attributes() {
            let attribute = attribute.name();
            if attribute == "style" || attribute.starts_with("on") || attribute == "nonce" {
                self.problems
                    .push(format!("<{name}> has the attribute {attribute}"));
            }
        }
        let foreign = |it: &String| {
            let it = it.trim_start().to_lowercase();
            it.starts_with("//")
                || it
                    .split_once(':')
                    .is_some_and(|(scheme, _)| is_scheme(scheme))
        };
        if let Some(address) = address.filter(foreign) {
            self.problems
                .push(format!("<{name}> leads away from the folder: {address}"));
        }
    }

    fn finish(mut self) -> Vec<String> {
        if self.styles != 1 {
            self.problems
                .push(format!("there are {} style blocks, not one", self.styles));
        }
        let wanted = policy(&self.style);
        if self.policy.is_none_or(|it| it != wanted) {
            self.problems
                .push("there is no policy that fits the style block".to_owned());
        }
        self.problems
    }
}

/// Whether the part before a colon can be a scheme: `https`, `data`, `javascript` …
fn is_scheme(text: &str) -> bool {
    text.chars()
        .all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(head: &str, body: &str) -> String {
        format!(
            "<!doctype html><html><head><meta http-equiv=\"Content-Security-Policy\" \
             content=\"{}\">{head}<style>p{{}}</style></head><body>{body}</body></html>",
            policy("p{}")
        )
    }

    #[test]
    fn the_hash_is_the_one_that_browsers_compute() {
        // echo -n 'p{}' | openssl dgst -sha256 -binary | openssl base64
        assert_eq!(
            source_of("p{}"),
            "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"
        );
    }

    #[test]
    fn a_page_that_keeps_to_the_policy_has_no_problems() {
        let sound = page(
            "<script type=module src=./boot.js></script>",
            "<a href=\"#/plan\">plan</a><script type=\"application/json\">{}</script>",
        );
        assert_eq!(problems(&sound).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn every_breach_is_named() {
        for (head, body, word) in [
            ("<script>run()</script>", "", "script stands"),
            ("<base href=/>", "", "<base>"),
            ("<style>a{}</style>", "", "style blocks"),
            ("", "<p style=\"color:red\">", "attribute style"),
            ("", "<p onclick=\"run()\">", "attribute onclick"),
            ("", "<img src=\"https://cdn.example/a.png\">", "leads away"),
            ("", "<img src=\"//cdn.example/a.png\">", "leads away"),
            ("", "<a href=\" javascript:run()\">", "leads away"),
            ("<script nonce=x src=a.js></script>", "", "attribute nonce"),
        ] {
            let found = problems(&page(head, body)).unwrap();
            assert!(
                found.iter().any(|it| it.contains(word)),
                "{head}{body}: {found:?}"
            );
        }
    }

    #[test]
    fn the_policy_must_be_there_first_and_fit() {
        let late = "<html><head><title>x</title></head></html>";
        assert!(
            problems(late)
                .unwrap()
                .iter()
                .any(|it| it.contains("first"))
        );
        let changed = page("", "").replace("<style>p{}", "<style>p{} ");
        assert!(
            problems(&changed)
                .unwrap()
                .iter()
                .any(|it| it.contains("fits"))
        );
    }
}
