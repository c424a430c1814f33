//! Whether what a pack says holds together beyond its ids: names that addresses need, lists that
//! cannot be empty, ranks that follow themselves.

use super::{ability_means, plan_rules, wrong::Wrong};
use crate::domain::{
    id::RankId,
    pack::{Pack, base::Certainty},
    plan::typed::is_kept,
    read::Reader,
};

/// Town ids that addresses need for themselves.
pub const RESERVED_TOWNS: [&str; 8] = [
    "plan", "compare", "search", "open", "kiosk", "packs", "preview", "about",
];

/// Job ids that addresses need for themselves.
pub const RESERVED_JOBS: [&str; 4] = ["glossary", "first-year", "measures", "figures"];

/// Most job types, and most ranks. No town has a tenth of them.
const MOST_JOBS: usize = 500;

/// Notes everything that does not hold together.
pub fn check(pack: &Pack, reader: &mut Reader) {
    let mut add = |path: String, wrong: Wrong| reader.fault_at(path, wrong);
    let town = &pack.town;
    if let Some(id) = std::iter::once(&town.id)
        .chain(&town.aliases)
        .find(|it| RESERVED_TOWNS.contains(&it.as_str()))
    {
        add("town.id".into(), Wrong::ReservedId { id: id.to_string() });
    }
    if town.code.len() != 6 || !town.code.bytes().all(|it| it.is_ascii_digit()) {
        add("town.code".into(), Wrong::BadCode);
    }
    for (key, is_empty) in [
        ("documents", pack.documents.is_empty()),
        ("jobs", pack.jobs.is_empty()),
    ] {
        if is_empty {
            add(key.into(), Wrong::EmptyList);
        }
    }
    for (key, length) in [("ranks", pack.ranks.len()), ("jobs", pack.jobs.len())] {
        if length > MOST_JOBS {
            add(key.into(), Wrong::TooMany { most: MOST_JOBS });
            return;
        }
    }
    for (index, job) in pack.jobs.iter().enumerate() {
        if job.ladder.is_empty() {
            add(format!("jobs[{index}].ladder"), Wrong::EmptyList);
        }
        if RESERVED_JOBS.contains(&job.id.as_str()) {
            add(
                format!("jobs[{index}].id"),
                Wrong::ReservedId {
                    id: job.id.to_string(),
                },
            );
        }
    }
    for (index, document) in pack.documents.iter().enumerate() {
        if document.url.as_ref().is_some_and(|it| !is_safe_url(it)) {
            add(format!("documents[{index}].url"), Wrong::BadUrl);
        }
    }
    for (index, gap) in pack.gaps.iter().enumerate() {
        if matches!(
            gap.certainty,
            Certainty::Stated | Certainty::Inferred | Certainty::Unpaired
        ) {
            add(format!("gaps[{index}]"), Wrong::GapStated);
        }
    }
    plan_rules::check(pack, &mut add);
    ability_means::check(pack, &mut add);
    for (index, rank) in pack.ranks.iter().enumerate() {
        if follows_itself(pack, &rank.id) {
            add(
                format!("ranks[{index}].next"),
                Wrong::Cycle {
                    id: rank.id.to_string(),
                },
            );
        }
    }
}

/// What is compared or joined has to be there: it is stated or inferred.
pub(super) fn check_held(certainty: Certainty, add: &mut dyn FnMut(&str, Wrong)) {
    let word = match certainty {
        Certainty::Stated | Certainty::Inferred => return,
        Certainty::Lost => "lost",
        Certainty::Unpaired => "unpaired",
        Certainty::NotInPolicy => "not-in-policy",
        Certainty::InOtherDocument => "in-other-document",
    };
    let allowed = ["stated", "inferred"].map(str::to_owned).to_vec();
    let word = word.to_owned();
    add(".certainty", Wrong::NotAllowed { word, allowed });
}

/// Ranks are a partial order: none comes after itself.
fn follows_itself(pack: &Pack, start: &RankId) -> bool {
    let mut after: Vec<&RankId> = vec![start];
    let mut index = 0;
    while let Some(id) = after.get(index).copied() {
        for next in pack
            .ranks
            .iter()
            .filter(|it| it.id == *id)
            .flat_map(|it| &it.next)
        {
            if next == start {
                return true;
            }
            if !after.contains(&next) {
                after.push(next);
            }
        }
        index += 1;
    }
    false
}

/// Only https, and no characters that end an attribute.
fn is_safe_url(url: &str) -> bool {
    let is_bad = |it: char| it.is_whitespace() || !is_kept(it) || "\"'<>\\".contains(it);
    url.strip_prefix("https://")
        .is_some_and(|host| !host.is_empty() && !host.starts_with('/') && !host.contains(is_bad))
}
