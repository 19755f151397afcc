//! The head of the emitted crate: its own name, version, description and licence.
//!
//! What a person says with flags counts first, then the catalog's `package`, then the name of the crate's folder. A
//! crate never takes another one's name unasked, so that two of them can stand in one program.

use std::path::Path;

use top_codegen::{Package, Sdk};
use top_definition::Diagnostic;

/// What a person may say about the crate's head; nothing means: as the catalog says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageOptions {
    /// The crate's name, as in `Cargo.toml`.
    pub name: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// One line about it.
    pub description: Option<String>,
    /// An expression of SPDX (`MIT OR Apache-2.0`).
    pub license: Option<String>,
    /// Where its source lies.
    pub repository: Option<String>,
}

/// The head of the crate in `out`, made from `definitions`; `command` is what makes it again.
///
/// # Errors
/// When the crate has no name that cargo takes.
pub(crate) fn package(
    said: &PackageOptions,
    definitions: &Path,
    sdk: Sdk,
    command: String,
) -> Result<Package, Diagnostic> {
    let PackageOptions { name, version, description, license, repository } = said.clone();
    let name = name.unwrap_or_else(|| "top-recycle".to_owned());
    if !is_package_name(&name) {
        let message = format!("`{name}` can't be the name of the crate");
        return Err(Diagnostic::error("bad-package-name", message).with_hint(
            "letters, digits, `-` and `_`, a letter first; say it with --name or in the `package` of catalog.yaml",
        ));
    }
    Ok(Package {
        name,
        version: version.unwrap_or_else(|| "0.1.0".to_owned()),
        description: description.unwrap_or_else(|| "Typed client of the Taobao Open Platform".to_owned()),
        license,
        repository,
        sdk,
        command,
        definitions: folder_name(definitions),
    })
}

/// A folder's own name: the same from wherever the command is run.
fn folder_name(folder: &Path) -> String {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What cargo takes for a name, and fits into a crate's path in Rust.
fn is_package_name(name: &str) -> bool {
    let fits = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    name.len() <= 64 && name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(said: Option<&str>) -> Result<String, Diagnostic> {
        let said = PackageOptions { name: said.map(str::to_owned), ..PackageOptions::default() };
        let sdk = Sdk::Version("0.1.0".to_owned());
        package(&said, Path::new("defs"), sdk, String::new()).map(|package| package.name)
    }

    #[test]
    fn a_crate_is_called_as_said_else_like_its_folder() {
        assert_eq!(named(Some("acme-top")).unwrap(), "acme-top");
        assert_eq!(named(Some("2025")).unwrap_err().code, "bad-package-name");
        assert_eq!(named(Some("a\"\n[dependencies]")).unwrap_err().code, "bad-package-name");
    }
}
