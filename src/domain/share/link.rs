//! What is shared as text for an address: `1.<base64url of the deflated plan>.<crc32>`.
//!
//! Whoever opens a link gets all of what it holds or nothing, and no link can make the page work
//! without end: its length is limited, and so is what it inflates to.

use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use miniz_oxide::{deflate, inflate};

use super::{Part, Shared};
use crate::domain::{
    plan::{Entry, Plan, PlanId, writing::Field},
    save::{
        crc32::crc32,
        form,
        import::{self, ImportError, ImportedPlan},
        node::Node,
    },
};

/// Most bytes of a text that is read.
pub const MOST_BYTES: usize = 16_000;
/// Most bytes it inflates to.
const MOST_INFLATED: usize = 512_000;
/// Most parts of a series.
pub const MOST_PARTS: usize = 8;
/// The number of this form.
const VERSION: &str = "1";
/// How hard the deflater tries: sharing is rare, and every byte makes a denser picture.
const LEVEL: u8 = 10;

/// About how many bytes a line takes beside its texts.
const LINE: usize = 80;

const PART: &str = "part";
const PARTS: &str = "parts";

/// Why a text is not opened. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is nothing in it.
    Nothing,
    /// It is longer than [`MOST_BYTES`].
    TooLong,
    /// It is cut off or changed.
    Broken,
    /// It inflates to more than a plan can be.
    TooLarge,
    /// A newer program made it.
    Newer,
    /// Something in it cannot be taken over; what, and why.
    Unusable(String),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => write!(
                f,
                "リンクに中身がありません。受け取ったリンクの全体を、もう一度開いてください。"
            ),
            Self::TooLong => write!(
                f,
                "リンクが長すぎます（{MOST_BYTES}文字まで）。送った人に、ファイルで渡してもらってください。"
            ),
            Self::Broken => write!(
                f,
                "リンクが途中で切れたか、変わっています。受け取ったリンクの全体をコピーして、もう一度開いてください。"
            ),
            Self::TooLarge => write!(
                f,
                "リンクの中身が大きすぎます。送った人に、ファイルで渡してもらってください。"
            ),
            Self::Newer => write!(
                f,
                "新しい版のキャリアナビで作ったリンクです。ブラウザーでこのページを読み込み直してから、もう一度開いてください。"
            ),
            Self::Unusable(what) => write!(
                f,
                "リンクの中に使えないものがあります（{what}）。送った人に、ファイルで渡してもらってください。"
            ),
        }
    }
}

/// The text of what is shared.
pub fn text(shared: &Shared) -> String {
    let mut node = form::write(&shared.plan);
    if let Node::Map(members) = &mut node
        && shared.part != Part::WHOLE
    {
        for (key, number) in [(PART, shared.part.number), (PARTS, shared.part.of)] {
            let number = i64::try_from(number).unwrap_or_default();
            members.push((key.to_owned(), Node::Int(number)));
        }
    }
    let bytes = deflate::compress_to_vec(node.compact().as_bytes(), LEVEL);
    let sum = crc32(&bytes);
    format!("{VERSION}.{}.{sum:08x}", URL_SAFE_NO_PAD.encode(bytes))
}

/// The texts of a plan, each of at most so many bytes: one, or a numbered series. `None` if even
/// [`MOST_PARTS`] do not hold it.
pub fn series(plan: &Plan, most_bytes: usize) -> Option<Vec<String>> {
    (1..=MOST_PARTS).find_map(|of| {
        let texts: Vec<String> = parts(plan, of).iter().map(text).collect();
        let fits = texts.iter().all(|it| it.len() <= most_bytes);
        fits.then_some(texts)
    })
}

/// A plan in parts of about the same length. Each opens by itself and adds its own.
fn parts(plan: &Plan, of: usize) -> Vec<Shared> {
    let mut bare = plan.clone();
    bare.entries.clear();
    for field in Field::ALL.into_iter().filter(|it| *it != Field::Name) {
        bare.text_mut(field).clear();
    }
    let line_length = |it: &Entry| it.text.len() + it.note.len() + LINE;
    let texts: usize = Field::ALL.iter().map(|it| plan.text(*it).len()).sum();
    let lines: usize = plan.entries.iter().map(line_length).sum();
    let length = (texts + lines).div_ceil(of).max(1);
    let mut parts: Vec<Plan> = vec![bare; of];
    let mut used = 0;
    let mut put = |bytes: usize, into: &mut dyn FnMut(&mut Plan)| {
        let at = (used / length).min(of.saturating_sub(1));
        used += bytes;
        if let Some(part) = parts.get_mut(at) {
            into(part);
        }
    };
    for field in Field::ALL {
        let text = plan.text(field);
        put(text.len(), &mut |it| *it.text_mut(field) = text.to_owned());
    }
    for entry in &plan.entries {
        put(line_length(entry), &mut |it| it.entries.push(entry.clone()));
    }
    let numbered = (1..).zip(parts);
    numbered
        .map(|(number, plan)| Shared {
            plan,
            part: Part { number, of },
        })
        .collect()
}

/// What a text holds. Blanks that a mail program put in, and characters it wrote as `%2E`, do no harm.
///
/// # Errors
///
/// If it is no such text, is cut off or changed, is too large, or cannot be taken over as a whole.
pub fn read(text: &str, new_id: &mut dyn FnMut() -> PlanId) -> Result<Shared, LinkError> {
    // A blank takes three bytes at most in an address.
    if text.len() > 3 * MOST_BYTES {
        return Err(LinkError::TooLong);
    }
    let text = percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .map_err(|_| LinkError::Broken)?;
    let text: String = text.split_whitespace().collect();
    if text.is_empty() {
        return Err(LinkError::Nothing);
    }
    if text.len() > MOST_BYTES {
        return Err(LinkError::TooLong);
    }
    let mut words = text.split('.');
    let (Some(version), Some(body), Some(sum), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(LinkError::Broken);
    };
    if version != VERSION {
        let is_number = version.parse::<u32>().is_ok_and(|it| it > 1);
        return Err(if is_number {
            LinkError::Newer
        } else {
            LinkError::Broken
        });
    }
    let bytes = URL_SAFE_NO_PAD
        .decode(body)
        .map_err(|_| LinkError::Broken)?;
    if u32::from_str_radix(sum, 16) != Ok(crc32(&bytes)) {
        return Err(LinkError::Broken);
    }
    let text = inflate::decompress_to_vec_with_limit(&bytes, MOST_INFLATED).map_err(|it| {
        if it.status == inflate::TINFLStatus::HasMoreOutput {
            LinkError::TooLarge
        } else {
            LinkError::Broken
        }
    })?;
    let text = String::from_utf8(text).map_err(|_| LinkError::Broken)?;
    let node = Node::parse(&text).map_err(|_| LinkError::Broken)?;
    shared(node, new_id)
}

fn shared(mut node: Node, new_id: &mut dyn FnMut() -> PlanId) -> Result<Shared, LinkError> {
    let (number, of) = (take_number(&mut node, PART), take_number(&mut node, PARTS));
    let part = match (number, of) {
        (Some(number), Some(of)) if number <= of && of <= MOST_PARTS => Part { number, of },
        _ => Part::WHOLE,
    };
    let mut import =
        import::read_file(node.compact().as_bytes(), new_id).map_err(|it| match it {
            ImportError::Newer => LinkError::Newer,
            _ => LinkError::Broken,
        })?;
    if let Some(note) = import.left_out.first() {
        return Err(LinkError::Unusable(note.to_string()));
    }
    let Some(ImportedPlan { plan, notes, .. }) = import.plans.pop() else {
        return Err(LinkError::Broken);
    };
    match notes.iter().find(|it| it.loses) {
        Some(note) => Err(LinkError::Unusable(note.to_string())),
        None => Ok(Shared { plan, part }),
    }
}

/// Takes a number of at least 1 out of a map.
fn take_number(node: &mut Node, key: &str) -> Option<usize> {
    let Node::Map(members) = node else {
        return None;
    };
    let at = members.iter().position(|(it, _)| it == key)?;
    match members.remove(at).1 {
        Node::Int(number) => usize::try_from(number).ok().filter(|it| *it > 0),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
