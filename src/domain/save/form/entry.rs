//! The saved form of a plan's entries.

use std::collections::BTreeSet;

use super::{Writer, keep_unless, member, read_named, write_named, year};
use crate::domain::{
    day,
    pack::base::Certainty,
    plan::{Entry, EntryId, EntryOrigin, EntryState, Extra, Lane},
    save::{
        map_reader::{MapReader, Note, join},
        node::Node,
    },
};

const STATES: [(EntryState, &str); 4] = [
    (EntryState::Planned, "planned"),
    (EntryState::Doing, "doing"),
    (EntryState::Done, "done"),
    (EntryState::Idea, "idea"),
];

const CERTAINTIES: [(Certainty, &str); 6] = [
    (Certainty::Stated, "stated"),
    (Certainty::Inferred, "inferred"),
    (Certainty::Unpaired, "unpaired"),
    (Certainty::Lost, "lost"),
    (Certainty::NotInPolicy, "not-in-policy"),
    (Certainty::InOtherDocument, "in-other-document"),
];

pub(super) fn write(entry: &Entry) -> Node {
    let mut map = Writer::new(&entry.extra);
    map.put("id", Node::Int(entry.id.0.into()));
    map.put("year", Node::Int(entry.year.number().into()));
    map.put("until", Node::Int(entry.until.number().into()));
    map.put_text("date", &entry.date.map(day::text).unwrap_or_default());
    map.put("lane", Node::text(entry.lane.key()));
    map.put("text", Node::text(&entry.text));
    map.put("note", Node::text(&entry.note));
    let state = Node::text(word(&STATES, entry.state));
    map.put_unless("state", state, |it| read_state(it) == entry.state);
    let stands = |it: &Node| read_origin(it) == entry.origin;
    match write_origin(&entry.origin) {
        Some(origin) => map.put_unless("origin", origin, stands),
        // Kept under its key, an origin of a kind that this program does not know stands for none.
        None if entry
            .extra
            .iter()
            .any(|(key, it)| key == "origin" && !stands(it)) =>
        {
            map.put("origin", Node::Null);
        }
        None => (),
    }
    map.end()
}

/// Reads entries; each has a number of its own afterwards.
pub(super) fn read_all(list: Vec<Node>, place: &str, notes: &mut Vec<Note>) -> Vec<Entry> {
    let mut used = BTreeSet::new();
    let mut entries = Vec::with_capacity(list.len());
    // A number that stands in the list belongs to the entry that comes first with it.
    let mut free = list
        .iter()
        .filter_map(|it| number(member(it, "id")?))
        .max()
        .unwrap_or(0);
    for (index, node) in list.into_iter().enumerate() {
        let place = join(place, &format!("項目{}", index + 1));
        let Some(mut entry) = read(node, &place, notes) else {
            continue;
        };
        if entry.id == EntryId(0) || !used.insert(entry.id) {
            (free, entry.id) = next_free(free, &used);
            used.insert(entry.id);
        }
        entries.push(entry);
    }
    entries
}

/// An entry; its number is 0 if it has none that can be used.
fn read(node: Node, place: &str, notes: &mut Vec<Note>) -> Option<Entry> {
    let mut map = MapReader::new(node, place, notes)?;
    let mut partly = Extra::new();
    let id = map.take("id").as_ref().and_then(number).unwrap_or(0);
    let first = match map.int("year").map(year) {
        Some(Some(first)) => first,
        _ => {
            return map.wrong(
                "year",
                "年度（1900から2199の数）がないため、この項目は入れていません。",
            );
        }
    };
    let last = match map.int("until").map(year) {
        Some(Some(last)) => last,
        Some(None) => map
            .wrong(
                "until",
                "1900から2199の年度ではないため、始まりの年度と同じにしました。",
            )
            .unwrap_or(first),
        None => first,
    };
    if last < first {
        map.note(
            "until",
            "終わりの年度が始まりより前だったため、入れ替えました。",
        );
    }
    let date = map.text("date").and_then(|it| {
        let date = day::read(&it);
        if date.is_none() {
            map.wrong::<()>(
                "date",
                "日付（2026-11-20の形）ではないため、入れていません。",
            );
        }
        date
    });
    let lane = map.text("lane").map_or(Lane::Other, |it| Lane::of_key(&it));
    let text = map.text("text").unwrap_or_default();
    let note = map.text("note").unwrap_or_default();
    let state = map.take("state");
    let known = state.as_ref().map(read_state).unwrap_or_default();
    keep_unless(&mut partly, "state", state, |it| {
        *it == Node::text(word(&STATES, known))
    });
    let node = map.take("origin").filter(|it| *it != Node::Null);
    let origin = node.as_ref().map(read_origin).unwrap_or_default();
    keep_unless(&mut partly, "origin", node, |it| {
        write_origin(&origin).as_ref() == Some(it)
    });
    partly.extend(map.rest());
    Some(Entry {
        id: EntryId(id),
        year: first.min(last),
        until: first.max(last),
        date,
        lane,
        text,
        note,
        state: known,
        origin,
        extra: partly,
    })
}

fn number(node: &Node) -> Option<u32> {
    match node {
        Node::Int(it) => u32::try_from(*it).ok(),
        _ => None,
    }
}

/// A number above `free`, or, past the end of numbers, the first that is not used.
fn next_free(free: u32, used: &BTreeSet<EntryId>) -> (u32, EntryId) {
    match free.checked_add(1) {
        Some(next) => (next, EntryId(next)),
        None => {
            let gap = (1..u32::MAX).find(|it| !used.contains(&EntryId(*it)));
            (free, EntryId(gap.unwrap_or(u32::MAX)))
        }
    }
}

/// A state that a newer program wrote reads as planned.
fn read_state(node: &Node) -> EntryState {
    of_word(&STATES, node).unwrap_or_default()
}

fn write_origin(origin: &EntryOrigin) -> Option<Node> {
    match origin {
        EntryOrigin::Own => None,
        EntryOrigin::Pack {
            statement,
            source,
            certainty,
        } => Some(Node::Map(vec![
            ("statement".into(), write_named(statement)),
            ("source".into(), Node::text(source)),
            (
                "certainty".into(),
                Node::text(word(&CERTAINTIES, *certainty)),
            ),
        ])),
    }
}

/// An origin that names no statement reads as the person's own; a certainty that a newer program
/// wrote reads as inferred, which promises less than stated.
fn read_origin(node: &Node) -> EntryOrigin {
    let Some(statement) = member(node, "statement") else {
        return EntryOrigin::Own;
    };
    EntryOrigin::Pack {
        statement: read_named(statement),
        source: match member(node, "source") {
            Some(Node::Text(source)) => source.clone(),
            _ => String::new(),
        },
        certainty: member(node, "certainty")
            .and_then(|it| of_word(&CERTAINTIES, it))
            .unwrap_or(Certainty::Inferred),
    }
}

fn word<T: PartialEq>(words: &[(T, &'static str)], value: T) -> &'static str {
    words
        .iter()
        .find_map(|(it, word)| (*it == value).then_some(*word))
        .unwrap_or_default()
}

fn of_word<T: Copy>(words: &[(T, &str)], node: &Node) -> Option<T> {
    let Node::Text(text) = node else {
        return None;
    };
    words
        .iter()
        .find_map(|(it, word)| (word == text).then_some(*it))
}
