//! Several documents of one API → one definition.
//!
//! Identity is the name (with the number of the document), never an address. What is unknown in one document
//! never replaces what another one knows. Order of fields and `required` of answers are noise.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::losses::known;
use crate::model::{Auth, Definition, Fact, Field, Limits, Path, Side, count_nodes, segments, visit_fields};
use crate::text::shorten;

/// Pages below this folder of pages gave way to newer ones of the same API, and are kept for what only they say.
pub const OLDER_PAGES: &str = "older/";

/// One definition from all documents of one API, and what they disagree about. The newest document leads, by its
/// own date; without dates the richest one. What was put aside as older never leads. The others fill in what it does not
/// know.
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

/// Is the definition made of pages alone that gave way to newer ones?
pub fn is_of_older_pages(page: &Definition) -> bool {
    !page.source.is_empty() && page.source.iter().all(|source| source.page.starts_with(OLDER_PAGES))
}

/// Newest first, then richest, then by path: a total order that no order of files can change.
fn rank(page: &Definition) -> impl Ord + use<> {
    let newest = page.source.iter().filter_map(|source| source.modified.clone()).max();
    let size = count_nodes(&page.request) + count_nodes(&page.response);
    (
        is_of_older_pages(page),
        std::cmp::Reverse(newest),
        std::cmp::Reverse(size),
        page.source.clone(),
        page.clone(),
    )
}

/// Fields of one document that stand where the other has none, counted by side and name: what the other one has in
/// places of its own may be these.
struct Elsewhere(BTreeMap<(bool, String), usize>);

impl Elsewhere {
    fn of(definition: &Definition, other: &Definition) -> Self {
        let mut there = BTreeSet::new();
        visit_fields(other, &mut |path, _| {
            there.insert(path.clone());
        });
        let mut counts = BTreeMap::new();
        visit_fields(definition, &mut |path, field| {
            if !there.contains(path) {
                *counts.entry((path.is_in_request(), field.name.clone())).or_default() += 1;
            }
        });
        Elsewhere(counts)
    }

    /// Does everything in the subtree stand elsewhere? Then it is accounted for, once.
    fn take_whole(&mut self, path: &Path, field: &Field) -> bool {
        let mut needed = BTreeMap::new();
        count_names(path.is_in_request(), field, &mut needed);
        let suffices =
            needed.iter().all(|(key, count)| self.0.get(key).is_some_and(|standing| standing >= count));
        if suffices {
            for (key, count) in needed {
                self.0.entry(key).and_modify(|standing| *standing -= count);
            }
        }
        suffices
    }
}

fn count_names(in_request: bool, field: &Field, counts: &mut BTreeMap<(bool, String), usize>) {
    *counts.entry((in_request, field.name.clone())).or_default() += 1;
    field.fields.iter().for_each(|member| count_names(in_request, member, counts));
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
        let mut elsewhere = Elsewhere::of(it, &other);
        let Definition {
            name: _,
            kind: _,
            title,
            description,
            group,
            doc_id,
            auth,
            // Concluded from name and title, which both documents share.
            effect: _,
            outcome,
            paging,
            deprecated,
            source,
            request,
            response,
            errors,
            samples,
            rust_name: _,
            inferred,
        } = other;
        fill_text(&mut it.title, title);
        fill_text(&mut it.description, description);
        fill_text(&mut it.group, group);
        fill_text(&mut it.deprecated, deprecated);
        fill(&mut it.doc_id, doc_id);
        fill(&mut it.outcome, outcome);
        fill(&mut it.paging, paging);
        let weak =
            |auth: &Auth, inferred: &BTreeSet<Fact>| (*auth == Auth::Unknown, inferred.contains(&Fact::Auth));
        if weak(&auth, &inferred) < weak(&it.auth, &it.inferred) {
            it.auth = auth;
            copy_mark(&mut it.inferred, &inferred, Fact::Auth);
        }
        let answer = Path::side_of(Side::answer(it.kind));
        self.fields(&Path::side_of(Side::Request), &mut it.request, request, &mut elsewhere);
        self.fields(&answer, &mut it.response, response, &mut elsewhere);
        for error in errors {
            if !it.errors.iter().any(|known| known.code == error.code) {
                it.errors.push(error);
            }
        }
        for sample in samples {
            if !it.samples.iter().any(|known| known.kind == sample.kind) {
                it.samples.push(sample);
            }
        }
        it.source.extend(source);
    }

    fn fields(
        &mut self,
        parent: &Path,
        into: &mut Vec<Field>,
        others: Vec<Field>,
        elsewhere: &mut Elsewhere,
    ) {
        let known: BTreeMap<String, usize> =
            segments(into).into_iter().enumerate().map(|(index, segment)| (segment, index)).collect();
        for (segment, other) in segments(&others).into_iter().zip(others) {
            let path = parent.child(&segment);
            match known.get(&segment).and_then(|index| into.get_mut(*index)) {
                Some(field) => self.field(&path, field, other, elsewhere),
                None if elsewhere.take_whole(&path, &other) => {
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

    fn field(&mut self, path: &Path, it: &mut Field, mut other: Field, elsewhere: &mut Elsewhere) {
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
        if path.is_in_request() && it.required != other.required {
            self.warn(
                "pages-disagree",
                format!("{}: documents disagree whether `{path}` is required", self.into),
            );
        }
        let members = std::mem::take(&mut other.fields);
        fill_facts(it, other);
        self.fields(path, &mut it.fields, members, elsewhere);
    }

    fn warn(&mut self, code: &'static str, message: String) {
        self.warnings.push(Diagnostic::warning(code, message));
    }
}

/// Facts that one document knows and the other does not, with their marks.
fn fill_facts(it: &mut Field, other: Field) {
    let Field {
        name: _,
        // Settled by the caller: they stand in both.
        type_name: _,
        list: _,
        required: _,
        description,
        example,
        example_text,
        limits,
        codes,
        values,
        unit,
        format,
        separator,
        sensitive,
        deprecated,
        rust_name: _,
        rust_type: _,
        inferred: marks,
        fields: _,
    } = other;
    let mut mark = |filled: bool, fact: Fact| {
        if filled {
            copy_mark(&mut it.inferred, &marks, fact);
        }
    };
    mark(fill_text(&mut it.description, description), Fact::Description);
    let filled = fill_text(&mut it.example, example);
    mark(filled, Fact::Example);
    if filled {
        it.example_text = example_text;
    }
    mark(fill_list(&mut it.codes, codes), Fact::Codes);
    mark(fill_list(&mut it.values, values), Fact::Values);
    mark(fill(&mut it.unit, unit), Fact::Unit);
    if fill(&mut it.format, format) {
        mark(true, Fact::Format);
        it.separator = separator;
    }
    mark(fill(&mut it.sensitive, sensitive), Fact::Sensitive);
    mark(fill_text(&mut it.deprecated, deprecated), Fact::Deprecated);
    fill_limits(&mut it.limits, limits);
}

fn fill_limits(it: &mut Limits, other: Limits) {
    let Limits { max_length, max_list_size, min_value, max_value, default } = other;
    fill(&mut it.max_length, max_length);
    fill(&mut it.max_list_size, max_list_size);
    fill(&mut it.min_value, min_value);
    fill(&mut it.max_value, max_value);
    fill(&mut it.default, default);
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

fn fill_list<T>(it: &mut Vec<T>, other: Vec<T>) -> bool {
    let filled = it.is_empty() && !other.is_empty();
    if filled {
        *it = other;
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
}
