//! What decides whether the print of a picture can be read: how sharp it is, how far it stands out, and the light.

mod frame;
mod glare;
mod lines;
mod room;
pub(crate) mod score;

use image::GrayImage;

use crate::code::Kind;
use crate::geometry::{Point, Quad};
use crate::imaging::exposure::Exposure;
use crate::imaging::luma::luma;
use crate::imaging::noise::noise;
use crate::imaging::sharpness::{Edge, edges, quantile, quantile_of_counts};
use crate::intake::Photo;
use frame::Frame;
pub(crate) use glare::Glare;
use lines::{Line, lines};
pub(crate) use room::room;

/// The facts about legibility of one picture: of the document where its outline is known, else of the whole.
#[derive(Debug)]
pub(crate) struct Legibility {
    /// Whether this is of a document whose outline is known.
    pub(crate) outlined: bool,
    /// The resolution at which it was looked at, in pixels a unit (see [`Frame`]): the photo's own, up to 12.
    pub(crate) scale: f64,
    /// The photo's own resolution, in pixels a unit.
    pub(crate) native: f64,
    /// What reflections hide.
    pub(crate) glare: Glare,
    /// How the brightness is spread.
    pub(crate) exposure: Exposure,
    /// How sharp the print is.
    pub(crate) sharpness: Sharpness,
    /// The sharpness of the parts that have print enough to tell.
    pub(crate) parts: Vec<Part>,
    /// The print, in pieces of lines.
    pub(crate) lines: Vec<Line>,
    /// How far the print stands out: the median contrast of its edges, in levels; 0 where there are none.
    pub(crate) contrast: f64,
    /// The standard deviation of the noise where there is no print over the contrast of strong edges; 0 without print.
    pub(crate) grain: f64,
}

/// One of the parts that a document is looked at in, four across and three down.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Where it lies in the photo.
    pub(crate) region: Quad,
    /// The slope of its edges, like [`Sharpness::slope`].
    pub(crate) slope: f64,
}

/// How steep the edges of the print are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sharpness {
    /// The slope in the direction in which it is smallest, in 1/unit (see [`Frame`]); 0 where there are no edges.
    pub(crate) slope: f64,
    /// How much steeper edges are across one direction than across the one at right angles to it, 1 or more.
    pub(crate) anisotropy: f64,
}

impl Legibility {
    /// Of the document with these corners, or of the whole picture.
    pub(crate) fn of(photo: &Photo, corners: Option<&Quad>, kind: Kind) -> Self {
        let frame = corners
            .and_then(|corners| Frame::document(corners, kind))
            .unwrap_or_else(|| Frame::whole(photo, kind));
        let scale = frame.scale();
        let (mut found, mut noises) = (Vec::new(), Vec::new());
        for (x, y, block) in frame.blocks(photo) {
            noises.extend(noise(&inner(&frame, &block, (x, y))));
            found.extend(edges(&block).into_iter().filter_map(|mut edge| {
                (edge.x, edge.y) = (edge.x + x as u16, edge.y + y as u16);
                is_inside(&frame, &edge, scale).then_some(edge)
            }));
        }
        noises.sort_by(f32::total_cmp);
        let quiet = noises.get(noises.len() / 4).copied().unwrap_or(0.0);
        let coarse = frame.coarse(photo);
        Self {
            outlined: frame.outlined,
            scale,
            native: frame.native,
            glare: Glare::of(&coarse, &frame),
            exposure: Exposure::of(coarse.pixels().map(|p| (luma(p[0], p[1], p[2]), p.0))),
            sharpness: Sharpness::of(&found, scale),
            parts: parts(&found, &frame),
            lines: if kind == Kind::Selfie {
                // Hair and cloth are no print.
                Vec::new()
            } else {
                lines(&found, frame.size(), scale, strong(&found, PRINT))
            },
            contrast: print_contrast(&found),
            grain: f64::from(quiet) / f64::from(strong(&found, STRONG)),
        }
    }
}

/// The share of the print, counted in letters, that may be smaller than what is called the small print.
const SMALL_SHARE: f64 = 0.2;

impl Legibility {
    /// The height of the small print in pixels of the photo: what the smallest fifth of the letters does not exceed,
    /// between the height of a small letter and of a capital. `None` where no line of print was found.
    pub(crate) fn small_print(&self) -> Option<f64> {
        let mut lines: Vec<&Line> = self.lines.iter().collect();
        lines.sort_by(|a, b| a.height.total_cmp(&b.height));
        let mut left = SMALL_SHARE * lines.iter().map(|line| line.letters).sum::<f64>();
        let small = lines.into_iter().find(|line| {
            left -= line.letters;
            left <= 0.0
        })?;
        Some(small.height * self.native / self.scale)
    }
}

/// How many parts a document is looked at in, across and down.
const PARTS: (u8, u8) = (4, 3);

fn parts(edges: &[Edge], frame: &Frame) -> Vec<Part> {
    let scale = frame.scale();
    let mut members = vec![Vec::new(); usize::from(PARTS.0) * usize::from(PARTS.1)];
    let (across, down) = (f64::from(PARTS.0), f64::from(PARTS.1));
    for edge in edges {
        let (x, y) = frame.share(Point::new(f64::from(edge.x), f64::from(edge.y)), scale);
        let index = (y * down) as usize * usize::from(PARTS.0) + (x * across) as usize;
        members[index].push(*edge);
    }
    let places = (0..PARTS.1).flat_map(|row| (0..PARTS.0).map(move |column| (column, row)));
    let measured = places.zip(members).filter_map(|((column, row), edges)| {
        let slope = Sharpness::of(&edges, scale).slope;
        let region = || {
            let (x, y) = (f64::from(column) / across, f64::from(row) / down);
            frame.part(x, y, 1.0 / across, 1.0 / down)
        };
        (slope > 0.0).then(|| Part {
            region: region(),
            slope,
        })
    });
    measured.collect()
}

/// The outer sixteenth holds the document's own outline and what lies beside it.
const MARGIN: f64 = 1.0 / 16.0;

fn is_inside(frame: &Frame, edge: &Edge, scale: f64) -> bool {
    let (x, y) = frame.share(Point::new(f64::from(edge.x), f64::from(edge.y)), scale);
    let inside = MARGIN..=1.0 - MARGIN;
    inside.contains(&x) && inside.contains(&y)
}

/// What of a block that begins at this pixel of the frame lies inside the margin.
fn inner(frame: &Frame, block: &GrayImage, (left, top): (u32, u32)) -> GrayImage {
    let (width, height) = frame.size();
    let along = |side: u32, start: u32, length: u32| {
        let margin = (f64::from(side) * MARGIN).ceil() as u32;
        let from = margin.saturating_sub(start).min(length);
        let to = (side - margin).saturating_sub(start).min(length).max(from);
        (from, to - from)
    };
    let (x, w) = along(width, left, block.width());
    let (y, h) = along(height, top, block.height());
    image::imageops::crop_imm(block, x, y, w, h).to_image()
}

/// The contrast that an edge must have to count, in levels: about what the noise of a phone in a dim room makes.
const LEAST_CONTRAST: f64 = 12.0;
/// A direction with fewer strong edges says nothing.
const LEAST_EDGES: u32 = 50;

/// The contrast from which edges are at least as strong as a share of the strongest.
fn strong(edges: &[Edge], share: f64) -> u8 {
    let strongest = quantile(edges.iter().map(|e| e.contrast), 0.98).unwrap_or(0.0);
    (strongest * share).max(LEAST_CONTRAST) as u8
}

/// Edges of this share of the strongest's contrast are long and high enough to show all of the blur.
const STRONG: f64 = 0.6;
/// Weaker edges than this share of the strongest are shadows, ghosts of the other side, and texture.
const PRINT: f64 = 0.2;

fn print_contrast(edges: &[Edge]) -> f64 {
    let least = strong(edges, PRINT);
    let print = edges.iter().map(|e| e.contrast).filter(|c| *c >= least);
    quantile(print, 0.5).unwrap_or(0.0)
}

impl Sharpness {
    /// Of the strong edges.
    fn of(edges: &[Edge], scale: f64) -> Self {
        let least = strong(edges, STRONG);
        let mut counts = [[0u32; 256]; 4];
        for edge in edges.iter().filter(|e| e.contrast >= least) {
            counts[usize::from(edge.direction) % 4][usize::from(edge.slope)] += 1;
        }
        let slopes = counts.map(|counts| {
            let enough = counts.iter().sum::<u32>() >= LEAST_EDGES;
            quantile_of_counts(&counts, 0.5).filter(|_| enough)
        });
        // Steps along the diagonals are longer: only directions at right angles can be compared.
        let ratio = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a / b).max(b / a),
            _ => 1.0,
        };
        Self {
            slope: slopes.into_iter().flatten().reduce(f64::min).unwrap_or(0.0) / 256.0 * scale,
            anisotropy: ratio(slopes[0], slopes[1]).max(ratio(slopes[2], slopes[3])),
        }
    }
}

#[cfg(test)]
mod tests;
