//! Where an emitted crate finds the runtime: a folder or a version.

use std::path::{Component, Path, PathBuf};

use top_codegen::Sdk;

/// The runtime's version, which is the checkout's.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Reads `--sdk`; without it, the crate uses this checkout.
pub(crate) fn place(option: Option<&str>, out: &Path) -> Sdk {
    match option {
        Some(version) if looks_like_version(version) => Sdk::Version(version.to_owned()),
        Some(folder) => from(out, Path::new(folder)),
        None => from(out, &checkout()),
    }
}

fn from(out: &Path, folder: &Path) -> Sdk {
    Sdk::Path { path: relative(out, folder), version: VERSION.to_owned() }
}

/// The root of the checkout: the folder above this package.
fn checkout() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    PathBuf::from(package).parent().map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// The checkout's folder for things that can be made again.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| checkout().join("target"), PathBuf::from)
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
    for part in std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
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
        assert_eq!(place(Some("0.1.0"), Path::new("x")), Sdk::Version("0.1.0".to_owned()));
        assert!(matches!(place(Some("../sdk"), Path::new("x")), Sdk::Path { .. }));
        assert!(matches!(place(Some("1/sdk"), Path::new("x")), Sdk::Path { .. }));
    }
}
