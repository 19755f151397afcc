//! One reader per document form. Each turns bytes into a [`Document`](crate::document::Document): rows with places.

pub mod api_metadata;
pub mod site_json;
