//! `cargo xtask mock`: the platform on loopback, until it is stopped.

use std::path::Path;
use std::sync::Arc;

use top_definition::diagnostic::{Diagnostic, Diagnostics};
use top_definition::{Definition, load};
use top_mock::{Config, Event, Instruction, MockServer};

use super::Outcome;
use crate::arguments::Mock;
use crate::report::Report;

/// Stands for every method in an instruction.
const EVERY_METHOD: &str = "*";

pub(crate) fn run(options: &Mock, report: &Report) -> Result<Outcome, Diagnostics> {
    let definitions = definitions(&options.defs)?;
    let log = Arc::new(*report);
    let config = Config::new(definitions)
        .port(options.port)
        .app_key(&options.app_key)
        .secret(options.secret.as_deref().unwrap_or(Config::DEFAULT_SECRET))
        .strict(options.strict)
        .observer(move |event| match event {
            Event::Note(note) => log.say(format!("note: {note}")),
            Event::Request(request) => log.say(request.to_string()),
        });
    let server = MockServer::start_blocking(config).map_err(|error| {
        Diagnostic::error("no-port", format!("port {} can't be used: {error}", options.port))
            .with_hint("take another --port; 0 takes a free one")
    })?;
    options.faults.iter().for_each(|fault| server.follow(fault));
    report.result(format!("gateway: {}", server.url()));
    let secret = match options.secret {
        // A secret of one's own is not shown.
        Some(_) => "secret as given".to_owned(),
        None => format!("secret {} (the default)", Config::DEFAULT_SECRET),
    };
    report.say(format!("app key {}, {secret}; these APIs are known:", options.app_key));
    for method in server.methods() {
        report.say(format!("  {method}"));
    }
    for Instruction { method, times, .. } in &options.faults {
        let times = times.map_or("every call".to_owned(), |times| format!("{times} calls"));
        report.say(format!("answered in another way: {method}, {times}"));
        if method != EVERY_METHOD && !server.methods().any(|known| known == method) {
            report.say(format!("note: {method} has no definition; it is answered all the same"));
        }
    }
    loop {
        std::thread::park();
    }
}

fn definitions(folder: &Path) -> Result<Vec<Definition>, Diagnostics> {
    let (tree, found) = load(folder);
    found.into_result()?;
    Ok(tree.entries.into_iter().map(|entry| entry.effective).collect())
}
