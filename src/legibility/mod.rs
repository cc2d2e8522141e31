//! What decides whether a picture can be read: how sharp its edges are, and how its brightness is spread.

use crate::geometry::Homography;
use crate::imaging::exposure::Exposure;
use crate::imaging::luma::luma;
use crate::imaging::sharpness::{self, EdgeCounts};
use crate::imaging::warp::warp_luma;
use crate::intake::Photo;

/// The longer side of the view in which the sharpness of a whole picture is measured, in pixels: an ID-1 card
/// (85.60 mm) that spans 60 % of it has 12 pixels a millimetre, about 15 for the height of its smallest print.
const WHOLE_LONG_SIDE: f64 = 1712.0;

/// About how many pixels are looked at for brightness.
const EXPOSURE_SAMPLES: f64 = 250_000.0;

/// The facts about legibility of one picture.
#[derive(Debug)]
pub(crate) struct Legibility {
    /// How the brightness is spread.
    pub(crate) exposure: Exposure,
    /// How steep the edges are in the least sharp of four directions, in 1/pixel of a view whose longer side has
    /// 1712 pixels at most; 0 where there is no edge at all.
    pub(crate) slope: f64,
}

impl Legibility {
    /// Of the whole picture, where no document is known.
    pub(crate) fn whole(photo: &Photo) -> Self {
        let (width, height) = (f64::from(photo.width()), f64::from(photo.height()));
        let scale = (width.max(height) / WHOLE_LONG_SIDE).max(1.0);
        let side = |s: f64| ((s / scale).round() as u32).max(1);
        let to_photo = Homography::affine([scale, 0.0, 0.0, 0.0, scale, 0.0]);
        let view = warp_luma(
            photo.stored(),
            &to_photo.then(&photo.to_stored()),
            side(width),
            side(height),
            scale,
        );
        Self {
            exposure: whole_exposure(photo),
            slope: worst_slope(&sharpness::edges(&view)),
        }
    }
}

/// Looks at single stored pixels on a grid: averaging would mix ink and paper.
fn whole_exposure(photo: &Photo) -> Exposure {
    let stored = photo.stored();
    let (width, height) = stored.dimensions();
    let pixels = f64::from(width) * f64::from(height);
    let step = (pixels / EXPOSURE_SAMPLES).sqrt().ceil().max(1.0) as usize;
    let rows = stored
        .as_raw()
        .chunks_exact(width as usize * 3)
        .step_by(step);
    Exposure::of(rows.flat_map(|row| {
        row.chunks_exact(3)
            .step_by(step)
            .map(|p| (luma(p[0], p[1], p[2]), [p[0], p[1], p[2]]))
    }))
}

/// Edges with less contrast than this share of the strongest are shadows, texture or ghosts of the print behind.
const STRONG: f64 = 0.4;
/// The contrast that an edge must have to count, in levels: about what the noise of a phone in a dim room makes.
const LEAST_CONTRAST: f64 = 12.0;
/// A direction with fewer strong edges says nothing.
const LEAST_EDGES: u32 = 50;

/// The median slope of the strong edges, in the direction in which it is smallest: motion blurs one direction only.
fn worst_slope(edges: &[EdgeCounts; 4]) -> f64 {
    edges
        .iter()
        .filter_map(|counts| {
            let top = f64::from(counts.contrast_quantile(0.98));
            let contrast = (top * STRONG).max(LEAST_CONTRAST) as u8;
            counts
                .median_slope(contrast)
                .filter(|_| counts.total(contrast) >= LEAST_EDGES)
        })
        .reduce(f64::min)
        .unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_without_edges_has_no_slope() {
        let gray = Photo::from_rgb8(90, 60, vec![128; 90 * 60 * 3]).unwrap();
        assert!(Legibility::whole(&gray).slope.abs() < 1e-9);
        let dot = Photo::from_rgb8(1, 1, vec![255; 3]).unwrap();
        assert!((Legibility::whole(&dot).exposure.clipped() - 1.0).abs() < 1e-9);
    }
}
