//! The table of checks: every fact a definition can hold × what can happen to it × where it stands.
//!
//! A check is a line of data: its name, its level for the emitted crate, what it does to code, what it means and what to do.
//! What stands in `field.rs` exists once for each [`Seat`] (`request-unit-changed`, `message-unit-changed` …), what stands in
//! `definition.rs` once. The chapter on checks in the book is made of this table ([`page`](super::page)). The comparison names
//! every fact of the model and asks for its line here, so neither a fact without a line nor a line without a name compiles.

/// Lines of the table: as a struct of checks, one member each, or as the values of one. A line has a level and an impact; a second
/// pair, behind `|`, is for what is read, where that differs from what is written.
macro_rules! checks {
    (
        @struct $(#[$about:meta])* $table:ident;
        $($fact:literal { $($member:ident $way:literal [$($levels:tt)+] $($warns:ident)? : $means:literal, $action:literal;)+ })+
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(in crate::diff) struct $table { $($(pub(in crate::diff) $member: Check,)+)+ }

        impl $table {
            /// Every check of the table, in its order.
            pub(in crate::diff) fn all(&self) -> impl Iterator<Item = &Check> {
                [$($(&self.$member,)+)+].into_iter()
            }
        }
    };
    (
        @static $name:ident: $table:ident = $prefix:literal, $sent:tt;
        $($fact:literal { $($member:ident $way:literal [$($levels:tt)+] $($warns:ident)? : $means:literal, $action:literal;)+ })+
    ) => {
        pub(in crate::diff) static $name: $table = $table { $($($member: Check {
            name: concat!($prefix, $fact, "-", $way),
            fact: $fact,
            way: $way,
            level: checks!(@level $sent, $($levels)+),
            impact: checks!(@impact $sent, $($levels)+),
            warns: checks!(@warns $($warns)?),
            means: $means,
            action: $action,
        },)+)+ };
    };
    (@level $sent:tt, $level:ident $impact:ident) => { Level::$level };
    (@level sent, $level:ident $impact:ident | $read_level:ident $read_impact:ident) => { Level::$level };
    (@level read, $level:ident $impact:ident | $read_level:ident $read_impact:ident) => { Level::$read_level };
    (@impact $sent:tt, $level:ident $impact:ident) => { Impact::$impact };
    (@impact sent, $level:ident $impact:ident | $read_level:ident $read_impact:ident) => { Impact::$impact };
    (@impact read, $level:ident $impact:ident | $read_level:ident $read_impact:ident) => { Impact::$read_impact };
    (@warns) => { false };
    (@warns warns) => { true };
}

mod definition;
mod field;

pub(super) use definition::{DEFINITION, KIND_CHECKS, KindChecks};
pub(super) use field::FieldChecks;

use super::level::{Impact, Level, Seat};

/// Something that can happen to a fact.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Check {
    /// The name, by which rules and reports know it: `request-unit-changed`.
    pub name: &'static str,
    /// The fact it is about: `unit`.
    pub fact: &'static str,
    /// What happens to it: `changed`.
    pub way: &'static str,
    /// The level for the emitted crate.
    pub level: Level,
    /// What it does to code.
    pub impact: Impact,
    /// Does it deserve a warning of its own, whatever the level?
    pub warns: bool,
    /// What it means, a sentence.
    pub means: &'static str,
    /// What users must do, a sentence.
    pub action: &'static str,
}

impl Check {
    /// Every check: those of definitions, then those of fields, seat by seat.
    pub fn all() -> impl Iterator<Item = &'static Check> {
        let fields = Seat::ALL.into_iter().flat_map(|seat| FieldChecks::of(seat).all());
        let kinds = KIND_CHECKS.iter().flat_map(|(_, checks)| checks.all());
        kinds.chain(DEFINITION.all()).chain(fields)
    }

    /// The check of this name.
    pub fn named(name: &str) -> Option<&'static Check> {
        Check::all().find(|check| check.name == name)
    }

    /// The seat, where the check is about a field.
    pub fn seat(&self) -> Option<Seat> {
        // A message is a kind of definition, too.
        let is_field = self.fact != "definition";
        let fits = |seat: &Seat| self.name.strip_prefix(seat.word()).is_some_and(|rest| rest == self.stem());
        Seat::ALL.into_iter().filter(|_| is_field).find(fits)
    }

    /// `-unit-changed`: the name without its seat.
    fn stem(&self) -> String {
        format!("-{}-{}", self.fact, self.way)
    }

    /// Must users do anything?
    pub fn must_act(&self) -> bool {
        !self.action.starts_with("Nothing")
    }

    /// Where the book explains it.
    pub fn page(&self) -> String {
        format!("checks.html#{}", self.fact)
    }
}
