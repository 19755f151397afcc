//! Raw indented text, damaged: read right, or spoken of.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use top_definition::{Definition, Diagnostic};
use top_scrape::{Page, Scraped};

const PAGE: &str = include_str!("pages/indented.txt");

fn read(text: &str) -> Result<Scraped, Diagnostic> {
    let mut all = top_scrape::read(&Page { path: "page", bytes: text.as_bytes(), sidecar: None })?;
    Ok(all.remove(0))
}

/// Fields alone: where a page comes from is another matter.
fn same(left: &Definition, right: &Definition) -> bool {
    (&left.name, &left.request, &left.response) == (&right.name, &right.request, &right.response)
}

fn right() -> Definition {
    read(PAGE).expect("the page is read").definition
}

#[test]
fn layout_that_says_nothing_changes_nothing() {
    let blank = |page: &str| page.lines().map(|line| format!("{line}\n\n")).collect::<String>();
    for (what, page) in [
        ("carriage returns", PAGE.replace('\n', "\r\n")),
        ("deeper", PAGE.replace('\n', "\n      ")),
        ("blank lines between all lines", blank(PAGE)),
        ("tabs between cells", PAGE.replace("          ", "\t")),
        ("blanks behind", PAGE.replace('\n', "   \n")),
        ("a mark of byte order", format!("\u{feff}{PAGE}")),
    ] {
        let scraped = read(&page).unwrap_or_else(|refusal| panic!("{what}: {refusal}"));
        assert_eq!(scraped.definition.source[0].form, "indented-text", "{what}");
        assert!(same(&scraped.definition, &right()), "{what}: {:#?}", scraped.definition.response);
    }
}

#[test]
fn a_row_without_end_is_refused_in_bounded_time() {
    let endless = PAGE.replacen("   |\n   query", &format!("   |\n   query{}", "   x\n".repeat(200_000)), 1);
    assert_eq!(read(&endless).unwrap_err().code, "limit");
}

#[test]
fn a_lost_line_is_spoken_of() {
    let (lines, right) = (PAGE.lines().collect::<Vec<_>>(), right());
    for lost in 10..52 {
        let page: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != lost).map(|(_, line)| *line).collect();
        if let Ok(scraped) = read(&page.join("\n")) {
            let is_texts_only = outline(&scraped.definition) == outline(&right);
            assert!(
                is_texts_only || !scraped.warnings.is_empty(),
                "without line {}: `{}`",
                lost + 1,
                lines[lost]
            );
        }
    }
}

#[test]
fn a_cut_page_is_refused_or_spoken_of() {
    let right = right();
    let end = PAGE.find("<count>").expect("the page's sample");
    for (cut, _) in PAGE.char_indices().filter(|(cut, _)| *cut < end) {
        if let Ok(scraped) = read(&PAGE[..cut]) {
            assert!(same(&scraped.definition, &right) || !scraped.warnings.is_empty(), "cut at {cut}");
        }
    }
}

/// Names, types, nesting and need.
fn outline(definition: &Definition) -> String {
    fn fields(fields: &[top_definition::Field]) -> String {
        fields
            .iter()
            .map(|it| format!("{}:{}:{}:{}({})", it.name, it.type_name, it.list, it.required, fields_of(it)))
            .collect()
    }
    fn fields_of(field: &top_definition::Field) -> String {
        fields(&field.fields)
    }
    format!("{} {}", fields(&definition.request), fields(&definition.response))
}
