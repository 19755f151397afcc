//! Coded fields: open enums over documented values.
//!
//! A value that no document names goes into an unknown case that keeps it. That case is opaque: only
//! [`Code::from_code`] makes one, so a value documented later never hides in it.

use std::fmt;

/// A code no document names.
///
/// Only [`Code::from_code`] makes one, so this is never a documented code.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownCode(Box<str>);

impl UnknownCode {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// An open enum over the documented values of one field. Implemented by emitted code only.
pub trait Code: Clone + Send + Sync + Sized + 'static {
    /// Whether the values are numbers on the wire.
    const NUMERIC: bool;

    /// The documented values with their labels.
    fn codes() -> &'static [(&'static str, &'static str)];

    /// The place of this value in [`Code::codes`].
    ///
    /// # Errors
    /// The value itself, when it is not documented.
    fn index(&self) -> Result<usize, &UnknownCode>;

    /// The value at that place of [`Code::codes`].
    fn from_index(index: usize) -> Option<Self>;

    /// The unknown case.
    fn from_unknown(code: UnknownCode) -> Self;

    /// The value for a code on the wire: a documented one if there is one, else the unknown case.
    ///
    /// Space around the code is dropped; otherwise codes compare exactly (`01` is not `1`).
    #[must_use]
    fn from_code(code: &str) -> Self {
        let code = code.trim();
        let place = Self::codes().iter().position(|(documented, _)| *documented == code);
        place.and_then(Self::from_index).unwrap_or_else(|| Self::from_unknown(UnknownCode(code.into())))
    }

    /// The code on the wire.
    #[must_use]
    fn code(&self) -> &str {
        match self.index() {
            Ok(index) => Self::codes().get(index).map_or("", |(code, _)| code),
            Err(unknown) => unknown.as_str(),
        }
    }

    /// What the documents say it means; `None` for a code they do not name.
    #[must_use]
    fn label(&self) -> Option<&'static str> {
        let index = self.index().ok()?;
        Self::codes().get(index).map(|(_, label)| *label)
    }
}

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
}
