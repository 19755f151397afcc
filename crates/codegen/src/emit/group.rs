//! A group's module: its APIs, the client's methods, the messages' enum.

use heck::ToUpperCamelCase;

use super::imports::Imports;
use super::text::{self, MAX_SHORT};
use super::write::put;
use crate::input::{Group, Package};
use crate::summary::Summary;

/// `src/<group>/mod.rs`
pub fn module(package: &Package, group: &Group, modules: &[&Summary]) -> String {
    let mut imports = Imports::default();
    let mut body = String::new();
    for module in modules {
        put!(body, "pub mod {};\n", module.module);
    }
    body.push('\n');
    for module in modules {
        let names: Vec<&str> = module.names.iter().map(String::as_str).collect();
        put!(body, "pub use self::{}::{};\n", module.module, braces(&names));
    }
    client_trait(&mut body, group, modules, &mut imports);
    message_enum(&mut body, group, modules, &mut imports);
    let mut file = super::header(package, &package.definitions);
    let name = text::code(&group.name);
    match &group.title {
        Some(title) => put!(file, "//! {} ({name})\n\n", text::prose(title, MAX_SHORT)),
        None => put!(file, "//! APIs and messages of the group {name}.\n\n"),
    }
    if imports != Imports::default() {
        put!(file, "{}\n", imports.line(false));
    }
    file + &body
}

/// One name, or several in braces.
pub fn braces(names: &[&str]) -> String {
    match names {
        [only] => (*only).to_owned(),
        _ => format!("{{{}}}", names.join(", ")),
    }
}

fn client_trait(out: &mut String, group: &Group, modules: &[&Summary], imports: &mut Imports) {
    let requests: Vec<_> =
        modules.iter().filter_map(|module| Some((module, module.request.as_deref()?))).collect();
    if requests.is_empty() {
        return;
    }
    imports.names(&["Call", "Client"]);
    let name = trait_name(group);
    put!(out, "\n/// Calls of the group {}, as methods of the client.\n", text::code(&group.name));
    put!(out, "pub trait {name} {{\n");
    for (module, request) in &requests {
        put!(out, "    /// {}\n", module.title);
        put!(out, "    fn {}(&self, request: {name}) -> Call<{name}>;\n", module.module, name = request);
    }
    put!(out, "}}\n\nimpl {name} for Client {{\n");
    for (module, request) in &requests {
        put!(out, "    fn {}(&self, request: {name}) -> Call<{name}> {{\n", module.module, name = request);
        out.push_str("        Call::new(self, request)\n    }\n");
    }
    out.push_str("}\n");
}

fn message_enum(out: &mut String, group: &Group, modules: &[&Summary], imports: &mut Imports) {
    let messages: Vec<&str> = modules.iter().filter_map(|module| module.message.as_deref()).collect();
    if messages.is_empty() {
        return;
    }
    imports.names(&["Error", "Message", "Response", "UnknownMessage"]);
    let name = message_name(group);
    put!(out, "\n/// A message of the group {}, by its topic.\n", text::code(&group.name));
    put!(out, "#[non_exhaustive]\n#[derive(Clone, Debug)]\npub enum {name} {{\n");
    for message in &messages {
        put!(out, "    /// See [`struct@{0}`].\n    {0}(Box<Response<{0}>>),\n", message);
    }
    out.push_str("    /// A topic that is not known here.\n    Unknown(UnknownMessage),\n}\n");
    put!(out, "\nimpl {name} {{\n    /// Decodes the content of a message.\n    ///\n");
    out.push_str("    /// # Errors\n    /// When the content of a known topic is no JSON object, or money in it doesn't fit.\n");
    out.push_str(
        "    pub fn decode(topic: &str, content: &str) -> Result<Self, Error> {\n        Ok(match topic {\n",
    );
    for message in &messages {
        put!(out, "            {0}::TOPIC => Self::{0}(Box::new({0}::decode(content)?)),\n", message);
    }
    out.push_str(
        "            _ => Self::Unknown(UnknownMessage::new(topic, content)),\n        })\n    }\n}\n",
    );
}

/// The trait of the group's calls.
fn trait_name(group: &Group) -> String {
    format!("{}Api", group.name.to_upper_camel_case())
}

/// The enum of the group's messages.
fn message_name(group: &Group) -> String {
    format!("{}Message", group.name.to_upper_camel_case())
}

/// What the group offers besides its definitions: the trait of its calls, the enum of its messages.
pub fn own_names(group: &Group, modules: &[&Summary]) -> Vec<String> {
    let mut names = Vec::new();
    names.extend(modules.iter().any(|module| module.request.is_some()).then(|| trait_name(group)));
    names.extend(modules.iter().any(|module| module.message.is_some()).then(|| message_name(group)));
    names
}
