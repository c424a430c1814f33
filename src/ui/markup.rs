//! Writes markup step by step: open a tag, put words, close it.
//!
//! Yew's `html!` builds every node in place, about 250 bytes of wasm a node; with the pages of a
//! town that is more than the whole first load may be. Here a node is a call or two, some 30 bytes.
//! The macro `markup!` takes the same notation for native elements, so pages read as Yew pages do. What
//! remembers or hears (components, form fields) stays with `html!`.

mod values;

use yew::{
    html::onclick,
    prelude::*,
    virtual_dom::{Key, Listener, VList, VNode, VTag, VText},
};

pub use self::values::{Put, Value};

/// Markup that is being written.
#[derive(Debug, Default)]
pub struct Markup {
    /// Open tags and groups, outermost first, each with what is in it so far.
    open: Vec<(Option<VTag>, Vec<VNode>)>,
    /// What is outside of every open tag.
    outside: Vec<VNode>,
}

impl Markup {
    /// Opens an element.
    pub fn open(&mut self, tag: &'static str) {
        self.open.push((Some(VTag::new(tag)), Vec::new()));
    }

    /// Opens a group: a place among siblings that may hold any number of nodes.
    pub fn group(&mut self) {
        self.open.push((None, Vec::new()));
    }

    /// Closes what was opened last.
    pub fn close(&mut self) {
        let Some((tag, children)) = self.open.pop() else {
            return;
        };
        let node = match tag {
            Some(mut tag) => {
                for it in children {
                    tag.add_child(it);
                }
                VNode::from(tag)
            }
            None => VNode::from(VList::with_children(children, None)),
        };
        self.node(node);
    }

    /// Puts a node.
    pub fn node(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some((_, children)) => children.push(node),
            None => self.outside.push(node),
        }
    }

    /// Puts words.
    pub fn words(&mut self, words: AttrValue) {
        self.node(VNode::from(VText::new(words)));
    }

    /// Puts a node, words or a number.
    pub fn put(&mut self, it: impl Put) {
        it.put(self);
    }

    /// Gives the element opened last an attribute; none for a value that is not there.
    pub fn attribute(&mut self, key: &'static str, value: Option<AttrValue>) {
        if let (Some((Some(tag), _)), Some(value)) = (self.open.last_mut(), value) {
            tag.add_attribute(key, value);
        }
    }

    /// The same for anything that may be a value.
    pub fn attr(&mut self, key: &'static str, value: impl Value) {
        self.attribute(key, value.value());
    }

    /// Gives the element opened last a key among its siblings.
    pub fn key(&mut self, key: impl Into<Key>) {
        if let Some((Some(tag), _)) = self.open.last_mut() {
            tag.key = Some(key.into());
        }
    }

    /// Tells the callback when the element opened last is clicked.
    pub fn onclick(&mut self, callback: Callback<MouseEvent>) {
        if let Some((Some(tag), _)) = self.open.last_mut() {
            let listener: std::rc::Rc<dyn Listener> =
                std::rc::Rc::new(onclick::Wrapper::new(callback));
            tag.add_listener(listener);
        }
    }

    /// What was written.
    pub fn end(mut self) -> Html {
        while !self.open.is_empty() {
            self.close();
        }
        if self.outside.len() == 1 {
            self.outside.pop().unwrap_or_default()
        } else {
            VNode::from(VList::with_children(self.outside, None))
        }
    }
}

/// Markup of native elements, in the notation of `html!`: elements, `{ values }`, `if`, `for`.
macro_rules! markup {
    ($($tokens:tt)*) => {{
        #[allow(unused_mut, reason = "empty markup writes nothing")]
        let mut written = $crate::ui::markup::Markup::default();
        $crate::ui::markup::write!(written; $($tokens)*);
        written.end()
    }};
}

/// The steps of `markup!`, a token or a few at a time.
macro_rules! write {
    ($m:ident;) => {};
    ($m:ident; < > $($rest:tt)*) => { $crate::ui::markup::write!($m; $($rest)*); };
    ($m:ident; < / > $($rest:tt)*) => { $crate::ui::markup::write!($m; $($rest)*); };
    ($m:ident; < / $tag:ident > $($rest:tt)*) => {
        $m.close();
        $crate::ui::markup::write!($m; $($rest)*);
    };
    ($m:ident; < $tag:ident $($rest:tt)*) => {
        $m.open(stringify!($tag));
        $crate::ui::markup::write!(@attributes $m; $($rest)*);
    };
    ($m:ident; if $($rest:tt)*) => {
        $m.group();
        let shown = false;
        $crate::ui::markup::write!(@if $m, shown; []; $($rest)*);
    };
    ($m:ident; for $($rest:tt)*) => {
        $m.group();
        $crate::ui::markup::write!(@for $m; []; $($rest)*);
    };
    ($m:ident; $value:block $($rest:tt)*) => {
        $m.put($value);
        $crate::ui::markup::write!($m; $($rest)*);
    };
    ($m:ident; $words:literal $($rest:tt)*) => {
        $m.put($words);
        $crate::ui::markup::write!($m; $($rest)*);
    };
    ($m:ident; $value:expr) => { $m.put($value); };

    (@attributes $m:ident; / > $($rest:tt)*) => {
        $m.close();
        $crate::ui::markup::write!($m; $($rest)*);
    };
    (@attributes $m:ident; > $($rest:tt)*) => { $crate::ui::markup::write!($m; $($rest)*); };
    (@attributes $m:ident; { $name:ident } $($rest:tt)*) => {
        $crate::ui::markup::write!(@attributes $m; $name = $name $($rest)*);
    };
    (@attributes $m:ident; onclick = $value:tt $($rest:tt)*) => {
        $m.onclick($value);
        $crate::ui::markup::write!(@attributes $m; $($rest)*);
    };
    (@attributes $m:ident; key = $value:tt $($rest:tt)*) => {
        $m.key($value);
        $crate::ui::markup::write!(@attributes $m; $($rest)*);
    };
    (@attributes $m:ident; $a:ident = $value:tt $($rest:tt)*) => {
        $m.attr(stringify!($a), $value);
        $crate::ui::markup::write!(@attributes $m; $($rest)*);
    };
    (@attributes $m:ident; $a:ident - $b:ident = $value:tt $($rest:tt)*) => {
        $m.attr(concat!(stringify!($a), "-", stringify!($b)), $value);
        $crate::ui::markup::write!(@attributes $m; $($rest)*);
    };

    (@if $m:ident, $shown:ident; [$($condition:tt)*]; { $($body:tt)* } else if $($rest:tt)*) => {
        let shown = $shown || if $($condition)* {
            $crate::ui::markup::write!($m; $($body)*);
            true
        } else {
            false
        };
        $crate::ui::markup::write!(@if $m, shown; []; $($rest)*);
    };
    (@if $m:ident, $shown:ident; [$($condition:tt)*]; { $($body:tt)* } else { $($other:tt)* } $($rest:tt)*) => {
        if !$shown {
            if $($condition)* {
                $crate::ui::markup::write!($m; $($body)*);
            } else {
                $crate::ui::markup::write!($m; $($other)*);
            }
        }
        $m.close();
        $crate::ui::markup::write!($m; $($rest)*);
    };
    (@if $m:ident, $shown:ident; [$($condition:tt)*]; { $($body:tt)* } $($rest:tt)*) => {
        if !$shown {
            if $($condition)* {
                $crate::ui::markup::write!($m; $($body)*);
            }
        }
        $m.close();
        $crate::ui::markup::write!($m; $($rest)*);
    };
    (@if $m:ident, $shown:ident; [$($condition:tt)*]; $next:tt $($rest:tt)*) => {
        $crate::ui::markup::write!(@if $m, $shown; [$($condition)* $next]; $($rest)*);
    };

    (@for $m:ident; [$($head:tt)*]; { $($body:tt)* } $($rest:tt)*) => {
        for $($head)* {
            $crate::ui::markup::write!($m; $($body)*);
        }
        $m.close();
        $crate::ui::markup::write!($m; $($rest)*);
    };
    (@for $m:ident; [$($head:tt)*]; $next:tt $($rest:tt)*) => {
        $crate::ui::markup::write!(@for $m; [$($head)* $next]; $($rest)*);
    };
}

pub(crate) use {markup, write};
