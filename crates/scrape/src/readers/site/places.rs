//! Finds the lines of the members `name` in a JSON text, so that rows of a many-line document get their own line.
//!
//! The parser gives values without places. This walk over the same text notes, for every object on a path of members
//! and indices (`data.requestParams.0`), the line of its `name`. The text has been parsed before, so it is well-formed.

use std::collections::HashMap;

use crate::limits::MAX_ROWS;

/// Paths of parameters are no longer than this: 48 levels of `.subParams.` and an index.
const MAX_PATH_BYTES: usize = 1024;
/// Objects whose line is kept; a document has fewer parameters.
const MAX_PLACES: usize = 2 * MAX_ROWS;

/// Lines by path; a text of one line needs no map.
pub(super) struct Places {
    first: u32,
    lines: HashMap<String, u32>,
}

/// One open bracket of the walk.
struct Level {
    /// Length of the path before this level added to it.
    path_length: usize,
    /// Index of the current element; `None` in objects.
    index: Option<usize>,
}

impl Places {
    /// Walks the text once; `first` is the line of its first character.
    pub(super) fn find(text: &str, first: u32) -> Self {
        let mut places = Places { first, lines: HashMap::new() };
        if text.trim_end().contains('\n') {
            places.walk(text);
        }
        places
    }

    /// The line of the object at this path.
    pub(super) fn line_of(&self, path: &str) -> u32 {
        self.lines.get(path).copied().unwrap_or(self.first)
    }

    fn walk(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let (mut at, mut line) = (0, self.first);
        let mut path = String::new();
        let mut levels: Vec<Level> = Vec::new();
        let mut key = None;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\n' => line = line.saturating_add(1),
                b'"' => {
                    let end = end_of_string(bytes, at);
                    let is_key = levels.last().is_some_and(|level| level.index.is_none()) && key.is_none();
                    if is_key {
                        let name = text.get(at + 1..end).unwrap_or_default();
                        if name == "name" && path.len() <= MAX_PATH_BYTES && self.lines.len() < MAX_PLACES {
                            self.lines.entry(path.clone()).or_insert(line);
                        }
                        key = Some(name);
                    }
                    at = end;
                }
                b'{' | b'[' => {
                    let path_length = path.len();
                    match (levels.last(), key.take()) {
                        (Some(Level { index: Some(index), .. }), _) => {
                            push_step(&mut path, &index.to_string())
                        }
                        (_, Some(name)) => push_step(&mut path, name),
                        _ => {}
                    }
                    levels.push(Level { path_length, index: (*byte == b'[').then_some(0) });
                }
                b'}' | b']' => {
                    if let Some(level) = levels.pop() {
                        path.truncate(level.path_length);
                    }
                    key = None;
                }
                b',' => {
                    key = None;
                    if let Some(Level { index: Some(index), .. }) = levels.last_mut() {
                        *index += 1;
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
}

fn push_step(path: &mut String, step: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(step);
}

/// Index of the quote that ends the string starting at `start`.
fn end_of_string(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at,
            _ => at += 1,
        }
    }
    bytes.len()
}
