//! The parts every statement is made of: where it comes from, how sure it is, whom it concerns.

use crate::domain::{
    check::wrong::Wrong,
    id::{EmploymentId, JobId, PostId, RankId, SectionId, StageId, StatementId},
    read::{Read, Reader, choice, record},
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

/// A line of a list: in a pack a string, or an object when it has parts or a certainty of its own.
/// Its source is that of the statement it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// So that `?at=` finds this line; absent where nothing points at it.
    pub id: Option<StatementId>,
    /// The words.
    pub text: Text,
    /// Lines below this one.
    pub parts: Vec<Item>,
    /// How sure this line's place in the list is.
    pub certainty: Certainty,
    /// What was inferred from what.
    pub why: Option<Text>,
}

record! {
/// The long form of [`Item`] in a pack.
pub struct LongItem {
    /// この行を指すためのid。
    #[serde(default)]
    pub id: Option<StatementId>,
    /// 言葉。
    pub text: Text,
    /// この行の下の行。
    #[serde(default)]
    pub parts: Vec<Item>,
    /// たしかさ。
    #[serde(default)]
    pub certainty: Certainty,
    /// 推定や欠けの理由。
    #[serde(default)]
    pub why: Option<Text>,
}
}

impl Read for Item {
    fn read(node: Node, reader: &mut Reader) -> Self {
        if !matches!(node, Node::Map(_)) {
            return Self {
                text: Text::read(node, reader),
                ..Self::default()
            };
        }
        let LongItem {
            id,
            text,
            parts,
            certainty,
            why,
        } = LongItem::read(node, reader);
        reader.check_reason(certainty, why.is_some());
        Self {
            id,
            text,
            parts,
            certainty,
            why,
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Item {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Item".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let long = generator.subschema_for::<LongItem>();
        schemars::json_schema!({
            "description": "一覧の1行。文字列、または text を持つオブジェクト。",
            "anyOf": [{ "type": "string" }, long]
        })
    }
}

record! {
/// Whom or when a statement concerns. An empty part does not restrict; a part named in `inferred`
/// was read from context, not from the words.
pub struct When {
    /// The condition in the document's own words (a name or a number, not a sentence).
    #[serde(default)]
    pub words: Option<Text>,
    /// Job types.
    #[serde(default)]
    pub jobs: Vec<JobId>,
    /// Ranks.
    #[serde(default)]
    pub ranks: Vec<RankId>,
    /// Posts or functions.
    #[serde(default)]
    pub posts: Vec<PostId>,
    /// Stages.
    #[serde(default)]
    pub stages: Vec<StageId>,
    /// Employment groups.
    #[serde(default)]
    pub employment: Vec<EmploymentId>,
    /// Years of service, in a post, or of age.
    #[serde(default)]
    pub years: Option<Years>,
    /// Months of the year.
    #[serde(default)]
    pub months: Option<Months>,
    /// Statements that come before this one (a level, a qualification …).
    #[serde(default)]
    pub requires: Vec<StatementId>,
    /// Which of the parts above are inferred.
    #[serde(default)]
    pub inferred: Vec<WhenPart>,
}
}

choice! {
/// A part of a [`When`].
#[expect(missing_docs, reason = "each is the field of `When` of that name")]
pub enum WhenPart {
    Jobs = "jobs",
    Ranks = "ranks",
    Posts = "posts",
    Stages = "stages",
    Employment = "employment",
    Years = "years",
    Months = "months",
    Requires = "requires",
}
}

/// A range of whole years, both ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(deny_unknown_fields)
)]
pub struct Years {
    /// From this many years; open if absent.
    #[cfg_attr(feature = "schema", serde(default))]
    pub min: Option<u8>,
    /// To this many years; open if absent.
    #[cfg_attr(feature = "schema", serde(default))]
    pub max: Option<u8>,
    /// What the years are counted from.
    pub basis: Basis,
    /// Whether the document says "about".
    #[cfg_attr(feature = "schema", serde(default))]
    pub approx: bool,
}

impl Read for Years {
    fn read(node: Node, reader: &mut Reader) -> Self {
        let mut members = reader.members(node);
        let years = Self {
            min: reader.optional(&mut members, "min"),
            max: reader.optional(&mut members, "max"),
            basis: reader.required(&mut members, "basis"),
            approx: reader.optional(&mut members, "approx"),
        };
        reader.end(members, &["min", "max", "basis", "approx"]);
        if matches!((years.min, years.max), (Some(min), Some(max)) if min > max) {
            reader.fault(Wrong::BadRange);
        }
        years
    }
}

choice! {
/// What [`Years`] are counted from.
pub enum Basis {
    /// Joining the town.
    Service = "service",
    /// Coming to the present post or department.
    Post = "post",
    /// Birth.
    Age = "age",
}
}

/// Months of a year, both ends included, 1 to 12. `from` after `to` crosses the new year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    feature = "schema",
    derive(serde::Deserialize, schemars::JsonSchema),
    serde(deny_unknown_fields)
)]
pub struct Months {
    /// First month.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 12)))]
    pub from: u8,
    /// Last month.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 12)))]
    pub to: u8,
}

impl Read for Months {
    fn read(node: Node, reader: &mut Reader) -> Self {
        let mut members = reader.members(node);
        let months = Self {
            from: reader.required(&mut members, "from"),
            to: reader.required(&mut members, "to"),
        };
        reader.end(members, &["from", "to"]);
        if ![months.from, months.to]
            .iter()
            .all(|it| (1..=12).contains(it))
        {
            reader.fault(Wrong::BadRange);
        }
        months
    }
}

record! {
/// A number exactly as the document prints it. Text, because 3.30 is not 3.3.
pub struct Number {
    /// As printed: `3.30`, `全職員の約３分の1`.
    pub text: String,
    /// `人`, `％` … as printed.
    #[serde(default)]
    pub unit: Option<Text>,
    /// Whether the document says "about".
    #[serde(default)]
    pub approx: bool,
}
}

choice! {
/// How far a training is a duty.
pub enum Duty {
    /// 必修、必須.
    Required = "required",
    /// 指名制.
    Nominated = "nominated",
    /// 希望制.
    Optional = "optional",
    /// 選択制.
    Selective = "selective",
}
}

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

    use super::{Item, Labels, LongItem, Sources};
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

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum ShortOrLong {
        Short(String),
        Long(Box<LongItem>),
    }

    impl<'de> Deserialize<'de> for Item {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Ok(match ShortOrLong::deserialize(deserializer)? {
                ShortOrLong::Short(text) => Self {
                    text: Text::ja(text),
                    ..Self::default()
                },
                ShortOrLong::Long(long) => {
                    let LongItem {
                        id,
                        text,
                        parts,
                        certainty,
                        why,
                    } = *long;
                    Self {
                        id,
                        text,
                        parts,
                        certainty,
                        why,
                    }
                }
            })
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
