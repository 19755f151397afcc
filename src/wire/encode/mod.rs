//! The encoder: field tables into JSON text and into the fields of a request.
//!
//! This room must not know HTTP, signing or how a form is written.

mod form;
mod json;

pub(crate) use form::{FormFields, form_fields};
pub(crate) use json::to_json;

/// Writes one slot as JSON, for the `serde` adaptor.
#[cfg(feature = "serde")]
pub(crate) fn slot_to_json(slot: &crate::table::Slot<'_>) -> String {
    let mut out = String::new();
    json::value(&mut out, slot);
    out
}

/// Writes a JSON string, for the `serde` adaptor.
#[cfg(feature = "serde")]
pub(crate) fn push_text(out: &mut String, text: &str) {
    json::text(out, text);
}

#[cfg(test)]
mod tests;
