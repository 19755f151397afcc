//! Saved web pages.

use crate::page::{HTML_REQUEST, JAVA, XML, all, html, outline, quiet, read, refused, whole};

fn row(open: &str, name: &str, cells: &[&str]) -> String {
    let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
    format!("{open}<td>{name}</td>{cells}</tr>")
}

/// The rows of the answer: those at the top opened by the first tag, members by the second and named in this way.
fn response(top: &str, member: &str, name: impl Fn(&str) -> String) -> String {
    row(top, "shop", &["Shop", "", "店"])
        + &row(member, &name("name"), &["String", "a", "店名"])
        + &row(member, &name("city"), &["String", "b", "城市"])
        + &row(top, "total", &["Number", "3", "总数"])
}

/// Levels by class, as pages have them most.
fn classed() -> String {
    response("<tr class=\"level-1\">", "<tr class=\"level-2\">", str::to_owned)
}

#[test]
fn f09_member_rows_stand_where_the_page_shows_them() {
    let padded = |name: &str| format!("<span style=\"padding-left:20px\">{name}</span>");
    for response in [
        classed(),
        response("<tr>", "<tr>", padded),
        response("<tr>", "<tr>", |name| format!("&nbsp;&nbsp;&nbsp;&nbsp;{name}")),
        response("<tr data-level=\"1\">", "<tr data-level=\"2\">", str::to_owned),
        response("<tr>", "<tr>", |name| format!("└ {name}")),
        response("<tr>", "<tr>", str::to_owned),
    ] {
        let scraped = read(&html(HTML_REQUEST, &response));
        whole(&scraped.definition);
    }
}

#[test]
fn f14_a_page_that_is_cut_anywhere_is_refused_or_spoken_of() {
    let page = html(HTML_REQUEST, &classed());
    let right = read(&page).definition;
    quiet(&read(&page));
    let end = page.find("</pre>\n</body>").expect("the page's last sample");
    for (cut, _) in page.char_indices().filter(|(cut, _)| *cut < end && cut % 7 == 0) {
        if let Ok(scraped) = all(&page[..cut]).remove(0) {
            let is_same =
                scraped.definition.request == right.request && scraped.definition.response == right.response;
            assert!(
                is_same || !scraped.warnings.is_empty(),
                "cut at {cut}: {}",
                &page[cut.saturating_sub(60)..cut]
            );
        }
    }
}

#[test]
fn f15_a_hard_blank_does_not_hide_a_list() {
    let response = classed().replace("<td>Shop</td>", "<td>Shop&nbsp;[]</td>");
    let scraped = read(&html(HTML_REQUEST, &response));
    assert_eq!(outline(&scraped.definition.response), "shop:Shop[]{name:String city:String} total:Number");
}

#[test]
fn lists_hold_parameters_as_tables_do() {
    let pre = |text: &str| text.replace('<', "&lt;");
    let page = |request: &str, response: &str| {
        format!(
            "<!DOCTYPE html><html><head><title>taobao.demo.shop.get</title></head><body><ul><li>首页</li><li>文档</li></ul>\
             <h1>taobao.demo.shop.get (店铺)</h1><p>查询店铺</p><h2>请求参数</h2>{request}<h2>响应参数</h2>{response}\
             <h2>请求示例</h2><pre>{}</pre><h2>响应示例</h2><pre>{}</pre></body></html>",
            pre(JAVA),
            pre(XML)
        )
    };
    let lists = page(
        "<ul><li><code>id</code> <em>Number</em> 必须 编号</li></ul>",
        "<ul><li><div><b>shop</b> <i>Shop</i></div><p>店</p><ul><li><b>name</b> String<p>店名</p></li><li><b>city</b> String</li></ul></li><li><b>total</b> Number</li></ul>",
    );
    let definitions = page(
        "<dl><dt>id <code>Number</code> 必须</dt><dd>编号</dd></dl>",
        "<dl><dt>shop <code>Shop</code></dt><dd>店<dl><dt>name String</dt><dd>店名</dd><dt>city String</dt><dd></dd></dl></dd><dt>total Number</dt><dd>总数</dd></dl>",
    );
    for page in [lists, definitions] {
        let scraped = read(&page);
        whole(&scraped.definition);
        assert_eq!(scraped.definition.response[0].fields[0].description.as_deref(), Some("店名"));
    }
    let none = read(&page("<ul><li>无</li></ul>", "<ul><li>shop Shop<ul><li>name String</li><li>city String</li></ul></li><li>total Number</li></ul>").replace("req.setId(1L);\n", ""));
    assert!(none.definition.request.is_empty() && none.definition.response.len() == 2);
    // Prose in a list is no parameter.
    assert_eq!(
        refused(&page("<ul><li>id Number 必须</li></ul>", "<ul><li>见下方的说明</li></ul>")),
        "no-table-header"
    );
}
