//! Enums that are one concept in several documents (`codes.yaml`): declared once, and taken by a field through an overlay
//! that sets its `rust_type` to `codes::OrderStatus`; to `codes::OrderStatus as OldName` where an older name stays.
//!
//! A field may document fewer codes than the shared enum has, or none. One that says something else is an error with its
//! place: the two are not one concept then. Must not know Rust code.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Base, Code, Definition, Field, Path, visit_fields};
use crate::people::Glossary;
use crate::places::Places;
use crate::text::shorten;
use crate::yaml::decode::codes;
use crate::yaml::keys::{SHARED_CODES, Takes};
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::parse::parse;
use crate::yaml::validate::{suggest, validate};

/// What a `rust_type` begins with that names a shared enum.
const SHARED: &str = "codes::";

/// The enums of a folder, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedCodes {
    file: String,
    types: BTreeMap<String, Field>,
}

/// What a field's `rust_type` says about a shared enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedName<'a> {
    /// The enum.
    pub name: &'a str,
    /// Another name for it in the API's module, which users know from before.
    pub alias: Option<&'a str>,
}

impl<'a> SharedName<'a> {
    /// The shared enum that a `rust_type` names; `None` where it names a type of the API's own.
    pub fn parse(rust_type: &'a str) -> Option<Self> {
        let rest = rust_type.strip_prefix(SHARED)?;
        let (name, alias) = match rest.split_once(" as ") {
            Some((name, alias)) => (name, Some(alias.trim())),
            None => (rest, None),
        };
        Some(SharedName { name: name.trim(), alias })
    }
}

impl SharedCodes {
    /// The enums as fields, in the order of their names: codes, description, and Number or String for a type.
    pub fn iter(&self) -> impl Iterator<Item = &Field> {
        self.types.values()
    }

    /// Reports fields that take a shared enum and do not fit it.
    pub fn check(
        &self,
        definition: &Definition,
        places: &Places,
        glossary: &Glossary,
        found: &mut Diagnostics,
    ) {
        visit_fields(definition, &mut |path, field| {
            let Some(shared) = field.rust_type.as_deref().and_then(SharedName::parse) else { return };
            if let Err(misfit) = self.check_field(path, field, shared, glossary) {
                found.push(match misfit {
                    Misfit::Type(diagnostic) => places.point_fact(path, "rust_type", diagnostic),
                    Misfit::Code(value, diagnostic) => {
                        let at = places.code(path, value);
                        diagnostic.in_file(at.file).at(at.place)
                    }
                });
            }
        });
    }

    fn check_field<'f>(
        &self,
        path: &Path,
        field: &'f Field,
        shared: SharedName<'_>,
        glossary: &Glossary,
    ) -> Result<(), Misfit<'f>> {
        let Some(known) = self.types.get(shared.name) else {
            let names: Vec<&str> = self.types.keys().map(String::as_str).collect();
            let message = format!("there is no shared enum `{}`", shorten(shared.name));
            return Err(Misfit::Type(
                Diagnostic::error("unknown-codes", message).with_hint(suggest(shared.name, &names)),
            ));
        };
        if shared.alias.is_some_and(|alias| !is_type_name(alias)) {
            let message =
                format!("`{}` can't be another name of it", shorten(shared.alias.unwrap_or_default()));
            let hint = "write an English name in upper camel case";
            return Err(Misfit::Type(Diagnostic::error("bad-rust-name", message).with_hint(hint)));
        }
        let base = Base::of(&field.type_name).filter(|base| base.takes_codes());
        if base.is_none() || is_numeric(field) != is_numeric(known) || !field.fields.is_empty() {
            let message = format!(
                "`{path}` is documented as {}, `codes::{}` is {}",
                shorten(&field.type_name),
                known.name,
                known.type_name
            );
            let hint =
                "both must be numbers on the wire, or both texts; else the field needs an enum of its own";
            return Err(Misfit::Type(Diagnostic::error("codes-disagree", message).with_hint(hint)));
        }
        field.codes.iter().try_for_each(|code| agree(path, code, known, glossary))
    }
}

/// What does not fit, and where.
enum Misfit<'f> {
    Type(Diagnostic),
    Code(&'f str, Diagnostic),
}

/// A documented code must be one of the shared ones and mean the same: the same label, or labels of one name.
fn agree<'f>(path: &Path, code: &'f Code, known: &Field, glossary: &Glossary) -> Result<(), Misfit<'f>> {
    let Code { value, label, rust_name: _ } = code;
    let Some(shared) = known.codes.iter().find(|shared| shared.value == *value) else {
        let message = format!("`{value}` ({label}) of `{path}` is no code of `codes::{}`", known.name);
        let hint = "if both are one concept, add it to codes.yaml; else give the field an enum of its own";
        return Err(Misfit::Code(value, Diagnostic::error("codes-disagree", message).with_hint(hint)));
    };
    let name = |code: &Code| code.rust_name.clone().or_else(|| glossary.name(&code.label).map(str::to_owned));
    let same = shared.label == *label || name(shared).is_some_and(|shared| name(code) == Some(shared));
    if same {
        return Ok(());
    }
    let message =
        format!("`{value}` of `{path}` means {label}, but {} in `codes::{}`", shared.label, known.name);
    let hint = "if both mean the same, give both labels one name in the glossary; else the field needs an enum of its own";
    Err(Misfit::Code(value, Diagnostic::error("codes-disagree", message).with_hint(hint)))
}

fn is_numeric(field: &Field) -> bool {
    matches!(Base::of(&field.type_name), Some(Base::Number | Base::Byte))
}

/// Reads shared enums: a map from name to what it is.
///
/// # Errors
/// Everything that is wrong with the file, each finding with its place.
pub fn read_codes(text: &str, file: &str, glossary: &Glossary) -> Result<SharedCodes, Diagnostics> {
    let mut found = Diagnostics::new();
    let mut shared = SharedCodes { file: file.to_owned(), types: BTreeMap::new() };
    if let Some(node) = parse(text, &mut found)
        && node.value != Value::Null
    {
        validate(&node, "codes", Takes::RecordMap(&SHARED_CODES), &mut found);
        if !found.has_errors() {
            for (key, node) in node.into_map() {
                shared.take(&key, node, &mut found);
            }
        }
    }
    if !found.has_errors() {
        let fields = shared.types.values().cloned().collect();
        let all = Definition { name: "codes.yaml".to_owned(), response: fields, ..Definition::default() };
        glossary.check(&all, &mut found);
    }
    if !found.has_errors() {
        return Ok(shared);
    }
    found.set_file(file);
    found.sort();
    Err(found)
}

impl SharedCodes {
    fn take(&mut self, key: &Key<'_>, node: Node<'_>, found: &mut Diagnostics) {
        let name = key.text.trim().to_owned();
        if !is_type_name(&name) {
            let message = format!("`{}` cannot name an enum", shorten(&name));
            let hint = "write an English name in upper camel case, such as OrderStatus";
            found.push(Diagnostic::error("bad-rust-name", message).at(key.place).with_hint(hint));
        }
        let mut field = Field::new(name.clone(), "String");
        for (key, node) in node.into_map() {
            match &*key.text {
                "description" => field.description = Some(node.into_text()),
                "codes" => field.codes = codes(node, &mut Vec::new()),
                _ if node.value == Value::Boolean(true) => "Number".clone_into(&mut field.type_name),
                _ => {}
            }
        }
        self.types.insert(name, field);
    }
}

fn is_type_name(name: &str) -> bool {
    name.len() <= 64
        && name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|character| character.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODES: &str = "RefundStatus:\n  description: State of a refund.\n  codes: {'1': 已申请, '4': 关闭}\nSteps:\n  description: s\n  numeric: true\n  codes: {'1': a}\n";

    fn checked(field: Field) -> String {
        let glossary = crate::read_glossary("退款关闭: Closed\n关闭: Closed\n", "glossary.yaml").unwrap();
        let shared = read_codes(CODES, "codes.yaml", &glossary).unwrap();
        let definition = Definition { response: vec![field], ..Definition::default() };
        let mut found = Diagnostics::new();
        shared.check(&definition, &Places::new("apis/a.yaml"), &glossary, &mut found);
        found.to_string()
    }

    fn field(type_name: &str, rust_type: &str, codes: &[(&str, &str)]) -> Field {
        let code = |(value, label): &(&str, &str)| Code {
            value: (*value).to_owned(),
            label: (*label).to_owned(),
            rust_name: None,
        };
        Field {
            rust_type: Some(rust_type.to_owned()),
            codes: codes.iter().map(code).collect(),
            ..Field::new("status", type_name)
        }
    }

    #[test]
    fn a_field_may_say_less_and_in_other_words_but_nothing_else() {
        assert_eq!(checked(field("String", "codes::RefundStatus", &[])), "");
        assert_eq!(checked(field("String", "codes::RefundStatus as Old", &[("4", "退款关闭")])), "");
        for (field, expected) in [
            (
                field("String", "codes::RefundStatus", &[("5", "成功")]),
                "`5` (成功) of `response.status` is no code of `codes::RefundStatus`",
            ),
            (
                field("String", "codes::RefundStatus", &[("4", "拒绝")]),
                "`4` of `response.status` means 拒绝, but 关闭 in `codes::RefundStatus`",
            ),
            (
                field("Number", "codes::RefundStatus", &[]),
                "`response.status` is documented as Number, `codes::RefundStatus` is String",
            ),
            (field("Boolean", "codes::Steps", &[]), "documented as Boolean"),
            (field("String", "codes::RefundState", &[]), "there is no shared enum `RefundState`"),
            (field("String", "codes::RefundStatus as old", &[]), "`old` can't be another name"),
        ] {
            let found = checked(field);
            assert!(found.starts_with("apis/a.yaml") && found.contains(expected), "{found}");
        }
    }

    #[test]
    fn the_file_is_checked_with_places() {
        let glossary = crate::read_glossary("甲: Same\n乙: Same\n", "glossary.yaml").unwrap();
        for (text, expected) in [
            ("refund:\n  description: d\n  codes: {}\n", "codes.yaml:1:1: error[bad-rust-name]"),
            ("A:\n  codes: {}\n", "a set of shared codes needs the key `description`"),
            ("A:\n  description: d\n  codes: {}\n  colour: red\n", "has no key `colour`"),
            ("A:\n  description: d\n  codes: {'1': 甲, '2': 乙}\n", "`Same` would name two codes"),
        ] {
            let found = read_codes(text, "codes.yaml", &glossary).unwrap_err().to_string();
            assert!(found.contains(expected), "{found}");
        }
    }
}
