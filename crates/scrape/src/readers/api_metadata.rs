//! Reads the vendor's `ApiMetadata.xml`: many APIs in one file, their objects as structs referred to by name.
//!
//! Structs are global to the file, and some files hold several of one name: such a reference is ambiguous, so nothing
//! is expanded and a warning says so. A struct that contains itself is expanded once more and then cut. There are no
//! examples, titles or samples in this form.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use roxmltree::{Node, NodeId, ParsingOptions};
use top_definition::{Diagnostic, Limits};

use crate::document::Form;
use crate::document::{Depth, Document, DocumentKind, Mark, Odd, Row, RowText};
use crate::findings;
use crate::guard::{self, printable};
use crate::limits::{MAX_PAGE_BYTES, MAX_ROWS, too_large};

/// The most XML nodes of a file.
const MAX_NODES: u32 = 2_000_000;
/// How deep structs are expanded into each other.
const MAX_STRUCT_DEPTH: u16 = 12;
/// The most rows of all APIs of a file after structs are expanded.
const MAX_FILE_ROWS: usize = 500_000;
/// The most text of all of them; a text that is referred to many times is taken over many times.
const MAX_FILE_BYTES: usize = 4 * MAX_PAGE_BYTES;
/// Children that a parameter may have; real ones have 10, and blanks between them.
const MAX_CHILDREN: usize = 64;
/// Bytes and attributes of one tag; tags of this form have no attributes at all.
const MAX_TAG_BYTES: usize = 4096;
/// How often a struct may stand inside itself.
const MAX_RECURSION: usize = 1;

/// Elements that say nothing where they are not read: texts of structs that nothing refers to, `required` of answers,
/// the file's own date.
const KNOWN: &[&str] = &[
    "name",
    "type",
    "level",
    "desc",
    "required",
    "max_length",
    "max_list_size",
    "min_value",
    "max_value",
    "versionNo",
    "createTime",
    "sdkVersion",
];

/// Reads every document in the file.
pub fn read(text: &str) -> Result<Vec<Document>, Diagnostic> {
    if text.len() > MAX_PAGE_BYTES {
        return Err(too_large("bytes in a document", MAX_PAGE_BYTES, 1));
    }
    refuse_long_tags(text)?;
    // Entities that are defined in the file are refused altogether: they can only be an attack.
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let xml = roxmltree::Document::parse_with_options(text, options).map_err(|error| {
        refuse("malformed-xml", error.pos().row, format!("the file is no well-formed XML: {error}"))
    })?;
    let root = xml.root_element();
    let apis = child(root, "apis").filter(|_| root.has_tag_name("metadata"));
    let apis = apis.ok_or_else(|| {
        refuse(
            "no-document",
            1,
            "this is no ApiMetadata.xml: there is no `metadata` with `apis` in it".into(),
        )
    })?;
    let mut file = File {
        lines: LineStarts::new(text),
        structs: structs(root),
        rows: 0,
        bytes: 0,
        current: 0,
        taken: RefCell::default(),
    };
    let mut documents = Vec::new();
    let mut of_api = HashMap::new();
    for api in elements(apis, "api") {
        file.current = documents.len();
        of_api.insert(api.id(), documents.len());
        documents.push(file.document(api)?);
    }
    if documents.is_empty() {
        return Err(refuse(
            "no-document",
            file.lines.of(apis),
            "`apis` of this ApiMetadata.xml holds no `api`".into(),
        ));
    }
    file.account(root, &of_api, &mut documents);
    Ok(documents)
}

/// Structs by name; more than one under a name makes the name ambiguous.
type Structs<'a, 'i> = BTreeMap<String, Vec<Node<'a, 'i>>>;

fn structs<'a, 'i>(root: Node<'a, 'i>) -> Structs<'a, 'i> {
    let mut structs = Structs::new();
    for node in child(root, "structs").into_iter().flat_map(|list| elements(list, "struct")) {
        structs.entry(text_of(node, "name").unwrap_or_default()).or_default().push(node);
    }
    structs
}

/// What all APIs of a file share.
struct File<'a, 'i> {
    lines: LineStarts,
    structs: Structs<'a, 'i>,
    rows: usize,
    bytes: usize,
    /// Which API is read.
    current: usize,
    /// Elements whose text became a fact, and of which API first.
    taken: RefCell<HashMap<NodeId, usize>>,
}

/// Where the expansion of one API stands.
#[derive(Default)]
struct Expansion {
    rows: Vec<Row>,
    warnings: Vec<Diagnostic>,
    /// Names of the structs around the current field.
    around: Vec<String>,
    /// `response.shops`
    path: Vec<String>,
}

impl<'a, 'i> File<'a, 'i> {
    /// The text of a child element, taken.
    fn text_of(&self, node: Node<'_, '_>, name: &str) -> Option<String> {
        let taken = child(node, name)?;
        self.taken.borrow_mut().entry(taken.id()).or_insert(self.current);
        text_of(node, name)
    }

    /// Books every element that holds a text: with the API whose fact it became, else with the one around it, and what
    /// stands outside of all of them with the last.
    fn account(&self, root: Node<'_, '_>, of_api: &HashMap<NodeId, usize>, documents: &mut [Document]) {
        let taken = self.taken.borrow();
        let mut around = documents.len().saturating_sub(1);
        for node in root.descendants().filter(Node::is_element) {
            if node.has_tag_name("struct") || node.has_tag_name("structs") {
                around = documents.len().saturating_sub(1);
            }
            around = of_api.get(&node.id()).copied().unwrap_or(around);
            let (read, beyond) = filled_texts(node);
            if read + beyond == 0 {
                continue;
            }
            let fact = taken.get(&node.id());
            let Some(document) = documents.get_mut(fact.copied().unwrap_or(around)) else { return };
            let booked = &mut document.booked;
            match fact {
                Some(_) => {
                    booked.facts += read;
                    booked.unexplained += beyond;
                }
                None if KNOWN.contains(&node.tag_name().name()) => booked.furniture += read + beyond,
                None => booked.unexplained += read + beyond,
            }
        }
    }

    fn document(&mut self, api: Node<'a, 'i>) -> Result<Document, Diagnostic> {
        let line = self.lines.of(api);
        let mut document = Document::new(Form::ApiMetadata, DocumentKind::Api);
        document.name = self.text_of(api, "name").filter(|name| !name.is_empty());
        document.line = line;
        if document.name.is_none() {
            return Err(refuse("no-name", line, "an `api` carries no `name`".into()));
        }
        document.description = self.text_of(api, "desc");
        document.request = self.side(api, "request", &mut document.warnings)?;
        document.response = self.side(api, "response", &mut document.warnings)?;
        guard::document(document)
    }

    fn side(
        &mut self,
        api: Node<'a, 'i>,
        side: &str,
        warnings: &mut Vec<Diagnostic>,
    ) -> Result<Vec<Row>, Diagnostic> {
        let mut expansion = Expansion { path: vec![side.to_string()], ..Expansion::default() };
        for param in child(api, side).into_iter().flat_map(|list| elements(list, "param")) {
            self.param(param, 0, side == "request", &mut expansion)?;
        }
        warnings.append(&mut expansion.warnings);
        Ok(expansion.rows)
    }

    fn param(
        &mut self,
        param: Node<'a, 'i>,
        depth: u16,
        request: bool,
        into: &mut Expansion,
    ) -> Result<(), Diagnostic> {
        let line = self.lines.of(param);
        self.rows += 1;
        if into.rows.len() >= MAX_ROWS || self.rows > MAX_FILE_ROWS {
            return Err(too_large("fields after structs are expanded", MAX_ROWS, line));
        }
        let name = self.text_of(param, "name").unwrap_or_default();
        let type_name = self.text_of(param, "type").unwrap_or_default();
        let level = self.text_of(param, "level").unwrap_or_default();
        let row = into.rows.len();
        let read = self.row_of(param, (line, depth), request, [&name, &type_name, &level]);
        self.count_bytes(&read, into, line)?;
        into.rows.push(read);
        if level.starts_with("Object") {
            into.path.push(name);
            let before = into.rows.len();
            self.expand(&type_name, line, depth, request, into)?;
            if into.rows.len() > before
                && let Some(row) = into.rows.get_mut(row)
            {
                row.mark = Mark::Object;
            }
            into.path.pop();
        }
        Ok(())
    }

    /// Warnings repeat the path, so it counts as well.
    fn count_bytes(&mut self, row: &Row, into: &Expansion, line: u32) -> Result<(), Diagnostic> {
        let description = match &row.text {
            RowText::Cells { description: Some(description), .. } => description.len(),
            _ => 0,
        };
        let path: usize = into.path.iter().map(|step| step.len() + 1).sum();
        self.bytes += description + row.name.len() + row.type_text.len() + path;
        match self.bytes > MAX_FILE_BYTES {
            true => Err(too_large("bytes after structs are expanded", MAX_FILE_BYTES, line)),
            false => Ok(()),
        }
    }

    /// The fields of a struct, below the field that refers to it.
    fn expand(
        &mut self,
        type_name: &str,
        line: u32,
        depth: u16,
        request: bool,
        into: &mut Expansion,
    ) -> Result<(), Diagnostic> {
        let found = self.structs.get(type_name).map(Vec::as_slice).unwrap_or_default();
        let [one] = *found else {
            let (code, message) = match found.len() {
                0 => ("unknown-struct", format!("the file has no struct `{}`", printable(type_name))),
                count => (
                    "ambiguous-struct",
                    format!("the file has {count} structs named `{}`", printable(type_name)),
                ),
            };
            let hint = "the fields are left out; give them in an overlay or from another document";
            into.warnings.push(findings::warning(code, into.path.join("."), line, message, hint));
            return Ok(());
        };
        let inside = into.around.iter().filter(|name| *name == type_name).count();
        if inside > MAX_RECURSION || depth >= MAX_STRUCT_DEPTH {
            let message =
                format!("`{}` nests in itself or too deep, so its fields end here", printable(type_name));
            let hint = "give deeper fields in an overlay if they are needed";
            into.warnings.push(findings::warning(
                "recursive-struct",
                into.path.join("."),
                line,
                message,
                hint,
            ));
            return Ok(());
        }
        into.around.push(type_name.to_string());
        for prop in child(one, "props").into_iter().flat_map(|list| elements(list, "prop")) {
            self.param(prop, depth + 1, request, into)?;
        }
        into.around.pop();
        Ok(())
    }

    fn row_of(
        &self,
        node: Node<'_, '_>,
        (line, depth): (u32, u16),
        request: bool,
        [name, type_name, level]: [&str; 3],
    ) -> Row {
        let list = if level.ends_with("Array") && !type_name.ends_with("[]") { "[]" } else { "" };
        let number = |key: &str| self.text_of(node, key);
        let mut odd = Vec::new();
        let said = self.text_of(node, "required").filter(|_| request && depth == 0);
        let required = match said.as_deref() {
            Some("required") => Some(true),
            // `special` means: one of several must be there; the platform alone can check it.
            Some("optional" | "special") => Some(false),
            Some(word) => {
                odd.push(Odd::UnknownRequired(crate::words::plain(word)));
                None
            }
            None => None,
        };
        Row {
            line,
            depth: if depth == 0 { Depth::Top } else { Depth::Known(depth) },
            mark: Mark::Leaf,
            name: name.to_string(),
            type_text: format!("{type_name}{list}"),
            required,
            limits: Limits {
                max_length: number("max_length").and_then(|text| text.parse().ok()),
                max_list_size: number("max_list_size").and_then(|text| text.parse().ok()),
                min_value: number("min_value").and_then(|text| text.parse().ok()),
                max_value: number("max_value").and_then(|text| text.parse().ok()),
                default: None,
            },
            text: RowText::Cells {
                example: None,
                description: Some(self.text_of(node, "desc").unwrap_or_default()),
            },
            odd,
        }
    }
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().take(MAX_CHILDREN).find(|child| child.has_tag_name(name))
}

fn elements<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

/// The text of a child element without blanks around it; `None` where there is no such child.
fn text_of(node: Node<'_, '_>, name: &str) -> Option<String> {
    let child = child(node, name)?;
    let texts = child.children().take(MAX_CHILDREN).filter(Node::is_text);
    let text: String = texts.filter_map(|part| part.text()).collect();
    Some(text.trim().to_string())
}

/// How many texts stand in an element, comments and other elements between them: those that are read, and those behind.
fn filled_texts(node: Node<'_, '_>) -> (usize, usize) {
    let is_filled =
        |part: &Node<'_, '_>| part.is_text() && part.text().is_some_and(|text| !text.trim().is_empty());
    let all = node.children().filter(is_filled).count();
    let read = node.children().take(MAX_CHILDREN).filter(is_filled).count();
    (read, all - read)
}

/// Where the lines of the file start: counting from the top for every field would take quadratic time.
struct LineStarts(Vec<usize>);

impl LineStarts {
    fn new(text: &str) -> Self {
        LineStarts(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    fn of(&self, node: Node<'_, '_>) -> u32 {
        let before = self.0.partition_point(|end| *end < node.range().start);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}

/// The parser compares all attributes of a tag with each other.
fn refuse_long_tags(text: &str) -> Result<(), Diagnostic> {
    let (mut inside, mut line) = (None, 1_u32);
    for byte in text.bytes() {
        inside = match (byte, inside) {
            (b'<', None) => Some((0_usize, None)),
            // Comments and instructions have no attributes.
            (b'!' | b'?', Some((0, None))) => None,
            (b'>', Some((_, None))) => None,
            (b'"' | b'\'', Some((length, None))) => Some((length + 1, Some(byte))),
            (_, Some((length, quote))) => Some((length + 1, quote.filter(|quote| *quote != byte))),
            (_, None) => None,
        };
        if inside.is_some_and(|(length, _)| length > MAX_TAG_BYTES) {
            return Err(too_large("bytes in a tag", MAX_TAG_BYTES, line));
        }
        line = line.saturating_add(u32::from(byte == b'\n'));
    }
    Ok(())
}

fn refuse(code: &'static str, line: u32, message: String) -> Diagnostic {
    findings::refusal(code, line, message, "fetch the file again from the vendor's console")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../tests/fixtures/api_metadata.xml");

    fn outline(rows: &[Row]) -> Vec<String> {
        let depth = |row: &Row| match row.depth {
            Depth::Known(depth) => usize::from(depth),
            _ => 0,
        };
        rows.iter().map(|row| format!("{}{} {}", "  ".repeat(depth(row)), row.name, row.type_text)).collect()
    }

    #[test]
    fn structs_are_expanded_where_they_are_referred_to() {
        let documents = read(FILE).unwrap();
        let shop = &documents[0];
        assert_eq!(shop.name.as_deref(), Some("taobao.example.shop.get"));
        assert_eq!(
            outline(&shop.response),
            [
                "shops Shop[]",
                "  sid Number",
                "  tags String[]",
                "  owner Person",
                "    friends Person[]",
                "      friends Person[]"
            ]
        );
        assert_eq!(shop.warnings[0].code, "recursive-struct");
        assert_eq!(shop.warnings[0].field.as_deref().unwrap(), "response.shops.owner.friends.friends");
        assert_eq!((shop.request[0].required, shop.request[1].required), (Some(true), Some(false)));
        assert_eq!(shop.request[0].limits.max_value, Some(i64::MAX));
        assert_eq!(shop.request[0].line, 27);
    }

    #[test]
    fn an_ambiguous_or_missing_struct_is_a_warning() {
        let documents = read(FILE).unwrap();
        let codes: Vec<_> = documents[1]
            .warnings
            .iter()
            .map(|it| (it.code, it.field.as_deref().unwrap_or_default()))
            .collect();
        assert_eq!(codes, [("ambiguous-struct", "response.data"), ("unknown-struct", "response.gone")]);
        assert_eq!(outline(&documents[1].response), ["data Data", "gone Missing"]);
    }

    #[test]
    fn every_text_is_booked_and_comments_say_nothing() {
        let file = "<metadata><apis> a <api> b <name>n.get</name> c <desc>one<!-- not this --> two<b>three</b></desc></api></apis> d </metadata>";
        let documents = read(file).unwrap();
        assert_eq!(documents[0].description.as_deref(), Some("one two"));
        let booked = &documents[0].booked;
        assert_eq!((booked.facts, booked.furniture, booked.unexplained), (3, 0, 5));
    }

    #[test]
    fn hostile_files_are_refused() {
        let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><metadata>&b;</metadata>";
        for (text, code) in [
            (bomb.to_string(), "malformed-xml"),
            ("<metadata><apis>".to_string(), "malformed-xml"),
            ("<html/>".to_string(), "no-document"),
            ("<metadata><structs/><apis>\n</apis></metadata>".to_string(), "no-document"),
            ("<metadata><apis><api/></apis></metadata>".to_string(), "no-name"),
            (wide(40, 10), "limit"),
        ] {
            assert_eq!(read(&text).unwrap_err().code, code);
        }
    }

    /// Structs that refer to the next one `width` times: they expand to `width` to the power of `depth` fields.
    fn wide(width: usize, depth: usize) -> String {
        let prop = |level: usize| {
            format!("<prop><name>p</name><type>S{}</type><level>Object</level></prop>", level + 1)
                .repeat(width)
        };
        let structs: String = (0..depth)
            .map(|at| format!("<struct><name>S{at}</name><props>{}</props></struct>", prop(at)))
            .collect();
        let param = "<param><name>x</name><type>S0</type><level>Object</level></param>";
        format!(
            "<metadata><structs>{structs}</structs><apis><api><name>a</name><response>{param}</response></api></apis></metadata>"
        )
    }
}
