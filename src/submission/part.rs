//! What is kept of one upload to be held against the others; its picture is gone by then.

use std::sync::Arc;

use image::RgbImage;

use crate::claims::Zone;
use crate::code::Slot;
use crate::evidence::Evidence;
use crate::fingerprint::{Fingerprint, Probe};
use crate::geometry::{Homography, Quad, Rect};
use crate::imaging::warp::warp;
use crate::pool::Pool;

/// The facts of one upload that others are held against.
#[derive(Debug)]
pub(crate) struct Part {
    /// Its place.
    pub(crate) slot: Slot,
    /// The whole picture; `None` where the file could not be read.
    picture: Option<Probe>,
    /// The document in it, seen from straight above.
    page: Option<Probe>,
    /// The face in it: the portrait, or the face of a selfie.
    face: Option<Probe>,
    /// What its machine-readable zone says, where one was read without doubt.
    pub(crate) zone: Option<Zone>,
}

/// The side, in pixels, of the square that a page or a face is laid into: twice the cells that a fingerprint takes.
const SQUARE: u32 = 256;
/// By how much of its sides a face's box is widened: hair and chin tell pictures of one face apart.
const FACE_MARGIN: f64 = 0.25;

impl Part {
    /// Of an upload that has been judged, so that what its checks sought is there.
    pub(crate) fn of(slot: Slot, evidence: &Evidence) -> Self {
        let (photo, reduced) = (evidence.photo().ok(), evidence.reduced().ok());
        let square = |quad: &Quad| {
            let (photo, reduced) = (photo?, reduced?);
            let scale = f64::from(reduced.width()) / f64::from(photo.width());
            squared(reduced, &quad.scaled(scale), evidence.pool())
        };
        let document = evidence.document().ok().map(|document| *document.corners());
        let face = evidence.faces_if_sought().first();
        let face = face.map(|face| Quad::from(widened(face.bounds)));
        Self {
            slot,
            picture: reduced.map(Probe::of),
            page: document.as_ref().and_then(square),
            face: face.as_ref().and_then(square),
            zone: evidence.zone_if_sought(),
        }
    }

    /// Of an upload that is no picture: a PDF.
    #[cfg(feature = "pdf")]
    pub(crate) fn unseen(slot: Slot) -> Self {
        Self {
            slot,
            picture: None,
            page: None,
            face: None,
            zone: None,
        }
    }

    /// The fingerprint of the whole picture.
    pub(crate) fn fingerprint(&self) -> Option<Fingerprint> {
        self.picture.as_ref().map(Probe::fingerprint)
    }

    /// How much the picture differs from one whose fingerprint was kept; `None` where there is no picture.
    pub(crate) fn distance_to(&self, kept: Fingerprint) -> Option<f64> {
        self.picture.as_ref().map(|picture| picture.distance(kept))
    }

    /// How much this upload differs from another: the whole pictures, the documents in them or the faces, whichever are
    /// most alike. `None` where nothing can be compared.
    pub(crate) fn distance(&self, other: &Self) -> Option<f64> {
        self.distances(other)
            .into_iter()
            .flatten()
            .min_by(f64::total_cmp)
    }

    /// The same for the whole pictures, the documents and the faces apart.
    pub(crate) fn distances(&self, other: &Self) -> [Option<f64>; 3] {
        let pairs = [
            (&self.picture, &other.picture),
            (&self.page, &other.page),
            (&self.face, &other.face),
        ];
        pairs.map(|(ours, theirs)| {
            let (ours, theirs) = (ours.as_ref()?, theirs.as_ref()?);
            Some(ours.distance(theirs.fingerprint()))
        })
    }
}

/// A face's box with what is around it.
fn widened(face: Rect) -> Rect {
    let (dx, dy) = (face.width * FACE_MARGIN, face.height * FACE_MARGIN);
    Rect::new(
        face.x - dx,
        face.y - dy,
        face.width + 2.0 * dx,
        face.height + 2.0 * dy,
    )
}

/// What the picture shows within `quad`, laid into a square.
fn squared(picture: &RgbImage, quad: &Quad, pool: &Arc<Pool>) -> Option<Probe> {
    let map = Homography::from_rect(f64::from(SQUARE), f64::from(SQUARE), quad)?;
    let footprint = quad.area().sqrt() / f64::from(SQUARE);
    let square = warp(picture, &map, SQUARE, SQUARE, footprint, pool);
    Some(Probe::of(&square))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A picture like no other of another `seed`.
    pub(in crate::submission) fn picture(seed: u32) -> RgbImage {
        RgbImage::from_fn(96, 96, |x, y| {
            let bumps = (x / 12 * (7 + 2 * seed) + y / 12 * (5 + 3 * seed) + seed) % 11;
            image::Rgb([(bumps * 23) as u8; 3])
        })
    }

    impl Part {
        /// Of an upload whose picture is given and of which nothing else is known.
        pub(in crate::submission) fn showing(slot: Slot, picture: &RgbImage) -> Self {
            Self {
                picture: Some(Probe::of(picture)),
                ..Self::with_zone(slot, None)
            }
        }

        /// Of an upload of which the zone alone is known.
        pub(crate) fn with_zone(slot: Slot, zone: Option<Zone>) -> Self {
            Self {
                slot,
                picture: None,
                page: None,
                face: None,
                zone,
            }
        }
    }

    #[test]
    fn a_face_is_taken_with_a_quarter_of_its_sides_around_it() {
        let widened = widened(Rect::new(100.0, 200.0, 40.0, 60.0));
        assert_eq!(widened, Rect::new(90.0, 185.0, 60.0, 90.0));
    }

    #[test]
    fn a_part_of_a_picture_is_known_by_itself() {
        // Tiles of eight pixels, no two rows or columns of which are alike.
        let whole = RgbImage::from_fn(512, 512, |x, y| {
            let tile = (x / 8).wrapping_mul(73_856_093) ^ (y / 8).wrapping_mul(19_349_663);
            image::Rgb([(tile.wrapping_mul(2_654_435_761) >> 24) as u8; 3])
        });
        let pool = Arc::new(Pool::default());
        let of = |bounds: Rect| squared(&whole, &Quad::from(bounds), &pool);
        let part = image::imageops::crop_imm(&whole, 96, 96, 320, 320).to_image();
        let probe = of(Rect::new(96.0, 96.0, 320.0, 320.0)).unwrap();
        let apart = |picture: &RgbImage| probe.distance(Probe::of(picture).fingerprint());
        let (near, far) = (apart(&part), apart(&whole));
        assert!(near < 0.1 && far > 0.2, "{near} {far}");
        assert!(
            of(Rect::new(24.0, 24.0, 0.0, 0.0)).is_none(),
            "nothing is in it"
        );
    }

    #[test]
    fn two_uploads_are_as_far_apart_as_what_is_most_alike_in_them() {
        let [one, other, third] = [0, 1, 2].map(|seed| Probe::of(&picture(seed)));
        let part = |picture: Option<&Probe>, page: Option<&Probe>, face: Option<&Probe>| Part {
            picture: picture.cloned(),
            page: page.cloned(),
            face: face.cloned(),
            ..Part::with_zone(Slot::Front, None)
        };
        let whole = part(Some(&one), Some(&other), Some(&third));
        let apart = one.distance(other.fingerprint());
        assert!(apart > 0.2, "{apart}");
        for (against, distances) in [
            (part(Some(&one), None, None), [Some(0.0), None, None]),
            (part(None, Some(&other), None), [None, Some(0.0), None]),
            (part(None, None, Some(&third)), [None, None, Some(0.0)]),
            (part(Some(&other), None, None), [Some(apart), None, None]),
            (
                part(Some(&other), Some(&other), None),
                [Some(apart), Some(0.0), None],
            ),
            (part(None, None, None), [None; 3]),
        ] {
            assert_eq!(whole.distances(&against), distances);
            let nearest = distances.into_iter().flatten().reduce(f64::min);
            assert_eq!(whole.distance(&against), nearest);
        }
        assert_eq!(whole.fingerprint(), Some(one.fingerprint()));
        assert_eq!(whole.distance_to(one.fingerprint()), Some(0.0));
        assert_eq!(whole.distance_to(other.fingerprint()), Some(apart));
        let unseen = Part::with_zone(Slot::Proof, None);
        assert_eq!(
            (unseen.fingerprint(), unseen.distance_to(one.fingerprint())),
            (None, None)
        );
    }
}
