//! Signatures over any parameters and secrets.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use line_fuzz::runtime::sign::any_parameters;

fuzz_target!(|input: (String, BTreeMap<String, String>)| any_parameters(&input.0, &input.1));
