//! What a stranger puts into a folder of definitions, and what is said about it.

use std::fs;

use super::*;

const GOOD: &str = "name: team.order.get\nkind: api\nresponse:\n- name: state\n  type: String\n";

fn package() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("defs/apis")).unwrap();
    fs::write(folder.path().join("defs/apis/team.order.get.yaml"), GOOD).unwrap();
    folder
}

/// The codes of what was found.
fn codes(inputs: &Inputs) -> Vec<&str> {
    inputs.found.iter().map(|finding| finding.code).collect()
}

#[test]
fn a_folder_is_its_definitions_and_what_people_wrote_and_all_of_it_is_watched() {
    let folder = package();
    for (name, text) in
        [("catalog.yaml", ""), ("glossary.yaml", ""), ("notes.txt", "x"), ("apis/README.md", "x")]
    {
        fs::write(folder.path().join("defs").join(name), text).unwrap();
    }
    fs::create_dir(folder.path().join("defs/overlays")).unwrap();
    fs::write(folder.path().join("defs/overlays/a.yaml"), "[]").unwrap();
    let inputs = Inputs::read(folder.path(), "defs");
    let paths: Vec<&str> = inputs.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["apis/team.order.get.yaml", "overlays/a.yaml", "glossary.yaml", "catalog.yaml"]);
    assert_eq!(inputs.paths.len(), 4);
    assert!(inputs.paths.iter().all(|path| path.is_absolute()));
}

#[test]
fn one_definition_brings_what_people_wrote_about_its_folder() {
    let folder = package();
    fs::write(folder.path().join("defs/glossary.yaml"), "").unwrap();
    let inputs = Inputs::read(folder.path(), "defs/apis/team.order.get.yaml");
    let defined: Vec<&str> = inputs.definitions().map(|file| file.path.as_str()).collect();
    assert_eq!((defined, inputs.files.len()), (vec!["apis/team.order.get.yaml"], 2));
}

#[test]
fn what_is_no_text_is_refused_with_its_file() {
    let folder = package();
    let apis = folder.path().join("defs/apis");
    fs::create_dir(apis.join("folder.yaml")).unwrap();
    fs::write(apis.join("latin.yaml"), b"name: \xe9").unwrap();
    let inputs = Inputs::read(folder.path(), "defs");
    assert_eq!(codes(&inputs), ["unreadable", "not-utf8"]);
    assert!(inputs.found.iter().all(|finding| finding.file.is_some()));
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for_and_links_are_judged_by_where_they_lead() {
    let folder = package();
    let apis = folder.path().join("defs/apis");
    let made = std::process::Command::new("mkfifo").arg(apis.join("pipe.yaml")).status();
    assert!(made.unwrap().success());
    std::os::unix::fs::symlink("/etc/passwd", apis.join("outside.yaml")).unwrap();
    std::os::unix::fs::symlink("nothing", apis.join("dangling.yaml")).unwrap();
    std::os::unix::fs::symlink("team.order.get.yaml", apis.join("inside.yaml")).unwrap();
    let inputs = Inputs::read(folder.path(), "defs");
    let mut found = codes(&inputs);
    found.sort_unstable();
    assert_eq!(found, ["no-such-path", "outside", "unreadable"]);
    assert!(inputs.files.iter().any(|file| file.path == "apis/inside.yaml"));
    assert!(inputs.files.iter().all(|file| !file.text.contains("root:")));
}

#[test]
fn a_path_that_leads_nowhere_says_where_paths_start() {
    let folder = package();
    for named in ["", " ", "gone", "defs/apis/gone.yaml"] {
        let inputs = Inputs::read(folder.path(), named);
        assert_eq!(codes(&inputs), ["no-such-path"], "{named:?}");
        assert!(inputs.found.iter().all(|finding| finding.hint.is_some()));
    }
    assert_eq!(codes(&Inputs::read(folder.path(), "defs/apis")), ["no-definitions"]);
    assert_eq!(codes(&Inputs::read(folder.path(), "..")), ["outside"]);
}
