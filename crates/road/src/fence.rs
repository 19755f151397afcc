//! How far a macro or a build script may reach: into the package that calls it and the workspace around it, and nowhere
//! else, whatever links and dots a path is made of.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use top_definition::Diagnostic;

/// A manifest longer than this is not searched.
const MAX_MANIFEST: u64 = 1 << 20;

/// The folders that inputs may lie in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fence {
    /// As the system names them, without links.
    roots: Vec<PathBuf>,
}

impl Fence {
    /// The folder of a package's manifest, and that of the workspace around it.
    pub fn around(manifest: &Path) -> Self {
        let workspace = workspace_of(manifest);
        let roots = [Some(manifest.to_owned()), workspace];
        Fence { roots: roots.into_iter().flatten().filter_map(|root| fs::canonicalize(root).ok()).collect() }
    }

    /// Where a path really leads.
    ///
    /// # Errors
    /// When nothing is there, or it lies outside.
    pub(crate) fn inside(&self, path: &Path) -> Result<PathBuf, Diagnostic> {
        let shown = || path.display().to_string();
        let real = fs::canonicalize(path).map_err(|error| {
            let message = match error.kind() {
                std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
                _ => format!("there is nothing to read: {error}"),
            };
            Diagnostic::error("no-such-path", message).in_file(shown())
        })?;
        if self.roots.iter().any(|root| real.starts_with(root)) {
            return Ok(real);
        }
        let message = "it leads out of the package and its workspace";
        Err(Diagnostic::error("outside", message).in_file(shown()).with_hint(
            "definitions lie below the folder of Cargo.toml or of the workspace: copy them there, without links that lead out",
        ))
    }
}

/// The nearest manifest, from a package's own upwards, that says it is a workspace.
fn workspace_of(manifest: &Path) -> Option<PathBuf> {
    manifest.ancestors().find(|folder| is_workspace(&folder.join("Cargo.toml"))).map(Path::to_owned)
}

fn is_workspace(manifest: &Path) -> bool {
    let mut text = String::new();
    let read = fs::File::open(manifest).and_then(|file| file.take(MAX_MANIFEST).read_to_string(&mut text));
    read.is_ok()
        && text.lines().map(str::trim_start).any(|line| {
            line.strip_prefix("[workspace").is_some_and(|rest| rest.starts_with([']', '.', ' ', '\t']))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let member = folder.path().join("whole/member");
        fs::create_dir_all(member.join("api-defs")).unwrap();
        fs::create_dir_all(folder.path().join("whole/shared")).unwrap();
        fs::create_dir_all(folder.path().join("elsewhere")).unwrap();
        fs::write(folder.path().join("whole/Cargo.toml"), "# x\n[workspace]\nmembers = []\n").unwrap();
        fs::write(member.join("Cargo.toml"), "[package]\nname = \"member\"\n").unwrap();
        (folder, member)
    }

    #[test]
    fn the_workspace_is_inside_and_what_lies_beside_it_is_not() {
        let (_folder, member) = folders();
        let fence = Fence::around(&member);
        for inside in ["api-defs", "../shared", "../shared/../member/api-defs"] {
            assert!(fence.inside(&member.join(inside)).is_ok(), "{inside}");
        }
        for outside in ["../..", "../../elsewhere", "../shared/../../elsewhere", "/"] {
            assert_eq!(fence.inside(&member.join(outside)).unwrap_err().code, "outside", "{outside}");
        }
        assert_eq!(fence.inside(&member.join("nothing")).unwrap_err().code, "no-such-path");
    }

    #[test]
    fn a_package_outside_of_a_workspace_has_only_itself() {
        let (folder, _) = folders();
        let lone = folder.path().join("elsewhere");
        fs::write(lone.join("Cargo.toml"), "[package]\nworkspace-like = true\n# [workspace\n").unwrap();
        let fence = Fence::around(&lone);
        assert!(fence.inside(&lone).is_ok());
        assert_eq!(fence.inside(&lone.join("../whole/shared")).unwrap_err().code, "outside");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_judged_by_where_it_leads() {
        let (folder, member) = folders();
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), member.join("link")).unwrap();
        let fence = Fence::around(&member);
        assert_eq!(fence.inside(&member.join("link")).unwrap_err().code, "outside");
    }
}
