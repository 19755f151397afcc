//! Which files of two states have to be read: those that differ, and those that people wrote otherwise about.

use std::collections::{BTreeMap, BTreeSet};

use top_definition::{InputFile, read_history};

use crate::folder::{self, is_scraped};

/// The files of both states, without definitions that can't have changed.
pub(super) struct Pair {
    pub(super) old: Vec<InputFile>,
    pub(super) new: Vec<InputFile>,
    /// Paths of definitions that both have, and that were left out.
    same: BTreeSet<String>,
    /// Those of them that come from other documents, or from another state of them, and say the same.
    other_source: BTreeSet<String>,
}

impl Pair {
    /// Names of the definitions that were left out.
    pub(super) fn unread(&self) -> Vec<&str> {
        self.same.iter().map(|path| stem(path)).collect()
    }

    /// Names of the definitions in which nothing differs but where they come from.
    pub(super) fn other_source(&self) -> impl Iterator<Item = &str> {
        self.other_source.iter().map(|path| stem(path))
    }

    /// The same files of another state.
    pub(super) fn like(&self, files: Vec<InputFile>) -> Vec<InputFile> {
        files.into_iter().filter(|file| !self.same.contains(&file.path)).collect()
    }
}

pub(super) fn changed(old: Vec<InputFile>, new: Vec<InputFile>) -> Pair {
    let before: BTreeMap<&str, &InputFile> = old.iter().map(|file| (file.path.as_str(), file)).collect();
    let after: BTreeMap<&str, &InputFile> = new.iter().map(|file| (file.path.as_str(), file)).collect();
    let text = |files: &BTreeMap<&str, &InputFile>, path: &str| files.get(path).map(|file| file.text.clone());
    let people: BTreeSet<&str> =
        before.keys().chain(after.keys()).copied().filter(|path| !is_scraped(path)).collect();
    let is_fact = |path: &&str| *path != folder::HISTORY;
    let differing =
        people.into_iter().filter(is_fact).filter(|path| text(&before, path) != text(&after, path));
    let (of_one, of_all): (Vec<&str>, Vec<&str>) = differing.partition(|path| path.starts_with("overlays/"));
    let mentions: Vec<String> =
        of_one.iter().flat_map(|path| [text(&before, path), text(&after, path)]).flatten().collect();
    let gone = gone_or_back(text(&before, folder::HISTORY), text(&after, folder::HISTORY));
    // Names and groups of everything may hang on what people wrote for all.
    let is_free = |path: &&&str| {
        let name = stem(path);
        let is_free = of_all.is_empty() && !gone.contains(name);
        is_scraped(path) && is_free && !mentions.iter().any(|text| text.contains(name))
    };
    let (mut same, mut other_source) = (BTreeSet::new(), BTreeSet::new());
    for path in before.keys().filter(is_free) {
        let (Some(old), Some(new)) = (before.get(path), after.get(path)) else { continue };
        if old.text != new.text && !says_the_same(&old.text, &new.text) {
            continue;
        }
        if old.text != new.text {
            other_source.insert((*path).to_owned());
        }
        same.insert((*path).to_owned());
    }
    let rest = |files: Vec<InputFile>| -> Vec<InputFile> {
        files.into_iter().filter(|file| !same.contains(&file.path)).collect()
    };
    let (old, new) = (rest(old), rest(new));
    Pair { old, new, same, other_source }
}

/// Names of which something is gone in one of the histories only. What is wrong with a history is found when it is read for good.
fn gone_or_back(old: Option<String>, new: Option<String>) -> BTreeSet<String> {
    if old == new {
        return BTreeSet::new();
    }
    type Gone = BTreeSet<(String, Option<String>)>;
    let gone = |text: Option<String>| -> Gone {
        let history = read_history(&text.unwrap_or_default(), folder::HISTORY).unwrap_or_default();
        let mut gone = Gone::new();
        for (name, span) in history.iter() {
            let fields = span.fields.iter().filter(|(_, span)| span.gone_since.is_some());
            gone.extend(fields.map(|(path, _)| (name.to_owned(), Some(path.clone()))));
            gone.extend(span.gone_since.is_some().then(|| (name.to_owned(), None)));
        }
        gone
    };
    let (old, new) = (gone(old), gone(new));
    old.symmetric_difference(&new).map(|(name, _)| name.clone()).collect()
}

/// Do both texts say the same, but for `source`? Where that stands is plain from what `scrape` writes: a key at the begin of a
/// line, and lines that begin with none.
fn says_the_same(old: &str, new: &str) -> bool {
    fn rest(text: &str) -> impl Iterator<Item = &str> {
        let mut in_source = false;
        text.lines().filter(move |line| {
            in_source = line.trim_end() == "source:"
                || in_source && !line.starts_with(|c: char| c.is_ascii_alphabetic());
            !in_source
        })
    }
    rest(old).eq(rest(new))
}

/// The name that a definition's file has to have.
pub(super) fn stem(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".yaml")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> InputFile {
        InputFile { path: path.to_owned(), shown: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn only_what_can_have_changed_is_read() {
        let old = vec![file("apis/a.yaml", "a"), file("apis/b.yaml", "b"), file("apis/c.yaml", "c")];
        let mut new = vec![file("apis/a.yaml", "a"), file("apis/b.yaml", "B"), file("apis/c.yaml", "c")];
        let pair = changed(old.clone(), new.clone());
        assert_eq!((pair.unread(), pair.old.len(), pair.new.len()), (vec!["a", "c"], 1, 1));
        new.push(file("overlays/o.yaml", "- c: …"));
        assert_eq!(changed(old.clone(), new.clone()).unread(), ["a"]);
        new.push(file(
            "history.yaml",
            "a: {first_seen: '2026-01-01', gone_since: '2026-02-01'}\nb: {first_seen: '2026-01-01'}\n",
        ));
        assert_eq!(changed(old.clone(), new.clone()).unread(), Vec::<&str>::new());
        new.push(file("glossary.yaml", "x: Y"));
        assert_eq!(changed(old, new).unread(), Vec::<&str>::new());
    }

    #[test]
    fn another_source_of_the_same_facts_is_told_and_not_read() {
        let text = |page: &str, title: &str| {
            file(
                "apis/a.yaml",
                &format!(
                    "name: a\nsource:\n- page: {page}\n  form: x\nrequest:\n- name: source\ntitle: {title}\n"
                ),
            )
        };
        let pair = changed(vec![text("old", "t")], vec![text("new", "t")]);
        assert_eq!((pair.unread(), pair.other_source().collect::<Vec<_>>()), (vec!["a"], vec!["a"]));
        let pair = changed(vec![text("old", "t")], vec![text("new", "u")]);
        assert_eq!((pair.unread(), pair.old.len()), (Vec::<&str>::new(), 1));
    }
}
