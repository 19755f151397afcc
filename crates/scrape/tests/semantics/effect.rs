//! Whether a call reads or writes. A write that is taken for a read may be sent twice, so of all names that are called a
//! read, none may write, and each one must have been looked at.

use std::collections::BTreeMap;

use top_definition::Effect;

use crate::score::Scores;

#[test]
fn what_is_called_a_read_was_reviewed() {
    let labels: BTreeMap<String, String> =
        crate::rows("effect.tsv").into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    let Some(definitions) = crate::definitions() else { return };
    let mut scores = Scores::default();
    let mut unseen = Vec::new();
    for (name, definition) in definitions {
        let reads = definition.effect == Effect::Read;
        let got = if reads { "read" } else { "-" };
        match labels.get(name).map(String::as_str) {
            None if reads => unseen.push(name.as_str()),
            Some("read") => scores.of("effect", "read").count("read", got, reads),
            Some("write") => scores.of("effect", "read").count("-", got, false),
            _ => {}
        }
        if reads && labels.get(name).is_some_and(|label| label == "write") {
            println!("effect: {name} writes and is called a read");
        }
    }
    assert!(
        unseen.is_empty(),
        "called a read, but nobody looked whether they write; review them and add them to effect.tsv:\n{}",
        unseen.join("\n")
    );
    scores.hold(&["effect"]);
}
