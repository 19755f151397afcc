//! For build scripts: definitions → one file of Rust below `OUT_DIR`, and what cargo has to watch.
//!
//! The same items as `top_sdk::apis!` gives, with what only a build script can have: definitions
//! that come and go are noticed, groups follow the features of the crate, overlays may stand elsewhere.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use top_codegen::Setting;
use top_codegen::ident::Ident;
use top_codegen::part::Part;
use top_codegen::template::Code;
use top_definition::diagnostic::{Diagnostic, Diagnostics};

use crate::embed::embed_groups;
use crate::inputs::Inputs;

/// What the definitions become, unless the build script says otherwise.
const FILE: &str = "apis.rs";

/// Makes Rust of a folder of definitions, in a build script.
///
/// In `build.rs`, with `top-road = { version = "…", features = ["build"] }` among the `[build-dependencies]`:
///
/// ```no_run
/// fn main() -> Result<(), top_road::BuildError> {
///     top_road::Builder::new("api-defs").build()
/// }
/// ```
///
/// In `src/lib.rs`, or in a module of it:
///
/// ```ignore
/// include!(concat!(env!("OUT_DIR"), "/apis.rs"));
/// ```
///
/// Everything that is wrong with the definitions is told at once, with file, line and a way to mend it. The feature `format`
/// lays the file out for readers, at the price of a Rust parser in the build.
#[derive(Clone, Debug)]
#[must_use = "nothing is made before `build` is called"]
pub struct Builder {
    definitions: String,
    overlays: Vec<String>,
    manifest: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    file: String,
    runtime: String,
    features: bool,
}

impl Builder {
    /// Definitions at this path: a folder, or one YAML file, seen from the folder of `Cargo.toml`. It lies below that
    /// folder, or below the workspace's.
    pub fn new(definitions: impl Into<String>) -> Self {
        Builder {
            definitions: definitions.into(),
            overlays: Vec::new(),
            manifest: None,
            out_dir: None,
            file: FILE.to_owned(),
            runtime: "top_sdk".to_owned(),
            features: false,
        }
    }

    /// A folder of overlays besides the definitions' own; again for more. So definitions can be shared, and what one crate
    /// knows better stands beside it.
    pub fn overlays(mut self, folder: impl Into<String>) -> Self {
        self.overlays.push(folder.into());
        self
    }

    /// The folder of the file that is made. Without it: `OUT_DIR`, as cargo sets it.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// The name of the file that is made: `apis.rs`, where nothing else is said. For several builders in one crate.
    pub fn file(mut self, name: impl Into<String>) -> Self {
        self.file = name.into();
        self
    }

    /// What the crate calls `top-sdk`, where it has renamed it.
    pub fn runtime(mut self, name: impl Into<String>) -> Self {
        self.runtime = name.into();
        self
    }

    /// Makes only the groups (of `catalog.yaml`) whose name is an enabled feature of the crate. Declare each in its
    /// `[features]`.
    pub fn features(mut self, follow: bool) -> Self {
        self.features = follow;
        self
    }

    /// The folder that paths are seen from. Without it: that of `Cargo.toml`, as cargo sets it.
    pub fn manifest_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.manifest = Some(folder.into());
        self
    }

    /// Makes the file and tells cargo what to watch and what deserves a look.
    ///
    /// # Errors
    /// Everything that keeps the definitions from becoming Rust; then nothing is written.
    pub fn build(&self) -> Result<(), BuildError> {
        let made = self.make()?;
        let folder = self.out_dir.clone().or_else(|| std::env::var_os("OUT_DIR").map(PathBuf::from));
        let folder = folder.ok_or_else(|| unset("OUT_DIR", "out_dir"))?;
        write(&folder.join(&self.file), &text(&made.code)?)?;
        tell(made.watched.iter().map(|path| format!("rerun-if-changed={}", path.display())));
        tell(made.warnings.iter().map(|warning| format!("warning={warning}")));
        Ok(())
    }

    /// The items that [`build`](Builder::build) writes.
    ///
    /// # Errors
    /// The same.
    pub fn code(&self) -> Result<Code, BuildError> {
        self.make().map(|made| made.code)
    }

    fn make(&self) -> Result<Made, BuildError> {
        let manifest = manifest(self.manifest.as_deref())?;
        let mut inputs = Inputs::read(&manifest, &self.definitions);
        for folder in &self.overlays {
            inputs.add_overlays(&manifest, folder);
        }
        // A file of the crate's own is held to its lints, so it names nothing that it may not need.
        let setting = Setting { names_prelude: false, ..Setting::inside(self.runtime_name()?) };
        let wanted = |group: &str| !self.features || is_enabled(group);
        let made = embed_groups(&inputs, &setting, &wanted)
            .map_err(|found| BuildError::new(&found, Some(&inputs)))?;
        let folders = [&self.definitions].into_iter().chain(&self.overlays);
        let mut watched: Vec<PathBuf> = folders.map(|folder| manifest.join(folder)).collect();
        watched.extend(inputs.paths);
        let mut warnings: Vec<String> = made.warnings.iter().map(ToString::to_string).collect();
        if made.parts.is_empty() {
            warnings.push(format!(
                "no group of {} is an enabled feature of this crate: nothing was made of it",
                self.definitions
            ));
        }
        Ok(Made { code: Part::joined(&made.parts), watched, warnings })
    }

    fn runtime_name(&self) -> Result<Ident, BuildError> {
        let name = Ident::module(&self.runtime);
        if name.to_string() == self.runtime {
            return Ok(name);
        }
        let message = format!("`{}` can't be the name of top-sdk in Rust", self.runtime);
        Err(Diagnostic::error("bad-runtime-name", message)
            .with_hint("name it as `use` does: `top_sdk`, with `_`")
            .into())
    }
}

/// Has cargo notice definitions that come and go, for crates that use `top_sdk::apis!`: a macro can only watch what is
/// there. To be called in `build.rs`, with the path that the macro is called with.
///
/// # Errors
/// When nothing is there: then cargo would build the crate anew each time.
pub fn watch(definitions: impl AsRef<Path>) -> Result<(), BuildError> {
    let path = manifest(None)?.join(definitions.as_ref());
    if !path.exists() {
        return Err(Diagnostic::error("no-such-path", "there is nothing to watch")
            .in_file(definitions.as_ref().display().to_string())
            .with_hint("name the folder that `apis!` names, seen from the folder of Cargo.toml")
            .into());
    }
    tell([format!("rerun-if-changed={}", path.display())]);
    Ok(())
}

/// What is wrong with the definitions, or with the build script. Prints, from `main` too, as the commands say it.
pub struct BuildError {
    rendered: String,
}

impl BuildError {
    fn new(found: &Diagnostics, inputs: Option<&Inputs>) -> Self {
        let mut sorted = found.clone();
        sorted.sort();
        let mut rendered: String = sorted
            .iter()
            .filter(|finding| finding.is_error())
            .map(|finding| {
                let file = finding.file.as_deref();
                finding.render(inputs.zip(file).and_then(|(inputs, file)| inputs.text(file)))
            })
            .collect();
        if sorted.left_out() > 0 {
            rendered.push_str(&format!("… and {} more findings\n", sorted.left_out()));
        }
        BuildError { rendered }
    }
}

impl From<Diagnostic> for BuildError {
    fn from(finding: Diagnostic) -> Self {
        BuildError::new(&finding.into(), None)
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.rendered)
    }
}

/// As `main` prints it: below the word that it puts in front.
impl fmt::Debug for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\n{}", self.rendered)
    }
}

impl std::error::Error for BuildError {}

struct Made {
    code: Code,
    watched: Vec<PathBuf>,
    warnings: Vec<String>,
}

/// Is a feature of the crate on? cargo tells a build script so.
fn is_enabled(feature: &str) -> bool {
    let name = feature.to_uppercase().replace('-', "_");
    std::env::var_os(format!("CARGO_FEATURE_{name}")).is_some()
}

fn manifest(given: Option<&Path>) -> Result<PathBuf, Diagnostic> {
    let set = || std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    given.map(Path::to_owned).or_else(set).ok_or_else(|| unset("CARGO_MANIFEST_DIR", "manifest_dir"))
}

fn unset(variable: &str, method: &str) -> Diagnostic {
    Diagnostic::error("no-cargo", format!("{variable} is not set"))
        .with_hint(format!("call this in a build script, where cargo sets it; or say `{method}`"))
}

/// The file, with its first line. Laid out, if there is somebody to do it.
fn text(code: &Code) -> Result<String, Diagnostic> {
    #[cfg(feature = "format")]
    let items = top_codegen::laid_out(code)?;
    #[cfg(not(feature = "format"))]
    let items = format!("{code}\n");
    Ok(format!("// Made by a build script, of definitions. Do not edit.\n{items}"))
}

/// Leaves a file that is right already as it is: it may be read by a build that runs.
fn write(path: &Path, text: &str) -> Result<(), Diagnostic> {
    if fs::read(path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(());
    }
    fs::write(path, text).map_err(|error| {
        Diagnostic::error("unwritable", error.to_string())
            .in_file(path.display().to_string())
            .with_hint("check the folder, its permissions and the space on its disk")
    })
}

/// Speaks to cargo.
#[allow(clippy::print_stdout, reason = "a build script speaks to cargo so")]
fn tell(lines: impl IntoIterator<Item = String>) {
    for line in lines {
        println!("cargo::{line}");
    }
}
