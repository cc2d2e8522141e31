//! The pictures, as the library reads them.

use std::path::{Path, PathBuf};

pub use precheck_tools::folder::files;

use image::RgbImage;
use precheck::geometry::{Point, Quad};
use precheck::internals::face::reduced;
use precheck::internals::outline_of;
use precheck::{Kind, NaiveDate, Photo, Precheck, Upload};

/// A picture that could be read.
pub struct Picture {
    pub name: String,
    pub width: u32,
    pub long_side: u32,
    /// The picture that faces are looked for in.
    pub reduced: RgbImage,
    /// The document's outline in pixels of the picture, where one is found.
    pub outline: Option<Quad>,
}

impl Picture {
    pub fn open(file: &Path) -> Option<Self> {
        let bytes = std::fs::read(file).ok()?;
        let day = NaiveDate::from_ymd_opt(2026, 11, 26)?;
        let upload = Upload::new(&bytes, Kind::IdFront, day);
        let evidence = Precheck::default().evidence(&upload);
        let photo: &Photo = evidence.photo().ok()?;
        Some(Self {
            name: file.file_name()?.to_string_lossy().into_owned(),
            width: photo.width(),
            long_side: photo.width().max(photo.height()),
            reduced: reduced(photo),
            outline: outline_of(&evidence),
        })
    }

    /// An outline in pixels of the reduced picture.
    pub fn reduce(&self, outline: &Quad) -> Quad {
        let long = self.reduced.width().max(self.reduced.height());
        let scale = f64::from(long) / f64::from(self.long_side);
        Quad::new(
            outline
                .corners()
                .map(|p| Point::new(p.x * scale, p.y * scale)),
        )
    }
}

/// The simulated photos: file, set, and the document's corners where there is one.
pub fn scenes(folder: &Path) -> Vec<(PathBuf, String, Option<Quad>)> {
    let table = std::fs::read_to_string(folder.join("truth.csv")).unwrap_or_default();
    let rows = table.lines().skip(1).map(|row| {
        let fields: Vec<&str> = row.split(',').collect();
        let numbers: Vec<f64> = fields[4]
            .split_whitespace()
            .filter_map(|n| n.parse().ok())
            .collect();
        let quad = (numbers.len() == 8).then(|| {
            Quad::new(std::array::from_fn(|i| {
                Point::new(numbers[2 * i], numbers[2 * i + 1])
            }))
        });
        (folder.join(fields[0]), fields[1].to_owned(), quad)
    });
    rows.collect()
}

/// The picture after quarter turns clockwise.
pub fn turned(picture: &RgbImage, turns: usize) -> RgbImage {
    match turns {
        0 => picture.clone(),
        1 => image::imageops::rotate90(picture),
        2 => image::imageops::rotate180(picture),
        _ => image::imageops::rotate270(picture),
    }
}
