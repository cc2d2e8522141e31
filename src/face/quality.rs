//! What ISO/IEC 29794-5 (2025) measures of a face image, as far as it needs no large network.
//!
//! Each measure has the standard's name. The standard takes the face's outline from a hundred landmarks; here it is an
//! ellipse in the [frame](super::frame::FaceFrame) of the eyes and the mouth. Everything is taken within the face and
//! relative to it, so that a wall, a hat or the tone of the skin do not decide.

use std::sync::Arc;

use image::RgbImage;

use super::DetectedFace;
use super::frame::{CHIN, FaceFrame};
use crate::geometry::{Homography, Point};
use crate::imaging::luma::luma;
use crate::imaging::warp::warp;
use crate::intake::Photo;
use crate::pool::Pool;

/// The resolution at which a face is looked at, in pixels an inter-eye distance, where the photo has as many: that of
/// the standard's own aligned images within a tenth.
const SCALE: f64 = 60.0;
/// What is looked at, in units of the frame: from the forehead to below the chin.
const VIEW: [f64; 4] = [-1.1, -0.8, 2.2, 2.5];
/// The ellipse of the face: centre below the eyes, half axes.
const FACE: [f64; 3] = [0.5, 0.85, 1.05];
/// The two zones of the cheeks, midway between eyes and mouth, whose light is compared: the distance of their centres
/// from the middle, that below the eyes, half their side.
const CHEEK: [f64; 3] = [0.5, 0.52, 0.17];

/// The quality of a face in a photo.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FaceQuality {
    /// Inter-eye distance, in pixels of the photo, as it would be from the front.
    pub(crate) inter_eye_distance: f64,
    /// Head size: the distance from the eyes to the chin over the height of the picture; the standard's best is 0.45.
    pub(crate) head_size: f64,
    /// Leftward and rightward crop: the distance from the outer eye to the picture's border, in inter-eye distances.
    pub(crate) leftward_crop: f64,
    pub(crate) rightward_crop: f64,
    /// Downward and upward crop: the distance from the eyes to the upper and the lower border, in distances from the
    /// eyes to the chin.
    pub(crate) downward_crop: f64,
    pub(crate) upward_crop: f64,
    /// Luminance mean: of the luma within the face, 0 to 1.
    pub(crate) luminance_mean: f64,
    /// Luminance variance: the same, 0 to 0.25.
    pub(crate) luminance_variance: f64,
    /// Under-exposure: the share of the face with a luma of at most 25 of 255.
    pub(crate) under_exposure: f64,
    /// Over-exposure: the share of the face with a luma of at least 247 of 255.
    pub(crate) over_exposure: f64,
    /// Dynamic range: the entropy of the luma within the face, in bits, 0 to 8.
    pub(crate) dynamic_range: f64,
    /// Illumination uniformity: what the histograms of the left and the right cheek share, 0 to 1.
    pub(crate) illumination_uniformity: f64,
    /// The luminance of the darker cheek over that of the lighter one, in linear light, 0 to 1.
    pub(crate) cheek_ratio: f64,
    /// How well the face is lit: the least of the share that is not under-exposed, the share that is not over-exposed, and
    /// the lightness of the darker cheek over that of the lighter one (the cube root of [`Self::cheek_ratio`], as CIELAB
    /// takes it), 0 to 1.
    pub(crate) lighting: f64,
    /// Natural colour: how far the mean colour of the cheeks lies outside 5 ≤ a* ≤ 25 and 5 ≤ b* ≤ 35 of CIELAB; 100 where
    /// either is negative.
    pub(crate) natural_colour: f64,
    /// Sharpness: how much of the face's detail is lost when it is smoothed once more, 0 to 1. Not the standard's, which
    /// is a random forest.
    pub(crate) sharpness: f64,
    /// Contrast: the range of luma within the face, from the 5th to the 95th per cent, over the level of the latter.
    pub(crate) contrast: f64,
}

/// What makes a portrait unclear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unclear {
    /// Its eyes are few pixels apart.
    Small,
    /// It is not sharp.
    Soft,
    /// A part of it is burnt out.
    Bright,
}

impl FaceQuality {
    /// Of a face, in pixels of the upright photo; `None` where the face has no extent or is too small to be looked at.
    pub(crate) fn of(photo: &Photo, face: &DetectedFace, pool: &Arc<Pool>) -> Option<Self> {
        let frame = FaceFrame::of(face)?;
        let scale = frame.unit.min(SCALE);
        let [x, y, width, height] = VIEW;
        let to_photo =
            Homography::affine([1.0 / scale, 0.0, x, 0.0, 1.0 / scale, y]).then(&frame.to_picture);
        let [across, down] = [width, height].map(|side| (side * scale).round() as u32);
        if across < 16 {
            return None;
        }
        let map = to_photo.then(&photo.to_stored());
        let view = warp(photo.stored(), &map, across, down, frame.unit / scale, pool);
        let luminance = Luminance::of(&view, scale);
        let [w, h] = [photo.width(), photo.height()].map(f64::from);
        let at = |x: f64, y: f64| frame.to_picture.apply(Point::new(x, y));
        let (eyes, chin) = (at(0.0, 0.0), frame.unit * CHIN);
        let (left, right) = (at(-0.5, 0.0), at(0.5, 0.0));
        let under_exposure = luminance.share(|level| level <= 25);
        let over_exposure = luminance.share(|level| level >= 247);
        let cheek_ratio = luminance.cheek_ratio();
        Some(Self {
            inter_eye_distance: frame.unit,
            head_size: chin / h,
            leftward_crop: left.x.min(right.x) / frame.unit,
            rightward_crop: (w - left.x.max(right.x)) / frame.unit,
            downward_crop: eyes.y / chin,
            upward_crop: (h - eyes.y) / chin,
            luminance_mean: luminance.mean(),
            luminance_variance: luminance.variance(),
            under_exposure,
            over_exposure,
            dynamic_range: luminance.entropy(),
            illumination_uniformity: luminance.shared_by_cheeks(),
            cheek_ratio,
            lighting: (1.0 - under_exposure)
                .min(1.0 - over_exposure)
                .min(cheek_ratio.cbrt()),
            natural_colour: natural_colour(luminance.cheek_colour),
            sharpness: sharpness(&view, scale),
            contrast: luminance.contrast(),
        })
    }

    /// How clear a portrait is, 0 to 1: the least of its inter-eye distance over 48 pixels, its sharpness over 0.6 and
    /// one minus its over-exposure over 0.3, so that each comes to 0.5 at its limit (24 pixels, 0.3, 0.15). What the limits
    /// find is counted in `tests/calibration/faces.md`.
    pub(crate) fn clarity(&self) -> f64 {
        self.clarities()
            .map(|(_, part)| part)
            .into_iter()
            .fold(1.0, f64::min)
            .max(0.0)
    }

    /// What the clarity of a portrait suffers from most.
    pub(crate) fn least_clear(&self) -> Unclear {
        let parts = self.clarities().into_iter();
        let least = parts.min_by(|a, b| a.1.total_cmp(&b.1));
        least.map_or(Unclear::Soft, |(what, _)| what)
    }

    fn clarities(&self) -> [(Unclear, f64); 3] {
        [
            (Unclear::Small, self.inter_eye_distance / 48.0),
            (Unclear::Soft, self.sharpness / 0.6),
            (Unclear::Bright, 1.0 - self.over_exposure / 0.3),
        ]
    }
}

/// Where a pixel of the view lies in the frame.
fn place(x: u32, y: u32, scale: f64) -> (f64, f64) {
    let [left, top, ..] = VIEW;
    let at = |i: u32| (f64::from(i) + 0.5) / scale;
    (at(x) + left, at(y) + top)
}

fn in_face(x: f64, y: f64) -> bool {
    let [below, across, down] = FACE;
    (x / across).powi(2) + ((y - below) / down).powi(2) <= 1.0
}

/// How the light lies on a face.
struct Luminance {
    face: [u32; 256],
    cheeks: [[u32; 256]; 2],
    /// The mean of the cheeks, R, G, B, in linear light, 0 to 1.
    cheek_colour: [f64; 3],
}

impl Luminance {
    fn of(view: &RgbImage, scale: f64) -> Self {
        let mut own = Self {
            face: [0; 256],
            cheeks: [[0; 256]; 2],
            cheek_colour: [0.0; 3],
        };
        let mut cheek_pixels = 0.0;
        let [beside, below, half] = CHEEK;
        for (i, j, pixel) in view.enumerate_pixels() {
            let (x, y) = place(i, j, scale);
            let [r, g, b] = pixel.0;
            let level = usize::from(luma(r, g, b));
            if in_face(x, y) {
                own.face[level] += 1;
            }
            if (x.abs() - beside).abs() <= half && (y - below).abs() <= half {
                own.cheeks[usize::from(x > 0.0)][level] += 1;
                for (sum, value) in own.cheek_colour.iter_mut().zip(pixel.0) {
                    *sum += linear(value);
                }
                cheek_pixels += 1.0;
            }
        }
        own.cheek_colour = own
            .cheek_colour
            .map(|sum| sum / f64::max(cheek_pixels, 1.0));
        own
    }

    fn mean(&self) -> f64 {
        mean(&self.face) / 255.0
    }

    fn variance(&self) -> f64 {
        let middle = mean(&self.face);
        let squares = levels(&self.face).map(|(level, n)| n * (level - middle).powi(2));
        squares.sum::<f64>() / total(&self.face) / (255.0 * 255.0)
    }

    fn share(&self, of: impl Fn(usize) -> bool) -> f64 {
        let counts = self.face.iter().enumerate().filter(|(level, _)| of(*level));
        counts.map(|(_, n)| f64::from(*n)).sum::<f64>() / total(&self.face)
    }

    fn entropy(&self) -> f64 {
        let all = total(&self.face);
        let shares = self
            .face
            .iter()
            .filter(|n| **n > 0)
            .map(|n| f64::from(*n) / all);
        -shares.map(|p| p * p.log2()).sum::<f64>()
    }

    fn shared_by_cheeks(&self) -> f64 {
        let [left, right] = &self.cheeks;
        let all = [total(left), total(right)];
        let pairs = left.iter().zip(right);
        pairs
            .map(|(l, r)| (f64::from(*l) / all[0]).min(f64::from(*r) / all[1]))
            .sum()
    }

    fn cheek_ratio(&self) -> f64 {
        let [left, right] = self.cheeks.map(|counts| {
            let light = levels(&counts).map(|(level, n)| n * linear(level as u8));
            light.sum::<f64>() / total(&counts)
        });
        (left.min(right) / left.max(right).max(1e-6)).clamp(0.0, 1.0)
    }

    fn contrast(&self) -> f64 {
        let at = |share: f64| {
            let target = total(&self.face) * share;
            let mut below = 0.0;
            let mut found = levels(&self.face).skip_while(|(_, n)| {
                below += n;
                below < target
            });
            found.next().map_or(255.0, |(level, _)| level)
        };
        (at(0.95) - at(0.05)) / at(0.95).max(1.0)
    }
}

fn levels(counts: &[u32; 256]) -> impl Iterator<Item = (f64, f64)> {
    counts
        .iter()
        .enumerate()
        .map(|(level, n)| (level as f64, f64::from(*n)))
}

/// At least one, so that nothing is divided by zero.
fn total(counts: &[u32; 256]) -> f64 {
    f64::from(counts.iter().sum::<u32>()).max(1.0)
}

fn mean(counts: &[u32; 256]) -> f64 {
    levels(counts).map(|(level, n)| level * n).sum::<f64>() / total(counts)
}

/// The light that a level of sRGB stands for, 0 to 1 (IEC 61966-2-1).
fn linear(level: u8) -> f64 {
    let v = f64::from(level) / 255.0;
    if v <= 0.040_45 {
        v / 12.92
    } else {
        ((v + 0.055) / 1.055).powf(2.4)
    }
}

/// See [`FaceQuality::natural_colour`]. CIELAB of linear sRGB under D65 (ISO/CIE 11664-4).
fn natural_colour([r, g, b]: [f64; 3]) -> f64 {
    let xyz = [
        (0.412_4 * r + 0.357_6 * g + 0.180_5 * b) / 0.950_5,
        0.212_6 * r + 0.715_2 * g + 0.072_2 * b,
        (0.019_3 * r + 0.119_2 * g + 0.950_5 * b) / 1.089,
    ];
    let [x, y, z] = xyz.map(|t| {
        if t > 0.008_856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    });
    let (a, b) = (500.0 * (x - y), 200.0 * (y - z));
    if a < 0.0 || b < 0.0 {
        return 100.0;
    }
    let beyond = |v: f64, low: f64, high: f64| (low - v).max(v - high).max(0.0);
    beyond(a, 5.0, 25.0).hypot(beyond(b, 5.0, 35.0))
}

/// See [`FaceQuality::sharpness`]: Crete, Dolmiere, Ladret and Nicolas, "The blur effect" (SPIE 6492, 2007), across and
/// down, the smaller of the two, as one minus their blur. What is smoothed is the view at [`SCALE`] pixels a unit: a
/// smaller one is stretched to it first, since what the camera did not see is not there.
fn sharpness(view: &RgbImage, scale: f64) -> f64 {
    let (w, h) = view.dimensions();
    let level = |x: u32, y: u32| {
        let [r, g, b] = view.get_pixel(x, y).0;
        f64::from(luma(r, g, b))
    };
    let reach = ((scale * SMOOTHING).round() as u32).max(1);
    let mut lost = [[0.0; 2]; 2];
    for y in reach + 1..h.saturating_sub(reach) {
        for x in reach + 1..w.saturating_sub(reach) {
            let (u, v) = place(x, y, scale);
            if !in_face(u, v) {
                continue;
            }
            for (sums, (dx, dy)) in lost.iter_mut().zip([(1, 0), (0, 1)]) {
                let here = (level(x, y) - level(x - dx, y - dy)).abs();
                // The difference of two means over 2 reach + 1 pixels is that of their ends.
                let (ahead, behind) = (
                    level(x + reach * dx, y + reach * dy),
                    level(x - (reach + 1) * dx, y - (reach + 1) * dy),
                );
                let after = (ahead - behind).abs() / f64::from(2 * reach + 1);
                sums[0] += here;
                sums[1] += (here - after).max(0.0);
            }
        }
    }
    lost.map(|[all, lost]| if all > 0.0 { lost / all } else { 0.0 })
        .into_iter()
        .fold(1.0, f64::min)
}

/// How far [`sharpness`] smooths to each side, in units: the filter of nine pixels of its source at [`SCALE`].
const SMOOTHING: f64 = 4.0 / 60.0;

#[cfg(all(test, feature = "face"))]
mod tests {
    use image::{Rgb, imageops};

    use super::*;
    use crate::face::testing::{collins, hopper};
    use crate::face::{BuiltIn, FaceDetector, FacePicture};

    fn face(picture: &RgbImage) -> DetectedFace {
        let view = FacePicture::new(picture.width(), picture.height(), picture.as_raw()).unwrap();
        BuiltIn::new().detect(view)[0]
    }

    /// The quality of the face that is found in the first picture, as the second shows it.
    fn quality(first: &RgbImage, second: RgbImage) -> FaceQuality {
        let photo = Photo::from_rgb8(second.width(), second.height(), second.into_raw()).unwrap();
        FaceQuality::of(&photo, &face(first), &Arc::default()).unwrap()
    }

    fn changed(picture: &RgbImage, change: impl Fn(f64, f64) -> f64) -> RgbImage {
        let width = f64::from(picture.width());
        let mut picture = picture.clone();
        for (x, _, pixel) in picture.enumerate_pixels_mut() {
            pixel.0 = pixel
                .0
                .map(|c| change(f64::from(c), f64::from(x) / width).clamp(0.0, 255.0) as u8);
        }
        picture
    }

    #[test]
    fn a_careful_portrait_is_within_every_range() {
        for portrait in [hopper(), collins()] {
            let q = quality(&portrait, portrait.clone());
            assert!(
                (0.0..1.0).contains(&q.luminance_mean)
                    && (0.0..0.25).contains(&q.luminance_variance)
            );
            assert!(q.under_exposure < 0.2 && q.over_exposure < 0.1, "{q:?}");
            assert!(q.dynamic_range > 6.0 && q.dynamic_range <= 8.0, "{q:?}");
            assert!(
                q.illumination_uniformity > 0.3 && q.cheek_ratio > 0.5,
                "{q:?}"
            );
            assert!(q.natural_colour < 20.0, "{q:?}");
        }
    }

    #[test]
    fn each_fault_moves_its_measure() {
        let portrait = hopper();
        let own = quality(&portrait, portrait.clone());
        let dark = quality(&portrait, changed(&portrait, |c, _| c * 0.1));
        assert!(dark.under_exposure > 0.8 && dark.luminance_mean < 0.2 * own.luminance_mean);
        let bright = quality(&portrait, changed(&portrait, |c, _| c * 4.0));
        assert!(bright.over_exposure > 0.5, "{bright:?}");
        let aside = quality(
            &portrait,
            changed(&portrait, |c, x| if x < 0.515 { c * 0.3 } else { c }),
        );
        assert!(
            aside.cheek_ratio < 0.3 && aside.illumination_uniformity < 0.2,
            "{aside:?}"
        );
        let soft = quality(&portrait, imageops::blur(&portrait, 4.0));
        assert!(
            soft.sharpness < 0.75 * own.sharpness,
            "{} {}",
            soft.sharpness,
            own.sharpness
        );
        let gray = quality(&portrait, RgbImage::from_pixel(512, 600, Rgb([90; 3])));
        assert!(
            gray.contrast < 1e-9 && gray.dynamic_range < 1e-9 && gray.luminance_variance < 1e-9
        );
        assert!((gray.luminance_mean - 90.0 / 255.0).abs() < 1e-9);
    }

    #[test]
    fn light_alone_does_not_change_what_is_relative_to_the_face() {
        let portrait = hopper();
        let own = quality(&portrait, portrait.clone());
        let dim = quality(&portrait, changed(&portrait, |c, _| c * 0.6));
        assert!((own.sharpness - dim.sharpness).abs() < 0.03);
        assert!((own.contrast - dim.contrast).abs() < 0.03);
        assert!((own.cheek_ratio - dim.cheek_ratio).abs() < 0.1);
    }

    #[test]
    fn the_frame_of_the_picture_gives_crops_and_head_size() {
        let mut wide = RgbImage::from_pixel(1000, 1200, Rgb([110, 120, 130]));
        imageops::overlay(&mut wide, &hopper(), 244, 300);
        let q = quality(&wide, wide.clone());
        // The eyes at (465, 490) and (550, 487.5), 85 apart.
        assert!((q.inter_eye_distance - 85.0).abs() < 12.0, "{q:?}");
        assert!(
            (q.leftward_crop - 465.0 / 85.0).abs() < 1.0
                && (q.rightward_crop - 450.0 / 85.0).abs() < 1.0
        );
        assert!((q.head_size - 145.0 / 1200.0).abs() < 0.025, "{q:?}");
    }
}
