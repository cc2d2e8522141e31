//! White spots in which everything is lost.

use image::RgbImage;

use super::sharpness::quantile;

/// A spot that is white through and through.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spot {
    /// The first and the last column and row of the spot, in pixels.
    pub(crate) left: u32,
    pub(crate) top: u32,
    pub(crate) right: u32,
    pub(crate) bottom: u32,
    /// How many pixels it covers.
    pub(crate) area: usize,
    /// How much of its extent along rows and columns it fills, the lesser of the two, 0 to 1: a reflection is a round
    /// spot, the white between lines of print is not.
    pub(crate) solidity: f64,
    /// Of the paper [`HALO`] beyond its border, the share that is brighter than paper elsewhere but not white, 0 to 1: a
    /// reflection fades, a white field ends.
    pub(crate) halo: f64,
    /// The median of how much colour those have: the largest channel less the smallest.
    pub(crate) colour: u8,
}

/// From this level of all three channels up a pixel is white.
const WHITE: u8 = 245;
/// Paper is what has at least this share of the paper's usual brightness; the rest is print.
const PAPER: f64 = 0.85;
/// How far beyond the border of a spot its halo is looked at, in pixels.
const HALO: i32 = 4;

/// The white spots of at least `least` pixels, in a picture whose pixels are about as large as a stroke of print is wide.
pub(crate) fn spots(picture: &RgbImage, least: usize) -> Vec<Spot> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    if width < 3 || height < 3 {
        return Vec::new();
    }
    let white: Vec<bool> = picture
        .pixels()
        .map(|p| p.0.iter().all(|c| *c >= WHITE))
        .collect();
    let paper = paper(picture, &white);
    let mut left = eroded(&white, width, height);
    let mut found = Vec::new();
    for start in 0..left.len() {
        if left[start] {
            let members = flood(&mut left, width, start);
            if members.len() >= least {
                found.push(Spot::of(&members, picture, &white, paper));
            }
        }
    }
    found
}

/// How bright the paper is: the level of the largest channel that a quarter of what is not white exceeds.
fn paper(picture: &RgbImage, white: &[bool]) -> f64 {
    let others = picture.pixels().zip(white).filter(|(_, white)| !**white);
    let levels = others.map(|(p, _)| p.0.iter().copied().max().unwrap_or(0));
    quantile(levels, 0.75).unwrap_or(0.0).min(255.0)
}

/// Only what is white with all its eight neighbours: thin bridges between spots break.
fn eroded(white: &[bool], width: usize, height: usize) -> Vec<bool> {
    let mut out = vec![false; white.len()];
    for y in 1..height - 1 {
        for x in 1..width - 1 {
            let i = y * width + x;
            out[i] = [i - width, i, i + width]
                .iter()
                .all(|&m| white[m - 1] && white[m] && white[m + 1]);
        }
    }
    out
}

/// Takes the pixels that hang together with `start` by their sides.
fn flood(left: &mut [bool], width: usize, start: usize) -> Vec<usize> {
    let mut members = vec![start];
    left[start] = false;
    let mut next = 0;
    // Erosion has cleared the picture's border, so that no neighbour lies outside it.
    while let Some(&i) = members.get(next) {
        next += 1;
        for n in [i - 1, i + 1, i - width, i + width] {
            if std::mem::take(&mut left[n]) {
                members.push(n);
            }
        }
    }
    members
}

impl Spot {
    fn of(members: &[usize], picture: &RgbImage, white: &[bool], paper: f64) -> Self {
        // A third of the way from paper to white.
        let (least, brighter) = (paper * PAPER, paper + (255.0 - paper) / 3.0);
        let (width, height) = (picture.width() as i32, picture.height() as i32);
        let place = |i: usize| (i as i32 % width, i as i32 / width);
        let mut rows = vec![(i32::MAX, i32::MIN); height as usize];
        let mut columns = vec![(i32::MAX, i32::MIN); width as usize];
        for (x, y) in members.iter().map(|i| place(*i)) {
            let (row, column) = (&mut rows[y as usize], &mut columns[x as usize]);
            *row = (row.0.min(x), row.1.max(x));
            *column = (column.0.min(y), column.1.max(y));
        }
        let extent = |lines: &[(i32, i32)]| {
            let long = lines.iter().filter(|l| l.0 <= l.1).map(|l| l.1 - l.0 + 1);
            long.sum::<i32>().max(1)
        };
        let span = |lines: &[(i32, i32)]| {
            let used = |l: &(i32, i32)| l.0 <= l.1;
            (
                lines.iter().position(used).unwrap_or(0) as u32,
                lines.iter().rposition(used).unwrap_or(0) as u32,
            )
        };
        let ((left, right), (top, bottom)) = (span(&columns), span(&rows));
        // Beyond the ends of every row and column of the spot.
        let beyond = rows.iter().enumerate().filter(|(_, l)| l.0 <= l.1);
        let beyond = beyond.flat_map(|(y, l)| [(l.0 - HALO, y as i32), (l.1 + HALO, y as i32)]);
        let above = columns.iter().enumerate().filter(|(_, l)| l.0 <= l.1);
        let above = above.flat_map(|(x, l)| [(x as i32, l.0 - HALO), (x as i32, l.1 + HALO)]);
        let (mut seen, mut bright, mut colours) = (0usize, 0usize, Vec::new());
        for (x, y) in beyond.chain(above) {
            if (0..width).contains(&x) && (0..height).contains(&y) {
                let p = picture.get_pixel(x as u32, y as u32).0;
                let (low, high) = (p.iter().min(), p.iter().max());
                let (low, high) = (*low.unwrap_or(&0), *high.unwrap_or(&0));
                if f64::from(high) < least {
                    continue;
                }
                seen += 1;
                let is_white = white[(y * width + x) as usize];
                bright += usize::from(f64::from(high) >= brighter && !is_white);
                colours.push(high - low);
            }
        }
        colours.sort_unstable();
        Self {
            left,
            top,
            right,
            bottom,
            area: members.len(),
            solidity: members.len() as f64 / f64::from(extent(&rows).max(extent(&columns))),
            halo: bright as f64 / seen.max(1) as f64,
            colour: colours.get(colours.len() / 2).copied().unwrap_or(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(paint: impl Fn(f64) -> [f64; 3]) -> RgbImage {
        RgbImage::from_fn(200, 120, |x, y| {
            let distance = (f64::from(x) - 90.0).hypot(f64::from(y) - 60.0);
            image::Rgb(paint(distance).map(|v| v.clamp(0.0, 255.0) as u8))
        })
    }

    #[test]
    fn a_reflection_is_one_solid_spot_with_a_halo() {
        let found = spots(
            &card(|d| [150.0 + 105.0 * (1.9 - d / 25.0).clamp(0.0, 1.0); 3]),
            100,
        );
        assert_eq!(found.len(), 1);
        let spot = &found[0];
        assert!(
            spot.solidity > 0.95 && spot.halo > 0.9 && spot.colour < 10,
            "{spot:?}"
        );
        assert!(
            spot.left.abs_diff(66) < 4 && spot.bottom.abs_diff(84) < 4,
            "{spot:?}"
        );
    }

    #[test]
    fn a_white_field_has_no_halo_and_a_colourful_one_has_colour() {
        let field = spots(
            &card(|d| if d < 25.0 { [255.0; 3] } else { [150.0; 3] }),
            100,
        );
        assert!(field[0].halo < 0.1);
        let rainbow = |d: f64| [400.0 - 5.0 * d, 500.0 - 5.0 * d, 400.0 - 8.0 * d];
        assert!(spots(&card(rainbow), 100)[0].colour > 20);
    }

    #[test]
    fn small_and_dark_pictures_have_no_spots() {
        assert_eq!(
            spots(&RgbImage::from_pixel(2, 2, image::Rgb([255; 3])), 1),
            []
        );
        assert_eq!(spots(&card(|_| [200.0; 3]), 1), []);
    }
}
