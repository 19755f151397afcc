//! Rules a definition keeps beyond its keys, and rules a set of definitions keeps among themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::file_name::unsafe_name_reason;
use crate::limits::{MAX_FIELD_DEPTH, MAX_FIELDS};
use crate::model::{Definition, Field, Format, Kind, Path, Side, segments};
use crate::places::Places;
use crate::text::{shorten, visible};

/// Reports what is wrong with one definition.
pub fn check_definition(definition: &Definition, places: &Places, found: &mut Diagnostics) {
    if let Some(reason) = unsafe_name_reason(&definition.name) {
        let message =
            format!("`{}` cannot be the name of a definition: {reason}", shorten(&visible(&definition.name)));
        found.push(places.point_fact(&Path::DEFINITION, "name", Diagnostic::error("unsafe-name", message)));
    }
    if definition.kind == Kind::Message && !definition.request.is_empty() {
        let diagnostic = Diagnostic::error("message-request", "a message has no request");
        found.push(
            places
                .point_fact(&Path::DEFINITION, "request", diagnostic)
                .with_hint("its fields belong under `content`"),
        );
    }
    let mut check = Check { places, found, fields: 0 };
    for side in Side::of(definition.kind) {
        check.fields(&Path::side_of(side), side.fields(definition), 1);
    }
    if check.fields > MAX_FIELDS {
        let message = format!("{} fields; {MAX_FIELDS} are allowed", check.fields);
        found.push(places.point(&Path::DEFINITION, Diagnostic::error("too-many-fields", message)));
    }
}

struct Check<'a> {
    places: &'a Places,
    found: &'a mut Diagnostics,
    fields: usize,
}

impl Check<'_> {
    fn fields(&mut self, parent: &Path, fields: &[Field], depth: usize) {
        if depth > MAX_FIELD_DEPTH && !fields.is_empty() {
            let message = format!("fields more than {MAX_FIELD_DEPTH} levels deep");
            self.report(parent, "fields", Diagnostic::error("too-deep", message));
            return;
        }
        self.fields += fields.len();
        for (segment, field) in segments(fields).iter().zip(fields) {
            let path = parent.child(segment);
            self.field(&path, field);
            self.fields(&path, &field.fields, depth + 1);
        }
    }

    fn field(&mut self, path: &Path, field: &Field) {
        if field.name.trim().is_empty() {
            self.report(path, "name", Diagnostic::error("empty-name", "a field without a name"));
        }
        let is_list = field.format == Some(Format::List);
        if field.separator.is_some() && !is_list {
            let message = format!("`{path}`: a `separator` goes with `format: list` only");
            self.report(path, "separator", Diagnostic::error("separator", message));
        } else if is_list && field.separator.is_none() {
            let message = format!("`{path}`: a list in a text, but nobody knows its separator");
            self.report(path, "format", Diagnostic::warning("no-separator", message));
        }
        let mut seen = BTreeSet::new();
        for code in &field.codes {
            if code.value.is_empty() {
                let message = format!("`{path}`: a code without a value ({})", shorten(&code.label));
                self.report(path, "codes", Diagnostic::error("empty-code", message));
            } else if !seen.insert(&code.value) {
                let message = format!("`{path}`: the code `{}` stands here twice", shorten(&code.value));
                let diagnostic = Diagnostic::error("duplicate-code", message);
                self.report(path, "codes", diagnostic.with_hint("remove one, or join their labels"));
            }
        }
    }

    fn report(&mut self, path: &Path, fact: &str, diagnostic: Diagnostic) {
        self.found.push(self.places.point_fact(path, fact, diagnostic));
    }
}

/// Reports what is wrong among definitions: names used twice, or that some systems keep in one file.
pub fn check_set<'a>(
    definitions: impl Iterator<Item = (&'a Definition, &'a Places)>,
    found: &mut Diagnostics,
) {
    let mut seen: BTreeMap<String, (&str, &Places)> = BTreeMap::new();
    for (definition, places) in definitions {
        let name = definition.name.as_str();
        let Some((other, place)) = seen.insert(name.to_ascii_lowercase(), (name, places)) else { continue };
        let at = place.fact(&Path::DEFINITION, "name");
        let at = format!("{}:{}:{}", at.file, at.place.line, at.place.column);
        let diagnostic = if other == name {
            Diagnostic::error("duplicate-name", format!("`{name}` is defined twice, also in {at}"))
                .with_hint("remove one of the files")
        } else {
            let message = format!(
                "`{name}` and `{other}` in {at} differ in case only, and some systems keep them in one file"
            );
            Diagnostic::error("names-differ-in-case", message).with_hint("remove one, or correct its name")
        };
        found.push(places.point_fact(&Path::DEFINITION, "name", diagnostic));
    }
}
