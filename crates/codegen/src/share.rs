//! Third pass: which objects of a definition are one struct.
//!
//! Inside one definition, the same type name with the same members is one struct, wherever it stands; the same name
//! with other members is another. Nothing is shared between definitions: a change in one must not move types of others.
//! Texts (descriptions, examples) don't count: the first one's are shown.

use std::collections::BTreeMap;

use top_definition::{Code, Field, Limits, Sensitive};

use crate::lower::{Object, Role, Shape, Tree};
use crate::name::ident;

/// For every object the index of the first one that is the same struct.
pub fn share(tree: &Tree<'_>) -> Vec<usize> {
    let mut classes: Vec<usize> = (0..tree.objects.len()).collect();
    let mut known: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    // Children stand behind their parents, so going backwards their classes are known when they are needed.
    for (index, object) in tree.objects.iter().enumerate().rev() {
        let class = known.entry(key(index, object, &classes)).or_insert(index);
        if let Some(own) = classes.get_mut(index) {
            *own = *class;
        }
    }
    to_first(&mut classes);
    classes
}

/// Going backwards found the last of each class; the first shall stand for it.
fn to_first(classes: &mut [usize]) {
    let mut first = BTreeMap::new();
    for (index, class) in classes.iter_mut().enumerate() {
        *class = *first.entry(*class).or_insert(index);
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    name: Name<'a>,
    members: Vec<MemberKey<'a>>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Name<'a> {
    /// People named it.
    Chosen(&'a str),
    Documented(String),
    /// Named after its owner: never shared.
    Unnamed(usize),
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct MemberKey<'a> {
    name: &'a str,
    shape: ShapeKey<'a>,
    codes: &'a [Code],
    rust_name: Option<&'a str>,
    rust_type: Option<&'a str>,
    sensitive: Option<Sensitive>,
    /// Only where it is sent: demands are not made of answers.
    rules: Option<(bool, &'a Limits)>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum ShapeKey<'a> {
    Same(Shape<'a>),
    /// The object itself again.
    Own {
        list: bool,
    },
}

fn key<'a>(index: usize, object: &Object<'a>, classes: &[usize]) -> Key<'a> {
    let documented = object.field.map(|field| field.type_name.as_str());
    let name = match (object.role, object.field.and_then(|field| field.rust_type.as_deref())) {
        (Role::Nested, Some(chosen)) => Name::Chosen(chosen),
        (Role::Nested, None) if object.type_name().is_some() => {
            Name::Documented(ident::camel(documented.unwrap_or_default()))
        }
        _ => Name::Unnamed(index),
    };
    let member = |field: &'a Field, shape: Shape<'a>| MemberKey {
        name: &field.name,
        shape: shape_key(index, shape, classes),
        codes: &field.codes,
        rust_name: field.rust_name.as_deref(),
        rust_type: field.rust_type.as_deref(),
        sensitive: field.sensitive,
        rules: demands(object, field),
    };
    Key { name, members: object.members.iter().map(|each| member(each.field, each.shape)).collect() }
}

fn demands<'a>(object: &Object<'a>, field: &'a Field) -> Option<(bool, &'a Limits)> {
    let any = field.required || field.limits != Limits::default();
    (object.sent && any).then_some((field.required, &field.limits))
}

fn shape_key<'a>(owner: usize, shape: Shape<'a>, classes: &[usize]) -> ShapeKey<'a> {
    let class = |index: usize| classes.get(index).copied().unwrap_or(index);
    match shape {
        Shape::Boxed(index) if index == owner => ShapeKey::Own { list: false },
        Shape::List(index) if index == owner => ShapeKey::Own { list: true },
        // Below here only children have a class yet; an ancestor stands for itself.
        Shape::Object(index) => ShapeKey::Same(Shape::Object(class(index))),
        Shape::List(index) => ShapeKey::Same(Shape::List(class(index))),
        Shape::TypedJson(index) => ShapeKey::Same(Shape::TypedJson(class(index))),
        other => ShapeKey::Same(other),
    }
}

#[cfg(test)]
mod tests {
    use top_definition::Definition;

    use crate::lower::lower;

    use super::*;

    fn classes(response: Vec<Field>) -> Vec<usize> {
        let definition = Definition { name: "taobao.x.get".to_owned(), response, ..Definition::default() };
        share(&lower(&definition, &mut Vec::new()))
    }

    fn price(name: &str, type_name: &str, member: &str) -> Field {
        Field { fields: vec![Field::new(member, "Number")], ..Field::new(name, type_name) }
    }

    #[test]
    fn same_name_and_members_are_one_struct() {
        assert_eq!(classes(vec![price("a", "Money", "fee"), price("b", "Money", "fee")]), [0, 1, 2, 2]);
    }

    #[test]
    fn spelling_of_capitals_does_not_matter() {
        assert_eq!(classes(vec![price("a", "MoneyDTO", "fee"), price("b", "MoneyDto", "fee")]), [0, 1, 2, 2]);
    }

    #[test]
    fn other_members_are_another_struct() {
        assert_eq!(classes(vec![price("a", "Money", "fee"), price("b", "Money", "cost")]), [0, 1, 2, 3]);
    }

    #[test]
    fn types_that_hold_themselves_are_shared_too() {
        let node = |name: &str| Field {
            fields: vec![Field::new("id", "Number"), Field { list: true, ..Field::new("next", "Node") }],
            ..Field::new(name, "Node")
        };
        assert_eq!(classes(vec![node("a"), node("b")]), [0, 1, 2, 2]);
    }
}
