//! Arbitrary definitions, for the property tests.

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use top_definition::{
    Auth, Code, Definition, Effect, ErrorCode, Fact, Field, Forced, Format, Kind, Limits, Outcome, Paging,
    Sample, Sensitive, Source, Unit,
};

/// Texts that YAML readers and writers like to mistake for something else.
pub(crate) const TRAPS: &[&str] = &[
    "",
    " ",
    "~",
    "null",
    "Null",
    "true",
    "TRUE",
    "no",
    "on",
    "y",
    "1",
    "-1",
    "+1",
    "0x1",
    "0o7",
    "1e3",
    "1_000",
    "1.",
    ".5",
    ".inf",
    "-.INF",
    ".nan",
    "inf",
    "NaN",
    "12:30:45",
    "2026-05-16",
    "2026-05-16 09:00:00",
    "a: b",
    "a #b",
    "# a",
    "- a",
    "-",
    "?",
    ":",
    "? a",
    "[",
    "]",
    "{",
    "{}",
    "[]",
    "!a",
    "&a",
    "*a",
    "%a",
    "@a",
    "`a",
    "|",
    ">",
    "'",
    "\"",
    "\\",
    "a\nb",
    "a\n",
    "\na",
    "\n",
    "\n\n",
    "a\n\n",
    " a",
    "a ",
    "\ta",
    "a\t",
    "a\tb\nc",
    " a\nb",
    "a \nb",
    "a\n b",
    "a\r\nb",
    "a\rb",
    "\r",
    "\0",
    "a\0b",
    "\u{1}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{80}",
    "\u{85}",
    "a\u{85}b",
    "\u{a0}",
    "\u{200b}",
    "\u{200e}",
    "\u{202e}订单",
    "\u{2028}",
    "a\u{2029}b",
    "\u{feff}",
    "\u{feff}a\nb",
    "\u{fffe}",
    "\u{ffff}",
    "\u{d7ff}",
    "\u{e000}",
    "😀",
    "👨‍👩‍👧",
    "\u{10ffff}",
    "订单号",
    "订单: 号",
    "---",
    "...",
    "--- a",
    "a\n---\nb",
    "a\n...\n",
    "<<",
    "=",
    "!!str a",
    "1:订单创建 2:已上门取件",
    "{\"a\": 1}",
    "'a'",
    "''",
    "\"\"",
    "0123",
    "08",
    "1e400",
    "-0",
    "0.0",
    "99999999999999999999999999999999999999999999",
    "5e12345",
];

/// Any text, traps more often than by chance.
pub(crate) fn text() -> BoxedStrategy<String> {
    prop_oneof![
        select(TRAPS).prop_map(str::to_owned),
        "[ -~\n\t订单号：，]{0,40}",
        vec(any::<char>(), 0..20).prop_map(|characters| characters.into_iter().collect()),
        vec(select(TRAPS), 0..4).prop_map(|parts| parts.concat()),
        "[a-z ]{80,300}",
    ]
    .boxed()
}

/// Names of fields are limited.
fn name() -> BoxedStrategy<String> {
    text().prop_map(|text| text.chars().take(200).collect()).boxed()
}

fn facts() -> BoxedStrategy<BTreeSet<Fact>> {
    btree_set(select(Fact::ALL), 0..4).boxed()
}

fn limits() -> BoxedStrategy<Limits> {
    (of(any::<u64>()), of(any::<u64>()), of(any::<i64>()), of(any::<i64>()), of(text()))
        .prop_map(|(max_length, max_list_size, min_value, max_value, default)| Limits {
            max_length,
            max_list_size,
            min_value,
            max_value,
            default,
        })
        .boxed()
}

fn code() -> BoxedStrategy<Code> {
    (text(), text(), of(text()))
        .prop_map(|(value, label, rust_name)| Code { value, label, rust_name })
        .boxed()
}

fn leaf() -> BoxedStrategy<Field> {
    let read =
        (name(), text(), any::<bool>(), any::<bool>(), of(text()), of(text()), limits(), vec(code(), 0..4));
    let concluded = (
        vec(text(), 0..3),
        of(select(Unit::ALL)),
        of(select(Format::ALL)),
        of(text()),
        of(select(Sensitive::ALL)),
        of(text()),
        of(text()),
        of(text()),
        facts(),
    );
    (read, concluded)
        .prop_map(|(read, concluded)| {
            let (name, type_name, list, required, description, example, limits, codes) = read;
            let (values, unit, format, separator, sensitive, deprecated, rust_name, rust_type, inferred) =
                concluded;
            // Two facts that are texts alike: what stands in place of an example is drawn with the example.
            let example_text = example.clone().filter(|_| list);
            Field {
                name,
                type_name,
                list,
                required,
                description,
                example,
                example_text,
                limits,
                codes,
                values,
                unit,
                format,
                separator,
                sensitive,
                deprecated,
                rust_name,
                rust_type,
                inferred,
                fields: Vec::new(),
            }
        })
        .boxed()
}

/// Any field.
pub(crate) fn field() -> BoxedStrategy<Field> {
    leaf()
        .prop_recursive(4, 24, 4, |inner| {
            (leaf(), vec(inner, 0..4)).prop_map(|(field, fields)| Field { fields, ..field })
        })
        .boxed()
}

fn outcome() -> BoxedStrategy<Outcome> {
    (of(text()), of(text()), of(text()))
        .prop_map(|(success, code, message)| Outcome { success, code, message })
        .boxed()
}

fn paging() -> BoxedStrategy<Paging> {
    (of(text()), of(text()), of(text()), of(text()), of(text()))
        .prop_map(|(page, size, cursor, total, has_next)| Paging { page, size, cursor, total, has_next })
        .boxed()
}

fn forced() -> BoxedStrategy<Forced> {
    (of(text()), text(), vec(text(), 0..3))
        .prop_map(|(api, reason, losses)| Forced { api, reason, losses })
        .boxed()
}

fn source() -> BoxedStrategy<Source> {
    (text(), text(), text(), of(text()), of(text()), vec(forced(), 0..2))
        .prop_map(|(page, form, sha256, modified, facts_as_of, forced)| Source {
            page,
            form,
            sha256,
            modified,
            facts_as_of,
            forced,
        })
        .boxed()
}

/// Any definition within the limits of the reader.
pub(crate) fn definition() -> BoxedStrategy<Definition> {
    let head = (text(), select(Kind::ALL), of(text()), of(text()), of(text()), of(any::<u64>()));
    let facts = (
        select(Auth::ALL),
        select(Effect::ALL),
        of(outcome()),
        of(paging()),
        of(text()),
        of(text()),
        facts(),
        vec(source(), 0..3),
    );
    let error = (text(), of(text()), of(text())).prop_map(|(code, message, solution)| ErrorCode {
        code,
        message,
        solution,
    });
    let sample = (text(), text()).prop_map(|(kind, text)| Sample { kind, text });
    let body = (vec(field(), 0..4), vec(field(), 0..4), vec(error, 0..3), vec(sample, 0..3));
    (head, facts, body)
        .prop_map(|(head, facts, body)| {
            let (name, kind, title, description, group, doc_id) = head;
            let (auth, effect, outcome, paging, deprecated, rust_name, inferred, source) = facts;
            let (request, response, errors, samples) = body;
            Definition {
                name,
                kind,
                title,
                description,
                group,
                doc_id,
                auth,
                effect,
                outcome,
                paging,
                deprecated,
                rust_name,
                source,
                request,
                response,
                errors,
                samples,
                inferred,
            }
        })
        .boxed()
}

/// How many cases to try: the usual number, or `PROPTEST_CASES`.
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
