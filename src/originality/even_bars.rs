//! Bars of one colour above and below a picture: an app shows a photo in a screen of another shape.

use image::RgbImage;

/// Values of a row's channels that differ by no more are one colour: what reducing and JPEG leave of it.
const EVEN: u8 = 2;

/// Paper and overexposure are this bright, lids of scanners and night this dark: bars of either say less.
const WHITE: u8 = 250;
const BLACK: u8 = 5;

/// How much of a picture is such bars.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct EvenBars {
    /// The share of the rows (of the columns, if they are more) that are one colour from border to border, 0 to 1.
    pub(crate) share: f64,
    /// The share that is one colour other than white and black.
    pub(crate) coloured: f64,
}

impl EvenBars {
    /// Looks for bars in a picture, reduced or not, whichever way up.
    pub(crate) fn find(rgb: &RgbImage) -> Self {
        let (w, h) = (rgb.width() as usize, rgb.height() as usize);
        if w < 2 || h < 2 {
            return Self::default();
        }
        let pixel = |i: usize| &rgb.as_raw()[3 * i..3 * i + 3];
        let rows = Self::of((0..h).map(|y| even((0..w).map(|x| pixel(y * w + x)))), h);
        let columns = Self::of((0..w).map(|x| even((0..h).map(|y| pixel(y * w + x)))), w);
        if columns.share > rows.share {
            columns
        } else {
            rows
        }
    }

    fn of(lines: impl Iterator<Item = Option<[u8; 3]>>, count: usize) -> Self {
        let (mut all, mut coloured) = (0_u32, 0_u32);
        for colour in lines.flatten() {
            all += 1;
            let extreme = colour.iter().all(|&v| v >= WHITE) || colour.iter().all(|&v| v <= BLACK);
            coloured += u32::from(!extreme);
        }
        Self {
            share: f64::from(all) / count as f64,
            coloured: f64::from(coloured) / count as f64,
        }
    }
}

/// The first colour of a line whose pixels are all alike.
fn even<'a>(mut line: impl Iterator<Item = &'a [u8]>) -> Option<[u8; 3]> {
    let first = *line.next()?.first_chunk::<3>()?;
    line.all(|p| p.iter().zip(first).all(|(v, f)| v.abs_diff(f) <= EVEN))
        .then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_counted_along_the_side_that_has_them() {
        let picture = |bar: [u8; 3]| {
            RgbImage::from_fn(90, 200, |x, y| {
                image::Rgb(if (60..140).contains(&y) {
                    [(x * 2) as u8, (y ^ x) as u8, 90]
                } else {
                    bar
                })
            })
        };
        let dark = EvenBars::find(&picture([28, 28, 30]));
        assert!((dark.share - 0.6).abs() < 0.01 && dark.coloured == dark.share);
        let turned = image::imageops::rotate90(&picture([28, 28, 30]));
        assert_eq!(EvenBars::find(&turned), dark);
        let black = EvenBars::find(&picture([0, 1, 0]));
        assert!(black.share > 0.5 && black.coloured == 0.0);
        assert_eq!(EvenBars::find(&RgbImage::new(1, 1)), EvenBars::default());
    }
}
