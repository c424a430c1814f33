//! What holds of every JSON value, with serde's own value as the judge.

use proptest::prelude::*;
use serde_json::Value;

use super::Node;
use crate::domain::save::import::properties::node;

fn value(node: &Node) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Bool(it) => (*it).into(),
        Node::Int(it) => (*it).into(),
        Node::Text(it) => it.as_str().into(),
        Node::List(list) => list.iter().map(value).collect(),
        Node::Map(members) => members
            .iter()
            .map(|(key, it)| (key.clone(), value(it)))
            .collect(),
    }
}

proptest! {
    #[test]
    fn a_value_reads_as_it_was_written(node in node()) {
        for text in [node.compact(), node.pretty()] {
            prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value(&node));
            prop_assert_eq!(Node::parse(&text), Ok(node.clone()));
        }
    }

    /// What is refused is refused at a line that is there; what is taken, the judge takes too.
    #[test]
    fn any_text_is_read_or_refused_at_its_place(text in "[\\[\\]{}:,\"a0-9.eE+\\-\\\\ \n]{0,40}") {
        match Node::parse(&text) {
            Ok(node) => prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value(&node)),
            Err(refused) => {
                prop_assert!(refused.line <= text.split('\n').count(), "{refused:?}");
                prop_assert!(refused.to_string().ends_with('。'));
            }
        }
    }
}
