//! Reads typed content from JSON and notes everything that is wrong on the way, instead of stopping
//! at the first thing.
//!
//! A derived serde reader of a pack's forty structs is 350 KB of wasm, reports one fault at a time
//! and knows nothing of ids. This one is a tenth of that, and the same walk that reads a pack also
//! notes which ids are defined, which are referred to, and which statement lacks a source.

mod ids;
mod record;
mod values;

use super::{
    check::{nearest::nearest, problem::Fault, wrong::Wrong},
    id::SectionId,
    pack::base::Certainty,
    plan::typed::first_hidden,
    save::node::Node,
};

pub use self::ids::Kind;
pub(crate) use self::record::{choice, record};

/// Something that can be read from JSON.
pub trait Read: Default {
    /// Reads it. What is wrong is noted; a default stands in its place.
    fn read(node: Node, reader: &mut Reader) -> Self;
}

/// What the key of a comment begins with: JSON itself has none.
pub const COMMENT: &str = "//";

/// Most faults that are noted: nobody mends more at once, and a file of nothing but faults would
/// take minutes to judge.
pub const MOST_FAULTS: usize = 200;

/// The members of a JSON object that are still to be read.
pub type Members = Vec<(String, Node)>;

/// Reads, and remembers what is wrong and where.
#[derive(Debug, Default)]
pub struct Reader {
    /// What is wrong so far, at most [`MOST_FAULTS`].
    pub faults: Vec<Fault>,
    /// Keys from the whole file to the present place.
    path: String,
    /// The length of `path` before each key on it.
    lengths: Vec<usize>,
    /// Whether unknown keys are faults.
    strict: bool,
    ids: ids::Ids,
    /// The sources of the statement around the present place.
    sources: Vec<SectionId>,
}

impl Reader {
    /// A reader that takes unknown keys for faults.
    pub fn strict() -> Self {
        Self {
            strict: true,
            ..Self::default()
        }
    }

    /// A reader that passes over unknown keys.
    pub fn lenient() -> Self {
        Self::default()
    }

    /// The members of an object; none, with a fault, for anything else. What begins with
    /// [`COMMENT`] is for people and passed over.
    pub fn members(&mut self, node: Node) -> Members {
        match node {
            Node::Map(mut members) => {
                members.retain(|(key, _)| !key.starts_with(COMMENT));
                members
            }
            other => {
                self.wrong_kind("オブジェクト（{ }）", &other);
                Members::new()
            }
        }
    }

    /// A member that must be there.
    pub fn required<T: Read>(&mut self, members: &mut Members, key: &'static str) -> T {
        match self.open(members, key) {
            Some(node) => self.close(node),
            None => {
                self.fault(Wrong::MissingKey {
                    key: key.to_owned(),
                });
                T::default()
            }
        }
    }

    /// A member that may be missing.
    pub fn optional<T: Read>(&mut self, members: &mut Members, key: &'static str) -> T {
        match self.open(members, key) {
            Some(node) => self.close(node),
            None => T::default(),
        }
    }

    /// Ends an object: what is left of it is unknown.
    pub fn end(&mut self, members: Members, known: &[&str]) {
        if !self.strict {
            return;
        }
        for (key, _) in members {
            let nearest = nearest(&key, known.iter().copied());
            self.enter(&key);
            self.fault(Wrong::UnknownKey { key, nearest });
            self.leave();
        }
    }

    /// Notes a fault at the present place.
    pub fn fault(&mut self, wrong: Wrong) {
        self.fault_at(self.path.clone(), wrong);
    }

    /// Notes a fault at a path.
    pub fn fault_at(&mut self, path: impl Into<String>, wrong: Wrong) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault::new(path, wrong));
        }
    }

    /// Notes a character that hides what is written.
    fn check_hidden(&mut self, text: &str) {
        if self.strict
            && let Some(code) = first_hidden(text).map(u32::from)
        {
            self.fault(Wrong::BadCharacter { code });
        }
    }

    /// Notes that another kind of value stands here.
    pub fn wrong_kind(&mut self, wanted: &'static str, found: &Node) {
        let found = match found {
            Node::Null => "null",
            Node::Bool(_) => "true か false",
            Node::Int(_) => "数",
            Node::Text(_) => "文字列",
            Node::List(_) => "並び（[ ]）",
            Node::Map(_) => "オブジェクト（{ }）",
        };
        self.fault(Wrong::WrongKind { wanted, found });
    }

    /// Begins a statement: its own sources, else those of the one around it. Gives what to hand to
    /// [`leave_statement`](Self::leave_statement).
    pub fn enter_statement(&mut self, own: &mut Vec<SectionId>) -> Vec<SectionId> {
        if own.is_empty() {
            own.clone_from(&self.sources);
        }
        if own.is_empty() {
            self.fault(Wrong::NoSource);
        }
        std::mem::replace(&mut self.sources, own.clone())
    }

    /// Ends a statement.
    pub fn leave_statement(&mut self, around: Vec<SectionId>) {
        self.sources = around;
    }

    /// Notes a certainty that wants a reason and has none.
    pub fn check_reason(&mut self, certainty: Certainty, has_reason: bool) {
        if certainty != Certainty::Stated && !has_reason {
            self.fault(Wrong::NoReason);
        }
    }

    fn open(&mut self, members: &mut Members, key: &'static str) -> Option<Node> {
        let index = members.iter().position(|(it, _)| it == key)?;
        self.enter(key);
        // Order among what is left does not matter.
        Some(members.swap_remove(index).1)
    }

    fn close<T: Read>(&mut self, node: Node) -> T {
        let value = T::read(node, self);
        self.leave();
        value
    }

    fn enter(&mut self, key: &str) {
        self.lengths.push(self.path.len());
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(key);
    }

    fn enter_index(&mut self, index: usize) {
        self.lengths.push(self.path.len());
        self.path.push('[');
        self.path.push_str(&index.to_string());
        self.path.push(']');
    }

    fn leave(&mut self) {
        let length = self.lengths.pop().unwrap_or_default();
        self.path.truncate(length);
    }
}
