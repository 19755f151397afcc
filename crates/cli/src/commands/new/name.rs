//! What a crate may be called.

use std::path::Path;

use top_codegen::ident::Ident;
use top_definition::Diagnostic;

/// Crates that the new one uses, or that Rust brings: a program could not tell them from it.
const TAKEN: &[&str] =
    &["alloc", "core", "proc_macro", "std", "test", "tokio", "top_mock", "top_road", "top_sdk"];

/// The name of a crate in this folder: that of the folder.
///
/// # Errors
/// When cargo or Rust would not take it.
pub(super) fn of(folder: &Path) -> Result<String, Diagnostic> {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = absolute.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    check(&name).map(|()| name)
}

fn check(name: &str) -> Result<(), Diagnostic> {
    let refused = |why: &str| {
        Diagnostic::error("bad-package-name", format!("`{name}` can't be the name of a crate: {why}"))
            .with_hint("name the new folder so: small letters, digits, `-` and `_`, a letter first: acme-top")
    };
    if !top_road::is_package_name(name) || name.contains(|letter: char| letter.is_ascii_uppercase()) {
        return Err(refused("it has other characters than cargo takes, or is too long"));
    }
    let library = name.replace('-', "_");
    if TAKEN.contains(&library.as_str()) {
        return Err(refused("another crate that it needs is called so"));
    }
    if Ident::module(&library).to_string() != library {
        return Err(refused("it is a word of Rust, or not in one form (a_b, not a__b)"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_cargo_and_rust_take() {
        for good in ["acme-top", "a", "acme_top2"] {
            assert_eq!(of(Path::new("x").join(good).as_path()).unwrap(), good);
        }
        for bad in
            ["", "2acme", "Acme", "acme top", "a\"b", "编号", "type", "gen", "core", "top-sdk", "con", "a__b"]
        {
            assert_eq!(check(bad).unwrap_err().code, "bad-package-name", "{bad}");
        }
        assert_eq!(of(Path::new("/")).unwrap_err().code, "bad-package-name");
    }
}
