//! What an earlier definition knew and a later one does not.
//!
//! Every fact counts, not only whole fields. A field that moved is not lost, but what was known about it must have moved
//! with it. Whether a loss may pass is decided elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::model::{
    Auth, Base, Code, Definition, ErrorCode, Field, Format, Limits, Outcome, Paging, Path, Source,
    visit_fields,
};
use crate::text::{collapse, shorten, visible};

/// So many fields of one name are looked at to find where a field has moved.
const MAX_COMPARED: usize = 8;

/// Something that an earlier definition knew and a later one does not.
///
/// Its text (`response.module.price: unit fen`, `title 订单查询`) is how people name it where they accept it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loss {
    /// The field, or the definition itself.
    pub path: Path,
    /// `field`, or the fact that is gone: `unit`, `code`, `description`, `error` …
    pub fact: &'static str,
    /// What it said, on one line, shortened; empty where the fact says it all.
    pub was: String,
}

impl fmt::Display for Loss {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_definition() {
            write!(formatter, "{}: ", visible(self.path.as_str()))?;
        }
        formatter.write_str(self.fact)?;
        if !self.was.is_empty() {
            write!(formatter, " {}", self.was)?;
        }
        Ok(())
    }
}

/// Are both made of the same documents? Then a difference comes from how they were read, not from what they say.
pub fn same_pages(old: &Definition, new: &Definition) -> bool {
    let digests = |definition: &Definition| -> BTreeSet<String> {
        definition.source.iter().map(|source: &Source| source.sha256.clone()).collect()
    };
    !old.source.is_empty() && digests(old) == digests(new)
}

/// What the new definition would lose of the old one, in the order of the old one.
pub fn losses(old: &Definition, new: &Definition) -> Vec<Loss> {
    let mut lost = Lost::default();
    lost.definition(old, new);
    let mut standing = Standing::of(old, new);
    visit_fields(old, &mut |path, was| match standing.find(path, was) {
        Some(is) => lost.field(path, was, is),
        None => lost.note(path, "field", &was.type_name),
    });
    lost.0
}

/// The fields of the new definition.
struct Standing<'d> {
    by_path: BTreeMap<Path, &'d Field>,
    /// Those that stand where the old definition has none, by side and name: something may have moved there.
    newcomers: BTreeMap<(bool, &'d str), Vec<&'d Field>>,
}

impl<'d> Standing<'d> {
    fn of(old: &Definition, new: &'d Definition) -> Self {
        let mut before = BTreeSet::new();
        visit_fields(old, &mut |path, _| {
            before.insert(path.clone());
        });
        let mut standing = Standing { by_path: BTreeMap::new(), newcomers: BTreeMap::new() };
        visit_fields(new, &mut |path, field| {
            if !before.contains(path) {
                let key = (path.is_in_request(), field.name.as_str());
                standing.newcomers.entry(key).or_default().push(field);
            }
            standing.by_path.insert(path.clone(), field);
        });
        standing
    }

    /// The field as it is now: in its place, else the one that it can have become with the fewest losses.
    fn find(&mut self, path: &Path, was: &'d Field) -> Option<&'d Field> {
        if let Some(is) = self.by_path.get(path).filter(|is| is.name == was.name) {
            return Some(is);
        }
        let fields = self.newcomers.get_mut(&(path.is_in_request(), was.name.as_str()))?;
        let count = |is: &Field| {
            let mut lost = Lost::default();
            lost.field(path, was, is);
            lost.0.len()
        };
        let (index, _) = fields.iter().take(MAX_COMPARED).enumerate().min_by_key(|(_, is)| count(is))?;
        Some(fields.remove(index))
    }
}

#[derive(Default)]
struct Lost(Vec<Loss>);

impl Lost {
    fn note(&mut self, path: &Path, fact: &'static str, was: &str) {
        let was = shorten(&visible(&collapse(was))).into_owned();
        self.0.push(Loss { path: path.clone(), fact, was });
    }

    fn text(&mut self, path: &Path, fact: &'static str, was: &Option<String>, is: &Option<String>) {
        if let Some(was) = known(was).filter(|_| known(is).is_none()) {
            self.note(path, fact, was);
        }
    }

    fn number<T: Copy + ToString>(&mut self, path: &Path, fact: &'static str, was: Option<T>, is: Option<T>) {
        if let (Some(was), None) = (was, is) {
            self.note(path, fact, &was.to_string());
        }
    }

    /// Not counted: names (who has another is another), origin and samples, what people chose, and which facts were
    /// concluded. An `effect` always says something; when it changes, it errs towards `write` by itself.
    fn definition(&mut self, old: &Definition, new: &Definition) {
        let Definition {
            name: _,
            kind: _,
            title,
            description,
            group,
            doc_id,
            auth,
            effect: _,
            outcome,
            paging,
            deprecated,
            source: _,
            request: _,
            response: _,
            errors,
            samples: _,
            rust_name: _,
            inferred: _,
        } = old;
        let here = &Path::DEFINITION;
        self.text(here, "title", title, &new.title);
        self.text(here, "description", description, &new.description);
        self.text(here, "group", group, &new.group);
        self.number(here, "doc_id", *doc_id, new.doc_id);
        if *auth != Auth::Unknown && new.auth == Auth::Unknown {
            self.note(here, "auth", auth.word());
        }
        self.text(here, "deprecated", deprecated, &new.deprecated);
        self.outcome(outcome.as_ref(), new.outcome.as_ref());
        self.paging(paging.as_ref(), new.paging.as_ref());
        self.errors(errors, &new.errors);
    }

    fn outcome(&mut self, old: Option<&Outcome>, new: Option<&Outcome>) {
        let none = Outcome::default();
        let Outcome { success, code, message } = old.unwrap_or(&none);
        let new = new.unwrap_or(&none);
        let here = &Path::DEFINITION;
        self.text(here, "outcome success", success, &new.success);
        self.text(here, "outcome code", code, &new.code);
        self.text(here, "outcome message", message, &new.message);
    }

    fn paging(&mut self, old: Option<&Paging>, new: Option<&Paging>) {
        let none = Paging::default();
        let Paging { page, size, cursor, total, has_next } = old.unwrap_or(&none);
        let new = new.unwrap_or(&none);
        let here = &Path::DEFINITION;
        self.text(here, "paging page", page, &new.page);
        self.text(here, "paging size", size, &new.size);
        self.text(here, "paging cursor", cursor, &new.cursor);
        self.text(here, "paging total", total, &new.total);
        self.text(here, "paging has_next", has_next, &new.has_next);
    }

    fn errors(&mut self, old: &[ErrorCode], new: &[ErrorCode]) {
        let here = &Path::DEFINITION;
        // A code may stand twice: what any of its lines says is known.
        let mut by_code: BTreeMap<&str, (bool, bool)> = BTreeMap::new();
        for ErrorCode { code, message, solution } in new {
            let (has_text, has_solution) = by_code.entry(code.as_str()).or_default();
            *has_text |= known(message).is_some();
            *has_solution |= known(solution).is_some();
        }
        for ErrorCode { code, message, solution } in old {
            let Some((has_text, has_solution)) = by_code.get(code.as_str()) else {
                self.note(here, "error", code);
                continue;
            };
            for (fact, was, is_known) in
                [("error text", message, has_text), ("error solution", solution, has_solution)]
            {
                if let Some(was) = known(was).filter(|_| !is_known) {
                    self.note(here, fact, &format!("{code}: {was}"));
                }
            }
        }
    }

    /// `required` says something in requests only. A unit that became another is gone too: it is money.
    fn field(&mut self, path: &Path, old: &Field, new: &Field) {
        let Field {
            name: _,
            type_name,
            list,
            required,
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
            inferred: _,
            fields: _,
        } = old;
        if !type_name.trim().is_empty() && new.type_name.trim().is_empty() {
            self.note(path, "type", type_name);
        }
        if *list && !new.list {
            self.note(path, "list", "");
        }
        if *required && !new.required && path.is_in_request() {
            self.note(path, "required", "");
        }
        self.text(path, "description", description, &new.description);
        self.text(path, "example", example, &new.example);
        self.text(path, "example_text", example_text, &new.example_text);
        self.limits(path, limits, &new.limits);
        self.codes(path, codes, new);
        self.values(path, values, new);
        if let Some(unit) = unit.filter(|unit| new.unit != Some(*unit)) {
            self.note(path, "unit", unit.word());
        }
        if let Some(format) = format.filter(|format| new.format.is_none() && !says(&new.type_name, *format)) {
            self.note(path, "format", format.word());
        }
        self.text(path, "separator", separator, &new.separator);
        if let (Some(kind), None) = (sensitive, new.sensitive) {
            self.note(path, "sensitive", kind.word());
        }
        self.text(path, "deprecated", deprecated, &new.deprecated);
    }

    fn limits(&mut self, path: &Path, old: &Limits, new: &Limits) {
        let Limits { max_length, max_list_size, min_value, max_value, default } = old;
        self.number(path, "max_length", *max_length, new.max_length);
        self.number(path, "max_list_size", *max_list_size, new.max_list_size);
        self.number(path, "min_value", *min_value, new.min_value);
        self.number(path, "max_value", *max_value, new.max_value);
        self.text(path, "default", default, &new.default);
    }

    /// A code without its label is lost; with another label it is not.
    fn codes(&mut self, path: &Path, old: &[Code], new: &Field) {
        let still: BTreeSet<&str> = new.codes.iter().map(|code| code.value.as_str()).collect();
        for Code { value, label, rust_name: _ } in
            old.iter().filter(|code| !still.contains(code.value.as_str()))
        {
            self.note(path, "code", &format!("{value}: {label}"));
        }
    }

    /// A value that became a code says more than before.
    fn values(&mut self, path: &Path, old: &[String], new: &Field) {
        let codes = new.codes.iter().map(|code| &code.value);
        let still: BTreeSet<&String> = new.values.iter().chain(codes).collect();
        for value in old.iter().filter(|value| !still.contains(value)) {
            self.note(path, "value", value);
        }
    }
}

/// Does a documented type itself say what the format said?
fn says(type_name: &str, format: Format) -> bool {
    match Base::of(type_name) {
        Some(Base::Date) => matches!(format, Format::Datetime | Format::Date | Format::Time),
        Some(Base::Json) => format == Format::Json,
        _ => false,
    }
}

/// Empty text can mean unknown.
pub(crate) fn known(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.trim().is_empty())
}
