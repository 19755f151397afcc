//! Reading speed: the HTML pages beside a bare `html5ever` parse, the text forms, all JSON documents to YAML.
//!
//! `scrape [--repetitions 9]`; the JSON part runs in a process of its own, so that its peak memory is its own.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use std::hint::black_box;
use std::process::Command;
use std::time::Duration;

use html5ever::tendril::TendrilSink;
use line_benches::measure::{Case, interleave, median};
use line_benches::table::{Table, duration, holds, megabytes};
use line_benches::{Failure, child, corpus, flag, measure, option};
use markup5ever_rcdom::RcDom;
use top_definition::write_definition;
use top_scrape::{Form, Page, read_rows};

/// What issue and readme promise.
const HTML_TIMES_BARE: f64 = 3.0;
const TEXT_MEGABYTES_PER_SECOND: f64 = 15.0;
const JSON_MILLISECONDS_EACH: f64 = 0.25;
const JSON_MEGABYTES: u64 = 250;

fn main() -> Result<(), Failure> {
    child::serve();
    if flag("--json-part") {
        return json_part();
    }
    let repetitions = option("--repetitions").map_or(Ok(9), |number| number.parse())?;
    let mut table = Table::new(&["what", "bytes", "CPU, median", "figure", "limit", "holds"]);
    html(&mut table, repetitions)?;
    texts(&mut table, repetitions)?;
    json(&mut table, repetitions)?;
    println!("{table}");
    Ok(())
}

type Pages = Vec<(String, Vec<u8>)>;

fn size(pages: &Pages) -> usize {
    pages.iter().map(|(_, bytes)| bytes.len()).sum()
}

/// Page to definition: form told, rows read, tree resolved, prose read.
fn read_all(pages: &Pages) {
    for (path, bytes) in pages {
        let _ = black_box(top_scrape::read(&Page { path, bytes, sidecar: None }));
    }
}

/// The reader alone: page to rows.
fn rows_all(pages: &Pages, form: Form) {
    for text in pages.iter().filter_map(|(_, bytes)| str::from_utf8(bytes).ok()) {
        let _ = black_box(read_rows(text, form));
    }
}

/// A benchmark of refusals would be fast and worthless.
fn must_be_read(pages: &Pages) -> Result<(), Failure> {
    for (path, bytes) in pages {
        top_scrape::read(&Page { path, bytes, sidecar: None })
            .map_err(|refusal| format!("{path}: {refusal}"))?;
    }
    if pages.is_empty() { Err("no pages in the corpus".into()) } else { Ok(()) }
}

fn html(table: &mut Table, repetitions: usize) -> Result<(), Failure> {
    let pages = corpus::pages(".html")?;
    must_be_read(&pages)?;
    let bare = || {
        for (_, bytes) in &pages {
            black_box(
                html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default())
                    .from_utf8()
                    .one(&**bytes),
            );
        }
    };
    let tree = || {
        for (_, bytes) in &pages {
            black_box(scraper::Html::parse_document(&String::from_utf8_lossy(bytes)));
        }
    };
    let mut cases: Vec<Case<'_>> = vec![
        ("bare html5ever into RcDom", Box::new(bare)),
        ("bare html5ever into scraper's tree", Box::new(tree)),
        ("our reading, page to definition", Box::new(|| read_all(&pages))),
        ("the reader of it, page to rows", Box::new(|| rows_all(&pages, Form::Html))),
        ("bare html5ever into RcDom, again (noise)", Box::new(bare)),
    ];
    let times = interleave(&mut cases, repetitions)?;
    let medians: Vec<Duration> = times.iter().filter_map(|times| median(times)).collect();
    let smallest = medians.iter().take(2).min().copied().unwrap_or_default();
    for ((name, _), time) in cases.iter().zip(&medians) {
        let times_bare = time.as_secs_f64() / smallest.as_secs_f64();
        let ours = name.starts_with("our");
        table.row(&[
            &format!("{} HTML pages, {name}", pages.len()),
            &size(&pages).to_string(),
            &duration(*time),
            &format!("{times_bare:.2} x bare"),
            &if ours { format!("≤ {HTML_TIMES_BARE} x") } else { String::new() },
            if ours { holds(times_bare <= HTML_TIMES_BARE) } else { "" },
        ]);
    }
    Ok(())
}

/// A text form: its name, the ending of its files, its reader.
type TextForm = (&'static str, &'static str, Form);

const TEXT_FORMS: [TextForm; 3] = [
    ("bullet text", ".txt", Form::BulletText),
    ("dash text", ".dash.txt", Form::DashText),
    ("pipe, lossy", ".lossy.md", Form::Pipe),
];

fn texts(table: &mut Table, repetitions: usize) -> Result<(), Failure> {
    let mut forms = Vec::new();
    for (name, ending, form) in TEXT_FORMS {
        let pages = corpus::pages(ending)?;
        must_be_read(&pages)?;
        forms.push((name, pages, form));
    }
    let mut cases: Vec<Case<'_>> = Vec::new();
    for (_, pages, form) in &forms {
        cases.push(("page to definition", Box::new(|| read_all(pages))));
        cases.push(("page to rows", Box::new(|| rows_all(pages, *form))));
    }
    let times = interleave(&mut cases, repetitions)?;
    for (index, ((what, _), times)) in cases.iter().zip(&times).enumerate() {
        let Some((name, pages, _)) = forms.get(index / 2) else { continue };
        let time = median(times).unwrap_or_default();
        let speed = size(pages) as f64 / 1e6 / time.as_secs_f64();
        let whole = *what == "page to definition";
        table.row(&[
            &format!("{} pages, {name}, {what}", pages.len()),
            &size(pages).to_string(),
            &duration(time),
            &format!("{speed:.1} MB per CPU s"),
            &if whole { format!("≥ {TEXT_MEGABYTES_PER_SECOND} MB") } else { String::new() },
            if whole { holds(speed >= TEXT_MEGABYTES_PER_SECOND) } else { "" },
        ]);
    }
    Ok(())
}

/// Starts the JSON part in processes of their own and takes the median of their CPU times.
fn json(table: &mut Table, repetitions: usize) -> Result<(), Failure> {
    let log = std::env::temp_dir().join(format!("line-benches-json-{}.log", std::process::id()));
    let mut runs = Vec::new();
    let mut answer = String::new();
    for _ in 0..repetitions.min(7) {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--json-part");
        runs.push(child::run(command, &log)?);
        answer = std::fs::read_to_string(&log)?;
    }
    std::fs::remove_file(&log)?;
    let spent = child::median(&runs).ok_or("no run")?;
    let peak = runs.iter().map(|run| run.peak).max().unwrap_or_default();
    let mut numbers = answer.split_whitespace().filter_map(|word| word.parse::<u64>().ok());
    let (documents, bytes) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
    let each = spent.cpu.as_secs_f64() * 1e3 / documents as f64;
    table.row(&[
        &format!("{documents} JSON documents to YAML text"),
        &bytes.to_string(),
        &duration(spent.cpu),
        &format!("{each:.2} CPU ms each, peak {}", megabytes(peak)),
        &format!("≤ {JSON_MILLISECONDS_EACH} ms, ≤ {JSON_MEGABYTES} MB"),
        holds(each <= JSON_MILLISECONDS_EACH && peak <= JSON_MEGABYTES * 1_000_000),
    ]);
    Ok(())
}

/// The packed file in, one YAML text after the other out (kept nowhere), as `cargo xtask scrape` does it.
fn json_part() -> Result<(), Failure> {
    let bytes = std::fs::read(corpus::documents_file()?)?;
    let page = Page { path: "documents.jsonl.gz", bytes: &bytes, sidecar: None };
    let (mut documents, mut yaml, mut refused) = (0_usize, 0_usize, Vec::new());
    top_scrape::read_each(&page, &mut |outcome| match outcome.map_err(|refusal| refusal.to_string()) {
        Ok(scraped) => match write_definition(&scraped.definition, "cargo xtask scrape") {
            Ok(text) => (documents, yaml) = (documents + 1, yaml + black_box(text).len()),
            Err(error) => refused.push(error.message),
        },
        Err(refusal) => refused.push(refusal),
    });
    if let Some(first) = refused.first() {
        return Err(format!("{} documents refused; the first: {first}", refused.len()).into());
    }
    println!("{documents} {} {yaml} {}", bytes.len(), measure::peak_memory()?);
    Ok(())
}
