//! Kinds of change, each with code of a user: what stands in the definition before and after, which check finds it, and what the
//! user wrote against the crate before.
//!
//! In `code`, `Req`, `Res` and `Msg` are the request, answer and message, `api` is their module, and `DemoX` begins the names of all types.

/// One change and code that meets it.
pub(crate) struct Case {
    /// The check that finds it.
    pub(crate) check: &'static str,
    /// The definition before, below `kind: api`; empty: there is none.
    pub(crate) old: &'static str,
    /// The definition after.
    pub(crate) new: &'static str,
    /// What a user wrote before.
    pub(crate) code: &'static str,
}

const fn case(check: &'static str, old: &'static str, new: &'static str, code: &'static str) -> Case {
    Case { check, old, new, code }
}

/// Reads one number of an answer.
const READS: &str = "fn user(it: &Res) -> Option<i64> { it.a }";
const A: &str = "response:\n- {name: a, type: Number}";

pub(crate) const CASES: &[Case] = &[
    // Definitions.
    case("api-definition-added", "", A, ""),
    case("api-definition-removed", A, "", READS),
    case(
        "message-definition-removed",
        "kind: message\ncontent:\n- {name: a, type: Number}",
        "",
        "fn user(it: &Msg) -> Option<i64> { it.a }",
    ),
    case("kind-changed", A, "kind: message\ncontent:\n- {name: a, type: Number}", READS),
    case("rust-name-added", A, "rust_name: other\nresponse:\n- {name: a, type: Number}", READS),
    case(
        "group-moved",
        A,
        A,
        "use demo::before::DemoXResponse; fn user(it: &DemoXResponse) -> Option<i64> { it.a }",
    ),
    case(
        "title-changed",
        "title: 旧\nresponse:\n- {name: a, type: Number}",
        "title: 新\nresponse:\n- {name: a, type: Number}",
        READS,
    ),
    case("deprecated-added", A, "deprecated: old\nresponse:\n- {name: a, type: Number}", READS),
    case(
        "session-required",
        A,
        "auth: session\nresponse:\n- {name: a, type: Number}",
        "fn user() -> demo::Auth { <Req as demo::Api>::AUTH }",
    ),
    case(
        "effect-read",
        A,
        "effect: read\nresponse:\n- {name: a, type: Number}",
        "fn user() -> demo::Effect { <Req as demo::Api>::EFFECT }",
    ),
    case(
        "outcome-added",
        "response:\n- {name: ok, type: Boolean}",
        "outcome: {success: ok}\nresponse:\n- {name: ok, type: Boolean}",
        "fn user(it: &Res) -> Option<bool> { it.ok }",
    ),
    case("error-added", A, "response:\n- {name: a, type: Number}\nerrors:\n- {code: isv.refused}", READS),
    case(
        "error-removed",
        "errors:\n- {code: isv.refused}",
        "errors: []",
        "fn user() -> &'static str { Req::ERROR_ISV_REFUSED }",
    ),
    // What is written.
    case(
        "request-field-added",
        "request:\n- {name: a, type: Number}",
        "request:\n- {name: a, type: Number}\n- {name: b, type: Number}",
        "fn user() -> Req { Req::new().a(1) }",
    ),
    case(
        "request-field-added-required",
        "request:\n- {name: a, type: Number}",
        "request:\n- {name: a, type: Number}\n- {name: b, type: Number, required: true}",
        "fn user() -> Req { Req::new().a(1) }",
    ),
    case("request-field-added-required", TWO, THREE, "fn user() -> Req { Req::new().a(1).b(2) }"),
    case(
        "request-field-removed",
        "request:\n- {name: a, type: Number}\n- {name: b, type: Number}",
        "request:\n- {name: a, type: Number}",
        "fn user() -> Req { Req::new().b(1) }",
    ),
    case(
        "request-required-added",
        "request:\n- {name: a, type: Number}",
        "request:\n- {name: a, type: Number, required: true}",
        "fn user() -> Req { Req::new().a(1) }",
    ),
    case(
        "request-required-removed",
        "request:\n- {name: a, type: Number, required: true}",
        "request:\n- {name: a, type: Number}",
        "fn user() -> Req { Req::new(1) }",
    ),
    case(
        "request-required-removed",
        THREE,
        "request:\n- {name: a, type: Number, required: true}\n- {name: b, type: Number, required: true}\n- {name: c, type: Number}",
        "fn user() -> Req { Req::new().a(1).b(2).c(3) }",
    ),
    case(
        "request-max-length-tightened",
        "request:\n- {name: a, type: String, max_length: 9}",
        "request:\n- {name: a, type: String, max_length: 3}",
        "fn user() -> Req { Req::new().a(\"12345\") }",
    ),
    case(
        "request-max-length-loosened",
        "request:\n- {name: a, type: String, max_length: 3}",
        "request:\n- {name: a, type: String, max_length: 9}",
        "fn user() -> Req { Req::new().a(\"123\") }",
    ),
    case(
        "request-max-value-added",
        "request:\n- {name: a, type: Number}",
        "request:\n- {name: a, type: Number, max_value: 3}",
        "fn user() -> Req { Req::new().a(9) }",
    ),
    case(
        "request-default-changed",
        "request:\n- {name: a, type: Number, default: '1'}",
        "request:\n- {name: a, type: Number, default: '2'}",
        "fn user() -> Req { Req::new().a(9) }",
    ),
    case(
        "request-type-changed",
        "request:\n- {name: a, type: Number}",
        "request:\n- {name: a, type: Boolean}",
        "fn user() -> Req { Req::new().a(9) }",
    ),
    // What is read.
    case(
        "response-field-added",
        A,
        "response:\n- {name: a, type: Number}\n- {name: b, type: Number}",
        "fn user(it: &Res) -> Option<i64> { let Res { a, .. } = it; *a }",
    ),
    case("response-field-removed", A, "response:\n- {name: b, type: Number}", READS),
    case(
        "response-field-moved",
        "response:\n- {name: a, type: Number}\n- {name: o, type: O, fields: [{name: x, type: Number}]}",
        "response:\n- {name: o, type: O, fields: [{name: x, type: Number}, {name: a, type: Number}]}",
        READS,
    ),
    case(
        "response-field-respelled",
        "response:\n- {name: itemId, type: Number}",
        "response:\n- {name: item_id, type: Number}",
        "fn user(it: &Res) -> Option<i64> { it.item_id }",
    ),
    case("response-type-changed", A, "response:\n- {name: a, type: String}", READS),
    case("response-type-reworded", A, "response:\n- {name: a, type: Long}", READS),
    case(
        "response-type-renamed",
        "response:\n- {name: o, type: Old, fields: [{name: x, type: Number}]}",
        "response:\n- {name: o, type: New, fields: [{name: x, type: Number}]}",
        "fn user(it: &Res) -> Option<&api::Old> { it.o.as_ref() }",
    ),
    case(
        "response-type-respelled",
        "response:\n- {name: o, type: OrderDTO, fields: [{name: x, type: Number}]}",
        "response:\n- {name: o, type: OrderDto, fields: [{name: x, type: Number}]}",
        "fn user(it: &Res) -> Option<&api::OrderDto> { it.o.as_ref() }",
    ),
    case("response-list-added", A, "response:\n- {name: a, type: Number, list: true}", READS),
    case(
        "response-list-removed",
        "response:\n- {name: a, type: Number, list: true}",
        A,
        "fn user(it: &Res) -> &[i64] { &it.a }",
    ),
    case(
        "response-members-added",
        "response:\n- {name: a, type: Json}",
        "response:\n- {name: a, type: Json, fields: [{name: x, type: Number}]}",
        "fn user(it: &Res) -> Option<&demo::JsonText> { it.a.as_ref() }",
    ),
    case("response-codes-added", A, "response:\n- {name: a, type: Number, codes: {'1': 一}}", READS),
    case(
        "response-codes-removed",
        ONE,
        A,
        "fn user(it: &Res) -> Option<&api::DemoXResponseA> { it.a.as_ref() }",
    ),
    case(
        "response-code-added",
        ONE,
        "response:\n- {name: a, type: Number, codes: {'1': 一, '2': 二}}",
        "fn user(it: &Res) -> bool { matches!(it.a, Some(api::DemoXResponseA::Code1)) }",
    ),
    case(
        "response-code-removed",
        "response:\n- {name: a, type: Number, codes: {'1': 一, '2': 二}}",
        ONE,
        "fn user(it: &Res) -> bool { matches!(it.a, Some(api::DemoXResponseA::Code2)) }",
    ),
    case(
        "response-code-relabelled",
        ONE,
        "response:\n- {name: a, type: Number, codes: {'1': 壹}}",
        "fn user(it: &Res) -> bool { matches!(it.a, Some(api::DemoXResponseA::Code1)) }",
    ),
    case(
        "response-code-renamed",
        ONE,
        "response:\n- {name: a, type: Number, codes: {'1': {label: 一, rust_name: One}}}",
        "fn user(it: &Res) -> bool { matches!(it.a, Some(api::DemoXResponseA::Code1)) }",
    ),
    case(
        "response-values-changed",
        "response:\n- {name: a, type: Number, values: ['1']}",
        "response:\n- {name: a, type: Number, values: ['2']}",
        READS,
    ),
    case("response-unit-added", A, "response:\n- {name: a, type: Number, unit: fen}", READS),
    case(
        "response-unit-changed",
        "response:\n- {name: a, type: Number, unit: fen}",
        "response:\n- {name: a, type: Number, unit: yuan}",
        "fn user(it: &Res) -> Option<demo::Fen> { it.a }",
    ),
    case(
        "response-format-added",
        "response:\n- {name: a, type: String}",
        "response:\n- {name: a, type: String, format: datetime}",
        "fn user(it: &Res) -> Option<&str> { it.a.as_deref() }",
    ),
    case(
        "response-format-noted",
        "response:\n- {name: a, type: String}",
        "response:\n- {name: a, type: String, format: time}",
        "fn user(it: &Res) -> Option<&str> { it.a.as_deref() }",
    ),
    case(
        "response-separator-changed",
        "response:\n- {name: a, type: String, format: list, separator: ';'}",
        "response:\n- {name: a, type: String, format: list, separator: '|'}",
        "fn user(it: &Res) -> &[String] { &it.a }",
    ),
    case("response-sensitive-added", A, "response:\n- {name: a, type: Number, sensitive: phone}", READS),
    case("response-sensitive-removed", "response:\n- {name: a, type: Number, sensitive: phone}", A, READS),
    case(
        "response-max-length-tightened",
        "response:\n- {name: a, type: Number, max_length: 9}",
        "response:\n- {name: a, type: Number, max_length: 3}",
        READS,
    ),
    case("response-rust-name-added", A, "response:\n- {name: a, type: Number, rust_name: other}", READS),
    case(
        "response-rust-type-added",
        "response:\n- {name: o, type: O, fields: [{name: x, type: Number}]}",
        "response:\n- {name: o, type: O, rust_type: Other, fields: [{name: x, type: Number}]}",
        "fn user(it: &Res) -> Option<&api::O> { it.o.as_ref() }",
    ),
    case(
        "response-description-changed",
        "response:\n- {name: a, type: Number, description: 旧}",
        "response:\n- {name: a, type: Number, description: 新}",
        READS,
    ),
    case(
        "response-order-changed",
        "response:\n- {name: a, type: Number}\n- {name: b, type: Number}",
        "response:\n- {name: b, type: Number}\n- {name: a, type: Number}",
        READS,
    ),
    case(
        "message-field-removed",
        "kind: message\ncontent:\n- {name: a, type: Number}\n- {name: b, type: Number}",
        "kind: message\ncontent:\n- {name: b, type: Number}",
        "fn user(it: &Msg) -> Option<i64> { it.a }",
    ),
    case(
        "message-field-added",
        "kind: message\ncontent:\n- {name: a, type: Number}",
        "kind: message\ncontent:\n- {name: a, type: Number}\n- {name: b, type: Number}",
        "fn user(it: &Msg) -> Option<i64> { it.a }",
    ),
    // Two objects of one type were one struct; a member in one place makes them two.
    case(
        "surface-lost",
        SHARED,
        SPLIT,
        "fn user(it: &Res) -> [Option<&api::Money>; 2] { [it.a.as_ref(), it.b.as_ref()] }",
    ),
];

const ONE: &str = "response:\n- {name: a, type: Number, codes: {'1': 一}}";
const TWO: &str =
    "request:\n- {name: a, type: Number, required: true}\n- {name: b, type: Number, required: true}";
const THREE: &str = "request:\n- {name: a, type: Number, required: true}\n- {name: b, type: Number, required: true}\n- {name: c, type: Number, required: true}";
const SHARED: &str = "response:\n- {name: a, type: Money, fields: [{name: fee, type: Number}]}\n- {name: b, type: Money, fields: [{name: fee, type: Number}]}";
const SPLIT: &str = "response:\n- {name: a, type: Money, fields: [{name: fee, type: Number}]}\n- {name: b, type: Money, fields: [{name: fee, type: Number}, {name: tax, type: Number}]}";
