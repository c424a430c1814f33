//! Rows of the database: plain objects, so that `boot.js` reads them too.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use super::request::Failure;
use crate::{
    domain::{
        plan::PlanId,
        revisions::{Earlier, Kind, Revision},
        save::record::{Kept, Record},
    },
    platform::browser::{get, text},
};

/// The id of a row.
pub(super) fn id(row: &JsValue) -> Option<String> {
    text(row, "id")
}

/// The record of a row, if the row has all of it.
pub(super) fn read(row: &JsValue) -> Option<Record> {
    read_as(row, PlanId::parse)
}

/// The record of a row of another kind, whose id `parse` reads.
pub(super) fn read_as<I>(row: &JsValue, parse: fn(&str) -> Option<I>) -> Option<Record<I>> {
    Some(Record {
        id: parse(&id(row)?)?,
        rev: number(row, "rev")?,
        writer: text(row, "writer")?,
        schema: number(row, "schema")?.try_into().ok()?,
        min_reader: number(row, "min_reader")?.try_into().ok()?,
        saved_at: text(row, "saved_at")?,
        text: text(row, "text")?,
        checksum: text(row, "checksum")?,
    })
}

/// What a row turns out to be. What is no record at all is kept with all it has.
pub(super) fn open(row: &JsValue) -> Kept {
    match read(row) {
        Some(record) => record.open(),
        None => Kept::Damaged {
            id: id(row).unwrap_or_default(),
            text: text(row, "text").unwrap_or_else(|| {
                let whole = JSON::stringify(row).map(String::from);
                whole.unwrap_or_default()
            }),
            reason: "記録の一部がありません。".to_owned(),
        },
    }
}

pub(super) fn write(record: &Record) -> Result<JsValue, Failure> {
    write_as(record, record.id.as_str())
}

/// The row of a record of any kind, under this id.
pub(super) fn write_as<I>(record: &Record<I>, id: &str) -> Result<JsValue, Failure> {
    let row = Object::new();
    for (key, value) in [
        ("id", id.into()),
        ("rev", (record.rev as f64).into()),
        ("writer", record.writer.as_str().into()),
        ("schema", record.schema.into()),
        ("min_reader", record.min_reader.into()),
        ("saved_at", record.saved_at.as_str().into()),
        ("text", record.text.as_str().into()),
        ("checksum", record.checksum.as_str().into()),
    ] {
        set(&row, key, &value)?;
    }
    Ok(row.into())
}

/// All that a row has, under another id.
pub(super) fn moved(row: &JsValue, id: &str) -> Result<JsValue, Failure> {
    let copy = Object::new();
    if let Some(members) = row.dyn_ref::<Object>() {
        Object::assign(&copy, members);
    }
    set(&copy, "id", &id.into())?;
    Ok(copy.into())
}

/// The row of an earlier revision.
pub(super) fn write_revision(record: &Record, at: u64, kind: Kind) -> Result<JsValue, Failure> {
    let row = write(record)?;
    set(&row, "at_minutes", &(at as f64).into())?;
    set(&row, "kind", &kind.key().into())?;
    Ok(row)
}

/// An earlier revision, if its row is whole.
pub(super) fn read_revision(row: &JsValue) -> Option<Revision> {
    Some(Revision {
        record: read(row).filter(Record::is_replaceable)?,
        kind: Kind::of_key(&text(row, "kind")?),
    })
}

/// What keeping an earlier revision depends on.
pub(super) fn read_earlier(row: &JsValue) -> Option<Earlier> {
    Some(Earlier {
        rev: number(row, "rev")?,
        at: number(row, "at_minutes")?,
        bytes: text(row, "text")?.len(),
        kind: Kind::of_key(&text(row, "kind")?),
    })
}

/// The keys of all earlier revisions of a plan.
pub(super) fn revisions_of(id: &PlanId) -> Result<JsValue, Failure> {
    let from = revision_key(id, 0);
    let to = Array::of2(&id.as_str().into(), &f64::INFINITY.into());
    Ok(IdbKeyRange::bound(&from, &to)?.into())
}

/// The key of an earlier revision.
pub(super) fn revision_key(id: &PlanId, rev: u64) -> JsValue {
    Array::of2(&id.as_str().into(), &(rev as f64).into()).into()
}

fn set(row: &JsValue, key: &str, value: &JsValue) -> Result<(), Failure> {
    Reflect::set(row, &key.into(), value)?;
    Ok(())
}

/// A whole number of a row, if JS numbers hold it exactly.
fn number(row: &JsValue, key: &str) -> Option<u64> {
    let number = get(row, key).as_f64()?;
    let is_whole = (0.0..=9_007_199_254_740_991.0).contains(&number) && number.fract() == 0.0;
    is_whole.then_some(number as u64)
}
