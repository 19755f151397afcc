//! Samples as evidence: what a page's XML, JSON and Java examples say about nesting, values and types.

pub mod evidence;
pub mod java;
pub mod json;
pub mod xml;

pub use evidence::{Evidence, Literal, Node};
