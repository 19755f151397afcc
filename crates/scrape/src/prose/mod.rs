//! Reads meaning out of prose: codes, units, formats, personal data, deprecation.

pub mod auth;
pub mod calendar;
mod rules;

use top_definition::Definition;

use crate::{Lines, Warning};

/// Adds what the descriptions and examples of a definition say to its fields.
pub fn annotate(_definition: &mut Definition, _lines: &Lines, _warnings: &mut Vec<Warning>) {}
