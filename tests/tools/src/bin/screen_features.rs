//! Measures what tells photos of displays, for `tests/tools/training/photo_of_screen.py` to fit weights on.
//!
//! `cargo run --release -p precheck-tools --bin screen_features -- [--copies] < LIST > features.csv`
//!
//! The list names pictures, one a line. With `--copies` each is measured once more as a messenger would send it: at 1600
//! pixels along the longer side, or at four fifths of a smaller one, as JPEG of quality 70.

use std::error::Error;
use std::io::{self, BufWriter, Write};

use image::RgbImage;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use precheck::internals::intake::{Workspace, read};
use precheck::internals::{photo_of_rgb8, screen_features};
use precheck::{Limits, Photo};

/// The longer side of what messengers send, and the quality.
const MESSENGER: (u32, u8) = (1600, 70);

fn main() -> Result<(), Box<dyn Error>> {
    let copies = std::env::args().any(|argument| argument == "--copies");
    let mut out = BufWriter::new(io::stdout().lock());
    let mut named = true;
    for line in io::stdin().lines() {
        let path = line?;
        let bytes = std::fs::read(&path)?;
        let outcome = read(&bytes, &Limits::default(), &mut Workspace::default()).outcome;
        let Ok(photo) = outcome else {
            eprintln!("{path}: not read");
            continue;
        };
        let copy = if copies { Some(sent(&photo)?) } else { None };
        for (copy, photo) in [(0, Some(photo)), (1, copy)] {
            let Some(photo) = photo else { continue };
            let found = screen_features(&photo, named);
            if named {
                writeln!(out, "path,copy,score,{}", found.names.join(","))?;
                named = false;
            }
            write!(out, "{path},{copy},{}", found.score.unwrap_or(0.0))?;
            for value in found.values {
                write!(out, ",{value}")?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}

/// The photo as a messenger sends it.
fn sent(photo: &Photo) -> Result<Photo, Box<dyn Error>> {
    let (w, h) = (photo.width(), photo.height());
    let rgb = RgbImage::from_raw(w, h, photo.to_rgb8()).ok_or("three bytes a pixel")?;
    let long = w.max(h);
    let side = if long > MESSENGER.0 {
        MESSENGER.0
    } else {
        long * 4 / 5
    };
    let of = |s: u32| (u64::from(s) * u64::from(side) / u64::from(long)).max(1) as u32;
    let small = imageops::resize(&rgb, of(w), of(h), FilterType::Triangle);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, MESSENGER.1).encode_image(&small)?;
    let copy = image::load_from_memory(&bytes)?.into_rgb8();
    let (w, h) = copy.dimensions();
    Ok(photo_of_rgb8(w, h, copy.into_raw()).ok_or("three bytes a pixel")?)
}
