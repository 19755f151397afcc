//! The crate around the groups: `Cargo.toml` and `src/lib.rs`.

use super::group::braces;
use super::text::{self, MAX_SHORT, literal};
use super::write::put;
use crate::input::{Group, Package, Sdk};
use crate::model::Module;

/// `src/lib.rs`
pub fn root(package: &Package, groups: &[(&Group, Vec<Module<'_>>)]) -> String {
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
        let names: Vec<&str> = modules.iter().flat_map(Module::public_names).collect();
        if !names.is_empty() {
            put!(file, "#[cfg(feature = {})]\n", literal(&group.name));
            re_exports(&mut file, &group.name, &names);
        }
    }
    file
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
pub fn manifest(package: &Package, groups: &[(&Group, Vec<Module<'_>>)]) -> String {
    let mut file = super::header(package, &package.definitions).replacen("//", "#", 1);
    put!(file, "[package]\nname = {}\n", toml(&package.name));
    put!(file, "version = {}\nedition = \"2024\"\nrust-version = \"1.88\"\n", toml(&package.version));
    put!(file, "license = \"MIT OR Apache-2.0\"\ndescription = {}\n", toml(&package.description));
    file.push_str(
        "\n[package.metadata.docs.rs]\nall-features = true\n\n[lib]\npath = \"src/lib.rs\"\n\n[features]\n",
    );
    let default: Vec<String> =
        groups.iter().filter(|(group, _)| group.default).map(|(group, _)| toml(&group.name)).collect();
    put!(file, "default = [{}]\n", default.join(", "));
    file.push_str("# Of the runtime.\nblocking = [\"top-sdk/blocking\"]\nserde = [\"top-sdk/serde\"]\n");
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
