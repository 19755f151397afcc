//! Sections and tables: those with other words are read, those that nobody understands are no empty ones.

use crate::page::{
    HTML_REQUEST, MD_REQUEST, MD_RESPONSE, REQUEST, RESPONSE, all, html, markdown, outline, quiet, read,
    refused, text, told, whole,
};

#[test]
fn f02_sections_by_other_words_are_read() {
    for (request, response) in [
        ("输入参数", "输出参数"),
        ("入参", "出参"),
        ("请求参数说明", "响应参数说明"),
        ("业务请求参数", "返回参数"),
    ] {
        for page in [text(REQUEST, RESPONSE), markdown(MD_REQUEST, MD_RESPONSE)] {
            let scraped = read(&page.replace("请求参数", request).replace("响应参数", response));
            whole(&scraped.definition);
            quiet(&scraped);
        }
    }
    let common = "## 公共请求参数\n\n| 名称 | 类型 | 是否必须 | 描述 |\n|---|---|---|---|\n| method | String | 是 | 接口名 |\n| app_key | String | 是 | 应用 |\n\n## 业务请求参数";
    whole(&read(&markdown(MD_REQUEST, MD_RESPONSE).replace("## 请求参数", common)).definition);
}

#[test]
fn f02_a_lost_heading_is_spoken_of() {
    let page = text(REQUEST, RESPONSE).replace("请求参数\n\n", "");
    match all(&page).remove(0) {
        Ok(scraped) => {
            whole(&scraped.definition);
            told(&scraped, "request");
        }
        Err(refusal) => assert!(refusal.line.is_some(), "{refusal}"),
    }
    let page = text(REQUEST, RESPONSE).replace("响应参数\n\n", "");
    match all(&page).remove(0) {
        Ok(scraped) => told(&scraped, "response"),
        Err(refusal) => assert!(refusal.message.contains("响应参数"), "{refusal}"),
    }
}

#[test]
fn f02_columns_by_other_words_are_read() {
    for (word, other) in [("是否必须", "是否必选"), ("更多限制", "Limits"), ("示例值", "参考值")]
    {
        let scraped = read(&text(REQUEST, RESPONSE).replace(word, other));
        whole(&scraped.definition);
        quiet(&scraped);
    }
}

#[test]
fn f02_json_without_a_list_is_refused() {
    for key in ["requestParams", "responseParams"] {
        let page = r#"{"success":true,"data":{"name":"taobao.demo.shop.get","requestParams":[],"responseParams":[]}}"#;
        assert_eq!(refused(&page.replacen(&format!("\"{key}\":[]"), "\"labels\":[]", 1)), "no-list", "{key}");
    }
}

#[test]
fn f03_empty_tables_beside_a_full_sample_are_refused() {
    for rows in ["", "<tr><td colspan=\"4\">加载中...</td></tr>", "<tr><td colspan=\"4\">暂无数据</td></tr>"]
    {
        let code = refused(&html(HTML_REQUEST, rows));
        assert!(matches!(code, "empty-table" | "unread-table"), "{rows}: {code}");
    }
}

#[test]
fn f11_a_second_table_under_one_heading_is_read() {
    let second = MD_RESPONSE.replace(
        "| total | Number | 3 | 总数 |",
        "\n更多字段：\n\n| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| total | Number | 3 | 总数 |",
    );
    let scraped = read(&markdown(MD_REQUEST, &second));
    whole(&scraped.definition);
    told(&scraped, "response.total");
}

#[test]
fn f21_json_members_under_another_key_are_read() {
    for key in ["subParams", "children", "subParamList", "whatever"] {
        let page = r#"{"success":true,"data":{"name":"taobao.demo.shop.get","requestParams":[],"responseParams":[{"name":"shop","type":"Shop","description":"","subParams":[{"name":"name","type":"String","description":""}]}]}}"#;
        let scraped = read(&page.replace("subParams", key));
        assert_eq!(outline(&scraped.definition.response), "shop:Shop{name:String}", "{key}");
    }
}

#[test]
fn f21_an_unknown_column_is_named() {
    let scraped = read(&markdown(MD_REQUEST, &MD_RESPONSE.replace("示例值", "玄学")));
    whole(&scraped.definition);
    let said =
        scraped.warnings.iter().find(|found| found.code == "unknown-column").expect("somebody hears of it");
    assert!(said.message.contains("玄学") && said.hint.as_deref().unwrap().contains("words.txt"), "{said}");
}
