//! `cargo xtask regen`: the whole line, from pages to the emitted crate.
//!
//! Everything is worked out before a byte is written, so a run that finds an error leaves the tree as it was. What has
//! not changed since the last run is neither read nor emitted again, but for `--check`, which reads every byte.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use top_codegen::files::{self as writer, Change, ChangeKind};
use top_codegen::{Group, Item, Package, Summary, emit_frame, emit_module};
use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{InputFile, People, read_file};
use top_scrape::folder::{self, PageFile};

use super::{Outcome, scrape};
use crate::arguments::Regen;
use crate::manifest::{self, Done, Manifest, Stamp};
use crate::report::Report;
use crate::{definitions, files, sdk};

/// The group of everything in a folder without a catalog.
const ONLY_GROUP: &str = "apis";

pub(crate) fn run(options: &Regen, report: &Report) -> Result<Outcome, Diagnostics> {
    let mut run = Run::start(options)?;
    run.scrape(report)?;
    let planned = run.plan(report)?;
    report.say(format!(
        "{} definitions (groups: {}), {} code labels named by the glossary; {} unchanged since the last run",
        planned.summaries.len(),
        run.groups.len(),
        run.glossary.len(),
        planned.kept.len()
    ));
    let same = if options.check { run.check(&planned, report)? } else { run.write(&planned, report)? };
    Ok(if same && run.read.refused == 0 { Outcome::Done } else { Outcome::Found })
}

/// What a run works with.
struct Run<'a> {
    options: &'a Regen,
    people: People,
    glossary: BTreeMap<String, String>,
    groups: Vec<Group>,
    package: Package,
    /// Definition files on disk, below their folder.
    names: Vec<String>,
    /// Definition files as the pages say them; empty where the pages are those of the last run.
    scraped: BTreeMap<String, String>,
    /// What was read of pages.
    read: folder::Summary,
    pages: u64,
    last: Manifest,
}

/// What the run leaves behind, still in memory.
struct Planned {
    /// By the definition's file.
    summaries: BTreeMap<String, Summary>,
    /// Emitted files, but for those that are right as they are.
    files: BTreeMap<String, String>,
    kept: BTreeSet<String>,
}

impl<'a> Run<'a> {
    fn start(options: &'a Regen) -> Result<Self, Diagnostics> {
        let mut found = Diagnostics::new();
        let names = definitions::list(&options.defs)?;
        let texts = definitions::people_files(&options.defs, &names)?;
        let people = People::read(&texts, &mut found);
        found.into_result()?;
        let package = Package {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            sdk: sdk::place(options.sdk.as_deref(), &options.out),
            definitions: folder_name(&options.defs),
            ..Package::default()
        };
        let basis = basis(&package, &texts);
        let last = match options.check {
            true => Manifest { basis, ..Manifest::default() },
            false => Manifest::read(&manifest::place(&options.defs, &options.out), basis),
        };
        Ok(Run {
            options,
            glossary: people
                .glossary
                .iter()
                .map(|(label, name)| (label.to_owned(), name.to_owned()))
                .collect(),
            groups: groups(&people),
            people,
            package,
            names: names.into_iter().filter(|name| definitions::is_scraped(name)).collect(),
            scraped: BTreeMap::new(),
            read: folder::Summary::default(),
            pages: 0,
            last,
        })
    }

    /// Pages → definitions, unless both are as the last run left them.
    fn scrape(&mut self, report: &Report) -> Result<(), Diagnostics> {
        let folder = self.options.defs.join("pages");
        if !folder.is_dir() {
            return Ok(());
        }
        self.pages = manifest::digest(&files::stamps(&folder)?);
        if self.pages == self.last.pages && self.definitions_are_untouched() {
            return Ok(());
        }
        let existing = definitions::existing(&self.options.defs, &self.names)?;
        let pages: Vec<PageFile> = files::pages(&[folder])?;
        let folder = definitions::scrape(&pages, &existing, None, report);
        report.diagnostics(&folder.diagnostics);
        self.scraped = definitions::files(&folder)?;
        if folder.summary.refused > 0 {
            self.pages = 0; // Say so again next time.
        }
        self.read = folder.summary;
        Ok(())
    }

    fn definitions_are_untouched(&self) -> bool {
        self.names.len() == self.last.done.len()
            && self.names.iter().all(|name| {
                let input = Stamp::of(&self.options.defs.join(name));
                self.last.done.get(name).is_some_and(|done| Some(done.input) == input)
            })
    }

    /// Definitions → overlays → crate; or everything that keeps it from being emitted.
    fn plan(&self, report: &Report) -> Result<Planned, Diagnostics> {
        let mut found = Diagnostics::new();
        let mut planned =
            Planned { summaries: BTreeMap::new(), files: BTreeMap::new(), kept: BTreeSet::new() };
        let scraped = self.scraped.keys().filter(|name| definitions::is_scraped(name));
        let names: BTreeSet<&String> = self.names.iter().chain(scraped).collect();
        for name in &names {
            match self.kept(name) {
                Some(done) => {
                    planned.kept.insert(done.summary.path());
                    planned.summaries.insert((*name).clone(), done.summary.clone());
                }
                None => self.definition(name, &mut planned, &mut found),
            }
        }
        if planned.summaries.len() == names.len() {
            let names: Vec<&str> = planned.summaries.values().map(|summary| summary.api.as_str()).collect();
            self.people.check_names(&names, &mut found);
        }
        let summaries: Vec<Summary> = planned.summaries.values().cloned().collect();
        match emit_frame(&self.package, &self.groups, &summaries) {
            Ok(files) => planned.files.extend(files),
            Err(errors) => found.extend(errors),
        }
        if found.has_errors() {
            return Err(found);
        }
        report.diagnostics(&found);
        Ok(planned)
    }

    /// The last run's word on a definition, if neither it nor its emitted file was touched since.
    fn kept(&self, name: &str) -> Option<&Done> {
        let done = self.last.done.get(name).filter(|_| !self.scraped.contains_key(name))?;
        let input = Stamp::of(&self.options.defs.join(name))?;
        let output = Stamp::of(&self.options.out.join(done.summary.path()))?;
        (done.input == input && done.output == output).then_some(done)
    }

    fn definition(&self, name: &str, planned: &mut Planned, found: &mut Diagnostics) {
        let file = match self.scraped.get(name) {
            Some(text) => {
                let shown = self.options.defs.join(name).display().to_string();
                Ok(InputFile { path: name.to_owned(), shown, text: text.clone() })
            }
            None => read_file(&self.options.defs, name),
        };
        let entry = match file {
            Ok(file) => self.people.entry(&file, found),
            Err(diagnostic) => return found.push(diagnostic),
        };
        let Some(entry) = entry else { return };
        let Some(group) = self.group_of(&entry.raw.name) else {
            return found.push(self.ungrouped(&entry.raw.name, &entry.file));
        };
        let item = Item { definition: &entry.effective, file: &entry.file, group };
        match emit_module(item, &self.glossary, &self.package) {
            Ok(emitted) => {
                found.extend(emitted.warnings);
                planned.files.insert(emitted.summary.path(), emitted.text);
                planned.summaries.insert(name.to_owned(), emitted.summary);
            }
            Err(errors) => found.extend(errors),
        }
    }

    fn group_of(&self, name: &str) -> Option<&str> {
        match self.people.catalog.groups.is_empty() {
            true => Some(ONLY_GROUP),
            false => self.people.catalog.group_of(name).map(|group| group.feature.as_str()),
        }
    }

    fn ungrouped(&self, name: &str, file: &str) -> Diagnostic {
        let catalog = self.options.defs.join("catalog.yaml");
        Diagnostic::error("no-group", format!("`{name}` belongs to no group"))
            .in_file(file)
            .at_line(1)
            .with_hint(format!(
                "add its name, or a pattern that fits it, to a group in {}",
                catalog.display()
            ))
    }

    /// Lists what differs, and how to mend it.
    fn check(&self, planned: &Planned, report: &Report) -> Result<bool, Diagnostics> {
        let definitions = differing(&self.options.defs, &self.scraped)?;
        let emitted = differing(&self.options.out, &planned.files)?;
        for (folder, changes) in [(&self.options.defs, &definitions), (&self.options.out, &emitted)] {
            for change in changes {
                let word = match change.kind {
                    ChangeKind::Missing => "missing",
                    ChangeKind::Different => "differs",
                    ChangeKind::Orphan => "left over",
                };
                report.result(format!("{word}: {}", folder.join(&change.path).display()));
            }
        }
        let same = definitions.is_empty() && emitted.is_empty();
        if same {
            report.say(format!("{} generated files are up to date", planned.files.len()));
        } else {
            report.result(format!("to mend it, run: {}", command(self.options)));
        }
        Ok(same)
    }

    /// Definitions first, so that a run which dies in between is mended by the next one.
    fn write(&self, planned: &Planned, report: &Report) -> Result<bool, Diagnostics> {
        let definitions = scrape::put(&self.options.defs, &self.scraped)?;
        if self.read.pages > 0 {
            scrape::say(&self.read, &definitions, self.scraped.len(), report);
        }
        let out = &self.options.out;
        let changes = writer::write(out, &planned.files, &planned.kept)
            .map_err(|error| at(out, "unwritable", format!("can't be written: {error}")))?;
        let removed = changes.iter().filter(|change| change.kind == ChangeKind::Orphan).count();
        report.say(format!(
            "{}: {} files, of which {} written, {removed} removed",
            out.display(),
            planned.files.len() + planned.kept.len(),
            changes.len() - removed
        ));
        self.remember(planned);
        Ok(true)
    }

    fn remember(&self, planned: &Planned) {
        let mut manifest = Manifest { basis: self.last.basis, pages: self.pages, done: BTreeMap::new() };
        for (name, summary) in &planned.summaries {
            let stamps =
                (Stamp::of(&self.options.defs.join(name)), Stamp::of(&self.options.out.join(summary.path())));
            if let (Some(input), Some(output)) = stamps {
                manifest.done.insert(name.clone(), Done { input, output, summary: summary.clone() });
            }
        }
        if manifest != self.last {
            manifest.write(&manifest::place(&self.options.defs, &self.options.out));
        }
    }
}

/// The catalog's groups; a folder without a catalog has one for everything.
fn groups(people: &People) -> Vec<Group> {
    if people.catalog.groups.is_empty() {
        return vec![Group { name: ONLY_GROUP.to_owned(), title: None, default: true }];
    }
    let group = |group: &top_definition::Group| Group {
        name: group.feature.clone(),
        title: Some(group.title.clone()).filter(|title| !title.is_empty()),
        default: group.default,
    };
    people.catalog.groups.iter().map(group).collect()
}

/// What all of the output depends on, besides each definition.
fn basis(package: &Package, texts: &[InputFile]) -> u64 {
    let program = std::env::current_exe().ok();
    let stamp = program.as_deref().and_then(Stamp::of);
    let texts: Vec<(&str, &str)> =
        texts.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
    manifest::digest(&(program, stamp, format!("{package:?}"), texts))
}

/// How emitted files name the folder of definitions: the same from wherever the command is run.
fn folder_name(folder: &Path) -> String {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn differing(folder: &Path, files: &BTreeMap<String, String>) -> Result<Vec<Change>, Diagnostic> {
    writer::compare(folder, files, &BTreeSet::new())
        .map_err(|error| at(folder, "unreadable", format!("can't be compared: {error}")))
}

fn at(folder: &Path, code: &'static str, message: String) -> Diagnostic {
    Diagnostic::error(code, message).in_file(folder.display().to_string())
}

/// The command that makes what this run checked.
fn command(options: &Regen) -> String {
    let mut command = "cargo xtask regen".to_owned();
    for (flag, value, default) in
        [("--defs", &options.defs, "api-defs"), ("--out", &options.out, "generated")]
    {
        if value != Path::new(default) {
            command.push_str(&format!(" {flag} {}", value.display()));
        }
    }
    if let Some(sdk) = &options.sdk {
        command.push_str(&format!(" --sdk {sdk}"));
    }
    command
}
