//! `#[derive(TopCode)]`: an open code out of an enum that a person wrote.

use std::collections::BTreeMap;

use proc_macro::{Delimiter, TokenStream, TokenTree};
use top_codegen::ident::Ident;
use top_codegen::quote;
use top_codegen::template::Code;

use crate::hand_over::StandIns;
use crate::item::{Body, Item, Variant, variants};
use crate::refusal::Refusal;
use crate::runtime;

const KNOWN: &[&str] = &["code", "label"];

/// A documented code.
struct Documented {
    variant: Ident,
    code: String,
    label: String,
}

pub(crate) fn expand(input: TokenStream) -> Result<TokenStream, Vec<Refusal>> {
    let item = Item::cut(input)?;
    let found = check(&item)?;
    let mut stand_ins = StandIns::default();
    let runtime = runtime::of(&item.settings, &mut stand_ins)?;
    let (unknown, found): (Vec<Variant>, Vec<Variant>) =
        found.into_iter().partition(|each| each.holds.is_some());
    let mut refusals = Vec::new();
    let unknown = unknown_case(&item, unknown, &mut refusals);
    let (documented, numeric) = documented(found, &mut stand_ins, &mut refusals);
    let Some(unknown) = unknown.filter(|_| refusals.is_empty()) else { return Err(refusals) };
    let unknown = stand_ins.add(TokenTree::Ident(unknown.name));
    let name = stand_ins.add(TokenTree::Ident(item.name));
    Ok(stand_ins.hand_over(&codes(&runtime, &name, &unknown, &documented, numeric))?)
}

fn check(item: &Item) -> Result<Vec<Variant>, Refusal> {
    item.refuse_generics("TopCode")?;
    if let Some(odd) = item.settings.iter().find(|setting| setting.name != "crate") {
        return Err(odd.unknown(&["crate"]));
    }
    match &item.body {
        Body::Braced(body) if item.keyword.to_string() == "enum" => variants(body),
        _ => Err(Refusal::new(
            item.keyword.span(),
            "`TopCode` stands on an enum",
            format!(
                "a variant for each code, and one for all others: `enum {} {{ …, Unknown(UnknownCode) }}`",
                item.name
            ),
        )),
    }
}

/// The one variant for codes that no document names.
fn unknown_case(item: &Item, mut found: Vec<Variant>, refusals: &mut Vec<Refusal>) -> Option<Variant> {
    let hint = "one variant keeps every code that is not known: `Unknown(top_sdk::UnknownCode)`";
    let only = if found.len() == 1 { found.pop() } else { None };
    match only {
        Some(only) => {
            let fits = only.holds.as_ref().is_some_and(|holds| holds.delimiter() == Delimiter::Parenthesis);
            let said = only.settings.first().map(|setting| setting.span);
            if !fits || said.is_some() {
                let message = format!("`{}` holds something, so it is the case of unknown codes", only.name);
                refusals.push(Refusal::new(said.unwrap_or(only.name.span()), message, hint));
                return None;
            }
            Some(only)
        }
        None if found.is_empty() => {
            refusals.push(Refusal::new(item.name.span(), "there is no case for unknown codes", hint));
            None
        }
        None => {
            let message = "more than one variant holds something";
            refusals.extend(found.iter().skip(1).map(|other| Refusal::new(other.name.span(), message, hint)));
            None
        }
    }
}

/// The documented codes, and whether they are numbers.
fn documented(
    found: Vec<Variant>,
    stand_ins: &mut StandIns,
    refusals: &mut Vec<Refusal>,
) -> (Vec<Documented>, bool) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut numeric = None;
    let mut documented = Vec::new();
    for each in found {
        match one(each, &mut numeric, &mut seen, stand_ins) {
            Ok(code) => documented.push(code),
            Err(refusal) => refusals.push(refusal),
        }
    }
    (documented, numeric.unwrap_or(false))
}

fn one(
    each: Variant,
    numeric: &mut Option<bool>,
    seen: &mut BTreeMap<String, String>,
    stand_ins: &mut StandIns,
) -> Result<Documented, Refusal> {
    let (mut code, mut label) = (None, each.comment);
    for setting in &each.settings {
        match setting.name.as_str() {
            "code" => code = Some(setting.text_or_number()?),
            "label" => label = Some(setting.text()?.value),
            _ => return Err(setting.unknown(KNOWN)),
        }
    }
    let Some((code, is_number)) = code else {
        let hint = "write it as it comes: `#[top(code = 1)]` or `#[top(code = \"ONLINE\")]`";
        return Err(Refusal::new(each.name.span(), format!("`{}` has no code", each.name), hint));
    };
    if *numeric.get_or_insert(is_number) != is_number {
        let hint = "in JSON they are all numbers (`code = 1`) or all texts (`code = \"1\"`)";
        return Err(Refusal::new(code.span, "codes of one enum are of one kind", hint));
    }
    if let Some(other) = seen.insert(code.value.clone(), each.name.to_string()) {
        let message = format!("`{other}` has the code `{}` too", code.value);
        return Err(Refusal::new(code.span, message, "a code is that of one variant: correct one of them"));
    }
    if code.value.trim() != code.value {
        let hint = "blanks around a code are dropped when it is read";
        return Err(Refusal::new(code.span, "no code begins or ends with a blank", hint));
    }
    let variant = stand_ins.add(TokenTree::Ident(each.name));
    Ok(Documented { variant, label: label.unwrap_or_else(|| code.value.clone()), code: code.value })
}

fn codes(runtime: &Ident, name: &Ident, unknown: &Ident, documented: &[Documented], numeric: bool) -> Code {
    let codes =
        documented.iter().map(|Documented { variant, code, label }| quote!((Self::#variant, #code, #label)));
    quote! {
        const _: () = {
            use #runtime::emit;
            #[automatically_derived]
            impl emit::Code for #name {
                const NUMERIC: bool = #numeric;
                const CODES: &'static [(Self, &'static str, &'static str)] = &[#(#codes),*];
                fn from_unknown(code: emit::UnknownCode) -> Self {
                    Self::#unknown(code)
                }
                fn unknown(&self) -> ::core::option::Option<&emit::UnknownCode> {
                    if let Self::#unknown(code) = self {
                        ::core::option::Option::Some(code)
                    } else {
                        ::core::option::Option::None
                    }
                }
            }
        };
    }
}
