//! Two commands that WebDriver's standard does not have: one of the DevTools protocol, and the
//! logs that the browser keeps.

use fantoccini::{Client, wd::WebDriverCompatibleCommand};
use http::Method;
use serde_json::{Value, json};

use crate::failure::{Failure, Outcome};

/// One command of the DevTools protocol.
#[derive(Debug)]
struct Cdp {
    cmd: String,
    params: Value,
}

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.cmd, "params": self.params });
        (Method::POST, Some(body.to_string()))
    }
}

/// Asks for the lines of a log that came since it was last asked for.
#[derive(Debug)]
struct TakeLog(&'static str);

impl WebDriverCompatibleCommand for TakeLog {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": self.0 }).to_string()))
    }
}

/// Runs a command of the DevTools protocol, such as `Page.crash`.
pub async fn cdp(client: &Client, cmd: &str, params: Value) -> Outcome<Value> {
    let command = Cdp {
        cmd: cmd.to_owned(),
        params,
    };
    client
        .issue_cmd(command)
        .await
        .map_err(|err| Failure::new(format!("{cmd}: {err}")))
}

/// The new lines of the console: each with `level`, `source` and `message`.
pub async fn console(client: &Client) -> Outcome<Vec<Value>> {
    take(client, "browser").await
}

/// The new events of the DevTools protocol, each with `method` and `params`.
pub async fn events(client: &Client) -> Outcome<Vec<Value>> {
    let lines = take(client, "performance").await?;
    lines
        .iter()
        .filter_map(|it| it.get("message")?.as_str())
        .map(|it| {
            let whole: Value = serde_json::from_str(it)?;
            Ok(whole.get("message").cloned().unwrap_or_default())
        })
        .collect()
}

async fn take(client: &Client, log: &'static str) -> Outcome<Vec<Value>> {
    match client.issue_cmd(TakeLog(log)).await? {
        Value::Array(lines) => Ok(lines),
        other => Err(Failure::new(format!("a log that is no list: {other}"))),
    }
}
