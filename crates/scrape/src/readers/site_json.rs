//! Reads the documentation site's own JSON.

use crate::document::{Document, Refusal};

/// Reads one document: the body of `getDocument.json`, bare or wrapped as `{"docId", "docType", "response"}`.
/// `line` is the line of its first character in the file (a file may hold one document a line).
pub fn read(_text: &str, line: u32) -> Result<Document, Refusal> {
    Err(Refusal::new("unsupported-form", line, "this form is not read yet", "save the page as text or HTML"))
}
