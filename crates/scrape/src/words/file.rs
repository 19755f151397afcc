//! The file of words, read into maps from a word's key to what it means. Nobody but its author chooses the keys, so a
//! plain and fast hash serves.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use super::key::{Edges, key};
use super::meanings::{COLUMNS, Column, LIMITS, Limit, MEMBERS, Member, SECTIONS, Section};
use crate::text::{nfkc, squeezed};

/// The file's words by what they mean.
#[derive(Default)]
pub(super) struct Words {
    pub(super) sections: HashMap<String, Section>,
    /// Sections by words that could be a text's, so that only a heading opens them.
    pub(super) headings: HashMap<String, Section>,
    pub(super) before_section: Additions,
    pub(super) after_section: Additions,
    /// Of sections and headings, and of sections with all that is added to them.
    pub(super) section_edges: Edges,
    pub(super) columns: HashMap<String, Column>,
    pub(super) column_edges: Edges,
    /// Words of need: 必须.
    pub(super) required: HashMap<String, bool>,
    /// Answers to what the header asks: 是.
    pub(super) answers: HashMap<String, bool>,
    /// Of words of need and answers.
    pub(super) need_edges: Edges,
    /// In the order of the file, longest first.
    pub(super) limits: Vec<(String, Limit)>,
    pub(super) bullets: Vec<char>,
    pub(super) leaves: Vec<char>,
    pub(super) breadcrumbs: Vec<String>,
    pub(super) notices: Vec<String>,
    pub(super) furniture: HashSet<String>,
    pub(super) furniture_edges: Edges,
    pub(super) error_columns: HashSet<String>,
    pub(super) public_parameters: HashSet<String>,
    pub(super) namespaces: HashSet<String>,
    pub(super) spi_namespaces: HashSet<String>,
    pub(super) no_parameters: HashSet<String>,
    pub(super) of_objects: HashSet<String>,
    pub(super) members: HashMap<String, Member>,
}

/// What people put before or behind a word.
#[derive(Default)]
pub(super) struct Additions {
    pub(super) words: Vec<String>,
    /// The bytes that they begin and end with.
    firsts: Vec<u8>,
    lasts: Vec<u8>,
}

impl Additions {
    fn push(&mut self, word: String) {
        self.firsts.extend(word.bytes().next());
        self.lasts.extend(word.bytes().next_back());
        self.words.push(word);
    }

    /// What is left of the text without an addition that it begins with, for each of them.
    pub(super) fn before<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let may = text.bytes().next().is_some_and(|first| self.firsts.contains(&first));
        let words = if may { self.words.as_slice() } else { &[] };
        words.iter().filter_map(|word| text.strip_prefix(word.as_str())).filter(|rest| !rest.is_empty())
    }

    /// The same of those that it ends with.
    pub(super) fn behind<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let may = text.bytes().next_back().is_some_and(|last| self.lasts.contains(&last));
        let words = if may { self.words.as_slice() } else { &[] };
        words.iter().filter_map(|word| text.strip_suffix(word.as_str())).filter(|rest| !rest.is_empty())
    }
}

pub(super) static WORDS: LazyLock<Words> = LazyLock::new(embedded);

#[expect(clippy::panic, reason = "the file is compiled in; `the_file_is_well_formed` reads it")]
fn embedded() -> Words {
    match Words::read(include_str!("../../rules/words.txt")) {
        Ok(words) => words,
        Err(reason) => panic!("the words of this crate are malformed: {reason}"),
    }
}

const YES_OR_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];

impl Words {
    pub(super) fn read(source: &str) -> Result<Self, String> {
        let mut words = Words::default();
        let mut open = ("", "");
        for (line, number) in source.lines().zip(1..) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(head) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                open = head.split_once(' ').unwrap_or((head, ""));
                continue;
            }
            words
                .add(open, line)
                .ok_or_else(|| format!("line {number}: no word of a head `[{} {}]`", open.0, open.1))?;
        }
        let sections = words.sections.keys().chain(words.headings.keys()).map(String::as_str);
        words.section_edges = Edges::of(sections, &words.before_section.words, &words.after_section.words);
        words.column_edges = Edges::of(words.columns.keys().map(String::as_str), &[], &[]);
        let needs = words.required.keys().chain(words.answers.keys()).map(String::as_str);
        words.need_edges = Edges::of(needs, &[], &[]);
        words.furniture_edges = Edges::of(words.furniture.iter().map(String::as_str), &[], &[]);
        Ok(words)
    }

    fn add(&mut self, (kind, meaning): (&str, &str), word: &str) -> Option<()> {
        let key = key(word).into_owned();
        // A word of nothing but markup would be every cell's that has only markup.
        if key.is_empty() && !matches!(kind, "bullet" | "leaf") {
            return None;
        }
        match kind {
            "section" => drop(self.sections.insert(key, of(&SECTIONS, meaning)?)),
            "heading" => drop(self.headings.insert(key, of(&SECTIONS, meaning)?)),
            "before-section" => self.before_section.push(key),
            "after-section" => self.after_section.push(key),
            "column" => drop(self.columns.insert(key, of(&COLUMNS, meaning)?)),
            "required" => drop(self.required.insert(key, of(&YES_OR_NO, meaning)?)),
            "answer" => drop(self.answers.insert(key, of(&YES_OR_NO, meaning)?)),
            "limit" => self.limits.push((nfkc(word).into_owned(), of(&LIMITS, meaning)?)),
            "bullet" => self.bullets.extend(word.chars().next()),
            "leaf" => self.leaves.extend(word.chars().next()),
            "breadcrumb" => self.breadcrumbs.push(word.to_owned()),
            "notice" => self.notices.push(nfkc(word).into_owned()),
            "furniture" => drop(self.furniture.insert(key)),
            "error-column" => drop(self.error_columns.insert(key)),
            "member" => {
                let meaning = of(&MEMBERS, meaning)?;
                // As the site writes it, too: so it is found at once.
                for word in [word.to_owned(), squeezed(word)] {
                    self.members.insert(word, meaning);
                }
            }
            "of-objects" => drop(self.of_objects.insert(key)),
            "no-parameters" => drop(self.no_parameters.insert(key)),
            "namespace" => drop(self.namespaces.insert(word.to_owned())),
            "spi-namespace" => drop(self.spi_namespaces.insert(word.to_owned())),
            "public-parameter" => drop(self.public_parameters.insert(word.to_owned())),
            _ => return None,
        }
        Some(())
    }
}

fn of<T: Copy>(meanings: &[(&str, T)], word: &str) -> Option<T> {
    meanings.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}
