//! How much of an untrusted document is read. Hitting a limit is one clear refusal, never a partial reading.

use top_definition::Diagnostic;

use crate::findings;

/// Bytes of one document.
pub const MAX_PAGE_BYTES: usize = 16 << 20;
/// Rows of request and response together.
pub const MAX_ROWS: usize = 20_000;
/// Levels of nesting, in tables and in samples.
pub const MAX_DEPTH: usize = 48;
/// Bytes of one cell.
pub const MAX_CELL_BYTES: usize = 256 << 10;
/// Bytes of a field's name; longer ones are no names.
pub const MAX_NAME_BYTES: usize = 128;
/// Columns of a parameter table, and cells of one row of it.
pub const MAX_COLUMNS: usize = 16;
/// Documented error codes.
pub const MAX_ERROR_CODES: usize = 5_000;
/// Bytes of a sidecar.
pub const MAX_SIDECAR_BYTES: usize = 64 << 10;
/// Refused documents of one file; after them the rest of the file is left out.
pub const MAX_REFUSALS: usize = 1_000;
/// Bytes that a packed file may unpack to.
pub const MAX_UNPACKED_BYTES: u64 = 256 << 20;
/// Elements of one sample.
pub const MAX_SAMPLE_NODES: usize = 100_000;
/// Bytes of all names and values of one sample, what it refers to several times counted each time.
pub const MAX_SAMPLE_BYTES: usize = MAX_PAGE_BYTES;
/// Warnings kept for one document; the rest is counted in a last one.
pub const MAX_WARNINGS: usize = 500;
/// Cells of the table that aligns rows with a sample; larger documents are aligned in one forward pass.
pub const MAX_ALIGNMENT_CELLS: usize = 4_000_000;

/// The refusal for a document that is larger than it may be.
pub(crate) fn too_large(what: &str, limit: usize, line: u32) -> Diagnostic {
    findings::refusal(
        "limit",
        line,
        format!("{what}: more than {limit}"),
        "no page of the platform is that large; check that the file is one saved document",
    )
}
