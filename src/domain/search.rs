//! Finds statements of a town as people type Japanese.

mod alike;
mod collect;
pub mod document;
pub mod fold;
mod grams;
pub mod mark;
pub mod place;
mod radicals;
pub mod towns;

use self::{
    alike::{likeness, synonyms},
    document::{Document, Kind},
    fold::{Nfkc, fold},
    grams::Grams,
};
use super::{catalog::Catalog, route::query::LONGEST_SEARCH};

/// Between the fields of a document: no word reaches from one into the next.
const BREAK: char = '\n';

/// The most words that a search is made of; the rest is passed over.
const MOST_WORDS: usize = 8;

/// Everything that can be found in a town, ready to be searched.
#[derive(Debug)]
pub struct Index {
    /// The documents.
    documents: Vec<Document>,
    /// Each folded: name, other names, words.
    folded: Vec<Folded>,
    grams: Grams,
    /// Groups of words that are typed for one another, folded.
    synonyms: Vec<Vec<String>>,
}

#[derive(Debug)]
struct Folded {
    label: String,
    names: String,
    text: String,
}

/// Something that was found.
#[derive(Clone, Copy, Debug)]
pub struct Hit<'a> {
    /// It.
    pub document: &'a Document,
    /// How well it fits: higher is better.
    pub score: u32,
}

/// A search as it is run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The words that must all be found, folded.
    pub words: Vec<String>,
}

/// Why a search is not run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSearch {
    /// Nothing is typed.
    Empty,
    /// Only signs are typed.
    OnlySigns,
    /// More is typed than anyone searches for.
    TooLong,
}

impl Search {
    /// The search of what is typed.
    ///
    /// # Errors
    ///
    /// If there is nothing to look for.
    pub fn of(typed: &str, nfkc: &dyn Nfkc) -> Result<Self, NoSearch> {
        if typed.trim().is_empty() {
            return Err(NoSearch::Empty);
        }
        if typed.chars().nth(LONGEST_SEARCH).is_some() {
            return Err(NoSearch::TooLong);
        }
        let mut words: Vec<String> = Vec::new();
        for word in typed.split_whitespace().take(MOST_WORDS) {
            let word = fold(word, nfkc);
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        if words.is_empty() {
            return Err(NoSearch::OnlySigns);
        }
        Ok(Self { words })
    }
}

impl Index {
    /// Makes the index of a town.
    pub fn of(catalog: &Catalog, nfkc: &dyn Nfkc) -> Self {
        let documents = collect::documents(catalog);
        let folded: Vec<Folded> = documents
            .iter()
            .map(|it| {
                let join = |lines: &mut dyn Iterator<Item = &str>| {
                    let lines: Vec<String> = lines.map(|it| fold(it, nfkc)).collect();
                    lines.join(&BREAK.to_string())
                };
                Folded {
                    label: fold(&it.label.ja, nfkc),
                    names: join(&mut it.names.iter().map(String::as_str)),
                    text: join(&mut it.text.lines()),
                }
            })
            .collect();
        let texts: Vec<String> = folded
            .iter()
            .map(|it| [it.label.as_str(), &it.names, &it.text].join(&BREAK.to_string()))
            .collect();
        let grams = Grams::of(texts.iter().map(String::as_str));
        Self {
            documents,
            folded,
            grams,
            synonyms: synonyms(catalog, nfkc),
        }
    }

    /// What fits all words, the best first; what fits alike stays in the order of the town's content.
    pub fn find(&self, search: &Search) -> Vec<Hit<'_>> {
        let lists = search.words.iter().map(|it| self.documents_with(it));
        self.hits(lists.reduce(|one, two| both(&one, &two)))
    }

    /// What fits any of the words; more of them is better.
    pub fn find_any(&self, search: &Search) -> Vec<Hit<'_>> {
        let lists = search.words.iter().map(|it| self.documents_with(it));
        self.hits(lists.reduce(|one, two| either(&one, &two)))
    }

    fn hits(&self, scores: Option<Vec<(u16, u32)>>) -> Vec<Hit<'_>> {
        let mut scores = scores.unwrap_or_default();
        scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        let hit = |(document, score): (u16, u32)| {
            let document = self.documents.get(usize::from(document))?;
            Some(Hit { document, score })
        };
        scores.into_iter().filter_map(hit).collect()
    }

    /// The documents that have a word or one that is typed for it, ascending.
    fn documents_with(&self, word: &str) -> Vec<(u16, u32)> {
        let mut found: Vec<(u16, u32)> = Vec::new();
        for (form, is_typed) in self.forms(word) {
            for document in self.grams.candidates(&form) {
                let Some(folded) = self.folded.get(usize::from(document)) else {
                    continue;
                };
                let mut score = folded.score(&form) * 4;
                if score == 0 {
                    continue;
                }
                // What is not known comes after what is.
                let kind = self.documents.get(usize::from(document)).map(|it| it.kind);
                if kind == Some(Kind::Gap) {
                    score /= 4;
                }
                // What is typed counts for more than what is typed for it elsewhere.
                score += u32::from(is_typed);
                match found.binary_search_by_key(&document, |it| it.0) {
                    Ok(at) => {
                        if let Some(it) = found.get_mut(at) {
                            it.1 = it.1.max(score);
                        }
                    }
                    Err(at) => found.insert(at, (document, score)),
                }
            }
        }
        found
    }

    /// The word, and the words that are typed for it or for a part of it.
    fn forms(&self, word: &str) -> Vec<(String, bool)> {
        let mut forms = vec![(word.to_owned(), true)];
        for group in &self.synonyms {
            // The longest one: デジタル is not looked for inside デジタル人材.
            let own = group.iter().filter(|it| word.contains(it.as_str()));
            let Some(own) = own.max_by_key(|it| it.len()) else {
                continue;
            };
            for other in group.iter().filter(|it| *it != own) {
                let form = (word.replace(own.as_str(), other), false);
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        forms
    }

    /// The words of the town that are typed for the words of a search, as they are folded; none if
    /// there are none.
    pub fn also_searched(&self, search: &Search) -> Vec<String> {
        let forms = search.words.iter().flat_map(|it| self.forms(it));
        let others = forms.filter(|(_, is_typed)| !is_typed);
        others.map(|(form, _)| form).collect()
    }

    /// Names in the town that look like what was searched for, the most alike first.
    pub fn near(&self, search: &Search, most: usize) -> Vec<&Document> {
        let mut found: Vec<(u32, usize)> = Vec::new();
        for (index, folded) in self.folded.iter().enumerate() {
            let alike = |word: &String| likeness(word, &folded.label);
            let best = search.words.iter().map(alike).max().unwrap_or_default();
            if best > 0 {
                found.push((best, index));
            }
        }
        found.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
        let mut near: Vec<&Document> = Vec::new();
        for (_, index) in found {
            if let Some(it) = self.documents.get(index)
                && it.kind != Kind::Gap
                && !near.iter().any(|other| other.label.ja == it.label.ja)
            {
                near.push(it);
            }
            if near.len() == most {
                break;
            }
        }
        near
    }

    /// Everything that can be found.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }
}

impl Folded {
    /// How well a word fits: the name, another name, a part of the name, of another, of the words.
    fn score(&self, word: &str) -> u32 {
        if self.label == word {
            return 100;
        }
        if self.names.split(BREAK).any(|it| it == word) {
            return 90;
        }
        if self.text.split(BREAK).any(|it| it == word) {
            return 50;
        }
        // What a Japanese name is stands at its end.
        if self.label.starts_with(word) || self.label.ends_with(word) {
            return 70;
        }
        if self.label.contains(word) {
            return 60;
        }
        if self.names.contains(word) {
            return 40;
        }
        if self.text.contains(word) {
            return 20;
        }
        0
    }
}

/// The documents of either list, with their scores added.
fn either(one: &[(u16, u32)], two: &[(u16, u32)]) -> Vec<(u16, u32)> {
    let mut all = one.to_vec();
    for (document, score) in two {
        match all.binary_search_by_key(document, |it| it.0) {
            Ok(at) => {
                if let Some(it) = all.get_mut(at) {
                    it.1 += score;
                }
            }
            Err(at) => all.insert(at, (*document, *score)),
        }
    }
    all
}

/// The documents of both lists, with their scores added.
fn both(one: &[(u16, u32)], two: &[(u16, u32)]) -> Vec<(u16, u32)> {
    let in_two = |document: &u16| {
        let at = two.binary_search_by_key(document, |it| it.0).ok()?;
        two.get(at).map(|it| it.1)
    };
    one.iter()
        .filter_map(|(document, score)| Some((*document, score + in_two(document)?)))
        .collect()
}

#[cfg(test)]
mod tests;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
