//! One reader per document form. Each turns text into a [`Document`](crate::document::Document): rows with places.

pub mod api_metadata;
pub mod bullet;
pub mod dash;
pub mod html;
pub mod pipe;
mod sections;
pub mod site;
