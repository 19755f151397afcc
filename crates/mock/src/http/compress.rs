//! Bodies compressed with gzip, also those that grow beyond measure when they are read.

use std::io::{self, Write};

use flate2::write::{DeflateEncoder, GzEncoder};
use flate2::{Compression, Crc};

/// The fixed head of a gzip stream without a name or a time.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/// White space is compressed once and sent as often as needed.
const BLOCK: usize = 1 << 20;

/// A body, compressed.
pub(super) fn gzip(body: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body)?;
    encoder.finish()
}

/// A body behind so many spaces (rounded up to whole MiB), compressed a thousandfold.
pub(super) fn bomb(body: &[u8], spaces: u64) -> io::Result<Vec<u8>> {
    let block = vec![b' '; BLOCK];
    let compressed = {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&block)?;
        // Ends at a byte and refers to nothing before it, so that it can be repeated.
        encoder.flush()?;
        encoder.get_ref().clone()
    };
    let mut of_block = Crc::new();
    of_block.update(&block);
    let mut sum = Crc::new();
    let mut out = HEAD.to_vec();
    for _ in 0..spaces.div_ceil(BLOCK as u64) {
        out.extend_from_slice(&compressed);
        sum.combine(&of_block);
    }
    let mut of_body = Crc::new();
    of_body.update(body);
    sum.combine(&of_body);
    let mut encoder = DeflateEncoder::new(out, Compression::fast());
    encoder.write_all(body)?;
    let mut out = encoder.finish()?;
    out.extend_from_slice(&sum.sum().to_le_bytes());
    out.extend_from_slice(&sum.amount().to_le_bytes());
    Ok(out)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_bomb_is_a_sound_stream_of_spaces_and_the_body() {
        let packed = bomb(b"{\"a\":1}", 5 << 20).unwrap();
        assert!(packed.len() < 20_000, "{} bytes", packed.len());
        let mut text = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut text).unwrap();
        assert_eq!(text.len(), (5 << 20) + 7);
        assert!(text.ends_with(b" {\"a\":1}") && text[..5 << 20].iter().all(|byte| *byte == b' '));
    }
}
