//! The resolver on rows and samples that nobody wrote: they agree, half agree, or speak of something else.

use proptest::prelude::*;
use top_definition::{Auth, Field, Limits, Source, count_nodes};

use crate::assemble::assemble;
use crate::document::Form;
use crate::document::{Depth, Document, DocumentKind, DocumentSample, Mark, Row, RowText, SampleKind};
use crate::limits::{MAX_DEPTH, MAX_WARNINGS};
use crate::samples::SampleSet;

/// Few names, so that rows and sample elements meet, also several times.
const NAMES: &[&str] = &["a", "b", "data", "list", "order_id", "result", "string", "item"];
const TYPES: &[&str] =
    &["String", "Number", "Boolean", "Date", "Item", "Item []", "String[]", "Data", "[]", ""];
const CELLS: &[&str] =
    &["", "1", "区", "true", "{\"a\":1}", "[{\"b\":\"区\"}]", "说明", "a", "2024-01-02 03:04:05"];

fn row() -> impl Strategy<Value = Row> {
    let depth = prop_oneof![Just(Depth::Top), (1..6_u16).prop_map(Depth::Known), Just(Depth::Below)];
    let mark = prop::sample::select(vec![Mark::Leaf, Mark::Object, Mark::Unknown]);
    let cell = || prop::sample::select(CELLS).prop_map(str::to_owned);
    let text = prop_oneof![
        (prop::option::of(cell()), prop::option::of(cell()))
            .prop_map(|(example, description)| RowText::Cells { example, description }),
        prop::collection::vec(cell(), 0..3).prop_map(RowText::Loose),
        prop::collection::vec(cell(), 0..3).prop_map(|cells| RowText::Joined(cells.join(" "))),
    ];
    (1..200_u32, depth, mark, prop::sample::select(NAMES), prop::sample::select(TYPES), text).prop_map(
        |(line, depth, mark, name, type_text, text)| Row {
            line,
            depth,
            mark,
            name: name.to_owned(),
            type_text: type_text.to_owned(),
            required: Some(line % 2 == 0),
            limits: Limits::default(),
            text,
            odd: Vec::new(),
        },
    )
}

/// An XML element with elements or text in it.
fn element() -> impl Strategy<Value = String> {
    let name = || prop::sample::select(NAMES);
    let leaf = (name(), prop::sample::select(CELLS)).prop_map(|(name, text)| {
        format!("<{name}>{}</{name}>", text.replace('&', "&amp;").replace('<', "&lt;"))
    });
    leaf.prop_recursive(5, 40, 6, move |inner| {
        (name(), prop::collection::vec(inner, 0..6))
            .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat()))
    })
}

fn sample() -> impl Strategy<Value = Option<DocumentSample>> {
    prop::option::of(prop::collection::vec(element(), 0..5)).prop_map(|elements| {
        let text = format!("<a_b_get_response>{}</a_b_get_response>", elements?.concat());
        Some(DocumentSample { kind: SampleKind::ResponseXml, text, line: 300 })
    })
}

fn document() -> impl Strategy<Value = Document> {
    let form = prop::sample::select(vec![
        Form::BulletText,
        Form::DashText,
        Form::IndentedText,
        Form::Pipe,
        Form::Html,
        Form::SiteJson,
    ]);
    let rows = || prop::collection::vec(row(), 0..14);
    (form, rows(), rows(), sample()).prop_map(|(form, request, response, sample)| {
        let mut document = Document::new(form, DocumentKind::Api);
        document.name = Some("a.b.get".to_owned());
        document.auth = Auth::None;
        document.request = request;
        document.response = response;
        document.samples.extend(sample);
        document
    })
}

fn depth(fields: &[Field]) -> usize {
    fields.iter().map(|field| 1 + depth(&field.fields)).max().unwrap_or(0)
}

/// How often a name stands in a tree.
fn times(fields: &[Field], name: &str) -> usize {
    fields.iter().map(|field| usize::from(field.name == name) + times(&field.fields, name)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn rows_and_samples_make_a_bounded_tree(document in document()) {
        let elements = document.samples.first().map_or(0, |sample| sample.text.matches("</").count());
        let Ok(mut samples) = SampleSet::read(&document.samples) else { return Ok(()) };
        samples.find_request_root(&document.request);
        let read = assemble(document.clone(), &samples, Source::default());
        prop_assert_eq!(&read, &assemble(document.clone(), &samples, Source::default()), "the same document read differently");
        let Ok(scraped) = read else { return Ok(()) };
        let definition = &scraped.definition;
        prop_assert!(depth(&definition.request).max(depth(&definition.response)) <= MAX_DEPTH);
        prop_assert!(count_nodes(&definition.request) <= document.request.len());
        prop_assert!(count_nodes(&definition.response) <= document.response.len() + elements);
        prop_assert!(scraped.warnings.len() <= MAX_WARNINGS + 1);
        // No row is lost; a lossy table may gain fields from its sample.
        for name in NAMES {
            let rows = document.response.iter().filter(|row| row.name == *name).count();
            prop_assert!(
                times(&definition.response, name) >= rows || !scraped.warnings.is_empty(),
                "{name} stands in {rows} rows, in the tree only {} times",
                times(&definition.response, name)
            );
        }
    }
}
