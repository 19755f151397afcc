//! The guides name only what there is: every API, topic and field of theirs stands in a definition, every row names its source.

use std::collections::BTreeSet;
use std::path::PathBuf;

use line_tests::root;
use top_definition::visit_fields;

const GUIDES: [&str; 5] = ["order-story", "refunds", "subsidies", "prededuction", "arrives-twice"];

/// Each guide in both languages.
fn pages() -> impl Iterator<Item = (PathBuf, String)> {
    let folder = root().join("docs/src");
    let files = GUIDES
        .into_iter()
        .flat_map(move |guide| [folder.join(format!("{guide}.md")), folder.join(format!("zh/{guide}.md"))]);
    files.map(|file| {
        let text = std::fs::read_to_string(&file).expect("a guide");
        (file, text)
    })
}

/// The words in backticks, outside of blocks of code.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    let outside = text.split("```").step_by(2);
    outside.flat_map(|part| part.split('`').skip(1).step_by(2))
}

#[test]
fn every_name_in_a_guide_is_one_of_a_definition() {
    let (tree, _) = top_definition::load(&root().join("api-defs"));
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut fields: BTreeSet<String> = BTreeSet::new();
    for entry in &tree.entries {
        names.insert(entry.raw.name.clone());
        visit_fields(&entry.effective, &mut |path, _| {
            fields.insert(path.as_str().rsplit('.').next().unwrap_or_default().to_owned());
        });
    }
    let mut checked = 0;
    for (file, text) in pages() {
        for word in quoted(&text) {
            let is_lower = word
                .chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_' || it == '.');
            let is_method = is_lower && (word.starts_with("taobao.") || word.starts_with("alibaba."));
            let is_topic = word.contains('_')
                && word.chars().any(|it| it.is_ascii_uppercase())
                && ["idle_", "xianyu_", "taobao_"].iter().any(|start| word.starts_with(start));
            let is_field = is_lower && word.contains('_') && !word.contains('.');
            checked += usize::from(is_method || is_topic || is_field);
            let is_known = match () {
                () if is_method || is_topic => names.contains(word),
                () if is_field => fields.contains(word),
                () => true,
            };
            assert!(is_known, "{}: `{word}` is no API, topic or field of a definition", file.display());
        }
    }
    assert!(checked > 200, "{checked}");
}

#[test]
fn every_row_of_a_guide_says_by_what() {
    let mut rows = 0;
    for (file, text) in pages() {
        let mut width = None;
        for line in text.lines() {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let last = cells.last().copied().unwrap_or_default();
            if !line.starts_with('|') {
                width = None;
            } else if last == "said by" || last == "依据" {
                width = Some(cells.len());
            } else if let Some(width) = width.filter(|_| !last.starts_with("---")) {
                rows += 1;
                assert!(cells.len() == width && last.len() > 2, "{}: {line}", file.display());
            }
        }
    }
    assert!(rows > 50, "{rows}");
}

/// The same tables in both languages: a row more in one of them is a fact that the others' readers miss.
#[test]
fn both_languages_have_the_same_rows() {
    for pair in pages().collect::<Vec<_>>().chunks(2) {
        let rows = |text: &str| text.lines().filter(|line| line.starts_with('|')).count();
        assert_eq!(rows(&pair[0].1), rows(&pair[1].1), "{}", pair[1].0.display());
    }
}
