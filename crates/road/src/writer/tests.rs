//! The writer: writes what changed, removes what is left over, and nothing else.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::{Change, ChangeKind, Others, compare, write};

/// Nothing is known from an earlier run.
const OTHERS: Others<'static> = Others::LeftOver { but: &BTreeSet::new(), overwrite: false };

const MARK: &str = "// Made by `cargo xtask regen` from api-defs. Do not edit.\n";

fn map(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| ((*path).to_owned(), format!("{MARK}{text}"))).collect()
}

fn change(path: &str, kind: ChangeKind) -> Change {
    Change { path: path.to_owned(), kind }
}

#[test]
fn writes_what_changed_and_removes_orphans() {
    let folder = tempfile::tempdir().unwrap();
    let first = map(&[("src/lib.rs", "a"), ("src/old/mod.rs", "b"), ("src/old/x.rs", "c")]);
    assert_eq!(write(folder.path(), &first, &OTHERS).unwrap().len(), 3);
    assert_eq!(compare(folder.path(), &first, &OTHERS).unwrap(), []);
    let before = fs::metadata(folder.path().join("src/lib.rs")).unwrap().modified().unwrap();

    let second = map(&[("src/lib.rs", "a"), ("src/new/mod.rs", "b")]);
    let expected = [
        change("src/new/mod.rs", ChangeKind::Missing),
        change("src/old/mod.rs", ChangeKind::Orphan),
        change("src/old/x.rs", ChangeKind::Orphan),
    ];
    assert_eq!(compare(folder.path(), &second, &OTHERS).unwrap(), expected);
    assert_eq!(write(folder.path(), &second, &OTHERS).unwrap(), expected);
    assert!(!folder.path().join("src/old").exists());
    assert_eq!(fs::metadata(folder.path().join("src/lib.rs")).unwrap().modified().unwrap(), before);
}

#[test]
fn a_changed_byte_is_found_and_mended() {
    let folder = tempfile::tempdir().unwrap();
    let files = map(&[("src/lib.rs", "a")]);
    write(folder.path(), &files, &OTHERS).unwrap();
    fs::write(folder.path().join("src/lib.rs"), format!("{MARK}b")).unwrap();
    assert_eq!(
        compare(folder.path(), &files, &OTHERS).unwrap(),
        [change("src/lib.rs", ChangeKind::Different)]
    );
    write(folder.path(), &files, &OTHERS).unwrap();
    assert_eq!(compare(folder.path(), &files, &OTHERS).unwrap(), []);
}

#[test]
fn files_of_people_stay() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("src/mine.rs"), "fn mine() {}\n").unwrap();
    fs::write(folder.path().join("README.md"), MARK).unwrap();
    write(folder.path(), &map(&[("src/lib.rs", "a")]), &OTHERS).unwrap();
    assert!(folder.path().join("src/mine.rs").exists() && folder.path().join("README.md").exists());
}

#[test]
fn nothing_is_written_outside_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    for path in ["../out.rs", "/out.rs", "a/../../out.rs", "", "a\\b", "c:out"] {
        assert!(write(&inner, &map(&[(path, "a")]), &OTHERS).is_err(), "{path}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (inner, outer) = (folder.path().join("inner"), folder.path().join("outer"));
    fs::create_dir(&inner).unwrap();
    fs::create_dir(&outer).unwrap();
    std::os::unix::fs::symlink(&outer, inner.join("src")).unwrap();
    assert!(write(&inner, &map(&[("src/lib.rs", "a")]), &OTHERS).is_err());
    assert_eq!(fs::read_dir(&outer).unwrap().count(), 0);
}

#[test]
fn kept_files_are_neither_read_nor_removed() {
    let folder = tempfile::tempdir().unwrap();
    let all = map(&[("src/lib.rs", "a"), ("src/x.rs", "b")]);
    write(folder.path(), &all, &OTHERS).unwrap();
    let changed = map(&[("src/lib.rs", "c")]);
    let kept = BTreeSet::from(["src/x.rs".to_owned()]);
    let others = Others::LeftOver { but: &kept, overwrite: false };
    assert_eq!(
        write(folder.path(), &changed, &others).unwrap(),
        [change("src/lib.rs", ChangeKind::Different)]
    );
    assert!(folder.path().join("src/x.rs").exists());
}

/// A file that was never emitted stands in the way; one with a mark further down is a merge gone wrong.
#[test]
fn files_of_people_are_not_overwritten_unless_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("src")).unwrap();
    let file = folder.path().join("src/lib.rs");
    fs::write(&file, "fn mine() {}\n").unwrap();
    let files = map(&[("src/a.rs", "a"), ("src/lib.rs", "b")]);
    let found = write(folder.path(), &files, &OTHERS).unwrap_err();
    assert!(found.to_string().contains("src/lib.rs: error[unwritable]: was not emitted"), "{found}");
    assert!(!folder.path().join("src/a.rs").exists(), "something was written");
    fs::write(&file, format!("<<<<<<< ours\n{MARK}b\n=======\n")).unwrap();
    assert_eq!(write(folder.path(), &files, &OTHERS).unwrap().len(), 2);
    fs::write(&file, "fn mine() {}\n").unwrap();
    let told = Others::LeftOver { but: &BTreeSet::new(), overwrite: true };
    assert_eq!(write(folder.path(), &files, &told).unwrap().len(), 1);
}

#[test]
fn what_a_killed_run_left_is_cleared() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("src/group")).unwrap();
    for name in ["src/lib.rs.4711.part", "src/group/x.rs.1.part", "src/mine.part", "src/a.b.part"] {
        fs::write(folder.path().join(name), "half").unwrap();
    }
    write(folder.path(), &map(&[("src/lib.rs", "a"), ("src/group/x.rs", "b")]), &OTHERS).unwrap();
    let left = |below: &str| {
        let names = fs::read_dir(folder.path().join(below)).unwrap();
        let mut names: Vec<String> =
            names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    assert_eq!(left("src"), ["a.b.part", "group", "lib.rs", "mine.part"]);
    assert_eq!(left("src/group"), ["x.rs"]);
}
