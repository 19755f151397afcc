//! Every API of the family is called over loopback in both wire shapes, every message decodes its own sample.

use line_tests::{client, definitions, platform};
use serde_json::{Map, Value};
use top_definition::{Base, Definition, Field, Kind};
use top_mock::MockServer;
use top_recycle::prelude::*;
use top_recycle::{Api, Call};

/// A value for every parameter: its example, else one that its type takes.
fn filled(fields: &[Field]) -> Value {
    let one = |field: &Field| match (field.fields.is_empty(), Base::of(&field.type_name)) {
        (false, _) => filled(&field.fields),
        (true, Some(Base::Number | Base::Byte)) => {
            let number = field.codes.first().map(|code| code.value.clone()).or_else(|| field.example.clone());
            number.and_then(|text| text.parse::<i64>().ok()).unwrap_or(7).into()
        }
        (true, Some(Base::Boolean)) => true.into(),
        _ if field.unit.is_some() => "1234".into(),
        _ if !field.codes.is_empty() => field.codes[0].value.clone().into(),
        _ if field.format == Some(top_definition::Format::Datetime) => "2023-10-01 10:00:00".into(),
        _ if field.format == Some(top_definition::Format::Json) => "{}".into(),
        _ => field.example.clone().unwrap_or_else(|| "x".to_owned()).into(),
    };
    let member = |field: &Field| {
        let value = one(field);
        (field.name.clone(), if field.list { Value::Array(vec![value]) } else { value })
    };
    Value::Object(fields.iter().map(member).collect::<Map<_, _>>())
}

async fn arrives_whole<R: Api>(platform: &MockServer, definitions: &[Definition]) {
    let definition = definitions.iter().find(|each| each.name == R::METHOD).expect("a bundled definition");
    platform.clear_requests();
    for simplify in [false, true] {
        let json = filled(&definition.request).to_string();
        let request = R::from_json(&json).expect("a request of examples");
        assert_eq!(request.issues(), [], "{}: {json}", R::METHOD);
        let call = Call::new(&client(platform), request.into_inner()).simplify(simplify);
        let answer = call.await.unwrap_or_else(|error| panic!("{}: {error:?}", R::METHOD));
        assert_eq!(answer.issues(), [], "{}, simplify {simplify}", R::METHOD);
        assert_eq!(answer.unknown_field_count(), 0, "{}, simplify {simplify}", R::METHOD);
    }
    let requests = platform.requests();
    assert!(requests.iter().all(|request| request.unknown.is_empty()), "{}", R::METHOD);
}

macro_rules! arrive {
    ($($request:ident)+) => {
        #[tokio::test]
        async fn every_request_is_taken_and_every_answer_read_without_an_issue() {
            let known: Vec<&str> = vec![$(top_recycle::$request::METHOD),+];
            let (platform, definitions) = (platform().await, definitions());
            for definition in definitions.iter().filter(|definition| definition.kind == Kind::Api) {
                assert!(known.contains(&definition.name.as_str()), "{} is not called here", definition.name);
            }
            $(arrives_whole::<top_recycle::$request>(&platform, &definitions).await;)+
        }
    };
}

for_every_request!(arrive);

#[test]
fn every_message_decodes_its_own_sample() {
    let mut count = 0;
    for definition in definitions().iter().filter(|definition| definition.kind == Kind::Message) {
        let content = filled(&definition.response).to_string();
        let message = RecycleMessage::decode(&definition.name, &content)
            .unwrap_or_else(|error| panic!("{}: {error:?} in {content}", definition.name));
        assert!(!matches!(message, RecycleMessage::Unknown(_)), "{} is not known", definition.name);
        count += 1;
    }
    assert!(count > 30, "{count}");
    let unknown = RecycleMessage::decode("taobao_trade_TradeCreate", "{}").expect("an unknown topic");
    assert!(matches!(unknown, RecycleMessage::Unknown(_)));
}
