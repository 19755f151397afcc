//! The stand-in's own authorisation: codes for sellers, tokens for codes, and which tokens count.
//!
//! Knows nothing of HTTP or of the gateway's checks.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::json;

/// How long a refresh token lasts beyond its access token: the ratio that the platform's samples show.
const REFRESH_LIVES: u64 = 2;

/// Codes and tokens that were given out.
pub(crate) struct Authority {
    life: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    given: u64,
    renewals: u64,
    /// Code → seller. A code counts once.
    codes: BTreeMap<String, String>,
    /// Refresh token → seller, and when it ends. One counts once.
    refresh: BTreeMap<String, (String, i64)>,
    /// Access token → when it ends.
    access: BTreeMap<String, i64>,
}

impl Authority {
    pub(crate) fn new(life: Duration) -> Self {
        Authority { life, state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A code for this seller, as after the authorisation page.
    pub(crate) fn code(&self, seller: &str) -> String {
        let mut state = self.state();
        let code = state.token("code");
        state.codes.insert(code.clone(), seller.to_owned());
        code
    }

    /// The tokens for a code, as the platform's JSON. Times are milliseconds since 1970.
    pub(crate) fn exchange(&self, code: &str, now: i64) -> Option<String> {
        let mut state = self.state();
        let seller = state.codes.remove(code)?;
        Some(self.give(&mut state, seller, now))
    }

    /// New tokens for a refresh token, which ends with that, as its access token does.
    pub(crate) fn renew(&self, token: &str, now: i64) -> Option<String> {
        let mut state = self.state();
        let (seller, until) = state.refresh.remove(token)?;
        state.renewals += 1;
        (now < until).then(|| self.give(&mut state, seller, now))
    }

    /// Is it one of these, and does it count? Nothing, if it is none.
    pub(crate) fn counts(&self, token: &str, now: i64) -> Option<bool> {
        self.state().access.get(token).map(|until| now < *until)
    }

    /// Ends all access tokens; refresh tokens stay.
    pub(crate) fn end_access(&self) {
        self.state().access.values_mut().for_each(|until| *until = 0);
    }

    pub(crate) fn renewals(&self) -> u64 {
        self.state().renewals
    }

    fn give(&self, state: &mut State, seller: String, now: i64) -> String {
        let seconds = self.life.as_secs();
        let life = i64::try_from(self.life.as_millis()).unwrap_or(i64::MAX);
        let refresh_life = life.saturating_mul(i64::try_from(REFRESH_LIVES).unwrap_or(1));
        let (access, refresh) = (state.token("6100"), state.token("6101"));
        let text = json!({
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": seconds,
            "refresh_token": refresh,
            "re_expires_in": seconds.saturating_mul(REFRESH_LIVES),
            "r1_expires_in": seconds,
            "r2_expires_in": seconds,
            "w1_expires_in": seconds,
            // The platform writes some numbers as text.
            "w2_expires_in": seconds.to_string(),
            "taobao_user_id": seller,
            "taobao_user_nick": "%E6%B5%8B%E8%AF%95%E5%BA%97",
            "expire_time": now.saturating_add(life),
            "refresh_token_valid_time": now.saturating_add(refresh_life),
        });
        state.access.insert(access, now.saturating_add(life));
        state.refresh.insert(refresh, (seller, now.saturating_add(refresh_life)));
        text.to_string()
    }
}

impl State {
    /// Another one each time, and the same in every run.
    fn token(&mut self, kind: &str) -> String {
        self.given += 1;
        let mixed = (self.given ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        format!("{kind}{:016x}{:04x}", mixed ^ (mixed >> 31), self.given)
    }
}
