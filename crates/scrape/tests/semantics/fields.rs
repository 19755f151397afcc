//! Codes, units, formats and personal data of single fields.

use std::collections::BTreeSet;

use top_definition::{Definition, Field};

use crate::score::Scores;

pub(crate) const KINDS: [&str; 4] = ["codes", "unit", "format", "sensitive"];

/// One row of the sample: what a person read out of a field's text.
struct Label {
    set: String,
    api: String,
    path: String,
    /// A cell for each kind: `-` nothing, `?` either answer.
    cells: Vec<String>,
}

fn labels() -> Vec<Label> {
    let rows = ["labels.tsv", "fresh.tsv", "third.tsv", "fourth.tsv", "fifth.tsv"]
        .map(crate::rows)
        .into_iter()
        .flatten();
    rows.map(|row| match row.as_slice() {
        [set, api, path, cells @ ..] if cells.len() == KINDS.len() => {
            Label { set: set.clone(), api: api.clone(), path: path.clone(), cells: cells.to_vec() }
        }
        other => panic!("a row of the labels has {} cells", other.len()),
    })
    .collect()
}

fn field<'a>(definition: &'a Definition, path: &str) -> Option<&'a Field> {
    let (side, mut rest) = path.split_once('.')?;
    let mut fields = if side == "request" { &definition.request } else { &definition.response };
    loop {
        // Two fields of the corpus have a dot in their own name.
        let next = fields.iter().find(|field| {
            rest.strip_prefix(field.name.as_str())
                .is_some_and(|tail| tail.is_empty() || tail.starts_with('.'))
        })?;
        rest = rest.get(next.name.len()..)?.trim_start_matches('.');
        if rest.is_empty() {
            return Some(next);
        }
        fields = &next.fields;
    }
}

/// What the rules say of a field, written like a row of the labels.
pub(crate) fn answers(field: &Field) -> [String; 4] {
    let word = |word: Option<&'static str>| word.unwrap_or("-").to_string();
    let codes: Vec<&str> = field.codes.iter().map(|code| code.value.as_str()).collect();
    [
        if codes.is_empty() { "-".into() } else { codes.join(",") },
        word(field.unit.map(|it| it.word())),
        word(field.format.map(|it| it.word())),
        word(field.sensitive.map(|it| it.word())),
    ]
}

pub(crate) fn agree(kind: &str, wanted: &str, got: &str) -> bool {
    let set = |text: &str| text.split(',').map(str::to_string).collect::<BTreeSet<_>>();
    if kind == "codes" { set(wanted) == set(got) } else { wanted == got }
}

#[test]
fn the_rules_read_what_people_read() {
    let labels = labels();
    let Some(definitions) = crate::definitions() else { return };
    // The misses of the sets that judge the rules stay unread while rules are written.
    let show_all = std::env::var_os("SHOW_HOLDOUT").is_some();
    let mut scores = Scores::default();
    for label in &labels {
        let definition = definitions.get(&label.api).expect("every labelled API is in the corpus");
        let found = field(definition, &label.path);
        let found = found
            .unwrap_or_else(|| panic!("{} {}: the field is not in its definition", label.api, label.path));
        for ((kind, wanted), got) in KINDS.iter().zip(&label.cells).zip(answers(found)) {
            if wanted == "?" {
                continue;
            }
            let agreed = agree(kind, wanted, &got);
            let first = matches!(label.set.as_str(), "dev" | "holdout");
            for set in [label.set.as_str(), "all"].into_iter().chain(first.then_some("sample")) {
                scores.of(set, kind).count(wanted, &got, agreed);
            }
            if !agreed && (label.set == "dev" || show_all) {
                let text = found.description.as_deref().unwrap_or_default();
                println!(
                    "{} {kind}: want {wanted} got {got} · {} {} · {text}",
                    label.set, label.api, label.path
                );
            }
        }
    }
    scores.hold(&["dev", "holdout", "sample", "fresh", "third", "fourth", "fifth", "all"]);
}
