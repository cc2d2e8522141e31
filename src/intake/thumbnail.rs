//! The small picture beside the photo, decoded within a small bound of its own.

use image::RgbImage;

use super::jpeg::markers::Markers;
use super::refusal::{Refusal, Unreadable};
use super::{Limits, Photo, Thumbnail, Workspace, guarded, jpeg};
use crate::stop::Stop;

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
            jpeg::decode(
                &markers,
                bytes,
                &limits,
                &mut Workspace::default(),
                &Stop::NEVER,
            )
        })
        .unwrap_or_else(|| Err(Unreadable::Damaged.because("the decoder panicked")))
    }
}

#[cfg(test)]
mod tests {
    use image::codecs::jpeg::JpegEncoder;

    use super::*;
    use crate::detail::Detail;

    fn photo(width: u32, height: u32) -> Photo {
        Photo::from_rgb8(width, height, vec![90; 3 * (width * height) as usize]).unwrap()
    }

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        JpegEncoder::new(&mut bytes)
            .encode_image(&RgbImage::from_pixel(
                width,
                height,
                image::Rgb([10, 200, 90]),
            ))
            .unwrap();
        bytes
    }

    fn refused(jpeg: Vec<u8>, photo: &Photo, limits: &Limits) -> Detail {
        Thumbnail(jpeg).decode(photo, limits).unwrap_err().detail()
    }

    #[test]
    fn a_thumbnail_is_decoded() {
        let picture = Thumbnail(jpeg(160, 120)).decode(&photo(40, 30), &Limits::default());
        assert_eq!(picture.unwrap().dimensions(), (160, 120));
    }

    #[test]
    fn a_thumbnail_that_claims_a_large_picture_is_refused_whatever_the_photo_may_have() {
        let mut bytes = jpeg(160, 120);
        let frame = bytes.windows(2).position(|w| w == [0xFF, 0xC0]).unwrap() + 5;
        let (side, limit) = (20_000, 1 << 20);
        bytes[frame..frame + 4].copy_from_slice(&[0x4E, 0x20, 0x4E, 0x20]);
        assert_eq!(
            refused(bytes, &photo(40, 30), &Limits::CEILING),
            Detail::PixelCount {
                width: side,
                height: side,
                limit
            }
        );
    }

    #[test]
    fn a_thumbnail_of_many_scans_is_refused_by_their_number() {
        let mut bytes = Vec::new();
        let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 80);
        encoder.set_progressive(true);
        encoder
            .encode(&[7; 160 * 120 * 3], 160, 120, jpeg_encoder::ColorType::Rgb)
            .unwrap();
        let last = bytes.windows(2).rposition(|w| w == [0xFF, 0xDA]).unwrap();
        let (head, scan) = (&bytes[..last], &bytes[last..bytes.len() - 2]);
        let before = head.windows(2).filter(|w| *w == [0xFF, 0xDA]).count();
        let many = [
            head.to_vec(),
            scan.repeat(90 - before),
            b"\xFF\xD9".to_vec(),
        ]
        .concat();
        assert_eq!(
            refused(many, &photo(40, 30), &Limits::CEILING),
            Detail::TooManyScans {
                scans: 90,
                limit: 16
            }
        );
    }

    #[test]
    fn a_thumbnail_takes_no_more_than_its_photo_has_left() {
        let photo = photo(400, 300);
        let taken = 400 * 300 * 3;
        let mut limits = Limits {
            max_memory: taken + 100_000,
            ..Limits::default()
        };
        assert!(Thumbnail(jpeg(160, 120)).decode(&photo, &limits).is_ok());
        limits.max_memory = taken + 10_000;
        assert!(matches!(
            refused(jpeg(160, 120), &photo, &limits),
            Detail::TooMuchMemory { limit: 10_000, .. }
        ));
        // And no more than the policy grants of anything else.
        limits = Limits {
            max_side: 159,
            ..Limits::default()
        };
        assert!(matches!(
            refused(jpeg(160, 120), &photo, &limits),
            Detail::SideLength { limit: 159, .. }
        ));
    }
}
