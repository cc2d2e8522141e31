//! The small picture beside the photo, decoded within a small bound of its own.

use image::RgbImage;

use super::jpeg::markers::Markers;
use super::refusal::{Refusal, Unreadable};
use super::{Limits, Photo, Thumbnail, Workspace, guarded, jpeg};

/// The largest thumbnail kept, in bytes. In a JPEG the record that holds it has 64 kB at most; other containers hold
/// larger records, and phones put previews into them.
pub(super) const MAX_THUMBNAIL: usize = 1 << 20;

/// What a thumbnail may cost at most. DCF (CIPA DC-009) makes it 160 × 120 pixels in one scan of 4:2:2 or 4:2:0; phones
/// write up to 512 × 384, and a megapixel has room for what else calls itself a thumbnail. The memory is what our
/// decoders take for a megapixel at their worst: 16 bytes a pixel, for a progressive 4:4:4. 16 scans are more than the
/// usual progressive script's 10.
const OWN: Limits = Limits {
    max_bytes: MAX_THUMBNAIL as u64,
    max_pixels: 1 << 20,
    max_side: 4096,
    max_memory: 16 << 20,
    max_scans: 16,
};

impl Limits {
    /// The guards for the thumbnail of this photo: small ones, none beyond the photo's own, and of the memory no more
    /// than the photo has left.
    fn for_thumbnail_of(&self, photo: &Photo) -> Self {
        let mut limits = self.held().within(&OWN);
        let (width, height) = photo.stored_size();
        let taken = 3 * super::limits::pixels(width, height);
        limits.max_memory = limits.max_memory.min(self.max_memory.saturating_sub(taken));
        limits
    }
}

impl Thumbnail {
    /// The pixels of the thumbnail of `photo`, which was read within `limits`, in the order in which they are stored.
    ///
    /// # Errors
    ///
    /// A [`Refusal`]: it is damaged, or larger than a thumbnail may be.
    pub(crate) fn decode(&self, photo: &Photo, limits: &Limits) -> Result<RgbImage, Refusal> {
        let limits = limits.for_thumbnail_of(photo);
        let bytes = self.jpeg();
        limits.check_bytes(bytes.len() as u64)?;
        // Its own metadata is of no interest: only the pixels are decoded.
        guarded(|| {
            let markers = Markers::read(bytes, limits.max_scans);
            jpeg::decode(&markers, bytes, &limits, &mut Workspace::default())
        })
        .unwrap_or_else(|| Err(Unreadable::Damaged.because("the decoder panicked")))
    }
}
