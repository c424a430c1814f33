//! What every statement has: where it comes from, how sure it is, who may see it.

use crate::domain::{
    id::SectionId,
    read::{Read, Reader, choice},
    save::node::Node,
    text::Text,
};

choice! {
/// How sure a statement is. Absence has meaning: the six are never mixed.
pub enum Certainty {
    /// The document says so.
    Stated = "stated",
    /// Read from order, layout or another section; `why` says from what.
    Inferred = "inferred",
    /// The values are known, which belongs to which is not.
    Unpaired = "unpaired",
    /// The document had it, the text at hand has lost it.
    Lost = "lost",
    /// The document does not say it.
    NotInPolicy = "not-in-policy",
    /// The document refers to another one for it.
    InOtherDocument = "in-other-document",
}
}

choice! {
/// Who may see a statement outside the town's staff.
pub enum Visibility {
    /// Anyone: also in the kiosk and in shared links.
    Public = "public",
    /// Staff only.
    Internal = "internal",
}
}

choice! {
/// A part of the pages a statement belongs to.
pub enum Topic {
    /// The people and the organisation the town wants.
    Ideals = "ideals",
    /// Roles by rank.
    Roles = "roles",
    /// Abilities by rank.
    Abilities = "abilities",
    /// Rotation models and rules.
    Rotation = "rotation",
    /// Trainings and self-development.
    Training = "training",
    /// DX steps and other key talent.
    Tracks = "tracks",
    /// Useful qualifications.
    Qualifications = "qualifications",
    /// Support one can ask for.
    Support = "support",
    /// The year and its interviews.
    Year = "year",
    /// Evaluation.
    Evaluation = "evaluation",
    /// How transfers are decided; self-declaration; open recruitment.
    Transfer = "transfer",
    /// Promotion and stepping down.
    Promotion = "promotion",
    /// Certification of specialists.
    Certification = "certification",
    /// Mentoring.
    Mentoring = "mentoring",
    /// Hiring and settling in.
    Recruitment = "recruitment",
    /// A new hire's first year.
    FirstYear = "first-year",
    /// Workplace and work-life balance.
    Workplace = "workplace",
    /// Indicators and targets.
    Figures = "figures",
    /// The policy itself.
    Policy = "policy",
}
}

/// The sections a statement comes from. In a pack one section id or a list of them; an empty list
/// means "as the statement around it".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources(pub Vec<SectionId>);

impl Read for Sources {
    fn read(node: Node, reader: &mut Reader) -> Self {
        match node {
            Node::List(_) => Self(Vec::read(node, reader)),
            _ => Self(vec![SectionId::read(node, reader)]),
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Sources {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Sources".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<SectionId>();
        schemars::json_schema!({
            "description": "出典。documents[].sections の id を1つ、または並びで。",
            "anyOf": [one, { "type": "array", "items": one }]
        })
    }
}

/// Where a statement comes from and how sure it is.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The sections it comes from.
    pub src: &'a Sources,
    /// How sure it is.
    pub certainty: Certainty,
    /// What was inferred from what, or what is lost.
    pub why: Option<&'a Text>,
    /// Who may see it.
    pub visibility: Visibility,
}

/// Something a pack says that can be pointed at.
pub trait Statement {
    /// The id that `?at=` finds.
    fn id(&self) -> &str;
    /// Where it comes from.
    fn origin(&self) -> Origin<'_>;
}

/// Declares a statement: the named fields, and after them what every statement has.
macro_rules! statement {
    ($(#[doc = $doc:literal])* $name:ident($id:ty) {
        $($(#[doc = $field_doc:literal])* $(#[serde($($serde:tt)*)])? $field:ident: $type:ty,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(serde::Deserialize, schemars::JsonSchema), serde(deny_unknown_fields))]
        pub struct $name {
            /// Lower-case words joined by hyphens; never changes its meaning.
            pub id: $id,
            $($(#[doc = $field_doc])* $(#[cfg_attr(feature = "schema", serde($($serde)*))])? pub $field: $type,)*
            /// The section or sections it comes from; in a pack absent where it is as the statement around it.
            #[cfg_attr(feature = "schema", serde(default))]
            pub src: $crate::domain::pack::base::Sources,
            /// How sure it is; `stated` if absent.
            #[cfg_attr(feature = "schema", serde(default))]
            pub certainty: $crate::domain::pack::base::Certainty,
            /// What was inferred from what, or what is lost.
            #[cfg_attr(feature = "schema", serde(default))]
            pub why: Option<$crate::domain::text::Text>,
            /// Who may see it; `public` if absent.
            #[cfg_attr(feature = "schema", serde(default))]
            pub visibility: $crate::domain::pack::base::Visibility,
        }

        impl $crate::domain::read::Read for $name {
            fn read(node: $crate::domain::save::node::Node, reader: &mut $crate::domain::read::Reader) -> Self {
                let mut members = reader.members(node);
                // The source comes first: the statements inside take it over.
                let mut src: $crate::domain::pack::base::Sources = reader.optional(&mut members, "src");
                let around = reader.enter_statement(&mut src.0);
                let read = Self {
                    id: reader.required(&mut members, "id"),
                    $($field: $crate::domain::read::record!(@member reader, members, $field $(, $($serde)*)?),)*
                    src,
                    certainty: reader.optional(&mut members, "certainty"),
                    why: reader.optional(&mut members, "why"),
                    visibility: reader.optional(&mut members, "visibility"),
                };
                reader.leave_statement(around);
                reader.check_reason(read.certainty, read.why.is_some());
                reader.end(members, &["id", $(stringify!($field),)* "src", "certainty", "why", "visibility"]);
                read
            }
        }

        impl $crate::domain::pack::base::Statement for $name {
            fn id(&self) -> &str {
                self.id.as_str()
            }

            fn origin(&self) -> $crate::domain::pack::base::Origin<'_> {
                $crate::domain::pack::base::Origin {
                    src: &self.src,
                    certainty: self.certainty,
                    why: self.why.as_ref(),
                    visibility: self.visibility,
                }
            }
        }
    };
}
pub(crate) use statement;

/// A town's own headings by topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels(Vec<(Topic, Text)>);

impl Labels {
    /// The town's own heading of a topic.
    pub fn get(&self, topic: &Topic) -> Option<&Text> {
        self.0
            .iter()
            .find(|(it, _)| it == topic)
            .map(|(_, text)| text)
    }
}

impl Read for Labels {
    fn read(node: Node, reader: &mut Reader) -> Self {
        let mut labels = Self::default();
        for (key, node) in reader.members(node) {
            let topic = Topic::read(Node::Text(key), reader);
            labels.0.push((topic, Text::read(node, reader)));
        }
        labels
    }
}

#[cfg(feature = "schema")]
mod schema {
    //! What serde and the JSON Schema need to know of the types that are read by hand.

    use std::{borrow::Cow, collections::BTreeMap};

    use schemars::{JsonSchema, Schema, SchemaGenerator};
    use serde::{Deserialize, Deserializer};

    use super::{Labels, Sources};
    use crate::domain::{id::SectionId, text::Text};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(SectionId),
        Many(Vec<SectionId>),
    }

    impl<'de> Deserialize<'de> for Sources {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Ok(Self(match OneOrMany::deserialize(deserializer)? {
                OneOrMany::One(it) => vec![it],
                OneOrMany::Many(list) => list,
            }))
        }
    }

    impl<'de> Deserialize<'de> for Labels {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Ok(Self(
                BTreeMap::deserialize(deserializer)?.into_iter().collect(),
            ))
        }
    }

    impl JsonSchema for Labels {
        fn schema_name() -> Cow<'static, str> {
            "Labels".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            BTreeMap::<super::Topic, Text>::json_schema(generator)
        }
    }
}
