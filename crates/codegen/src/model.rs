//! The model of one module: everything decided, nothing written yet.
//!
//! Names are Rust identifiers here (raw where they must be). Texts still are what the documents say: escaping is the
//! business of the emitters.

#![allow(missing_docs)] // Plain values: the names say most of it.

use top_definition::Field;

use crate::input::Item;
use crate::lower::Role;
use crate::types::Plain;

/// One API or message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Module<'a> {
    pub item: Item<'a>,
    /// Snake case: the module, its file, the client's method.
    pub name: String,
    /// In the order of the file: request and response (or content) first.
    pub structs: Vec<Struct<'a>>,
    pub enums: Vec<Enum<'a>>,
    /// Error codes as constants of the request: name and index into the definition's errors.
    pub errors: Vec<(String, usize)>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Struct<'a> {
    pub name: String,
    pub role: Role,
    /// Where it stands first: `response.data`.
    pub place: String,
    /// The field it is the type of.
    pub field: Option<&'a Field>,
    /// Is it sent? Such structs have rules.
    pub sent: bool,
    pub members: Vec<Member<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member<'a> {
    pub field: &'a Field,
    pub name: String,
    /// The setter's name; empty outside of requests.
    pub setter: String,
    pub holds: Type<'a>,
}

/// The type of a member.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type<'a> {
    Plain(Plain),
    Separated(&'a str),
    Code(String),
    Codes(String),
    Object(String),
    Boxed(String),
    List(String),
    TypedJson(String),
}

/// An open enum: the documented values of one field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enum<'a> {
    pub name: String,
    /// The field whose values these are, as a path: `response.module.order_status`.
    pub place: String,
    pub field: &'a Field,
    pub numeric: bool,
    pub variants: Vec<Variant<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Variant<'a> {
    pub name: String,
    /// `CODE_3`, for codes that are numbers.
    pub constant: Option<String>,
    pub code: &'a str,
    pub label: &'a str,
}

impl<'a> Module<'a> {
    /// The struct in this role.
    pub fn root(&self, role: Role) -> Option<&Struct<'a>> {
        self.structs.iter().find(|each| each.role == role)
    }

    /// The names that users reach for: request, response, message.
    pub fn public_names(&self) -> Vec<&str> {
        let roots = self.structs.iter().filter(|each| each.role != Role::Nested);
        roots.map(|each| each.name.as_str()).collect()
    }
}
