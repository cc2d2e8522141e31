//! Error rates of the checks on proofs of address: pages that a person reads well and that must pass, spoilt copies of
//! them and other pictures that must not.
//!
//! `cargo run --release -p precheck-tools --bin calibrate_pages -- [--table TABLE FOLDER] [--whole FILE…] [--none FILE…]`
//!
//! The table (`tests/calibration/pages.csv`) labels pictures of the folder by eye; `--whole` and `--none` name more files of
//! either kind. Of each whole page copies are made that are cut (three tenths of a side taken off, each side in turn),
//! blurred and too small to be read, which must be turned down.

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;
use image::{RgbImage, imageops};
use precheck::internals::{PagePrint, page_print};
use precheck::{Kind, Limits, NaiveDate, Photo, Precheck, Report, Upload, Verdict};
use precheck_tests::file::{jpeg, png};
use precheck_tests::rate::Rate;
use precheck_tools::table::Table;

/// Judges pages and spoilt copies of them.
#[derive(Parser)]
struct Options {
    /// The table of labels and the folder that its files are in.
    #[arg(long, num_args = 2, value_names = ["TABLE", "FOLDER"])]
    table: Vec<PathBuf>,
    /// More pages that a person reads well.
    #[arg(long, num_args = 0..)]
    whole: Vec<PathBuf>,
    /// More pictures of what is no page.
    #[arg(long, num_args = 0..)]
    none: Vec<PathBuf>,
    /// Leaves out the spoilt copies.
    #[arg(long)]
    quick: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut options = Options::parse();
    if let [table, folder] = &options.table[..] {
        let table = Table::read(table)?;
        let (file, label) = (table.column("file")?, table.column("label")?);
        for row in &table.rows {
            let path = folder.join(&row[file]);
            match row[label].as_str() {
                "none" => options.none.push(path),
                _ => options.whole.push(path),
            }
        }
    }
    let judge = Judge::new()?;
    let mut whole = Tally::new("whole pages refused");
    let mut spoilt: Vec<Tally> = Spoil::ALL
        .iter()
        .map(|(name, _)| Tally::new(name))
        .collect();
    for path in &options.whole {
        let bytes = std::fs::read(path)?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let report = judge.report(&bytes);
        whole.count(&name, &report, false);
        if options.quick || report.verdict == Verdict::Reject {
            continue;
        }
        let photo = Photo::decode(&bytes, &Limits::default())?;
        let picture = RgbImage::from_raw(photo.width(), photo.height(), photo.to_rgb8())
            .ok_or("a photo has three bytes a pixel")?;
        let print = page_print(&photo);
        for ((_, spoil), tally) in Spoil::ALL.iter().zip(&mut spoilt) {
            if spoil.loses(&print) < LEAST_LOST {
                continue;
            }
            tally.count(&name, &judge.report(&spoil.copy(&picture)), true);
        }
    }
    let mut none = Tally::new("no page, refused");
    for path in &options.none {
        let bytes = std::fs::read(path)?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        none.count(&name, &judge.report(&bytes), true);
    }
    for tally in [whole].iter().chain(&spoilt).chain([&none]) {
        tally.tell();
    }
    Ok(())
}

struct Judge {
    precheck: Precheck,
    day: NaiveDate,
}

impl Judge {
    fn new() -> Result<Self, Box<dyn Error>> {
        Ok(Self {
            precheck: Precheck::default(),
            day: NaiveDate::from_ymd_opt(2026, 11, 26).ok_or("no such day")?,
        })
    }

    fn report(&self, bytes: &[u8]) -> Report {
        self.precheck
            .check(&Upload::new(bytes, Kind::Poa, self.day))
    }
}

/// How many of a set were refused.
struct Tally {
    what: &'static str,
    refused: usize,
    all: usize,
    odd: Vec<String>,
}

impl Tally {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            refused: 0,
            all: 0,
            odd: Vec::new(),
        }
    }

    /// Counts one; what is not as it should be is listed.
    fn count(&mut self, name: &str, report: &Report, should: bool) {
        let refused = report.verdict == Verdict::Reject;
        self.all += 1;
        self.refused += usize::from(refused);
        if refused != should {
            let said = report.rejections.iter().chain(&report.warnings);
            let said: Vec<_> = said
                .map(|f| format!("{} {:.3}", f.code, f.measured))
                .collect();
            self.odd.push(format!("{name}: {}", said.join(", ")));
        }
    }

    fn tell(&self) {
        println!("{}: {}", self.what, Rate::new(self.refused, self.all));
        for odd in &self.odd {
            println!("    {odd}");
        }
    }
}

/// A way to spoil a page.
enum Spoil {
    /// Takes this share off the left, top, right or foot.
    Cut(usize),
    /// A Gaussian as wide as a third of the print is high.
    Blur,
    /// So few pixels that print is three to four pixels high.
    Small,
}

/// The share of a side that a cut takes.
const TAKEN: f64 = 0.3;
/// A cut that takes less of the letters than this leaves the page whole: its margin goes, or an empty part.
const LEAST_LOST: f64 = 0.1;

impl Spoil {
    const ALL: [(&'static str, Self); 6] = [
        ("cut at the left", Self::Cut(0)),
        ("cut at the top", Self::Cut(1)),
        ("cut at the right", Self::Cut(2)),
        ("cut at the foot", Self::Cut(3)),
        ("blurred", Self::Blur),
        ("too small", Self::Small),
    ];

    /// The share of the letters that the copy no longer shows, or no longer legibly.
    fn loses(&self, print: &PagePrint) -> f64 {
        let Self::Cut(side) = self else {
            return 1.0;
        };
        let (mut lost, mut all) = (0.0, 0.0);
        for ([left, top, right, bottom], letters) in &print.lines {
            // The part of the line beyond the cut, from its start to its end along the axis that is cut.
            let (from, to) = if side % 2 == 0 {
                (left, right)
            } else {
                (top, bottom)
            };
            let long = (to - from).max(1e-9);
            let beyond = if *side < 2 {
                TAKEN - from
            } else {
                to - (1.0 - TAKEN)
            };
            lost += *letters as f64 * (beyond / long).clamp(0.0, 1.0);
            all += *letters as f64;
        }
        lost / f64::max(all, 1.0)
    }

    fn copy(&self, page: &RgbImage) -> Vec<u8> {
        let (width, height) = page.dimensions();
        match self {
            Self::Cut(side) => {
                let rest = |side: u32| (f64::from(side) * (1.0 - TAKEN)) as u32;
                let [w, h] = match side % 2 {
                    0 => [rest(width), height],
                    _ => [width, rest(height)],
                };
                let x = if *side == 0 { width - w } else { 0 };
                let y = if *side == 1 { height - h } else { 0 };
                png(&imageops::crop_imm(page, x, y, w, h).to_image())
            }
            Self::Blur => {
                let long = width.max(height) as f32;
                jpeg(&imageops::fast_blur(page, long / 220.0), 85)
            }
            Self::Small => {
                let scale = 420.0 / f64::from(width.max(height));
                let side = |s: u32| ((f64::from(s) * scale) as u32).max(1);
                let small = imageops::resize(
                    page,
                    side(width),
                    side(height),
                    imageops::FilterType::Triangle,
                );
                jpeg(&small, 85)
            }
        }
    }
}
