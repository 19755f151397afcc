//! The model of one module: everything decided, nothing written yet.
//!
//! Names are [`Ident`] and [`TypeName`]. Texts still are what the documents say: escaping is the business of the emitters.

#![allow(missing_docs)] // Plain values: the names say most of it.

use top_definition::{ErrorCode, Field};

use crate::ident::{Ident, TypeName};
use crate::input::Item;
use crate::tree::Role;
use crate::types::Plain;

/// One API or message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Module<'a> {
    pub item: Item<'a>,
    /// Snake case: the module, its file, the client's method.
    pub name: Ident,
    /// In the order of the file: request and response (or content) first.
    pub structs: Vec<Struct<'a>>,
    pub enums: Vec<Enum<'a>>,
    /// Enums that it shares with other modules.
    pub shared: Vec<SharedEnum>,
    /// Error codes as constants of the request.
    pub errors: Vec<ErrorConstant<'a>>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Struct<'a> {
    pub name: TypeName,
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
    pub name: Ident,
    /// The setter's name; none outside of requests.
    pub setter: Option<Ident>,
    pub holds: Type<'a>,
}

/// The type of a member.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type<'a> {
    Plain(Plain),
    Separated(&'a str),
    Code(TypeName),
    Codes(TypeName),
    Object(TypeName),
    Boxed(TypeName),
    List(TypeName),
    TypedJson(TypeName),
}

/// An open enum: the documented values of one field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Enum<'a> {
    pub name: TypeName,
    /// The field whose values these are, as a path: `response.module.order_status`.
    pub place: String,
    pub field: &'a Field,
    pub numeric: bool,
    pub variants: Vec<Variant<'a>>,
}

/// An enum of the module `codes`, and what else it is called in this module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedEnum {
    pub name: TypeName,
    /// Names that users know from before.
    pub aliases: Vec<TypeName>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Variant<'a> {
    pub name: TypeName,
    /// `CODE_3`, for codes that are numbers.
    pub constant: Option<Ident>,
    pub code: &'a str,
    pub label: &'a str,
}

/// A documented error code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ErrorConstant<'a> {
    pub name: Ident,
    pub error: &'a ErrorCode,
}

impl<'a> Module<'a> {
    /// The struct in this role.
    pub fn root(&self, role: Role) -> Option<&Struct<'a>> {
        self.structs.iter().find(|each| each.role == role)
    }

    /// The names that users reach for: request, response, message.
    pub fn public_names(&self) -> impl Iterator<Item = &TypeName> {
        self.structs.iter().filter(|each| each.role != Role::Nested).map(|each| &each.name)
    }
}
