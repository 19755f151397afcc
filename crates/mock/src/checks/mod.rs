//! The checks every call goes through, in the platform's order.
//!
//! Knows what a request carries and how the platform words its errors; nothing of HTTP or of answers.

pub(crate) mod arguments;

use std::time::{SystemTime, UNIX_EPOCH};

use top_definition::{Auth, Definition, Fact};

use crate::answer::error::PlatformError;
use crate::authority::Authority;
use crate::config::{Config, SessionRule};
use crate::request::parameters::Parameters;
use crate::request::sign::{SignForm, SignMethod, verify};
use crate::request::time::parse_timestamp;

/// How far a request's time may be from the platform's.
const WINDOW_MILLISECONDS: u64 = 10 * 60 * 1000;

/// What the checks know of the API that was called.
#[derive(Clone, Copy)]
pub(crate) enum Target<'a> {
    Unknown,
    /// No definition, but a test has programmed answers.
    ProgrammedOnly,
    Defined(&'a Definition),
}

/// Runs the checks up to the first that fails. `sign_form` is told as soon as the signature is known to be right.
pub(crate) fn judge(
    config: &Config,
    authority: &Authority,
    target: Target<'_>,
    verb: &str,
    parameters: &Parameters,
    sign_form: &mut Option<SignForm>,
) -> Result<(), PlatformError> {
    check_request_line(verb, parameters)?;
    check_method(target, parameters)?;
    check_app_key(config, parameters)?;
    check_timestamp(config, parameters)?;
    check_version(parameters)?;
    check_format(parameters)?;
    *sign_form = Some(check_signature(config, parameters)?);
    check_session(config, authority, target, parameters)?;
    match target {
        Target::Defined(definition) => arguments::check(definition, parameters),
        Target::Unknown | Target::ProgrammedOnly => Ok(()),
    }
}

fn refuse(code: u32) -> Result<(), PlatformError> {
    Err(PlatformError::of(code))
}

fn check_request_line(verb: &str, parameters: &Parameters) -> Result<(), PlatformError> {
    match verb {
        _ if parameters.not_utf8 => refuse(47),
        "GET" | "POST" => Ok(()),
        _ => refuse(9),
    }
}

fn check_method(target: Target<'_>, parameters: &Parameters) -> Result<(), PlatformError> {
    match (parameters.get("method"), target) {
        (None, _) => refuse(21),
        (Some(_), Target::Unknown) => refuse(22),
        _ => Ok(()),
    }
}

fn check_app_key(config: &Config, parameters: &Parameters) -> Result<(), PlatformError> {
    match parameters.get("app_key") {
        None => refuse(28),
        Some(app_key) if app_key != config.app_key => Err(PlatformError::of(29)),
        _ => Ok(()),
    }
}

fn check_timestamp(config: &Config, parameters: &Parameters) -> Result<(), PlatformError> {
    let Some(text) = parameters.get("timestamp") else { return refuse(30) };
    match parse_timestamp(text) {
        Some(given) if given.abs_diff(epoch_milliseconds((config.clock)())) <= WINDOW_MILLISECONDS => Ok(()),
        _ => refuse(31),
    }
}

pub(crate) fn epoch_milliseconds(time: SystemTime) -> i64 {
    let (distance, sign) = match time.duration_since(UNIX_EPOCH) {
        Ok(distance) => (distance, 1),
        Err(before) => (before.duration(), -1),
    };
    i64::try_from(distance.as_millis()).unwrap_or(i64::MAX) * sign
}

fn check_version(parameters: &Parameters) -> Result<(), PlatformError> {
    match parameters.get("v") {
        None => refuse(32),
        Some("2.0") => Ok(()),
        Some(_) => refuse(33),
    }
}

fn check_format(parameters: &Parameters) -> Result<(), PlatformError> {
    match parameters.get("format") {
        None | Some("json" | "xml") => Ok(()),
        Some(_) => refuse(23),
    }
}

fn check_signature(config: &Config, parameters: &Parameters) -> Result<SignForm, PlatformError> {
    let given = parameters.get("sign").ok_or_else(|| PlatformError::of(24))?;
    let method = match parameters.get("sign_method") {
        // Old clients name no method and mean the oldest.
        None if !config.strict => Some(SignMethod::Md5),
        named => named.and_then(SignMethod::from_wire),
    };
    method
        .and_then(|method| verify(&parameters.values, &parameters.raw_body, method, &config.secret, given))
        .filter(|form| !config.strict || *form == SignForm::Dropped)
        .ok_or_else(|| PlatformError::of(25))
}

fn check_session(
    config: &Config,
    authority: &Authority,
    target: Target<'_>,
    parameters: &Parameters,
) -> Result<(), PlatformError> {
    let Some(session) = parameters.get("session") else {
        return if needs_session(config.session_rule, target) { refuse(26) } else { Ok(()) };
    };
    let is_listed = || config.sessions.as_ref().is_none_or(|known| known.contains(session));
    let counts = authority.counts(session, epoch_milliseconds((config.clock)()));
    if counts.unwrap_or_else(is_listed) { Ok(()) } else { refuse(27) }
}

fn needs_session(rule: SessionRule, target: Target<'_>) -> bool {
    let Target::Defined(definition) = target else { return false };
    definition.auth == Auth::Session
        && match rule {
            SessionRule::Required => true,
            SessionRule::Documented => !definition.inferred.contains(&Fact::Auth),
            SessionRule::Never => false,
        }
}
