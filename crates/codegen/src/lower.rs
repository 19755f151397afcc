//! Second pass: a definition's field trees become a list of objects whose members have a shape.
//!
//! Objects are listed breadth first: a parent always stands before its children, the shallowest use of a type before
//! the others. No Rust name is chosen here.

#![allow(missing_docs)] // Plain values: the names say most of it.

use std::collections::BTreeSet;

use top_definition::{Definition, Diagnostic, Field, Format, Kind};

use crate::check::{answer_side, cut};
use crate::recursion;
use crate::types::{self, Base, Plain};

/// The objects of one definition.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tree<'a> {
    pub objects: Vec<Object<'a>>,
}

/// Something that becomes a struct.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Object<'a> {
    pub role: Role,
    /// The field it is the type of; `None` for the request, response or content itself.
    pub field: Option<&'a Field>,
    /// The object that field belongs to.
    pub parent: Option<usize>,
    /// Wire names from the side (`response`) down.
    pub path: Vec<&'a str>,
    /// Is it sent rather than received?
    pub sent: bool,
    pub members: Vec<Member<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Request,
    Response,
    Content,
    Nested,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member<'a> {
    pub field: &'a Field,
    pub shape: Shape<'a>,
}

/// What a member holds. Numbers are indexes into [`Tree::objects`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape<'a> {
    Plain(Plain),
    /// A list inside a string, with its separator.
    Separated(&'a str),
    /// One of documented codes; `numeric` where the type is a number.
    Code {
        numeric: bool,
    },
    Codes {
        numeric: bool,
    },
    Object(usize),
    /// An object that holds itself further up.
    Boxed(usize),
    List(usize),
    /// JSON inside a string, with documented members.
    TypedJson(usize),
}

impl Object<'_> {
    /// The documented name of the type, where it names an object.
    pub fn type_name(&self) -> Option<&str> {
        let name = self.field?.type_name.as_str();
        types::base(name).is_none().then_some(name)
    }

    /// The dotted path for people: `response.data.items`.
    pub fn place(&self) -> String {
        self.path.join(".")
    }
}

/// The objects of a definition, and what was decided by a rule on the way.
pub fn lower<'a>(definition: &'a Definition, warnings: &mut Vec<Diagnostic>) -> Tree<'a> {
    let mut tree = Tree::default();
    if definition.kind == Kind::Api {
        tree.objects.push(root(Role::Request, "request", true));
    }
    let answer = if definition.kind == Kind::Api { Role::Response } else { Role::Content };
    tree.objects.push(root(answer, answer_side(definition.kind), false));
    let mut next = 0;
    while let Some(object) = tree.objects.get(next) {
        let fields: &'a [Field] = match (object.role, object.field) {
            (Role::Request, _) => &definition.request,
            (_, Some(field)) => &field.fields,
            (_, None) => &definition.response,
        };
        let members = members(fields, next, &mut tree, warnings);
        if let Some(object) = tree.objects.get_mut(next) {
            object.members = members;
        }
        next += 1;
    }
    tree
}

fn root(role: Role, side: &'static str, sent: bool) -> Object<'static> {
    Object { role, field: None, parent: None, path: vec![side], sent, members: Vec::new() }
}

fn members<'a>(
    fields: &'a [Field],
    owner: usize,
    tree: &mut Tree<'a>,
    warnings: &mut Vec<Diagnostic>,
) -> Vec<Member<'a>> {
    let mut seen = BTreeSet::new();
    let mut members = Vec::with_capacity(fields.len());
    for field in fields {
        if seen.insert(field.name.as_str()) {
            members.push(Member { field, shape: shape(field, owner, tree, warnings) });
        } else {
            let message = format!("`{}` stands twice in one object; the first is taken", cut(&field.name));
            warnings.push(warning("duplicate-field", message, owner, tree, field));
        }
    }
    members
}

fn shape<'a>(
    field: &'a Field,
    owner: usize,
    tree: &mut Tree<'a>,
    warnings: &mut Vec<Diagnostic>,
) -> Shape<'a> {
    let base = types::base(&field.type_name);
    if !field.fields.is_empty() {
        return object_shape(field, base, owner, tree, warnings);
    }
    let Some(base) = base else {
        if let Some(ancestor) = recursion::cut_off(tree, owner, field) {
            return reference(field, ancestor);
        }
        let message = format!(
            "`{}` has type `{}` without members; kept as JSON",
            cut(&field.name),
            cut(&field.type_name)
        );
        warnings.push(warning("opaque-object", message, owner, tree, field));
        return Shape::Plain(if field.list { Plain::Jsons } else { Plain::Json });
    };
    let numeric = matches!(base, Base::Number | Base::Byte);
    let upload = tree.objects.get(owner).is_some_and(|object| object.role == Role::Request);
    let bytes = base == Base::Byte && field.list;
    if field.format == Some(Format::List) && base == Base::Text && !field.list {
        Shape::Separated(field.separator.as_deref().filter(|text| !text.is_empty()).unwrap_or(","))
    } else if field.codes.is_empty() || !types::takes_codes(base) || bytes {
        Shape::Plain(types::plain(field, base, upload))
    } else if field.list {
        Shape::Codes { numeric }
    } else {
        Shape::Code { numeric }
    }
}

fn object_shape<'a>(
    field: &'a Field,
    base: Option<Base>,
    owner: usize,
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
        let message =
            format!("`{}` has members, but its type is `{}`", cut(&field.name), cut(&field.type_name));
        warnings.push(warning("basic-type-with-members", message, owner, tree, field));
    }
    let child = tree.objects.len();
    let mut path = tree.objects.get(owner).map(|object| object.path.clone()).unwrap_or_default();
    path.push(&field.name);
    let sent = tree.objects.get(owner).is_some_and(|object| object.sent);
    let object = Object {
        role: Role::Nested,
        field: Some(field),
        parent: Some(owner),
        path,
        sent,
        members: Vec::new(),
    };
    tree.objects.push(object);
    match (field.list, json) {
        (true, _) => Shape::List(child),
        (false, true) => Shape::TypedJson(child),
        (false, false) => Shape::Object(child),
    }
}

fn reference(field: &Field, ancestor: usize) -> Shape<'static> {
    if field.list { Shape::List(ancestor) } else { Shape::Boxed(ancestor) }
}

fn warning(code: &'static str, message: String, owner: usize, tree: &Tree<'_>, field: &Field) -> Diagnostic {
    let place = tree.objects.get(owner).map(Object::place).unwrap_or_default();
    Diagnostic::warning(code, message).with_hint(format!(
        "at `{}.{}`; if that is wrong, correct it in an overlay",
        cut(&place),
        cut(&field.name)
    ))
}
