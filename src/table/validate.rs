//! What the documents demand of a request, checked before it is sent.

use std::fmt::Write as _;

use super::{DynTable, ListSlot, Rule, Slot};
use crate::error::Error;
use crate::value::blank::is_blank;

/// The most violations that an error lists.
const MAX_LISTED: usize = 20;

/// A demand of the documents that a request does not meet. Shows no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// Where: `order.items[2].name`.
    pub(crate) path: String,
    /// What is demanded there.
    pub(crate) rule: Rule,
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.path)?;
        match self.rule {
            Rule::Required => f.write_str(" is required"),
            Rule::MaxLength(limit) => write!(f, " is longer than {limit} characters"),
            Rule::MaxListSize(limit) => write!(f, " has more than {limit} elements"),
            Rule::MinValue(limit) => write!(f, " is below {limit}"),
            Rule::MaxValue(limit) => write!(f, " is above {limit}"),
        }
    }
}

/// Checks a request, with the objects in it.
///
/// # Errors
/// When a demand is not met: one error that lists all of them by path, without values.
pub(crate) fn validate(table: &dyn DynTable) -> Result<(), Error> {
    let found = violations(table);
    if found.is_empty() {
        return Ok(());
    }
    let mut message = String::from("the request can't be sent: ");
    for (index, violation) in found.iter().take(MAX_LISTED).enumerate() {
        let _ = write!(message, "{}{violation}", if index > 0 { ", " } else { "" });
    }
    if found.len() > MAX_LISTED {
        let _ = write!(message, ", and {} more", found.len() - MAX_LISTED);
    }
    Err(Error::invalid_request(message))
}

/// All demands that are not met, in the order of the fields.
#[must_use]
pub(crate) fn violations(table: &dyn DynTable) -> Vec<Violation> {
    let mut found = Vec::new();
    check(table, "", &mut found);
    found
}

fn check(table: &dyn DynTable, path: &str, found: &mut Vec<Violation>) {
    let shape = table.shape();
    for (index, name) in shape.names.iter().enumerate() {
        let slot = table.slot(index);
        let broken = shape.rules.iter().filter(|(at, rule)| *at == index && !meets(&slot, *rule));
        let path = || if path.is_empty() { (*name).to_owned() } else { format!("{path}.{name}") };
        found.extend(broken.map(|(_, rule)| Violation { path: path(), rule: *rule }));
        match slot {
            Slot::Object(slot) => slot.get().into_iter().for_each(|table| check(table, &path(), found)),
            Slot::TypedJson(slot) => slot.value().into_iter().for_each(|table| check(table, &path(), found)),
            Slot::List(list, _) => check_list(list, &path(), found),
            // Nothing stands below these.
            Slot::Text(_) | Slot::Number(_) | Slot::Boolean(_) | Slot::Decimal(_) | Slot::Fen(_) => {}
            Slot::Time(_) | Slot::EpochMs(_) | Slot::EpochS(_) | Slot::Json(_) | Slot::File(_) => {}
            Slot::Code(_) | Slot::Codes(_) | Slot::Separated(..) | Slot::Texts(_) | Slot::Numbers(_) => {}
            Slot::Booleans(_) | Slot::Decimals(_) | Slot::Fens(_) | Slot::Times(_) | Slot::Jsons(_) => {}
        }
    }
}

fn check_list(list: &dyn ListSlot, path: &str, found: &mut Vec<Violation>) {
    for index in 0..list.len() {
        if let Some(table) = list.get(index) {
            check(table, &format!("{path}[{index}]"), found);
        }
    }
}

fn meets(slot: &Slot<'_>, rule: Rule) -> bool {
    match rule {
        Rule::Required => slot.is_set() && !is_blank_text(slot),
        Rule::MaxLength(limit) => text_length(slot).is_none_or(|length| length as u64 <= limit),
        Rule::MaxListSize(limit) => slot.list_len().is_none_or(|length| length as u64 <= limit),
        Rule::MinValue(limit) => all_numbers(slot, |number| number >= limit),
        Rule::MaxValue(limit) => all_numbers(slot, |number| number <= limit),
    }
}

/// A blank text is never sent, so it is as good as none. Every variant is named: one that is new does not compile until it
/// is decided here.
fn is_blank_text(slot: &Slot<'_>) -> bool {
    match slot {
        Slot::Text(text) => text.as_deref().is_some_and(is_blank),
        Slot::Json(json) => json.as_ref().is_some_and(|json| is_blank(json.as_str())),
        Slot::Time(time) | Slot::EpochMs(time) | Slot::EpochS(time) => {
            time.as_ref().is_some_and(|time| time.epoch_millis().is_none() && is_blank(&time.to_string()))
        }
        Slot::Code(code) => code.get().is_some_and(is_blank),
        Slot::TypedJson(json) => json.text().is_some_and(|text| is_blank(&text)),
        Slot::Texts(list) => is_blank(&list.join(",")),
        Slot::Separated(list, separator) => is_blank(&list.join(separator)),
        Slot::Codes(list) => list.len() == 1 && list.get(0).is_none_or(is_blank),
        Slot::Number(_)
        | Slot::Boolean(_)
        | Slot::Decimal(_)
        | Slot::Fen(_)
        | Slot::File(_)
        | Slot::Object(_)
        | Slot::Numbers(_)
        | Slot::Booleans(_)
        | Slot::Decimals(_)
        | Slot::Fens(_)
        | Slot::Times(_)
        | Slot::Jsons(_)
        | Slot::List(..) => false,
    }
}

/// The length in characters of what is documented as text.
fn text_length(slot: &Slot<'_>) -> Option<usize> {
    match slot {
        Slot::Text(Some(text)) => Some(text.chars().count()),
        Slot::Json(Some(json)) => Some(json.as_str().chars().count()),
        Slot::TypedJson(json) => json.text().map(|text| text.chars().count()),
        Slot::Code(code) => code.get().map(|text| text.chars().count()),
        Slot::Number(Some(number)) => Some(number.to_string().len()),
        Slot::Fen(Some(fen)) => Some(fen.get().to_string().len()),
        Slot::Decimal(Some(decimal)) => Some(decimal.as_str().len()),
        Slot::Time(Some(time)) => Some(time.to_string().chars().count()),
        Slot::Separated(list, separator) => Some(list.join(separator).chars().count()),
        Slot::Texts(list) => list.iter().map(|text| text.chars().count()).max(),
        Slot::Text(None) | Slot::Json(None) | Slot::Number(None) | Slot::Fen(None) => None,
        Slot::Decimal(None) | Slot::Time(None) => None,
        // Sent as numbers, words of their own, bytes or JSON: no document counts their characters.
        Slot::Boolean(_) | Slot::EpochMs(_) | Slot::EpochS(_) | Slot::File(_) | Slot::Object(_) => None,
        Slot::Numbers(_) | Slot::Booleans(_) | Slot::Decimals(_) | Slot::Fens(_) | Slot::Times(_) => None,
        Slot::Jsons(_) | Slot::Codes(_) | Slot::List(..) => None,
    }
}

/// Whether every number in the slot passes; what is no number passes.
fn all_numbers(slot: &Slot<'_>, passes: impl Fn(i64) -> bool) -> bool {
    match slot {
        Slot::Number(Some(number)) => passes(*number),
        Slot::Fen(Some(fen)) => passes(fen.get()),
        Slot::Code(code) => code.get().and_then(|code| code.parse().ok()).is_none_or(passes),
        Slot::Numbers(list) => list.iter().all(|number| passes(*number)),
        Slot::Fens(list) => list.iter().all(|fen| passes(fen.get())),
        Slot::Number(None) | Slot::Fen(None) => true,
        // Limits are whole numbers, which say nothing exact of prices.
        Slot::Decimal(_) | Slot::Decimals(_) => true,
        Slot::Text(_) | Slot::Texts(_) | Slot::Separated(..) | Slot::Boolean(_) | Slot::Booleans(_) => true,
        Slot::Time(_) | Slot::Times(_) | Slot::EpochMs(_) | Slot::EpochS(_) | Slot::Codes(_) => true,
        Slot::Json(_) | Slot::Jsons(_) | Slot::TypedJson(_) => true,
        Slot::File(_) | Slot::Object(_) | Slot::List(..) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::{Fen, Json};
    use crate::sample::{Channel, Order, Subsidy, full_order};

    fn paths(order: &Order) -> Vec<String> {
        violations(order).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_complete_request_passes() {
        let order =
            Order { title: Some("四个汉字".into()), amount: Some(Fen::new(100_000)), ..full_order() };
        let order = Order { parent: None, ..order };
        assert_eq!(violations(&order), []);
        assert!(validate(&order).is_ok());
    }

    #[test]
    fn every_violation_is_named_with_its_place_and_no_value() {
        let order = Order {
            title: Some("SECRET".into()),
            amount: Some(Fen::new(-1)),
            tags: vec!["x".into(); 4],
            subsidy: Some(Subsidy::default()),
            subsidy_list: vec![Subsidy {
                gear_list: vec![Subsidy::default()],
                name: Some(String::new()),
                amount: None,
            }],
            channel_data: Some(Json::new(Channel::default())),
            ..Order::default()
        };
        assert_eq!(
            paths(&order),
            [
                "order_id is required",
                "title is longer than 4 characters",
                "amount is below 0",
                "subsidy.name is required",
                "tags has more than 3 elements",
                "subsidy_list[0].name is required",
                "subsidy_list[0].gear_list[0].name is required",
            ]
        );
        let error = validate(&order).unwrap_err();
        assert_eq!(error.kind(), crate::ErrorKind::InvalidRequest);
        assert!(!format!("{error} {error:?}").contains("SECRET"));
        assert!(error.to_string().contains("subsidy_list[0].gear_list[0].name is required"), "{error}");
    }

    #[test]
    fn what_is_required_must_not_be_blank() {
        // Blank values are neither signed nor sent, so a blank one would be missing on the wire.
        for blank in ["", " ", "\t\n", "\u{3000}"] {
            let order = Order {
                order_id: Some(1),
                subsidy: Some(Subsidy { name: Some(blank.into()), ..Subsidy::default() }),
                ..Order::default()
            };
            assert_eq!(paths(&order), ["subsidy.name is required"], "{blank:?}");
        }
    }

    #[test]
    fn long_lists_of_violations_are_cut() {
        let order =
            Order { order_id: Some(1), subsidy_list: vec![Subsidy::default(); 30], ..Order::default() };
        let error = validate(&order).unwrap_err();
        assert!(error.message().ends_with(", and 10 more"), "{}", error.message());
    }
}
