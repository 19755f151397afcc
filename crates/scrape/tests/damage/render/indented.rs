//! Raw indented text: cells parted by runs of blanks, rows by lone bars, empty cells lost.

use super::{cell, placed, title};
use crate::sources::Source;
use crate::truth::Node;

const REQUEST: [&str; 6] = ["name", "type", "required", "example", "limits", "description"];
const RESPONSE: [&str; 4] = ["name", "type", "example", "description"];

pub(crate) fn render(source: &Source) -> String {
    let truth = &source.truth;
    let mut page = format!("   {} ({})\n\n   {}\n\n", truth.name, truth.title, one_line(&source.description));
    page += &format!("   公共参数\n\n   请求参数\n\n{}", table(&truth.request, &REQUEST));
    page += &format!("\n   响应参数\n\n{}", table(&truth.response, &RESPONSE));
    page += &format!("\n   请求示例\n\n{}\n\n   响应示例\n\n{}\n", source.java, source.xml);
    page + "\n   异常示例\n\n   错误码解释\n\n   FAQ\n"
}

fn table(nodes: &[Node], columns: &[&str]) -> String {
    let header: Vec<&str> = columns.iter().map(|column| title(column)).collect();
    let mut text = format!("   {}\n   |\n", header.join("    "));
    for row in placed(nodes) {
        let mark = if row.depth() > 0 { "└ " } else { "" };
        let texts = columns.iter().map(|column| match *column {
            "name" => format!("{mark}{}", row.node.name),
            column => one_line(&cell(row.node, column, "{} []", "必须", "可选")),
        });
        let filled: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        text += &format!("   {}\n   |\n", filled.join("    "));
    }
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
