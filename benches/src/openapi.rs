//! The corpus as an OpenAPI document and as a JSON Schema: what other people's generators can read.
//!
//! One POST per API at `/router/rest/<method>` (OpenAPI cannot put many operations on the platform's single path), a
//! form body, nested types as components. Equal types under one name are shared; a name that means something else
//! elsewhere gets `V2`, `V3` …. Nothing is said about signing, list wrappers or the error envelope: the peers have
//! no notion of them, so their crates do less than ours.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use heck::ToUpperCamelCase;
use serde_json::{Map, Value, json};

use crate::Failure;

/// Both documents, of the same types.
pub struct Rendering {
    /// OpenAPI 3.0, for progenitor.
    pub openapi: Value,
    /// JSON Schema, draft 7, for typify.
    pub schema: Value,
    /// How many types (components) there are.
    pub types: usize,
}

/// Renders documents of the documentation site, by API name.
pub fn render(documents: &BTreeMap<String, Value>) -> Rendering {
    let mut types = Types::default();
    let mut paths = Map::new();
    for (name, document) in documents {
        paths.insert(format!("/router/rest/{name}"), path(name, document, &mut types));
    }
    let openapi = json!({
        "openapi": "3.0.3",
        "info": { "title": "Taobao Open Platform", "version": "1.0.0" },
        "servers": [{ "url": "https://eco.taobao.com" }],
        "paths": paths,
        "components": { "schemas": types.components },
    });
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": with_schema_references(&Value::Object(types.components.clone())),
    });
    Rendering { openapi, schema, types: types.components.len() }
}

/// Writes `openapi.json` and `schema.json` into a folder; gives the number of types.
pub fn write(documents: &BTreeMap<String, Value>, folder: &Path) -> Result<usize, Failure> {
    let rendering = render(documents);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("openapi.json"), serde_json::to_vec_pretty(&rendering.openapi)?)?;
    fs::write(folder.join("schema.json"), serde_json::to_vec_pretty(&rendering.schema)?)?;
    Ok(rendering.types)
}

fn path(name: &str, document: &Value, types: &mut Types) -> Value {
    let camel = name.replace(['.', '-'], "_").to_upper_camel_case();
    let request = types.object(&format!("{camel}Request"), &document["requestParams"], "");
    let response = types.object(&format!("{camel}Response"), &document["responseParams"], "");
    json!({ "post": {
        "operationId": name.replace(['.', '-'], "_"),
        "summary": document["apiChineseName"],
        "description": document["description"],
        "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": request } } },
        "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": response } } } },
    }})
}

/// The components so far.
#[derive(Default)]
struct Types {
    components: Map<String, Value>,
    /// Documented name → how many different shapes it has.
    shapes: HashMap<String, usize>,
}

impl Types {
    /// A reference to the component of an object with these fields.
    fn object(&mut self, type_name: &str, fields: &Value, description: &str) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for field in fields.as_array().into_iter().flatten() {
            let name = text(field, "name");
            if field["required"] == true && !required.contains(&name) {
                required.push(name);
            }
            properties.insert(name.to_owned(), self.property(field));
        }
        let mut component = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            component["required"] = json!(required);
        }
        if !description.is_empty() {
            component["description"] = description.into();
        }
        json!({ "$ref": format!("#/components/schemas/{}", self.place(type_name, component)) })
    }

    /// The name under which a component stands: an equal one is shared, a different one gets a number.
    fn place(&mut self, type_name: &str, component: Value) -> String {
        let base: String = type_name.chars().filter(char::is_ascii_alphanumeric).collect();
        let base = if base.starts_with(|first: char| first.is_ascii_alphabetic()) {
            base
        } else {
            format!("Type{base}")
        };
        let shapes = self.shapes.entry(base.to_upper_camel_case()).or_default();
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base}V{number}") };
        if let Some(same) =
            (1..=*shapes).map(numbered).find(|name| self.components.get(name) == Some(&component))
        {
            return same;
        }
        *shapes += 1;
        let name = numbered(*shapes);
        self.components.insert(name.clone(), component);
        name
    }

    fn property(&mut self, field: &Value) -> Value {
        let documented = text(field, "type");
        let element = documented.trim_end_matches(['[', ']', ' ']);
        let description = text(field, "description");
        let members = &field["subParams"];
        let mut schema = if members.as_array().is_some_and(|members| !members.is_empty()) {
            self.object(if element.is_empty() { "Object" } else { element }, members, description)
        } else {
            plain(element)
        };
        if documented.trim_end().ends_with(']') && element != "byte" {
            schema = json!({ "type": "array", "items": schema });
        }
        if !description.is_empty() && schema.get("$ref").is_none() {
            schema["description"] = description.into();
        }
        schema
    }
}

fn plain(type_name: &str) -> Value {
    match type_name {
        "Number" | "Integer" | "Long" | "Short" | "int" | "long" => {
            json!({ "type": "integer", "format": "int64" })
        }
        "Boolean" | "boolean" => json!({ "type": "boolean" }),
        _ => json!({ "type": "string" }),
    }
}

fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value[member].as_str().unwrap_or_default()
}

/// The same tree with references as JSON Schema writes them.
fn with_schema_references(value: &Value) -> Value {
    match value {
        Value::String(text) => text.replace("#/components/schemas/", "#/definitions/").into(),
        Value::Array(items) => items.iter().map(with_schema_references).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, member)| (name.clone(), with_schema_references(member))).collect()
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::render;

    fn api(type_name: &str, member: &str) -> Value {
        json!({
            "apiChineseName": "", "description": "", "requestParams": [],
            "responseParams": [
                { "name": "data", "type": type_name, "description": "", "subParams": [
                    { "name": member, "type": "Number", "description": "", "required": true },
                ] },
            ],
        })
    }

    #[test]
    fn equal_types_are_shared_and_clashing_names_get_a_number() {
        let documents = BTreeMap::from([
            ("a.one".to_owned(), api("Data", "id")),
            ("a.three".to_owned(), api("Data []", "other")),
            ("a.two".to_owned(), api("Data[]", "id")),
        ]);
        let rendering = render(&documents);
        let schemas = &rendering.openapi["components"]["schemas"];
        assert_eq!(schemas["AOneResponse"]["properties"]["data"]["$ref"], "#/components/schemas/Data");
        assert_eq!(
            schemas["ATwoResponse"]["properties"]["data"]["items"]["$ref"],
            "#/components/schemas/Data"
        );
        assert_eq!(
            schemas["AThreeResponse"]["properties"]["data"]["items"]["$ref"],
            "#/components/schemas/DataV2"
        );
        assert_eq!(rendering.types, 8);
        assert_eq!(
            rendering.schema["definitions"]["ATwoResponse"]["properties"]["data"]["items"]["$ref"],
            "#/definitions/Data"
        );
    }
}
