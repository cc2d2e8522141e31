//! The detector that comes with the crate.

use std::sync::Arc;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;

use super::detections::{distinct, faces};
use super::lean::straightened;
use super::network::Network;
use super::{DetectedFace, FaceDetector, FacePicture};
use crate::geometry::{Point, Rect};
use crate::pool::{Lent, Pool, Shelf};

/// The longer side, in pixels, of what is looked at first. At 320 more small faces are seen and more faces where there
/// are none; the table in `tests/calibration/faces.md` compares them.
const FIRST_LOOK: f64 = 256.0;
/// What may be a face.
const CANDIDATE: f64 = 0.4;
/// What is a face at first look.
const SURE: f64 = 0.8;
/// The side, in pixels, of the square that a candidate is looked at again in, and the share of it that its longer side
/// takes: up to five times the size that it had, so that what only looked like a face by the chance of its pixels
/// does so no more.
const SECOND_LOOK: f64 = 96.0;
const SECOND_SHARE: f64 = 0.6;
/// What a candidate must come to when looked at again.
const CONFIRMED: f64 = 0.75;
/// What becomes of the confidence of a candidate that was not confirmed: below 0.5, so that it is no face by itself.
const UNCONFIRMED: f64 = 0.5 / SURE;
/// How far the confidence in a face that is seen upright and from nearby may be from 1 where the face is whole: see
/// `tests/calibration/portrait-unclear.md`.
const DOUBT: f64 = 0.09;
/// What is kept around a face that is looked at in other turns, in sides of the face, and the pixels of the face there.
const REFINED: f64 = 2.4;
const REFINED_FACE: f64 = 80.0;
/// At most so many candidates are looked at again, the most certain first: the time of a crowd is bounded.
const LOOKS: usize = 6;

/// Looks for faces with a small network (YuNet, 53 thousand weights of 16 bits) and takes a second, closer look at those
/// it is not sure of. It runs on one thread, in safe code, without a file or a system library.
///
/// It sees faces from about 10 pixels at the first look's size, that is 1/25 of the picture's longer side, turned up to
/// a profile and leaning up to about 30°. Its confidence is the network's and no probability: 0.75 to 1 for faces, 0.25
/// to 0.5 for what was not confirmed. A face scores the same, to the bit, on every machine.
///
/// `tests/calibration/faces.md` holds what it was measured on. Own measurement; the network is from Wu, Peng and Yu,
/// "YuNet: a tiny millisecond-level face detector" (Machine Intelligence Research 20, 2023).
#[derive(Debug)]
pub struct BuiltIn {
    network: Network,
    /// What reduces the parts of a picture that are looked at, and the buffers of these.
    resizers: Shelf<Resizer>,
    pool: Arc<Pool>,
}

impl BuiltIn {
    /// Loads the weights, which are part of the library: about 0.3 ms and 220 kB. Make one and share it.
    #[must_use]
    pub fn new() -> Self {
        Self {
            network: Network::new(),
            resizers: Shelf::default(),
            pool: Arc::default(),
        }
    }

    /// The faces in a part of the picture, reduced or enlarged by `scale`.
    fn look(
        &self,
        picture: &FacePicture<'_>,
        part: &Rect,
        scale: f64,
        least: f64,
    ) -> Vec<DetectedFace> {
        let [width, height] =
            [part.width, part.height].map(|s| ((s * scale).round() as u32).max(1));
        let Some(pixels) = self.resized(picture, part, width, height) else {
            return Vec::new();
        };
        let grids = self.network.run(&pixels, width as usize, height as usize);
        let (sx, sy) = (
            part.width / f64::from(width),
            part.height / f64::from(height),
        );
        let back = |p: Point| Point::new(part.x + p.x * sx, part.y + p.y * sy);
        faces(&grids, least)
            .iter()
            .map(|face| face.moved(back))
            .collect()
    }

    /// A part of the picture at another size: each pixel the mean of what it covers, or between its neighbours.
    fn resized(
        &self,
        picture: &FacePicture<'_>,
        part: &Rect,
        width: u32,
        height: u32,
    ) -> Option<Lent<RgbImage>> {
        let pixels = picture.pixels;
        let source =
            TypedImageRef::<U8x3>::from_buffer(picture.width, picture.height, pixels).ok()?;
        let mut small = self.pool.rgb(width, height);
        let mut target = TypedImage::<U8x3>::from_buffer(width, height, &mut small).ok()?;
        let filter = match f64::from(width) < part.width {
            true => FilterType::Box,
            false => FilterType::Bilinear,
        };
        let options = ResizeOptions::new()
            .resize_alg(ResizeAlg::Convolution(filter))
            .use_alpha(false)
            .crop(part.x, part.y, part.width, part.height);
        self.resizers
            .lend(Resizer::new, |resizer| {
                resizer.resize_typed(&source, &mut target, &options)
            })
            .ok()?;
        Some(small)
    }

    /// The candidate as it is seen from nearer by, if it is still seen.
    fn look_again(
        &self,
        picture: &FacePicture<'_>,
        candidate: &DetectedFace,
    ) -> Option<DetectedFace> {
        let size = |face: &DetectedFace| face.bounds.width.max(face.bounds.height);
        let centre = |face: &DetectedFace| {
            let r = face.bounds;
            Point::new(r.x + r.width / 2.0, r.y + r.height / 2.0)
        };
        let (own, at) = (size(candidate), centre(candidate));
        let side = own / SECOND_SHARE;
        let square = Rect::new(at.x - side / 2.0, at.y - side / 2.0, side, side);
        let part = square.intersection(&picture.whole());
        if part.area() < 1.0 {
            return None;
        }
        self.look(picture, &part, SECOND_LOOK / side, CONFIRMED)
            .into_iter()
            .find(|face| {
                // The same place and about the same size: not an eye of it, nor what it is a part of.
                centre(face).distance(at) < 0.3 * own && (0.5..2.0).contains(&(size(face) / own))
            })
    }
}

impl Default for BuiltIn {
    fn default() -> Self {
        Self::new()
    }
}

impl FaceDetector for BuiltIn {
    fn glance(&self, picture: FacePicture<'_>) -> Vec<DetectedFace> {
        let whole = picture.whole();
        let scale = (FIRST_LOOK / whole.width.max(whole.height)).min(1.0);
        self.look(&picture, &whole, scale, CANDIDATE)
    }

    fn detect(&self, picture: FacePicture<'_>) -> Vec<DetectedFace> {
        let seen = self.glance(picture);
        let mut looks = LOOKS;
        let judged = seen.into_iter().filter_map(|mut face| {
            if face.confidence >= SURE {
                return Some(face);
            }
            looks = looks.checked_sub(1)?;
            self.look_again(&picture, &face).or_else(|| {
                face.confidence *= UNCONFIRMED;
                Some(face)
            })
        });
        distinct(judged.collect())
    }

    /// By the confidence: seen upright and from so near, whole faces come close to the most that the network gives, were they
    /// blurred or dark, and covered ones do not.
    fn wholeness(&self, picture: FacePicture<'_>) -> Option<f64> {
        let whole = picture.whole();
        let middle = Point::new(whole.width / 2.0, whole.height / 2.0);
        let seen = self.glance(picture).into_iter().find(|face| {
            let r = face.bounds;
            let centre = Point::new(r.x + r.width / 2.0, r.y + r.height / 2.0);
            centre.distance(middle) < 0.25 * whole.width
        });
        let doubt = 1.0 - seen.map_or(0.0, |face| face.confidence);
        Some((0.5 * DOUBT / doubt).clamp(0.0, 1.0))
    }

    /// The points of a face that leans are taken from a look in which it is upright.
    fn refine(&self, picture: FacePicture<'_>, face: &DetectedFace) -> DetectedFace {
        let r = face.bounds;
        let own = r.width.max(r.height);
        // The square that the lean is looked for in, in every turn.
        let side = own * REFINED;
        let square = Rect::new(
            r.x + (r.width - side) / 2.0,
            r.y + (r.height - side) / 2.0,
            side,
            side,
        );
        let part = square.intersection(&picture.whole());
        if part.area() < 1.0 {
            return *face;
        }
        let scale = (REFINED_FACE / own).min(1.0);
        let [width, height] =
            [part.width, part.height].map(|s| ((s * scale).round() as u32).max(1));
        let Some(small) = self.resized(&picture, &part, width, height) else {
            return *face;
        };
        let (sx, sy) = (
            part.width / f64::from(width),
            part.height / f64::from(height),
        );
        let there = |p: Point| Point::new((p.x - part.x) / sx, (p.y - part.y) / sy);
        let back = |p: Point| Point::new(part.x + p.x * sx, part.y + p.y * sy);
        straightened(&self.network, &small, &face.moved(there)).map_or(*face, |seen| DetectedFace {
            bounds: face.bounds,
            ..seen.moved(back)
        })
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, imageops};

    use super::*;
    use crate::face::testing::{collins, hopper};

    fn faces(picture: &RgbImage) -> Vec<DetectedFace> {
        let view = FacePicture::new(picture.width(), picture.height(), picture.as_raw()).unwrap();
        let mut found = BuiltIn::new().detect(view);
        found.retain(|face| face.confidence >= 0.5);
        found
    }

    #[test]
    fn a_face_is_found_once_with_its_eyes() {
        for (portrait, eyes) in [
            (hopper(), [[221.0, 190.0], [306.0, 187.5]]),
            (collins(), [[142.5, 101.0], [187.0, 103.0]]),
        ] {
            let found = faces(&portrait);
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].confidence > 0.8);
            let apart = Point::from(eyes[0]).distance(Point::from(eyes[1]));
            for (seen, true_place) in found[0].eyes.unwrap().iter().zip(eyes) {
                assert!(
                    seen.distance(Point::from(true_place)) < 0.2 * apart,
                    "{seen:?} for {true_place:?}"
                );
            }
        }
    }

    #[test]
    fn two_people_are_two_faces() {
        let mut both = RgbImage::from_pixel(900, 640, Rgb([120, 130, 140]));
        imageops::overlay(&mut both, &hopper(), 0, 20);
        imageops::overlay(
            &mut both,
            &imageops::resize(&collins(), 360, 460, imageops::FilterType::Triangle),
            520,
            150,
        );
        assert_eq!(faces(&both).len(), 2);
    }

    #[test]
    fn nothing_is_no_face() {
        assert!(faces(&RgbImage::from_pixel(300, 200, Rgb([190, 150, 130]))).is_empty());
        let stripes = RgbImage::from_fn(640, 480, |x, y| {
            Rgb([(x % 97) as u8 * 2, (y % 89) as u8 * 2, (x * y % 251) as u8])
        });
        assert!(faces(&stripes).is_empty());
    }

    #[test]
    fn pictures_of_any_shape_are_looked_at() {
        for (width, height) in [(1, 1), (1, 1000), (1024, 1), (31, 33)] {
            assert!(faces(&RgbImage::new(width, height)).is_empty());
        }
    }
}
