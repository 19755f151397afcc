//! Tells the form of a document by its content, never by its name.

/// A rendering in which documents are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Page text; nested rows as `•` bullets, one cell each.
    BulletText,
    /// Page text; nested rows as `-` lines, empty cells survive.
    DashText,
    /// Pipe tables; lossless or lossy.
    Pipe,
    Html,
    /// The documentation site's own JSON, one document or one a line.
    SiteJson,
    /// The vendor's `ApiMetadata.xml`.
    ApiMetadata,
}

impl Form {
    /// The word that stands for it in a definition's `source`.
    pub fn word(self) -> &'static str {
        match self {
            Form::BulletText => "bullet-text",
            Form::DashText => "dash-text",
            Form::Pipe => "pipe",
            Form::Html => "html",
            Form::SiteJson => "site-json",
            Form::ApiMetadata => "api-metadata",
        }
    }
}
