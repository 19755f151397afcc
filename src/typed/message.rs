//! Messages of the platform's message service (TMC): typed content by topic.

use std::fmt;

use crate::error::{Error, Token};
use crate::table::Table;
use crate::typed::ext::TableExt;
use crate::typed::response::Response;

/// The typed content of one topic. Implemented by emitted code only.
pub trait Message: Table {
    /// The topic, exactly as the platform names it.
    const TOPIC: &'static str;
    /// The page that documents it.
    const DOC_URL: &'static str;

    /// Decodes the content of a message of this topic, with the same leniency as answers.
    ///
    /// # Errors
    /// When the content is no JSON object, or an amount of money in it does not fit.
    fn decode(content: &str) -> Result<Response<Self>, Error> {
        Self::from_json(content)
    }
}

/// A message of a topic that this crate does not know, kept as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownMessage {
    topic: String,
    content: String,
}

impl UnknownMessage {
    /// Keeps a message.
    #[must_use]
    pub fn new(topic: impl Into<String>, content: impl Into<String>) -> Self {
        Self { topic: topic.into(), content: content.into() }
    }

    /// The topic.
    #[must_use]
    pub fn topic(&self) -> &str {
        &self.topic
    }

    /// The content as it came. Holds personal data: not for logs.
    #[must_use]
    pub fn content(&self) -> &str {
        &self.content
    }
}

impl fmt::Debug for UnknownMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownMessage")
            .field("topic", &Token::new(&self.topic))
            .field("content", &format_args!("<{} bytes>", self.content.len()))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::Channel;

    impl Message for Channel {
        const TOPIC: &'static str = "idle_Channel";
        const DOC_URL: &'static str = "https://open.taobao.com/";
    }

    #[test]
    fn content_is_decoded_as_answers_are() {
        let message = Channel::decode(r#"{"weight":"12","more":1}"#).unwrap();
        assert_eq!((message.weight, message.unknown_field_count()), (Some(12), 1));
        assert!(Channel::decode("not json").is_err());
    }

    #[test]
    fn an_unknown_message_is_kept_and_not_shown() {
        let message = UnknownMessage::new("some_Topic", "{\"phone\":\"13812345678\"}");
        assert_eq!(format!("{message:?}"), "UnknownMessage { topic: \"some_Topic\", content: <23 bytes> }");
        assert_eq!((message.topic(), message.content().len()), ("some_Topic", 23));
    }
}
