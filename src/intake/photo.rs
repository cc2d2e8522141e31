//! The decoded picture.

use std::sync::OnceLock;

use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer, images::TypedImageRef, pixels::U8x3};
use image::{DynamicImage, RgbImage};

use crate::geometry::Point;

/// How the stored rows and columns lie on the upright picture: the eight values of the EXIF tag `Orientation`
/// (CIPA DC-008, section 4.6.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Orientation(u8);
