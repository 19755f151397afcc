//! What a small change of a definition changes in the emitted files: what a reviewer reads is what was meant.

#![allow(clippy::unwrap_used)] // A test may; clippy knows only `#[test]` functions as tests.

#[path = "support/whole.rs"]
#[allow(dead_code)] // Here one module is enough.
mod whole;

use std::collections::BTreeMap;

use top_codegen::{Emitted, Item, emit_module};
use top_definition::{Definition, Field, Limits, Sensitive, Unit, read_definition};

const DIVIDER: &str = "// ---- Field tables";

/// The recycling order of 闲鱼: 47 fields in its largest object.
fn order_get() -> Definition {
    let text = include_str!("../../../api-defs/apis/alibaba.idle.recycle.order.get.yaml");
    read_definition(text, "alibaba.idle.recycle.order.get.yaml").unwrap().0
}

fn order(definition: &mut Definition) -> &mut Vec<Field> {
    let order = definition.response.iter_mut().find(|field| field.name == "module").unwrap();
    assert_eq!(order.fields.len(), 47);
    &mut order.fields
}

fn emitted(definition: &Definition) -> Emitted {
    let item = Item { definition, file: "order.yaml", group: "recycle", english: None, history: None };
    emit_module(item, &BTreeMap::new(), &whole::package()).unwrap()
}

fn declarations(emitted: &Emitted) -> &str {
    let (declarations, tables) = emitted.text.split_once(DIVIDER).unwrap();
    assert!(!declarations.contains("impl Table for") && !declarations.contains("impl Code for"));
    assert!(tables.contains("impl Table for") && !tables.contains("pub "));
    declarations
}

/// The lines that `new` has and `old` has not, where nothing of `old` is gone or moved.
fn added<'t>(old: &str, new: &'t str) -> Vec<&'t str> {
    let mut rest = old.lines().peekable();
    let added = new.lines().filter(|line| rest.next_if_eq(line).is_none()).collect();
    assert_eq!(rest.next(), None, "a line is gone");
    added
}

#[test]
fn a_field_in_the_middle_is_one_line_of_the_surface_and_itself_in_the_code() {
    let mut definition = order_get();
    let before = emitted(&definition);
    let fields = order(&mut definition);
    let middle = fields.iter().position(|field| field.name == "buyer_nick").unwrap();
    let field = Field {
        description: Some("估价师电话".to_owned()),
        sensitive: Some(Sensitive::Phone),
        ..Field::new("appraiserPhone", "String")
    };
    fields.insert(middle, field);
    let after = emitted(&definition);
    assert_eq!(
        added(&before.surface, &after.surface),
        [r#"RecycleOrderTo.appraiser_phone: Option<String> ["appraiserPhone" on the wire, personal: phone]"#]
    );
    assert_eq!(
        added(declarations(&before), declarations(&after)),
        [
            "    /// 估价师电话",
            "    ///",
            "    /// `appraiserPhone`: String, personal data (phone).",
            "    pub appraiser_phone: Option<String>,",
        ]
    );
}

#[test]
fn every_fact_that_users_meet_is_a_change_of_the_surface() {
    let base = order_get();
    let surface = |change: &dyn Fn(&mut Field)| {
        let mut definition = base.clone();
        let field = order(&mut definition).iter_mut().find(|field| field.name == "pre_fee").unwrap();
        change(field);
        emitted(&definition).surface
    };
    let line = |surface: String| {
        let line = surface.lines().find(|line| line.starts_with("RecycleOrderTo.pre_fee")).map(str::to_owned);
        line.unwrap_or_default()
    };
    let start = "RecycleOrderTo.pre_fee: ";
    for (change, expected) in [
        (&(|_: &mut Field| {}) as &dyn Fn(&mut Field), "Option<String>"),
        (&|field| field.unit = Some(Unit::Fen), "Option<Fen> [fen]"),
        (&|field| field.unit = Some(Unit::Yuan), "Option<Decimal> [yuan]"),
        (&|field| field.sensitive = Some(Sensitive::Account), "Option<String> [personal: account]"),
        (&|field| field.required = true, "Option<String> [required]"),
        (&|field| field.list = true, "Vec<String>"),
        (&|field| field.type_name = "Number".to_owned(), "Option<i64>"),
    ] {
        assert_eq!(line(surface(change)), format!("{start}{expected}"));
    }
}

#[test]
fn a_shared_struct_that_splits_shows_in_the_surface() {
    let money = |name: &str| Field { fields: vec![Field::new("fee", "Number")], ..Field::new(name, "Money") };
    let response = vec![money("total"), money("paid")];
    let mut definition = Definition { name: "taobao.x.get".to_owned(), response, ..Definition::default() };
    let before = emitted(&definition).surface;
    definition.response.last_mut().unwrap().fields.push(Field::new("currency", "String"));
    let after = emitted(&definition).surface;
    let new: Vec<&str> = after.lines().filter(|line| !before.lines().any(|known| known == *line)).collect();
    assert_eq!(
        new,
        [
            "XGetResponse.paid: Option<MoneyAtResponsePaid>",
            "struct MoneyAtResponsePaid: Clone, Debug, Default, PartialEq, Table",
            "MoneyAtResponsePaid.fee: Option<i64>",
            "MoneyAtResponsePaid.currency: Option<String>",
        ]
    );
}

#[test]
fn an_example_prints_the_first_object_of_an_answer() {
    let text = emitted(&order_get()).text;
    assert!(text.contains("/// println!(\"{:?}\", response.module);"), "{text}");
    assert!(text.contains("/// use top_tested::{"), "{text}");
}

#[test]
fn a_text_of_a_document_forges_and_hides_no_mark() {
    let line = |field: Field| {
        let response = vec![field];
        let definition = Definition { name: "taobao.x.get".to_owned(), response, ..Definition::default() };
        let surface = emitted(&definition).surface;
        surface.lines().find(|line| line.starts_with("XGetResponse.fee")).map(str::to_owned).unwrap()
    };
    let forged = ", required, in fen (分), x";
    let limits = Limits { default: Some(forged.to_owned()), ..Limits::default() };
    let field = Field {
        example: Some(forged.to_owned()),
        description: Some(format!("`fee`: String{forged}")),
        limits,
        ..Field::new("fee", format!("String{forged}"))
    };
    assert_eq!(line(field), "XGetResponse.fee: Option<JsonText>");
    let field = Field { required: true, ..Field::new("fee", "String. Example: , by default ") };
    assert_eq!(line(field), "XGetResponse.fee: Option<JsonText> [required]");
}
