//! The catalog: which APIs are tracked, and which group (cargo feature) each belongs to.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::yaml::keys::CATALOG;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate_record;

/// Features that mean something else.
const TAKEN: &[&str] = &[
    "all", "blocking", "chrono", "default", "full", "gzip", "jiff", "macros", "prelude", "reqwest", "serde",
    "std", "time", "top_sdk",
];

/// What people track, and in which groups.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Catalog {
    /// Names or patterns of APIs that are followed on the documentation site.
    pub track: Vec<String>,
    /// The groups, in order of the file.
    pub groups: Vec<Group>,
}

/// APIs and messages that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// Name of the cargo feature and of the module.
    pub feature: String,
    /// What it is about.
    pub title: String,
    /// Names or patterns; `*` stands for any characters.
    pub members: Vec<String>,
    /// Is it among the default features?
    pub default: bool,
    /// Where it stands in the catalog.
    pub place: Place,
}

impl Catalog {
    /// The group of an API or message: the first one that its name fits.
    pub fn group_of(&self, name: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.members.iter().any(|pattern| matches(pattern, name)))
    }

    /// Is the API followed on the documentation site? Members of groups are.
    pub fn is_tracked(&self, name: &str) -> bool {
        self.track.iter().any(|pattern| matches(pattern, name)) || self.group_of(name).is_some()
    }
}

/// Reads a catalog.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_catalog(text: &str, file: &str) -> Result<Catalog, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut catalog = Catalog::default();
    if let Some(node) = parse(text, &mut found)
        && node.value != Value::Null
    {
        validate_record(&node, &CATALOG, &mut found);
        for (key, node) in node.into_map() {
            match &*key.text {
                "track" => catalog.track = texts(node),
                "groups" => catalog.groups = node.into_list().into_iter().map(group).collect(),
                _ => {}
            }
        }
    }
    if !found.has_errors() {
        check(&catalog, &mut found);
    }
    if !found.has_errors() {
        return Ok(catalog);
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn group(node: Node<'_>) -> Group {
    let mut it = Group { place: node.place, ..Group::default() };
    for (key, node) in node.into_map() {
        match &*key.text {
            "feature" => it.feature = node.into_text(),
            "title" => it.title = node.into_text(),
            "members" => it.members = texts(node),
            "default" => it.default = node.value == Value::Boolean(true),
            _ => {}
        }
    }
    it
}

fn texts(node: Node<'_>) -> Vec<String> {
    node.into_list().into_iter().map(Node::into_text).collect()
}

fn check(catalog: &Catalog, found: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for group in &catalog.groups {
        let feature = &group.feature;
        let starts = feature.starts_with(|c: char| c.is_ascii_lowercase());
        let fits = feature.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !starts || !fits || feature.len() > 64 || TAKEN.contains(&feature.as_str()) {
            let message = format!("`{feature}` cannot name a feature");
            let hint = format!("lower-case letters, digits and `_`, and none of {}", TAKEN.join(", "));
            found.push(Diagnostic::error("bad-feature", message).at(group.place).with_hint(hint));
        }
        if !seen.insert(feature) {
            let message = format!("two groups are called `{feature}`");
            found.push(Diagnostic::error("duplicate-group", message).at(group.place).with_hint("join them"));
        }
    }
}

/// Does the name fit the pattern, in which `*` stands for any characters? Linear but for the last `*`.
fn matches(pattern: &str, name: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = name.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        match rest.split_once(part) {
            Some((_, after)) if !part.is_empty() => rest = after,
            Some(_) => {}
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, name, fits) in [
            ("a.b", "a.b", true),
            ("a.b", "a.bc", false),
            ("a.*", "a.b.c", true),
            ("*recycle*", "taobao.recycle.get", true),
            ("*.get", "a.get.get", true),
            ("a*a", "a", false),
            ("*", "", true),
            ("a**b", "axb", true),
        ] {
            assert_eq!(matches(pattern, name), fits, "{pattern} {name}");
        }
    }

    #[test]
    fn groups_are_checked_with_places() {
        let text = "groups:\n- feature: Recycle\n  title: t\n  members: [a]\n- feature: default\n  title: t\n  members: []\n  colour: red\n";
        let found = read_catalog(text, "catalog.yaml").unwrap_err();
        assert_eq!(found.to_string(), "catalog.yaml:8:3: error[unknown-key]: a group has no key `colour`\n");
        let found = read_catalog(&text.replace("  colour: red\n", ""), "catalog.yaml").unwrap_err();
        assert_eq!(found.error_count(), 2, "{found}");
    }
}
