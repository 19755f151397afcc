//! `regen`: the whole line, from pages to the emitted crate.

use std::path::{Path, PathBuf};

use clap::Args;
use top_definition::PackageHead;
use top_definition::diagnostic::Diagnostics;
use top_road::{Change, ChangeKind, Permissions, Regen as Run, Regenerated};

use super::{Outcome, scrape};
use crate::{Front, Report};

/// Run the whole line: pages → definitions → crate.
///
/// Writes only what changed and removes what no definition makes any more.
#[derive(Args)]
#[command(after_help = "Examples:
  cargo top regen                                     # api-defs → generated
  cargo top regen --check                             # write nothing; list what differs (CI)
  cargo top regen --defs our-defs --out ../our-crate --name our-crate --sdk 0.1.0")]
pub struct Regen {
    /// Write nothing; read every byte, list what differs and how to fix it.
    #[arg(long)]
    check: bool,
    /// The folder of definitions (`pages/`, `apis/`, `messages/`, `spis/`, `overlays/`, `glossary.yaml`, `catalog.yaml`).
    #[arg(long, value_name = "DIR", default_value = "api-defs")]
    defs: PathBuf,
    /// The folder of the emitted crate.
    #[arg(long, value_name = "DIR", default_value = "generated")]
    out: PathBuf,
    /// Where the crate finds `top-sdk`: a folder, or a version [default: the folder that the crate in --out names,
    /// else the published version; `cargo xtask` takes its own checkout].
    #[arg(long, value_name = "PATH|VERSION")]
    sdk: Option<String>,
    #[command(flatten)]
    package: Head,
    /// Write into a folder, or over a crate, that was not made from these definitions.
    #[arg(long)]
    overwrite: bool,
    /// Emit a crate even without any definition.
    #[arg(long)]
    allow_empty: bool,
    /// Go on without an input that the crate was made with (`glossary.yaml`): it is gone on purpose.
    #[arg(long, value_name = "INPUT")]
    without: Vec<String>,
}

/// The head of the crate, where it shall differ from the `package` of `catalog.yaml`.
#[derive(Args, Clone)]
pub struct Head {
    /// The crate's name [default: of catalog.yaml, else of the folder].
    #[arg(long)]
    name: Option<String>,
    /// The crate's version.
    #[arg(long = "crate-version", value_name = "VERSION")]
    version: Option<String>,
    /// One line about the crate.
    #[arg(long)]
    description: Option<String>,
    /// The crate's licence, an SPDX expression.
    #[arg(long, value_name = "SPDX")]
    license: Option<String>,
    /// The web address of the crate's source.
    #[arg(long, value_name = "URL")]
    repository: Option<String>,
}

impl From<Head> for PackageHead {
    fn from(head: Head) -> Self {
        let Head { name, version, description, license, repository } = head;
        PackageHead { name, version, description, license, repository, ..PackageHead::default() }
    }
}

pub(crate) fn run(options: &Regen, front: &Front, report: &Report) -> Result<Outcome, Diagnostics> {
    let run = Run {
        definitions: options.defs.clone(),
        out: options.out.clone(),
        sdk: front.runtime(options.sdk.as_deref(), &options.out)?,
        package: options.package.clone().into(),
        front: front.name.to_owned(),
        allowed: Permissions {
            overwrite: options.overwrite,
            empty: options.allow_empty,
            without: options.without.clone(),
        },
        cache: front.cache(&options.out),
    };
    let progress = &mut |done, all| report.progress(done, all, "pages");
    if options.check {
        let result = run.check(progress)?;
        say(&result, report);
        compare(&result, options, front, report);
        Ok(if result.is_same() && result.is_whole() { Outcome::Done } else { Outcome::Found })
    } else {
        let result = run.write(progress)?;
        say(&result, report);
        written(&result, options, report);
        Ok(if result.is_whole() { Outcome::Done } else { Outcome::Found })
    }
}

fn say(result: &Regenerated, report: &Report) {
    report.diagnostics(&result.found);
    let Regenerated { modules, unchanged, groups, labels, .. } = result;
    report.say(format!(
        "{modules} definitions (groups: {groups}), {labels} code labels named by the glossary: {} made anew, {unchanged} unchanged since the last run",
        modules - unchanged
    ));
    if result.spis > 0 {
        report.say(format!(
            "{} SPIs (calls that the platform makes to the vendor) are defined; no code is emitted for them yet",
            result.spis
        ));
    }
}

/// Lists what differs, and how to mend it.
fn compare(result: &Regenerated, options: &Regen, front: &Front, report: &Report) {
    for (folder, changes) in [(&options.defs, &result.definitions), (&options.out, &result.files)] {
        for change in changes {
            report.result(format!("{}: {}", word(change), folder.join(&change.path).display()));
        }
    }
    for name in &result.orphaned {
        report.result(format!("page gone: {name}"));
    }
    if result.is_same() {
        report.say(format!("{} generated files are up to date", result.total));
    } else {
        report.result(format!("to mend it, run: {}", command(options, front)));
    }
}

fn word(change: &Change) -> &'static str {
    match change.kind {
        ChangeKind::Missing => "missing",
        ChangeKind::Different => "differs",
        ChangeKind::Orphan => "left over",
    }
}

fn written(result: &Regenerated, options: &Regen, report: &Report) {
    if result.read.pages > 0 {
        scrape::say(&result.read, &result.definitions, result.scraped, report);
    }
    let removed = result.files.iter().filter(|change| change.kind == ChangeKind::Orphan).count();
    report.say(format!(
        "{}: {} files, of which {} written, {removed} removed",
        options.out.display(),
        result.total,
        result.files.len() - removed
    ));
}

/// The command that makes what this run checked.
fn command(options: &Regen, front: &Front) -> String {
    let mut command = format!("{} regen", front.name);
    let mut say = |flag: &str, value: &str| command.push_str(&format!(" {flag} {}", quoted(value)));
    for (flag, value, default) in
        [("--defs", &options.defs, "api-defs"), ("--out", &options.out, "generated")]
    {
        if value != Path::new(default) {
            say(flag, &value.display().to_string());
        }
    }
    let Head { name, version, description, license, repository } = &options.package;
    for (flag, value) in [
        ("--sdk", &options.sdk),
        ("--name", name),
        ("--crate-version", version),
        ("--description", description),
        ("--license", license),
        ("--repository", repository),
    ] {
        value.iter().for_each(|value| say(flag, value));
    }
    options.without.iter().for_each(|input| say("--without", input));
    command
}

/// A word of a command line, as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || "-_./:+@=".contains(character);
    match word.chars().all(plain) && !word.is_empty() {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}
