//! How an edition of the app is set up: `assets/site.json`, written by the people who put it on a
//! server. Nothing in it is needed to build the app.

use super::{
    id::TownId,
    read::{Reader, record},
    save::node::Node,
};

/// An edition's settings. What a newer program adds is ignored; what is missing has a default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Names of databases and keys in the browser start with it: two editions on one server do not
    /// meet.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// The towns offered on the start page.
    pub towns: Vec<OfferedTown>,
    /// Whether a town can be looked for among all that have a file.
    pub find_towns: bool,
    /// The town to open first; the person may still choose another one.
    pub open: Option<TownId>,
    /// The public https address, if there is one. Links and QR codes are offered only with one.
    pub public_url: Option<String>,
    /// Whom to ask, in the words of the edition.
    pub contact: Option<String>,
    /// A notice for all pages.
    pub notice: Option<String>,
    /// Whose official guidance this edition is, if it is.
    pub official: Option<Official>,
}

record! {
/// A town offered on the start page.
pub struct OfferedTown {
    /// Its id.
    pub id: TownId,
    /// Its name.
    pub name: String,
    /// Its prefecture.
    #[serde(default)]
    pub prefecture: String,
}
}

record! {
/// A town's word that this edition is its own guidance.
pub struct Official {
    /// The town.
    pub town: TownId,
    /// Who signed.
    pub signed_by: String,
    /// When.
    pub date: String,
}
}

impl Default for Site {
    fn default() -> Self {
        Self {
            id: "career-navi".to_owned(),
            name: "職員キャリアナビ".to_owned(),
            towns: Vec::new(),
            find_towns: true,
            open: None,
            public_url: None,
            contact: None,
            notice: None,
            official: None,
        }
    }
}

impl Site {
    /// Reads `site.json`; `None` if it is not one.
    pub fn read(text: &str) -> Option<Self> {
        let mut reader = Reader::lenient();
        let mut members = reader.members(Node::parse(text).ok()?);
        let usual = Self::default();
        let or_usual = |it: Option<String>, usual: String| it.unwrap_or(usual);
        let site = Self {
            id: or_usual(reader.optional(&mut members, "id"), usual.id),
            name: or_usual(reader.optional(&mut members, "name"), usual.name),
            towns: reader.optional(&mut members, "towns"),
            find_towns: reader
                .optional::<Option<bool>>(&mut members, "find_towns")
                .unwrap_or(usual.find_towns),
            open: reader.optional(&mut members, "open"),
            public_url: reader.optional(&mut members, "public_url"),
            contact: reader.optional(&mut members, "contact"),
            notice: reader.optional(&mut members, "notice"),
            official: reader.optional(&mut members, "official"),
        };
        (reader.faults.is_empty() && super::id::is_well_formed(&site.id)).then_some(site)
    }

    /// Whether a town has signed that this edition is its own guidance.
    pub fn is_official_for(&self, town: &TownId) -> bool {
        self.official.as_ref().is_some_and(|it| it.town == *town)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_settings_are_read() {
        let site = Site::read(include_str!("../../assets/site.json")).unwrap();
        assert_eq!(
            site.towns.first().map(|it| it.name.as_str()),
            Some("北九州市")
        );
    }

    #[test]
    fn unknown_settings_are_ignored_and_bad_ids_refused() {
        assert!(Site::read(r#"{"id":"a","later":1}"#).is_some());
        assert_eq!(Site::read(r#"{"id":"a/b"}"#), None);
        assert_eq!(Site::read("[]"), None);
    }
}
