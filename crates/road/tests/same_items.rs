//! One road, whoever goes it: `cargo top regen`, `cargo xtask regen`, a build script and `apis!` give the same items for the
//! same definitions, for ours, for hostile ones and for two hundred of the corpus.

#![allow(clippy::panic, clippy::unwrap_used)] // A test may; clippy knows only `#[test]` functions as tests.

#[path = "../../codegen/tests/support/corpus.rs"]
mod corpus;
#[path = "support/items.rs"]
mod items;
#[allow(dead_code)] // Of it, the corpus needs the shape only.
#[path = "../../codegen/tests/support/whole.rs"]
mod whole;

use std::fs;
use std::path::Path;

use top_codegen::ident::Ident;
use top_codegen::part::Part;
use top_codegen::{Sdk, Setting};
use top_definition::{
    Definition, Diagnostics, PackageHead, check_definition, read_definition, write_definition,
};
use top_road::{Builder, Inputs, Permissions, Regen, embed};

/// The crate that a command of this name writes, as the items of one file.
fn regenerated(manifest: &Path, front: &str) -> String {
    let out = manifest.join(front.replace(' ', "-"));
    let regen = Regen {
        definitions: manifest.join("api-defs"),
        out: out.clone(),
        sdk: Sdk::Version("0.1.0".to_owned()),
        package: PackageHead { name: Some("compared".to_owned()), ..PackageHead::default() },
        front: front.to_owned(),
        allowed: Permissions::default(),
        cache: None,
    };
    regen.write(&mut |_, _| {}).unwrap_or_else(|found| panic!("{found}"));
    items::of_crate(&out.join("src"))
}

fn all_ways_are_one(manifest: &Path) {
    let inputs = Inputs::read(manifest, "api-defs");
    let embedded =
        embed(&inputs, &Setting::inside(Ident::runtime())).unwrap_or_else(|found| panic!("{found}"));
    let in_the_macro = items::of_code(&Part::joined(&embedded.parts));
    assert!(in_the_macro.lines().count() > 40, "{in_the_macro}");
    let built = Builder::new("api-defs").manifest_dir(manifest).runtime("top_sdk").code().unwrap();
    assert_eq!(items::of_code(&built), in_the_macro, "build script");
    for front in ["cargo top", "cargo xtask"] {
        let regenerated = regenerated(manifest, front);
        // Thousands of lines: the first that differs says more than all of them.
        let differing = regenerated.lines().zip(in_the_macro.lines()).find(|(command, own)| command != own);
        assert_eq!(differing, None, "{front}");
        assert_eq!(regenerated.lines().count(), in_the_macro.lines().count(), "{front}");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to.join(entry.file_name())),
            false => drop(fs::copy(entry.path(), to.join(entry.file_name())).unwrap()),
        }
    }
}

/// The YAML of a definition, unless the corpus's short way made one that no reader takes (a code that stands there twice).
fn written(definition: &Definition) -> Option<(String, String)> {
    let text = write_definition(definition, "cargo top scrape").unwrap();
    let (definition, places) = read_definition(&text, "corpus.yaml").ok()?;
    let mut found = Diagnostics::new();
    check_definition(&definition, &places, &mut found);
    (!found.has_errors()).then(|| (definition.file_path(), text))
}

#[test]
fn our_own_definitions() {
    let folder = tempfile::tempdir().unwrap();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs");
    copy(&own, &folder.path().join("api-defs"));
    // Documents play no part here, and `regen` would read them.
    fs::remove_dir_all(folder.path().join("api-defs/pages")).unwrap();
    all_ways_are_one(folder.path());
}

#[test]
fn hostile_definitions() {
    let folder = tempfile::tempdir().unwrap();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile"), &folder.path().join("api-defs"));
    all_ways_are_one(folder.path());
}

#[test]
fn two_hundred_of_the_corpus() {
    let Some(corpus) = corpus::read(220) else {
        eprintln!("skipped: {} is absent", corpus::path().display());
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let definitions = corpus.input().definitions;
    let written: Vec<(String, String)> =
        definitions.iter().filter_map(|item| written(item.definition)).take(200).collect();
    assert_eq!(written.len(), 200);
    fs::create_dir_all(folder.path().join("api-defs/apis")).unwrap();
    for (path, text) in written {
        fs::write(folder.path().join("api-defs").join(path), text).unwrap();
    }
    all_ways_are_one(folder.path());
}
