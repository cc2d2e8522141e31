//! Makes the table that `fit_content` fits the weights of what an outline holds on.
//!
//! `cargo run --release -p precheck-tools --bin content_table -- [--documents FOLDER]… [--others FOLDER]… [--scans FOLDER]
//! [--photos N]`
//!
//! Each row is the best outline of a picture, however unsure, with the signs of what is in it. Pictures of a folder of
//! documents that has a `truth.csv` (see `calibrate`) count as documents where the outline agrees with the truth, and as
//! neither where it does not. Of each scan in a folder of scans, and of each of the project's own specimens, N photos are
//! simulated. A picture whose name is `OWNER__…` is of the group OWNER, which is held out together.

use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use clap::Parser;
use precheck::geometry::Quad;
use precheck::internals::{Inside, content_signs, inside, photo_of_rgb8};
use precheck::{Kind, Limits, Photo};
use precheck_tests::noise::Random;
use precheck_tools::folder::{name, pictures};
use precheck_tools::specimens::{self, Specimen, quad};
use precheck_tools::table::short;
use precheck_tools::{photos, truth};

/// The overlap from which on an outline is the document's.
const RIGHT: f64 = 0.8;

/// Makes the table of what outlines hold.
#[derive(Parser)]
struct Options {
    /// A folder of pictures of documents.
    #[arg(long)]
    documents: Vec<PathBuf>,
    /// A folder of pictures without a document.
    #[arg(long)]
    others: Vec<PathBuf>,
    /// A folder of scans of documents, of which photos are simulated.
    #[arg(long)]
    scans: Option<PathBuf>,
    /// How many photos of each.
    #[arg(long, default_value_t = 8)]
    photos: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    println!("label,group,picture,overlap,{}", content_signs().join(","));
    for folder in &options.others {
        for path in pictures(folder)? {
            print("other", &path, None, None);
        }
    }
    for folder in &options.documents {
        let truth = std::fs::read_to_string(folder.join("truth.csv")).unwrap_or_default();
        let rows = if truth.is_empty() {
            Vec::new()
        } else {
            truth::read(&truth)?
        };
        let known: HashMap<_, _> = rows.iter().map(|row| (row.file.as_str(), row)).collect();
        for path in pictures(folder)? {
            let row = known.get(name(&path).as_str());
            let label = match row {
                Some(row) if row.set == "nodoc" => "other",
                _ => "document",
            };
            // The pictures of a labelled folder share their documents.
            let group = row.map(|_| self::name(folder));
            print(label, &path, row.and_then(|row| row.quad), group);
        }
    }
    let scans = options.scans.as_deref().map_or(Ok(Vec::new()), pictures)?;
    let mut all = specimens::own();
    for path in &scans {
        all.extend(specimens::scan(path).ok());
    }
    for (i, specimen) in all.iter().enumerate() {
        if specimen.kind == Kind::Poa {
            continue;
        }
        for n in 0..options.photos {
            simulated(specimen, 7919 * i as u64 + 31 * n as u64 + 5);
        }
    }
    Ok(())
}

/// A row for a simulated photo of the document.
fn simulated(specimen: &Specimen, seed: u64) {
    let mut random = Random::new(seed);
    let shot = photos::of_scene(Some(specimen), &mut random);
    let (width, height) = shot.image.dimensions();
    let Some(photo) = photo_of_rgb8(width, height, shot.image.into_raw()) else {
        return;
    };
    let truth = shot.outlines.first().map(|corners| quad(*corners));
    let found = inside(&photo, specimen.kind);
    row(
        "document",
        &group(&specimen.name),
        &specimen.name,
        found,
        truth,
    );
}

fn print(label: &str, path: &Path, truth: Option<Quad>, shared: Option<String>) {
    let Ok(bytes) = std::fs::read(path) else {
        return;
    };
    let Ok(photo) = Photo::decode(&bytes, &Limits::default()) else {
        return;
    };
    let name = name(path);
    let group = shared.unwrap_or_else(|| group(&name));
    row(label, &group, &name, inside(&photo, Kind::IdBack), truth);
}

fn row(label: &str, group: &str, name: &str, found: Option<Inside>, truth: Option<Quad>) {
    let Some(found) = found else { return };
    let overlap = truth.map_or(1.0, |truth| found.outline.iou(&truth));
    let label = match label {
        "document" if overlap < RIGHT => "neither",
        label => label,
    };
    let signs: Vec<_> = found.signs.iter().map(|v| short(f64::from(*v))).collect();
    println!(
        "{label},{group},{},{},{}",
        name.replace(',', ";"),
        short(overlap),
        signs.join(",")
    );
}

/// What is held out together: the owner, where the name has one.
fn group(name: &str) -> String {
    let group = name.split_once("__").map_or(name, |(owner, _)| owner);
    group.replace(',', ";")
}
