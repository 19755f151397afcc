//! Where a document puts its codes into the example's cell (`1 好评,0 默认中评`), the first code is the example: what the
//! stand-in answers, and what the emitted docs show, is a value and no sentence.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::Path;

use top_definition::{Definition, Field, load};
use top_mock::{WireForm, documented_answer};

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Fields of all definitions of the repository whose cell was no value, each with the API's name.
fn told() -> Vec<(Definition, Field)> {
    fn collect(fields: &[Field], into: &mut Vec<Field>) {
        for field in fields {
            if field.example_text.is_some() {
                into.push(field.clone());
            }
            collect(&field.fields, into);
        }
    }
    let (tree, found) = load(&root().join("api-defs"));
    assert!(!found.has_errors(), "{found}");
    let mut all = Vec::new();
    for entry in tree.entries {
        let mut fields = Vec::new();
        collect(&entry.effective.response, &mut fields);
        all.extend(fields.into_iter().map(|field| (entry.effective.clone(), field)));
    }
    all
}

#[test]
fn the_stand_in_answers_the_first_code() {
    let told = told();
    assert!(
        told.iter().any(|(_, field)| field.name == "rate_grade" && field.example.as_deref() == Some("1"))
    );
    for (definition, field) in told {
        let said = field.example_text.as_deref().unwrap();
        let first = field.codes.first().map(|code| code.value.clone());
        assert!(field.example.is_none() || field.example == first, "{}: {:?}", field.name, field.example);
        for form in [WireForm::Json, WireForm::SimplifiedJson, WireForm::Xml] {
            let answer = documented_answer(&definition, form, "r");
            assert!(!answer.contains(said), "{}: `{said}` is answered: {answer}", field.name);
            if let (Some(example), WireForm::Xml) = (&field.example, form) {
                let element = format!("<{0}>{example}</{0}>", field.name);
                assert!(answer.contains(&element), "{element} is missing in {answer}");
            }
        }
    }
}

#[test]
fn the_emitted_docs_show_the_first_code() {
    let docs =
        std::fs::read_to_string(root().join("generated/src/recycle/alibaba_idle_recycle_order_get.rs"))
            .unwrap();
    for (wire, example) in [("rate_grade", "1"), ("ship_type", "1")] {
        let line = docs.lines().find(|line| line.contains(&format!("`{wire}`:"))).unwrap();
        assert!(line.contains(&format!("Example: `{example}`")), "{line}");
    }
}
