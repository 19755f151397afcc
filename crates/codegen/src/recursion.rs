//! Types that stand below themselves.
//!
//! Documents can't be endless, so they stop somewhere: a `Category` inside a `Category` has fewer members, or none.
//! Such a repetition is the same struct again, held in a box (or a list). A type of the same name with members of its
//! own (`Result` inside `Result`) is another struct.

use std::collections::BTreeMap;

use top_definition::Field;

use crate::lower::Tree;

/// The nearest object around `owner` (itself included) that a field without members repeats by its type's name.
pub fn cut_off(tree: &Tree<'_>, owner: usize, field: &Field) -> Option<usize> {
    ancestors(tree, owner).find(|index| type_of(tree, *index) == Some(field.type_name.as_str()))
}

/// The nearest object around `owner` with the same type name that has all the members of this field.
pub fn repeated(tree: &Tree<'_>, owner: usize, field: &Field) -> Option<usize> {
    ancestors(tree, owner)
        .filter(|index| type_of(tree, *index) == Some(field.type_name.as_str()))
        .find(|index| fields_of(tree, *index).is_some_and(|whole| covers(whole, &field.fields)))
}

fn ancestors(tree: &Tree<'_>, from: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(from), |index| tree.objects.get(*index)?.parent)
}

fn type_of<'t>(tree: &'t Tree<'_>, index: usize) -> Option<&'t str> {
    tree.objects.get(index)?.type_name()
}

fn fields_of<'a>(tree: &Tree<'a>, index: usize) -> Option<&'a [Field]> {
    Some(&tree.objects.get(index)?.field?.fields)
}

/// Has `whole` every field of `part`, of the same type, all the way down? (Depth is limited by the first pass.)
fn covers(whole: &[Field], part: &[Field]) -> bool {
    let known: BTreeMap<&str, &Field> =
        whole.iter().rev().map(|field| (field.name.as_str(), field)).collect();
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

    use crate::lower::{Shape, lower};

    use super::*;

    fn object(name: &str, type_name: &str, list: bool, fields: Vec<Field>) -> Field {
        Field { fields, list, ..Field::new(name, type_name) }
    }

    fn shapes(response: Vec<Field>) -> Vec<Vec<String>> {
        let definition = Definition { name: "taobao.x.get".to_owned(), response, ..Definition::default() };
        let tree = lower(&definition, &mut Vec::new());
        let shape = |shape: &Shape<'_>| format!("{shape:?}");
        let rows = tree.objects.iter().skip(1);
        rows.map(|object| object.members.iter().map(|member| shape(&member.shape)).collect()).collect()
    }

    #[test]
    fn a_cut_off_is_the_struct_around_it() {
        let inner = object("parent", "Category", false, vec![]);
        let category = object("category", "Category", false, vec![Field::new("id", "Number"), inner]);
        assert_eq!(shapes(vec![category]), [vec!["Object(2)"], vec!["Plain(Number)", "Boxed(2)"]]);
    }

    #[test]
    fn a_repetition_with_fewer_members_is_the_struct_around_it() {
        let inner = object("children", "Category", true, vec![Field::new("id", "Number")]);
        let category = object("category", "Category", false, vec![Field::new("id", "Number"), inner]);
        assert_eq!(shapes(vec![category]), [vec!["Object(2)"], vec!["Plain(Number)", "List(2)"]]);
    }

    #[test]
    fn the_same_name_with_other_members_is_another_struct() {
        let inner = object("result", "Result", false, vec![Field::new("total", "Number")]);
        let outer = object("result", "Result", false, vec![Field::new("code", "String"), inner]);
        assert_eq!(
            shapes(vec![outer]),
            [vec!["Object(2)"], vec!["Plain(Text)", "Object(3)"], vec!["Plain(Number)"]]
        );
    }

    #[test]
    fn an_object_without_members_is_json() {
        assert_eq!(shapes(vec![object("extra", "ExtraDTO", false, vec![])]), [vec!["Plain(Json)"]]);
    }
}
