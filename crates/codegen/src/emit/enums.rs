//! An open enum over the documented values of a field.

use super::imports::Imports;
use super::text::{MAX_SHORT, code, literal, prose};
use super::write::put;
use crate::model::{Enum, Variant};

/// Lists of pairs longer than this stand one a line.
const ONE_LINE: usize = 80;

/// Declaration, constants, the trait that does the work.
pub fn enumeration(out: &mut String, each: &Enum<'_>, imports: &mut Imports) {
    imports.names(&["Code", "UnknownCode"]);
    declaration(out, each);
    inherent(out, each);
    implementation(out, each);
}

fn declaration(out: &mut String, each: &Enum<'_>) {
    put!(out, "\n/// Values of {}", code(&each.place));
    match super::docs::description(each.field) {
        text if text.is_empty() => out.push_str(".\n"),
        text => put!(out, ": {text}\n"),
    }
    out.push_str("#[non_exhaustive]\n#[derive(Clone, Debug, PartialEq, Eq, Hash)]\n");
    put!(out, "pub enum {} {{\n", each.name);
    for variant in &each.variants {
        put!(out, "    /// {}\n    {},\n", meaning(variant), variant.name);
    }
    out.push_str("    /// A value that no document names.\n    Unknown(UnknownCode),\n}\n");
}

/// Constants of numeric codes, and what users call most, without a trait to import.
fn inherent(out: &mut String, each: &Enum<'_>) {
    put!(out, "\nimpl {} {{\n", each.name);
    for variant in &each.variants {
        if let Some(constant) = &variant.constant {
            put!(out, "    /// {}\n", meaning(variant));
            put!(out, "    pub const {constant}: Self = Self::{};\n", variant.name);
        }
    }
    out.push_str(INHERENT);
}

const INHERENT: &str = "    /// The value for a code on the wire.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Code::from_code(code)
    }
    /// The code on the wire.
    #[must_use]
    pub fn code(&self) -> &str {
        Code::code(self)
    }
    /// What the documents call it.
    #[must_use]
    pub fn label(&self) -> Option<&'static str> {
        Code::label(self)
    }
}
";

fn implementation(out: &mut String, each: &Enum<'_>) {
    put!(out, "\nimpl Code for {} {{\n    const NUMERIC: bool = {};\n", each.name, each.numeric);
    out.push_str("    fn codes() -> &'static [(&'static str, &'static str)] {\n");
    let pair = |variant: &Variant<'_>| {
        let label = super::text::one_line(variant.label, MAX_SHORT);
        format!("({}, {})", literal(variant.code), literal(&label))
    };
    let pairs: Vec<String> = each.variants.iter().map(pair).collect();
    super::slice(out, "        ", &pairs, ONE_LINE);
    out.push_str("    }\n    fn index(&self) -> Result<usize, &UnknownCode> {\n        Ok(match self {\n");
    for (index, variant) in each.variants.iter().enumerate() {
        put!(out, "            Self::{} => {index},\n", variant.name);
    }
    out.push_str("            Self::Unknown(code) => return Err(code),\n        })\n    }\n");
    out.push_str("    fn from_index(index: usize) -> Option<Self> {\n        Some(match index {\n");
    for (index, variant) in each.variants.iter().enumerate() {
        put!(out, "            {index} => Self::{},\n", variant.name);
    }
    out.push_str("            _ => return None,\n        })\n    }\n");
    out.push_str("    fn from_unknown(code: UnknownCode) -> Self {\n        Self::Unknown(code)\n    }\n}\n");
}

/// `` `3`: 已质检 ``
fn meaning(variant: &Variant<'_>) -> String {
    match prose(variant.label, MAX_SHORT) {
        label if label.is_empty() => code(variant.code),
        label => format!("{}: {label}", code(variant.code)),
    }
}
