//! One document in every form, with any part of it replaced by something hostile.

use std::fmt::Write as _;

use serde_json::json;

/// The forms, in the order in which they are reported.
pub(crate) const FORMS: [&str; 7] = ["bullet", "dash", "pipe", "html", "site-json", "metadata", "message"];

/// What a document says.
pub(crate) struct Parts {
    pub(crate) name: String,
    /// Names and descriptions of the fields below `data`.
    pub(crate) fields: Vec<(String, String)>,
    /// The answer's XML, or the message's JSON.
    pub(crate) sample: Option<String>,
    /// What stands before everything else.
    pub(crate) before: String,
}

impl Default for Parts {
    fn default() -> Self {
        let field = |name: &str| (name.to_owned(), "说明文字".to_owned());
        Parts {
            name: "taobao.hostile.thing.get".to_owned(),
            fields: vec![field("first"), field("last")],
            sample: None,
            before: String::new(),
        }
    }
}

impl Parts {
    pub(crate) fn named(name: &str) -> Self {
        Parts { name: name.to_owned(), ..Parts::default() }
    }

    /// A field of this name and text between two good ones.
    pub(crate) fn field(name: &str, description: &str) -> Self {
        let mut parts = Parts::default();
        parts.fields.insert(1, (name.to_owned(), description.to_owned()));
        parts
    }

    pub(crate) fn sample(text: &str) -> Self {
        Parts { sample: Some(text.to_owned()), ..Parts::default() }
    }

    /// The document in one of [`FORMS`].
    pub(crate) fn page(&self, form: &str) -> String {
        let page = match form {
            "bullet" => self.text("  • "),
            "dash" => self.text("- "),
            "pipe" => self.pipe(),
            "html" => self.html(),
            "site-json" => self.site_json(),
            "metadata" => self.metadata(),
            _ => self.message(),
        };
        format!("{}{page}", self.before)
    }

    fn answer(&self) -> &str {
        self.sample.as_deref().unwrap_or("<hostile_thing_get_response></hostile_thing_get_response>")
    }

    fn text(&self, mark: &str) -> String {
        let mut page = format!(
            "{} (标题)\n\n说明\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\n\n响应参数\n\n名称 类型 示例值 描述\n\
             data Data 示例 数据\n",
            self.name
        );
        for (name, description) in &self.fields {
            let _ = write!(page, "{mark}└ {name}\n{mark}String\n{mark}示例\n{mark}{description}\n");
        }
        let answer = self.answer();
        let _ = write!(
            page,
            "\n请求示例\n\nTaobaoClient client;\n\n响应示例\n\n{answer}\n\n异常示例\n\n错误码解释\n"
        );
        page
    }

    fn pipe(&self) -> String {
        let mut page =
            format!("{} (标题)\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n", self.name);
        for (name, description) in &self.fields {
            let _ = writeln!(page, "| {name} | String | 示例 | {description} |");
        }
        let _ = write!(page, "\n{}\n", self.answer());
        page
    }

    fn message(&self) -> String {
        let mut page = format!(
            "{} (标题)\n\n| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n|---|---|---|---|---|\n",
            self.name
        );
        for (name, description) in &self.fields {
            let _ = writeln!(page, "| {name} | String | 可选 | 示例 | {description} |");
        }
        let _ = write!(page, "\n{}\n", self.sample.as_deref().unwrap_or("{\n\"first\":\"示例\"\n}"));
        page
    }

    fn html(&self) -> String {
        let mut page = format!(
            "<html><body><h1>{} (标题)</h1><h2>响应参数</h2>\n<table><tr><th>名称</th><th>类型</th><th>示例值</th>\
             <th>描述</th></tr>\n",
            self.name
        );
        for (name, description) in &self.fields {
            let _ = writeln!(
                page,
                "<tr><td>{name}</td><td>String</td><td>示例</td><td>{}</td></tr>",
                description.replace('<', "&lt;")
            );
        }
        let answer = self.answer().replace('<', "&lt;");
        let _ = write!(page, "</table>\n<h2>响应示例</h2><pre>{answer}</pre></body></html>\n");
        page
    }

    fn site_json(&self) -> String {
        let fields: Vec<_> = self
            .fields
            .iter()
            .map(|(name, description)| json!({"name": name, "type": "String", "demoValue": "示例", "description": description}))
            .collect();
        let document = json!({"data": {"name": self.name, "requestParams": [], "responseParams": fields, "rspSampleXml": self.answer()}});
        // One parameter a line, so that places can be told.
        document
            .to_string()
            .replace("},{", "},\n{")
            .replace("\"responseParams\":[{", "\"responseParams\":[\n{")
    }

    fn metadata(&self) -> String {
        let mut page = format!("<metadata>\n<apis><api><name>{}</name><response>\n", self.name);
        for (name, description) in &self.fields {
            let description = description.replace('<', "&lt;");
            let _ = writeln!(
                page,
                "<param><name>{name}</name><type>String</type><level>Basic</level><desc>{description}</desc></param>"
            );
        }
        page.push_str("</response></api></apis></metadata>\n");
        page
    }
}
