//! Reads a whole folder of definitions and emits its crate into another folder: the cost of `regen` without pages.
//!
//! `cargo run --release -p top-codegen --example emit_folder -- DEFINITIONS FOLDER SDK`

use std::path::Path;
use std::process::ExitCode;

use top_codegen::{Input, Package, Sdk, emit, files};
use top_definition::{Group, load};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [definitions, folder, sdk] = arguments.as_slice() else {
        eprintln!("usage: emit_folder DEFINITIONS FOLDER SDK");
        return ExitCode::from(2);
    };
    let start = cpu_milliseconds();
    let (mut tree, found) = load(Path::new(definitions));
    if found.has_errors() {
        eprint!("{found}");
        return ExitCode::FAILURE;
    }
    if tree.catalog.groups.is_empty() {
        let members = vec!["*".to_owned()];
        tree.catalog.groups.push(Group {
            feature: "apis".to_owned(),
            members,
            default: true,
            ..Group::default()
        });
    }
    let read = cpu_milliseconds();
    let sdk = Sdk::Path { path: sdk.clone(), version: "0.1.0".to_owned() };
    let package = Package { sdk, name: "top-corpus".to_owned(), ..Package::default() };
    let output = match Input::from_tree(&tree, package).and_then(|input| emit(&input)) {
        Ok(output) => output,
        Err(found) => {
            found.iter().take(40).for_each(|each| eprint!("{}", each.render(None)));
            return ExitCode::FAILURE;
        }
    };
    let emitted = cpu_milliseconds();
    let changes = files::write(Path::new(folder), &output.files, &Default::default())
        .map_or(0, |changes| changes.len());
    let written = cpu_milliseconds();
    let count = tree.entries.len().max(1) as f64;
    eprintln!("{count} definitions, {} warnings, {changes} changes", output.warnings.len());
    for (what, time) in [("read", read - start), ("emit", emitted - read), ("write", written - emitted)] {
        eprintln!("{what}: {:.3} CPU ms per definition", time / count);
    }
    ExitCode::SUCCESS
}

/// Time of this thread on a processor, as Linux counts it.
fn cpu_milliseconds() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|time| time.parse::<f64>().ok()).unwrap_or_default() / 1e6
}
