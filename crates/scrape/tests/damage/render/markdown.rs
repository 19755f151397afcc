//! Markdown with headings and pipe tables, as people keep it in repositories.

use serde::Deserialize;

use super::{Placed, cell, placed, title};
use crate::sources::Source;
use crate::truth::Node;

/// How the page is written. What a kind does not say is as here.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Style {
    /// The page's first lines; `{name}`, `{title}`, `{description}` are replaced.
    head: String,
    /// A heading; `{}` is replaced.
    heading: String,
    request: String,
    response: String,
    request_sample: String,
    response_sample: String,
    columns: Vec<String>,
    response_columns: Vec<String>,
    /// How a member's name shows its depth.
    nested: Nested,
    /// How a name is marked: `` `{}` ``.
    name: String,
    /// How the cells of type and example are marked.
    cell: String,
    /// How a list's type is written.
    list: String,
    must: String,
    may: String,
    /// The start, the middle and the end of a table's row.
    bars: [String; 3],
    /// The cell of the line below the header.
    rule: String,
    /// Around a sample; `{lang}` is replaced.
    fence: [String; 2],
    /// Which answer sample is shown.
    sample: Sample,
    java: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Nested {
    Arrow,
    Nbsp,
    Fullwidth,
    Dashes,
    Angle,
    Branch,
    Dots,
    /// Equal rows: the samples alone show the tree.
    Equal,
    /// A table of its own for every object, below a heading with its type.
    Tables,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Sample {
    Xml,
    Json,
    SimpleJson,
    None,
}

impl Default for Style {
    fn default() -> Self {
        let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
        Style {
            head: "# {name} ({title})\n\n{description}\n".into(),
            heading: "## {}".into(),
            request: "请求参数".into(),
            response: "响应参数".into(),
            request_sample: "请求示例".into(),
            response_sample: "响应示例".into(),
            columns: words(&["name", "type", "required", "example", "limits", "description"]),
            response_columns: words(&["name", "type", "example", "description"]),
            nested: Nested::Arrow,
            name: "{}".into(),
            cell: "{}".into(),
            list: "{} []".into(),
            must: "必须".into(),
            may: "可选".into(),
            bars: ["| ".into(), " | ".into(), " |".into()],
            rule: "---".into(),
            fence: ["```{lang}".into(), "```".into()],
            sample: Sample::Xml,
            java: true,
        }
    }
}

pub(crate) fn render(source: &Source, style: &Style) -> String {
    let truth = &source.truth;
    let mut page = style.head.replace("{name}", &truth.name).replace("{title}", &truth.title);
    page = page.replace("{description}", &source.description);
    section(&mut page, style, &style.request, &truth.request, &style.columns);
    section(&mut page, style, &style.response, &truth.response, &style.response_columns);
    if style.java {
        sample(&mut page, style, &style.request_sample, "java", &source.java);
    }
    let (lang, text) = match style.sample {
        Sample::Xml => ("xml", &source.xml),
        Sample::Json => ("json", &source.json),
        Sample::SimpleJson => ("json", &source.simple_json),
        Sample::None => return page,
    };
    sample(&mut page, style, &style.response_sample, lang, text);
    page
}

fn sample(page: &mut String, style: &Style, heading: &str, lang: &str, text: &str) {
    let [open, close] = &style.fence;
    let heading = style.heading.replace("{}", heading);
    *page += &format!("\n{heading}\n\n{}\n{text}\n{close}\n", open.replace("{lang}", lang));
}

fn section(page: &mut String, style: &Style, heading: &str, nodes: &[Node], columns: &[String]) {
    *page += &format!("\n{}\n\n", style.heading.replace("{}", heading));
    if style.nested == Nested::Tables {
        let top: Vec<Placed<'_>> = placed(nodes).into_iter().filter(|row| row.depth() == 0).collect();
        table(page, style, &top, columns);
        return objects(page, style, nodes, columns);
    }
    table(page, style, &placed(nodes), columns);
}

fn objects(page: &mut String, style: &Style, nodes: &[Node], columns: &[String]) {
    for node in nodes.iter().filter(|node| !node.fields.is_empty()) {
        *page += &format!("\n#### {} ({})\n\n", node.name, node.type_name);
        let members: Vec<Placed<'_>> =
            placed(&node.fields).into_iter().filter(|row| row.depth() == 0).collect();
        table(page, style, &members, columns);
        objects(page, style, &node.fields, columns);
    }
}

fn table(page: &mut String, style: &Style, rows: &[Placed<'_>], columns: &[String]) {
    line(page, style, columns.iter().map(|column| title(column).to_string()));
    line(page, style, columns.iter().map(|_| style.rule.clone()));
    for row in rows {
        line(page, style, columns.iter().map(|column| content(row, column, style)));
    }
}

fn content(row: &Placed<'_>, column: &str, style: &Style) -> String {
    let escaped = |text: String| text.replace('|', "\\|").replace('\n', "<br>");
    match column {
        "name" => name(row, style),
        "number" => (row.number + 1).to_string(),
        "type" | "example" => {
            let text = escaped(cell(row.node, column, &style.list, &style.must, &style.may));
            if text.is_empty() { text } else { style.cell.replace("{}", &text) }
        }
        _ => escaped(cell(row.node, column, &style.list, &style.must, &style.may)),
    }
}

fn name(row: &Placed<'_>, style: &Style) -> String {
    let name = style.name.replace("{}", &row.node.name);
    let depth = row.depth();
    if depth == 0 {
        return name;
    }
    match style.nested {
        Nested::Arrow => format!("{}└ {name}", "&emsp;".repeat(depth - 1)),
        Nested::Nbsp => format!("{}{name}", "&nbsp;&nbsp;".repeat(depth)),
        Nested::Fullwidth => format!("{}{name}", "\u{3000}".repeat(depth)),
        Nested::Dashes => format!("{} {name}", "-".repeat(depth)),
        Nested::Angle => format!("{} {name}", "&gt;".repeat(depth)),
        Nested::Branch => {
            format!("{}{}─ {name}", "│ ".repeat(depth - 1), if row.is_last { "└" } else { "├" })
        }
        Nested::Dots => style.name.replace("{}", &format!("{}.{}", row.above.join("."), row.node.name)),
        Nested::Equal | Nested::Tables => name,
    }
}

fn line(page: &mut String, style: &Style, cells: impl Iterator<Item = String>) {
    let [start, middle, end] = &style.bars;
    *page += &format!("{start}{}{end}\n", cells.collect::<Vec<_>>().join(middle));
}
