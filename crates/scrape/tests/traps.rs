//! Cells that look like something else: marks, dashes, names and numbers that are none. One small page a trap.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use top_definition::Field;
use top_scrape::{Page, Scraped};

fn read(text: &str) -> Scraped {
    let mut documents = top_scrape::read(&Page { path: "page", bytes: text.as_bytes(), sidecar: None })
        .expect("the page is read");
    assert_eq!(documents.len(), 1);
    documents.remove(0)
}

/// A text page: rows below a top row `data`, or `query` for a request.
fn text_page(request: &str, java: &str, response: &str, xml: &str) -> String {
    format!(
        "taobao.shop.bill.get (账单)\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\n{request}\n\n响应参数\n\n\
         名称 类型 示例值 描述\n{response}\n\n请求示例\n\nTaobaoClient client = new DefaultTaobaoClient(url, appkey, \
         secret);\nShopBillGetRequest req = new ShopBillGetRequest();\n{java}\nShopBillGetResponse rsp = \
         client.execute(req);\n\n响应示例\n\n<shop_bill_get_response>{xml}</shop_bill_get_response>\n\n异常示例\n"
    )
}

fn names(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}

fn texts(field: &Field) -> (Option<&str>, Option<&str>) {
    (field.example.as_deref(), field.description.as_deref())
}

fn warned(scraped: &Scraped, field: &str) -> bool {
    scraped.warnings.iter().any(|warning| warning.field.as_deref() == Some(field))
}

#[test]
fn a_dash_as_cell_is_told_from_empty_cells() {
    // Limits are never a dash, so three empty cells before a description are a dash and an empty one.
    let page = text_page(
        "query BillQuery 可选 条件\n- └ mark\n-\nString\n-\n可选\n-\n-\n-\n-\n标记\n- └ note\n-\nString\n-\n可选\n- 好\n-\n-\n-\n- └ page\n- Number\n-\n可选\n- 2\n-\n- 页码",
        "ShopBillGetRequest.BillQuery obj1 = new ShopBillGetRequest.BillQuery();\nobj1.setMark(\"-\");\nobj1.setNote(\"好\");\nobj1.setPage(2L);\nreq.setQuery(obj1);",
        "data Bill 账单\n- └ left\n- String\n-\n-\n-\n- └ right\n- String\n-\n-\n-\n- └ both\n- String\n-\n-\n-\n-\n- └ last\n- String\n- 1\n- 末",
        "<data><left>-</left><right></right><both>-</both><last>1</last></data>",
    );
    let scraped = read(&page);
    let query = &scraped.definition.request[0].fields;
    assert_eq!(names(query), ["mark", "note", "page"]);
    assert_eq!(texts(&query[0]), (Some("-"), Some("标记")));
    assert_eq!(texts(&query[1]), (Some("好"), Some("-")));
    let data = &scraped.definition.response[0].fields;
    assert_eq!(names(data), ["left", "right", "both", "last"]);
    assert_eq!(data[0].example.as_deref(), Some("-"), "the sample shows the dash");
    assert_eq!(texts(&data[1]), (None, Some("-")), "the sample shows an empty element");
    assert_eq!(texts(&data[2]), (Some("-"), Some("-")));
}

#[test]
fn a_dash_page_stays_one_when_a_cell_begins_with_a_bullet() {
    let page = text_page(
        "id Number 必须 1 编号",
        "req.setId(1L);",
        "data Bill 账单\n- └ steps\n-\nString\n- a\n-\n• 第一步 • 第二步\n- └ total\n- Number\n- 3\n- 总数",
        "<data><steps>a</steps><total>3</total></data>",
    );
    let scraped = read(&page);
    assert_eq!(scraped.definition.source[0].form, "dash-text");
    let data = &scraped.definition.response[0].fields;
    assert_eq!(names(data), ["steps", "total"]);
    assert_eq!(data[0].description.as_deref(), Some("• 第一步 • 第二步"));
}

#[test]
fn a_leaf_mark_without_a_name_is_text() {
    let page = text_page(
        "id Number 必须 1 编号",
        "req.setId(1L);",
        "data Bill 账单\n  • └ kind\n  • String\n  • a\n  • └ 下级说明\n  • └ total\n  • Number\n  • 3\n  • 总数",
        "<data><kind>a</kind><total>3</total></data>",
    );
    let data = &read(&page).definition.response[0].fields;
    assert_eq!(names(data), ["kind", "total"]);
    assert_eq!(data[0].description.as_deref(), Some("└ 下级说明"));
}

#[test]
fn answers_have_no_limits() {
    let page = text_page(
        "ids Number [] 必须 1 最大列表长度:20 编号",
        "req.setIds(\"1\");",
        "note String a 最大长度:20",
        "<note>a</note>",
    );
    let scraped = read(&page);
    assert_eq!(scraped.definition.request[0].limits.max_list_size, Some(20));
    assert_eq!(texts(&scraped.definition.response[0]), (Some("a"), Some("最大长度:20")));
}

#[test]
fn a_list_item_may_show_a_name_twice() {
    let page = text_page(
        "id Number 必须 1 编号",
        "req.setId(1L);",
        "bills Bill [] 账单\n  • └ code\n  • String\n  • a\n  • 代码\n  • parts\n  • Part []\n  • 部分\n  • └ size\n  • Number\n  • 3\n  • 大小\n  • └ code\n  • String\n  • b\n  • 另一个",
        "<bills><bill><code>a</code><parts><part><size>3</size></part></parts><code>b</code></bill><bill><code>c</code></bill></bills>",
    );
    let bill = &read(&page).definition.response[0];
    assert_eq!(names(&bill.fields), ["code", "parts", "code"]);
    assert_eq!(names(&bill.fields[1].fields), ["size"]);
}

#[test]
fn fields_without_example_do_not_settle_where_an_unshown_object_ends() {
    // Client code sets nothing where the example is empty: neither in the object nor behind it.
    let page = text_page(
        "query BillQuery 可选 条件\n- └ kind\n- String\n-\n可选\n- a\n-\n- 种类\n- range\n- Range\n-\n可选\n-\n-\n- 范围\n- └ from\n- String\n-\n可选\n-\n-\n- 起\n- └ sort\n- String\n-\n可选\n-\n-\n- 排序",
        "ShopBillGetRequest.BillQuery obj1 = new ShopBillGetRequest.BillQuery();\nobj1.setKind(\"a\");\nShopBillGetRequest.Range obj2 = new ShopBillGetRequest.Range();\nobj1.setRange(obj2);\nreq.setQuery(obj1);",
        "ok Boolean true 成功",
        "<ok>true</ok>",
    );
    let scraped = read(&page);
    assert!(warned(&scraped, "request.query.range.sort"), "{:?}", scraped.warnings);
}

/// A pipe page that lost its name, its headings and its nested rows.
fn lossy_page(description: &str, request: &str, java: &str, response: &str, xml: &str) -> String {
    format!(
        "{description}\n名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |\n---|---|---|---|---|---|\n{request}\n\
         名称 | 类型 | 示例值 | 描述 |\n---|---|---|---|\n{response}\n1 2 3 | TaobaoClient client = new \
         DefaultTaobaoClient(url, appkey, secret); ShopBillGetRequest req = new ShopBillGetRequest(); {java} \
         ShopBillGetResponse rsp = client.execute(req); |\n1 2 | < shop_bill_get_response > {xml} </ shop_bill_get_response > |\n"
    )
}

#[test]
fn a_description_that_is_another_apis_name_names_nothing() {
    let row = "id | Number | 必须 | 1 | 编号 | |";
    let answer = "ok | Boolean | true | 成功 |";
    let page = |text| lossy_page(text, row, "req.setId(1L);", answer, "< ok >true</ ok >");
    let scraped = read(&page("taobao.shop.order.create"));
    assert_eq!(scraped.definition.name, "taobao.shop.bill.get");
    assert_eq!(scraped.definition.description.as_deref(), Some("taobao.shop.order.create"));
    let scraped = read(&page("taobao.shop.bill.get"));
    assert_eq!(
        (scraped.definition.name.as_str(), scraped.definition.description),
        ("taobao.shop.bill.get", None)
    );
}

#[test]
fn top_rows_called_like_members_do_not_flatten_a_table() {
    // `code` at the top has no example, so client code does not set it; `query` has a member of that name.
    let page = lossy_page(
        "账单",
        "query | BillQuery | 可选 | 条件 | | |\n|\n|||||\ncode | String | 可选 | 代码 | | |\npage | Number | 可选 | 2 | 页码 | |",
        "ShopBillGetRequest.BillQuery obj1 = new ShopBillGetRequest.BillQuery(); obj1.setCode( \"a\" ); obj1.setKind( \"b\" ); req.setQuery(obj1); req.setPage(2L);",
        "ok | Boolean | true | 成功 |",
        "< ok >true</ ok >",
    );
    let request = read(&page).definition.request;
    assert_eq!(names(&request), ["query", "code", "page"]);
    assert_eq!(names(&request[0].fields), ["code", "kind"]);
}

#[test]
fn objects_and_files_that_a_sample_leaves_empty() {
    let page = lossy_page(
        "账单",
        "query | BillQuery | 可选 | 条件 | | |\n|\n|||||\nfile | byte[] | 可选 | null | 文件 | |",
        "ShopBillGetRequest.BillQuery obj1 = new ShopBillGetRequest.BillQuery(); ShopBillGetRequest.Range obj2 = new ShopBillGetRequest.Range(); obj1.setRange(obj2); req.setQuery(obj1); req.setFile(new FileItem(\"/a/b.txt\"));",
        "ok | Boolean | true | 成功 |",
        "< ok >true</ ok >",
    );
    let scraped = read(&page);
    assert_eq!(scraped.definition.request[0].fields[0].type_name, "Range");
    assert!(warned(&scraped, "request.query.range"), "an object without members is said so");
    assert!(!warned(&scraped, "request.file"), "a file has none: {:?}", scraped.warnings);
}

#[test]
fn ill_typed_examples_keep_the_type_of_their_literal() {
    let page = lossy_page(
        "账单",
        "query | BillQuery | 可选 | 条件 | | |\n|\n|||||\nid | Number | 必须 | 1 | 编号 | |",
        "ShopBillGetRequest.BillQuery obj1 = new ShopBillGetRequest.BillQuery(); obj1.setTotal(unfrozeL); obj1.setOpen(是); obj1.setNote( \"a\" ); req.setQuery(obj1); req.setId(1L);",
        "ok | Boolean | true | 成功 |",
        "< ok >true</ ok >",
    );
    let query = &read(&page).definition.request[0].fields;
    let types: Vec<_> = query.iter().map(|field| field.type_name.as_str()).collect();
    assert_eq!(types, ["Number", "Boolean", "String"]);
}

#[test]
fn broken_markup_in_samples_is_read_in_bounded_time() {
    for piece in ["<", "<!--", "<?", "&", "<a ", "</"] {
        let xml = format!("<ok>{}</ok>", piece.repeat(1_000_000 / piece.len()));
        let page = text_page("id Number 必须 1 编号", "req.setId(1L);", "ok Boolean true 成功", &xml);
        let started = std::time::Instant::now();
        let _ = top_scrape::read(&Page { path: "page", bytes: page.as_bytes(), sidecar: None });
        assert!(started.elapsed().as_secs() < 10, "{piece}");
    }
}
