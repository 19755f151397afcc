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

pub(crate) fn all() -> Vec<Case> {
    [
        connections(),
        http(),
        floods(),
        statuses(),
        followed(),
        encodings(),
        broken(),
        foreign(),
        roots(),
        refusals(),
        business(),
        values(),
        strangers(),
    ]
    .concat()
}
