//! Makes the table that `fit_legibility` fits the weights of legibility on. Needs Tesseract with its English data on the path.
//!
//! `cargo run --release -p precheck-tools --bin legibility_table -- [--photos N] [SCAN…] > tests/calibration/legibility.csv`
//!
//! simulates photos of the project's own specimens, and of scans of cards where named, and has Tesseract read them. The
//! truth of a photo is the share of words that Tesseract still reads, at one of two sizes and layouts, of those that it
//! reads in the flat document and in [`CAREFUL`] careful photos as well: what it loses in one of these it loses by its moods
//! and not by the photo. What is measured is measured by the library, with the true outline. `--keep FOLDER` keeps the
//! photos and their `truth.csv`; `--folder FOLDER --grade COLUMN` takes the pictures of a folder, whose `truth.csv` has
//! outlines and such a share (see `calibrate`), and needs no Tesseract.

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
    /// A folder to keep the photos in, for `--folder`.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// A folder of labelled pictures to take instead.
    #[arg(long, requires = "grade")]
    folder: Option<PathBuf>,
    /// The column of the folder's truth.csv with the share of words that can be read.
    #[arg(long)]
    grade: Option<String>,
}

/// How many careful photos must keep a word, so that it counts.
const CAREFUL: u64 = 3;

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
        let mut words = Words::read(&flat(&specimen))?;
        for i in 0..CAREFUL {
            let (bytes, corners) = photos::careful(&specimen, &mut Random::new(977 * i + 5));
            words = words.shared_with(&read(&specimen, &bytes, corners)?.1);
        }
        eprintln!("{}: {} words", specimen.name, words.count());
        if words.count() >= LEAST_WORDS {
            known.push((specimen, words));
        }
    }
    if known.is_empty() {
        return Err("Tesseract reads none of the documents".into());
    }
    let mut kept = Kept::new(options.keep)?;
    for i in 0..options.photos {
        // Each photo has its own, so that it stays the same whatever else is made.
        let mut random = Random::new(options.seed * 1_000_003 + 983 * i as u64 + 1);
        let (specimen, words) = &known[i % known.len()];
        let (bytes, corners) = photos::to_read(specimen, &mut random);
        let (photo, seen) = read(specimen, &bytes, corners)?;
        let share = words.found_in(&seen) as f64 / words.count() as f64;
        let name = format!("{}-{i}", options.seed);
        let row = [
            name.clone(),
            specimen.name.clone(),
            format!("{}", words.count()),
            short(share),
        ];
        kept.add(&name, specimen, &bytes, corners, share)?;
        print(&row, &photo, &quad(corners), specimen.kind);
    }
    Ok(())
}

/// A photo of a document, and the words that are read in it when it is laid flat.
fn read(
    specimen: &Specimen,
    bytes: &[u8],
    corners: [[f32; 2]; 4],
) -> Result<(Photo, Words), Box<dyn Error>> {
    let photo = Photo::decode(bytes, &Limits::default())?;
    let (width, height) = size(specimen);
    let mut words = Words::default();
    // What is soft or small is at times read better where it is small.
    for (width, height) in [(width, height), (width * 5 / 8, height * 5 / 8)] {
        let seen = flattened(&photo, &quad(corners), width, height).ok_or("no outline")?;
        words.or(Words::read(&seen)?);
    }
    Ok((photo, words))
}

/// A folder of photos with their truth.
struct Kept(Option<(PathBuf, String)>);

impl Kept {
    fn new(folder: Option<PathBuf>) -> Result<Self, Box<dyn Error>> {
        if let Some(folder) = &folder {
            std::fs::create_dir_all(folder)?;
        }
        Ok(Self(folder.map(|folder| {
            (folder, "file,set,kind,quad,legible\n".into())
        })))
    }

    fn add(
        &mut self,
        name: &str,
        specimen: &Specimen,
        bytes: &[u8],
        corners: [[f32; 2]; 4],
        share: f64,
    ) -> Result<(), Box<dyn Error>> {
        let Some((folder, truth)) = &mut self.0 else {
            return Ok(());
        };
        let corners: Vec<_> = corners
            .iter()
            .flatten()
            .map(|v| format!("{v:.1}"))
            .collect();
        let (set, kind, corners) = (&specimen.name, specimen.kind, corners.join(" "));
        *truth += &format!("{name}.jpg,{set},{kind},{corners},{share:.3}\n");
        std::fs::write(folder.join(format!("{name}.jpg")), bytes)?;
        // Each time anew, so that what was made before an interruption is of use.
        std::fs::write(folder.join("truth.csv"), &*truth)?;
        Ok(())
    }
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
