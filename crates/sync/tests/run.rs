//! Whole runs against a stand-in site: what arrives, what is asked, what stays as it is.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "site/scratch.rs"]
mod scratch;
mod site;

use scratch::{Scratch, notes};
use site::{Instead, Site, document};
use top_sync::NoteKind;

const A: &str = "taobao.a.get";
const B: &str = "taobao.b.get";

/// A site with some documents, the first two of them known by name.
fn usual(count: u64) -> Site {
    let site = Site::start();
    site.put("甲", A, 1, document(A, 19_000, &["!id:Number:编号"], &["name", "price:Number:单位分"]));
    site.put("乙", B, 2, document(B, 19_100, &[], &["ok:Boolean"]));
    for id in 3..=count {
        let name = format!("taobao.n{id}.get");
        site.put("丙", &name, id, document(&name, 19_000 + id, &["id:Number"], &["name"]));
    }
    site
}

#[test]
fn documents_become_pages_definitions_and_a_crate_and_the_next_run_is_quiet() {
    let site = usual(8);
    site.put(
        "丁",
        "demo_order_Changed",
        9,
        document("demo_order_Changed", 19_050, &["order_id:Number"], &[]),
    );
    let scratch = Scratch::new();
    let synced = scratch.sync(&site).unwrap();
    assert!(synced.is_whole());
    assert_eq!((synced.documents, synced.changed), (9, 9));
    assert_eq!(synced.requests, 11, "session, catalogue, documents");
    scratch.assert_in_step();
    assert!(scratch.read("apis/taobao.a.get.yaml").contains("group: 甲\ndoc_id: 1\n"));
    assert!(scratch.read("messages/demo_order_Changed.yaml").contains("kind: message\n"));
    assert!(
        scratch.read("pages/catalogue.json.yaml").contains("modified: 2022-04-18"),
        "the newest document's"
    );
    assert!(scratch.read("history.yaml").contains("taobao.a.get:\n  first_seen: 2022-01-08"));

    let before = scratch.tree();
    site.log();
    let again = scratch.sync(&site).unwrap();
    assert_eq!((again.documents, again.changed, again.notes.len()), (9, 0, 0));
    assert!(before == scratch.tree(), "nothing new, so no byte changes");
    assert_eq!(site.log().iter().filter(|asked| asked.again > 0).count(), 0);
}

#[test]
fn sessions_end_connections_break_and_all_arrives_all_the_same() {
    let (site, quiet) = (usual(30), usual(30));
    site.expire(7);
    site.rule(|asked| match (asked.doc_id.unwrap_or(0) % 7, asked.again) {
        (1, 0) => Some(Instead::Cut),
        (2, 0) => Some(Instead::Nothing),
        (3, 0) => Some(Instead::Reply(502, "", "<html>502</html>".to_owned())),
        (4, 0) => Some(Instead::Reply(200, "", "<html>captcha</html>".to_owned())),
        (5, 0) => Some(Instead::Reply(200, "", r#"{"ret":["FAIL_SYS_USER_VALIDATE"]}"#.to_owned())),
        (6, 0) => Some(Instead::Reply(429, "Retry-After: 0\r\n", String::new())),
        _ => None,
    });
    let (scratch, undisturbed) = (Scratch::new(), Scratch::new());
    assert!(scratch.sync(&site).unwrap().is_whole());
    assert!(undisturbed.sync(&quiet).unwrap().is_whole());
    assert!(scratch.tree() == undisturbed.tree());
    assert!(site.log().iter().all(|asked| asked.again <= 2), "a fault and a session that ended at worst");
}

#[test]
fn an_interrupted_run_goes_on_and_asks_for_nothing_twice() {
    let (site, undisturbed) = (usual(20), Scratch::new());
    undisturbed.sync(&site).unwrap();
    site.log();
    let scratch = Scratch::new();
    for stop in [0, 1, 2, 7, 9] {
        site.rule(move |asked| (asked.before >= stop).then(|| Instead::Reply(200, "", "<html>".to_owned())));
        let before = scratch.tree();
        let found = scratch.sync(&site).unwrap_err().to_string();
        assert!(
            found.contains("error[no-answer]: the documentation site answers with challenges"),
            "{found}"
        );
        assert!(before == scratch.tree(), "the tree is as it was");
        site.log();
    }
    site.no_rule();
    let synced = scratch.sync(&site).unwrap();
    let asked: Vec<u64> = site.log().iter().filter_map(|asked| asked.doc_id).collect();
    assert_eq!(synced.resumed + asked.len(), 20);
    assert!(synced.resumed > 8, "{}", synced.resumed);
    assert!(scratch.tree() == undisturbed.tree());
}

#[test]
fn what_can_not_be_had_is_asked_for_alone_by_the_next_run() {
    let site = usual(6);
    site.rule(|asked| {
        (asked.doc_id == Some(4)).then(|| Instead::Reply(200, "", "{\"success\":true,".to_owned()))
    });
    let scratch = Scratch::new();
    let synced = scratch.sync(&site).unwrap();
    assert!(!synced.is_whole());
    assert_eq!(notes(&synced, NoteKind::NotAnswered).len(), 1);
    assert!(!scratch.path("apis/taobao.n4.get.yaml").exists());
    scratch.assert_in_step();
    site.no_rule();
    site.log();
    assert!(scratch.sync(&site).unwrap().is_whole());
    let asked: Vec<u64> = site.log().iter().filter_map(|asked| asked.doc_id).collect();
    assert_eq!(asked, [4]);
    scratch.assert_in_step();
}

#[test]
fn without_a_network_or_with_challenges_alone_nothing_changes() {
    let scratch = Scratch::new();
    scratch.write("glossary.yaml", "订单: Order\n");
    let before = scratch.tree();
    let found = scratch.sync_at("http://127.0.0.1:9").unwrap_err();
    let said = found.to_string();
    assert!(said.contains("the documentation site can't be reached"), "{said}");
    assert!(found.iter().all(|found| found.hint.as_deref().is_some_and(|hint| hint.contains("network"))));

    let site = usual(3);
    for (body, part) in [
        ("<html>punish</html>", "carries no session token"),
        (r#"{"action":"captcha"}"#, "carries no session token"),
    ] {
        site.rule(move |_| Some(Instead::Reply(200, "", body.to_owned())));
        let said = scratch.sync(&site).unwrap_err().to_string();
        assert!(said.contains("answers with challenges") && said.contains(part), "{said}");
    }
    site.rule(|_| Some(Instead::Reply(302, "Location: https://login.example/x?secret=1\r\n", String::new())));
    let said = scratch.sync(&site).unwrap_err().to_string();
    assert!(said.contains("it redirects to https://login.example/x") && !said.contains("secret"), "{said}");
    site.rule(|_| Some(Instead::Reply(503, "Retry-After: 3600\r\n", String::new())));
    let said = scratch.sync(&site).unwrap_err().to_string();
    assert!(said.contains("asks to come back in 3600 s"), "{said}");
    assert!(before == scratch.tree());
}

#[test]
fn hostile_answers_are_told_and_keep_nobody_else_back() {
    let site = usual(4);
    site.put("戊", "../../evil", 50, document("x.y", 1, &[], &["a"]));
    site.put("戊", "taobao.swapped.get", 51, document(A, 1, &[], &["a"]));
    site.put("戊", "taobao.path.get", 52, document("../../etc/passwd", 1, &[], &["a"]));
    site.put(
        "戊",
        "taobao.list.get",
        53,
        r#"{"name":"taobao.list.get","requestParams":7,"responseParams":[]}"#,
    );
    site.put("戊", "taobao.nameless.get", 54, r#"{"requestParams":[],"responseParams":[]}"#);
    site.put("戊", "taobao.endless.get", 55, "{}");
    site.rule(|asked| (asked.doc_id == Some(55)).then_some(Instead::Endless));
    let scratch = Scratch::new();
    let synced = scratch.sync(&site).unwrap();
    assert!(!synced.is_whole());
    let told: Vec<(NoteKind, &str)> =
        synced.notes.iter().map(|note| (note.kind, note.name.as_str())).collect();
    assert_eq!(
        told,
        [
            (NoteKind::HeldBack, "taobao.list.get"),
            (NoteKind::HeldBack, "taobao.nameless.get"),
            (NoteKind::HeldBack, "taobao.path.get"),
            (NoteKind::HeldBack, "taobao.swapped.get"),
            (NoteKind::Refused, "../../evil"),
            (NoteKind::NotAnswered, "taobao.endless.get"),
        ]
    );
    assert_eq!(synced.changed, 4, "the others are taken");
    scratch.assert_in_step();
    let outside: Vec<_> =
        scratch.tree().into_keys().filter(|path| path.to_string_lossy().contains("evil")).collect();
    assert!(outside.is_empty(), "{outside:?}");
}

#[test]
fn a_site_that_refuses_everything_is_not_asked_for_everything() {
    let site = usual(40);
    site.rule(|asked| {
        let refusal = r#"{"success":false,"code":"9","errMsg":"系统繁忙"}"#.to_owned();
        asked.doc_id.map(|_| Instead::Reply(200, "", refusal))
    });
    let scratch = Scratch::new();
    let before = scratch.tree();
    let said = scratch.sync(&site).unwrap_err().to_string();
    assert!(said.contains("the documentation site refuses: 9 系统繁忙"), "{said}");
    let asked = site.log().iter().filter(|asked| asked.doc_id.is_some()).count();
    assert_eq!(asked, 20, "ten documents, each with a new session once more");
    assert!(before == scratch.tree());
}
