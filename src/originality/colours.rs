//! How coloured the picture and the document in it are.

use image::RgbImage;

use crate::geometry::Quad;
use crate::imaging::chroma::{Colourfulness, colourfulness, whole};

/// Colour beyond the tint of the light, where it can be told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colours {
    /// Of the whole picture.
    pub(crate) picture: Option<Colourfulness>,
    /// Of the inside of the document.
    pub(crate) document: Option<Colourfulness>,
}

impl Colours {
    /// Measures a reduced picture and, where it was found, the document with these corners in it.
    pub(crate) fn measure(reduced: &RgbImage, document: Option<&Quad>) -> Self {
        Self {
            picture: colourfulness(reduced, &whole(reduced)),
            document: document.and_then(|quad| colourfulness(reduced, &inner(quad))),
        }
    }
}

/// The document without its rim, where the table and the outline's errors show: 3 % of the way to the centre.
fn inner(quad: &Quad) -> Quad {
    let c = quad.corners();
    let centre = c[0].lerp(c[2], 0.5).lerp(c[1].lerp(c[3], 0.5), 0.5);
    Quad::new(c.map(|p| p.lerp(centre, 0.03)))
}
