//! A notice: information, a caution, an error.

use yew::prelude::*;

use crate::ui::markup::markup;

use super::icon::{Icon, icon};

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum NoteKind {
    Info,
    Ok,
    Caution,
    Error,
}

/// A notice with a sign and words.
pub fn note(kind: NoteKind, body: Html) -> Html {
    let (key, sign) = match kind {
        NoteKind::Info => ("info", Icon::Info),
        NoteKind::Ok => ("ok", Icon::Check),
        NoteKind::Caution => ("caution", Icon::Warning),
        NoteKind::Error => ("error", Icon::Error),
    };
    markup! { <div class="note" data-kind={key}>{ icon(sign) }<div>{ body }</div></div> }
}
