//! The values of a field and what they mean.

use std::collections::BTreeMap;

use super::{Changes, words};
use crate::diff::checks::FieldChecks;
use crate::model::{Base, Code, Field, Format, Path};
use crate::tree::Tree;

impl Changes<'_> {
    /// A field that gets its first code, or loses its last, has another type.
    pub(super) fn codes(&mut self, path: &Path, old: &Field, new: &Field, c: &'static FieldChecks) {
        if old.codes == new.codes && self.old.glossary == self.new.glossary {
            return;
        }
        let shown = |field: &Field| {
            let codes: Vec<String> = field.codes.iter().map(code_text).collect();
            words::listed(codes.iter().map(String::as_str))
        };
        match (makes_enum(old), makes_enum(new)) {
            (true, true) => self.each_code(path, old, new, c),
            (false, true) => self.note(path, "", &c.codes_added, None, shown(new)),
            (true, false) => self.note(path, "", &c.codes_removed, shown(old), None),
            (false, false) => self.fact(path, "", shown(old), shown(new), [&c.codes_retold; 3]),
        }
    }

    fn each_code(&mut self, path: &Path, old: &Field, new: &Field, c: &'static FieldChecks) {
        let (before, after) = (by_value(old), by_value(new));
        for (value, code) in &before {
            let Code { value: _, label, rust_name: _ } = code;
            let Some(now) = after.get(value) else {
                self.note(path, value, &c.code_removed, Some(label.clone()), None);
                continue;
            };
            let (was, is) = (Some(label.clone()), Some(now.label.clone()));
            let ways = [&c.code_relabelled; 3];
            self.text(path, value, &was, &is, ways, &c.text_reformatted);
            let (was, is) = (name(self.old, old, code), name(self.new, new, now));
            if was != is {
                self.note(path, value, &c.code_renamed, was, is);
            }
        }
        for (value, code) in after.iter().filter(|(value, _)| !before.contains_key(*value)) {
            self.note(path, value, &c.code_added, None, Some(code.label.clone()));
        }
        let order = |field: &Field, others: &BTreeMap<&str, &Code>| -> Vec<String> {
            let values = field.codes.iter().map(|code| code.value.clone());
            values.filter(|value| others.contains_key(value.as_str())).collect()
        };
        if order(old, &after) != order(new, &before) {
            self.note(path, "codes", &c.order_changed, None, None);
        }
    }
}

/// Do the codes make an enum? Not those of a Boolean, a date, bytes, an object or a list in a text.
fn makes_enum(field: &Field) -> bool {
    let base = Base::of(&field.type_name);
    let takes = base.is_some_and(Base::takes_codes) && field.fields.is_empty();
    let bytes = base == Some(Base::Byte) && field.list;
    let listed = field.format == Some(Format::List) && base == Some(Base::Text) && !field.list;
    takes && !bytes && !listed && !field.codes.is_empty()
}

/// The name that people gave the code: in an overlay, or its label in the glossary, where no other code has that label.
fn name(tree: &Tree, field: &Field, code: &Code) -> Option<String> {
    let alone = || field.codes.iter().filter(|other| other.label == code.label).count() == 1;
    let known = || tree.glossary.name(code.label.trim()).filter(|_| alone()).map(str::to_owned);
    code.rust_name.clone().or_else(known)
}

fn by_value(field: &Field) -> BTreeMap<&str, &Code> {
    field.codes.iter().rev().map(|code| (code.value.as_str(), code)).collect()
}

fn code_text(code: &Code) -> String {
    format!("{}: {}", code.value, code.label)
}
