//! The head of the emitted crate: its own name, version, description and licence.
//!
//! What a person says with flags counts first, then the catalog's `package`, then the name of the crate's folder. A
//! crate never takes another one's name unasked, so that two of them can stand in one program.

use std::path::Path;

use top_codegen::{Package, Sdk};
use top_definition::{Diagnostic, PackageHead};

/// The head of the crate in `out`, made from `definitions`; `command` is what makes it again.
///
/// # Errors
/// When the crate has no name that cargo takes.
pub(crate) fn package(
    said: &PackageHead,
    catalog: &PackageHead,
    out: &Path,
    definitions: &Path,
    sdk: Sdk,
    command: String,
) -> Result<Package, Diagnostic> {
    let PackageHead { name, version, description, license, repository, message_enum } = said.clone();
    let name = name.or_else(|| catalog.name.clone()).unwrap_or_else(|| folder_name(out));
    if !is_package_name(&name) {
        let message = format!("`{name}` can't be the name of the crate");
        return Err(Diagnostic::error("bad-package-name", message).with_hint(
            "letters, digits, `-` and `_`, a letter first; say it with --name or in the `package` of catalog.yaml",
        ));
    }
    let text = |said: Option<String>, catalog: &Option<String>, default: &str| {
        said.or_else(|| catalog.clone()).unwrap_or_else(|| default.to_owned())
    };
    Ok(Package {
        name,
        version: text(version, &catalog.version, "0.1.0"),
        description: text(description, &catalog.description, "Typed client of the Taobao Open Platform"),
        license: license.or_else(|| catalog.license.clone()),
        repository: repository.or_else(|| catalog.repository.clone()),
        sdk,
        command,
        definitions: folder_name(definitions),
        message_enum: message_enum.or_else(|| catalog.message_enum.clone()),
    })
}

/// A folder's own name: the same from wherever the command is run.
fn folder_name(folder: &Path) -> String {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Is it what cargo takes for a name, and fits into a crate's path in Rust?
pub fn is_package_name(name: &str) -> bool {
    let fits = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    name.len() <= 64 && name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(said: Option<&str>, catalog: Option<&str>, out: &str) -> Result<String, Diagnostic> {
        let head =
            |name: Option<&str>| PackageHead { name: name.map(str::to_owned), ..PackageHead::default() };
        let sdk = Sdk::Version("0.1.0".to_owned());
        package(&head(said), &head(catalog), Path::new(out), Path::new("defs"), sdk, String::new())
            .map(|package| package.name)
    }

    #[test]
    fn a_crate_is_called_as_said_else_by_the_catalog_else_like_its_folder() {
        assert_eq!(named(Some("a"), Some("b"), "x/c").unwrap(), "a");
        assert_eq!(named(None, Some("b"), "x/c").unwrap(), "b");
        assert_eq!(named(None, None, "x/our-crate").unwrap(), "our-crate");
        assert_eq!(named(None, None, "x/2025").unwrap_err().code, "bad-package-name");
        assert_eq!(named(Some("a\"\n[dependencies]"), None, "x").unwrap_err().code, "bad-package-name");
    }
}
