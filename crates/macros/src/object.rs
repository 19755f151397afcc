//! `#[derive(TopObject)]`: the field table of a struct that a person wrote.

use std::collections::BTreeMap;

use proc_macro::{Span, TokenStream, TokenTree};
use top_codegen::ident::Ident;
use top_codegen::quote;
use top_codegen::template::{Code, Word};
use top_definition::{Format, Sensitive, Unit};

use crate::attribute::Setting;
use crate::hand_over::StandIns;
use crate::item::{Body, Field, Item, fields};
use crate::refusal::Refusal;
use crate::runtime;

const KNOWN: &[&str] = &["rename", "unit", "format", "codes", "sensitive", "json", "list"];

/// A row of the table.
struct Row {
    /// On the wire.
    wire: String,
    name: Ident,
    holds: Ident,
    /// One of `emit::ways`.
    way: &'static str,
    /// A separator, or the name of an element.
    more: String,
    sensitive: Option<&'static str>,
    is_yuan: bool,
}

pub(crate) fn expand(input: TokenStream) -> Result<TokenStream, Vec<Refusal>> {
    let item = Item::cut(input)?;
    let found = check(&item)?;
    let mut stand_ins = StandIns::default();
    let runtime = runtime::of(&item.settings, &mut stand_ins)?;
    let mut refusals = Vec::new();
    let mut rows = Vec::new();
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for field in found {
        let span = field.name.span();
        match row(field, &mut stand_ins) {
            Err(refusal) => refusals.push(refusal),
            Ok(row) if seen.insert(row.wire.clone(), span).is_some() => refusals.push(Refusal::new(
                span,
                format!("two fields are called `{}` on the wire", row.wire),
                "give one of them another name with `#[top(rename = \"…\")]`",
            )),
            Ok(row) => rows.push(row),
        }
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let name = stand_ins.add(TokenTree::Ident(item.name));
    Ok(stand_ins.hand_over(&table(&runtime, &name, &rows))?)
}

fn check(item: &Item) -> Result<Vec<Field>, Refusal> {
    item.refuse_generics("TopObject")?;
    if let Some(odd) = item.settings.iter().find(|setting| setting.name != "crate") {
        return Err(odd.unknown(&["crate"]));
    }
    match &item.body {
        Body::Braced(body) if item.keyword.to_string() == "struct" => fields(body),
        _ => Err(Refusal::new(
            item.keyword.span(),
            "`TopObject` stands on a struct with named fields",
            format!("the fields are the members of a JSON object: `struct {} {{ … }}`", item.name),
        )),
    }
}

fn row(field: Field, stand_ins: &mut StandIns) -> Result<Row, Refusal> {
    let plain = field.name.to_string();
    let mut row = Row {
        wire: plain.strip_prefix("r#").unwrap_or(&plain).to_owned(),
        name: stand_ins.add(TokenTree::Ident(field.name)),
        holds: stand_ins.add(field.holds),
        way: "PlainField",
        more: String::new(),
        sensitive: None,
        is_yuan: false,
    };
    let mut decided_by: Option<&Setting> = None;
    for setting in &field.settings {
        let way = match setting.name.as_str() {
            "rename" => {
                let text = setting.text()?;
                if text.value.is_empty() {
                    let hint = "write the name that the member has in the JSON";
                    return Err(Refusal::new(text.span, "an empty name is none", hint));
                }
                row.wire = text.value;
                continue;
            }
            "sensitive" => {
                row.sensitive = Some(word(setting, Sensitive::ALL, Sensitive::word)?.word());
                continue;
            }
            "unit" => match word(setting, Unit::ALL, Unit::word)? {
                Unit::Fen => "AmountInFen",
                Unit::Yuan => {
                    row.is_yuan = true;
                    "AmountInYuan"
                }
            },
            "format" => match word(setting, &[Format::EpochMs, Format::EpochS], Format::word)? {
                Format::EpochMs => "EpochMilliseconds",
                _ => "EpochSeconds",
            },
            "codes" => setting.bare().map(|()| "FieldOfCodes")?,
            "json" => setting.bare().map(|()| "JsonAsText")?,
            "list" => {
                row.more = if setting.is_bare() { ",".to_owned() } else { setting.text()?.value };
                "ListOf"
            }
            _ => return Err(setting.unknown(KNOWN)),
        };
        if let Some(other) = decided_by.replace(setting) {
            let message = format!("`{}` and `{}` can't both be said of a field", other.name, setting.name);
            return Err(Refusal::new(setting.span, message, "keep the one that its type goes with"));
        }
        row.way = way;
    }
    Ok(row)
}

/// The value of a setting, which must be one of these words.
fn word<T: Copy>(setting: &Setting, words: &[T], of: impl Fn(T) -> &'static str) -> Result<T, Refusal> {
    let text = setting.text()?;
    words.iter().copied().find(|word| of(*word) == text.value).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|word| of(*word)).collect();
        let message = format!("`{}` knows no `{}`", setting.name, text.value);
        Refusal::new(text.span, message, format!("one of: {}", known.join(", ")))
    })
}

/// The table, and what every struct with a table has.
fn table(runtime: &Ident, name: &Ident, rows: &[Row]) -> Code {
    let wire = rows.iter().map(|row| &row.wire);
    let (slot, slot_mut) =
        (arms(rows, &quote!(&), &quote!(slot)), arms(rows, &quote!(&mut), &quote!(slot_mut)));
    let defaults = rows.iter().map(|Row { name, .. }| quote!(#name: ::core::default::Default::default()));
    let indexed = || rows.iter().enumerate();
    let sensitive = indexed().filter_map(|(index, row)| row.sensitive.map(|kind| quote!((#index, #kind))));
    let money = indexed().filter(|(_, row)| row.is_yuan).map(|(index, _)| index);
    quote! {
        const _: () = {
            use #runtime::emit;
            #[automatically_derived]
            impl ::core::default::Default for #name {
                fn default() -> Self {
                    Self { #(#defaults),* }
                }
            }
            emit::table_traits!(#name);
            #[automatically_derived]
            impl emit::Table for #name {
                fn names() -> &'static [&'static str] {
                    &[#(#wire),*]
                }
                fn slot(&self, index: usize) -> emit::Slot<'_> {
                    #slot
                }
                fn slot_mut(&mut self, index: usize) -> emit::SlotMut<'_> {
                    #slot_mut
                }
                fn sensitive() -> &'static [(usize, &'static str)] {
                    &[#(#sensitive),*]
                }
                fn money() -> &'static [usize] {
                    &[#(#money),*]
                }
            }
        };
    }
}

/// `match index { 0 => …, _ => … }`
fn arms(rows: &[Row], borrow: &Code, method: &Code) -> Code {
    let value = |row: &Row| {
        let (holds, name, more, way) = (&row.holds, &row.name, &row.more, Word(row.way));
        quote!(<#holds as emit::Field<emit::ways::#way>>::#method(#borrow self.#name, #more))
    };
    let Some((last, first)) = rows.split_last() else { return quote!(emit::no_field(index)) };
    let arms = first.iter().enumerate().map(|(index, row)| {
        let value = value(row);
        quote!(#index => #value,)
    });
    let last = value(last);
    quote!(match index { #(#arms)* _ => #last })
}
