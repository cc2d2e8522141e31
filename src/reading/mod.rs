//! The machine-readable zone read from pixels.
//!
//! Rows of evenly dense strokes are looked for in a reduced picture; a small network looks at the middle of the likeliest
//! ones, at the photo's full resolution, whether they hold characters of the zone; where they do, the lines around are
//! straightened, the grid of fixed pitch is laid over them, and the grammar decodes what the network saw in each cell.

mod band;
mod decode;
mod double;
mod fit;
mod grid;
mod lines;
mod net;
mod parts;
mod row;
mod settle;
mod strip;
mod text;
mod verify;

use std::sync::Arc;

use image::{GrayImage, RgbImage};

use crate::geometry::{Homography, Point, Quad};
use crate::imaging::luma::luma_image;
use crate::imaging::warp::warp_luma;
use crate::intake::Photo;
use crate::mrz::{Field, Mrz};
use crate::pool::Pool;
use crate::stop::Stop;
use double::doubled;
use lines::{Looked, Ribbon};
use strip::View;
use verify::Verified;

/// A machine-readable zone read from a photo.
#[derive(Clone, PartialEq)]
pub struct MrzReading {
    mrz: Mrz,
    corrected: Vec<(usize, usize)>,
    unsure: Vec<(usize, usize)>,
    confidence: f64,
    corners: Quad,
}

impl MrzReading {
    /// The zone.
    #[must_use]
    pub fn mrz(&self) -> &Mrz {
        &self.mrz
    }

    /// Line and column, from 0, of the characters that the pixels left open and that a check digit decided.
    #[must_use]
    pub fn corrected(&self) -> &[(usize, usize)] {
        &self.corrected
    }

    /// Line and column, from 0, of the characters for which another is nearly as likely and which no check digit decides.
    #[must_use]
    pub fn unsure(&self) -> &[(usize, usize)] {
        &self.unsure
    }

    /// Whether every check digit is right and no character is unsure: what may be relied on as the text of the document.
    #[must_use]
    pub fn valid(&self) -> bool {
        self.mrz.valid() && self.unsure.is_empty()
    }

    /// The number of right check digits, then the confidence.
    fn rank(&self) -> (usize, f64) {
        let right = self.mrz.checks().iter().filter(|c| c.holds()).count();
        (right, self.confidence)
    }

    /// The mean probability that the network gave to the likeliest characters, 0 to 1.
    #[must_use]
    pub fn confidence(&self) -> f64 {
        self.confidence
    }

    /// The corners of the zone in pixels of the upright photo, in the order in which the zone is read: upper left, upper
    /// right, lower right, lower left.
    #[must_use]
    pub fn corners(&self) -> &Quad {
        &self.corners
    }
}

impl std::fmt::Debug for MrzReading {
    /// Never a name, number or date, so that none can leak into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MrzReading")
            .field("mrz", &self.mrz)
            .field("corrected", &self.corrected.len())
            .field("unsure", &self.unsure.len())
            .finish_non_exhaustive()
    }
}

/// Reads machine-readable zones. Holds the network's weights, about 200 kB: make one and share it.
pub struct MrzReader {
    net: net::Net,
}

impl Default for MrzReader {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for MrzReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MrzReader")
    }
}

/// Rows that are looked at before the search is given up: the zone's own rows come first where the picture is of a
/// document, and each look takes about a millisecond.
const LOOKS: usize = 4;
/// Of these, rows without another beside them, of which one may be lost in glare or grain.
const LOOKS_ALONE: usize = 2;
/// Zones that are read in full, from one of their rows each, before the best so far is given.
const ZONES: usize = 2;
/// The score of a line above which it needs no second look.
const SEEN_WELL: f64 = 0.97;
/// The least mean probability of the characters of a zone.
const LEAST_CONFIDENCE: f64 = 0.75;
/// The greatest share of its characters that may be unsure. Other print of fixed pitch, forced into the grammar, has more.
const MOST_UNSURE: f64 = 0.2;

impl MrzReader {
    /// A reader with the weights that the crate carries.
    #[must_use]
    pub fn new() -> Self {
        Self::drawing_from(Arc::default())
    }

    /// A reader that takes its buffers from this pool.
    pub(crate) fn drawing_from(pool: Arc<Pool>) -> Self {
        Self {
            net: net::Net::new(pool),
        }
    }

    /// Reads the zone in `photo`; `None` where none is found, or it is time to stop.
    ///
    /// `reduced` is the upright photo reduced to [`REDUCED_LONG_SIDE`] pixels. Where `outline`, the corners of the document in
    /// pixels of the upright photo, says that it lies aslant or is small, and the search in the whole picture found nothing, the
    /// document is searched once more, rectified.
    pub(crate) fn read_in(
        &self,
        photo: &Photo,
        reduced: &RgbImage,
        outline: Option<&Quad>,
        stop: &Stop,
    ) -> Option<MrzReading> {
        let (w, h) = reduced.dimensions();
        let across = f64::from(photo.width()) / f64::from(w.max(1));
        let down = f64::from(photo.height()) / f64::from(h.max(1));
        let to_upright = Homography::affine([across, 0.0, 0.0, 0.0, down, 0.0]);
        let found = if w.max(h) <= SMALL {
            // Characters of six pixels are as high as three cells of the search: too few to part two lines.
            let half = Homography::affine([0.5, 0.0, 0.0, 0.0, 0.5, 0.0]);
            let plane = doubled(&luma_image(reduced, self.net.pool()));
            self.read(photo, &plane, &half.then(&to_upright), stop)
        } else {
            self.read(
                photo,
                &luma_image(reduced, self.net.pool()),
                &to_upright,
                stop,
            )
        };
        found.or_else(|| {
            let outline =
                outline.filter(|outline| !lies_well(outline, across) && !stop.is_due())?;
            let [top, right, bottom, left] = outline.side_lengths();
            let (width, height) = ((top + bottom) / 2.0, (right + left) / 2.0);
            let scale = f64::from(REDUCED_LONG_SIDE) / width.max(height);
            let (w, h) = (width * scale, height * scale);
            let map = Homography::from_rect(w, h, outline)?;
            let plane = warp_luma(
                photo.stored(),
                &map.then(&photo.to_stored()),
                w as u32,
                h as u32,
                1.0 / scale,
                self.net.pool(),
            );
            self.read(photo, &plane, &map, stop)
        })
    }

    /// Reads the zone in `photo`; `None` where none is found.
    ///
    /// `plane` is the luma of the photo or of a rectified part of it, reduced to about a thousand pixels, and `to_upright`
    /// the map from its points to those of the upright photo. It may lie at any quarter turn, give or take fifteen degrees.
    pub(crate) fn read(
        &self,
        photo: &Photo,
        plane: &GrayImage,
        to_upright: &Homography,
        stop: &Stop,
    ) -> Option<MrzReading> {
        let to_source = to_upright.then(&photo.to_stored());
        let view = View {
            source: photo.stored(),
            to_source: &to_source,
            pool: self.net.pool(),
        };
        let rows = band::rows(plane, self.net.pool());
        let mut best: Option<MrzReading> = None;
        let mut zones = 0;
        let alone = rows.iter().filter(|row| !row.paired).take(LOOKS_ALONE);
        let paired = rows.iter().filter(|row| row.paired).take(LOOKS);
        for row in paired.chain(alone) {
            if stop.is_due() {
                return None;
            }
            let Some(verified) = verify::verify(&self.net, view, row) else {
                continue;
            };
            zones += 1;
            if let Some(mut reading) = self.zone(view, &verified, best.is_some()) {
                reading.corners = to_upright.apply_quad(&reading.corners);
                if reading.valid() {
                    return Some(reading);
                }
                if best.as_ref().is_none_or(|b| reading.rank() > b.rank()) {
                    best = Some(reading);
                }
            }
            if zones == ZONES {
                break;
            }
        }
        best
    }

    /// Reads the zone around a verified row; its corners are in the plane. If `careful`, lines that are not seen well are looked
    /// at a little higher, lower and smaller as well: a rule beside a line shifts where it seems to lie.
    fn zone(&self, view: View<'_>, verified: &Verified, careful: bool) -> Option<MrzReading> {
        let ribbon = Ribbon::around(view, verified);
        let lines = ribbon.lines();
        // Fillers are lower than letters, so that of two lines the higher tells the size of the print; of three the middle one,
        // since a rule beside a line adds to it.
        let mut heights: Vec<f64> = lines.iter().map(|line| line.height).collect();
        heights.sort_by(f64::total_cmp);
        let height = match heights[..] {
            [_, middle, _] => middle,
            _ => heights.last().copied().unwrap_or_default(),
        }
        .clamp(11.0, 22.0);
        let mut looked: Vec<Looked> = lines
            .iter()
            .map(|line| {
                let looked = ribbon.look(&self.net, line, height);
                if careful && looked.score() < SEEN_WELL {
                    ribbon.look_around(&self.net, line, height, looked)
                } else {
                    looked
                }
            })
            .collect();
        looked.retain(|l| l.score() > LEAST_LINE);
        while looked.len() > 3 {
            let worst = looked
                .iter()
                .enumerate()
                .min_by(|a, b| a.1.score().total_cmp(&b.1.score()))?
                .0;
            looked.remove(worst);
        }
        let mut cells = grid::lay(&looked)?;
        if cells.lines.len() == 3 && cells.columns != 30 {
            // A line of other print at the same pitch.
            let (first, last) = (looked.first()?.score(), looked.last()?.score());
            looked.remove(if first < last { 0 } else { 2 });
            cells = grid::lay(&looked)?;
        }
        if cells.confidence < LEAST_CONFIDENCE {
            return None;
        }
        let decoded = decode::decode(&cells)?;
        let characters = (cells.columns * cells.lines.len()) as f64;
        if !plausible(&decoded.mrz) || decoded.unsure.len() as f64 > MOST_UNSURE * characters {
            return None;
        }
        let map = ribbon.cut.map();
        let corner = |line: usize, end: usize, side: f64| {
            let (left, right) = cells.ends.get(line).copied().unwrap_or_default();
            let x = if end == 0 { left - 6.0 } else { right + 6.0 };
            let y = looked.get(line).map_or(0.0, |l| l.at) + side * height * 0.6;
            map.apply(Point::new(x, y))
        };
        let last = cells.lines.len() - 1;
        Some(MrzReading {
            confidence: cells.confidence,
            corners: Quad::new([
                corner(0, 0, -1.0),
                corner(0, 1, -1.0),
                corner(last, 1, 1.0),
                corner(last, 0, 1.0),
            ]),
            mrz: decoded.mrz,
            corrected: decoded.corrected,
            unsure: decoded.unsure,
        })
    }
}

/// The longer side of the picture in which rows are looked for, in pixels.
const REDUCED_LONG_SIDE: u32 = 1024;

/// Pictures up to this size are searched enlarged to twice their size.
const SMALL: u32 = 600;

/// Whether a document with this outline has its lines nearly along the rows or columns of the picture and is large enough
/// that they show in it, reduced `factor` times.
fn lies_well(outline: &Quad, factor: f64) -> bool {
    let long = outline.side_lengths().into_iter().fold(0.0, f64::max);
    let straight = outline.sides().all(|(a, b)| {
        let (x, y) = ((b.x - a.x).abs(), (b.y - a.y).abs());
        x.min(y) < 0.2 * x.max(y)
    });
    straight && long / factor > 500.0
}

/// The least score of a line, as [`Looked::score`].
const LEAST_LINE: f64 = 0.3;

/// Whether a text is a zone at all and not other print. Print that is none passes each check digit one time in ten, and more
/// often with corrections: two fields other than fillers have the right digit, or one and a state is known, or both are.
fn plausible(mrz: &Mrz) -> bool {
    let checked = [Field::DocumentNumber, Field::DateOfBirth, Field::Expiry];
    let right = checked
        .into_iter()
        .filter(|&field| {
            mrz.check(field) == Some(true)
                && mrz.text(field).bytes().any(|c| c != b'<' && c != b'0')
        })
        .count();
    let known = usize::from(mrz.issuing_state().is_ok()) + usize::from(mrz.nationality().is_ok());
    right + known >= 2
}

#[cfg(test)]
mod tests;
