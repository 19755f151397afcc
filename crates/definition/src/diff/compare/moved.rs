//! Fields that went and fields that came, on one side of a definition: some are the same field in another place.

use std::collections::BTreeMap;

use super::words::folded;
use crate::diff::checks::{Check, FieldChecks};
use crate::model::{Field, Path};

/// A field and where it stands.
type Stray<'f> = (Path, &'f Field);

/// Fields without a partner.
#[derive(Default)]
pub(super) struct Strays<'f> {
    pub(super) gone: Vec<Stray<'f>>,
    pub(super) come: Vec<Stray<'f>>,
}

/// Partners, and what has none.
#[derive(Default)]
pub(super) struct Pairs<'f> {
    moved: Vec<(Stray<'f>, Stray<'f>)>,
    respelled: Vec<(Stray<'f>, Stray<'f>)>,
    pub(super) gone: Vec<Stray<'f>>,
    pub(super) come: Vec<Stray<'f>>,
}

impl<'f> Strays<'f> {
    /// Pairs fields of one object whose names differ in spelling only, then fields of one name and type that stand elsewhere.
    /// Both only where nothing else could be meant.
    pub(super) fn pair(self) -> Pairs<'f> {
        let Strays { gone, come } = self;
        let (respelled, gone, come) = partners(gone, come, |(path, field)| {
            (parent(path).to_owned(), folded(&field.name), shape(field))
        });
        let (moved, gone, come) =
            partners(gone, come, |(_, field)| (String::new(), field.name.clone(), shape(field)));
        Pairs { moved, respelled, gone, come }
    }
}

impl<'f> Pairs<'f> {
    /// Each pair with what happened to it.
    pub(super) fn pairs(
        &self,
        c: &'static FieldChecks,
    ) -> impl Iterator<Item = (&'static Check, &Stray<'f>, &Stray<'f>)> {
        let moved = self.moved.iter().map(move |(from, to)| (&c.field_moved, from, to));
        moved.chain(self.respelled.iter().map(move |(from, to)| (&c.field_respelled, from, to)))
    }
}

type Key = (String, String, (String, bool));
type Parted<'f> = (Vec<(Stray<'f>, Stray<'f>)>, Vec<Stray<'f>>, Vec<Stray<'f>>);

fn partners<'f>(gone: Vec<Stray<'f>>, come: Vec<Stray<'f>>, key: impl Fn(&Stray<'f>) -> Key) -> Parted<'f> {
    let count = |strays: &[Stray<'f>]| {
        let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
        strays.iter().for_each(|stray| *counts.entry(key(stray)).or_default() += 1);
        counts
    };
    let (before, after) = (count(&gone), count(&come));
    let alone = |stray: &Stray<'f>| {
        let key = key(stray);
        before.get(&key) == Some(&1) && after.get(&key) == Some(&1)
    };
    let (paired_gone, gone): (Vec<_>, Vec<_>) = gone.into_iter().partition(&alone);
    let (paired_come, come): (Vec<_>, Vec<_>) = come.into_iter().partition(&alone);
    let mut by_key: BTreeMap<Key, Stray<'f>> =
        paired_come.into_iter().map(|stray| (key(&stray), stray)).collect();
    let pair = |from: Stray<'f>| by_key.remove(&key(&from)).map(|to| (from, to));
    (paired_gone.into_iter().filter_map(pair).collect(), gone, come)
}

fn parent(path: &Path) -> &str {
    path.as_str().rsplit_once('.').map_or("", |(parent, _)| parent)
}

/// The documented type and whether it is a list.
fn shape(field: &Field) -> (String, bool) {
    (field.type_name.clone(), field.list)
}
