//! What has a section of its own, and what is one line of a list because it came or went whole.

use crate::diff::change::ApiChanges;
use crate::diff::level::Level;

pub(super) struct Lists<'d> {
    pub(super) changed: Vec<&'d ApiChanges<'d>>,
    whole: Vec<&'d ApiChanges<'d>>,
}

/// Definitions that came, or went.
pub(super) struct List<'l> {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) level: Level,
    pub(super) apis: Vec<&'l ApiChanges<'l>>,
}

impl<'d> Lists<'d> {
    pub(super) fn of(all: &'d [ApiChanges<'d>]) -> Self {
        let (whole, changed) = all.iter().partition(|api| api.is_whole());
        Lists { changed, whole }
    }

    /// The lists that are not empty.
    pub(super) fn whole(&self) -> Vec<List<'d>> {
        let went = |api: &ApiChanges<'_>| api.changes.iter().any(|change| change.check.way == "removed");
        let (removed, added): (Vec<_>, Vec<_>) = self.whole.iter().copied().partition(|api| went(api));
        let level = |apis: &[&ApiChanges<'_>]| apis.iter().map(|api| api.level).max().unwrap_or(Level::Noise);
        let list = |id, title, apis: Vec<_>| List { id, title, level: level(&apis), apis };
        let lists =
            [list("removed", "Removed definitions", removed), list("added", "New definitions", added)];
        lists.into_iter().filter(|list| !list.apis.is_empty()).collect()
    }
}
