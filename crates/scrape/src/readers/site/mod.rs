//! Reads the documentation site's own JSON: the body of `getDocument.json`, bare or wrapped with its id.
//!
//! This form loses nothing: nesting, empty cells and limits are all there, so every row comes with a known depth and
//! both cells. What is not a document (an anti-bot answer, a missing one) is refused with the reason; a status of 200
//! proves nothing. Files of many documents are taken apart in [`lines`].

mod json;
pub mod lines;
mod params;
mod places;
mod refused;
mod taken;
mod values;

use std::fmt::Write as _;

use top_definition::{Auth, Diagnostic, ErrorCode, Limits};

use crate::document::Form;
use crate::document::{Depth, Document, DocumentKind, DocumentSample, Mark, Odd, Row, RowText, SampleKind};
use crate::findings;
use crate::guard::{self, printable};
use crate::limits::{MAX_DEPTH, MAX_PAGE_BYTES, MAX_ROWS, too_large};
use crate::only_name;
use crate::prose::auth::auth_of_label;
use crate::rows::cells::by_paths;
use crate::words::{self, Member};
use json::{Object, Value};
use params::Param;
use places::Places;
use refused::{answer_instead, no_document, not_json, refuse};
use taken::Taken;
use values::{get, modified_date, signed, text_of, text_of_value, unsigned};

/// The document type that the site gives to message topics; calls have 2.
const MESSAGE_TYPE: u64 = 9;

/// Which member holds which sample.
const SAMPLES: [(&str, SampleKind); 4] = [
    ("rspSampleXml", SampleKind::ResponseXml),
    ("rspSampleJson", SampleKind::ResponseJson),
    ("apiErrDemoXml", SampleKind::ErrorXml),
    ("apiErrDemoJson", SampleKind::ErrorJson),
];

/// Reads one document: the body of `getDocument.json`, bare or wrapped as `{"docId", "docType", "response"}`.
/// `line` is the line of its first character in the file (a file may hold one document a line).
pub fn read(text: &str, line: u32) -> Result<Document, Diagnostic> {
    if text.len() > MAX_PAGE_BYTES {
        return Err(too_large("bytes in a document", MAX_PAGE_BYTES, line));
    }
    let value: Value<'_> = serde_json::from_str(text).map_err(|error| not_json(text, line, &error))?;
    let envelope = Envelope::open(&value, line)?;
    let reader = Reader { places: Places::find(text, line), line, rows: 0, taken: Taken::default() };
    reader.document(&envelope, &value)
}

/// The document's data and what stands around it.
struct Envelope<'a> {
    data: &'a Object<'a>,
    /// Where the data stands in the text, as a path of members.
    path: &'static str,
    doc_id: Option<u64>,
    doc_type: Option<u64>,
}

impl<'a> Envelope<'a> {
    fn open(value: &'a Value<'a>, line: u32) -> Result<Self, Diagnostic> {
        let top = value.as_object().ok_or_else(|| no_document(line, "the text is no JSON object"))?;
        let (body, wrapped) = match top.get("response") {
            Some(inner) => {
                let inner = inner.as_object();
                (inner.ok_or_else(|| no_document(line, "`response` is no object"))?, true)
            }
            None => (top, false),
        };
        let (data, path) = match (body.get("data"), wrapped) {
            (Some(Value::Object(data)), true) => (data, "response.data"),
            (Some(Value::Object(data)), false) => (data, "data"),
            (None, false)
                if member(body, Member::Request).is_some() && member(body, Member::Response).is_some() =>
            {
                (body, "")
            }
            _ => return Err(no_document(line, &answer_instead(body))),
        };
        let id = |keys: [&str; 2]| {
            let places = [top, body, data];
            places.iter().find_map(|object| keys.iter().find_map(|key| object.get(key).and_then(unsigned)))
        };
        Ok(Envelope { data, path, doc_id: id(["docId", "apiId"]), doc_type: id(["docType", "docType"]) })
    }
}

/// Turns the data of one document into rows and counts what it has made.
struct Reader {
    places: Places,
    line: u32,
    rows: usize,
    taken: Taken,
}

impl Reader {
    fn document(mut self, envelope: &Envelope<'_>, all: &Value<'_>) -> Result<Document, Diagnostic> {
        let data = envelope.data;
        let name = self
            .taken
            .text_of(data, "name")
            .map(|name| name.trim().to_string())
            .filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| {
            refuse("no-name", self.line, "the document carries no `name`".into(), "fetch the document again")
        })?;
        let kind = match envelope.doc_type {
            Some(MESSAGE_TYPE) => DocumentKind::Message,
            _ => DocumentKind::Api,
        };
        let mut document = Document::new(Form::SiteJson, kind);
        document.name = Some(name);
        document.line = self.places.line_of(envelope.path);
        document.title =
            self.taken.text_of(data, "apiChineseName").or_else(|| self.taken.text_of(data, "title"));
        document.description = self.taken.text_of(data, "description");
        document.doc_id = envelope.doc_id;
        document.modified =
            data.get("gmtModified").map(|value| self.taken.value(value)).and_then(modified_date);
        document.auth = auth(data);
        let mut request = self.params(envelope, Member::Request)?;
        let mut response = self.params(envelope, Member::Response)?;
        if kind == DocumentKind::Message && response.is_empty() {
            // A topic's content may stand under either key.
            std::mem::swap(&mut request, &mut response);
        }
        (document.request, document.response) = (request, response);
        document.samples = samples(data, self.line);
        document.errors = errors(data);
        data.get("errorCodes").map(|value| self.taken.value(value));
        self.account(&mut document, all);
        guard::document(document)
    }

    /// Books everything, and says what of the parameters was not understood.
    fn account(&self, document: &mut Document, all: &Value<'_>) {
        let account = self.taken.account(all);
        document.booked = account.booked;
        for (key, path) in account.unknown {
            let half = if path.contains("equest") { "request" } else { "response" };
            document.warnings.push(findings::warning(
                "unknown-member",
                half,
                self.places.line_of(&path),
                format!("`{}` of parameters is not known; nothing was read of it", printable(&key)),
                format!(
                    "if it says something, or nothing at all, add it to the `member` lists of {}",
                    words::WORD_FILE
                ),
            ));
        }
    }

    /// The rows of one half. Its list is always there, though it may be empty: without it this is no whole document.
    fn params(&mut self, envelope: &Envelope<'_>, half: Member) -> Result<Vec<Row>, Diagnostic> {
        let mut rows = Vec::new();
        let found = member(envelope.data, half).filter(|(_, value)| !value.is_null());
        let Some((key, list)) = found else {
            return Err(self.no_list(envelope.data, half));
        };
        let mut path = match envelope.path {
            "" => key.to_string(),
            above => format!("{above}.{key}"),
        };
        self.level(Some(list), half == Member::Request, 0, &mut path, &mut rows)?;
        by_paths(&mut rows);
        Ok(rows)
    }

    fn no_list(&self, data: &Object<'_>, half: Member) -> Diagnostic {
        let (name, keys) = (half_name(half), data.keys().take(20).collect::<Vec<_>>().join(", "));
        refuse(
            "no-list",
            self.line,
            format!(
                "the document has no list of the {name}'s parameters; its members are: {}",
                printable(&keys)
            ),
            &format!(
                "fetch the document again; if one of them is that list, add its name to {}",
                words::WORD_FILE
            ),
        )
    }

    /// The parameters of one level with everything below them, parents before children.
    fn level(
        &mut self,
        value: Option<&Value<'_>>,
        request: bool,
        depth: u16,
        path: &mut String,
        rows: &mut Vec<Row>,
    ) -> Result<(), Diagnostic> {
        let value = match value {
            None | Some(Value::Null) => return Ok(()),
            Some(value) => value,
        };
        let Some(list) = params::of(value) else {
            return Err(no_document(self.places.line_of(path), &format!("`{path}` is no list")));
        };
        if usize::from(depth) >= MAX_DEPTH && !list.is_empty() {
            return Err(too_large("levels of nesting in a table", MAX_DEPTH, self.places.line_of(path)));
        }
        for Param { step, name, value } in list {
            let length = path.len();
            let _ = write!(path, "{step}");
            let Some(param) = value.as_object() else {
                return Err(no_document(self.places.line_of(path), &format!("`{path}` is no object")));
            };
            self.rows += 1;
            if self.rows > MAX_ROWS {
                return Err(too_large("rows", MAX_ROWS, self.places.line_of(path)));
            }
            let children = children(param);
            rows.push(self.row(param, name, children.is_some(), (request, depth), path));
            if let Some((key, children)) = children {
                path.push('.');
                path.push_str(key);
                self.level(Some(children), request, depth + 1, path, rows)?;
            }
            path.truncate(length);
        }
        Ok(())
    }

    fn row(
        &mut self,
        param: &Object<'_>,
        key: Option<&str>,
        has_children: bool,
        place: (bool, u16),
        path: &str,
    ) -> Row {
        let (request, depth) = place;
        let text =
            |wanted| member(param, wanted).and_then(|(_, value)| text_of_value(self.taken.value(value)));
        let name = text(Member::Name).or_else(|| key.map(str::to_owned)).unwrap_or_default();
        let (name, odd) = only_name::told(name.trim());
        let type_text = params::type_text(param, |value| {
            self.taken.value(value);
        });
        let mut odd: Vec<Odd> = odd.into_iter().collect();
        if name.is_empty() {
            odd.push(Odd::NoName);
        }
        if type_text.trim().is_empty() {
            odd.push(Odd::NoType);
        }
        // The flag says nothing on answers: it changed in thousands of documents at once.
        let required = if request { needed(param, &mut odd) } else { None };
        let need = member(param, Member::Required).or_else(|| member(param, Member::Optional));
        for value in need.map(|(_, value)| value).into_iter().chain(limit_values(param)) {
            self.taken.value(value);
        }
        Row {
            line: self.places.line_of(path),
            depth: if depth == 0 { Depth::Top } else { Depth::Known(depth) },
            mark: if has_children { Mark::Object } else { Mark::Leaf },
            name,
            type_text,
            required,
            limits: limits(param),
            text: RowText::Cells { example: text(Member::Example), description: text(Member::Description) },
            odd,
        }
    }
}

fn half_name(half: Member) -> &'static str {
    if half == Member::Request { "request" } else { "response" }
}

/// A member by the name that the site gives it, else by one that copies give it.
fn member<'v>(object: &'v Object<'_>, wanted: Member) -> Option<(&'v str, &'v Value<'v>)> {
    let site = match wanted {
        Member::Request => "requestParams",
        Member::Response => "responseParams",
        Member::Children => "subParams",
        Member::Name => "name",
        Member::Type => "type",
        Member::Required => "required",
        Member::Description => "description",
        Member::Example => "demoValue",
        Member::Optional | Member::List | Member::Item | Member::Other => "",
    };
    if let Some(found) = get(object, site) {
        return Some(found);
    }
    object.iter().find(|(key, _)| words::member(key) == Some(wanted))
}

/// The parameters inside one: the member of that name, else any list of objects that are named.
fn children<'v>(param: &'v Object<'_>) -> Option<(&'v str, &'v Value<'v>)> {
    let is_filled = |value: &Value<'_>| value.as_array().is_some_and(|list| !list.is_empty());
    let known =
        member(param, Member::Children).filter(|(_, value)| !value.is_null() && value.as_str().is_none());
    if let Some((key, value)) = known {
        return (is_filled(value) || !value.is_array()).then_some((key, value));
    }
    let is_named =
        |value: &Value<'_>| value.as_object().is_some_and(|object| member(object, Member::Name).is_some());
    param
        .iter()
        .find(|(_, value)| is_filled(value) && value.as_array().is_some_and(|list| list.iter().all(is_named)))
}

/// Whether a parameter must be sent: a truth, a number, or a word of the column 是否必须.
fn needed(param: &Object<'_>, odd: &mut Vec<Odd>) -> Option<bool> {
    let of = |wanted| member(param, wanted).map(|(_, value)| value).filter(|value| !value.is_null());
    let (said, is_turned) = match of(Member::Required) {
        Some(said) => (said, false),
        None => match of(Member::Optional) {
            Some(said) => (said, true),
            None => {
                odd.push(Odd::NoRequired);
                return None;
            }
        },
    };
    let known = said.as_bool().or_else(|| words::required(&text_of_value(said)?)).map(|it| it != is_turned);
    if known.is_none() {
        odd.push(Odd::UnknownRequired(words::plain(&said.to_string())));
    }
    known
}

fn limit_values<'v>(param: &'v Object<'v>) -> impl Iterator<Item = &'v Value<'v>> {
    ["maxLength", "maxListSize", "minValue", "maxValue", "defaultValue"]
        .into_iter()
        .filter_map(|key| get(param, key).map(|(_, value)| value))
}

fn limits(param: &Object<'_>) -> Limits {
    let value = |name| get(param, name).map(|(_, value)| value);
    Limits {
        max_length: value("maxLength").and_then(unsigned),
        max_list_size: value("maxListSize").and_then(unsigned),
        min_value: value("minValue").and_then(signed),
        max_value: value("maxValue").and_then(signed),
        default: text_of(param, "defaultValue").filter(|text| !text.is_empty()),
    }
}

fn auth(data: &Object<'_>) -> Auth {
    let labels =
        data.get("labels").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let shown = labels.filter_map(|label| text_of(label, "displayName"));
    shown.map(|text| auth_of_label(&text)).find(|auth| *auth != Auth::Unknown).unwrap_or_default()
}

fn samples(data: &Object<'_>, line: u32) -> Vec<DocumentSample> {
    let sample = |kind, text: String| DocumentSample { kind, text, line };
    let plain = SAMPLES.iter().filter_map(|(key, kind)| Some(sample(*kind, text_of(data, key)?)));
    let demos =
        data.get("sdkDemos").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let java =
        demos.filter(|demo| text_of(demo, "language").is_some_and(|it| it.eq_ignore_ascii_case("java")));
    let java = java.filter_map(|demo| Some(sample(SampleKind::RequestJava, text_of(demo, "demo")?)));
    plain.chain(java).filter(|sample| !sample.text.trim().is_empty()).collect()
}

fn errors(data: &Object<'_>) -> Vec<ErrorCode> {
    let list =
        data.get("errorCodes").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    list.filter_map(|error| {
        let code = text_of(error, "errorCode").filter(|code| !code.trim().is_empty())?;
        Some(ErrorCode { code, message: text_of(error, "errorMsg"), solution: text_of(error, "solution") })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = r#"{"docId": 7, "docType": 2, "response": {"success": true, "data": {
 "name": "taobao.x.get", "apiChineseName": "查", "description": "", "gmtModified": 1619540000000,
 "labels": [{"displayName": "免费", "key": "free"}, {"displayName": "必须用户授权", "key": "auth"}],
 "requestParams": [
  {"subParams": [
    {"name": "b", "type": "String []", "description": "说明", "required": true, "demoValue": "", "maxListSize": 20}],
   "name": "a", "type": "Deep", "description": "外", "required": false}],
 "responseParams": [{"name": "ok", "type": "Boolean", "description": "", "required": true, "demoValue": "true"}],
 "errorCodes": [{"errorCode": "isv.a:b", "errorMsg": "错", "solution": "1. 改"}],
 "rspSampleXml": "<x/>", "sdkDemos": [{"language": "JAVA", "demo": "client.execute(req)"}]}}}"#;

    #[test]
    fn reads_the_tree_with_its_places() {
        let document = read(DOCUMENT, 1).unwrap();
        assert_eq!(document.name.as_deref(), Some("taobao.x.get"));
        assert_eq!(document.doc_id, Some(7));
        assert_eq!(document.auth, Auth::Session);
        assert_eq!(document.modified.as_deref(), Some("2021-04-28"), "the day of the platform's zone");
        let rows: Vec<_> =
            document.request.iter().map(|row| (row.name.as_str(), row.depth, row.line)).collect();
        assert_eq!(rows, [("a", Depth::Top, 7), ("b", Depth::Known(1), 6)]);
        assert_eq!(document.request[1].limits.max_list_size, Some(20));
        assert_eq!(document.request[1].required, Some(true));
        assert_eq!(document.response[0].required, None, "the flag says nothing on answers");
        assert_eq!(document.errors[0].code, "isv.a:b");
        let kinds: Vec<_> = document.samples.iter().map(|sample| sample.kind).collect();
        assert_eq!(kinds, [SampleKind::ResponseXml, SampleKind::RequestJava]);
    }

    #[test]
    fn reads_the_body_and_the_bare_data_alike() {
        let whole: serde_json::Value = serde_json::from_str(DOCUMENT).unwrap();
        for inner in [&whole["response"], &whole["response"]["data"]] {
            let document = read(&inner.to_string(), 3).unwrap();
            assert_eq!(document.request.len(), 2);
            assert_eq!(document.request[0].line, 3);
        }
    }

    #[test]
    fn says_what_stands_there_instead_of_a_document() {
        let cases = [
            (r#"{"ret":["FAIL_SYS_USER_VALIDATE","RGV587_ERROR"]}"#, "no-document", "FAIL_SYS_USER_VALIDATE"),
            (r#"{"action":"captcha"}"#, "no-document", "captcha"),
            (r#"{"docId":1,"docType":2,"response":{"success":false,"code":"404"}}"#, "no-document", "404"),
            (r#"{"success":true,"data":{"requestParams":[]}}"#, "no-name", "`name`"),
            ("<!DOCTYPE html><html>", "malformed-json", "anti-bot"),
            (r#"{"success":true,"data":{"name":"a""#, "malformed-json", "ends before"),
            ("[]", "no-document", "no JSON object"),
            (r#"{"data":{"name":"a","requestParams":[1]}}"#, "no-document", "data.requestParams.0"),
        ];
        for (text, code, part) in cases {
            let refusal = read(text, 9).unwrap_err();
            assert_eq!(refusal.code, code, "{text}");
            assert!(refusal.message.contains(part), "{}", refusal.message);
            assert_eq!(refusal.line, Some(9));
        }
    }

    #[test]
    fn stops_at_hostile_nesting() {
        let deep = |levels: usize| {
            let inner = r#"{"name":"a","subParams":["#.repeat(levels) + &"]}".repeat(levels);
            format!(r#"{{"data":{{"name":"a","requestParams":[{inner}]}}}}"#)
        };
        assert_eq!(read(&deep(55), 1).unwrap_err().code, "limit");
        assert_eq!(read(&deep(5000), 1).unwrap_err().code, "limit");
    }
}
