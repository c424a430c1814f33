//! The parts every statement is made of: where it comes from, how sure it is, whom it concerns.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, SeqAccess, Visitor},
};

use crate::domain::{
    id::{EmploymentId, JobId, PostId, RankId, SectionId, StageId, StatementId},
    text::Text,
};

/// How sure a statement is. Absence has meaning: the six are never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// The document says so.
    #[default]
    Stated,
    /// Read from order, layout or another section; `why` says from what.
    Inferred,
    /// The values are known, which belongs to which is not.
    Unpaired,
    /// The document had it, the text at hand has lost it.
    Lost,
    /// The document does not say it.
    NotInPolicy,
    /// The document refers to another one for it.
    InOtherDocument,
}

/// Who may see a statement outside the town's staff.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Anyone: also in the kiosk and in shared links.
    #[default]
    Public,
    /// Staff only.
    Internal,
}

/// A part of the pages a statement belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// The people and the organisation the town wants.
    Ideals,
    /// Roles by rank.
    Roles,
    /// Abilities by rank.
    Abilities,
    /// Rotation models and rules.
    Rotation,
    /// Trainings and self-development.
    Training,
    /// DX steps and other key talent.
    Tracks,
    /// Useful qualifications.
    Qualifications,
    /// Support one can ask for.
    Support,
    /// The year and its interviews.
    Year,
    /// Evaluation.
    Evaluation,
    /// How transfers are decided; self-declaration; open recruitment.
    Transfer,
    /// Promotion and stepping down.
    Promotion,
    /// Certification of specialists.
    Certification,
    /// Mentoring.
    Mentoring,
    /// Hiring and settling in.
    Recruitment,
    /// A new hire's first year.
    FirstYear,
    /// Workplace and work-life balance.
    Workplace,
    /// Indicators and targets.
    Figures,
    /// The policy itself.
    Policy,
}

/// The sections a statement comes from. In a pack one section id or a list of them; an empty list
/// means "as the statement around it".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources(pub Vec<SectionId>);

impl<'de> Deserialize<'de> for Sources {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SourcesVisitor;

        impl<'de> Visitor<'de> for SourcesVisitor {
            type Value = Sources;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a section id or a list of section ids")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<Sources, E> {
                Ok(Sources(vec![SectionId::new(id)]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Sources, A::Error> {
                Vec::deserialize(de::value::SeqAccessDeserializer::new(seq)).map(Sources)
            }
        }

        deserializer.deserialize_any(SourcesVisitor)
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
    ($(#[$meta:meta])* $name:ident($id:ty) { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Lower-case words joined by hyphens; never changes its meaning.
            pub id: $id,
            $($(#[$field_meta])* pub $field: $type,)*
            /// The section or sections it comes from.
            #[serde(default)]
            pub src: $crate::domain::pack::base::Sources,
            /// How sure it is; `stated` if absent.
            #[serde(default)]
            pub certainty: $crate::domain::pack::base::Certainty,
            /// What was inferred from what, or what is lost.
            #[serde(default)]
            pub why: Option<$crate::domain::text::Text>,
            /// Who may see it; `public` if absent.
            #[serde(default)]
            pub visibility: $crate::domain::pack::base::Visibility,
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

/// The long form of [`Item`] in a pack.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct LongItem {
    /// この行を指すためのid。
    #[serde(default)]
    id: Option<StatementId>,
    /// 言葉。
    text: Text,
    /// この行の下の行。
    #[serde(default)]
    parts: Vec<Item>,
    /// たしかさ。
    #[serde(default)]
    certainty: Certainty,
    /// 推定や欠けの理由。
    #[serde(default)]
    why: Option<Text>,
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemVisitor;

        impl<'de> Visitor<'de> for ItemVisitor {
            type Value = Item;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or an object with `text`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Item, E> {
                Ok(Item {
                    text: Text::ja(text),
                    ..Item::default()
                })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Item, A::Error> {
                let LongItem {
                    id,
                    text,
                    parts,
                    certainty,
                    why,
                } = LongItem::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Item {
                    id,
                    text,
                    parts,
                    certainty,
                    why,
                })
            }
        }

        deserializer.deserialize_any(ItemVisitor)
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

/// Whom or when a statement concerns. An empty part does not restrict; a part named in `inferred`
/// was read from context, not from the words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// The condition in the document's own words (a name or a number, not a sentence).
    pub words: Option<Text>,
    /// Job types.
    pub jobs: Vec<JobId>,
    /// Ranks.
    pub ranks: Vec<RankId>,
    /// Posts or functions.
    pub posts: Vec<PostId>,
    /// Stages.
    pub stages: Vec<StageId>,
    /// Employment groups.
    pub employment: Vec<EmploymentId>,
    /// Years of service, in a post, or of age.
    pub years: Option<Years>,
    /// Months of the year.
    pub months: Option<Months>,
    /// Statements that come before this one (a level, a qualification …).
    pub requires: Vec<StatementId>,
    /// Which of the parts above are inferred.
    pub inferred: Vec<WhenPart>,
}

/// A part of a [`When`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is the field of `When` of that name")]
pub enum WhenPart {
    Jobs,
    Ranks,
    Posts,
    Stages,
    Employment,
    Years,
    Months,
    Requires,
}

/// A range of whole years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// From this many years; open if absent.
    #[serde(default)]
    pub min: Option<u8>,
    /// To this many years; open if absent.
    #[serde(default)]
    pub max: Option<u8>,
    /// What the years are counted from.
    pub basis: Basis,
    /// Whether the document says "about".
    #[serde(default)]
    pub approx: bool,
}

/// What [`Years`] are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Joining the town.
    Service,
    /// Coming to the present post or department.
    Post,
    /// Birth.
    Age,
}

/// Months of a year, both ends included, 1 to 12. `from` after `to` crosses the new year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Months {
    /// First month.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 12)))]
    pub from: u8,
    /// Last month.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 12)))]
    pub to: u8,
}

/// A number exactly as the document prints it. Text, because 3.30 is not 3.3.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
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

/// How far a training is a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// 必修、必須.
    Required,
    /// 指名制.
    Nominated,
    /// 希望制.
    Optional,
    /// 選択制.
    Selective,
}
