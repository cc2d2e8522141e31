//! What the upload holds, beside what it is bounded by (`locate`): whether an outline has a document in it.
//!
//! An outline alone does not make a document: windows, shelves, screens and tables have four straight sides as well. What
//! tells is how its inside looks: print in rows of a document's height spread over a bright, evenly lit ground, and a
//! shape and pose that a document held before a camera has.

mod colours;
mod forest;
pub(crate) mod model;
mod print;
mod signs;
mod tones;
mod view;

#[cfg(feature = "internals")]
pub(crate) use signs::NAMES;
pub(crate) use signs::Signs;

use std::sync::Arc;

use image::RgbImage;

use crate::code::Kind;
use crate::geometry::Quad;
use crate::locate::{Document, DocumentSize, Located};
use crate::pool::Pool;
use crate::stop::Stop;
use view::View;

/// What is seen inside an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Content {
    /// The signs that the score weighs.
    pub(crate) signs: Signs,
    /// The probability that it is an identity document, 0 to 1, where one outline in two of those looked at has one in it.
    pub(crate) score: f64,
}

/// Two outlines are a front and a back where each holds a document with this probability.
const PAIRED: f64 = 0.5;
/// Other outlines are looked into where the first one holds a document with less than this probability: one that is cut off
/// or blurred has more than a keyboard or a table,
const UNSURE: f64 = 0.1;
/// and one of them is taken that does with this and has the shape that was asked for. Panels on a card have others.
const SURE: f64 = 0.8;

impl Content {
    /// Looks into the outlines, and has the one that holds a document taken for the best: a keyboard may be the clearer
    /// rectangle than the card on it, and a front and a back together the clearer one than either. What the best one
    /// holds; `None` where there is no outline, or it is time to stop.
    pub(crate) fn choose(
        located: &mut Located,
        reduced: &RgbImage,
        scale: f64,
        kind: Kind,
        pool: &Arc<Pool>,
        stop: &Stop,
    ) -> Option<Self> {
        let asked = |other: &&Document| match kind {
            Kind::Passport => other.size() == DocumentSize::Id3,
            _ => matches!(other.size(), DocumentSize::Id1 | DocumentSize::Id2),
        };
        let look = |document: &Document| match stop.is_due() {
            true => None,
            false => Self::of(document, reduced, scale, pool),
        };
        let pair = located.pairs.iter().find_map(|[first, second]| {
            let found = look(first).filter(|found| found.score >= PAIRED)?;
            let other = look(second).filter(|other| other.score >= PAIRED)?;
            let sure = first.clone().supported(found.score.min(other.score));
            Some((sure, *second.corners(), found))
        });
        if let Some((first, second, found)) = pair {
            located.take(first, vec![second]);
            return Some(found);
        }
        let found = located.best().and_then(look)?;
        if found.score >= UNSURE {
            return Some(found);
        }
        let others = located.alternatives.iter().filter(asked);
        let better = others
            .filter_map(|other| Some((other, look(other)?)))
            .max_by(|a, b| a.1.score.total_cmp(&b.1.score))
            .filter(|(_, other)| other.score >= SURE);
        match better {
            None => Some(found),
            Some((other, better)) => {
                let sure = other.clone().supported(better.score);
                located.take(sure, Vec::new());
                Some(better)
            }
        }
    }

    /// Looks into the document's outline in `reduced`, an upright picture whose pixels are `scale` pixels of the photo
    /// wide; `None` where the outline cannot be made flat.
    pub(crate) fn of(
        document: &Document,
        reduced: &RgbImage,
        scale: f64,
        pool: &Arc<Pool>,
    ) -> Option<Self> {
        let outline: Quad = document.corners().scaled(1.0 / scale);
        let view = View::of(reduced, &outline, pool)?;
        let signs = Signs::of(document, reduced.dimensions(), &outline, &view);
        let score = model::score(&signs);
        Some(Self { signs, score })
    }
}
