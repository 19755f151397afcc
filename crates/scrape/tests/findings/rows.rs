//! Rows that lost something: never taken as they stand without a word.

use crate::page::{
    MD_REQUEST, MD_RESPONSE, REQUEST, RESPONSE, all, markdown, outline, quiet, read, text, told, warned,
    whole,
};

#[test]
fn f06_a_lost_row_that_the_sample_shows_is_spoken_of() {
    let scraped = read(&text(REQUEST, &RESPONSE.replace("  • └ city\n  • String\n  • b\n  • 城市\n", "")));
    told(&scraped, "response.shop");
    let scraped = read(&text(REQUEST, &RESPONSE.replace("\ntotal Number 3 总数", "")));
    told(&scraped, "response");
}

#[test]
fn f07_a_lost_name_is_spoken_of() {
    match all(&text(REQUEST, &RESPONSE.replace("  • └ city\n", ""))).remove(0) {
        Ok(scraped) => {
            told(&scraped, "response.shop");
            assert!(
                !outline(&scraped.definition.response).contains("String:"),
                "{}",
                outline(&scraped.definition.response)
            );
        }
        Err(refusal) => assert!(refusal.line.is_some()),
    }
}

#[test]
fn f07_a_lost_type_is_spoken_of() {
    let scraped = read(&text(REQUEST, &RESPONSE.replace("  • └ city\n  • String\n", "  • └ city\n")));
    told(&scraped, "response.shop.city");
    let table = MD_RESPONSE.replace("| └ city | String |", "| └ city | |");
    told(&read(&markdown(MD_REQUEST, &table)), "response.shop.city");
}

#[test]
fn f07_a_lost_word_of_need_is_spoken_of() {
    let request = "query Query 可选 条件\n  • └ id\n  • Number\n  • 必须\n  • 1\n  • 编号\n  • └ nick\n  • String\n  • a\n  • 昵称";
    let page = text(request, RESPONSE).replace("req.setId(1L);\n", "");
    told(&read(&page), "request.query.nick");
}

#[test]
fn f08_other_words_of_need_are_known() {
    for word in ["必填", "Y", "Required", "√", "是", "True"] {
        let scraped = read(&text(&REQUEST.replace("必须", word), RESPONSE));
        whole(&scraped.definition);
    }
}

#[test]
fn f08_an_unknown_word_of_need_is_shown() {
    let scraped =
        read(&markdown(&format!("{}\n| nick | String | 看情况吧 | a | 昵称 |", MD_REQUEST), MD_RESPONSE));
    let said = scraped.warnings.iter().find(|found| found.message.contains("看情况吧"));
    assert!(
        said.is_some_and(|found| found.field.as_deref() == Some("request.nick")),
        "{:?}",
        warned(&scraped)
    );
}

#[test]
fn f08_json_says_it_in_many_ways() {
    for said in ["\"必须\"", "1", "\"true\"", "true", "\"Y\""] {
        let page = format!(
            r#"{{"success":true,"data":{{"name":"taobao.demo.shop.get","requestParams":[{{"name":"id","type":"Number","required":{said},"description":"编号"}}],"responseParams":[]}}}}"#
        );
        assert_eq!(outline(&read(&page).definition.request), "id!:Number", "{said}");
    }
    let page = r#"{"success":true,"data":{"name":"taobao.demo.shop.get","requestParams":[{"name":"id","type":"Number","required":"甲","description":"编号"}],"responseParams":[]}}"#;
    told(&read(page), "request.id");
}

#[test]
fn f15_tabs_and_hard_blanks_are_blanks() {
    let scraped = read(&text(
        &REQUEST.replace(' ', "\t"),
        &RESPONSE.replace("shop Shop 店", "shop\u{a0}Shop\u{a0}[] 店"),
    ));
    assert_eq!(outline(&scraped.definition.request), "id!:Number");
    assert_eq!(outline(&scraped.definition.response), "shop:Shop[]{name:String city:String} total:Number");
}

#[test]
fn f16_other_bullets_are_bullets() {
    for bullet in ["*", "·", "●", "▪", "◦", "+"] {
        let scraped = read(&text(REQUEST, &RESPONSE.replace('•', bullet)));
        whole(&scraped.definition);
        quiet(&scraped);
    }
}

#[test]
fn f21_the_words_of_a_row_are_cut_alike_for_any_name() {
    for (rest, description) in [("Result object", "Result object"), ("0 result", "0 result")] {
        let response = RESPONSE.replace(
            "total Number 3 总数",
            &format!("total Number 3 总数\nresult Result {rest}\n  • └ a\n  • String\n  • 1\n  • 甲"),
        );
        let page =
            text(REQUEST, &response).replace("<total>3</total>", "<total>3</total><result><a>1</a></result>");
        let scraped = read(&page);
        let result =
            scraped.definition.response.iter().find(|field| field.name == "result").expect("the row is read");
        let said = [result.example.as_deref(), result.description.as_deref()];
        assert!(said.contains(&Some(description)) || !warned(&scraped).is_empty(), "{said:?}");
    }
}

#[test]
fn d10_rows_without_bullets_are_read_or_spoken_of() {
    // The members are lines as those at the top are; only the sample shows the tree.
    let response = "shop Shop 店\nname String a 店名\ncity String b 城市\ntotal Number 3 总数";
    let scraped = read(&text(REQUEST, response));
    let is_right = outline(&scraped.definition.response) == "shop:Shop{name:String city:String} total:Number";
    assert!(
        is_right || warned(&scraped).iter().any(|found| found.contains("response.")),
        "{:?}",
        scraped.definition.response
    );
    // The last member has lost its bullets, and stands in the texts of the one before.
    let response = RESPONSE.replace("  • └ city\n  • String\n  • b\n  • 城市", "city\nString\nb\n城市");
    match all(&text(REQUEST, &response)).remove(0) {
        Ok(scraped)
            if outline(&scraped.definition.response) == "shop:Shop{name:String city:String} total:Number" => {
        }
        Ok(scraped) => told(&scraped, "response.shop"),
        Err(refusal) => assert!(refusal.line.is_some()),
    }
}
#[test]
fn f20_a_bar_in_a_cell_does_not_cut_it_in_silence() {
    let table = MD_RESPONSE.replace("| 总数 |", "| 系统成功失败 true|false |");
    let scraped = read(&markdown(MD_REQUEST, &table));
    let total = scraped.definition.response.last().expect("a field");
    let is_whole = total.description.as_deref() == Some("系统成功失败 true|false");
    let is_told = warned(&scraped).iter().any(|found| found.contains("response.total"));
    assert!(is_whole || is_told, "{:?} {:?}", total.description, warned(&scraped));
}
