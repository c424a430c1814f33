//! A file that the person chose: everything is written into it a moment after each change, for as long
//! as the page is open.

use std::rc::Rc;

use super::Keep;
use crate::{
    domain::save::file,
    platform::{Guard, safekeeping::Output},
    state::plans::{InFile, PlanAction, Saved},
};

/// A change waits this long for the next one: a whole file is written each time.
const QUIET: u32 = 1_000;

/// The file, and how far the writing has got.
pub(super) struct Writing {
    output: Rc<dyn Output>,
    pause: Option<Guard>,
    is_under_way: bool,
    /// Whether something changed while it was written.
    waits: bool,
}

impl Keep {
    /// Whether the browser lets a page write into a chosen file.
    pub fn can_write_files(&self) -> bool {
        self.home.safekeeping.can_write_files()
    }

    /// Lets the person choose a file, and writes everything into it. Only inside a click.
    pub fn picks_file(&self) {
        let (keep, device) = (self.clone(), self.ports.device.clone());
        let picked = self
            .home
            .safekeeping
            .pick_output(&file::name(device.today()));
        self.ports.event_loop.run(Box::pin(async move {
            match picked.await {
                Ok(None) => {}
                Ok(Some(output)) => {
                    keep.in_file.replace(Some(Writing {
                        output,
                        pause: None,
                        is_under_way: false,
                        waits: false,
                    }));
                    keep.writes_file();
                }
                Err(err) => keep.says(PlanAction::Noticed(err.to_string())),
            }
        }));
    }

    /// Writes the file after a pause, if one was chosen.
    pub(super) fn writes_file_soon(&self) {
        let keep = self.clone();
        if let Some(writing) = self.in_file.borrow_mut().as_mut() {
            let due = move || keep.writes_file();
            writing.pause = Some(self.ports.event_loop.after(QUIET, Box::new(due)));
        }
    }

    fn writes_file(&self) {
        let output = {
            let mut writing = self.in_file.borrow_mut();
            let Some(writing) = writing.as_mut() else {
                return;
            };
            writing.pause = None;
            if writing.is_under_way {
                writing.waits = true;
                return;
            }
            writing.is_under_way = true;
            writing.output.clone()
        };
        self.says_in_file(&*output, Saved::Saving);
        let (keep, text) = (self.clone(), self.export());
        self.ports.event_loop.run(Box::pin(async move {
            let outcome = output.write(&text).await;
            let now = keep.ports.device.now();
            let saved = match outcome {
                Ok(()) => {
                    keep.exported();
                    Saved::at(&now)
                }
                Err(err) => Saved::Failed(err.to_string()),
            };
            keep.says_in_file(&*output, saved);
            let waits = keep.in_file.borrow_mut().as_mut().is_some_and(|it| {
                it.is_under_way = false;
                std::mem::take(&mut it.waits)
            });
            if waits {
                keep.writes_file_soon();
            }
        }));
    }

    fn says_in_file(&self, output: &dyn Output, saved: Saved) {
        let name = output.name();
        self.says(PlanAction::WroteFile(InFile { name, saved }));
    }
}
