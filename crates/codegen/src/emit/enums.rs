//! An open enum over the documented values of a field.

use super::imports::Imports;
use super::text::{MAX_SHORT, code, literal, one_line, prose};
use super::write::put;
use crate::model::{Enum, Variant};

/// Declaration, constants, the trait that does the work.
pub fn enumeration(out: &mut String, each: &Enum<'_>, imports: &mut Imports) {
    imports.names(&["Code", "UnknownCode"]);
    declaration(out, each);
    constants(out, each);
    implementation(out, each);
}

fn declaration(out: &mut String, each: &Enum<'_>) {
    put!(out, "\n/// Values of {}", code(&each.place));
    match super::docs::description(each.field) {
        text if text.is_empty() => out.push_str(".\n"),
        text => put!(out, ": {text}\n"),
    }
    out.push_str("#[non_exhaustive]\n#[derive(Clone, Debug, PartialEq)]\n");
    put!(out, "pub enum {} {{\n", each.name);
    for variant in &each.variants {
        put!(out, "    /// {}\n    {},\n", meaning(variant), variant.name);
    }
    out.push_str("    /// A value that no document names.\n    Unknown(UnknownCode),\n}\n");
}

/// Constants of codes that are numbers.
fn constants(out: &mut String, each: &Enum<'_>) {
    let mut named = each.variants.iter().filter_map(|variant| Some((variant, variant.constant.as_ref()?)));
    let Some(first) = named.next() else { return };
    put!(out, "\nimpl {} {{\n", each.name);
    for (variant, constant) in std::iter::once(first).chain(named) {
        put!(out, "    /// {}\n", meaning(variant));
        put!(out, "    pub const {constant}: Self = Self::{};\n", variant.name);
    }
    out.push_str("}\n");
}

/// The table of values and the two ways to the unknown case. Few functions: a function costs the compiler more than a
/// table of any usual length.
fn implementation(out: &mut String, each: &Enum<'_>) {
    put!(out, "\nimpl Code for {} {{\n    const NUMERIC: bool = {};\n", each.name, each.numeric);
    out.push_str("    const CODES: &'static [(Self, &'static str, &'static str)] = &[\n");
    for variant in &each.variants {
        let label = one_line(variant.label, MAX_SHORT);
        put!(out, "        (Self::{}, {}, {}),\n", variant.name, literal(variant.code), literal(&label));
    }
    out.push_str("    ];\n");
    out.push_str(UNKNOWN);
}

const UNKNOWN: &str = "    fn from_unknown(code: UnknownCode) -> Self {
        Self::Unknown(code)
    }
    fn unknown(&self) -> Option<&UnknownCode> {
        if let Self::Unknown(code) = self { Some(code) } else { None }
    }
}
";

/// `` `3`: 已质检 ``
fn meaning(variant: &Variant<'_>) -> String {
    match prose(variant.label, MAX_SHORT) {
        label if label.is_empty() => code(variant.code),
        label => format!("{}: {label}", code(variant.code)),
    }
}
