//! What differs between the programs that offer the commands.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use top_codegen::Sdk;
use top_definition::diagnostic::Diagnostic;

/// How examples in the help call the program; each front puts its own name there.
const IN_EXAMPLES: &str = "cargo top";

/// A program that offers the commands.
#[derive(Clone, Debug)]
pub struct Front {
    /// As people type it, and as it stands in what it makes: `cargo top`.
    pub name: &'static str,
    /// The checkout of top-sdk that the program belongs to. Crates inside find the runtime there.
    pub checkout: Option<PathBuf>,
    /// The folder for what can be made again; without one, it is in the target folder of the workspace that is worked on.
    pub cache: Option<PathBuf>,
}

impl Front {
    /// Reads the command line. Asked for help or a version, it prints them and ends the program; wrong usage ends it with
    /// exit code 2.
    pub fn parse<A: clap::Parser>(&self, arguments: impl IntoIterator<Item = OsString>) -> A {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        crate::report::choose_color(&arguments);
        let found = self.command::<A>().get_matches_from(arguments);
        A::from_arg_matches(&found).unwrap_or_else(|error| error.exit())
    }

    /// The command line with this front's name.
    pub fn command<A: clap::CommandFactory>(&self) -> clap::Command {
        rename(A::command(), self.name).name(self.name).bin_name(self.name)
    }

    /// Where a crate in `out` finds the runtime: as a person names it, else the checkout inside it; elsewhere as the
    /// crate that stands there has it, else the published version.
    ///
    /// # Errors
    /// When a person names what is neither a folder nor a version.
    pub(crate) fn runtime(&self, named: Option<&str>, out: &Path) -> Result<Sdk, Diagnostic> {
        let sdk = match (named, &self.checkout) {
            (Some(named), _) => top_road::runtime_of(named, out),
            (None, Some(checkout)) => top_road::runtime_at(checkout, out),
            (None, None) => top_road::runtime_in(out).unwrap_or_else(top_road::published_runtime),
        };
        match &sdk {
            Sdk::Version(version) if !is_version(version) => Err(no_version(version)),
            _ => Ok(sdk),
        }
    }

    /// The folder for what can be made again of a crate in `out`. None means that all of it is made again each time.
    pub(crate) fn cache(&self, out: &Path) -> Option<PathBuf> {
        self.cache.clone().or_else(|| {
            let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
            Some(target.or_else(|| target_of(out))?.join("cargo-top"))
        })
    }
}

/// Only what a manifest takes as a version: `0.1.0`, `^0.1`, `>=0.1, <0.3`.
fn is_version(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_alphanumeric() || ".*+-=^~<>, ".contains(letter))
}

fn no_version(text: &str) -> Diagnostic {
    Diagnostic::error("no-sdk", format!("`{text}` is no version of top-sdk; nothing was written")).with_hint(
        "--sdk takes a version (0.1.0), or the root of a checkout, seen from here (./0.1 is a folder)",
    )
}

/// The target folder of the workspace that a folder belongs to. Its root is where the lock file stands; where there is
/// none, nothing was built yet and a folder called `target` would be litter.
fn target_of(folder: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(folder).ok()?;
    let root = folder.ancestors().find(|folder| folder.join("Cargo.lock").is_file())?;
    Some(root.join("target"))
}

/// Puts a front's name into all examples.
fn rename(mut command: clap::Command, name: &str) -> clap::Command {
    let renamed = |text: &clap::builder::StyledStr| text.to_string().replace(IN_EXAMPLES, name);
    if let Some(text) = command.get_after_help().map(renamed) {
        command = command.after_help(text);
    }
    if let Some(text) = command.get_after_long_help().map(renamed) {
        command = command.after_long_help(text);
    }
    command.mut_subcommands(|command| rename(command, name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_target_folder_is_that_of_the_workspace() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("ws/crates/ours");
        std::fs::create_dir_all(&deep).unwrap();
        std::fs::write(deep.join("Cargo.toml"), "").unwrap();
        assert_eq!(target_of(&deep), None);
        std::fs::write(folder.path().join("ws/Cargo.lock"), "").unwrap();
        assert_eq!(target_of(&deep.join("not-yet")), Some(folder.path().join("ws/target")));
    }
}
