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
    read_folder(pages, &existing, &before.history, force, &mut |_| {})
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
fn fields_that_come_and_go_are_dated_by_their_documents() {
    const DAY: u64 = 86_400_000;
    let new = |fields: &str, day: u64| page("new.json", &document("taobao.a.get", fields, day * DAY), None);
    let old = page("old.json", &document("taobao.a.get", NOTE, 18_000 * DAY), None);
    let first = run(std::slice::from_ref(&old), &Folder::default(), None);
    assert!(first.history.get("taobao.a.get").unwrap().fields.is_empty(), "known from the first document on");

    let second = run(&[old.clone(), new(ID, 19_000)], &first, None);
    let field =
        |folder: &Folder, path: &str| folder.history.get("taobao.a.get").unwrap().fields.get(path).cloned();
    let id = field(&second, "response.id").unwrap();
    assert_eq!((id.first_seen.as_deref(), id.gone_since), (Some("2022-01-08"), None));
    assert_eq!(field(&second, "response.note").unwrap().gone_since.as_deref(), Some("2022-01-08"));

    // The same documents again, with the definitions lost: the history knows.
    let again = Folder { history: second.history.clone(), ..Folder::default() };
    assert_eq!(run(&[old.clone(), new(ID, 19_000)], &again, None).history, second.history);
    // Later documents without any change of the fields: the older dates stand.
    assert_eq!(
        field(&run(&[old, new(ID, 19_500)], &second, None), "response.note"),
        field(&second, "response.note")
    );

    let both = format!("{ID},{NOTE}");
    let third = run(&[new(&both, 20_000)], &second, None);
    let note = field(&third, "response.note").unwrap();
    assert_eq!((note.gone_since, note.absences.len()), (None, 1));
    assert_eq!(note.absences[0].to, "2024-10-04");
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
fn a_finding_about_a_message_names_the_field_as_overlays_do() {
    let table = "| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n| --- | --- | --- | --- | --- |\n| fee | Number | 否 | abc | 价格 |\n";
    let sidecar = Some("origin: a test\nname: demo_fee\nkind: message\n");
    let message = run(&[page("m.md", table, sidecar)], &Folder::default(), None);
    let row = r#"{"name":"fee","type":"Number","description":"价格","required":false,"demoValue":"abc"}"#;
    let api = run(&[page("a.json", &document("taobao.a.get", row, 1), None)], &Folder::default(), None);
    for (folder, expected) in [(message, "content.fee"), (api, "response.fee")] {
        let field = folder.diagnostics.iter().find_map(|found| found.field.clone());
        assert_eq!(field.as_deref(), Some(expected), "{}", folder.diagnostics);
    }
}

/// The page as it is now, with the sidecar that the run left beside it.
fn taken(page: PageFile, run: &Folder) -> PageFile {
    let sidecar = run.sidecars.get(&page.path).map(|text| text.clone().into_bytes());
    PageFile { sidecar: sidecar.or(page.sidecar.clone()), ..page }
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

    let forced = run(std::slice::from_ref(&poor), &before, Some("the platform dropped it"));
    assert_eq!(forced.summary.refused, 0, "{}", forced.diagnostics);
    assert_eq!(
        forced.sidecars["a.json"],
        "origin: not recorded\nforced:\n- reason: the platform dropped it\n  losses:\n  - 'response.note: field String'\n"
    );
    // Reading again, from nothing or over what was there, gives the same bytes without the word of anybody.
    let poor = taken(poor, &forced);
    for existing in [&before, &forced, &Folder::default()] {
        let again = run(std::slice::from_ref(&poor), existing, None);
        assert_eq!(again.definitions, forced.definitions);
        assert_eq!((again.summary.refused, again.sidecars.len()), (0, 0), "{}", again.diagnostics);
    }
}

#[test]
fn a_reason_covers_what_it_names_and_nothing_else() {
    let fields = |fields: &[&str]| document("taobao.a.get", &fields.join(","), 1_500_000_000_000);
    let fee =
        r#"{"name":"fee","type":"Number","description":"价格,单位分","required":false,"demoValue":"100"}"#;
    let plain = r#"{"name":"fee","type":"Number","description":"价格","required":false,"demoValue":"100"}"#;
    let first = run(&[page("a.json", &fields(&[ID, NOTE, fee]), None)], &Folder::default(), None);
    let second = page("a.json", &fields(&[ID, fee]), None);
    let forced = run(std::slice::from_ref(&second), &first, Some("the note is gone"));
    let sidecar = forced.sidecars["a.json"].clone();

    let third = page("a.json", &fields(&[ID, plain]), Some(&sidecar));
    let refused = run(std::slice::from_ref(&third), &forced, None);
    assert_eq!(refused.summary.refused, 1);
    let said = refused.diagnostics.to_string();
    assert!(said.contains("response.fee: unit fen") && !said.contains("note"), "{said}");

    let forced = run(&[third], &forced, Some("now in yuan, says the forum"));
    let sidecar = &forced.sidecars["a.json"];
    assert!(
        sidecar.contains("the note is gone") && sidecar.contains("now in yuan, says the forum"),
        "{sidecar}"
    );
    assert_eq!(forced.definitions[0].source[0].forced.len(), 2);
}

/// One page before and one after, each of which says one thing less.
#[test]
fn every_fact_that_a_page_no_longer_says_is_a_loss() {
    let whole = |request: &str, response: &str, data: &str| {
        format!(
            r#"{{"success":true,"data":{{"name":"taobao.a.get","apiChineseName":"查询"{data},"labels":[],"requestParams":[{request}],"responseParams":[{response}],"errorCodes":[]}}}}"#
        )
    };
    let field = |description: &str, type_name: &str, required: bool, example: &str| {
        format!(
            r#"{{"name":"x","type":"{type_name}","description":"{description}","required":{required},"demoValue":"{example}"}}"#
        )
    };
    let answer = |description: &str| whole("", &field(description, "Number", false, "1"), "");
    let sent = |type_name: &str, required: bool| whole(&field("编号", type_name, required, "1"), "", "");
    for (was, is, loss) in [
        (answer("价格,单位分"), answer("价格"), "response.x: unit fen"),
        (answer("状态 1:创建 2:完成"), answer("状态 1:创建"), "response.x: code 2: 完成"),
        (answer("编号"), answer(""), "response.x: description 编号"),
        (sent("Number", true), sent("Number", false), "request.x: required"),
        (sent("Number[]", true), sent("Number", true), "request.x: list"),
        (whole("", "", r#","description":"查询订单""#), whole("", "", ""), "description 查询订单"),
        (
            whole("", &field("收货人手机号", "String", false, "13800000000"), ""),
            whole("", &field("收货方式", "String", false, "13800000000"), ""),
            "response.x: sensitive phone",
        ),
        (
            whole("", &field("编号", "Number", false, "7"), ""),
            whole("", &field("编号", "Number", false, ""), ""),
            "response.x: example 7",
        ),
    ] {
        let before = run(&[page("a.json", &was, None)], &Folder::default(), None);
        assert_eq!(before.definitions.len(), 1, "{}", before.diagnostics);
        let after = run(&[page("a.json", &is, None)], &before, None);
        assert_eq!(after.summary.refused, 1, "{loss}: {}", after.diagnostics);
        assert!(after.diagnostics.to_string().contains(loss), "{loss}: {}", after.diagnostics);
    }
}

#[test]
fn what_a_rule_reads_otherwise_is_told_and_passes() {
    let page = page("a.json", &document("taobao.a.get", ID, 1_500_000_000_000), None);
    let mut before = run(std::slice::from_ref(&page), &Folder::default(), None);
    before.definitions[0].response[0].unit = Some(top_definition::Unit::Fen);
    let after = run(&[page], &before, None);
    assert_eq!((after.summary.refused, after.definitions.len()), (0, 1));
    assert_eq!(after.summary.warnings.get("no-longer-read"), Some(&1));
    assert!(after.diagnostics.to_string().contains("response.id: unit fen"), "{}", after.diagnostics);
    assert!(after.sidecars.is_empty());
}

#[test]
fn a_decision_about_one_document_of_a_file_names_its_api() {
    let file = |fields: &str| {
        let line = |name: &str| document(name, fields, 1_500_000_000_000);
        page("all.jsonl", &format!("{}\n{}\n", line("taobao.a.get"), line("taobao.b.get")), None)
    };
    let before = run(&[file(&format!("{ID},{NOTE}"))], &Folder::default(), None);
    let forced = run(&[file(ID)], &before, Some("gone"));
    let sidecar = &forced.sidecars["all.jsonl"];
    assert!(
        sidecar.contains("- api: taobao.a.get\n") && sidecar.contains("- api: taobao.b.get\n"),
        "{sidecar}"
    );
    let again = run(&[taken(file(ID), &forced)], &before, None);
    assert_eq!(again.definitions, forced.definitions, "{}", again.diagnostics);
}

#[test]
fn a_reason_without_bounds_is_refused_with_the_way_out() {
    let page =
        page("a.json", &document("taobao.a.get", ID, 1_500_000_000_000), Some("origin: a\nforce: gone\n"));
    let folder = run(&[page], &Folder::default(), None);
    let found = folder.diagnostics.iter().next().cloned().unwrap_or_default();
    assert_eq!((found.file.as_deref(), found.line), (Some("pages/a.json.yaml"), Some(2)));
    assert!(found.message.contains("every later loss"), "{found}");
    assert!(found.hint.is_some_and(|hint| hint.contains("forced:")));
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

#[test]
fn names_that_differ_in_case_only_are_refused() {
    let upper = page("A.json", &document("taobao.A.get", ID, 1_577_836_800_000), None);
    let lower = page("b.json", &document("taobao.a.get", ID, 1_577_836_800_000), None);
    let both = run(&[upper.clone(), lower.clone()], &Folder::default(), None);
    assert_eq!((both.definitions.len(), both.summary.refused), (0, 2), "{}", both.diagnostics);
    let said = both.diagnostics.to_string();
    assert!(said.contains("error[names-differ-in-case]: `taobao.A.get` and `taobao.a.get`"), "{said}");
    // What is defined already stays.
    let first = run(std::slice::from_ref(&lower), &Folder::default(), None);
    let second = run(&[upper, lower], &first, None);
    assert_eq!(second.definitions.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["taobao.a.get"]);
    assert_eq!(second.summary.refused, 1);
}

#[test]
fn a_sidecar_lists_what_it_says_of_several_apis() {
    let api = |name: &str, field: &str| {
        format!(
            "# {name}\n\n## 请求参数\n\n| 名称 | 类型 | 是否必须 | 描述 |\n|---|---|---|---|\n| {field} | Number | 是 | 编号 |\n\n## 响应参数\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| ok | Boolean | 成功 |\n\n"
        )
    };
    let text = api("taobao.a.get (查)", "a") + &api("taobao.b.get (查)", "b");
    let read = |sidecar: &str| run(&[page("two.md", &text, Some(sidecar))], &Folder::default(), None);
    let good = read("origin: a test\nname: [taobao.a.get, taobao.b.get]\ndoc_id: [11, 12]\n");
    assert_eq!(
        good.definitions.iter().map(|it| it.doc_id).collect::<Vec<_>>(),
        [Some(11), Some(12)],
        "{}",
        good.diagnostics
    );
    let swapped = read("origin: a test\nname: [taobao.b.get, taobao.a.get]\n");
    assert_eq!((swapped.definitions.len(), swapped.summary.refused), (0, 2));
    assert!(swapped.diagnostics.to_string().contains("name-contradicted"), "{}", swapped.diagnostics);
    let short = read("origin: a test\nname: [taobao.a.get]\n");
    assert!(
        short.diagnostics.to_string().contains("the sidecar lists 1 APIs, the page has 2"),
        "{}",
        short.diagnostics
    );
    let whose = read("origin: a test\ndoc_id: 11\n");
    assert!(
        whose.diagnostics.to_string().contains("does not say whose number 11 is"),
        "{}",
        whose.diagnostics
    );
}
