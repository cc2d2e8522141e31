//! The specimen documents of Calderia, a country that does not exist; its code is UTO, which ICAO Doc 9303 keeps for
//! specimens.

mod bill;
mod card;
mod copy;
mod ornament;
mod passport;
mod person;
mod screen;

pub use bill::utility_bill;
pub use card::{Design, id_back, id_front};
pub use copy::{photocopy, print};
pub use ornament::{Sheen, guilloche, hologram, signature};
pub use passport::{Opening, passport};
pub use person::{EDITH, MARA, Person, RHEA, td1, td3};
pub use screen::{Subpixels, on_screen, screenshot};

use super::canvas::Canvas;

/// A flat thing that can be laid on the table.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub canvas: Canvas,
    /// Of the rounded corners, in millimetres; ISO/IEC 7810 asks 2.88 to 3.48 of an ID-1 card.
    pub radius: f32,
    /// How high the upper side lies over the table, in millimetres.
    pub height: f32,
    /// How much a lamp is mirrored in it, 0 to 1.
    pub gloss: f32,
    /// How bright it shines by itself rather than in the light that falls on it; a screen does.
    pub emission: f32,
    /// The part that is the document (x, y, width, height in millimetres), as a page of an open booklet is.
    pub part: [f32; 4],
}

impl Sheet {
    pub fn new(canvas: Canvas, radius: f32, height: f32, gloss: f32) -> Self {
        let part = [
            0.0,
            0.0,
            canvas.width as f32 / canvas.scale,
            canvas.height as f32 / canvas.scale,
        ];
        Self {
            canvas,
            radius,
            height,
            gloss,
            emission: 0.0,
            part,
        }
    }

    pub fn size(&self) -> [f32; 2] {
        [
            self.canvas.width as f32 / self.canvas.scale,
            self.canvas.height as f32 / self.canvas.scale,
        ]
    }
}
