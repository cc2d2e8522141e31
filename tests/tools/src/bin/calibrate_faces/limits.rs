//! What the limits of selfies' sizes and places rest on: photos of one person, reduced and cropped.

use std::path::Path;

use image::{RgbImage, imageops};
use precheck::face::BuiltIn;
use precheck::internals::face::{Measures, measures};
use precheck::internals::photo_of_rgb8;

use super::pictures::{Picture, files};
use super::tally::Count;

/// The distances of the eyes, in pixels, that each photo is reduced to.
const APART: [f64; 7] = [10.0, 15.0, 20.0, 30.0, 45.0, 60.0, 90.0];
/// Where the middle of the face is put, from the middle of the picture, in shares of its width.
const BESIDE: [f64; 5] = [0.0, 0.1, 0.2, 0.3, 0.4];

/// By how many degrees each photo is turned.
const LEANS: [f64; 7] = [0.0, 10.0, 15.0, 20.0, 30.0, 45.0, 60.0];

pub struct Limits<'a> {
    pub detector: &'a BuiltIn,
}

impl Limits<'_> {
    fn measure(&self, picture: &RgbImage) -> Option<Measures> {
        let (width, height) = picture.dimensions();
        let photo = photo_of_rgb8(width, height, picture.as_raw().clone())?;
        measures(self.detector, &photo)
    }

    pub fn print(&self, corpus: &Path) {
        let folder = files(&corpus.join("real/selfie"));
        let photos: Vec<RgbImage> = folder
            .iter()
            .filter_map(|file| Picture::open(file))
            .filter(|picture| picture.long_side >= 200)
            .map(|picture| picture.reduced)
            .collect();
        let seen: Vec<(&RgbImage, Measures)> = photos
            .iter()
            .filter_map(|photo| Some((photo, self.measure(photo)?)))
            .collect();
        let all = |of: fn(&Measures) -> f64| {
            let mut values: Vec<f64> = seen.iter().map(|(_, m)| of(m)).collect();
            values.sort_by(f64::total_cmp);
            let shown: Vec<String> = values.iter().map(|v| format!("{v:.2}")).collect();
            shown.join(" ")
        };
        println!(
            "inter-eye distances of {} photos at 1024 pixels: {}",
            seen.len(),
            all(|m| m.frame.unit)
        );
        println!("off-centre: {}", all(|m| m.off_centre));
        println!("outside: {}", all(|m| m.outside));
        println!("yaw: {}", all(|m| m.frame.yaw.unwrap_or(-1.0)));
        for lean in LEANS {
            self.leaning_by(&seen, lean);
        }
        for apart in APART {
            self.reduced_to(&seen, apart);
        }
        for beside in BESIDE {
            self.moved_to(&seen, beside);
        }
    }

    /// How far the photo is turned around the face's eyes, to either side, and what is measured of it.
    fn leaning_by(&self, seen: &[(&RgbImage, Measures)], lean: f64) {
        let (mut found, mut over) = (Count::default(), Count::default());
        let mut told = Vec::new();
        for (photo, own) in seen {
            for lean in [lean, -lean] {
                let measured = self.measure(&leaning(photo, own, lean));
                found.add(measured.is_some());
                let seen = measured.map(|m| m.frame.roll - own.frame.roll);
                told.extend(seen.map(|roll| roll * lean.signum()));
                over.add(measured.is_some_and(|m| m.frame.roll.abs() > 30.0));
            }
        }
        told.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = (told.len() as f64 * share) as usize;
            told.get(place).copied().unwrap_or(f64::NAN)
        };
        println!(
            "leaning by {lean}: a face on {found}, told as {:.1}, {:.1}, {:.1} (0.05, median, 0.95), over 30 degrees on {over}",
            at(0.05),
            at(0.5),
            at(0.95)
        );
    }

    fn reduced_to(&self, seen: &[(&RgbImage, Measures)], apart: f64) {
        let (mut found, mut errors) = (Count::default(), Vec::new());
        for (photo, own) in seen {
            let factor = apart / own.frame.unit;
            if factor > 1.0 {
                continue;
            }
            let [width, height] = [photo.width(), photo.height()]
                .map(|side| (f64::from(side) * factor).round().max(1.0) as u32);
            let small = imageops::resize(*photo, width, height, imageops::FilterType::CatmullRom);
            let measured = self.measure(&small);
            found.add(measured.is_some());
            errors.extend(measured.map(|m| (m.frame.unit / apart - 1.0).abs()));
        }
        errors.sort_by(f64::total_cmp);
        let error = |share: f64| {
            errors
                .get((errors.len() as f64 * share) as usize)
                .copied()
                .unwrap_or(0.0)
        };
        println!(
            "eyes {apart} pixels apart: a face on {found}, distance off by {:.3} (median), {:.3} (0.95)",
            error(0.5),
            error(0.95)
        );
    }

    /// The widest part of the photo in which the middle of the face lies there.
    fn moved_to(&self, seen: &[(&RgbImage, Measures)], beside: f64) {
        let (mut found, mut over) = (Count::default(), [Count::default(); 4]);
        for (photo, own) in seen {
            let Some(part) = aside(photo, own, beside) else {
                continue;
            };
            let measured = self.measure(&part);
            found.add(measured.is_some());
            for (count, limit) in over.iter_mut().zip([0.2, 0.25, 0.3, 0.35]) {
                count.add(measured.is_some_and(|m| m.off_centre > limit));
            }
        }
        let [a, b, c, d] = over;
        println!(
            "middle of the face {beside} beside: a face on {found}; off-centre > 0.20 on {a}, > 0.25 on {b}, > 0.30 on {c}, > 0.35 on {d}"
        );
    }
}

/// The photo turned around the middle of the eyes, its border repeated.
fn leaning(photo: &RgbImage, own: &Measures, degrees: f64) -> RgbImage {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let centre = own.frame.origin;
    let (width, height) = photo.dimensions();
    RgbImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (f64::from(x) + 0.5 - centre.x, f64::from(y) + 0.5 - centre.y);
        let at = |v: f64, side: u32| (v - 0.5).clamp(0.0, f64::from(side - 1));
        let u = at(centre.x + dx * cos + dy * sin, width);
        let v = at(centre.y + dy * cos - dx * sin, height);
        imageops::interpolate_bilinear(photo, u as f32, v as f32)
            .unwrap_or(*photo.get_pixel(u as u32, v as u32))
    })
}

/// The photo cut on one side, so that the middle of the face comes to lie that far to the right of its own middle; `None`
/// where the cut would meet the face.
fn aside(photo: &RgbImage, own: &Measures, beside: f64) -> Option<RgbImage> {
    let centre = own.centre.x;
    let (width, height) = photo.dimensions();
    let w = f64::from(width);
    // Cut from the right, or from the left, until the face is there.
    let (left, new) = if centre / w <= 0.5 + beside {
        let new = centre / (0.5 + beside);
        (0.0, new)
    } else {
        let new = (w - centre) / (0.5 - beside);
        (w - new, new)
    };
    let half = own.frame.unit * 1.05;
    if centre - half < left || new < 64.0 {
        return None;
    }
    Some(imageops::crop_imm(photo, left as u32, 0, new as u32, height).to_image())
}
