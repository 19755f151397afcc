//! `cargo xtask regen`: the whole line, from pages to the emitted crate.

use std::path::Path;

use top_definition::diagnostic::Diagnostics;
use top_road::{Change, ChangeKind, Permissions, Regen as Run, Regenerated};

use super::{FRONT, Outcome, scrape};
use crate::arguments::Regen;
use crate::checkout;
use crate::report::Report;

pub(crate) fn run(options: &Regen, report: &Report) -> Result<Outcome, Diagnostics> {
    let run = Run {
        definitions: options.defs.clone(),
        out: options.out.clone(),
        sdk: checkout::runtime(options.sdk.as_deref(), &options.out),
        package: options.package.clone().into(),
        front: FRONT.to_owned(),
        allowed: Permissions {
            overwrite: options.overwrite,
            empty: options.allow_empty,
            without: options.without.clone(),
        },
        cache: Some(checkout::target().join("xtask")),
    };
    let progress = &mut |done, all| report.progress(done, all, "pages");
    if options.check {
        let result = run.check(progress)?;
        say(&result, report);
        compare(&result, options, report);
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
}

/// Lists what differs, and how to mend it.
fn compare(result: &Regenerated, options: &Regen, report: &Report) {
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
        report.result(format!("to mend it, run: {}", command(options)));
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
fn command(options: &Regen) -> String {
    let mut command = format!("{FRONT} regen");
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
