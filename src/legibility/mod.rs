//! What decides whether the print of a picture can be read: how sharp it is, how far it stands out, and the light.
//!
//! A quarter of what decoding takes: 124 M instructions to 479 M on a front of 12 megapixels (`benches/instructions.rs`). Strokes are
//! judged where they are thinnest, so that this is the one stage that has to look at print in the photo's own resolution: half of the
//! document, sampled to 12 pixels a millimetre, of which the edges across four directions are measured. Half as much
//! moves the score by 0.06 in the mean where it was tried, on selfies, which have no print.

mod frame;
mod glare;
mod lines;
mod room;
pub(crate) mod score;
mod sharpness;
#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};

use image::RgbImage;

use crate::code::Kind;
use crate::geometry::Quad;
use crate::imaging::exposure::Exposure;
use crate::imaging::luma::luma;
use crate::imaging::noise::noise;
use crate::imaging::sharpness::{Edge, Room, edges};
use crate::intake::Photo;
use crate::pool::{Lent, Pool};
use frame::{Block, Frame};
pub(crate) use glare::Glare;
use lines::{Line, lines};
pub(crate) use room::room;
pub(crate) use score::Fault;
use sharpness::{PRINT, Part, STRONG, Sharpness, parts, print_contrast, strong};

/// One of so many tiles is quieter than where the noise is taken.
const QUIET: usize = 20;

/// What is known so far of one picture's legibility. Each fact is worked out when it is first asked for, and what several
/// of them are taken of is worked out once: whoever asks for the light alone pays for neither edges nor glare.
#[derive(Debug)]
pub(crate) struct Facts {
    frame: Frame,
    kind: Kind,
    pool: Arc<Pool>,
    coarse: OnceLock<Lent<RgbImage>>,
    exposure: OnceLock<Exposure>,
    glare: OnceLock<Glare>,
    blocks: OnceLock<Vec<Block>>,
    edges: OnceLock<Vec<Edge>>,
    sharpness: OnceLock<Sharpness>,
    parts: OnceLock<Vec<Part>>,
    lines: OnceLock<Vec<Line>>,
    contrast: OnceLock<f64>,
    grain: OnceLock<f64>,
}

impl Facts {
    /// Of the document with these corners or, without any that can be rectified, of the whole picture.
    pub(crate) fn new(photo: &Photo, corners: Option<&Quad>, kind: Kind, pool: &Arc<Pool>) -> Self {
        Self {
            frame: corners
                .and_then(|corners| Frame::document(corners, kind))
                .unwrap_or_else(|| Frame::whole(photo, kind)),
            kind,
            pool: Arc::clone(pool),
            coarse: OnceLock::new(),
            exposure: OnceLock::new(),
            glare: OnceLock::new(),
            blocks: OnceLock::new(),
            edges: OnceLock::new(),
            sharpness: OnceLock::new(),
            parts: OnceLock::new(),
            lines: OnceLock::new(),
            contrast: OnceLock::new(),
            grain: OnceLock::new(),
        }
    }

    /// The facts to ask for, of the photo that these are of, and the same reduced and upright.
    pub(crate) fn of<'a>(&'a self, photo: &'a Photo, reduced: &'a RgbImage) -> Legibility<'a> {
        Legibility {
            facts: self,
            photo,
            reduced,
        }
    }
}

/// The facts about legibility of one picture: of the document where its outline is known, else of the whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Legibility<'a> {
    facts: &'a Facts,
    photo: &'a Photo,
    reduced: &'a RgbImage,
}

impl<'a> Legibility<'a> {
    /// Whether this is of a document whose outline is known.
    pub(crate) fn outlined(self) -> bool {
        self.facts.frame.outlined
    }

    /// The resolution at which it is looked at, in pixels a unit (see [`Frame`]): the photo's own, up to 12.
    pub(crate) fn scale(self) -> f64 {
        self.facts.frame.scale()
    }

    /// The photo's own resolution, in pixels a unit.
    pub(crate) fn native(self) -> f64 {
        self.facts.frame.native
    }

    /// How the brightness is spread.
    pub(crate) fn exposure(self) -> &'a Exposure {
        self.facts.exposure.get_or_init(|| {
            let pixels = self.coarse().pixels();
            Exposure::of(pixels.map(|p| (luma(p[0], p[1], p[2]), p.0)))
        })
    }

    /// What reflections hide.
    pub(crate) fn glare(self) -> &'a Glare {
        let glare = || Glare::of(self.coarse(), &self.facts.frame);
        self.facts.glare.get_or_init(glare)
    }

    /// How sharp the print is.
    pub(crate) fn sharpness(self) -> &'a Sharpness {
        let sharpness = || Sharpness::of(self.edges(), self.scale());
        self.facts.sharpness.get_or_init(sharpness)
    }

    /// The sharpness of the parts that have print enough to tell.
    pub(crate) fn parts(self) -> &'a [Part] {
        let parts = || parts(self.edges(), &self.facts.frame);
        self.facts.parts.get_or_init(parts)
    }

    /// The print, in pieces of lines; none on a selfie, where hair and cloth are no print.
    pub(crate) fn lines(self) -> &'a [Line] {
        self.facts.lines.get_or_init(|| {
            if self.facts.kind == Kind::Selfie {
                return Vec::new();
            }
            let edges = self.edges();
            let (frame, kind) = (&self.facts.frame, self.facts.kind);
            lines(
                edges,
                frame.size(),
                frame.scale(),
                strong(edges, PRINT),
                kind,
            )
        })
    }

    /// How far the print stands out: the median contrast of its edges, in levels; 0 where there are none.
    pub(crate) fn contrast(self) -> f64 {
        let contrast = || print_contrast(self.edges());
        *self.facts.contrast.get_or_init(contrast)
    }

    /// The standard deviation of the noise over the contrast of strong edges; 0 without print.
    ///
    /// A camera's noise is everywhere, and what fills most of a document and not its quietest places is guilloche, the raster of
    /// a halftone or the grain of paper: so it is taken where it is least, but for what compression has wiped out.
    pub(crate) fn grain(self) -> f64 {
        *self.facts.grain.get_or_init(|| {
            let frame = &self.facts.frame;
            let inner = |block: &Block| frame.inner(&block.luma, block.at);
            let mut noises: Vec<f32> = self
                .blocks()
                .iter()
                .flat_map(|block| noise(&inner(block)))
                .collect();
            noises.sort_by(f32::total_cmp);
            let quiet = noises.get(noises.len() / QUIET).copied().unwrap_or(0.0);
            f64::from(quiet) / f64::from(strong(self.edges(), STRONG))
        })
    }

    /// What the light is taken of.
    fn coarse(self) -> &'a RgbImage {
        let Self {
            facts,
            photo,
            reduced,
        } = self;
        let coarse = || facts.frame.coarse(photo, reduced, &facts.pool);
        self.facts.coarse.get_or_init(coarse)
    }

    /// What print and noise are taken of.
    fn blocks(self) -> &'a [Block] {
        let blocks = || {
            let Facts {
                frame, kind, pool, ..
            } = self.facts;
            frame.blocks(self.photo, *kind, pool).collect()
        };
        self.facts.blocks.get_or_init(blocks)
    }

    /// The edges inside the frame, in its pixels.
    fn edges(self) -> &'a [Edge] {
        self.facts.edges.get_or_init(|| {
            let (mut found, mut room) = (Vec::new(), Room::default());
            for block in self.blocks() {
                let before = found.len();
                edges(&block.luma, &mut room, &mut found);
                for edge in &mut found[before..] {
                    edge.x += block.at.0 as u16;
                    edge.y += block.at.1 as u16;
                }
            }
            found.retain(|edge| self.facts.frame.is_inside(edge));
            found
        })
    }
}
