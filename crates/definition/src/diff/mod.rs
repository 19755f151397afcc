//! What changed between two trees of definitions, on the effective model, and what it means for users of the
//! emitted crate. Must not know how names are emitted.
//!
//! `checks` is the table of what can happen, `compare` finds what did, `returns` sees what was so before, `rules` are what people
//! decided about it, `report` says it as text, JSON, Markdown, HTML and for CI.

mod change;
mod checks;
mod compare;
mod level;
mod report;
mod returns;
mod rules;

pub use change::{ApiChanges, Change, Diff, Ignored};
pub use checks::Check;
pub use compare::diff;
pub use level::{Impact, Level, Seat};
pub use report::{
    MARKDOWN_LIMIT, checks_page, render_github, render_html, render_json, render_markdown, render_text,
};
pub use returns::mark_returns;
pub use rules::{Rules, read_rules};
