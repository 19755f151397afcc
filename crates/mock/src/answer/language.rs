//! A small language for answers: `taobao.time.get error=7 times=2`.
//!
//! A line names a method (or `*`) and then words, separated by blanks. In arguments `%20` is a blank and `%25` a
//! percent sign. The table of words is the language: the parser, the help and the tests all read it.

use std::fmt::Write as _;
use std::str::FromStr;

use super::programmed::Answer;
use super::words::{CHAPTERS, CONTENT, Word, number};
use crate::request::parameters::percent_decode;

/// How often, counted from the next call on.
const TIMES: &str = "times";
/// As many calls as one line may count.
const MOST_TIMES: u32 = 10_000;

/// Which method is to be answered how, and how often.
///
/// ```
/// let instruction: top_mock::Instruction = "taobao.time.get error=7 delay=50ms times=2".parse()?;
/// assert_eq!(instruction.method, "taobao.time.get");
/// assert_eq!(instruction.times, Some(2));
/// # Ok::<(), top_mock::InstructionError>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Instruction {
    /// The method, or `*` for every one.
    pub method: String,
    /// Its answer.
    pub answer: Answer,
    /// For so many calls; without a number for all.
    pub times: Option<u32>,
}

/// What can't be understood of an instruction.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{word}`, character {column}: {problem}")]
#[non_exhaustive]
pub struct InstructionError {
    /// The word.
    pub word: String,
    /// Where it begins, counted from 1 in characters.
    pub column: usize,
    /// What is wrong with it, and what was expected.
    pub problem: String,
}

impl Instruction {
    /// All words of the language with their meanings, for a terminal.
    pub fn help() -> String {
        let mut text = String::from(
            "An instruction is METHOD (or * for every method), then words separated by blanks; %20 is a blank.\n",
        );
        for (title, words) in CHAPTERS {
            let _ = write!(text, "\n{title}:\n");
            for word in words {
                let _ = writeln!(text, "  {:36} {}", format!("{}{}", word.name, word.argument), word.meaning);
            }
        }
        let _ = write!(
            text,
            "\nHow often:\n  {:36} for so many calls, then as before; without it for all\n",
            "times=COUNT"
        );
        text
    }

    /// An example for every word.
    pub fn examples() -> impl Iterator<Item = &'static str> {
        CHAPTERS.iter().flat_map(|(_, words)| words.iter().map(|word| word.example))
    }
}

/// A word of a line, where it stands, and its argument.
struct Spoken<'a> {
    text: &'a str,
    column: usize,
    name: &'a str,
    argument: Option<&'a str>,
}

impl Spoken<'_> {
    fn wrong(&self, problem: impl Into<String>) -> InstructionError {
        InstructionError { word: self.text.to_owned(), column: self.column, problem: problem.into() }
    }

    /// The argument, decoded.
    fn argument(&self) -> Result<String, InstructionError> {
        let text = self.argument.unwrap_or_default();
        // In forms a plus sign is a blank; here it is itself.
        let bytes = percent_decode(text.replace('+', "%2B").as_bytes()).map_err(|why| self.wrong(why))?;
        String::from_utf8(bytes).map_err(|_| self.wrong("is no UTF-8 once decoded"))
    }

    fn follow(&self, answer: Answer) -> Result<Answer, InstructionError> {
        let word = self.word()?;
        if word.argument.starts_with('=') != self.argument.is_some() && !word.argument.starts_with('[') {
            return Err(self.wrong(format!("expected {}{}", word.name, word.argument)));
        }
        (word.apply)(answer, &self.argument()?).map_err(|expected| self.wrong(format!("expected {expected}")))
    }

    fn word(&self) -> Result<&'static Word, InstructionError> {
        let mut words = CHAPTERS.iter().flat_map(|(_, words)| words.iter());
        words.find(|word| word.name == self.name).ok_or_else(|| {
            let names: Vec<&str> =
                CHAPTERS.iter().flat_map(|(_, words)| words.iter()).map(|word| word.name).collect();
            self.wrong(format!("there is no such word; these are: {}, {TIMES}", names.join(", ")))
        })
    }

    fn is_content(&self) -> bool {
        CONTENT.iter().any(|word| word.name == self.name)
    }
}

impl FromStr for Instruction {
    type Err = InstructionError;

    fn from_str(line: &str) -> Result<Self, InstructionError> {
        let mut spoken = split(line).into_iter();
        let Some(method) = spoken.next() else {
            let problem = "expected a method, or * for every one".to_owned();
            return Err(InstructionError { word: String::new(), column: 1, problem });
        };
        if method.argument.is_some() {
            return Err(method.wrong("expected a method first, or * for every one"));
        }
        let (counts, words): (Vec<_>, Vec<_>) = spoken.partition(|word| word.name == TIMES);
        let (contents, others): (Vec<_>, Vec<_>) = words.into_iter().partition(Spoken::is_content);
        if let Some(second) = contents.get(1) {
            return Err(second
                .wrong(format!("the body is already `{}`", contents.first().map_or("", |word| word.text))));
        }
        let mut answer = Answer::documented();
        for word in contents.iter().chain(&others) {
            answer = word.follow(answer)?;
        }
        let times = counts.last().map(times).transpose()?;
        Ok(Instruction { method: method.text.to_owned(), answer, times })
    }
}

fn times(word: &Spoken<'_>) -> Result<u32, InstructionError> {
    let count = number(word.argument.unwrap_or_default())
        .map_err(|expected| word.wrong(format!("expected {expected}")))?;
    if count > MOST_TIMES { Err(word.wrong(format!("at most {MOST_TIMES}"))) } else { Ok(count) }
}

/// The words of a line.
fn split(line: &str) -> Vec<Spoken<'_>> {
    let mut words = Vec::new();
    let line = line.trim_end();
    let mut rest = line;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return words;
        }
        let column = line.chars().count() - rest.chars().count() + 1;
        let (text, after) = rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
        let (name, argument) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
        words.push(Spoken { text, column, name, argument });
        rest = after;
    }
}
