//! Which values of a document its reader took. What it did not take is known and says nothing, or stays unexplained.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use rustc_hash::FxHashSet;

use super::json::{Object, Value};
use super::values::text_of_value;
use crate::ledger::Booked;
use crate::words::{self, Member};

/// Members around a document that name it; they were read before its reader began.
const IDENTITY: [&str; 3] = ["docId", "apiId", "docType"];

/// The values that became facts, and with each everything inside it.
#[derive(Default)]
pub(super) struct Taken(RefCell<FxHashSet<*const ()>>);

/// How the values of a document were booked.
#[derive(Debug, Default)]
pub(super) struct Account {
    pub(super) booked: Booked,
    /// Members of parameters that no rule explains, each with the path of the first that has it.
    pub(super) unknown: BTreeMap<String, String>,
}

impl Taken {
    /// The value, taken.
    pub(super) fn value<'v>(&self, value: &'v Value<'v>) -> &'v Value<'v> {
        self.0.borrow_mut().insert(address(value));
        value
    }

    /// The text of a member, taken.
    pub(super) fn text_of(&self, object: &Object<'_>, key: &str) -> Option<String> {
        text_of_value(self.value(object.get(key)?))
    }

    /// Books every value that holds something. Its depth is the parser's, which bounds it.
    pub(super) fn account(&self, document: &Value<'_>) -> Account {
        let mut account = Account::default();
        self.walk(document, &mut String::new(), (false, false), &mut account);
        account
    }

    fn walk(
        &self,
        value: &Value<'_>,
        path: &mut String,
        (is_fact, is_known): (bool, bool),
        into: &mut Account,
    ) {
        let is_fact = is_fact || self.0.borrow().contains(&address(value));
        let length = path.len();
        match value {
            Value::Object(members) => {
                for (key, member) in members.iter() {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                    let is_fact = is_fact || IDENTITY.contains(&key);
                    let is_known = is_known || (!is_fact && words::member(key) == Some(Member::Other));
                    self.walk(member, path, (is_fact, is_known), into);
                    path.truncate(length);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let _ = write!(path, ".{index}");
                    self.walk(item, path, (is_fact, is_known), into);
                    path.truncate(length);
                }
            }
            Value::Null => {}
            Value::String(text) if text.trim().is_empty() => {}
            _ if is_fact => into.booked.facts += 1,
            _ if is_known => into.booked.furniture += 1,
            _ => {
                into.booked.unexplained += 1;
                if let Some((param, key)) = of_a_parameter(path) {
                    into.unknown.entry(key.to_owned()).or_insert_with(|| param.to_owned());
                }
            }
        }
    }
}

/// Where a value lies tells it from others that are equal.
fn address(value: &Value<'_>) -> *const () {
    std::ptr::from_ref(value).cast()
}

/// `data.requestParams.0.note` is a member of a parameter: an object in a list.
fn of_a_parameter(path: &str) -> Option<(&str, &str)> {
    let (param, key) = path.rsplit_once('.')?;
    let (_, index) = param.rsplit_once('.')?;
    index.parse::<usize>().ok()?;
    Some((param, key))
}
