//! Small pages in the platform's forms, and what can be asked of what was read.

use top_definition::{Definition, Diagnostic, Field};
use top_scrape::{Page, Scraped};

pub(crate) const JAVA: &str = "TaobaoClient client = new DefaultTaobaoClient(url, appkey, secret);\nDemoShopGetRequest req = new DemoShopGetRequest();\nreq.setId(1L);\nDemoShopGetResponse rsp = client.execute(req);";
pub(crate) const XML: &str = "<demo_shop_get_response><shop><name>a</name><city>b</city></shop><total>3</total></demo_shop_get_response>";
pub(crate) const REQUEST: &str = "id Number 必须 1 编号";
pub(crate) const RESPONSE: &str = "shop Shop 店\n  • └ name\n  • String\n  • a\n  • 店名\n  • └ city\n  • String\n  • b\n  • 城市\ntotal Number 3 总数";

/// A text page from its parts.
pub(crate) fn text(request: &str, response: &str) -> String {
    format!(
        "taobao.demo.shop.get (店铺)\n\n查询店铺\n\n请求参数\n\n名称 类型 是否必须 示例值 更多限制 描述\n{request}\n\n响应参数\n\n名称 类型 示例值 描述\n{response}\n\n\
         请求示例\n\n{JAVA}\n\n响应示例\n\n{XML}\n\n异常示例\n"
    )
}

/// The same page in Markdown.
pub(crate) fn markdown(request: &str, response: &str) -> String {
    format!(
        "# taobao.demo.shop.get (店铺)\n\n查询店铺\n\n## 请求参数\n\n{request}\n\n## 响应参数\n\n{response}\n\n## 请求示例\n\n```java\n{JAVA}\n```\n\n## 响应示例\n\n```xml\n{XML}\n```\n"
    )
}

pub(crate) const MD_REQUEST: &str =
    "| 名称 | 类型 | 是否必须 | 示例值 | 描述 |\n|---|---|---|---|---|\n| id | Number | 必须 | 1 | 编号 |";
pub(crate) const MD_RESPONSE: &str = "| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| shop | Shop | | 店 |\n| └ name | String | a | 店名 |\n| └ city | String | b | 城市 |\n| total | Number | 3 | 总数 |";

/// A saved web page from the rows of its tables.
pub(crate) fn html(request: &str, response: &str) -> String {
    let code = |text: &str| text.replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "<!DOCTYPE html><html><head><title>taobao.demo.shop.get</title></head><body><h1>taobao.demo.shop.get (店铺)</h1><p>查询店铺</p>\n<h2>请求参数</h2>\n<table><thead><tr><th>名称</th><th>类型</th><th>是否必须</th><th>示例值</th><th>描述</th></tr></thead><tbody>{request}</tbody></table>\n\
         <h2>响应参数</h2>\n<table><thead><tr><th>名称</th><th>类型</th><th>示例值</th><th>描述</th></tr></thead><tbody>{response}</tbody></table>\n\
         <h2>请求示例</h2>\n<pre>{}</pre>\n<h2>响应示例</h2>\n<pre>{}</pre>\n</body></html>",
        code(JAVA),
        code(XML)
    )
}

pub(crate) const HTML_REQUEST: &str =
    "<tr><td>id</td><td>Number</td><td>必须</td><td>1</td><td>编号</td></tr>";

pub(crate) fn all(page: &str) -> Vec<Result<Scraped, Diagnostic>> {
    let mut all = Vec::new();
    top_scrape::read_each(&Page { path: "page", bytes: page.as_bytes(), sidecar: None }, &mut |one| {
        all.push(one);
    });
    all
}

pub(crate) fn read(page: &str) -> Scraped {
    let mut all = all(page);
    assert_eq!(all.len(), 1, "{page}");
    all.remove(0).unwrap_or_else(|refusal| panic!("{refusal}\n{page}"))
}

/// The code of the page's refusal.
pub(crate) fn refused(page: &str) -> &'static str {
    all(page).remove(0).expect_err("the page is refused").code
}

pub(crate) fn outline(fields: &[Field]) -> String {
    let one = |field: &Field| {
        let (list, must) = (if field.list { "[]" } else { "" }, if field.required { "!" } else { "" });
        let members = match field.fields.as_slice() {
            [] => String::new(),
            members => format!("{{{}}}", outline(members)),
        };
        format!("{}{must}:{}{list}{members}", field.name, field.type_name)
    };
    fields.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// What the page says when nothing is wrong with it.
pub(crate) fn whole(definition: &Definition) {
    assert_eq!(definition.name, "taobao.demo.shop.get");
    assert_eq!(outline(&definition.request), "id!:Number");
    assert_eq!(outline(&definition.response), "shop:Shop{name:String city:String} total:Number");
}

/// The fields that warnings are about.
pub(crate) fn warned(scraped: &Scraped) -> Vec<String> {
    scraped
        .warnings
        .iter()
        .map(|found| format!("{} {}", found.code, found.field.as_deref().unwrap_or_default()))
        .collect()
}

pub(crate) fn quiet(scraped: &Scraped) {
    assert_eq!(warned(scraped), Vec::<String>::new());
}

/// Somebody hears of it: a warning whose field begins so.
pub(crate) fn told(scraped: &Scraped, field: &str) {
    let is_told =
        scraped.warnings.iter().any(|found| found.field.as_deref().is_some_and(|it| it.starts_with(field)));
    assert!(is_told, "nothing about {field}: {:?}", warned(scraped));
}
