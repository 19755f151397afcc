//! Finding the field of a name, at a cost that does not grow with the number of fields.

use std::collections::HashMap;

type Names = &'static [&'static str];

/// Tables with at most this many fields are searched one by one.
const FEW: usize = 16;
/// After this many searches through a table with more fields, they are indexed.
const PATIENCE: u32 = 8;

/// The tables that were searched, by the place of their names in memory.
#[derive(Default)]
pub(super) struct Lookup(HashMap<usize, Searched>);

#[derive(Default)]
struct Searched {
    times: u32,
    index: HashMap<&'static str, usize>,
}

impl Lookup {
    /// The field of that name: the next one, as most answers keep the documented order, or any.
    #[inline]
    pub(super) fn find(&mut self, names: Names, next: usize, key: &str) -> Option<usize> {
        match names.get(next) {
            Some(name) if *name == key => Some(next),
            _ => self.anywhere(names, key),
        }
    }

    /// The field of that name.
    pub(super) fn anywhere(&mut self, names: Names, key: &str) -> Option<usize> {
        if names.len() <= FEW {
            return names.iter().position(|name| *name == key);
        }
        let searched = self.0.entry(names.as_ptr() as usize).or_default();
        searched.times += 1;
        if searched.times <= PATIENCE {
            return names.iter().position(|name| *name == key);
        }
        if searched.index.is_empty() {
            // Of names that stand twice the first counts, as in a search.
            searched.index = names.iter().enumerate().rev().map(|(index, name)| (*name, index)).collect();
        }
        // A shorter slice may begin at the same place.
        searched.index.get(key).copied().filter(|index| *index < names.len())
    }
}

/// The fields of one object that were met.
#[derive(Default)]
pub(super) struct Met {
    low: u64,
    high: Vec<u64>,
}

impl Met {
    /// Notes a field; says whether it was met before.
    #[inline]
    pub(super) fn again(&mut self, index: usize) -> bool {
        let bit = 1 << (index % 64);
        let word = match index / 64 {
            0 => &mut self.low,
            word => {
                if self.high.len() < word {
                    self.high.resize(word, 0);
                }
                &mut self.high[word - 1]
            }
        };
        let before = *word & bit != 0;
        *word |= bit;
        before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_same_before_and_after_indexing() {
        const NAMES: &[&str] = &[
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "twice",
            "twice",
        ];
        let mut lookup = Lookup::default();
        for _ in 0..20 {
            assert_eq!(lookup.find(NAMES, 3, "d"), Some(3));
            assert_eq!(lookup.find(NAMES, 0, "q"), Some(16));
            assert_eq!(lookup.anywhere(NAMES, "twice"), Some(17));
            assert_eq!(lookup.anywhere(NAMES, "none"), None);
        }
    }

    #[test]
    fn fields_are_met_again() {
        let mut met = Met::default();
        for index in [0, 63, 64, 200, 127] {
            assert!(!met.again(index));
            assert!(met.again(index));
        }
    }
}
