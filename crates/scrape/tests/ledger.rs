//! Nothing of a page is passed over: what is booked and what is unexplained add up to everything that is not blank.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use top_scrape::{Form, Page, read_each, read_rows};

const PAGES: [(&str, &str); 7] = [
    ("bullet.txt", include_str!("pages/bullet.txt")),
    ("dash.txt", include_str!("pages/dash.txt")),
    ("indented.txt", include_str!("pages/indented.txt")),
    ("flat.md", include_str!("pages/flat.md")),
    ("lossy.md", include_str!("pages/lossy.md")),
    ("message.md", include_str!("pages/message.md")),
    ("page.html", include_str!("pages/page.html")),
];

/// Lines of a text, texts of a web page.
fn pieces(name: &str, page: &str) -> usize {
    if !name.ends_with(".html") {
        return page.lines().filter(|line| !line.trim().is_empty()).count();
    }
    let html = scraper::Html::parse_document(page);
    let texts = html.tree.root().descendants().filter_map(|node| node.value().as_text());
    texts.filter(|text| !text.trim().is_empty()).count()
}

/// The page's pieces against those that its documents booked; `None` where the page is refused.
fn booked(name: &str, page: &str) -> Option<(usize, usize)> {
    let mut sum = Some(0);
    read_each(&Page { path: name, bytes: page.as_bytes(), sidecar: None }, &mut |outcome| {
        sum = sum.zip(outcome.ok()).map(|(sum, scraped)| sum + scraped.booked.total());
    });
    sum.map(|sum| (sum, pieces(name, page)))
}

#[test]
fn every_piece_of_a_page_is_booked() {
    for (name, page) in PAGES {
        let (booked, pieces) = booked(name, page).expect("the page is read");
        assert_eq!(booked, pieces, "{name}");
    }
}

#[test]
fn every_piece_of_a_page_with_things_nobody_knows_is_booked() {
    for (name, page) in PAGES {
        let lines: Vec<&str> = page.lines().collect();
        for index in 0..lines.len() {
            let mut damaged = lines.clone();
            damaged.insert(index, "完全没有人认识的一行");
            if let Some((booked, pieces)) = booked(name, &damaged.join("\n")) {
                assert_eq!(booked, pieces, "{name}, before line {}", index + 1);
            }
        }
    }
}

/// A seeded sequence, the same on every machine.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

const OF_TEXT: [&str; 10] =
    ["|", "\n", "```\n", "- ", "• ", "\n## 响应参数\n", "\n名称 类型 描述\n", "{", "<a>", "[] x\n"];
const OF_HTML: [&str; 13] = [
    "<table>",
    "</table>",
    "<tr><td>x</td><td>String</td></tr>",
    "<li>",
    "</ul>",
    "<pre>",
    "\0",
    "<p>y",
    "<title>z</title>",
    "<template>t",
    "<h2>响应参数</h2>",
    "<table><caption>c</caption><tr><td>x</td><td>y</td></tr>",
    "<pre>x\ny</pre>",
];

/// The page with a few pieces lost, doubled, moved, or put between.
fn mixed(page: &str, put: &[&str], sequence: &mut Sequence) -> String {
    let mut letters: Vec<char> = page.chars().collect();
    for _ in 0..=sequence.below(4) {
        let start = sequence.below(letters.len());
        let end = (start + sequence.below(120)).min(letters.len());
        let piece: Vec<char> = match sequence.below(4) {
            0 => letters.drain(start..end).collect(),
            1 => letters[start..end].to_vec(),
            2 => put[sequence.below(put.len())].chars().collect(),
            _ => {
                letters.drain(start..end);
                continue;
            }
        };
        let place = sequence.below(letters.len());
        letters.splice(place..place, piece);
    }
    letters.into_iter().collect()
}

#[test]
fn every_piece_of_a_mixed_page_is_booked() {
    let rounds = std::env::var("LEDGER_ROUNDS").map_or(40, |rounds| rounds.parse().unwrap());
    for (name, page) in PAGES {
        let form = match name {
            "bullet.txt" => Form::BulletText,
            "dash.txt" => Form::DashText,
            "indented.txt" => Form::IndentedText,
            "page.html" => Form::Html,
            _ => Form::Pipe,
        };
        let put: &[&str] = if form == Form::Html { &OF_HTML } else { &OF_TEXT };
        let mut sequence = Sequence(7);
        for round in 0..rounds {
            let text = mixed(page, put, &mut sequence);
            if let Ok(documents) = read_rows(&text, form) {
                let booked: usize = documents.iter().map(|document| document.booked.total()).sum();
                // The parser would drop what the reader keeps.
                assert_eq!(booked, pieces(name, &text.replace('\0', "x")), "{name}, round {round}:\n{text}");
            }
        }
    }
}

/// A page whose answer's section holds this.
fn page_of(answer: &str) -> String {
    let table = |need: &str, cell: &str| {
        format!(
            "<table><tr><th>名称</th><th>类型</th>{need}<th>描述</th></tr><tr><td>shop_id</td><td>Number</td>{cell}<td>编号</td></tr></table>"
        )
    };
    let request = table("<th>是否必须</th>", "<td>是</td>");
    format!(
        "<html><body><h1>taobao.demo.get (查)</h1><h2>请求参数</h2>{request}<h2>响应参数</h2>{answer}<h2>错误码</h2></body></html>"
    )
}

#[test]
fn a_section_that_nobody_could_read_is_no_empty_one() {
    let read = |answer: &str| {
        let page = page_of(answer);
        top_scrape::read(&Page { path: "a.html", bytes: page.as_bytes(), sidecar: None })
    };
    for answer in [
        "<table><tr><td>foo</td><td>bar</td></tr></table>",
        "<table><caption>答</caption><tr><td>foo</td><td>bar</td></tr><tr><td>foo</td></tr></table>",
        "<table><tr><td><table><tr><td>foo</td></tr></table></td></tr></table>",
        "<table><tr><td>foo</td><td>{\"a\": 1, \"b\": 2}</td></tr></table>",
        "<table><tr><td>foo</td><td>see Request req of the client</td></tr></table>",
        "<table><tr><td>foo</td><td>3 [a long text]</td></tr></table>",
        "<pre>foo bar</pre>",
        "<textarea>foo bar</textarea>",
        "<ul><li>foo</li></ul>",
        "<dl><dt>foo</dt><dd>bar</dd></dl>",
        "<div>foo</div>",
    ] {
        let refusal = read(answer).expect_err(answer);
        assert_eq!((refusal.code, refusal.line), ("no-table-header", Some(1)), "{answer}");
        let first = if answer.contains("答") { "`答`" } else { "`foo" };
        assert!(refusal.message.contains(first) && refusal.message.contains("响应参数"), "{refusal}");
    }
    let spacer = "<table><tr><td>&nbsp;</td></tr><tr></tr></table>";
    for answer in ["", "<button>foo</button>", "<select><option>foo</option></select>", spacer] {
        let scraped = read(answer).expect(answer).remove(0);
        let said: Vec<_> = scraped.warnings.iter().map(|it| (it.code, it.field.as_deref())).collect();
        assert_eq!(said, [("empty-section", Some("response"))], "{answer}");
    }
    for answer in ["<p>无</p>", "<p>无</p><p>第 3 页 / 共 5 页</p>", "<p>- 4 -</p><p>无</p>"] {
        let scraped = read(answer).expect("the page says that there is none").remove(0);
        assert!(scraped.warnings.is_empty(), "{answer}: {:?}", scraped.warnings);
    }
}

#[test]
fn what_stands_beside_the_rows_of_a_section_is_spoken_of() {
    let rows = "<table><tr><th>名称</th><th>类型</th><th>描述</th></tr><tr><td>shop</td><td>String</td><td>店</td></tr></table>";
    for beside in ["<table><tr><td>foo</td><td>bar</td></tr></table>", "<pre>foo bar</pre>"] {
        let page = page_of(&format!("{rows}{beside}"));
        let scraped = top_scrape::read(&Page { path: "a.html", bytes: page.as_bytes(), sidecar: None })
            .unwrap()
            .remove(0);
        assert_eq!(scraped.definition.response.len(), 1);
        let said = scraped.warnings.iter().find(|it| it.code == "unexplained").expect(beside);
        assert!(said.message.contains("`foo bar`"), "{said}");
        assert!(scraped.booked.unexplained > 0, "{:?}", scraped.booked);
    }
    let numbered = "<table><tr><td>1<br>2</td><td>&lt;demo_get_response&gt;&lt;shop&gt;x&lt;/shop&gt;&lt;/demo_get_response&gt;</td></tr></table>";
    let page = page_of(&format!("{rows}{numbered}"));
    let scraped =
        top_scrape::read(&Page { path: "a.html", bytes: page.as_bytes(), sidecar: None }).unwrap().remove(0);
    assert!(scraped.warnings.is_empty(), "a sample with its line numbers: {:?}", scraped.warnings);
}

#[test]
fn the_corpus_is_booked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/pages");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("SKIPPED: ../shared/corpus/pages is absent");
        return;
    };
    let mut unexplained = 0;
    for path in entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it != "json"))
    {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let page = std::fs::read_to_string(&path).unwrap();
        let (booked, pieces) = booked(&name, &page).expect("the page is read");
        assert_eq!(booked, pieces, "{name}");
        let form = if name.ends_with(".html") { Form::Html } else { continue };
        unexplained += read_rows(&page, form).unwrap().iter().map(|it| it.booked.unexplained).sum::<usize>();
    }
    assert_eq!(unexplained, 0, "tidy pages hold nothing unexplained");
}

/// Values of a JSON text that hold something.
fn values(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::Null => 0,
        serde_json::Value::String(text) => usize::from(!text.trim().is_empty()),
        serde_json::Value::Array(items) => items.iter().map(values).sum(),
        serde_json::Value::Object(members) => members.values().map(values).sum(),
        _ => 1,
    }
}

const DOCUMENT: &str = r#"{"docId":7,"docType":2,"response":{"success":true,"data":{"name":"taobao.x.get","apiChineseName":"查","description":"d",
    "gmtModified":1619540000000,"labels":[{"displayName":"免费","key":"free","tips":""}],"whoKnows":[1,"x",null],
    "requestParams":[{"name":"a","type":"Deep","required":true,"description":"说明","demoValue":"1","strange":"x","maxLength":3,
      "subParams":[{"name":"b","type":"String","required":false,"description":" ","demoValue":"2","strange":"y"}]}],
    "responseParams":[{"name":"ok","type":"Boolean","description":"","required":true,"demoValue":"true","nothing":null}],
    "errorCodes":[{"errorCode":"isv.a","errorMsg":"错","solution":"改"}],"rspSampleXml":"<x_get_response><ok>true</ok></x_get_response>"}}}"#;

#[test]
fn every_value_of_the_sites_json_is_booked() {
    let page = Page { path: "a.json", bytes: DOCUMENT.as_bytes(), sidecar: None };
    let scraped = top_scrape::read(&page).unwrap().remove(0);
    assert_eq!(scraped.booked.total(), values(&serde_json::from_str(DOCUMENT).unwrap()));
    assert_eq!(scraped.booked.unexplained, 4, "two of `whoKnows`, two of `strange`");
    let unknown: Vec<_> =
        scraped.warnings.iter().filter(|warning| warning.code == "unknown-member").collect();
    let [one] = unknown.as_slice() else { panic!("{unknown:?}") };
    assert_eq!((one.field.as_deref(), one.message.contains("`strange`")), (Some("request"), true));
}

#[test]
fn the_sites_documents_are_booked_and_hold_nothing_unexplained() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/documents.jsonl.gz");
    let Ok(bytes) = std::fs::read(&file) else {
        eprintln!("SKIPPED: ../shared/corpus is absent");
        return;
    };
    let texts: Vec<String> =
        top_scrape::readers::site::lines::lines(&bytes).take(300).map(|(_, text)| text.unwrap()).collect();
    let (mut count, mut line) = (0, 0);
    read_each(&Page { path: "all", bytes: texts.concat().as_bytes(), sidecar: None }, &mut |outcome| {
        if let Ok(scraped) = outcome {
            let pieces = values(&serde_json::from_str(&texts[line]).unwrap());
            assert_eq!(scraped.booked.total(), pieces, "line {line}");
            assert_eq!(scraped.booked.unexplained, 0, "line {line}: {:?}", scraped.warnings);
            count += 1;
        }
        line += 1;
    });
    assert!(count > 250);
}

#[test]
fn every_text_of_the_vendors_metadata_is_booked() {
    let known = include_str!("fixtures/api_metadata.xml");
    let strange = known.replacen("<level>Basic</level>", "<level>Basic</level><note>x</note>", 1);
    for (text, unexplained) in [(known, 0), (strange.as_str(), 1)] {
        let xml = roxmltree::Document::parse(text).unwrap();
        let pieces = xml
            .descendants()
            .filter(|node| node.is_text() && node.text().is_some_and(|it| !it.trim().is_empty()));
        let page = Page { path: "a.xml", bytes: text.as_bytes(), sidecar: None };
        let all = top_scrape::read(&page).unwrap();
        assert_eq!(all.iter().map(|it| it.booked.total()).sum::<usize>(), pieces.count());
        assert_eq!(all.iter().map(|it| it.booked.unexplained).sum::<usize>(), unexplained);
        assert_eq!(all.iter().map(|it| it.part).collect::<Vec<_>>(), [1, 2]);
    }
}
