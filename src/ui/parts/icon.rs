//! Line drawings beside words; never alone.

use yew::prelude::*;

use crate::ui::markup::markup;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Icon {
    Plan,
    Lock,
    Next,
    Add,
    Document,
    Question,
    Lost,
    None,
    Info,
    Warning,
    Error,
    Check,
    Print,
    File,
    Close,
    Edit,
    Search,
    Compare,
    Undo,
    Redo,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Plan => {
                "M3 17h4l5-9h9M5 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0M11 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0"
            }
            Self::Lock => {
                "M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zM8 11V8a4 4 0 0 1 8 0v3"
            }
            Self::Next => "m9 6 6 6-6 6",
            Self::Add => "M12 5v14M5 12h14",
            Self::Document => "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5",
            Self::Question => "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18h.01",
            Self::Lost => "M5 4h14v6l-2 2 2 2v6H5v-6l2-2-2-2z",
            Self::None => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M6 6l12 12",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 11v6M12 7h.01",
            Self::Warning => "M12 3 2 20h20zM12 10v5M12 17.5h.01",
            Self::Error => "M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7v6M12 16.5h.01",
            Self::Check => "m5 13 4 4L19 7",
            Self::Print => "M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z",
            Self::File => "M5 3h11l3 3v15H5zM8 3v5h7V3M8 21v-7h8v7",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Edit => "M4 20h4L19 9l-4-4L4 16z",
            Self::Search => "M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M16 16l4.5 4.5",
            Self::Undo => "M9 7 4 12l5 5M4 12h10a5 5 0 0 1 0 10",
            Self::Redo => "m15 7 5 5-5 5M20 12H10a5 5 0 0 0 0 10",
            Self::Compare => "M8 4v16M16 4v16M4 8h4M16 8h4M4 14h4M16 14h4",
        }
    }
}

/// A drawing that screen readers skip.
pub fn icon(icon: Icon) -> Html {
    markup! { <svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d={icon.path()} /></svg> }
}
