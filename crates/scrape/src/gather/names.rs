//! What the page says about the API's name: headings and lines before the first section, the tab's title, the root of
//! the answer's sample, the class in the client code.

use top_definition::Diagnostic;

use super::sections::{Sections, named};
use super::warning;
use crate::document::{Document, Form};
use crate::findings;
use crate::ledger::Ledger;
use crate::parts::Rank;
use crate::samples::{SaidName, SampleSet};
use crate::text::shown;
use crate::words;

/// A name that a line shows.
struct Candidate {
    name: String,
    title: Option<String>,
    line: u32,
    rank: Standing,
    /// Where it stands in the front; the tab's stands nowhere.
    place: Option<usize>,
}

/// How much speaks for a line being the page's title, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// A name alone, or beside a title, as in a menu.
    Bare,
    Tab,
    /// In a heading.
    Heading,
    /// `name (标题)`
    Titled,
    /// The same, in a heading or in the heading of the page.
    Title,
}

/// Finds name, title and description.
pub(crate) fn settle(
    document: &mut Document,
    sections: &mut Sections<'_>,
    samples: &SampleSet,
    ledger: &mut Ledger,
) -> Result<(), Diagnostic> {
    let candidates = candidates(sections);
    let chosen = choose(&candidates, samples, &mut document.warnings)?;
    if let Some(chosen) = chosen {
        document.name = Some(chosen.name.clone());
        document.title = chosen.title.clone().or_else(|| title_above(sections, chosen.place));
        document.line = chosen.line;
    }
    let start = match chosen {
        Some(chosen) => chosen.place.map_or(sections.front.len(), |place| place + 1),
        // A copy without headings and name begins with its description.
        None if document.form == Form::Pipe && sections.opened.is_empty() => 0,
        None => sections.front.len(),
    };
    for (index, line) in sections.front.iter().enumerate() {
        match chosen.and_then(|chosen| chosen.place) {
            Some(place) if place == index => ledger.fact(line.pieces.clone()),
            _ if index >= start => ledger.fact(line.pieces.clone()),
            // What stands above the title is the site's menu.
            _ => ledger.furniture(line.pieces.clone()),
        }
    }
    let below = sections.front.iter().skip(start).map(|line| line.text.as_ref());
    let texts: Vec<&str> = below.chain(sections.description.iter().map(String::as_str)).collect();
    document.description = Some(texts.join("\n")).filter(|text| !text.is_empty());
    Ok(())
}

/// The heading right above a name that stands alone.
fn title_above(sections: &Sections<'_>, place: Option<usize>) -> Option<String> {
    let above = sections.front.get(place?.checked_sub(1)?)?;
    let titles = above.rank > Rank::Plain && above.rank != Rank::Tab && !above.text.is_ascii();
    titles.then(|| above.text.clone().into_owned())
}

fn candidates(sections: &Sections<'_>) -> Vec<Candidate> {
    let front = sections.front.iter().enumerate().map(|(place, line)| (Some(place), line));
    let all = front.chain(sections.tab.iter().map(|line| (None, line)));
    all.filter_map(|(place, line)| {
        let found = named(line)?;
        let rank = match (line.rank, found.is_titled) {
            (Rank::Tab, _) => Standing::Tab,
            (Rank::Title, _) | (Rank::Heading, true) => Standing::Title,
            (Rank::Heading, false) => Standing::Heading,
            (Rank::Plain, true) => Standing::Titled,
            (Rank::Plain, false) => Standing::Bare,
        };
        let title = found.title.map(str::to_owned);
        Some(Candidate { name: found.name.to_owned(), title, line: line.number, rank, place })
    })
    .collect()
}

/// The name that samples and the page's marks speak for.
fn choose<'c>(
    candidates: &'c [Candidate],
    samples: &SampleSet,
    warnings: &mut Vec<Diagnostic>,
) -> Result<Option<&'c Candidate>, Diagnostic> {
    let said: Vec<&SaidName> = samples.root_name.iter().chain(&samples.class_name).collect();
    let agrees = |candidate: &&Candidate| said.iter().any(|said| said.is_of(&candidate.name));
    // The last of the highest standing: what stands above a page's title is a menu.
    if let Some(chosen) = candidates.iter().filter(agrees).max_by_key(|candidate| candidate.rank) {
        warn_of_others(chosen, &said, warnings);
        return Ok(Some(chosen));
    }
    let best = candidates.iter().max_by_key(|candidate| candidate.rank);
    let Some(best) = best.filter(|best| said.is_empty() || best.rank > Standing::Bare) else {
        return Ok(None);
    };
    if let Some(said) = said.first() {
        return Err(contradicted(best, said));
    }
    let mut rivals = candidates.iter().filter(|other| other.rank == best.rank && other.name != best.name);
    if let Some(rival) = rivals.next() {
        warnings.push(warning(
            "ambiguous-name",
            "",
            best.line,
            format!(
                "the page names `{}` here and `{}` in line {}; no sample says which it describes, so the last one was taken",
                shown(&best.name),
                shown(&rival.name),
                rival.line
            ),
            "save the page of one API, or write the name into a sidecar beside the page",
        ));
    }
    Ok(Some(best))
}

/// One sample agrees, another does not.
fn warn_of_others(chosen: &Candidate, said: &[&SaidName], warnings: &mut Vec<Diagnostic>) {
    for other in said.iter().filter(|said| !said.is_of(&chosen.name)) {
        warnings.push(warning(
            "foreign-sample",
            "",
            other.line,
            format!(
                "this sample is of `{}`, the page and its other sample are of `{}`",
                shown(&other.text),
                shown(&chosen.name)
            ),
            "compare with another copy of the page",
        ));
    }
}

fn contradicted(best: &Candidate, said: &SaidName) -> Diagnostic {
    findings::refusal(
        "name-contradicted",
        best.line,
        format!(
            "the page names `{}` in line {}, its sample in line {} is of `{}`",
            shown(&best.name),
            best.line,
            said.line,
            shown(&said.text)
        ),
        "save the page again; parts of two pages stand in this file",
    )
}

/// Topics of messages: `idle_recycle_OrderSyn`.
pub(crate) fn is_topic(name: Option<&str>) -> bool {
    let Some(name) = name else { return false };
    let mut parts = name.split('_');
    !name.contains('.')
        && parts
            .next()
            .is_some_and(|part| words::is_namespace(part) || part.chars().all(|it| it.is_ascii_lowercase()))
        && parts.clone().count() >= 2
        && parts.any(|part| part.starts_with(|it: char| it.is_ascii_uppercase()))
}
