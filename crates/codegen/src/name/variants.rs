//! Names for the documented values of a field.
//!
//! | the code … | variant | constant |
//! |---|---|---|
//! | has a `rust_name` (overlay) | that | `CODE_3` if it is a number |
//! | has a label that the glossary knows | the glossary's name | `CODE_3` if it is a number |
//! | is a number | `Code3`, `CodeMinus1` | `CODE_3`, `CODE_MINUS_1` |
//! | is a word | the word: `ONLINE` → `Online`, `xydk` → `Xydk` | – |
//! | is called like the open case or a keyword | with `Value`: `UnknownValue` | – |
//!
//! What the code alone says goes first: a glossary name that another code of the enum already has is not used, and one
//! label on two codes names neither. So a glossary entry changes the name of the codes it names and no other.

use std::collections::{BTreeMap, BTreeSet};

use top_definition::{Code, Diagnostic, Field};

use super::clash;
use crate::ident::{Ident, TypeName};
use crate::model::Variant;

/// The variants of an enum; repeated values once.
pub(super) fn of<'a>(
    api: &str,
    field: &'a Field,
    glossary: &BTreeMap<String, String>,
    place: &str,
    found: &mut Vec<Diagnostic>,
) -> Vec<Variant<'a>> {
    let mut values = BTreeSet::new();
    let codes: Vec<&Code> = field.codes.iter().filter(|code| values.insert(code.value.as_str())).collect();
    let by_code = names_by_code(&codes);
    let mut labels: BTreeMap<&str, usize> = BTreeMap::new();
    for code in &codes {
        *labels.entry(code.label.as_str()).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    taken.extend(by_code.iter().cloned());
    let mut variants = Vec::with_capacity(codes.len());
    for (code, own) in codes.iter().zip(by_code) {
        let chosen = code.rust_name.as_deref().map(variant_name);
        let from_label = || {
            let alone = labels.get(code.label.as_str()) == Some(&1);
            glossary.get(code.label.trim()).filter(|_| alone).map(|name| variant_name(name))
        };
        let is_chosen = chosen.is_some();
        let name = match chosen.or_else(from_label) {
            Some(name) if name == own || taken.insert(name.clone()) => name,
            Some(name) if is_chosen || variants.iter().any(|known: &Variant<'_>| known.name == name) => {
                let place = format!("{place}.codes.{}", code.value);
                let why = format!("two codes are called `{name}`");
                found.push(clash(api, &place, "rust_name", &why));
                name
            }
            _ => own,
        };
        variants.push(Variant {
            name,
            constant: constant(&code.value),
            code: &code.value,
            label: &code.label,
        });
    }
    variants
}

/// What each code is called without its label. Equal names get a mark of their code, but for the first.
fn names_by_code(codes: &[&Code]) -> Vec<TypeName> {
    let mut taken = BTreeSet::new();
    let name = |code: &&Code| {
        let mut name = code_name(&code.value);
        if taken.contains(&name) {
            name = name.marked(&code.value);
        }
        taken.insert(name.clone());
        name
    };
    codes.iter().map(name).collect()
}

fn code_name(code: &str) -> TypeName {
    if let Some((negative, digits)) = number(code) {
        return TypeName::behind(if negative { "CodeMinus" } else { "Code" }, digits);
    }
    match code.bytes().next() {
        Some(b'0'..=b'9') => TypeName::behind("Code", code),
        _ => variant_name(code),
    }
}

fn variant_name(name: &str) -> TypeName {
    let name = TypeName::new(name);
    if matches!(name.as_str(), "Unknown" | "Self") { name.with("Value") } else { name }
}

fn constant(code: &str) -> Option<Ident> {
    let (negative, digits) = number(code)?;
    Some(Ident::constant(if negative { "CODE_MINUS_" } else { "CODE_" }, digits))
}

/// Sign and digits of a code that is a number.
fn number(code: &str) -> Option<(bool, &str)> {
    let (negative, digits) = match code.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, code),
    };
    let is_number = (1..=20).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((negative, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(value: &str, label: &str) -> Code {
        Code { value: value.to_owned(), label: label.to_owned(), rust_name: None }
    }

    fn made(
        codes: &[Code],
        glossary: &BTreeMap<String, String>,
        found: &mut Vec<Diagnostic>,
    ) -> Vec<(String, Option<String>)> {
        let field = Field { codes: codes.to_vec(), ..Field::new("status", "String") };
        let variants = of("", &field, glossary, "response.status", found);
        let text = |constant: Ident| constant.to_string();
        variants.into_iter().map(|variant| (variant.name.to_string(), variant.constant.map(text))).collect()
    }

    fn names(codes: &[Code], glossary: &[(&str, &str)]) -> Vec<String> {
        let glossary = glossary.iter().map(|(label, name)| (label.to_string(), name.to_string())).collect();
        let mut found = Vec::new();
        let names = made(codes, &glossary, &mut found);
        assert_eq!(found, []);
        names.into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn the_glossary_names_labels_and_the_code_names_the_rest() {
        let codes =
            [code("1", "订单创建"), code("2", "已上门取件"), code("-1", "失败"), code("ONLINE", "线上")];
        assert_eq!(names(&codes, &[("订单创建", "Created")]), ["Created", "Code2", "CodeMinus1", "Online"]);
    }

    #[test]
    fn numbers_have_constants() {
        let codes = [code("3", "a"), code("-1", "b"), code("xydk", "c")];
        let variants = made(&codes, &BTreeMap::new(), &mut Vec::new());
        let constants: Vec<_> = variants.iter().map(|(_, constant)| constant.as_deref()).collect();
        assert_eq!(constants, [Some("CODE_3"), Some("CODE_MINUS_1"), None]);
        assert_eq!(variants[2].0, "Xydk");
    }

    #[test]
    fn a_glossary_name_yields_to_a_code_of_that_name_and_one_label_twice_names_nothing() {
        let codes = [code("1", "已创建"), code("CREATED", "x"), code("2", "失败"), code("3", "失败")];
        let glossary = [("已创建", "Created"), ("失败", "Failed")];
        assert_eq!(names(&codes, &glossary), ["Code1", "Created", "Code2", "Code3"]);
    }

    #[test]
    fn odd_codes_are_told_apart() {
        let codes =
            [code("UNKNOWN", "?"), code("1.5", "a"), code("15", "b"), code("A_B", "c"), code("aB", "d")];
        let names = names(&codes, &[]);
        assert_eq!(
            &names[..4],
            ["UnknownValue", "Code15", "Code15X".to_owned().as_str(), "AB"]
                .map(|name| { if name == "Code15X" { names[2].as_str() } else { name } })
        );
        assert!(names[2].starts_with("Code15X") && names[4].starts_with("ABX"), "{names:?}");
    }

    #[test]
    fn two_codes_of_one_chosen_name_are_an_error() {
        let codes = [
            Code { rust_name: Some("Done".to_owned()), ..code("1", "a") },
            Code { rust_name: Some("Done".to_owned()), ..code("2", "b") },
        ];
        let mut found = Vec::new();
        made(&codes, &BTreeMap::new(), &mut found);
        assert_eq!(found[0].code, "name-clash");
    }
}
