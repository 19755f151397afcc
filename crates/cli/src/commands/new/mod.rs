//! `new`: a crate for a team's own definitions, with a first page and a test, to begin from.

mod name;
mod skeleton;

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use top_codegen::Sdk;
use top_definition::diagnostic::{Diagnostic, Diagnostics};

use super::{Outcome, scrape};
use crate::{Front, Report};
use skeleton::{Code, Skeleton};

/// Begin a crate with definitions of your own: a catalog, a first page (of an invented API), a test against the mock.
///
/// It builds and passes its test at once. Its README says how your pages come in.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo top new acme-top                              # the folder acme-top, with a crate of that name
  cargo top new                                       # here, in an empty folder, called like it
  cargo top new acme-top --code crate                 # with a crate of emitted code, to be committed and reviewed
  cargo top new acme-top --sdk ../top-sdk             # against a checkout of top-sdk")]
pub struct New {
    /// The folder, and the name of the crate in it [default: this folder].
    #[arg(value_name = "NAME")]
    folder: Option<PathBuf>,
    /// Where the crate finds `top-sdk`: the folder of a checkout, or a version [default: the published version;
    /// `cargo xtask` takes its own checkout].
    #[arg(long, value_name = "PATH|VERSION")]
    sdk: Option<String>,
    /// How definitions become code.
    #[arg(long, value_enum, default_value_t = Code::Macro)]
    code: Code,
}

pub(crate) fn run(options: &New, front: &Front, report: &Report) -> Result<Outcome, Diagnostics> {
    let folder = options.folder.clone().unwrap_or_else(|| PathBuf::from("."));
    let name = name::of(&folder)?;
    check_empty(&folder)?;
    let runtime = |out: &Path| front.runtime(options.sdk.as_deref(), out);
    let sdk = runtime(&folder)?;
    if let (Sdk::Path { .. }, Some(named)) = (&sdk, &options.sdk) {
        check_checkout(Path::new(named))?;
    }
    let skeleton = Skeleton { name: &name, sdk: &sdk, code: options.code, front: front.name };
    for (path, text) in skeleton.files() {
        write(&folder.join(path), &text)?;
    }
    match options.code {
        Code::Crate => emit(&folder, runtime(&folder.join(skeleton::EMITTED))?, front)?,
        Code::Macro | Code::BuildScript => scrape::of_folder(&folder.join(skeleton::DEFINITIONS), front)?,
    }
    report.say(format!("{name}: a crate with the definition of an invented API, in {}", folder.display()));
    report.say("next, in that folder: `cargo test`. Its README says how a page of yours comes in.");
    Ok(Outcome::Done)
}

/// Pages → definitions → crate, as for everybody.
fn emit(folder: &Path, sdk: Sdk, front: &Front) -> Result<(), Diagnostics> {
    let run = top_road::Regen {
        definitions: folder.join(skeleton::DEFINITIONS),
        out: folder.join(skeleton::EMITTED),
        sdk,
        package: Default::default(),
        front: front.name.to_owned(),
        allowed: Default::default(),
        cache: None,
    };
    run.write(&mut |_, _| ()).map(drop)
}

/// Something that stands there already is somebody's work. What git and editors keep for themselves is none.
fn check_empty(folder: &Path) -> Result<(), Diagnostic> {
    let refused = |message: String| {
        Diagnostic::error("folder-not-empty", message)
            .in_file(folder.display().to_string())
            .with_hint("name a folder that is new or empty")
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(refused(format!("can't be read: {error}; nothing was written"))),
    };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    match names.filter(|name| !name.starts_with('.') || name == ".gitignore").min() {
        Some(name) => Err(refused(format!("the folder holds `{name}`; nothing was written"))),
        None => Ok(()),
    }
}

/// A checkout has the runtime at its root. Without it the new crate would not build, and nobody would know why.
fn check_checkout(root: &Path) -> Result<(), Diagnostic> {
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    if manifest.lines().any(|line| line.trim_end() == "name = \"top-sdk\"") {
        return Ok(());
    }
    Err(Diagnostic::error("no-sdk", "there is no checkout of top-sdk; nothing was written")
        .in_file(root.display().to_string())
        .with_hint("--sdk takes the root of a checkout, seen from here, or a version (0.1.0)"))
}

fn write(path: &Path, text: &str) -> Result<(), Diagnostic> {
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).and_then(|()| fs::write(path, text)).map_err(|error| {
        Diagnostic::error("unwritable", error.to_string())
            .in_file(path.display().to_string())
            .with_hint("check the path, its permissions and the space on its disk")
    })
}
