//! Whether a call changes anything: what a failed one leaves in doubt follows from it.

/// Does a call change anything on the platform? Decides whether a failed call can be sent again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Effect {
    /// It only reads.
    Read,
    /// It writes, or nothing is known about it.
    #[default]
    Write,
}
