//! The objects of one definition: what becomes a struct, and what its members hold. No Rust name is chosen here.

#![allow(missing_docs)] // Plain values: the names say most of it.

use std::ops::Index;

use top_definition::{Base, Field};

use crate::types::Plain;

/// The objects of one definition, parents before children.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tree<'a> {
    objects: Vec<Object<'a>>,
}

/// One object of a tree. Only [`Tree::add`] makes one, so it is always the number of an object that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ObjectId(usize);

/// A value for every object of a tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PerObject<T>(Vec<T>);

/// Something that becomes a struct.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Object<'a> {
    pub role: Role,
    /// The field it is the type of; `None` for the request, response or content itself.
    pub field: Option<&'a Field>,
    /// The object that field belongs to.
    pub parent: Option<ObjectId>,
    /// Wire names from the side (`response`) down.
    pub path: Vec<&'a str>,
    /// Is it sent rather than received?
    pub sent: bool,
    pub members: Vec<Member<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Request,
    Response,
    Content,
    Nested,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Member<'a> {
    pub field: &'a Field,
    pub shape: Shape<'a>,
}

/// What a member holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shape<'a> {
    Plain(Plain),
    /// A list inside a string, with its separator.
    Separated(&'a str),
    /// One of documented codes; `numeric` where the type is a number.
    Code {
        numeric: bool,
    },
    Codes {
        numeric: bool,
    },
    Object(ObjectId),
    /// An object that holds itself further up.
    Boxed(ObjectId),
    List(ObjectId),
    /// JSON inside a string, with documented members.
    TypedJson(ObjectId),
}

impl<'a> Tree<'a> {
    /// Adds an object behind all others.
    pub(crate) fn add(&mut self, object: Object<'a>) -> ObjectId {
        self.objects.push(object);
        ObjectId(self.objects.len() - 1)
    }

    /// Gives an object its members.
    pub(crate) fn fill(&mut self, id: ObjectId, members: Vec<Member<'a>>) {
        self.objects[id.0].members = members;
    }

    /// The object that was added behind this one.
    pub(crate) fn after(&self, id: ObjectId) -> Option<ObjectId> {
        Some(ObjectId(id.0 + 1)).filter(|next| next.0 < self.objects.len())
    }

    /// The first object.
    pub(crate) fn first(&self) -> Option<ObjectId> {
        Some(ObjectId(0)).filter(|_| !self.objects.is_empty())
    }

    /// All objects, in order.
    pub(crate) fn iter(
        &self,
    ) -> impl DoubleEndedIterator<Item = (ObjectId, &Object<'a>)> + ExactSizeIterator {
        self.objects.iter().enumerate().map(|(index, object)| (ObjectId(index), object))
    }

    /// A value for every object.
    pub(crate) fn map<T>(&self, value: impl FnMut((ObjectId, &Object<'a>)) -> T) -> PerObject<T> {
        PerObject(self.iter().map(value).collect())
    }
}

impl<'a> Index<ObjectId> for Tree<'a> {
    type Output = Object<'a>;
    fn index(&self, id: ObjectId) -> &Object<'a> {
        &self.objects[id.0]
    }
}

impl<T> Index<ObjectId> for PerObject<T> {
    type Output = T;
    fn index(&self, id: ObjectId) -> &T {
        &self.0[id.0]
    }
}

impl<T> PerObject<T> {
    /// Puts a value in the place of another.
    pub(crate) fn set(&mut self, id: ObjectId, value: T) {
        self.0[id.0] = value;
    }
}

impl Object<'_> {
    /// The documented name of the type, where it names an object.
    pub(crate) fn type_name(&self) -> Option<&str> {
        let name = self.field?.type_name.as_str();
        Base::of(name).is_none().then_some(name)
    }

    /// The dotted path for people: `response.data.items`.
    pub(crate) fn place(&self) -> String {
        self.path.join(".")
    }
}
