//! Answers and parameters as a terminal may show them: what the definition marks as personal, and what it does not know, by
//! kind and length.

use serde_json::Value;
use top_definition::{Definition, Field, Format};

/// May the value of this parameter be shown? Only what the definition knows, and knows to be nobody's.
pub(super) fn is_harmless(definition: &Definition, name: &str) -> bool {
    let field = definition.request.iter().find(|field| field.name == name);
    field.is_some_and(|field| field.sensitive.is_none() && field.fields.is_empty() && !holds_json(field))
}

fn holds_json(field: &Field) -> bool {
    field.format == Some(Format::Json) || matches!(field.type_name.as_str(), "Json" | "Map" | "Object")
}

/// The answer, laid out.
pub(super) fn answer(json: &str, definition: Option<&Definition>, reveal: bool) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(json) else { return format!("<{} bytes>", json.len()) };
    if !reveal {
        let fields = definition.map(|definition| definition.response.as_slice());
        mask_members(&mut value, fields.unwrap_or_default());
    }
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

fn mask_members(value: &mut Value, fields: &[Field]) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                match fields.iter().find(|field| field.name == *name) {
                    Some(field) => mask(value, field),
                    // The platform's own, beside what is documented.
                    None if matches!(name.as_str(), "request_id") => {}
                    None => hide(value, "text"),
                }
            }
        }
        // A list's elements stand below the name of their type.
        Value::Array(items) => items.iter_mut().for_each(|item| mask_members(item, fields)),
        other => hide(other, "text"),
    }
}

fn mask(value: &mut Value, field: &Field) {
    if let Some(kind) = field.sensitive {
        return hide(value, kind.word());
    }
    match value {
        Value::Object(members) if field.list => {
            members.values_mut().for_each(|items| mask_elements(items, field));
        }
        Value::Array(_) => mask_elements(value, field),
        _ => mask_one(value, field),
    }
}

fn mask_elements(value: &mut Value, field: &Field) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| mask_one(item, field)),
        other => mask_one(other, field),
    }
}

fn mask_one(value: &mut Value, field: &Field) {
    let is_code = field.codes.is_empty() || field.codes.iter().any(|code| is_text(value, &code.value));
    match value {
        Value::Object(_) if !field.fields.is_empty() => mask_members(value, &field.fields),
        Value::Object(_) | Value::Array(_) => hide(value, "json"),
        Value::String(_) if holds_json(field) || !field.fields.is_empty() => hide(value, "json"),
        _ if !is_code => hide(value, "code"),
        _ => {}
    }
}

fn is_text(value: &Value, text: &str) -> bool {
    match value {
        Value::String(string) => string == text,
        other => {
            let written = other.to_string();
            written == text
        }
    }
}

/// By kind and length.
fn hide(value: &mut Value, kind: &str) {
    let shown = match &*value {
        Value::Null => return,
        Value::String(text) => format!("<{kind}, {} chars>", text.chars().count()),
        Value::Array(items) => format!("<{kind}, {} items>", items.len()),
        _ => format!("<{kind}>"),
    };
    *value = Value::String(shown);
}

#[cfg(test)]
mod tests {
    use top_definition::{Code, Sensitive};

    use super::*;

    fn definition() -> Definition {
        let phone = Field { sensitive: Some(Sensitive::Phone), ..Field::new("phone", "String") };
        let status = Field {
            codes: vec![Code { value: "1".into(), label: "新".into(), ..Code::default() }],
            ..Field::new("status", "Number")
        };
        let json = Field { format: Some(Format::Json), ..Field::new("extra", "String") };
        let order = vec![Field::new("id", "Number"), phone.clone(), status, json];
        let orders = Field { list: true, fields: order, ..Field::new("orders", "Order") };
        Definition {
            response: vec![orders],
            request: vec![phone, Field::new("note", "String")],
            ..Definition::default()
        }
    }

    #[test]
    fn an_answer_shows_what_the_definition_knows_to_be_harmless() {
        let order = r#"{"id":7,"phone":"13812345678","status":1,"extra":"{\"a\":1}","new":"x"}"#;
        let other = r#"{"id":8,"phone":null,"status":"MARK"}"#;
        for json in [
            format!(r#"{{"orders":[{order},{other}],"request_id":"r1"}}"#),
            format!(r#"{{"orders":{{"order":[{order},{other}]}},"request_id":"r1"}}"#),
        ] {
            let shown: String = answer(&json, Some(&definition()), false).split_whitespace().collect();
            let first = r#"{"id":7,"phone":"<phone,11chars>","status":1,"extra":"<json,7chars>","new":"<text,1chars>"}"#;
            let second = r#"{"id":8,"phone":null,"status":"<code,4chars>"}"#;
            assert!(shown.contains(&format!("[{first},{second}]")), "{shown}");
            assert!(shown.contains(r#""request_id":"r1""#), "{shown}");
            assert!(answer(&json, Some(&definition()), true).contains("13812345678"));
            let unknown = answer(&json, None, false);
            assert!(!unknown.contains("138") && unknown.contains("r1"), "{unknown}");
        }
    }

    #[test]
    fn a_parameter_is_shown_only_if_it_is_known_and_nobodys() {
        let definition = definition();
        assert!(is_harmless(&definition, "note"));
        assert!(!is_harmless(&definition, "phone") && !is_harmless(&definition, "other"));
    }
}
