//! Whatever is written with the words of a form: no panic, bounded, names that are names, places inside the page.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use top_definition::{Diagnostic, Field, MAX_FIELDS, count_nodes, is_safe_name};
use top_scrape::limits::{MAX_DEPTH, MAX_WARNINGS};
use top_scrape::{Page, Scraped};

/// How a page of each form starts, so that its reader is reached at all.
const STARTS: &[&str] = &[
    "a.b.c (标题)\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\n",
    "a.b.c (标题)\n\n响应参数\n\n名称 类型 示例值 描述\na A x\n  • └ b\n",
    "a.b.c (标题)\n\n响应参数\n\n名称 类型 示例值 描述\na A x\n- └ b\n-\n-\n-\n",
    "| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n|---|---|---|---|---|\n",
    "名称 | 类型 | 示例值 | 描述 |\n---|---|---|---|\n",
    "<html><table><tr><th>名称</th><th>类型</th><th>描述</th></tr>",
    "<metadata><apis><api><name>a.b.c</name><response>",
    "{\"data\":{\"name\":\"a.b.c\",\"requestParams\":[",
];

/// The words of all forms.
const WORDS: &[&str] = &[
    "a",
    "order_id",
    "data",
    "String",
    "Number",
    "Data []",
    "必须",
    "可选",
    "最大长度:32",
    "默认值:",
    "└",
    "•",
    "-",
    "- ",
    "  • ",
    "|",
    "||",
    " | ",
    "\n",
    "\n\n",
    "\t",
    " ",
    "\u{0}",
    "\u{202E}",
    "\u{200B}",
    "\r",
    "区",
    "1:创建 2:完成",
    "单位分",
    "2024-03-25 09:00:00",
    "请求参数",
    "响应参数",
    "请求示例",
    "响应示例",
    "异常示例",
    "错误码",
    "消息属性",
    "名称 类型 示例值 描述",
    "<tr>",
    "<td>",
    "</td>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<table>",
    "</table>",
    "<br>",
    "<a_b_c_response>",
    "</a_b_c_response>",
    "<a>",
    "</a>",
    "< a >",
    "<!--",
    "-->",
    "<?",
    "<!DOCTYPE",
    "<![CDATA[",
    "&lt;",
    "&#x4e2d;",
    "TaobaoClient client;",
    "req.setA(obj1);",
    "A.B obj1 = new A.B();",
    "client.execute(req);",
    "{",
    "}",
    "[",
    "]",
    "\"name\":",
    "\"subParams\":[",
    ",",
    ":",
    "\"a\"",
    "\\",
    "<param>",
    "</param>",
    "<name>",
    "</name>",
    "../../x",
];

fn page() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(prop::sample::select(WORDS), 0..80);
    (prop::sample::select(STARTS), words, any::<bool>()).prop_map(|(start, words, ended)| {
        // Text pages that lack their last sections are refused before their rows are read.
        let end = "\n\n响应参数\n\n名称 类型 示例值 描述\n\n请求示例\n\nx\n\n响应示例\n\n<a_b_c_response></a_b_c_response>\n\n异常示例\n";
        format!("{start}{}{}", words.concat(), if ended { end } else { "" })
    })
}

fn read(page: &str) -> Vec<Result<Scraped, Diagnostic>> {
    let mut outcomes = Vec::new();
    let page = Page { path: "page", bytes: page.as_bytes(), sidecar: None };
    top_scrape::read_each(&page, &mut |outcome| outcomes.push(outcome));
    outcomes
}

fn judge(fields: &[Field], depth: usize) {
    assert!(fields.is_empty() || depth <= MAX_DEPTH, "depth {depth}");
    for field in fields {
        assert!(!field.name.trim().is_empty(), "a field without a name");
        assert!(!field.name.contains(char::is_control), "{:?}", field.name);
        judge(&field.fields, depth + 1);
    }
}

/// What every page must hold.
fn hold(page: &str) {
    let lines = u32::try_from(page.split('\n').count()).unwrap();
    let outcomes = read(page);
    assert!(!outcomes.is_empty(), "neither read nor refused");
    assert_eq!(&outcomes, &read(page), "reading twice gives two answers");
    for outcome in outcomes {
        let line = match &outcome {
            Ok(scraped) => {
                let definition = &scraped.definition;
                judge(&definition.request, 1);
                judge(&definition.response, 1);
                assert!(count_nodes(&definition.request) + count_nodes(&definition.response) <= MAX_FIELDS);
                assert!(definition.name.is_empty() || is_safe_name(&definition.name));
                assert!(scraped.warnings.len() <= MAX_WARNINGS + 1);
                for warning in &scraped.warnings {
                    assert!(warning.line <= Some(lines), "{:?} of {} lines", warning, lines);
                }
                top_scrape::report_line::line("page", scraped)
            }
            Err(refusal) => {
                assert!(
                    refusal.line.is_some_and(|line| (1..=lines).contains(&line)),
                    "{:?} of {} lines",
                    refusal,
                    lines
                );
                assert!(!refusal.message.is_empty() && refusal.hint.is_some());
                top_scrape::report_line::refusal_line("page", refusal)
            }
        };
        assert!(serde_json::from_str::<serde_json::Value>(&line).is_ok(), "{}", line);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_of_arbitrary_words(page in page()) {
        hold(&page);
    }
}

/// Pages on which a fuzz target once found a broken property.
#[test]
fn pages_that_once_failed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions");
    let mut held = 0;
    for target in ["page", "bullet", "dash", "pipe", "html", "message", "site_json"] {
        let Ok(files) = fs::read_dir(root.join(target)) else { continue };
        for file in files {
            let bytes = fs::read(file.unwrap().path()).unwrap();
            hold(&String::from_utf8_lossy(&bytes));
            held += 1;
        }
    }
    assert!(held >= 10, "{held} pages");
}
