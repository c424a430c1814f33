//! Reads the values that are no objects of their own.

use super::{Read, Reader};
use crate::domain::{check::wrong::Wrong, save::node::Node};

impl Read for String {
    fn read(node: Node, reader: &mut Reader) -> Self {
        match node {
            Node::Text(text) => {
                reader.check_hidden(&text);
                text
            }
            other => {
                reader.wrong_kind("文字列（\" \"）", &other);
                Self::new()
            }
        }
    }
}

impl Read for bool {
    fn read(node: Node, reader: &mut Reader) -> Self {
        match node {
            Node::Bool(it) => it,
            other => {
                reader.wrong_kind("true か false", &other);
                false
            }
        }
    }
}

impl Read for u32 {
    fn read(node: Node, reader: &mut Reader) -> Self {
        whole(node, reader)
    }
}

impl Read for u8 {
    fn read(node: Node, reader: &mut Reader) -> Self {
        Self::try_from(whole(node, reader)).unwrap_or_else(|_| {
            reader.fault(Wrong::BadRange);
            0
        })
    }
}

fn whole(node: Node, reader: &mut Reader) -> u32 {
    match node {
        Node::Int(it) => u32::try_from(it).unwrap_or_else(|_| {
            reader.fault(Wrong::BadRange);
            0
        }),
        other => {
            reader.wrong_kind("整数", &other);
            0
        }
    }
}

/// `null` says the same as a missing key.
impl<T: Read> Read for Option<T> {
    fn read(node: Node, reader: &mut Reader) -> Self {
        match node {
            Node::Null => None,
            other => Some(T::read(other, reader)),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: Node, reader: &mut Reader) -> Self {
        match node {
            Node::List(list) => {
                let mut read = Self::with_capacity(list.len());
                for (index, it) in list.into_iter().enumerate() {
                    reader.enter_index(index);
                    read.push(T::read(it, reader));
                    reader.leave();
                }
                read
            }
            other => {
                reader.wrong_kind("並び（[ ]）", &other);
                Self::new()
            }
        }
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: Node, reader: &mut Reader) -> Self {
        Self::new(T::read(node, reader))
    }
}

impl Reader {
    /// One of a few words. `words` are in the order of the values.
    pub fn choice<T: Copy + Default>(&mut self, node: &Node, words: &[(&str, T)]) -> T {
        let Node::Text(text) = node else {
            self.wrong_kind("文字列（\" \"）", node);
            return T::default();
        };
        match words.iter().find(|(word, _)| word == text) {
            Some((_, value)) => *value,
            None => {
                let allowed = words.iter().map(|(word, _)| (*word).to_owned()).collect();
                self.fault(Wrong::NotAllowed {
                    word: text.clone(),
                    allowed,
                });
                T::default()
            }
        }
    }
}
