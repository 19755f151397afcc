//! YAML text → definition with places, or every error of the file at once.

use crate::decode;
use crate::diagnostic::Diagnostics;
use crate::model::{Definition, Kind};
use crate::node::Node;
use crate::parse::parse;
use crate::places::Places;
use crate::shape::{API, MESSAGE, Record};
use crate::validate::validate_record;

/// Reads one definition. `file` names it in diagnostics.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_definition(text: &str, file: &str) -> Result<(Definition, Places), Diagnostics> {
    let mut found = Diagnostics::new();
    let mut places = Places::new(file);
    if let Some(node) = parse(text, &mut found) {
        validate_record(&node, record_of(&node), &mut found);
        if !found.has_errors() {
            return Ok((decode::definition(node, &mut places), places));
        }
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

/// The table that goes with the kind the file says it is.
fn record_of(node: &Node<'_>) -> &'static Record {
    match node.get("kind").and_then(Node::as_text).and_then(Kind::from_word) {
        Some(Kind::Message) => &MESSAGE,
        _ => &API,
    }
}
