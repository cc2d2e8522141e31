//! What is kept of one upload to be held against the others; its picture is gone by then.

use image::RgbImage;

use crate::claims::Zone;
use crate::code::Slot;
use crate::evidence::Evidence;
use crate::fingerprint::{Fingerprint, Probe};
use crate::geometry::{Homography, Point, Quad};
use crate::imaging::warp::warp;

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
            squared(reduced, &quad.scaled(scale), evidence)
        };
        let document = evidence.document().ok().map(|document| *document.corners());
        let face = evidence.faces_if_sought().first();
        let face = face.map(|face| {
            let Point { x, y } = Point::new(face.bounds.x, face.bounds.y);
            let (w, h) = (face.bounds.width, face.bounds.height);
            let (dx, dy) = (w * FACE_MARGIN, h * FACE_MARGIN);
            Quad::from(crate::geometry::Rect::new(
                x - dx,
                y - dy,
                w + 2.0 * dx,
                h + 2.0 * dy,
            ))
        });
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

/// What the picture shows within `quad`, laid into a square.
fn squared(picture: &RgbImage, quad: &Quad, evidence: &Evidence) -> Option<Probe> {
    let map = Homography::from_rect(f64::from(SQUARE), f64::from(SQUARE), quad)?;
    let footprint = quad.area().sqrt() / f64::from(SQUARE);
    let square = warp(picture, &map, SQUARE, SQUARE, footprint, evidence.pool());
    Some(Probe::of(&square))
}
