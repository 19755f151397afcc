//! The rules that read meaning out of texts, on arbitrary names, types and texts.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use top_definition::{Definition, Field, TYPE_WORDS};
use top_scrape::{Lines, prose};

#[derive(Arbitrary, Debug)]
struct Texts {
    api: String,
    fields: Vec<(String, u8, Option<String>, Option<String>)>,
}

fuzz_target!(|texts: Texts| {
    let mut definition = Definition { name: "taobao.invented.thing.get".to_owned(), ..Definition::default() };
    definition.description = Some(texts.api);
    for (name, type_name, description, example) in texts.fields {
        let mut field = Field::new(name, TYPE_WORDS[usize::from(type_name) % TYPE_WORDS.len()].0);
        (field.description, field.example) = (description, example);
        definition.response.push(field.clone());
        definition.request.push(field);
    }
    let before = texts_of(&definition);
    let mut warnings = Vec::new();
    prose::annotate(&mut definition, &Lines::default(), &mut warnings);
    assert_eq!(before, texts_of(&definition), "the rules may add, never change what was read");
    line_fuzz::judge_annotated(&definition, &warnings);
});

/// Everything that was read from the document. Of an example that holds codes the cell's words are kept beside the first code.
fn texts_of(definition: &Definition) -> Vec<(String, String, Option<String>, Option<String>)> {
    let fields = definition.request.iter().chain(&definition.response);
    let example = |field: &Field| field.example_text.clone().or_else(|| field.example.clone());
    fields.map(|f| (f.name.clone(), f.type_name.clone(), f.description.clone(), example(f))).collect()
}
