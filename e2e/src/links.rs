//! Where the links of a town's pages lead: to pages that are there, and to statements on them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::{
    failure::{Failure, Outcome, expect},
    pack::{Json, Pack},
    page::Page,
    routes::{RANK_PAGES, TOWN_PAGES},
};

/// The most that a failure tells.
const MOST: usize = 40;

/// What was linked from where, and what can be pointed at on the pages that were seen.
#[derive(Debug, Default)]
pub struct Links {
    /// Address of a page and statement on it, and the first page that links to it.
    links: BTreeMap<(String, Option<String>), String>,
    statements: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Deserialize)]
struct Seen {
    links: Vec<String>,
    statements: BTreeSet<String>,
}

impl Links {
    /// Notes the links of the page that is shown, and what can be pointed at on it.
    pub async fn look(&mut self, page: &Page, route: &str) -> Outcome {
        let script = "const all = (css) => [...document.querySelectorAll(css)];
            return {
              links: all('main a[href^=\"#/\"]').map((it) => it.getAttribute('href')),
              statements: all('main [id^=\"s-\"]').map((it) => it.id.slice(2)),
            }";
        let seen: Seen = serde_json::from_value(page.run(script, Vec::new()).await?)?;
        for link in seen.links {
            let (address, query) = link.split_once('?').unwrap_or((&link, ""));
            let at = query.strip_prefix("at=").map(str::to_owned);
            self.links
                .entry((address.to_owned(), at))
                .or_insert_with(|| route.to_owned());
        }
        self.statements.insert(route.to_owned(), seen.statements);
        Ok(())
    }

    /// Fails with every link to a page of the town that is not there, and every one to a statement
    /// that is not on the page.
    pub fn judge(&self, pack: &Pack) -> Outcome {
        let town = format!("#/{}", pack.town());
        let mut there: BTreeSet<String> =
            TOWN_PAGES.iter().map(|it| format!("{town}{it}")).collect();
        there.extend(
            pack.list("jobs")
                .map(|it| format!("{town}/{}", it.text("id"))),
        );
        for (job, rank) in pack.people() {
            let person = format!("{town}/{}/{rank}", job.text("id"));
            there.extend(RANK_PAGES.iter().map(|it| format!("{person}{it}")));
        }
        let is_of_town = |it: &str| it == town || it.starts_with(&format!("{town}/"));
        let mut bad = Vec::new();
        for ((address, at), from) in self.links.iter().filter(|it| is_of_town(&it.0.0)) {
            if !there.contains(address) {
                bad.push(format!("{from}: {address} is no page"));
            } else if let (Some(at), Some(statements)) = (at, self.statements.get(address))
                && !statements.contains(at)
            {
                bad.push(format!("{from}: {address} has no {at}"));
            }
        }
        if self.links.is_empty() {
            return Err(Failure::new("no page links to anything".to_owned()));
        }
        expect(bad.is_empty(), || {
            let first: Vec<String> = bad.iter().take(MOST).cloned().collect();
            format!(
                "{} links lead nowhere:\n  {}",
                bad.len(),
                first.join("\n  ")
            )
        })
    }
}
