//! The portrait on a document, and with it which way up the document is.
//!
//! An eighth of what decoding takes: 63 M instructions to 479 M on a front of 12 megapixels (`benches/instructions.rs`), and more
//! on a document that lies on its side: the network runs once for each turn of the page until a face is certain, and once to four
//! times for each face that it sees there.

use std::sync::Arc;

use image::RgbImage;

use super::{DetectedFace, FaceDetector, FacePicture, LEAST_CONFIDENCE};
use crate::geometry::{Homography, Quad, Rect};
use crate::imaging::shrink::shrink_part;
use crate::imaging::warp::warp;
use crate::pool::{Lent, Pool};
use crate::stop::Stop;

/// The longer side, in pixels, of the page that is searched. A portrait's face takes an eighth to a third of it. More
/// pixels cost time and lose soft portraits: see `tests/calibration/portrait-missing.md`.
const PAGE: f64 = 192.0;
/// The same where no outline is known: the document is smaller than the picture.
const WHOLE: f64 = 224.0;
/// The side, in pixels, of the square around a face that is looked at in every turn, and the share of it that the
/// face's longer side takes.
const CLOSE: f64 = 96.0;
const CLOSE_SHARE: f64 = 0.6;
/// The confidence from which a face counts on a document, where one is expected. Small, soft and worn portraits have
/// less than others: see `tests/calibration/portrait-missing.md`.
const LEAST: f64 = 0.375;
/// The confidence from which a face on the page counts although it is not seen from nearby, as happens with soft ones.
const SEEN: f64 = 0.44;
/// The confidence, seen from nearby, from which no other turn of the page is looked at.
const CERTAIN: f64 = 0.75;
/// The same of a face as it stands in the view in which it was found, from which it is not looked at in the other three turns:
/// of portraits on specimens none came to more in a turn in which it is not upright.
const UPRIGHT: f64 = 0.85;
/// At most so many faces of a page are looked at from nearby, each only where the one before was not confirmed.
const FACES: usize = 2;

/// The portrait on a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Portrait {
    /// The face, in pixels of the picture that was searched.
    pub face: DetectedFace,
    /// The quarter turns, 0 to 3, by which the outline's corners must move on for the first to be the upper left one of
    /// the document as it is read: see [`Portrait::reading_order`].
    pub turn: usize,
}

impl Portrait {
    /// The largest face on the document with these corners, in the quarter turn in which a face is seen best; in the
    /// whole picture where no outline is known.
    ///
    /// Faces that are smaller or elsewhere are ghost images, holograms, other pictures or bystanders. The page is
    /// searched in the turns in which it is wider than high, as cards and photo pages are read, then in the others, which
    /// some cards have; where a face is seen it is looked at closely in all four turns, because a detector that tolerates
    /// a lean sees upright faces in turned ones. The next largest gets the same look where the largest is not confirmed:
    /// patterns and ghost images can look like a face from afar. `None` as well where it is time to stop.
    #[must_use]
    pub(crate) fn find(
        detector: &dyn FaceDetector,
        picture: &RgbImage,
        outline: Option<&Quad>,
        pool: &Arc<Pool>,
        stop: &Stop,
    ) -> Option<Self> {
        let whole = Rect::new(
            0.0,
            0.0,
            f64::from(picture.width()),
            f64::from(picture.height()),
        );
        let (page, long) = outline.map_or((Quad::from(whole), WHOLE), |outline| (*outline, PAGE));
        let reduced = Reduced::of(picture, &page, long, pool);
        let mut best: Option<Self> = None;
        for turn in turns(outline) {
            if stop.is_due() {
                return None;
            }
            let view = View::of(&reduced, &turned(&page, turn), long, pool)?;
            for seen in view.faces(detector).iter().take(FACES) {
                if stop.is_due() {
                    return None;
                }
                let found = best_turn(detector, picture, &view, seen, pool).or_else(|| {
                    let face = seen.moved(|p| view.to_picture.apply(p));
                    (face.confidence >= SEEN).then_some((face, 0))
                });
                let Some((face, more)) = found else { continue };
                if best.is_none_or(|best| face.confidence > best.face.confidence) {
                    let turn = (turn + more) % 4;
                    best = Some(Self { face, turn });
                }
                if face.confidence >= LEAST_CONFIDENCE {
                    break;
                }
            }
            if best.is_some_and(|best| best.face.confidence >= CERTAIN) {
                break;
            }
        }
        best
    }

    /// Whether the face is as large in the document with this outline, and as far from its ends, as on identity documents: a
    /// portrait of ISO/IEC 19794-5, whose head takes 70 to 80 % of its height, is 0.3 to 0.8 of a card's height and stands on
    /// one side of it.
    pub(crate) fn is_placed_in(&self, outline: &Quad) -> bool {
        let Some(map) = Homography::from_rect(1.0, 1.0, &turned(outline, self.turn))
            .and_then(|map| map.inverse())
        else {
            return false;
        };
        let face = map.apply_quad(&Quad::from(self.face.bounds)).bounds();
        let middle = face.x + face.width / 2.0;
        let within =
            face.x > 0.0 && face.y > 0.0 && face.x + face.width < 1.0 && face.y + face.height < 1.0;
        within && (0.15..0.65).contains(&face.height) && !(0.42..=0.58).contains(&middle)
    }

    /// The same portrait where the picture has `factor` times as many pixels a side.
    pub(crate) fn scaled(self, factor: f64) -> Self {
        Self {
            face: self.face.moved(|p| p.scaled(factor)),
            ..self
        }
    }

    #[cfg(any(all(test, feature = "face"), feature = "internals"))]
    /// The same outline, its corners in the order in which the document is read: upper left, upper right, lower right,
    /// lower left.
    #[must_use]
    pub fn reading_order(&self, outline: &Quad) -> Quad {
        turned(outline, self.turn)
    }
}

/// The turns in which a page is searched, in this order.
fn turns(outline: Option<&Quad>) -> [usize; 4] {
    let high = outline.is_some_and(|outline| {
        let [top, right, bottom, left] = outline.side_lengths();
        right + left > 1.1 * (top + bottom)
    });
    if high { [1, 3, 0, 2] } else { [0, 2, 1, 3] }
}

/// The face in the turn in which it is seen best from nearby, and how many quarter turns that is from this view.
fn best_turn(
    detector: &dyn FaceDetector,
    picture: &RgbImage,
    view: &View,
    face: &DetectedFace,
    pool: &Arc<Pool>,
) -> Option<(DetectedFace, usize)> {
    let bounds = face.bounds;
    let side = bounds.width.max(bounds.height) / CLOSE_SHARE;
    let square = Rect::new(
        bounds.x + (bounds.width - side) / 2.0,
        bounds.y + (bounds.height - side) / 2.0,
        side,
        side,
    );
    let near = view.to_picture.apply_quad(&Quad::from(square));
    let reduced = Reduced::of(picture, &near, CLOSE, pool);
    let seen_in = |turn: usize| {
        let close = View::of(&reduced, &turned(&near, turn), CLOSE, pool)?;
        let face = *close.faces(detector).first()?;
        Some((face.moved(|p| close.to_picture.apply(p)), turn))
    };
    let upright = seen_in(0);
    if upright.is_some_and(|(face, _)| face.confidence >= UPRIGHT) {
        return upright;
    }
    let turns = upright.into_iter().chain((1..4).filter_map(seen_in));
    turns.max_by(|a, b| a.0.confidence.total_cmp(&b.0.confidence))
}

/// The quadrilateral with the corner `turn` places further on as its first.
fn turned(quad: &Quad, turn: usize) -> Quad {
    let corners = quad.corners();
    Quad::new(std::array::from_fn(|i| corners[(i + turn) % 4]))
}

/// A picture, or the part of it that is looked at, with no more pixels than are needed to see it at some size: views of
/// it take no means.
struct Reduced<'a> {
    picture: &'a RgbImage,
    /// The part reduced by this factor, where that is more than 1.
    smaller: Option<Lent<RgbImage>>,
    factor: u32,
    /// The upper left corner of the part in the picture.
    origin: [u32; 2],
}

impl<'a> Reduced<'a> {
    /// For views of `quad` whose longer side has `long` pixels.
    fn of(picture: &'a RgbImage, quad: &Quad, long: f64, pool: &Arc<Pool>) -> Self {
        let factor = (pixels_for_one(quad, long) as u32).max(1);
        let mut own = Self {
            picture,
            smaller: None,
            factor,
            origin: [0; 2],
        };
        if factor > 1 {
            let [x, y, width, height] = blocks_around(quad, factor, picture.dimensions());
            own.smaller = Some(shrink_part(picture, [x, y, width, height], factor, pool));
            own.origin = [x, y];
        }
        own
    }

    fn pixels(&self) -> &RgbImage {
        self.smaller.as_deref().unwrap_or(self.picture)
    }

    /// From the picture to the pixels.
    fn picture_to_pixels(&self) -> Homography {
        let scale = 1.0 / f64::from(self.factor);
        let [x, y] = self.origin.map(|v| -f64::from(v) * scale);
        Homography::affine([scale, 0.0, x, 0.0, scale, y])
    }
}

/// The blocks of `factor` pixels a side that the quadrilateral covers, with one more on each side to sample between, in a
/// picture of this size: left, top, width, height, in pixels, each side at least a block.
fn blocks_around(quad: &Quad, factor: u32, (width, height): (u32, u32)) -> [u32; 4] {
    let bounds = Rect::around(quad.corners());
    let span = |start: f64, length: f64, side: u32| {
        let blocks = (side / factor).max(1);
        let at = |v: f64| (v / f64::from(factor)).clamp(0.0, f64::from(blocks)) as u32;
        let first = at(start).saturating_sub(1).min(blocks - 1);
        let last = (at(start + length) + 2).clamp(first + 1, blocks);
        let end = if last == blocks { side } else { last * factor };
        [first * factor, end - first * factor]
    };
    let [x, w] = span(bounds.x, bounds.width, width);
    let [y, h] = span(bounds.y, bounds.height, height);
    [x, y, w, h]
}

/// How many pixels of a picture a side there are for one of a view of `quad` whose longer side has `long`.
fn pixels_for_one(quad: &Quad, long: f64) -> f64 {
    let [top, right, bottom, left] = quad.side_lengths();
    ((top + bottom) / 2.0).max((right + left) / 2.0) / long
}

/// A part of a picture, seen from the front.
struct View {
    seen: Lent<RgbImage>,
    to_picture: Homography,
}

impl View {
    /// The quadrilateral as a rectangle whose longer side has `long` pixels.
    fn of(reduced: &Reduced<'_>, quad: &Quad, long: f64, pool: &Arc<Pool>) -> Option<Self> {
        let [top, right, bottom, left] = quad.side_lengths();
        let native = pixels_for_one(quad, long);
        let [width, height] = [(top + bottom) / 2.0, (right + left) / 2.0]
            .map(|side| (side / native).round().clamp(1.0, long) as u32);
        let to_picture = Homography::from_rect(f64::from(width), f64::from(height), quad)?;
        let factor = f64::from(reduced.factor);
        let map = to_picture.then(&reduced.picture_to_pixels());
        Some(Self {
            seen: warp(reduced.pixels(), &map, width, height, native / factor, pool),
            to_picture,
        })
    }

    /// The faces that the detector is sure of, in pixels of the view, the largest first; then the others, the surest
    /// first.
    fn faces(&self, detector: &dyn FaceDetector) -> Vec<DetectedFace> {
        let (width, height) = self.seen.dimensions();
        let Some(picture) = FacePicture::new(width, height, self.seen.as_raw()) else {
            return Vec::new();
        };
        let mut faces = detector.detect(picture);
        faces.retain(|face| face.confidence >= LEAST);
        let rank = |face: &DetectedFace| {
            let sure = face.confidence >= LEAST_CONFIDENCE;
            let size = face.bounds.area();
            (sure, if sure { size } else { face.confidence })
        };
        faces.sort_by(|a, b| {
            let (a, b) = (rank(a), rank(b));
            b.0.cmp(&a.0).then(b.1.total_cmp(&a.1))
        });
        faces
    }
}

#[cfg(all(test, feature = "face"))]
mod tests {
    use image::{Rgb, imageops};

    use super::*;
    use crate::face::BuiltIn;
    use crate::face::testing::{collins, hopper};
    use crate::geometry::Point;

    /// A card with a portrait on the left, a ghost of it on the right, and lines for print.
    fn card() -> RgbImage {
        let mut card = RgbImage::from_pixel(640, 404, Rgb([205, 220, 226]));
        let paste = |card: &mut RgbImage, picture: &RgbImage, width: u32, x: i64, y: i64| {
            let height = width * picture.height() / picture.width();
            let small = imageops::resize(picture, width, height, imageops::FilterType::Triangle);
            imageops::overlay(card, &small, x, y);
        };
        paste(&mut card, &hopper(), 200, 30, 110);
        paste(&mut card, &hopper(), 60, 540, 250);
        for line in 0..6 {
            for x in (260..520).filter(|x| x / 9 % 4 != 3) {
                for y in 0..9 {
                    card.put_pixel(x, 70 + line * 40 + y, Rgb([40, 40, 60]));
                }
            }
        }
        card
    }

    #[test]
    fn the_portrait_tells_which_way_up_the_card_lies() {
        let mut seen = card();
        for turn in 0..4 {
            let portrait =
                Portrait::find(&BuiltIn::new(), &seen, None, &Arc::default(), &Stop::NEVER)
                    .expect("a portrait");
            assert_eq!(portrait.turn, turn);
            let bounds = Quad::from(Rect::new(
                0.0,
                0.0,
                f64::from(seen.width()),
                f64::from(seen.height()),
            ));
            let [upper_left, upper_right, ..] = *portrait.reading_order(&bounds).corners();
            let eyes = portrait
                .face
                .eyes
                .expect("the built-in detector gives them");
            let along = |a: Point, b: Point| (b.x - a.x, b.y - a.y);
            let (side, across) = (along(upper_left, upper_right), along(eyes[0], eyes[1]));
            let cosine = (side.0 * across.0 + side.1 * across.1)
                / (upper_left.distance(upper_right) * eyes[0].distance(eyes[1]));
            assert!(cosine > 0.95, "the eyes lie along the upper side: {cosine}");
            seen = imageops::rotate90(&seen);
        }
    }

    #[test]
    fn it_is_the_face_on_the_card_and_not_the_one_beside_it() {
        let mut table = RgbImage::from_pixel(1000, 700, Rgb([90, 70, 60]));
        imageops::overlay(&mut table, &card(), 30, 250);
        imageops::overlay(&mut table, &collins(), 660, 20);
        let outline = Quad::from(Rect::new(30.0, 250.0, 640.0, 404.0));
        let portrait = Portrait::find(
            &BuiltIn::new(),
            &table,
            Some(&outline),
            &Arc::default(),
            &Stop::NEVER,
        )
        .expect("a portrait");
        assert_eq!(portrait.turn, 0);
        let face = Quad::from(portrait.face.bounds).centre();
        assert!(
            (60.0..260.0).contains(&face.x) && (360.0..650.0).contains(&face.y),
            "{face:?}"
        );
    }

    #[test]
    fn print_alone_has_no_portrait() {
        let mut back = card();
        imageops::overlay(
            &mut back,
            &RgbImage::from_pixel(230, 404, Rgb([205, 220, 226])),
            0,
            0,
        );
        imageops::overlay(
            &mut back,
            &RgbImage::from_pixel(110, 404, Rgb([205, 220, 226])),
            530,
            0,
        );
        assert_eq!(
            Portrait::find(&BuiltIn::new(), &back, None, &Arc::default(), &Stop::NEVER),
            None
        );
    }
}
