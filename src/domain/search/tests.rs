//! Searches in the four towns, as people type them.

use super::{document::Kind, fold::native::Library, *};
use crate::domain::guide::fixture;

fn index(town: &str) -> (Catalog, Index) {
    let catalog = fixture::all()
        .into_iter()
        .find(|it| it.pack().town.id.as_str() == town)
        .unwrap();
    let index = Index::of(&catalog, &Library);
    (catalog, index)
}

fn found(index: &Index, typed: &str) -> Vec<String> {
    let search = Search::of(typed, &Library).unwrap();
    let hits = index.find(&search);
    hits.iter()
        .filter_map(|it| it.document.place_id().map(str::to_owned))
        .collect()
}

#[test]
fn spellings_of_one_word_find_the_same() {
    let (_, index) = index("kitakyushu");
    for spellings in [
        &["1on1", "１ｏｎ１", "１on１", "1ON1"][..],
        &["メンター", "めんたー", "ﾒﾝﾀｰ"],
        &["係長 研修", "研修　係⻑"],
        &["ブロンズ", "ぶろんず"],
    ] {
        let first = found(&index, spellings[0]);
        assert!(!first.is_empty(), "{spellings:?}");
        for it in spellings {
            let mut again = found(&index, it);
            let mut first = first.clone();
            again.sort();
            first.sort();
            assert_eq!(again, first, "{it}");
        }
    }
}

#[test]
fn a_synonym_finds_what_is_written_otherwise() {
    for town in ["kitakyushu", "kumamoto", "aomori"] {
        let (_, index) = index(town);
        let (dx, digital) = (found(&index, "DX"), found(&index, "デジタル"));
        assert!(dx.len() > 3, "{town}");
        assert_eq!(dx.len(), digital.len(), "{town}");
        let search = Search::of("ＤＸ", &Library).unwrap();
        assert!(
            index
                .also_searched(&search)
                .contains(&"でじたる".to_owned())
        );
    }
}

#[test]
fn a_part_of_a_terms_name_is_no_other_word_for_it() {
    let (_, index) = index("kumamoto");
    let search = Search::of("管理職", &Library).unwrap();
    assert_eq!(index.also_searched(&search), Vec::<String>::new());
    let search = Search::of("DX", &Library).unwrap();
    assert!(index.also_searched(&search).len() > 1);
}

#[test]
fn a_rank_is_found_by_its_post() {
    let (_, index) = index("aomori");
    let search = Search::of("副参事", &Library).unwrap();
    let hits = index.find(&search);
    let rank = hits.iter().find(|it| it.document.kind == Kind::Rank);
    assert_eq!(rank.unwrap().document.label.ja, "課長級");
}

#[test]
fn the_name_itself_comes_first() {
    let (_, index) = index("kitakyushu");
    for (typed, id) in [
        ("メンター制度", "term-mentor"),
        ("土木", "civil-engineering"),
    ] {
        let search = Search::of(typed, &Library).unwrap();
        let first = index.find(&search)[0].document;
        assert_eq!(first.label.ja, typed, "{id}");
    }
}

/// What the policy does not say is of use, but never before what it says.
#[test]
fn what_is_not_known_comes_last_of_its_like() {
    for town in ["kitakyushu", "kumamoto", "aomori", "iwaki"] {
        let (_, index) = index(town);
        let search = Search::of("研修", &Library).unwrap();
        let hits = index.find(&search);
        let first = hits.iter().take(5);
        assert!(
            first.clone().all(|it| it.document.kind != Kind::Gap),
            "{town}"
        );
        assert!(
            hits.iter().any(|it| it.document.kind == Kind::Gap),
            "{town}"
        );
    }
}

#[test]
fn all_words_must_be_found() {
    let (_, index) = index("iwaki");
    let (one, both) = (found(&index, "研修"), found(&index, "研修 管理職"));
    assert!(!both.is_empty() && both.len() < one.len());
    assert!(found(&index, "研修 駐車場").is_empty());
    let search = Search::of("研修 駐車場", &Library).unwrap();
    assert_eq!(index.find_any(&search).len(), one.len());
}

#[test]
fn what_is_not_found_has_words_near_it() {
    let (_, index) = index("kitakyushu");
    let search = Search::of("メンター制渡", &Library).unwrap();
    assert!(index.find(&search).is_empty());
    let near = index.near(&search, 5);
    assert_eq!(near[0].label.ja, "メンター制度");
}

#[test]
fn what_cannot_be_searched_says_why() {
    let why = |typed: &str| Search::of(typed, &Library).err();
    assert_eq!(why(""), Some(NoSearch::Empty));
    assert_eq!(why("　 "), Some(NoSearch::Empty));
    assert_eq!(why("！？・"), Some(NoSearch::OnlySigns));
    assert_eq!(why(&"あ".repeat(10_000)), Some(NoSearch::TooLong));
    assert_eq!(why(&"あ".repeat(LONGEST_SEARCH)), None);
    assert_eq!(why("\u{0}\u{202E}"), Some(NoSearch::OnlySigns));
}

/// Every statement of a pack that a page shows under an id of its own can be found, and leads to a page
/// of its town.
#[test]
fn every_document_has_a_place_in_its_town() {
    for catalog in fixture::all() {
        let index = Index::of(&catalog, &Library);
        let town = &catalog.pack().town.id;
        assert!(index.documents().len() > 200, "{town}");
        for it in index.documents() {
            let (route, _) = it.place(&catalog, None);
            assert_eq!(route.town(), Some(town), "{}", it.label);
            let search = Search::of(&it.label.ja.chars().take(20).collect::<String>(), &Library);
            let hits = index.find(&search.unwrap());
            assert!(
                hits.iter().any(|hit| std::ptr::eq(hit.document, it)),
                "{}",
                it.label
            );
        }
    }
}

static AOMORI: std::sync::LazyLock<Index> = std::sync::LazyLock::new(|| index("aomori").1);

proptest::proptest! {
    /// Whatever is typed, the same search by reading every text finds the same documents.
    #[test]
    fn the_index_finds_what_reading_everything_finds(typed in "[あ-う長係研修課ＤＸdx ]{1,6}") {
        let index = &*AOMORI;
        if let Ok(search) = Search::of(&typed, &Library) {
            let hits = index.find(&search).len();
            let fits = |it: &&Folded| {
                search.words.iter().all(|word| {
                    index.forms(word).iter().any(|(form, _)| it.score(form) > 0)
                })
            };
            let read = index.folded.iter().filter(fits).count();
            proptest::prop_assert_eq!(hits, read);
        }
    }
}
