//! The port to how safe what is kept is: what the browser promises, how long ago the person took a copy
//! out of it, and the file that always has one.

use std::rc::Rc;

use chrono::NaiveDate;

use super::{Later, device::DeviceError};

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

    /// Whether the person can choose a file that the page goes on writing into.
    fn can_write_files(&self) -> bool;

    /// Lets the person choose such a file, under a name at first; `None` if they choose none. Only
    /// inside a click.
    fn pick_output(&self, name: &str) -> Later<Result<Option<Rc<dyn Output>>, DeviceError>>;
}

/// A file the person chose to be written into.
pub trait Output {
    /// Its name.
    fn name(&self) -> String;

    /// Writes a text in the place of what is in it: all of it, or nothing.
    fn write(&self, text: &str) -> Later<Result<(), DeviceError>>;
}
