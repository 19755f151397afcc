//! Fields whose type an emitted struct decides: codes, objects, lists of objects, JSON with documented members.
//!
//! A slot hands them out behind these traits, so that nothing in the runtime is generic over emitted types.

use std::borrow::Cow;
use std::fmt;

use super::{DynTable, Table};
use crate::value::code::Code;

/// A field that holds at most one code: `Option<C>`.
pub trait CodeSlot {
    /// The code on the wire.
    fn get(&self) -> Option<&str>;
    /// Puts a code in.
    fn set(&mut self, code: &str);
    /// Takes the code out.
    fn clear(&mut self);
    /// Whether it is a bare number in JSON.
    fn numeric(&self) -> bool;
    /// The code as its enum shows it, with the code itself where it is documented: `Created (1)`; an unknown one by length.
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<C: Code> CodeSlot for Option<C> {
    fn get(&self) -> Option<&str> {
        self.as_ref().map(Code::code)
    }
    fn set(&mut self, code: &str) {
        *self = Some(C::from_code(code));
    }
    fn clear(&mut self) {
        *self = None;
    }
    fn numeric(&self) -> bool {
        C::NUMERIC
    }
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Some(code) => fmt::Debug::fmt(&Named(code), f),
            None => Ok(()),
        }
    }
}

/// A field that holds a list of codes: `Vec<C>`.
pub trait CodeListSlot {
    /// How many there are.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The code on the wire at that place.
    fn get(&self, index: usize) -> Option<&str>;
    /// Adds a code at the end.
    fn push(&mut self, code: &str);
    /// Empties the list.
    fn clear(&mut self);
    /// Whether they are bare numbers in JSON.
    fn numeric(&self) -> bool;
    /// The codes, each as in a field of its own.
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

impl<C: Code> CodeListSlot for Vec<C> {
    fn len(&self) -> usize {
        Vec::len(self)
    }
    fn get(&self, index: usize) -> Option<&str> {
        self.as_slice().get(index).map(Code::code)
    }
    fn push(&mut self, code: &str) {
        Vec::push(self, C::from_code(code));
    }
    fn clear(&mut self) {
        Vec::clear(self);
    }
    fn numeric(&self) -> bool {
        C::NUMERIC
    }
    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(Named)).finish()
    }
}

/// A code by name and as it is on the wire: the name is what people read, the code what documents and other systems know.
struct Named<'a, C>(&'a C);

impl<C: Code> fmt::Debug for Named<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Only documented ones have a code that surely is none of a customer's values.
        let code = if self.0.unknown().is_none() { Some(self.0.code()) } else { None };
        named(self.0, code, f)
    }
}

/// Not generic, so compiled once.
fn named(value: &dyn fmt::Debug, code: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match code {
        Some(code) => write!(f, "{value:?} ({code})"),
        None => write!(f, "{value:?}"),
    }
}

/// A field that holds at most one object: `Option<T>`, or `Option<Box<T>>` where a type stands below itself.
pub trait ObjectSlot {
    /// The object, if there is one.
    fn get(&self) -> Option<&dyn DynTable>;
    /// The object, made first if there is none.
    fn fill(&mut self) -> &mut dyn DynTable;
    /// Takes the object out.
    fn clear(&mut self);
}

impl<T: Table> ObjectSlot for Option<T> {
    fn get(&self) -> Option<&dyn DynTable> {
        self.as_ref().map(|object| object as &dyn DynTable)
    }
    fn fill(&mut self) -> &mut dyn DynTable {
        match self {
            Some(object) => object,
            None => self.insert(T::default()),
        }
    }
    fn clear(&mut self) {
        *self = None;
    }
}

/// A field that holds a list of objects: `Vec<T>`.
pub trait ListSlot {
    /// How many there are.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The object at that place.
    fn get(&self, index: usize) -> Option<&dyn DynTable>;
    /// Adds an empty object at the end, to be filled.
    fn push(&mut self) -> &mut dyn DynTable;
    /// Drops the last object.
    fn pop(&mut self);
    /// Empties the list.
    fn clear(&mut self);
}

impl<T: Table> ListSlot for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }
    fn get(&self, index: usize) -> Option<&dyn DynTable> {
        self.as_slice().get(index).map(|object| object as &dyn DynTable)
    }
    fn push(&mut self) -> &mut dyn DynTable {
        Vec::push(self, T::default());
        let last = self.len() - 1;
        &mut self[last]
    }
    fn pop(&mut self) {
        Vec::pop(self);
    }
    fn clear(&mut self) {
        Vec::clear(self);
    }
}

/// A field that holds JSON with known members: `Option<Json<T>>`.
pub trait JsonSlot {
    /// Whether the field holds anything.
    fn is_set(&self) -> bool;
    /// The JSON text, if the field is set.
    fn text(&self) -> Option<Cow<'_, str>>;
    /// The typed value, if there is one. A text that was kept is read now.
    fn value(&self) -> Option<&dyn DynTable>;
    /// The text it came from; `None` for a value made here.
    fn source(&self) -> Option<&str>;
    /// Whether it stands as a real value inside JSON instead of as text.
    fn is_embedded(&self) -> bool;
    /// Whether amounts of money are below.
    fn holds_money(&self) -> bool;
    /// Sets a text, to be read when it is asked for.
    fn keep(&mut self, source: String, embedded: bool);
    /// Hands out an empty value to be filled.
    fn fill(&mut self, source: Option<String>, embedded: bool) -> &mut dyn DynTable;
    /// Sets the text that the value came from.
    fn set_source(&mut self, source: String);
    /// Drops the value, which could not be filled, and keeps the text.
    fn reject(&mut self);
    /// Empties the field.
    fn clear(&mut self);
}
