//! How much of an untrusted document is read. Hitting a limit is one clear refusal, never a partial reading.

use crate::document::Refusal;

/// Bytes of one document.
pub const MAX_PAGE_BYTES: usize = 16 << 20;
/// Rows of request and response together.
pub const MAX_ROWS: usize = 20_000;
/// Levels of nesting, in tables and in samples.
pub const MAX_DEPTH: usize = 48;
/// Bytes of one cell.
pub const MAX_CELL_BYTES: usize = 256 << 10;
/// Elements of one sample.
pub const MAX_SAMPLE_NODES: usize = 100_000;
/// Warnings kept for one document; the rest is counted in a last one.
pub const MAX_WARNINGS: usize = 500;
/// Cells of the table that aligns rows with a sample; larger documents are aligned in one forward pass.
pub const MAX_ALIGNMENT_CELLS: usize = 4_000_000;

/// The refusal for a document that is larger than it may be.
pub(crate) fn too_large(what: &str, limit: usize, line: u32) -> Refusal {
    Refusal::new(
        "limit",
        line,
        format!("{what}: more than {limit}"),
        "no page of the platform is that large; check that the file is one saved document",
    )
}
