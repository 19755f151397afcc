//! Takes a file of many site documents apart: one document a line, packed with gzip or plain.
//!
//! Lines are read one by one, so that a file of thousands of documents needs the memory of one. A bad line is refused
//! for itself and never stops the others.

use std::io::{self, BufRead, BufReader, Read};
use top_definition::Diagnostic;

use flate2::read::MultiGzDecoder;

use super::read;
use crate::document::Document;
use crate::findings;
use crate::limits::{MAX_PAGE_BYTES, MAX_UNPACKED_BYTES, too_large};

/// Does the file start as a gzip member?
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
}

/// The documents of a file with one a line, each with its line number; packed files are unpacked on the way.
pub fn documents(bytes: &[u8]) -> impl Iterator<Item = (u32, Result<Document, Diagnostic>)> + '_ {
    lines(bytes).map(|(line, text)| (line, text.and_then(|text| read(&text, line))))
}

/// The lines of a file that hold something, each with its number; packed files are unpacked on the way.
pub fn lines(bytes: &[u8]) -> impl Iterator<Item = (u32, Result<String, Diagnostic>)> + '_ {
    lines_within(bytes, MAX_UNPACKED_BYTES)
}

fn lines_within(bytes: &[u8], limit: u64) -> Lines<impl BufRead + '_> {
    let source: Box<dyn Read + '_> =
        if is_packed(bytes) { Box::new(MultiGzDecoder::new(bytes)) } else { Box::new(bytes) };
    Lines {
        source: BufReader::with_capacity(1 << 16, source.take(limit.saturating_add(1))),
        limit,
        read: 0,
        line: 0,
        ended: false,
    }
}

struct Lines<R> {
    source: R,
    /// Bytes that are read at most, and those read so far.
    limit: u64,
    read: u64,
    line: u32,
    ended: bool,
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = (u32, Result<String, Diagnostic>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            self.line = self.line.saturating_add(1);
            let mut bytes = Vec::new();
            match self.take_line(&mut bytes) {
                Ok(0) => return None,
                Ok(_) if self.read > self.limit => {
                    self.ended = true;
                    let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
                    return Some((
                        self.line,
                        Err(too_large("bytes in a file of documents", limit, self.line)),
                    ));
                }
                Ok(_) if bytes.len() > MAX_PAGE_BYTES => {
                    let refusal = too_large("bytes in a document", MAX_PAGE_BYTES, self.line);
                    return Some((self.line, Err(refusal)));
                }
                Ok(_) if bytes.iter().all(u8::is_ascii_whitespace) => {}
                Ok(_) => return Some((self.line, String::from_utf8(bytes).map_err(|_| no_text(self.line)))),
                Err(error) => {
                    self.ended = true;
                    return Some((self.line, Err(broken(self.line, &error))));
                }
            }
        }
        None
    }
}

impl<R: BufRead> Lines<R> {
    /// Reads up to the line's end, but keeps no more than one byte over the limit.
    fn take_line(&mut self, line: &mut Vec<u8>) -> io::Result<usize> {
        let mut read = 0;
        loop {
            let part = match self.source.fill_buf() {
                Ok(part) => part,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = part.iter().position(|byte| *byte == b'\n');
            let taken = end.map_or(part.len(), |end| end + 1);
            let room = (MAX_PAGE_BYTES + 1).saturating_sub(line.len());
            line.extend_from_slice(part.get(..taken.min(room)).unwrap_or_default());
            self.source.consume(taken);
            read += taken;
            self.read += taken as u64;
            if taken == 0 || end.is_some() {
                return Ok(read);
            }
        }
    }
}

fn broken(line: u32, error: &io::Error) -> Diagnostic {
    findings::refusal(
        "broken-archive",
        line,
        format!("the packed file is damaged: {error}"),
        "fetch the file again",
    )
}

fn no_text(line: u32) -> Diagnostic {
    findings::refusal("no-text", line, "the line is not UTF-8 text", "save the documents as UTF-8")
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    const GOOD: &str = r#"{"data":{"name":"a.b","requestParams":[],"responseParams":[]}}"#;

    #[test]
    fn a_bad_line_never_stops_the_others() {
        let file = [GOOD.as_bytes(), b"\n\n{oops\n\xff\xfe\n", GOOD.as_bytes()].concat();
        for bytes in [packed(&file), file] {
            let found: Vec<_> = documents(&bytes)
                .map(|(line, outcome)| (line, outcome.map_err(|refusal| refusal.code)))
                .collect();
            let codes: Vec<_> =
                found.iter().map(|(line, outcome)| (*line, outcome.as_ref().err().copied())).collect();
            assert_eq!(codes, [(1, None), (3, Some("malformed-json")), (4, Some("no-text")), (5, None)]);
        }
    }

    #[test]
    fn unpacking_stops_at_the_limit() {
        let bomb = packed(&vec![b' '; 1 << 20]);
        let codes = |bytes: &[u8], limit| -> Vec<&'static str> {
            lines_within(bytes, limit).map(|(_, line)| line.unwrap_err().code).collect()
        };
        assert_eq!(codes(&bomb, 1 << 10), ["limit"]);
        assert!(codes(&bomb, 1 << 20).is_empty());
        assert_eq!(codes(&bomb[..bomb.len() / 2], 1 << 20), ["broken-archive"]);
    }

    #[test]
    fn a_line_without_end_is_refused_in_bounded_memory() {
        let long = packed(&vec![b'x'; MAX_PAGE_BYTES * 2]);
        let found: Vec<_> = documents(&long).map(|(_, outcome)| outcome.unwrap_err().code).collect();
        assert_eq!(found, ["limit"]);
    }
}
