//! Fits the weights of legibility (`src/legibility/score.rs`) on a table that `legibility_table` made, and prints them with
//! what they come to on documents that they were not fitted on, beside the weights of the library.
//!
//! `cargo run --release -p precheck-tools --bin fit_legibility -- tests/calibration/legibility.csv [--other TABLE]`
//!
//! Each document is held out in turn. `--other` reports a second table, of which nothing is fitted. The share of words that
//! can be read is fitted by least squares; each of the five numbers only helps or only hurts.

mod formula;
mod photos;

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;
use formula::{LIBRARY, Weights, fit};
use photos::Photo;
use precheck_tests::rate::Rate;
use precheck_tools::solve::spearman;
use precheck_tools::table::Table;

/// Fits the weights of legibility.
#[derive(Parser)]
struct Options {
    /// The table to fit on.
    table: PathBuf,
    /// A table to report with the weights that were fitted on all of the first.
    #[arg(long)]
    other: Option<PathBuf>,
}

/// The default of `image-blurred`.
const THRESHOLD: f64 = 0.4;

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let photos = photos::of(&Table::read(&options.table)?)?;
    let all: Vec<&Photo> = photos.iter().collect();
    let fitted = fit(&all);
    println!("# Weights: start, ln h, ln s, ln(1 + 40 / c), w, n²\n\n{fitted:.2?}\n");
    println!("# {} photos, each document held out in turn\n", all.len());
    let mut documents: Vec<&str> = photos.iter().map(|p| p.document.as_str()).collect();
    documents.sort_unstable();
    documents.dedup();
    let mut held = Vec::new();
    for document in documents {
        let (out, rest): (Vec<&Photo>, Vec<&Photo>) =
            all.iter().partition(|photo| photo.document == document);
        held.extend(pairs(&fit(&rest), &out));
    }
    report("weights of the library", &pairs(&LIBRARY, &all));
    report("weights fitted again, held out", &held);
    if let Some(path) = &options.other {
        let others = photos::of(&Table::read(path)?)?;
        let others: Vec<&Photo> = others.iter().collect();
        println!("# {} photos of {}\n", others.len(), path.display());
        report("weights of the library", &pairs(&LIBRARY, &others));
        report("weights fitted again", &pairs(&fitted, &others));
    }
    Ok(())
}

/// What is said of each photo, and what is true.
fn pairs(weights: &Weights, photos: &[&Photo]) -> Vec<(f64, f64)> {
    let pair = |photo: &&Photo| (formula::score(weights, photo), photo.read);
    photos.iter().map(pair).collect()
}

fn report(whose: &str, pairs: &[(f64, f64)]) {
    let n = pairs.len().max(1) as f64;
    let error = (pairs.iter().map(|(s, t)| (s - t).powi(2)).sum::<f64>() / n).sqrt();
    let of = |kept: &dyn Fn(f64) -> bool| {
        let kept: Vec<_> = pairs.iter().filter(|(_, truth)| kept(*truth)).collect();
        Rate::where_true(&kept, |(score, _)| *score < THRESHOLD)
    };
    println!("## {whose}\n");
    println!(
        "- rank correlation (Spearman): {:.3}",
        spearman(pairs).unwrap_or(0.0)
    );
    println!("- deviation of the share: {error:.3}");
    println!(
        "- below {THRESHOLD}, of those less than a quarter legible: {}",
        of(&|t| t < 0.25)
    );
    println!(
        "- below {THRESHOLD}, of those more than three quarters legible: {}\n",
        of(&|t| t > 0.75)
    );
}
