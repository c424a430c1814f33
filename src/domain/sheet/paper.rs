//! A sheet as it reads, with all its words: shown on the page, printed, and written as Markdown or as
//! CSV. The three are made from one value, so that none says more than another.

use crate::domain::plan::typed::cleaned;

/// A paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Whose it is and of when: label and value.
    pub facts: Vec<(String, String)>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// What stands below.
    pub foot: String,
}

/// A section of a paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Texts, each with a label or an empty one.
    pub texts: Vec<(String, String)>,
    /// Lines of the plan.
    pub lines: Vec<Line>,
    /// Short sentences, one a point.
    pub points: Vec<String>,
    /// What is said when nothing else is there, or how many lines are not shown.
    pub remark: String,
}

/// A line of the plan on paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its years.
    pub years: String,
    /// Its kind.
    pub kind: String,
    /// What it says.
    pub text: String,
    /// How far it has got.
    pub state: String,
    /// What is noted beside it; empty unless chosen.
    pub note: String,
}

/// The names of the columns of the CSV file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns(pub [&'static str; 6]);

impl Section {
    /// Whether there is nothing in it but its heading.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.lines.is_empty() && self.points.is_empty()
    }
}

impl Paper {
    /// The paper as Markdown. What a person wrote is text: none of its characters marks anything up.
    pub fn markdown(&self) -> String {
        let mut out = format!("# {}\n\n", plain(&self.title));
        for (label, value) in &self.facts {
            out += &format!("- {}：{}\n", plain(label), plain(value));
        }
        for section in &self.sections {
            out += &format!("\n## {}\n\n", plain(&section.heading));
            for (label, text) in &section.texts {
                if !label.is_empty() {
                    out += &format!("**{}**\n\n", plain(label));
                }
                out += &format!("{}\n\n", plain(text).replace('\n', "  \n"));
            }
            for it in &section.lines {
                out += &format!(
                    "- {}　{}：{}",
                    plain(&it.years),
                    plain(&it.kind),
                    plain(&it.text).replace('\n', " ")
                );
                if !it.state.is_empty() {
                    out += &format!("（{}）", plain(&it.state));
                }
                out.push('\n');
                if !it.note.is_empty() {
                    out += &format!("  - {}\n", plain(&it.note).replace('\n', " "));
                }
            }
            for (number, point) in (1..).zip(&section.points) {
                out += &format!("{number}. {}\n", plain(point).replace('\n', " "));
            }
            if !section.remark.is_empty() {
                out += &format!("\n{}\n", plain(&section.remark));
            }
        }
        if !self.foot.is_empty() {
            out += &format!("\n---\n\n{}\n", plain(&self.foot));
        }
        out
    }

    /// The paper as CSV for a spreadsheet (RFC 4180): UTF-8 with a byte order mark, so that Excel reads
    /// it as that; a cell that would be a formula begins with a single quote.
    pub fn csv(&self, columns: Columns) -> String {
        let mut out = String::from("\u{feff}");
        row(&mut out, columns.0);
        for (label, value) in &self.facts {
            row(&mut out, [self.title.as_str(), "", label, value, "", ""]);
        }
        for section in &self.sections {
            let heading = section.heading.as_str();
            for (label, text) in &section.texts {
                row(&mut out, [heading, "", label, text, "", ""]);
            }
            for it in &section.lines {
                row(
                    &mut out,
                    [heading, &it.years, &it.kind, &it.text, &it.state, &it.note],
                );
            }
            for point in &section.points {
                row(&mut out, [heading, "", "", point, "", ""]);
            }
            if !section.remark.is_empty() {
                row(&mut out, [heading, "", "", &section.remark, "", ""]);
            }
        }
        row(&mut out, ["", "", "", &self.foot, "", ""]);
        out
    }
}

fn row(out: &mut String, cells: [&str; 6]) {
    for (index, cell) in cells.map(cleaned).iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push('"');
        if cell.starts_with(['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠']) {
            out.push('\'');
        }
        *out += &cell.replace('"', "\"\"");
        out.push('"');
    }
    *out += "\r\n";
}

/// Text in which nothing marks anything up.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // `1.` begins a list only where a line begins.
    let mut is_number = true;
    for it in cleaned(text).chars() {
        match it {
            '&' => out += "&amp;",
            '.' if is_number => out += "\\.",
            ',' | '.' | ':' | ';' | '/' | '\'' | '"' | '%' | '?' => out.push(it),
            it if it.is_ascii_punctuation() => out.extend(['\\', it]),
            it => out.push(it),
        }
        is_number = it == '\n' || is_number && it.is_ascii_digit();
    }
    out
}
