//! What is no document, or half of one: refused with a reason, a line and a way out; never a panic.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use proptest::prelude::*;
use top_definition::Diagnostic;
use top_scrape::{Page, Scraped};

const BULLET: &str = include_str!("pages/bullet.txt");
const PAGES: &[&str] = &[
    BULLET,
    include_str!("pages/dash.txt"),
    include_str!("pages/lossy.md"),
    include_str!("pages/message.md"),
    include_str!("pages/page.html"),
];

fn read(text: &str) -> Result<Vec<Scraped>, Diagnostic> {
    top_scrape::read(&Page { path: "page", bytes: text.as_bytes(), sidecar: None })
}

fn code(text: &str) -> &'static str {
    let refusal = read(text).expect_err("the page is refused");
    assert!(refusal.line.is_some() && !refusal.message.is_empty() && refusal.hint.is_some());
    refusal.code
}

#[test]
fn a_page_that_breaks_off_is_refused_wherever_it_does() {
    let end = BULLET.find("异常示例").expect("the page has the section");
    let start = BULLET.find("请求参数").expect("the page has the section");
    for (cut, _) in BULLET[..end].char_indices().skip_while(|(cut, _)| *cut <= start + 12).step_by(5) {
        if BULLET[..cut].trim_end().ends_with("</shop_order_list_response>") {
            continue;
        }
        let code = code(&BULLET[..cut]);
        assert!(
            matches!(
                code,
                "truncated-page" | "truncated-sample" | "no-table-header" | "unread-table" | "empty-table"
            ),
            "{code} at {cut}"
        );
    }
}

#[test]
fn a_torn_row_is_refused() {
    assert_eq!(
        code(
            "| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n|---|---|---|---|---|\n| a | String | 可选 | 1 | x |\n| b | Str"
        ),
        "truncated-page"
    );
}

/// A page in Markdown with both tables, and no samples.
const TABLES: &str = "# taobao.demo.shop.get (店铺)\n\n## 请求参数\n\n| 名称 | 类型 | 是否必须 | 描述 |\n|---|---|---|---|\n| id | Number | 必须 | 编号 |\n\n\
    ## 响应参数\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| name | String | 店名 |\n| city | String | 城市 |\n";

/// What was cut seldom ends with a line: such a page is refused, or its last row tells that it may not be the last one.
#[test]
fn a_cut_answer_without_samples_is_refused_or_told() {
    let whole = read(TABLES).expect("the page is whole").remove(0);
    assert!(whole.warnings.is_empty(), "{:?}", whole.warnings);
    let start = TABLES.find("## 响应参数").expect("the page has the section");
    for (cut, _) in TABLES.char_indices().filter(|(cut, _)| *cut > start && !TABLES[..*cut].ends_with('\n')) {
        match read(&TABLES[..cut]) {
            Err(refusal) => {
                let is_fit = matches!(refusal.code, "truncated-page" | "no-table-header" | "unread-table");
                assert!(is_fit, "cut at {cut}: {refusal}");
            }
            Ok(read) => {
                let told = read[0].warnings.iter().any(|warning| warning.code == "open-end");
                assert!(told, "cut at {cut}: {:?}", read[0].warnings);
            }
        }
    }
}

/// Without a sample only the columns tell which table is whose.
#[test]
fn tables_under_each_others_headings_are_refused() {
    let swapped =
        TABLES.replace("请求参数", "X").replace("响应参数", "请求参数").replace("## X", "## 响应参数");
    let refusal = read(&swapped).expect_err("the tables are swapped");
    assert_eq!((refusal.code, refusal.line), ("swapped-tables", Some(11)));
    assert!(refusal.message.contains("line 5"), "{refusal}");
}

#[test]
fn malformed_json_is_refused_with_its_column() {
    let refusal = read("{\"data\":{\"name\":\"店铺\" x}}").expect_err("it is no JSON");
    assert_eq!((refusal.code, refusal.line, refusal.column), ("malformed-json", Some(1), Some(22)));
}

#[test]
fn pages_of_other_kinds_are_refused_by_name() {
    assert_eq!(code("<html><body><form id=nc_1 class=nc-container></form></body></html>"), "anti-bot");
    assert_eq!(code("<html><body><ul><li>图书估价</li></ul></body></html>"), "no-tables");
}

#[test]
fn what_is_too_much_is_refused() {
    let rows = "a String x\n".repeat(100_000);
    let page = format!(
        "响应参数\n\n名称 类型 示例值 描述\n{rows}\n请求示例\n\nx\n\n响应示例\n\n<a_response></a_response>\n"
    );
    assert_eq!(code(&page), "limit");
    let nested =
        format!("<table><tr><th>名称</th><th>类型</th><th>描述</th></tr></table>{}", "<div>".repeat(10_000));
    assert_eq!(code(&nested), "limit");
    assert_eq!(code(&"x".repeat(20 << 20)), "limit");
}

#[test]
fn an_xml_bomb_is_refused() {
    let bomb = BULLET.replace(
        "<shop_order_list_response>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><shop_order_list_response>",
    );
    assert_eq!(code(&bomb), "xml-declaration");
}

#[test]
fn names_that_are_no_names_do_not_become_fields() {
    for name in ["../../x", "a/b", "\u{202E}abc", "\u{200B}"] {
        let page = format!(
            "| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n|---|---|---|---|---|\n| {name} | String | 可选 | 1 | x |\n| b | String | 可选 | 1 | y |\n"
        );
        let read = read(&page).expect("the good row is read");
        assert_eq!(read[0].definition.response.len(), 1, "{name:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_pages_never_panic(page in 0..PAGES.len(), cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, ".{0,6}"), 1..6)) {
        let mut text: Vec<char> = PAGES[page].chars().collect();
        for (place, removed, added) in cuts {
            let start = place.index(text.len() + 1);
            let end = (start + removed).min(text.len());
            text.splice(start..end, added.chars());
        }
        let text: String = text.into_iter().collect();
        if let Ok(documents) = read(&text) {
            for scraped in documents {
                let line = top_scrape::report_line::line("page", &scraped);
                prop_assert!(serde_json::from_str::<serde_json::Value>(&line).is_ok());
            }
        }
    }

    #[test]
    fn shuffled_lines_never_panic(page in 0..PAGES.len(), order in Just((0..80_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let lines: Vec<&str> = PAGES[page].lines().collect();
        let text: Vec<&str> = order.iter().filter_map(|line| lines.get(*line).copied()).collect();
        let _ = read(&text.join("\n"));
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = top_scrape::read(&Page { path: "page", bytes: &bytes, sidecar: None });
    }
}

/// A sample may have line breaks that its page has not: places stay inside the page all the same.
#[test]
fn places_stay_inside_the_page() {
    let page = "<h1>a.b.get (x)</h1><h2>响应参数</h2><table><tr><th>名称</th><th>类型</th><th>示例值</th><th>描述</th></tr>\
        <tr><td>a</td><td>String</td><td>1</td><td>x</td></tr></table><h2>响应示例</h2>\
        <pre>&lt;a_b_get_response&gt;&#10;&#10;&#10;&#10;&#10;&lt;a&gt;1&lt;/a&gt;</pre>";
    let refusal =
        top_scrape::read(&top_scrape::Page { path: "p.html", bytes: page.as_bytes(), sidecar: None })
            .expect_err("the sample breaks off");
    assert_eq!((refusal.code, refusal.line), ("truncated-sample", Some(1)));
}

/// What a person needs in one message: the parts that were found, the one that was not, where the reader stopped.
#[test]
fn a_refusal_says_what_was_found_what_was_not_and_where_it_stopped() {
    let head = "taobao.demo.shop.get (店铺)\n\n查询\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\nid Number 必须 1 编号\n\n";
    let answer = "响应参数\n\n名称 类型 示例值 描述\nname String a 店名\n\n";
    let unread = "# taobao.demo.shop.get (店铺)\n\n## 请求参数\n\n| 名称 | 类型 | 是否必须 | 描述 |\n|---|---|---|---|\n| 甲 | 乙 | 丙 | 丁 |\n";
    for (page, parts) in [
        (head.to_owned(), ["响应参数", "请求参数 (line 5)"]),
        (
            format!("{head}{answer}响应示例\n\n<demo_shop_get_response><na"),
            ["<demo_shop_get_response>", "响应示例 (line 15)"],
        ),
        (
            format!("{head}{answer}响应示例\n\n{{\"demo_shop_get_response\":\n"),
            ["JSON", "响应示例 (line 15)"],
        ),
        (unread.to_owned(), ["`| 甲 | 乙 | 丙 | 丁 |`", "请求参数 (line 3)"]),
        ("回收订单预付款查询\n图书估价\n".to_owned(), ["no table", "`回收订单预付款查询`"]),
    ] {
        let page = Page { path: "page", bytes: page.as_bytes(), sidecar: None };
        let refusal = top_scrape::read(&page).unwrap_err();
        for part in parts {
            assert!(refusal.message.contains(part), "{part} is missing: {}", refusal.message);
        }
        assert!(refusal.line.is_some() && refusal.hint.is_some());
    }
}
