//! What holds of every record.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    plan::Extra,
    save::import::properties::{node, plan},
};

/// The places of all maps of a node, the node itself first.
fn maps(node: &Node) -> usize {
    match node {
        Node::List(list) => list.iter().map(maps).sum(),
        Node::Map(members) => 1 + members.iter().map(|it| maps(&it.1)).sum::<usize>(),
        _ => 0,
    }
}

/// Does something to the map at a place.
fn at(node: &mut Node, place: &mut usize, change: &mut dyn FnMut(&mut Extra)) {
    match node {
        Node::List(list) => list.iter_mut().for_each(|it| at(it, place, change)),
        Node::Map(members) => {
            members
                .iter_mut()
                .for_each(|it| at(&mut it.1, place, change));
            if *place == 0 {
                change(members);
            }
            *place = place.wrapping_sub(1);
        }
        _ => (),
    }
}

fn opened(text: String) -> Kept {
    let plan = crate::domain::plan::fixture::plan();
    Record {
        checksum: checksum(&text),
        text,
        ..Record::of(&plan, 1, "tab", String::new())
    }
    .open()
}

fn sorted(node: Node) -> Node {
    match node {
        Node::List(list) => Node::List(list.into_iter().map(sorted).collect()),
        Node::Map(mut members) => {
            members.sort_by(|one, two| one.0.cmp(&two.0));
            Node::Map(
                members
                    .into_iter()
                    .map(|(key, it)| (key, sorted(it)))
                    .collect(),
            )
        }
        other => other,
    }
}

proptest! {
    /// What a newer program adds is still there after this one has read and written it, wherever it is.
    #[test]
    fn an_unknown_field_survives_in_every_map(place in any::<prop::sample::Index>(), key in "x-[a-z]{1,3}", value in node()) {
        let golden = include_str!("../../../../tests/golden/plan-1-later.json");
        let mut text = Node::parse(golden).unwrap();
        let mut place = place.index(maps(&text));
        at(&mut text, &mut place, &mut |it| it.push((key.clone(), value.clone())));
        let Kept::Plan { plan, .. } = opened(text.compact()) else {
            return Err(TestCaseError::fail("it is a plan"));
        };
        prop_assert_eq!(sorted(form::write(&plan)), sorted(text));
    }

    #[test]
    fn the_order_of_keys_says_nothing(keys in prop::collection::vec(any::<u32>(), 40)) {
        let golden = include_str!("../../../../tests/golden/plan-1-later.json");
        let mut text = Node::parse(golden).unwrap();
        for place in 0..maps(&text) {
            let mut place = place;
            at(&mut text, &mut place, &mut |members| {
                let mut keys = keys.iter().cycle();
                members.sort_by_cached_key(|_| keys.next().copied());
            });
        }
        let Kept::Plan { plan, .. } = opened(text.compact()) else {
            return Err(TestCaseError::fail("it is a plan"));
        };
        prop_assert_eq!(&plan.entries[0].text, "人材育成・マネジメント強化研修");
        prop_assert_eq!(sorted(form::write(&plan)), sorted(Node::parse(golden).unwrap()));
    }

    #[test]
    fn another_character_anywhere_is_noticed(plan in plan(), at in any::<prop::sample::Index>(), other in any::<char>()) {
        let mut record = Record::of(&plan, 1, "tab", String::new());
        let mut characters: Vec<char> = record.text.chars().collect();
        let at = at.index(characters.len());
        prop_assume!(characters[at] != other);
        characters[at] = other;
        record.text = characters.into_iter().collect();
        let text = record.text.clone();
        prop_assert!(!record.is_replaceable());
        let is_set_aside = matches!(record.open(), Kept::Damaged { text: kept, .. } if kept == text);
        prop_assert!(is_set_aside);
    }

    #[test]
    fn any_text_is_opened_or_set_aside_as_it_is(text in any::<String>()) {
        if let Kept::Damaged { text: kept, reason, .. } = opened(text.clone()) {
            prop_assert_eq!(kept, text);
            prop_assert!(reason.ends_with('。'));
        }
    }
}
