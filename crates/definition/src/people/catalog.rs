//! The catalog: which APIs are tracked, which group (cargo feature) each belongs to, what the crate is called, and which
//! definitions stay although their pages are gone.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::file_name::unsafe_name_reason;
use crate::model::Kind;
use crate::text::{is_invisible, shorten, visible};
use crate::yaml::decode::{natural, read, texts};
use crate::yaml::keys::CATALOG;
use crate::yaml::node::{Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::validate_record;

/// Features that mean something else.
const TAKEN: &[&str] = &[
    "all", "blocking", "charset", "chrono", "default", "full", "gzip", "http", "jiff", "macros", "prelude",
    "reqwest", "serde", "std", "time", "top_sdk",
];

/// What people track, and in which groups.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Catalog {
    /// Names or patterns of APIs that are followed on the documentation site.
    pub track: Vec<String>,
    /// Names that exist while their fields are unknown: what is fetched first.
    pub tracked: Vec<Tracked>,
    /// The groups, in order of the file.
    pub groups: Vec<Group>,
    /// The head of the emitted crate.
    pub package: PackageHead,
    /// Definitions that stay although their pages are gone.
    pub kept: Vec<Kept>,
}

/// What people say about the emitted crate; what they leave out has a default elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackageHead {
    /// Its name, as in `Cargo.toml`.
    pub name: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// One line about it.
    pub description: Option<String>,
    /// Its licence, as an SPDX expression.
    pub license: Option<String>,
    /// Web address of its source.
    pub repository: Option<String>,
    /// One enum of this name for the messages of all groups; without it, each group has its own.
    pub message_enum: Option<String>,
}

/// A name that waits for its document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tracked {
    /// Name of the API, or topic of the message.
    pub name: String,
    /// Call or message, if that is known.
    pub kind: Option<Kind>,
    /// Number of its documentation page, if that is known.
    pub doc_id: Option<u64>,
    /// What is known of it.
    pub note: Option<String>,
    /// Where this stands in the catalog.
    pub place: Place,
}

/// A definition that stays although its page is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kept {
    /// Name of the API or message.
    pub name: String,
    /// Why it stays.
    pub reason: String,
    /// Where this stands in the catalog.
    pub place: Place,
}

/// APIs and messages that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// Name of the cargo feature and of the module.
    pub feature: String,
    /// What it is about, in a few words.
    pub title: String,
    /// What users find in it, and when they need it.
    pub description: Option<String>,
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

    /// Why the definition stays although its page is gone; `None`: nobody says so.
    pub fn kept(&self, name: &str) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.name == name)
    }

    /// Reports kept definitions that are not among these names. `file` is the catalog's.
    pub(crate) fn check_kept(&self, file: &str, names: &[&str], found: &mut Diagnostics) {
        for kept in self.kept.iter().filter(|kept| !names.contains(&kept.name.as_str())) {
            let message = format!("there is no definition of `{}` to keep", shorten(&kept.name));
            found.push(
                Diagnostic::error("kept-without-definition", message)
                    .in_file(file)
                    .at(kept.place)
                    .with_hint("correct the name, or remove the entry"),
            );
        }
    }

    /// Is the API followed on the documentation site? Members of groups are.
    pub fn is_tracked(&self, name: &str) -> bool {
        self.track.iter().any(|pattern| matches(pattern, name))
            || self.tracked.iter().any(|tracked| tracked.name == name)
            || self.group_of(name).is_some()
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
        if let Some(package) = node.get("package") {
            check_package(package, &mut found);
        }
        catalog = read!(key, node => it: Catalog {
            track: "track" = texts(node),
            tracked: "tracked" = node.into_list().into_iter().map(tracked).collect(),
            groups: "groups" = node.into_list().into_iter().map(group).collect(),
            package: "package" = package(node),
            kept: "kept" = node.into_list().into_iter().map(kept).collect(),
        });
    }
    if !found.has_errors() {
        check_groups(&catalog, &mut found);
        check_kept(&catalog, &mut found);
        check_tracked(&catalog, &mut found);
    }
    if !found.has_errors() {
        return Ok(catalog);
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

fn group(node: Node<'_>) -> Group {
    let place = node.place;
    let group = read!(key, node => it: Group {
        feature: "feature" = node.into_text(),
        title: "title" = node.into_text(),
        description: "description" = Some(node.into_text()),
        members: "members" = texts(node),
        default: "default" = node.value == Value::Boolean(true),
    }, place else {});
    Group { place, ..group }
}

fn package(node: Node<'_>) -> PackageHead {
    read!(key, node => it: PackageHead {
        name: "name" = Some(node.into_text()),
        version: "version" = Some(node.into_text()),
        description: "description" = Some(node.into_text()),
        license: "license" = Some(node.into_text()),
        repository: "repository" = Some(node.into_text()),
        message_enum: "message_enum" = Some(node.into_text()),
    })
}

fn tracked(node: Node<'_>) -> Tracked {
    let place = node.place;
    let tracked = read!(key, node => it: Tracked {
        name: "name" = node.into_text(),
        kind: "kind" = node.as_text().and_then(Kind::from_word),
        doc_id: "doc_id" = natural(&node),
        note: "note" = Some(node.into_text()),
    }, place else {});
    Tracked { place, ..tracked }
}

fn kept(node: Node<'_>) -> Kept {
    let place = node.place;
    let kept = read!(key, node => it: Kept {
        name: "name" = node.into_text(),
        reason: "reason" = node.into_text(),
    }, place else {});
    Kept { place, ..kept }
}

fn check_groups(catalog: &Catalog, found: &mut Diagnostics) {
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

fn check_kept(catalog: &Catalog, found: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for kept in &catalog.kept {
        if !seen.insert(&kept.name) {
            let message = format!("`{}` is kept twice", shorten(&kept.name));
            found.push(Diagnostic::error("duplicate-kept", message).at(kept.place).with_hint("remove one"));
        }
        if kept.reason.trim().is_empty() {
            let message = format!("`{}` is kept without a reason", shorten(&kept.name));
            let hint = "write in `reason` why it stays although its page is gone";
            found.push(Diagnostic::error("empty-reason", message).at(kept.place).with_hint(hint));
        }
    }
}

/// The name becomes part of an address and of a file's name.
fn check_tracked(catalog: &Catalog, found: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for tracked in &catalog.tracked {
        let name = shorten(&visible(&tracked.name)).into_owned();
        if let Some(reason) = unsafe_name_reason(&tracked.name) {
            let message = format!("`{name}` can't name an API: {reason}");
            let hint = "write the name as the platform does";
            found.push(Diagnostic::error("unsafe-name", message).at(tracked.place).with_hint(hint));
        }
        if !seen.insert(&tracked.name) {
            let message = format!("`{name}` is tracked twice");
            found.push(
                Diagnostic::error("duplicate-tracked", message).at(tracked.place).with_hint("remove one"),
            );
        }
    }
}

/// What stands in the crate's manifest must be what cargo takes.
fn check_package(package: &Node<'_>, found: &mut Diagnostics) {
    type Rule = (&'static str, fn(&str) -> bool, &'static str);
    const RULES: &[Rule] = &[
        ("name", is_package_name, "letters, digits, `-` and `_`, a letter first, at most 64: acme-top"),
        ("version", is_version, "three numbers, as in 0.1.0 or 1.0.0-beta.1"),
        ("description", is_line, "one line of text"),
        ("license", is_line, "an SPDX expression, as in MIT OR Apache-2.0"),
        ("repository", is_address, "an address that begins with https://"),
        ("message_enum", is_type_name, "a Rust name in upper camel case, as in RecycleMessage"),
    ];
    for (key, fits, expected) in RULES {
        let Some(node) = package.get(key) else { continue };
        if let Some(text) = node.as_text().filter(|text| !fits(text)) {
            let message = format!("`{}` cannot be the {key} of the crate", shorten(&visible(text)));
            found.push(Diagnostic::error("bad-package", message).at(node.place).with_hint(*expected));
        }
    }
}

fn is_package_name(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|character| character.is_ascii_alphanumeric() || "-_".contains(character))
}

fn is_type_name(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| first.is_ascii_uppercase())
        && text.chars().all(|character| character.is_ascii_alphanumeric())
}

fn is_version(text: &str) -> bool {
    let (numbers, rest) = match text.find(['-', '+']) {
        Some(end) => text.split_at(end),
        None => (text, ""),
    };
    let is_number = |part: &str| {
        part.len() <= 18
            && !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && (part == "0" || !part.starts_with('0'))
    };
    let is_label = |part: &str| {
        !part.is_empty()
            && part.chars().all(|character| character.is_ascii_alphanumeric() || character == '-')
    };
    let labels = rest.strip_prefix(['-', '+']);
    numbers.split('.').count() == 3
        && numbers.split('.').all(is_number)
        && labels.is_none_or(|labels| text.len() <= 64 && labels.split(['.', '+']).all(is_label))
}

fn is_line(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= 300 && !text.chars().any(is_invisible)
}

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty() && text.len() <= 300 && rest.bytes().all(|byte| byte.is_ascii_graphic())
    })
}

/// Does the name fit the pattern, in which `*` stands for any characters? Linear but for the last `*`.
pub(crate) fn matches(pattern: &str, name: &str) -> bool {
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
    fn the_head_of_the_crate_and_what_is_kept() {
        let text = "package: {name: acme-top, version: 0.2.0-rc.1, license: MIT OR Apache-2.0, repository: 'https://example.com/x'}\nkept:\n- {name: a.get, reason: still served}\n";
        let catalog = read_catalog(text, "catalog.yaml").unwrap();
        assert_eq!(catalog.package.name.as_deref(), Some("acme-top"));
        assert_eq!(catalog.package.version.as_deref(), Some("0.2.0-rc.1"));
        assert_eq!(catalog.package.description, None);
        assert_eq!(catalog.kept("a.get").unwrap().reason, "still served");
        assert_eq!(catalog.kept("b.get"), None);
    }

    #[test]
    fn what_cargo_would_not_take_is_named_with_its_place() {
        for (key, value) in [
            ("name", "2025"),
            ("name", "a b"),
            ("name", "a\\\"]\\n[dependencies]"),
            ("version", "1"),
            ("version", "1.2.03"),
            ("version", "1.2.3-"),
            ("description", "a\\nb"),
            ("license", " "),
            ("repository", "javascript:alert(1)"),
        ] {
            let found = read_catalog(&format!("package:\n  {key}: \"{value}\"\n"), "c.yaml").unwrap_err();
            let expected = format!("c.yaml:2:{}: error[bad-package]", key.len() + 5);
            assert!(found.to_string().starts_with(&expected), "{value}: {found}");
        }
        for version in ["0.1.0", "10.20.30", "1.0.0-alpha.1+build.5", "1.0.0+x"] {
            assert!(is_version(version), "{version}");
        }
    }

    #[test]
    fn names_without_fields_are_tracked_once() {
        let text = "tracked:\n- {name: a.get, doc_id: 7, kind: api, note: seen in a list}\n- name: ../x\n- name: a.get\n";
        let found = read_catalog(text, "c.yaml").unwrap_err();
        assert_eq!(
            found.to_string(),
            "c.yaml:3:3: error[unsafe-name]: `../x` can't name an API: only letters a-z, digits, `.`, `_` and `-` are allowed\nc.yaml:4:3: error[duplicate-tracked]: `a.get` is tracked twice\n"
        );
        let text = text.split_inclusive('\n').take(2).collect::<String>();
        let catalog = read_catalog(&text, "c.yaml").unwrap();
        assert!(catalog.is_tracked("a.get") && !catalog.is_tracked("b.get"));
        assert_eq!((catalog.tracked[0].doc_id, catalog.tracked[0].kind), (Some(7), Some(Kind::Api)));
    }

    #[test]
    fn keeping_needs_a_reason_once() {
        let text = "kept:\n- {name: a, reason: ' '}\n- {name: a, reason: b}\n- {name: c}\n";
        let found = read_catalog(text, "c.yaml").unwrap_err();
        assert_eq!(
            found.to_string(),
            "c.yaml:4:3: error[missing-key]: a kept definition needs the key `reason`\n"
        );
        let found = read_catalog(&text.replace("- {name: c}\n", ""), "c.yaml").unwrap_err();
        assert_eq!(
            found.to_string(),
            "c.yaml:2:3: error[empty-reason]: `a` is kept without a reason\nc.yaml:3:3: error[duplicate-kept]: `a` is kept twice\n"
        );
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
