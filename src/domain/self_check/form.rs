//! The saved form of a self-check, number 1. Shipped texts stay readable for ever: `tests/golden`.
//!
//! As with a plan, what this program does not understand is kept and written back as it was.

use super::{Answer, CheckId, Day, Item, SelfCheck};
use crate::domain::{
    plan::{Extra, Named},
    save::{
        form::{APP, Writer, keep_unless, read_named, write_named},
        map_reader::{MapReader, Note, join},
        node::Node,
    },
};

/// The number of this form.
pub const SCHEMA: u32 = 1;
/// The number of the oldest form whose readers may read this one.
pub const MIN_READER: u32 = 1;

/// What kind of document it is.
const KIND: &str = "self-check";

/// The self-check as a node.
pub fn write(check: &SelfCheck) -> Node {
    let mut map = Writer::new(&check.extra);
    map.put("app", Node::text(APP));
    map.put("kind", Node::text(KIND));
    map.put_unless("schema", Node::Int(SCHEMA.into()), is_later_schema);
    map.put("min_reader", Node::Int(MIN_READER.into()));
    for (key, named) in [
        ("town", &check.town),
        ("job", &check.job),
        ("rank", &check.rank),
    ] {
        map.put_unless(key, write_named(named), |it| read_named(it) == *named);
    }
    map.put("items", write_items(&check.items));
    map.put(
        "days",
        Node::List(check.days.iter().map(write_day).collect()),
    );
    map.end()
}

/// The self-check of a node, as far as it can be read; what cannot is noted.
pub fn read(node: Node, id: CheckId, notes: &mut Vec<Note>) -> Option<SelfCheck> {
    let mut map = MapReader::new(node, "", notes)?;
    let mut partly = Extra::new();
    for key in ["app", "min_reader"] {
        map.take(key);
    }
    if map.text("kind").as_deref() != Some(KIND) {
        return map.wrong("kind", "自己チェックの記録ではありません。");
    }
    keep_unless(&mut partly, "schema", map.take("schema"), |it| {
        !is_later_schema(it)
    });
    let town = named(&mut map, "town", &mut partly);
    let job = named(&mut map, "job", &mut partly);
    let rank = named(&mut map, "rank", &mut partly);
    let items = list(&mut map, "items", read_item);
    let days = list(&mut map, "days", read_day);
    partly.extend(map.rest());
    Some(SelfCheck {
        id,
        town,
        job,
        rank,
        items,
        days,
        extra: partly,
    })
}

/// The form number that a self-check's text names; 1 if it does not.
pub fn schema(check: &SelfCheck) -> u32 {
    let kept = check.extra.iter().find_map(|(key, node)| match node {
        Node::Int(it) if key == "schema" => u32::try_from(*it).ok(),
        _ => None,
    });
    kept.unwrap_or(SCHEMA)
}

fn is_later_schema(node: &Node) -> bool {
    matches!(node, Node::Int(it) if *it > i64::from(SCHEMA))
}

fn named(map: &mut MapReader<'_>, key: &str, partly: &mut Extra) -> Named {
    let node = map.take(key);
    let named = node.as_ref().map(read_named).unwrap_or_default();
    keep_unless(partly, key, node, |it| *it == write_named(&named));
    named
}

/// The members of a list that can be read; one that is missing is an empty one.
fn list<T>(
    map: &mut MapReader<'_>,
    key: &str,
    read: fn(Node, &str, &mut Vec<Note>) -> Option<T>,
) -> Vec<T> {
    let nodes = map.list(key).unwrap_or_default();
    let place = join(map.place(), key);
    let notes = map.notes();
    let numbered = nodes.into_iter().enumerate();
    numbered
        .filter_map(|(index, node)| read(node, &format!("{place}{}", index + 1), notes))
        .collect()
}

fn write_items(items: &[Item]) -> Node {
    Node::List(items.iter().map(write_item).collect())
}

fn write_item(item: &Item) -> Node {
    let mut map = Writer::new(&item.extra);
    map.put_unless("ability", write_named(&item.ability), |it| {
        read_named(it) == item.ability
    });
    if let Some(answer) = item.answer {
        map.put("answer", Node::text(answer.key()));
    }
    map.put_text("note", &item.note);
    map.put_text("example", &item.example);
    map.end()
}

fn read_item(node: Node, place: &str, notes: &mut Vec<Note>) -> Option<Item> {
    let mut map = MapReader::new(node, place, notes)?;
    let mut partly = Extra::new();
    let ability = named(&mut map, "ability", &mut partly);
    let answer = map.take("answer");
    let known = match &answer {
        Some(Node::Text(key)) => Answer::of_key(key),
        _ => None,
    };
    // An answer of a newer scale stays as it is until the person gives another one.
    keep_unless(&mut partly, "answer", answer, |_| known.is_some());
    let note = map.text("note").unwrap_or_default();
    let example = map.text("example").unwrap_or_default();
    partly.extend(map.rest());
    Some(Item {
        ability,
        answer: known,
        note,
        example,
        extra: partly,
    })
}

fn write_day(day: &Day) -> Node {
    let mut map = Writer::new(&day.extra);
    map.put("date", Node::text(day.date.to_string()));
    map.put("items", write_items(&day.items));
    map.end()
}

fn read_day(node: Node, place: &str, notes: &mut Vec<Note>) -> Option<Day> {
    let mut map = MapReader::new(node, place, notes)?;
    let Some(date) = map.text("date").and_then(|it| it.parse().ok()) else {
        return map.wrong("date", "日付が読めないため、この日の記録は入れていません。");
    };
    let items = list(&mut map, "items", read_item);
    let extra = map.rest();
    Some(Day { date, items, extra })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::self_check::{Edit, fixture};

    #[track_caller]
    fn back(text: &str) -> SelfCheck {
        let mut notes = Vec::new();
        let id = fixture::check().id;
        let check = read(Node::parse(text).unwrap(), id, &mut notes).unwrap();
        assert_eq!(notes, []);
        check
    }

    #[test]
    fn what_is_written_is_read_back() {
        let check = fixture::check();
        assert_eq!(back(&write(&check).compact()), check);
    }

    #[test]
    fn the_form_is_the_shipped_one() {
        let shipped = include_str!("../../../tests/golden/self-check-1.json");
        assert_eq!(write(&fixture::check()).pretty(), shipped);
        assert_eq!(back(shipped), fixture::check());
    }

    #[test]
    fn what_a_newer_program_wrote_is_written_back() {
        let text = include_str!("../../../tests/golden/self-check-1-later.json");
        let check = back(text);
        assert_eq!(schema(&check), 2);
        assert_eq!(Node::parse(text), Node::parse(&write(&check).compact()));
        assert_eq!(check.items[0].answer, None);
        let rated = Edit::Rate(check.items[0].ability.clone(), Answer::Alone);
        let text = write(&check.after(rated).unwrap()).compact();
        assert!(text.contains("\"answer\":\"alone\"") && !text.contains("\"fluent\""));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::self_check::{Edit, fixture};

    fn edit() -> impl Strategy<Value = Edit> {
        let ability = "[a-z]{1,3}".prop_map(|it| fixture::named(&it, "能力"));
        (ability, 0..6_usize, any::<String>(), 0..4_u8).prop_map(|(ability, place, text, kind)| {
            match kind {
                0 => Edit::Rate(ability, Answer::ALL[place]),
                1 => Edit::Note(ability, text),
                2 => Edit::Example(ability, text),
                _ => Edit::Keep(chrono::NaiveDate::default()),
            }
        })
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_back(edits in proptest::collection::vec(edit(), 0..20)) {
            let check = edits.into_iter().fold(fixture::check(), |it, edit| it.after(edit).unwrap());
            let mut notes = Vec::new();
            let node = Node::parse(&write(&check).compact()).unwrap();
            let back = read(node, check.id.clone(), &mut notes);
            prop_assert_eq!(back, Some(check));
            prop_assert_eq!(notes, []);
        }
    }
}
