//! The paper under fine strokes.

use image::{GrayImage, Luma};
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
    let greatest = both_ways(picture, radius, u8::max);
    both_ways(&greatest, radius, u8::min)
}

/// The extreme of each square around a pixel: of the columns of each row's extremes.
fn both_ways(picture: &GrayImage, radius: usize, pick: fn(u8, u8) -> u8) -> GrayImage {
    let (width, height) = picture.dimensions();
    let mut out = picture.clone();
    let mut line = Vec::with_capacity(width.max(height) as usize);
    let mut extremes = Vec::with_capacity(line.capacity());
    for y in 0..height {
        line.clear();
        line.extend((0..width).map(|x| out[(x, y)].0[0]));
        along(&line, radius, pick, &mut extremes);
        for (x, extreme) in (0..width).zip(&extremes) {
            out[(x, y)] = Luma([*extreme]);
        }
    }
    for x in 0..width {
        line.clear();
        line.extend((0..height).map(|y| out[(x, y)].0[0]));
        along(&line, radius, pick, &mut extremes);
        for (y, extreme) in (0..height).zip(&extremes) {
            out[(x, y)] = Luma([*extreme]);
        }
    }
    out
}

fn along(line: &[u8], radius: usize, pick: fn(u8, u8) -> u8, extremes: &mut Vec<u8>) {
    extremes.clear();
    extremes.extend((0..line.len()).map(|i| {
        let near = &line[i.saturating_sub(radius)..line.len().min(i + radius + 1)];
        near.iter().copied().reduce(pick).unwrap_or_default()
    }));
}

#[cfg(test)]
mod tests {
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
