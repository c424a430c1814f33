//! What the pages of a town must show, by its pack: the words of what concerns a job and rank.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::pack::{Json, Pack, dense, gather};

/// The words that stand on one of the pages of a rank or of the town, whichever it is.
pub fn somewhere(pack: &Pack, job: &Value, rank: &str) -> BTreeSet<String> {
    let job_id = job.text("id");
    let lists = [
        "supports",
        "measures",
        "pillars",
        "indicators",
        "ideals",
        "glossary",
    ];
    let all = lists.iter().flat_map(|it| pack.list(it));
    let mut words: BTreeSet<String> = all
        .filter(|it| concerns(pack, it, &job_id, rank))
        .map(Json::label)
        .collect();
    for cell in pack.list("rotation").filter(|it| it.text("job") == job_id) {
        for course in cell.items("cells").flat_map(|it| it.items("courses")) {
            gather(course, &["label", "text"], &mut words);
        }
    }
    words.remove("");
    words
}

/// The words that stand on a page, by the pack: names, numbers and lists, and our explanations.
pub fn wanted(pack: &Pack, job: &Value, rank: &str, address: &str) -> BTreeSet<String> {
    let job_id = job.text("id");
    let for_them = |it: &&Value| concerns(pack, it, &job_id, rank);
    let cells = || {
        pack.list("rotation")
            .filter(|it| it.text("job") == job_id)
            .flat_map(|it| it.items("cells"))
    };
    let mut words = BTreeSet::new();
    match address {
        "" => {
            words.insert(job.label());
            words.insert(pack.by_id("ranks", rank).label());
        }
        "/abilities" => {
            for role in pack.list("roles").filter(for_them) {
                words.insert(role.label());
            }
            for matrix in pack.list("matrices").filter(for_them) {
                for node in matrix.items("nodes") {
                    gather(node, &["label", "nodes"], &mut words);
                }
                words.extend(wordings(pack, matrix, rank));
            }
        }
        "/rotation" => {
            for cell in cells() {
                for stage in cell.strings("stages") {
                    words.insert(pack.by_id("stages", &stage).label());
                }
                for path in cell.items("paths") {
                    words.insert(pack.by_id("paths", &path.text("path")).label());
                }
                // The cell's own heading is printed as one: the stage, and in brackets whose it is.
                words.extend(cell.label().split(['（', '）']).map(str::to_owned));
                for (_, value) in cell
                    .as_object()
                    .into_iter()
                    .flatten()
                    .filter(|(key, _)| *key != "label" && ROTATION.contains(&key.as_str()))
                {
                    gather(value, &ROTATION, &mut words);
                }
            }
            for rule in pack.list("rotation_rules").filter(for_them) {
                words.insert(rule.label());
            }
        }
        "/training" => {
            for training in pack.list("trainings").filter(for_them) {
                words.insert(training.label());
            }
        }
        "/dx" => {
            for track in pack.list("tracks") {
                words.insert(track.label());
                for level in track.items("levels") {
                    gather(level, &LEVEL, &mut words);
                }
            }
        }
        "/qualifications" => {
            for it in cells().flat_map(|it| it.items("qualifications")) {
                words.insert(it.label());
            }
        }
        "/self-check" => {
            for matrix in pack.list("matrices").filter(for_them) {
                words.extend(rated(pack, matrix, rank));
            }
        }
        _ => {
            for key in ["year", "gates", "certifications"] {
                for it in pack.list(key).filter(for_them) {
                    words.insert(it.label());
                }
            }
            for step in pack.list("year").filter(for_them) {
                gather(step, &["months_words", "topics"], &mut words);
            }
        }
    }
    words
}

/// The members of a rotation cell whose words stand on the page of rotation.
const ROTATION: [&str; 16] = [
    "label",
    "group",
    "approach",
    "interval",
    "words",
    "first_posting",
    "choose",
    "fields",
    "tasks",
    "divisions",
    "placements",
    "common",
    "paths",
    "text",
    "notes",
    "body",
];
/// The same of a level of a track.
const LEVEL: [&str; 9] = [
    "label",
    "body",
    "methods",
    "activities",
    "targets",
    "number",
    "text",
    "duty_words",
    "entry",
];

/// Whether a statement is not for others alone.
fn concerns(pack: &Pack, it: &Value, job: &str, rank: &str) -> bool {
    let Some(when) = it.get("when").or_else(|| it.get("scope")) else {
        return true;
    };
    let free = |key, id: &str| {
        let ids = when.strings(key);
        ids.is_empty() || ids.iter().any(|it| it == id)
    };
    let posts = when.strings("posts");
    // Whose stage it is depends on more than job and rank.
    when.strings("stages").is_empty()
        && free("jobs", job)
        && free("ranks", rank)
        && free("employment", &pack.by_id("ranks", rank).text("employment"))
        && (posts.is_empty() || posts.iter().any(|it| may_hold(pack, rank, it)))
}

/// Whether someone of a rank may have a post or a function.
fn may_hold(pack: &Pack, rank: &str, post: &str) -> bool {
    let rank_of = pack.by_id("ranks", rank);
    let function = pack.by_id("functions", post);
    let held_by = function.strings("held_by");
    rank_of.items("posts").any(|it| it.text("id") == post)
        || held_by.iter().any(|it| it == rank)
        // A function that nobody is said to hold may be anyone's.
        || (!function.is_null() && held_by.is_empty())
}

/// How a table words what it asks of a rank, or of a post or function that the rank may have.
fn wordings(pack: &Pack, matrix: &Value, rank: &str) -> BTreeSet<String> {
    let is_theirs = |row: &&Value| {
        let of = |key| row.strings(key);
        of("ranks").iter().any(|it| it == rank)
            || of("posts").iter().any(|it| may_hold(pack, rank, it))
    };
    let rows: BTreeSet<String> = matrix
        .items("rows")
        .filter(is_theirs)
        .map(|it| it.text("id"))
        .collect();
    let cells = matrix.items("cells");
    let asked: BTreeSet<String> = cells
        .filter(|it| rows.contains(&it.text("row")))
        .map(|it| it.text("wording"))
        .collect();
    matrix
        .items("wordings")
        .filter(|it| asked.contains(&it.text("id")))
        .map(|it| dense(&it.words("text")))
        .collect()
}

/// The abilities a self-check asks about, with their wordings: those a table asks of the rank, or all
/// of a table that tells nothing of any rank.
fn rated(pack: &Pack, matrix: &Value, rank: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let nodes = leaves(matrix);
    if matrix.items("cells").next().is_none() {
        words.extend(nodes.iter().map(|it| it.label()));
        return words;
    }
    let row_of = |rank: &str| {
        let mut rows = matrix.items("rows");
        rows.find(|it| it.strings("ranks").iter().any(|it| it == rank))
    };
    let read_as = pack.by_id("ranks", rank).text("read_as");
    let Some(row) = row_of(rank).or_else(|| row_of(&read_as)) else {
        words.extend(nodes.iter().map(|it| it.label()));
        return words;
    };
    for cell in matrix.items("cells") {
        let mut marks = matrix.items("marks");
        let mark = marks.find(|it| it.text("id") == cell.text("mark"));
        let is_asked = match mark {
            Some(mark) => mark.text("meaning") == "required",
            None => !cell.text("wording").is_empty(),
        };
        if cell.text("row") != row.text("id") || !is_asked {
            continue;
        }
        let mut wordings = matrix.items("wordings");
        let wording = wordings.find(|it| it.text("id") == cell.text("wording"));
        words.extend(wording.map(|it| dense(&it.words("text"))));
        let label = match cell.label() {
            none if none.is_empty() => nodes
                .iter()
                .find(|it| it.text("id") == cell.text("node"))
                .map(|it| it.label())
                .unwrap_or_default(),
            own => own,
        };
        words.insert(label);
    }
    words.remove("");
    words
}

/// The abilities of a table that have none below them.
fn leaves(of: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    for node in of.items("nodes") {
        match leaves(node) {
            none if none.is_empty() => found.push(node),
            below => found.extend(below),
        }
    }
    found
}
