//! Parts a page of many APIs: a name that is followed by tables of its own begins the next one.

use std::ops::Range;

use crate::page_words::names_an_api;
use crate::parts::{Body, Line, Part, Rank, Table};
use crate::text::squeezed;
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
/// follows it; without a name, behind the samples of one API where those of another follow.
fn borders(parts: &[Part<'_>]) -> Vec<usize> {
    let mut walk = Walk { parts, said: said_names(parts), borders: Vec::new(), chunk: OpenChunk::default() };
    for index in 0..parts.len() {
        walk.part(index);
    }
    walk.borders
}

/// What has been seen of the API that is being read.
#[derive(Default)]
struct OpenChunk {
    start: usize,
    sections: Vec<Section>,
    has_table: bool,
    /// The last name that may begin another one.
    named: Option<Candidate>,
    /// What follows its last sample or table of error codes.
    after_samples: Option<usize>,
}

#[derive(Clone, Copy)]
struct Candidate {
    index: usize,
    /// Marked as a heading or titled; a name alone on its line may stand in a menu.
    is_sure: bool,
}

struct Walk<'p, 'a> {
    parts: &'p [Part<'a>],
    /// Which API each sample is of.
    said: Vec<(usize, String)>,
    borders: Vec<usize>,
    chunk: OpenChunk,
}

impl Walk<'_, '_> {
    fn part(&mut self, index: usize) {
        match self.parts.get(index) {
            Some(Part::Line(line)) => {
                self.name(index, line);
                if let Some(section) = line.opens {
                    self.section(index, section);
                }
            }
            Some(Part::Table(Table { body: Body::Errors(_), .. }) | Part::Code(_)) => {
                self.chunk.after_samples = Some(index + 1);
            }
            Some(Part::Table(_)) => {
                let named = self.chunk.named.filter(|named| named.is_sure).map(|named| named.index);
                if let Some(border) = named.or_else(|| self.after_foreign_samples(index)) {
                    self.begin(border);
                }
                self.chunk.has_table = true;
            }
            None => {}
        }
    }

    fn name(&mut self, index: usize, line: &Line<'_>) {
        if line.opens.is_some() || !self.chunk.has_table {
            return;
        }
        let marked = matches!(line.rank, Rank::Heading | Rank::Title);
        let Some(found) = names_an_api(&line.text, marked) else { return };
        let is_sure = marked || found.is_titled;
        if is_sure || found.title.is_none() {
            let index = index - usize::from(!is_sure && self.is_heading(index.wrapping_sub(1)));
            self.chunk.named = Some(Candidate { index, is_sure });
        }
    }

    /// A heading that opens no section: the title above a name.
    fn is_heading(&self, index: usize) -> bool {
        matches!(self.parts.get(index), Some(Part::Line(line)) if line.rank > Rank::Plain && line.opens.is_none())
    }

    fn section(&mut self, index: usize, section: Section) {
        if !(section.has_parameters() || section == Section::Common) {
            return;
        }
        // A name alone begins another API only where its sections begin again.
        let begins_again = self.chunk.sections.contains(&section)
            || (section < Section::Response && self.chunk.sections.contains(&Section::Response));
        let named = self.chunk.named.filter(|named| named.is_sure || begins_again);
        let named = named.map(|named| named.index);
        if let Some(border) = named.or_else(|| self.after_foreign_samples(index)) {
            self.begin(border);
        }
        self.chunk.sections.push(section);
    }

    /// Behind the samples of this chunk, if the samples before are of one API and those after of another.
    fn after_foreign_samples(&self, index: usize) -> Option<usize> {
        let after_samples = self.chunk.after_samples.filter(|_| self.chunk.has_table)?;
        // In the order of the page.
        let border = self.said.partition_point(|(code, _)| *code < index);
        let before = self.said.get(..border)?.last().filter(|(code, _)| *code >= self.chunk.start)?;
        let after = self.said.get(border)?;
        (before.1 != after.1).then_some(after_samples)
    }

    fn begin(&mut self, border: usize) {
        self.borders.push(border);
        self.chunk = OpenChunk { start: border, ..OpenChunk::default() };
    }
}

/// Which API the samples are of, by the root of the answer or the class of the client code.
fn said_names(parts: &[Part<'_>]) -> Vec<(usize, String)> {
    let codes = parts.iter().enumerate().filter_map(|(index, part)| match part {
        Part::Code(code) => Some((index, code.text.as_str())),
        _ => None,
    });
    codes.filter_map(|(index, text)| Some((index, said_name(text)?))).collect()
}

/// How far into a sample its name stands.
const HEAD_BYTES: usize = 400;

fn said_name(text: &str) -> Option<String> {
    let end = (0..=HEAD_BYTES.min(text.len())).rev().find(|end| text.is_char_boundary(*end))?;
    let head = text.get(..end)?;
    let word = |end: usize| {
        let before = head.get(..end)?;
        let start =
            before.rfind(|it: char| !(it.is_ascii_alphanumeric() || it == '_')).map_or(0, |at| at + 1);
        before.get(start..).filter(|word| !word.is_empty())
    };
    let root = head.find("_response").and_then(word).filter(|root| *root != "error");
    let class = || head.find("Request req").and_then(word);
    root.or_else(class).map(squeezed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_say_their_api() {
        assert_eq!(said_name("< order_get_response > < a >").as_deref(), Some("orderget"));
        assert_eq!(said_name("{\"order_get_response\":{}}").as_deref(), Some("orderget"));
        let java = "TaobaoClient client = new X(url);\nOrderGetRequest req = new OrderGetRequest();";
        assert_eq!(said_name(java).as_deref(), Some("orderget"));
        assert_eq!(said_name("<error_response>"), None);
        assert_eq!(said_name("_response"), None);
    }
}
