//! Brings an imported plan within the limits of the editor, and says what that took.

use crate::domain::{
    plan::{
        Entry, EntryId, EntryOrigin, Extra, Lane, MOST_BYTES, MOST_CHARACTERS, MOST_ENTRIES, Plan,
        typed::{cleaned, is_kept, shortened, too_long},
        writing::Field,
    },
    save::{
        map_reader::{Note, add, join},
        node::Node,
    },
};

/// The deepest nesting of a field that this program does not know. A file nests five deep around it,
/// and what nests 128 deep is not read.
const MOST_NESTING: usize = 100;

/// Cleans the texts of a plan, shortens the fields that are too long, and leaves out the entries
/// that are too many.
pub(super) fn apply(plan: &mut Plan, place: &str, notes: &mut Vec<Note>) {
    let mut limits = Limits { place, notes };
    let profile = &mut plan.profile;
    for (key, field) in [
        ("town › id", &mut profile.town.id),
        ("town › label", &mut profile.town.label),
        ("job › id", &mut profile.job.id),
        ("job › label", &mut profile.job.label),
        ("rank › id", &mut profile.rank.id),
        ("rank › label", &mut profile.rank.label),
        ("pack_revision", &mut profile.pack_revision),
        ("document", &mut profile.document),
    ] {
        limits.field(key, field);
    }
    for field in Field::ALL {
        limits.field(field.key(), plan.text_mut(field));
    }
    for entry in &mut plan.entries {
        let EntryId(number) = entry.id;
        limits.field(&format!("項目番号{number} › text"), &mut entry.text);
        limits.field(&format!("項目番号{number} › note"), &mut entry.note);
        if let EntryOrigin::Pack {
            statement, source, ..
        } = &mut entry.origin
        {
            for field in [&mut statement.id, &mut statement.label, source] {
                limits.field(&format!("項目番号{number} › origin"), field);
            }
        }
        if let Lane::Unknown(key) = &mut entry.lane {
            limits.field(&format!("項目番号{number} › lane"), key);
            entry.lane = Lane::of_key(key);
        }
    }
    // What was understood in part is kept whole beside it, and is cleaned in the same way: it would no
    // longer stand for what was understood, and be lost at the next saving.
    for (_, node) in partly_known(&mut plan.extra, &["town", "job", "rank"]) {
        clean(node);
    }
    for entry in &mut plan.entries {
        for (_, node) in partly_known(&mut entry.extra, &["origin"]) {
            clean(node);
        }
    }
    limits.unknown_fields(plan);
    let before = plan.entries.len();
    plan.entries.retain(|it| !it.text.trim().is_empty());
    let empty = before - plan.entries.len();
    limits.left_out(empty, "内容が書かれていない項目");

    let beyond = plan.entries.len().saturating_sub(MOST_ENTRIES);
    plan.entries.truncate(MOST_ENTRIES);
    limits.left_out(beyond, &format!("{MOST_ENTRIES}件をこえる項目"));

    let mut bytes = plan.text_bytes() - plan.entries.iter().map(text_bytes).sum::<usize>();
    let fitting = plan.entries.iter().position(|it| {
        bytes += text_bytes(it);
        bytes > MOST_BYTES
    });
    if let Some(fitting) = fitting {
        let beyond = plan.entries.len() - fitting;
        plan.entries.truncate(fitting);
        limits.left_out(beyond, "1つのプランに書ける量をこえる項目");
    }
}

fn text_bytes(entry: &Entry) -> usize {
    entry.text.len() + entry.note.len()
}

struct Limits<'a> {
    place: &'a str,
    notes: &'a mut Vec<Note>,
}

impl Limits<'_> {
    fn field(&mut self, key: &str, field: &mut String) {
        let clean = cleaned(field);
        // A carriage return before a line feed is the same line end: nothing to be told.
        if clean.len() != field.len() && clean != field.replace("\r\n", "\n") {
            let has_hidden = field.chars().any(|it| it != '\r' && !is_kept(it));
            let words = if has_hidden {
                "見えない制御文字を取り除きました。"
            } else {
                "1つの文字に重なりすぎた記号を取り除きました。"
            };
            self.say(key, words.into(), false);
        }
        if let Some(shown) = too_long(&clean, MOST_CHARACTERS) {
            let words =
                format!("{MOST_CHARACTERS}文字をこえるため（{shown}文字）、後ろを入れていません。");
            self.say(key, words, true);
        }
        *field = shortened(&clean, MOST_CHARACTERS).to_owned();
    }

    /// Leaves out what this program does not know where the export could not be read again with it:
    /// it nests too deep, or it is larger than all the text of a plan may be.
    fn unknown_fields(&mut self, plan: &mut Plan) {
        let mut bytes = 0;
        let mut left_out = 0;
        let mut keep = |extra: &mut Extra| {
            extra.retain(|(key, node)| {
                let size = key.len() + size(node);
                let stays = depth(node) <= MOST_NESTING && bytes + size <= MOST_BYTES;
                if stays {
                    bytes += size;
                } else {
                    left_out += 1;
                }
                stays
            });
        };
        keep(&mut plan.extra);
        plan.entries.iter_mut().for_each(|it| keep(&mut it.extra));
        if left_out > 0 {
            let words = format!(
                "この版が知らない内容が大きすぎるか、入れ子が深すぎるため、{left_out}件、入れていません。"
            );
            self.say("", words, true);
        }
    }

    fn left_out(&mut self, count: usize, what: &str) {
        if count > 0 {
            let words = format!("{what}を{count}件、入れていません。");
            self.say("entries", words, true);
        }
    }

    fn say(&mut self, key: &str, words: String, loses: bool) {
        let note = Note {
            place: join(self.place, key),
            words,
            loses,
        };
        add(self.notes, note);
    }
}

fn partly_known<'a>(
    extra: &'a mut Extra,
    keys: &'a [&str],
) -> impl Iterator<Item = &'a mut (String, Node)> {
    extra.iter_mut().filter(|it| keys.contains(&it.0.as_str()))
}

/// Does to the texts of a node what is done to a field.
fn clean(node: &mut Node) {
    match node {
        Node::Text(text) => *text = shortened(&cleaned(text), MOST_CHARACTERS).to_owned(),
        Node::List(list) => list.iter_mut().for_each(clean),
        Node::Map(members) => members.iter_mut().for_each(|it| clean(&mut it.1)),
        _ => (),
    }
}

/// How deep a node nests: a value alone is 0.
fn depth(node: &Node) -> usize {
    match node {
        Node::List(list) => 1 + list.iter().map(depth).max().unwrap_or_default(),
        Node::Map(members) => {
            1 + members
                .iter()
                .map(|it| depth(&it.1))
                .max()
                .unwrap_or_default()
        }
        _ => 0,
    }
}

/// About how many bytes a node takes in a file.
fn size(node: &Node) -> usize {
    match node {
        Node::Text(text) => text.len(),
        Node::List(list) => list.iter().map(|it| 4 + size(it)).sum(),
        Node::Map(members) => members.iter().map(|it| 4 + it.0.len() + size(&it.1)).sum(),
        _ => 8,
    }
}
