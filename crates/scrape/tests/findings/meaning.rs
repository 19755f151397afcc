//! Meaning read from words.

use top_definition::Effect;

use crate::page::{MD_REQUEST, MD_RESPONSE, markdown, read};

#[test]
fn f05_what_writes_is_no_read() {
    for (name, title) in [
        ("taobao.fuwu.delbillinfo", "删除账单"),
        ("taobao.item.update.listing", "一口价商品上架"),
        ("taobao.rdc.refund.fetchgoods", "退货取件"),
        ("taobao.crm.activity.sellerinfo", "推送商家信息"),
        ("taobao.demo.upload.extinfo", "上传扩展信息"),
        ("taobao.demo.callback.taskdetail", "任务回传"),
        ("taobao.demo.blacklist", "黑名单"),
        ("taobao.demo.target", "目标"),
        ("taobao.demo.widget", "组件"),
        ("taobao.demo.countdown", "倒计时"),
    ] {
        let page = markdown(MD_REQUEST, MD_RESPONSE)
            .replace("taobao.demo.shop.get (店铺)", &format!("{name} ({title})"));
        // Without its samples: they are of another API.
        let page = page.split("## 请求示例").next().unwrap().replace("查询店铺\n\n", "");
        assert_eq!(read(&page).definition.effect, Effect::Write, "{name} ({title})");
    }
    assert_eq!(read(&markdown(MD_REQUEST, MD_RESPONSE)).definition.effect, Effect::Read);
}

#[test]
fn f19_words_of_codes_and_conditions_deprecate_nothing() {
    for text in ["状态 0.已废除 1.生效", "状态 STOP:已停用 RUN:运行中", "库存为零时请勿使用该值"]
    {
        let page = markdown(MD_REQUEST, &MD_RESPONSE.replace("总数", text));
        let total = read(&page).definition.response.pop().expect("a field");
        assert_eq!((total.name.as_str(), total.deprecated), ("total", None), "{text}");
    }
    let page = markdown(MD_REQUEST, &MD_RESPONSE.replace("总数", "已废弃，请使用 count"));
    assert!(read(&page).definition.response.pop().expect("a field").deprecated.is_some());
}
