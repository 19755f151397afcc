//! Reads the vendor's `ApiMetadata.xml`: many APIs in one file, their objects as structs referred to by name.
//!
//! Structs are global to the file, and some files hold several of one name: such a reference is ambiguous, so nothing
//! is expanded and a warning says so. A struct that contains itself is expanded once more and then cut. There are no
//! examples, titles or samples in this form.

mod expand;
mod level;
mod xml;

use std::cell::RefCell;
use std::collections::HashMap;

use roxmltree::{Node, NodeId, ParsingOptions};
use top_definition::Diagnostic;

use crate::document::{Document, DocumentKind, Form};
use crate::findings;
use crate::guard;
use crate::limits::{MAX_PAGE_BYTES, too_large};
use expand::Structs;
use xml::{LineStarts, child, elements, filled_texts, is, refuse_long_tags, text_of};

/// The most XML nodes of a file.
const MAX_NODES: u32 = 2_000_000;

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
    // Some tools put the whole file into an element of their own.
    let root = xml.descendants().find(|node| is(node, "metadata"));
    let root = root.unwrap_or_else(|| xml.root_element());
    let apis = child(root, "apis").filter(|_| is(&root, "metadata"));
    let apis = apis.ok_or_else(|| {
        refuse(
            "no-document",
            1,
            "this is no ApiMetadata.xml: there is no `metadata` with `apis` in it".into(),
        )
    })?;
    let mut file = File {
        lines: LineStarts::new(text),
        structs: Structs::of(root),
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
    file.account(xml.root_element(), &of_api, &mut documents);
    Ok(documents)
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

impl<'a, 'i> File<'a, 'i> {
    /// The text of a child element, taken.
    fn text_of(&self, node: Node<'_, '_>, name: &str) -> Option<String> {
        if let Some(taken) = child(node, name) {
            self.taken.borrow_mut().entry(taken.id()).or_insert(self.current);
        }
        text_of(node, name)
    }

    /// Books every element that holds a text: with the API whose fact it became, else with the one around it, and what
    /// stands outside of all of them with the last.
    fn account(&self, root: Node<'_, '_>, of_api: &HashMap<NodeId, usize>, documents: &mut [Document]) {
        let taken = self.taken.borrow();
        let mut around = documents.len().saturating_sub(1);
        for node in root.descendants().filter(Node::is_element) {
            if is(&node, "struct") || is(&node, "structs") {
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
                None if KNOWN.iter().any(|known| is(&node, known)) => booked.furniture += read + beyond,
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
}

fn refuse(code: &'static str, line: u32, message: String) -> Diagnostic {
    findings::refusal(code, line, message, "fetch the file again from the vendor's console")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Depth, Row};

    const FILE: &str = include_str!("../../../tests/fixtures/api_metadata.xml");

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
    fn a_package_in_front_of_a_struct_is_none_of_its_name() {
        let file = "<metadata><structs><struct><name>Shop</name><props><prop><name>id</name><type>Number</type><level>Basic</level></prop></props></struct></structs>\
                    <apis><api><name>n.get</name><response><param><name>shops</name><type>com.a.Shop</type><level>Object Array</level></param></response></api></apis></metadata>";
        let documents = read(file).unwrap();
        assert_eq!(outline(&documents[0].response), ["shops Shop[]", "  id Number"]);
        assert_eq!(documents[0].warnings[0].code, "spelled-otherwise");
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
