//! Holds the prose rules against the labelled sample in `tests/semantics` of the repository: precision and recall per
//! kind, over the development set and the set that was held out.
//!
//! The documents the labels speak of are kept beside the repository; where they are absent the test says so and ends.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that prints what it measured"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use top_definition::{Definition, Field};
use top_scrape::{Page, read_each};

/// What must hold for every kind over all labels.
const MIN_PRECISION: f64 = 0.98;
const MIN_RECALL: f64 = 0.90;

const KINDS: [&str; 4] = ["codes", "unit", "format", "sensitive"];

/// One row of the sample: what a person read out of a field's text.
struct Label {
    set: String,
    api: String,
    path: String,
    /// A cell for each kind: `-` nothing, `?` either answer.
    cells: Vec<String>,
}

/// How answers and labels compare.
#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    fn count(&mut self, wanted: &str, got: &str, agreed: bool) {
        match (wanted, got) {
            ("-", "-") => {}
            _ if agreed => self.right += 1,
            ("-", _) => self.wrong += 1,
            (_, "-") => self.missed += 1,
            // Another answer than the right one is wrong, and the right one is missing.
            _ => {
                self.wrong += 1;
                self.missed += 1;
            }
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn labels() -> Vec<Label> {
    let text =
        std::fs::read_to_string(root().join("tests/semantics/labels.tsv")).expect("the labels are committed");
    let rows = text.lines().skip(1).map(|line| line.split('\t').map(str::to_string).collect::<Vec<_>>());
    rows.map(|row| match row.as_slice() {
        [set, api, path, cells @ ..] if cells.len() == KINDS.len() => {
            Label { set: set.clone(), api: api.clone(), path: path.clone(), cells: cells.to_vec() }
        }
        other => panic!("a row of labels.tsv has {} cells", other.len()),
    })
    .collect()
}

/// The definitions of the labelled APIs, by name.
fn definitions(apis: &BTreeSet<&str>) -> Option<BTreeMap<String, Definition>> {
    let bytes = std::fs::read(root().join("../shared/corpus/documents.jsonl.gz")).ok()?;
    let mut found = BTreeMap::new();
    let page = Page { path: "documents.jsonl.gz", bytes: &bytes, sidecar: None };
    read_each(&page, &mut |outcome| {
        let definition = outcome.expect("a document of the corpus is readable").definition;
        if apis.contains(definition.name.as_str()) {
            found.insert(definition.name.clone(), definition);
        }
    });
    Some(found)
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
fn answers(field: &Field) -> [String; 4] {
    let word = |word: Option<&'static str>| word.unwrap_or("-").to_string();
    let codes: Vec<&str> = field.codes.iter().map(|code| code.value.as_str()).collect();
    [
        if codes.is_empty() { "-".into() } else { codes.join(",") },
        word(field.unit.map(|it| it.word())),
        word(field.format.map(|it| it.word())),
        word(field.sensitive.map(|it| it.word())),
    ]
}

fn agree(kind: &str, wanted: &str, got: &str) -> bool {
    let set = |text: &str| text.split(',').map(str::to_string).collect::<BTreeSet<_>>();
    if kind == "codes" { set(wanted) == set(got) } else { wanted == got }
}

type Scores<'a> = BTreeMap<(&'a str, &'a str), Score>;

fn print(scores: &Scores<'_>) {
    println!("set      kind        right  wrong missed precision  recall");
    for set in ["dev", "holdout", "all"] {
        for kind in KINDS {
            let score = scores.get(&(set, kind)).copied().unwrap_or_default();
            let (precision, recall) = (score.precision() * 100.0, score.recall() * 100.0);
            let Score { right, wrong, missed } = score;
            println!("{set:8} {kind:10} {right:6} {wrong:6} {missed:6} {precision:8.1}% {recall:6.1}%");
        }
    }
}

#[test]
fn the_rules_read_what_people_read() {
    let labels = labels();
    let apis: BTreeSet<&str> = labels.iter().map(|label| label.api.as_str()).collect();
    let Some(definitions) = definitions(&apis) else {
        println!("SKIPPED: ../shared/corpus/documents.jsonl.gz is not beside this repository");
        return;
    };
    // The held-out misses stay unread while rules are written.
    let show_holdout = std::env::var_os("SHOW_HOLDOUT").is_some();
    let mut scores: Scores<'_> = BTreeMap::new();
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
            for set in [label.set.as_str(), "all"] {
                scores.entry((set, kind)).or_default().count(wanted, &got, agreed);
            }
            if !agreed && (label.set == "dev" || show_holdout) {
                let text = found.description.as_deref().unwrap_or_default();
                println!(
                    "{} {kind}: want {wanted} got {got} · {} {} · {text}",
                    label.set, label.api, label.path
                );
            }
        }
    }
    print(&scores);
    for kind in KINDS {
        let score = scores.get(&("all", kind)).copied().unwrap_or_default();
        assert!(score.precision() >= MIN_PRECISION, "{kind}: precision {:.3}", score.precision());
        assert!(score.recall() >= MIN_RECALL, "{kind}: recall {:.3}", score.recall());
    }
}
