//! Fits the weights of `photo-of-screen` on simulated photos, and prints them with their error rates.
//!
//! `cargo run --release --example fit_screen -- [--photos N] [--save FOLDER] [--real LIST] PICTURE…`
//!
//! The pictures are what is shown: any photos or scans of documents. Each is photographed from a display (five layouts
//! of sub-pixels) and from paper (flat print, guilloches, cloth) by a simulated phone of random distance, angle, focus,
//! light and saving. The features are the crate's own, from the same source files. Each layout is held out in turn. The
//! list names real photos to fit on as well, one a line: `1` for one of a display or `0`, a space, and the path.
//!
//! The weights in the crate are those of `--photos 20`, with twelve scans of documents as pictures and a list of 13
//! photos of displays (ten of them simulated by somebody else) and 281 others; layouts are numbered 0 to 4 in the order
//! of `LAYOUTS`, print, guilloches and cloth 5 to 7, the listed ones 100 and 101.
#![allow(dead_code, unreachable_pub, missing_docs)]

#[path = "../../src/geometry/mod.rs"]
pub mod geometry;
#[path = "../../src/imaging/mod.rs"]
mod imaging;
#[path = "../../src/originality/moire.rs"]
mod moire;

mod camera;
mod chance;
mod regression;
mod subject;

use camera::Camera;
use chance::Chance;
use image::RgbImage;
use imaging::chroma::whole;
use imaging::spectrum::Spectrometer;
use moire::Moire;
use regression::{Sample, report};
use subject::{LAYOUTS, Subject, Surface};

fn main() {
    let mut photos = 40;
    let mut save = None;
    let mut real = None;
    let mut pictures = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--photos" => {
                photos = arguments
                    .next()
                    .and_then(|n| n.parse().ok())
                    .unwrap_or(photos)
            }
            "--save" => save = arguments.next(),
            "--real" => real = arguments.next(),
            _ => pictures.extend(image::open(&argument).map(|p| p.into_rgb8())),
        }
    }
    if pictures.is_empty() {
        eprintln!("Name pictures of documents to show on the displays.");
        std::process::exit(2);
    }
    let mut chance = Chance::new(1);
    let mut spectrometer = Spectrometer::new();
    let mut samples = Vec::new();
    let surfaces = [Surface::Print, Surface::Guilloche, Surface::Cloth];
    for i in 0..photos * (LAYOUTS.len() + surfaces.len()) {
        let group = i % (LAYOUTS.len() + surfaces.len());
        let camera = Camera::at_random(&mut chance);
        let shown = pictures[chance.below(pictures.len())].clone();
        // Pixels of the display that one pixel of the picture fills.
        let zoom = chance.between(0.5, 1.6);
        let subject = match LAYOUTS.get(group) {
            Some(&layout) => Subject::display(layout, shown, zoom, &mut chance),
            None => Subject::paper(surfaces[group - LAYOUTS.len()], shown, zoom, &mut chance),
        };
        let photo = camera.shoot(&subject, &mut chance);
        if let Some(folder) = &save {
            let _ = photo.save(format!("{folder}/{group}_{i}.png"));
        }
        if let Some(moire) = of_photo(
            &mut spectrometer,
            &photo,
            group + 1 < LAYOUTS.len() + surfaces.len(),
        ) {
            samples.push(Sample {
                features: moire.features().to_vec(),
                screen: group < LAYOUTS.len(),
                group,
                name: format!("{camera:?}"),
            });
        }
    }
    // Real photos from a list: label, then path, a line each.
    for line in real
        .iter()
        .flat_map(std::fs::read_to_string)
        .flat_map(|t| t.lines().map(str::to_owned).collect::<Vec<_>>())
    {
        let Some((label, path)) = line.split_once(' ') else {
            continue;
        };
        let Some(moire) = image::open(path)
            .ok()
            .and_then(|p| of_photo(&mut spectrometer, &p.into_rgb8(), false))
        else {
            continue;
        };
        let group = if label == "1" { 100 } else { 101 };
        samples.push(Sample {
            features: moire.features().to_vec(),
            screen: label == "1",
            group,
            name: path.to_owned(),
        });
    }
    report(&samples);
}

/// The better of the two resolutions that the check looks at. What fills the picture is taken for the document, except
/// cloth.
fn of_photo(spectrometer: &mut Spectrometer, photo: &RgbImage, document: bool) -> Option<Moire> {
    let mut own = Moire::measure(spectrometer, photo, &whole(photo));
    if document {
        own = own.map(|moire| moire.with_dots(spectrometer, photo, &whole(photo)));
    }
    let small = reduced(photo, 1024);
    if small.width() >= photo.width() * 3 / 4 {
        return own;
    }
    let region = whole(&small);
    Moire::better(own, Moire::measure(spectrometer, &small, &region))
}

fn reduced(rgb: &RgbImage, long_side: u32) -> RgbImage {
    let long = rgb.width().max(rgb.height());
    if long <= long_side {
        return rgb.clone();
    }
    let side = |s: u32| (u64::from(s) * u64::from(long_side) / u64::from(long)).max(1) as u32;
    image::imageops::thumbnail(rgb, side(rgb.width()), side(rgb.height()))
}
