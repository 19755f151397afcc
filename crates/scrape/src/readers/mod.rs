//! One reader per document form. Each turns text into a [`Document`](crate::document::Document): rows with places.

pub mod api_metadata;
mod bars;
pub mod bullet;
pub(crate) mod cells;
pub mod dash;
pub(crate) mod frame;
pub mod html;
pub mod json_lines;
mod json_places;
pub mod pipe;
pub mod site_json;
