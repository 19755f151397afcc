//! Coded fields: open enums over documented values.
//!
//! A value that no document names goes into an unknown case that keeps it. That case is opaque: only
//! [`Code::from_code`] makes one, so a value documented later never hides in it.

use std::fmt;
use std::mem::discriminant;

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
    /// By kind and length: what stands here comes from outside and may be anything.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<code, {} chars>", self.0.chars().count())
    }
}

/// An open enum over the documented values of one field. Implemented by emitted code only.
pub trait Code: Clone + fmt::Debug + Send + Sync + Sized + 'static {
    /// Whether the values are numbers on the wire.
    const NUMERIC: bool;

    /// The documented values: the value, its code on the wire, what the documents call it.
    const CODES: &'static [(Self, &'static str, &'static str)];

    /// The unknown case.
    fn from_unknown(code: UnknownCode) -> Self;

    /// What the unknown case keeps; `None` for a documented value.
    fn unknown(&self) -> Option<&UnknownCode>;

    /// The value for a code on the wire: a documented one if there is one, else the unknown case.
    ///
    /// Space around the code is dropped; otherwise codes compare exactly (`01` is not `1`).
    #[must_use]
    fn from_code(code: &str) -> Self {
        let code = code.trim();
        let documented = Self::CODES.iter().find(|(_, documented, _)| *documented == code);
        documented.map_or_else(|| Self::from_unknown(UnknownCode(code.into())), |(value, ..)| value.clone())
    }

    /// The code on the wire.
    #[must_use]
    fn code(&self) -> &str {
        match self.unknown() {
            Some(unknown) => unknown.as_str(),
            None => documented(self).map_or("", |(_, code, _)| code),
        }
    }

    /// What the documents say it means; `None` for a code they do not name.
    #[must_use]
    fn label(&self) -> Option<&'static str> {
        documented(self).map(|(.., label)| *label)
    }
}

/// The line of [`Code::CODES`] that a value stands on. Documented values hold nothing, so their variants tell them apart.
fn documented<C: Code>(value: &C) -> Option<&'static (C, &'static str, &'static str)> {
    let variant = discriminant(value);
    C::CODES.iter().find(|(documented, ..)| discriminant(documented) == variant)
}
