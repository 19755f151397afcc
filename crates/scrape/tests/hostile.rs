//! Hostile pages in every form: each is refused with a code, a line and a way out, or read within the limits. The
//! snapshots hold the exact words.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "hostile/parts.rs"]
mod parts;

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use parts::{FORMS, Parts};
use top_definition::{Diagnostic, Field, write_definition};
use top_scrape::limits::{MAX_DEPTH, MAX_REFUSALS, MAX_WARNINGS};
use top_scrape::{Form, Page, Scraped, read_rows};

/// A main thread has 8 MB of stack, a thread of a program 2 MB; nothing here may need more than 512 kB.
const SMALL_STACK: usize = 512 << 10;

/// A refusal as the snapshots show it.
fn said(refusal: &Diagnostic) -> String {
    let (line, hint) = (refusal.line.unwrap_or(0), refusal.hint.as_deref().unwrap_or_default());
    format!("{} in line {line}: {}; {hint}", refusal.code, refusal.message)
}

fn read(bytes: &[u8]) -> Vec<Result<Scraped, Diagnostic>> {
    read_beside(bytes, None)
}

fn read_beside(bytes: &[u8], sidecar: Option<&str>) -> Vec<Result<Scraped, Diagnostic>> {
    let mut outcomes = Vec::new();
    top_scrape::read_each(&Page { path: "page", bytes, sidecar }, &mut |outcome| outcomes.push(outcome));
    outcomes
}

/// What came of a page, in one line; several documents of one file are counted.
fn outcome(bytes: &[u8]) -> String {
    let outcomes = read(bytes);
    let mut said = match outcomes.first() {
        None => "nothing".to_owned(),
        Some(Ok(scraped)) => read_well(scraped),
        Some(Err(refusal)) => {
            assert!(refusal.line.is_some() && refusal.hint.is_some(), "{refusal:?}");
            said(refusal)
        }
    };
    if outcomes.len() > 1 {
        let _ = write!(said, " (one of {})", outcomes.len());
    }
    said
}

/// Everything that is done with a definition is done with it, on the stack that there is.
fn read_well(scraped: &Scraped) -> String {
    let again = scraped.clone();
    assert_eq!(&again, scraped);
    let line = top_scrape::report_line::line("page", scraped);
    serde_json::from_str::<serde_json::Value>(&line).expect("a line of JSON");
    if !scraped.definition.name.is_empty() {
        write_definition(&scraped.definition, "page").expect("YAML");
    }
    assert!(scraped.warnings.len() <= MAX_WARNINGS + 1);
    assert!(depth(&scraped.definition.response) <= MAX_DEPTH);
    let mut said = format!("read, {} fields", top_definition::count_nodes(&scraped.definition.response));
    let about = ["odd-name", "unnamed-field", "no-name", "inferred-name", "more-warnings"];
    for warning in scraped.warnings.iter().filter(|warning| about.contains(&warning.code)) {
        let _ = write!(said, "; {} in line {}: {}", warning.code, warning.line.unwrap_or(0), warning.message);
    }
    said
}

fn depth(fields: &[Field]) -> usize {
    fields.iter().map(|field| 1 + depth(&field.fields)).max().unwrap_or(0)
}

fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(SMALL_STACK).spawn(work).expect("a thread");
    thread.join().expect("no overflow, no panic")
}

/// The outcome of a case in every form, one line each.
fn table(cases: Vec<(&'static str, Parts)>) -> String {
    on_a_small_stack(move || {
        let mut table = String::new();
        for (case, parts) in cases {
            for form in FORMS {
                let said = outcome(parts.page(form).as_bytes());
                let _ = writeln!(table, "{case} | {form} | {said}");
            }
        }
        table
    })
}

#[test]
fn names_of_apis_become_file_names() {
    let long = format!("taobao.{}.get", "a".repeat(10_000));
    let names = [
        "../../x",
        "a/b.c.get",
        "con",
        "nul.txt",
        "tao$bao.a.b",
        "taobao.a..b",
        "taobao.\u{202E}teg.x",
        &long,
    ];
    let shown =
        ["../../x", "slash", "con", "nul.txt", "dollar", "two dots", "right to left", "10,000 characters"];
    insta::assert_snapshot!(table(shown.into_iter().zip(names.map(Parts::named)).collect()));
}

#[test]
fn names_of_fields() {
    let long = "a".repeat(10_000);
    let cases = [
        ("../../x", "../../x"),
        ("slash", "a/b"),
        ("right to left", "\u{202E}cba"),
        ("zero width", "a\u{200B}b"),
        ("NUL", "a\u{0}b"),
        ("nothing", ""),
        ("10,000 characters", &long),
        ("device", "con"),
    ];
    insta::assert_snapshot!(table(
        cases.into_iter().map(|(case, name)| (case, Parts::field(name, "说明"))).collect()
    ));
}

#[test]
fn texts_rows_and_samples() {
    let bomb = "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><hostile_thing_get_response>&b;</hostile_thing_get_response>";
    let deep = format!("<hostile_thing_get_response>{}", "<a>".repeat(10_000));
    let many = Parts { fields: vec![("a".to_owned(), "说明".to_owned()); 100_000], ..Parts::default() };
    let doctype = "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>".to_owned();
    insta::assert_snapshot!(table(vec![
        ("a cell of 10,000 characters", Parts::field("middle", &"长".repeat(10_000))),
        ("a cell of 10 MB", Parts::field("middle", &"x".repeat(10 << 20))),
        ("NUL in a cell", Parts::field("middle", "说\u{0}明")),
        ("100,000 rows", many),
        ("entity bomb in the sample", Parts::sample(bomb)),
        ("entity bomb before all", Parts { before: doctype, ..Parts::default() }),
        ("sample 10,000 deep", Parts::sample(&deep)),
        ("JSON sample 10,000 deep", Parts::sample(&"{\"a\":".repeat(10_000))),
        ("a NUL byte before all", Parts { before: "\u{0}".to_owned(), ..Parts::default() }),
    ]));
}

#[test]
fn bytes_that_are_no_text() {
    let mut table = String::new();
    for form in FORMS {
        let mut page = Parts::default().page(form).into_bytes();
        let middle = page.len() / 2;
        page.splice(middle..middle, [0xFF, 0xFE]);
        let _ = writeln!(table, "invalid UTF-8 | {form} | {}", outcome(&page));
        let mut page = Parts::default().page(form).into_bytes();
        page.resize(17 << 20, b'\n');
        let _ = writeln!(table, "17 MB | {form} | {}", outcome(&page));
    }
    let _ = writeln!(table, "64 MB | {}", outcome(&vec![b'\n'; 64 << 20]));
    let _ = writeln!(table, "10 MB in one line | {}", outcome("x".repeat(10 << 20).as_bytes()));
    let _ = writeln!(table, "10 MB of one bar | {}", outcome("|".repeat(10 << 20).as_bytes()));
    insta::assert_snapshot!(table);
}

#[test]
fn a_page_of_nothing_is_refused_in_its_first_line() {
    for form in [Form::Html, Form::BulletText, Form::DashText, Form::Pipe, Form::IndentedText] {
        for text in ["", " ", "\n"] {
            let refusal = read_rows(text, form).unwrap_err();
            assert_eq!(refusal.line, Some(1), "{form:?} {text:?}: {refusal:?}");
        }
    }
}

#[test]
fn nesting_of_every_kind() {
    let text = |mark: &str, row: &dyn Fn(usize) -> String| {
        let rows: String = (0..10_000).map(row).collect();
        let good = Parts::default().page(if mark == "-" { "dash" } else { "bullet" });
        good.replace("data Data 示例 数据\n", &format!("data Data 示例 数据\n{rows}"))
    };
    let table_of = |inside: &str| {
        format!(
            "<table><tr><th>名称</th><th>类型</th><th>描述</th></tr><tr><td colspan=3>{inside}</td></tr></table>"
        )
    };
    let params = r#"{"name":"a","type":"A","subParams":["#;
    let json = |levels: usize| {
        format!(
            r#"{{"data":{{"name":"a.b.c","requestParams":[{}{}]}}}}"#,
            params.repeat(levels),
            "]}".repeat(levels)
        )
    };
    let pages = vec![
        ("objects in objects, bullets", text("•", &|_| "  • a\n  • A []\n".to_owned())),
        ("bullets by indentation", text("•", &|level| format!("{}• └ a\n", " ".repeat(level.min(1000))))),
        ("objects in objects, dashes", text("-", &|_| "- a\n- A []\n-\n-\n".to_owned())),
        ("HTML elements", "<html><table>".to_owned() + &"<div>".repeat(10_000)),
        ("HTML formatting", "<html><table>".to_owned() + &"<b>".repeat(500) + &"<p>x".repeat(100_000)),
        ("HTML attributes", format!("<html><table><p {}>", "a=1 ".repeat(10_000))),
        ("HTML lists", table_of(&"<ul><li>".repeat(10_000))),
        ("HTML lists, below the limit of elements", table_of(&"<ul><li>".repeat(200))),
        ("HTML tables", table_of(&"<table><tr><td>".repeat(200))),
        ("JSON, 60 levels", json(60)),
        ("JSON, 10,000 levels", json(10_000)),
        ("JSON lists", "[".repeat(10_000)),
        ("JSON objects", "{\"data\":".repeat(10_000)),
        ("metadata elements", "<metadata>".to_owned() + &"<a>".repeat(10_000)),
        ("metadata attributes", format!("<metadata {}>", "a='1' ".repeat(10_000))),
    ];
    let table = on_a_small_stack(move || {
        let lines = pages.iter().map(|(case, page)| format!("{case} | {}\n", outcome(page.as_bytes())));
        lines.collect::<String>()
    });
    insta::assert_snapshot!(table);
}

#[test]
fn the_deepest_tree_that_is_read_can_be_handled_on_a_small_stack() {
    let levels = r#"{"name":"a","type":"A","subParams":["#.repeat(MAX_DEPTH) + &"]}".repeat(MAX_DEPTH);
    let page = format!(r#"{{"data":{{"name":"a.b.c","requestParams":[],"responseParams":[{levels}]}}}}"#);
    assert_eq!(on_a_small_stack(move || outcome(page.as_bytes())), "read, 48 fields");
}

#[test]
fn sidecars() {
    let page = Parts::named("无名").page("dash");
    let deep = format!("origin: x\ntitle: {}", "[".repeat(10_000));
    let bomb = "origin: &a [x, x]\ntitle: &b [*a, *a]\ngroup: [*b, *b]\n".to_owned();
    let mut table = String::new();
    for (case, sidecar) in [
        ("../../x", "origin: x\nname: ../../x\n".to_owned()),
        ("con", "origin: x\nname: con\n".to_owned()),
        ("10,000 characters", format!("origin: x\nname: {}\n", "a".repeat(10_000))),
        ("right to left", "origin: x\nname: \"a\\u202Eb.c\"\n".to_owned()),
        ("1 MB", format!("origin: {}\n", "x".repeat(1 << 20))),
        ("deep", deep),
        ("aliases", bomb),
    ] {
        for found in read_beside(page.as_bytes(), Some(&sidecar)) {
            let refusal = found.expect_err("the sidecar is refused");
            let _ = writeln!(table, "{case} | {}", said(&refusal));
        }
    }
    insta::assert_snapshot!(table);
}

fn packed(parts: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    parts.for_each(|part| encoder.write_all(&part).unwrap());
    encoder.finish().unwrap()
}

#[test]
fn packed_files_have_an_end() {
    let of = |byte: u8, megabytes: usize| packed((0..megabytes).map(move |_| vec![byte; 1 << 20]));
    let mut table = String::new();
    let _ = writeln!(table, "20 MB of one line | {}", outcome(&of(b'x', 20)));
    let _ = writeln!(table, "20 MB of nothing | {}", outcome(&of(b'\n', 20)));
    let whole = of(b'\n', 1);
    let _ = writeln!(table, "half a file | {}", outcome(&whole[..whole.len() / 2]));
    let _ = writeln!(table, "packed twice | {}", outcome(&packed(std::iter::once(whole))));
    insta::assert_snapshot!(table);
}

#[test]
fn a_file_of_refused_documents_is_given_up() {
    let outcomes = read("{}\n".repeat(100_000).as_bytes());
    assert_eq!(outcomes.len(), MAX_REFUSALS + 1);
    let last = outcomes.last().unwrap().as_ref().unwrap_err();
    assert_eq!((last.code, last.line), ("limit", Some(1001)));
}

#[test]
fn warnings_are_counted_not_kept() {
    let rows: Vec<(String, String)> =
        (0..MAX_WARNINGS + 100).map(|_| ("../x".to_owned(), "说明".to_owned())).collect();
    let parts = Parts { fields: rows, ..Parts::default() };
    for form in FORMS {
        for scraped in read(parts.page(form).as_bytes()).into_iter().flatten() {
            assert!(scraped.warnings.len() <= MAX_WARNINGS + 1, "{form}: {}", scraped.warnings.len());
            assert!(scraped.definition.response.iter().all(|field| !field.name.contains('/')), "{form}");
        }
    }
}

#[test]
fn samples_that_grow_when_they_are_read() {
    // Every object holds the one before twice: 2^20 objects; and one long text that is referred to 10,000 times.
    let mut java = "TaobaoClient client; ARequest req = new ARequest();\n".to_owned();
    for level in 0..20 {
        let _ = writeln!(
            java,
            "A.O obj{level} = new A.O(); obj{0}.setA(obj{1}); obj{0}.setB(obj{1});",
            level,
            level + 1
        );
    }
    java.push_str("req.setA(obj0);");
    let mut text = format!(
        "TaobaoClient client; ARequest req = new ARequest(); A.O obj1 = new A.O(); obj1.setA(\"{}\");\n",
        "x".repeat(100_000)
    );
    text.push_str(&"req.setB(obj1);\n".repeat(10_000));
    for sample in [java, text] {
        let page = Parts::default().page("dash").replace("TaobaoClient client;", &sample);
        let refusal = read(page.as_bytes()).remove(0).expect_err("the sample is refused");
        assert_eq!(refusal.code, "limit", "{refusal:?}");
    }
}

#[test]
fn texts_that_invite_quadratic_time() {
    let cases = vec![
        ("unclosed tags", Parts::sample(&format!("<a_response>{}</a_response>", "< ".repeat(100_000)))),
        ("unclosed comments", Parts::sample(&format!("<a_response>{}</a_response>", "<!--".repeat(50_000)))),
        (
            "many elements",
            Parts::sample(&format!("<a_response>{}</a_response>", "<a>1</a>\n".repeat(40_000))),
        ),
        (
            "names that stand nowhere",
            Parts {
                fields: (0..500).map(|index| (format!("&#97;{index}"), "说明".repeat(30))).collect(),
                ..Parts::default()
            },
        ),
    ];
    let table = table(cases);
    assert!(!table.contains("| nothing"), "{table}");
    let members: String = (0..90_000).map(|index| format!("\"k{index}\":1,\n")).collect();
    let message = Parts::sample(&format!("{{\n{members}\"first\":1\n}}")).page("message");
    assert!(outcome(message.as_bytes()).starts_with("read, 2 fields"));
}
