//! A folder of pages: what is merged, refused, marked as gone.

use std::collections::BTreeMap;

use top_scrape::folder::{Folder, PageFile, read_folder};

fn page(path: &str, text: &str, sidecar: Option<&str>) -> PageFile {
    PageFile {
        path: path.to_owned(),
        shown: format!("pages/{path}"),
        bytes: text.as_bytes().to_vec(),
        sidecar: sidecar.map(|text| text.as_bytes().to_vec()),
    }
}

fn document(name: &str, fields: &str, modified: u64) -> String {
    format!(
        r#"{{"success":true,"data":{{"name":"{name}","apiChineseName":"查询","description":"查询","gmtModified":{modified},"labels":[],"requestParams":[],"responseParams":[{fields}],"errorCodes":[]}}}}"#
    )
}

const ID: &str = r#"{"name":"id","type":"Number","description":"编号","required":false,"demoValue":"1"}"#;
const NOTE: &str = r#"{"name":"note","type":"String","description":"备注","required":false,"demoValue":"x"}"#;

fn run(pages: &[PageFile], before: &Folder, force: Option<&str>) -> Folder {
    let existing: BTreeMap<_, _> =
        before.definitions.iter().map(|definition| (definition.name.clone(), definition.clone())).collect();
    read_folder(pages, &existing, force, &mut |_| {})
}

#[test]
fn an_api_that_the_catalogue_drops_is_marked_and_kept() {
    let catalogue =
        r#"{"data":{"treeCategories":[{"catelogTrees":[{"catelogList":[{"name":"taobao.b.get"}]}]}]}}"#;
    let sidecar = Some("origin: the site's catalogue\nmodified: '2026-05-16'\n");
    let folder = run(
        &[
            page("a.json", &document("taobao.a.get", ID, 1_577_836_800_000), None),
            page("b.json", &document("taobao.b.get", ID, 1_577_836_800_000), None),
            page("catalogue.json", catalogue, sidecar),
        ],
        &Folder::default(),
        None,
    );
    assert_eq!(folder.summary.refused, 0, "{}", folder.diagnostics);
    assert_eq!(folder.definitions.len(), 2);
    let span = |name: &str| folder.history.get(name).cloned().unwrap_or_default();
    assert_eq!(span("taobao.a.get").first_seen.as_deref(), Some("2020-01-01"));
    assert_eq!(span("taobao.a.get").gone_since.as_deref(), Some("2026-05-16"));
    assert_eq!(span("taobao.b.get").gone_since, None);
}

#[test]
fn two_pages_of_one_api_make_one_definition() {
    let folder = run(
        &[
            page("new.json", &document("taobao.a.get", ID, 1_700_000_000_000), None),
            page("old.json", &document("taobao.a.get", NOTE, 1_500_000_000_000), None),
        ],
        &Folder::default(),
        None,
    );
    assert_eq!(folder.definitions.len(), 1);
    let names: Vec<&str> = folder.definitions[0].response.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["id", "note"]);
    assert_eq!(folder.definitions[0].source.len(), 2);
}

#[test]
fn a_page_that_loses_facts_needs_a_reason() {
    let rich = page("a.json", &document("taobao.a.get", &format!("{ID},{NOTE}"), 1_500_000_000_000), None);
    let poor = page("a.json", &document("taobao.a.get", ID, 1_700_000_000_000), None);
    let before = run(&[rich], &Folder::default(), None);
    let refused = run(std::slice::from_ref(&poor), &before, None);
    assert!(refused.definitions.is_empty());
    assert_eq!(refused.summary.refused, 1);
    assert!(refused.diagnostics.to_string().contains("response.note"), "{}", refused.diagnostics);
    let forced = run(&[poor], &before, Some("the platform dropped it"));
    assert_eq!(forced.forced, ["a.json"]);
    assert_eq!(forced.definitions[0].source[0].forced.as_deref(), Some("the platform dropped it"));
}

#[test]
fn names_that_are_no_file_names_are_refused() {
    for name in ["../../x", "con", "a/b", ".hidden", "a\\b"] {
        let sidecar = format!("origin: a test\nname: '{name}'\n");
        let page = page("x.json", &document("", ID, 1_500_000_000_000), Some(&sidecar));
        let folder = run(&[page], &Folder::default(), None);
        assert!(folder.definitions.is_empty(), "{name}");
        assert_eq!(folder.summary.refused, 1, "{name}: {}", folder.diagnostics);
    }
}
