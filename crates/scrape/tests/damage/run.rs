//! Damages and reads: every kind in each of its forms on a few pages, or on all.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

use top_scrape::{Page, Scraped};

use crate::change;
use crate::draft::Draft;
use crate::kinds::{Kind, Row};
use crate::random::Random;
use crate::sources::{Form, Source};
use crate::truth::{Usual, Verdict, judge};

/// Pages for each kind and form, unless all are asked for.
const PAGES: usize = 8;
const SEEDS: usize = 3;

/// How the pages of one kind were read in one form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Count {
    pub exact: usize,
    pub warned: usize,
    pub refused: usize,
    pub silent: usize,
    /// Some of what was wrong without a word.
    pub examples: Vec<String>,
}

impl Count {
    pub(crate) fn all(&self) -> usize {
        self.exact + self.warned + self.refused + self.silent
    }

    pub(crate) fn add(&mut self, other: &Count) {
        self.exact += other.exact;
        self.warned += other.warned;
        self.refused += other.refused;
        self.silent += other.silent;
        self.examples.extend(other.examples.iter().cloned());
    }
}

/// Counts by kind and form.
pub(crate) type Results = BTreeMap<(String, Form), Count>;

pub(crate) fn all(rows: &[Row], sources: &[Source]) -> Results {
    let only = std::env::var("DAMAGE_SHOW").ok();
    let kinds = rows.iter().flat_map(|row| &row.kinds);
    let is_meant = |kind: &&Kind, only: &String| only.split('|').any(|part| kind.name.contains(part));
    let kinds = kinds.filter(|kind| only.as_ref().is_none_or(|only| is_meant(kind, only)));
    let work: Vec<(&Kind, Form)> =
        kinds.flat_map(|kind| kind.forms.iter().map(move |form| (kind, *form))).collect();
    let next = Mutex::new(work.into_iter());
    let results = Mutex::new(Results::new());
    let threads = std::thread::available_parallelism().map_or(2, usize::from).min(8);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let Some((kind, form)) = next.lock().unwrap().next() else { break };
                    let count = one(kind, form, sources);
                    results.lock().unwrap().insert((kind.name.clone(), form), count);
                }
            });
        }
    });
    let results = results.into_inner().unwrap();
    let idle: Vec<String> = results
        .iter()
        .filter(|(_, count)| count.all() == 0)
        .map(|((name, form), _)| format!("{name} ({})", form.word()))
        .collect();
    assert!(idle.is_empty(), "these kinds change no page: {}", idle.join(", "));
    results
}

fn one(kind: &Kind, form: Form, sources: &[Source]) -> Count {
    let mut able: Vec<&Source> = sources.iter().filter(|source| source.has(form)).collect();
    Random::of(&[&kind.name, form.word()]).shuffle(&mut able);
    // The seeds are few: they come first, so that each kind meets one.
    let wanted = match std::env::var("DAMAGE_PAGES").ok().as_deref() {
        Some("all") => usize::MAX,
        Some(number) => number.parse().expect("DAMAGE_PAGES is a number or `all`"),
        None => PAGES,
    };
    let is_seed = |source: &&Source| source.xml.is_empty();
    let (seeds, pages): (Vec<&Source>, Vec<&Source>) = able.into_iter().partition(is_seed);
    let seeds = seeds.into_iter().take(if wanted == usize::MAX { SEEDS } else { 1 });
    let mut count = Count::default();
    for source in seeds.chain(pages) {
        if count.all() >= wanted {
            break;
        }
        if let Some((verdict, what)) = case(kind, form, source, sources) {
            note(&mut count, verdict, what, kind, form, source);
        }
    }
    count
}

fn note(count: &mut Count, verdict: Verdict, what: String, kind: &Kind, form: Form, source: &Source) {
    if std::env::var_os("DAMAGE_SHOW").is_some() {
        println!("{verdict:?} {} {} {}: {what}", kind.name, form.word(), source.truth.name);
    }
    match verdict {
        Verdict::Exact => count.exact += 1,
        Verdict::Warned => count.warned += 1,
        Verdict::Refused => count.refused += 1,
        Verdict::Silent => {
            count.silent += 1;
            if count.examples.len() < 3 {
                count.examples.push(format!("{}: {what}", source.truth.name));
            }
        }
    }
}

/// One damaged page, read. `None` where this page has nothing that the kind would change.
fn case(kind: &Kind, form: Form, source: &Source, sources: &[Source]) -> Option<(Verdict, String)> {
    let lossy = form == Form::Lossy;
    let mut draft = Draft::new(kind, form, source, sources);
    for change in &kind.changes {
        if !change::apply(change, &mut draft) {
            return None;
        }
    }
    let truths = draft.truths.clone();
    let bytes = draft.into_bytes();
    if let Some(folder) = folder_to_keep() {
        let file =
            format!("{}.{}.{}", source.truth.name, kind.name.replace([' ', '/'], "_"), form.extension());
        std::fs::write(folder.join(file), &bytes).unwrap();
    }
    let outcome = read(&bytes, form);
    let verdict = judge(&truths, lossy, &outcome, &[]);
    if verdict.0 == Verdict::Exact || kind.changes.is_empty() {
        return Some(verdict);
    }
    Some(judge(&truths, lossy, &outcome, &usual(kind, form, source, sources)))
}

/// Where `DAMAGE_KEEP` asks for the damaged pages: an absolute path, or one below the target folder.
fn folder_to_keep() -> Option<PathBuf> {
    std::env::var_os("DAMAGE_KEEP")
        .map(|wanted| keep_below(Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap(), &wanted))
}

/// # Panics
///
/// On a value that would scatter thousands of pages over the sources: an empty one, or one that leaves `target`.
fn keep_below(target: &Path, wanted: &OsStr) -> PathBuf {
    let path = Path::new(wanted);
    let climbs = path.components().any(|part| matches!(part, Component::ParentDir | Component::CurDir));
    assert!(
        path.is_absolute() || !(wanted.is_empty() || climbs),
        "DAMAGE_KEEP is `{}`; give an absolute path, or one below the target folder such as `damage`",
        path.display()
    );
    let folder = target.join(path);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn damaged_pages_are_never_kept_among_the_sources() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for bad in ["", ".", "..", "../src", "a/../../src"] {
        let kept = std::panic::catch_unwind(|| keep_below(target, OsStr::new(bad)));
        assert!(kept.is_err(), "{bad:?} was taken");
    }
    let absolute = target.join("kept");
    assert_eq!(keep_below(target, OsStr::new("kept")), absolute);
    assert_eq!(keep_below(Path::new("elsewhere"), absolute.as_os_str()), absolute);
}

/// The warnings that the undamaged page has as well.
fn usual(kind: &Kind, form: Form, source: &Source, sources: &[Source]) -> Vec<Usual> {
    let clean = read(&Draft::new(kind, form, source, sources).into_bytes(), form);
    let warnings = clean.into_iter().flatten().flat_map(|scraped| scraped.warnings);
    warnings.map(|warning| (warning.code, warning.field)).collect()
}

fn read(bytes: &[u8], form: Form) -> Vec<Result<Scraped, top_definition::Diagnostic>> {
    let path = format!("page.{}", form.extension());
    let mut read = Vec::new();
    top_scrape::read_each(&Page { path: &path, bytes, sidecar: None }, &mut |outcome| read.push(outcome));
    read
}
