//! The months something falls in: as printed, else the months themselves.

use crate::{
    domain::{
        guide::draft::fill,
        pack::{when::Months, year::Step},
    },
    ui::words::Words,
};

/// When a step is; `None` where the content does not say.
pub fn months_of(words: &Words, step: &Step) -> Option<String> {
    match &step.months_words {
        Some(printed) => Some(printed.ja.clone()),
        None => step.months.map(|it| months(words, it)),
    }
}

/// Months in our own words.
pub fn months(words: &Words, months: Months) -> String {
    let Months { from, to } = months;
    let [first, last] = [from, to].map(|it| it.to_string());
    if months.are_all() {
        words.rank().all_months.to_owned()
    } else if from == to {
        fill(words.frame.month, &first)
    } else if from < to {
        fill(&fill(words.rank().months, &first), &last)
    } else {
        fill(&fill(words.rank().months_over, &first), &last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::words::JA;

    #[test]
    fn months_are_said_as_people_say_them() {
        let said = |from, to| months(&JA, Months { from, to });
        assert_eq!(said(6, 6), "6月");
        assert_eq!(said(4, 6), "4〜6月");
        assert_eq!(said(11, 2), "11月〜翌年2月");
        assert_eq!(said(4, 3), "1年を通して");
        assert_eq!(said(1, 12), "1年を通して");
    }
}
