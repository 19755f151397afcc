//! A page of text, line by line, with what each line says by itself. Telling the page's form and cutting it ask the same
//! of every line; here each is asked once, when the first of them wants to know.

use std::cell::OnceCell;

use crate::parts::{Line, Rank};
use crate::words::{self, Section};

/// A page as a text, and its lines.
pub(crate) struct TextPage<'a> {
    pub(crate) text: &'a str,
    lines: OnceCell<Vec<PageLine<'a>>>,
}

/// A line as it stands on the page.
pub(crate) struct PageLine<'a> {
    pub(crate) raw: &'a str,
    /// Bytes of the blanks before its text.
    pub(super) indent: usize,
    /// Without the blanks around it.
    pub(crate) text: &'a str,
    /// The section that it opens, if it opens one.
    pub(crate) section: Option<Section>,
}

impl<'a> TextPage<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        TextPage { text, lines: OnceCell::new() }
    }

    pub(crate) fn lines(&self) -> &[PageLine<'a>] {
        self.lines.get_or_init(|| self.text.lines().map(PageLine::of).collect())
    }
}

impl<'a> PageLine<'a> {
    fn of(raw: &'a str) -> Self {
        let text = raw.trim_start();
        let indent = raw.len() - text.len();
        let text = text.trim_end();
        PageLine { raw, indent, text, section: words::section(text, text.starts_with('#')) }
    }

    /// The section that the line opens as it is read: blanks made plain, signs of a heading taken away.
    pub(super) fn section_of(&self, line: &Line<'_>) -> Option<Section> {
        match line.rank == Rank::Plain && line.text == self.text && !self.text.starts_with('#') {
            true => self.section,
            false => words::section(&line.text, line.rank > Rank::Plain),
        }
    }
}
