//! The port to how safe what is kept is: what the browser promises, and how long ago the person took a
//! copy out of it.

use chrono::NaiveDate;

use super::Later;

/// How safe what is kept is.
pub trait Safekeeping {
    /// Whether the browser promises not to clear what it keeps by itself. `None` where it does not
    /// tell: on a page that is not safely delivered.
    fn is_promised(&self) -> Later<Option<bool>>;

    /// Asks the browser for that promise; some ask the person. Only inside a click.
    fn ask(&self) -> Later<Option<bool>>;

    /// The days on which something was changed that is in no file yet.
    fn changed_days(&self) -> u32;

    /// Notes that something was changed on a day; gives the days.
    fn note_change(&self, day: NaiveDate) -> u32;

    /// Notes that everything was written to a file.
    fn note_export(&self);
}
