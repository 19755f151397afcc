//! `#[derive(TopApi)]`: one definition, as a module beside the type that stands for it.

use proc_macro::TokenStream;
use top_codegen::ident::Ident;
use top_codegen::{Setting, quote};
use top_road::{Inputs, embed_api};

use crate::apis::manifest;
use crate::hand_over::StandIns;
use crate::item::{Body, Item};
use crate::refusal::Refusal;
use crate::{runtime, tracked};

const KNOWN: &[&str] = &["definition", "crate"];

pub(crate) fn expand(input: TokenStream) -> Result<TokenStream, Vec<Refusal>> {
    let item = Item::cut(input)?;
    check(&item)?;
    let mut stand_ins = StandIns::default();
    let runtime = runtime::of(&item.settings, &mut stand_ins)?;
    let definition = item.settings.iter().find(|setting| setting.name == "definition").ok_or_else(|| {
        let hint = "name its file, seen from the folder of Cargo.toml: `#[top(definition = \"api-defs/apis/….yaml\")]`";
        Refusal::new(item.name.span(), format!("`{}` names no definition", item.name), hint)
    })?;
    let named = definition.text()?;
    let inputs = Inputs::read(&manifest(named.span)?, &named.value);
    let setting = Setting::inside(runtime.clone());
    let api =
        embed_api(&inputs, &setting).map_err(|found| Refusal::of_definitions(named.span, &found, &inputs))?;
    let module = Ident::module(&item.name.to_string());
    let visibility = stand_ins.add(item.visibility);
    let name = stand_ins.add(proc_macro::TokenTree::Ident(item.name));
    let (content, request, response) = (api.content, api.request, api.response);
    let tracked = tracked::code(&inputs.paths);
    Ok(stand_ins.hand_over(&quote! {
        #visibility mod #module { #content }
        impl #runtime::TopDefinition for #name {
            const METHOD: &'static str = <#module::#request as #runtime::Api>::METHOD;
            type Request = #module::#request;
            type Response = #module::#response;
        }
        #tracked
    })?)
}

fn check(item: &Item) -> Result<(), Refusal> {
    item.refuse_generics("TopApi")?;
    if item.keyword.to_string() != "struct" || !matches!(item.body, Body::Nothing) {
        return Err(Refusal::new(
            item.keyword.span(),
            "`TopApi` stands on a struct without fields",
            format!("the type only stands for the API: `struct {};`", item.name),
        ));
    }
    match item.settings.iter().find(|setting| !KNOWN.contains(&setting.name.as_str())) {
        Some(odd) => Err(odd.unknown(KNOWN)),
        None => Ok(()),
    }
}
