use super::*;

#[test]
fn is_send_sync_static() {
    fn check<T: Send + Sync + 'static>() {}
    check::<Error>();
}

#[test]
fn shows_codes_and_hides_what_customers_own() {
    let error = Error::new(ErrorKind::Platform, "Invalid arguments 13812345678\nline two")
        .with_codes(Some("41".into()), Some("isv.invalid-parameter:phone".into()))
        .with_sub_message(Some("张三 13812345678".into()))
        .with_request_id(Some("109wcmcgllsj1".into()))
        .with_raw(b"secret body".to_vec());
    assert_eq!(
        error.to_string(),
        "platform error 41: Invalid arguments *** line two (sub code isv.invalid-parameter:phone, request id 109wcmcgllsj1)"
    );
    let debug = format!("{error:?}");
    for hidden in ["138", "张三", "secret body"] {
        assert!(!debug.contains(hidden), "{debug}");
    }
    assert_eq!(error.sub_message(), Some("张三 13812345678"));
    assert_eq!(error.raw(), Some(&b"secret body"[..]));
}

#[test]
fn a_write_that_may_have_executed_is_not_retryable() {
    let error = Error::new(ErrorKind::Timeout, "").transient().after(Progress::Left);
    assert!(error.is_transient() && error.may_have_executed() && !error.is_retryable());
}

#[test]
fn partial_values_come_back_typed() {
    let error = Error::decode("money").with_partial(5_u32);
    assert_eq!(error.partial::<u32>(), Some(&5));
    assert_eq!(error.partial::<u64>(), None);
    assert_eq!(error.into_partial::<u32>(), Some(5));
}
