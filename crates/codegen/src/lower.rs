//! First pass: a definition's field trees become a list of objects whose members have a shape.
//!
//! Objects are listed breadth first: a parent always stands before its children, the shallowest use of a type before
//! the others. No Rust name is chosen here.

use std::collections::BTreeSet;

use top_definition::text::shorten;
use top_definition::{Base, Definition, Diagnostic, Field, Format, Kind, SharedName};

use crate::recursion;
use crate::tree::{Member, Object, ObjectId, Role, Shape, Tree};
use crate::types::{self, Plain};

/// The objects of a definition, and what was decided by a rule on the way.
pub(crate) fn objects<'a>(definition: &'a Definition, warnings: &mut Vec<Diagnostic>) -> Tree<'a> {
    let mut tree = Tree::default();
    if definition.kind != Kind::Message {
        tree.add(root(Role::Request, "request", true));
    }
    let answer = match definition.kind {
        Kind::Api | Kind::Spi => Role::Response,
        Kind::Message => Role::Content,
    };
    tree.add(root(answer, definition.answer_side().word(), false));
    let mut next = tree.first();
    while let Some(id) = next {
        let object = &tree[id];
        let fields: &'a [Field] = match (object.role, object.field) {
            (Role::Request, _) => &definition.request,
            (_, Some(field)) => &field.fields,
            (_, None) => &definition.response,
        };
        let members = members(fields, id, &mut tree, warnings);
        tree.fill(id, members);
        next = tree.after(id);
    }
    tree
}

fn root(role: Role, side: &'static str, sent: bool) -> Object<'static> {
    Object { role, field: None, parent: None, path: vec![side], sent, members: Vec::new() }
}

fn members<'a>(
    fields: &'a [Field],
    owner: ObjectId,
    tree: &mut Tree<'a>,
    warnings: &mut Vec<Diagnostic>,
) -> Vec<Member<'a>> {
    let mut seen = BTreeSet::new();
    let mut members = Vec::with_capacity(fields.len());
    for field in fields {
        if seen.insert(field.name.as_str()) {
            members.push(Member { field, shape: shape(field, owner, tree, warnings) });
        } else {
            let message =
                format!("`{}` stands twice in one object; the first is taken", shorten(&field.name));
            warnings.push(warning("duplicate-field", message, owner, tree, field));
        }
    }
    members
}

fn shape<'a>(
    field: &'a Field,
    owner: ObjectId,
    tree: &mut Tree<'a>,
    warnings: &mut Vec<Diagnostic>,
) -> Shape<'a> {
    let base = Base::of(&field.type_name);
    if !field.fields.is_empty() {
        return object_shape(field, base, owner, tree, warnings);
    }
    let Some(base) = base else {
        if let Some(ancestor) = recursion::cut_off(tree, owner, field) {
            return reference(field, ancestor);
        }
        let message = format!(
            "`{}` has type `{}` without members; kept as JSON",
            shorten(&field.name),
            shorten(&field.type_name)
        );
        warnings.push(warning("opaque-object", message, owner, tree, field));
        return Shape::Plain(if field.list { Plain::Jsons } else { Plain::Json });
    };
    let numeric = matches!(base, Base::Number | Base::Byte);
    let upload = tree[owner].role == Role::Request;
    let bytes = base == Base::Byte && field.list;
    if field.format == Some(Format::List) && base == Base::Text && !field.list {
        Shape::Separated(field.separator.as_deref().filter(|text| !text.is_empty()).unwrap_or(","))
    } else if (field.codes.is_empty() && !takes_shared_codes(field)) || !base.takes_codes() || bytes {
        Shape::Plain(types::plain(field, base, upload))
    } else if field.list {
        Shape::Codes { numeric }
    } else {
        Shape::Code { numeric }
    }
}

/// A field whose document names no codes may still be of a concept whose codes others name.
fn takes_shared_codes(field: &Field) -> bool {
    field.rust_type.as_deref().and_then(SharedName::parse).is_some()
}

fn object_shape<'a>(
    field: &'a Field,
    base: Option<Base>,
    owner: ObjectId,
    tree: &mut Tree<'a>,
    warnings: &mut Vec<Diagnostic>,
) -> Shape<'a> {
    if base.is_none()
        && let Some(ancestor) = recursion::repeated(tree, owner, field)
    {
        return reference(field, ancestor);
    }
    let json = field.format == Some(Format::Json) || field.type_name == "Json";
    if base.is_some() && !json {
        let message = format!(
            "`{}` has members, but its type is `{}`",
            shorten(&field.name),
            shorten(&field.type_name)
        );
        warnings.push(warning("basic-type-with-members", message, owner, tree, field));
    }
    let mut path = tree[owner].path.clone();
    path.push(&field.name);
    let sent = tree[owner].sent;
    let object = Object {
        role: Role::Nested,
        field: Some(field),
        parent: Some(owner),
        path,
        sent,
        members: Vec::new(),
    };
    let child = tree.add(object);
    match (field.list, json) {
        (true, _) => Shape::List(child),
        (false, true) => Shape::TypedJson(child),
        (false, false) => Shape::Object(child),
    }
}

fn reference(field: &Field, ancestor: ObjectId) -> Shape<'static> {
    if field.list { Shape::List(ancestor) } else { Shape::Boxed(ancestor) }
}

fn warning(
    code: &'static str,
    message: String,
    owner: ObjectId,
    tree: &Tree<'_>,
    field: &Field,
) -> Diagnostic {
    let place = tree[owner].place();
    Diagnostic::warning(code, message).with_hint(format!(
        "at `{}.{}`; if that is wrong, correct it in an overlay",
        shorten(&place),
        shorten(&field.name)
    ))
}
