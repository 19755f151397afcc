//! What the four seed documents say about every one of their fields: codes, unit, format, personal data.
//!
//! Each line of the table in `seed_semantics.txt` was judged against its document by hand. A line is
//! `path | codes | unit | format | sensitive`, `-` for nothing; `*` marks what is inferred. Every field of a document
//! has its line, the many that mean nothing special included: those are the negatives.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may end at the first surprise")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use top_definition::{Auth, Definition, Effect, Fact, Field};
use top_scrape::{Page, Scraped, read};

fn pages() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../api-defs/pages")
}

fn scrape(page: &str) -> Scraped {
    let bytes = std::fs::read(pages().join(page)).expect("the seed page is part of the repository");
    let sidecar = std::fs::read_to_string(pages().join(format!("{page}.yaml"))).expect("its sidecar is too");
    let page = Page { path: page, bytes: &bytes, sidecar: Some(&sidecar) };
    let mut found = read(&page).unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!(found.len(), 1);
    found.remove(0)
}

/// A field's facts as a line of the table.
fn line(path: &str, field: &Field) -> String {
    let mark = |fact| if field.inferred.contains(&fact) { "*" } else { "" };
    let codes: Vec<&str> = field.codes.iter().map(|code| code.value.as_str()).collect();
    let codes = if codes.is_empty() { "-".to_string() } else { codes.join(",") + mark(Fact::Codes) };
    let word =
        |word: Option<&str>, fact| word.map_or("-".to_string(), |word| format!("{word}{}", mark(fact)));
    let unit = word(field.unit.map(|it| it.word()), Fact::Unit);
    let format = word(field.format.map(|it| it.word()), Fact::Format);
    let sensitive = word(field.sensitive.map(|it| it.word()), Fact::Sensitive);
    format!("{path} | {codes} | {unit} | {format} | {sensitive}")
}

fn lines(prefix: &str, fields: &[Field], into: &mut Vec<String>) {
    for field in fields {
        let path = format!("{prefix}.{}", field.name);
        into.push(line(&path, field));
        lines(&path, &field.fields, into);
    }
}

fn table(definition: &Definition) -> Vec<String> {
    let mut found = Vec::new();
    lines("request", &definition.request, &mut found);
    lines("response", &definition.response, &mut found);
    found
}

/// The expected tables by page.
fn expected() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut tables: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut page = "";
    for line in
        include_str!("seed_semantics.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        match line.strip_prefix("== ") {
            Some(name) => page = name,
            None => tables.entry(page).or_default().push(line),
        }
    }
    tables
}

#[test]
fn every_field_of_the_seeds_has_the_expected_facts() {
    let expected = expected();
    assert_eq!(expected.len(), 4);
    let mut wrong = Vec::new();
    for (page, wanted) in &expected {
        let found = table(&scrape(page).definition);
        assert_eq!(found.len(), wanted.len(), "{page}: fields");
        wrong.extend(
            wanted
                .iter()
                .zip(&found)
                .filter(|(want, got)| *want != got)
                .map(|(want, got)| format!("{page}\n  want {want}\n  got  {got}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_labels_of_codes_are_the_documents_words() {
    let order = scrape("alibaba.idle.recycle.order.get.txt").definition;
    let module = order.response.iter().find(|field| field.name == "module").expect("the order");
    let labels = |name: &str| {
        let field = module.fields.iter().find(|field| field.name == name).expect("a field of the order");
        field.codes.iter().map(|code| format!("{}={}", code.value, code.label)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        labels("order_status"),
        "1=订单创建 2=已上门取件 3=已质检 4=卖家确认交易完成 6=卖家订单已评价 7=回收商订单已评价 100=卖家申请退回 101=货物已退回 102=卖家关闭订单"
    );
    assert_eq!(labels("env"), "onlien=线上环境 pre=测试环境");
    assert_eq!(labels("ship_type"), "1=顺风 2=上门取件 3=到店");
    assert_eq!(labels("rate_grade"), "1=好评 0=默认中评");
    assert_eq!(labels("idle_pay_type"), "1=现金支付");
}

#[test]
fn the_definitions_say_how_they_answer_and_what_they_need() {
    let order = scrape("alibaba.idle.recycle.order.get.txt").definition;
    assert_eq!((order.effect, order.auth), (Effect::Read, Auth::Session));
    let outcome = order.outcome.expect("the order tells refusals");
    assert_eq!((outcome.success.as_deref(), outcome.message.as_deref()), (Some("result"), Some("error_msg")));
    for page in ["taobao.ofn.recycle.order.detail.txt", "taobao.recycle.ofnsubsidy.old.get.txt"] {
        let definition = scrape(page).definition;
        assert_eq!((definition.effect, definition.auth), (Effect::Read, Auth::None), "{page}");
        assert_eq!(definition.outcome, None, "{page}");
    }
}

#[test]
fn codes_in_an_example_and_days_that_do_not_exist_are_told() {
    let warnings = scrape("alibaba.idle.recycle.order.get.txt").warnings;
    let of = |code: &str| -> Vec<&str> {
        warnings
            .iter()
            .filter(|it| it.code == code)
            .map(|it| it.field.as_deref().unwrap_or_default())
            .collect()
    };
    assert_eq!(of("codes-in-example"), ["response.module.rate_grade", "response.module.ship_type"]);
    let definition = scrape("alibaba.idle.recycle.order.get.txt").definition;
    let module =
        definition.response.iter().find(|field| field.name == "module").expect("the answer has a module");
    let grade = module.fields.iter().find(|field| field.name == "rate_grade").expect("the order is rated");
    assert_eq!(
        (grade.example.as_deref(), grade.example_text.as_deref()),
        (Some("1"), Some("1 好评,0 默认中评"))
    );
    assert_eq!(of("example-day"), ["response.module.coupon_rule"]);
    assert!(warnings.iter().filter(|it| it.code == "codes-in-example").all(|it| it.line.is_some()));
}
