//! Types that stand below themselves.
//!
//! Documents can't be endless, so they stop somewhere: a `Category` inside a `Category` has fewer members, or none.
//! Such a repetition is the same struct again, held in a box (or a list). A type of the same name with members of its
//! own (`Result` inside `Result`) is another struct.

use std::collections::BTreeMap;

use top_definition::Field;

use crate::tree::{ObjectId, Tree};

/// The nearest object around `owner` (itself included) that a field without members repeats by its type's name.
pub(crate) fn cut_off(tree: &Tree<'_>, owner: ObjectId, field: &Field) -> Option<ObjectId> {
    ancestors(tree, owner).find(|id| tree[*id].type_name() == Some(field.type_name.as_str()))
}

/// The nearest object around `owner` with the same type name that has all the members of this field.
pub(crate) fn repeated(tree: &Tree<'_>, owner: ObjectId, field: &Field) -> Option<ObjectId> {
    ancestors(tree, owner)
        .filter(|id| tree[*id].type_name() == Some(field.type_name.as_str()))
        .find(|id| tree[*id].field.is_some_and(|whole| covers(&whole.fields, &field.fields)))
}

fn ancestors(tree: &Tree<'_>, from: ObjectId) -> impl Iterator<Item = ObjectId> {
    std::iter::successors(Some(from), |id| tree[*id].parent)
}

/// Has `whole` every field of `part`, of the same type, all the way down? (A checked definition is of limited depth.)
fn covers(whole: &[Field], part: &[Field]) -> bool {
    let mut known = BTreeMap::new();
    known.extend(whole.iter().rev().map(|field| (field.name.as_str(), field)));
    part.iter().all(|field| {
        known.get(field.name.as_str()).is_some_and(|same| {
            (&same.type_name, same.list) == (&field.type_name, field.list)
                && covers(&same.fields, &field.fields)
        })
    })
}

#[cfg(test)]
mod tests {
    use top_definition::Definition;

    use crate::lower;
    use crate::tree::Shape;

    use super::*;

    fn object(name: &str, type_name: &str, list: bool, fields: Vec<Field>) -> Field {
        Field { fields, list, ..Field::new(name, type_name) }
    }

    fn shapes(response: Vec<Field>) -> Vec<Vec<String>> {
        let definition = Definition { name: "taobao.x.get".to_owned(), response, ..Definition::default() };
        let tree = lower::objects(&definition, &mut Vec::new());
        let shape = |shape: &Shape<'_>| format!("{shape:?}");
        let rows = tree.iter().skip(1);
        rows.map(|(_, object)| object.members.iter().map(|member| shape(&member.shape)).collect()).collect()
    }

    #[test]
    fn a_cut_off_is_the_struct_around_it() {
        let inner = object("parent", "Category", false, vec![]);
        let category = object("category", "Category", false, vec![Field::new("id", "Number"), inner]);
        assert_eq!(
            shapes(vec![category]),
            [vec!["Object(ObjectId(2))"], vec!["Plain(Number)", "Boxed(ObjectId(2))"]]
        );
    }

    #[test]
    fn a_repetition_with_fewer_members_is_the_struct_around_it() {
        let inner = object("children", "Category", true, vec![Field::new("id", "Number")]);
        let category = object("category", "Category", false, vec![Field::new("id", "Number"), inner]);
        assert_eq!(
            shapes(vec![category]),
            [vec!["Object(ObjectId(2))"], vec!["Plain(Number)", "List(ObjectId(2))"]]
        );
    }

    #[test]
    fn the_same_name_with_other_members_is_another_struct() {
        let inner = object("result", "Result", false, vec![Field::new("total", "Number")]);
        let outer = object("result", "Result", false, vec![Field::new("code", "String"), inner]);
        assert_eq!(
            shapes(vec![outer]),
            [vec!["Object(ObjectId(2))"], vec!["Plain(Text)", "Object(ObjectId(3))"], vec!["Plain(Number)"]]
        );
    }

    #[test]
    fn an_object_without_members_is_json() {
        assert_eq!(shapes(vec![object("extra", "ExtraDTO", false, vec![])]), [vec!["Plain(Json)"]]);
    }
}
