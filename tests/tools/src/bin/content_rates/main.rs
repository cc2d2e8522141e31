//! How often a picture is rightly said to show a document, none, or two.
//!
//! `cargo run --release -p precheck-tools --bin content_rates -- [--others FOLDER]… [--documents FOLDER]… [--scans FOLDER]
//! [--kind KIND]… [--write FOLDER] [--list]`
//!
//! prints, of pictures without a document, how many are let through and in how many a document is outlined; of pictures
//! of documents, in how many none is found or recognised, and in how many two are seen; and of composites of the scans,
//! a front and a back in one picture, in how many two are seen.

mod composites;

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::Parser;
use precheck::{Code, Kind, NaiveDate, Precheck, Report, Upload, Verdict};
use precheck_tests::rate::Rate;
use precheck_tools::folder::pictures;

/// Counts documents, none and two.
#[derive(Parser)]
struct Options {
    /// A folder of pictures without a document.
    #[arg(long)]
    others: Vec<PathBuf>,
    /// A folder of pictures of one document each; those of a set `nodoc` in its truth.csv are left out.
    #[arg(long)]
    documents: Vec<PathBuf>,
    /// A folder of scans, which are put together in pairs.
    #[arg(long)]
    scans: Option<PathBuf>,
    /// What the pictures are uploaded as.
    #[arg(long, default_values = ["id-front", "id-back", "passport"])]
    kind: Vec<Kind>,
    /// Where the composites are written to.
    #[arg(long)]
    write: Option<PathBuf>,
    /// Whether the pictures that come out wrong are named.
    #[arg(long)]
    list: bool,
    /// Every how many-th picture is looked at.
    #[arg(long, default_value_t = 1)]
    every: usize,
}

/// Whether a report says that there is no document.
fn none(report: &Report) -> bool {
    said(report, Code::DocumentNotFound) || said(report, Code::DocumentNotRecognised)
}

fn said(report: &Report, code: Code) -> bool {
    let findings = report.rejections.iter().chain(&report.warnings);
    findings.map(|finding| finding.code).any(|own| own == code)
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let precheck = Precheck::default();
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).ok_or("no such day")?;
    let list = |what: &str, path: &Path| {
        if options.list {
            println!("    {what}: {}", path.display());
        }
    };
    for &kind in &options.kind {
        let look = |path: &Path| -> Option<Report> {
            let bytes = std::fs::read(path).ok()?;
            let report = precheck.check(&Upload::new(&bytes, kind, day));
            report.image.width.is_some().then_some(report)
        };
        for folder in &options.others {
            let (mut let_through, mut outlined, mut one_reason, mut n) = (0, 0, 0, 0);
            for path in pictures(folder)?.iter().step_by(options.every) {
                let Some(report) = look(path) else { continue };
                n += 1;
                if report.verdict != Verdict::Reject {
                    let_through += 1;
                    list("let through", path);
                }
                if report.document.is_some() {
                    outlined += 1;
                    list("outlined", path);
                }
                let about = |code: Code| ABOUT.contains(&code);
                let findings = report.rejections.iter().chain(&report.warnings);
                let more = findings.filter(|finding| about(finding.code)).count();
                one_reason += usize::from(none(&report) && more == 0);
            }
            println!(
                "{kind} {}: let through {}, a document outlined {}, told for the one reason {}",
                folder.display(),
                Rate::new(let_through, n),
                Rate::new(outlined, n),
                Rate::new(one_reason, n)
            );
        }
        for folder in &options.documents {
            let (mut lost, mut unknown, mut two, mut n) = (0, 0, 0, 0);
            for path in pictures(folder)?.iter().step_by(options.every) {
                if path.to_string_lossy().contains("nodoc") {
                    continue;
                }
                let Some(report) = look(path) else { continue };
                n += 1;
                for (code, count) in [
                    (Code::DocumentNotFound, &mut lost),
                    (Code::DocumentNotRecognised, &mut unknown),
                    (Code::MultipleDocuments, &mut two),
                ] {
                    if said(&report, code) {
                        *count += 1;
                        list(code.as_str(), path);
                    }
                }
            }
            println!(
                "{kind} {}: not found {}, not recognised {}, two seen {}",
                folder.display(),
                Rate::new(lost, n),
                Rate::new(unknown, n),
                Rate::new(two, n)
            );
        }
    }
    if let Some(scans) = &options.scans {
        let scans = pictures(scans)?;
        for (name, pictures) in composites::sets(&scans) {
            let (mut named, mut glare, mut n) = (0, 0, 0);
            for (i, picture) in pictures.iter().enumerate() {
                let bytes = precheck_tests::file::jpeg(picture, 90);
                let report = precheck.check(&Upload::new(&bytes, Kind::IdFront, day));
                n += 1;
                let found = said(&report, Code::MultipleDocuments);
                named += usize::from(found);
                glare += usize::from(said(&report, Code::GlareOnDocument));
                if let Some(folder) = options.write.as_deref().filter(|_| !found) {
                    std::fs::write(folder.join(format!("{name}-{i}.jpg")), &bytes)?;
                }
            }
            println!(
                "composites, {name}: two seen {}, glare {}",
                Rate::new(named, n),
                Rate::new(glare, n)
            );
        }
    }
    Ok(())
}

/// What would be said of a document where there is none.
const ABOUT: [Code; 14] = [
    Code::PortraitMissing,
    Code::PortraitUnclear,
    Code::MultipleDocuments,
    Code::DocumentCutOff,
    Code::DocumentCornerHidden,
    Code::DocumentTilted,
    Code::DocumentTooSmall,
    Code::DocumentMarginLow,
    Code::ImageBlurred,
    Code::GlareOnDocument,
    Code::ImageContrastLow,
    Code::MrzNotFound,
    Code::Photocopy,
    Code::PhotoOfPrint,
];
