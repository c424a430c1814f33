//! Reads an export file, or what the rescue saved: nothing is taken over before it was shown.
//!
//! Refuses what is no such file; of one that is, takes every plan that can be read and says of the
//! rest what was left out and why. Whatever the editor accepts passes unchanged.

mod limits;

use std::fmt;

use super::{
    file::{self, MOST_BYTES},
    form::{self, APP, SCHEMA},
    map_reader::{MapReader, Note, add, join},
    node::Node,
    record::checksum,
    slip::{Found, Slip},
};
use crate::domain::plan::{MOST_PLANS, Plan, PlanId};

/// What a file has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its plans.
    pub plans: Vec<ImportedPlan>,
    /// Its self-checks, as they stand in it.
    pub self_checks: Vec<Node>,
    /// What was left out of the file as a whole.
    pub left_out: Vec<Note>,
}

/// A plan of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedPlan {
    /// The plan.
    pub plan: Plan,
    /// The revision it was exported at; 0 if the file does not say.
    pub rev: u64,
    /// Whether the text was changed after it was exported.
    pub changed_by_hand: bool,
    /// What was changed or left out in reading.
    pub notes: Vec<Note>,
}

/// How an imported plan stands to the plans that are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// No plan here has its id.
    None,
    /// It is here already, the same in everything.
    Same,
    /// A plan here has its id and says something else: replace it, or take a new id.
    Differs,
}

impl ImportedPlan {
    /// How it stands to the plans that are here.
    pub fn clash<'a>(&self, here: impl IntoIterator<Item = &'a Plan>) -> Clash {
        match here.into_iter().find(|it| it.id == self.plan.id) {
            None => Clash::None,
            Some(it) if *it == self.plan => Clash::Same,
            Some(_) => Clash::Differs,
        }
    }
}

/// Why a file is not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// Its text is not in UTF-8.
    NotUtf8,
    /// It is another program's file.
    OtherApp,
    /// It is cut off or changed so that it is no JSON.
    NotJson(Found),
    /// A newer program wrote it, in a form that this one cannot read.
    Newer,
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(
                f,
                "ファイルが大きすぎます（{}MBまで）。キャリアナビの保存ファイルか確かめてください。",
                MOST_BYTES / 1_000_000
            ),
            Self::Empty => write!(
                f,
                "ファイルに何も入っていません。別の保存ファイルを選んでください。"
            ),
            Self::NotUtf8 => write!(
                f,
                "文字コードがUTF-8ではありません。UTF-8で保存し直してから、もう一度選んでください。"
            ),
            Self::OtherApp => write!(
                f,
                "別のアプリのファイルです。「keikaku-」で始まるキャリアナビの保存ファイルを選んでください。"
            ),
            Self::NotJson(it) => write!(
                f,
                "保存ファイルとして読めません。{it}手で変えたところがあれば元に戻すか、別の保存ファイルを選んでください。"
            ),
            Self::Newer => write!(
                f,
                "新しい版のキャリアナビの保存ファイルです。ファイルはそのまま残して、新しい版で開いてください。"
            ),
        }
    }
}

/// Reads a file. Plans without a usable id get one from `new_id`.
///
/// # Errors
///
/// If the file is none of ours, cannot be read, or is a newer program's.
pub fn read_file(bytes: &[u8], new_id: &mut dyn FnMut() -> PlanId) -> Result<Import, ImportError> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ImportError::TooLarge);
    }
    let text = text_of(bytes)?;
    let node = Node::parse(text).map_err(|it| ImportError::NotJson(Slip::find(text, &it)))?;
    let mut import = Import {
        plans: Vec::new(),
        self_checks: Vec::new(),
        left_out: Vec::new(),
    };
    match kind(&node)? {
        Kind::Plan => import.add(node, "プラン1".into(), new_id),
        Kind::Plans => import.add_file(node, new_id),
    }
    Ok(import)
}

fn text_of(bytes: &[u8]) -> Result<&str, ImportError> {
    const OTHERS: [&[u8]; 6] = [
        b"%PDF",
        b"\x89PNG",
        b"PK\x03\x04",
        b"\xff\xd8\xff",
        b"GIF8",
        b"\xd0\xcf\x11\xe0",
    ];
    if OTHERS.iter().any(|it| bytes.starts_with(it)) {
        return Err(ImportError::OtherApp);
    }
    // UTF-16 of ASCII characters is valid UTF-8 with a zero beside each of them.
    if bytes.contains(&0) {
        return Err(ImportError::NotUtf8);
    }
    let text = str::from_utf8(bytes).map_err(|_| ImportError::NotUtf8)?;
    let begin = text.trim_start_matches(|it: char| it == '\u{feff}' || it.is_whitespace());
    match begin.chars().next() {
        None => Err(ImportError::Empty),
        Some('{') => Ok(text),
        Some(_) => Err(ImportError::OtherApp),
    }
}

enum Kind {
    Plan,
    Plans,
}

fn kind(node: &Node) -> Result<Kind, ImportError> {
    let Node::Map(members) = node else {
        return Err(ImportError::OtherApp);
    };
    let member = |key: &str| members.iter().find(|it| it.0 == key).map(|it| &it.1);
    if member("app") != Some(&Node::text(APP)) {
        return Err(ImportError::OtherApp);
    }
    if is_newer(node) {
        return Err(ImportError::Newer);
    }
    match (member("kind"), member("plans")) {
        (Some(Node::Text(kind)), _) if kind == "plan" => Ok(Kind::Plan),
        (_, Some(_)) => Ok(Kind::Plans),
        _ => Err(ImportError::OtherApp),
    }
}

/// Whether a map says that this program is too old for it. A number that is none says so too:
/// nothing older writes one.
fn is_newer(node: &Node) -> bool {
    let Node::Map(members) = node else {
        return false;
    };
    members.iter().any(|(key, it)| {
        key == "min_reader" && !matches!(it, Node::Int(it) if (1..=i64::from(SCHEMA)).contains(it))
    })
}

impl Import {
    fn add_file(&mut self, node: Node, new_id: &mut dyn FnMut() -> PlanId) {
        let Some(mut map) = MapReader::new(node, "", &mut self.left_out) else {
            return;
        };
        let plans = map.list("plans").unwrap_or_default();
        let kept = map.list("kept_as_is").unwrap_or_default();
        let self_checks = map.list(file::SELF_CHECKS).unwrap_or_default();
        for (index, node) in plans.into_iter().enumerate() {
            self.add(node, format!("プラン{}", index + 1), new_id);
        }
        self.self_checks = self_checks;
        for (index, node) in kept.into_iter().enumerate() {
            let place = format!("読めなかった記録{}", index + 1);
            match node {
                Node::Text(text) => match Node::parse(&text) {
                    Ok(node) => self.add(node, place, new_id),
                    Err(reason) => self.leave_out(place, reason.to_string()),
                },
                _ => self.leave_out(place, "文字ではありません。".into()),
            }
        }
    }

    fn add(&mut self, node: Node, place: String, new_id: &mut dyn FnMut() -> PlanId) {
        if self.plans.len() >= MOST_PLANS {
            let words = format!("プランは{MOST_PLANS}件までのため、入れていません。");
            return self.leave_out(place, words);
        }
        if is_newer(&node) {
            let words = "新しい版のキャリアナビのプランです。新しい版で開いてください。";
            return self.leave_out(place, words.into());
        }
        let (rev, changed_by_hand, node) = without_revision(node);
        let mut notes = Vec::new();
        let Some(mut plan) = form::read(node, &place, new_id, &mut notes) else {
            for note in notes {
                add(&mut self.left_out, note);
            }
            return;
        };
        limits::apply(&mut plan, &place, &mut notes);
        if self.plans.iter().any(|it| it.plan.id == plan.id) {
            plan.id = new_id();
            let note = Note {
                place: join(&place, "id"),
                words: "同じ番号のプランがあったため、新しい番号を付けました。".into(),
                loses: false,
            };
            add(&mut notes, note);
        }
        self.plans.push(ImportedPlan {
            plan,
            rev,
            changed_by_hand,
            notes,
        });
    }

    fn leave_out(&mut self, place: String, words: String) {
        let note = Note {
            place,
            words,
            loses: true,
        };
        add(&mut self.left_out, note);
    }
}

/// Takes out what the file says about the plan's text; without it the text is as it was kept.
fn without_revision(mut node: Node) -> (u64, bool, Node) {
    let (mut rev, mut sum) = (0, None);
    if let Node::Map(members) = &mut node {
        members.retain(|(key, it)| match (key.as_str(), it) {
            ("rev", Node::Int(it)) => {
                rev = u64::try_from(*it).unwrap_or(0);
                false
            }
            ("checksum", Node::Text(it)) => {
                sum = Some(it.clone());
                false
            }
            _ => true,
        });
    }
    let changed = sum.is_some_and(|it| it != checksum(&node.compact()));
    (rev, changed, node)
}

#[cfg(test)]
pub(crate) mod bad_inputs;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod properties;
#[cfg(test)]
mod tests;
