//! Sampling a picture through a projective map.

use image::RgbImage;

use crate::geometry::{Homography, Point};

/// The `width` × `height` picture whose point `p` shows `source` at `map(p)`, by bilinear sampling; what lies outside
/// `source` repeats its border.
pub(crate) fn warp(source: &RgbImage, map: &Homography, width: u32, height: u32) -> RgbImage {
    let (w, h) = (source.width() as usize, source.height() as usize);
    let data = source.as_raw();
    let mut out = RgbImage::new(width, height);
    for (x, y, pixel) in out.enumerate_pixels_mut() {
        let p = map.apply(Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5));
        // Centres of pixels lie at halves.
        let px = (p.x - 0.5).clamp(0.0, (w - 1) as f64);
        let py = (p.y - 0.5).clamp(0.0, (h - 1) as f64);
        let (x0, y0) = (px as usize, py as usize);
        let (x1, y1) = ((x0 + 1).min(w - 1), (y0 + 1).min(h - 1));
        let (fx, fy) = ((px - x0 as f64) as f32, (py - y0 as f64) as f32);
        for c in 0..3 {
            let at = |x: usize, y: usize| f32::from(data[(y * w + x) * 3 + c]);
            let above = at(x0, y0) + (at(x1, y0) - at(x0, y0)) * fx;
            let below = at(x0, y1) + (at(x1, y1) - at(x0, y1)) * fx;
            pixel.0[c] = (above + (below - above) * fy + 0.5) as u8;
        }
    }
    out
}
