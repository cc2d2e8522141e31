//! Makes the table that `fit_outline` fits the weights of outlines on.
//!
//! `cargo run --release -p precheck-tools --bin outline_table -- [--photos N] [SCAN…] > tests/calibration/outline.csv`
//!
//! simulates photos of the project's own specimens, and of scans of cards where named, one in six of them of a table without
//! a document. `--folder FOLDER` takes the pictures of a folder with a `truth.csv` instead (see `calibrate`). Of each
//! picture the outlines that the search would rank first are kept, the best of those that are right, and a few others,
//! which is what a small table can hold; whether one is right is told by its overlap with the truth inside the picture.

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::Parser;
use precheck::geometry::{Quad, Rect};
use precheck::internals::{Outline, area_within, outlines, photo_of_rgb8};
use precheck::{Limits, Photo};
use precheck_tests::noise::Random;
use precheck_tools::photos;
use precheck_tools::specimens::{self, quad};
use precheck_tools::table::short;
use precheck_tools::truth;

/// The overlap from which on an outline is right. Its corners are found more exactly only after it is chosen.
const RIGHT: f64 = 0.88;

/// How many outlines of a picture are kept: those that rank first, and others spread evenly over the rest.
const FIRST: usize = 4;
const OTHERS: usize = 2;

/// What is measured of an outline, in the order of the weights.
const MEASURES: [&str; 21] = [
    "edge mean",
    "edge least",
    "edge second least",
    "beyond mean",
    "beyond most",
    "ln area",
    "ln area squared",
    "one border",
    "two borders",
    "texture inside",
    "texture outside",
    "contrast mean",
    "contrast least",
    "contrast to even mean",
    "skew",
    "off format",
    "narrow",
    "corner edge mean",
    "corner edge least",
    "off middle",
    "outside",
];

/// Makes the table of outlines.
#[derive(Parser)]
struct Options {
    /// Scans of cards, cut at the card's border.
    scans: Vec<PathBuf>,
    /// How many photos to simulate.
    #[arg(long, default_value_t = 120)]
    photos: usize,
    /// Where randomness begins: another number makes other photos.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// A folder of labelled pictures to take instead.
    #[arg(long)]
    folder: Option<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    println!(
        "photo,document,documents,overlap,right,{}",
        MEASURES.join(",")
    );
    if let Some(folder) = &options.folder {
        return labelled(folder);
    }
    let specimens = specimens::all(&options.scans)?;
    for i in 0..options.photos {
        // Each photo has its own, so that it stays the same whatever else is made.
        let mut random = Random::new(options.seed * 1_000_003 + 977 * i as u64);
        let document = &specimens[i % specimens.len()];
        let empty = random.unit() < 1.0 / 6.0;
        let shot = photos::of_scene((!empty).then_some(document), &mut random);
        let (width, height) = shot.image.dimensions();
        let photo = photo_of_rgb8(width, height, shot.image.into_raw()).ok_or("no picture")?;
        let truth = if empty { None } else { shot.outlines.first() };
        print(
            &format!("{i}"),
            &document.name,
            &photo,
            truth.map(|t| quad(*t)),
        );
    }
    Ok(())
}

/// The pictures of a folder, each a document of its own.
fn labelled(folder: &Path) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(folder.join("truth.csv"))?;
    for row in truth::read(&text)? {
        let bytes = std::fs::read(folder.join(&row.file))?;
        let photo = Photo::decode(&bytes, &Limits::default())?;
        print(&row.file, &row.set, &photo, row.quad);
    }
    Ok(())
}

/// A line for each outline that is kept.
fn print(name: &str, document: &str, photo: &Photo, truth: Option<Quad>) {
    let picture = Rect::new(
        0.0,
        0.0,
        f64::from(photo.width()),
        f64::from(photo.height()),
    );
    let found: Vec<(f64, Outline)> = outlines(photo)
        .into_iter()
        .map(|outline| {
            (
                truth.map_or(0.0, |t| overlap(&outline.quad, &t, &picture)),
                outline,
            )
        })
        .collect();
    let best = (0..found.len()).max_by(|&a, &b| found[a].0.total_cmp(&found[b].0));
    let rest = found.len().saturating_sub(FIRST);
    let spread = (0..OTHERS).map(|i| FIRST + (2 * i + 1) * rest / (2 * OTHERS));
    let mut kept: Vec<usize> = (0..FIRST).chain(best).chain(spread).collect();
    kept.retain(|i| *i < found.len());
    kept.sort_unstable();
    kept.dedup();
    for i in kept {
        let (overlap, outline) = &found[i];
        let measures: Vec<_> = outline
            .measures
            .iter()
            .map(|m| short(f64::from(*m)))
            .collect();
        println!(
            "{name},{document},{},{},{},{}",
            u8::from(truth.is_some()),
            short(*overlap),
            u8::from(*overlap >= RIGHT),
            measures.join(",")
        );
    }
}

/// The overlap (intersection over union) of two outlines as far as they lie in the picture, 0 to 1: where a document is
/// cut off, its outline may follow the border.
fn overlap(outline: &Quad, truth: &Quad, picture: &Rect) -> f64 {
    let both = outline.area() + truth.area();
    let iou = outline.iou(truth);
    let shared = iou * both / (1.0 + iou);
    let inside = area_within(outline, picture) + area_within(truth, picture);
    if inside <= shared {
        return 1.0;
    }
    (shared / (inside - shared)).clamp(0.0, 1.0)
}
