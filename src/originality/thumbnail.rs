//! Whether the thumbnail that a camera stored shows the picture that the file holds.

use std::sync::Arc;

use image::RgbImage;

use crate::imaging::luma::luma_image;
use crate::intake::{Limits, Photo, Thumbnail};

/// Thumbnails agree with their pictures from here on; see [`agreement`].
pub(crate) const SAME_PICTURE: f64 = 0.6;

/// The side of the grids compared, in cells: coarse enough that sharpening, light and compression do not matter.
const GRID: u32 = 24;

/// The correlation between the lumas of the thumbnail and of the photo, −1 to 1; `None` where either cannot be read or
/// shows one flat tone. The thumbnail is decoded within a small bound of its own, out of what `limits` left for the photo.
///
/// Cameras fit a 3:2 picture into a 4:3 thumbnail with black bars, or squeeze or cut it: the best of the three counts.
pub(crate) fn agreement(thumbnail: &Thumbnail, photo: &Photo, limits: &Limits) -> Option<f64> {
    let small = thumbnail.decode(photo, limits).ok()?;
    let (thumbnail, photo) = (&small, reduced(photo));
    let shape = f64::from(photo.width()) / f64::from(photo.height());
    let own = f64::from(thumbnail.width()) / f64::from(thumbnail.height());
    // The share of the wider picture that the other shows.
    let across = (shape / own).min(1.0);
    let down = (own / shape).min(1.0);
    [
        (window(thumbnail, 1.0, 1.0), window(&photo, 1.0, 1.0)),
        // Bars on the thumbnail.
        (window(thumbnail, across, down), window(&photo, 1.0, 1.0)),
        // The photo cut to the shape of the thumbnail.
        (window(thumbnail, 1.0, 1.0), window(&photo, down, across)),
    ]
    .into_iter()
    .filter_map(|(a, b)| correlation(&a?, &b?))
    .max_by(f64::total_cmp)
}

/// The stored picture reduced, not turned, as a thumbnail is.
fn reduced(photo: &Photo) -> RgbImage {
    let stored = photo.stored();
    let step = (stored.width().max(stored.height()) / 320).max(1);
    RgbImage::from_fn(
        stored.width().div_ceil(step),
        stored.height().div_ceil(step),
        |x, y| *stored.get_pixel(x * step, y * step),
    )
}

/// The mean lumas of a grid over the middle of a picture, this share of its width and height.
fn window(rgb: &RgbImage, across: f64, down: f64) -> Option<Vec<f64>> {
    let luma = luma_image(rgb, &Arc::default());
    let (w, h) = (f64::from(luma.width()), f64::from(luma.height()));
    let (left, top) = (w * (1.0 - across) / 2.0, h * (1.0 - down) / 2.0);
    let (cw, ch) = (w * across / f64::from(GRID), h * down / f64::from(GRID));
    let mut cells = Vec::with_capacity((GRID * GRID) as usize);
    for j in 0..GRID {
        for i in 0..GRID {
            let x0 = (left + cw * f64::from(i)) as u32;
            let y0 = (top + ch * f64::from(j)) as u32;
            let x1 =
                ((left + cw * f64::from(i + 1)) as u32).clamp(x0 + 1, luma.width().max(x0 + 1));
            let y1 =
                ((top + ch * f64::from(j + 1)) as u32).clamp(y0 + 1, luma.height().max(y0 + 1));
            let (mut sum, mut count) = (0.0, 0.0);
            for y in y0..y1 {
                for x in x0..x1 {
                    sum += f64::from(luma.get_pixel_checked(x, y)?.0[0]);
                    count += 1.0;
                }
            }
            cells.push(sum / count);
        }
    }
    Some(cells)
}

fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let n = a.len() as f64;
    let (ma, mb) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        ab += (x - ma) * (y - mb);
        aa += (x - ma).powi(2);
        bb += (y - mb).powi(2);
    }
    // A spread of less than two levels is no picture.
    (aa > 4.0 * n && bb > 4.0 * n).then(|| ab / (aa * bb).sqrt())
}
