//! The site's JSON: other keys, missing ones, other shapes.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::draft::Draft;
use crate::sources::Form;

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Edit {
    /// The data alone, without what is around it.
    BareData,
    /// The answer of the endpoint, without the number of the document.
    BareAnswer,
    Pretty,
    Array,
    ArrayOfTwo,
    /// The answer as a text inside.
    AsText,
    SnakeKeys,
    PascalKeys,
    LowerKeys,
    /// Parameters by name instead of in a list.
    MapOfParams,
    /// Members of lists and objects flat, with dotted names.
    Flat,
    /// Every value a text.
    Texts,
}

fn change(draft: &mut Draft<'_>, change: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
    if draft.form != Form::Json {
        return;
    }
    let mut value: Value = serde_json::from_str(&draft.text).unwrap();
    walk(&mut value, change);
    draft.text = value.to_string();
}

fn walk(value: &mut Value, change: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
    match value {
        Value::Object(map) => {
            map.values_mut().for_each(|value| walk(value, change));
            change(map);
        }
        Value::Array(items) => items.iter_mut().for_each(|value| walk(value, change)),
        _ => {}
    }
}

pub(super) fn rename(draft: &mut Draft<'_>, key: &str, to: &str) {
    change(draft, &mut |map| {
        if let Some(value) = map.remove(key) {
            map.insert(to.to_string(), value);
        }
    });
}

pub(super) fn remove(draft: &mut Draft<'_>, key: &str) {
    change(draft, &mut |map| drop(map.remove(key)));
}

pub(super) fn set(draft: &mut Draft<'_>, key: &str, to: &Value) {
    change(draft, &mut |map| {
        if let Some(value) = map.get_mut(key) {
            *value = to.clone();
        }
    });
}

pub(super) fn required(draft: &mut Draft<'_>, must: &Value, may: &Value) {
    change(draft, &mut |map| {
        if let Some(value) = map.get_mut("required") {
            *value = if *value == json!(true) { must.clone() } else { may.clone() };
        }
    });
}

pub(super) fn edit(draft: &mut Draft<'_>, edit: Edit) {
    let value: Value = serde_json::from_str(&draft.text).unwrap();
    draft.text = match edit {
        Edit::BareData => value["response"]["data"].to_string(),
        Edit::BareAnswer => value["response"].to_string(),
        Edit::Pretty => serde_json::to_string_pretty(&value).unwrap(),
        Edit::Array => json!([value]).to_string(),
        Edit::ArrayOfTwo => {
            let Some(other) = draft.others.first().copied() else { return };
            draft.truths.push(other.truth.clone());
            let other: Value = serde_json::from_str(&draft.page_of(other)).unwrap();
            json!([value, other]).to_string()
        }
        Edit::AsText => {
            json!({"docId": value["docId"], "response": value["response"].to_string()}).to_string()
        }
        Edit::SnakeKeys => return keys(draft, &snake),
        Edit::PascalKeys => return keys(draft, &|key| key[..1].to_uppercase() + &key[1..]),
        Edit::LowerKeys => return keys(draft, &|key| key.to_lowercase()),
        Edit::MapOfParams => return change(draft, &mut |map| map_of(map)),
        Edit::Flat => flat(value),
        Edit::Texts => {
            return change(draft, &mut |map| {
                for value in map.values_mut().filter(|value| value.is_boolean() || value.is_number()) {
                    *value = Value::from(value.to_string());
                }
            });
        }
    };
}

fn keys(draft: &mut Draft<'_>, name: &dyn Fn(&str) -> String) {
    change(draft, &mut |map| {
        *map = std::mem::take(map).into_iter().map(|(key, value)| (name(&key), value)).collect();
    });
}

fn snake(key: &str) -> String {
    let mut snake = String::new();
    for letter in key.chars() {
        if letter.is_uppercase() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

fn map_of(map: &mut serde_json::Map<String, Value>) {
    for key in ["requestParams", "responseParams", "subParams"] {
        let Some(Value::Array(items)) = map.get(key) else { continue };
        let named = items.iter().filter_map(|item| Some((item["name"].as_str()?.to_string(), item.clone())));
        let named: serde_json::Map<String, Value> = named.collect();
        map.insert(key.to_string(), Value::Object(named));
    }
}

fn flat(mut value: Value) -> String {
    for key in ["requestParams", "responseParams"] {
        let params = value["response"]["data"][key].take();
        let mut rows = Vec::new();
        flatten(&params, "", &mut rows);
        value["response"]["data"][key] = Value::Array(rows);
    }
    value.to_string()
}

fn flatten(params: &Value, above: &str, rows: &mut Vec<Value>) {
    for param in params.as_array().into_iter().flatten() {
        let mut row = param.clone();
        let path = format!("{above}{}", param["name"].as_str().unwrap_or_default());
        row["name"] = Value::from(path.as_str());
        let inside = row.as_object_mut().and_then(|row| row.remove("subParams")).unwrap_or_default();
        rows.push(row);
        flatten(&inside, &format!("{path}."), rows);
    }
}
