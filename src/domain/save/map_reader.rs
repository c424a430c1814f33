//! Reads the members of a map one by one, notes what is wrong with them, and keeps the rest.

use std::fmt;

use super::node::Node;
use crate::domain::plan::Extra;

/// What was found while reading, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The place, as `プラン1 › 項目3 › year`.
    pub place: String,
    /// What was found and what was done about it.
    pub words: String,
    /// Whether something of the input is not in the result.
    pub loses: bool,
}

/// Most notes of one reading. A file of nothing but mistakes would fill the memory with them, and
/// nobody reads more.
pub const MOST_NOTES: usize = 200;

/// Adds a note; where there are too many already, only that there are more.
pub fn add(notes: &mut Vec<Note>, note: Note) {
    match notes.len() {
        MOST_NOTES.. => (),
        length if length + 1 < MOST_NOTES => notes.push(note),
        _ => notes.push(Note {
            place: String::new(),
            words: "ほかにも、入れていない所や変えた所があります。".into(),
            loses: true,
        }),
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => f.write_str(&self.words),
            place => write!(f, "{place}：{}", self.words),
        }
    }
}

/// A map that is being read.
#[derive(Debug)]
pub struct MapReader<'a> {
    members: Vec<(String, Node)>,
    place: String,
    notes: &'a mut Vec<Note>,
}

impl<'a> MapReader<'a> {
    /// A reader of a node that should be a map. Anything else is noted and gives `None`.
    pub fn new(node: Node, place: impl Into<String>, notes: &'a mut Vec<Note>) -> Option<Self> {
        let place = place.into();
        match node {
            Node::Map(members) => Some(Self {
                members,
                place,
                notes,
            }),
            _ => {
                let words = "項目の集まり { } ではないため、入れていません。".into();
                let loses = true;
                add(
                    notes,
                    Note {
                        place,
                        words,
                        loses,
                    },
                );
                None
            }
        }
    }

    /// Takes a member as it is.
    pub fn take(&mut self, key: &str) -> Option<Node> {
        let at = self.members.iter().position(|(it, _)| it == key)?;
        Some(self.members.remove(at).1)
    }

    /// Takes a text; one of another type is noted and left out.
    pub fn text(&mut self, key: &str) -> Option<String> {
        match self.take(key)? {
            Node::Text(text) => Some(text),
            _ => self.wrong(key, "文字ではないため、入れていません。"),
        }
    }

    /// Takes a whole number; anything else is noted and left out.
    pub fn int(&mut self, key: &str) -> Option<i64> {
        match self.take(key)? {
            Node::Int(it) => Some(it),
            _ => self.wrong(key, "数ではないため、入れていません。"),
        }
    }

    /// Takes a list; anything else is noted and left out.
    pub fn list(&mut self, key: &str) -> Option<Vec<Node>> {
        match self.take(key)? {
            Node::List(list) => Some(list),
            _ => self.wrong(key, "並び [ ] ではないため、入れていません。"),
        }
    }

    /// Notes something at a member that is not lost by it.
    pub fn note(&mut self, key: &str, words: impl Into<String>) {
        self.push(key, words.into(), false);
    }

    /// Notes that a member is not in the result.
    pub fn wrong<T>(&mut self, key: &str, words: impl Into<String>) -> Option<T> {
        self.push(key, words.into(), true);
        None
    }

    /// The place of the map.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// Where notes of its parts go.
    pub fn notes(&mut self) -> &mut Vec<Note> {
        self.notes
    }

    /// What was not taken, in its order.
    pub fn rest(self) -> Extra {
        self.members
    }

    fn push(&mut self, key: &str, words: String, loses: bool) {
        let place = join(&self.place, key);
        let note = Note {
            place,
            words,
            loses,
        };
        add(self.notes, note);
    }
}

/// The place of a part inside a place.
pub fn join(place: &str, part: &str) -> String {
    match place {
        "" => part.to_owned(),
        _ => format!("{place} › {part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_members_are_taken_and_the_rest_stays_in_order() {
        let node = Node::parse(r#"{"z":1,"name":"案A","a":2,"start":"2026","list":{}}"#).unwrap();
        let mut notes = Vec::new();
        let mut map = MapReader::new(node, "プラン1", &mut notes).unwrap();
        assert_eq!(map.text("name").as_deref(), Some("案A"));
        assert_eq!(map.int("start"), None);
        assert_eq!(map.list("list"), None);
        assert_eq!(map.int("missing"), None);
        let rest = map.rest();
        assert_eq!(
            rest,
            [("z".into(), Node::Int(1)), ("a".into(), Node::Int(2))]
        );
        let said: Vec<String> = notes.iter().map(Note::to_string).collect();
        assert_eq!(
            said,
            [
                "プラン1 › start：数ではないため、入れていません。",
                "プラン1 › list：並び [ ] ではないため、入れていません。"
            ]
        );
    }

    #[test]
    fn a_list_is_no_map() {
        let mut notes = Vec::new();
        assert!(MapReader::new(Node::List(Vec::new()), "", &mut notes).is_none());
        assert!(notes[0].loses);
    }
}
