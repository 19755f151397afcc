//! Where an emitted crate finds the runtime: a folder or a version.

use std::fs;
use std::path::{Component, Path, PathBuf};

use top_codegen::Sdk;

use crate::writer::is_emitted;

/// The runtime's version, which is that of all rooms.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The runtime that a person named: a version, or a folder as seen from here.
pub fn runtime_of(named: &str, out: &Path) -> Sdk {
    if looks_like_version(named) { Sdk::Version(named.to_owned()) } else { at(out, Path::new(named)) }
}

/// The runtime where nobody named one: this checkout, for whoever works inside it or emits into it; else the
/// published version.
pub fn runtime_at(checkout: &Path, out: &Path) -> Sdk {
    let inside = |path: &Path| parts(path).starts_with(&parts(checkout));
    if inside(Path::new(".")) || inside(out) { at(out, checkout) } else { published_runtime() }
}

/// The runtime where there is no checkout: the version that was published with this crate.
pub fn published_runtime() -> Sdk {
    Sdk::Version(VERSION.to_owned())
}

/// The runtime of the crate that stands in `out`, where it is a folder: whoever named it once means it again.
pub fn runtime_in(out: &Path) -> Option<Sdk> {
    let manifest = out.join("Cargo.toml");
    if !is_emitted(&manifest).ok()? {
        return None;
    }
    // An emitted manifest has one form, so this line needs no TOML reader.
    let text = fs::read_to_string(manifest).ok()?;
    let path = text.lines().find_map(|line| line.strip_prefix("top-sdk = { path = \"")?.split('"').next())?;
    (!path.contains('\\')).then(|| Sdk::Path { path: path.to_owned(), version: VERSION.to_owned() })
}

fn at(out: &Path, folder: &Path) -> Sdk {
    Sdk::Path { path: relative(out, folder), version: VERSION.to_owned() }
}

fn looks_like_version(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit() || "=^~".contains(first))
        && !text.contains(['/', '\\'])
}

/// The way from one folder to another, with `/`.
fn relative(from: &Path, to: &Path) -> String {
    let (from, to) = (parts(from), parts(to));
    let shared = from.iter().zip(&to).take_while(|(left, right)| left == right).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    let way: Vec<String> = up.chain(to.into_iter().skip(shared)).collect();
    if way.is_empty() { ".".to_owned() } else { way.join("/") }
}

/// The names on the way to a folder, `.` and `..` worked out.
fn parts(path: &Path) -> Vec<String> {
    let mut parts = Vec::new();
    for part in std::path::absolute(path).unwrap_or_else(|_| PathBuf::from(path)).components() {
        match part {
            Component::ParentDir => {
                parts.pop();
            }
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            Component::Prefix(prefix) => parts.push(prefix.as_os_str().to_string_lossy().into_owned()),
            Component::CurDir | Component::RootDir => {}
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_the_runtime_is_relative() {
        assert_eq!(relative(Path::new("generated"), Path::new(".")), "..");
        assert_eq!(relative(Path::new("/a/b/../c/d"), Path::new("/a/x")), "../../x");
        assert_eq!(relative(Path::new("/a"), Path::new("/a")), ".");
    }

    #[test]
    fn versions_are_told_from_folders() {
        assert_eq!(runtime_of("0.1.0", Path::new("x")), Sdk::Version("0.1.0".to_owned()));
        assert!(matches!(runtime_of("../sdk", Path::new("x")), Sdk::Path { .. }));
        assert!(matches!(runtime_of("1/sdk", Path::new("x")), Sdk::Path { .. }));
    }

    #[test]
    fn strangers_get_the_published_runtime() {
        let elsewhere = Path::new("/nowhere/checkout");
        assert_eq!(runtime_at(elsewhere, Path::new("/team/crate")), Sdk::Version(VERSION.to_owned()));
        let own = runtime_at(elsewhere, Path::new("/nowhere/checkout/generated"));
        assert_eq!(own, Sdk::Path { path: "..".to_owned(), version: VERSION.to_owned() });
    }
}
