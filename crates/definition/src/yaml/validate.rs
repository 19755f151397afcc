//! Does a tree of nodes fit a table of keys? Every misfit at once, each with its place and what to do.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::limits::MAX_NAME;
use crate::text::shorten;
use crate::yaml::keys::{CODE, CODE_MEANING, KeyRule, Record, Takes};
use crate::yaml::node::{Node, Value};

/// Reports every key and value of the node that the record does not take.
pub(crate) fn validate_record(node: &Node<'_>, record: &'static Record, found: &mut Diagnostics) {
    let Value::Map(entries) = &node.value else {
        return found.push(mismatch(node, record.title, "a map of keys"));
    };
    for (key, value) in entries {
        match record.entry(&key.text) {
            Some(entry) => validate(value, entry.name, entry.takes, found),
            None => found.push(unknown_key(&key.text, record, key.place)),
        }
    }
    for entry in record.keys.iter().filter(|entry| entry.required && node.get(entry.name).is_none()) {
        found.push(missing_key(entry, record, node.place));
    }
}

/// Reports whatever in the node the shape does not take.
pub(crate) fn validate(node: &Node<'_>, name: &str, takes: Takes, found: &mut Diagnostics) {
    let fits = match (takes, &node.value) {
        (Takes::Text, Value::Text(_)) | (Takes::Boolean, Value::Boolean(_)) | (Takes::Anything, _) => true,
        (Takes::Name, Value::Text(text)) => {
            check_length(text, node.place, found);
            true
        }
        (Takes::Natural, Value::Integer(number)) => u64::try_from(*number).is_ok(),
        (Takes::Integer, Value::Integer(number)) => i64::try_from(*number).is_ok(),
        (Takes::Word(words), Value::Text(text)) => {
            if !words.contains(&&**text) {
                found.push(unknown_word(text, name, words, node.place));
            }
            true
        }
        (Takes::Words(words), Value::List(items)) => {
            items.iter().for_each(|item| validate(item, name, Takes::Word(words), found));
            true
        }
        (Takes::Texts, Value::List(items)) => {
            items.iter().for_each(|item| validate(item, name, Takes::Text, found));
            true
        }
        (Takes::OneOrMore(one), Value::List(items)) => {
            items.iter().for_each(|item| validate(item, name, *one, found));
            true
        }
        (Takes::OneOrMore(one), _) => {
            validate(node, name, *one, found);
            true
        }
        (Takes::Records(record), Value::List(items)) => {
            items.iter().for_each(|item| validate_record(item, record, found));
            true
        }
        (Takes::Record(record), Value::Map(_)) => {
            validate_record(node, record, found);
            true
        }
        (Takes::Codes, Value::List(items)) => {
            items.iter().for_each(|item| validate_record(item, &CODE, found));
            true
        }
        (Takes::TextMap, Value::Map(entries)) => {
            entries.iter().for_each(|(key, item)| validate(item, &key.text, Takes::Text, found));
            true
        }
        (Takes::RecordMap(record), Value::Map(entries)) => {
            entries.iter().for_each(|(_, item)| validate_record(item, record, found));
            true
        }
        (Takes::Codes, Value::Map(entries)) => {
            entries.iter().for_each(|(_, meaning)| validate_meaning(meaning, found));
            true
        }
        _ => false,
    };
    if !fits {
        found.push(mismatch(node, &format!("`{name}`"), &expected(takes)));
    }
}

fn validate_meaning(node: &Node<'_>, found: &mut Diagnostics) {
    match &node.value {
        Value::Map(_) => validate_record(node, &CODE_MEANING, found),
        _ => validate(node, "codes", Takes::Text, found),
    }
}

fn check_length(name: &str, place: Place, found: &mut Diagnostics) {
    let length = name.chars().count();
    if length > MAX_NAME {
        let message = format!("a name of {length} characters; {MAX_NAME} are allowed");
        found.push(Diagnostic::error("name-too-long", message).at(place));
    }
}

fn expected(takes: Takes) -> String {
    match takes {
        Takes::Text | Takes::Name => "text".to_owned(),
        Takes::Boolean => "true or false".to_owned(),
        Takes::Natural => "a whole number from 0".to_owned(),
        Takes::Integer => "a whole number".to_owned(),
        Takes::Word(words) => format!("one of {}", words.join(", ")),
        Takes::Words(words) => format!("a list of some of {}", words.join(", ")),
        Takes::Texts => "a list of texts".to_owned(),
        Takes::OneOrMore(one) => format!("{}, or a list of such", expected(*one)),
        Takes::Record(record) => format!("{} as a map of keys", record.title),
        Takes::Records(record) => format!("a list, each element {}", record.title),
        Takes::TextMap => "a map of texts".to_owned(),
        Takes::RecordMap(record) => format!("a map, each value {}", record.title),
        Takes::Codes => "a map from value to label".to_owned(),
        Takes::Anything => "anything".to_owned(),
    }
}

fn mismatch(node: &Node<'_>, what: &str, expected: &str) -> Diagnostic {
    let message = format!("{what}: expected {expected}, found {}", node.describe());
    let diagnostic = Diagnostic::error("wrong-type", message).at(node.place);
    match (&node.value, expected) {
        (Value::Boolean(_) | Value::Integer(_) | Value::Number(_), "text") => {
            diagnostic.with_hint("put it in quotes to make it text")
        }
        (Value::Null, "text") => diagnostic
            .with_hint("leave the key out when it is unknown, write \"\" when it is documented as empty"),
        _ => diagnostic.with_hint(format!("write {expected} here, or leave the key out")),
    }
}

fn unknown_key(key: &str, record: &Record, place: Place) -> Diagnostic {
    let names: Vec<&str> = record.keys.iter().map(|entry| entry.name).collect();
    let message = format!("{} has no key `{}`", record.title, shorten(key));
    Diagnostic::error("unknown-key", message).at(place).with_hint(suggest(key, &names))
}

fn unknown_word(word: &str, name: &str, words: &[&str], place: Place) -> Diagnostic {
    let message = format!("`{name}`: expected one of {}, found \"{}\"", words.join(", "), shorten(word));
    Diagnostic::error("unknown-word", message).at(place).with_hint(suggest(word, words))
}

fn missing_key(entry: &KeyRule, record: &Record, place: Place) -> Diagnostic {
    let message = format!("{} needs the key `{}`", record.title, entry.name);
    Diagnostic::error("missing-key", message).at(place).with_hint(entry.about)
}

/// "did you mean `name`?" when one of the words is near, else all of them.
pub(crate) fn suggest(word: &str, words: &[&str]) -> String {
    let allowed = (word.chars().count() / 3).clamp(1, 3);
    let near = words.iter().map(|candidate| (distance(word, candidate), candidate)).min();
    match near {
        Some((distance, candidate)) if distance <= allowed => format!("did you mean `{candidate}`?"),
        _ => format!("known: {}", words.join(", ")),
    }
}

/// How many characters must change, come, go, or swap with their neighbour.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.chars().take(40).collect();
    let right: Vec<char> = right.chars().take(40).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&row, j) + usize::from(a != b)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && left.get(i - 1) == Some(b) && right.get(j - 1) == Some(a);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_suggested_far_ones_listed() {
        assert_eq!(suggest("nmae", &["name", "type"]), "did you mean `name`?");
        assert_eq!(suggest("Type", &["name", "type"]), "did you mean `type`?");
        assert_eq!(suggest("completely_else", &["name", "type"]), "known: name, type");
        assert_eq!(suggest(&"x".repeat(100_000), &["name"]), "known: name");
    }
}
