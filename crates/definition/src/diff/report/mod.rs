//! Changes as text, JSON, lines for CI, Markdown and HTML. Text from documents is escaped for each; what can't be seen is shown by
//! its number. Must not know what a change means: that stands in the table of checks.

mod escape;
mod github;
mod html;
mod json;
mod markdown;
mod page;
mod sentence;
mod text;

pub use github::render_github;
pub use html::render_html;
pub use json::render_json;
pub use markdown::{MARKDOWN_LIMIT, render_markdown};
pub use page::checks_page;
pub use text::render_text;
