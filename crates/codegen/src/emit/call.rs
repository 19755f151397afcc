//! What makes a struct an API's request or a message: its name on the platform, its answer, its example.

use top_definition::{Auth, Definition, Effect, Fact};

use super::imports::Imports;
use super::text::{self, MAX_DESCRIPTION, MAX_SHORT, literal};
use super::write::put;
use crate::lower::Role;
use crate::model::{Member, Module, Struct, Type};
use crate::types::Plain;

/// The comment above a request, response or message.
pub fn root_docs(out: &mut String, module: &Module<'_>, each: &Struct<'_>, library: &str) {
    let definition = module.item.definition;
    let name = text::code(&definition.name);
    let what = match each.role {
        Role::Response => "Answer of",
        Role::Request => "Call of",
        Role::Content | Role::Nested => "Content of the message",
    };
    match title(definition) {
        Some(title) => put!(out, "/// {title}\n///\n/// {what} {name}.\n"),
        None => put!(out, "/// {what} {name}.\n"),
    }
    if each.role != Role::Response {
        details(out, definition);
        example(out, module, each, library);
    }
    let title = definition.title.as_deref().and_then(text::alias);
    let mut aliases = vec![text::alias(&definition.name)];
    aliases.push(title.filter(|title| aliases.first().and_then(Option::as_ref) != Some(title)));
    // A message may be called in Rust as on the platform; rustdoc refuses an alias that says nothing new.
    let own = format!("#[doc(alias = {})]", literal(&each.name));
    for alias in aliases.into_iter().flatten().filter(|alias| *alias != own) {
        put!(out, "{alias}\n");
    }
}

/// The title, if it is not empty.
pub fn title(definition: &Definition) -> Option<String> {
    let title = text::prose(definition.title.as_deref()?, MAX_SHORT);
    (!title.is_empty()).then_some(title)
}

fn details(out: &mut String, definition: &Definition) {
    let description =
        definition.description.as_deref().filter(|text| Some(*text) != definition.title.as_deref());
    let description = text::prose(description.unwrap_or_default(), MAX_DESCRIPTION);
    if !description.is_empty() {
        put!(out, "///\n/// {description}\n");
    }
    if let Some(why) = &definition.deprecated {
        put!(out, "///\n/// **Deprecated**: {}\n", text::prose(why, MAX_SHORT));
    }
    put!(out, "///\n/// [Documentation of the platform]({})\n", link(definition));
}

/// Where the platform documents it.
pub fn link(definition: &Definition) -> String {
    let (page, kind) = match definition.kind {
        top_definition::Kind::Api => ("api", 2),
        top_definition::Kind::Message => ("tmc", 9),
    };
    match definition.doc_id {
        Some(id) => format!("https://open.taobao.com/{page}.htm?docId={id}&docType={kind}"),
        None => format!("https://open.taobao.com/{page}.htm"),
    }
}

/// A call that compiles, where the required parameters can be written down.
fn example(out: &mut String, module: &Module<'_>, each: &Struct<'_>, library: &str) {
    if each.role != Role::Request {
        return;
    }
    let required = super::structs::required(each);
    let mut chain = format!("{}::new(", each.name);
    if let [only] = required.as_slice() {
        let Some(value) = example_value(only) else { return };
        put!(chain, "{value})");
    } else {
        chain.push(')');
        for member in &required {
            let Some(value) = example_value(member) else { return };
            put!(chain, "\n///     .{}({value})", member.setter);
        }
    }
    put!(out, "///\n/// ```\n/// use {library}::{{Api as _, Client, Error, {}}};\n///\n", each.name);
    out.push_str("/// # async fn example(client: &Client) -> Result<(), Error> {\n");
    put!(out, "/// let response = {chain}.send(client).await?;\n");
    let shown = module.root(Role::Response).and_then(|response| response.members.first());
    match shown {
        Some(member) => put!(out, "/// println!(\"{{:?}}\", response.{});\n", member.name),
        None => out.push_str("/// println!(\"{response:?}\");\n"),
    }
    out.push_str("/// # Ok(())\n/// # }\n/// ```\n");
}

fn example_value(member: &Member<'_>) -> Option<String> {
    let example = member.field.example.as_deref().unwrap_or_default().trim();
    match &member.holds {
        Type::Plain(Plain::Number) => Some(example.parse::<i64>().unwrap_or(1).to_string()),
        Type::Plain(Plain::Boolean) => Some(example.parse::<bool>().unwrap_or(true).to_string()),
        Type::Plain(Plain::Text) if member.field.sensitive.is_none() => {
            Some(literal(&text::one_line(example, MAX_SHORT)))
        }
        Type::Plain(Plain::Text) => Some("\"…\"".to_owned()),
        _ => None,
    }
}

/// `impl Api for …Request`.
pub fn api(out: &mut String, module: &Module<'_>, imports: &mut Imports) {
    let (Some(request), Some(response)) = (module.root(Role::Request), module.root(Role::Response)) else {
        return;
    };
    let definition = module.item.definition;
    imports.names(&["Api"]);
    put!(out, "\nimpl Api for {} {{\n", request.name);
    put!(out, "    const METHOD: &'static str = {};\n", literal(&definition.name));
    put!(out, "    const DOC_URL: &'static str = {};\n", literal(&link(definition)));
    if definition.effect == Effect::Read {
        imports.names(&["Effect"]);
        out.push_str("    const EFFECT: Effect = Effect::Read;\n");
    }
    if let Some(auth) = auth(definition) {
        imports.names(&["Auth"]);
        put!(out, "    const AUTH: Auth = Auth::{auth};\n");
    }
    outcome(out, definition, imports);
    put!(out, "    type Response = {};\n}}\n", response.name);
}

/// What a document states. A conclusion from a sample neither keeps a call from being sent nor leaves out a session.
fn auth(definition: &Definition) -> Option<&'static str> {
    if definition.inferred.contains(&Fact::Auth) {
        return None;
    }
    match definition.auth {
        Auth::Session => Some("Session"),
        Auth::None => Some("None"),
        Auth::Unknown => None,
    }
}

fn outcome(out: &mut String, definition: &Definition, imports: &mut Imports) {
    let Some(outcome) = &definition.outcome else { return };
    imports.names(&["Outcome"]);
    let part = |path: &Option<String>| match path {
        Some(path) => format!("Some({})", literal(path)),
        None => "None".to_owned(),
    };
    out.push_str("    const OUTCOME: Option<Outcome> = Some(Outcome {\n");
    put!(out, "        success: {},\n", part(&outcome.success));
    put!(out, "        code: {},\n", part(&outcome.code));
    put!(out, "        message: {},\n    }});\n", part(&outcome.message));
}

/// The documented error codes as constants of the request.
pub fn errors(out: &mut String, module: &Module<'_>) {
    let Some(request) = module.root(Role::Request).filter(|_| !module.errors.is_empty()) else { return };
    put!(out, "\n/// Documented error codes.\nimpl {} {{\n", request.name);
    for (name, index) in &module.errors {
        let Some(error) = module.item.definition.errors.get(*index) else { continue };
        let message = text::prose(error.message.as_deref().unwrap_or(&error.code), MAX_SHORT);
        put!(out, "    /// {message}\n");
        if let Some(solution) = error.solution.as_deref().filter(|text| !text.trim().is_empty()) {
            put!(out, "    ///\n    /// {}\n", text::prose(solution, MAX_SHORT));
        }
        put!(out, "    pub const {name}: &'static str = {};\n", literal(&error.code));
    }
    out.push_str("}\n");
}

/// `impl Message for …`.
pub fn message(out: &mut String, module: &Module<'_>, imports: &mut Imports) {
    let Some(content) = module.root(Role::Content) else { return };
    let definition = module.item.definition;
    imports.names(&["Message"]);
    put!(out, "\nimpl Message for {} {{\n", content.name);
    put!(out, "    const TOPIC: &'static str = {};\n", literal(&definition.name));
    put!(out, "    const DOC_URL: &'static str = {};\n}}\n", literal(&link(definition)));
}
