//! Measures the checks on a folder of labelled pictures: `cargo run --release -p precheck-tools --bin calibrate -- FOLDER`.
//!
//! The folder holds pictures and a `truth.csv` with a header and these columns, all but the first optional:
//!
//! | column | what |
//! |---|---|
//! | `file` | the picture's name |
//! | `set` | the group that figures are printed for |
//! | `kind` | what it is uploaded as; `--kind` where empty |
//! | `expect` | the code that must be found; empty where nothing may be |
//! | `quad` | the document's corners, `x y` eight numbers in pixels of the upright picture, clockwise from the top left |
//! | any other with a number in every row | a graded truth, such as the share of words that can still be read |
//!
//! Printed are, for each set, what was found; how good the outlines are; how each measure ranks the pictures against a
//! graded truth; and for each code that some picture is expected to have, how often it is missed and how often found
//! wrongly, over a sweep of its threshold.
mod findings;
mod outlines;
mod ranking;
mod sweep;

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::Parser;
use precheck::{Code, Kind, NaiveDate, Outcome, Policy, Precheck, Report, Upload};

use precheck_tools::truth::{self, Row};

/// Measures the checks on a folder of labelled pictures.
#[derive(Parser)]
struct Options {
    /// Folders with pictures and a truth.csv.
    #[arg(required = true)]
    folders: Vec<PathBuf>,
    /// What pictures are uploaded as where truth.csv does not say.
    #[arg(long, default_value_t = Kind::IdFront)]
    kind: Kind,
    /// Only the pictures of this set.
    #[arg(long)]
    set: Option<String>,
    /// Print a line for each picture as well.
    #[arg(long)]
    each: bool,
}

/// A picture, what is known of it and what was said of it.
struct Case {
    row: Row,
    report: Report,
}

impl Case {
    /// What a check measured, where it could.
    fn measured(&self, code: Code) -> Option<f64> {
        let result = self.report.checks.iter().find(|c| c.code == code)?;
        match &result.outcome {
            Outcome::Pass(judged) | Outcome::Fail(judged) => Some(judged.measured),
            _ => None,
        }
    }

    /// Whether a check failed.
    fn found(&self, code: Code) -> bool {
        self.found_codes().any(|c| c == code)
    }

    fn found_codes(&self) -> impl Iterator<Item = Code> + '_ {
        let findings = self.report.rejections.iter().chain(&self.report.warnings);
        findings.map(|f| f.code)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let precheck = Precheck::new(Policy::default());
    for folder in &options.folders {
        let cases = run(folder, &options, &precheck)?;
        println!("# {} pictures of {}\n", cases.len(), folder.display());
        findings::print(&cases);
        outlines::print(&cases, options.each);
        ranking::print(&cases);
        sweep::print(&cases);
    }
    Ok(())
}

/// Checks every picture that the folder's truth.csv names.
fn run(folder: &Path, options: &Options, precheck: &Precheck) -> Result<Vec<Case>, Box<dyn Error>> {
    let path = folder.join("truth.csv");
    let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut rows = truth::read(&text)?;
    rows.retain(|row| options.set.as_ref().is_none_or(|set| row.set == *set));
    let bar = indicatif::ProgressBar::new(rows.len() as u64);
    let mut cases = Vec::with_capacity(rows.len());
    for row in rows {
        let path = folder.join(&row.file);
        let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        // No check of a picture alone asks for the day.
        let upload = Upload::new(
            &bytes,
            row.kind.unwrap_or(options.kind),
            NaiveDate::default(),
        );
        let report = precheck.check(&upload);
        cases.push(Case { row, report });
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(cases)
}

/// The cases of each set, in the order in which the sets first appear.
fn by_set(cases: &[Case]) -> Vec<(&str, Vec<&Case>)> {
    let mut sets: Vec<(&str, Vec<&Case>)> = Vec::new();
    for case in cases {
        match sets.iter_mut().find(|(name, _)| *name == case.row.set) {
            Some((_, members)) => members.push(case),
            None => sets.push((&case.row.set, vec![case])),
        }
    }
    sets
}
