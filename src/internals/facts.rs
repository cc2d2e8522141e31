//! What the checks measure of a photo, number by number: what the fitting programs work on.

use std::sync::Arc;

use fast_image_resize::Resizer;
use image::RgbImage;

use crate::code::Kind;
use crate::content::{Content, NAMES};
use crate::evidence::{Evidence, REDUCED_LONG_SIDE};
use crate::geometry::{Homography, Quad, Rect};
use crate::imaging::spectrum::Spectrometer;
use crate::imaging::{gradient::ColourGradient, shrink::shrink, smooth::smooth, warp::warp};
use crate::intake::Photo;
use crate::legibility::{Facts, score::PRESUMED_HEIGHT};
use crate::locate::{CANDIDATES, DETECTION_SIDE, edges::Edges, lines, locate, quads, score};
use crate::originality::{moire::Moire, moire_fringes::MoireFringes};
use crate::screen::Eye;
use crate::stop::Stop;

/// A quadrilateral that may be a document's outline.
#[derive(Clone, Debug)]
pub struct Outline {
    /// In pixels of the photo.
    pub quad: Quad,
    /// What is measured of it, in the order of [`outline_weights`].
    pub measures: Vec<f32>,
}

/// The weights of an outline's measures in comparison with others of the same picture, and in logits for its being a
/// document's, with what the logits start from.
#[must_use]
pub fn outline_weights() -> (Vec<(f32, f32)>, f32) {
    (score::WEIGHTS.to_vec(), score::TRUST_LEVEL)
}

/// The outlines that the search for the document looks at closely, the best first.
#[must_use]
pub fn outlines(photo: &Photo) -> Vec<Outline> {
    let pool = &Arc::default();
    let reduced = photo.reduced(REDUCED_LONG_SIDE, &mut Resizer::new(), pool);
    let longer = reduced.width().max(reduced.height());
    let factor = longer.div_ceil(DETECTION_SIDE);
    let small = smooth(&shrink(&reduced, factor, pool), pool);
    let edges = Edges::of(ColourGradient::of(&small, pool), pool);
    let lines = lines::lines(&edges, pool);
    let scene = score::Scene {
        picture: &small,
        edges: &edges,
        lines: &lines,
    };
    let scale = f64::from(factor) * f64::from(photo.width()) / f64::from(reduced.width());
    let mut outlines: Vec<Outline> =
        quads::candidates(&lines, edges.width, edges.height, CANDIDATES, pool)
            .iter()
            .map(|candidate| Outline {
                quad: candidate.quad.scaled(scale),
                measures: scene.measures(candidate).to_vec(),
            })
            .collect();
    let rank = |outline: &Outline| -> f32 {
        let pairs = outline.measures.iter().zip(&score::WEIGHTS);
        pairs.map(|(measure, weights)| measure * weights.0).sum()
    };
    outlines.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
    outlines
}

/// The outline of the document in the picture, looked for where no check has yet; `None` where there is none.
#[must_use]
pub fn outline_of(evidence: &Evidence) -> Option<Quad> {
    evidence.document().ok().map(|document| *document.corners())
}

/// The upright photo of `width` × `height` pixels with these bytes, R, G, B, row by row; `None` where the number of bytes
/// does not fit or a side is zero.
#[must_use]
pub fn photo_of_rgb8(width: u32, height: u32, pixels: Vec<u8>) -> Option<Photo> {
    Photo::from_rgb8(width, height, pixels)
}

/// The area of the quadrilateral that lies in the rectangle.
#[must_use]
pub fn area_within(quad: &Quad, rect: &Rect) -> f64 {
    quad.area_within(rect)
}

/// What decides how much of the print can be read.
#[derive(Clone, Debug)]
pub struct Readability {
    /// The slope of the print's edges, in 1/pixel.
    pub slope: f64,
    /// The share of the document that is saturated, 0 to 1.
    pub clipped: f64,
    /// The noise over the contrast of strong edges.
    pub grain: f64,
    /// The pieces of lines of print: the height in pixels, the contrast in levels, and how many letters they have. One of a
    /// presumed height where none was found.
    pub lines: Vec<[f64; 3]>,
    /// The score that these numbers come to with the weights of the library, 0 to 1.
    pub score: f64,
}

/// How far the print of the document with these corners can be read, or of the whole picture.
#[must_use]
pub fn readability(photo: &Photo, corners: Option<&Quad>, kind: Kind) -> Readability {
    let pool = Arc::default();
    let facts = Facts::new(photo, corners, kind, &pool);
    let reduced = photo.reduced(REDUCED_LONG_SIDE, &mut Resizer::new(), &pool);
    let found = facts.of(photo, &reduced);
    let pieces = found.lines().iter();
    let mut lines: Vec<[f64; 3]> = pieces.map(|l| [l.height, l.contrast, l.letters]).collect();
    if lines.is_empty() {
        lines.push([PRESUMED_HEIGHT * found.scale(), found.contrast(), 1.0]);
    }
    Readability {
        slope: found.slope() / found.scale(),
        clipped: found.exposure().clipped(),
        grain: found.grain(),
        lines,
        score: found.score(),
    }
}

/// What the lattices and fringes of a photo say about a display (see `originality::moire`).
#[derive(Clone, Copy, Debug)]
pub struct ScreenLattice {
    /// The numbers that the score weighs, in the order of its weights.
    pub features: [f64; 4],
    /// What `photo-of-screen` measures, 0 to 1.
    pub score: f64,
    /// What `photo-of-print` measures, log10; `None` where no document is known.
    pub dots: Option<f64>,
}

/// Looks for the lattice of a display or a print; where `fills`, the whole photo is taken for the document. `None`
/// where the photo is smaller than a block.
#[must_use]
pub fn screen_lattice(photo: &Photo, fills: bool) -> Option<ScreenLattice> {
    let (width, height) = (f64::from(photo.width()), f64::from(photo.height()));
    let document = fills.then(|| Quad::from(Rect::new(0.0, 0.0, width, height)));
    let reduced = photo.reduced(REDUCED_LONG_SIDE, &mut Resizer::new(), &Arc::default());
    let (mut spectrometer, mut fringes) = (Spectrometer::new(), MoireFringes::kernel());
    let moire = Moire::of_photo(
        photo,
        &reduced,
        document,
        &mut spectrometer,
        &mut fringes,
        &Stop::NEVER,
    )?;
    Some(ScreenLattice {
        features: moire.features(),
        score: moire.score(),
        dots: moire.dots,
    })
}

/// What `photo-of-screen` weighs of a photo beside its moiré, and what it comes to.
#[derive(Clone, Debug)]
pub struct ScreenFeatures {
    /// The names of the features; empty where they were not asked for.
    pub names: Vec<String>,
    /// The features, in the order of the names.
    pub values: Vec<f32>,
    /// The score with the weights of the library, 0 to 1; `None` where the photo is too small.
    pub score: Option<f64>,
}

/// Measures what tells a photo of a display.
#[must_use]
pub fn screen_features(photo: &Photo, named: bool) -> ScreenFeatures {
    let reduced = photo.reduced(REDUCED_LONG_SIDE, &mut Resizer::new(), &Arc::default());
    let mut eye = Eye::new();
    let (values, names) = eye
        .features(
            photo.stored(),
            &reduced,
            named,
            &Arc::default(),
            &Stop::NEVER,
        )
        .expect("nobody stops it");
    let score = eye
        .look(photo.stored(), &reduced, &Arc::default(), &Stop::NEVER)
        .map(|look| look.score);
    ScreenFeatures {
        names,
        values,
        score,
    }
}

/// The print of a page, as `text-not-found` and `document-cut-off` see it.
#[derive(Clone, Debug)]
pub struct PagePrint {
    /// Left, top, right and bottom of each line in shares of the picture's sides, with how many letters stand apart in it.
    pub lines: Vec<([f64; 4], usize)>,
    /// What `text-not-found` measures, cards aside.
    pub letters: usize,
    /// The median height of the letters over the longer side of the picture.
    pub height: f64,
    /// What `document-cut-off` measures.
    pub cut: f64,
    /// What `document-margin-low` measures.
    pub clearance: f64,
}

/// The print of the page in a photo.
#[must_use]
pub fn page_print(photo: &Photo) -> PagePrint {
    let small = photo.reduced(crate::page::SIDE, &mut Resizer::new(), &Arc::default());
    let print = crate::page::Print::of(&small, &Arc::default());
    let (width, height) = print.size();
    let lines = print.lines.iter().map(|line| {
        let x = |v: f32| f64::from(v) / f64::from(width);
        let y = |v: f32| f64::from(v) / f64::from(height);
        let place = [x(line.left), y(line.top), x(line.right), y(line.bottom)];
        let [left, top, right, bottom] = place;
        let seen = if print.upright {
            [top, left, bottom, right]
        } else {
            place
        };
        (seen, line.letters)
    });
    PagePrint {
        lines: lines.collect(),
        letters: print.letters(),
        height: f64::from(print.height()) / print.longer_side(),
        cut: print.cut(),
        clearance: print.clearance(),
    }
}

/// The document with these corners as a flat picture of so many pixels; beyond the photo its border goes on. `None` where no
/// three of the corners span a triangle.
#[must_use]
pub fn flattened(photo: &Photo, corners: &Quad, width: u32, height: u32) -> Option<RgbImage> {
    let stored = photo.to_stored().apply_quad(corners);
    let map = Homography::from_rect(f64::from(width), f64::from(height), &stored)?;
    let [top, right, bottom, left] = stored.side_lengths();
    let along = (top + bottom) / 2.0 / f64::from(width);
    let across = (left + right) / 2.0 / f64::from(height);
    let footprint = along.max(across);
    let flat = warp(
        photo.stored(),
        &map,
        width,
        height,
        footprint,
        &Arc::default(),
    );
    Some(RgbImage::clone(&flat))
}

/// What is seen inside the outline that the search for the document finds best, however unsure.
#[derive(Clone, Debug)]
pub struct Inside {
    /// The outline, in pixels of the photo.
    pub outline: Quad,
    /// How sure the search is of the outline, 0 to 1.
    pub confidence: f64,
    /// The signs, in the order of [`content_signs`].
    pub signs: Vec<f32>,
    /// The probability that it is an identity document, with the weights of the library.
    pub score: f64,
}

/// What the signs of [`Inside`] are called.
#[must_use]
pub fn content_signs() -> &'static [&'static str] {
    &NAMES
}

/// Looks into the best outline in the photo; `None` where there is none.
#[must_use]
pub fn inside(photo: &Photo, kind: Kind) -> Option<Inside> {
    let pool = &Arc::default();
    let reduced = photo.reduced(REDUCED_LONG_SIDE, &mut Resizer::new(), pool);
    let scale = f64::from(photo.width()) / f64::from(reduced.width());
    let located = locate(&reduced, scale, kind, pool, &Stop::NEVER);
    let best = located.best()?;
    let content = Content::of(best, &reduced, scale, pool)?;
    Some(Inside {
        outline: *best.corners(),
        confidence: best.confidence(),
        signs: content.signs.0.to_vec(),
        score: content.score,
    })
}
