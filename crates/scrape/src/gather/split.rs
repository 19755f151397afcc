//! Parts a page of many APIs: a name that is followed by tables of its own begins the next one.

use std::ops::Range;

use crate::page_words::names_an_api;
use crate::parts::{Body, Part, Rank, Table};
use crate::words::Section;

/// The parts of one API.
pub(crate) struct Chunk<'a> {
    pub(crate) parts: Vec<Part<'a>>,
    /// Its pieces in the ledger.
    pub(crate) pieces: Range<usize>,
    pub(crate) last_line: u32,
}

/// Cuts the parts where another API begins. `pieces` is the number of all of the page.
pub(crate) fn by_api(parts: Vec<Part<'_>>, pieces: usize) -> Vec<Chunk<'_>> {
    let borders = borders(&parts);
    let mut chunks: Vec<Chunk<'_>> = vec![Chunk { parts: Vec::new(), pieces: 0..pieces, last_line: 1 }];
    for (index, part) in parts.into_iter().enumerate() {
        if borders.contains(&index) {
            let start = part.first_piece();
            if let Some(chunk) = chunks.last_mut() {
                chunk.pieces.end = start;
            }
            chunks.push(Chunk { parts: Vec::new(), pieces: start..pieces, last_line: 1 });
        }
        if let Some(chunk) = chunks.last_mut() {
            chunk.last_line = chunk.last_line.max(last_line(&part));
            chunk.parts.push(part);
        }
    }
    chunks
}

fn last_line(part: &Part<'_>) -> u32 {
    match part {
        Part::Line(line) => line.number,
        Part::Code(code) => code.line,
        Part::Table(table) => match &table.body {
            Body::Lines(_, lines) => lines.last().map_or(table.line, |line| line.number),
            _ => table.line,
        },
    }
}

/// Where the next API begins: at the last name after a table of parameters, if a section or table of parameters
/// follows it.
fn borders(parts: &[Part<'_>]) -> Vec<usize> {
    let mut borders = Vec::new();
    let mut has_table = false;
    let mut named = None;
    for (index, part) in parts.iter().enumerate() {
        let begins = match part {
            Part::Line(line) => {
                let marked = matches!(line.rank, Rank::Heading | Rank::Title);
                let found = names_an_api(&line.text, marked).filter(|_| line.opens.is_none());
                if found.is_some_and(|found| marked || found.is_titled) && has_table {
                    named = Some(index);
                }
                line.opens.is_some_and(|section| section.has_parameters() || section == Section::Common)
            }
            Part::Table(Table { body: Body::Errors(_), .. }) | Part::Code(_) => false,
            Part::Table(_) => {
                let begins = named.is_some();
                has_table = true;
                begins
            }
        };
        if begins && let Some(border) = named.take() {
            borders.push(border);
            has_table = matches!(part, Part::Table(_));
        }
    }
    borders
}
