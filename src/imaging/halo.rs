//! How the light falls off around a spot.

use image::RgbImage;

use super::sharpness::quantile_of_counts;

/// How far around a spot is looked, in pixels.
pub(crate) const REACH: usize = 28;
/// From here on the light is that of the surroundings.
const FAR: usize = 17;
/// Up to here it may still fade.
const NEAR: usize = 14;
/// Of what lies at one distance the paper is the brighter part: print, which is in the other, says nothing of light.
const PAPER: f64 = 0.75;
/// Paper is what has at least this share of the paper's brightness at its distance.
const DARKEST_PAPER: f64 = 0.85;
/// The distances at which colour is looked at close by, in pixels.
const TINTED: std::ops::RangeInclusive<usize> = 3..=6;

/// What surrounds a spot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Halo {
    /// How many levels the paper around is darker than white, 0 to 255.
    pub(crate) gap: f64,
    /// Over how many pixels the light fades from white to that, 0 to 13: the area under its course.
    pub(crate) ramp: f64,
    /// How much colour the paper close by has, in levels: the median of its largest channel less the smallest.
    pub(crate) colour: f64,
    /// How much more that is than farther away: the light of a lamp washes colour out, that of a foil brings it.
    pub(crate) added_colour: f64,
}

impl Halo {
    /// Around the pixels `members` of a picture; pixels that are `white` and no part of the spot are other spots.
    pub(crate) fn around(members: &[usize], picture: &RgbImage, white: &[bool]) -> Self {
        let area = Distances::from(members, picture);
        let mut levels = [[0u32; 256]; REACH + 1];
        let each = |put: &mut dyn FnMut(usize, [u8; 3])| {
            for (x, y, distance) in area.iter() {
                // The spot's own rim is white as well: it was eroded by a pixel.
                let other = distance > 2 && white[y * picture.width() as usize + x];
                if (1..=REACH).contains(&distance) && !other {
                    put(distance, picture.get_pixel(x as u32, y as u32).0);
                }
            }
        };
        let ends = |p: [u8; 3]| (p.into_iter().min(), p.into_iter().max());
        each(&mut |distance, p| {
            levels[distance][usize::from(ends(p).1.unwrap_or(0))] += 1;
        });
        let course = levels.map(|counts| quantile_of_counts(&counts, PAPER));
        let mut colours = [[0u32; 256]; 2];
        each(&mut |distance, p| {
            let (low, high) = ends(p);
            let (low, high) = (low.unwrap_or(0), high.unwrap_or(0));
            let paper = course[distance].unwrap_or(255.0) * DARKEST_PAPER;
            let near = TINTED.contains(&distance);
            if (near || distance >= FAR) && f64::from(high) >= paper {
                colours[usize::from(!near)][usize::from(high - low)] += 1;
            }
        });
        let [near, away] = colours.map(|counts| quantile_of_counts(&counts, 0.5));
        let mut far: Vec<f64> = course[FAR..].iter().flatten().copied().collect();
        far.sort_by(f64::total_cmp);
        let least = course.iter().flatten().copied().fold(255.0, f64::min);
        let far = far.get(far.len() / 2).copied().unwrap_or(least);
        // Four levels keep the ratio finite where all around is white.
        let gap = (255.0 - far).max(4.0);
        let fading = course[2..=NEAR].iter().flatten();
        Self {
            gap,
            ramp: fading
                .map(|level| ((level - far) / gap).clamp(0.0, 1.0))
                .sum(),
            colour: near.unwrap_or(0.0),
            added_colour: near.unwrap_or(0.0) - away.unwrap_or(0.0),
        }
    }
}

/// How far the pixels around a spot are from it, in its bounding box and [`REACH`] beyond.
struct Distances {
    left: usize,
    top: usize,
    width: usize,
    /// In thirds of a pixel.
    thirds: Vec<u16>,
}

impl Distances {
    /// By the chamfer of 3 and 4 (Borgefors, "Distance transformations in digital images", 1986): within 8 % of the
    /// true distance.
    fn from(members: &[usize], picture: &RgbImage) -> Self {
        let (w, h) = (picture.width() as usize, picture.height() as usize);
        let span = |values: &mut dyn Iterator<Item = usize>, limit: usize| {
            let (least, most) = values.fold((limit, 0), |(a, b), v| (a.min(v), b.max(v)));
            (least.saturating_sub(REACH), (most + REACH + 1).min(limit))
        };
        let (left, right) = span(&mut members.iter().map(|i| i % w), w);
        let (top, bottom) = span(&mut members.iter().map(|i| i / w), h);
        let (width, height) = (right.saturating_sub(left), bottom.saturating_sub(top));
        let mut thirds = vec![u16::MAX / 2; width * height];
        for i in members {
            thirds[(i / w - top) * width + i % w - left] = 0;
        }
        let mut area = Self {
            left,
            top,
            width,
            thirds,
        };
        area.spread(0..width * height, -1);
        area.spread((0..width * height).rev(), 1);
        area
    }

    /// Carries distances on from the neighbours that come before in this order: above (-1) or below (1), and beside.
    fn spread(&mut self, order: impl Iterator<Item = usize>, side: isize) {
        let (width, height) = (
            self.width as isize,
            (self.thirds.len() / self.width.max(1)) as isize,
        );
        for i in order {
            let (x, y) = (i as isize % width, i as isize / width);
            let before = [(side, 0, 3), (-1, side, 4), (0, side, 3), (1, side, 4)];
            let least = before.into_iter().filter_map(|(dx, dy, step)| {
                let (u, v) = (x + dx, y + dy);
                let inside = (0..width).contains(&u) && (0..height).contains(&v);
                inside.then(|| self.thirds[(v * width + u) as usize] + step)
            });
            let least = least.min().unwrap_or(u16::MAX / 2);
            self.thirds[i] = self.thirds[i].min(least);
        }
    }

    /// Every pixel's column and row in the picture, and its distance in whole pixels.
    fn iter(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        self.thirds.iter().enumerate().map(|(i, thirds)| {
            let (x, y) = (i % self.width, i / self.width);
            (x + self.left, y + self.top, usize::from((thirds + 1) / 3))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_to_the_nearest_member() {
        let picture = RgbImage::new(60, 40);
        let members = [20 * 60 + 30, 20 * 60 + 31];
        for (x, y, distance) in Distances::from(&members, &picture).iter() {
            let to = |u: f64| (x as f64 - u).hypot(y as f64 - 20.0);
            let exact = to(30.0).min(to(31.0));
            assert!(
                (distance as f64 - exact).abs() < 1.0 + 0.08 * exact,
                "{x} {y}"
            );
        }
    }

    #[test]
    fn a_field_ends_and_a_reflection_fades() {
        let round = |fade: f64| {
            let picture = RgbImage::from_fn(120, 100, |x, y| {
                let away = (f64::from(x) - 60.0).hypot(f64::from(y) - 50.0) - 15.0;
                let light = (1.0 - away / fade).clamp(0.0, 1.0);
                image::Rgb([200.0, 190.0, 200.0].map(|v| (v + (255.0 - v) * light) as u8))
            });
            let members: Vec<usize> = (0..120 * 100)
                .filter(|i| ((i % 120) as f64 - 60.0).hypot((i / 120) as f64 - 50.0) < 14.0)
                .collect();
            Halo::around(&members, &picture, &vec![false; 120 * 100])
        };
        let (field, lamp) = (round(0.5), round(8.0));
        assert!(field.ramp < 1.0 && lamp.ramp > 3.0, "{field:?} {lamp:?}");
        assert!(
            (field.gap - 55.0).abs() < 2.0 && lamp.added_colour.abs() < 10.0,
            "{lamp:?}"
        );
    }
}
