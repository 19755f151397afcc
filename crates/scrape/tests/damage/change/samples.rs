//! Samples: the answer in XML with something wrong, in JSON instead, or with another text.

use regex::Regex;
use serde::Deserialize;
use serde_json::Value;

use crate::draft::{Draft, Which};
use crate::sources::{Form, Source, escape};

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum XmlEdit {
    Cut,
    NoEnd,
    LostClose,
    LostOpen,
    Other,
    Attributes,
    Namespace,
    Prefix,
    Cdata,
    Comments,
    Declaration,
    UnknownEntity,
    NakedAmpersand,
    OneLine,
    NoIndent,
    Upper,
    WrongRoot,
    NoRoot,
    LostMember,
    ExtraMember,
    Twice,
    Ellipsis,
    EscapedTwice,
    LineNumbers,
    EmptyValues,
    SelfClosing,
    SpacedTags,
    Reversed,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum JsonEdit {
    #[default]
    None,
    Pretty,
    Sorted,
    Cut,
    Comments,
    TrailingCommas,
    SingleQuotes,
    BareKeys,
    NoRoot,
    Ellipsis,
    Twice,
    Other,
    StringValues,
    Nulls,
    EmptyLists,
    AsString,
    LineNumbers,
    ExtraMember,
}

/// The sample as text, whatever the form makes of it.
fn write(draft: &mut Draft<'_>, which: Which, text: &str) {
    let Some(range) = draft.sample(which) else { return };
    let text = if draft.form.is_html() { escape(text) } else { text.to_string() };
    draft.text.replace_range(range, &text);
}

pub(super) fn put(draft: &mut Draft<'_>, which: Which, text: &str) {
    write(draft, which, text);
}

/// The sample that the page shows; a seed's is not known beside it.
fn shown(draft: &Draft<'_>) -> Option<String> {
    let range = draft.sample(Which::Xml)?;
    let text = match draft.form {
        Form::Txt | Form::Dash => draft.text[range].to_string(),
        Form::Lossy => return None,
        _ => draft.source.xml.clone(),
    };
    (text.contains('<')).then_some(text)
}

pub(super) fn xml(draft: &mut Draft<'_>, edit: XmlEdit) {
    let Some(text) = shown(draft) else { return };
    let other = draft.others.first().map(|other: &&Source| other.xml.clone()).unwrap_or_default();
    let changed = xml_changed(&text, edit, &other, draft);
    write(draft, Which::Xml, &changed);
}

fn xml_changed(text: &str, edit: XmlEdit, other: &str, draft: &mut Draft<'_>) -> String {
    let all = |pattern: &str, to: &str| Regex::new(pattern).unwrap().replace_all(text, to).into_owned();
    let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let leaf = r"(?m)^[ \t]*<(\w+)>[^<\n]*</(\w+)>\n";
    match edit {
        XmlEdit::Cut => text[..half].to_string(),
        XmlEdit::NoEnd => text[..text.rfind("</").unwrap_or(text.len())].to_string(),
        XmlEdit::LostClose => without_one(text, r"</\w+>", draft),
        XmlEdit::LostOpen => without_one(text, r"<\w+>", draft),
        XmlEdit::LostMember => without_one(text, leaf, draft),
        XmlEdit::Other => other.to_string(),
        XmlEdit::Attributes => all(r"<(\w+)>", "<$1 list=\"true\" n='1'>"),
        XmlEdit::Namespace => Regex::new(r"<(\w+)>")
            .unwrap()
            .replace(text, "<$1 xmlns=\"http://api.taobao.com/\">")
            .into_owned(),
        XmlEdit::Prefix => all(r"<(/?)(\w+)", "<${1}top:$2"),
        XmlEdit::Cdata => all(r">([^<>\n]+)</", "><![CDATA[$1]]></"),
        XmlEdit::Comments => all(r"(?m)^([ \t]+)<(\w+)>", "$1<!-- $2 --><$2>"),
        XmlEdit::Declaration => format!("<?xml version=\"1.0\" encoding=\"GBK\" ?>\n<!--top-->\n{text}"),
        XmlEdit::UnknownEntity => all(r"([^<>\n])</", "$1&nbsp;&hellip;</"),
        XmlEdit::NakedAmpersand => all(r"([^<>\n])</", "$1 a&b=1</"),
        XmlEdit::OneLine => all(r"\n[ \t]*", ""),
        XmlEdit::NoIndent => all(r"(?m)^[ \t]+", ""),
        XmlEdit::Upper => Regex::new(r"</?\w+>")
            .unwrap()
            .replace_all(text, |tag: &regex::Captures<'_>| tag[0].to_uppercase())
            .into_owned(),
        XmlEdit::WrongRoot => all(r"<(/?)\w+_response>", "<${1}some_other_thing_get_response>"),
        XmlEdit::NoRoot => all(r"[ \t]*</?\w+_response>\n?", ""),
        XmlEdit::ExtraMember => Regex::new(leaf)
            .unwrap()
            .replace(text, |found: &regex::Captures<'_>| {
                format!("{0}<only_in_the_sample>1</only_in_the_sample>\n", &found[0])
            })
            .into_owned(),
        XmlEdit::Twice => format!("{text}\n{text}"),
        XmlEdit::Ellipsis => all(r"(?m)\n([ \t]*</\w+_response>)$", "\n    ......\n$1"),
        XmlEdit::EscapedTwice => escape(text),
        XmlEdit::LineNumbers => numbered(text),
        XmlEdit::EmptyValues => all(r">[^<>\n]+</", "></"),
        XmlEdit::SelfClosing => all(r"<(\w+)>[^<>\n]*</\w+>", "<$1/>"),
        XmlEdit::SpacedTags => all(r"<(/?)(\w+)>", "< $1$2 >"),
        XmlEdit::Reversed => reversed(text),
    }
}

fn numbered(text: &str) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| format!("{} {line}\n", at + 1));
    lines.collect()
}

fn without_one(text: &str, pattern: &str, draft: &mut Draft<'_>) -> String {
    let pattern = Regex::new(pattern).unwrap();
    let places: Vec<_> = pattern.find_iter(text).map(|found| found.range()).collect();
    match draft.random.pick(&places) {
        Some(range) => format!("{}{}", &text[..range.start], &text[range.end..]),
        None => text.to_string(),
    }
}

/// Neighbouring leaves in the opposite order.
fn reversed(text: &str) -> String {
    let leaf = Regex::new(r"^[ \t]*<\w+>[^<]*</\w+>$").unwrap();
    let (mut lines, mut run) = (Vec::new(), Vec::new());
    for line in text.lines().chain([""]) {
        if leaf.is_match(line) {
            run.push(line);
        } else {
            lines.extend(run.drain(..).rev());
            lines.push(line);
        }
    }
    lines.join("\n")
}

pub(super) fn json(draft: &mut Draft<'_>, simple: bool, edit: JsonEdit) {
    let of = |source: &Source| if simple { source.simple_json.clone() } else { source.json.clone() };
    let text = of(draft.source);
    if text.is_empty() || draft.sample(Which::Xml).is_none() {
        return;
    }
    let other = draft.others.first().map(|other| of(other)).unwrap_or_default();
    write(draft, Which::Xml, &json_changed(&text, edit, &other));
}

fn json_changed(text: &str, edit: JsonEdit, other: &str) -> String {
    let pretty = pretty(text);
    let all = |pattern: &str, to: &str| Regex::new(pattern).unwrap().replace_all(&pretty, to).into_owned();
    match edit {
        JsonEdit::None => text.to_string(),
        JsonEdit::Pretty => pretty,
        JsonEdit::Sorted => serde_json::from_str::<Value>(text).map_or(pretty, |value| value.to_string()),
        JsonEdit::Cut => pretty.chars().take(pretty.chars().count() / 2).collect(),
        JsonEdit::Comments => all(r"(?m)(,)$", "$1 // 说明"),
        JsonEdit::TrailingCommas => all(r#"([^,{\[\n])\n([ ]*[}\]])"#, "$1,\n$2"),
        JsonEdit::SingleQuotes => pretty.replace('\'', "").replace("\\\"", "").replace('"', "'"),
        JsonEdit::BareKeys => all(r#"(?m)^([ ]*)"(\w+)":"#, "$1$2:"),
        JsonEdit::NoRoot => match serde_json::from_str::<Value>(text) {
            Ok(Value::Object(map)) if map.len() == 1 => {
                let start = text.find(": {").map_or(0, |at| at + 2);
                text[start..text.len() - 1].to_string()
            }
            _ => text.to_string(),
        },
        JsonEdit::Ellipsis => all(r"\n([ ]*\})$", "\n  ...\n$1"),
        JsonEdit::Twice => format!("{pretty}\n{pretty}"),
        JsonEdit::Other => other.to_string(),
        JsonEdit::StringValues => all(r#"": (-?[\d.]+|true|false)"#, "\": \"$1\""),
        JsonEdit::Nulls => all(r#"": ("(?:[^"\\]|\\.)*"|-?[\d.]+|true|false)"#, "\": null"),
        JsonEdit::EmptyLists => Regex::new(r"\[[^\[\]]*\]").unwrap().replace_all(text, "[]").into_owned(),
        JsonEdit::AsString => Value::from(text).to_string(),
        JsonEdit::LineNumbers => numbered(&pretty),
        JsonEdit::ExtraMember => all(r"(?m)^(\{\n[ ]*[^\n]*\{)$", "$1\n    \"only_in_the_sample\": 1,"),
    }
}

/// JSON over many lines, in the order it has.
fn pretty(text: &str) -> String {
    let (mut out, mut depth, mut in_string, mut escaped) = (String::new(), 0_usize, false, false);
    let break_line = |out: &mut String, depth: usize| {
        while out.ends_with(' ') {
            out.pop();
        }
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    for letter in text.chars() {
        if in_string {
            out.push(letter);
            in_string = escaped || letter != '"';
            escaped = letter == '\\' && !escaped;
            continue;
        }
        match letter {
            '{' | '[' => {
                out.push(letter);
                depth += 1;
                break_line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                break_line(&mut out, depth);
                out.push(letter);
            }
            ',' => {
                out.push(letter);
                break_line(&mut out, depth);
            }
            ' ' if out.ends_with(' ') || out.ends_with('\n') => {}
            _ => {
                in_string = letter == '"';
                out.push(letter);
            }
        }
    }
    out
}
