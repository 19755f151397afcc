//! No request, answer or message of the family shows personal data, JSON texts or unknown codes in `Debug`.

use std::fmt::Debug;

use line_tests::definitions;
use line_tests::marks::Marked;
use top_definition::{Definition, Field, Kind, visit_fields};
use top_recycle::Api;
use top_recycle::codes::ZmLevel;
use top_recycle::prelude::*;
use top_recycle::recycle::alibaba_idle_recycle_order_query::Serializable;
use top_recycle::top_sdk::Table;

/// Looks at everything that the value prints.
fn look(name: &str, marked: &Marked, value: &impl Debug, shows_plain: bool) {
    for text in [format!("{value:?}"), format!("{value:#?}")] {
        for mark in &marked.hidden {
            assert!(!text.contains(mark.as_str()), "{name} shows {mark}: {text}");
        }
        for mark in marked.shown.iter().filter(|_| shows_plain) {
            assert!(text.contains(mark.as_str()), "{name} hides {mark}: {text}");
        }
    }
}

/// Reads the marked object, looks, and gives the number of fields with personal data.
fn checked<T: Table + Debug>(name: &str, fields: &[Field]) -> usize {
    let marked = Marked::of(fields);
    let value = T::from_json(&marked.json).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    look(name, &marked, &value, false);
    look(name, &marked, &*value, true);
    marked.personal
}

fn both<R>(definitions: &[Definition]) -> usize
where
    R: Api + Debug,
    R::Response: Debug,
{
    let definition = definitions.iter().find(|each| each.name == R::METHOD).expect("a bundled definition");
    checked::<R>(R::METHOD, &definition.request) + checked::<R::Response>(R::METHOD, &definition.response)
}

macro_rules! shows_nothing {
    ($($request:ident)+) => {
        fn of_calls(definitions: &[Definition]) -> usize {
            [$(both::<top_recycle::$request>(definitions)),+].into_iter().sum()
        }
    };
}

for_every_request!(shows_nothing);

fn of_messages(definitions: &[Definition]) -> usize {
    let messages = definitions.iter().filter(|definition| definition.kind == Kind::Message);
    let one = |definition: &Definition| {
        let marked = Marked::of(&definition.response);
        let message = RecycleMessage::decode(&definition.name, &marked.json)
            .unwrap_or_else(|error| panic!("{}: {error:?}", definition.name));
        look(&definition.name, &marked, &message, true);
        marked.personal
    };
    messages.map(one).sum()
}

#[test]
fn debug_shows_nothing_personal_of_the_family() {
    let definitions = definitions();
    let mut personal = 0;
    for definition in definitions.iter().filter(|definition| definition.kind != Kind::Spi) {
        visit_fields(definition, &mut |_, field| personal += usize::from(field.sensitive.is_some()));
    }
    // Every field with a mark of personal data was looked at, and there are as many as were counted in the review.
    assert_eq!(of_calls(&definitions) + of_messages(&definitions), personal);
    assert!(personal >= 85, "{personal}");
}

/// A documented code of a person's credit is as personal as an unknown one.
#[test]
fn debug_hides_codes_that_are_personal() {
    let order = Serializable::make(|order| order.zm_level = Some(ZmLevel::Z3));
    let text = format!("{order:?}");
    assert!(text.contains("zm_level: <credit") && !text.contains("Z3"), "{text}");
}
