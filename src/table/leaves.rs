//! The single values in a struct, as the texts they are on the wire: what must not come back in a message.

use super::{DynTable, Slot};

/// Adds the texts of all values in this struct and below.
pub(crate) fn collect(table: &dyn DynTable, found: &mut Vec<String>) {
    for index in 0..table.names().len() {
        field(table.slot(index), found);
    }
}

/// Every variant is named: one that is new does not compile until it is collected here.
fn field(slot: Slot<'_>, found: &mut Vec<String>) {
    match slot {
        Slot::Text(value) => found.extend(value.clone()),
        Slot::Number(value) => found.extend(value.map(|value| value.to_string())),
        // Yes and no tell nothing.
        Slot::Boolean(_) | Slot::Booleans(_) => {}
        Slot::Decimal(value) => found.extend(value.as_ref().map(ToString::to_string)),
        Slot::Fen(value) => found.extend(value.map(|value| value.get().to_string())),
        Slot::Time(value) | Slot::EpochMs(value) | Slot::EpochS(value) => {
            found.extend(value.as_ref().map(ToString::to_string));
        }
        Slot::Json(value) => value.iter().for_each(|value| json(value.as_str(), found)),
        Slot::File(value) => found.extend(value.as_ref().map(|file| file.name().to_owned())),
        Slot::Code(code) => found.extend(code.get().map(str::to_owned)),
        Slot::Object(object) => object.get().into_iter().for_each(|table| collect(table, found)),
        Slot::TypedJson(value) => value.text().iter().for_each(|text| json(text, found)),
        Slot::Texts(list) | Slot::Separated(list, _) => found.extend(list.iter().cloned()),
        Slot::Numbers(list) => found.extend(list.iter().map(ToString::to_string)),
        Slot::Decimals(list) => found.extend(list.iter().map(ToString::to_string)),
        Slot::Fens(list) => found.extend(list.iter().map(|fen| fen.get().to_string())),
        Slot::Times(list) => found.extend(list.iter().map(ToString::to_string)),
        Slot::Jsons(list) => list.iter().for_each(|value| json(value.as_str(), found)),
        Slot::Codes(list) => {
            found.extend((0..list.len()).filter_map(|index| list.get(index)).map(str::to_owned));
        }
        Slot::List(list, _) => {
            (0..list.len()).filter_map(|index| list.get(index)).for_each(|table| collect(table, found));
        }
    }
}

/// JSON as a whole, and the values in it.
fn json(text: &str, found: &mut Vec<String>) {
    fn below(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Null | serde_json::Value::Bool(_) => {}
            serde_json::Value::Number(number) => found.push(number.to_string()),
            serde_json::Value::String(text) => found.push(text.clone()),
            serde_json::Value::Array(list) => list.iter().for_each(|value| below(value, found)),
            serde_json::Value::Object(members) => members.values().for_each(|value| below(value, found)),
        }
    }
    found.push(text.to_owned());
    if let Ok(value) = serde_json::from_str(text) {
        below(&value, found);
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::full_order;

    #[test]
    fn values_of_every_depth_are_found() {
        let mut found = Vec::new();
        super::collect(&full_order(), &mut found);
        for value in
            ["7104300007405429232", "12.340", "1234", "home", "three", "99", "13812345678", "9:00", "x"]
        {
            assert!(found.iter().any(|text| text == value), "{value}: {found:?}");
        }
        assert!(!found.iter().any(|text| text == "true"));
    }
}
