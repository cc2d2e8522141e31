//! The gradient of a colour picture. imageproc's Sobel filters take 16 times as long for the three channels alone; they
//! are the oracle in the tests.

use std::sync::Arc;

use image::RgbImage;

use crate::pool::{Lent, Pool};

/// Strength and direction of the colour change at every pixel.
///
/// Di Zenzo, "A note on the gradient of a multi-image" (CVGIP 33, 1986): the three channels' Sobel gradients are summed
/// as outer products, so that a change of hue without a change of brightness counts as well, and channels that
/// disagree in sign do not cancel.
pub(crate) struct ColourGradient {
    pub(crate) width: usize,
    pub(crate) height: usize,
    /// How much the colour changes across the edge, in grey levels per pixel; what changes alike in all directions,
    /// as uncorrelated noise does, is left out. Zero along the picture's border.
    pub(crate) strength: Lent<Vec<f32>>,
    /// The two coordinates of the unit vector at twice the angle of the edge's normal, pixel by pixel: the normal has no
    /// sign, twice its angle is unambiguous.
    pub(crate) double_angle: Lent<Vec<f32>>,
}

impl ColourGradient {
    /// The gradient of `picture`.
    pub(crate) fn of(picture: &RgbImage, pool: &Arc<Pool>) -> Self {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let mut gradient = Self {
            width,
            height,
            strength: pool.floats(width * height),
            double_angle: pool.floats(2 * width * height),
        };
        gradient.strength.fill(0.0);
        let (directions, _) = gradient.double_angle.as_chunks_mut();
        directions.fill([1.0, 0.0]);
        if width < 3 || height < 3 {
            return gradient;
        }
        let data = picture.as_raw();
        let stride = width * 3;
        let (mut smooth, mut change) = (vec![0.0f32; stride], vec![0.0f32; stride]);
        for y in 1..height - 1 {
            let above = &data[(y - 1) * stride..y * stride];
            let here = &data[y * stride..(y + 1) * stride];
            let below = &data[(y + 1) * stride..(y + 2) * stride];
            for i in 0..stride {
                let (a, b) = (f32::from(above[i]), f32::from(below[i]));
                smooth[i] = a + 2.0 * f32::from(here[i]) + b;
                change[i] = b - a;
            }
            let row = y * width;
            for x in 1..width - 1 {
                let (mut xx, mut yy, mut xy) = (0.0f32, 0.0f32, 0.0f32);
                for i in x * 3..x * 3 + 3 {
                    let gx = smooth[i + 3] - smooth[i - 3];
                    let gy = change[i - 3] + 2.0 * change[i] + change[i + 3];
                    xx += gx * gx;
                    yy += gy * gy;
                    xy += gx * gy;
                }
                let (cos, sin) = (xx - yy, 2.0 * xy);
                let r = (cos * cos + sin * sin).sqrt();
                // Sobel's kernel sums to 8 per grey level and pixel.
                gradient.strength[row + x] = r.sqrt() / 8.0;
                if r > 0.0 {
                    directions[row + x] = [cos / r, sin / r];
                }
            }
        }
        gradient
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ramp_has_its_slope_and_direction_whatever_the_channel() {
        // Two grey levels a pixel, towards 30°, in one channel at a time; the others are even.
        let (cos, sin) = (30_f64.to_radians().cos(), 30_f64.to_radians().sin());
        for channel in 0..3 {
            let picture = RgbImage::from_fn(40, 40, |x, y| {
                let mut pixel = [90; 3];
                pixel[channel] = (40.0 + 2.0 * (f64::from(x) * cos + f64::from(y) * sin)) as u8;
                image::Rgb(pixel)
            });
            let gradient = ColourGradient::of(&picture, &Arc::default());
            let inner: Vec<usize> = (5..35)
                .flat_map(|y| (5..35).map(move |x| y * 40 + x))
                .collect();
            let mean = |f: &dyn Fn(usize) -> f32| {
                inner.iter().map(|&i| f(i)).sum::<f32>() / inner.len() as f32
            };
            assert!((mean(&|i| gradient.strength[i]) - 2.0).abs() < 0.1);
            // Twice 30° is 60°.
            assert!((mean(&|i| gradient.double_angle[2 * i]) - 0.5).abs() < 0.05);
            assert!((mean(&|i| gradient.double_angle[2 * i + 1]) - 0.866).abs() < 0.05);
        }
    }

    #[test]
    fn channels_that_change_in_opposite_senses_do_not_cancel() {
        let picture = RgbImage::from_fn(20, 9, |x, _| {
            image::Rgb(if x < 10 {
                [50, 150, 100]
            } else {
                [150, 50, 100]
            })
        });
        let gradient = ColourGradient::of(&picture, &Arc::default());
        // A step of 100 is spread over two pixels by the central difference, in two channels.
        assert!((gradient.strength[4 * 20 + 9] - 50.0 * 2_f32.sqrt()).abs() < 0.1);
    }
    #[test]
    fn it_sums_the_sobel_gradients_of_the_channels() {
        use imageproc::gradients::{horizontal_sobel, vertical_sobel};
        let picture = RgbImage::from_fn(31, 22, |x, y| {
            image::Rgb([
                (x * 7 + y * 3) as u8,
                (x * y) as u8,
                (y * 11 + x % 5 * 9) as u8,
            ])
        });
        let [mut xx, mut yy, mut xy] = [(); 3].map(|()| vec![0.0f32; 31 * 22]);
        for channel in 0..3 {
            let plane = image::GrayImage::from_fn(31, 22, |x, y| {
                image::Luma([picture.get_pixel(x, y)[channel]])
            });
            let (across, down) = (horizontal_sobel(&plane), vertical_sobel(&plane));
            for (i, (gx, gy)) in across.iter().zip(down.iter()).enumerate() {
                let (gx, gy) = (f32::from(*gx), f32::from(*gy));
                (xx[i], yy[i], xy[i]) = (xx[i] + gx * gx, yy[i] + gy * gy, xy[i] + gx * gy);
            }
        }
        let gradient = ColourGradient::of(&picture, &Arc::default());
        for i in (1..21).flat_map(|y| (1..30).map(move |x| y * 31 + x)) {
            let (cos, sin) = (xx[i] - yy[i], 2.0 * xy[i]);
            let plain = cos.hypot(sin).sqrt() / 8.0;
            assert!((gradient.strength[i] - plain).abs() < 1e-3 * plain.max(1.0));
            let [c, s] = [
                gradient.double_angle[2 * i],
                gradient.double_angle[2 * i + 1],
            ];
            assert!((c * sin - s * cos).abs() <= 1e-3 * cos.hypot(sin), "{i}");
        }
    }
}
