//! What documents and catalogues show of a definition's history, by their own dates.
//!
//! Only the site's own documents tell that a field is new or gone: every other form may have lost it.

use std::collections::BTreeSet;

use top_definition::{Definition, Sight, Sighting, Span, is_of_older_pages, same_pages, visit_fields};

use crate::document::Form;
use crate::listing::Listing;

/// The fields of the site's documents of one API.
#[derive(Default)]
pub(crate) struct Documents {
    /// Date and fields of the newest.
    newest: Option<(String, BTreeSet<String>)>,
    /// Fields of the older ones.
    older: BTreeSet<String>,
}

impl Documents {
    pub(crate) fn of(documents: &[Definition]) -> Self {
        let dated = documents.iter().filter_map(|document| Some((age(document)?, document)));
        let Some(newest) = dated.clone().map(|(age, _)| age).max() else { return Documents::default() };
        let mut found =
            Documents { newest: Some((newest.1.clone(), BTreeSet::new())), ..Documents::default() };
        for (age, document) in dated {
            let fields = match &mut found.newest {
                Some((_, fields)) if age == newest => fields,
                _ => &mut found.older,
            };
            visit_fields(document, &mut |path, _| {
                fields.insert(path.as_str().to_owned());
            });
        }
        found
    }

    /// What they show of the fields of the definition that was made of them; `old` is the one of the run before, `known`
    /// its history.
    pub(crate) fn sightings(
        self,
        old: Option<&Definition>,
        known: Option<&Span>,
        new: &Definition,
    ) -> Vec<Sighting> {
        let Some((date, newest)) = self.newest else { return Vec::new() };
        // Other fields of the same pages come from a rule of the reader that changed.
        let old =
            old.filter(|old| !same_pages(old, new) && self::date(old).is_some_and(|before| before <= date));
        let before = old.map(fields);
        let sighting = |path: &String, what| Sighting {
            name: new.name.clone(),
            field: Some(path.clone()),
            what,
            date: date.clone(),
        };
        let mut found = Vec::new();
        for path in fields(new) {
            if newest.contains(&path) {
                if known.is_some_and(|known| known.fields.contains_key(&path)) {
                    found.push(sighting(&path, Sight::There));
                }
                if before.as_ref().is_some_and(|before| !before.contains(&path)) {
                    found.push(sighting(&path, Sight::First));
                }
            } else if self.older.contains(&path) {
                found.push(sighting(&path, Sight::Gone));
            }
        }
        found
    }
}

/// The date of the newest document of the site that this was made of.
fn date(definition: &Definition) -> Option<String> {
    let of_the_site = definition.source.iter().filter(|source| source.form == Form::SiteJson.word());
    of_the_site.filter_map(|source| source.modified.clone()).max()
}

/// What was put aside as older is older than all else, then the date counts.
fn age(document: &Definition) -> Option<(bool, String)> {
    Some((!is_of_older_pages(document), date(document)?))
}

fn fields(definition: &Definition) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    visit_fields(definition, &mut |path, _| {
        fields.insert(path.as_str().to_owned());
    });
    fields
}

/// What documents and catalogues show of whole definitions. A catalogue is asked about what it lists at all: many list
/// no messages.
pub(crate) fn of_definitions(definitions: &[Definition], listings: &[Listing]) -> Vec<Sighting> {
    let mut found = Vec::new();
    for definition in definitions {
        let mut note = |what, date: &str| {
            let (name, date) = (definition.name.clone(), date.to_owned());
            found.push(Sighting { name, field: None, what, date });
        };
        for date in definition.source.iter().filter_map(|source| source.modified.as_deref()) {
            note(Sight::First, date);
        }
        let mut dated: Vec<(&str, bool)> = listings
            .iter()
            .filter(|listing| listing.kinds.contains(&definition.kind))
            .filter_map(|listing| Some((listing.date.as_deref()?, listing.names.contains(&definition.name))))
            .collect();
        dated.sort();
        // Of one date, one that lists it is enough.
        match dated.iter().rposition(|(_, lists)| *lists) {
            Some(last) if dated.get(last + 1..).is_none_or(<[_]>::is_empty) => {
                dated.last().into_iter().for_each(|(date, _)| note(Sight::There, date));
            }
            last => {
                let first_without = dated.get(last.map_or(0, |last| last + 1));
                first_without.into_iter().for_each(|(date, _)| note(Sight::Gone, date));
            }
        }
    }
    found
}
