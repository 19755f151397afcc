//! Commands whose tools are heavy to build. `cargo xtask` is built without them, so that `regen` starts soon on a fresh
//! machine; one of them is passed on to a program that has it, built when it is first asked for.

use std::path::Path;
use std::process::Command;

use top_cli::Outcome;
use top_definition::diagnostic::{Diagnostic, Diagnostics};

/// A command that this program was built without. Its words are not looked at here.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct PassedOn {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    words: Vec<std::ffi::OsString>,
}

/// Runs the whole command line again, in a program that has this feature.
pub(crate) fn run(feature: &str, root: &Path) -> Result<Outcome, Diagnostics> {
    let mut program = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    program.args(["run", "--package", "xtask", "--no-default-features", "--features", feature]);
    program.arg("--manifest-path").arg(root.join("Cargo.toml"));
    program.arg("--").args(std::env::args_os().skip(1));
    started(program).map_err(|error| {
        Diagnostic::error("no-cargo", format!("cargo can't be started: {error}"))
            .with_hint(format!(
                "this program was built without the feature `{feature}`, which cargo would add"
            ))
            .into()
    })
}

/// In the place of this program, so that whoever ends it ends the one that works.
#[cfg(unix)]
fn started(mut program: Command) -> std::io::Result<Outcome> {
    Err(std::os::unix::process::CommandExt::exec(&mut program))
}

#[cfg(not(unix))]
fn started(mut program: Command) -> std::io::Result<Outcome> {
    let status = program.status()?;
    if status.success() { Ok(Outcome::Done) } else { std::process::exit(status.code().unwrap_or(1)) }
}
