//! A table that becomes a list of cards where the page is narrow. The roles are written out: a
//! browser may take them from a table that is not laid out as one.

use yew::prelude::*;

use crate::ui::markup::markup;

/// A row: its id, its head, and its cells in the order of the columns.
pub struct Row {
    /// The id of the row's element, if something points at it.
    pub id: Option<String>,
    /// What the row is about.
    pub head: Html,
    /// The cells after it.
    pub cells: Vec<Html>,
}

/// A table; `columns` names the head's column first. The caption is only spoken where a heading says
/// the same right above.
pub fn table(caption: &str, is_seen: bool, columns: &[&'static str], rows: Vec<Row>) -> Html {
    markup! {
        <table class="table figs" role="table">
            <caption class={(!is_seen).then_some("vh")}>{ caption.to_owned() }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    for it in columns {
                        <th scope="col" role="columnheader">{ *it }</th>
                    }
                </tr>
            </thead>
            <tbody role="rowgroup">
                for row in rows {
                    <tr role="row" id={row.id}>
                        <th scope="row" role="rowheader">{ row.head }</th>
                        for (column, cell) in columns.iter().skip(1).zip(row.cells) {
                            <td role="cell" data-column={*column}>{ cell }</td>
                        }
                    </tr>
                }
            </tbody>
        </table>
    }
}
