//! Declares structs and choices that are read from JSON. With the feature `schema` the same
//! declaration gives serde and the JSON Schema.

/// Declares a struct. A field marked `#[serde(default)]` may be missing. A function after `wrong =` says
/// what is wrong with fields that are each well-formed.
macro_rules! record {
    ($(#[doc = $doc:literal])* pub struct $name:ident {
        $(
            $(#[doc = $field_doc:literal])*
            $(#[serde($($serde:tt)*)])?
            $(#[schemars($($schemars:tt)*)])?
            pub $field:ident: $type:ty,
        )*
    } $(wrong = $wrong:path)?) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(serde::Deserialize, schemars::JsonSchema), serde(deny_unknown_fields))]
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                $(#[cfg_attr(feature = "schema", serde($($serde)*))])?
                $(#[cfg_attr(feature = "schema", schemars($($schemars)*))])?
                pub $field: $type,
            )*
        }

        impl $crate::domain::read::Read for $name {
            fn read(node: $crate::domain::save::node::Node, reader: &mut $crate::domain::read::Reader) -> Self {
                let mut members = reader.members(node);
                $(
                    // Of a field that could not be read it is said already.
                    let _ = stringify!($wrong);
                    let faults = reader.faults.len();
                )?
                let read = Self {
                    $($field: $crate::domain::read::record!(@member reader, members, $field $(, $($serde)*)?),)*
                };
                reader.end(members, &[$(stringify!($field),)*]);
                $(
                    if reader.faults.len() == faults
                        && let Some(wrong) = $wrong(&read)
                    {
                        reader.fault(wrong);
                    }
                )?
                read
            }
        }
    };
    (@member $reader:ident, $members:ident, $field:ident) => {
        $reader.required(&mut $members, stringify!($field))
    };
    (@member $reader:ident, $members:ident, $field:ident, $($serde:tt)*) => {
        $reader.optional(&mut $members, stringify!($field))
    };
}

/// Declares a choice of a few words. The first one stands where a file has another word.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident {
        $(#[doc = $first_doc:literal])* $first:ident = $first_word:literal,
        $($(#[doc = $doc:literal])* $value:ident = $word:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(serde::Deserialize, schemars::JsonSchema))]
        pub enum $name {
            $(#[doc = $first_doc])*
            #[default]
            #[cfg_attr(feature = "schema", serde(rename = $first_word))]
            $first,
            $($(#[doc = $doc])* #[cfg_attr(feature = "schema", serde(rename = $word))] $value,)*
        }

        impl $crate::domain::read::Read for $name {
            fn read(node: $crate::domain::save::node::Node, reader: &mut $crate::domain::read::Reader) -> Self {
                reader.choice(&node, &[($first_word, Self::$first), $(($word, Self::$value),)*])
            }
        }
    };
}

pub(crate) use {choice, record};
