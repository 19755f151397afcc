//! Samples as evidence: what a page's XML, JSON and Java examples say about names, nesting, values and types.

pub mod evidence;
pub mod java;
pub mod json;
mod set;
pub mod xml;

pub use evidence::{Evidence, Literal, Node};
pub use set::{SaidName, SampleSet};
