//! Rarer renderings of the same pages: read with what they still have, or refused with a reason.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use top_definition::{Diagnostic, Field, Kind};
use top_scrape::{Page, Scraped};

fn try_read(text: &str) -> Result<Scraped, Diagnostic> {
    top_scrape::read(&Page { path: "page", bytes: text.as_bytes(), sidecar: None })
        .map(|mut documents| documents.remove(0))
}

fn read(text: &str) -> Scraped {
    try_read(text).expect("the page is read")
}

/// `name:Type=example/description`, members in braces.
fn outline(fields: &[Field]) -> String {
    let one = |field: &Field| {
        let list = if field.list { "[]" } else { "" };
        let (example, description) = (field.example.as_deref(), field.description.as_deref());
        let members =
            if field.fields.is_empty() { String::new() } else { format!("{{{}}}", outline(&field.fields)) };
        format!(
            "{}:{}{list}={}/{}{members}",
            field.name,
            field.type_name,
            example.unwrap_or_default(),
            description.unwrap_or_default()
        )
    };
    fields.iter().map(one).collect::<Vec<_>>().join(" ")
}

const ANSWER_ONLY: &str = "| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| member | Member | | 会员 |\n| |\n| |\n\
    | total | Number | 3 | 总数 |\n\n| 1 |\n| 2 |\nTaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\n\
    MemberGetRequest req = new MemberGetRequest();\nMemberGetResponse rsp = client.execute(req);\n| 1 |\n| 2 |\n\
    <member_get_response>\n    <member>\n        <nick>a</nick>\n    </member>\n    <total>3</total>\n</member_get_response>\n";

#[test]
fn leading_pipes_with_the_answer_alone() {
    let scraped = read(ANSWER_ONLY);
    assert_eq!(scraped.definition.name, "taobao.member.get");
    assert!(scraped.definition.request.is_empty());
    assert_eq!(
        outline(&scraped.definition.response),
        "member:Member=/会员{nick:String=a/} total:Number=3/总数"
    );
}

#[test]
fn raw_indented_text_that_ends_before_its_samples_is_refused() {
    let page = "taobao.member.get\n\n   请求参数\n\n   |\n   名称      类型       是否必须\n   |\n   id        Number     必须\n\n   响应参数\n\n   名称    类型    示例值    描述\n\n   data      String     a     数据\n";
    assert_eq!(try_read(page).unwrap_err().code, "truncated-page");
    let whole = format!(
        "{page}\n   请求示例\n\n   x\n\n   响应示例\n\n   <member_get_response><data>a</data></member_get_response>\n\n   异常示例\n"
    );
    let scraped = read(&whole);
    assert_eq!(scraped.definition.source[0].form, "indented-text");
    assert_eq!(outline(&scraped.definition.request), "id:Number=/");
    assert!(scraped.definition.request[0].required);
    assert_eq!(outline(&scraped.definition.response), "data:String=a/数据");
}

const FLAT: &str = "# taobao.member.get (会员)\n\n## 请求参数\n\n| 名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |\n| --- | --- | --- | --- | --- | --- |\n\
    | nick | String | 是 | a | | 昵称 |\n\n## 响应参数\n\n| 名称 | 类型 | 示例值 | 描述 |\n| --- | --- | --- | --- |\n\
    | member | Member | | 会员 |\n| since | Date | | 起 |\n| level | Number | 1 | 等级 |\n";

#[test]
fn equal_rows_get_their_levels_from_the_sample_and_only_from_it() {
    let sample = "\n## 响应示例\n\n```xml\n<member_get_response>\n<member>\n<since></since>\n<level>1</level>\n</member>\n</member_get_response>\n```\n";
    let answer = read(&format!("{FLAT}{sample}")).definition.response;
    assert_eq!(outline(&answer), "member:Member=/会员{since:Date=/起 level:Number=1/等级}");
    let scraped = read(FLAT);
    assert_eq!(scraped.definition.response.len(), 3);
    assert!(
        scraped.warnings.iter().any(|warning| warning.field.as_deref() == Some("response.member")),
        "said so"
    );
}

#[test]
fn whole_message_pages_with_and_without_examples() {
    let page = |rows: &str, sample: &str| {
        format!(
            "idle_shop_StateSyn (店铺状态)\n\n消息产生条件\n\n状态变化时\n\n消息属性\n\n名称 类型 是否必须 示例值 描述\n{rows}\n\n消息示例\n\n{sample}\n\n消息工具\n\n如何获得此消息\n"
        )
    };
    let full = read(&page(
        "shop_id Number 可选 7 店铺\nstate String 可选 4 状态 说明",
        r#"{"shop_id":"7","state":"4"}"#,
    ));
    assert_eq!((full.definition.kind, full.definition.name.as_str()), (Kind::Message, "idle_shop_StateSyn"));
    assert_eq!(full.definition.description.as_deref(), Some("状态变化时"));
    assert_eq!(outline(&full.definition.response), "shop_id:Number=7/店铺 state:String=4/状态 说明");
    let bare =
        read(&page("shop_id Number 可选 店铺\nstate String 可选 状态", r#"{"shop_id":"","state":""}"#));
    assert_eq!(outline(&bare.definition.response), "shop_id:Number=/店铺 state:String=/状态");
}

#[test]
fn a_message_table_whose_descriptions_slid_under_the_examples() {
    let page = "名称 | 类型 | 是否必须 | 示例值 | 描述 |\n---|---|---|---|---|\nitem_id | String | 可选 | 商品id | |\nstate | String | 可选 | 状态 |\n{\"item_id\":\"\",\"state\":\"\"}\n";
    assert_eq!(outline(&read(page).definition.response), "item_id:String=/商品id state:String=/状态");
}

#[test]
fn a_page_with_bodies_in_xml_is_read() {
    let page = "taobao.qimen.shop.report (库存)\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\nownerCode String 可选 c 货主\nitems Item [] 可选 商品\n  • └ itemCode\n  • String\n  • 可选\n  • 2\n  • 编码\n\n响应参数\n\n名称 类型 示例值 描述\nflag String success 标志\n\n请求示例\n\n<request><ownerCode>c</ownerCode><items><item><itemCode>2</itemCode></item></items></request>\n\n响应示例\n\n<response><flag>success</flag></response>\n\n异常示例\n";
    let scraped = read(page);
    assert_eq!(
        outline(&scraped.definition.request),
        "ownerCode:String=c/货主 items:Item[]=/商品{itemCode:String=2/编码}"
    );
    assert_eq!(outline(&scraped.definition.response), "flag:String=success/标志");
}

#[test]
fn english_cells_in_the_chinese_frame() {
    let page = "aliexpress.shop.order.get (Query an order)\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\nlocale String 可选 ru_RU locale\nquery OrderQuery 可选 query\n  • └ id\n  • Number\n  • 必须\n  • 12\n  • The id of the order\n\n响应参数\n\n名称 类型 示例值 描述\nresult OrderResult The result\n  • └ state\n  • String\n  • Paid in full\n  • State of the order\n\n请求示例\n\nTaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\nAliexpressShopOrderGetRequest req = new AliexpressShopOrderGetRequest();\nreq.setLocale(\"ru_RU\");\nAliexpressShopOrderGetRequest.OrderQuery obj1 = new AliexpressShopOrderGetRequest.OrderQuery();\nobj1.setId(12L);\nreq.setQuery(obj1);\nAliexpressShopOrderGetResponse rsp = client.execute(req, sessionKey);\n\n响应示例\n\n<aliexpress_shop_order_get_response><result><state>Paid in full</state></result></aliexpress_shop_order_get_response>\n\n异常示例\n";
    let scraped = read(page);
    let request = outline(&scraped.definition.request);
    assert!(request.starts_with("locale:String=ru_RU/locale query:OrderQuery="), "{request}");
    assert!(request.ends_with("{id:Number=12/The id of the order}"), "{request}");
    assert_eq!(
        outline(&scraped.definition.response),
        "result:OrderResult=/The result{state:String=Paid in full/State of the order}"
    );
}

#[test]
fn what_is_no_document_says_what_it_is() {
    let cases = [
        ("文档中心 > API类目 > 闲鱼\n回收订单预付款查询\n图书估价\n", "no-tables"),
        (
            "<html><head><title>验证</title></head><body><div class=\"nc-container\"></div></body></html>",
            "anti-bot",
        ),
        ("{\"ret\":[\"FAIL_SYS_USER_VALIDATE\",\"RGV587_ERROR::SM\"]}", "anti-bot"),
        ("{\"code\":\"\",\"data\":null}", "no-document"),
    ];
    for (page, code) in cases {
        let refusal = try_read(page).unwrap_err();
        assert_eq!(refusal.code, code);
        assert!(refusal.line.is_some() && !refusal.message.is_empty() && refusal.hint.is_some());
    }
}
