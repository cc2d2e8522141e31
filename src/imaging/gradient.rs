//! The gradient of a colour picture.

use image::RgbImage;

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
    pub(crate) strength: Vec<f32>,
    /// The unit vector at twice the angle of the edge's normal: the normal has no sign, twice its angle is unambiguous.
    pub(crate) double_angle: Vec<[f32; 2]>,
}

impl ColourGradient {
    /// The gradient of `picture`.
    pub(crate) fn of(picture: &RgbImage) -> Self {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let mut gradient = Self {
            width,
            height,
            strength: vec![0.0; width * height],
            double_angle: vec![[1.0, 0.0]; width * height],
        };
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
                    gradient.double_angle[row + x] = [cos / r, sin / r];
                }
            }
        }
        gradient
    }
}
