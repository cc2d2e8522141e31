//! Fits the weights of `photo-of-screen` on simulated photos, and prints them with their error rates.
//!
//! `cargo run --release -p precheck-tools --bin fit_screen -- [--photos N] [--save FOLDER] [--real LIST] PICTURE…`
//!
//! The pictures are what is shown: any photos or scans of documents. Each is photographed from a display (six layouts of
//! sub-pixels), from paper and cloth, and from prints of it, by a simulated phone of random distance, angle, focus, light
//! and saving. The features are the crate's own. Each kind is held out in turn. The list
//! names real photos as well, one a line: `1` for one of a display or `0`, a space, and the path; weights are fitted on
//! those without a display, and those with one are only reported.
//!
//! Nor are weights fitted on what looks like a display by design: knitting in rows of two colours, foil that shimmers in
//! all colours of the rainbow, lines of two inks side by side.
//!
//! Of the weights in the crate the first two are from a fit on fewer kinds of subjects and 281 listed photos; the third
//! was set from listed photos, as its comment says.

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
use precheck::internals::photo_of_rgb8;
use precheck::internals::{ScreenLattice, screen_lattice};
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
        if let Some(moire) = of_photo(&photo, document) {
            samples.push(Sample {
                features: moire.features.to_vec(),
                screen: matches!(kind, Kind::Display(_)),
                group: kind.name(),
                fitted: !kind.is_hard(),
                score: moire.score,
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
            .and_then(|p| of_photo(&p.into_rgb8(), false))
        else {
            continue;
        };
        samples.push(Sample {
            features: moire.features.to_vec(),
            screen: label == "1",
            group: format!("listed-{label}"),
            fitted: label != "1",
            score: moire.score,
            dots: moire.dots,
            name: path.to_owned(),
        });
    }
    report(&samples);
}

/// What the check looks at. What fills the picture is taken for the document, except cloth.
fn of_photo(picture: &RgbImage, document: bool) -> Option<ScreenLattice> {
    let (width, height) = picture.dimensions();
    let photo = photo_of_rgb8(width, height, picture.as_raw().clone())?;
    screen_lattice(&photo, document)
}
