//! Where the document is on the photo.
mod document;
mod edges;
mod extend;
mod format;
mod lines;
mod quads;
mod refine;
mod score;
mod visibility;

use image::RgbImage;

pub use document::Document;
pub use format::Format;
pub use visibility::Visibility;

use crate::geometry::{Point, Quad, Rect};
use crate::imaging::{gradient::ColourGradient, shrink::shrink, smooth::smooth};
use format::Pose;

/// What the search for the document came to.
#[derive(Clone, Debug, Default)]
pub struct Located {
    /// The best outline, where any is sure enough.
    pub(crate) document: Option<Document>,
    /// How sure the best outline is, 0 to 1, whether or not it is sure enough.
    pub(crate) confidence: f64,
    /// Outlines of other documents beside it, in pixels of the upright photo, with how sure each is.
    pub(crate) others: Vec<(Quad, f64)>,
}

/// An outline less sure than this is none.
pub(crate) const LEAST_CONFIDENCE: f64 = 0.3;

/// The longer side, at most, of the picture in which sides are sought, in pixels.
const DETECTION_SIDE: u32 = 512;

/// Looks for the document in `reduced`, an upright picture whose pixels are `scale` pixels of the photo wide.
pub(crate) fn locate(reduced: &RgbImage, scale: f64) -> Located {
    let factor = reduced
        .width()
        .max(reduced.height())
        .div_ceil(DETECTION_SIDE);
    let small = smooth(&smooth(&shrink(reduced, factor)));
    let edges = edges::Edges::of(ColourGradient::of(&small));
    let lines = lines::lines(&edges);
    let candidates = quads::candidates(&lines, edges.width, edges.height, 96);
    let seen = score::Seen {
        picture: &small,
        edges: &edges,
        lines: &lines,
    };
    let mut ranked: Vec<_> = candidates
        .iter()
        .map(|c| {
            let measures = seen.features(c);
            (
                score::rank(&measures),
                f64::from(score::trust(&measures)),
                c,
            )
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let Some(&(_, confidence, best)) = ranked.first() else {
        return Located::default();
    };
    let up = f64::from(factor);
    let others = ranked
        .iter()
        .filter(|(_, trust, c)| *trust >= LEAST_CONFIDENCE && c.quad.iou(&best.quad) < 0.02)
        .map(|(_, trust, c)| (c.quad.scaled(up * scale), *trust))
        .take(1)
        .collect();
    let document = (confidence >= LEAST_CONFIDENCE).then(|| {
        let quad = refine::refine(reduced, &best.quad.scaled(up), best.border, 3.0 * up);
        describe(reduced, &quad, best.border, confidence, scale)
    });
    Located {
        document,
        confidence,
        others,
    }
}

fn describe(
    reduced: &RgbImage,
    quad: &Quad,
    border: [bool; 4],
    confidence: f64,
    scale: f64,
) -> Document {
    let (w, h) = (f64::from(reduced.width()), f64::from(reduced.height()));
    let quad = first_corner_top_left(&extend::extend(quad, border, w, h));
    let pose = Pose::of(&quad, w, h);
    let frame = Rect::new(0.0, 0.0, w, h);
    let format = pose.map_or(Format::Unknown, |p| Format::of_aspect(p.aspect));
    let long = quad.side_lengths();
    let long = ((long[0] + long[2]) / 2.0).max((long[1] + long[3]) / 2.0);
    let covered = visibility::covered(reduced, &quad).map(f64::from);
    let visibility = std::array::from_fn(|i| {
        let p = quad.corners()[i];
        let out = p.x < 0.0 || p.y < 0.0 || p.x > w || p.y > h;
        if out {
            Visibility::Outside
        } else if covered[i] > 0.35 {
            Visibility::Hidden
        } else {
            Visibility::Visible
        }
    });
    let seen = area(&quad.clipped(&frame));
    let margin = quad
        .corners()
        .iter()
        .map(|p| p.x.min(p.y).min(w - p.x).min(h - p.y))
        .fold(f64::INFINITY, f64::min);
    Document {
        corners: quad.scaled(scale),
        visibility,
        covered,
        confidence,
        format,
        pixels_per_mm: format.size_mm().map(|(mm, _)| long * scale / mm),
        tilt: pose.map_or(0.0, |p| p.tilt),
        outside: (1.0 - seen / quad.area()).clamp(0.0, 1.0),
        margin: margin / w.max(h),
    }
}

fn area(polygon: &[Point]) -> f64 {
    let n = polygon.len();
    (0..n)
        .map(|i| polygon[i].x * polygon[(i + 1) % n].y - polygon[(i + 1) % n].x * polygon[i].y)
        .sum::<f64>()
        / 2.0
}

/// The same outline, clockwise from the corner nearest the top left.
fn first_corner_top_left(quad: &Quad) -> Quad {
    let c = quad.corners();
    let first = (0..4)
        .min_by(|&i, &j| (c[i].x + c[i].y).total_cmp(&(c[j].x + c[j].y)))
        .unwrap_or(0);
    Quad::new(std::array::from_fn(|i| c[(first + i) % 4]))
}
