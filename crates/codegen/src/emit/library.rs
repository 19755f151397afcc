//! The crate around the groups: `Cargo.toml` and `src/lib.rs`.

use super::group::{braces, own_names};
use super::text::{self, MAX_SHORT, literal};
use super::write::put;
use crate::input::{Group, Package, Sdk};
use crate::summary::Summary;

/// Features of the runtime that an emitted crate hands on.
const RUNTIME_FEATURES: &[&str] = &["blocking", "chrono", "gzip", "jiff", "reqwest", "serde", "time"];

/// What makes `Client::builder(…).build()` work without further ado.
const DEFAULT_TRANSPORT: &str = "reqwest";

/// `src/lib.rs`
pub fn root(package: &Package, groups: &[(&Group, Vec<&Summary>)]) -> String {
    let mut file = super::header(package, &package.definitions);
    put!(file, "//! {}\n//!\n", text::prose(&package.description, MAX_SHORT));
    file.push_str("//! Every group of APIs is a module and a feature of the same name:\n//!\n");
    for (group, modules) in groups {
        let title = group.title.as_deref().map(|title| format!(", {}", text::prose(title, MAX_SHORT)));
        let default = if group.default { ", on by default" } else { "" };
        let count = modules.len();
        put!(file, "//! - `{}`{}: {count} definitions{default}\n", group.name, title.unwrap_or_default());
    }
    file.push_str("\n#![forbid(unsafe_code)]\n\n");
    file.push_str("pub use top_sdk;\n#[doc(no_inline)]\npub use top_sdk::*;\n");
    for (group, modules) in groups {
        put!(
            file,
            "\n#[cfg(feature = {})]\n#[rustfmt::skip]\npub mod {};\n",
            literal(&group.name),
            group.name
        );
        let own = own_names(group, modules);
        let names: Vec<&str> =
            modules.iter().flat_map(|module| &module.names).chain(&own).map(String::as_str).collect();
        if !names.is_empty() {
            put!(file, "#[cfg(feature = {})]\n#[rustfmt::skip]\n", literal(&group.name));
            re_exports(&mut file, &group.name, &names);
        }
    }
    prelude(&mut file, groups);
    file
}

/// The runtime's prelude, with what the groups add to it: few names, however many APIs there are.
fn prelude(out: &mut String, groups: &[(&Group, Vec<&Summary>)]) {
    out.push_str(
        "\n/// What most programs want in scope.\npub mod prelude {\n    pub use top_sdk::prelude::*;\n",
    );
    for (group, modules) in groups {
        let names = own_names(group, modules);
        if !names.is_empty() {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            put!(out, "\n    #[cfg(feature = {})]\n", literal(&group.name));
            put!(out, "    pub use crate::{}::{};\n", group.name, braces(&names));
        }
    }
    out.push_str("}\n");
}

fn re_exports(out: &mut String, group: &str, names: &[&str]) {
    if let [_] = names {
        put!(out, "pub use self::{group}::{};\n", braces(names));
        return;
    }
    put!(out, "pub use self::{group}::{{\n");
    for name in names {
        put!(out, "    {name},\n");
    }
    out.push_str("};\n");
}

/// `Cargo.toml`
pub fn manifest(package: &Package, groups: &[(&Group, Vec<&Summary>)]) -> String {
    let mut file = super::header(package, &package.definitions).replacen("//", "#", 1);
    put!(file, "[package]\nname = {}\n", toml(&package.name));
    put!(file, "version = {}\nedition = \"2024\"\nrust-version = \"1.88\"\n", toml(&package.version));
    put!(file, "license = \"MIT OR Apache-2.0\"\ndescription = {}\n", toml(&package.description));
    file.push_str(
        "\n[package.metadata.docs.rs]\nall-features = true\n\n[lib]\npath = \"src/lib.rs\"\n\n[features]\n",
    );
    let groups_by_default =
        groups.iter().filter(|(group, _)| group.default).map(|(group, _)| toml(&group.name));
    let default: Vec<String> = groups_by_default.chain([toml(DEFAULT_TRANSPORT)]).collect();
    put!(file, "default = [{}]\n# Of the runtime.\n", default.join(", "));
    for feature in RUNTIME_FEATURES {
        put!(file, "{feature} = [\"top-sdk/{feature}\"]\n");
    }
    file.push_str("# Groups of APIs.\n");
    for (group, _) in groups {
        put!(file, "{} = []\n", group.name);
    }
    put!(file, "\n[dependencies]\ntop-sdk = {{ {}, default-features = false }}\n", sdk(&package.sdk));
    file
}

fn sdk(sdk: &Sdk) -> String {
    match sdk {
        Sdk::Path { path, version } => format!("path = {}, version = {}", toml(path), toml(version)),
        Sdk::Version(version) => format!("version = {}", toml(version)),
    }
}

/// A basic string of TOML.
fn toml(text: &str) -> String {
    let mut string = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => string.extend(['\\', character]),
            _ if character.is_control() => put!(string, "\\u{:04X}", u32::from(character)),
            _ => string.push(character),
        }
    }
    string.push('"');
    string
}
