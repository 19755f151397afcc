//! A small set of definitions that has every case the emitter knows, once.

use top_definition::{
    Auth, Code, Definition, Effect, ErrorCode, Field, Format, Kind, Limits, Outcome, Sensitive, Unit,
};

/// An API.
pub(crate) fn order_get() -> Definition {
    Definition {
        name: "taobao.recycle.order.get".to_owned(),
        title: Some("查询回收订单".to_owned()),
        description: Some("按订单号查询；见 https://open.taobao.com/x [注]".to_owned()),
        doc_id: Some(42443),
        auth: Auth::Session,
        effect: Effect::Read,
        outcome: Some(Outcome {
            success: Some("result.success".to_owned()),
            code: None,
            message: Some("result.error_msg".to_owned()),
        }),
        request: request(),
        response: vec![object(
            "result",
            "Result",
            "结果",
            vec![
                described(Field::new("success", "Boolean"), "true:成功,false:失败"),
                described(Field::new("error_msg", "String"), "error_msg"),
                object("module", "RecycleOrderTo", "订单", order()),
            ],
        )],
        errors: vec![
            error("isv.invalid-parameter", "参数 `x` 不对", "检查参数"),
            error("50", "服务不可用", ""),
        ],
        ..Definition::default()
    }
}

/// A message.
pub(crate) fn status_sync() -> Definition {
    Definition {
        name: "xianyu_recycle_OrderStatusSync".to_owned(),
        kind: Kind::Message,
        title: Some("回收订单状态同步".to_owned()),
        doc_id: Some(1209),
        response: vec![
            described(Field::new("biz_order_id", "Number"), "订单号"),
            Field {
                unit: Some(Unit::Fen),
                ..described(Field::new("apprize_amount", "Number"), "估价金额，单位分")
            },
        ],
        ..Definition::default()
    }
}

fn request() -> Vec<Field> {
    let limits = Limits { max_length: Some(32), ..Limits::default() };
    let page = Limits {
        min_value: Some(1),
        max_value: Some(100),
        default: Some("20".to_owned()),
        ..Limits::default()
    };
    vec![
        Field {
            required: true,
            example: Some("1231234".to_owned()),
            ..described(Field::new("biz_order_id", "Number"), "订单号")
        },
        Field { limits, ..described(Field::new("type", "String"), "类型") },
        Field { limits: page, ..Field::new("page_size", "Number") },
        Field {
            format: Some(Format::List),
            ..described(Field::new("fields", "String"), "要的字段，逗号分隔")
        },
        Field { list: true, ..Field::new("image", "byte") },
        Field {
            list: true,
            ..object(
                "items",
                "ItemDTO",
                "商品",
                vec![
                    Field { required: true, ..Field::new("itemId", "Number") },
                    Field { required: true, ..Field::new("send", "String") },
                    object("price", "Price", "", vec![Field::new("amount", "Number")]),
                ],
            )
        },
    ]
}

fn order() -> Vec<Field> {
    let channel = Field {
        format: Some(Format::Json),
        ..object("channel_data", "String", "渠道数据", vec![Field::new("idleBizCode", "Number")])
    };
    let phone = Field {
        sensitive: Some(Sensitive::Phone),
        example: Some("13399120012".to_owned()),
        ..described(Field::new("seller_phone", "String"), "卖家电话")
    };
    let status = codes(&[
        ("1", "订单创建", None),
        ("2", "已上门取件", None),
        ("-1", "失败", None),
        ("100", "卖家申请退回", Some("ReturnRequested")),
    ]);
    let category = |fields| object("category", "Category", "类目", fields);
    vec![
        Field { codes: status, ..described(Field::new("order_status", "Number"), "回收订单状态") },
        Field {
            codes: codes(&[("ONLINE", "线上", None), ("PRE", "预发", None), ("UNKNOWN", "未知", None)]),
            ..Field::new("env", "String")
        },
        Field {
            codes: codes(&[("a", "甲", None), ("b", "乙", None)]),
            list: true,
            rust_type: Some("Tag".to_owned()),
            ..Field::new("tags", "String")
        },
        Field {
            unit: Some(Unit::Fen),
            example: Some("31000".to_owned()),
            ..described(Field::new("apprize_amount", "Number"), "估价金额,单位分")
        },
        Field { unit: Some(Unit::Yuan), ..described(Field::new("fee", "String"), "单位元") },
        described(Field::new("post_fee", "Price"), "邮费"),
        Field::new("gmt_create", "Date"),
        Field { format: Some(Format::Datetime), ..Field::new("ship_time", "String") },
        Field { format: Some(Format::EpochMs), ..Field::new("modified", "Number") },
        Field { format: Some(Format::EpochS), ..Field::new("paid", "Number") },
        Field { deprecated: Some("请用 env".to_owned()), ..Field::new("extra", "Json") },
        Field {
            values: vec!["idle".to_owned(), "ofn".to_owned()],
            rust_name: Some("source_channel".to_owned()),
            ..Field::new("channel", "String")
        },
        channel,
        phone,
        Field { list: true, ..Field::new("numbers", "Number") },
        Field { list: true, ..Field::new("texts", "String") },
        Field::new("ownerCode", "String"),
        Field::new("owner_code", "String"),
        Field::new("dimission.employee", "String"),
        Field::new("gen", "Boolean"),
        Field::new("self", "String"),
        Field::new("dto", "UndocumentedDTO"),
        Field {
            list: true,
            ..object("subsidy_list", "SubsidyDTO", "补贴列表", vec![Field::new("amount", "String")])
        },
        Field {
            list: true,
            ..object("gear_list", "SubsidyDto", "同名同形", vec![Field::new("amount", "String")])
        },
        object("other", "SubsidyDTO", "同名异形", vec![Field::new("gear", "String")]),
        category(vec![
            Field::new("id", "Number"),
            category(vec![Field::new("id", "Number")]),
            Field { list: true, ..object("children", "Category", "", Vec::new()) },
        ]),
        Field::new("texts", "Number"),
    ]
}

/// The codes' English names.
pub(crate) const GLOSSARY: &[(&str, &str)] = &[("订单创建", "Created"), ("已上门取件", "PickedUp")];

fn described(field: Field, description: &str) -> Field {
    Field { description: Some(description.to_owned()), ..field }
}

fn object(name: &str, type_name: &str, description: &str, fields: Vec<Field>) -> Field {
    Field { fields, ..described(Field::new(name, type_name), description) }
}

fn codes(codes: &[(&str, &str, Option<&str>)]) -> Vec<Code> {
    let code = |(value, label, name): &(&str, &str, Option<&str>)| Code {
        value: (*value).to_owned(),
        label: (*label).to_owned(),
        rust_name: name.map(str::to_owned),
    };
    codes.iter().map(code).collect()
}

fn error(code: &str, message: &str, solution: &str) -> ErrorCode {
    ErrorCode {
        code: code.to_owned(),
        message: Some(message.to_owned()),
        solution: Some(solution.to_owned()),
    }
}
