//! How large a document a picture has room for.

use crate::code::Kind;

/// The longer side, in pixels, of the largest document of this kind that an upright picture of this size can hold
/// whole, in either direction; of a selfie the height of the largest portrait (3 to 4).
pub(crate) fn room(kind: Kind, width: u32, height: u32) -> f64 {
    let (width, height) = (f64::from(width), f64::from(height));
    let shape = match kind {
        Kind::Selfie => return height.min(width * 4.0 / 3.0),
        // ID-3 is the page of a passport, ISO 216 A4 that of a bill, ID-1 a card (ISO/IEC 7810).
        Kind::Passport => 125.0 / 88.0,
        Kind::Poa => 297.0 / 210.0,
        _ => 85.60 / 53.98,
    };
    width.max(height).min(width.min(height) * shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrower_side_limits_what_fits() {
        assert!((room(Kind::IdFront, 856, 900) - 856.0 * 85.6 / 53.98).abs() > 400.0);
        assert!((room(Kind::IdFront, 856, 900) - 900.0).abs() < 1e-9);
        assert!((room(Kind::IdFront, 5000, 540) - 856.32).abs() < 0.1);
        assert!((room(Kind::Passport, 500, 352) - 500.0).abs() < 1e-9);
        assert!((room(Kind::Selfie, 320, 240) - 240.0).abs() < 1e-9);
        assert!((room(Kind::Selfie, 240, 400) - 320.0).abs() < 1e-9);
    }
}
