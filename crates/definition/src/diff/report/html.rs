//! For a reviewer: one page that needs no network, with filter, keyboard and both states side by side.
//!
//! Everything is in the page when it arrives; the script only filters and moves. Text from documents passes [`escape::html`] and
//! stands in `<bdi>`, so no document decides which way the page reads.

use std::fmt::Write as _;

use super::{escape, sentence};
use crate::diff::change::{ApiChanges, Change, Diff};
use crate::diff::level::Level;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The whole page.
pub fn render_html(diff: &Diff) -> String {
    let apis = diff.by_api();
    let mut page = String::with_capacity(4096 + 600 * diff.changes.len());
    let title = format!("API changes: {}", sentence::summary(diff));
    let _ = write!(
        page,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        escape::html(&title)
    );
    head(&mut page, diff, &apis);
    page.push_str("<div class=\"columns\">\n");
    index(&mut page, &apis);
    page.push_str("<main id=\"changes\" tabindex=\"-1\">\n");
    if apis.is_empty() {
        page.push_str("<p class=\"empty\">Nothing changed that anyone would notice.</p>\n");
    }
    warnings(&mut page, diff);
    for (number, api) in apis.iter().enumerate() {
        section(&mut page, number, api);
    }
    rest(&mut page, diff);
    let _ = write!(
        page,
        "<p id=\"none\" class=\"empty\" hidden>Nothing fits the filter.</p>\n</main>\n</div>\n{KEYS}<script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    );
    page
}

const KEYS: &str = "<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">Keys</h2><dl>\
<dt><kbd>/</kbd></dt><dd>filter</dd><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous API</dd>\
<dt><kbd>o</kbd></dt><dd>open or close it</dd><dt><kbd>e</kbd></dt><dd>open or close all</dd>\
<dt><kbd>1</kbd> … <kbd>4</kbd></dt><dd>show or hide a level</dd><dt><kbd>Esc</kbd></dt><dd>empty the filter</dd></dl>\
<form method=\"dialog\"><button>Close</button></form></dialog>\n";

fn head(page: &mut String, diff: &Diff, apis: &[ApiChanges<'_>]) {
    let verdict = match diff.level().and_then(Level::release) {
        Some(release) => {
            format!("a <strong class=\"{}\">{release}</strong> release", level_class(diff.level()))
        }
        None => "no release needed".to_owned(),
    };
    let _ = write!(page, "<header>\n<div class=\"head\"><h1>API changes</h1>");
    if !diff.old.is_empty() {
        let (old, new) = (escape::html(&diff.old), escape::html(&diff.new));
        let _ = write!(
            page,
            "<p class=\"states\"><bdi>{old}</bdi> <span aria-label=\"to\">→</span> <bdi>{new}</bdi></p>"
        );
    }
    let _ = write!(
        page,
        "<p class=\"verdict\">{} definitions, {verdict}</p></div>\n",
        apis.iter().filter(|api| !api.api.is_empty()).count()
    );
    page.push_str("<div class=\"tools\" role=\"search\"><input id=\"filter\" type=\"search\" placeholder=\"Filter: name, field, check, text   ( / )\" aria-label=\"Filter changes\" autocomplete=\"off\" spellcheck=\"false\">\n<fieldset><legend>Levels</legend>");
    for level in Level::ALL {
        let (word, count) = (level.word(), diff.count(level));
        let checked = if level == Level::Noise { "" } else { " checked" };
        let _ = write!(
            page,
            "<label class=\"{word}\"><input type=\"checkbox\" name=\"level\" value=\"{word}\"{checked}>{word} <b>{count}</b></label>"
        );
    }
    page.push_str("</fieldset>\n<button id=\"all\" type=\"button\" aria-pressed=\"false\">Open all</button><button id=\"help\" type=\"button\" aria-label=\"Keys\">?</button>\n<p id=\"found\" role=\"status\"></p></div>\n</header>\n");
}

fn index(page: &mut String, apis: &[ApiChanges<'_>]) {
    page.push_str("<nav aria-label=\"Definitions\"><ol>\n");
    for (number, api) in apis.iter().enumerate() {
        let (word, name) = (api.level.word(), escape::html(name(api)));
        let sign = if api.warns {
            "<span class=\"warns\" role=\"img\" aria-label=\"warning\">⚠</span>"
        } else {
            ""
        };
        let _ = writeln!(
            page,
            "<li data-for=\"a{number}\"><a href=\"#a{number}\"><i class=\"dot {word}\" role=\"img\" aria-label=\"{word}\"></i><bdi>{name}</bdi>{sign}</a></li>"
        );
    }
    page.push_str("</ol></nav>\n");
}

fn warnings(page: &mut String, diff: &Diff) {
    let mut warnings = diff.warnings().peekable();
    if warnings.peek().is_none() {
        return;
    }
    page.push_str("<section class=\"warnings\" aria-labelledby=\"warnings\"><h2 id=\"warnings\">Look at these</h2><ul>\n");
    for change in warnings {
        let _ = writeln!(
            page,
            "<li><code><bdi>{}</bdi></code> <code><bdi>{}</bdi></code> <b>{}</b> {}<p>{} {}</p></li>",
            escape::html(&change.api),
            escape::html(&sentence::place(change)),
            escape::html(&sentence::what(change)),
            escape::html(&sentence::values(change)),
            change.check.means,
            change.check.action
        );
    }
    page.push_str("</ul></section>\n");
}

fn section(page: &mut String, number: usize, api: &ApiChanges<'_>) {
    let word = api.level.word();
    let open = if api.level == Level::Breaking && !api.is_whole() { " open" } else { "" };
    let _ = write!(
        page,
        "<details class=\"api {word}\" id=\"a{number}\"{open}><summary><h2><span class=\"badge {word}\">{word}</span> <bdi class=\"name\">{}</bdi> <bdi class=\"title\">{}</bdi></h2><span class=\"count\">{}</span></summary>\n",
        escape::html(name(api)),
        escape::html(api.title),
        plural(api.changes.len(), "change")
    );
    page.push_str("<table><thead><tr><th scope=\"col\">Change</th><th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>\n");
    for change in &api.changes {
        row(page, change);
    }
    page.push_str("</tbody></table>\n");
    if !api.surface.is_empty() {
        surface(page, api.surface);
    }
    page.push_str("</details>\n");
}

fn row(page: &mut String, change: &Change) {
    let word = change.level.word();
    let place = sentence::place(change);
    let place = if place.is_empty() { "the definition".to_owned() } else { escape::html(&place) };
    let _ = write!(
        page,
        "<tr class=\"{word}\" data-level=\"{word}\"><th scope=\"row\"><i class=\"dot {word}\" role=\"img\" aria-label=\"{word}\"></i><code><bdi>{place}</bdi></code> <b>{}</b> <code class=\"check\" title=\"{}\">{}</code>",
        escape::html(&sentence::what(change)),
        escape::html(change.check.means),
        escape::html(change.check.name)
    );
    for note in sentence::notes(change) {
        let _ = write!(page, "<span class=\"note\">{}</span>", escape::html(&note));
    }
    if change.check.action != "Nothing." {
        let _ = write!(page, "<p>{}</p>", escape::html(change.check.action));
    }
    let (was, is) = beside(change.was.as_deref(), change.is.as_deref());
    let _ = write!(page, "</th><td class=\"was\">{was}</td><td class=\"is\">{is}</td></tr>\n");
}

/// Both values; of two, only what differs is marked.
fn beside(was: Option<&str>, is: Option<&str>) -> (String, String) {
    let whole = |text: Option<&str>, tag: &str| match text.filter(|text| !text.is_empty()) {
        Some(text) => format!("<bdi><{tag}>{}</{tag}></bdi>", escape::html(text)),
        None => "<span class=\"nothing\">–</span>".to_owned(),
    };
    let (Some(old), Some(new)) = (was, is) else { return (whole(was, "del"), whole(is, "ins")) };
    let start: usize = old
        .chars()
        .zip(new.chars())
        .take_while(|(left, right)| left == right)
        .map(|(each, _)| each.len_utf8())
        .sum();
    let (old_rest, new_rest) = (old.get(start..).unwrap_or_default(), new.get(start..).unwrap_or_default());
    let end: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(|(left, right)| left == right)
        .map(|(each, _)| each.len_utf8())
        .sum();
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

fn surface(page: &mut String, lines: &[String]) {
    let _ = write!(
        page,
        "<details class=\"surface\"><summary>Rust surface: {}</summary><pre tabindex=\"0\" aria-label=\"Rust surface\">",
        plural(lines.len(), "line")
    );
    for line in lines {
        let tag = if line.starts_with('-') { "del" } else { "ins" };
        let _ = write!(page, "<{tag}>{}</{tag}>\n", escape::html(line));
    }
    page.push_str("</pre></details>\n");
}

fn rest(page: &mut String, diff: &Diff) {
    let noise = sentence::noise(diff);
    if !noise.is_empty() {
        let _ = write!(
            page,
            "<details class=\"rest noise\" data-level=\"noise\"><summary><h2>Noise</h2><span class=\"count\">{}, which mean nothing</span></summary><ul>",
            plural(diff.count(Level::Noise), "change")
        );
        for (what, count) in noise {
            let _ = write!(page, "<li>{}: {count}</li>", escape::html(&what));
        }
        page.push_str("</ul></details>\n");
    }
    if !diff.ignored.is_empty() {
        let _ = write!(
            page,
            "<details class=\"rest\"><summary><h2>Ignored by rules</h2><span class=\"count\">{}</span></summary><ul>",
            plural(diff.ignored.len(), "change")
        );
        for ignored in &diff.ignored {
            let _ = write!(
                page,
                "<li><code><bdi>{}</bdi></code> <code><bdi>{}</bdi></code> {} <span class=\"note\">{}</span></li>",
                escape::html(&ignored.change.api),
                escape::html(&sentence::place(&ignored.change)),
                escape::html(&sentence::what(&ignored.change)),
                escape::html(&ignored.reason)
            );
        }
        page.push_str("</ul></details>\n");
    }
}

fn name<'d>(api: &ApiChanges<'d>) -> &'d str {
    if api.api.is_empty() { "the crate" } else { api.api }
}

fn level_class(level: Option<Level>) -> &'static str {
    level.map_or("noise", Level::word)
}

fn plural(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
