//! Nothing of a page is passed over: what is booked and what is unexplained add up to everything that is not blank.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::path::Path;

use top_scrape::{Form, Page, read_each, read_rows};

const PAGES: [(&str, &str); 6] = [
    ("bullet.txt", include_str!("pages/bullet.txt")),
    ("dash.txt", include_str!("pages/dash.txt")),
    ("flat.md", include_str!("pages/flat.md")),
    ("lossy.md", include_str!("pages/lossy.md")),
    ("message.md", include_str!("pages/message.md")),
    ("page.html", include_str!("pages/page.html")),
];

/// Lines of a text, texts of a web page.
fn pieces(name: &str, page: &str) -> usize {
    if !name.ends_with(".html") {
        return page.lines().filter(|line| !line.trim().is_empty()).count();
    }
    let html = scraper::Html::parse_document(page);
    let texts = html.tree.nodes().filter_map(|node| node.value().as_text());
    texts.filter(|text| !text.trim().is_empty()).count()
}

/// The page's pieces against those that its documents booked; `None` where the page is refused.
fn booked(name: &str, page: &str) -> Option<(usize, usize)> {
    let mut sum = Some(0);
    read_each(&Page { path: name, bytes: page.as_bytes(), sidecar: None }, &mut |outcome| {
        sum = sum.zip(outcome.ok()).map(|(sum, scraped)| sum + scraped.booked.total());
    });
    sum.map(|sum| (sum, pieces(name, page)))
}

#[test]
fn every_piece_of_a_page_is_booked() {
    for (name, page) in PAGES {
        let (booked, pieces) = booked(name, page).expect("the page is read");
        assert_eq!(booked, pieces, "{name}");
    }
}

#[test]
fn every_piece_of_a_page_with_things_nobody_knows_is_booked() {
    for (name, page) in PAGES {
        let lines: Vec<&str> = page.lines().collect();
        for index in 0..lines.len() {
            let mut damaged = lines.clone();
            damaged.insert(index, "完全没有人认识的一行");
            if let Some((booked, pieces)) = booked(name, &damaged.join("\n")) {
                assert_eq!(booked, pieces, "{name}, before line {}", index + 1);
            }
        }
    }
}

#[test]
fn the_corpus_is_booked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/pages");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("SKIPPED: ../shared/corpus/pages is absent");
        return;
    };
    let mut unexplained = 0;
    for path in entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it != "json"))
    {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let page = std::fs::read_to_string(&path).unwrap();
        let (booked, pieces) = booked(&name, &page).expect("the page is read");
        assert_eq!(booked, pieces, "{name}");
        let form = if name.ends_with(".html") { Form::Html } else { continue };
        unexplained += read_rows(&page, form).unwrap().iter().map(|it| it.booked.unexplained).sum::<usize>();
    }
    assert_eq!(unexplained, 0, "tidy pages hold nothing unexplained");
}
