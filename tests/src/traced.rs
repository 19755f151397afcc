//! A subscriber of `tracing` that keeps all it is told, as text.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Spans and events, a line each; what is recorded later is added to its span's line. Clones keep the same lines.
#[derive(Clone, Default)]
pub struct Traced(Arc<Mutex<Vec<String>>>);

impl Traced {
    /// Everything that was told while the function ran on this thread.
    pub fn during(work: impl FnOnce()) -> Vec<String> {
        let traced = Self::default();
        tracing::subscriber::with_default(traced.clone(), work);
        traced.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn add(&self, line: String) -> u64 {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.push(line);
        lines.len() as u64
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing to a string does not fail.
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl Subscriber for Traced {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "top_sdk"
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut line = Line(attributes.metadata().name().to_owned());
        attributes.record(&mut line);
        Id::from_u64(self.add(line.0))
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut added = Line(String::new());
        values.record(&mut added);
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(line) = usize::try_from(span.into_u64() - 1).ok().and_then(|index| lines.get_mut(index)) {
            line.push_str(&added.0);
        }
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        self.add(line.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
