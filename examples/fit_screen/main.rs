//! Fits the weights of `photo-of-screen` on simulated photos, and prints them with their error rates.
//!
//! `cargo run --release --example fit_screen -- [--photos N] [--save FOLDER] [--real LIST] PICTURE…`
//!
//! The pictures are what is shown: any photos or scans of documents. Each is photographed from a display (six layouts of
//! sub-pixels), from paper and cloth, and from prints of it, by a simulated phone of random distance, angle, focus, light
//! and saving. The features are the crate's own, from the same source files. Each kind is held out in turn. The list
//! names real photos as well, one a line: `1` for one of a display or `0`, a space, and the path; weights are fitted on
//! those without a display, and those with one are only reported.
//!
//! Nor are weights fitted on what looks like a display by design: knitting in rows of two colours, foil that shimmers in
//! all colours of the rainbow, lines of two inks side by side.
//!
//! Of the weights in the crate the first two are from a fit on fewer kinds of subjects and 281 listed photos; the third
//! was set from listed photos, as its comment says.
#![allow(dead_code, unreachable_pub, missing_docs)]

#[path = "../../src/geometry/mod.rs"]
pub mod geometry;
#[path = "../../src/pool.rs"]
mod pool;

#[path = "../../src/imaging/mod.rs"]
mod imaging;
#[path = "../../src/originality/moire.rs"]
mod moire;
#[path = "../../src/originality/moire_fringes.rs"]
mod moire_fringes;

mod camera;
mod chance;
mod display;
mod paper;
mod print;
mod regression;
mod subject;

use camera::Camera;
use chance::Chance;
use image::RgbImage;
use imaging::chroma::whole;
use imaging::spectrum::Spectrometer;
use moire::Moire;
use moire_fringes::MoireFringes;
use regression::{Sample, report};
use subject::{Kind, Subject};

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
    let mut spectrometer = Spectrometer::new();
    let mut samples = Vec::new();
    let kinds = Kind::all();
    for i in 0..photos * kinds.len() {
        let kind = kinds[i % kinds.len()];
        // Each photo has its own, so that it stays the same whatever else is made.
        let mut chance = Chance::new(i as u64 + 1);
        let camera = Camera::at_random(kind, &mut chance);
        let shown = pictures[chance.below(pictures.len())].clone();
        let subject = Subject::new(kind, shown, &mut chance);
        let photo = camera.shoot(&subject, &mut chance);
        if let Some(folder) = &save {
            let _ = photo.save(format!("{folder}/{}_{i}.png", kind.name()));
        }
        let document = !matches!(kind, Kind::Paper(surface) if !surface.is_document());
        if let Some(moire) = of_photo(&mut spectrometer, &photo, document) {
            samples.push(Sample {
                features: moire.features().to_vec(),
                screen: matches!(kind, Kind::Display(_)),
                group: kind.name(),
                fitted: !kind.is_hard(),
                score: moire.score(),
                dots: moire.dots,
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
        samples.push(Sample {
            features: moire.features().to_vec(),
            screen: label == "1",
            group: format!("listed-{label}"),
            fitted: label != "1",
            score: moire.score(),
            dots: moire.dots,
            name: path.to_owned(),
        });
    }
    report(&samples);
}

/// What the check looks at, in both resolutions. What fills the picture is taken for the document, except cloth.
fn of_photo(spectrometer: &mut Spectrometer, photo: &RgbImage, document: bool) -> Option<Moire> {
    let region = whole(photo);
    let mut own = Moire::measure(spectrometer, photo, &region);
    if document {
        own = own.map(|moire| moire.with_dots(spectrometer, photo, &region));
    }
    let small = reduced(photo, 1024);
    let seen = whole(&small);
    let fringes = MoireFringes::measure(&mut MoireFringes::kernel(), &small, &seen, 24);
    if small.width() >= photo.width() * 3 / 4 {
        return own.map(|moire| moire.with_fringes(fringes));
    }
    let fringes = MoireFringes::stronger(
        MoireFringes::measure(&mut MoireFringes::kernel(), photo, &region, 12),
        fringes,
    );
    let better = Moire::better(own, Moire::measure(spectrometer, &small, &seen));
    better.map(|moire| moire.with_fringes(fringes))
}

fn reduced(rgb: &RgbImage, long_side: u32) -> RgbImage {
    let long = rgb.width().max(rgb.height());
    if long <= long_side {
        return rgb.clone();
    }
    let side = |s: u32| (u64::from(s) * u64::from(long_side) / u64::from(long)).max(1) as u32;
    image::imageops::thumbnail(rgb, side(rgb.width()), side(rgb.height()))
}
