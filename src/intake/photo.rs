//! The decoded picture.

use std::sync::Arc;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage, imageops, metadata::Orientation as Turn};

use crate::geometry::Homography;
use crate::imaging::squash::{MOST, squash};
use crate::pool::{Lent, Pool};

/// How the stored rows and columns lie on the upright picture: the eight values of the EXIF tag `Orientation`
/// (CIPA DC-008, section 4.6.5). 1 is upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orientation(Turn);

impl Orientation {
    /// Stored as it is to be seen.
    pub const UPRIGHT: Self = Self(Turn::NoTransforms);

    /// The orientation with this EXIF value; `None` outside 1 to 8.
    #[must_use]
    pub fn from_exif(value: u16) -> Option<Self> {
        Turn::from_exif(u8::try_from(value).ok()?).map(Self)
    }

    /// The EXIF value, 1 to 8.
    #[must_use]
    pub fn exif(self) -> u8 {
        self.0.to_exif()
    }

    /// Whether rows become columns.
    fn swaps_sides(self) -> bool {
        matches!(
            self.0,
            Turn::Rotate90 | Turn::Rotate270 | Turn::Rotate90FlipH | Turn::Rotate270FlipH
        )
    }

    /// The upright width and height of `width` × `height` stored pixels.
    #[must_use]
    pub fn upright(self, width: u32, height: u32) -> (u32, u32) {
        if self.swaps_sides() {
            (height, width)
        } else {
            (width, height)
        }
    }

    /// The map from the upright picture to the stored one of `width` × `height` pixels.
    fn to_stored(self, width: f64, height: f64) -> Homography {
        let (w, h) = (width, height);
        let rows = match self.exif() {
            2 => [-1.0, 0.0, w, 0.0, 1.0, 0.0],
            3 => [-1.0, 0.0, w, 0.0, -1.0, h],
            4 => [1.0, 0.0, 0.0, 0.0, -1.0, h],
            5 => [0.0, 1.0, 0.0, 1.0, 0.0, 0.0],
            6 => [0.0, 1.0, 0.0, -1.0, 0.0, h],
            7 => [0.0, -1.0, w, -1.0, 0.0, h],
            8 => [0.0, -1.0, w, 1.0, 0.0, 0.0],
            _ => [1.0, 0.0, 0.0, 0.0, 1.0, 0.0],
        };
        Homography::affine(rows)
    }
}

/// A decoded upload: 8-bit sRGB pixels, seen upright.
///
/// The pixels stay in the order in which the file stores them. Turning twelve megapixels costs more than most checks,
/// so the turn is applied where the picture is reduced or sampled; everything this type says is of the upright picture.
pub struct Photo {
    stored: RgbImage,
    orientation: Orientation,
}

impl Photo {
    /// The photo whose stored pixels are to be turned by `orientation`.
    pub(crate) fn new(stored: RgbImage, orientation: Orientation) -> Self {
        Self {
            stored,
            orientation,
        }
    }

    /// The upright photo of `width` × `height` pixels with these bytes, R, G, B, row by row; `None` where the number
    /// of bytes does not fit or a side is zero.
    #[cfg(any(test, feature = "internals"))]
    pub(crate) fn from_rgb8(width: u32, height: u32, pixels: Vec<u8>) -> Option<Self> {
        if width == 0
            || height == 0
            || pixels.len() as u64 != u64::from(width) * u64::from(height) * 3
        {
            return None;
        }
        Some(Self::new(
            RgbImage::from_raw(width, height, pixels)?,
            Orientation::UPRIGHT,
        ))
    }

    /// The width of the upright picture, in pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        if self.orientation.swaps_sides() {
            self.stored.height()
        } else {
            self.stored.width()
        }
    }

    /// The height of the upright picture, in pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        if self.orientation.swaps_sides() {
            self.stored.width()
        } else {
            self.stored.height()
        }
    }

    /// Width and height as the file stores the picture, in pixels.
    pub(super) fn stored_size(&self) -> (u32, u32) {
        self.stored.dimensions()
    }

    /// The upright picture's bytes, R, G, B, row by row: a copy, for drawing on.
    #[must_use]
    pub fn to_rgb8(&self) -> Vec<u8> {
        let mut picture = DynamicImage::ImageRgb8(self.stored.clone());
        picture.apply_orientation(self.orientation.0);
        picture.into_rgb8().into_raw()
    }

    /// The buffer of the pixels, for the next photo.
    pub(crate) fn into_buffer(self) -> Vec<u8> {
        self.stored.into_raw()
    }

    /// The pixels in the order of the file.
    pub(crate) fn stored(&self) -> &RgbImage {
        &self.stored
    }

    /// The map from points of the upright picture to points of [`Self::stored`].
    pub(crate) fn to_stored(&self) -> Homography {
        self.orientation.to_stored(
            f64::from(self.stored.width()),
            f64::from(self.stored.height()),
        )
    }

    /// The upright picture reduced by area averaging so that its longer side has `long_side` pixels at most; never
    /// enlarged. Multiply a coordinate by [`Self::width`] over the reduced width to get back to the photo.
    pub(crate) fn reduced(
        &self,
        long_side: u32,
        resizer: &mut Resizer,
        pool: &Arc<Pool>,
    ) -> Lent<RgbImage> {
        let (w, h) = self.stored.dimensions();
        let long = w.max(h);
        if long <= long_side {
            return turned(&self.stored, self.orientation, pool);
        }
        let side = |s: u32| {
            ((f64::from(s) * f64::from(long_side) / f64::from(long)).round() as u32).max(1)
        };
        let mut small = pool.rgb(side(w), side(h));
        let (sw, sh) = small.dimensions();
        let area = ResizeOptions::new()
            .resize_alg(ResizeAlg::Convolution(FilterType::Box))
            .use_alpha(false);
        // The height first, which is where the time goes, as far as it reaches: a line for every so many rows. In strips, which
        // stay in the cache until the width is reduced.
        let low = sh.max(h.div_ceil(MOST as u32));
        let strip = if low == sh { STRIP.min(sh) } else { low };
        let mut lines = pool.rgb(w, strip);
        for first in (0..low).step_by(strip as usize) {
            let count = strip.min(low - first);
            let part = &mut lines.as_mut()[..count as usize * w as usize * 3];
            let row = w as usize * 3;
            squash(
                self.stored.as_raw(),
                row,
                low as usize,
                first as usize,
                part,
            );
            let source = TypedImageRef::<U8x3>::from_buffer(w, count, part);
            let to = if low == sh { count } else { sh };
            let place = first as usize * sw as usize * 3;
            let part = &mut small.as_mut()[place..][..to as usize * sw as usize * 3];
            let target = TypedImage::<U8x3>::from_buffer(sw, to, part);
            let (source, mut target) = (
                source.expect("three bytes a pixel"),
                target.expect("three bytes a pixel"),
            );
            resizer
                .resize_typed(&source, &mut target, &area)
                .expect("both images hold the same kind of pixel");
        }
        match self.orientation {
            Orientation::UPRIGHT => small,
            orientation => turned(&small, orientation, pool),
        }
    }
}

/// The rows of the reduced picture that are worked out at once: of a photo 4000 pixels wide they are 2.3 MB. With fewer the resizer,
/// which makes its tables anew for each strip, takes longer than the memory that they save is worth.
const STRIP: u32 = 192;

/// A copy of `stored` turned upright.
fn turned(stored: &RgbImage, orientation: Orientation, pool: &Arc<Pool>) -> Lent<RgbImage> {
    let (width, height) = orientation.upright(stored.width(), stored.height());
    let mut upright = pool.rgb(width, height);
    let to = &mut *upright;
    let done = match orientation.0 {
        Turn::NoTransforms => {
            to.copy_from_slice(stored);
            Ok(())
        }
        Turn::FlipHorizontal => imageops::flip_horizontal_in(stored, to),
        Turn::FlipVertical => imageops::flip_vertical_in(stored, to),
        Turn::Rotate180 => imageops::rotate180_in(stored, to),
        Turn::Rotate90 | Turn::Rotate90FlipH => imageops::rotate90_in(stored, to),
        Turn::Rotate270 | Turn::Rotate270FlipH => imageops::rotate270_in(stored, to),
    };
    done.expect("the picture has the size of the turned one");
    if matches!(orientation.0, Turn::Rotate90FlipH | Turn::Rotate270FlipH) {
        imageops::flip_horizontal_in_place(to);
    }
    upright
}

impl std::fmt::Debug for Photo {
    /// Says the size and never a pixel, so that a photo cannot leak into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Photo({} × {})", self.width(), self.height())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;

    #[test]
    fn every_orientation_maps_upright_points_to_the_stored_pixels_they_show() {
        let stored = RgbImage::from_fn(5, 3, |x, y| image::Rgb([x as u8, y as u8, 0]));
        for exif in 1..=8 {
            let photo = Photo::new(stored.clone(), Orientation::from_exif(exif).unwrap());
            let upright =
                RgbImage::from_raw(photo.width(), photo.height(), photo.to_rgb8()).unwrap();
            for (x, y, pixel) in upright.enumerate_pixels() {
                let p = photo
                    .to_stored()
                    .apply(Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5));
                assert_eq!(
                    [p.x as u8, p.y as u8, 0],
                    pixel.0,
                    "orientation {exif} at {x}, {y}"
                );
            }
            let whole = photo.reduced(1000, &mut Resizer::new(), &Arc::default());
            assert_eq!(*whole, upright, "orientation {exif}");
        }
    }

    #[test]
    fn a_reduced_photo_is_upright_and_keeps_its_shape() {
        let photo = Photo::new(RgbImage::new(400, 100), Orientation::from_exif(6).unwrap());
        let reduced = |side| photo.reduced(side, &mut Resizer::new(), &Arc::default());
        assert_eq!(reduced(100).dimensions(), (25, 100));
        assert_eq!(reduced(1000).dimensions(), (100, 400));
    }
}
