//! White spots in which everything is lost.

use image::{GrayImage, Luma, RgbImage};
use imageproc::distance_transform::Norm;
use imageproc::morphology::erode_mut;
use imageproc::region_labelling::{Connectivity, connected_components};

use super::halo::Halo;

/// A spot that is white through and through, or so bright that hardly a trace of print can be left in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// The first and the last column and row of the spot, in pixels.
    pub(crate) left: u32,
    pub(crate) top: u32,
    pub(crate) right: u32,
    pub(crate) bottom: u32,
    /// Its pixels, row by row from the top left of the picture.
    pub(crate) members: Vec<usize>,
    /// How much of its extent along rows and columns it fills, the lesser of the two, 0 to 1: a reflection is one piece,
    /// the white between lines of print is not.
    pub(crate) solidity: f64,
    /// How much of its straightest upright side, and of its straightest level one, keeps to a line along the picture's sides,
    /// the lesser of the two, 0 to 1: near 1 for a box or an angle of two, as printed fields and margins are. Two opposite
    /// sides count as well, for a little less: a printed bar has nothing else.
    pub(crate) straight: f64,
    /// Whether a channel is left that is not clipped, in most of it: the mirrored light has a colour.
    pub(crate) tinted: bool,
    /// What surrounds it.
    pub(crate) halo: Halo,
}

/// From this level of all three channels up a pixel is white.
const WHITE: u8 = 245;
/// From this level up a channel is clipped where not all three are white.
const CLIPPED: u8 = 250;
/// The least level of the third channel: less is a strong colour, which is print.
const LEAST_THIRD: u8 = 130;

fn is_white(pixel: [u8; 3]) -> bool {
    pixel.iter().all(|c| *c >= WHITE)
}

/// Whether print is lost in a pixel though one channel is not clipped: green, with 0.59 of the luma, and one more are; under
/// warm lamps blue is left with 0.11 of it, under the sky red with 0.30.
fn is_washed_out([red, green, blue]: [u8; 3]) -> bool {
    green >= CLIPPED && red.max(blue) >= CLIPPED && red.min(blue) >= LEAST_THIRD
}
const BLACK: Luma<u8> = Luma([0]);
/// How near to the straight line along one of its sides a spot must end to keep to it, in pixels.
const BESIDE: f64 = 1.0;
/// How much less two opposite sides count than two that meet: the long ones of a streak of light are nearly straight.
const OPPOSITE: f64 = 0.15;
/// How far a side may lean from the picture's, as a slope: the outline of a document is a few degrees off where it is guessed,
/// and a photo without one is held so straight.
const MOST_LEAN: f64 = 0.11;

/// The white spots of at least `least` pixels, in a picture whose pixels are about as large as a stroke of print is wide.
pub(crate) fn spots(picture: &RgbImage, least: usize) -> Vec<Spot> {
    let (width, height) = picture.dimensions();
    if width < 3 || height < 3 {
        return Vec::new();
    }
    let marked =
        |is: fn([u8; 3]) -> bool| -> Vec<bool> { picture.pixels().map(|p| is(p.0)).collect() };
    let found = |mask: &[bool]| -> Vec<Vec<usize>> {
        // Most pictures have too little white for a spot: they are spared what takes the most time.
        if mask.iter().filter(|marked| **marked).count() < least {
            return Vec::new();
        }
        let mut pieces = pieces(&inner(mask, width, height));
        pieces.retain(|members| members.len() >= least);
        pieces.sort_by_key(|members| members.first().copied());
        pieces
    };
    let white = marked(is_white);
    let bright = marked(|p| is_white(p) || is_washed_out(p));
    let spots = found(&white)
        .into_iter()
        .map(|members| Spot::of(members, picture, &white, false));
    // A white lamp's rim has a colour, too, and the spot inside it is known already.
    let has_colour = |members: &Vec<usize>| {
        let colourless = members.iter().filter(|i| white[**i]).count();
        members.len() >= 2 * colourless
    };
    let tinted = found(&bright).into_iter().filter(has_colour);
    let tinted = tinted.map(|members| Spot::of(members, picture, &bright, true));
    spots.chain(tinted).collect()
}

/// Only what is white with all its eight neighbours: thin bridges between spots break. What touches the picture's border
/// has neighbours that nobody knows.
fn inner(white: &[bool], width: u32, height: u32) -> GrayImage {
    let mut mask = GrayImage::from_fn(width, height, |x, y| {
        Luma([u8::from(white[(y * width + x) as usize]) * 255])
    });
    erode_mut(&mut mask, Norm::LInf, 1);
    let (right, bottom) = (width - 1, height - 1);
    for x in 0..width {
        (mask[(x, 0)], mask[(x, bottom)]) = (BLACK, BLACK);
    }
    for y in 0..height {
        (mask[(0, y)], mask[(right, y)]) = (BLACK, BLACK);
    }
    mask
}

/// The pixels that hang together by their sides, each piece row by row.
fn pieces(mask: &GrayImage) -> Vec<Vec<usize>> {
    let labels = connected_components(mask, Connectivity::Four, BLACK);
    let most = labels.iter().copied().max().unwrap_or(0);
    let mut pieces = vec![Vec::new(); most as usize + 1];
    for (i, label) in labels.iter().enumerate().filter(|(_, label)| **label > 0) {
        pieces[*label as usize].push(i);
    }
    pieces.retain(|members| !members.is_empty());
    pieces
}

impl Spot {
    fn of(members: Vec<usize>, picture: &RgbImage, white: &[bool], tinted: bool) -> Self {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let mut rows = vec![Extent::NONE; height];
        let mut columns = vec![Extent::NONE; width];
        for i in &members {
            rows[i / width].add(i % width);
            columns[i % width].add(i / width);
        }
        let ((left, right), (top, bottom)) = (span(&columns), span(&rows));
        let extent = |lines: &[Extent]| lines.iter().map(Extent::length).sum::<usize>();
        let solid = members.len() as f64 / extent(&rows).max(extent(&columns)).max(1) as f64;
        let ends = |lines: &[Extent]| {
            let used = || lines.iter().filter(|l| l.length() > 0);
            [
                used().map(|l| l.first).collect(),
                used().map(|l| l.last).collect(),
            ]
        };
        let [a, b] = ends(&rows).map(|ends: Vec<usize>| straightness(&ends));
        let [c, d] = ends(&columns).map(|ends: Vec<usize>| straightness(&ends));
        Self {
            left: left as u32,
            top: top as u32,
            right: right as u32,
            bottom: bottom as u32,
            solidity: solid,
            straight: a
                .max(b)
                .min(c.max(d))
                .max(a.min(b).max(c.min(d)) - OPPOSITE),
            tinted,
            halo: Halo::around(&members, picture, white),
            members,
        }
    }
}

/// The share of the places, one a line, at which a side lies on one straight line near the picture's own direction.
fn straightness(ends: &[usize]) -> f64 {
    let ends: Vec<f64> = ends.iter().map(|end| *end as f64).collect();
    let third = ends.len() / 3;
    let (from, to) = (
        median(&ends[..third.max(1).min(ends.len())]),
        median(&ends[ends.len() - third..]),
    );
    let (Some(from), Some(to)) = (from, to) else {
        return 0.0;
    };
    // The medians of the outer thirds lie two thirds of the side apart.
    let lean = (to - from) / (ends.len() - third) as f64;
    let lean = if lean.abs() <= MOST_LEAN { lean } else { 0.0 };
    let level: Vec<f64> = ends
        .iter()
        .enumerate()
        .map(|(i, end)| end - lean * i as f64)
        .collect();
    let middle = median(&level).unwrap_or(0.0);
    let on_line = level.iter().filter(|end| (*end - middle).abs() <= BESIDE);
    on_line.count() as f64 / level.len() as f64
}

fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}

/// Where a spot begins and ends in one row or column.
#[derive(Clone, Copy, Debug)]
struct Extent {
    first: usize,
    last: usize,
}

impl Extent {
    const NONE: Self = Self {
        first: usize::MAX / 2,
        last: 0,
    };

    fn add(&mut self, at: usize) {
        (self.first, self.last) = (self.first.min(at), self.last.max(at));
    }

    fn length(&self) -> usize {
        (self.last + 1).saturating_sub(self.first)
    }
}

/// The first and the last line that has a part of the spot.
fn span(lines: &[Extent]) -> (usize, usize) {
    let used = |l: &Extent| l.length() > 0;
    (
        lines.iter().position(used).unwrap_or(0),
        lines.iter().rposition(used).unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(paint: impl Fn(f64, f64) -> [f64; 3]) -> RgbImage {
        RgbImage::from_fn(200, 120, |x, y| {
            let at = paint(f64::from(x) - 90.0, f64::from(y) - 60.0);
            image::Rgb(at.map(|v| v.clamp(0.0, 255.0) as u8))
        })
    }

    #[test]
    fn a_reflection_is_one_solid_spot_with_a_halo() {
        let lamp = |x: f64, y: f64| [150.0 + 105.0 * (1.9 - x.hypot(y) / 25.0).clamp(0.0, 1.0); 3];
        let found = spots(&card(lamp), 100);
        assert_eq!(found.len(), 1);
        let spot = &found[0];
        assert!(
            spot.solidity > 0.95 && spot.straight < 0.5 && spot.halo.ramp > 4.0,
            "{spot:?}"
        );
        assert!(
            spot.left.abs_diff(66) < 4 && spot.bottom.abs_diff(84) < 4,
            "{spot:?}"
        );
    }

    #[test]
    fn the_light_of_a_warm_lamp_is_one_spot_that_is_tinted() {
        let lamp = |x: f64, y: f64| {
            let light = (1.9 - x.hypot(y) / 25.0).clamp(0.0, 1.0);
            [
                150.0 + 130.0 * light,
                150.0 + 110.0 * light,
                120.0 + 60.0 * light,
            ]
        };
        let found = spots(&card(lamp), 100);
        assert_eq!(found.len(), 1);
        assert!(
            found[0].tinted && found[0].solidity > 0.95 && found[0].halo.ramp > 3.0,
            "{found:?}"
        );
        // A yellow field is print.
        let field = |x: f64, y: f64| {
            let inside = x.abs() < 30.0 && y.abs() < 20.0;
            if inside {
                [255.0, 252.0, 90.0]
            } else {
                [150.0; 3]
            }
        };
        assert_eq!(spots(&card(field), 100), []);
    }

    #[test]
    fn a_white_field_has_sharp_straight_sides() {
        let inside = |x: f64, y: f64| x.abs() < 30.0 && y.abs() < 20.0;
        let field = |x: f64, y: f64| [if inside(x, y) { 255.0 } else { 150.0 }; 3];
        let found = spots(&card(field), 100);
        assert!(found[0].straight > 0.95 && found[0].halo.ramp < 1.5);
    }

    #[test]
    fn the_sides_of_a_field_may_lean_and_those_of_a_lamp_are_round() {
        let (sin, cos) = 4.0_f64.to_radians().sin_cos();
        let leaning = |x: f64, y: f64| {
            let (u, v) = (x * cos + y * sin, y * cos - x * sin);
            [if u.abs() < 30.0 && v.abs() < 20.0 {
                255.0
            } else {
                150.0
            }; 3]
        };
        let straight = spots(&card(leaning), 100)[0].straight;
        assert!(straight > 0.8, "{straight}");
        for (a, b) in [(60.0, 10.0), (12.0, 12.0), (30.0, 18.0)] {
            let lamp = |x: f64, y: f64| {
                [if (x / a).hypot(y / b) < 1.0 {
                    255.0
                } else {
                    150.0
                }; 3]
            };
            let straight = spots(&card(lamp), 100)[0].straight;
            assert!(straight < 0.65, "{a} {b}: {straight}");
        }
        assert_eq!((straightness(&[]), straightness(&[3])), (0.0, 0.0));
    }

    #[test]
    fn pieces_hang_together_by_their_sides_and_stay_off_the_border() {
        let white = |x: u32, y: u32| (x + 3 * y) % 11 < 9 || (4..9).contains(&(x % 13));
        let (width, height) = (60, 37);
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| white(x, y)));
        let mask = inner(&rows.collect::<Vec<bool>>(), width, height);
        for (x, y, value) in mask.enumerate_pixels() {
            let border = x == 0 || y == 0 || x + 1 == width || y + 1 == height;
            let near = || (x - 1..=x + 1).flat_map(|u| (y - 1..=y + 1).map(move |v| (u, v)));
            let kept = !border && near().all(|(u, v)| white(u, v));
            assert_eq!(value.0[0] > 0, kept, "{x}, {y}");
        }
        let mut left: Vec<bool> = mask.iter().map(|v| *v > 0).collect();
        let mut found = pieces(&mask);
        found.sort();
        assert!(found.len() > 5);
        for members in found {
            // The plain way: a flood from the first.
            let (mut flood, mut next) = (vec![members[0]], 0);
            left[members[0]] = false;
            while let Some(&i) = flood.get(next) {
                next += 1;
                for n in [i - 1, i + 1, i - width as usize, i + width as usize] {
                    if std::mem::take(&mut left[n]) {
                        flood.push(n);
                    }
                }
            }
            flood.sort_unstable();
            assert_eq!(flood, members);
        }
        assert!(!left.contains(&true), "every white pixel is in a piece");
    }

    #[test]
    fn small_and_dark_pictures_have_no_spots() {
        let white = RgbImage::from_pixel(2, 2, image::Rgb([255; 3]));
        assert_eq!(spots(&white, 1), []);
        assert_eq!(spots(&card(|_, _| [200.0; 3]), 1), []);
    }
}
