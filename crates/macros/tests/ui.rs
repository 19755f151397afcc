//! Mistakes, and what the compiler says about each: in the caller's code, with the place in the YAML, and how to mend it.
//!
//! `TRYBUILD=overwrite cargo test -p top-macros --test ui` writes what it says now beside the cases: read each difference.

#![allow(clippy::unwrap_used)] // A test may; clippy knows only `#[test]` functions as tests.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the cases are compiled: paths of definitions start there.
fn manifest() -> PathBuf {
    let below_target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    below_target.join("tests/trybuild/top-macros")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

fn lay_out_definitions() {
    let definitions = manifest().join("defs");
    let _ = fs::remove_dir_all(&definitions);
    copy(Path::new("tests/ui/defs"), &definitions);
    fs::create_dir_all(definitions.join("empty")).unwrap();
    fs::create_dir_all(definitions.join("link")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("/usr", definitions.join("link/apis")).unwrap();
}

#[test]
fn every_mistake_is_told_with_its_place_and_what_mends_it() {
    lay_out_definitions();
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/ui/*.rs");
    drop(cases); // Runs them.
    let mut count = 0;
    for entry in fs::read_dir("tests/ui").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "stderr") {
            let said = fs::read_to_string(&path).unwrap();
            let place = format!("--> tests/ui/{}.rs:", path.file_stem().unwrap().to_str().unwrap());
            assert!(said.contains(&place), "{} names no place in the caller's code", path.display());
            assert!(
                said.contains("= help: ") || said.contains("= note: "),
                "{} does not say how to mend it",
                path.display()
            );
            assert!(!said.contains("panicked") && !said.contains("/target/"), "{}", path.display());
            count += 1;
        }
    }
    assert!(count >= 24, "{count} cases");
}
