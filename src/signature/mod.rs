//! The holder's signature on the data page of a passport.
//!
//! The machine-readable zone says whose layout the page has and, its print being of fixed pitch, where on the page each
//! millimetre is. In the place that this country's layout gives the signature, ink is what is darker than the paper around it,
//! as measured by the zone's own print; a signature is ink that hangs together higher than print is, and is no frame.

mod frame;
mod layout;
mod strokes;

use std::sync::Arc;

use crate::geometry::Quad;
use crate::intake::Photo;
use crate::locate::Document;
use crate::mrz::{Field, MrzFormat};
use crate::pool::Pool;
use crate::reading::MrzReading;
use frame::Frame;
pub(crate) use layout::Place;

/// What was found in the place of the signature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Signature {
    /// The length of the strokes that are a hand's, in millimetres of the page.
    pub(crate) stroke: f64,
    /// The place, in pixels of the upright photo.
    pub(crate) place: Quad,
}

/// The least pixels of the photo per millimetre of the page: a pen's line, 0.4 mm, then covers a pixel and a half.
const LEAST_PIXELS_PER_MM: f64 = 3.5;

/// Looks for the signature on the page with this zone, or says why it cannot, as half a sentence.
pub(crate) fn find(
    photo: &Photo,
    zone: &MrzReading,
    document: Option<&Document>,
    pool: &Arc<Pool>,
) -> Result<Signature, &'static str> {
    if zone.mrz().format() != MrzFormat::Td3 {
        return Err("the zone is not that of a passport");
    }
    let state = zone.mrz().text(Field::IssuingState);
    let place =
        layout::place(state).ok_or("where this country's passports are signed is not known")?;
    in_place(photo, zone.corners(), document, place, pool)
}

/// The same where the place is known.
pub(crate) fn in_place(
    photo: &Photo,
    zone: &Quad,
    document: Option<&Document>,
    place: Place,
    pool: &Arc<Pool>,
) -> Result<Signature, &'static str> {
    let area = place
        .area()
        .ok_or("this country's passports are not signed on the data page")?;
    let frame = Frame::of(zone, document).ok_or("the page is not seen straight enough")?;
    if frame.pixels_per_mm() < LEAST_PIXELS_PER_MM {
        return Err("the page has too few pixels for a pen's line");
    }
    let print = strokes::ink(&frame.cut(photo, frame.zone(), pool));
    let (paper, margin) = frame.cut_around(photo, area, pool);
    let stroke = strokes::stroke(&strokes::ink(&paper), margin, strokes::darkness(&print));
    Ok(Signature {
        stroke,
        place: frame.quad(area),
    })
}
