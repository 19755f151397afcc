//! What makes a struct an API's request or a message: its name on the platform, its answer, its example.

use top_definition::{Auth, Definition, Effect, Fact, Field, Kind, Outcome, Paging, Span};

use super::imports::Imports;
use super::structs::required;
use crate::input::Setting;
use crate::model::{Member, Module, Struct, Type};
use crate::quote;
use crate::template::Code;
use crate::text::{
    Address, Docs, Literal, MAX_DESCRIPTION, MAX_SHORT, Markdown, alias, code, markdown, prose,
};
use crate::tree::Role;
use crate::types::Plain;

/// The comment above a request, response or message, and what searching finds it by.
pub(super) fn root_docs(setting: &Setting, module: &Module<'_>, each: &Struct<'_>) -> Code {
    let definition = module.item.definition;
    let mut docs = Docs::default();
    if let Some(title) = title(definition.title.as_deref()) {
        docs.paragraph(title);
    }
    let english = module.item.english.and_then(|english| english.title.as_deref());
    docs.paragraph(prose(english.unwrap_or_default(), MAX_SHORT));
    let what = match each.role {
        Role::Response => "Answer of ",
        Role::Request => "Call of ",
        Role::Content | Role::Nested => "Content of the message ",
    };
    docs.paragraph(markdown![what, code(&definition.name), "."]);
    match each.role {
        Role::Response | Role::Nested => {}
        Role::Request => {
            details(&mut docs, module);
            example(&mut docs, setting, module, each);
        }
        Role::Content => details(&mut docs, module),
    }
    let aliases = aliases(definition, each).into_iter().map(|alias| quote!(#[doc(alias = #alias)]));
    quote!(#docs #(#aliases)*)
}

/// A title, if it is not empty.
pub(super) fn title(title: Option<&str>) -> Option<Markdown> {
    Some(prose(title?, MAX_SHORT)).filter(|title| !title.is_empty())
}

/// The API's name and title. A message may be called in Rust as on the platform; rustdoc refuses an alias that says
/// nothing new.
fn aliases(definition: &Definition, each: &Struct<'_>) -> Vec<Literal> {
    let own = Literal::new(each.name.as_str());
    let mut aliases = Vec::new();
    for text in std::iter::once(definition.name.as_str()).chain(definition.title.as_deref()) {
        aliases.extend(alias(text).filter(|alias| *alias != own && !aliases.contains(alias)));
    }
    aliases
}

fn details(docs: &mut Docs, module: &Module<'_>) {
    let definition = module.item.definition;
    let description =
        definition.description.as_deref().filter(|text| Some(*text) != definition.title.as_deref());
    docs.paragraph(prose(description.unwrap_or_default(), MAX_DESCRIPTION));
    if let Some(why) = &definition.deprecated {
        docs.paragraph(markdown!["**Deprecated**: ", prose(why, MAX_SHORT)]);
    }
    docs.paragraph(provenance(definition));
    docs.paragraph(Markdown::link("Documentation of the platform", &page(definition)));
    if let Some(Span { first_seen, gone_since, .. }) = module.item.history {
        if let Some(date) = first_seen {
            docs.paragraph(markdown!["Known since ", prose(date, MAX_SHORT), "."]);
        }
        if let Some(date) = gone_since {
            let gone = "**Gone**: the platform has not listed it since ";
            docs.paragraph(markdown![gone, prose(date, MAX_SHORT), "."]);
        }
    }
}

/// What the platform's own words are missing for, and how they come; nothing where they are here.
fn provenance(definition: &Definition) -> Markdown {
    let mut dates = definition.source.iter().filter_map(|source| source.facts_as_of.as_deref());
    let Some(date) = dates.next() else { return Markdown::default() };
    let as_of = match date {
        "unknown" => markdown!["an undated copy of its document"],
        date => markdown!["facts as of ", code(date)],
    };
    markdown![
        "Written from ",
        as_of,
        ", in words of this project; `cargo xtask sync` brings the platform's own text."
    ]
}

/// Where the platform documents it.
fn page(definition: &Definition) -> Address {
    match definition.kind {
        Kind::Api | Kind::Spi => Address::page("api", 2, definition.doc_id),
        Kind::Message => Address::page("tmc", 9, definition.doc_id),
    }
}

/// A call that compiles, where the required parameters can be written down.
fn example(docs: &mut Docs, setting: &Setting, module: &Module<'_>, each: &Struct<'_>) {
    let (Some(library), Some(call)) = (&setting.library, example_call(each)) else { return };
    docs.paragraph("```");
    docs.line(markdown!["use ", library, "::{Api as _, Client, Error, ", &each.name, "};"]);
    docs.line("");
    docs.line("# async fn example(client: &Client) -> Result<(), Error> {");
    let last = call.len() - 1;
    for (index, mut line) in call.into_iter().enumerate() {
        if index == last {
            line.push(".send(client).await?;");
        }
        docs.line(line);
    }
    docs.line(match module.root(Role::Response).and_then(most_telling) {
        Some(member) => markdown!["println!(\"{:?}\", response.", &member.name, ");"],
        None => "println!(\"{response:?}\");".into(),
    });
    docs.line("# Ok(())");
    docs.line("# }");
    docs.line("```");
}

/// `let response = XRequest::new()`, the setters of what is required a line each.
fn example_call(each: &Struct<'_>) -> Option<Vec<Markdown>> {
    let required = required(each);
    if let [only] = required.as_slice() {
        return Some(vec![markdown!["let response = ", &each.name, "::new(", example_value(only)?, ")"]]);
    }
    let mut lines = vec![markdown!["let response = ", &each.name, "::new()"]];
    for member in required {
        let setter = member.setter.as_ref()?;
        lines.push(markdown!["    .", setter, "(", example_value(member)?, ")"]);
    }
    Some(lines)
}

/// What an example shows of an answer: its first object, else its first list of objects, else its first member.
fn most_telling<'m, 'a>(response: &'m Struct<'a>) -> Option<&'m Member<'a>> {
    let rank = |member: &&Member<'_>| match member.holds {
        Type::Object(_) | Type::Boxed(_) | Type::TypedJson(_) => 0,
        Type::List(_) => 1,
        Type::Plain(_) | Type::Separated(_) | Type::Code(_) | Type::Codes(_) => 2,
    };
    response.members.iter().min_by_key(rank)
}

fn example_value(member: &Member<'_>) -> Option<Markdown> {
    let example = member.field.example.as_deref().unwrap_or_default().trim();
    match &member.holds {
        Type::Plain(Plain::Number) => Some(example.parse::<i64>().unwrap_or(1).into()),
        Type::Plain(Plain::Boolean) => Some(example.parse::<bool>().unwrap_or(true).into()),
        Type::Plain(Plain::Text) if member.field.sensitive.is_none() => Some(Markdown::literal(example)),
        Type::Plain(Plain::Text) => Some("\"…\"".into()),
        _ => None,
    }
}

/// `impl Api for …Request`.
pub(super) fn api(module: &Module<'_>, imports: &mut Imports) -> Option<Code> {
    let (request, response) = (&module.root(Role::Request)?.name, &module.root(Role::Response)?.name);
    let definition = module.item.definition;
    imports.names(&["Api"]);
    let (method, page) = (Literal::new(&definition.name), page(definition).literal());
    let effect = effect(definition, imports);
    let auth = auth(definition, imports);
    let outcome = outcome(definition, imports);
    let paging = paging(definition, imports);
    Some(quote! {
        impl Api for #request {
            const METHOD: &'static str = #method;
            const DOC_URL: &'static str = #page;
            #effect
            #auth
            #outcome
            #paging
            type Response = #response;
        }
    })
}

fn effect(definition: &Definition, imports: &mut Imports) -> Option<Code> {
    match definition.effect {
        Effect::Write => None,
        Effect::Read => {
            imports.names(&["Effect"]);
            Some(quote!(
                const EFFECT: Effect = Effect::Read;
            ))
        }
    }
}

/// What a document states. A conclusion from a sample neither keeps a call from being sent nor leaves out a session.
fn auth(definition: &Definition, imports: &mut Imports) -> Option<Code> {
    let auth = match definition.auth {
        _ if definition.inferred.contains(&Fact::Auth) => return None,
        Auth::Unknown => return None,
        Auth::Session => quote!(Session),
        Auth::None => quote!(None),
    };
    imports.names(&["Auth"]);
    Some(quote!(const AUTH: Auth = Auth::#auth;))
}

fn outcome(definition: &Definition, imports: &mut Imports) -> Option<Code> {
    let Outcome { success, code, message } = definition.outcome.as_ref()?;
    imports.names(&["Outcome"]);
    let part = |path: &Option<String>, method: Code| {
        let path = Literal::new(path.as_deref()?);
        Some(quote!(.#method(#path)))
    };
    let (success, code, message) =
        (part(success, quote!(success)), part(code, quote!(code)), part(message, quote!(message)));
    let words = definition.success_words().map(|words| {
        let words = words.into_iter().map(Literal::new);
        quote!(.success_words(&[#(#words),*]))
    });
    Some(quote! {
        const OUTCOME: Option<Outcome> = Some(Outcome::new() #success #words #code #message);
    })
}

/// How a listing is walked; nothing where the definition does not say enough to walk it.
fn paging(definition: &Definition, imports: &mut Imports) -> Option<Code> {
    let Paging { page, size, cursor, total, has_next } = definition.paging.as_ref()?;
    let next = cursor.as_deref().and_then(|cursor| Some((cursor, next_cursor(definition, cursor)?)));
    if next.is_none() && page.is_none() {
        return None;
    }
    imports.names(&["Paging"]);
    let part = |path: &Option<String>, method: Code| {
        let path = Literal::new(path.as_deref()?);
        Some(quote!(.#method(#path)))
    };
    let cursor = next.map(|(request, response)| {
        let (request, response) = (Literal::new(request), Literal::new(&response));
        quote!(.cursor(#request, #response))
    });
    let parts = [part(page, quote!(page)), part(size, quote!(size)), cursor, part(total, quote!(total))];
    let parts = parts.into_iter().chain([part(has_next, quote!(has_next))]).flatten();
    Some(quote! {
        const PAGING: Option<Paging> = Some(Paging::new() #(#parts)*);
    })
}

/// Where an answer says the cursor of the next page: a single value of the request's name, or of that name behind `next_`.
fn next_cursor(definition: &Definition, cursor: &str) -> Option<String> {
    let name = cursor.rsplit('.').next().unwrap_or(cursor);
    let next = format!("next_{name}");
    let named = |field: &Field| field.name == next || field.name == name || field.name == "next_cursor";
    below(&definition.response, &|field| !field.list && field.fields.is_empty() && named(field))
}

/// The dotted path of the first such field outside of lists, this level before the ones below.
fn below(fields: &[Field], wanted: &impl Fn(&Field) -> bool) -> Option<String> {
    let here = fields.iter().find(|field| wanted(field)).map(|field| field.name.clone());
    here.or_else(|| {
        let inner = |field: &Field| Some(format!("{}.{}", field.name, below(&field.fields, wanted)?));
        fields.iter().filter(|field| !field.list).find_map(inner)
    })
}

/// The documented error codes as constants of the request.
pub(super) fn errors(module: &Module<'_>) -> Option<Code> {
    let request = &module.root(Role::Request).filter(|_| !module.errors.is_empty())?.name;
    let constants = module.errors.iter().map(|each| {
        let (name, code) = (&each.name, Literal::new(&each.error.code));
        let mut docs = Docs::default();
        docs.line(prose(each.error.message.as_deref().unwrap_or(&each.error.code), MAX_SHORT));
        docs.paragraph(prose(each.error.solution.as_deref().unwrap_or_default(), MAX_SHORT));
        quote! {
            #docs
            pub const #name: &'static str = #code;
        }
    });
    Some(quote! {
        /// Documented error codes.
        impl #request {
            #(#constants)*
        }
    })
}

/// `impl Message for …`.
pub(super) fn message(module: &Module<'_>, imports: &mut Imports) -> Option<Code> {
    let content = &module.root(Role::Content)?.name;
    let definition = module.item.definition;
    imports.names(&["Message"]);
    let (topic, page) = (Literal::new(&definition.name), page(definition).literal());
    Some(quote! {
        impl Message for #content {
            const TOPIC: &'static str = #topic;
            const DOC_URL: &'static str = #page;
        }
    })
}
