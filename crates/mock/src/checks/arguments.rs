//! The business parameters of a call against their definition: what is missing (40), what has a wrong form (41).

use serde_json::Value as Json;
use top_definition::{Definition, Field, Limits};

use crate::answer::error::PlatformError;
use crate::request::parameters::{Parameters, SYSTEM_NAMES};
use crate::request::time::{is_date, is_date_time};
use crate::wire_type::{WireType, is_decimal, wire_type};

/// Objects nested deeper than this are not looked into.
const MAX_DEPTH: usize = 64;

/// Finds the first missing parameter, else the first wrong one, in the order of the definition.
pub(crate) fn check(definition: &Definition, parameters: &Parameters) -> Result<(), PlatformError> {
    for field in definition.request.iter().filter(|field| field.required) {
        let uploaded = parameters.files.iter().any(|file| file.name == field.name);
        if !uploaded && parameters.get(&field.name).is_none() {
            return Err(PlatformError::missing_argument(&field.name));
        }
    }
    for field in &definition.request {
        if let Some(value) = parameters.get(&field.name) {
            check_text(field, value)?;
        }
    }
    Ok(())
}

/// Parameters that neither the platform nor the API knows. The platform ignores them.
pub(crate) fn unknown_names(definition: &Definition, parameters: &Parameters) -> Vec<String> {
    let known = |name: &str| {
        SYSTEM_NAMES.contains(&name) || definition.request.iter().any(|field| field.name == name)
    };
    let files = parameters.files.iter().map(|file| &file.name);
    parameters.values.keys().chain(files).filter(|name| !known(name)).cloned().collect()
}

/// A parameter as it stands in the form: plain lists are comma text, everything with members is JSON text.
fn check_text(field: &Field, value: &str) -> Result<(), PlatformError> {
    let wrong = |why: &str| Err(PlatformError::invalid_argument(&field.name, why));
    match wire_type(field) {
        WireType::Bytes => wrong("must be a file part"),
        WireType::Object | WireType::Opaque => match serde_json::from_str(value) {
            Ok(json) => check_json(field, &json, &field.name, 0),
            Err(_) => wrong("must be JSON text"),
        },
        _ if field.list => {
            let elements: Vec<&str> = value.split(',').collect();
            check_list_size(field, &field.name, elements.len())?;
            elements.into_iter().try_for_each(|element| check_scalar(field, &field.name, element))
        }
        _ => check_scalar(field, &field.name, value),
    }
}

/// A value inside JSON text. Numbers and booleans may stand in strings, as the platform's parser takes them.
fn check_json(field: &Field, json: &Json, path: &str, depth: usize) -> Result<(), PlatformError> {
    if !field.list {
        return check_json_element(field, json, path, depth);
    }
    let Json::Array(elements) = json else {
        return Err(PlatformError::invalid_argument(path, "must be a JSON array"));
    };
    check_list_size(field, path, elements.len())?;
    elements.iter().try_for_each(|element| check_json_element(field, element, path, depth))
}

fn check_json_element(field: &Field, json: &Json, path: &str, depth: usize) -> Result<(), PlatformError> {
    match (wire_type(field), json) {
        (_, Json::Null) => Ok(()),
        (WireType::Object, Json::Object(_)) if depth >= MAX_DEPTH => Ok(()),
        (WireType::Object, Json::Object(members)) => {
            for member in &field.fields {
                let path = format!("{path}.{}", member.name);
                match members.get(&member.name).filter(|value| !value.is_null()) {
                    Some(value) => check_json(member, value, &path, depth + 1)?,
                    None if member.required => return Err(PlatformError::missing_argument(&path)),
                    None => {}
                }
            }
            Ok(())
        }
        (WireType::Object, _) => Err(PlatformError::invalid_argument(path, "must be a JSON object")),
        (WireType::Opaque, _) => Ok(()),
        (_, Json::String(text)) => check_scalar(field, path, text),
        (_, Json::Number(_) | Json::Bool(_)) => check_scalar(field, path, &json.to_string()),
        (WireType::JsonText | WireType::Text, _) => Ok(()),
        _ => Err(PlatformError::invalid_argument(path, "must be a plain value")),
    }
}

fn check_scalar(field: &Field, path: &str, text: &str) -> Result<(), PlatformError> {
    let well_formed = match wire_type(field) {
        WireType::Integer => text.parse::<i64>().is_ok() && !text.starts_with('+'),
        WireType::Decimal | WireType::DecimalText => is_decimal(text),
        WireType::Boolean => matches!(text, "true" | "false"),
        WireType::Date => is_date_time(text) || is_date(text),
        // JSON in a String is a matter of the business behind the gateway.
        WireType::JsonText if field.type_name != "Json" => true,
        WireType::JsonText => serde_json::from_str::<Json>(text).is_ok(),
        WireType::Text | WireType::Bytes | WireType::Object | WireType::Opaque => true,
    };
    if !well_formed {
        return Err(PlatformError::invalid_argument(path, &format!("is no {}", field.type_name)));
    }
    match outside_limits(&field.limits, wire_type(field), text) {
        Some(why) => Err(PlatformError::invalid_argument(path, &why)),
        None => Ok(()),
    }
}

/// Lengths count UTF-16 units, as the official Java SDK does before it sends.
fn outside_limits(limits: &Limits, wire: WireType, text: &str) -> Option<String> {
    let length = u64::try_from(text.encode_utf16().count()).unwrap_or(u64::MAX);
    if let Some(most) = limits.max_length.filter(|most| wire != WireType::Integer && length > *most) {
        return Some(format!("is longer than {most} characters"));
    }
    let number: i64 = text.parse().ok().filter(|_| wire == WireType::Integer)?;
    if let Some(least) = limits.min_value.filter(|least| number < *least) {
        return Some(format!("is less than {least}"));
    }
    limits.max_value.filter(|most| number > *most).map(|most| format!("is more than {most}"))
}

fn check_list_size(field: &Field, path: &str, size: usize) -> Result<(), PlatformError> {
    match field.limits.max_list_size {
        Some(most) if u64::try_from(size).unwrap_or(u64::MAX) > most => {
            Err(PlatformError::invalid_argument(path, &format!("has more than {most} elements")))
        }
        _ => Ok(()),
    }
}
