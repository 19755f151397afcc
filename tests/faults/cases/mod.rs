//! The cases, by family.

mod bodies;
mod business;
mod encodings;
mod network;
mod refusals;
mod roots;
mod statuses;
mod strangers;
mod values;

pub(crate) use bodies::{broken, foreign};
pub(crate) use business::business;
pub(crate) use encodings::encodings;
pub(crate) use network::{connections, floods, http};
pub(crate) use refusals::refusals;
pub(crate) use roots::roots;
pub(crate) use statuses::{followed, statuses};
pub(crate) use strangers::strangers;
pub(crate) use values::values;

use crate::case::Case;

/// Families by name, but for redirects that are followed, which another client plays.
pub(crate) fn families() -> Vec<(&'static str, Vec<Case>)> {
    vec![
        ("connections", connections()),
        ("http", http()),
        ("floods", floods()),
        ("statuses", statuses()),
        ("encodings", encodings()),
        ("broken", broken()),
        ("foreign", foreign()),
        ("roots", roots()),
        ("refusals", refusals()),
        ("business", business()),
        ("values", values()),
        ("strangers", strangers()),
    ]
}

pub(crate) fn all() -> Vec<Case> {
    families().into_iter().flat_map(|(_, cases)| cases).chain(followed()).collect()
}
