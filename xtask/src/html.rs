//! Walks over the elements of a page, and changes them on the way.

use std::borrow::Cow;

use lol_html::{ElementContentHandlers, RewriteStrSettings, Selector};

use crate::error::{Context, Result};

/// What to do at the elements of a selector.
pub type Handler<'h> = (Cow<'h, Selector>, ElementContentHandlers<'h>);

/// The page after all handlers have seen it.
pub fn rewrite(page: &str, handlers: Vec<Handler<'_>>) -> Result<String> {
    let settings = handlers
        .into_iter()
        .fold(RewriteStrSettings::new(), |settings, it| {
            settings.append_element_content_handler(it)
        });
    lol_html::rewrite_str(page, settings).context(|| "cannot read index.html".to_owned())
}

/// Removes an attribute wherever it is.
pub fn without<'h>(attribute: &'static str) -> Handler<'h> {
    lol_html::element!(format!("[{attribute}]"), move |it| {
        it.remove_attribute(attribute);
        Ok(())
    })
}
