//! The English meanings of a line of facts, as the people's file `api-defs/english/<name>.yaml`.

use super::Subject;

/// The file. It is written once; people keep it from then on.
pub fn of(subject: &Subject) -> String {
    let mut text = String::from("# yaml-language-server: $schema=../schemas/english.json\n");
    text += "# What the names mean in English; a second line in the docs, beside the document's own.\n";
    text += &format!("api: {}\ntitle: {}\n", subject.name, quoted(&subject.title.en));
    let mut lines = Vec::new();
    subject.visit(&mut |path, fact| {
        if !fact.en.is_empty() {
            lines.push(format!("  {path}: {}\n", quoted(&fact.en)));
        }
        for (value, meaning) in &fact.codes.0 {
            // A Boolean has no codes of its own: its meanings stand in its text.
            if !meaning.en.is_empty() && fact.type_name != "Boolean" {
                lines.push(format!("  {path}.codes.{value}: {}\n", quoted(&meaning.en)));
            }
        }
    });
    if !lines.is_empty() {
        text += "fields:\n";
        text += &lines.concat();
    }
    text
}

/// A text of JSON is one of YAML.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
