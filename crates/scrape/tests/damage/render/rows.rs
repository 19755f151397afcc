//! A saved page whose members are rows of the table itself, or tables inside it.

use serde::Deserialize;

use super::{Placed, cell, placed, title};
use crate::sources::{Source, escape};
use crate::truth::Node;

/// How the page shows its levels.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Style {
    /// The row's opening tag; `{depth}`, `{number}`, `{parent}`, `{above}` are replaced.
    row: String,
    /// The same for a row at the top; as `row` where it is not given.
    top: Option<String>,
    /// The name's cell.
    name: String,
    top_name: Option<String>,
    /// What `{indent}` in the name's cell is, once for every level.
    indent: String,
    /// How many units of `{px}` a level has, and what the top has.
    step: usize,
    base: usize,
    layout: Layout,
    columns: Vec<String>,
    response_columns: Vec<String>,
    list: String,
    must: String,
    may: String,
    sample: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Layout {
    /// All rows in one table.
    Flat,
    /// The members in a table inside a row that spans all columns.
    NestedRow,
    /// The same without a header.
    NestedBare,
    /// The members in a table inside the description's cell.
    NestedCell,
    /// A column for every level; the name stands in the one of its level.
    NameColumns,
    /// A table body for every top row.
    Bodies,
}

impl Default for Style {
    fn default() -> Self {
        let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
        Style {
            row: "<tr class=\"level-{depth}\">".into(),
            top: None,
            name: "<td>{name}</td>".into(),
            top_name: None,
            indent: String::new(),
            step: 20,
            base: 0,
            layout: Layout::Flat,
            columns: words(&["name", "type", "required", "example", "limits", "description"]),
            response_columns: words(&["name", "type", "example", "description"]),
            list: "{} []".into(),
            must: "必须".into(),
            may: "可选".into(),
            sample: true,
        }
    }
}

pub(crate) fn render(source: &Source, style: &Style) -> String {
    let truth = &source.truth;
    let (name, title) = (&truth.name, escape(&truth.title));
    let mut page = format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{name}</title></head><body>\n<h1>{name} ({title})</h1>\n<p>{}</p>\n",
        escape(&source.description)
    );
    page += "<h2>请求参数</h2>\n";
    page += &table(style, &truth.request, &style.columns, true);
    page += "<h2>响应参数</h2>\n";
    page += &table(style, &truth.response, &style.response_columns, true);
    page += &format!("<h2>请求示例</h2>\n<pre><code>{}</code></pre>\n", escape(&source.java));
    if style.sample {
        page += &format!("<h2>响应示例</h2>\n<pre><code>{}</code></pre>\n", escape(&source.xml));
    }
    page + "</body></html>\n"
}

fn table(style: &Style, nodes: &[Node], columns: &[String], has_header: bool) -> String {
    let rows = placed(nodes);
    let deepest = rows.iter().map(Placed::depth).max().unwrap_or(0);
    let mut html = "<table>".to_string();
    if has_header {
        let titles = columns.iter().map(|column| match (style.layout, column.as_str()) {
            (Layout::NameColumns, "name") => format!("<th colspan=\"{}\">名称</th>", deepest + 1),
            _ => format!("<th>{}</th>", title(column)),
        });
        html += &format!("<thead><tr>{}</tr></thead>", titles.collect::<String>());
    }
    html += "<tbody>\n";
    let nests = matches!(style.layout, Layout::NestedRow | Layout::NestedBare | Layout::NestedCell);
    for row in rows.iter().filter(|row| !nests || row.depth() == 0) {
        if style.layout == Layout::Bodies && row.depth() == 0 && row.number > 0 {
            html += "</tbody><tbody>\n";
        }
        html += &line(style, row, columns, deepest);
    }
    html + "</tbody></table>\n"
}

fn line(style: &Style, row: &Placed<'_>, columns: &[String], deepest: usize) -> String {
    let fill = |text: &str| fill(text, style, row);
    let open = if row.depth() == 0 { style.top.as_ref().unwrap_or(&style.row) } else { &style.row };
    let members = &row.node.fields;
    let mut html = fill(open);
    for column in columns {
        html += &match (column.as_str(), style.layout) {
            ("name", Layout::NameColumns) => name_columns(row, deepest),
            ("name", _) => {
                let top = style.top_name.as_ref().filter(|_| row.depth() == 0);
                fill(top.unwrap_or(&style.name))
            }
            ("description", Layout::NestedCell) if !members.is_empty() => {
                let inner = table(style, members, columns, true);
                format!("<td>{}{inner}</td>", escape(&row.node.description))
            }
            _ => {
                let text = cell(row.node, column, &style.list, &style.must, &style.may);
                format!("<td>{}</td>", escape(&text))
            }
        };
    }
    html += "</tr>\n";
    if matches!(style.layout, Layout::NestedRow | Layout::NestedBare) && !members.is_empty() {
        let inner = table(style, members, columns, style.layout == Layout::NestedRow);
        html += &format!("<tr><td colspan=\"{}\">{inner}</td></tr>\n", columns.len());
    }
    html
}

fn name_columns(row: &Placed<'_>, deepest: usize) -> String {
    let span = deepest + 1 - row.depth();
    let span = if span > 1 { format!(" colspan=\"{span}\"") } else { String::new() };
    format!("{}<td{span}>{}</td>", "<td></td>".repeat(row.depth()), escape(&row.node.name))
}

fn fill(text: &str, style: &Style, row: &Placed<'_>) -> String {
    let depth = row.depth();
    let above = row.above.join(".");
    let path = if above.is_empty() { row.node.name.clone() } else { format!("{above}.{}", row.node.name) };
    let branch = match (depth, row.is_last) {
        (0, _) => "",
        (_, true) => "└─",
        (_, false) => "├─",
    };
    text.replace("{depth}", &depth.to_string())
        .replace("{level}", &(depth + 1).to_string())
        .replace("{px}", &(style.base + depth * style.step).to_string())
        .replace("{number}", &(row.number + 1).to_string())
        .replace("{parent}", &row.parent.map_or("0".into(), |parent| (parent + 1).to_string()))
        .replace("{indent}", &style.indent.repeat(depth))
        .replace("{branch}", branch)
        .replace("{leaf}", if row.node.fields.is_empty() { "leaf" } else { "branch" })
        .replace("{path}", &escape(&path))
        .replace("{name}", &escape(&row.node.name))
}
