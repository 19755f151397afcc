//! Parameters of a request made fit for logs: by the rules of `Debug`, as text on the wire.

use std::fmt;

use super::debug::{kind_of, redacted};
use super::{DynTable, Slot};

/// The text of a parameter as a log may hold it: as it is, or by kind and length.
pub(crate) fn masked(table: &dyn DynTable, name: &str, text: &str) -> String {
    let shape = table.shape();
    let hidden = || format!("<text, {} chars>", text.chars().count());
    let Some(index) = shape.names.iter().position(|known| *known == name) else { return hidden() };
    let slot = table.slot(index);
    if let Some(kind) = kind_of(shape.sensitive, index) {
        return Written(|f: &mut fmt::Formatter<'_>| redacted(&slot, kind, f)).to_string();
    }
    match slot {
        Slot::Text(_)
        | Slot::Number(_)
        | Slot::Boolean(_)
        | Slot::Decimal(_)
        | Slot::Fen(_)
        | Slot::Texts(_)
        | Slot::Numbers(_)
        | Slot::Booleans(_)
        | Slot::Decimals(_)
        | Slot::Fens(_)
        | Slot::Separated(..) => text.to_owned(),
        Slot::Json(_) | Slot::TypedJson(_) | Slot::Jsons(_) | Slot::Object(_) | Slot::List(..) => {
            format!("<json, {} bytes>", text.len())
        }
        Slot::File(file) => file.as_ref().map(|file| format!("{file:?}")).unwrap_or_default(),
        Slot::Time(time) | Slot::EpochMs(time) | Slot::EpochS(time) => {
            let readable = time.as_ref().is_some_and(|time| time.epoch_millis().is_some());
            if readable { text.to_owned() } else { format!("<time, {} chars>", text.chars().count()) }
        }
        Slot::Times(times) => {
            let readable = times.iter().all(|time| time.epoch_millis().is_some());
            if readable { text.to_owned() } else { hidden() }
        }
        // Of a code that no document names, its enum shows the length.
        Slot::Code(code) => known(Written(|f: &mut fmt::Formatter<'_>| code.debug(f)), text),
        Slot::Codes(codes) => known(Written(|f: &mut fmt::Formatter<'_>| codes.debug(f)), text),
    }
}

/// What a function writes.
struct Written<F>(F);

impl<F: Fn(&mut fmt::Formatter<'_>) -> fmt::Result> fmt::Display for Written<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}

fn known(shown: impl fmt::Display, text: &str) -> String {
    let is_unknown = shown.to_string().contains("<code, ");
    if is_unknown { format!("<code, {} chars>", text.chars().count()) } else { text.to_owned() }
}
