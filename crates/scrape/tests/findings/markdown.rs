//! Markdown as people write it.

use crate::page::{MD_REQUEST, MD_RESPONSE, markdown, outline, quiet, read, whole};

#[test]
fn f12_backticks_and_bold_in_cells_are_no_part_of_them() {
    for (open, close) in [("`", "`"), ("**", "**"), ("_", "_"), ("**`", "`**")] {
        let marked = |table: &str| {
            let mut table = table.to_owned();
            for word in ["id", "shop", "total"] {
                table = table.replace(&format!("| {word} |"), &format!("| {open}{word}{close} |"));
            }
            table.replace("| Number |", &format!("| {open}Number{close} |"))
        };
        let scraped = read(&markdown(&marked(MD_REQUEST), &marked(MD_RESPONSE)));
        whole(&scraped.definition);
        quiet(&scraped);
    }
}

#[test]
fn f12_lists_are_lists_however_their_mark_is_escaped() {
    for mark in ["Shop\\[\\]", "Shop[]", "Shop []", "List&lt;Shop&gt;", "List<Shop>", "`Shop[]`"] {
        let response = MD_RESPONSE.replace("| shop | Shop |", &format!("| shop | {mark} |"));
        let scraped = read(&markdown(MD_REQUEST, &response));
        assert_eq!(
            outline(&scraped.definition.response),
            "shop:Shop[]{name:String city:String} total:Number",
            "{mark}"
        );
    }
}

#[test]
fn f13_text_below_the_last_row_is_no_part_of_it() {
    let response = format!("{MD_RESPONSE}\n以上时间格式为 yyyy-MM-dd HH:mm:ss，请注意。");
    let scraped = read(&markdown(MD_REQUEST, &response));
    let total = scraped.definition.response.last().expect("a field");
    assert_eq!(
        (total.name.as_str(), total.description.as_deref(), total.format),
        ("total", Some("总数"), None)
    );
}
