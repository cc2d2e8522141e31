//! Fronts and backs put together in one picture, as people scan and paste them.

use std::path::PathBuf;

use image::{Rgb, RgbImage, imageops};
use precheck_tests::noise::Random;
use precheck_tests::surface::Surface;

/// The longer side of each card, in pixels.
const LONG: u32 = 900;

/// Sets of composites of neighbouring scans, by how they lie.
pub fn sets(scans: &[PathBuf]) -> Vec<(String, Vec<RgbImage>)> {
    let cards: Vec<RgbImage> = scans
        .iter()
        .filter_map(|path| image::open(path).ok())
        .map(|scan| {
            let scan = scan.into_rgb8();
            let factor = f64::from(LONG) / f64::from(scan.width().max(scan.height()));
            let side = |v: u32| ((f64::from(v) * factor).round() as u32).max(1);
            let (w, h) = (side(scan.width()), side(scan.height()));
            imageops::resize(&scan, w, h, imageops::FilterType::Triangle)
        })
        .filter(|card| card.width() > card.height())
        .collect();
    let mut sets = Vec::new();
    let mut random = Random::new(11);
    for above in [true, false] {
        for (what, gaps) in [
            ("touching", [0, 0]),
            ("near", [4, 60]),
            ("apart", [60, 200]),
        ] {
            for ground in [Ground::White, Ground::Tone, Ground::Table] {
                let way = if above { "above" } else { "beside" };
                let name = format!("{way}-{what}-{ground:?}").to_lowercase();
                let pairs = cards.iter().zip(cards.iter().skip(1)).step_by(2);
                let pictures = pairs.map(|(a, b)| {
                    let gap = random.between(gaps[0] as f32, gaps[1] as f32) as u32;
                    composite(a, b, above, gap, ground, &mut random)
                });
                sets.push((name, pictures.collect()));
            }
        }
    }
    sets
}

/// What they lie on.
#[derive(Clone, Copy, Debug)]
enum Ground {
    /// Plain white.
    White,
    /// Any one tone.
    Tone,
    /// A table.
    Table,
}

fn composite(
    a: &RgbImage,
    b: &RgbImage,
    above: bool,
    gap: u32,
    ground: Ground,
    random: &mut Random,
) -> RgbImage {
    // The second in the size of the first: both are sides of one card.
    let b = imageops::resize(b, a.width(), a.height(), imageops::FilterType::Triangle);
    let margin = [0, 12, 50, 120][random.bits() as usize % 4];
    let (w, h) = a.dimensions();
    let (width, height) = match above {
        true => (w + 2 * margin, 2 * h + gap + 2 * margin),
        false => (2 * w + gap + 2 * margin, h + 2 * margin),
    };
    let tone = [0, 1, 2].map(|_| random.between(20.0, 235.0) as u8);
    let table =
        [Surface::Oak, Surface::Walnut, Surface::Cloth, Surface::Desk][random.bits() as usize % 4];
    let seed = random.bits() as u32;
    let mut picture = RgbImage::from_fn(width, height, |x, y| match ground {
        Ground::White => Rgb([255; 3]),
        Ground::Tone => Rgb(tone),
        Ground::Table => {
            let light = table.reflectance(x as f32 / 10.0, y as f32 / 10.0, seed);
            Rgb(light.map(|v| (255.0 * v.clamp(0.0, 1.0).powf(1.0 / 2.2)) as u8))
        }
    });
    let at = |value: u32| i64::from(value);
    imageops::replace(&mut picture, a, at(margin), at(margin));
    match above {
        true => imageops::replace(&mut picture, &b, at(margin), at(margin + h + gap)),
        false => imageops::replace(&mut picture, &b, at(margin + w + gap), at(margin)),
    }
    picture
}
