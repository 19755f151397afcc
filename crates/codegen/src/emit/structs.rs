//! A struct: fields, constructor and setters of a request, the field table, forwarding implementations.

use top_definition::{Field, Unit, list_item_name};

use super::docs;
use super::imports::Imports;
use super::text::literal;
use super::write::put;
use crate::model::{Member, Struct, Type};
use crate::types::Plain;

/// Lists of literals longer than this stand one a line.
const ONE_LINE: usize = 80;

/// The declaration. What stands above it is written by the caller.
pub fn declaration(out: &mut String, each: &Struct<'_>, imports: &mut Imports) {
    put!(out, "#[non_exhaustive]\n#[derive(Default)]\npub struct {} {{", each.name);
    for (index, member) in each.members.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { "" });
        docs::field(out, member.field);
        put!(out, "    pub {}: {},\n", member.name, field_type(&member.holds));
        imports.take(&member.holds);
    }
    out.push_str("}\n");
}

/// `new` and the setters of a request. Objects inside are made with `T::make(|object| …)`: a setter for each of their
/// fields would cost a whole platform's crate 4 % of the compiler's memory.
pub fn setters(out: &mut String, each: &Struct<'_>) {
    put!(out, "\nimpl {} {{\n", each.name);
    constructor(out, each);
    for member in &each.members {
        let (parameter, value) = argument(&member.holds, "value");
        out.push('\n');
        docs::setter(out, member);
        put!(out, "    #[must_use]\n    pub fn {}(mut self, value: {parameter}) -> Self {{\n", member.setter);
        put!(out, "        self.{} = {value};\n        self\n    }}\n", member.name);
    }
    out.push_str("}\n");
}

/// The required members of a struct that is sent.
pub fn required<'m, 'a>(each: &'m Struct<'a>) -> Vec<&'m Member<'a>> {
    each.members.iter().filter(|member| member.field.required).collect()
}

/// Takes the one required parameter; two or more could swap silently, so they have setters only.
fn constructor(out: &mut String, each: &Struct<'_>) {
    match required(each).as_slice() {
        [only] => {
            let (parameter, _) = argument(&only.holds, "value");
            out.push_str("    /// With the one required value; the rest by setters.\n    #[must_use]\n");
            put!(out, "    pub fn new({}: {parameter}) -> Self {{\n", only.name);
            put!(out, "        Self::default().{}({})\n    }}\n", only.setter, only.name);
        }
        _ => {
            out.push_str("    /// Empty, to be filled by setters.\n    #[must_use]\n");
            out.push_str("    pub fn new() -> Self {\n        Self::default()\n    }\n");
        }
    }
}

/// The field table.
pub fn table(out: &mut String, each: &Struct<'_>, imports: &mut Imports) {
    imports.names(&["Slot", "SlotMut", "Table"]);
    put!(out, "\nimpl Table for {} {{\n", each.name);
    let names: Vec<String> = each.members.iter().map(|member| literal(&member.field.name)).collect();
    list(out, "names", "&'static str", &names);
    slots(out, "slot(&self", "Slot", "&self", &each.members);
    slots(out, "slot_mut(&mut self", "SlotMut", "&mut self", &each.members);
    optional_list(out, "rules", "(usize, Rule)", &rules(each));
    if !rules(each).is_empty() {
        imports.names(&["Rule"]);
    }
    optional_list(out, "sensitive", "(usize, &'static str)", &sensitive(each));
    optional_list(out, "money", "usize", &money(each));
    out.push_str("}\n");
}

/// `Clone`, `Debug` and `PartialEq`, written once in the runtime.
pub fn forwards(out: &mut String, each: &Struct<'_>) {
    let name = &each.name;
    put!(out, "\nimpl Clone for {name} {{\n");
    out.push_str("    fn clone(&self) -> Self {\n        emit::copy(self)\n    }\n}\n");
    put!(out, "\nimpl std::fmt::Debug for {name} {{\n");
    out.push_str("    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\n");
    put!(out, "        emit::debug({}, self, f)\n    }}\n}}\n", literal(name));
    put!(out, "\nimpl PartialEq for {name} {{\n");
    out.push_str("    fn eq(&self, other: &Self) -> bool {\n        emit::equal(self, other)\n    }\n}\n");
}

fn slots(out: &mut String, head: &str, slot: &str, this: &str, members: &[Member<'_>]) {
    let index = if members.len() == 1 { "_" } else { "index" };
    put!(out, "    #[inline]\n    fn {head}, {index}: usize) -> {slot}<'_> {{\n");
    let value = |member: &Member<'_>| {
        format!("{slot}::{}({this}.{}{})", slot_name(&member.holds), member.name, slot_extra(member))
    };
    match members {
        [] => out.push_str("        emit::no_field(index)\n"),
        [only] => put!(out, "        {}\n", value(only)),
        [first @ .., last] => {
            out.push_str("        match index {\n");
            for (index, member) in first.iter().enumerate() {
                put!(out, "            {index} => {},\n", value(member));
            }
            put!(out, "            _ => {},\n        }}\n", value(last));
        }
    }
    out.push_str("    }\n");
}

fn slot_extra(member: &Member<'_>) -> String {
    match &member.holds {
        Type::Separated(separator) => format!(", {}", literal(separator)),
        Type::List(_) => format!(", {}", literal(&list_item_name(&member.field.type_name))),
        _ => String::new(),
    }
}

fn slot_name(holds: &Type<'_>) -> &'static str {
    match holds {
        Type::Plain(plain) => plain.slot(),
        Type::Separated(_) => "Separated",
        Type::Code(_) => "Code",
        Type::Codes(_) => "Codes",
        Type::Object(_) | Type::Boxed(_) => "Object",
        Type::List(_) => "List",
        Type::TypedJson(_) => "TypedJson",
    }
}

/// The type of a public field.
pub fn field_type(holds: &Type<'_>) -> String {
    match holds {
        Type::Plain(plain) if plain.is_list() => format!("Vec<{}>", plain.value()),
        Type::Plain(plain) => format!("Option<{}>", plain.value()),
        Type::Separated(_) => "Vec<String>".to_owned(),
        Type::Code(name) | Type::Object(name) => format!("Option<{name}>"),
        Type::Boxed(name) => format!("Option<Box<{name}>>"),
        Type::Codes(name) | Type::List(name) => format!("Vec<{name}>"),
        Type::TypedJson(name) => format!("Option<Json<{name}>>"),
    }
}

/// The type of a setter's parameter, and what is stored of it.
fn argument(holds: &Type<'_>, name: &str) -> (String, String) {
    let some = format!("Some({name})");
    match holds {
        Type::Plain(Plain::Text) => ("impl Into<String>".to_owned(), format!("Some({name}.into())")),
        Type::Plain(Plain::Json) => ("impl Into<JsonText>".to_owned(), format!("Some({name}.into())")),
        Type::Plain(plain) if !plain.is_list() => (plain.value().to_owned(), some),
        Type::Code(type_name) | Type::Object(type_name) => (type_name.clone(), some),
        Type::Boxed(type_name) => (type_name.clone(), format!("Some(Box::new({name}))")),
        Type::TypedJson(type_name) => (type_name.clone(), format!("Some({name}.into())")),
        list => (field_type(list), name.to_owned()),
    }
}

fn rules(each: &Struct<'_>) -> Vec<String> {
    let mut rules = Vec::new();
    if each.sent {
        for (index, member) in each.members.iter().enumerate() {
            rules.extend(
                demands(member.field, &member.holds)
                    .into_iter()
                    .map(|rule| format!("({index}, Rule::{rule})")),
            );
        }
    }
    rules
}

fn demands(field: &Field, holds: &Type<'_>) -> Vec<String> {
    let limits = &field.limits;
    let is_list = matches!(holds, Type::Separated(_) | Type::Codes(_) | Type::List(_))
        || matches!(holds, Type::Plain(plain) if plain.is_list());
    let is_text = matches!(holds, Type::Plain(Plain::Text | Plain::Texts | Plain::Json) | Type::Separated(_));
    let is_number =
        matches!(holds, Type::Plain(Plain::Number | Plain::Numbers | Plain::Decimal | Plain::Fen));
    let mut demands = Vec::new();
    if field.required {
        demands.push("Required".to_owned());
    }
    demands.extend(limits.max_length.filter(|_| is_text).map(|length| format!("MaxLength({length})")));
    demands.extend(limits.max_list_size.filter(|_| is_list).map(|size| format!("MaxListSize({size})")));
    demands.extend(limits.min_value.filter(|_| is_number).map(|value| format!("MinValue({value})")));
    demands.extend(limits.max_value.filter(|_| is_number).map(|value| format!("MaxValue({value})")));
    demands
}

fn sensitive(each: &Struct<'_>) -> Vec<String> {
    let members = each.members.iter().enumerate();
    let kind = |(index, member): (usize, &Member<'_>)| {
        member.field.sensitive.map(|kind| format!("({index}, {})", literal(kind.word())))
    };
    members.filter_map(kind).collect()
}

/// Decimal fields that are amounts of money; `Fen` always is one.
fn money(each: &Struct<'_>) -> Vec<String> {
    let is_money = |member: &Member<'_>| {
        matches!(member.holds, Type::Plain(Plain::Decimal | Plain::Decimals))
            && (member.field.unit == Some(Unit::Yuan) || member.field.type_name == "Price")
    };
    let members = each.members.iter().enumerate();
    members.filter(|(_, member)| is_money(member)).map(|(index, _)| index.to_string()).collect()
}

fn optional_list(out: &mut String, name: &str, item: &str, items: &[String]) {
    if !items.is_empty() {
        list(out, name, item, items);
    }
}

/// `fn name() -> &'static [item] { &[…] }`
fn list(out: &mut String, name: &str, item: &str, items: &[String]) {
    put!(out, "    fn {name}() -> &'static [{item}] {{\n");
    super::slice(out, "        ", items, ONE_LINE);
    out.push_str("    }\n");
}
