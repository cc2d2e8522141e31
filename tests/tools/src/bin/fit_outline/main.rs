//! Fits the weights of outlines (`src/locate/score.rs`) on a table that `outline_table` made, and prints them with what
//! they come to on documents that they were not fitted on, beside the weights of the library.
//!
//! `cargo run --release -p precheck-tools --bin fit_outline -- tests/calibration/outline.csv [--other TABLE]`
//!
//! Each document is held out in turn. `--other` reports a second table, of which nothing is fitted. The two scores are
//! fitted apart, each with a ridge on weights of standardised measures: the rank maximises the probability that a right
//! outline is first among those of its picture (listwise softmax; Cao et al., "Learning to rank: from pairwise approach to
//! listwise approach", ICML 2007), the trust is a logistic regression on the outline that ranks first.

mod fit;
mod photos;

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;
use fit::Weights;
use photos::Photo;
use precheck_tests::rate::Rate;
use precheck_tools::table::Table;

/// Fits the weights of outlines.
#[derive(Parser)]
struct Options {
    /// The table to fit on.
    table: PathBuf,
    /// A table to report with the weights that were fitted on all of the first.
    #[arg(long)]
    other: Option<PathBuf>,
    /// The ridge: the penalty for a weight of 1 on a standardised measure, in photos.
    #[arg(long, default_value_t = 8.0)]
    ridge: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let photos = photos::of(&Table::read(&options.table)?)?;
    let all: Vec<&Photo> = photos.iter().collect();
    let library = Weights::of_library();
    let fitted = Weights::fit(&all, options.ridge);
    println!("# Weights: rank, trust\n");
    for (rank, trust) in fitted.rank.iter().zip(&fitted.trust) {
        println!("({rank:.2}, {trust:.2}),");
    }
    println!("trust level {:.2}\n", fitted.level);
    println!("# {} photos, each document held out in turn\n", all.len());
    let mut documents: Vec<&str> = photos.iter().map(|p| p.document.as_str()).collect();
    documents.sort_unstable();
    documents.dedup();
    let mut held = Vec::new();
    for document in documents {
        let (out, rest): (Vec<&Photo>, Vec<&Photo>) =
            all.iter().partition(|photo| photo.document == document);
        let weights = Weights::fit(&rest, options.ridge);
        held.extend(out.into_iter().map(|photo| weights.say(photo)));
    }
    report("weights of the library", &said(&library, &all));
    report("weights fitted again, held out", &held);
    if let Some(path) = &options.other {
        let others = photos::of(&Table::read(path)?)?;
        let others: Vec<&Photo> = others.iter().collect();
        println!("# {} photos of {}\n", others.len(), path.display());
        report("weights of the library", &said(&library, &others));
        report("weights fitted again", &said(&fitted, &others));
    }
    Ok(())
}

/// What weights say of a photo.
struct Said {
    /// Whether it shows a document, and one of its outlines is right.
    shown: bool,
    findable: bool,
    /// Whether the outline that ranks first is right, and how sure it is of a document.
    right: bool,
    trust: f64,
}

fn said(weights: &Weights, photos: &[&Photo]) -> Vec<Said> {
    photos.iter().map(|photo| weights.say(photo)).collect()
}

fn report(whose: &str, said: &[Said]) {
    let of = |kept: &dyn Fn(&&Said) -> bool, has: &dyn Fn(&Said) -> bool| {
        let kept: Vec<_> = said.iter().filter(kept).collect();
        Rate::where_true(&kept, |s| has(s))
    };
    let sure = |s: &Said| s.trust >= 0.5;
    println!("## {whose}\n");
    println!(
        "- a right outline ranks first, where there is one: {}",
        of(&|s| s.findable, &|s| s.right)
    );
    println!(
        "- documents with a right outline that is trusted: {}",
        of(&|s| s.shown, &|s| s.right && sure(s))
    );
    println!(
        "- a wrong outline is trusted, where there is a document: {}",
        of(&|s| s.shown, &|s| !s.right && sure(s))
    );
    println!(
        "- something is trusted, where there is none: {}",
        of(&|s| !s.shown, &sure)
    );
    println!(
        "- area under the curve of trust, right against none: {:.3}\n",
        area(said)
    );
}

/// The probability that a right outline is trusted more than what ranks first where there is no document.
fn area(said: &[Said]) -> f64 {
    let right: Vec<f64> = said.iter().filter(|s| s.right).map(|s| s.trust).collect();
    let none: Vec<f64> = said.iter().filter(|s| !s.shown).map(|s| s.trust).collect();
    let won: f64 = right
        .iter()
        .flat_map(|r| {
            none.iter().map(move |n| {
                if r > n {
                    1.0
                } else if r == n {
                    0.5
                } else {
                    0.0
                }
            })
        })
        .sum();
    won / (right.len() * none.len()).max(1) as f64
}
