//! What becomes of documents that change: nothing that was known gets lost unseen.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "site/scratch.rs"]
mod scratch;
mod site;

use scratch::{Scratch, notes};
use site::{Site, document};
use top_sync::NoteKind;

const A: &str = "taobao.a.get";

fn put(site: &Site, day: u64, request: &[&str], response: &[&str]) {
    site.put("甲", A, 1, document(A, day, request, response));
}

fn started() -> (Site, Scratch) {
    let (site, scratch) = (Site::start(), Scratch::new());
    put(&site, 19_000, &["!id:Number", "kind"], &["name", "price:Number:单位分"]);
    site.put("甲", "taobao.z.get", 2, document("taobao.z.get", 19_000, &[], &["ok"]));
    scratch.sync(&site).unwrap();
    (site, scratch)
}

#[test]
fn a_poorer_document_does_not_shrink_a_definition_until_it_says_all_again() {
    let (site, scratch) = started();
    put(&site, 19_100, &["!id:Number", "kind"], &["name", "added"]);
    let synced = scratch.sync(&site).unwrap();
    assert!(synced.is_whole());
    let poorer = notes(&synced, NoteKind::Poorer);
    assert_eq!(poorer[0].details, ["response.price: field Number"]);
    let definition = scratch.read("apis/taobao.a.get.yaml");
    assert!(definition.contains("- name: price") && definition.contains("- name: added"), "{definition}");
    let older = "pages/older/taobao.a.get.2022-01-08.json";
    assert!(scratch.path(older).exists());
    let history = scratch.read("history.yaml");
    assert!(history.contains("response.added:\n      first_seen: 2022-04-18"), "{history}");
    assert!(history.contains("response.price:\n      gone_since: 2022-04-18"), "{history}");
    scratch.assert_in_step();
    let emitted = std::fs::read_to_string(scratch.path("../out-crate/src/apis/a_get.rs")).unwrap();
    assert!(emitted.contains("**Gone**: no longer in documents since 2022-04-18."), "{emitted}");

    let before = scratch.tree();
    assert_eq!(scratch.sync(&site).unwrap().changed, 0);
    assert!(before == scratch.tree());

    put(&site, 19_200, &["!id:Number", "kind"], &["name", "added", "price:Number:单位分"]);
    assert!(scratch.sync(&site).unwrap().is_whole());
    assert!(!scratch.path(older).exists(), "nothing needs it any more");
    assert!(
        scratch.read("history.yaml").contains("absences:\n      - from: 2022-04-18\n        to: 2022-07-27")
    );
    scratch.assert_in_step();
}

#[test]
fn what_the_platform_takes_back_passes_and_is_recorded_by_its_name() {
    let (site, scratch) = started();
    put(&site, 19_100, &["id:Number", "kind"], &["name", "price:Number:单位分"]);
    let synced = scratch.sync(&site).unwrap();
    assert!(synced.is_whole());
    assert_eq!(notes(&synced, NoteKind::TakenBack)[0].details, ["request.id: required"]);
    let sidecar = scratch.read("pages/taobao.a.get.json.yaml");
    assert!(
        sidecar.contains(
            "reason: The platforms document of 2022-04-18 says so.\n  losses:\n  - request.id: required"
        ),
        "{sidecar}"
    );
    assert!(!scratch.path("pages/older").exists(), "the older page would not help");
    scratch.assert_in_step();
}

#[test]
fn losses_pass_at_once_with_a_reason() {
    let (site, mut scratch) = started();
    put(&site, 19_100, &["!id:Number", "kind"], &["name"]);
    scratch.force = Some("the platform says so in its news".to_owned());
    assert!(scratch.sync(&site).unwrap().is_whole());
    assert!(!scratch.read("apis/taobao.a.get.yaml").contains("- name: price"));
    assert!(scratch.read("pages/taobao.a.get.json.yaml").contains("the platform says so in its news"));
    scratch.assert_in_step();
}

#[test]
fn a_document_that_an_overlay_no_longer_fits_is_held_back_alone() {
    let (site, scratch) = started();
    scratch.write(
        "overlays/taobao.a.get.yaml",
        "- api: taobao.a.get\n  path: response.price.unit\n  expect: fen\n  set: yuan\n  reason: a test\n",
    );
    put(&site, 19_100, &["!id:Number", "kind"], &["name", "price:Number:单位元"]);
    site.put("甲", "taobao.z.get", 2, document("taobao.z.get", 19_100, &[], &["ok", "more"]));
    let synced = scratch.sync(&site).unwrap();
    assert!(!synced.is_whole());
    let held = notes(&synced, NoteKind::HeldBack);
    assert_eq!((held.len(), held[0].name.as_str()), (1, A));
    assert!(held[0].text.contains("overlays/taobao.a.get.yaml"), "{}", held[0].text);
    assert!(scratch.read("apis/taobao.a.get.yaml").contains("unit: fen"));
    assert!(scratch.read("apis/taobao.z.get.yaml").contains("- name: more"));
    scratch.assert_in_step();
}

#[test]
fn facts_give_way_to_the_document_whole() {
    let (site, scratch) = (Site::start(), Scratch::new());
    scratch.write(
        "pages/taobao.a.get.md",
        "# taobao.a.get (查询)\n\n## 请求参数\n\n| 名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |\n|---|---|---|---|---|---|\n| id | Number | 必须 | | | 编号 |\n\n## 响应参数\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| name | String | | 名 |\n| fact | String | | 只在此 |\n",
    );
    scratch.write(
        "pages/taobao.a.get.md.yaml",
        "origin: Facts, in our own words\nname: taobao.a.get\nkind: api\ndoc_id: 1\nfacts_as_of: '2023-10'\n",
    );
    scratch.regen().write(&mut |_, _| {}).unwrap();
    assert!(scratch.read("apis/taobao.a.get.yaml").contains("- name: fact"));
    put(&site, 19_100, &["!id:Number"], &["name", "more"]);
    let synced = scratch.sync(&site).unwrap();
    assert!(synced.is_whole(), "{:?} {}", synced.notes, synced.regenerated.found);
    let told = notes(&synced, NoteKind::OnlyInFacts);
    assert_eq!(told.len(), 1);
    assert!(told[0].details.contains(&"response.fact: field String".to_owned()), "{:?}", told[0].details);
    let definition = scratch.read("apis/taobao.a.get.yaml");
    assert!(!definition.contains("- name: fact") && definition.contains("- name: more"), "{definition}");
    assert!(!scratch.path("pages/taobao.a.get.md").exists());
    assert!(!scratch.path("pages/taobao.a.get.md.yaml").exists());
    scratch.assert_in_step();
}

#[test]
fn what_is_listed_no_more_stays_and_is_marked() {
    let (site, scratch) = started();
    site.put("甲", "taobao.late.get", 3, document("taobao.late.get", 19_300, &[], &["ok"]));
    site.unlist("taobao.z.get");
    let synced = scratch.sync(&site).unwrap();
    assert_eq!(notes(&synced, NoteKind::Unlisted)[0].details, ["taobao.z.get"]);
    assert!(scratch.path("apis/taobao.z.get.yaml").exists());
    let history = scratch.read("history.yaml");
    assert!(
        history.contains("taobao.z.get:\n  first_seen: 2022-01-08\n  gone_since: 2022-11-04\n"),
        "{history}"
    );
    scratch.assert_in_step();
    let before = scratch.tree();
    let again = scratch.sync(&site).unwrap();
    assert_eq!((again.changed, again.notes.len()), (0, 0));
    assert!(before == scratch.tree());
}

#[test]
fn half_a_catalogue_is_not_believed() {
    let (site, scratch) = started();
    for id in 10..20 {
        let name = format!("taobao.n{id}.get");
        site.put("甲", &name, id, document(&name, 19_000, &[], &["ok"]));
    }
    scratch.sync(&site).unwrap();
    (10..18).for_each(|id| site.unlist(&format!("taobao.n{id}.get")));
    let before = scratch.tree();
    let said = scratch.sync(&site).unwrap_err().to_string();
    assert!(said.contains("error[catalogue-shrunk]: the catalogue lists 8 of 12 names no more"), "{said}");
    assert!(before == scratch.tree());
}

#[test]
fn tracked_names_need_a_group_before_anything_is_asked() {
    let (site, mut scratch) = (Site::start(), Scratch::new());
    put(&site, 19_000, &[], &["ok"]);
    scratch.write("catalog.yaml", "groups:\n- feature: trade\n  title: t\n  members: [taobao.trade.*]\n");
    let said = scratch.sync(&site).unwrap_err().to_string();
    assert!(said.contains("error[no-group]: `taobao.a.get` is tracked and belongs to no group"), "{said}");
    assert!(site.log().iter().all(|asked| asked.doc_id.is_none()));
    scratch.track.clear();
    let said = scratch.sync(&site).unwrap_err().to_string();
    assert!(said.contains("error[nothing-tracked]"), "{said}");
}
