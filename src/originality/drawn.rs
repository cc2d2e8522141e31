//! What a computer drew: edges between two perfectly even colours, which no lens and no sensor makes.

use image::RgbImage;

/// The side of the blocks looked at, in pixels.
const BLOCK: u32 = 32;

/// At most this many blocks along each side of the picture are looked at, evenly spread: a megapixel in all.
const MOST: u32 = 32;

/// Neighbours that differ by this many of 255 levels in some channel are an edge: a border or a letter, not a gradient.
const EDGE: u8 = 24;

/// Blocks with fewer edges show nothing that could be told from a photo.
const FEWEST_EDGES: u32 = 12;

/// Cleaned paper and scanners' lids are clipped to these: an edge between the two is no drawing.
const WHITE: u8 = 250;
const BLACK: u8 = 5;

/// Fewer blocks with edges than these say nothing about the picture.
const FEWEST_BLOCKS: u32 = 20;

/// The share of the blocks with edges in which a fifth of the edges, or more, are ideal, 0 to 1.
///
/// An edge is ideal where two pixels on either side of it are exactly alike and the row (or column) beside it repeats all
/// four. A lens spreads every edge over two pixels or more, a sensor's noise keeps neighbours apart, and resampling and
/// JPEG undo both likenesses; what draws borders, boxes and upright letters on whole pixels leaves them.
pub(crate) fn drawn(rgb: &RgbImage) -> f64 {
    let (across, down) = (rgb.width() / BLOCK, rgb.height() / BLOCK);
    let (mut edged, mut ideal) = (0, 0);
    for j in spread(down) {
        for i in spread(across) {
            let block = edges(rgb, i * BLOCK, j * BLOCK);
            if block.all >= FEWEST_EDGES {
                edged += 1;
                ideal += u32::from(block.ideal * 5 >= block.all);
            }
        }
    }
    if edged < FEWEST_BLOCKS {
        return 0.0;
    }
    f64::from(ideal) / f64::from(edged)
}

/// So many of the numbers below `count`, evenly spread.
fn spread(count: u32) -> impl Iterator<Item = u32> {
    let taken = count.min(MOST);
    (0..taken).map(move |i| (2 * i + 1) * count / (2 * taken))
}

/// The edges in a block, in both directions.
#[derive(Default)]
struct Edges {
    all: u32,
    ideal: u32,
}

fn edges(rgb: &RgbImage, left: u32, top: u32) -> Edges {
    let at = |along: u32, beside: u32, upright: bool| {
        let (x, y) = if upright {
            (left + beside, top + along)
        } else {
            (left + along, top + beside)
        };
        rgb.get_pixel(x, y).0
    };
    let mut edges = Edges::default();
    for upright in [false, true] {
        for beside in 1..BLOCK {
            for along in 1..BLOCK - 2 {
                let (a, b) = (at(along, beside, upright), at(along + 1, beside, upright));
                if (0..3).all(|i| a[i].abs_diff(b[i]) < EDGE) {
                    continue;
                }
                edges.all += 1;
                let (before, after) = (
                    at(along - 1, beside, upright),
                    at(along + 2, beside, upright),
                );
                let repeats = || {
                    (along - 1..along + 3)
                        .all(|k| at(k, beside, upright) == at(k, beside - 1, upright))
                };
                let ideal = before == a && after == b && !(clipped(a) && clipped(b)) && repeats();
                edges.ideal += u32::from(ideal);
            }
        }
    }
    edges
}

fn clipped(pixel: [u8; 3]) -> bool {
    pixel.iter().all(|&v| v >= WHITE) || pixel.iter().all(|&v| v <= BLACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Boxes of two colours, 24 pixels apart.
    fn boxes(a: [u8; 3], b: [u8; 3]) -> RgbImage {
        RgbImage::from_fn(320, 320, |x, y| {
            image::Rgb(if x % 24 < 12 && y % 24 < 12 { a } else { b })
        })
    }

    #[test]
    fn boxes_are_drawn_and_the_same_boxes_through_a_lens_are_not() {
        let sharp = boxes([40, 90, 200], [255; 3]);
        assert!(drawn(&sharp) > 0.9);
        let soft = imageproc::filter::gaussian_blur_f32(&sharp, 0.7);
        assert_eq!(drawn(&soft), 0.0);
        let noisy = RgbImage::from_fn(320, 320, |x, y| {
            let noise = ((x * 7919 + y * 104_729) >> 3 & 3) as u8;
            image::Rgb(sharp.get_pixel(x, y).0.map(|v| v.saturating_sub(noise)))
        });
        assert!(drawn(&noisy) < 0.02, "{}", drawn(&noisy));
    }

    #[test]
    fn cleaned_black_and_white_pages_are_not_drawn_nor_what_has_no_edges() {
        assert_eq!(drawn(&boxes([0; 3], [255; 3])), 0.0);
        assert_eq!(drawn(&boxes([90; 3], [91; 3])), 0.0);
        for (w, h) in [(0, 0), (31, 400), (33, 33)] {
            assert_eq!(drawn(&RgbImage::new(w, h)), 0.0);
        }
    }
}
