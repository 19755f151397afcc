//! Every fact of `api-defs/facts/family.jsonl` stands in the definition that was read from its page.

use std::collections::{BTreeMap, BTreeSet};

use line_tests::facts::{self, Fact, Kind, Subject, unquoted};
use line_tests::root;
use top_definition::{Auth, Code, Definition, Field, Format, Unit};
use unicode_normalization::UnicodeNormalization as _;

/// The facts of all APIs and messages.
fn family() -> Vec<Subject> {
    facts::read(&root().join("api-defs/facts/family.jsonl")).expect("readable facts")
}

/// The definitions as their pages say them, without overlays.
fn scraped() -> BTreeMap<String, Definition> {
    let (tree, found) = top_definition::load(&root().join("api-defs"));
    assert!(!found.has_errors(), "{found}");
    tree.entries.into_iter().map(|entry| (entry.raw.name.clone(), entry.raw)).collect()
}

/// As documents are read: half-width signs.
fn plain(text: &str) -> String {
    text.nfkc().collect()
}

#[test]
fn every_fact_stands_in_its_definition_and_nothing_else_does() {
    let definitions = scraped();
    let mut missed = Vec::new();
    let (mut subjects, mut fields) = (0, 0);
    for subject in family() {
        let Some(definition) = definitions.get(&subject.name) else {
            missed.push(format!("{}: no definition", subject.name));
            continue;
        };
        // The platform's own document is at hand and says what it says.
        if definition.source.iter().any(|source| source.facts_as_of.is_none()) {
            continue;
        }
        subjects += 1;
        compare_heads(&subject, definition, &mut missed);
        let answer = if subject.kind == Kind::Message { &subject.content } else { &subject.response };
        for (side, facts, known) in [
            ("request", &subject.request, &definition.request),
            (definition.answer_side().word(), answer, &definition.response),
        ] {
            fields += compare(&format!("{} {side}", subject.name), facts, known, side, &mut missed);
        }
    }
    println!("{subjects} definitions with {fields} fields are as their facts");
    assert!(missed.is_empty(), "{} differences:\n{}", missed.len(), missed.join("\n"));
}

fn compare_heads(subject: &Subject, definition: &Definition, missed: &mut Vec<String>) {
    let auth = match definition.auth {
        Auth::Session => "session",
        Auth::None => "none",
        Auth::Unknown => "unknown",
    };
    let as_of = definition.source.iter().find_map(|source| source.facts_as_of.clone());
    // The vendor is called: nobody passes a session, and no sample can show one.
    let auth = if subject.kind == Kind::Spi { subject.auth.as_str() } else { auth };
    let pairs = [
        ("auth", Some(subject.auth.clone()), Some(auth.to_owned())),
        ("title", Some(plain(&subject.title.zh)), definition.title.clone()),
        ("group", subject.group.clone(), definition.group.clone()),
        ("as of", Some(subject.as_of.clone()), as_of),
        ("doc_id", subject.doc_id.map(|id| id.to_string()), definition.doc_id.map(|id| id.to_string())),
    ];
    for (what, fact, said) in pairs {
        if fact != said {
            missed.push(format!("{}: {what}: the facts say {fact:?}, the definition {said:?}", subject.name));
        }
    }
}

/// Compares one object; gives the number of fields compared.
fn compare(place: &str, facts: &[Fact], fields: &[Field], side: &str, missed: &mut Vec<String>) -> usize {
    let (known, said): (Vec<&str>, Vec<&str>) = (
        facts.iter().map(|fact| fact.name.as_str()).collect(),
        fields.iter().map(|field| field.name.as_str()).collect(),
    );
    if known != said {
        missed.push(format!("{place}: the facts name {known:?}, the definition {said:?}"));
        return 0;
    }
    let mut count = facts.len();
    for (fact, field) in facts.iter().zip(fields) {
        let place = format!("{place}.{}", fact.name);
        for (what, known, said) in differences(fact, field, side) {
            missed.push(format!("{place}: {what}: the facts say {known}, the definition {said}"));
        }
        count += compare(&place, &fact.fields, &field.fields, side, missed);
    }
    count
}

fn differences(fact: &Fact, field: &Field, side: &str) -> Vec<(&'static str, String, String)> {
    let concluded = |word: &str| field.inferred.iter().any(|fact| fact.word() == word);
    let unit = field.unit.map(|unit| if unit == Unit::Fen { "fen" } else { "yuan" }.to_owned());
    let format = field.format.filter(|_| !concluded("format") || fact.format.is_some()).map(format_word);
    let required = fact.required.unwrap_or_default() && side == "request";
    let mut all = vec![
        ("type", fact.type_name.clone(), field.type_name.clone()),
        ("list", fact.list.to_string(), field.list.to_string()),
        ("required", required.to_string(), field.required.to_string()),
        ("unit", format!("{:?}", fact.unit), format!("{unit:?}")),
        ("format", format!("{:?}", fact.format.as_deref()), format!("{format:?}")),
        (
            "example",
            plain(fact.example.as_deref().unwrap_or_default()),
            field.example.clone().unwrap_or_default(),
        ),
    ];
    // A Boolean keeps its labels in its text.
    if fact.type_name != "Boolean" {
        all.push(("codes", codes_of(fact), field.codes.iter().map(written).collect::<Vec<_>>().join(", ")));
    }
    all.retain(|(_, known, said)| known != said);
    all
}

fn codes_of(fact: &Fact) -> String {
    let code =
        |(value, meaning): &(String, facts::Meaning)| format!("{value}={}", plain(&unquoted(&meaning.zh)));
    fact.codes.0.iter().map(code).collect::<Vec<_>>().join(", ")
}

fn written(code: &Code) -> String {
    format!("{}={}", code.value, code.label)
}

fn format_word(format: Format) -> &'static str {
    format.word()
}

#[test]
fn pages_are_as_the_facts_make_them() {
    let pages = root().join("api-defs/pages");
    let catalogue =
        facts::catalogue::read(&root().join("api-defs/facts/catalogue.json")).expect("the catalogue");
    let all = family().iter().map(facts::page::of).collect::<Vec<_>>();
    for page in all.into_iter().chain([facts::catalogue::of(&catalogue)]) {
        let Ok(text) = std::fs::read_to_string(pages.join(&page.file)) else { continue };
        let sidecar = std::fs::read_to_string(pages.join(format!("{}.yaml", page.file))).expect("a sidecar");
        if sidecar.contains(facts::page::MADE_BY) {
            let differs = format!("{}: run `cargo run -p line-tests --bin fact_pages`", page.file);
            assert_eq!((text, sidecar), (page.text, page.sidecar), "{differs}");
        }
    }
}

#[test]
fn names_without_fields_are_tracked() {
    let (tree, _) = top_definition::load(&root().join("api-defs"));
    let text = std::fs::read_to_string(root().join("api-defs/facts/names.jsonl")).expect("the names");
    for line in text.lines() {
        let name: serde_json::Value = serde_json::from_str(line).expect("a JSON object");
        let name = name["name"].as_str().expect("a name");
        let is_defined = tree.entries.iter().any(|entry| entry.raw.name == name);
        assert!(
            is_defined || tree.catalog.tracked.iter().any(|tracked| tracked.name == name),
            "{name} is neither tracked nor defined"
        );
    }
}

/// The catalogue of the facts lists every name but those that are known to be missing there, and these are marked.
#[test]
fn what_the_catalogue_lists_no_more_is_gone() {
    const GONE: [&str; 3] = [
        "taobao.idle.recycle.refund.apply",
        "taobao.idle.recycle.refund.cancleapply",
        "taobao.idle.recycle.refund.returngoods",
    ];
    let facts = root().join("api-defs/facts");
    let catalogue = facts::catalogue::read(&facts.join("catalogue.json")).expect("the catalogue");
    let listed: BTreeSet<&str> = catalogue.listed.iter().map(|each| each.name.as_str()).collect();
    let (tree, _) = top_definition::load(&root().join("api-defs"));
    let is_call = |definition: &Definition| definition.kind == top_definition::Kind::Api;
    for entry in tree.entries.iter().filter(|entry| is_call(&entry.raw)) {
        let name = entry.raw.name.as_str();
        let gone = tree.history.get(name).and_then(|span| span.gone_since.as_deref());
        let expected = GONE.contains(&name).then_some("2026-05-16");
        assert_eq!((gone, listed.contains(name)), (expected, expected.is_none()), "{name}");
    }
    let names = std::fs::read_to_string(facts.join("names.jsonl")).expect("the names");
    for line in names.lines().filter(|line| line.contains("\"listed in the catalogue of 2026-05")) {
        let name: serde_json::Value = serde_json::from_str(line).expect("a JSON object");
        assert!(listed.contains(name["name"].as_str().expect("a name")), "{line}");
    }
}
