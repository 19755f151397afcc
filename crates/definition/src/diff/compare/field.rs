//! Two states of one field, and of the objects that hold fields.

use std::collections::BTreeMap;

use super::moved::Strays;
use super::{Changes, words};
use crate::diff::change::Change;
use crate::diff::checks::{Check, FieldChecks};
use crate::diff::level::Seat;
use crate::model::{Base, Definition, Field, Format, Limits, Path, Sensitive, Side, Unit, segments};

/// The fields of one side of one definition: where they stand and what checks there are.
#[derive(Clone, Copy)]
pub(super) struct Of {
    pub(super) seat: Seat,
    pub(super) checks: &'static FieldChecks,
}

impl Changes<'_> {
    /// One side of a definition. Fields that went and fields that came may be the same ones in another place.
    pub(super) fn side(&mut self, seat: Seat, side: Side, old: &Definition, new: &Definition) {
        let of = Of { seat, checks: FieldChecks::of(seat) };
        let first = self.all.len();
        let (old, new) = (side.fields(old), side.fields(new));
        let mut strays = Strays::default();
        self.fields(of, &Path::side_of(side), old, new, &mut strays);
        let pairs = strays.pair();
        for (check, (from, was), (to, is)) in pairs.pairs(of.checks) {
            let (was_type, is_type) = (Some(type_text(was)), Some(type_text(is)));
            let change = Change { was: was_type, is: is_type, ..Change::new(&self.api, to.clone(), check) };
            self.all.push(Change { from: Some(from.clone()), ..change });
            // What was known about it must have moved with it.
            let mut inner = Strays::default();
            self.field(of, to, was, is, &mut inner);
            self.strays(of, inner.gone, inner.come);
        }
        self.strays(of, pairs.gone, pairs.come);
        if constructor_changed(old, new) && seat == Seat::Request {
            let top = |path: &Path| path.as_str().matches('.').count() == 1;
            self.stops_from(first, |change| {
                top(&change.path) && (change.check.fact == "required" || change.check.way == "added-required")
            });
        }
    }

    fn strays(&mut self, of: Of, gone: Vec<(Path, &Field)>, come: Vec<(Path, &Field)>) {
        for (path, field) in gone {
            self.note(&path, "", &of.checks.field_removed, Some(type_text(field)), None);
        }
        for (path, field) in come {
            let must = of.seat.is_sent() && field.required;
            let check = if must { &of.checks.field_added_required } else { &of.checks.field_added };
            self.note(&path, "", check, None, Some(type_text(field)));
        }
    }

    fn fields<'f>(
        &mut self,
        of: Of,
        parent: &Path,
        old: &'f [Field],
        new: &'f [Field],
        strays: &mut Strays<'f>,
    ) {
        let (was, is) = (segments(old), segments(new));
        let before: BTreeMap<&str, &Field> = was.iter().map(String::as_str).zip(old).collect();
        let after: BTreeMap<&str, &Field> = is.iter().map(String::as_str).zip(new).collect();
        for (segment, field) in &before {
            let path = parent.child(segment);
            match after.get(segment) {
                Some(now) => self.field(of, &path, field, now, strays),
                None => strays.gone.push((path, field)),
            }
        }
        let come = after.iter().filter(|(segment, _)| !before.contains_key(*segment));
        strays.come.extend(come.map(|(segment, field)| (parent.child(segment), *field)));
        let common = |all: &[String], others: &BTreeMap<&str, &Field>| -> Vec<String> {
            all.iter().filter(|segment| others.contains_key(segment.as_str())).cloned().collect()
        };
        if common(&was, &after) != common(&is, &before) {
            self.note(parent, "fields", &of.checks.order_changed, None, None);
        }
    }

    pub(super) fn field<'f>(
        &mut self,
        of: Of,
        path: &Path,
        old: &'f Field,
        new: &'f Field,
        strays: &mut Strays<'f>,
    ) {
        let Field {
            name: _,
            type_name: _,
            list,
            required,
            description,
            example,
            example_text,
            limits,
            codes: _,
            values,
            unit,
            format: _,
            separator,
            sensitive,
            deprecated,
            rust_name,
            rust_type,
            inferred,
            fields,
        } = old;
        let c = of.checks;
        if let Some(check) = type_check(c, old, new) {
            self.note(path, "", check, Some(type_text(old)), Some(type_text(new)));
        }
        self.flag(path, *list, new.list, &c.list_added, &c.list_removed);
        self.flag(path, *required, new.required, &c.required_added, &c.required_removed);
        let (was, is) = (unit.map(Unit::word), new.unit.map(Unit::word));
        self.fact(path, "", was, is, [&c.unit_added, &c.unit_removed, &c.unit_changed]);
        self.format(path, old, new, c);
        let ways = [&c.separator_added, &c.separator_removed, &c.separator_changed];
        self.fact(path, "", separator.as_deref(), new.separator.as_deref(), ways);
        let (was, is) = (sensitive.map(Sensitive::word), new.sensitive.map(Sensitive::word));
        let ways = [&c.sensitive_added, &c.sensitive_removed, &c.sensitive_changed];
        self.fact(path, "", was, is, ways);
        self.limits(path, limits, &new.limits, c);
        let ways = [&c.rust_name_added, &c.rust_name_removed, &c.rust_name_changed];
        self.fact(path, "", rust_name.as_deref(), new.rust_name.as_deref(), ways);
        let ways = [&c.rust_type_added, &c.rust_type_removed, &c.rust_type_changed];
        self.fact(path, "", rust_type.as_deref(), new.rust_type.as_deref(), ways);
        let ways = [&c.deprecated_added, &c.deprecated_removed, &c.deprecated_changed];
        self.text(path, "deprecated", deprecated, &new.deprecated, ways, &c.text_reformatted);
        let ways = [&c.description_added, &c.description_removed, &c.description_changed];
        self.text(path, "description", description, &new.description, ways, &c.text_reformatted);
        let ways = [&c.example_added, &c.example_removed, &c.example_changed];
        self.text(path, "example", example, &new.example, ways, &c.text_reformatted);
        let ways = [&c.example_text_added, &c.example_text_removed, &c.example_text_changed];
        self.text(path, "example_text", example_text, &new.example_text, ways, &c.text_reformatted);
        self.values(path, values, &new.values, c);
        self.codes(path, old, new, c);
        if *inferred != new.inferred {
            let (was, is) = (words::facts(inferred), words::facts(&new.inferred));
            self.note(path, "", &c.certainty_changed, was, is);
        }
        self.flag(path, !fields.is_empty(), !new.fields.is_empty(), &c.members_added, &c.members_removed);
        if !fields.is_empty() && !new.fields.is_empty() {
            self.fields(of, path, fields, &new.fields, strays);
        }
    }

    /// A format that is only told changes nothing that is read.
    fn format(&mut self, path: &Path, old: &Field, new: &Field, c: &'static FieldChecks) {
        let (was, is) = (reading(old), reading(new));
        let told = |field: &Field| field.format.map(Format::word);
        if was != is {
            let shown = |reading: Option<Format>, field| reading.and(told(field));
            let ways = [&c.format_added, &c.format_removed, &c.format_changed];
            self.fact(path, "", shown(was, old), shown(is, new), ways);
        } else if old.format != new.format {
            self.fact(path, "", told(old), told(new), [&c.format_noted; 3]);
        }
    }

    fn limits(&mut self, path: &Path, old: &Limits, new: &Limits, c: &'static FieldChecks) {
        let Limits { max_length, max_list_size, min_value, max_value, default } = old;
        let checks =
            [&c.max_length_added, &c.max_length_removed, &c.max_length_tightened, &c.max_length_loosened];
        self.limit(path, *max_length, new.max_length, checks, |was, is| is < was);
        let checks = [
            &c.max_list_size_added,
            &c.max_list_size_removed,
            &c.max_list_size_tightened,
            &c.max_list_size_loosened,
        ];
        self.limit(path, *max_list_size, new.max_list_size, checks, |was, is| is < was);
        let checks =
            [&c.min_value_added, &c.min_value_removed, &c.min_value_tightened, &c.min_value_loosened];
        self.limit(path, *min_value, new.min_value, checks, |was, is| is > was);
        let checks =
            [&c.max_value_added, &c.max_value_removed, &c.max_value_tightened, &c.max_value_loosened];
        self.limit(path, *max_value, new.max_value, checks, |was, is| is < was);
        let ways = [&c.default_added, &c.default_removed, &c.default_changed];
        self.fact(path, "", default.as_deref(), new.default.as_deref(), ways);
    }

    fn limit<T: Copy + Ord + ToString>(
        &mut self,
        path: &Path,
        was: Option<T>,
        is: Option<T>,
        [added, removed, tightened, loosened]: [&'static Check; 4],
        is_tighter: impl Fn(T, T) -> bool,
    ) {
        let changed = match (was, is) {
            (Some(was), Some(is)) if is_tighter(was, is) => tightened,
            _ => loosened,
        };
        let text = |limit: Option<T>| limit.map(|limit| limit.to_string());
        self.fact(path, "", text(was), text(is), [added, removed, changed]);
    }

    fn values(&mut self, path: &Path, old: &[String], new: &[String], c: &'static FieldChecks) {
        let sorted = |values: &[String]| {
            let mut values = values.to_vec();
            values.sort();
            values
        };
        if old != new && sorted(old) == sorted(new) {
            self.note(path, "values", &c.order_changed, None, None);
            return;
        }
        let shown = |values: &[String]| words::listed(values.iter().map(String::as_str));
        self.fact(path, "", shown(old), shown(new), [&c.values_added, &c.values_removed, &c.values_changed]);
    }
}

/// `new` of a request takes its one required parameter.
fn constructor_changed(old: &[Field], new: &[Field]) -> bool {
    let argument = |fields: &[Field]| -> Option<String> {
        let mut required = fields.iter().filter(|field| field.required);
        let first = required.next()?;
        required.next().is_none().then(|| first.name.clone())
    };
    argument(old) != argument(new)
}

/// How the value is read, where a format changes that: texts, and numbers as moments. A date is a moment too.
fn reading(field: &Field) -> Option<Format> {
    match (Base::of(&field.type_name), field.format?) {
        (Some(Base::Text | Base::Number), format @ (Format::EpochMs | Format::EpochS)) => Some(format),
        (Some(Base::Text), Format::Datetime | Format::Date) => Some(Format::Datetime),
        (Some(Base::Text), format @ (Format::Json | Format::List)) => Some(format),
        _ => None,
    }
}

/// What happened to the type's name, without its list mark.
fn type_check(c: &'static FieldChecks, old: &Field, new: &Field) -> Option<&'static Check> {
    let (was, is) = (old.type_name.as_str(), new.type_name.as_str());
    if was == is {
        return None;
    }
    let (old_base, new_base) = (Base::of(was), Base::of(is));
    let is_object = |field: &Field| !field.fields.is_empty();
    let is_money = |name: &str| name == "Price";
    Some(match (old_base, new_base) {
        (Some(old_base), Some(new_base)) if old_base == new_base && is_money(was) == is_money(is) => {
            &c.type_reworded
        }
        (None, None) if words::folded(was) == words::folded(is) => &c.type_respelled,
        (None, None) if is_object(old) && is_object(new) && same_members(old, new) => &c.type_renamed,
        (None, None) if !is_object(old) && !is_object(new) => &c.type_reworded,
        _ => &c.type_changed,
    })
}

fn same_members(old: &Field, new: &Field) -> bool {
    let sorted = |field: &Field| {
        let mut names = segments(&field.fields);
        names.sort();
        names
    };
    sorted(old) == sorted(new)
}

pub(super) fn type_text(field: &Field) -> String {
    format!("{}{}", field.type_name, if field.list { "[]" } else { "" })
}
