//! Pages that look right but were never written by anyone: arbitrary rows in the shape of a form, with a sample that
//! agrees, half agrees or speaks of something else. Random bytes seldom get past a reader; these reach the resolver.

use std::fmt::Write;

use arbitrary::Arbitrary;

/// One page: its form, its two tables and its samples.
#[derive(Arbitrary, Debug)]
pub struct Invented {
    form: Rendering,
    request: Vec<InventedRow>,
    response: Vec<InventedRow>,
    /// `None`: the sample shows the rows of the response themselves.
    sample: Option<Vec<InventedRow>>,
    without_sample: bool,
    session: bool,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Rendering {
    Bullet,
    Dash,
    Pipe,
    Html,
}

#[derive(Arbitrary, Debug)]
struct InventedRow {
    depth: u8,
    /// Few names, so that rows and sample elements meet, also several times.
    name: u8,
    type_word: u8,
    list: bool,
    leaf: bool,
    required: bool,
    example: Cell,
    description: Cell,
}

#[derive(Arbitrary, Debug)]
enum Cell {
    Missing,
    Character,
    Word(u8),
    Number(i32),
    Json,
    Text(String),
}

const WORDS: &[&str] = &[
    "data",
    "order_id",
    "list",
    "items",
    "result",
    "success",
    "error_msg",
    "String",
    "必须",
    "可选",
    "subsidy_d_t_o",
    "gmt_create",
    "1:创建 2:完成",
    "单位分",
    "2024-03-25 09:00:00",
    "└",
    "•",
    "-",
    "名称 类型 示例值 描述",
    "响应参数",
];
const TYPES: &[&str] =
    &["String", "Number", "Boolean", "Date", "Price", "Json", "byte", "Data", "SubsidyDTO", "Items", "Map"];

impl Cell {
    fn text(&self) -> String {
        match self {
            Cell::Missing => String::new(),
            Cell::Character => "好".to_owned(),
            Cell::Word(word) => pick(WORDS, *word).to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Json => r#"{"data":[{"order_id":1,"list":{"string":["a","b"]}}]}"#.to_owned(),
            Cell::Text(text) => text.clone(),
        }
    }
}

impl InventedRow {
    fn name(&self) -> &'static str {
        pick(WORDS, self.name % 12)
    }

    fn type_text(&self) -> String {
        format!("{}{}", pick(TYPES, self.type_word), if self.list { " []" } else { "" })
    }

    fn cells(&self, request: bool) -> Vec<String> {
        let mark = if self.leaf && self.depth > 0 { "└ " } else { "" };
        let mut cells = vec![format!("{mark}{}", self.name()), self.type_text()];
        if request {
            cells.push(if self.required { "必须" } else { "可选" }.to_owned());
        }
        cells.extend([self.example.text(), self.description.text()]);
        cells
    }
}

fn pick(words: &[&'static str], index: u8) -> &'static str {
    words[usize::from(index) % words.len()]
}

impl Invented {
    /// The page's text.
    pub fn text(&self) -> String {
        match self.form {
            Rendering::Html => self.html(),
            Rendering::Pipe => self.pipe(),
            Rendering::Bullet | Rendering::Dash => self.page(),
        }
    }

    fn page(&self) -> String {
        let mut page =
            "文档中心 > API类目 > 交易API\n\ntaobao.invented.thing.get (标题)\n\n说明\n\n请求参数\n\n\
                        名称 类型 是否必须 示例值 更多限制 描述\n"
                .to_owned();
        self.request.iter().for_each(|row| self.line(&mut page, row, true));
        page.push_str("\n响应参数\n\n名称 类型 示例值 描述\n");
        self.response.iter().for_each(|row| self.line(&mut page, row, false));
        let _ = write!(
            page,
            "\n请求示例\n\n{}\n\n响应示例\n\n{}\n\n异常示例\n\n错误码解释\n",
            self.java(),
            self.xml()
        );
        page
    }

    /// A top row is one line; a nested one a bullet or dash per cell, and bullets lose empty and one-character cells.
    fn line(&self, page: &mut String, row: &InventedRow, request: bool) {
        let cells = row.cells(request);
        if row.depth == 0 {
            page.push_str(&cells.join(" "));
            page.push('\n');
            return;
        }
        for cell in cells {
            match self.form {
                Rendering::Bullet if cell.chars().count() < 2 => {}
                Rendering::Bullet => page.push_str(&format!("  • {cell}\n")),
                _ => page.push_str(&format!("-\n{cell}\n")),
            }
        }
    }

    fn pipe(&self) -> String {
        let mut page =
            "标题\n名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |\n---|---|---|---|---|---|\n"
                .to_owned();
        let table = |page: &mut String, rows: &[InventedRow], request| {
            for row in rows.iter().filter(|row| row.depth == 0) {
                let _ = writeln!(page, "{} | |", row.cells(request).join(" | "));
            }
        };
        table(&mut page, &self.request, true);
        page.push_str("名称 | 类型 | 示例值 | 描述 |\n---|---|---|---|\n");
        table(&mut page, &self.response, false);
        let _ = writeln!(
            page,
            "1 2 3 | {} |\n1 2 3 | {} |",
            self.java().replace('\n', " "),
            self.xml().replace('\n', " ")
        );
        page
    }

    fn html(&self) -> String {
        let mut page =
            "<html><body><h1>taobao.invented.thing.get (标题)</h1><h2>请求参数</h2><table><tr><th>名称</th>\
                        <th>类型</th><th>是否必须</th><th>示例值</th><th>描述</th></tr>"
                .to_owned();
        self.request.iter().for_each(|row| html_row(&mut page, row, true));
        page.push_str(
            "</table><h2>响应参数</h2><table><tr><th>名称</th><th>类型</th><th>示例值</th><th>描述</th></tr>",
        );
        self.response.iter().for_each(|row| html_row(&mut page, row, false));
        let xml = self.xml().replace('&', "&amp;").replace('<', "&lt;");
        let _ = write!(
            page,
            "</table><h2>请求示例</h2><pre>{}</pre><h2>响应示例</h2><pre>{xml}</pre></body></html>",
            self.java()
        );
        page
    }

    fn java(&self) -> String {
        let mut java = "TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\n".to_owned();
        for row in &self.request {
            let _ = writeln!(java, "req.set{}({:?});", row.name(), row.example.text());
        }
        java.push_str(if self.session { "client.execute(req, sessionKey);" } else { "client.execute(req);" });
        java
    }

    /// Elements open and close by depth; an element deeper than the one before is its child.
    fn xml(&self) -> String {
        if self.without_sample {
            return String::new();
        }
        let mut xml = "<invented_thing_get_response>\n".to_owned();
        let mut open: Vec<&str> = Vec::new();
        for row in self.sample.as_ref().unwrap_or(&self.response) {
            while open.len() > usize::from(row.depth) {
                let _ = writeln!(xml, "</{}>", open.pop().unwrap_or_default());
            }
            let _ = write!(xml, "<{}>", row.name());
            if row.leaf {
                let text = row.example.text().replace('&', "&amp;").replace('<', "&lt;");
                let _ = writeln!(xml, "{text}</{}>", row.name());
            } else {
                open.push(row.name());
            }
        }
        while let Some(name) = open.pop() {
            let _ = writeln!(xml, "</{name}>");
        }
        xml + "</invented_thing_get_response>"
    }
}

fn html_row(page: &mut String, row: &InventedRow, request: bool) {
    let cell = |text: &String| text.replace('&', "&amp;").replace('<', "&lt;");
    let depth = usize::from(row.depth % 64);
    if depth == 0 {
        let cells: String =
            row.cells(request).iter().map(|text| format!("<td>{}</td>", cell(text))).collect();
        let _ = write!(page, "<tr>{cells}</tr>");
    } else {
        let items: String =
            row.cells(request).iter().map(|text| format!("<li>{}</li>", cell(text))).collect();
        let (open, close) = ("<ul><li>".repeat(depth), "</li></ul>".repeat(depth));
        let _ = write!(page, "<tr><td colspan=5>{open}<ul>{items}</ul>{close}</td></tr>");
    }
}
