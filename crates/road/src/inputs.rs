//! What a folder or a file of definitions, named in somebody's code, consists of: texts, and the paths to watch.
//!
//! Reads below a [`Fence`] only, and ordinary files only. What is wrong with a path is told as the caller wrote it.

use std::path::{Path, PathBuf};

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{InputFile, Kind, list_files, read_file};

use crate::fence::Fence;

/// Files of people that count for one definition, too.
const PEOPLE: &[&str] = &["catalog.yaml", "glossary.yaml", "history.yaml"];

/// Definitions and what people wrote about them.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// Their texts.
    pub(crate) files: Vec<InputFile>,
    /// The one definition that was named, below its folder; none where a folder was named.
    only: Option<String>,
    /// Every file that was read, or tried, as an absolute path: when one changes, the code does.
    pub paths: Vec<PathBuf>,
    /// What could not be read.
    pub found: Diagnostics,
}

impl Inputs {
    /// The inputs at `named`, as seen from the folder of the caller's manifest.
    pub fn read(manifest: &Path, named: &str) -> Self {
        let mut inputs = Inputs::default();
        let fence = Fence::around(manifest);
        let path = shown(manifest).join(named);
        if let Err(refused) = inputs.take(&fence, &path, named) {
            inputs.found.push(refused);
        }
        inputs
    }

    /// Takes a folder of overlays in, beside those of the definitions.
    #[cfg(feature = "build")]
    pub(crate) fn add_overlays(&mut self, manifest: &Path, named: &str) {
        let fence = Fence::around(manifest);
        let folder = shown(manifest).join(named);
        let first = self.files.len();
        match fence.inside(&folder).map(|_| overlays_of(&folder)) {
            Err(refused) => self.found.push(refused),
            Ok(Err(refused)) => self.found.push(refused),
            Ok(Ok(names)) => names.iter().for_each(|name| self.take_text(&fence, &folder, name)),
        }
        for file in self.files.iter_mut().skip(first) {
            file.path = format!("overlays/{}", file.path);
        }
    }

    fn take(&mut self, fence: &Fence, path: &Path, named: &str) -> Result<(), Diagnostic> {
        if named.trim().is_empty() {
            return Err(Diagnostic::error("no-such-path", "the path is empty")
                .with_hint("name a folder of definitions, such as \"api-defs\", or one definition"));
        }
        let real = fence.inside(path).map_err(|refused| match refused.hint {
            Some(_) => refused,
            None => refused.with_hint("paths start at the folder of the calling crate's Cargo.toml"),
        })?;
        if real.is_dir() { self.take_folder(fence, path) } else { self.take_file(fence, path) }
    }

    /// A folder: everything in it.
    fn take_folder(&mut self, fence: &Fence, folder: &Path) -> Result<(), Diagnostic> {
        for part in Kind::ALL.iter().map(|kind| kind.folder()).chain(["overlays"]) {
            let part = folder.join(part);
            // `exists` follows links, so a link to nothing would be passed over.
            if part.symlink_metadata().is_ok() {
                fence.inside(&part)?;
            }
        }
        let (names, found) = list_files(folder);
        self.found.append(found);
        for name in &names {
            self.take_text(fence, folder, name);
        }
        if !names.iter().any(|name| is_definition(name)) {
            return Err(no_definition(folder));
        }
        Ok(())
    }

    /// One definition, with what people wrote in its folder of definitions: the one above `apis` and its like, else its own.
    fn take_file(&mut self, fence: &Fence, file: &Path) -> Result<(), Diagnostic> {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if !name.ends_with(".yaml") {
            return Err(Diagnostic::error("no-definition", "a definition is a file that ends with `.yaml`")
                .in_file(file.display().to_string())
                .with_hint("name a folder of definitions, or one of its YAML files"));
        }
        let own = file.parent().unwrap_or(Path::new(""));
        let part =
            own.file_name().and_then(|part| part.to_str()).filter(|part| Kind::from_folder(part).is_some());
        let (folder, only) = match (part, own.parent()) {
            (Some(part), Some(above)) => (above, format!("{part}/{name}")),
            _ => (own, name.to_owned()),
        };
        let is_of_people = |name: &&String| name.starts_with("overlays/") || PEOPLE.contains(&name.as_str());
        if let Ok(overlays) = folder.join("overlays").symlink_metadata()
            && !overlays.is_file()
        {
            fence.inside(&folder.join("overlays"))?;
        }
        let (names, found) = list_files(folder);
        self.found.append(found);
        for name in names.iter().filter(is_of_people) {
            self.take_text(fence, folder, name);
        }
        self.take_text(fence, folder, &only);
        self.only = Some(only);
        Ok(())
    }

    fn take_text(&mut self, fence: &Fence, folder: &Path, name: &str) {
        let path = folder.join(name);
        let read = fence.inside(&path).and_then(|real| {
            if !real.is_file() {
                return Err(Diagnostic::error("unreadable", "cannot be read: it is no file")
                    .in_file(path.display().to_string())
                    .with_hint("remove it, or put a YAML file in its place"));
            }
            self.paths.push(std::path::absolute(&path).unwrap_or(real));
            read_file(folder, name)
        });
        match read {
            Ok(file) => self.files.push(file),
            Err(refused) => self.found.push(refused),
        }
    }

    /// The text of a file, by how diagnostics name it.
    pub fn text(&self, shown: &str) -> Option<&str> {
        self.files.iter().find(|file| file.shown == shown).map(|file| file.text.as_str())
    }

    /// Was one definition named, and no folder?
    pub(crate) fn is_one(&self) -> bool {
        self.only.is_some()
    }

    /// The files that define something, out of those that were named.
    pub(crate) fn definitions(&self) -> impl Iterator<Item = &InputFile> {
        self.files.iter().filter(|file| match &self.only {
            Some(only) => file.path == *only,
            None => is_definition(&file.path),
        })
    }
}

/// The files of a folder that holds nothing but overlays.
#[cfg(feature = "build")]
fn overlays_of(folder: &Path) -> Result<Vec<String>, Diagnostic> {
    let refused = |why: String| {
        Diagnostic::error("no-overlays", why)
            .in_file(folder.display().to_string())
            .with_hint("name a folder of YAML files with overlays, seen from the folder of Cargo.toml")
    };
    let entries = std::fs::read_dir(folder).map_err(|error| refused(format!("can't be read: {error}")))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".yaml")).collect();
    names.sort();
    if names.is_empty() { Err(refused("the folder holds no overlay".to_owned())) } else { Ok(names) }
}

/// The folder as the compiler's own messages would name it: as seen from where it was started, if that is above.
fn shown(folder: &Path) -> PathBuf {
    let started = std::env::current_dir().ok();
    let below = started.and_then(|started| folder.strip_prefix(started).map(Path::to_owned).ok());
    below.unwrap_or_else(|| folder.to_owned())
}

fn is_definition(path: &str) -> bool {
    path.split_once('/').is_some_and(|(part, _)| Kind::from_folder(part).is_some())
}

fn no_definition(folder: &Path) -> Diagnostic {
    let parts: Vec<&str> = Kind::ALL.iter().map(|kind| kind.folder()).collect();
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let hint = if parts.contains(&name) {
        format!("name the folder above `{name}`")
    } else {
        format!(
            "definitions lie in `{}` below it; `cargo top scrape` makes them of saved pages",
            parts.join("`, `")
        )
    };
    Diagnostic::error("no-definitions", "the folder holds no definition")
        .in_file(folder.display().to_string())
        .with_hint(hint)
}

#[cfg(test)]
mod tests;
