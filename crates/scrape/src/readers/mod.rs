//! One reader per document form. Pages of text and saved web pages are cut into parts, which are gathered elsewhere;
//! the site's JSON and the vendor's metadata say what everything is, so that their readers make documents themselves.

pub mod api_metadata;
mod code_start;
pub(crate) mod html;
pub mod site;
pub(crate) mod text;
