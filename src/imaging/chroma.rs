//! How much of a picture is coloured, apart from a tint that all of it shares.

use image::{GrayImage, Luma, RgbImage};
use imageproc::integral_image::{integral_image, sum_image_pixels};

use crate::geometry::{Point, Quad};
use crate::imaging::tint::{Cell, Paper, percentile, without_tint};
use crate::imaging::wide::wide;

/// The longer side of the grid of cells that a region is averaged into. At 128 cells over a document the noise of a
/// phone's sensor and the chroma blocks of JPEG (16 pixels) average out, and a portrait still covers hundreds of cells.
const CELLS: u32 = 128;

/// A cell is coloured where its chroma lies farther than this from the tint, in 8-bit levels of Cb and Cr at a white of
/// [`WHITE`]. Cell averages of gray pictures toned and saved at JPEG quality 50 to 75 stay below it but for some 3 %.
const DEPARTURE: f32 = 6.0;

/// The curve of a tint strays no farther than this from a straight line over luma, in the same levels; what does is a
/// colour that happens to be the only one of its luma.
const BEND: f32 = 12.0;

/// The luma that the region's white is brought to before chroma is judged, so that a dim photo is not called gray.
const WHITE: f32 = 220.0;

/// A region whose 95th percentile of luma stays below this is too dark to tell colour from noise.
const DARKEST_WHITE: f32 = 40.0;

/// A region whose luma spans less than this share of its white (between its 5th and 95th percentile) has too few tones
/// to tell a tint from a colour: a bare brown table is a tinted gray as well as it is brown.
const FEWEST_TONES: f32 = 0.3;

/// Chroma that rounding to whole levels leaves in a picture stored without any, in levels of Cb and Cr.
const ROUNDING: f32 = 0.75;

/// The height in pixels from which two rows of a cell remain where every other one is left out.
const TALL: u32 = 4;

/// What the colours of a region amount to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colourfulness {
    /// The share of the region's area whose chroma departs from the common tint, 0 to 1.
    pub(crate) share: f64,
    /// The same without the most coloured block of a quarter of the region's width and height: what is left when a
    /// watermark has coloured one spot.
    pub(crate) share_beyond_one_spot: f64,
    /// Whether no cell has any chroma, tint included: the picture is stored without colour.
    pub(crate) toneless: bool,
    /// Whether the paper can be white, as far as the light is not known; see [`Paper::can_be_white`].
    pub(crate) on_white: bool,
}

/// Measures the colours inside a convex `region` of `rgb`; `None` where it is too small, too dark or too even to tell.
///
/// The tint of the light (and of toning) multiplies every gray by the same colour, so a gray region's chroma is a curve
/// over luma. Light from two sides lets that tint drift linearly over the region. Both are fitted robustly and taken
/// away; what departs from them is colour.
pub(crate) fn colourfulness(rgb: &RgbImage, region: &Quad) -> Option<Colourfulness> {
    let grid = wide!(Grid::average(rgb, region))?;
    let lumas = || grid.cells.iter().map(|c| c.tone).collect();
    let (black, white) = (percentile(lumas(), 0.05)?, percentile(lumas(), 0.95)?);
    if grid.cells.len() < 64 || white < DARKEST_WHITE {
        return None;
    }
    let toneless = |c: &Cell| c.chroma[0].hypot(c.chroma[1]) < ROUNDING;
    let toneless = grid.cells.iter().all(toneless);
    if white - black < FEWEST_TONES * white && !toneless {
        return None;
    }
    let chroma = wide!(without_tint(&grid.cells, BEND * white / WHITE));
    let limit = DEPARTURE * white / WHITE;
    let coloured: Vec<bool> = chroma.iter().map(|c| c[0].hypot(c[1]) > limit).collect();
    let count = coloured.iter().filter(|&&c| c).count();
    let total = coloured.len() as f64;
    Some(Colourfulness {
        share: count as f64 / total,
        share_beyond_one_spot: (count - grid.densest_block(&coloured)) as f64 / total,
        toneless,
        on_white: Paper::of(&grid.cells).is_none_or(Paper::can_be_white),
    })
}

/// The cells of a region that lie whole inside it.
struct Grid {
    columns: u32,
    rows: u32,
    cells: Vec<Cell>,
}

impl Grid {
    #[inline(always)]
    fn average(rgb: &RgbImage, region: &Quad) -> Option<Self> {
        let bounds = region.bounds();
        let clamp = |v: f64, side: u32| v.clamp(0.0, f64::from(side)) as u32;
        let (x0, y0) = (clamp(bounds.x, rgb.width()), clamp(bounds.y, rgb.height()));
        let x1 = clamp((bounds.x + bounds.width).ceil(), rgb.width());
        let y1 = clamp((bounds.y + bounds.height).ceil(), rgb.height());
        let (w, h) = (x1.checked_sub(x0)?, y1.checked_sub(y0)?);
        if w == 0 || h == 0 {
            return None;
        }
        let scale = (f64::from(CELLS) / f64::from(w.max(h))).min(1.0);
        let side = |s: u32| ((f64::from(s) * scale) as u32).max(1);
        let (columns, rows) = (side(w), side(h));
        let mut sums = vec![[0_u32; 4]; (columns * rows) as usize];
        // Where cells are tall, every other row says as much.
        let step = if h / rows >= TALL { 2 } else { 1 };
        for y in (0..h).step_by(step as usize) {
            let Some((from, to)) = row_span(region, f64::from(y0 + y) + 0.5) else {
                continue;
            };
            let from = (from.ceil().max(f64::from(x0)) as u32).min(x1);
            let to = (to.floor().max(0.0) as u32).clamp(from, x1);
            let line = &mut sums[(y * rows / h * columns) as usize..][..columns as usize];
            let start = ((y0 + y) * rgb.width() + from) as usize * 3;
            let pixels = &rgb.as_raw()[start..start + (to - from) as usize * 3];
            let (mut at, end) = (from - x0, to - x0);
            let mut left = pixels;
            while at < end {
                // Cell by cell: its sums stay in registers. The next one begins where the column does.
                let cell = at * columns / w;
                let next = ((cell + 1) * w).div_ceil(columns).min(end);
                let count = next - at;
                let (own, rest) = left.split_at(count as usize * 3);
                let mut sum = [0_u32; 3];
                for p in own.chunks_exact(3) {
                    for i in 0..3 {
                        sum[i] += u32::from(p[i]);
                    }
                }
                let to = &mut line[cell as usize];
                for i in 0..3 {
                    to[i] += sum[i];
                }
                to[3] += count;
                (at, left) = (next, rest);
            }
        }
        let whole = (w / columns) * (h / rows / step);
        let inside = sums.iter().enumerate();
        let inside = inside.filter(|(_, sum)| sum[3] >= whole.max(1));
        let mut cells = Vec::with_capacity(sums.len());
        cells.extend(inside.map(|(i, own)| {
            let (column, row) = (i as u32 % columns, i as u32 / columns);
            let around = around(&sums, columns, column, row);
            Cell::new(column, row, own, &around)
        }));
        Some(Self {
            columns,
            rows,
            cells,
        })
    }

    /// How many of the marked cells the block of a quarter of the width and height can hold at most.
    fn densest_block(&self, marked: &[bool]) -> usize {
        let (across, down) = ((self.columns / 4).max(1), (self.rows / 4).max(1));
        let mut marks = GrayImage::new(self.columns, self.rows);
        for (cell, _) in self.cells.iter().zip(marked).filter(|(_, marked)| **marked) {
            marks.put_pixel(cell.column, cell.row, Luma([1]));
        }
        let sums = integral_image::<Luma<u8>, u32>(&marks);
        let lefts = || 0..=self.columns - across;
        let corners = (0..=self.rows - down).flat_map(|top| lefts().map(move |left| (left, top)));
        let within = |(left, top)| {
            let [sum] = sum_image_pixels(&sums, left, top, left + across - 1, top + down - 1);
            sum as usize
        };
        corners.map(within).max().unwrap_or(0)
    }
}

/// The sums of a cell and its neighbours. A camera that sees one colour a pixel leaves fringes of alternating colour
/// along the edges of black print; over three cells they cancel.
fn around(sums: &[[u32; 4]], columns: u32, column: u32, row: u32) -> [u32; 4] {
    let rows = sums.len() as u32 / columns;
    let mut total = [0; 4];
    for y in row.saturating_sub(1)..(row + 2).min(rows) {
        for x in column.saturating_sub(1)..(column + 2).min(columns) {
            let sum = &sums[(y * columns + x) as usize];
            total.iter_mut().zip(sum).for_each(|(t, s)| *t += s);
        }
    }
    total
}

/// Where the horizontal line at `y` runs inside the convex quadrilateral.
fn row_span(region: &Quad, y: f64) -> Option<(f64, f64)> {
    let mut span: Option<(f64, f64)> = None;
    for (a, b) in region.sides() {
        if (a.y <= y) != (b.y <= y) {
            let x = a.lerp(b, (y - a.y) / (b.y - a.y)).x;
            span = Some(span.map_or((x, x), |(from, to)| (from.min(x), to.max(x))));
        }
    }
    span
}

/// The whole picture as a region.
pub(crate) fn whole(rgb: &RgbImage) -> Quad {
    let (w, h) = (f64::from(rgb.width()), f64::from(rgb.height()));
    Quad::new([(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)].map(|(x, y)| Point::new(x, y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of gray tones with coloured stripes over this share of it, under a light of this colour.
    fn page(light: [f32; 3], coloured: f64) -> RgbImage {
        RgbImage::from_fn(400, 300, |x, y| {
            let gray = 40.0 + ((x / 7 + y / 5) % 17) as f32 * 11.0;
            let ink = if f64::from(x % 200) < 200.0 * coloured {
                [1.0, 0.7, 0.6]
            } else {
                [1.0; 3]
            };
            image::Rgb([0, 1, 2].map(|i| (gray * light[i] * ink[i]).min(255.0) as u8))
        })
    }

    fn share(rgb: &RgbImage) -> f64 {
        colourfulness(rgb, &whole(rgb)).unwrap().share
    }

    #[test]
    fn light_of_any_colour_leaves_gray_gray() {
        for light in [[1.0; 3], [1.1, 0.95, 0.7], [0.8, 0.95, 1.1]] {
            assert!(share(&page(light, 0.0)) < 0.001, "{light:?}");
            let part = share(&page(light, 0.3));
            // The colour of a stripe reaches a cell, three pixels, beyond each of its sides.
            assert!((0.27..0.34).contains(&part), "{light:?}: {part}");
        }
    }

    #[test]
    fn light_from_two_sides_leaves_gray_gray() {
        let mut rgb = page([1.0; 3], 0.0);
        for (x, _, p) in rgb.enumerate_pixels_mut() {
            let t = x as f32 / 400.0;
            p.0[0] = (f32::from(p.0[0]) * (0.85 + 0.2 * t)) as u8;
            p.0[2] = (f32::from(p.0[2]) * (1.05 - 0.3 * t)) as u8;
        }
        assert!(share(&rgb) < 0.01, "{}", share(&rgb));
    }

    #[test]
    fn one_coloured_spot_can_be_left_out() {
        let mut rgb = page([1.0; 3], 0.0);
        for y in 220..280 {
            for x in 310..380 {
                rgb.put_pixel(x, y, image::Rgb([200, 30, 30]));
            }
        }
        let found = colourfulness(&rgb, &whole(&rgb)).unwrap();
        assert!(found.share > 0.03, "{found:?}");
        assert!(found.share_beyond_one_spot < 0.002, "{found:?}");
    }

    #[test]
    fn what_is_too_dark_too_even_or_too_small_is_not_told() {
        let even = |v: [u8; 3]| RgbImage::from_pixel(200, 200, image::Rgb(v));
        for rgb in [even([5, 5, 5]), even([150, 90, 40]), RgbImage::new(4, 4)] {
            assert_eq!(colourfulness(&rgb, &whole(&rgb)), None);
        }
        let gray = even([120; 3]);
        assert!(colourfulness(&gray, &whole(&gray)).is_some_and(|c| c.toneless && c.share == 0.0));
    }

    #[test]
    fn a_region_beyond_the_picture_is_cut() {
        let rgb = page([1.0; 3], 1.0);
        let quad = Quad::new(
            [
                (-50.0, -80.0),
                (900.0, -10.0),
                (700.0, 600.0),
                (-20.0, 500.0),
            ]
            .map(|(x, y)| Point::new(x, y)),
        );
        assert!(colourfulness(&rgb, &quad).is_some());
        let outside = quad
            .scaled(1.0)
            .corners()
            .map(|p| Point::new(p.x + 5000.0, p.y));
        assert_eq!(colourfulness(&rgb, &Quad::new(outside)), None);
    }
}
