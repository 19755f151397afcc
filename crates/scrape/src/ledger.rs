//! The ledger of a page: every piece of it becomes a fact, is known furniture, or stays unexplained.
//!
//! A piece is what the form is made of: a line of text, a text of a web page, a value of JSON. A reader takes its pieces
//! into the ledger before it looks at any of them, and books them as it understands them; what nobody books is
//! unexplained. So nothing can be passed over: what is booked and what is not always add up to the page.

use std::ops::Range;

/// How the pieces of a document were booked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Booked {
    /// Pieces that became a fact of the definition.
    pub facts: usize,
    /// Pieces that are known and say nothing: menus, headings, tabs, samples, footers.
    pub furniture: usize,
    /// Pieces that no rule explains.
    pub unexplained: usize,
}

impl Booked {
    /// All pieces that hold something.
    pub fn total(self) -> usize {
        self.facts + self.furniture + self.unexplained
    }

    /// Adds the pieces of another document.
    pub fn add(&mut self, other: Booked) {
        self.facts += other.facts;
        self.furniture += other.furniture;
        self.unexplained += other.unexplained;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// Nothing stands there.
    Blank,
    /// Nobody has explained it yet.
    Open,
    Furniture,
    Fact,
}

/// Every piece of a page and what it is used for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ledger {
    uses: Vec<Use>,
}

impl Ledger {
    /// A page whose pieces are its lines; the piece of line 1 is 0.
    pub(crate) fn of_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let use_of = |line: &str| if line.trim().is_empty() { Use::Blank } else { Use::Open };
        Ledger { uses: lines.map(use_of).collect() }
    }

    /// One more piece, and its number.
    pub(crate) fn take(&mut self) -> usize {
        self.uses.push(Use::Open);
        self.uses.len() - 1
    }

    /// How many pieces there are so far.
    pub(crate) fn len(&self) -> usize {
        self.uses.len()
    }

    /// The pieces became facts.
    pub(crate) fn fact(&mut self, pieces: Range<usize>) {
        self.book(pieces, Use::Fact);
    }

    /// The pieces are known and say nothing; what is a fact already stays one.
    pub(crate) fn furniture(&mut self, pieces: Range<usize>) {
        self.book(pieces, Use::Furniture);
    }

    fn book(&mut self, pieces: Range<usize>, booked: Use) {
        let end = pieces.end.min(self.uses.len());
        for used in self.uses.get_mut(pieces.start.min(end)..end).into_iter().flatten() {
            if *used == Use::Open || (*used == Use::Furniture && booked == Use::Fact) {
                *used = booked;
            }
        }
    }

    /// The sums of a stretch of the page.
    pub(crate) fn booked(&self, pieces: Range<usize>) -> Booked {
        let mut booked = Booked::default();
        let end = pieces.end.min(self.uses.len());
        for used in self.uses.get(pieces.start.min(end)..end).into_iter().flatten() {
            match used {
                Use::Blank => {}
                Use::Open => booked.unexplained += 1,
                Use::Furniture => booked.furniture += 1,
                Use::Fact => booked.facts += 1,
            }
        }
        booked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_booked_once() {
        let mut ledger = Ledger::of_lines("a\n\nb\nc\n".lines());
        ledger.furniture(0..2);
        ledger.fact(2..3);
        ledger.furniture(2..3);
        assert_eq!(ledger.booked(0..9), Booked { facts: 1, furniture: 1, unexplained: 1 });
        assert_eq!(ledger.booked(0..9).total(), 3);
    }
}
