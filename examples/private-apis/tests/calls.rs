//! Calls, a message and a failure, against the platform's stand-in: nothing leaves this machine. The same for the types of
//! the macro and for those of the build script.

use top_mock::{Answer, Config, MockServer, PlatformError};
use top_sdk::prelude::*;
use top_sdk::retry::Retry;

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// The stand-in, which answers with the examples of the pages, and a client that calls it.
fn platform() -> Result<(MockServer, Client)> {
    let definitions = concat!(env!("CARGO_MANIFEST_DIR"), "/api-defs");
    let platform = MockServer::start_blocking(Config::of_folder(definitions)?)?;
    let client = Client::builder("12345678", "helloworld").gateway(platform.url()).session("any").build()?;
    Ok((platform, client))
}

/// What holds for the types of both ways.
macro_rules! tests {
    ($way:ident) => {
        mod $way {
            use private_apis::$way::locker::acme_locker_get::{CompartmentSize, LockerStatus};
            use private_apis::$way::{AcmeLockerGetRequest, LockerApi, LockerMessage};

            use super::*;

            #[test]
            fn an_answer_has_types() -> Result {
                let (_platform, client) = platform()?;
                let answer = AcmeLockerGetRequest::new(1042).send(&client).send_blocking()?;
                let locker = answer.locker.as_ref().ok_or("no locker")?;
                assert_eq!(locker.status, Some(LockerStatus::Free));
                assert_eq!(locker.hourly_fee.map(|fee| fee.to_string()).as_deref(), Some("2.50"));
                let medium = locker.boxes.iter().find(|each| each.size == Some(CompartmentSize::Medium));
                assert_eq!(medium.and_then(|each| each.count), Some(12));
                assert!(!format!("{locker:?}").contains("13800000000"), "a person's number in a log");
                Ok(())
            }

            #[test]
            fn the_client_has_the_calls_as_methods() -> Result {
                let (platform, client) = platform()?;
                platform.respond_with(
                    "acme.locker.get",
                    Answer::error(PlatformError::new(7, "App Call Limited")),
                );
                let call = client.acme_locker_get(AcmeLockerGetRequest::new(1042));
                // A call that only reads would be sent again.
                let error = call.retry(Retry::never()).send_blocking().err().ok_or("it is refused")?;
                assert_eq!(error.kind(), ErrorKind::Limit);
                Ok(())
            }

            #[test]
            fn a_message_is_decoded_by_its_topic() -> Result {
                let content = r#"{"locker_id":"1042","status":"3","changed":"2026-05-16 09:30:00"}"#;
                let LockerMessage::AcmeLockerStatusChanged(message) =
                    LockerMessage::decode("acme_locker_StatusChanged", content)?
                else {
                    return Err("another message".into());
                };
                assert_eq!(message.locker_id, Some(1042));
                assert_eq!(message.status.as_ref().and_then(Code::label), Some("故障"));
                Ok(())
            }
        }
    };
}

tests!(by_macro);
tests!(by_build_script);

/// A write, with more than one required parameter: each is named, so that none takes another's place.
#[test]
fn a_booking_is_refused_before_it_is_sent_while_something_is_missing() -> Result {
    use private_apis::by_macro::AcmeBookingCreateRequest;
    let (platform, client) = platform()?;
    let booking = AcmeBookingCreateRequest::new().locker_id(1042).hours(3);
    let error = booking.send(&client).send_blocking().err().ok_or("it is refused")?;
    assert!(!error.may_have_executed() && error.to_string().contains("booker_phone"), "{error}");
    assert!(platform.requests().is_empty());
    let booking = AcmeBookingCreateRequest::new().locker_id(1042).hours(3).booker_phone("13800000001");
    let answer = booking.send(&client).send_blocking()?;
    assert_eq!(answer.deposit, Some(Fen::new(2_000)));
    Ok(())
}

/// The build script makes the groups whose feature is on; `booking` is not among the default features.
#[cfg(feature = "booking")]
#[test]
fn a_feature_brings_its_group() {
    let request = private_apis::by_build_script::AcmeBookingCreateRequest::new();
    assert!(request.validate().is_err());
}
