//! The table of what was measured, and the bounds it is held against.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::kinds::Row;
use crate::run::{Count, Results};

/// What the project has set itself: shares in percent.
const TARGET_SILENT: f64 = 0.5;
const TARGET_SILENT_OF_A_KIND: f64 = 2.0;

struct Bound {
    /// At least this share exact.
    exact: f64,
    /// At most this share silent.
    silent: f64,
    /// `None` where the project has set no target for the row of its own.
    target_exact: Option<f64>,
}

/// By so much a row without a target may be read less exactly: what is refused today may be warned of tomorrow.
const SLACK: f64 = 2.0;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/damage")
}

fn share(part: usize, count: &Count) -> f64 {
    part as f64 * 100.0 / count.all().max(1) as f64
}

/// Counts by row, by kind and of all together.
struct Sums {
    rows: Vec<(String, Count)>,
    kinds: Vec<(String, Count)>,
    all: Count,
}

fn sums(rows: &[Row], results: &Results) -> Sums {
    let mut sums = Sums { rows: Vec::new(), kinds: Vec::new(), all: Count::default() };
    for row in rows {
        let mut of_row = Count::default();
        for kind in &row.kinds {
            let mut of_kind = Count::default();
            for form in &kind.forms {
                if let Some(count) = results.get(&(kind.name.clone(), *form)) {
                    of_kind.add(count);
                }
            }
            of_row.add(&of_kind);
            sums.kinds.push((kind.name.clone(), of_kind));
        }
        sums.all.add(&of_row);
        sums.rows.push((row.row.clone(), of_row));
    }
    sums
}

pub(crate) fn print(rows: &[Row], results: &Results) {
    let sums = sums(rows, results);
    let bounds = bounds("bounds.tsv");
    println!("{:44} {:>6} {:>7} {:>7} {:>7} {:>7}", "kind", "pages", "exact", "warned", "refused", "SILENT");
    let mut kinds = sums.kinds.iter();
    for (row, of_row) in rows.iter().zip(&sums.rows) {
        for (name, count) in kinds.by_ref().take(row.kinds.len()) {
            line(&format!("  {name}"), count);
            for example in count.examples.iter().take(1) {
                println!("      {}", example.chars().take(200).collect::<String>());
            }
        }
        line(&of_row.0, &of_row.1);
    }
    println!(
        "\n{:44} {:>6} {:>7} {:>7} {:>7} {:>7}   bounds: exact, silent (target)",
        "row", "pages", "exact", "warned", "refused", "SILENT"
    );
    for (name, count) in sums.rows.iter().chain([&("all".to_string(), sums.all.clone())]) {
        line(name, count);
        if let Some(bound) = bounds.get(name) {
            let target = bound.target_exact.map_or("-".into(), |target| target.to_string());
            println!("{:88} {:5.1} {:5.1} ({target}, {TARGET_SILENT})", "", bound.exact, bound.silent);
        }
    }
}

fn line(name: &str, count: &Count) {
    if count.all() == 0 {
        return;
    }
    let [exact, warned, refused, silent] =
        [count.exact, count.warned, count.refused, count.silent].map(|part| share(part, count));
    println!("{name:44} {:6} {exact:6.1}% {warned:6.1}% {refused:6.1}% {silent:6.1}%", count.all());
}

/// Fails where a row is read worse than its bound, or a kind has more silent pages than it had.
///
/// The bounds are what was reached, and become tighter with it: `DAMAGE_TIGHTEN=1` writes those that became better.
pub(crate) fn hold(rows: &[Row], results: &Results) {
    if std::env::var_os("DAMAGE_SHOW").is_some() || std::env::var_os("DAMAGE_PAGES").is_some() {
        return;
    }
    let sums = sums(rows, results);
    if std::env::var_os("DAMAGE_TIGHTEN").is_some() {
        tighten(&sums);
    }
    let (bounds, kinds) = (bounds("bounds.tsv"), silent_kinds());
    let mut broken = Vec::new();
    for (name, count) in sums.rows.iter().chain([&("all".to_string(), sums.all.clone())]) {
        let (exact, silent) = (share(count.exact, count), share(count.silent, count));
        match bounds.get(name) {
            None => broken.push(format!("{name}: no bound")),
            Some(bound) if exact < bound.exact - 0.05 || silent > bound.silent + 0.05 => {
                broken.push(format!(
                    "{name}: {exact:.1} exact and {silent:.1} silent, bounds {} and {}",
                    bound.exact, bound.silent
                ));
            }
            Some(_) => {}
        }
    }
    for (name, count) in &sums.kinds {
        let silent = share(count.silent, count);
        let allowed = kinds.get(name).copied().unwrap_or(TARGET_SILENT_OF_A_KIND);
        if silent > allowed + 0.05 {
            let examples = count.examples.join("\n    ");
            broken.push(format!("kind {name}: {silent:.1} silent, at most {allowed}\n    {examples}"));
        }
    }
    assert!(broken.is_empty(), "damaged pages are read worse than they were:\n{}", broken.join("\n"));
}

fn cells(file: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(folder().join(file)).unwrap_or_default();
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_string).collect()).collect()
}

fn bounds(file: &str) -> BTreeMap<String, Bound> {
    let number = |cell: &String| cell.parse().expect("bounds are numbers");
    let read = |row: Vec<String>| match row.as_slice() {
        [name, exact, silent, target] => {
            let bound =
                Bound { exact: number(exact), silent: number(silent), target_exact: target.parse().ok() };
            (name.clone(), bound)
        }
        _ => panic!("a row of {file} has four cells"),
    };
    cells(file).into_iter().map(read).collect()
}

/// The kinds that may still have more silent pages than the target allows.
fn silent_kinds() -> BTreeMap<String, f64> {
    let rows = cells("silent-kinds.tsv").into_iter();
    rows.map(|row| (row[0].clone(), row[1].parse().expect("shares are numbers"))).collect()
}

fn tighten(sums: &Sums) {
    let old = bounds("bounds.tsv");
    let mut text = "row\texact\tsilent\ttarget_exact\n".to_string();
    for (name, count) in sums.rows.iter().chain([&("all".to_string(), sums.all.clone())]) {
        let (mut exact, mut silent) = (share(count.exact, count), share(count.silent, count));
        let target = old.get(name).and_then(|bound| bound.target_exact);
        exact -= if target.is_some() { 0.0 } else { SLACK };
        if let Some(bound) = old.get(name) {
            exact = exact.max(bound.exact);
            silent = silent.min(bound.silent);
        }
        // Beyond the target a bound has done its work.
        let (exact, silent) = (exact.min(target.unwrap_or(100.0)).max(0.0), silent.max(TARGET_SILENT));
        let target = target.map_or("-".into(), |target| target.to_string());
        text += &format!("{name}\t{exact:.1}\t{silent:.1}\t{target}\n");
    }
    std::fs::write(folder().join("bounds.tsv"), text).unwrap();
    let old = silent_kinds();
    let is_new = old.is_empty();
    let mut text = "kind\tsilent\n".to_string();
    for (name, count) in &sums.kinds {
        let before = old.get(name).copied().unwrap_or(if is_new { 100.0 } else { TARGET_SILENT_OF_A_KIND });
        let silent = share(count.silent, count).min(before);
        if silent > TARGET_SILENT_OF_A_KIND {
            text += &format!("{name}\t{silent:.1}\n");
        }
    }
    std::fs::write(folder().join("silent-kinds.tsv"), text).unwrap();
}
