//! The paper under fine strokes.

use image::GrayImage;
use imageproc::filter::box_filter;

/// How much darker than the paper around it each pixel is, where what is darker is a stroke of less than `2 * radius + 1` pixels
/// across: the paper is the closing of the picture (the least of the greatest levels within `radius` pixels along rows and
/// columns), smoothed over `smoothing` pixels each way.
///
/// imageproc's `grayscale_close` visits every pixel of the square and takes 20 times as long; it is the oracle in the tests.
pub(crate) fn darker_than_paper(picture: &GrayImage, radius: usize, smoothing: u32) -> GrayImage {
    let paper = box_filter(&close(picture, radius), smoothing, smoothing);
    let mut darker = paper;
    for (dark, level) in darker.iter_mut().zip(picture.iter()) {
        *dark = dark.saturating_sub(*level);
    }
    darker
}

/// The closing by a square of `2 * radius + 1` pixels a side; what lies outside the picture does not count.
fn close(picture: &GrayImage, radius: usize) -> GrayImage {
    let (width, height) = picture.dimensions();
    let greatest = both_ways(picture.as_raw(), width as usize, radius, 0, u8::max);
    let least = both_ways(&greatest, width as usize, radius, u8::MAX, u8::min);
    GrayImage::from_raw(width, height, least).expect("one byte a pixel")
}

/// The extreme of the square around each pixel; `neutral` is never one where there is another.
fn both_ways(
    pixels: &[u8],
    width: usize,
    radius: usize,
    neutral: u8,
    pick: impl Fn(u8, u8) -> u8 + Copy,
) -> Vec<u8> {
    let height = pixels.len() / width.max(1);
    let down = down(pixels, width, radius, neutral, pick);
    let across = self::down(&turned(&down, width), height, radius, neutral, pick);
    turned(&across, height)
}

/// The extreme of the `2 * radius + 1` pixels around each in its column: of two windows that overlap, each a power of two
/// long and made of two half as long. Whole rows are compared at once.
fn down(
    pixels: &[u8],
    width: usize,
    radius: usize,
    neutral: u8,
    pick: impl Fn(u8, u8) -> u8 + Copy,
) -> Vec<u8> {
    let length = 2 * radius + 1;
    let mut rows = vec![neutral; radius * width];
    rows.extend_from_slice(pixels);
    rows.resize(rows.len() + radius * width, neutral);
    let fold = |rows: &[u8], step: usize| -> Vec<u8> {
        let below = rows.get(step * width..).unwrap_or(&[]);
        rows.iter().zip(below).map(|(a, b)| pick(*a, *b)).collect()
    };
    let mut span = 1;
    while 2 * span <= length {
        rows = fold(&rows, span);
        span *= 2;
    }
    fold(&rows, length - span)
}

/// Rows as columns.
fn turned(pixels: &[u8], width: usize) -> Vec<u8> {
    let column = |x: usize| pixels.iter().skip(x).step_by(width.max(1)).copied();
    (0..width).flat_map(column).collect()
}

#[cfg(test)]
mod tests {
    use image::Luma;
    use imageproc::morphology::{Mask, grayscale_close};

    use super::*;

    #[test]
    fn the_closing_agrees_with_the_plain_one() {
        let picture =
            GrayImage::from_fn(41, 29, |x, y| Luma([(x * 71 + y * 53 + x * y * 7) as u8]));
        for radius in [1, 3, 6] {
            let plain = grayscale_close(&picture, &Mask::square(radius as u8));
            assert_eq!(close(&picture, radius), plain, "radius {radius}");
        }
    }

    #[test]
    fn a_fine_stroke_is_darker_than_its_paper_and_a_broad_field_is_not() {
        let picture = GrayImage::from_fn(60, 40, |x, _| {
            let stroke = (10..12).contains(&x);
            let field = (35..60).contains(&x);
            Luma([if stroke || field { 60 } else { 200 }])
        });
        let darker = darker_than_paper(&picture, 5, 1);
        assert!(darker[(10, 20)].0[0] > 130);
        assert_eq!(darker[(50, 20)].0[0], 0);
        assert_eq!(darker[(25, 20)].0[0], 0);
    }

    #[test]
    fn a_picture_without_pixels_stays_one() {
        assert_eq!(close(&GrayImage::new(0, 0), 3).dimensions(), (0, 0));
    }
}
