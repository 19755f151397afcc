//! Changes as text, Markdown, HTML or JSON. Text from documents is escaped for each.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::diff::{Change, Level, level};
use crate::text::{shorten, visible};
use crate::yaml::node::{Key, Node, Value};
use crate::yaml::write::Written;

const LEVELS: [Level; 3] = [Level::Breaking, Level::Minor, Level::Patch];

/// For a terminal: one change a line, breaking ones first.
pub fn render_text(changes: &[Change]) -> String {
    let mut text = String::new();
    for level in LEVELS {
        for change in changes.iter().filter(|change| change.level == level) {
            let _ = writeln!(text, "{:8} {}", level.word(), visible(&sentence(change)));
        }
    }
    let _ = writeln!(text, "{}", summary(changes));
    text
}

/// For a pull request.
pub fn render_markdown(changes: &[Change]) -> String {
    let mut text = format!("## API changes\n\n{}\n", summary(changes));
    for level in LEVELS {
        let mut of_level = changes.iter().filter(|change| change.level == level).peekable();
        if of_level.peek().is_some() {
            let _ = write!(text, "\n### {}\n\n", title(level));
        }
        for change in of_level {
            let _ = writeln!(text, "- {}", escape_markdown(&visible(&sentence(change))));
        }
    }
    text
}

/// A page of its own.
pub fn render_html(changes: &[Change]) -> String {
    let mut text = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>API changes</title></head>\n<body>\n<h1>API changes</h1>\n<p>{}</p>\n",
        escape_html(&summary(changes))
    );
    for level in LEVELS {
        let mut of_level = changes.iter().filter(|change| change.level == level).peekable();
        if of_level.peek().is_none() {
            continue;
        }
        let _ = writeln!(text, "<h2>{}</h2>\n<ul>", title(level));
        for change in of_level {
            let _ = writeln!(text, "<li>{}</li>", escape_html(&visible(&sentence(change))));
        }
        text.push_str("</ul>\n");
    }
    text.push_str("</body>\n</html>\n");
    text
}

/// For machines: `{"level", "changes": [{"api", "path", "what", "level", "was", "is"}]}`.
pub fn render_json(changes: &[Change]) -> String {
    let maybe = |text: Option<&str>| match text {
        Some(text) => Node::new(Value::Text(Cow::Owned(text.to_owned()))),
        None => Node::new(Value::Null),
    };
    let rows = changes.iter().map(|change| {
        object(vec![
            ("api", maybe(Some(&change.api))),
            ("path", maybe(Some(change.path.as_str()))),
            ("what", Node::text(change.what)),
            ("level", Node::text(change.level.word())),
            ("was", maybe(change.was.as_deref())),
            ("is", maybe(change.is.as_deref())),
        ])
    });
    let rows = Node::new(Value::List(rows.collect()));
    let root = object(vec![("level", maybe(level(changes).map(Level::word))), ("changes", rows)]);
    serde_json::to_string_pretty(&Written(&root)).unwrap_or_default() + "\n"
}

fn object<'a>(entries: Vec<(&'static str, Node<'a>)>) -> Node<'a> {
    Node::new(Value::Map(entries.into_iter().map(|(key, node)| (Key::new(key), node)).collect()))
}

fn title(level: Level) -> &'static str {
    match level {
        Level::Breaking => "Breaking",
        Level::Minor => "Additions and behaviour",
        Level::Patch => "Texts",
    }
}

fn summary(changes: &[Change]) -> String {
    let count = |level| changes.iter().filter(|change| change.level == level).count();
    match level(changes) {
        None => "no changes".to_owned(),
        Some(highest) => format!(
            "{} breaking, {} minor, {} patch: a {} release",
            count(Level::Breaking),
            count(Level::Minor),
            count(Level::Patch),
            if highest == Level::Breaking { "major" } else { highest.word() }
        ),
    }
}

fn sentence(change: &Change) -> String {
    let place = if change.path.is_definition() { String::new() } else { format!(" {}", change.path) };
    let what = change.what;
    let head = format!("{}{place}:", change.api);
    match (&change.was, &change.is) {
        (None, Some(is)) => format!("{head} {what} added{}", in_brackets(is)),
        (Some(was), None) => format!("{head} {what} removed{}", in_brackets(was)),
        (was, is) => {
            let show = |text: &Option<String>| shorten(text.as_deref().unwrap_or("none")).into_owned();
            format!("{head} {what} changed from {} to {}", show(was), show(is))
        }
    }
}

fn in_brackets(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({})", shorten(text)) }
}

fn escape_html(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, character| {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
        escaped
    })
}

/// Every character that Markdown could take for markup gets a backslash; `<` and `@` become references.
fn escape_markdown(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, character| {
        match character {
            '<' => escaped.push_str("&lt;"),
            '@' => escaped.push_str("&#64;"),
            '\\' | '`' | '*' | '[' | ']' | '|' | '~' | '#' | '!' | '>' | '&' | '$' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
        escaped
    })
}
