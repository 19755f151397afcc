//! Lines of a saved page. The parser does not keep them, but rows come in the order of the source, so a name is found
//! by looking on from where the last one was found.

use crate::text::count_breaks;

/// A cursor over the page's source.
pub(crate) struct Places<'a> {
    page: &'a str,
    position: usize,
    line: u32,
    /// Bytes that may still be searched: a page of names that stand nowhere must not take for ever.
    budget: usize,
}

/// As often as this the page may be searched from end to end.
const SEARCHES: usize = 8;

impl<'a> Places<'a> {
    pub(crate) fn new(page: &'a str) -> Self {
        Places { page, position: 0, line: 1, budget: page.len().saturating_mul(SEARCHES) }
    }

    /// The line reached so far.
    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    pub(crate) fn last_line(&self) -> u32 {
        u32::try_from(self.page.lines().count()).unwrap_or(u32::MAX).max(1)
    }

    /// The line where this text stands next as text of its own; the line reached so far if it does not.
    pub(crate) fn find(&mut self, text: &str) -> u32 {
        let mut from = self.position;
        while !text.is_empty() && self.budget > 0 {
            let rest = self.page.get(from..).unwrap_or_default();
            let found = rest.find(text);
            self.budget = self.budget.saturating_sub(found.unwrap_or(rest.len()) + text.len());
            let Some(offset) = found else { break };
            let (start, end) = (from + offset, from + offset + text.len());
            if self.is_alone(start, end) {
                let passed = self.page.as_bytes().get(self.position..start).unwrap_or_default();
                let lines = u32::try_from(count_breaks(passed)).unwrap_or(u32::MAX);
                self.line = self.line.saturating_add(lines);
                self.position = start;
                return self.line;
            }
            from = end;
        }
        self.line
    }

    /// Between tags or blanks, not inside a word.
    fn is_alone(&self, start: usize, end: usize) -> bool {
        let before = self.page.get(..start).and_then(|text| text.chars().next_back());
        let after = self.page.get(end..).and_then(|text| text.chars().next());
        before.is_none_or(|character| character.is_whitespace() || matches!(character, '>' | ';' | '└'))
            && after.is_none_or(|character| character.is_whitespace() || matches!(character, '<' | '&'))
    }
}
