//! SPIs: calls that the platform makes to the vendor. They are read, written, corrected, checked and compared; no code is
//! emitted for them yet, and everything else goes on.

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

mod common;

use std::fs;

use common::{Checkout, said};

const PAGE: &str = "# qimen.demo.shop.quote.get (报价获取)\n\n获取商家的报价\n\n## 请求参数\n\n\
    | 名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |\n|---|---|---|---|---|---|\n\
    | spuId | Number | 必须 | 12 | | 商品编号 |\n\n\
    ## 响应参数\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| price | Number | 100 | 价格，单位分 |\n";
const DEFINITION: &str = "api-defs/spis/qimen.demo.shop.quote.get.yaml";

#[test]
fn a_page_becomes_a_definition_and_the_crate_goes_without_it() {
    let checkout = Checkout::new();
    let spis = checkout
        .tree()
        .into_keys()
        .filter(|path| path.components().any(|it| it.as_os_str() == "spis"))
        .count();
    let modules = checkout.tree().into_keys().filter(|path| path.ends_with("mod.rs")).count();
    checkout.write("api-defs/pages/qimen.demo.shop.quote.get.md", PAGE);

    let json = checkout.run(&["scrape", "--json", "api-defs/pages/qimen.demo.shop.quote.get.md"]);
    assert!(said(&json).contains("\"kind\":\"spi\""), "{}", said(&json));

    let output = checkout.regen(&[]);
    assert!(output.status.success(), "{}", said(&output));
    let line = format!(
        "{} SPIs (calls that the platform makes to the vendor) are defined; no code is emitted for them yet",
        spis + 1
    );
    assert!(said(&output).contains(&line), "{}", said(&output));
    assert!(fs::read_to_string(checkout.path(DEFINITION)).expect("a definition").contains("kind: spi"));
    let tree = checkout.tree();
    assert_eq!(tree.keys().filter(|path| path.ends_with("mod.rs")).count(), modules);
    assert!(!tree.keys().any(|path| path.ends_with("qimen_demo_shop_quote_get.rs")));

    let check = checkout.regen(&["--check"]);
    assert!(check.status.success(), "{}", said(&check));

    // A second run believes the first, also about what it emits nothing for …
    let again = checkout.regen(&[]);
    assert!(said(&again).contains(": 0 made anew") && said(&again).contains(&line), "{}", said(&again));
    // … and makes again what somebody took away.
    fs::remove_file(checkout.path(DEFINITION)).expect("removed");
    assert!(checkout.regen(&[]).status.success());
    assert!(checkout.path(DEFINITION).exists());
}

#[test]
fn overlays_and_checks_reach_it() {
    let checkout = Checkout::new();
    checkout.write("api-defs/pages/qimen.demo.shop.quote.get.md", PAGE);
    let overlay = |expect: &str| {
        format!(
            "- api: qimen.demo.shop.quote.get\n  path: response.price.unit\n  expect: {expect}\n  set: yuan\n  reason: a test\n"
        )
    };
    checkout.write("api-defs/overlays/spi.yaml", overlay("fen"));
    let output = checkout.regen(&[]);
    assert!(output.status.success(), "{}", said(&output));
    checkout.write("api-defs/overlays/spi.yaml", overlay("yuan"));
    let output = checkout.regen(&[]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("spi.yaml:3:"), "{}", said(&output));
}

#[test]
fn the_difference_names_it() {
    let checkout = Checkout::new();
    checkout.write("api-defs/pages/qimen.demo.shop.quote.get.md", PAGE);
    assert!(checkout.regen(&[]).status.success());
    common::copy(&checkout.path("api-defs"), &checkout.path("old"));
    let text = fs::read_to_string(checkout.path(DEFINITION)).expect("a definition");
    checkout.write(DEFINITION, text.replacen("unit: fen", "unit: yuan", 1));
    let output = checkout.run(&["diff", "old", "api-defs"]);
    assert!(said(&output).contains("qimen.demo.shop.quote.get"), "{}", said(&output));
    assert!(said(&output).contains("response.price"), "{}", said(&output));
}

#[test]
fn a_definition_in_the_wrong_folder_is_told() {
    let checkout = Checkout::new();
    checkout.write("api-defs/apis/qimen.demo.ping.yaml", "name: qimen.demo.ping\nkind: spi\n");
    let output = checkout.regen(&[]);
    assert!(said(&output).contains("error[wrong-folder]"), "{}", said(&output));
    assert_ne!(output.status.code(), Some(0));
}
