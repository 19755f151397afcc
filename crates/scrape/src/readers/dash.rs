//! Reads page text whose nested rows are dashes.

use crate::document::{Document, Refusal};

/// Reads the page.
pub fn read(page: &str) -> Result<Document, Refusal> {
    super::bullet::read(page)
}
