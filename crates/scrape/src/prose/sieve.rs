//! Which rules a text cannot fulfil: the needles of all rule files, found in one walk over it.
//!
//! Most texts hold next to none of them, and no regular expression runs. What was found goes with the text ([`Seen`]) to
//! whichever rules are asked about it. This room knows files, places and bits, and nothing of what rules conclude.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::LazyLock;

use aho_corasick::Anchored;
use aho_corasick::automaton::{Automaton, StateID};
use aho_corasick::nfa::contiguous::NFA;

use super::file::{ALL_PLACES, FILES, Place, RuleFile};
use super::needles::needed;

/// The most rules of a file that are told apart, one bit each.
pub(super) const MAX_RULES: usize = u64::BITS as usize;
/// Characters that fold to `s` and `k` outside ASCII: where they stand, nothing is ruled out.
const FOLDING: [char; 2] = ['\u{17f}', '\u{212a}'];

/// For every file and place the rules that may find there what they want.
type Bits = [u64; SLOTS];
const SLOTS: usize = FILES.len() * ALL_PLACES.len();

fn slot(file: RuleFile, place: Place) -> usize {
    file as usize * ALL_PLACES.len() + place as usize
}

/// A text, and which rules may find in it what they want.
#[derive(Debug)]
pub(super) struct Seen<'t> {
    text: &'t str,
    may: Bits,
}

impl<'t> Seen<'t> {
    /// Walks over the text, once for all rules.
    pub(super) fn of(text: &'t str) -> Self {
        Seen { text, may: SIEVE.bits(text) }
    }

    pub(super) fn as_str(&self) -> &'t str {
        self.text
    }

    /// The rules of a file, one bit each, that this text does not rule out where it stands in this place.
    #[inline]
    pub(super) fn may_fit(&self, file: RuleFile, place: Place) -> u64 {
        self.may.get(slot(file, place)).copied().unwrap_or(u64::MAX)
    }
}

impl Deref for Seen<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

impl Default for &Seen<'_> {
    fn default() -> Self {
        static EMPTY: LazyLock<Seen<'static>> = LazyLock::new(|| Seen::of(""));
        &EMPTY
    }
}

static SIEVE: LazyLock<Sieve> = LazyLock::new(embedded);

#[expect(
    clippy::panic,
    reason = "the files are compiled in; `every_rule_file_is_well_formed` reads each of them"
)]
fn embedded() -> Sieve {
    match Sieve::new(&wanted()) {
        Ok(sieve) => sieve,
        Err(reason) => panic!("the rules of this crate are malformed: {reason}"),
    }
}

/// For every file and place what each rule wants to find there.
fn wanted() -> Vec<Vec<Option<&'static str>>> {
    let mut wanted = vec![Vec::new(); SLOTS];
    for (file, _) in FILES {
        for place in ALL_PLACES {
            if let Some(wanted) = wanted.get_mut(slot(file, place)) {
                wanted.extend(file.sections().iter().map(|section| section.wanted_at(place)));
            }
        }
    }
    wanted
}

/// Tells which patterns a text cannot match.
#[derive(Debug)]
struct Sieve {
    automaton: NFA,
    start: StateID,
    /// For every literal the patterns that it speaks for, slot by slot.
    speaks_for: Vec<Vec<(usize, u64)>>,
    /// The patterns that no literal speaks for.
    always: Bits,
}

impl Sieve {
    /// The patterns of every slot; `None` where a rule wants nothing there.
    fn new(slots: &[Vec<Option<&str>>]) -> Result<Self, String> {
        let mut sought: BTreeMap<String, Vec<(usize, u64)>> = BTreeMap::new();
        let mut always: Bits = [0; SLOTS];
        for ((slot, patterns), always) in slots.iter().enumerate().zip(&mut always) {
            for (index, pattern) in patterns.iter().enumerate() {
                let bit = u32::try_from(index).ok().and_then(|index| 1_u64.checked_shl(index));
                let bit = bit.ok_or_else(|| format!("more than {MAX_RULES} rules in one file"))?;
                match pattern.map(needed).transpose()?.flatten() {
                    Some(literals) => {
                        literals.into_iter().for_each(|it| sought.entry(it).or_default().push((slot, bit)));
                    }
                    None => *always |= bit,
                }
            }
        }
        let everything: Vec<(usize, u64)> = (0..SLOTS).map(|slot| (slot, u64::MAX)).collect();
        sought.extend(FOLDING.map(|character| (character.to_string(), everything.clone())));
        // Not a DFA: it is twice as fast over a text, but building it takes as long as reading fifty pages. No prefilter:
        // it would only serve searches, and this asks state by state.
        let automaton = NFA::builder().ascii_case_insensitive(true).prefilter(false).build(sought.keys());
        let automaton = automaton.map_err(|error| error.to_string())?;
        let start = automaton.start_state(Anchored::No).map_err(|error| error.to_string())?;
        Ok(Sieve { automaton, start, speaks_for: sought.into_values().collect(), always })
    }

    /// For every slot the patterns that may match.
    fn bits(&self, text: &str) -> Bits {
        let (mut bits, mut state) = (self.always, self.start);
        for byte in text.bytes() {
            state = self.automaton.next_state(Anchored::No, state, byte);
            if self.automaton.is_special(state) && self.automaton.is_match(state) {
                self.add_spoken_for(state, &mut bits);
            }
        }
        bits
    }

    fn add_spoken_for(&self, state: StateID, bits: &mut Bits) {
        for at in 0..self.automaton.match_len(state) {
            let literal = self.automaton.match_pattern(state, at);
            for (slot, found) in self.speaks_for.get(literal.as_usize()).into_iter().flatten() {
                if let Some(bits) = bits.get_mut(*slot) {
                    *bits |= found;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sieve_lets_through_what_may_match() {
        let sieve =
            Sieve::new(&[vec![Some("单位"), None, Some("kg|sku"), Some(".")], vec![Some("SKU")]]).unwrap();
        let bits = |text| sieve.bits(text)[..2].to_vec();
        assert_eq!(bits("重量"), [0b1010, 0]);
        assert_eq!(bits("重量单位KG"), [0b1111, 0]);
        assert_eq!(bits("sku"), [0b1110, 1]);
        assert_eq!(bits("\u{17f}ku"), [u64::MAX, u64::MAX]);
        assert!(Sieve::new(&[vec![Some("a"); 65]]).unwrap_err().contains("64 rules"));
    }
}
