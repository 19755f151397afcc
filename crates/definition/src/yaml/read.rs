//! YAML text → definition with places, or every error of the file at once.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limits::{MAX_FIELD_DEPTH, MAX_FIELDS};
use crate::model::{Definition, Side};
use crate::places::Places;
use crate::yaml::decode;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate_record;

/// Reads one definition. `file` names it in diagnostics.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_definition(text: &str, file: &str) -> Result<(Definition, Places), Diagnostics> {
    let mut found = Diagnostics::new();
    let mut places = Places::new(file);
    if let Some(node) = parse(text, &mut found) {
        check_tree(&node, &mut found);
        if !found.has_errors() {
            return Ok((decode::definition(node, &mut places), places));
        }
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

/// Everything a tree does not have as a definition.
pub(crate) fn check_tree(node: &Node<'_>, found: &mut Diagnostics) {
    validate_record(node, decode::record_of(node), found);
    check_size(node, found);
}

/// Paths of fields grow with number and depth: too many are refused before any path is made.
fn check_size(node: &Node<'_>, found: &mut Diagnostics) {
    let (mut count, mut depth) = (0, 0);
    for tree in Side::ALL.iter().filter_map(|side| node.get(side.word())) {
        measure(tree, 1, &mut count, &mut depth);
    }
    if count > MAX_FIELDS {
        let message = format!("{count} fields; {MAX_FIELDS} are allowed");
        found.push(Diagnostic::error("too-many-fields", message).at(node.place));
    }
    if depth > MAX_FIELD_DEPTH {
        let message = format!("fields {depth} levels deep; {MAX_FIELD_DEPTH} are allowed");
        found.push(Diagnostic::error("too-deep", message).at(node.place));
    }
}

fn measure(node: &Node<'_>, level: usize, count: &mut usize, depth: &mut usize) {
    let Value::List(nodes) = &node.value else { return };
    *count += nodes.len();
    *depth = level.max(*depth);
    for fields in nodes.iter().filter_map(|node| node.get("fields")) {
        measure(fields, level + 1, count, depth);
    }
}
