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

const BARS: &str = "新建配资源\n名称 | 类型 | 是否必须 | 示例值 | 更多限制 | 描述 |\n---|---|---|---|---|---|\n\
    request_id | String | 必须 | 1 | 编号 |\n|\n名称 | 类型 | 示例值 | 描述 |\n---|---|---|---|\n\
    success | Boolean | true | 系统成功失败 true|false |\ndata | ResourceDto | 返回值 |\n|\n\
    1 2 | DeliveryCreateRequest req = new DeliveryCreateRequest(); req.setRequestId( \"1\" ); DeliveryCreateResponse rsp = client.execute(req); |\n\
    1 2 | < delivery_create_response > < success >true</ success > < data ></ data > </ delivery_create_response > |\n\
    1 2 | { \"delivery_create_response\" :{ \"success\" : true , \"data\" :{ \"code\" : \"3\" } } } |\n";

/// The public page of doc id 67112 has such a description, and its JSON sample alone shows the members.
#[test]
fn a_bar_in_a_text_cuts_nothing_and_every_sample_is_asked() {
    let scraped = read(BARS);
    assert_eq!(
        outline(&scraped.definition.response),
        "success:Boolean=true/系统成功失败 true|false data:ResourceDto=/返回值{code:String=3/}"
    );
    let codes: Vec<_> = scraped.warnings.iter().map(|it| (it.code, it.field.as_deref())).collect();
    assert!(codes.contains(&("too-many-cells", Some("response.success"))), "{codes:?}");
    assert!(!codes.iter().any(|(code, _)| *code == "unknown-fields"), "{codes:?}");
}

/// Members that a page loads later: every field that only the sample shows says so, need and type are not known.
#[test]
fn each_field_of_a_lost_row_says_so() {
    let page = "<html><body><h1>taobao.a.b.get (查)</h1><h2>请求参数</h2><table><tr><th>名称</th><th>类型</th>\
        <th>是否必须</th><th>示例值</th><th>描述</th></tr><tr><td>query</td><td>Query</td><td>必须</td><td></td><td>条件</td>\
        </tr></table><h2>响应参数</h2><table><tr><th>名称</th><th>类型</th><th>示例值</th><th>描述</th></tr>\
        <tr><td>ok</td><td>Boolean</td><td>true</td><td>好</td></tr></table><h2>请求示例</h2><pre>ABGetRequest req = new \
        ABGetRequest();\nABGetRequest.Query obj1 = new ABGetRequest.Query();\nobj1.setItemId(1L);\nreq.setQuery(obj1);\n\
        ABGetResponse rsp = client.execute(req);</pre><h2>响应示例</h2><pre>&lt;a_b_get_response&gt;&lt;ok&gt;true&lt;/ok&gt;\
        &lt;/a_b_get_response&gt;</pre></body></html>";
    let scraped = read(page);
    assert_eq!(outline(&scraped.definition.request), "query:Query=/条件{item_id:Number=1/}");
    let told = |field: &str| scraped.warnings.iter().any(|it| it.field.as_deref() == Some(field));
    assert!(told("request.query.item_id") && told("request.query"), "{:?}", scraped.warnings);
}

/// No type is called like its field: the name stands there twice, or the type is lost.
#[test]
fn a_type_that_is_the_fields_name_is_told() {
    let page = "taobao.a.b.get (查)\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\nid Number 必须 1 编号\n\n响应参数\n\n名称 类型 示例值 描述\n\
        data Data 数据\n  • └ name\n  • name\n  • String\n  • a\n  • 店名\n\n请求示例\n\nABGetRequest req = new ABGetRequest();\nreq.setId(1L);\n\n\
        响应示例\n\n<a_b_get_response><data><name>a</name></data></a_b_get_response>\n\n异常示例\n";
    let scraped = read(page);
    let told = |it: &top_definition::Diagnostic| it.field.as_deref() == Some("response.data.name");
    assert!(scraped.warnings.iter().any(told), "{:?}", scraped.warnings);
}

/// A copy broke a line between a type and its list mark.
#[test]
fn a_list_mark_on_the_next_line_belongs_to_the_type_above() {
    let page = "taobao.a.b.get (查)\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\nids Number\n[] 必须 1,2 编号\n\n响应参数\n\n名称 类型 示例值 描述\n\
        names String [\n] a 店名\n\n请求示例\n\nABGetRequest req = new ABGetRequest();\nreq.setIds(\"1,2\");\n\n\
        响应示例\n\n<a_b_get_response><names><string>a</string></names></a_b_get_response>\n\n异常示例\n";
    let scraped = read(page);
    assert_eq!(outline(&scraped.definition.request), "ids:Number[]=1,2/编号");
    assert_eq!(outline(&scraped.definition.response), "names:String[]=a/店名");
}

/// Two samples of two APIs with tables between them are two documents, though no name stands on the page.
#[test]
fn copies_without_names_are_parted_by_their_samples() {
    let page = format!(
        "{}\n{}",
        BARS,
        BARS.replace("delivery_create", "order_close").replace("DeliveryCreate", "OrderClose")
    );
    let documents = top_scrape::read(&Page { path: "page", bytes: page.as_bytes(), sidecar: None }).unwrap();
    let names: Vec<_> = documents.iter().map(|it| it.definition.name.as_str()).collect();
    assert_eq!(names, ["taobao.delivery.create", "taobao.order.close"]);
}

/// What the sample says against a row is told at the row: a list's mark, a class, a kind of value.
#[test]
fn a_sample_that_contradicts_a_row_is_told_at_it() {
    let page = "taobao.a.b.get (查)\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\nquery Query 必须 条件\n\
        \u{20} • └ item_id\n  • String\n  • 必须\n  • 1\n  • 编号\n\n响应参数\n\n名称 类型 示例值 描述\nitems Item 商品\n\
        \u{20} • └ id\n  • Number\n  • 1\n  • 编号\n\n请求示例\n\nABGetRequest req = new ABGetRequest();\n\
        ABGetRequest.BillQuery obj1 = new ABGetRequest.BillQuery();\nobj1.setItemId(1L);\nreq.setQuery(obj1);\n\
        ABGetResponse rsp = client.execute(req);\n\n响应示例\n\n<a_b_get_response><items><item><id>1</id></item></items>\
        </a_b_get_response>\n\n异常示例\n";
    let scraped = read(page);
    let told: Vec<_> = scraped
        .warnings
        .iter()
        .filter(|it| it.code == "sample-contradicts")
        .filter_map(|it| it.field.as_deref())
        .collect();
    assert_eq!(told, ["request.query.item_id", "request.query", "response.items"]);
}

#[test]
fn a_mark_alone_is_the_first_level_where_blanks_begin_at_the_second() {
    let row = |name: &str, of: &str| format!("<tr><td>{name}</td><td>{of}</td><td></td><td></td></tr>");
    let rows = [
        row("page", "Page"),
        row("└ items", "Item []"),
        row("&nbsp;&nbsp;└ id", "Number"),
        row("└ total", "Number"),
    ];
    let page = format!(
        "<h1>taobao.page.get (页)</h1><h2>请求参数</h2><p>无</p><h2>响应参数</h2><table><tr><th>名称</th><th>类型</th><th>示例值</th>\
         <th>描述</th></tr>{}</table>",
        rows.concat()
    );
    assert_eq!(
        outline(&read(&page).definition.response),
        "page:Page=/{items:Item[]=/{id:Number=/} total:Number=/}"
    );
}

#[test]
fn a_heading_names_the_object_whose_table_stands_below() {
    for heading in
        ["Item", "items", "Item 对象", "对象 Item 的字段", "items 说明", "Fields of Item", "商品 Item"]
    {
        let page = format!(
            "# taobao.page.get (页)\n\n## 请求参数\n\n无\n\n## 响应参数\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n\
             | items | Item [] | | 商品 |\n| total | Number | 3 | 总数 |\n\n### {heading}\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n\
             | id | Number | 1 | 编号 |\n"
        );
        let read = read(&page);
        assert_eq!(
            outline(&read.definition.response),
            "items:Item[]=/商品{id:Number=1/编号} total:Number=3/总数",
            "{heading}"
        );
    }
}

#[test]
fn markdown_with_tables_of_html_is_read_as_a_page() {
    let table = |rows: &str, need: &str| {
        format!(
            "<table class=\"x\">\n<tr><th>名称</th><th>类型</th>{need}<th>示例值</th><th>描述</th></tr>\n{rows}\n</table>\n"
        )
    };
    let row = |cells: &[&str]| {
        format!("<tr>{}</tr>", cells.iter().map(|it| format!("<td>{it}</td>")).collect::<String>())
    };
    let page = format!(
        "# taobao.page.get (页)\n\n一页 < 两页\n\n**请求参数**\n\n{}\n## 响应参数\n\n{}\n## 响应示例\n\n```xml\n<page_get_response>\n<page>\n\
         <id>1</id>\n</page>\n</page_get_response>\n```\n",
        table(&row(&["no", "Number", "必须", "1", "页码"]), "<th>是否必须</th>"),
        table(&[row(&["page", "Page", "", "页"]), row(&["└ id", "Number", "1", "编号"])].concat(), "")
    );
    let read = read(&page);
    assert_eq!(read.definition.name, "taobao.page.get");
    assert_eq!(outline(&read.definition.request), "no:Number=1/页码");
    assert_eq!(outline(&read.definition.response), "page:Page=/页{id:Number=1/编号}");
}

#[test]
fn a_comment_between_rows_is_no_row() {
    let page = "# taobao.page.get (页)\n\n## 请求参数\n\n无\n\n## 响应参数\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n\
                | id | Number | 1 | 编号 |\n<!-- 已核对 -->\n| total | Number | 3 | 总数 |\n";
    assert_eq!(outline(&read(page).definition.response), "id:Number=1/编号 total:Number=3/总数");
}

#[test]
fn a_column_without_word_and_cells_is_none() {
    let page = "# taobao.page.get (页)\n\n## 请求参数\n\n无\n\n## 响应参数\n\n| 名称 | 类型 | 示例值 | 描述 | |\n|---|---|---|---|---|\n\
                | id | Number | 1 | 编号 | |\n| total | Number | 3 | 总数 | |\n";
    let read = read(page);
    assert_eq!(outline(&read.definition.response), "id:Number=1/编号 total:Number=3/总数");
    assert!(read.warnings.iter().all(|warning| warning.code != "unknown-column"), "{:?}", read.warnings);
}

#[test]
fn a_table_that_lays_out_the_page_is_looked_into() {
    let page = "<h1>taobao.page.get (页)</h1><table><tr><td>菜单<br>商品</td><td><h2>请求参数</h2><p>无</p><h2>响应参数</h2><table><tr>\
                <th>名称 ↕</th><th>类型 ?</th><th>示例值</th><th>描述 ▲</th></tr><tr><td>id</td><td>Number</td><td>1</td><td>编号</td></tr>\
                </table></td></tr></table>";
    assert_eq!(outline(&read(page).definition.response), "id:Number=1/编号");
}
