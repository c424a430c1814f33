//! The rule that every test obeys without saying so: no breach of the policy, no error on the
//! console, nothing thrown, no request to another origin.

use std::fmt;

use fantoccini::Client;
use serde_json::Value;

use crate::{
    cdp,
    failure::{Failure, Outcome},
};

/// What no page may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// Something the content security policy or Trusted Types forbid.
    Policy,
    /// An error on the console; a file that does not load is one.
    Console,
    /// An error that nobody caught.
    Thrown,
    /// A request to another origin.
    Origin,
}

/// One breach and what the browser said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    breach: Breach,
    words: String,
}

/// Gathers the breaches of one visit.
#[derive(Debug, Default)]
pub struct Guard {
    found: Vec<Found>,
    allowed: Vec<(Breach, String)>,
}

/// Runs before every page's own scripts and writes down what happens in it.
pub const WATCH: &str = r"(() => {
  const seen = [];
  Object.defineProperty(globalThis, '__guard', { value: seen });
  addEventListener('securitypolicyviolation', (it) => {
    seen.push(['Policy', `${it.effectiveDirective} ${it.blockedURI} ${it.sample} ${it.sourceFile}:${it.lineNumber}`]);
  }, true);
  addEventListener('error', (it) => {
    if (it.error || it.message) seen.push(['Thrown', String(it.error?.stack ?? it.message)]);
  }, true);
  addEventListener('unhandledrejection', (it) => {
    seen.push(['Thrown', String(it.reason?.stack ?? it.reason)]);
  });
})()";

impl Guard {
    /// Lets a breach pass whose words contain this text.
    pub fn allow(&mut self, breach: Breach, text: &str) {
        self.allowed.push((breach, text.to_owned()));
    }

    /// Takes what happened since the last time. `authority` is the host and port that the page may
    /// ask.
    pub async fn gather(&mut self, client: &Client, authority: &str) -> Outcome {
        // A page that is not ours, or a crashed tab, has no such list.
        let seen = client
            .execute("return globalThis.__guard?.splice(0) ?? []", Vec::new())
            .await
            .unwrap_or_default();
        self.found.extend(in_page(&seen));
        self.found
            .extend(cdp::console(client).await?.iter().filter_map(on_console));
        let events = cdp::events(client).await?;
        self.found
            .extend(events.iter().filter_map(|it| to_elsewhere(it, authority)));
        Ok(())
    }

    /// Fails with every breach that was not allowed.
    pub fn judge(&self) -> Outcome {
        let lines: Vec<String> = self
            .found
            .iter()
            .filter(|it| !self.allows(it))
            .map(|it| format!("  {:?}: {}", it.breach, it.words))
            .collect();
        if lines.is_empty() {
            return Ok(());
        }
        Err(Failure::new("the page did what no page may do").with_lines(&lines.join("\n")))
    }

    fn allows(&self, found: &Found) -> bool {
        self.allowed
            .iter()
            .any(|(breach, text)| *breach == found.breach && found.words.contains(text))
    }
}

fn in_page(seen: &Value) -> Vec<Found> {
    let breach = |name: &str| match name {
        "Policy" => Breach::Policy,
        _ => Breach::Thrown,
    };
    let pairs = seen.as_array().into_iter().flatten();
    pairs
        .filter_map(|it| {
            Some(Found {
                breach: breach(it.get(0)?.as_str()?),
                words: it.get(1)?.as_str()?.to_owned(),
            })
        })
        .collect()
}

fn on_console(line: &Value) -> Option<Found> {
    let text = |key| line.get(key).and_then(Value::as_str).unwrap_or_default();
    if text("level") != "SEVERE" {
        return None;
    }
    let words = text("message").to_owned();
    let policy = ["Content Security Policy", "TrustedScript", "TrustedHTML"];
    let breach = if policy.iter().any(|it| words.contains(it)) {
        Breach::Policy
    } else if words.contains("Uncaught") {
        Breach::Thrown
    } else {
        Breach::Console
    };
    Some(Found { breach, words })
}

/// A request that leaves the page's own host and port.
fn to_elsewhere(event: &Value, authority: &str) -> Option<Found> {
    let address = match event.get("method")?.as_str()? {
        "Network.requestWillBeSent" => event.pointer("/params/request/url")?,
        "Network.webSocketCreated" | "Network.webTransportCreated" => {
            event.pointer("/params/url")?
        }
        _ => return None,
    };
    let address = address.as_str()?;
    let (scheme, rest) = address.split_once("://")?;
    let goes_out = ["http", "https", "ws", "wss", "ftp"].contains(&scheme);
    let asked = rest.split(['/', '?', '#']).next().unwrap_or_default();
    (goes_out && asked != authority).then(|| Found {
        breach: Breach::Origin,
        words: address.to_owned(),
    })
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn request(url: &str) -> Value {
        json!({ "method": "Network.requestWillBeSent", "params": { "request": { "url": url } } })
    }

    #[test]
    fn only_another_host_or_port_is_elsewhere() {
        let own = "localhost:8080";
        for url in [
            "http://localhost:8080/a",
            "data:image/svg+xml,x",
            "blob:http://localhost:8080/1",
        ] {
            assert_eq!(to_elsewhere(&request(url), own), None, "{url}");
        }
        for url in [
            "http://localhost:80/a",
            "https://localhost:8080x/",
            "https://cdn.example/a.js",
        ] {
            assert!(to_elsewhere(&request(url), own).is_some(), "{url}");
        }
    }

    #[test]
    fn a_refusal_of_the_policy_is_told_from_another_error() {
        let line = |words| json!({ "level": "SEVERE", "message": words });
        let breach = |words| on_console(&line(words)).map(|it| it.breach);
        let refused = "Refused to apply a style because it breaks the Content Security Policy";
        assert_eq!(breach(refused), Some(Breach::Policy));
        assert_eq!(breach("Uncaught Error: no"), Some(Breach::Thrown));
        assert_eq!(breach("404 (Not Found)"), Some(Breach::Console));
        assert_eq!(
            on_console(&json!({ "level": "WARNING", "message": "x" })),
            None
        );
    }

    #[test]
    fn an_allowance_is_for_one_breach_and_one_text() {
        let mut guard = Guard::default();
        guard.allow(Breach::Console, "404");
        let found = |breach, words: &str| Found {
            breach,
            words: words.to_owned(),
        };
        assert!(guard.allows(&found(Breach::Console, "a.wasm 404 (Not Found)")));
        assert!(!guard.allows(&found(Breach::Thrown, "404")));
        assert!(!guard.allows(&found(Breach::Console, "500")));
    }
}
