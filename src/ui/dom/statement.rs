//! The statements of a page, found by the id that their address names.

use web_sys::{Element, ScrollIntoViewOptions};

use super::element;

/// The prefix of element ids that come from content, so that no content can take the page's own.
pub const STATEMENT_PREFIX: &str = "s-";

/// Scrolls to a statement, focuses and marks it. `false` if it is not on the page.
pub fn show_statement(id: &str) -> bool {
    let marked = gloo::utils::document()
        .query_selector("[data-at]")
        .ok()
        .flatten();
    if let Some(marked) = marked {
        let _ = marked.remove_attribute("data-at");
    }
    let Some(element) = element(&format!("{STATEMENT_PREFIX}{id}")) else {
        return false;
    };
    // What is inside a closed part, or is one, is opened first.
    let around = element.closest("details").ok().flatten();
    let own = || element.query_selector(":scope > details").ok().flatten();
    if let Some(details) = around.or_else(own) {
        let _ = details.set_attribute("open", "");
    }
    let _ = element.set_attribute("data-at", "");
    if element.get_attribute("tabindex").is_none() {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = ScrollIntoViewOptions::new();
    options.set_block(if is_taller_than_window(&element) {
        web_sys::ScrollLogicalPosition::Start
    } else {
        web_sys::ScrollLogicalPosition::Center
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let focus = web_sys::FocusOptions::new();
    focus.set_prevent_scroll(true);
    let _ = element.focus_with_options(&focus);
    true
}

fn is_taller_than_window(element: &Element) -> bool {
    let window = gloo::utils::window().inner_height().ok();
    let window = window.and_then(|it| it.as_f64());
    window.is_some_and(|it| element.get_bounding_client_rect().height() > it)
}
