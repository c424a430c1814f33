//! What a person can do with a plan as a whole.

use yew::prelude::*;

/// What a person can do with a plan as a whole.
#[derive(Clone, PartialEq)]
pub struct PlanDoings {
    /// Keeps plans on this device.
    pub keep_here: Callback<MouseEvent>,
    /// Keeps plans nowhere.
    pub keep_nowhere: Callback<MouseEvent>,
    /// Takes the last change back.
    pub undo: Callback<()>,
    /// Makes the change again that was taken back last.
    pub redo: Callback<()>,
    /// Makes a scenario of its own that begins as a copy, under a name.
    pub copy: Callback<String>,
    /// Offers the plan as a file.
    pub export: Callback<MouseEvent>,
    /// Opens the print dialog.
    pub print: Callback<MouseEvent>,
    /// Lets this tab write instead of another one.
    pub edit_here: Callback<MouseEvent>,
    /// Makes another place to keep plans in.
    pub rebuild: Callback<MouseEvent>,
    /// Tries to save again.
    pub again: Callback<MouseEvent>,
    /// Gives up this screen's text for the newer one.
    pub take_theirs: Callback<MouseEvent>,
    /// Keeps this screen's text as a plan of its own.
    pub keep_both: Callback<MouseEvent>,
}
