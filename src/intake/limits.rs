//! How much a file may ask for.

/// What a file may cost. Every limit is on by default; a file beyond one is refused before the cost arises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The size of the file, in bytes; 25 000 000 by default. Other systems stop at 10 MB (Onfido) or 15 MB (Jumio);
    /// a 50-megapixel phone writes up to about 20 MB, an uncompressed A4 scan at 300 dots an inch is 26 MB.
    pub max_bytes: u64,
    /// Width times height, in pixels; 100 000 000 by default: the largest sensors in common phones, 108 and 200
    /// megapixels, bin to 12, 27 or 50 unless told otherwise.
    pub max_pixels: u64,
    /// Width and height, in pixels each; 20 000 by default, so that panoramas and long scanned receipts are read.
    pub max_side: u32,
    /// The memory to decode with, in bytes, the decoded picture included and the file's own bytes not: the decoder's
    /// buffers are foretold from the header. 384 MiB by default: 100 megapixels of 8-bit RGB take 286 MiB.
    pub max_memory: u64,
    /// The scans of a JPEG, each of which is a pass over all pixels; 32 by default. The usual progressive script has 10
    /// for colour and 18 for CMYK, optimised scripts some more.
    pub max_scans: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 25_000_000,
            max_pixels: 100_000_000,
            max_side: 20_000,
            max_memory: 384 << 20,
            max_scans: 32,
        }
    }
}
