//! The list of all towns that have a file, and finding one by name, reading, prefecture or code.

use super::fold::{Nfkc, fold};
use crate::domain::{
    id::TownId,
    read::{Read, Reader},
    save::node::Node,
};

/// The newest form of the list that this program knows.
pub const SCHEMA: u32 = 1;

/// The most towns that a list may have: Japan has 1,741 municipalities.
pub const MOST_TOWNS: usize = 4_000;

/// A town of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedTown {
    /// Its id.
    pub id: TownId,
    /// 全国地方公共団体コード, six digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How it is read, in hiragana.
    pub reading: String,
    /// Its prefecture.
    pub prefecture: String,
}

/// All towns of the list, ready to be searched.
#[derive(Debug, Default)]
pub struct TownList {
    towns: Vec<ListedTown>,
    folded: Vec<[String; 4]>,
}

/// In the file a town is a list of five texts: names of members would be half of it.
impl Read for ListedTown {
    fn read(node: Node, reader: &mut Reader) -> Self {
        let texts: Vec<String> = Vec::read(node, reader);
        match <[String; 5]>::try_from(texts) {
            Ok([id, code, name, reading, prefecture]) => Self {
                id: TownId::new(id),
                code,
                name,
                reading,
                prefecture,
            },
            Err(_) => Self::default(),
        }
    }
}

impl ListedTown {
    /// The town as it stands in the file.
    pub fn node(&self) -> Node {
        let texts = [
            self.id.as_str(),
            &self.code,
            &self.name,
            &self.reading,
            &self.prefecture,
        ];
        Node::List(texts.map(Node::text).into())
    }
}

/// The text of `towns.json`, a town a line.
pub fn file(towns: &[ListedTown]) -> String {
    let lines: Vec<String> = towns.iter().map(|it| it.node().compact()).collect();
    format!(
        "{{\"schema\":{SCHEMA},\"towns\":[\n{}\n]}}\n",
        lines.join(",\n")
    )
}

impl TownList {
    /// Reads `towns.json`; `None` if it is not one. Towns without a usable id are passed over.
    pub fn read(text: &str, nfkc: &dyn Nfkc) -> Option<Self> {
        let mut reader = Reader::lenient();
        let mut members = reader.members(Node::parse(text).ok()?);
        let schema: u32 = reader.required(&mut members, "schema");
        let mut towns: Vec<ListedTown> = reader.required(&mut members, "towns");
        if !reader.faults.is_empty() || schema > SCHEMA || towns.len() > MOST_TOWNS {
            return None;
        }
        towns.retain(|it| crate::domain::id::is_well_formed(it.id.as_str()));
        let folded = towns
            .iter()
            .map(|it| [&it.name, &it.reading, &it.prefecture, &it.code].map(|it| fold(it, nfkc)));
        Some(Self {
            folded: folded.collect(),
            towns,
        })
    }

    /// How many towns there are.
    pub fn len(&self) -> usize {
        self.towns.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.towns.is_empty()
    }

    /// The towns that fit what is typed, the best first: by the begin of the name, of the reading or of
    /// the code, then by a part of them, then by the prefecture. Several words must all fit.
    pub fn find(&self, typed: &str, nfkc: &dyn Nfkc, most: usize) -> Vec<&ListedTown> {
        let words: Vec<String> = typed
            .split_whitespace()
            .map(|it| fold(it, nfkc))
            .filter(|it| !it.is_empty())
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(usize, &ListedTown)> = Vec::new();
        for (town, folded) in self.towns.iter().zip(&self.folded) {
            let ranks = words.iter().map(|it| place(folded, it));
            if let Some(worst) = ranks.collect::<Option<Vec<usize>>>() {
                found.push((worst.into_iter().max().unwrap_or_default(), town));
            }
        }
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().take(most).map(|(_, it)| it).collect()
    }
}

/// How well a word fits a town, 0 best; `None` if it does not.
fn place([name, reading, prefecture, code]: &[String; 4], word: &str) -> Option<usize> {
    let fits = [
        name == word,
        name.starts_with(word) || reading.starts_with(word) || code.starts_with(word),
        name.contains(word) || reading.contains(word),
        prefecture.starts_with(word),
    ];
    fits.iter().position(|it| *it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::fold::native::Library;

    fn list() -> TownList {
        let town = |id: &str, code: &str, name: &str, reading: &str, prefecture: &str| ListedTown {
            id: TownId::new(id),
            code: code.into(),
            name: name.into(),
            reading: reading.into(),
            prefecture: prefecture.into(),
        };
        let towns = [
            town("aomori", "022012", "青森市", "あおもりし", "青森県"),
            town("hachinohe", "022039", "八戸市", "はちのへし", "青森県"),
            town(
                "kitakyushu",
                "401005",
                "北九州市",
                "きたきゅうしゅうし",
                "福岡県",
            ),
            town("fuchu-tokyo", "132063", "府中市", "ふちゅうし", "東京都"),
            town(
                "fuchu-hiroshima",
                "342084",
                "府中市",
                "ふちゅうし",
                "広島県",
            ),
        ];
        TownList::read(&file(&towns), &Library).unwrap()
    }

    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let list = list();
        let found = list.find(typed, &Library, 10);
        let ids: Vec<&str> = found.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, expected, "{typed}");
    }

    #[test]
    fn a_town_is_found_by_name_reading_prefecture_and_code() {
        check("北九州", &["kitakyushu"]);
        check("きたきゅう", &["kitakyushu"]);
        check("キタキュウ", &["kitakyushu"]);
        check("４０１００５", &["kitakyushu"]);
        check("九州", &["kitakyushu"]);
        check("青森", &["aomori", "hachinohe"]);
        check("⻘森", &["aomori", "hachinohe"]);
        check("府中 広島", &["fuchu-hiroshima"]);
        check("府中", &["fuchu-tokyo", "fuchu-hiroshima"]);
    }

    #[test]
    fn nothing_and_signs_find_nothing() {
        for typed in ["", "　", "・！", "札幌"] {
            check(typed, &[]);
        }
    }

    #[test]
    fn what_is_no_list_is_refused_and_bad_ids_are_passed_over() {
        for text in [
            "",
            "[]",
            r#"{"schema":2,"towns":[]}"#,
            r#"{"schema":1,"towns":[1]}"#,
        ] {
            assert!(TownList::read(text, &Library).is_none(), "{text}");
        }
        let text = r#"{"schema":1,"towns":[["a/b","1","x","x","x"],["only-two","1"]],"later":1}"#;
        assert!(TownList::read(text, &Library).unwrap().is_empty());
    }
}
