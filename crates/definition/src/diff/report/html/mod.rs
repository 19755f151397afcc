//! For a reviewer: one page that needs no network, with filter, keyboard and both states side by side.
//!
//! Everything is in the page when it arrives; the script only filters and moves. Text from documents passes [`escape::html`] and
//! stands in `<bdi>`, so no document decides which way the page reads.

mod lists;
mod rows;

use std::fmt::Write as _;

use super::{escape, sentence};
use crate::diff::change::Diff;
use crate::diff::level::Level;
use lists::Lists;
use rows::{plural, rest, section, warnings, whole};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Nothing is fetched, whatever a text says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

const KEYS: &str = "<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">Keys</h2><dl>\
<dt><kbd>/</kbd></dt><dd>filter</dd><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next, previous definition</dd>\
<dt><kbd>o</kbd></dt><dd>open or close it</dd><dt><kbd>e</kbd></dt><dd>open or close all</dd>\
<dt><kbd>1</kbd> … <kbd>4</kbd></dt><dd>show or hide a level</dd><dt><kbd>Esc</kbd></dt><dd>empty the filter</dd></dl>\
<form method=\"dialog\"><button>Close</button></form></dialog>\n";

/// The whole page.
pub fn render_html(diff: &Diff) -> String {
    let apis = diff.by_api();
    let lists = Lists::of(&apis);
    let mut page = String::with_capacity(32_768 + 600 * diff.changes.len());
    let title = escape::html(&format!("API changes: {}", sentence::summary(diff)));
    let _ = write!(
        page,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
    );
    head(&mut page, diff, apis.len());
    page.push_str("<div class=\"columns\">\n");
    index(&mut page, &lists);
    page.push_str("<main id=\"changes\">\n");
    if apis.is_empty() {
        page.push_str("<p class=\"empty\">Nothing changed that anyone would notice.</p>\n");
    }
    warnings(&mut page, diff);
    lists.changed.iter().enumerate().for_each(|(number, api)| section(&mut page, number, api));
    lists.whole().iter().for_each(|list| whole(&mut page, list));
    rest(&mut page, diff);
    page.push_str("<p id=\"none\" class=\"empty\" hidden>Nothing fits the filter.</p>\n</main>\n</div>\n");
    let _ = write!(page, "{KEYS}<script>\n{SCRIPT}</script>\n</body>\n</html>\n");
    page
}

fn head(page: &mut String, diff: &Diff, definitions: usize) {
    page.push_str("<header>\n<div class=\"head\"><h1>API changes</h1>");
    if !diff.old.is_empty() {
        let [old, new] = [&diff.old, &diff.new].map(|state| escape::html(state));
        let _ = write!(page, "<p class=\"states\"><bdi>{old}</bdi> → <bdi>{new}</bdi></p>");
    }
    let verdict = match diff.level().and_then(|level| Some((level.word(), level.release()?))) {
        Some((word, release)) => format!("a <strong class=\"{word}\">{release}</strong> release"),
        None => "no release needed".to_owned(),
    };
    let _ = writeln!(page, "<p class=\"verdict\">{}, {verdict}</p></div>", plural(definitions, "definition"));
    page.push_str(
        "<div class=\"tools\" role=\"search\"><input id=\"filter\" type=\"search\" placeholder=\"Filter by name, field, check, text  ( / )\" \
         aria-label=\"Filter changes\" autocomplete=\"off\" spellcheck=\"false\">\n<p id=\"found\" role=\"status\"></p>\n\
         <fieldset><legend>Levels</legend>",
    );
    for level in Level::ALL {
        let (word, count) = (level.word(), diff.count(level));
        let checked = if level == Level::Noise { "" } else { " checked" };
        let _ = write!(
            page,
            "<label class=\"{word}\"><input type=\"checkbox\" name=\"level\" value=\"{word}\"{checked}>{word} <b>{count}</b></label>"
        );
    }
    page.push_str(
        "</fieldset>\n<button id=\"all\" type=\"button\" aria-pressed=\"false\">Open all</button>\
         <button id=\"help\" type=\"button\" aria-label=\"Keys\">?</button></div>\n</header>\n",
    );
}

fn index(page: &mut String, lists: &Lists<'_>) {
    page.push_str("<nav aria-label=\"Definitions\"><ol>\n");
    let mut line = |id: &str, word: &str, name: &str, more: &str| {
        let name = escape::html(name);
        let _ = writeln!(
            page,
            "<li data-for=\"{id}\"><a href=\"#{id}\" title=\"{name}\"><i class=\"dot {word}\" role=\"img\" aria-label=\"{word}\"></i>\
             <span class=\"cut\"><bdi>{name}</bdi></span>{more}</a></li>"
        );
    };
    for (number, api) in lists.changed.iter().enumerate() {
        let sign = if api.warns {
            "<span class=\"warns\" role=\"img\" aria-label=\"warning\">⚠</span>"
        } else {
            ""
        };
        line(&format!("a{number}"), api.level.word(), rows::name(api), sign);
    }
    for list in lists.whole() {
        line(list.id, list.level.word(), list.title, &format!("<b>{}</b>", list.apis.len()));
    }
    page.push_str("</ol></nav>\n");
}
