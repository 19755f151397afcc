//! The vendor's `ApiMetadata.xml`: one API, its objects as structs.

use std::collections::BTreeMap;

use crate::sources::{Source, escape};
use crate::truth::{Node, Truth};

/// Structs are called by their types: each type of the API must be one shape, and members have no need of their own.
pub(crate) fn can_hold(truth: &Truth) -> bool {
    let mut structs = BTreeMap::new();
    let all = || truth.request.iter().chain(&truth.response);
    all().all(|node| collect(node, &mut structs))
        && truth.request.iter().flat_map(|node| &node.fields).all(needs_nothing)
        && all().all(|node| is_finite(node, &[]))
}

fn needs_nothing(node: &Node) -> bool {
    !node.required && node.fields.iter().all(needs_nothing)
}

/// Does no type stand inside itself?
fn is_finite(node: &Node, above: &[&str]) -> bool {
    let below: Vec<&str> = above.iter().copied().chain([node.type_name.as_str()]).collect();
    node.fields.is_empty()
        || (!above.contains(&node.type_name.as_str())
            && node.fields.iter().all(|field| is_finite(field, &below)))
}

/// Collects the structs; false where one type has two shapes.
fn collect<'a>(node: &'a Node, structs: &mut BTreeMap<&'a str, &'a Node>) -> bool {
    if node.fields.is_empty() {
        return true;
    }
    let known = *structs.entry(&node.type_name).or_insert(node);
    shape(known) == shape(node) && node.fields.iter().all(|field| collect(field, structs))
}

fn shape(node: &Node) -> Vec<(&str, &str, bool)> {
    node.fields.iter().map(|field| (field.name.as_str(), field.type_name.as_str(), field.list)).collect()
}

pub(crate) fn render(source: &Source) -> String {
    let truth = &source.truth;
    let mut structs = BTreeMap::new();
    for node in truth.request.iter().chain(&truth.response) {
        collect(node, &mut structs);
    }
    let one = |(name, node): (&&str, &&Node)| {
        format!(
            "<struct><name>{name}</name><props>\n{}</props></struct>\n",
            list(&node.fields, "prop", false)
        )
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<metadata versionNo=\"20240101\">\n<structs>\n{}</structs>\n<apis>\n<api><name>{}</name>\n<desc>{}</desc>\n<request>\n{}</request>\n<response>\n{}</response></api>\n</apis>\n</metadata>\n",
        structs.iter().map(one).collect::<String>(),
        truth.name,
        escape(&source.description),
        list(&truth.request, "param", true),
        list(&truth.response, "param", false),
    )
}

fn list(nodes: &[Node], tag: &str, is_request: bool) -> String {
    let one = |node: &Node| {
        let kind = if node.fields.is_empty() { "Basic" } else { "Object" };
        let many = if node.list { " Array" } else { "" };
        let need = match (is_request, node.required) {
            (false, _) => "",
            (true, true) => "<required>required</required>",
            (true, false) => "<required>optional</required>",
        };
        format!(
            "<{tag}><name>{}</name><type>{}</type>{need}<level>{kind}{many}</level><desc>{}</desc></{tag}>\n",
            node.name,
            escape(&node.type_name),
            escape(&node.description)
        )
    };
    nodes.iter().map(one).collect()
}
