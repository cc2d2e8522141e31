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
            all(|m| m.inter_eye_distance)
        );
        println!("off-centre: {}", all(|m| m.off_centre));
        println!("outside: {}", all(|m| m.outside));
        println!("yaw: {}", all(|m| m.yaw.unwrap_or(-1.0)));
        for apart in APART {
            self.reduced_to(&seen, apart);
        }
        for beside in BESIDE {
            self.moved_to(&seen, beside);
        }
    }

    fn reduced_to(&self, seen: &[(&RgbImage, Measures)], apart: f64) {
        let (mut found, mut errors) = (Count::default(), Vec::new());
        for (photo, own) in seen {
            let factor = apart / own.inter_eye_distance;
            if factor > 1.0 {
                continue;
            }
            let [width, height] = [photo.width(), photo.height()]
                .map(|side| (f64::from(side) * factor).round().max(1.0) as u32);
            let small = imageops::resize(*photo, width, height, imageops::FilterType::CatmullRom);
            let measured = self.measure(&small);
            found.add(measured.is_some());
            errors.extend(measured.map(|m| (m.inter_eye_distance / apart - 1.0).abs()));
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
    let half = own.inter_eye_distance * 1.05;
    if centre - half < left || new < 64.0 {
        return None;
    }
    Some(imageops::crop_imm(photo, left as u32, 0, new as u32, height).to_image())
}
