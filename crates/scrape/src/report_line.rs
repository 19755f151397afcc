//! The line that `scrape --json` prints for a document: a contract with programs outside of this repository.

use serde_json::{Map, Value, json};
use top_definition::{Code, Definition, Diagnostic, ErrorCode, Fact, Field};

use crate::ledger::Booked;
use crate::limits::MAX_DEPTH;
use crate::page::{Lines, Scraped};

/// One line, without its end, for a document that was read.
pub fn line(page: &str, scraped: &Scraped) -> String {
    let Scraped { definition, lines, warnings, booked, part } = scraped;
    let Booked { facts, furniture, unexplained } = booked;
    // What a new fact would show in the line, or why not, is decided here: it does not compile until then.
    let Definition {
        name,
        kind,
        title,
        description,
        auth,
        effect,
        inferred,
        request,
        response,
        errors,
        group: _,
        doc_id: _,
        deprecated: _,
        outcome: _,
        paging: _,
        source: _,
        samples: _,
        rust_name: _,
    } = definition;
    let mut line = json!({
        "page": page,
        "name": Some(name).filter(|name| !name.is_empty()),
        "kind": kind.word(),
        "title": title,
        "description": description,
        "auth": auth.word(),
        "effect": effect.word(),
        "inferred": words(inferred),
        "request": fields(request, "request", lines, 0),
        "response": fields(response, "response", lines, 0),
        "errors": errors.iter().map(error).collect::<Vec<_>>(),
        "warnings": warnings.iter().map(warning).collect::<Vec<_>>(),
        "booked": { "facts": facts, "furniture": furniture, "unexplained": unexplained },
    });
    if *part > 1
        && let Some(members) = line.as_object_mut()
    {
        members.insert("part".to_owned(), json!(part));
    }
    line.to_string()
}

/// One line, without its end, for a document that was refused.
pub fn refusal_line(page: &str, refusal: &Diagnostic) -> String {
    let Diagnostic { code, message, line, hint, field: _, severity: _, file: _, column: _ } = refusal;
    json!({ "page": page, "error": message, "code": code, "line": line, "hint": hint }).to_string()
}

fn words<'f>(facts: impl IntoIterator<Item = &'f Fact>) -> Vec<&'static str> {
    facts.into_iter().map(|fact| fact.word()).collect()
}

fn error(error: &ErrorCode) -> Value {
    let ErrorCode { code, message, solution } = error;
    json!({ "code": code, "message": message, "solution": solution })
}

fn warning(warning: &Diagnostic) -> Value {
    let Diagnostic { code, field, line, message, hint, severity: _, file: _, column: _ } = warning;
    let field = field.as_deref().unwrap_or_default();
    json!({ "code": code, "field": field, "line": line.unwrap_or(0), "message": message, "hint": hint })
}

/// Depth is bounded by the readers ([`MAX_DEPTH`]).
fn fields(fields: &[Field], path: &str, lines: &Lines, depth: usize) -> Vec<Value> {
    if depth > MAX_DEPTH + 2 {
        return Vec::new();
    }
    fields.iter().map(|known| field(known, &format!("{path}.{}", known.name), lines, depth)).collect()
}

fn field(field: &Field, path: &str, lines: &Lines, depth: usize) -> Value {
    let Field {
        name,
        type_name,
        list,
        required,
        description,
        example,
        example_text,
        inferred,
        codes,
        values,
        unit,
        format,
        separator,
        sensitive,
        deprecated,
        fields: members,
        limits: _,
        rust_name: _,
        rust_type: _,
    } = field;
    let mut shown = Map::new();
    let mut put = |key: &str, value: Value| {
        shown.insert(key.to_owned(), value);
    };
    put("name", json!(name));
    put("type", json!(type_name));
    put("list", json!(list));
    put("required", json!(required));
    put("description", json!(description));
    put("example", json!(example));
    put("example_text", json!(example_text));
    put("line", json!(lines.get(path)));
    put("inferred", json!(words(inferred)));
    if !codes.is_empty() {
        let code = |Code { value, label, rust_name: _ }: &Code| json!({ "value": value, "label": label });
        put("codes", codes.iter().map(code).collect());
    }
    if !values.is_empty() {
        put("values", json!(values));
    }
    let words = [
        ("unit", unit.map(|unit| unit.word())),
        ("format", format.map(|format| format.word())),
        ("separator", separator.as_deref()),
        ("sensitive", sensitive.map(|sensitive| sensitive.word())),
        ("deprecated", deprecated.as_deref()),
    ];
    for (key, word) in words {
        if let Some(word) = word {
            put(key, json!(word));
        }
    }
    if !members.is_empty() {
        put("fields", Value::Array(self::fields(members, path, lines, depth + 1)));
    }
    Value::Object(shown)
}
