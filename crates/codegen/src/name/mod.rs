//! Third pass: Rust names for everything.
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
//! | field | the wire name, see [`ident`](crate::ident); two that differ on the wire only: the odd one gets a mark |
//! | setter | the field; `with_…` where the struct has a method of that name ([`RESERVED_METHODS`]) |
//! | variant, constant | see [`variants`] |
//!
//! What these rules can't settle is an error that prints the overlay to write.

use std::collections::{BTreeMap, BTreeSet};

use top_definition::text::shorten;
use top_definition::{Definition, Diagnostic, Field, Kind, SharedName};

use crate::ident::{Ident, TypeName};
use crate::input::Item;
use crate::model::{Enum, ErrorConstant, Member, Module, SharedEnum, Struct, Type};
use crate::tree::{Object, ObjectId, PerObject, Role, Shape, Tree};

mod variants;

/// Names that a struct of an API can't have: the prelude's, and whatever emitted code takes from the runtime.
pub(crate) const RESERVED_TYPES: &[&str] = &[
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
pub(crate) const RESERVED_METHODS: &[&str] = &[
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
pub(crate) fn module_name(definition: &Definition) -> Ident {
    match &definition.rust_name {
        Some(chosen) => Ident::module(chosen),
        None => Ident::module(definition.name.strip_prefix("taobao.").unwrap_or(&definition.name)),
    }
}

/// The module of one definition, all names chosen.
pub(crate) fn module<'a>(
    item: Item<'a>,
    tree: &Tree<'a>,
    classes: &PerObject<ObjectId>,
    glossary: &BTreeMap<String, String>,
) -> Result<Module<'a>, Vec<Diagnostic>> {
    let mut naming = Naming {
        item,
        tree,
        classes,
        glossary,
        taken: BTreeSet::new(),
        shared: Vec::new(),
        found: Vec::new(),
    };
    let names = naming.struct_names();
    let mut enums = Vec::new();
    let mut structs = Vec::new();
    for (id, object) in naming.kept() {
        let members = naming.members(id, object, &names, &mut enums);
        structs.push(Struct {
            name: names[id].clone(),
            role: object.role,
            place: object.place(),
            field: object.field,
            sent: naming.is_sent(id),
            members,
        });
    }
    let errors = error_constants(item.definition);
    let shared = std::mem::take(&mut naming.shared);
    let module = Module { item, name: module_name(item.definition), structs, enums, shared, errors };
    if naming.found.is_empty() { Ok(module) } else { Err(naming.found) }
}

struct Naming<'t, 'a> {
    item: Item<'a>,
    tree: &'t Tree<'a>,
    classes: &'t PerObject<ObjectId>,
    glossary: &'t BTreeMap<String, String>,
    /// Type names of this module so far.
    taken: BTreeSet<TypeName>,
    /// Enums of the module `codes` that it takes.
    shared: Vec<SharedEnum>,
    found: Vec<Diagnostic>,
}

impl<'t, 'a> Naming<'t, 'a> {
    /// The objects that stand for their class, in order.
    fn kept(&self) -> Vec<(ObjectId, &'t Object<'a>)> {
        self.tree.iter().filter(|(id, _)| self.classes[*id] == *id).collect()
    }

    /// Is any of the class sent?
    fn is_sent(&self, class: ObjectId) -> bool {
        self.tree.iter().any(|(id, object)| object.sent && self.classes[id] == class)
    }

    /// A name for every object; shared ones have their class's.
    fn struct_names(&mut self) -> PerObject<TypeName> {
        let mut names = BTreeMap::new();
        let (documented, others): (Vec<_>, Vec<_>) = self.kept().into_iter().partition(|(_, object)| {
            object.role == Role::Nested && object.field.is_none_or(|field| field.rust_type.is_none())
        });
        // Roots first, then what people chose: what documents say has to make room for both.
        for (id, object) in others {
            let chosen = object.field.and_then(|field| field.rust_type.as_deref());
            let name = match chosen.filter(|_| object.role == Role::Nested) {
                Some(chosen) => self.chosen_type(chosen, &object.place()),
                None => self.root_name(object.role),
            };
            self.taken.insert(name.clone());
            names.insert(id, name);
        }
        for (id, object) in documented {
            // Parents stand before their children, so the owner has its name.
            let owner = object.parent.and_then(|parent| names.get(&self.classes[parent]));
            let name = self.documented_type(object, owner);
            self.taken.insert(name.clone());
            names.insert(id, name);
        }
        self.tree.map(|(id, _)| names[&self.classes[id]].clone())
    }

    fn root_name(&self, role: Role) -> TypeName {
        let stem = TypeName::new(module_name(self.item.definition).as_str());
        match role {
            Role::Request => stem.with("Request"),
            Role::Response => stem.with("Response"),
            Role::Content | Role::Nested if is_reserved(&stem) => stem.with("Message"),
            Role::Content | Role::Nested => stem,
        }
    }

    fn chosen_type(&mut self, chosen: &str, place: &str) -> TypeName {
        let name = TypeName::new(chosen);
        if is_reserved(&name) || self.taken.contains(&name) {
            self.clash(place, "rust_type", &format!("`{name}` is taken already"));
        }
        name
    }

    fn documented_type(&self, object: &Object<'_>, owner: Option<&TypeName>) -> TypeName {
        let mut name = match (object.type_name(), owner) {
            (Some(type_name), _) => TypeName::new(type_name),
            (None, Some(owner)) => owner.join(&last_of(object)),
            (None, None) => last_of(object),
        };
        if is_reserved(&name) {
            name = name.with("Object");
        }
        if self.taken.contains(&name) {
            let path = object.path.iter().map(|segment| TypeName::new(segment));
            name = path.fold(name.with("At"), |name, segment| name.join(&segment));
        }
        self.free(name)
    }

    /// The name, with a mark where even this one is taken.
    fn free(&self, mut name: TypeName) -> TypeName {
        while self.taken.contains(&name) || name.is_long() {
            name = name.cut();
        }
        name
    }

    fn members(
        &mut self,
        id: ObjectId,
        object: &Object<'a>,
        names: &PerObject<TypeName>,
        enums: &mut Vec<Enum<'a>>,
    ) -> Vec<Member<'a>> {
        let owner = &names[id];
        let fields = self.field_names(object);
        let mut setters = BTreeSet::new();
        let mut members = Vec::with_capacity(object.members.len());
        for (member, name) in object.members.iter().zip(fields) {
            let field = member.field;
            let place = format!("{}.{}", object.place(), field.name);
            let holds = match member.shape {
                Shape::Plain(plain) => Type::Plain(plain),
                Shape::Separated(separator) => Type::Separated(separator),
                Shape::Object(id) => Type::Object(names[id].clone()),
                Shape::Boxed(id) => Type::Boxed(names[id].clone()),
                Shape::List(id) => Type::List(names[id].clone()),
                Shape::TypedJson(id) => Type::TypedJson(names[id].clone()),
                Shape::Code { numeric } => Type::Code(self.enumeration(owner, field, numeric, &place, enums)),
                Shape::Codes { numeric } => {
                    Type::Codes(self.enumeration(owner, field, numeric, &place, enums))
                }
            };
            let setter = (object.role == Role::Request).then(|| setter_name(&name, &mut setters));
            members.push(Member { field, name, setter, holds });
        }
        members
    }

    /// Field names of one object. A field that is called on the wire as in Rust keeps its name before one that isn't.
    fn field_names(&mut self, object: &Object<'a>) -> Vec<Ident> {
        let wanted = |field: &Field| Ident::field(field.rust_name.as_deref().unwrap_or(&field.name));
        let fields: Vec<(&Field, Ident)> =
            object.members.iter().map(|member| (member.field, wanted(member.field))).collect();
        let mut taken = BTreeSet::new();
        for (field, name) in &fields {
            let chosen = field.rust_name.is_some();
            if (chosen || field.name == name.plain()) && !taken.insert(name.clone()) {
                let place = format!("{}.{}", object.place(), field.name);
                self.clash(&place, "rust_name", "two fields have that name");
            }
        }
        let settle = |(field, name): (&Field, Ident)| {
            if field.rust_name.is_some() || field.name == name.plain() || taken.insert(name.clone()) {
                return name;
            }
            let marked = name.marked(&field.name);
            taken.insert(marked.clone());
            marked
        };
        fields.into_iter().map(settle).collect()
    }

    /// The enum of a coded field: made, or, where people gave two equal ones the same name, found.
    fn enumeration(
        &mut self,
        owner: &TypeName,
        field: &'a Field,
        numeric: bool,
        place: &str,
        enums: &mut Vec<Enum<'a>>,
    ) -> TypeName {
        if let Some(shared) = field.rust_type.as_deref().and_then(SharedName::parse) {
            return self.shared_enum(shared, place);
        }
        let variants = variants::of(&self.item.definition.name, field, self.glossary, place, &mut self.found);
        let name = match &field.rust_type {
            Some(chosen) => {
                let name = TypeName::new(chosen);
                let same = |known: &&Enum<'_>| {
                    known.name == name && known.numeric == numeric && known.variants == variants
                };
                if enums.iter().any(|known| same(&known)) {
                    return name;
                }
                self.chosen_type(chosen, place)
            }
            None => {
                let name = owner.join(&TypeName::new(&field.name));
                let name = if self.taken.contains(&name) { name.with("Code") } else { name };
                self.free(name)
            }
        };
        self.taken.insert(name.clone());
        enums.push(Enum { name: name.clone(), place: place.to_owned(), field, numeric, variants });
        name
    }

    /// An enum of the module `codes`: its name here, which no type of this module may have.
    fn shared_enum(&mut self, shared: SharedName<'_>, place: &str) -> TypeName {
        let name = TypeName::new(shared.name);
        let known = self.shared.iter().position(|known| known.name == name);
        if known.is_none() && !self.taken.insert(name.clone()) {
            self.clash(place, "rust_type", &format!("`{name}` is taken already"));
        }
        let at = known.unwrap_or_else(|| {
            self.shared.push(SharedEnum { name: name.clone(), aliases: Vec::new() });
            self.shared.len() - 1
        });
        if let Some(alias) = shared.alias.map(TypeName::new) {
            let aliases = self.shared.get_mut(at).map(|shared| &mut shared.aliases);
            if aliases.is_some_and(|aliases| !aliases.contains(&alias)) {
                if !self.taken.insert(alias.clone()) {
                    self.clash(place, "rust_type", &format!("`{alias}` is taken already"));
                }
                self.shared[at].aliases.push(alias);
            }
        }
        name
    }

    fn clash(&mut self, place: &str, key: &str, why: &str) {
        let name = &self.item.definition.name;
        self.found.push(clash(name, place, key, why).in_file(self.item.file));
    }
}

/// The shared enums of the crate, all names chosen.
pub(crate) fn shared_enums<'a>(
    fields: &'a [Field],
    glossary: &BTreeMap<String, String>,
) -> Result<Vec<Enum<'a>>, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let made = |field: &'a Field| Enum {
        name: TypeName::new(&field.name),
        place: format!("codes.{}", field.name),
        field,
        numeric: field.type_name == "Number",
        variants: variants::of("codes.yaml", field, glossary, &format!("codes.{}", field.name), &mut found),
    };
    let enums: Vec<Enum<'a>> = fields.iter().map(made).collect();
    if found.is_empty() { Ok(enums) } else { Err(found) }
}

/// The error for names that no rule can tell apart, with the overlay that does.
pub(crate) fn clash(api: &str, place: &str, key: &str, why: &str) -> Diagnostic {
    let message =
        format!("no Rust name for `{}`: {why}", shorten(if place.is_empty() { api } else { place }));
    let path = if place.is_empty() { key.to_owned() } else { format!("{place}.{key}") };
    let hint = format!(
        "add an overlay: `- {{ api: {api}, path: {path}, expect: null, set: ANOTHER_NAME, reason: … }}`"
    );
    Diagnostic::error("name-clash", message).with_hint(hint)
}

fn is_reserved(name: &TypeName) -> bool {
    RESERVED_TYPES.contains(&name.as_str())
}

/// The field whose type it is, as a part of a name.
fn last_of(object: &Object<'_>) -> TypeName {
    TypeName::new(object.path.last().copied().unwrap_or_default())
}

fn setter_name(field: &Ident, taken: &mut BTreeSet<Ident>) -> Ident {
    let mut name = if RESERVED_METHODS.contains(&field.as_str()) { field.with() } else { field.clone() };
    if taken.contains(&name) {
        name = name.marked(field.as_str());
    }
    taken.insert(name.clone());
    name
}

/// Names for the documented error codes: `ERROR_…`; repeated codes once.
fn error_constants(definition: &Definition) -> Vec<ErrorConstant<'_>> {
    if definition.kind == Kind::Message {
        return Vec::new();
    }
    let (mut codes, mut taken) = (BTreeSet::new(), BTreeSet::new());
    let mut constants = Vec::new();
    for error in definition.errors.iter().filter(|error| codes.insert(error.code.as_str())) {
        let mut name = Ident::constant("ERROR_", &error.code);
        if taken.contains(&name) {
            name = name.marked_constant(&error.code);
        }
        taken.insert(name.clone());
        constants.push(ErrorConstant { name, error });
    }
    constants
}
