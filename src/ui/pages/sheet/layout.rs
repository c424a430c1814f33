//! A sheet put into words, in one of two layouts.

use chrono::NaiveDate;

use crate::{
    domain::{
        guide::draft::fill,
        plan::{Entry, EntryState, writing::Field},
        sheet::{
            Sheet,
            paper::{Columns, Line, Paper, Section},
        },
    },
    ui::{
        pages::{
            plan::labels::{day, lane_label, state_label},
            self_check::answer_words,
        },
        words::{SheetWords, Words},
    },
};

/// How a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// For the talk: visions, what is under way, done and planned, what to talk about and to ask.
    Talk,
    /// After the headings of the public job card's career plan sheet.
    JobCard,
}

/// So many lines of a kind are on the sheet; more would be more than two pages. How many there are
/// besides is told.
const MOST_LINES: usize = 12;
/// So many points to talk about.
const MOST_POINTS: usize = 6;

/// The paper of a sheet. `name` is what the person typed for their name, or nothing.
pub fn paper(
    words: &Words,
    sheet: &Sheet<'_>,
    layout: Layout,
    name: &str,
    today: NaiveDate,
) -> Paper {
    let own = words.sheet();
    let plan = sheet.plan;
    let profile = &plan.profile;
    let mut facts = vec![
        (own.fact_name, name.trim().to_owned()),
        (own.fact_town, profile.town.label.clone()),
        (
            own.fact_job,
            format!("{}・{}", profile.job.label, profile.rank.label),
        ),
        (
            own.fact_year,
            format!("{}（{}）", sheet.year, sheet.year.era()),
        ),
        (own.fact_date, day(today)),
    ];
    let more = [
        (own.fact_age, words.plan().age, sheet.age),
        (own.fact_service, words.plan().service, sheet.service),
    ];
    for (label, value, number) in more {
        facts.extend(number.map(|it| (label, fill(value, &it.to_string()))));
    }
    let (title, mut sections) = match layout {
        Layout::Talk => (own.paper_title, for_a_talk(words, sheet)),
        Layout::JobCard => (own.paper_title_job_card, as_a_job_card(words, sheet)),
    };
    let mut foot = own.foot.to_owned();
    if !profile.document.is_empty() {
        foot = format!("{}{foot}", fill(own.foot_source, &profile.document));
    }
    if !sheet.answers.is_empty() {
        sections.push(answers(words, sheet));
    }
    Paper {
        title: title.to_owned(),
        facts: facts
            .into_iter()
            .map(|(label, value)| (label.to_owned(), value))
            .collect(),
        sections,
        foot,
    }
}

/// The names of the columns of the CSV file.
pub fn columns(words: &SheetWords) -> Columns {
    Columns([
        words.column_section,
        words.column_years,
        words.column_kind,
        words.column_text,
        words.column_state,
        words.column_note,
    ])
}

fn for_a_talk(words: &Words, sheet: &Sheet<'_>) -> Vec<Section> {
    let own = words.sheet();
    let mut sections = vec![
        texts(own.visions, visions(words, sheet)),
        lines(words, own.here, &sheet.doing, sheet),
        lines(words, own.done, &sheet.done, sheet),
        lines(words, own.planned, &sheet.planned, sheet),
        Section {
            heading: own.talk.to_owned(),
            points: points(words, sheet),
            ..Section::default()
        },
        texts(own.ask, labelled(sheet, [(Field::Ask, "")])),
        texts(
            own.thoughts,
            labelled(
                sheet,
                [
                    (Field::Will, own.will),
                    (Field::Can, own.can),
                    (Field::Must, own.must),
                ],
            ),
        ),
    ];
    sections.retain(|it| !it.is_empty());
    sections
}

fn as_a_job_card(words: &Words, sheet: &Sheet<'_>) -> Vec<Section> {
    let own = words.sheet();
    let mut efforts = lines(words, own.efforts, &sheet.planned, sheet);
    let doing = lines(words, own.efforts, &sheet.doing, sheet);
    efforts.lines.splice(0..0, doing.lines);
    let must = labelled(sheet, [(Field::Must, own.must), (Field::Ask, own.ask)]);
    let mut sections = vec![
        texts(own.values, labelled(sheet, [(Field::Will, "")])),
        texts(own.strengths, labelled(sheet, [(Field::Can, "")])),
        texts(own.future, visions(words, sheet)),
        efforts,
        texts(own.others, must),
    ];
    // A heading of a form stays where nothing is written: there is room for writing by hand.
    for section in &mut sections {
        if section.is_empty() {
            section.remark = own.nothing.to_owned();
        }
    }
    sections
}

fn texts(heading: &str, texts: Vec<(String, String)>) -> Section {
    Section {
        heading: heading.to_owned(),
        texts,
        ..Section::default()
    }
}

fn labelled<const N: usize>(
    sheet: &Sheet<'_>,
    fields: [(Field, &str); N],
) -> Vec<(String, String)> {
    fields
        .into_iter()
        .filter_map(|(field, label)| Some((label.to_owned(), sheet.text(field)?.to_owned())))
        .collect()
}

fn visions(words: &Words, sheet: &Sheet<'_>) -> Vec<(String, String)> {
    [(Field::FiveYears, 5), (Field::TenYears, 10)]
        .into_iter()
        .filter_map(|(field, years)| {
            let label = fill(words.sheet().vision, &years.to_string());
            let year = sheet.plan.start.plus(years);
            Some((format!("{label}（{year}）"), sheet.text(field)?.to_owned()))
        })
        .collect()
}

/// How the person rated themselves: the abilities of each answer.
fn answers(words: &Words, sheet: &Sheet<'_>) -> Section {
    let own = words.sheet();
    let texts = sheet.answers.iter().map(|(answer, abilities)| {
        let label = answer_words(words.self_check(), Some(*answer));
        (label.to_owned(), abilities.join(words.frame.comma))
    });
    Section {
        heading: own.self_check.to_owned(),
        texts: texts.collect(),
        remark: own.self_check_lead.to_owned(),
        ..Section::default()
    }
}

fn lines(words: &Words, heading: &str, entries: &[&Entry], sheet: &Sheet<'_>) -> Section {
    let more = entries.len().saturating_sub(MOST_LINES);
    Section {
        heading: heading.to_owned(),
        lines: entries
            .iter()
            .take(MOST_LINES)
            .map(|it| line(words, it, sheet.has_notes))
            .collect(),
        remark: if more > 0 {
            fill(words.sheet().more, &more.to_string())
        } else {
            String::new()
        },
        ..Section::default()
    }
}

fn line(words: &Words, entry: &Entry, has_notes: bool) -> Line {
    let mut years = entry.year.to_string();
    if entry.until > entry.year {
        years = format!("{}〜{}", entry.year.number(), entry.until);
    }
    if let Some(date) = entry.date {
        years += &format!("（{}）", day(date));
    }
    let state = match entry.state {
        EntryState::Planned => "",
        state => state_label(words, state),
    };
    Line {
        years,
        kind: lane_label(words, &entry.lane).to_owned(),
        text: entry.text.clone(),
        state: state.to_owned(),
        note: if has_notes {
            entry.note.clone()
        } else {
            String::new()
        },
    }
}

/// What to talk about, drawn from the plan alone.
fn points(words: &Words, sheet: &Sheet<'_>) -> Vec<String> {
    let own = words.sheet();
    let mut points: Vec<String> = sheet
        .to_talk_about()
        .into_iter()
        .take(MOST_POINTS)
        .map(|it| {
            let sentence = match it.state {
                EntryState::Done => own.talk_done,
                EntryState::Doing => own.talk_doing,
                EntryState::Planned | EntryState::Idea => own.talk_planned,
            };
            fill(sentence, &it.text)
        })
        .collect();
    if sheet
        .text(Field::FiveYears)
        .or(sheet.text(Field::TenYears))
        .is_some()
    {
        points.push(own.talk_vision.to_owned());
    }
    if sheet.text(Field::Ask).is_some() {
        points.push(own.talk_ask.to_owned());
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            fiscal_year::FiscalYear,
            pieces::{Choices, Piece},
            plan::{EntryId, fixture},
            self_check,
        },
        ui::words::JA,
    };

    #[test]
    fn a_large_plan_is_shortened_and_says_so() {
        let mut plan = fixture::plan();
        let line = plan.entries.remove(0);
        plan.entries = (1..=500)
            .map(|id| Entry {
                id: EntryId(id),
                ..line.clone()
            })
            .collect();
        let year = FiscalYear::new(2026).unwrap();
        let sheet = Sheet::of(&plan, None, &Choices::default(), year);
        let paper = paper(&JA, &sheet, Layout::Talk, "", NaiveDate::default());
        let planned = paper
            .sections
            .iter()
            .find(|it| it.heading == JA.sheet().planned)
            .unwrap();
        assert_eq!(planned.lines.len(), MOST_LINES);
        assert_eq!(
            planned.remark,
            "ほかに488件あります。プランの画面で見られます。"
        );
        let talk = paper
            .sections
            .iter()
            .find(|it| it.heading == JA.sheet().talk)
            .unwrap();
        assert!(talk.points.len() <= MOST_POINTS + 2);
    }

    #[test]
    fn a_self_check_stands_there_in_both_layouts_without_its_notes_and_examples() {
        let (plan, check) = (fixture::plan(), self_check::fixture::check());
        let year = FiscalYear::new(2026).unwrap();
        let choices = Choices::default().with(Piece::SelfCheck, true);
        let sheet = Sheet::of(&plan, Some(&check), &choices, year);
        for layout in [Layout::Talk, Layout::JobCard] {
            let text = paper(&JA, &sheet, layout, "", NaiveDate::default()).markdown();
            assert!(
                text.contains("説明する力") && text.contains("調整する力"),
                "{text}"
            );
            assert!(
                !text.contains("住民説明会") && !text.contains("神󠄀田川"),
                "{text}"
            );
        }
    }

    #[test]
    fn every_heading_of_the_job_card_is_there() {
        let plan = fixture::plan();
        let year = FiscalYear::new(2026).unwrap();
        let sheet = Sheet::of(&plan, None, &Choices::default(), year);
        let paper = paper(&JA, &sheet, Layout::JobCard, "", NaiveDate::default());
        assert_eq!(paper.sections.len(), 5);
        assert!(
            paper
                .sections
                .iter()
                .all(|it| !it.is_empty() || !it.remark.is_empty())
        );
    }
}
