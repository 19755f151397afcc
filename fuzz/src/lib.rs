//! What every fuzz target demands of a result, whatever the input was.
//!
//! The limits are the readers' own constants; a definition may be no deeper, larger or more talkative than they say.

pub mod invented;
pub mod runtime;

use top_definition::{
    Definition, Diagnostic, Field, MAX_NODES, is_safe_name, read_definition, write_definition,
};
use top_scrape::document::{Document, Odd, Row};
use top_scrape::limits::{MAX_CELL_BYTES, MAX_DEPTH, MAX_ROWS, MAX_WARNINGS};
use top_scrape::{Page, Scraped};

/// Characters that a message for a person may have; cells are quoted shortened, or a page could flood a terminal.
const MAX_MESSAGE: usize = 4_000;

/// The whole way of one page: form told, read, resolved, prose read, written as YAML and read back.
pub fn page(bytes: &[u8]) {
    let lines = line_count(bytes);
    match top_scrape::read(&Page { path: "fuzz", bytes, sidecar: None }) {
        Ok(documents) => {
            documents.iter().for_each(|scraped| judge_scraped(scraped, lines));
            judge_booked(bytes, &documents);
        }
        Err(refusal) => judge_refusal(&refusal, lines),
    }
}

/// Whatever the form: what was booked of a page adds up to what stands on it.
fn judge_booked(bytes: &[u8], documents: &[Scraped]) {
    // Other encodings, and the marks of this one, are not counted here.
    let plain = |text: &&str| !text.starts_with('\u{feff}') && !text.contains('\0');
    let source = documents.first().and_then(|scraped| scraped.definition.source.first());
    let (Some(text), Some(source)) = (str::from_utf8(bytes).ok().filter(plain), source) else { return };
    // A document inside something else has other pieces than the page as a whole.
    let begins_with: &[char] = match source.form.as_str() {
        "html" | "api-metadata" => &['<'],
        "site-json" => &['{', '['],
        _ => &[],
    };
    if !begins_with.is_empty() && !text.trim_start().starts_with(begins_with) {
        return;
    }
    let pieces = match source.form.as_str() {
        "html" => texts(text),
        "api-metadata" => xml_texts(text),
        "site-json" if serde_json::from_str::<serde_json::Value>(text).is_ok() => values(text),
        "site-json" => text.lines().filter(|line| !line.trim().is_empty()).map(values).sum(),
        _ => lines(text),
    };
    let booked: usize = documents.iter().map(|scraped| scraped.booked.total()).sum();
    assert_eq!(booked, pieces, "pieces of the page that nobody booked, or booked twice");
}

/// The whole way of a page of lines: what was read of it adds up to them.
pub fn page_of_lines(text: &str) {
    page(text.as_bytes());
    if let Ok(documents) = top_scrape::read(&Page { path: "fuzz", bytes: text.as_bytes(), sidecar: None }) {
        let booked: usize = documents.iter().map(|scraped| scraped.booked.total()).sum();
        assert_eq!(booked, lines(text), "pieces of the page that nobody booked, or booked twice");
    }
}

/// What the reader of the site's JSON made of a text.
pub fn document(text: &str, result: Result<Document, Diagnostic>) {
    booked_documents(text, result.map(|document| vec![document]), values);
}

/// What a reader made of a page whose pieces are known: each is a fact, furniture or unexplained, none is passed over.
pub fn booked_documents(text: &str, result: Result<Vec<Document>, Diagnostic>, pieces: fn(&str) -> usize) {
    if let Ok(documents) = &result {
        let booked: usize = documents.iter().map(|document| document.booked.total()).sum();
        assert_eq!(booked, pieces(text), "pieces of the page that nobody booked, or booked twice");
    }
    documents(text, result);
}

/// Lines of a text that are not blank.
pub fn lines(text: &str) -> usize {
    text.lines().filter(|line| !line.trim().is_empty()).count()
}

/// Texts of a web page that are not blank. The reader keeps NUL characters, which the parser would drop.
pub fn texts(page: &str) -> usize {
    let html = scraper::Html::parse_document(&page.replace('\0', "\u{F8F0}"));
    let texts = html.tree.root().descendants().filter_map(|node| node.value().as_text());
    texts.filter(|text| !text.trim().is_empty()).count()
}

/// Texts of an XML file that are not blank.
pub fn xml_texts(file: &str) -> usize {
    let xml = roxmltree::Document::parse(file).expect("what was read is well-formed");
    let texts = xml.descendants().filter(|node| node.is_text());
    texts.filter(|node| node.text().is_some_and(|text| !text.trim().is_empty())).count()
}

/// Values of a JSON text that hold something.
pub fn values(text: &str) -> usize {
    fn count(value: &serde_json::Value) -> usize {
        match value {
            serde_json::Value::Null => 0,
            serde_json::Value::String(text) => usize::from(!text.trim().is_empty()),
            serde_json::Value::Array(items) => items.iter().map(count).sum(),
            serde_json::Value::Object(members) => members.values().map(count).sum(),
            _ => 1,
        }
    }
    count(&serde_json::from_str(text).expect("what was read is JSON"))
}

/// What a reader of many documents made of a text.
pub fn documents(text: &str, result: Result<Vec<Document>, Diagnostic>) {
    let lines = line_count(text.as_bytes());
    match result {
        Ok(documents) => documents.iter().for_each(|document| judge_document(document, lines)),
        Err(refusal) => judge_refusal(&refusal, lines),
    }
}

/// What the prose rules concluded: codes that differ, warnings within their limit.
pub fn judge_annotated(definition: &Definition, warnings: &[Diagnostic]) {
    judge_warnings(warnings, 0);
    for field in definition.request.iter().chain(&definition.response) {
        let mut values: Vec<&str> = field.codes.iter().map(|code| code.value.as_str()).collect();
        assert!(values.iter().all(|value| !value.is_empty()), "a code without a value");
        values.sort_unstable();
        let documented = values.len();
        values.dedup();
        assert_eq!(documented, values.len(), "one value with two meanings in {:?}", field.description);
        assert!(field.separator.is_none() || field.format.is_some(), "a separator without a list");
    }
}

/// Rows and warnings within their limits, every place inside the text.
pub fn judge_document(document: &Document, lines: u32) {
    assert!(document.request.len() + document.response.len() <= MAX_ROWS, "rows");
    document.request.iter().chain(&document.response).for_each(|row| judge_row(row, lines));
    judge_warnings(&document.warnings, lines);
    for sample in &document.samples {
        assert!(sample.line <= lines, "a sample in line {} of {lines}", sample.line);
    }
}

fn judge_row(row: &Row, lines: u32) {
    assert!((1..=lines).contains(&row.line), "a row in line {} of {lines}", row.line);
    let is_told = |odd: &Odd| matches!(odd, Odd::NoName | Odd::NotAName(_));
    assert!(!row.name.trim().is_empty() || row.odd.iter().any(is_told), "a row without a name");
    assert!(row.name.len() <= MAX_CELL_BYTES && row.type_text.len() <= MAX_CELL_BYTES, "a cell's length");
}

fn judge_scraped(scraped: &Scraped, lines: u32) {
    let definition = &scraped.definition;
    judge_definition(definition);
    judge_warnings(&scraped.warnings, lines);
    if definition.name.is_empty() {
        assert!(!scraped.warnings.is_empty(), "a document without a name and nobody says so");
    } else {
        judge_yaml(definition);
    }
}

/// Depth, size and names.
pub fn judge_definition(definition: &Definition) {
    // The name becomes a file's name; where the document has none, a person gives it.
    assert!(
        definition.name.is_empty() || is_safe_name(&definition.name),
        "an unsafe name: {:?}",
        definition.name
    );
    for fields in [&definition.request, &definition.response] {
        judge_names(fields);
        assert!(depth(fields) <= MAX_DEPTH, "depth {}", depth(fields));
    }
    assert!(top_definition::count_nodes(&definition.request) <= MAX_ROWS, "request fields");
    assert!(top_definition::count_nodes(&definition.response) <= MAX_ROWS, "response fields");
}

/// What the scraper makes must be a definition that the next room reads to the same value.
pub fn judge_yaml(definition: &Definition) {
    let nodes =
        top_definition::count_nodes(&definition.request) + top_definition::count_nodes(&definition.response);
    let yaml = write_definition(definition, "fuzz").expect("a definition can be written");
    match read_definition(&yaml, "again.yaml") {
        Ok((again, _)) => assert_eq!(definition, &again, "the YAML reads back differently:\n{yaml}"),
        // Each field takes several nodes of YAML; only a very large definition may be too much to read.
        Err(_) if nodes > MAX_NODES / 50 || yaml.len() > top_definition::MAX_BYTES => {}
        Err(found) => panic!("the YAML is refused: {found:?}\n{yaml}"),
    }
}

fn judge_warnings(warnings: &[Diagnostic], lines: u32) {
    assert!(warnings.len() <= MAX_WARNINGS + 1, "{} warnings", warnings.len());
    for warning in warnings {
        assert!(warning.line <= Some(lines), "a warning in line {:?} of {lines}", warning.line);
        judge_message(warning.code, &warning.message);
    }
}

/// A finding in a file of people: code, message, and no flood.
pub fn judge_diagnostic(diagnostic: &Diagnostic) {
    judge_message(&diagnostic.code, &diagnostic.message);
    assert!(diagnostic.render(None).len() <= 4 * MAX_MESSAGE, "a finding that fills the terminal");
}

/// A refusal says why, where, and what to do.
pub fn judge_refusal(refusal: &Diagnostic, lines: u32) {
    assert!(
        refusal.line.is_some_and(|line| line <= lines),
        "a refusal in line {:?} of {lines}",
        refusal.line
    );
    assert!(refusal.hint.is_some(), "a refusal without a way out: {}", refusal.message);
    judge_message(refusal.code, &refusal.message);
}

fn judge_message(code: &str, message: &str) {
    assert!(!code.is_empty() && !message.is_empty(), "a finding without code or message");
    assert!(message.chars().count() <= MAX_MESSAGE, "a message of {} bytes", message.len());
}

/// A field without a name can neither be sent nor read.
pub fn judge_names(fields: &[Field]) {
    for field in fields {
        assert!(!field.name.trim().is_empty(), "a field without a name: {:?}", field.description);
        assert!(!field.name.contains(char::is_control), "control characters in a name: {:?}", field.name);
        judge_names(&field.fields);
    }
}

fn depth(fields: &[Field]) -> usize {
    fields.iter().map(|field| 1 + depth(&field.fields)).max().unwrap_or(0)
}

/// Lines as an editor counts them; an empty text has one.
fn line_count(bytes: &[u8]) -> u32 {
    let breaks = bytes.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}
