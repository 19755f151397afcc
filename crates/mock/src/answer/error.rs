//! The platform's own errors: the codes below 100 that the gateway itself gives.

/// An error as the platform words it, answered with HTTP status 200 in an `error_response`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformError {
    /// The platform's number, `25` for a wrong signature.
    pub code: u32,
    /// The platform's English words for the code.
    pub msg: String,
    /// The finer code, `isv.…` or `isp.…`, where there is one.
    pub sub_code: Option<String>,
    /// Words to the finer code, where there are some.
    pub sub_msg: Option<String>,
}

impl PlatformError {
    /// An error with a code and its words.
    pub fn new(code: u32, msg: impl Into<String>) -> Self {
        PlatformError { code, msg: msg.into(), sub_code: None, sub_msg: None }
    }

    /// The same error with a finer code and its words.
    #[must_use]
    pub fn with_sub(self, sub_code: impl Into<String>, sub_msg: impl Into<String>) -> Self {
        PlatformError { sub_code: Some(sub_code.into()), sub_msg: Some(sub_msg.into()), ..self }
    }

    /// One of the errors of the request checks, in the platform's words.
    pub(crate) fn standard(code: u32) -> Self {
        Self::new(code, words(code))
    }

    pub(crate) fn unknown_app_key() -> Self {
        PlatformError { sub_code: Some("isv.appkey-not-exists".into()), ..Self::standard(29) }
    }

    pub(crate) fn unknown_session() -> Self {
        Self::standard(27).with_sub("invalid-sessionkey", "SessionKey非法")
    }

    pub(crate) fn missing_argument(name: &str) -> Self {
        Self::new(40, format!("{}:{name}", words(40))).with_sub(
            format!("isv.missing-parameter:{name}"),
            format!("the required parameter {name} is missing"),
        )
    }

    pub(crate) fn invalid_argument(name: &str, why: &str) -> Self {
        Self::new(41, format!("{}:{name}", words(41)))
            .with_sub(format!("isv.invalid-parameter:{name}"), format!("{name} {why}"))
    }
}

fn words(code: u32) -> &'static str {
    match code {
        9 => "Http action not allowed",
        21 => "Missing method",
        22 => "Invalid method",
        23 => "Invalid format",
        24 => "Missing signature",
        25 => "Invalid signature",
        26 => "Missing session",
        27 => "Invalid session",
        28 => "Missing app key",
        29 => "Invalid app Key",
        30 => "Missing timestamp",
        31 => "Invalid timestamp",
        32 => "Missing version",
        33 => "Invalid version",
        40 => "Missing required arguments",
        41 => "Invalid arguments",
        47 => "Invalid encoding",
        _ => "Remote service error",
    }
}
