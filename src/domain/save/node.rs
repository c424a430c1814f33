//! JSON as it is kept: order and unknown fields survive, repeated keys and fractions do not pass.

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Members in their order, no key twice.
    Map(Vec<(String, Node)>),
}
