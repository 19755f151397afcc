//! The page as one text: words, encodings, beginnings and ends, other pages beside it.

use regex::{NoExpand, Regex};
use serde::Deserialize;

use crate::draft::Draft;
use crate::sources::Form;

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum At {
    Start,
    /// Before the section of the answer's parameters.
    Middle,
    End,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Encoding {
    Gb18030,
    Utf16Le,
    Utf16Be,
    Utf16LeBare,
    Utf16BeBare,
    /// UTF-8 read as Latin-1 and written again.
    Mojibake,
    /// GB18030 with bytes lost at its end.
    Gb18030Cut,
}

pub(super) fn filled(draft: &Draft<'_>, text: &str) -> String {
    let other = draft.others.first().map_or("", |other| other.truth.name.as_str());
    let other_title = draft.others.first().map_or("", |other| other.truth.title.as_str());
    text.replace("{name}", &draft.source.truth.name)
        .replace("{title}", &draft.source.truth.title)
        .replace("{other}", other)
        .replace("{other-title}", other_title)
}

pub(super) fn replace(draft: &mut Draft<'_>, from: &str, to: &str, first: bool) {
    let (from, to) = (filled(draft, from), filled(draft, to));
    draft.text = if first { draft.text.replacen(&from, &to, 1) } else { draft.text.replace(&from, &to) };
}

pub(super) fn pattern(draft: &mut Draft<'_>, pattern: &str, to: &str, first: bool) {
    let pattern = Regex::new(&filled(draft, pattern)).unwrap();
    let to = filled(draft, to);
    let times = if first { 1 } else { 0 };
    draft.text = pattern.replacen(&draft.text, times, to.as_str()).into_owned();
}

pub(super) fn cut(draft: &mut Draft<'_>, percent: usize) {
    let end = place(&draft.text, percent);
    draft.text.truncate(end);
}

pub(super) fn cut_head(draft: &mut Draft<'_>, percent: usize) {
    let start = place(&draft.text, percent);
    draft.text = draft.text.split_off(start);
}

fn place(text: &str, percent: usize) -> usize {
    let wanted = text.len() * percent / 100;
    (wanted..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

pub(super) fn encode(draft: &mut Draft<'_>, encoding: Encoding) {
    let text = draft.text.replace(
        "charset=\"utf-8\"",
        match encoding {
            Encoding::Gb18030 | Encoding::Gb18030Cut => "charset=\"gb18030\"",
            _ => "charset=\"utf-16\"",
        },
    );
    let utf16 = |bom: bool, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        bom.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    draft.bytes = Some(match encoding {
        Encoding::Gb18030 => encoding_rs::GB18030.encode(&text).0.into_owned(),
        Encoding::Gb18030Cut => {
            let mut bytes = encoding_rs::GB18030.encode(&text).0.into_owned();
            bytes.truncate(bytes.len() - bytes.len() / 40 - 1);
            bytes
        }
        Encoding::Utf16Le => utf16(true, u16::to_le_bytes),
        Encoding::Utf16Be => utf16(true, u16::to_be_bytes),
        Encoding::Utf16LeBare => utf16(false, u16::to_le_bytes),
        Encoding::Utf16BeBare => utf16(false, u16::to_be_bytes),
        Encoding::Mojibake => draft.text.bytes().map(char::from).collect::<String>().into_bytes(),
    });
}

pub(super) fn menu(draft: &mut Draft<'_>, entries: usize, entry: &str, open: &str, close: &str, at: At) {
    let lines = draft
        .others
        .iter()
        .take(entries)
        .map(|other| entry.replace("{name}", &other.truth.name).replace("{title}", &other.truth.title));
    let menu = format!("{open}{}{close}", lines.collect::<String>());
    insert(draft, at, &menu);
}

/// Puts a text into the page. A saved page has its beginning after `<body>` and its end before `</body>`.
fn insert(draft: &mut Draft<'_>, at: At, text: &str) {
    let page = &draft.text;
    let place = match at {
        At::Start => page.find("<body>").map_or(0, |body| body + "<body>".len()),
        At::End => page.rfind("</body>").unwrap_or(page.len()),
        At::Middle => match super::words::heading_place(draft, "响应参数") {
            Some(place) => place.start,
            None => return,
        },
    };
    draft.text.insert_str(place, text);
}

pub(super) fn other_page(draft: &mut Draft<'_>, at: At, between: &str) {
    let Some(other) = draft.others.first().copied() else { return };
    let page = draft.page_of(other);
    if draft.form.is_html() {
        let inside = crate::sources::between(&page, "<body>", "</body>");
        insert(draft, at, &format!("{between}{inside}{between}"));
    } else if draft.form == Form::Json {
        draft.text = format!("{}{between}{page}", draft.text);
    } else {
        match at {
            At::Start => draft.text = format!("{page}{between}{}", draft.text),
            _ => draft.text = format!("{}{between}{page}", draft.text),
        }
    }
    draft.truths.push(other.truth.clone());
}

pub(super) fn same_page(draft: &mut Draft<'_>, between: &str) {
    if draft.form.is_html() {
        let inside = crate::sources::between(&draft.text, "<body>", "</body>").to_string();
        insert(draft, At::End, &format!("{between}{inside}"));
    } else {
        draft.text = format!("{0}{between}{0}", draft.text);
    }
}

/// A replacement without groups.
pub(super) fn literally<'a>(pattern: &Regex, text: &'a str, to: &str) -> std::borrow::Cow<'a, str> {
    pattern.replace(text, NoExpand(to))
}
