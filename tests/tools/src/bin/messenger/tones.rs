//! Pictures without colour, and with one that all of it shares.

use image::{Rgb, RgbImage};

use crate::Made;
use crate::copies::{jpeg, reduced};

/// What a gray of 0 to 255 becomes.
type Tone = fn(f32) -> [f32; 3];

const TONES: [(&str, Tone); 5] = [
    ("gray", |y| [y; 3]),
    ("sepia", |y| [y * 1.07, y * 0.86, y * 0.67]),
    // The usual filter's weights, of which white clips in two channels.
    ("sepia filter", |y| [y * 1.351, y * 1.203, y * 0.937]),
    ("blue", |y| [y * 0.72, y * 0.88, y * 1.18]),
    ("warm", |y| [y * 1.05 + 8.0, y, y * 0.85]),
];

/// The picture in each tone, with and without a coloured mark, at two qualities.
pub(crate) fn of(picture: &RgbImage) -> Vec<Made> {
    let picture = reduced(picture, 1600);
    let mut made = Vec::new();
    for (name, tone) in TONES {
        let plain = toned(&picture, tone);
        for (like, image) in [
            (name.to_owned(), plain.clone()),
            (format!("{name} with a mark"), marked(plain)),
        ] {
            for quality in [75, 50] {
                made.push((format!("{like}, quality {quality}"), jpeg(&image, quality)));
            }
        }
    }
    made
}

fn toned(picture: &RgbImage, tone: Tone) -> RgbImage {
    let mut image = picture.clone();
    for pixel in image.pixels_mut() {
        let [r, g, b] = pixel.0.map(f32::from);
        pixel.0 = tone(0.299 * r + 0.587 * g + 0.114 * b).map(|v| v.clamp(0.0, 255.0) as u8);
    }
    image
}

/// A red box over a twenty-fifth of the area, at a lower corner as watermarks and dates are.
fn marked(mut image: RgbImage) -> RgbImage {
    let (w, h) = image.dimensions();
    for y in h * 7 / 10..h * 9 / 10 {
        for x in w * 7 / 10..w * 9 / 10 {
            let Rgb([r, g, b]) = *image.get_pixel(x, y);
            image.put_pixel(x, y, Rgb([r / 2 + 110, g / 3, b / 3]));
        }
    }
    image
}
