//! A subscriber of `tracing` that keeps all that a thread is told, as text.

use std::cell::RefCell;
use std::fmt::{Debug, Write as _};
use std::sync::Once;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

thread_local! {
    /// Spans and events, a line each; what is recorded later is added to its span's line.
    static LINES: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Takes part for the whole process: places that speak remember whether anybody listens, so every test that could make them
/// speak calls this first.
pub fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        tracing::subscriber::set_global_default(Traced).expect("no other subscriber in this program");
    });
}

/// Everything that was told on this thread while the function ran.
pub fn during(work: impl FnOnce()) -> Vec<String> {
    install();
    LINES.set(Some(Vec::new()));
    work();
    LINES.take().unwrap_or_default()
}

struct Traced;

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing to a string does not fail.
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

/// The number of the new line; 1 where nobody listens.
fn add(line: String) -> u64 {
    LINES.with_borrow_mut(|lines| {
        let Some(lines) = lines else { return 1 };
        lines.push(line);
        lines.len() as u64
    })
}

impl Subscriber for Traced {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "top_sdk"
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut line = Line(attributes.metadata().name().to_owned());
        attributes.record(&mut line);
        Id::from_u64(add(line.0))
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let mut added = Line(String::new());
        values.record(&mut added);
        let index = usize::try_from(span.into_u64() - 1).expect("a line that is there");
        LINES.with_borrow_mut(|lines| {
            if let Some(line) = lines.as_mut().and_then(|lines| lines.get_mut(index)) {
                line.push_str(&added.0);
            }
        });
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut line = Line(event.metadata().level().to_string());
        event.record(&mut line);
        add(line.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
