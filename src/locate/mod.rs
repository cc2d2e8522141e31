//! Where the document is on the photo.
//!
//! With the reduction before it and the look at what the outline holds after it, a third of what decoding takes: 163 M instructions
//! to 479 M on a front of 12 megapixels (`benches/instructions.rs`). A third of them reads all pixels once, for the reduced picture
//! that most facts are taken of; the rest is the same for every size of photo and goes into the sides: thousands of points on edges
//! vote for lines, and thousands of fours of lines are weighed, because a table's edge, a portrait's frame and a page's columns are
//! sides, too.

mod cutoffs;
mod document;
pub(crate) mod edges;
mod extend;
mod frame;
pub(crate) mod lines;
mod pairs;
mod pose;
pub(crate) mod quads;
mod refine;
pub(crate) mod score;
mod size;
#[cfg(test)]
mod tests;
mod visibility;

use std::sync::Arc;

use image::RgbImage;

pub(crate) use cutoffs::Cutoffs;
pub(crate) use document::Document;
pub use size::DocumentSize;

use crate::code::Kind;
use crate::geometry::{Point, Quad, Rect};
use crate::imaging::{gradient::ColourGradient, shrink::shrink, smooth::smooth};
use crate::pool::Pool;
use crate::stop::Stop;
use pose::Pose;
use quads::Candidate;

/// What the search for the document came to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Located {
    /// The best outline, however unsure; `None` where no four lines make one.
    best: Option<Document>,
    /// The outlines of other documents beside it, in pixels of the upright photo.
    pub(crate) others: Vec<Quad>,
    /// Outlines of two documents laid out together, the likeliest first; what is in them decides.
    pub(crate) pairs: Vec<[Document; 2]>,
    /// Other outlines with a document's shape, the likeliest first.
    pub(crate) alternatives: Vec<Document>,
}

impl Located {
    /// How sure the best outline is, 0 to 1; 0 where there is none.
    pub(crate) fn confidence(&self) -> f64 {
        self.best.as_ref().map_or(0.0, Document::confidence)
    }

    /// The best outline, however unsure.
    pub(crate) fn best(&self) -> Option<&Document> {
        self.best.as_ref()
    }

    /// Takes this outline for the best one instead, with those of others beside it.
    pub(crate) fn take(&mut self, best: Document, others: Vec<Quad>) {
        self.best = Some(best);
        self.others = others;
    }

    /// The best outline, where it is sure enough to be a document.
    pub(crate) fn document(&self, cutoffs: &Cutoffs) -> Option<&Document> {
        let sure = |document: &&Document| document.confidence() >= cutoffs.document;
        self.best.as_ref().filter(sure)
    }
}

/// Another outline counts as a second document when it is this sure,
const LEAST_CONFIDENCE_BESIDE: f64 = 0.875;
/// and has this share of the first one's area: documents laid side by side are seen from the same distance.
const LEAST_AREA_BESIDE: f64 = 0.35;

/// Another outline is looked into, besides the one that ranks first, when it is this sure,
const LEAST_ALTERNATIVE: f64 = 0.1;
/// overlaps the first by less than this,
const MOST_ALIKE: f64 = 0.8;
/// and its shape is so near to a document's, as a logarithm of ratios;
const OFF_ALTERNATIVE: f32 = 0.06;
/// the first few of them.
const ALTERNATIVES: usize = 3;

/// The longer side, at most, of the picture in which sides are sought, in pixels.
pub(crate) const DETECTION_SIDE: u32 = 342;
/// How many outlines are looked at closely.
pub(crate) const CANDIDATES: usize = 96;

/// Looks for the document in `reduced`, an upright picture whose pixels are `scale` pixels of the photo wide. Where it is time
/// to stop it comes to nothing.
pub(crate) fn locate(
    reduced: &RgbImage,
    scale: f64,
    kind: Kind,
    pool: &Arc<Pool>,
    stop: &Stop,
) -> Located {
    let factor = reduced
        .width()
        .max(reduced.height())
        .div_ceil(DETECTION_SIDE);
    let up = f64::from(factor);
    let small = smooth(&shrink(reduced, factor, pool), pool);
    let edges = edges::Edges::of(ColourGradient::of(&small, pool), pool);
    if stop.is_due() {
        return Located::default();
    }
    let lines = lines::lines(&edges, pool);
    if stop.is_due() {
        return Located::default();
    }
    let candidates = quads::candidates(&lines, edges.width, edges.height, CANDIDATES, pool);
    let scene = score::Scene {
        picture: &small,
        edges: &edges,
        lines: &lines,
    };
    let mut ranked: Vec<(f32, f64, &Candidate)> = candidates
        .iter()
        .take_while(|_| !stop.is_due())
        .map(|c| {
            let measures = scene.measures(c);
            (
                score::rank(&measures),
                f64::from(score::trust(&measures)),
                c,
            )
        })
        .collect();
    if stop.came() {
        return Located::default();
    }
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = ranked.first().copied();
    let described = |(_, trust, c): &(f32, f64, &Candidate)| {
        let quad = refine::refine(reduced, &c.quad.scaled(up), c.border, 3.0 * up);
        describe(reduced, &quad, c.border, *trust, scale, kind)
    };
    let (width, height) = (edges.width as f64, edges.height as f64);
    // A passport has no back, and lies open on two pages.
    let pairs: Vec<[Document; 2]> = match [Kind::IdFront, Kind::IdBack].contains(&kind) {
        true => pairs::pairs(&ranked, width, height)
            .into_iter()
            .map(|pair| pair.map(|i| described(&ranked[i])))
            .collect(),
        false => Vec::new(),
    };
    if let Some(filling) = frame::filling(
        reduced,
        kind,
        best.map(|(_, trust, c)| (c.quad.scaled(up), trust)),
    ) {
        return Located {
            best: Some(whole(reduced, filling, scale, kind)),
            pairs,
            ..Located::default()
        };
    }
    let Some(first) = best else {
        return Located::default();
    };
    let (_, _, best) = first;
    let beside = ranked.iter().find(|(_, trust, c)| {
        *trust >= LEAST_CONFIDENCE_BESIDE
            && c.quad.iou(&best.quad) < 0.02
            && c.quad.area() >= LEAST_AREA_BESIDE * best.quad.area()
    });
    let mut alternatives: Vec<Document> = ranked
        .iter()
        .skip(1)
        .filter(|(_, trust, c)| *trust >= LEAST_ALTERNATIVE && c.quad.iou(&best.quad) < MOST_ALIKE)
        .filter(|(_, _, c)| {
            Pose::of(&c.quad, width, height)
                .is_some_and(|pose| score::off_size(pose.aspect.ln().abs()) <= OFF_ALTERNATIVE)
        })
        .take(ALTERNATIVES)
        .map(described)
        .collect();
    // A panel on a scanned document may be the clearer outline.
    let filling = frame::filling(reduced, kind, None);
    alternatives.extend(filling.map(|sure| whole(reduced, sure, scale, kind)));
    Located {
        best: Some(described(&first)),
        pairs,
        alternatives,
        others: beside
            .map(|(_, _, c)| c.quad.scaled(up * scale))
            .into_iter()
            .collect(),
    }
}

/// How many straight lines a picture has, for the program that compares kernels.
#[cfg(feature = "internals")]
pub(crate) fn line_count(picture: &RgbImage, pool: &Arc<Pool>) -> usize {
    lines::lines(
        &edges::Edges::of(ColourGradient::of(picture, pool), pool),
        pool,
    )
    .len()
}

/// The whole picture as a document.
fn whole(reduced: &RgbImage, confidence: f64, scale: f64, kind: Kind) -> Document {
    let (w, h) = (f64::from(reduced.width()), f64::from(reduced.height()));
    let quad = Quad::from(Rect::new(0.0, 0.0, w, h));
    describe(reduced, &quad, [false; 4], confidence, scale, kind)
}

/// What the outline `quad` in `reduced` tells, of whose sides some are the picture's `border`.
fn describe(
    reduced: &RgbImage,
    quad: &Quad,
    border: [bool; 4],
    confidence: f64,
    scale: f64,
    kind: Kind,
) -> Document {
    let (w, h) = (f64::from(reduced.width()), f64::from(reduced.height()));
    let frame = Rect::new(0.0, 0.0, w, h);
    let whole = extend::extend(quad, border, w, h);
    let covered = visibility::covered(reduced, &whole);
    let beyond: [bool; 4] = std::array::from_fn(|i| {
        let p = whole.corners()[i];
        let out = p.x < 0.0 || p.y < 0.0 || p.x > w || p.y > h;
        // Sides that run into the border end beyond it.
        out || border[i] || border[(i + 3) % 4]
    });
    // Clockwise from the corner nearest the top left.
    let nearest = |i: &usize| whole.corners()[*i].x + whole.corners()[*i].y;
    let first = (0..4)
        .min_by(|i, j| nearest(i).total_cmp(&nearest(j)))
        .unwrap_or(0);
    let corners = Quad::new(std::array::from_fn(|i| whole.corners()[(first + i) % 4]));
    let pose = Pose::of(&corners, w, h);
    let size = pose.map_or(DocumentSize::Unknown, |p| {
        DocumentSize::of_aspect(p.aspect, kind)
    });
    let [top, right, bottom, left] = corners.side_lengths();
    let long = f64::max((top + bottom) / 2.0, (right + left) / 2.0);
    let margin = |p: &Point| p.x.min(p.y).min(w - p.x).min(h - p.y) / w.max(h);
    Document {
        corners: corners.scaled(scale),
        beyond: std::array::from_fn(|i| beyond[(first + i) % 4]),
        covered: std::array::from_fn(|i| covered[(first + i) % 4]),
        confidence,
        size,
        pixels_per_mm: size.size_mm().map(|(mm, _)| long * scale / mm),
        off_size: f64::from(score::off_size(pose.map_or(0.0, |p| p.aspect.ln().abs()))),
        tilt: pose.map_or(0.0, |p| p.tilt),
        outside: (1.0 - corners.area_within(&frame) / corners.area()).clamp(0.0, 1.0),
        margin: corners
            .corners()
            .iter()
            .map(margin)
            .fold(f64::INFINITY, f64::min),
    }
}
