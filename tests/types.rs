//! What a user writes against the emitted types compiles and means what it says.

#![allow(clippy::expect_used, clippy::panic)] // Helpers of tests fail as tests do.

use top_recycle::prelude::*;
use top_recycle::recycle::ofn_recycle_order_detail::OfnSupplierRecycleOrderDetailDto;
use top_recycle::recycle::{
    alibaba_idle_recycle_order_get as idle, xianyu_recycle_order_status_sync as message,
};

fn shared<T: Send + Sync + Clone>() {}

#[test]
fn clients_are_shared_between_threads() {
    shared::<Client>();
    shared::<idle::RecycleOrderTo>();
}

#[test]
fn states_compare_with_their_names() {
    let order = idle::RecycleOrderTo::make(|order| order.order_status = Some(idle::OrderStatus::Created));
    assert!(order.order_status == Some(idle::OrderStatus::Created));
    assert_eq!(order, order.clone());
    assert_ne!(order, idle::RecycleOrderTo::default());
    assert_eq!(idle::OrderStatus::Created, idle::OrderStatus::CODE_1);
}

#[test]
fn a_state_without_documented_codes_stays_a_number() {
    let detail = OfnSupplierRecycleOrderDetailDto::make(|detail| detail.order_status = Some(3_i64));
    assert_eq!(detail.order_status, Some(3));
    let at: Option<Timestamp> = detail.ship_time;
    assert_eq!(at, None);
}

#[test]
fn a_state_documented_later_is_kept() {
    let status = message::OrderStatus::from_code("4711");
    assert!(matches!(&status, message::OrderStatus::Unknown(code) if code.as_str() == "4711"));
    assert_eq!(status.code(), "4711");
    assert_eq!(status.label(), None);
    assert_ne!(status, message::OrderStatus::Created);
}

#[test]
fn amounts_are_fen_and_flags_are_flags() {
    let order = idle::RecycleOrderTo::make(|order| {
        order.apprize_amount = Some(Fen::new(31000));
        order.coupon_fee = Some(Fen::ZERO); // documented as String, 单位分
        order.qa_amount = Some(Fen::new(120));
        order.credit_pay = Some(true);
        order.pre_fee = Some("100".to_owned()); // no document states its unit
    });
    assert_eq!(order.apprize_amount.map(|amount| amount.to_string()).as_deref(), Some("310.00"));
}
