//! What an answer says about the business operation, read by the paths that the definition names.
//!
//! This room must not know how answers are decoded.

use std::fmt;

use crate::error::{Error, ErrorKind};
use crate::table::{DynTable, Slot};

/// Where an answer says whether the business operation was done: dotted wire paths below the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// A field that is true when the operation was done.
    pub success: Option<&'static str>,
    /// The code of a refusal.
    pub code: Option<&'static str>,
    /// The message of a refusal.
    pub message: Option<&'static str>,
}

/// What an answer says about the business operation: done or refused, and why.
#[derive(Clone, PartialEq, Eq)]
pub struct BusinessOutcome {
    success: Option<bool>,
    code: Option<String>,
    message: Option<String>,
}

impl BusinessOutcome {
    pub(crate) fn read(outcome: &Outcome, response: &dyn DynTable) -> Self {
        let text = |path: Option<&str>| path.and_then(|path| find(response, path));
        Self {
            success: text(outcome.success).and_then(|text| as_bool(&text)),
            code: text(outcome.code),
            message: text(outcome.message),
        }
    }

    /// Was the operation done? `None` when the answer doesn't say.
    pub fn success(&self) -> Option<bool> {
        self.success
    }

    /// Does the answer say that the operation was refused?
    pub fn is_refused(&self) -> bool {
        self.success == Some(false)
    }

    /// The code that goes with it.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The message that goes with it: free text, which may repeat what the request held.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The refusal as an error.
    pub(crate) fn into_error(self) -> Option<Error> {
        self.is_refused().then(|| {
            Error::new(ErrorKind::Business, "the platform answered that the operation was not done")
                .with_codes(self.code, None)
                .with_sub_message(self.message)
        })
    }
}

impl fmt::Debug for BusinessOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BusinessOutcome")
            .field("success", &self.success)
            .field("code", &self.code)
            .field("message_bytes", &self.message.as_deref().map(str::len))
            .finish()
    }
}

/// The value at a dotted path of wire names, as text.
fn find(table: &dyn DynTable, path: &str) -> Option<String> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let index = table.names().iter().position(|known| *known == name)?;
    match (table.slot(index), rest) {
        (Slot::Object(object), Some(rest)) => find(object.get()?, rest),
        (slot, None) => as_text(&slot),
        _ => None,
    }
}

fn as_text(slot: &Slot<'_>) -> Option<String> {
    match slot {
        Slot::Text(text) => (*text).clone(),
        Slot::Number(number) => number.map(|number| number.to_string()),
        Slot::Boolean(boolean) => boolean.map(|boolean| boolean.to_string()),
        Slot::Code(code) => code.get().map(str::to_owned),
        _ => None,
    }
}

fn as_bool(text: &str) -> Option<bool> {
    match text.trim() {
        "1" => Some(true),
        "0" => Some(false),
        word if word.eq_ignore_ascii_case("true") => Some(true),
        word if word.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}
