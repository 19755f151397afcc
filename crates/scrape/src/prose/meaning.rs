//! Unit, format, personal data and deprecation of a field: what `rules/*.txt` conclude from its text and name.

use std::borrow::Cow;

use top_definition::{Format, Sensitive, Unit};

use super::calendar;
use super::file::RuleFile;
use super::rules::Subject;
use super::sieve::Seen;
use super::text::is_cjk;

/// The conclusion in `format.txt` that is asked only about examples.
const TIME_NAMED: &str = "time-named";
/// Words at which a text says that elements are separated.
const SEPARATING: [&str; 11] =
    ["分隔", "隔开", "分割", "分开", "分离", "切割", "拼接", "间隔", "相隔", "隔离", "separat"];
/// How many characters around such a word can name the sign.
const NEAR: usize = 16;
/// A text without Chinese is the platform's own words up to this length; longer ones speak English.
const SILENT: usize = 40;
/// The longest reason kept for a deprecation.
const MAX_REASON: usize = 160;

/// The text without what it denies: `不支持json`, `不能包含逗号` say nothing of JSON and lists. Most texts deny nothing.
pub(super) fn affirmed<'t>(text: &Seen<'t>) -> Cow<'t, str> {
    RuleFile::Negation.rules().without("negated", text)
}

/// The unit of an amount of money.
pub(super) fn unit(subject: &Subject<'_>) -> Option<Unit> {
    RuleFile::Unit.rules().conclude(subject, Unit::from_word)
}

/// The format a text gives, with the separator of a list.
pub(super) fn format(subject: &Subject<'_>, list: bool) -> Option<(Format, Option<String>)> {
    let rule = RuleFile::Format.rules().first(subject).filter(|rule| rule.conclusion != TIME_NAMED)?;
    let format = Format::from_word(&rule.conclusion)?;
    match format {
        // A list of texts is one already; its elements may be JSON.
        _ if list && format != Format::Json => None,
        Format::List => {
            let fixed = rule.setting("separator").map(str::to_string);
            Some((format, fixed.or_else(|| separator(subject.text))))
        }
        _ => Some((format, None)),
    }
}

/// Is the field named like a moment?
pub(super) fn is_time_named(subject: &Subject<'_>) -> bool {
    RuleFile::Format.rules().any(TIME_NAMED, subject)
}

/// The format that a well-formed example of a field named like a moment shows.
pub(super) fn format_of_example(example: &str, type_name: &str) -> Option<Format> {
    let example = example.trim();
    let digits = |count| example.len() == count && example.bytes().all(|byte| byte.is_ascii_digit());
    match type_name {
        "String" if calendar::is_datetime(example) => Some(Format::Datetime),
        "String" if calendar::is_date(example) => Some(Format::Date),
        "String" if calendar::is_time(example) => Some(Format::Time),
        // Moments between 2001 and 2033; other numbers of that length are ids.
        "String" | "Number" if digits(13) && example.starts_with('1') => Some(Format::EpochMs),
        "String" | "Number" if digits(10) && example.starts_with('1') => Some(Format::EpochS),
        _ => None,
    }
}

/// The personal data that a field holds.
pub(super) fn sensitive(subject: &Subject<'_>) -> Option<Sensitive> {
    // The name speaks where the text holds nothing but itself, a sample or nothing.
    let text = subject.text;
    let silent = || text.chars().nth(SILENT).is_none() && !text.chars().any(is_cjk);
    RuleFile::Sensitive.rules().all(subject).find_map(|rule| match rule.conclusion.split_once(' ') {
        Some((kind, "by-name")) if silent() => Sensitive::from_word(kind),
        Some((kind, "always")) => Sensitive::from_word(kind),
        Some(_) => None,
        None => Sensitive::from_word(&rule.conclusion),
    })
}

/// Why a field or API is not to be used any more: the clause of the text that says so.
pub(super) fn deprecated(text: &Seen<'_>) -> Option<String> {
    let rules = RuleFile::Deprecated.rules();
    if !rules.may_fit_text(text) {
        return None;
    }
    // A label or a condition in one clause says nothing of the others.
    let mut clauses = text.split(['。', ';']).map(str::trim).filter(|clause| !clause.is_empty());
    let is_said =
        |clause: &&str| rules.first(&Subject { text: &Seen::of(clause), ..Subject::default() }).is_some();
    let says = clauses.find(is_said)?;
    Some(says.chars().take(MAX_REASON).collect())
}

/// The sign that a text says the elements are separated by.
fn separator(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let places = SEPARATING.iter().flat_map(|word| lower.match_indices(word));
    let mut places: Vec<(usize, &str)> = places.collect();
    places.sort_unstable();
    let found = places.iter().find_map(|(at, word)| {
        let before = lower.get(..*at).unwrap_or_default();
        let near: Vec<char> = before.chars().rev().take(NEAR).collect();
        let near: String = near.into_iter().rev().collect();
        let after: String = lower.get(at + word.len()..).unwrap_or_default().chars().take(NEAR * 2).collect();
        let around = [near, format!("after{after}")];
        let names = |text: &String| {
            RuleFile::Separators.rules().first(&Subject { text: &Seen::of(text), ..Subject::default() })
        };
        around.iter().find_map(names)
    });
    found.map(|rule| match rule.conclusion.as_str() {
        "blank" => " ".to_string(),
        "newline" => "\n".to_string(),
        sign => sign.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks about a field of this name, type and text.
    fn asked<T>([name, type_name, text]: [&str; 3], of: impl Fn(&Subject<'_>) -> T) -> T {
        let [name, type_name, text] = [name, type_name, text].map(Seen::of);
        of(&Subject { text: &text, name: &name, type_name: &type_name, ..Subject::default() })
    }

    #[test]
    fn units_and_their_false_friends() {
        for (name, text, expected) in [
            ("total_fee", "发放总金额,单位:分", Some(Unit::Fen)),
            ("credit_pay_amount", "信用预付金额,单位 分", Some(Unit::Fen)),
            ("qa_amount", "质检金额,单位分", Some(Unit::Fen)),
            ("refund_fee", "退款金额/分", Some(Unit::Fen)),
            ("apprize_amount", "估价金额,分", Some(Unit::Fen)),
            ("settle_fee", "单位 分【正数…为负…】", Some(Unit::Fen)),
            ("refund_fee", "退款金额,单位(分)", Some(Unit::Fen)),
            ("decrease_money", "[单位为分,传入700,代表减7元]", Some(Unit::Fen)),
            ("money_limit", "金额上限,单位人民币分", Some(Unit::Fen)),
            ("price", "单位为元,仅支持精确到分(小数点后两位)", Some(Unit::Yuan)),
            ("price", "精确到2位小数;单位:元。如:200.07,表示:200元7分", Some(Unit::Yuan)),
            ("unit_price", "含税商品单价(元)", Some(Unit::Yuan)),
            ("return_price", "返点,单位分,如传100表示返点为1%", None),
            ("talent_share", "主播分成(分)", Some(Unit::Fen)),
            ("net", "门店实收(分)", Some(Unit::Fen)),
            ("duration", "时长,单位:分钟", None),
            ("score", "评分(分)", None),
            ("pre_fee", "预估补贴金额", None),
            ("modify_time", "最新修改时间,时间戳,单位分", None),
        ] {
            assert_eq!(asked([name, "Number", text], unit), expected, "{text}");
        }
    }

    #[test]
    fn formats_and_their_false_friends() {
        for (name, type_name, text, expected) in [
            ("x", "String", "操作时间,yyyy-MM-dd HH:mm:ss", Some(Format::Datetime)),
            ("x", "String", "盘点时间(YYYY-MM-DD HH:MM:SS)", Some(Format::Datetime)),
            ("x", "String", "生产开始日期yyyy-MM-dd", Some(Format::Date)),
            ("x", "Number", "格式如YYYYMMDD的日期对应的数字", Some(Format::Date)),
            ("x", "String", "截单时间,格式 HH:mm", Some(Format::Time)),
            ("os_range", "String", "hh:mm-hh:mm", None),
            ("x", "Number", "时间戳(毫秒)", Some(Format::EpochMs)),
            ("begin", "Number", "查询起始时间,UTC秒数。", Some(Format::EpochS)),
            ("server_time", "Number", "时间戳", None),
            ("timeout", "Number", "超时时间,毫秒", None),
            ("channel_data", "String", "渠道数据,json", Some(Format::Json)),
            ("x", "String", "派单时间,格式为:[{\"startTime\":\"08:40\"}]", Some(Format::Json)),
            ("ext", "String", "JSON字符串,extJson中的a必填", Some(Format::Json)),
            ("query", "String", "JOSN格式的条件", Some(Format::Json)),
            ("close_end", "String", "结束范围(yyyy-MM-dd HH:dd:ss)", Some(Format::Datetime)),
            ("presale", "String", "预售到何时,格式2031-04-05 06:07:08", Some(Format::Datetime)),
            ("day", "String", "统计日(YYMMDD)", Some(Format::Date)),
            ("cycle_end", "Number", "周期结束时间,秒级时间戳", Some(Format::EpochS)),
            ("close_time", "Number", "关闭时间(单位:秒)。空为不限", Some(Format::EpochS)),
            ("sign", "String", "各编号排序后拼接起来再加密", None),
            ("no", "String", "字母和“-”、“/”两种分隔符的组合", None),
            ("fields", "String", "要返回的字段", Some(Format::List)),
            ("gmt_create", "String", "创建时间", None),
            ("x", "Date", "yyyy-MM-dd", None),
        ] {
            let found = asked([name, type_name, text], |it| format(it, false)).map(|(format, _)| format);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn lists_name_their_separator() {
        for (text, expected) in [
            ("多个用逗号分隔", Some(",")),
            ("多个字段之间用\",\"分隔", Some(",")),
            ("多个标签之间有\";\"分隔", Some(";")),
            ("多个;号分隔", Some(";")),
            ("以“|”隔开", Some("|")),
            ("用空格分隔", Some(" ")),
            ("用换行符分割", Some("\n")),
            ("中间用“^”来隔开", Some("^")),
            ("ids separated by commas", Some(",")),
            ("多个值分隔开", None),
        ] {
            let found = asked(["ids", "String", text], |it| format(it, false));
            assert_eq!(found, Some((Format::List, expected.map(str::to_string))), "{text}");
        }
        assert_eq!(
            asked(["ids", "String", "多个用逗号分隔"], |it| format(it, true)),
            None,
            "a String[] is a list already"
        );
    }

    #[test]
    fn personal_data_and_what_only_sounds_like_it() {
        for (name, text, expected) in [
            ("seller_phone", "卖家联系号码", Some(Sensitive::Phone)),
            ("mobile", "收货地址的手机号码", Some(Sensitive::Phone)),
            ("seller_address", "卖家收货地址", Some(Sensitive::Address)),
            ("receive_at", "(收件人) 街道地址", Some(Sensitive::Address)),
            ("detail", "收货人详情地址", Some(Sensitive::Address)),
            ("county", "收货地址第三级地址", None),
            ("mobile", "联系电话,座机要带区号的要传横线", Some(Sensitive::Phone)),
            ("chat_id", "会话账号:cntaobao+淘宝会员名", Some(Sensitive::Nick)),
            ("nick", "设备nick", None),
            ("mail", "部门邮箱", None),
            ("mobile", "联系电话区号", None),
            ("mobile", "面包店手机号码", None),
            ("spare", "备用号码", Some(Sensitive::Phone)),
            ("verify", "员工手机号绑定状态", None),
            ("pnr", "列表,结构:乘机人姓名;编号", None),
            ("old_nickname", "小店旧昵称", None),
            ("seller_real_name", "卖家真实姓名", Some(Sensitive::Name)),
            ("seller_nick", "卖家淘宝账号", Some(Sensitive::Nick)),
            ("seller_alipay_user_id", "卖家支付宝账号id", Some(Sensitive::Account)),
            ("zm_score", "用户芝麻分", Some(Sensitive::Credit)),
            ("zfb_dk_code", "支付代扣的合同编号", Some(Sensitive::Contract)),
            ("worker_id", "身份证", Some(Sensitive::IdNumber)),
            ("buyer_email", "buyerEmail", Some(Sensitive::Email)),
            ("geo", "配送地址经纬度", Some(Sensitive::Location)),
            ("access_token", "用户的访问令牌", Some(Sensitive::Token)),
            ("refreshToken", "refreshToken", Some(Sensitive::Token)),
            ("session_key", "系统自动生成", Some(Sensitive::Token)),
            ("code", "授权码", Some(Sensitive::Token)),
            ("page_token", "分页游标", None),
            ("device_token", "设备唯一值", None),
            ("token", "用于保证幂等性", None),
            ("store_contact_phone", "店铺联系电话", None),
            ("poi_detail_address", "门店详细地址", None),
            ("notify_url", "解约结果回调地址", None),
            ("pay_order_no", "支付宝交易流水号", None),
            ("title", "合同名称", None),
            ("city", "收货地址-市", None),
            ("shop_nick", "店铺名称", None),
            ("buyer_id", "已做安全处理,统一给0", None),
        ] {
            assert_eq!(
                asked([&super::super::text::snake(name), "String", text], sensitive),
                expected,
                "{name}: {text}"
            );
        }
    }

    #[test]
    fn deprecation_keeps_its_clause() {
        let deprecated = |text| deprecated(&Seen::of(text));
        assert_eq!(deprecated("名称。该字段已废弃,请用title。").as_deref(), Some("该字段已废弃,请用title"));
        assert_eq!(deprecated("Deprecated. Please use b").as_deref(), Some("Deprecated. Please use b"));
        assert_eq!(deprecated("作废发票的号码"), None);
        assert_eq!(deprecated("状态 1:启用 2:停用"), None);
        assert_eq!(deprecated("是否已废弃"), None);
        for text in [
            "标志 0.已废除 1.有效",
            "运行 RUN:运行中,STOP:已停用",
            "超过100条时请勿使用分页",
            "用于替代已废弃的old_title",
        ] {
            assert_eq!(deprecated(text), None, "{text}");
        }
        assert_eq!(deprecated("状态 0:已废弃 1:有效。该字段已废弃").as_deref(), Some("该字段已废弃"));
        assert_eq!(deprecated("请勿使用").as_deref(), Some("请勿使用"));
    }
}
