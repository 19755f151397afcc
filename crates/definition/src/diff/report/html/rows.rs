//! The changes of one definition as a table; lists of what came, went, warns or means nothing.

use std::fmt::Write as _;

use super::lists::List;
use crate::diff::change::{ApiChanges, Change, Diff};
use crate::diff::level::Level;
use crate::diff::report::{escape, sentence};

pub(super) fn warnings(page: &mut String, diff: &Diff) {
    let mut warnings = diff.warnings().peekable();
    if warnings.peek().is_none() {
        return;
    }
    page.push_str("<section class=\"warnings\" aria-labelledby=\"warnings\"><h2 id=\"warnings\">⚠ Look at these</h2><ul>\n");
    for change in warnings {
        let _ = writeln!(
            page,
            "<li>{} {} <b>{}</b> <bdi>{}</bdi><p>{} {}</p></li>",
            name_of(&change.api),
            place(change),
            escape::html(&sentence::what(change)),
            escape::html(&sentence::values(change)),
            prose(change.check.means),
            prose(change.check.action)
        );
    }
    page.push_str("</ul></section>\n");
}

/// One definition.
pub(super) fn section(page: &mut String, number: usize, api: &ApiChanges<'_>) {
    let open = api.level == Level::Breaking || api.warns;
    let head = format!(
        "<bdi class=\"name\">{}</bdi> <bdi class=\"title\">{}</bdi>",
        escape::html(name(api)),
        escape::html(api.title)
    );
    begin(page, &format!("a{number}"), api.level, open, &head, &plural(api.changes.len(), "change"));
    page.push_str("<thead><tr><th scope=\"col\">Change</th><th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>\n");
    api.changes.iter().for_each(|change| row(page, change));
    page.push_str("</tbody></table>\n");
    if !api.surface.is_empty() {
        surface(page, api.surface);
    }
    page.push_str("</details>\n");
}

/// Definitions that came or went whole.
pub(super) fn whole(page: &mut String, list: &List<'_>) {
    begin(page, list.id, list.level, false, list.title, &plural(list.apis.len(), "definition"));
    page.push_str("<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Title</th></tr></thead><tbody>\n");
    for api in &list.apis {
        let word = api.level.word();
        let _ = writeln!(
            page,
            "<tr class=\"{word}\" data-level=\"{word}\"><th scope=\"row\">{}</th><td><bdi>{}</bdi></td></tr>",
            name_of(api.api),
            escape::html(api.title)
        );
    }
    page.push_str("</tbody></table>\n</details>\n");
}

fn begin(page: &mut String, id: &str, level: Level, open: bool, head: &str, count: &str) {
    let (word, open) = (level.word(), if open { " open" } else { "" });
    let _ = write!(
        page,
        "<details class=\"api {word}\" id=\"{id}\"{open}><summary><h2><span class=\"badge {word}\">{word}</span> {head}</h2>\
         <span class=\"count\">{count}</span></summary>\n<table>"
    );
}

fn row(page: &mut String, change: &Change) {
    let word = change.level.word();
    let _ = write!(
        page,
        "<tr class=\"{word}\" data-level=\"{word}\"><th scope=\"row\"><i class=\"dot {word}\" role=\"img\" aria-label=\"{word}\"></i>\
         {} <b>{}</b>",
        place(change),
        escape::html(&sentence::what(change))
    );
    for note in sentence::notes(change) {
        let _ = write!(page, " <span class=\"note\"><bdi>{}</bdi></span>", escape::html(&note));
    }
    if change.level > Level::Patch {
        let _ = write!(page, "<p>{}", prose(change.check.means));
        if change.check.must_act() {
            let _ = write!(page, " <span class=\"do\">{}</span>", prose(change.check.action));
        }
        page.push_str("</p>");
    }
    let (was, is) = beside(change.was.as_deref(), change.is.as_deref());
    let _ = writeln!(
        page,
        "<code class=\"check\">{}</code></th><td class=\"was\">{was}</td><td class=\"is\">{is}</td></tr>",
        escape::html(change.check.name)
    );
}

/// Both values; of two, only what differs is marked.
fn beside(was: Option<&str>, is: Option<&str>) -> (String, String) {
    let whole = |text: Option<&str>, tag: &str| match text.filter(|text| !text.is_empty()) {
        Some(text) => format!("<bdi><{tag}>{}</{tag}></bdi>", escape::html(text)),
        None => "<span class=\"nothing\">–</span>".to_owned(),
    };
    let (Some(old), Some(new)) = (was, is) else { return (whole(was, "del"), whole(is, "ins")) };
    let start = common(old.chars(), new.chars());
    let [old_rest, new_rest] = [old, new].map(|text| text.get(start..).unwrap_or_default());
    let end = common(old_rest.chars().rev(), new_rest.chars().rev());
    let marked = |text: &str, rest: &str, tag: &str| {
        let (middle, tail) = rest.split_at(rest.len() - end);
        let middle = if middle.is_empty() {
            String::new()
        } else {
            format!("<{tag}>{}</{tag}>", escape::html(middle))
        };
        let head = escape::html(text.get(..start).unwrap_or_default());
        format!("<bdi>{head}{middle}{}</bdi>", escape::html(tail))
    };
    (marked(old, old_rest, "del"), marked(new, new_rest, "ins"))
}

/// The bytes that both begin with.
fn common(left: impl Iterator<Item = char>, right: impl Iterator<Item = char>) -> usize {
    left.zip(right).take_while(|(left, right)| left == right).map(|(each, _)| each.len_utf8()).sum()
}

fn surface(page: &mut String, lines: &[String]) {
    let _ = write!(
        page,
        "<details class=\"surface\"><summary>Rust surface: {}</summary><pre tabindex=\"0\" role=\"region\" aria-label=\"Rust surface\">",
        plural(lines.len(), "line")
    );
    for line in lines {
        let tag = if line.starts_with('-') { "del" } else { "ins" };
        let _ = write!(page, "<{tag}>{}</{tag}>", escape::html(line));
    }
    page.push_str("</pre></details>\n");
}

/// What nobody has to read.
pub(super) fn rest(page: &mut String, diff: &Diff) {
    let mut list = |class: &str, title: &str, count: usize, items: &[String]| {
        let _ = writeln!(
            page,
            "<details class=\"rest {class}\"><summary><h2>{title}</h2><span class=\"count\">{}</span></summary><ul>{}</ul></details>",
            plural(count, "change"),
            items.concat()
        );
    };
    let noise: Vec<String> = sentence::noise(diff)
        .into_iter()
        .map(|(what, count)| format!("<li>{}: {count}</li>", escape::html(&what)))
        .collect();
    if !noise.is_empty() {
        list("noise", "Noise, which means nothing", diff.count(Level::Noise), &noise);
    }
    let ignored: Vec<String> = diff
        .ignored
        .iter()
        .map(|ignored| {
            let (change, reason) = (&ignored.change, escape::html(&ignored.reason));
            let what = escape::html(&sentence::what(change));
            format!(
                "<li>{} {} {what} <span class=\"note\"><bdi>{reason}</bdi></span></li>",
                name_of(&change.api),
                place(change)
            )
        })
        .collect();
    if !ignored.is_empty() {
        list("ignored", "Ignored by rules", ignored.len(), &ignored);
    }
}

pub(super) fn name<'d>(api: &ApiChanges<'d>) -> &'d str {
    if api.api.is_empty() { "the crate" } else { api.api }
}

fn name_of(api: &str) -> String {
    format!("<code><bdi>{}</bdi></code>", escape::html(if api.is_empty() { "the crate" } else { api }))
}

fn place(change: &Change) -> String {
    match sentence::place(change) {
        place if place.is_empty() => String::new(),
        place => format!("<code><bdi>{}</bdi></code>", escape::html(&place)),
    }
}

/// A sentence of the table, its code as code.
fn prose(sentence: &str) -> String {
    let parts = sentence.split('`').enumerate().map(|(index, part)| match index % 2 {
        0 => escape::html(part),
        _ => format!("<code>{}</code>", escape::html(part)),
    });
    parts.collect()
}

pub(super) fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
