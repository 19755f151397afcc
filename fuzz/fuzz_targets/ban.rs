//! Texts that say how long a ban lasts: the first byte chooses between any text and the documented one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use line_fuzz::runtime::envelope::any_ban;

fuzz_target!(|input: (bool, &str)| {
    let (documented, text) = input;
    if documented { any_ban(&format!("This ban will last for {text} more seconds")) } else { any_ban(text) }
});
