//! Makes of pictures what people send of them, and prints what the checks of originality say.
//!
//! `cargo run --release -p precheck-tools --bin messenger -- [--only copies|toned|captures] [--kind KIND] [--exposed] [--save FOLDER]
//! PICTURE|FOLDER…`
//!
//! - Copies as messengers make them: without metadata, reduced to 1600, 1280 and 960 pixels, JPEG at quality 80, 75 and
//!   70; and in full size at quality 85. None is a screenshot, a photo of a screen, or edited.
//! - Toned pictures: gray, sepia, blue, warm, and gray with one coloured mark. All are `image-grayscale`.
//! - Captures of the screens of telephones, tablets and computers that show the picture in an app, as PNG, as JPEG, and
//!   as a messenger sends them. All are `screenshot`; how they are drawn is in `screens.rs`.
//!
//! `--exposed` leaves out files that do not say how a camera exposed them. `--save` writes what was made.

mod copies;
mod screens;
mod tones;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use image::RgbImage;
use precheck::internals::intake;
use precheck::{Code, Kind, Limits, NaiveDate, Precheck, Upload};

/// The checks whose findings are counted.
const COUNTED: [Code; 6] = [
    Code::Screenshot,
    Code::PhotoOfScreen,
    Code::PhotoOfPrint,
    Code::ImageEdited,
    Code::ImageGrayscale,
    Code::Photocopy,
];

/// What is made of each picture.
const MADE: [&str; 3] = ["copies", "toned", "captures"];

/// A made file: what it was made like, and its bytes.
type Made = (String, Vec<u8>);

fn main() {
    let options = Options::read();
    if options.files.is_empty() {
        eprintln!("Name pictures, or folders of them.");
        std::process::exit(2);
    }
    let mut tables: [Table; 3] = std::array::from_fn(|_| Table::default());
    for (number, path) in options.files.iter().enumerate() {
        let Some(picture) = options.picture(path) else {
            continue;
        };
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let makers: [&dyn Fn() -> Vec<Made>; 3] =
            [&|| copies::of(&picture), &|| tones::of(&picture), &|| {
                screens::of(&picture, number)
            }];
        for ((table, make), what) in tables.iter_mut().zip(makers).zip(MADE) {
            if options.only.as_deref().is_some_and(|only| only != what) {
                continue;
            }
            for (like, bytes) in make() {
                options.save(&name, &like, &bytes);
                let found = options.findings(&bytes);
                table.count(&name, like, &found);
            }
        }
    }
    for (table, title) in tables
        .iter()
        .zip(["Copies", "Toned", "Captures of screens"])
    {
        table.print(title);
    }
}

struct Options {
    only: Option<String>,
    kind: Kind,
    exposed: bool,
    save: Option<PathBuf>,
    files: Vec<PathBuf>,
    precheck: Precheck,
}

impl Options {
    fn read() -> Self {
        let mut options = Self {
            only: None,
            kind: Kind::IdFront,
            exposed: false,
            save: None,
            files: Vec::new(),
            precheck: Precheck::default(),
        };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--only" => options.only = arguments.next(),
                "--kind" => {
                    let kind = arguments.next().and_then(|name| name.parse().ok());
                    options.kind = kind.unwrap_or(options.kind);
                }
                "--exposed" => options.exposed = true,
                "--save" => options.save = arguments.next().map(PathBuf::from),
                path => options.files.extend(files(Path::new(path))),
            }
        }
        options
    }

    /// The upright pixels of a file, if it can be read and is one of those asked for.
    fn picture(&self, path: &Path) -> Option<RgbImage> {
        let bytes = std::fs::read(path).ok()?;
        let read = intake::read(
            &bytes,
            &Limits::default(),
            &mut intake::Workspace::default(),
        );
        let exif = read.facts.metadata.exif.as_ref();
        let exposed = exif.is_some_and(|e| e.exposure_time.or(e.f_number).is_some());
        let photo = read.outcome.ok()?;
        if self.exposed && !exposed || photo.width().max(photo.height()) < 600 {
            return None;
        }
        RgbImage::from_raw(photo.width(), photo.height(), photo.to_rgb8())
    }

    fn findings(&self, bytes: &[u8]) -> Vec<Code> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date of the calendar");
        let upload = Upload::new(bytes, self.kind, today);
        let report = self.precheck.check(&upload);
        let findings = report.rejections.iter().chain(&report.warnings);
        findings.map(|finding| finding.code).collect()
    }

    fn save(&self, name: &str, like: &str, bytes: &[u8]) {
        let Some(folder) = &self.save else { return };
        let ending = if bytes.starts_with(b"\x89PNG") {
            "png"
        } else {
            "jpg"
        };
        let path = folder.join(format!("{name} {like}.{ending}"));
        if let Err(error) = std::fs::write(&path, bytes) {
            eprintln!("{}: {error}", path.display());
        }
    }
}

/// The file, or the files in the folder, in order.
fn files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(path) else {
        return vec![path.to_owned()];
    };
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    files
}

/// How often each code was found, by what the files were made like.
#[derive(Default)]
struct Table {
    rows: BTreeMap<String, (usize, BTreeMap<Code, usize>)>,
    named: Vec<String>,
}

impl Table {
    fn count(&mut self, name: &str, like: String, found: &[Code]) {
        let row = self.rows.entry(like.clone()).or_default();
        row.0 += 1;
        for code in COUNTED.iter().filter(|code| found.contains(code)) {
            *row.1.entry(*code).or_default() += 1;
            self.named.push(format!("{code}: {name}, {like}"));
        }
    }

    fn print(&self, what: &str) {
        if self.rows.is_empty() {
            return;
        }
        println!("## {what}\n");
        let codes: Vec<_> = COUNTED.iter().map(Code::to_string).collect();
        println!("| made like | pictures | {} |", codes.join(" | "));
        println!("|---|---|{}", "---|".repeat(codes.len()));
        for (like, (pictures, found)) in &self.rows {
            let counts: Vec<_> = COUNTED
                .iter()
                .map(|code| found.get(code).copied().unwrap_or(0).to_string())
                .collect();
            println!("| {like} | {pictures} | {} |", counts.join(" | "));
        }
        println!();
        if what == MADE[0] {
            self.named.iter().for_each(|line| println!("- {line}"));
            println!();
        }
    }
}
