//! The chapter of the book that lists all checks, made of the table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diff::checks::Check;
use crate::diff::level::{Impact, Level, Seat};

const HEAD: &str = "# All checks

<!-- Made from the table of checks in `crates/definition/src/diff/checks/`; a test holds both together. To write it anew:
     CHECKS_PAGE=write cargo test -p top-definition --test checks -->

What [`diff`](changes.md) can find, by the fact it is about. A check about a field exists once for each place that a field can have, and its
name begins with it: `request-` (you write it in a call), `response-` (you read it in an answer), `message-` (you read it),
`spi-request-` (your server reads it), `spi-response-` (your server writes it). No code is emitted for SPIs; their level says
how much your server is concerned. In `diff.yaml` a `*` stands for any characters: `*-example-*`.

| code | |
|---|---|
";

/// The chapter, in Markdown.
pub fn checks_page() -> String {
    let mut page = HEAD.to_owned();
    for impact in [Impact::Docs, Impact::Same, Impact::Behaves, Impact::Stops] {
        let _ = writeln!(page, "| {} | {} |", impact.word(), impact.sentence());
    }
    page.push_str("\n## Definitions and the crate\n");
    let (fields, whole): (Vec<_>, Vec<_>) = Check::all().partition(|check| check.seat().is_some());
    for (fact, checks) in by_fact(&whole) {
        let _ = write!(
            page,
            "\n### {fact}\n\n| check | level | code | what it means | what to do |\n|---|---|---|---|---|\n"
        );
        for check in checks {
            let name = format!("`{}`{}", check.name, mark(check));
            let (level, impact) = (check.level.word(), check.impact.word());
            let _ = writeln!(page, "| {name} | {level} | {impact} | {} | {} |", check.means, check.action);
        }
    }
    page.push_str("\n## Fields\n");
    let written: Vec<&Check> =
        fields.iter().copied().filter(|check| check.seat() == Some(Seat::Request)).collect();
    for (fact, checks) in by_fact(&written) {
        let _ = write!(
            page,
            "\n### {fact} of a field\n\n| check | you write it | you read it | what it means | what to do |\n|---|---|---|---|---|\n"
        );
        for check in checks {
            let read = Check::named(&check.name.replacen("request-", "response-", 1)).unwrap_or(check);
            let cell = |check: &Check| format!("{}, {}", check.level.word(), check.impact.word());
            let _ = writeln!(
                page,
                "| `…-{}-{}`{} | {} | {} | {} | {} |",
                check.fact,
                check.way,
                mark(check),
                cell(check),
                cell(read),
                check.means,
                check.action
            );
        }
    }
    let count = |level: Level| Check::all().filter(|check| check.level == level).count();
    let _ = writeln!(
        page,
        "\n{} checks in all: {} breaking, {} minor, {} patch, {} noise. ⚠ gets a warning of its own, whatever its level.",
        Check::all().count(),
        count(Level::Breaking),
        count(Level::Minor),
        count(Level::Patch),
        count(Level::Noise)
    );
    page
}

fn mark(check: &Check) -> &'static str {
    if check.warns { " ⚠" } else { "" }
}

/// In the order of the table.
fn by_fact<'c>(checks: &[&'c Check]) -> Vec<(&'static str, Vec<&'c Check>)> {
    let mut order: Vec<&'static str> = Vec::new();
    let mut by_fact: BTreeMap<&'static str, Vec<&'c Check>> = BTreeMap::new();
    for check in checks {
        if !order.contains(&check.fact) {
            order.push(check.fact);
        }
        by_fact.entry(check.fact).or_default().push(check);
    }
    order.into_iter().map(|fact| (fact, by_fact.remove(fact).unwrap_or_default())).collect()
}
