//! Fourth pass: Rust names for everything.
//!
//! A public name depends on its own definition, its overlays and the glossary, never on another definition.
//!
//! | what | rule |
//! |---|---|
//! | module, client method | the API's name without a leading `taobao.`, snake case (an overlay's `rust_name` replaces it) |
//! | request, response | the module in camel case and `Request`, `Response`, as in the Java SDK; a message has neither |
//! | struct | the documented type in camel case (`SubsidyDTO` → `SubsidyDto`); an overlay's `rust_type` replaces it |
//! | … of a type that has no name of its own (JSON text, `Map`, `String`) | owner and field: `RecycleOrderToCouponRule` |
//! | … called like something of the prelude or the runtime ([`RESERVED_TYPES`]) | with `Object`: `ResultObject` |
//! | … whose name another struct of the API already has | with its path: `FacilityVoAtResponseDataRooms` |
//! | enum | owner and field: `RecycleOrderToOrderStatus`; an overlay's `rust_type` replaces it; with `Code` where a struct is called so |
//! | field | the wire name, see [`ident`]; two that differ on the wire only: the odd one gets a mark |
//! | setter | the field; `with_…` where the struct has a method of that name ([`RESERVED_METHODS`]) |
//! | variant, constant | see [`variants`] |
//!
//! What these rules can't settle is an error that prints the overlay to write.

use std::collections::{BTreeMap, BTreeSet};

use top_definition::{Definition, Diagnostic, Kind};

use crate::input::Item;
use crate::lower::{Object, Role, Shape, Tree};
use crate::model::{Enum, Member, Module, Struct, Type};

pub mod ident;
pub mod variants;

/// Names that a struct of an API can't have: the prelude's, and whatever emitted code takes from the runtime.
pub const RESERVED_TYPES: &[&str] = &[
    "Api",
    "AsMut",
    "AsRef",
    "Auth",
    "Box",
    "Call",
    "Client",
    "Clone",
    "Code",
    "Copy",
    "Debug",
    "Decimal",
    "Default",
    "Drop",
    "DynTable",
    "Effect",
    "Eq",
    "Err",
    "Error",
    "Fen",
    "FilePart",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "Json",
    "JsonText",
    "Message",
    "None",
    "Ok",
    "Option",
    "Ord",
    "Outcome",
    "PartialEq",
    "PartialOrd",
    "Response",
    "Result",
    "Rule",
    "Self",
    "Send",
    "Sized",
    "Slot",
    "SlotMut",
    "Some",
    "String",
    "Sync",
    "Table",
    "TableExt",
    "Timestamp",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "UnknownCode",
    "UnknownMessage",
    "Unpin",
    "Vec",
];

/// Methods that a struct has or gets from its traits: a setter of that name would hide them.
pub const RESERVED_METHODS: &[&str] = &[
    "as_any",
    "checked",
    "decode",
    "deserialize",
    "from_json_with",
    "outcome",
    "revealed",
    "serialize",
    "borrow",
    "borrow_mut",
    "clone",
    "clone_from",
    "clone_into",
    "default",
    "eq",
    "fmt",
    "from",
    "from_json",
    "into",
    "into_future",
    "make",
    "names",
    "ne",
    "new",
    "rules",
    "send",
    "send_blocking",
    "sensitive",
    "slot",
    "slot_mut",
    "to_json",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
    "validate",
];

/// The module of a definition.
pub fn module_name(definition: &Definition) -> String {
    match &definition.rust_name {
        Some(chosen) => ident::module(chosen),
        None => ident::module(definition.name.strip_prefix("taobao.").unwrap_or(&definition.name)),
    }
}

/// The module of one definition, all names chosen.
pub fn name<'a>(
    item: Item<'a>,
    tree: &Tree<'a>,
    classes: &[usize],
    glossary: &BTreeMap<String, String>,
) -> Result<Module<'a>, Vec<Diagnostic>> {
    let mut naming = Naming { item, tree, classes, glossary, taken: BTreeSet::new(), found: Vec::new() };
    let names = naming.struct_names();
    let mut enums = Vec::new();
    let mut structs = Vec::new();
    for (index, object) in naming.kept() {
        let members = naming.members(index, object, &names, &mut enums);
        structs.push(naming.finish_struct(index, object, &names, members));
    }
    let errors = error_constants(item.definition);
    let module = Module { item, name: module_name(item.definition), structs, enums, errors };
    if naming.found.is_empty() { Ok(module) } else { Err(naming.found) }
}

struct Naming<'t, 'a> {
    item: Item<'a>,
    tree: &'t Tree<'a>,
    classes: &'t [usize],
    glossary: &'t BTreeMap<String, String>,
    /// Type names of this module so far.
    taken: BTreeSet<String>,
    found: Vec<Diagnostic>,
}

impl<'t, 'a> Naming<'t, 'a> {
    /// The objects that stand for their class, in order.
    fn kept(&self) -> Vec<(usize, &'t Object<'a>)> {
        let objects = self.tree.objects.iter().enumerate();
        objects.filter(|(index, _)| self.class(*index) == *index).collect()
    }

    fn class(&self, index: usize) -> usize {
        self.classes.get(index).copied().unwrap_or(index)
    }

    /// Is any of the class sent?
    fn is_sent(&self, class: usize) -> bool {
        let objects = self.tree.objects.iter().enumerate();
        objects.skip(class).any(|(index, object)| object.sent && self.class(index) == class)
    }

    /// A name for every object; shared ones have their class's.
    fn struct_names(&mut self) -> Vec<String> {
        let kept = self.kept();
        let mut names = vec![String::new(); self.tree.objects.len()];
        // Roots first, then what people chose: what documents say has to make room for both.
        for (index, object) in &kept {
            let chosen = object.field.and_then(|field| field.rust_type.as_deref());
            let name = match (object.role, chosen) {
                (Role::Nested, None) => continue,
                (Role::Nested, Some(chosen)) => self.chosen_type(chosen, &object.place()),
                (role, _) => self.root_name(role),
            };
            self.taken.insert(name.clone());
            set(&mut names, *index, name);
        }
        for (index, object) in kept {
            if names.get(index).is_some_and(String::is_empty) {
                let owner = object.parent.and_then(|parent| names.get(self.class(parent)).cloned());
                let name = self.documented_type(object, &owner.unwrap_or_default());
                self.taken.insert(name.clone());
                set(&mut names, index, name);
            }
        }
        (0..names.len()).map(|index| names.get(self.class(index)).cloned().unwrap_or_default()).collect()
    }

    fn root_name(&self, role: Role) -> String {
        let stem = ident::camel(&module_name(self.item.definition));
        match role {
            Role::Request => stem + "Request",
            Role::Response => stem + "Response",
            Role::Content | Role::Nested if RESERVED_TYPES.contains(&stem.as_str()) => stem + "Message",
            Role::Content | Role::Nested => stem,
        }
    }

    fn chosen_type(&mut self, chosen: &str, place: &str) -> String {
        let name = ident::camel(chosen);
        if RESERVED_TYPES.contains(&name.as_str()) || self.taken.contains(&name) {
            self.clash(place, "rust_type", &format!("`{name}` is taken already"));
        }
        name
    }

    fn documented_type(&self, object: &Object<'_>, owner: &str) -> String {
        let mut name = match object.type_name() {
            Some(type_name) => ident::camel(type_name),
            None => owner.to_owned() + &ident::camel(object.path.last().copied().unwrap_or_default()),
        };
        if RESERVED_TYPES.contains(&name.as_str()) {
            name += "Object";
        }
        if self.taken.contains(&name) {
            let path: String = object.path.iter().map(|segment| ident::camel(segment)).collect();
            name = format!("{name}At{path}");
        }
        self.free(name, &object.place())
    }

    /// The name, with a mark of the place where even this one is taken.
    fn free(&self, mut name: String, place: &str) -> String {
        while self.taken.contains(&name) || name.len() > 3 * ident::MAX_LENGTH {
            let length = name.len().min(2 * ident::MAX_LENGTH);
            let marked = format!("{}X{:08x}", name.get(..length).unwrap_or_default(), ident::mark(&name));
            name = if marked == name { marked + &format!("{:08x}", ident::mark(place)) } else { marked };
        }
        name
    }

    fn members(
        &mut self,
        index: usize,
        object: &Object<'a>,
        names: &[String],
        enums: &mut Vec<Enum<'a>>,
    ) -> Vec<Member<'a>> {
        let owner = names.get(index).cloned().unwrap_or_default();
        let fields = self.field_names(object);
        let mut setters = BTreeSet::new();
        let mut members = Vec::with_capacity(object.members.len());
        for (member, name) in object.members.iter().zip(fields) {
            let place = format!("{}.{}", object.place(), member.field.name);
            let type_name = |index: usize| names.get(index).cloned().unwrap_or_default();
            let holds = match member.shape {
                Shape::Plain(plain) => Type::Plain(plain),
                Shape::Separated(separator) => Type::Separated(separator),
                Shape::Object(index) => Type::Object(type_name(index)),
                Shape::Boxed(index) => Type::Boxed(type_name(index)),
                Shape::List(index) => Type::List(type_name(index)),
                Shape::TypedJson(index) => Type::TypedJson(type_name(index)),
                Shape::Code { numeric } => {
                    Type::Code(self.enumeration(&owner, member.field, numeric, &place, enums))
                }
                Shape::Codes { numeric } => {
                    Type::Codes(self.enumeration(&owner, member.field, numeric, &place, enums))
                }
            };
            let is_request = object.role == Role::Request;
            let setter = if is_request { setter_name(&name, &mut setters) } else { String::new() };
            members.push(Member { field: member.field, name, setter, holds });
        }
        members
    }

    /// Field names of one object. A field that is called on the wire as in Rust keeps its name before one that isn't.
    fn field_names(&mut self, object: &Object<'a>) -> Vec<String> {
        let fields: Vec<_> = object.members.iter().map(|member| member.field).collect();
        let wanted: Vec<String> = fields
            .iter()
            .map(|field| ident::field(field.rust_name.as_deref().unwrap_or(&field.name)))
            .collect();
        let mut taken = BTreeSet::new();
        for (field, name) in fields.iter().zip(&wanted) {
            let chosen = field.rust_name.is_some();
            if (chosen || field.name == ident::plain(name)) && !taken.insert(name.clone()) {
                self.clash(
                    &format!("{}.{}", object.place(), field.name),
                    "rust_name",
                    "two fields have that name",
                );
            }
        }
        let settle = |(field, name): (&&top_definition::Field, String)| {
            if field.rust_name.is_some() || field.name == ident::plain(&name) || taken.insert(name.clone()) {
                return name;
            }
            let marked = format!("{}_x{:08x}", ident::plain(&name), ident::mark(&field.name));
            taken.insert(marked.clone());
            marked
        };
        fields.iter().zip(wanted).map(settle).collect()
    }

    /// The enum of a coded field: made, or, where people gave two equal ones the same name, found.
    fn enumeration(
        &mut self,
        owner: &str,
        field: &'a top_definition::Field,
        numeric: bool,
        place: &str,
        enums: &mut Vec<Enum<'a>>,
    ) -> String {
        let variants = variants::variants(self.item.definition, field, self.glossary, place, &mut self.found);
        let name = match &field.rust_type {
            Some(chosen) => {
                let name = ident::camel(chosen);
                let same = |known: &&Enum<'_>| {
                    known.name == name && known.numeric == numeric && known.variants == variants
                };
                if enums.iter().any(|known| same(&known)) {
                    return name;
                }
                self.chosen_type(chosen, place)
            }
            None => {
                let name = owner.to_owned() + &ident::camel(&field.name);
                let name = if self.taken.contains(&name) { name + "Code" } else { name };
                self.free(name, place)
            }
        };
        self.taken.insert(name.clone());
        enums.push(Enum { name: name.clone(), place: place.to_owned(), field, numeric, variants });
        name
    }

    fn finish_struct(
        &self,
        index: usize,
        object: &Object<'a>,
        names: &[String],
        members: Vec<Member<'a>>,
    ) -> Struct<'a> {
        Struct {
            name: names.get(index).cloned().unwrap_or_default(),
            role: object.role,
            place: object.place(),
            field: object.field,
            sent: self.is_sent(index),
            members,
        }
    }

    fn clash(&mut self, place: &str, key: &str, why: &str) {
        let name = &self.item.definition.name;
        self.found.push(clash(name, place, key, why).in_file(self.item.file));
    }
}

/// The error for names that no rule can tell apart, with the overlay that does.
pub fn clash(api: &str, place: &str, key: &str, why: &str) -> Diagnostic {
    let message = format!("no Rust name for `{}`: {why}", crate::check::cut(place));
    let path = if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
    let hint = format!(
        "add an overlay: `- {{ api: {api}, path: {path}, expect: null, set: ANOTHER_NAME, reason: … }}`"
    );
    Diagnostic::error("name-clash", message).with_hint(hint)
}

fn setter_name(field: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = field.to_owned();
    if RESERVED_METHODS.contains(&field) {
        name = format!("with_{field}");
    }
    if taken.contains(&name) {
        name = format!("{}_x{:08x}", ident::plain(&name), ident::mark(field));
    }
    taken.insert(name.clone());
    name
}

/// Names for the documented error codes: `ERROR_…`; repeated codes once.
fn error_constants(definition: &Definition) -> Vec<(String, usize)> {
    let mut taken = BTreeSet::new();
    let mut constants = Vec::new();
    if definition.kind == Kind::Message {
        return constants;
    }
    for (index, error) in definition.errors.iter().enumerate() {
        let mut name = format!("ERROR_{}", ident::constant(&error.code).trim_start_matches('_'));
        if definition.errors.iter().take(index).any(|earlier| earlier.code == error.code) {
            continue;
        }
        if taken.contains(&name) {
            name = format!("{name}_X{:08X}", ident::mark(&error.code));
        }
        taken.insert(name.clone());
        constants.push((name, index));
    }
    constants
}

fn set(names: &mut [String], index: usize, name: String) {
    if let Some(place) = names.get_mut(index) {
        *place = name;
    }
}
