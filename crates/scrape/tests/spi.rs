//! Pages of calls that the platform makes to the vendor: the same tables, bodies for samples, no client code.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use top_definition::{Definition, Field, Kind, read_definition, write_definition};
use top_scrape::{Page, Scraped, report_line};

fn read_with(text: &str, sidecar: Option<&str>) -> Scraped {
    let page = Page { path: "page", bytes: text.as_bytes(), sidecar };
    let mut documents = top_scrape::read(&page).expect("the page is read");
    assert_eq!(documents.len(), 1);
    documents.remove(0)
}

fn read(text: &str) -> Scraped {
    read_with(text, None)
}

fn codes(scraped: &Scraped) -> Vec<&str> {
    scraped.warnings.iter().map(|warning| warning.code).collect()
}

fn outline(fields: &[Field]) -> String {
    let one = |field: &Field| {
        let list = if field.list { "[]" } else { "" };
        let must = if field.required { "!" } else { "" };
        let members = match field.fields.as_slice() {
            [] => String::new(),
            members => format!("{{{}}}", outline(members)),
        };
        format!("{}{must}:{}{list}{members}", field.name, field.type_name)
    };
    fields.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Written, and read back.
fn written(definition: &Definition) -> String {
    let text = write_definition(definition, "a test").unwrap();
    assert_eq!(read_definition(&text, "test.yaml").unwrap().0, *definition, "{text}");
    text
}

const BULLETS: &str = "qimen.demo.shop.quote.get (报价获取)\n\n获取商家的报价\n\n公共参数\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\n\
    spuId Number 必须 12 商品编号\ndivision Struct 可选 地区\n  • └ area\n  • String\n  • 可选\n  • 余杭区\n  • 区县\n\n\
    响应参数\n\n名称 类型 示例值 描述\nprice Number 100 价格，单位分\nshipTypes Number [] 2 方式\nsuccess Boolean true 是否成功\nerrCode String E1 错误码\n\n\
    请求示例\n\n{\"spuId\":12,\"division\":{\"area\":\"余杭区\"}}\n\n响应示例\n\n{\"price\":100,\"shipTypes\":[2],\"success\":true,\"errCode\":\"E1\"}\n\n\
    错误码解释\n\n错误码 错误描述 解决方案\n\nFAQ\n";

const REQUEST: &str = "spuId!:Number division:Struct{area:String}";
const RESPONSE: &str = "price:Number shipTypes:Number[] success:Boolean errCode:String";

#[test]
fn the_page_text_gives_a_definition() {
    let scraped = read(BULLETS);
    let definition = &scraped.definition;
    assert_eq!((definition.kind, definition.name.as_str()), (Kind::Spi, "qimen.demo.shop.quote.get"));
    assert_eq!(definition.file_path(), "spis/qimen.demo.shop.quote.get.yaml");
    assert_eq!(outline(&definition.request), REQUEST);
    assert_eq!(outline(&definition.response), RESPONSE);
    assert_eq!(codes(&scraped), Vec::<&str>::new());
    assert!(written(definition).contains("\nkind: spi\n"));
    assert!(report_line::line("page", &scraped).contains("\"kind\":\"spi\""));
}

/// As people write it, and as pages are made from facts.
fn markdown(name: &str, samples: &str) -> String {
    format!(
        "# {name} (报价获取)\n\n获取商家的报价\n\n## 请求参数\n\n\
         | 名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |\n|---|---|---|---|---|---|\n\
         | spuId | Number | 必须 | 12 | | 商品编号 |\n| division | Struct | 可选 | | | 地区 |\n| └ area | String | 可选 | 余杭区 | | 区县 |\n\n\
         ## 响应参数\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n\
         | price | Number | 100 | 价格，单位分 |\n| shipTypes | Number[] | 2 | 方式 |\n| success | Boolean | true | 是否成功 |\n| errCode | String | E1 | 错误码 |\n\n{samples}"
    )
}

const BODIES: &str = "## 请求示例\n\n```json\n{\"spuId\":12,\"division\":{\"area\":\"余杭区\"}}\n```\n\n\
    ## 响应示例\n\n```json\n{\"price\":100,\"shipTypes\":[2],\"success\":true,\"errCode\":\"E1\"}\n```\n";

#[test]
fn markdown_says_it_by_its_name() {
    for samples in [BODIES, ""] {
        let scraped = read(&markdown("qimen.demo.shop.quote.get", samples));
        let definition = &scraped.definition;
        assert_eq!(definition.kind, Kind::Spi);
        assert_eq!(outline(&definition.request), REQUEST, "{samples}");
        assert_eq!(outline(&definition.response), RESPONSE, "{samples}");
        assert!(!codes(&scraped).contains(&"inferred-kind"));
        written(definition);
    }
    assert_eq!(codes(&read(&markdown("qimen.demo.shop.quote.get", BODIES))), Vec::<&str>::new());
}

#[test]
fn a_sidecar_says_it_of_any_name() {
    let page = markdown("cainiao.demo.quote.get", BODIES);
    let spi = read_with(&page, Some("origin: a test\nkind: spi\n"));
    assert_eq!((spi.definition.kind, codes(&spi)), (Kind::Spi, Vec::new()));
    let api = read_with(&page, Some("origin: a test\nkind: api\n"));
    assert_eq!((api.definition.kind, codes(&api)), (Kind::Api, Vec::new()));
    let told = read_with(&markdown("qimen.demo.quote.get", BODIES), Some("origin: a test\nkind: api\n"));
    assert_eq!(told.definition.kind, Kind::Api);
}

#[test]
fn what_only_the_samples_say_is_said_to_be_concluded() {
    let scraped = read(&markdown("cainiao.demo.quote.get", BODIES));
    assert_eq!((scraped.definition.kind, codes(&scraped)), (Kind::Spi, vec!["inferred-kind"]));
    let rooted = BODIES
        .replace("{\"price\"", "{\"cainiao_demo_quote_get_response\":{\"price\"")
        .replace("\"E1\"}", "\"E1\"}}");
    assert_eq!(read(&markdown("cainiao.demo.quote.get", &rooted)).definition.kind, Kind::Api);
}

#[test]
fn client_code_contradicts_it() {
    let code = "## 请求示例\n\n```java\nTaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\nQimenDemoShopQuoteGetRequest req = new QimenDemoShopQuoteGetRequest();\nreq.setSpuId(12L);\nQimenDemoShopQuoteGetResponse rsp = client.execute(req);\n```\n";
    let scraped = read(&markdown("qimen.demo.shop.quote.get", code));
    assert_eq!(scraped.definition.kind, Kind::Spi);
    assert!(codes(&scraped).contains(&"kind-contradicted"), "{:?}", codes(&scraped));
}

#[test]
fn one_table_alone_is_no_message() {
    let table = "| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n|---|---|---|---|---|\n| id | Number | 必须 | 12 | 编号 |\n";
    let headed = format!("# qimen.demo.ping (探活)\n\n## 请求参数\n\n{table}");
    let page = Page { path: "page", bytes: headed.as_bytes(), sidecar: None };
    assert_eq!(top_scrape::read(&page).unwrap_err().code, "truncated-page");
    let bare = read(&format!("# qimen.demo.ping (探活)\n\n{table}"));
    assert_eq!((bare.definition.kind, outline(&bare.definition.request).as_str()), (Kind::Spi, "id!:Number"));
}

#[test]
fn a_saved_web_page_gives_the_same() {
    let cells =
        |tag: &str, row: &[&str]| row.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect::<String>();
    let table = |rows: &[&[&str]]| {
        let body: String = rows[1..].iter().map(|row| format!("<tr>{}</tr>", cells("td", row))).collect();
        format!("<table><thead><tr>{}</tr></thead><tbody>{body}</tbody></table>", cells("th", rows[0]))
    };
    let request = table(&[
        &["名称", "类型", "是否必须", "示例值", "更多限制", "描述"],
        &["spuId", "Number", "必须", "12", "", "商品编号"],
        &["division", "Struct", "可选", "", "", "地区"],
        &["└ area", "String", "可选", "余杭区", "", "区县"],
    ]);
    let response = table(&[
        &["名称", "类型", "示例值", "描述"],
        &["price", "Number", "100", "价格，单位分"],
        &["shipTypes", "Number []", "2", "方式"],
        &["success", "Boolean", "true", "是否成功"],
        &["errCode", "String", "E1", "错误码"],
    ]);
    let page = format!(
        "<!DOCTYPE html><html><head><title>qimen.demo.shop.quote.get</title></head><body><h1>qimen.demo.shop.quote.get (报价获取)</h1>\
         <h2>请求参数</h2>{request}<h2>响应参数</h2>{response}<h2>请求示例</h2><pre>{{\"spuId\":12,\"division\":{{\"area\":\"余杭区\"}}}}</pre>\
         <h2>响应示例</h2><pre>{{\"price\":100,\"shipTypes\":[2],\"success\":true,\"errCode\":\"E1\"}}</pre></body></html>"
    );
    let scraped = read(&page);
    assert_eq!(scraped.definition.kind, Kind::Spi);
    assert_eq!(outline(&scraped.definition.request), REQUEST);
    assert_eq!(outline(&scraped.definition.response), RESPONSE);
    assert_eq!(codes(&scraped), Vec::<&str>::new());
}

#[test]
fn the_sites_json_gives_the_same() {
    let page = r#"{"docId":32328,"docType":2,"response":{"success":true,"data":{"name":"qimen.demo.shop.quote.get","apiChineseName":"报价获取",
        "requestParams":[{"name":"spuId","type":"Number","required":true,"description":"商品编号","demoValue":"12"}],
        "responseParams":[{"name":"price","type":"Number","description":"价格，单位分","demoValue":"100"}]}}}"#;
    let scraped = read(page);
    assert_eq!((scraped.definition.kind, scraped.definition.doc_id), (Kind::Spi, Some(32328)));
}
