//! Which fields of an answer tell that the business refused the call.

use top_definition::Outcome;

use crate::score::Scores;

const KINDS: [&str; 3] = ["success", "code", "message"];

fn answers(outcome: Option<&Outcome>) -> [String; 3] {
    let path = |path: fn(&Outcome) -> &Option<String>| {
        outcome.and_then(|outcome| path(outcome).clone()).unwrap_or_else(|| "-".into())
    };
    [path(|it| &it.success), path(|it| &it.code), path(|it| &it.message)]
}

/// Counts how an outcome and its labels compare, and says where they differ: kind, label, answer.
pub(crate) fn compare(
    labels: &[String],
    outcome: Option<&Outcome>,
    scores: &mut Scores,
    set: &str,
) -> Vec<(&'static str, String, String)> {
    let mut different = Vec::new();
    for ((kind, wanted), got) in KINDS.into_iter().zip(labels).zip(answers(outcome)) {
        if wanted == "?" {
            continue;
        }
        let agreed = wanted.split('|').any(|wanted| wanted == got);
        for kind in [kind, "all"] {
            scores.of(set, kind).count(wanted, &got, agreed);
        }
        if !agreed {
            different.push((kind, wanted.clone(), got));
        }
    }
    different
}

#[test]
fn the_fields_that_tell_a_refusal_are_found() {
    let labels = crate::rows("outcome.tsv");
    let Some(definitions) = crate::definitions() else { return };
    let show = std::env::var_os("SHOW_HOLDOUT").is_some();
    let mut scores = Scores::default();
    for row in &labels {
        let definition = definitions.get(&row[0]).expect("every labelled API is in the corpus");
        assert_eq!(row.len(), KINDS.len() + 1, "{}: a row of outcome.tsv has four cells", row[0]);
        for (kind, wanted, got) in compare(&row[1..], definition.outcome.as_ref(), &mut scores, "outcome") {
            if show {
                println!("outcome {kind}: want {wanted} got {got} · {}", row[0]);
            }
        }
    }
    scores.hold(&["outcome"]);
}
