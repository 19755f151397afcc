//! What must be read out of the four seed documents.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use top_definition::{Auth, Definition, Fact, Field, Kind, count_nodes};
use top_scrape::{Page, Scraped};

fn seed(name: &str) -> Scraped {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../api-defs/pages");
    let bytes = std::fs::read(folder.join(name)).expect("the seed is in api-defs/pages");
    let sidecar = std::fs::read_to_string(folder.join(format!("{name}.yaml"))).expect("it has a sidecar");
    let page = Page { path: name, bytes: &bytes, sidecar: Some(&sidecar) };
    top_scrape::read(&page).expect("the seed is read").remove(0)
}

fn field<'a>(definition: &'a Definition, path: &str) -> &'a Field {
    let mut fields = &definition.response;
    let mut found = None;
    for name in path.split('.') {
        let field =
            fields.iter().find(|field| field.name == name).unwrap_or_else(|| panic!("no {name} of {path}"));
        (found, fields) = (Some(field), &field.fields);
    }
    found.expect("a path has a name")
}

fn depth(fields: &[Field]) -> usize {
    fields.iter().map(|field| 1 + depth(&field.fields)).max().unwrap_or(0)
}

fn warned<'a>(scraped: &'a Scraped, code: &str) -> Vec<&'a str> {
    scraped
        .warnings
        .iter()
        .filter(|warning| warning.code == code)
        .map(|warning| warning.field.as_deref().unwrap_or_default())
        .collect()
}

#[test]
fn order_get() {
    let read = seed("alibaba.idle.recycle.order.get.txt");
    let definition = &read.definition;
    assert_eq!(definition.name, "alibaba.idle.recycle.order.get");
    assert_eq!((definition.doc_id, definition.group.as_deref()), (Some(42443), Some("闲鱼发布")));
    assert_eq!((count_nodes(&definition.response), depth(&definition.response)), (50, 2));
    assert_eq!(definition.auth, Auth::Session);
    assert!(definition.inferred.contains(&Fact::Auth));
    assert_eq!(read.lines.get("response.module.channel_data"), 54);
    assert_eq!(
        warned(&read, "unknown-description"),
        ["response.module.area", "response.module.country", "response.module.province"]
    );
    let error = field(definition, "error_msg");
    assert_eq!(
        (error.example.as_deref(), error.description.as_deref()),
        (Some("订单查询失败"), Some("失败时候错误信息"))
    );
}

#[test]
fn order_detail() {
    let read = seed("taobao.ofn.recycle.order.detail.txt");
    let definition = &read.definition;
    assert_eq!(count_nodes(&definition.response), 29);
    assert_eq!((definition.auth, definition.inferred.contains(&Fact::Auth)), (Auth::None, true));
    let content = field(definition, "data.rate_content");
    assert_eq!((content.example.as_deref(), content.description.as_deref()), (Some("好"), Some("评价内容")));
    assert!(content.inferred.contains(&Fact::Example));
    for (name, example) in [("province", "浙江省"), ("city", "杭州市"), ("area", "余杭区")] {
        let field = field(definition, &format!("data.{name}"));
        assert_eq!((field.example.as_deref(), field.description.as_deref()), (Some(example), None), "{name}");
    }
    assert_eq!(
        warned(&read, "unknown-description"),
        ["response.data.province", "response.data.city", "response.data.area"]
    );
}

#[test]
fn ofnsubsidy() {
    let read = seed("taobao.recycle.ofnsubsidy.old.get.txt");
    let definition = &read.definition;
    assert_eq!((count_nodes(&definition.response), depth(&definition.response)), (47, 4));
    let data: Vec<&str> = field(definition, "data").fields.iter().map(|field| field.name.as_str()).collect();
    for name in [
        "new_order_id",
        "new_item_seller_benefit_amount",
        "new_item_platform_benefit_amount",
        "new_item_supply_benefit_amount",
        "supply_activity",
        "subsidy_list",
    ] {
        assert!(data.contains(&name), "{name} is a child of data");
    }
    let gear = field(definition, "data.subsidy_list.gear_list");
    assert_eq!((gear.type_name.as_str(), gear.list, gear.fields.len()), ("GearDTO", true, 3));
    assert!(field(definition, "data").inferred.contains(&Fact::Fields));
    assert!(warned(&read, "uncertain-parent").is_empty());
    assert_eq!(read.lines.get("response.data.new_order_id"), 115);
}

#[test]
fn the_order_message() {
    let read = seed("xianyu_recycle_OrderStatusSync.md");
    let definition = &read.definition;
    assert_eq!(
        (definition.kind, definition.name.as_str()),
        (Kind::Message, "xianyu_recycle_OrderStatusSync")
    );
    assert_eq!((definition.doc_id, definition.title.as_deref()), (Some(1209), Some("订单状态同步给回收商")));
    assert_eq!((count_nodes(&definition.response), definition.request.len()), (37, 0));
    assert_eq!(field(definition, "area").description.as_deref(), Some("区"));
    assert_eq!(read.lines.get("response.zm_score"), 39);
}
