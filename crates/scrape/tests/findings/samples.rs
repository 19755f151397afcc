//! What the samples say beside the tables.

use crate::page::{
    JAVA, MD_REQUEST, MD_RESPONSE, REQUEST, RESPONSE, XML, markdown, outline, read, text, told,
};

#[test]
fn f10_json_samples_are_read_in_their_order() {
    // In the order of the alphabet `a` would stand before `z`, and `note` inside of it.
    let response = "| 名称 | 类型 | 示例值 | 描述 |\n|---|---|---|---|\n| z | Zone | | 区 |\n| id | Number | 1 | 编号 |\n| note | String | x | 备注 |\n| a | Area | | 地 |\n| id | Number | 2 | 编号 |";
    let json = "{\"demo_shop_get_response\":{\"z\":{\"id\":1,\"note\":\"x\"},\"a\":{\"id\":2}}}";
    let page = markdown(MD_REQUEST, response)
        .replace(&format!("```xml\n{XML}\n```"), &format!("```json\n{json}\n```"));
    let scraped = read(&page);
    assert_eq!(outline(&scraped.definition.response), "z:Zone{id:Number note:String} a:Area{id:Number}");
}

#[test]
fn d10_members_that_only_the_sample_has_are_spoken_of() {
    let page = text(REQUEST, RESPONSE).replace("<city>b</city>", "<city>b</city><street>s</street>");
    told(&read(&page), "response.shop");
}

#[test]
fn d10_client_code_without_its_first_line_is_no_description() {
    let code = JAVA.split_once('\n').expect("more than a line").1;
    for page in [
        text(REQUEST, RESPONSE).replace(JAVA, code),
        format!("{MD_REQUEST}\n{code}\n\n{MD_RESPONSE}\n{XML}\n"),
        format!("{MD_REQUEST}\n\n{MD_RESPONSE}\n{code}\n{XML}\n"),
    ] {
        let scraped = read(&page);
        let texts = format!("{:?}", scraped.definition);
        assert!(!texts.contains("new DemoShopGetRequest"), "{texts}");
    }
}
