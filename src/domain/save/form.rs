//! The saved form of a plan, number 1. Shipped texts stay readable for ever: `tests/golden`.
//!
//! A value that this program understands only in part is kept whole among the unknown fields under
//! its own key, and written back as it was until the person changes what it stands for.

mod entry;

use super::{
    map_reader::{MapReader, Note},
    node::Node,
};
use crate::domain::{
    fiscal_year::FiscalYear,
    plan::{
        Extra, Named, Plan, PlanId, Profile, Span,
        writing::{Field, Personal},
    },
};

/// The name of the program in what it writes.
pub const APP: &str = "career-navi";
/// The number of this form.
pub const SCHEMA: u32 = 1;
/// The number of the oldest form whose readers may read this one.
pub const MIN_READER: u32 = 1;

/// Fields that came after the first shipped texts: written only where something stands in them.
const LATER_FIELDS: [Field; 4] = [Field::Will, Field::Can, Field::Must, Field::Ask];

/// The plan as a node.
pub fn write(plan: &Plan) -> Node {
    let mut map = Writer::new(&plan.extra);
    let Profile {
        town,
        job,
        rank,
        pack_revision,
        document,
    } = &plan.profile;
    map.put("app", Node::text(APP));
    map.put("kind", Node::text("plan"));
    map.put_unless("schema", Node::Int(SCHEMA.into()), is_later_schema);
    map.put("min_reader", Node::Int(MIN_READER.into()));
    map.put("id", Node::text(plan.id.as_str()));
    map.put("name", Node::text(&plan.name));
    for (key, named) in [("town", town), ("job", job), ("rank", rank)] {
        map.put_unless(key, write_named(named), |it| read_named(it) == *named);
    }
    map.put("pack_revision", Node::text(pack_revision));
    map.put("document", Node::text(document));
    map.put("start", Node::Int(plan.start.number().into()));
    let span = Node::Int(plan.span.years().into());
    map.put_unless("span_years", span, |it| read_span(it) == Some(plan.span));
    for field in [Field::FiveYears, Field::TenYears] {
        map.put(field.key(), Node::text(plan.text(field)));
    }
    for field in LATER_FIELDS {
        map.put_text(field.key(), plan.text(field));
    }
    map.put_year("born", plan.personal.born);
    map.put_year("joined", plan.personal.joined);
    let entries = plan.entries.iter().map(entry::write).collect();
    map.put("entries", Node::List(entries));
    map.end()
}

/// The plan of a node, as far as it can be read; what cannot is noted.
///
/// A plan without an id gets one from `new_id`.
pub fn read(
    node: Node,
    place: &str,
    new_id: &mut dyn FnMut() -> PlanId,
    notes: &mut Vec<Note>,
) -> Option<Plan> {
    let mut map = MapReader::new(node, place, notes)?;
    let mut partly = Extra::new();
    for key in ["app", "kind", "min_reader"] {
        map.take(key);
    }
    keep_unless(&mut partly, "schema", map.take("schema"), |it| {
        !is_later_schema(it)
    });
    let id = match map.text("id").as_deref().map(PlanId::parse) {
        Some(Some(id)) => id,
        _ => {
            map.note("id", "使えない番号だったため、新しい番号を付けました。");
            new_id()
        }
    };
    let name = map.text("name").unwrap_or_default();
    let mut named = |key: &str| {
        let node = map.take(key);
        let named = node.as_ref().map(read_named).unwrap_or_default();
        keep_unless(&mut partly, key, node, |it| *it == write_named(&named));
        named
    };
    let (town, job, rank) = (named("town"), named("job"), named("rank"));
    let pack_revision = map.text("pack_revision").unwrap_or_default();
    let document = map.text("document").unwrap_or_default();
    let start = match map.int("start").map(year) {
        Some(Some(start)) => start,
        _ => {
            return map.wrong(
                "start",
                "始まりの年度（1900から2199の数）がないため、このプランは入れていません。",
            );
        }
    };
    let span = map.take("span_years");
    let known = span.as_ref().and_then(read_span);
    if known.is_none() {
        map.note("span_years", "年数が読めないため、5年としました。");
    }
    let is_read = known.is_some();
    let known = known.unwrap_or(Span::FiveYears);
    keep_unless(&mut partly, "span_years", span, |it| {
        !is_read || *it == Node::Int(known.years().into())
    });
    let texts: Vec<(Field, String)> = [Field::FiveYears, Field::TenYears]
        .into_iter()
        .chain(LATER_FIELDS)
        .filter_map(|field| Some((field, map.text(field.key())?)))
        .collect();
    let personal = Personal {
        born: read_year(&mut map, "born"),
        joined: read_year(&mut map, "joined"),
    };
    let entries = map.list("entries");
    if entries.is_none() {
        map.note("entries", "項目の並びがないため、項目なしとしました。");
    }
    let place = map.place().to_owned();
    let entries = entry::read_all(entries.unwrap_or_default(), &place, map.notes());
    partly.extend(map.rest());
    let profile = Profile {
        town,
        job,
        rank,
        pack_revision,
        document,
    };
    let mut plan = Plan::new(id, name, profile, start, known);
    for (field, text) in texts {
        *plan.text_mut(field) = text;
    }
    plan.personal = personal;
    plan.entries = entries.into();
    plan.extra = partly;
    Some(plan)
}

/// The form number that a plan's text names; 1 if it does not.
pub fn schema(plan: &Plan) -> u32 {
    plan.extra
        .iter()
        .find_map(|(key, node)| match node {
            Node::Int(it) if key == "schema" => u32::try_from(*it).ok(),
            _ => None,
        })
        .unwrap_or(SCHEMA)
}

/// A fiscal year of a number.
fn year(number: i64) -> Option<FiscalYear> {
    i32::try_from(number).ok().and_then(FiscalYear::new)
}

/// A fiscal year that may be missing; one out of range is noted and left out.
fn read_year(map: &mut MapReader<'_>, key: &str) -> Option<FiscalYear> {
    match year(map.int(key)?) {
        Some(year) => Some(year),
        None => map.wrong(key, "1900から2199の年度ではないため、入れていません。"),
    }
}

fn is_later_schema(node: &Node) -> bool {
    matches!(node, Node::Int(it) if *it > i64::from(SCHEMA))
}

fn read_span(node: &Node) -> Option<Span> {
    match node {
        Node::Int(..=5) => Some(Span::FiveYears),
        Node::Int(_) => Some(Span::TenYears),
        _ => None,
    }
}

pub(crate) fn write_named(named: &Named) -> Node {
    Node::Map(vec![
        ("id".into(), Node::text(&named.id)),
        ("label".into(), Node::text(&named.label)),
    ])
}

pub(crate) fn read_named(node: &Node) -> Named {
    let text = |key: &str| match member(node, key) {
        Some(Node::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Named {
        id: text("id"),
        label: text("label"),
    }
}

fn member<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    match node {
        Node::Map(members) => members
            .iter()
            .find_map(|(it, node)| (it == key).then_some(node)),
        _ => None,
    }
}

/// Keeps a node whole among the unknown fields unless it says no more than was understood.
pub(crate) fn keep_unless(
    extra: &mut Extra,
    key: &str,
    node: Option<Node>,
    says_no_more: impl FnOnce(&Node) -> bool,
) {
    if let Some(node) = node
        && !says_no_more(&node)
    {
        extra.push((key.to_owned(), node));
    }
}

/// Writes known members first, then the unknown ones.
pub(crate) struct Writer<'a> {
    members: Vec<(String, Node)>,
    extra: &'a Extra,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(extra: &'a Extra) -> Self {
        Self {
            members: Vec::new(),
            extra,
        }
    }

    pub(crate) fn put(&mut self, key: &str, node: Node) {
        self.members.push((key.to_owned(), node));
    }

    /// Puts a text unless it is empty.
    pub(crate) fn put_text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, Node::text(text));
        }
    }

    /// Puts a fiscal year if there is one.
    fn put_year(&mut self, key: &str, year: Option<FiscalYear>) {
        if let Some(year) = year {
            self.put(key, Node::Int(year.number().into()));
        }
    }

    /// Puts a member, or what was kept under its key if that still stands for the same.
    pub(crate) fn put_unless(&mut self, key: &str, node: Node, stands: impl FnOnce(&Node) -> bool) {
        let kept = self
            .extra
            .iter()
            .find_map(|(it, kept)| (it == key).then_some(kept))
            .filter(|it| stands(it));
        self.put(key, kept.cloned().unwrap_or(node));
    }

    pub(crate) fn end(mut self) -> Node {
        for (key, node) in self.extra {
            if !self.members.iter().any(|(it, _)| it == key) {
                self.members.push((key.clone(), node.clone()));
            }
        }
        Node::Map(self.members)
    }
}

#[cfg(test)]
mod tests;
