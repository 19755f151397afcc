//! The order answer as a team without this project would write it: serde derives over the documented names. The
//! peer that decoding is compared with.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

/// The answer, its two JSON texts kept as text.
pub type Plain = Envelope<String, String>;
/// The answer, its two JSON texts parsed as well.
pub type Parsed = Envelope<InText<ChannelData>, InText<CouponRule>>;

/// JSON inside a string, parsed.
#[derive(Debug)]
pub struct InText<T>(pub T);

impl<'de, T: DeserializeOwned> Deserialize<'de> for InText<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        serde_json::from_str(&text).map(Self).map_err(serde::de::Error::custom)
    }
}

/// Structs of optional fields named as on the wire.
macro_rules! derived {
    ($($(#[$doc:meta])* $name:ident$(<$($parameter:ident),+>)? { $($field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[allow(missing_docs)]
        #[derive(Debug, Deserialize)]
        pub struct $name$(<$($parameter),+>)? { $(pub $field: Option<$type>,)+ }
    )+};
}

derived! {
    /// The root.
    Envelope<Channel, Rule> { alibaba_idle_recycle_order_get_response: Answer<Channel, Rule>, }
    /// Below the root.
    Answer<Channel, Rule> { error_msg: String, module: Order<Channel, Rule>, result: bool, request_id: String, }
    /// The order.
    Order<Channel, Rule> {
        app_key: String, apprize_amount: i64, apprize_id: String, area: String, biz_order_id: String,
        buyer_close_reason: String, seller_close_reason: String, buyer_nick: String, channel: String,
        channel_data: Channel, city: String, country: String, coupon_fee: String, coupon_id: String,
        coupon_rule: Rule, credit_pay: bool, credit_pay_amount: String, env: String, gmt_create: String,
        idle_pay_type: String, order_status: i64, province: String, rate_content: String, rate_grade: String,
        refund_reason: String, seller_address: String, seller_nick: String, seller_phone: String,
        seller_real_name: String, ship_time: String, ship_type: String, sub_channel: String, pay_status: String,
        pay_time: String, end_time: String, recovery_pay_id: String, recovery_pay_time: String,
        makeup_pay_id: String, makeup_pay_time: String, main_pay_id: String, qa_amount: i64,
        quote_version: String, replace_subsidy: bool, pre_fee: String, inspect_fee: String, actual_fee: String,
        subsidy_pay_id: String,
    }
}

/// The JSON text of `channel_data`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct ChannelData {
    pub idle_biz_code: Option<i64>,
    pub ship: Option<String>,
    pub weight: Option<String>,
    pub user_level: Option<String>,
    pub seller_real_phone: Option<String>,
}

/// The JSON text of `coupon_rule`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct CouponRule {
    pub act_type: Option<i64>,
    pub beg: Option<String>,
    pub end: Option<String>,
    pub coupon_id: Option<String>,
    pub coupon_fee: Option<i64>,
    pub desc: Option<String>,
    pub idle_biz_code: Option<String>,
    pub low: Option<i64>,
    pub percent: Option<f64>,
    pub add_fee: Option<i64>,
    pub range: Option<Vec<Range>>,
}

/// A step of the rule.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct Range {
    pub act_type: Option<i64>,
    pub coupon_fee: Option<i64>,
    pub desc: Option<String>,
    pub low: Option<i64>,
    pub up: Option<i64>,
    pub percent: Option<f64>,
    pub add_fee: Option<i64>,
}
