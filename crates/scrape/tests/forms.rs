//! A small page of every form: what is read out of it, with places and warnings.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fmt::Write as _;

use top_definition::Field;
use top_scrape::{Page, Scraped};

fn scraped(name: &str) -> Scraped {
    let path = format!("{}/tests/pages/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect("the page is part of the tests");
    let mut documents =
        top_scrape::read(&Page { path: name, bytes: &bytes, sidecar: None }).expect("the page is read");
    assert_eq!(documents.len(), 1);
    documents.remove(0)
}

/// One line a field: line in the page, name, type, texts, what was inferred.
fn outline(scraped: &Scraped) -> String {
    let definition = &scraped.definition;
    let mut text = format!(
        "{} {} {:?} title={:?} group={:?} auth={}\n{:?}\n",
        definition.kind.word(),
        definition.name,
        definition.source[0].form,
        definition.title,
        definition.group,
        definition.auth.word(),
        definition.description,
    );
    fields(&mut text, scraped, &definition.request, "request", 0);
    fields(&mut text, scraped, &definition.response, "response", 0);
    for error in &definition.errors {
        let _ = writeln!(text, "error {} {:?} {:?}", error.code, error.message, error.solution);
    }
    for warning in &scraped.warnings {
        let _ = writeln!(
            text,
            "{} {} line {}",
            warning.code,
            warning.field.as_deref().unwrap_or_default(),
            warning.line.unwrap_or(0)
        );
    }
    text
}

fn fields(text: &mut String, scraped: &Scraped, fields_here: &[Field], path: &str, depth: usize) {
    if depth == 0 {
        let _ = writeln!(text, "{path}:");
    }
    for field in fields_here {
        let path = format!("{path}.{}", field.name);
        let inferred: Vec<&str> = field.inferred.iter().map(|fact| fact.word()).collect();
        let _ = writeln!(
            text,
            "{:>3} {}{} {}{}{} example={:?} description={:?} {}{}",
            scraped.lines.get(&path),
            "  ".repeat(depth),
            field.name,
            field.type_name,
            if field.list { "[]" } else { "" },
            if field.required { " required" } else { "" },
            field.example,
            field.description,
            inferred.join(","),
            field.limits.max_list_size.map(|size| format!(" max {size}")).unwrap_or_default(),
        );
        fields(text, scraped, &field.fields, &path, depth + 1);
    }
}

#[test]
fn bullet_text_with_short_rows_nesting_and_a_shift() {
    insta::assert_snapshot!(outline(&scraped("bullet.txt")));
}

#[test]
fn dash_text_keeps_empty_cells() {
    insta::assert_snapshot!(outline(&scraped("dash.txt")));
}

#[test]
fn indented_text_parts_rows_by_bars_and_cells_by_blanks() {
    insta::assert_snapshot!(outline(&scraped("indented.txt")));
}

#[test]
fn a_lossy_pipe_table_is_completed_from_its_samples() {
    insta::assert_snapshot!(outline(&scraped("lossy.md")));
}

#[test]
fn a_message_table_with_its_sample() {
    insta::assert_snapshot!(outline(&scraped("message.md")));
}

#[test]
fn a_saved_web_page_with_lists_tables_and_spans() {
    insta::assert_snapshot!(outline(&scraped("page.html")));
}

#[test]
fn a_markdown_dump_gets_its_levels_from_the_sample() {
    insta::assert_snapshot!(outline(&scraped("flat.md")));
}

#[test]
fn equal_pages_give_equal_lines() {
    let first = top_scrape::report_line::line("a", &scraped("bullet.txt"));
    assert_eq!(first, top_scrape::report_line::line("a", &scraped("bullet.txt")));
    let value: serde_json::Value = serde_json::from_str(&first).expect("a line is JSON");
    assert_eq!(value["response"][0]["fields"][2]["fields"][0]["name"], "order_id");
    assert_eq!(value["request"][0]["line"], 12);
}
