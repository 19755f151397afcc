//! Counts how answers and labels compare, and holds the counts against `bounds.tsv`.

use std::collections::BTreeMap;

/// How the answers to one kind of question compare with their labels.
#[derive(Clone, Copy, Default)]
pub(crate) struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// `-` stands for no answer.
    pub(crate) fn count(&mut self, wanted: &str, got: &str, agreed: bool) {
        match (wanted, got) {
            ("-", "-") => {}
            _ if agreed => self.right += 1,
            ("-", _) => self.wrong += 1,
            (_, "-") => self.missed += 1,
            // Another answer than the right one is wrong, and the right one is missing.
            _ => {
                self.wrong += 1;
                self.missed += 1;
            }
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// Scores by set of labels and kind.
#[derive(Default)]
pub(crate) struct Scores(BTreeMap<(String, String), Score>);

impl Scores {
    pub(crate) fn of(&mut self, set: &str, kind: &str) -> &mut Score {
        self.0.entry((set.to_string(), kind.to_string())).or_default()
    }

    /// Prints the table and fails where a score is below its bound. A score without a bound fails too, and so does a
    /// bound of one of these sets that nothing was measured for.
    pub(crate) fn hold(&self, sets: &[&str]) {
        let bounds = bounds();
        let mut below = Vec::new();
        println!(
            "set      kind        right wrong missed  precision (bound, target)   recall (bound, target)"
        );
        for ((set, kind), score) in &self.0 {
            let Score { right, wrong, missed } = *score;
            let (precision, recall) = (score.precision() * 100.0, score.recall() * 100.0);
            let Some(bound) = bounds.get(&(set.clone(), kind.clone())) else {
                below.push(format!("{set} {kind}: no bound, measured {precision:.1} and {recall:.1}"));
                continue;
            };
            println!(
                "{set:8} {kind:10} {right:6} {wrong:5} {missed:6} {precision:9.1}% ({:5.1}, {:5.1}) {recall:9.1}% ({:5.1}, {:5.1})",
                bound.precision, bound.target_precision, bound.recall, bound.target_recall
            );
            // One decimal is what the file holds.
            if precision < bound.precision - 0.05 || recall < bound.recall - 0.05 {
                below.push(format!("{set} {kind}: {precision:.1} and {recall:.1}"));
            }
        }
        let unmeasured =
            bounds.keys().filter(|key| sets.contains(&key.0.as_str()) && !self.0.contains_key(key));
        below.extend(unmeasured.map(|(set, kind)| format!("{set} {kind}: not measured")));
        assert!(below.is_empty(), "below the bounds in bounds.tsv:\n{}", below.join("\n"));
    }
}

struct Bound {
    precision: f64,
    recall: f64,
    target_precision: f64,
    target_recall: f64,
}

fn bounds() -> BTreeMap<(String, String), Bound> {
    let read = |row: Vec<String>| {
        let [set, kind, numbers @ ..] = row.as_slice() else { panic!("a row of bounds.tsv is short") };
        let numbers: Vec<f64> =
            numbers.iter().map(|number| number.parse().expect("bounds are numbers")).collect();
        let [precision, recall, target_precision, target_recall] = numbers[..] else {
            panic!("{set} {kind}: bounds.tsv has six columns")
        };
        ((set.clone(), kind.clone()), Bound { precision, recall, target_precision, target_recall })
    };
    crate::rows("bounds.tsv").into_iter().map(read).collect()
}
