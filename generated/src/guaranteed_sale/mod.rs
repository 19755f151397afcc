// Made by `cargo xtask regen` from api-defs. Do not edit.
//! 保卖与C2X (`guaranteed_sale`)
//!
//! Guaranteed sale, and deduction, rating and commission of C2X orders.

pub mod xianyu_ctox_commission_state_syn;
pub mod xianyu_ctox_pay_dk_change;
pub mod xianyu_ctox_rate_state_syn;
pub mod xianyu_marketrecycle_order_state_syn;
pub mod xianyu_marketrecycle_plan_state_syn;

pub use self::xianyu_ctox_commission_state_syn::XianyuCtoxCommissionStateSyn;
pub use self::xianyu_ctox_pay_dk_change::XianyuCtoxPayDkChange;
pub use self::xianyu_ctox_rate_state_syn::XianyuCtoxRateStateSyn;
pub use self::xianyu_marketrecycle_order_state_syn::XianyuMarketrecycleOrderStateSyn;
pub use self::xianyu_marketrecycle_plan_state_syn::XianyuMarketrecyclePlanStateSyn;
