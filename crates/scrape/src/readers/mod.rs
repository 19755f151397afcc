//! One reader per document form. Each turns bytes into a [`Document`](crate::document::Document): rows with places.

pub mod api_metadata;
pub mod json_lines;
mod json_places;
pub mod site_json;
