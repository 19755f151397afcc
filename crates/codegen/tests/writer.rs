//! The writer: writes what changed, removes what is left over, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use top_codegen::files::{Change, ChangeKind, compare, write};

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
    assert_eq!(write(folder.path(), &first, &BTreeSet::new()).unwrap().len(), 3);
    assert_eq!(compare(folder.path(), &first, &BTreeSet::new()).unwrap(), []);
    let before = fs::metadata(folder.path().join("src/lib.rs")).unwrap().modified().unwrap();

    let second = map(&[("src/lib.rs", "a"), ("src/new/mod.rs", "b")]);
    let expected = [
        change("src/new/mod.rs", ChangeKind::Missing),
        change("src/old/mod.rs", ChangeKind::Orphan),
        change("src/old/x.rs", ChangeKind::Orphan),
    ];
    assert_eq!(compare(folder.path(), &second, &BTreeSet::new()).unwrap(), expected);
    assert_eq!(write(folder.path(), &second, &BTreeSet::new()).unwrap(), expected);
    assert!(!folder.path().join("src/old").exists());
    assert_eq!(fs::metadata(folder.path().join("src/lib.rs")).unwrap().modified().unwrap(), before);
}

#[test]
fn a_changed_byte_is_found_and_mended() {
    let folder = tempfile::tempdir().unwrap();
    let files = map(&[("src/lib.rs", "a")]);
    write(folder.path(), &files, &BTreeSet::new()).unwrap();
    fs::write(folder.path().join("src/lib.rs"), format!("{MARK}b")).unwrap();
    assert_eq!(
        compare(folder.path(), &files, &BTreeSet::new()).unwrap(),
        [change("src/lib.rs", ChangeKind::Different)]
    );
    write(folder.path(), &files, &BTreeSet::new()).unwrap();
    assert_eq!(compare(folder.path(), &files, &BTreeSet::new()).unwrap(), []);
}

#[test]
fn files_of_people_stay() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("src/mine.rs"), "fn mine() {}\n").unwrap();
    fs::write(folder.path().join("README.md"), MARK).unwrap();
    write(folder.path(), &map(&[("src/lib.rs", "a")]), &BTreeSet::new()).unwrap();
    assert!(folder.path().join("src/mine.rs").exists() && folder.path().join("README.md").exists());
}

#[test]
fn nothing_is_written_outside_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    for path in ["../out.rs", "/out.rs", "a/../../out.rs", "", "a\\b", "c:out"] {
        assert!(write(&inner, &map(&[(path, "a")]), &BTreeSet::new()).is_err(), "{path}");
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
    assert!(write(&inner, &map(&[("src/lib.rs", "a")]), &BTreeSet::new()).is_err());
    assert_eq!(fs::read_dir(&outer).unwrap().count(), 0);
}

#[test]
fn kept_files_are_neither_read_nor_removed() {
    let folder = tempfile::tempdir().unwrap();
    let all = map(&[("src/lib.rs", "a"), ("src/x.rs", "b")]);
    write(folder.path(), &all, &BTreeSet::new()).unwrap();
    let changed = map(&[("src/lib.rs", "c")]);
    let kept = BTreeSet::from(["src/x.rs".to_owned()]);
    assert_eq!(write(folder.path(), &changed, &kept).unwrap(), [change("src/lib.rs", ChangeKind::Different)]);
    assert!(folder.path().join("src/x.rs").exists());
}
