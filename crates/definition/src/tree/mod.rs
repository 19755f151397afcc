//! A whole folder of definitions: read, corrected by overlays, checked, every finding of every file at once.
//!
//! [`assemble`] is the function, on texts; [`load`] fetches the texts from a folder.

mod files;

use std::collections::BTreeMap;
use std::path::Path;

use crate::check::{check_definition, check_set};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::history::{History, read_history};
use crate::model::{self, Definition, Kind};
use crate::people::{
    Catalog, English, Glossary, Overlay, SharedCodes, apply_overlays, read_catalog, read_codes, read_english,
    read_glossary, read_overlays,
};
use crate::places::Places;
use crate::text::shorten;
use crate::yaml::read_definition;
use crate::yaml::validate::suggest;

pub use files::{InputFile, list_files, read_file, read_files};

/// One definition of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its file, as the user would name it.
    pub file: String,
    /// What the documents say.
    pub raw: Definition,
    /// What the documents and people say.
    pub effective: Definition,
    /// Where every fact of the effective definition stands.
    pub places: Places,
}

/// All that a folder of definitions says.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tree {
    /// In the order of their names.
    pub entries: Vec<Entry>,
    /// Rust names for labels of codes.
    pub glossary: Glossary,
    /// Groups.
    pub catalog: Catalog,
    /// Since when what is known, and gone.
    pub history: History,
    /// Enums that several fields take.
    pub codes: SharedCodes,
}

impl Tree {
    /// The definition of this name.
    pub fn get(&self, name: &str) -> Option<&Entry> {
        let index = self.entries.binary_search_by(|entry| entry.raw.name.as_str().cmp(name)).ok()?;
        self.entries.get(index)
    }
}

/// Reads a folder of definitions. What could not be read is missing from the tree and reported.
pub fn load(folder: &Path) -> (Tree, Diagnostics) {
    let (files, mut found) = read_files(folder);
    let (tree, others) = assemble(files);
    found.append(others);
    found.sort();
    (tree, found)
}

/// The tree of a folder's files, and every finding. The order of the files does not matter.
pub fn assemble(files: Vec<InputFile>) -> (Tree, Diagnostics) {
    assemble_part(files, &[])
}

/// The same of some of the files. `others` are the names of definitions that are not among them, though in the folder.
pub fn assemble_part(mut files: Vec<InputFile>, others: &[&str]) -> (Tree, Diagnostics) {
    files.sort();
    let mut found = Diagnostics::new();
    let people = People::read(&files, &mut found);
    let people_found = found.has_errors();
    let mut entries: Vec<Entry> = files.iter().filter_map(|file| people.entry(file, &mut found)).collect();
    let all_read =
        !people_found && entries.len() == files.iter().filter(|file| kind_of(file).is_some()).count();
    entries.sort_by(|left, right| (&left.raw.name, &left.file).cmp(&(&right.raw.name, &right.file)));
    check_set(entries.iter().map(|entry| (&entry.effective, &entry.places)), &mut found);
    let names = entries.iter().map(|entry| entry.raw.name.as_str());
    let names: Vec<&str> = names.chain(others.iter().copied()).collect();
    if all_read {
        people.check_names(&names, &mut found);
    }
    found.sort();
    let People { glossary, catalog, history, codes, .. } = people;
    (Tree { entries, glossary, catalog, history, codes }, found)
}

/// What people decided about definitions: overlays, glossary, catalog.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// By the API they are about.
    overlays: BTreeMap<String, Vec<Overlay>>,
    /// Rust names for labels of codes.
    pub glossary: Glossary,
    /// Groups.
    pub catalog: Catalog,
    /// Since when what is known, and gone. Nobody decides this, but like people's files it stands beside all definitions.
    pub history: History,
    /// Enums that several fields take.
    pub codes: SharedCodes,
    /// English meanings, by the API they are about.
    english: BTreeMap<String, English>,
    /// The catalog's file, as the user would name it.
    catalog_file: String,
}

impl People {
    /// Reads what people wrote among a folder's files.
    pub fn read(files: &[InputFile], found: &mut Diagnostics) -> Self {
        let mut people = People::default();
        for file in files {
            let (text, shown) = (&file.text, &file.shown);
            match file.path.as_str() {
                "glossary.yaml" => {
                    people.glossary = keep(read_glossary(text, shown), found).unwrap_or_default()
                }
                "catalog.yaml" => {
                    people.catalog_file.clone_from(shown);
                    people.catalog = keep(read_catalog(text, shown), found).unwrap_or_default();
                }
                "history.yaml" => people.history = keep(read_history(text, shown), found).unwrap_or_default(),
                path if path.starts_with("english/") => {
                    if let Some(english) = keep(read_english(text, shown), found) {
                        people.take_english(english, found);
                    }
                }
                path if path.starts_with("overlays/") => {
                    for overlay in keep(read_overlays(text, shown), found).unwrap_or_default() {
                        people.overlays.entry(overlay.api.clone()).or_default().push(overlay);
                    }
                }
                _ => {}
            }
        }
        // Its labels are named by the glossary, wherever that stands among the files.
        for file in files.iter().filter(|file| file.path == "codes.yaml") {
            people.codes =
                keep(read_codes(&file.text, &file.shown, &people.glossary), found).unwrap_or_default();
        }
        people
    }

    fn take_english(&mut self, english: English, found: &mut Diagnostics) {
        if self.english.contains_key(&english.api) {
            let message = format!("`{}` has two files of English meanings", shorten(&english.api));
            found.push(english.about_api("duplicate-english", message).with_hint("join them"));
            return;
        }
        self.english.insert(english.api.clone(), english);
    }

    /// What an API's names mean in English, if somebody wrote it down.
    pub fn english(&self, api: &str) -> Option<&English> {
        self.english.get(api)
    }

    /// Reads one definition, with what people know better. `None` if the file is none, or could not be read.
    pub fn entry(&self, file: &InputFile, found: &mut Diagnostics) -> Option<Entry> {
        let kind = kind_of(file)?;
        let entry = read_entry(file, found)?;
        check_place(&entry, file, kind, found);
        Some(self.corrected(entry, found))
    }

    /// The same for a file that was named by itself: it may be called as it likes and stand where it likes.
    pub fn lone_entry(&self, file: &InputFile, found: &mut Diagnostics) -> Option<Entry> {
        read_entry(file, found).map(|entry| self.corrected(entry, found))
    }

    /// What people know better, put in; and all of it checked.
    fn corrected(&self, mut entry: Entry, found: &mut Diagnostics) -> Entry {
        if let Some(overlays) = self.overlays.get(&entry.raw.name) {
            let overlays: Vec<&Overlay> = overlays.iter().collect();
            match apply_overlays(&entry.raw, &entry.places, &overlays) {
                Ok((effective, places)) => (entry.effective, entry.places) = (effective, places),
                Err(diagnostics) => found.append(diagnostics),
            }
        }
        check_definition(&entry.effective, &entry.places, found);
        self.glossary.check(&entry.effective, found);
        self.codes.check(&entry.effective, &entry.places, &self.glossary, found);
        if let Some(english) = self.english.get(&entry.raw.name) {
            english.check(&entry.raw, &entry.effective, found);
        }
        entry
    }

    /// Reports overlays about APIs, and kept definitions, that are not among these names. To be asked only when every file could be read: else
    /// a missing API is not the overlay's fault.
    pub fn check_names(&self, names: &[&str], found: &mut Diagnostics) {
        self.catalog.check_kept(&self.catalog_file, names, found);
        for (api, overlays) in self.overlays.iter().filter(|(api, _)| !names.contains(&api.as_str())) {
            let hint = match suggest(api, names) {
                hint if hint.starts_with("did you mean") => hint,
                _ => "scrape its document, or remove the overlay".to_owned(),
            };
            for overlay in overlays {
                let message = format!("there is no definition of `{api}`");
                found.push(overlay.about_api("overlay-without-api", message).with_hint(hint.clone()));
            }
        }
        for (api, english) in self.english.iter().filter(|(api, _)| !names.contains(&api.as_str())) {
            let message = format!("there is no definition of `{}`", shorten(api));
            found.push(english.about_api("english-without-api", message).with_hint("remove the file"));
        }
    }
}

/// What a file of a definitions folder defines, by its place.
fn kind_of(file: &InputFile) -> Option<Kind> {
    Kind::from_folder(file.path.split_once('/')?.0)
}

/// The value, or its findings put to the others.
fn keep<T>(result: Result<T, Diagnostics>, found: &mut Diagnostics) -> Option<T> {
    result.map_err(|diagnostics| found.append(diagnostics)).ok()
}

fn read_entry(file: &InputFile, found: &mut Diagnostics) -> Option<Entry> {
    let (raw, places) = keep(read_definition(&file.text, &file.shown), found)?;
    Some(Entry { file: file.shown.clone(), effective: raw.clone(), raw, places })
}

/// In a folder of definitions, folder and file say what a definition is.
fn check_place(entry: &Entry, file: &InputFile, kind: Kind, found: &mut Diagnostics) {
    let Entry { raw, places, .. } = entry;
    if raw.kind != kind {
        let message = format!("`kind: {}` does not belong into this folder", raw.kind.word());
        let hint = "APIs live in `apis`, messages in `messages`, SPIs in `spis`";
        found.push(
            places
                .point_fact(&model::Path::DEFINITION, "kind", Diagnostic::error("wrong-folder", message))
                .with_hint(hint),
        );
    }
    let stem = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".yaml");
    if stem != raw.name {
        let message = format!("the file is named after `{stem}`, but defines `{}`", raw.name);
        let hint = "rename the file, or correct `name`";
        found.push(
            places
                .point_fact(&model::Path::DEFINITION, "name", Diagnostic::error("file-name", message))
                .with_hint(hint),
        );
    }
}
