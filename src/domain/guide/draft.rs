//! Drafts a plan from a town's content: a start to write over, never a promise.

mod lines;
mod service;

use chrono::NaiveDate;

use self::lines::Draft;
use super::Person;
use crate::domain::{
    fiscal_year::FiscalYear,
    pack::base::Sources,
    plan::{EntryId, Named, Plan, PlanId, Profile, Span},
    small::sort_by_key,
    text::Text,
};

/// The program's own words in a draft. Entries are text from then on, so they come from the page's
/// word table.
#[derive(Clone, Copy, Debug)]
pub struct DraftWords {
    /// Name of a new plan.
    pub plan_name: &'static str,
    /// A posting in a stage with an interval: `{}` is the stage.
    pub posting: &'static str,
    /// Postings in a stage without an interval: `{}` is the stage.
    pub postings_without_interval: &'static str,
    /// Note: an interval as the document says it: `{}`.
    pub interval: &'static str,
    /// Note: the policy gives no interval for this stage.
    pub no_interval: &'static str,
    /// Note: fields of the stage: `{}`.
    pub fields: &'static str,
    /// Note: the paths of a stage: `{}`.
    pub paths: &'static str,
    /// Note: the year of the line is not from the policy.
    pub year_is_open: &'static str,
    /// All interviews of a later year: `{}` are their names.
    pub interviews: &'static str,
    /// Note: how one gets into a level: `{}`.
    pub entry: &'static str,
    /// Note: whom a training is for: `{}`.
    pub audience: &'static str,
    /// What stands between names of a list.
    pub comma: &'static str,
}

impl Person<'_> {
    /// Whose plan a draft would be.
    pub fn profile(&self) -> Profile {
        let pack = self.catalog.pack();
        let named = |id: &str, label: &Text| Named {
            id: id.to_owned(),
            label: label.ja.clone(),
        };
        Profile {
            town: named(pack.town.id.as_str(), &pack.town.name),
            job: named(self.job.id.as_str(), &self.job.label),
            rank: named(self.rank.id.as_str(), &self.rank.label),
            pack_revision: pack.revision.clone(),
            document: self
                .catalog
                .policy()
                .map(document_words)
                .unwrap_or_default(),
        }
    }

    /// Drafts a plan that starts in the fiscal year of `today`.
    pub fn draft(&self, id: PlanId, span: Span, today: NaiveDate, words: &DraftWords) -> Plan {
        let plan = self.empty_plan(id, span, today, words);
        let mut draft = Draft {
            person: *self,
            plan,
            words,
        };
        draft.postings();
        draft.duties(today);
        draft.by_service();
        draft.interviews(today);
        draft.qualifications();
        draft.levels();
        sort_by_key(&mut draft.plan.entries, |it| it.year);
        for (id, entry) in (1..).zip(&mut draft.plan.entries) {
            entry.id = EntryId(id);
        }
        draft.plan
    }

    /// A plan without lines that starts in the fiscal year of `today`.
    pub fn empty_plan(&self, id: PlanId, span: Span, today: NaiveDate, words: &DraftWords) -> Plan {
        let name = fill(
            words.plan_name,
            &format!("{}・{}", self.job.label, self.rank.label),
        );
        Plan::new(
            id,
            name,
            self.profile(),
            FiscalYear::containing(today),
            span,
        )
    }

    /// Where a statement comes from, in words: document and section.
    pub fn source_words(&self, src: &Sources) -> String {
        let words = |(document, section): (
            &crate::domain::pack::town::Document,
            &crate::domain::pack::town::Section,
        )| { format!("{}「{}」", document.title, section.title) };
        let all: Vec<String> = src
            .0
            .iter()
            .filter_map(|it| self.catalog.section(it))
            .map(words)
            .collect();
        all.join("、")
    }
}

/// Title and date of a document.
pub fn document_words(document: &crate::domain::pack::town::Document) -> String {
    match &document.date {
        Some(date) => format!("{}（{date}）", document.title),
        None => document.title.ja.clone(),
    }
}

/// `{}` in a word of the page, filled.
pub fn fill(words: &str, value: &str) -> String {
    words.replacen("{}", value, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        guide::fixture,
        plan::{EntryOrigin, Lane},
    };

    pub(super) const WORDS: DraftWords = DraftWords {
        plan_name: "{}",
        posting: "部署（{}）",
        postings_without_interval: "{}の部署",
        interval: "目安：{}",
        no_interval: "年数なし",
        fields: "分野：{}",
        paths: "道：{}",
        year_is_open: "年は仮",
        interviews: "{}",
        entry: "入る条件：{}",
        audience: "対象：{}",
        comma: "、",
    };

    fn draft(job: &str, rank: &str, years: Option<u8>, span: Span) -> Plan {
        let catalog = fixture::kitakyushu();
        let who = fixture::who(job, rank, years);
        let person = Person::find(&catalog, &who).unwrap();
        person.draft(
            PlanId::from_bits(1),
            span,
            "2026-11-20".parse().unwrap(),
            &WORDS,
        )
    }

    fn lines(plan: &Plan, lane: &Lane) -> Vec<(i32, i32, String)> {
        let of_lane = plan.entries.iter().filter(|it| it.lane == *lane);
        of_lane
            .map(|it| (it.year.number(), it.until.number(), it.text.clone()))
            .collect()
    }

    #[test]
    fn postings_follow_the_interval_of_the_stage_until_it_ends() {
        let plan = draft("civil-engineering", "staff", Some(4), Span::TenYears);
        let expected = [
            (2026, 2028, "部署（育成期）"),
            (2029, 2031, "部署（育成期）"),
            (2032, 2036, "開花期の部署"),
        ];
        assert_eq!(
            lines(&plan, &Lane::Posting),
            expected.map(|(from, to, text)| (from, to, text.to_owned()))
        );
    }

    #[test]
    fn a_stage_without_an_interval_gets_one_open_line() {
        let plan = draft("civil-engineering", "section-chief", None, Span::FiveYears);
        assert_eq!(
            lines(&plan, &Lane::Posting),
            [(2026, 2031, "発揮期の部署".to_owned())]
        );
        let note = &plan
            .entries
            .iter()
            .find(|it| it.lane == Lane::Posting)
            .unwrap()
            .note;
        assert!(
            note.contains("年数なし") && note.contains("ゼネラリスト"),
            "{note}"
        );
    }

    #[test]
    fn where_the_policy_says_the_same_of_all_stages_there_is_one_open_line() {
        let catalog = fixture::kumamoto();
        let who = fixture::who("office", "clerk", None);
        let person = Person::find(&catalog, &who).unwrap();
        let today = "2026-04-02".parse().unwrap();
        let plan = person.draft(PlanId::from_bits(1), Span::FiveYears, today, &WORDS);
        let text = "窓口・事業立案・管理の３つの部門の部署".to_owned();
        assert_eq!(lines(&plan, &Lane::Posting), [(2026, 2031, text)]);
        let note = &plan
            .entries
            .iter()
            .find(|it| it.lane == Lane::Posting)
            .unwrap()
            .note;
        assert!(note.contains("３～５年のサイクル"), "{note}");
    }

    #[test]
    fn interviews_that_are_over_are_left_out_of_this_year() {
        let plan = draft("civil-engineering", "section-chief", None, Span::FiveYears);
        let this_year: Vec<String> = lines(&plan, &Lane::Interview)
            .into_iter()
            .filter(|it| it.0 == 2026)
            .map(|it| it.2)
            .collect();
        assert_eq!(
            this_year,
            ["自己申告面接（10〜11月）", "1on1ミーティング（1〜3月）"]
        );
        assert_eq!(lines(&plan, &Lane::Interview).len(), 2 + 5);
    }

    #[test]
    fn a_level_for_others_is_not_drafted() {
        let catalog = fixture::minamo();
        let levels = |job: &str, rank: &str| {
            let who = fixture::who(job, rank, None);
            let person = Person::find(&catalog, &who).unwrap();
            let today = "2026-11-20".parse().unwrap();
            let plan = person.draft(PlanId::from_bits(1), Span::TenYears, today, &WORDS);
            lines(&plan, &Lane::Dx).len()
        };
        assert_eq!(levels("waterworks", "works-step-1"), 1);
        assert_eq!(levels("clerk", "clerk-officer"), 0);
    }

    #[test]
    fn every_drafted_line_says_where_it_comes_from() {
        let catalog = fixture::kitakyushu();
        for person in Person::everyone(&catalog) {
            let (job, rank) = (person.job.id.as_str(), person.rank.id.as_str());
            let plan = draft(job, rank, None, Span::TenYears);
            assert!(!plan.entries.is_empty());
            for entry in &plan.entries {
                let EntryOrigin::Pack {
                    statement, source, ..
                } = &entry.origin
                else {
                    panic!("{entry:?}");
                };
                assert!(
                    !statement.id.is_empty() && source.contains("北九州市人財戦略"),
                    "{entry:?}"
                );
            }
        }
    }
}
