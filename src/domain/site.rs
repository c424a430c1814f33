//! How an edition of the app is set up: `assets/site.json`, written by the people who put it on a
//! server. Nothing in it is needed to build the app.

use serde::Deserialize;

use super::id::TownId;

/// An edition's settings. What a newer program adds is ignored; what is missing has a default.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Names of databases and keys in the browser start with it: two editions on one server do not
    /// meet.
    pub id: String,
    /// The name shown.
    pub name: String,
    /// The towns offered on the start page.
    pub towns: Vec<OfferedTown>,
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

/// A town offered on the start page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OfferedTown {
    /// Its id.
    pub id: TownId,
    /// Its name.
    pub name: String,
    /// Its prefecture.
    #[serde(default)]
    pub prefecture: String,
}

/// A town's word that this edition is its own guidance.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Official {
    /// The town.
    pub town: TownId,
    /// Who signed.
    pub signed_by: String,
    /// When.
    pub date: String,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            id: "career-navi".to_owned(),
            name: "職員キャリアナビ".to_owned(),
            towns: Vec::new(),
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
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // serde takes an empty list for a struct of defaults.
        let site: Self = text
            .trim_start()
            .starts_with('{')
            .then(|| serde_json::from_str(text).ok())??;
        super::id::is_well_formed(&site.id).then_some(site)
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
