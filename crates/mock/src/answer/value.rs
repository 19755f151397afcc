//! Values of an answer before they take a wire form.
//!
//! Unlike JSON values these keep the order of the definition, the exact text of a number, and the name of a
//! list's elements, which two of the three wire forms need.

/// Objects nested deeper than this are left out of answers.
pub(crate) const MAX_DEPTH: usize = 64;

/// Named values in the order of the definition.
pub(crate) type Members = Vec<(String, Value)>;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A JSON string.
    Text(String),
    /// A number, `true`, `false` or `null`, as its JSON text.
    Bare(String),
    /// A list; `item` is the name of its elements where answers are not simplified, if it is known.
    List {
        item: Option<String>,
        values: Vec<Value>,
    },
    Object(Members),
}

impl Value {
    /// A JSON value in the clothes of the value that it replaces: lists keep the name of their elements.
    pub(crate) fn from_json(json: &serde_json::Value, replaced: Option<&Value>) -> Value {
        match json {
            serde_json::Value::String(text) => Value::Text(text.clone()),
            serde_json::Value::Array(values) => {
                let (item, first) = match replaced {
                    Some(Value::List { item, values }) => (item.clone(), values.first()),
                    _ => (None, None),
                };
                Value::List {
                    item,
                    values: values.iter().map(|value| Value::from_json(value, first)).collect(),
                }
            }
            serde_json::Value::Object(members) => {
                let known = match replaced {
                    Some(Value::Object(known)) => known.as_slice(),
                    _ => &[],
                };
                let convert = |(name, value): (&String, &serde_json::Value)| {
                    (name.clone(), Value::from_json(value, member(known, name)))
                };
                Value::Object(members.iter().map(convert).collect())
            }
            bare => Value::Bare(bare.to_string()),
        }
    }

    /// The value that says `text`, bare where this one is bare and `text` can be.
    fn saying(&self, text: &str) -> Value {
        match self {
            Value::Bare(_) if serde_json::from_str::<serde_json::Number>(text).is_ok() => {
                Value::Bare(text.to_owned())
            }
            _ => Value::Text(text.to_owned()),
        }
    }

    /// What says "no" in a field that says whether a call succeeded.
    fn denial(&self) -> Value {
        match self {
            Value::Bare(text) if matches!(text.as_str(), "true" | "false") => Value::Bare("false".into()),
            Value::Bare(_) => Value::Bare("0".into()),
            _ => Value::Text("false".into()),
        }
    }
}

/// The member with this name.
pub(crate) fn member<'a>(members: &'a [(String, Value)], name: &str) -> Option<&'a Value> {
    members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// Replaces the value at a dotted path; lists on the way pass it on to each element. Members on the way that do
/// not exist are made.
pub(crate) fn set_json(members: &mut Members, path: &str, json: &serde_json::Value) {
    change(members, path, &mut |old| Some(Value::from_json(json, old)));
}

/// Puts JSON text at a dotted path as it stands, whatever it is.
pub(crate) fn set_raw(members: &mut Members, path: &str, json: &str) {
    change(members, path, &mut |_| Some(Value::Bare(json.to_owned())));
}

/// Puts text at a dotted path, bare where a bare value stands and the text can be one.
pub(crate) fn set_text(members: &mut Members, path: &str, text: &str) {
    change(members, path, &mut |old| {
        Some(old.map_or_else(|| Value::Text(text.to_owned()), |old| old.saying(text)))
    });
}

/// Makes the flag at a dotted path say "no".
pub(crate) fn deny(members: &mut Members, path: &str) {
    change(members, path, &mut |old| Some(old.map_or(Value::Bare("false".into()), Value::denial)));
}

/// Takes the value at a dotted path away.
pub(crate) fn remove(members: &mut Members, path: &str) {
    change(members, path, &mut |_| None);
}

fn change(members: &mut Members, path: &str, make: &mut dyn FnMut(Option<&Value>) -> Option<Value>) {
    let Some((name, rest)) = path.split_once('.') else {
        let new = make(member(members, path));
        let place = members.iter().position(|(known, _)| known == path);
        match (place.and_then(|index| members.get_mut(index).map(|slot| (index, slot))), new) {
            (Some((_, slot)), Some(value)) => slot.1 = value,
            (Some((index, _)), None) => drop(members.remove(index)),
            (None, Some(value)) => members.push((path.to_owned(), value)),
            (None, None) => {}
        }
        return;
    };
    if member(members, name).is_none() {
        members.push((name.to_owned(), Value::Object(Members::new())));
    }
    if let Some((_, below)) = members.iter_mut().find(|(known, _)| known == name) {
        change_below(below, rest, make);
    }
}

fn change_below(value: &mut Value, path: &str, make: &mut dyn FnMut(Option<&Value>) -> Option<Value>) {
    match value {
        Value::Object(members) => change(members, path, make),
        Value::List { values, .. } => values.iter_mut().for_each(|value| change_below(value, path, make)),
        Value::Text(_) | Value::Bare(_) => {
            let mut members = Members::new();
            change(&mut members, path, make);
            *value = Value::Object(members);
        }
    }
}
