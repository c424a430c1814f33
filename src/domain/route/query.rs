//! What an address asks of a page: the part after `?`. Values are percent-encoded; what cannot be
//! understood is passed over.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::domain::id::{self, JobId, RankId, TownId};

/// The most that are compared.
pub const MOST_PICKS: usize = 4;

/// The longest search that is run, in characters.
pub const LONGEST_SEARCH: usize = 100;

/// The names of the columns of a comparison.
const COLUMNS: [&str; MOST_PICKS] = ["a", "b", "c", "d"];

/// Left as it is in a value.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_');

/// What is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    /// The columns, at most [`MOST_PICKS`].
    pub list: Vec<Pick>,
    /// How many more the address names.
    pub left_out: usize,
    /// Whether only rows that differ are shown.
    pub only_differences: bool,
}

/// A column of a comparison, as far as it is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The town.
    pub town: TownId,
    /// The job, if it is chosen.
    pub job: Option<JobId>,
    /// The rank, if it is chosen.
    pub rank: Option<RankId>,
}

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seek {
    /// The words, as typed.
    pub words: String,
    /// The town; all open ones if absent.
    pub town: Option<TownId>,
}

/// The statement that `?at=` names.
pub fn at(query: &str) -> Option<String> {
    let value = pairs(query).find(|(key, _)| *key == "at")?.1;
    // Ids are ASCII words: anything else names nothing on a page.
    id::is_well_formed(&value).then_some(value)
}

impl Picks {
    /// The picks of a query.
    pub fn parse(query: &str) -> Self {
        let is_column = |key: &str| key.len() == 1 && key.bytes().all(|it| it.is_ascii_lowercase());
        let mut list: Vec<Pick> = pairs(query)
            .filter(|(key, _)| is_column(key))
            .filter_map(|(_, value)| Pick::parse(&value))
            .collect();
        let left_out = list.len().saturating_sub(MOST_PICKS);
        list.truncate(MOST_PICKS);
        Self {
            list,
            left_out,
            only_differences: pairs(query).any(|it| it == ("show", "differences".to_owned())),
        }
    }
}

impl Pick {
    /// The pick of `town`, `town/job` or `town/job/rank`; `None` for anything else.
    fn parse(value: &str) -> Option<Self> {
        let mut parts = value.split('/').filter(|it| !it.is_empty());
        let town = parts.next().filter(|it| id::is_well_formed(it))?;
        Some(Self {
            town: TownId::new(town),
            job: parts.next().map(JobId::new),
            rank: parts.next().map(RankId::new),
        })
    }
}

impl Seek {
    /// What a query asks for.
    pub fn parse(query: &str) -> Self {
        let value = |wanted: &str| pairs(query).find(|(key, _)| *key == wanted).map(|it| it.1);
        Self {
            words: value("q").unwrap_or_default(),
            town: value("town")
                .filter(|it| id::is_well_formed(it))
                .map(TownId::new),
        }
    }
}

fn pairs(query: &str) -> impl Iterator<Item = (&str, String)> {
    query.split('&').filter_map(|it| {
        let (key, value) = it.split_once('=')?;
        let value = value.replace('+', " ");
        let value = percent_decode_str(&value).decode_utf8_lossy().into_owned();
        Some((key, value))
    })
}

impl fmt::Display for Picks {
    /// With `?`; nothing if nothing is chosen.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = COLUMNS.iter().zip(&self.list);
        let mut parts: Vec<String> = columns
            .map(|(column, pick)| format!("{column}={pick}"))
            .collect();
        if self.only_differences {
            parts.push("show=differences".to_owned());
        }
        write_query(f, &parts)
    }
}

impl fmt::Display for Pick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            Some(self.town.as_str()),
            self.job.as_ref().map(JobId::as_str),
            self.rank.as_ref().map(RankId::as_str),
        ];
        let value: Vec<&str> = parts.into_iter().flatten().collect();
        write!(f, "{}", utf8_percent_encode(&value.join("/"), PLAIN))
    }
}

impl fmt::Display for Seek {
    /// With `?`; nothing if nothing is asked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if !self.words.is_empty() {
            parts.push(format!("q={}", utf8_percent_encode(&self.words, PLAIN)));
        }
        if let Some(town) = &self.town {
            parts.push(format!("town={town}"));
        }
        write_query(f, &parts)
    }
}

fn write_query(f: &mut fmt::Formatter<'_>, parts: &[String]) -> fmt::Result {
    if parts.is_empty() {
        return Ok(());
    }
    write!(f, "?{}", parts.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_well_formed_id_names_a_statement() {
        assert_eq!(at("at=gap-a").as_deref(), Some("gap-a"));
        assert_eq!(at("x=1&at=tr-1").as_deref(), Some("tr-1"));
        for bad in ["", "at", "at=", "at=%22", "at=A"] {
            assert_eq!(at(bad), None, "{bad}");
        }
    }

    #[test]
    fn picks_are_read_whether_or_not_their_slashes_are_encoded() {
        let pick = Pick {
            town: TownId::new("iwaki"),
            job: Some(JobId::new("any")),
            rank: Some(RankId::new("chief")),
        };
        for query in ["a=iwaki/any/chief", "a=iwaki%2Fany%2Fchief"] {
            assert_eq!(
                Picks::parse(query).list,
                std::slice::from_ref(&pick),
                "{query}"
            );
        }
    }

    #[test]
    fn a_fifth_pick_is_left_out_and_counted() {
        let picks = Picks::parse("a=t1&b=t2&c=t3&d=t4&e=t5&f=t6");
        assert_eq!((picks.list.len(), picks.left_out), (4, 2));
    }

    #[test]
    fn what_is_no_pick_is_passed_over() {
        for query in ["a=", "a=/", "a=%00", "a=<b>/x/y", "ab=iwaki", "a", "=iwaki"] {
            assert_eq!(Picks::parse(query), Picks::default(), "{query}");
        }
    }

    #[test]
    fn words_survive_the_address() {
        for words in ["係長 DX", "100%&q=2", "a+b#c", "👩‍💻", "\"'<>"] {
            let seek = Seek {
                words: words.to_owned(),
                town: None,
            };
            let query = seek.to_string();
            let query = query.strip_prefix('?').unwrap();
            assert!(query.is_ascii(), "{query}");
            assert_eq!(Seek::parse(query), seek);
        }
        assert_eq!(Seek::parse("q=a+b").words, "a b");
        assert_eq!(Seek::parse("q=%FF&town=A").town, None);
    }
}
