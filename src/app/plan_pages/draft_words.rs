//! The words of a drafted plan, out of the page's.

use crate::{domain::guide::draft::DraftWords, ui::words::Words};

/// The words of a drafted plan.
pub(super) fn draft_words(words: &Words) -> DraftWords {
    let words = words.plan();
    DraftWords {
        plan_name: words.plan_name,
        posting: words.posting,
        postings_without_interval: words.postings_without_interval,
        interval: words.interval,
        no_interval: words.no_interval,
        fields: words.fields,
        paths: words.paths,
        year_is_open: words.year_is_open,
        interviews: words.interviews,
        entry: words.entry,
        comma: "、",
    }
}
