//! Whom and when a statement concerns, in the document's own words; else in the names and numbers of
//! what it lists.

use yew::prelude::*;

use super::{certainty::certainty, months::months};
use crate::{
    domain::{
        catalog::Catalog,
        guide::draft::fill,
        pack::{
            base::Certainty,
            people::Rank,
            when::{Basis, When, Years},
        },
        text::Text,
    },
    ui::{
        markup::markup,
        scene::Scene,
        words::{RankWords, Words},
    },
};

/// The condition as a line; an empty text where there is none. Where the statement around it is
/// marked as unsure already, the condition is not marked again.
pub fn condition(scene: &Scene, when: &When, around: Certainty) -> Html {
    condition_with(scene, when, None, around)
}

/// The same with what is printed beside it of the people it concerns.
pub fn condition_with(
    scene: &Scene,
    when: &When,
    printed: Option<&Text>,
    around: Certainty,
) -> Html {
    let mut parts = condition_words(scene.words, &scene.catalog, when);
    if let Some(printed) = printed
        && !parts.contains(&printed.ja)
    {
        parts.push(printed.ja.clone());
    }
    if parts.is_empty() {
        return markup! {};
    }
    markup! {
        <p class="cond small">
            <b>{ scene.words.rank().condition }</b>{ "：" }{ parts.join(scene.words.rank().and_also) }
            if !when.inferred.is_empty() && around == Certainty::Stated {
                { " " }{ certainty(scene.words, Certainty::Inferred, None) }
            }
        </p>
    }
}

/// The name of a rank; with its jobs where its name alone would not tell which rank it is.
pub fn rank_name(words: &Words, catalog: &Catalog, rank: &Rank) -> String {
    let name = &rank.label.ja;
    let jobs = catalog.jobs_to_name(rank);
    if jobs.is_empty() {
        return name.clone();
    }
    let jobs = jobs.join(words.frame.comma);
    fill(&fill(words.rank().rank_of_job, name), &jobs)
}

/// What must hold all together.
fn condition_words(words: &Words, catalog: &Catalog, when: &When) -> Vec<String> {
    if let Some(words) = &when.words {
        return vec![words.ja.clone()];
    }
    let pack = catalog.pack();
    let jobs = when.jobs.iter().filter_map(|it| catalog.job(it));
    let ranks = when.ranks.iter().filter_map(|it| catalog.rank(it));
    let stages = when.stages.iter().filter_map(|it| catalog.stage(it));
    let functions = pack.functions.iter().map(|it| (&it.id, &it.label));
    let posts = pack.ranks.iter().flat_map(|it| &it.posts);
    let posts = functions.chain(posts.map(|it| (&it.id, &it.label)));
    let posts = posts.filter(|(id, _)| when.posts.contains(id));
    let groups = pack.employments.iter();
    let groups = groups.filter(|it| when.employment.contains(&it.id));
    let first = when.requires.iter().filter_map(|it| catalog.name_of(it));
    let label = |it: &Text| it.ja.clone();
    let lists: [Vec<String>; 6] = [
        groups.map(|it| label(&it.label)).collect(),
        jobs.map(|it| label(&it.label)).collect(),
        ranks.map(|it| rank_name(words, catalog, it)).collect(),
        posts.map(|(_, it)| label(it)).collect(),
        stages.map(|it| label(&it.label)).collect(),
        first.map(|it| fill(words.rank().requires, &it)).collect(),
    ];
    let lists = lists.into_iter().filter(|it| !it.is_empty());
    let mut parts: Vec<String> = lists.map(|it| it.join(words.frame.comma)).collect();
    parts.extend(when.years.and_then(|it| years(words.rank(), it)));
    parts.extend(when.months.map(|it| months(words, it)));
    parts
}

/// Years in our own words; `None` for a range that leaves nothing out.
fn years(words: &RankWords, range: Years) -> Option<String> {
    let unit = match range.basis {
        Basis::Age => words.years_old,
        Basis::Service | Basis::Post => words.years_unit,
    };
    let number = |it: u8| [it.to_string().as_str(), unit].concat();
    let span = match (range.min.filter(|it| *it > 0), range.max) {
        (None, None) => return None,
        (Some(min), Some(max)) if min == max => number(min),
        (Some(min), Some(max)) => fill(&fill(words.years_between, &number(min)), &number(max)),
        (Some(min), None) => fill(words.years_from, &number(min)),
        (None, Some(max)) => fill(words.years_to, &number(max)),
    };
    let span = if range.approx {
        fill(words.years_about, &span)
    } else {
        span
    };
    let basis = match range.basis {
        Basis::Service => words.years_service,
        Basis::Post => words.years_post,
        Basis::Age => words.years_age,
    };
    Some(fill(basis, &span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            guide::fixture,
            id::{JobId, PostId, RankId, StatementId},
            pack::when::Months,
        },
        ui::words::JA,
    };

    #[track_caller]
    fn check(when: &When, expected: &str) {
        let catalog = fixture::minamo();
        let found = condition_words(&JA, &catalog, when);
        assert_eq!(found.join(JA.rank().and_also), expected);
    }

    fn years(min: Option<u8>, max: Option<u8>, basis: Basis, approx: bool) -> When {
        let range = Years {
            min,
            max,
            basis,
            approx,
        };
        When {
            years: Some(range),
            ..When::default()
        }
    }

    #[test]
    fn years_and_months_are_said() {
        check(
            &years(None, Some(1), Basis::Service, false),
            "採用から1年まで",
        );
        check(&years(Some(50), None, Basis::Age, true), "およそ50歳以上");
        let post = years(Some(2), Some(3), Basis::Post, false);
        check(&post, "いまの職や部署に来てから2年から3年まで");
        let months = Months { from: 6, to: 6 };
        let when = When {
            months: Some(months),
            jobs: vec![JobId::new("clerk")],
            ..When::default()
        };
        check(&when, "事務職　かつ　6月");
    }

    #[test]
    fn what_must_come_first_is_named() {
        let when = When {
            requires: vec![StatementId::new("level-water")],
            ..When::default()
        };
        check(&when, "先に「水みまもり番」が要る");
    }

    #[test]
    fn ranks_of_one_name_are_told_apart_by_their_jobs() {
        let ranks = ["clerk-lead", "works-lead", "clerk-manager"];
        let when = When {
            ranks: ranks.map(RankId::new).to_vec(),
            ..When::default()
        };
        check(&when, "主任（事務職）、主任（水道技術職）、課長");
    }

    #[test]
    fn what_must_hold_together_is_not_a_choice() {
        let when = When {
            jobs: vec![JobId::new("waterworks")],
            posts: vec![PostId::new("team-leader")],
            ..When::default()
        };
        check(&when, "水道技術職　かつ　チームリーダー");
    }
}
