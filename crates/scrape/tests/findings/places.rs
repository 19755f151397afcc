//! Rows that stand where the page's own samples do not show them.

use crate::page::{
    HTML_REQUEST, JAVA, MD_REQUEST, MD_RESPONSE, XML, html, markdown, outline, quiet, read, told, warned,
    whole,
};

/// The answer of two levels, and a sample of it.
const DEEP: &str = "| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| page | Page | | 页 |\n| └ shops | Shop [] | shops | 店 |\n| &emsp;└ name | String | a | 店名 |\n| &emsp;└ city | String | b | 城市 |\n| └ count | Number | 2 | 数 |\n| total | Number | 3 | 总数 |";
const DEEP_XML: &str = "<demo_shop_get_response><page><shops><shop><name>a</name><city>b</city></shop></shops><count>2</count></page><total>3</total></demo_shop_get_response>";

fn deep(response: &str) -> String {
    markdown(MD_REQUEST, response).replace(XML, DEEP_XML)
}

#[test]
fn rows_of_another_table_are_spoken_of() {
    quiet(&read(&deep(DEEP)));
    let more = format!("{MD_RESPONSE}\n| left | Left | | 左 |\n| └ note | String | x | 备注 |");
    told(&read(&markdown(MD_REQUEST, &more)), "response.left");
    let scraped = read(&markdown(&format!("{MD_REQUEST}\n| nick | String | 可选 | x | 昵称 |"), MD_RESPONSE));
    told(&scraped, "request.nick");
    assert_eq!(outline(&scraped.definition.request), "id!:Number nick:String");
    // Client code sets an object of which it sets a member, and nothing that has no example.
    let object = "\n| shop | Shop | 可选 | | 店 |\n| └ name | String | 可选 | a | 店名 |";
    told(&read(&markdown(&format!("{MD_REQUEST}{object}"), MD_RESPONSE)), "request.shop");
    quiet(&read(&markdown(&format!("{MD_REQUEST}\n| nick | String | 可选 | | 昵称 |"), MD_RESPONSE)));
    let silent = JAVA.replace("req.setId(1L);\n", "");
    let scraped = read(&markdown(MD_REQUEST, MD_RESPONSE).replace(JAVA, &silent));
    told(&scraped, "request.id");
    assert!(scraped.warnings.iter().any(|it| it.message.contains("sets nothing")), "{:?}", scraped.warnings);
}

#[test]
fn a_row_on_another_level_is_spoken_of() {
    for (row, moved, field) in [
        ("| &emsp;└ city", "| └ city", "response.page.city"),
        ("| └ count", "| &emsp;└ count", "response.page.shops.count"),
        ("| └ count", "| count", "response.count"),
    ] {
        let scraped = read(&deep(&DEEP.replace(row, moved)));
        told(&scraped, field);
    }
    // A member before the first object has none that could hold it.
    let first = MD_RESPONSE
        .replace("| └ city | String | b | 城市 |\n", "")
        .replace("| shop |", "| total | Number | 3 | 总数 |\n| └ city | String | b | 城市 |\n| shop |");
    let first = first.strip_suffix("\n| total | Number | 3 | 总数 |").expect("the last row");
    told(&read(&markdown(MD_REQUEST, first)), "response.total.city");
}

#[test]
fn rows_in_another_order_are_not() {
    let turned = DEEP.replace(
        "| &emsp;└ name | String | a | 店名 |\n| &emsp;└ city | String | b | 城市 |",
        "| &emsp;└ city | String | b | 城市 |\n| &emsp;└ name | String | a | 店名 |",
    );
    let scraped = read(&deep(&turned));
    quiet(&scraped);
    assert_eq!(
        outline(&scraped.definition.response),
        "page:Page{shops:Shop[]{city:String name:String} count:Number} total:Number"
    );
}

#[test]
fn a_table_of_which_the_sample_shows_nothing_is_spoken_of() {
    let other = "| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| left | String | x | 左 |\n| right | String | y | 右 |";
    let scraped = read(&markdown(MD_REQUEST, other));
    assert!(warned(&scraped).contains(&"foreign-table ".to_owned()), "{:?}", warned(&scraped));
}

#[test]
fn one_value_is_no_list() {
    let scraped =
        read(&markdown(MD_REQUEST, &MD_RESPONSE.replace("| └ city | String |", "| └ city | String [] |")));
    assert!(warned(&scraped).contains(&"sample-contradicts response.shop.city".to_owned()));
}

#[test]
fn headers_of_http_are_no_parameters() {
    for heading in ["Headers", "请求头"] {
        let table = "| 名称 | 类型 | 是否必须 | 描述 |\n|---|---|---|---|\n| accept | String | 必须 | x |\n| token | String | 必须 | x |";
        let page = markdown(MD_REQUEST, MD_RESPONSE);
        let scraped =
            read(&page.replacen("## 请求参数", &format!("## {heading}\n\n{table}\n\n## 请求参数"), 1));
        whole(&scraped.definition);
        quiet(&scraped);
        // The heading of the request is lost: its rows are the client code's.
        let lost = format!("## {heading}\n\n{MD_REQUEST}\n\n## 请求参数\n\n无");
        told(&read(&page.replacen(&format!("## 请求参数\n\n{MD_REQUEST}"), &lost, 1)), "request");
    }
}

#[test]
fn a_name_that_was_cut_is_none() {
    let scraped = read(&markdown(MD_REQUEST, &MD_RESPONSE.replace("| total |", "| tot... |")));
    told(&scraped, "response.to");
    let scraped = read(&markdown(&MD_REQUEST.replace("| id |", "| id. |"), MD_RESPONSE));
    whole(&scraped.definition);
    told(&scraped, "request.id");
}

#[test]
fn branches_of_letters_are_levels() {
    let row = |name: &str, rest: &str| format!("<tr><td>{name}</td>{rest}</tr>");
    let (list, text) = ("<td>Shop []</td><td>shops</td><td>店</td>", "<td>String</td><td>a</td><td>名</td>");
    let number = |value: &str| format!("<td>Number</td><td>{value}</td><td>数</td>");
    for sign in ["+- ", "|-- ", "&gt; ", "└ "] {
        let rows = [
            row("page", "<td>Page</td><td></td><td>页</td>"),
            row(&format!("{sign}shops"), list),
            row(&format!("&nbsp;&nbsp;{sign}name"), text),
            row(&format!("&nbsp;&nbsp;{sign}city"), &text.replace(">a<", ">b<")),
            row(&format!("{sign}count"), &number("2")),
            row("total", &number("3")),
        ];
        let escaped = |xml: &str| xml.replace('<', "&lt;");
        let page = html(HTML_REQUEST, &rows.concat()).replace(&escaped(XML), &escaped(DEEP_XML));
        let scraped = read(&page);
        assert_eq!(
            outline(&scraped.definition.response),
            "page:Page{shops:Shop[]{name:String city:String} count:Number} total:Number",
            "{sign}"
        );
    }
}
