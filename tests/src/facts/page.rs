//! A page and its sidecar for one line of facts: Markdown with headings, tables and samples.

use super::{Fact, Kind, Subject, samples, words};

/// A page with its sidecar.
pub struct Page {
    /// The file's name below `api-defs/pages/`; the sidecar's is the same with `.yaml` behind it.
    pub file: String,
    /// The page.
    pub text: String,
    /// What stands beside it.
    pub sidecar: String,
}

/// How a remark in the sidecar of every such page begins.
pub const MADE_BY: &str = "# Made by `cargo run -p line-tests --bin fact_pages`";

const REQUEST: &[&str] = &["名称", "类型", "是否必须", "示例值", "更多限制", "描述"];
const RESPONSE: &[&str] = &["名称", "类型", "示例值", "描述"];
const CONTENT: &[&str] = &["名称", "类型", "是否必须", "示例值", "描述"];

/// The page of these facts.
pub fn of(subject: &Subject) -> Page {
    let mut text = format!("# {} ({})\n", subject.name, subject.title.zh);
    match subject.kind {
        Kind::Message => message(&mut text, subject),
        Kind::Api => call(&mut text, subject),
        Kind::Spi => spi(&mut text, subject),
    }
    Page { file: format!("{}.md", subject.name), text, sidecar: sidecar(subject) }
}

fn call(text: &mut String, subject: &Subject) {
    table(text, "请求参数", REQUEST, &subject.request);
    table(text, "响应参数", RESPONSE, &subject.response);
    if let Some(java) = samples::java(subject) {
        sample(text, "请求示例", "java", &java);
    }
    sample(text, "响应示例", "xml", &samples::xml(subject));
}

fn spi(text: &mut String, subject: &Subject) {
    table(text, "请求参数", REQUEST, &subject.request);
    table(text, "响应参数", RESPONSE, &subject.response);
    sample(text, "请求示例", "json", &samples::json(&subject.request));
    sample(text, "响应示例", "json", &samples::json(&subject.response));
}

fn message(text: &mut String, subject: &Subject) {
    table(text, "消息属性", CONTENT, &subject.content);
    sample(text, "消息示例", "json", &samples::json(&subject.content));
}

fn sample(text: &mut String, heading: &str, language: &str, sample: &str) {
    *text += &format!("\n## {heading}\n\n```{language}\n{}\n```\n", sample.trim_end());
}

fn table(text: &mut String, heading: &str, columns: &[&str], facts: &[Fact]) {
    *text += &format!("\n## {heading}\n\n");
    line(text, columns.iter().map(|column| (*column).to_owned()));
    line(text, columns.iter().map(|_| "---".to_owned()));
    rows(text, columns, 0, facts);
}

fn rows(text: &mut String, columns: &[&str], depth: usize, facts: &[Fact]) {
    for fact in facts {
        line(text, columns.iter().map(|column| cell(fact, column, depth)));
        rows(text, columns, depth + 1, &fact.fields);
    }
}

fn cell(fact: &Fact, column: &str, depth: usize) -> String {
    match column {
        "名称" => match depth {
            0 => fact.name.clone(),
            _ => format!("{}└ {}", "&emsp;".repeat(depth - 1), fact.name),
        },
        "类型" => format!("{}{}", fact.type_name, if fact.list { " []" } else { "" }),
        "是否必须" => if fact.required == Some(true) { "必须" } else { "可选" }.to_owned(),
        "示例值" => fact.example.clone().unwrap_or_default().replace('|', "\\|"),
        "描述" => words::description(fact).replace('|', "\\|"),
        _ => String::new(),
    }
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.collect();
    *text += &format!("| {} |\n", cells.join(" | "));
}

fn sidecar(subject: &Subject) -> String {
    let kind = match subject.kind {
        Kind::Api => "api",
        Kind::Message => "message",
        Kind::Spi => "spi",
    };
    let mut text =
        format!("# yaml-language-server: $schema=../schemas/sidecar.json\n{MADE_BY} from api-defs/facts.\n");
    text += "origin: Facts of the platform's public documents, in words of this project.\n";
    text += &format!("facts_as_of: '{}'\n", subject.as_of);
    text += &format!("name: {}\nkind: {kind}\n", subject.name);
    if let Some(group) = &subject.group {
        text += &format!("group: {group}\n");
    }
    if let Some(doc_id) = subject.doc_id {
        text += &format!("doc_id: {doc_id}\n");
    }
    text
}
