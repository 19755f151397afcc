//! `Cargo.toml` of the emitted crate, as text: it is no Rust.

use std::fmt::Write as _;

use crate::input::{Package, Sdk};
use crate::plan::Plan;

/// Features of the runtime that an emitted crate hands on.
const RUNTIME_FEATURES: &[&str] =
    &["blocking", "charset", "chrono", "gzip", "http", "jiff", "reqwest", "serde", "time", "tracing"];

/// What makes `Client::builder(…).build()` work without further ado.
const DEFAULT_TRANSPORT: &str = "http";

/// The manifest, below its first line.
pub(crate) fn text(package: &Package, plan: &Plan<'_>) -> String {
    let Package { name, version, description, license, repository, sdk, .. } = package;
    let mut lines = vec![
        "[package]".to_owned(),
        format!("name = {}", toml(name)),
        format!("version = {}", toml(version)),
        "edition = \"2024\"".to_owned(),
        "rust-version = \"1.88\"".to_owned(),
    ];
    lines.extend(license.as_deref().map(|license| format!("license = {}", toml(license))));
    lines.push(format!("description = {}", toml(description)));
    lines.extend(repository.as_deref().map(|repository| format!("repository = {}", toml(repository))));
    lines.extend(["", "[package.metadata.docs.rs]", "all-features = true"].map(str::to_owned));
    lines.extend(["", "[lib]", "path = \"src/lib.rs\"", "", "[features]"].map(str::to_owned));
    let groups = plan.groups.iter().map(|group| group.group);
    let by_default = groups.clone().filter(|group| group.default).map(|group| toml(&group.name));
    let by_default: Vec<String> = by_default.chain([toml(DEFAULT_TRANSPORT)]).collect();
    lines.push(format!("default = [{}]", by_default.join(", ")));
    lines.push("# Of the runtime.".to_owned());
    lines.extend(RUNTIME_FEATURES.iter().map(|feature| format!("{feature} = [\"top-sdk/{feature}\"]")));
    lines.push("# Groups of APIs.".to_owned());
    lines.extend(groups.map(|group| format!("{} = []", group.name)));
    lines.extend(["", "[dependencies]"].map(str::to_owned));
    lines.push(format!("top-sdk = {{ {}, default-features = false }}\n", place(sdk)));
    lines.join("\n")
}

fn place(sdk: &Sdk) -> String {
    match sdk {
        Sdk::Path { path, version } => format!("path = {}, version = {}", toml(path), toml(version)),
        Sdk::Version(version) => format!("version = {}", toml(version)),
    }
}

/// A text as a manifest holds it: a basic string of TOML.
pub fn toml(text: &str) -> String {
    let mut string = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => string.extend(['\\', character]),
            _ if character.is_control() => {
                let _ = write!(string, "\\u{:04X}", u32::from(character));
            }
            _ => string.push(character),
        }
    }
    string.push('"');
    string
}
