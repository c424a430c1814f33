//! What can stand in markup, and as the value of an attribute.

use yew::prelude::*;

use super::Markup;
use crate::domain::text::Text;

/// What can be put into markup.
pub trait Put {
    /// Puts it.
    fn put(self, markup: &mut Markup);
}

impl Put for Html {
    fn put(self, markup: &mut Markup) {
        markup.node(self);
    }
}

impl Put for String {
    fn put(self, markup: &mut Markup) {
        markup.words(self.into());
    }
}

impl Put for &String {
    fn put(self, markup: &mut Markup) {
        markup.words(self.clone().into());
    }
}

impl Put for &'static str {
    fn put(self, markup: &mut Markup) {
        markup.words(AttrValue::Static(self));
    }
}

impl Put for &Text {
    fn put(self, markup: &mut Markup) {
        markup.words(AttrValue::from(self.ja.clone()));
    }
}

/// In a pattern that borrows what it finds.
impl Put for &&Text {
    fn put(self, markup: &mut Markup) {
        (*self).put(markup);
    }
}

impl Put for usize {
    fn put(self, markup: &mut Markup) {
        markup.words(self.to_string().into());
    }
}

impl<T: Put> Put for Option<T> {
    fn put(self, markup: &mut Markup) {
        if let Some(it) = self {
            it.put(markup);
        }
    }
}

/// What can be the value of an attribute.
pub trait Value {
    /// The value, if there is one.
    fn value(self) -> Option<AttrValue>;
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl Value for AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

/// Such as `hidden`: there or not.
impl Value for bool {
    fn value(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl<T: Value> Value for Option<T> {
    fn value(self) -> Option<AttrValue> {
        self.and_then(T::value)
    }
}
