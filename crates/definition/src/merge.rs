//! Several documents of one API → one definition, and what a newer definition would lose.
//!
//! Identity is the name (with the number of the document), never an address. What is unknown in one document
//! never replaces what another one knows. Order of fields and `required` of answers are noise.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::model::{Auth, Definition, Fact, Field, Limits, count_nodes};
use crate::places::{response_word, segments, visit_fields};
use crate::text::shorten;

/// Something that an earlier definition knew and a later one does not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loss {
    /// Path of the field, empty for the definition itself.
    pub path: String,
    /// `field`, or the fact that is gone: `description`, `example`, `error` …
    pub fact: &'static str,
    /// What it said, shortened.
    pub was: String,
}

impl std::fmt::Display for Loss {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.fact, self.path.as_str()) {
            ("field", path) => write!(formatter, "the field `{path}` ({})", self.was),
            (fact, "") => write!(formatter, "the {fact} \"{}\"", self.was),
            (fact, path) => write!(formatter, "the {fact} of `{path}` (\"{}\")", self.was),
        }
    }
}

/// Was the definition taken although it lost facts? The reason stands with its source.
pub fn is_forced(definition: &Definition) -> bool {
    definition.source.iter().any(|source| source.forced.is_some())
}

/// What the new definition would lose of the old one. Facts that rules conclude from others don't count, nor do
/// fields that only moved.
pub fn losses(old: &Definition, new: &Definition) -> Vec<Loss> {
    let mut lost = Vec::new();
    let mut lose = |path: &str, fact: &'static str, was: &str| {
        lost.push(Loss { path: path.to_owned(), fact, was: shorten(was).into_owned() });
    };
    for (fact, old, new) in [
        ("title", &old.title, &new.title),
        ("description", &old.description, &new.description),
        ("group", &old.group, &new.group),
    ] {
        if let Some(was) = known(old).filter(|_| known(new).is_none()) {
            lose("", fact, was);
        }
    }
    if let (Some(was), None) = (old.doc_id, new.doc_id) {
        lose("", "doc_id", &was.to_string());
    }
    let codes: BTreeSet<&str> = new.errors.iter().map(|error| error.code.as_str()).collect();
    for error in old.errors.iter().filter(|error| !codes.contains(error.code.as_str())) {
        lose("", "error", &error.code);
    }
    let fields = Index::of(new);
    visit_fields(old, &mut |path, was| match fields.find(path, was) {
        Some(is) => lose_facts(path, was, is, &mut lose),
        None if fields.moved(path, was) => {}
        None => lose(path, "field", &was.type_name),
    });
    lost
}

fn lose_facts(path: &str, was: &Field, is: &Field, lose: &mut impl FnMut(&str, &'static str, &str)) {
    for (fact, was, is) in
        [("description", &was.description, &is.description), ("example", &was.example, &is.example)]
    {
        if let Some(text) = known(was).filter(|_| known(is).is_none()) {
            lose(path, fact, text);
        }
    }
    if was.limits != Limits::default() && is.limits == Limits::default() {
        lose(path, "limits", "");
    }
}

/// Empty text can mean unknown.
fn known(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.trim().is_empty())
}

/// The fields of a definition by path, and their names by root.
struct Index {
    fields: BTreeMap<String, Field>,
    names: BTreeSet<(bool, String)>,
}

impl Index {
    fn of(definition: &Definition) -> Self {
        let mut index = Index { fields: BTreeMap::new(), names: BTreeSet::new() };
        visit_fields(definition, &mut |path, field| {
            index.names.insert((path.starts_with("request."), field.name.clone()));
            index.fields.insert(path.to_owned(), Field { fields: Vec::new(), ..field.clone() });
        });
        index
    }

    fn find(&self, path: &str, field: &Field) -> Option<&Field> {
        self.fields.get(path).filter(|found| found.name == field.name)
    }

    /// Does everything in the subtree stand somewhere?
    fn moved_whole(&self, path: &str, field: &Field) -> bool {
        self.moved(path, field) && field.fields.iter().all(|member| self.moved_whole(path, member))
    }

    fn moved(&self, path: &str, field: &Field) -> bool {
        self.names.contains(&(path.starts_with("request."), field.name.clone()))
    }
}

/// One definition from all documents of one API, and what they disagree about. The newest document leads, by its
/// own date; without dates the richest one. The others fill in what it does not know.
pub fn merge(mut pages: Vec<Definition>) -> (Definition, Vec<Diagnostic>) {
    pages.sort_by_cached_key(rank);
    let mut pages = pages.into_iter();
    let mut warnings = Vec::new();
    let mut merged = pages.next().unwrap_or_default();
    for page in pages {
        if page.name != merged.name || page.kind != merged.kind {
            let message =
                format!("`{}` and `{}` are not the same API", shorten(&page.name), shorten(&merged.name));
            warnings.push(Diagnostic::warning("different-identity", message));
            continue;
        }
        Merge { into: String::new(), warnings: &mut warnings }.definition(&mut merged, page);
    }
    merged.source.sort();
    merged.source.dedup();
    (merged, warnings)
}

/// Newest first, then richest, then by path: a total order that no order of files can change.
fn rank(page: &Definition) -> impl Ord + use<> {
    let newest = page.source.iter().filter_map(|source| source.modified.clone()).max();
    let size = count_nodes(&page.request) + count_nodes(&page.response);
    (std::cmp::Reverse(newest), std::cmp::Reverse(size), page.source.clone(), page.clone())
}

struct Merge<'a> {
    into: String,
    warnings: &'a mut Vec<Diagnostic>,
}

impl Merge<'_> {
    fn definition(&mut self, it: &mut Definition, other: Definition) {
        self.into.clone_from(&it.name);
        if let (Some(ours), Some(theirs)) = (it.doc_id, other.doc_id)
            && ours != theirs
        {
            self.warn(
                "doc-ids-differ",
                format!("documents {ours} and {theirs} both describe `{}`", self.into),
            );
        }
        let all = Index::of(it);
        fill_text(&mut it.title, other.title);
        fill_text(&mut it.description, other.description);
        fill_text(&mut it.group, other.group);
        fill_text(&mut it.deprecated, other.deprecated);
        fill(&mut it.doc_id, other.doc_id);
        fill(&mut it.outcome, other.outcome);
        fill(&mut it.paging, other.paging);
        let weak =
            |auth: &Auth, inferred: &BTreeSet<Fact>| (*auth == Auth::Unknown, inferred.contains(&Fact::Auth));
        if weak(&other.auth, &other.inferred) < weak(&it.auth, &it.inferred) {
            it.auth = other.auth;
            copy_mark(&mut it.inferred, &other.inferred, Fact::Auth);
        }
        let response = response_word(it.kind);
        self.fields("request", &mut it.request, other.request, &all);
        self.fields(response, &mut it.response, other.response, &all);
        for error in other.errors {
            if !it.errors.iter().any(|known| known.code == error.code) {
                it.errors.push(error);
            }
        }
        for sample in other.samples {
            if !it.samples.iter().any(|known| known.kind == sample.kind) {
                it.samples.push(sample);
            }
        }
        it.source.extend(other.source);
    }

    fn fields(&mut self, parent: &str, into: &mut Vec<Field>, others: Vec<Field>, all: &Index) {
        let known: BTreeMap<String, usize> =
            segments(into).into_iter().enumerate().map(|(index, segment)| (segment, index)).collect();
        for (segment, other) in segments(&others).into_iter().zip(others) {
            let path = format!("{parent}.{segment}");
            match known.get(&segment).and_then(|index| into.get_mut(*index)) {
                Some(field) => self.field(&path, field, other, all),
                None if all.moved_whole(&path, &other) => {
                    let message =
                        format!("{}: another document has `{path}`, which stands elsewhere here", self.into);
                    self.warn("pages-disagree", message);
                }
                None => {
                    let message =
                        format!("{}: only an older or poorer document has `{path}`; kept", self.into);
                    self.warn("only-in-one-page", message);
                    into.push(other);
                }
            }
        }
    }

    fn field(&mut self, path: &str, it: &mut Field, other: Field, all: &Index) {
        if it.type_name != other.type_name || it.list != other.list {
            let weaker = it.inferred.contains(&Fact::Type) && !other.inferred.contains(&Fact::Type);
            let message = format!(
                "{}: `{path}` is `{}` in one document and `{}` in another",
                self.into,
                type_text(it),
                type_text(&other)
            );
            self.warn("pages-disagree", message);
            if weaker {
                it.type_name.clone_from(&other.type_name);
                it.list = other.list;
                copy_mark(&mut it.inferred, &other.inferred, Fact::Type);
                copy_mark(&mut it.inferred, &other.inferred, Fact::List);
            }
        }
        if path.starts_with("request.") && it.required != other.required {
            self.warn(
                "pages-disagree",
                format!("{}: documents disagree whether `{path}` is required", self.into),
            );
        }
        fill_facts(it, &other);
        self.fields(path, &mut it.fields, other.fields, all);
    }

    fn warn(&mut self, code: &'static str, message: String) {
        self.warnings.push(Diagnostic::warning(code, message));
    }
}

/// Facts that one document knows and the other does not, with their marks.
fn fill_facts(it: &mut Field, other: &Field) {
    let marks = &other.inferred;
    let mut mark = |filled: bool, fact: Fact| {
        if filled {
            copy_mark(&mut it.inferred, marks, fact);
        }
    };
    mark(fill_text(&mut it.description, other.description.clone()), Fact::Description);
    mark(fill_text(&mut it.example, other.example.clone()), Fact::Example);
    mark(fill_list(&mut it.codes, &other.codes), Fact::Codes);
    mark(fill_list(&mut it.values, &other.values), Fact::Values);
    mark(fill(&mut it.unit, other.unit), Fact::Unit);
    if fill(&mut it.format, other.format) {
        mark(true, Fact::Format);
        it.separator.clone_from(&other.separator);
    }
    mark(fill(&mut it.sensitive, other.sensitive), Fact::Sensitive);
    mark(fill_text(&mut it.deprecated, other.deprecated.clone()), Fact::Deprecated);
    let (ours, theirs) = (&mut it.limits, &other.limits);
    fill(&mut ours.max_length, theirs.max_length);
    fill(&mut ours.max_list_size, theirs.max_list_size);
    fill(&mut ours.min_value, theirs.min_value);
    fill(&mut ours.max_value, theirs.max_value);
    fill(&mut ours.default, theirs.default.clone());
}

fn fill<T>(it: &mut Option<T>, other: Option<T>) -> bool {
    let filled = it.is_none() && other.is_some();
    if filled {
        *it = other;
    }
    filled
}

/// Empty text gives way to text that says something.
fn fill_text(it: &mut Option<String>, other: Option<String>) -> bool {
    let filled = known(it).is_none() && (known(&other).is_some() || it.is_none() && other.is_some());
    if filled {
        *it = other;
    }
    filled
}

fn fill_list<T: Clone>(it: &mut Vec<T>, other: &[T]) -> bool {
    let filled = it.is_empty() && !other.is_empty();
    if filled {
        it.extend_from_slice(other);
    }
    filled
}

fn copy_mark(ours: &mut BTreeSet<Fact>, theirs: &BTreeSet<Fact>, fact: Fact) {
    if theirs.contains(&fact) {
        ours.insert(fact);
    } else {
        ours.remove(&fact);
    }
}

fn type_text(field: &Field) -> String {
    format!("{}{}", shorten(&field.type_name), if field.list { "[]" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;

    fn field(name: &str, description: Option<&str>) -> Field {
        Field { description: description.map(str::to_owned), ..Field::new(name, "String") }
    }

    fn page(page: &str, modified: Option<&str>, response: Vec<Field>) -> Definition {
        let modified = modified.map(str::to_owned);
        let source = Source { page: page.to_owned(), modified, ..Source::default() };
        Definition { name: "demo.get".to_owned(), source: vec![source], response, ..Definition::default() }
    }

    fn nested(fields: Vec<Field>) -> Vec<Field> {
        vec![Field { fields, ..Field::new("data", "Data") }]
    }

    #[test]
    fn unknown_and_empty_never_replace_known() {
        let old = page("a", Some("2020-01-01"), vec![field("x", Some("订单")), field("y", None)]);
        let new = page("b", Some("2024-01-01"), vec![field("x", None), field("y", Some(""))]);
        let (merged, warnings) = merge(vec![old, new]);
        assert_eq!(merged.response[0].description.as_deref(), Some("订单"));
        assert_eq!(merged.response[1].description.as_deref(), Some(""));
        assert!(warnings.is_empty(), "{warnings:?}");
        assert_eq!(merged.source.len(), 2);
    }

    #[test]
    fn a_poorer_page_shrinks_nothing_and_order_does_not_matter() {
        let rich = page("a", None, nested(vec![field("x", None), field("y", None)]));
        let poor = page("b", None, nested(vec![field("x", Some("d"))]));
        let (merged, _) = merge(vec![rich.clone(), poor.clone()]);
        assert_eq!(merged.response[0].fields.len(), 2);
        assert_eq!(merged.response[0].fields[0].description.as_deref(), Some("d"));
        assert_eq!(merge(vec![poor, rich]).0, merged);
    }

    #[test]
    fn a_field_that_stands_elsewhere_is_not_doubled() {
        let nested = page("a", Some("2024"), nested(vec![field("x", None)]));
        let flat =
            page("b", Some("2020"), vec![Field::new("data", "Data"), field("x", None), field("z", None)]);
        let (merged, warnings) = merge(vec![flat, nested]);
        let names: Vec<&str> = merged.response.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names, ["data", "z"]);
        let codes: Vec<&str> = warnings.iter().map(|warning| warning.code).collect();
        assert_eq!(codes, ["pages-disagree", "only-in-one-page"]);
    }

    #[test]
    fn losses_are_what_documents_said_and_no_longer_say() {
        let mut old = page("a", None, nested(vec![field("x", Some("订单")), field("y", None)]));
        old.title = Some("t".to_owned());
        old.response[0].required = true;
        let new = page("b", None, nested(vec![field("x", Some(" "))]));
        let lost: Vec<String> = losses(&old, &new).iter().map(ToString::to_string).collect();
        assert_eq!(
            lost,
            [
                "the title \"t\"",
                "the description of `response.data.x` (\"订单\")",
                "the field `response.data.y` (String)"
            ]
        );
        let moved =
            page("b", None, vec![Field::new("data", "Data"), field("y", None), field("x", Some("订单"))]);
        old.title = None;
        assert_eq!(losses(&old, &moved), []);
        assert_eq!(losses(&old, &old), []);
    }
}
