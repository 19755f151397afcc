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
        // Loops instead of adaptors, here and below: each closure would be compiled again for every enum.
        for (value, documented, _) in Self::CODES {
            if *documented == code {
                return value.clone();
            }
        }
        Self::from_unknown(UnknownCode(code.into()))
    }

    /// The code on the wire.
    #[must_use]
    fn code(&self) -> &str {
        if let Some(unknown) = self.unknown() {
            return unknown.as_str();
        }
        match documented(self) {
            Some((_, code, _)) => code,
            None => "",
        }
    }

    /// What the documents say it means; `None` for a code they do not name.
    #[must_use]
    fn label(&self) -> Option<&'static str> {
        documented(self).map(|(.., label)| *label)
    }
}

/// The line of [`Code::CODES`] that a value stands on. Documented values hold nothing, so their variants tell them apart.
#[allow(clippy::manual_find, reason = "an adaptor and its closure are two more functions for every enum")]
fn documented<C: Code>(value: &C) -> Option<&'static (C, &'static str, &'static str)> {
    let variant = discriminant(value);
    for line in C::CODES {
        if discriminant(&line.0) == variant {
            return Some(line);
        }
    }
    None
}
