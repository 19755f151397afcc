//! For emitted code only: everything it names, in one place.
//!
//! Not for people: what stands here may change with the emitter.
//!
//! The two macros implement the standard traits of a whole module's types in one line each. The work is done here, once,
//! over the field table or the codes, so an emitted struct carries no derive but `Default`.

pub use crate::call::{Api, Auth, Call, Outcome, Paging, TopDefinition};
pub use crate::client::Client;
pub use crate::error::{Effect, Error};
pub use crate::table::copy::copy;
pub use crate::table::debug::debug;
pub use crate::table::equality::equal;
pub use crate::table::field::{Field, ways};
pub use crate::table::{DynTable, Rule, Slot, SlotMut, Table, no_field};
pub use crate::typed::ext::TableExt;
pub use crate::typed::json::Json;
pub use crate::typed::message::{Message, UnknownMessage};
pub use crate::typed::response::Response;
pub use crate::value::code::{Code, UnknownCode};
pub use crate::value::decimal::Decimal;
pub use crate::value::fen::Fen;
pub use crate::value::file::FilePart;
pub use crate::value::json::JsonText;
pub use crate::value::timestamp::Timestamp;

#[cfg(feature = "serde")]
pub use crate::typed::serde_values::{deserialize_code, serialize_code};
#[cfg(feature = "serde")]
pub use serde;

/// The standard prelude, for emitted code inside a crate that has switched its own off.
pub mod std_prelude {
    pub use std::prelude::rust_2021::*;
}

#[doc(inline)]
pub use crate::{__code_traits as code_traits, __table_traits as table_traits};

/// `Clone`, `Debug` and `PartialEq` of structs with a field table: `table_traits!(First, Second);`.
///
/// Implemented over [`Table`], not derived: thousands of derives are what makes a platform's crate slow
/// to compile. `Debug` shows no personal data. For emitted code only.
///
/// `#[inline]` keeps them out of the crate that emitted code stands in: each would bring the whole table of its struct and of
/// those below, in a library that calls none of it. They are compiled where they are used.
#[doc(hidden)]
#[macro_export]
macro_rules! __table_traits {
    ($($name:ident),+ $(,)?) => {$(
        impl ::core::clone::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                $crate::emit::copy(self)
            }
        }
        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::emit::debug(::core::stringify!($name), self, formatter)
            }
        }
        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::emit::equal(self, other)
            }
        }
    )+};
}

/// `Eq` and `Hash` of coded values, so that they are keys of maps: `code_traits!(First, Second);`.
///
/// Two values of one enum are equal exactly if their codes are, so the code is what is hashed. `PartialEq` stays a derive:
/// only with it may the constants (`CODE_3`) stand in patterns. For emitted code only.
#[doc(hidden)]
#[macro_export]
macro_rules! __code_traits {
    ($($name:ident),+ $(,)?) => {$(
        impl ::core::cmp::Eq for $name {}
        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash($crate::emit::Code::code(self), state)
            }
        }
        $crate::__code_serde!($name);
    )+};
}

/// `serde` of a coded value. For emitted code only.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __code_serde {
    ($name:ident) => {
        impl $crate::emit::serde::Serialize for $name {
            fn serialize<S: $crate::emit::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::emit::serialize_code(self, serializer)
            }
        }
        impl<'de> $crate::emit::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::emit::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::emit::deserialize_code(deserializer)
            }
        }
    };
}

/// Nothing: the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __code_serde {
    ($name:ident) => {};
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap, HashSet};

    use crate::emit::{Code, Slot, SlotMut, Table, UnknownCode};
    use crate::sample::{Env, Status};

    /// Everything that the macros could name by accident means something else here.
    mod hostile_names {
        #![allow(dead_code)]
        pub(super) struct Clone;
        pub(super) struct Debug;
        pub(super) struct PartialEq;
        pub(super) struct Eq;
        pub(super) struct Hash;
        pub(super) struct Hasher;
        pub(super) mod core {}
        pub(super) mod std {}

        #[derive(::core::default::Default)]
        pub(super) struct Alone {
            pub(super) name: ::core::option::Option<::std::string::String>,
        }

        impl super::Table for Alone {
            fn names() -> &'static [&'static str] {
                &["name"]
            }
            fn slot(&self, _: usize) -> super::Slot<'_> {
                super::Slot::Text(&self.name)
            }
            fn slot_mut(&mut self, _: usize) -> super::SlotMut<'_> {
                super::SlotMut::Text(&mut self.name)
            }
        }

        crate::emit::table_traits!(Alone);
    }

    #[test]
    fn the_macros_do_not_mind_what_else_a_module_names() {
        let value = hostile_names::Alone { name: Some("n".into()) };
        assert_eq!(value.clone(), value);
        assert_eq!(format!("{value:?}"), "Alone { name: \"n\" }");
    }

    #[test]
    fn codes_are_keys_of_maps() {
        let mut count: HashMap<Status, u32> = HashMap::new();
        for code in ["1", "2", "1", " 1 ", "9", "9"] {
            *count.entry(Status::from_code(code)).or_default() += 1;
        }
        assert_eq!(count[&Status::Created], 3);
        assert_eq!(count[&Status::from_code("9")], 2);
        assert_eq!(count.len(), 3);
        let all: HashSet<Env> = ["online", "ONLINE", "online"].into_iter().map(Env::from_code).collect();
        assert_eq!(all.len(), 2);
        let by_label: BTreeMap<&str, Status> =
            Status::CODES.iter().map(|(value, _, label)| (*label, value.clone())).collect();
        assert_eq!(by_label["订单创建"], Status::Created);
    }

    #[test]
    fn constants_of_codes_stand_in_patterns() {
        const CREATED: Status = Status::Created;
        let named = |status: Status| match status {
            CREATED => true,
            Status::PickedUp | Status::Unknown(UnknownCode { .. }) => false,
        };
        assert!(named(Status::from_code("1")));
        assert!(!named(Status::from_code("77")));
    }
}
