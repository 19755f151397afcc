//! Second pass: which objects of a definition are one struct.
//!
//! Inside one definition, the same type name with the same members is one struct, wherever it stands; the same name
//! with other members is another. Nothing is shared between definitions: a change in one must not move types of others.
//! Texts (descriptions, examples) don't count: the first one's are shown.

use std::collections::BTreeMap;

use top_definition::{Code, Field, Limits, Sensitive};

use crate::ident::TypeName;
use crate::tree::{Object, ObjectId, PerObject, Role, Shape, Tree};

/// For every object the first one that is the same struct.
pub(crate) fn classes(tree: &Tree<'_>) -> PerObject<ObjectId> {
    let mut classes = tree.map(|(id, _)| id);
    let mut known: BTreeMap<Key<'_>, ObjectId> = BTreeMap::new();
    // Children stand behind their parents, so going backwards their classes are known when they are needed.
    for (id, object) in tree.iter().rev() {
        let class = *known.entry(key(id, object, &classes)).or_insert(id);
        classes.set(id, class);
    }
    to_first(tree, &classes)
}

/// Going backwards found the last of each class; the first shall stand for it.
fn to_first(tree: &Tree<'_>, classes: &PerObject<ObjectId>) -> PerObject<ObjectId> {
    let mut first = tree.map(|_| None);
    tree.map(|(id, _)| {
        let known = first[classes[id]].unwrap_or(id);
        first.set(classes[id], Some(known));
        known
    })
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
    Documented(TypeName),
    /// Named after its owner: never shared.
    Unnamed(ObjectId),
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

fn key<'a>(id: ObjectId, object: &Object<'a>, classes: &PerObject<ObjectId>) -> Key<'a> {
    let name = match (object.role, object.field.and_then(|field| field.rust_type.as_deref())) {
        (Role::Nested, Some(chosen)) => Name::Chosen(chosen),
        (Role::Nested, None) => match object.type_name() {
            Some(documented) => Name::Documented(TypeName::new(documented)),
            None => Name::Unnamed(id),
        },
        (Role::Request | Role::Response | Role::Content, _) => Name::Unnamed(id),
    };
    let member =
        |field: &'a Field, shape: Shape<'a>| member(object.sent, field, shape_key(id, shape, classes));
    Key { name, members: object.members.iter().map(|each| member(each.field, each.shape)).collect() }
}

/// Every fact of a field either makes another struct or is named here as one that doesn't.
fn member<'a>(sent: bool, field: &'a Field, shape: ShapeKey<'a>) -> MemberKey<'a> {
    let Field { name, required, limits, codes, sensitive, rust_name, rust_type, .. } = field;
    // Texts: the first one's are shown.
    let Field { description: _, example: _, values: _, deprecated: _, .. } = field;
    // In the shape already.
    let Field { type_name: _, list: _, unit: _, format: _, separator: _, fields: _, inferred: _, .. } = field;
    let any = *required || *limits != Limits::default();
    MemberKey {
        name,
        shape,
        codes,
        rust_name: rust_name.as_deref(),
        rust_type: rust_type.as_deref(),
        sensitive: *sensitive,
        rules: (sent && any).then_some((*required, limits)),
    }
}

fn shape_key<'a>(owner: ObjectId, shape: Shape<'a>, classes: &PerObject<ObjectId>) -> ShapeKey<'a> {
    match shape {
        Shape::Boxed(id) if id == owner => ShapeKey::Own { list: false },
        Shape::List(id) if id == owner => ShapeKey::Own { list: true },
        // Below here only children have a class yet; an ancestor stands for itself.
        Shape::Object(id) => ShapeKey::Same(Shape::Object(classes[id])),
        Shape::List(id) => ShapeKey::Same(Shape::List(classes[id])),
        Shape::TypedJson(id) => ShapeKey::Same(Shape::TypedJson(classes[id])),
        Shape::Plain(_)
        | Shape::Separated(_)
        | Shape::Code { .. }
        | Shape::Codes { .. }
        | Shape::Boxed(_) => ShapeKey::Same(shape),
    }
}

#[cfg(test)]
mod tests {
    use top_definition::Definition;

    use crate::lower;

    use super::*;

    /// For each object the number of the first one like it.
    fn classes(response: Vec<Field>) -> Vec<usize> {
        let definition = Definition { name: "taobao.x.get".to_owned(), response, ..Definition::default() };
        let tree = lower::objects(&definition, &mut Vec::new());
        let classes = super::classes(&tree);
        let ids: Vec<ObjectId> = tree.iter().map(|(id, _)| id).collect();
        ids.iter().filter_map(|id| ids.iter().position(|first| *first == classes[*id])).collect()
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
