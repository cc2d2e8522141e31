//! Makes the table that `fit_legibility` fits the weights of legibility on. Needs Tesseract with its English data on the path.
//!
//! `cargo run --release -p precheck-tools --bin legibility_table -- [--photos N] [SCAN…] > tests/calibration/legibility.csv`
//!
//! simulates photos of the project's own specimens, and of scans of cards where named, and has Tesseract read them. The
//! truth of a photo is the share of words that Tesseract still reads of those that it reads in the flat document. What is
//! measured is measured by the library, with the true outline. `--folder FOLDER --grade COLUMN` takes the pictures of a
//! folder instead, whose `truth.csv` has outlines and such a share (see `calibrate`), and needs no Tesseract.

mod words;

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::Parser;
use image::{Rgb, RgbImage, imageops};
use precheck::geometry::Quad;
use precheck::internals::{flattened, readability};
use precheck::{Kind, Limits, Photo};
use precheck_tests::noise::Random;
use precheck_tools::photos;
use precheck_tools::specimens::{self, Specimen, quad};
use precheck_tools::table::short;
use precheck_tools::truth;
use words::Words;

/// Makes the table of legibility.
#[derive(Parser)]
struct Options {
    /// Scans of cards, cut at the card's border.
    scans: Vec<PathBuf>,
    /// How many photos to simulate.
    #[arg(long, default_value_t = 240)]
    photos: usize,
    /// Where randomness begins: another number makes other photos.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// A folder of labelled pictures to take instead.
    #[arg(long, requires = "grade")]
    folder: Option<PathBuf>,
    /// The column of the folder's truth.csv with the share of words that can be read.
    #[arg(long)]
    grade: Option<String>,
}

/// A document of which fewer words are read when it is flat says nothing about photos of it.
const LEAST_WORDS: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    println!("photo,document,words,read,slope,clipped,grain,lines");
    if let (Some(folder), Some(grade)) = (&options.folder, &options.grade) {
        return labelled(folder, grade);
    }
    let mut known: Vec<(Specimen, Words)> = Vec::new();
    for specimen in specimens::all(&options.scans)? {
        let words = Words::read(&flat(&specimen))?;
        eprintln!("{}: {} words", specimen.name, words.count());
        if words.count() >= LEAST_WORDS {
            known.push((specimen, words));
        }
    }
    if known.is_empty() {
        return Err("Tesseract reads none of the documents".into());
    }
    for i in 0..options.photos {
        // Each photo has its own, so that it stays the same whatever else is made.
        let mut random = Random::new(options.seed * 1_000_003 + 983 * i as u64 + 1);
        let (specimen, words) = &known[i % known.len()];
        let (bytes, corners) = photos::to_read(specimen, &mut random);
        let photo = Photo::decode(&bytes, &Limits::default())?;
        let outline = quad(corners);
        let (width, height) = size(specimen);
        let seen = flattened(&photo, &outline, width, height).ok_or("no outline")?;
        let read = words.found_in(&Words::read(&seen)?);
        let share = read as f64 / words.count() as f64;
        let row = [
            format!("{i}"),
            specimen.name.clone(),
            format!("{}", words.count()),
            short(share),
        ];
        print(&row, &photo, &outline, specimen.kind);
    }
    Ok(())
}

/// The pictures of a folder that have an outline and a grade.
fn labelled(folder: &Path, grade: &str) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(folder.join("truth.csv"))?;
    for row in truth::read(&text)? {
        let share = row.grades.iter().find(|(name, _)| name == grade);
        let (Some((_, share)), Some(outline)) = (share, row.quad) else {
            continue;
        };
        let bytes = std::fs::read(folder.join(&row.file))?;
        let photo = Photo::decode(&bytes, &Limits::default())?;
        let first = [row.file, row.set, "0".into(), short(*share)];
        print(&first, &photo, &outline, row.kind.unwrap_or(Kind::IdFront));
    }
    Ok(())
}

fn print(first: &[String], photo: &Photo, outline: &Quad, kind: Kind) {
    let found = readability(photo, Some(outline), kind);
    let lines: Vec<_> = found
        .lines
        .iter()
        .map(|line| line.map(short).join("/"))
        .collect();
    println!(
        "{},{},{},{},{}",
        first.join(","),
        short(found.slope),
        short(found.clipped),
        short(found.grain),
        lines.join(" ")
    );
}

/// The size at which a document is read, in pixels: at which its print has the 20 to 40 that Tesseract likes.
fn size(specimen: &Specimen) -> (u32, u32) {
    let [_, _, width, height] = specimen.sheet.part;
    let per_mm = match specimen.kind {
        Kind::Poa => 10.0,
        Kind::Passport => 17.0,
        _ => 20.0,
    };
    ((width * per_mm) as u32, (height * per_mm) as u32)
}

/// The document as it was painted or scanned.
fn flat(specimen: &Specimen) -> RgbImage {
    let canvas = &specimen.sheet.canvas;
    let pixel = |x: u32, y: u32| {
        let colour = canvas.pixels[y as usize * canvas.width + x as usize];
        Rgb(colour.map(|v| (v * 255.0 + 0.5).clamp(0.0, 255.0) as u8))
    };
    let whole = RgbImage::from_fn(canvas.width as u32, canvas.height as u32, pixel);
    let [x, y, width, height] = specimen
        .sheet
        .part
        .map(|mm| (mm * canvas.scale).round() as u32);
    let part = imageops::crop_imm(&whole, x, y, width, height).to_image();
    let (width, height) = size(specimen);
    imageops::resize(&part, width, height, imageops::FilterType::CatmullRom)
}
