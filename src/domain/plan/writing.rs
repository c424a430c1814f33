//! What a person writes about themselves and the plan as a whole.

use super::Plan;
use crate::domain::fiscal_year::FiscalYear;

/// What the person wants to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visions {
    /// In 5 years.
    pub five: String,
    /// In 10 years.
    pub ten: String,
}

/// What the person notes for themselves and for the talk with their manager.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// What they want to do.
    pub will: String,
    /// What they can do.
    pub can: String,
    /// What is expected of them.
    pub must: String,
    /// What they ask of their manager.
    pub ask: String,
}

/// What the person says of themselves, so that ages and years of service stand beside the years of
/// the plan. Nobody is asked for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    /// The fiscal year whose number taken from that of another gives the age on 1 April of that one.
    pub born: Option<FiscalYear>,
    /// The fiscal year they joined in.
    pub joined: Option<FiscalYear>,
}

impl Personal {
    /// The age on 1 April of a fiscal year; `None` if it is not known, or they are not born yet.
    pub fn age_in(&self, year: FiscalYear) -> Option<i32> {
        self.born.map(|it| year.since(it)).filter(|it| *it >= 0)
    }

    /// Which year of service a fiscal year is: 1 is the one they joined in.
    pub fn service_in(&self, year: FiscalYear) -> Option<i32> {
        self.joined
            .map(|it| year.since(it) + 1)
            .filter(|it| *it > 0)
    }
}

/// A text of the plan as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "`Visions` and `Notes` say what they are")]
pub enum Field {
    Name,
    FiveYears,
    TenYears,
    Will,
    Can,
    Must,
    Ask,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::FiveYears,
        Self::TenYears,
        Self::Will,
        Self::Can,
        Self::Must,
        Self::Ask,
    ];

    /// Its key in the saved form.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::FiveYears => "five_year_vision",
            Self::TenYears => "ten_year_vision",
            Self::Will => "will",
            Self::Can => "can",
            Self::Must => "must",
            Self::Ask => "ask",
        }
    }
}

impl Plan {
    /// A text of the plan.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::FiveYears => &self.visions.five,
            Field::TenYears => &self.visions.ten,
            Field::Will => &self.notes.will,
            Field::Can => &self.notes.can,
            Field::Must => &self.notes.must,
            Field::Ask => &self.notes.ask,
        }
    }

    /// The same, to be written. Limits are those of [`Plan::apply`].
    pub fn text_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::Name => &mut self.name,
            Field::FiveYears => &mut self.visions.five,
            Field::TenYears => &mut self.visions.ten,
            Field::Will => &mut self.notes.will,
            Field::Can => &mut self.notes.can,
            Field::Must => &mut self.notes.must,
            Field::Ask => &mut self.notes.ask,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::fixture;

    fn year(number: i32) -> Option<FiscalYear> {
        FiscalYear::new(number)
    }

    #[test]
    fn ages_and_years_of_service_go_with_the_years() {
        let personal = Personal {
            born: year(1998),
            joined: year(2021),
        };
        let in_2026 = year(2026).unwrap();
        assert_eq!(personal.age_in(in_2026), Some(28));
        assert_eq!(personal.service_in(in_2026), Some(6));
        let before = year(1990).unwrap();
        assert_eq!(personal.age_in(before), None);
        assert_eq!(personal.service_in(before), None);
        assert_eq!(Personal::default().age_in(in_2026), None);
    }

    #[test]
    fn every_field_is_one_text_of_its_own() {
        let mut plan = fixture::plan();
        for field in Field::ALL {
            *plan.text_mut(field) = field.key().to_owned();
        }
        for field in Field::ALL {
            assert_eq!(plan.text(field), field.key());
        }
    }
}
