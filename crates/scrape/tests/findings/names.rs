//! Which API a page is of.

use top_scrape::Page;

use crate::page::{
    HTML_REQUEST, MD_REQUEST, MD_RESPONSE, REQUEST, RESPONSE, all, html, markdown, read, refused, text, whole,
};

const MENU: &str =
    "taobao.demo.shop.add\n添加店铺\ntaobao.demo.shop.delete\n删除店铺\ntaobao.demo.shop.get\n店铺\n\n";
const HTML_RESPONSE: &str = "<tr><td>shop</td><td>Shop</td><td></td><td>店</td></tr><tr><td>└ name</td><td>String</td><td>a</td><td>店名</td></tr><tr><td>└ city</td><td>String</td><td>b</td><td>城市</td></tr><tr><td>total</td><td>Number</td><td>3</td><td>总数</td></tr>";

#[test]
fn f01_a_menu_above_a_text_page_names_nothing() {
    whole(&read(&format!("{MENU}{}", text(REQUEST, RESPONSE))).definition);
    let dash = RESPONSE.replace("  • ", "- ");
    whole(&read(&format!("{MENU}{}", text(REQUEST, &dash))).definition);
}

#[test]
fn f01_a_menu_of_a_saved_page_names_nothing() {
    for (open, close) in [("<p>", "</p>"), ("<li>", "</li>"), ("<div>", "</div>")] {
        let entry = |text: &str| format!("{open}{text}{close}\n");
        let menu = entry("taobao.demo.shop.add (添加店铺)") + &entry("taobao.demo.shop.delete (删除店铺)");
        let page = html(HTML_REQUEST, HTML_RESPONSE).replacen("<body>", &format!("<body>{menu}"), 1);
        whole(&read(&page).definition);
    }
}

#[test]
fn f01_a_page_that_names_one_api_and_shows_another_is_refused() {
    let page = text(REQUEST, RESPONSE).replace("taobao.demo.shop.get (", "taobao.demo.item.get (");
    assert_eq!(refused(&page), "name-contradicted");
}

#[test]
fn f04_every_api_of_a_page_is_read() {
    let second = markdown(MD_REQUEST, MD_RESPONSE)
        .replace("demo.shop", "demo.item")
        .replace("DemoShop", "DemoItem")
        .replace("demo_shop", "demo_item");
    let both = all(&format!("{}\n{second}", markdown(MD_REQUEST, MD_RESPONSE)));
    let names: Vec<_> = both.iter().map(|one| one.as_ref().unwrap().definition.name.as_str()).collect();
    assert_eq!(names, ["taobao.demo.shop.get", "taobao.demo.item.get"]);
    assert_eq!(both.iter().map(|one| one.as_ref().unwrap().part).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn d12_a_sidecar_that_contradicts_its_page_is_refused() {
    let page = text(REQUEST, RESPONSE);
    let sidecar = Some("origin: a test\nname: taobao.demo.item.get\n");
    let refusal = top_scrape::read(&Page { path: "page", bytes: page.as_bytes(), sidecar }).unwrap_err();
    assert_eq!(refusal.code, "name-contradicted");
    assert!(
        refusal.message.contains("taobao.demo.shop.get") && refusal.message.contains("taobao.demo.item.get")
    );
}
