//! Measures what tells that two uploads show the same.
//!
//! usage: calibrate_submission CORPUS [FOLDER …]
//!
//! CORPUS holds `real/` and `scenes/`; each FOLDER more pictures. Of every picture two copies are made (re-encoded at a
//! quality of 30 to 95, resized by 0.3 to 2, up to 5 % of each side cut off, turned by quarter turns), which must be found;
//! and the nearest ten pairs of different pictures are printed, which must not be. Then pairs of photos of one document, and
//! of different ones, from `scenes/`: as documents in the two pictures and as portraits.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{ImageReader, RgbImage};
use precheck::internals::submission::{Picture, Upload};
use precheck::{NaiveDate, Precheck, Slot};
use precheck_tools::folder::{files, name};

/// The longer side of what the library takes a fingerprint of.
const REDUCED: u32 = 1024;

fn main() {
    let mut folders = std::env::args().skip(1).map(PathBuf::from);
    let Some(corpus) = folders.next() else {
        eprintln!("usage: calibrate_submission CORPUS [FOLDER …]");
        std::process::exit(2);
    };
    let categories = [
        "doc_photo",
        "id_photo",
        "id_scan",
        "multi_face",
        "no_face",
        "poa",
        "screenshots",
        "selfie",
    ];
    let mut all: Vec<PathBuf> = categories
        .iter()
        .flat_map(|c| files(&corpus.join("real").join(c)))
        .collect();
    all.extend(files(&corpus.join("scenes")));
    all.extend(folders.flat_map(|folder| files(&folder)));
    let pictures: Vec<(String, RgbImage)> = all
        .iter()
        .filter_map(|path| Some((name(path), open(path)?)))
        .collect();
    copies(&pictures);
    same_document(&corpus);
}

/// Copies are found, other pictures are not.
fn copies(pictures: &[(String, RgbImage)]) {
    let mut random = fastrand::Rng::with_seed(7);
    let kept: Vec<_> = pictures
        .iter()
        .map(|(_, picture)| Picture::of(picture).fingerprint())
        .collect();
    let mut found = Vec::new();
    let mut false_pairs = Vec::new();
    for (i, (name, picture)) in pictures.iter().enumerate() {
        for _ in 0..2 {
            let probe = Picture::of(&copy(picture, &mut random));
            found.push(probe.distance(kept[i]));
        }
        let probe = Picture::of(picture);
        let others = kept.iter().enumerate().skip(i + 1);
        false_pairs.extend(others.map(|(j, other)| (probe.distance(*other), name, &pictures[j].0)));
    }
    found.sort_by(f64::total_cmp);
    false_pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| found[((found.len() - 1) as f64 * share) as usize];
    println!(
        "{} copies of {} pictures: median {:.3}, 95 % {:.3}, 99 % {:.3}, most {:.3}",
        found.len(),
        pictures.len(),
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0)
    );
    for limit in [0.12, 0.14, 0.15, 0.16, 0.18, 0.2] {
        let copies = found.iter().filter(|d| **d < limit).count();
        let pairs = false_pairs.iter().filter(|p| p.0 < limit).count();
        println!(
            "below {limit}: {copies} of {} copies, {pairs} of {} other pairs",
            found.len(),
            false_pairs.len()
        );
    }
    println!("the nearest pairs of different files:");
    for (distance, one, other) in false_pairs.iter().take(30) {
        println!("  {distance:.3} {one} {other}");
    }
}

/// A copy as messengers and people make them.
fn copy(picture: &RgbImage, random: &mut fastrand::Rng) -> RgbImage {
    let mut cut = |side: u32| {
        let cut = f64::from(side) * 0.05 * random.f64();
        let start = cut * random.f64();
        (start as u32, side - cut as u32)
    };
    let ((x, w), (y, h)) = (cut(picture.width()), cut(picture.height()));
    let cropped = imageops::crop_imm(picture, x, y, w.max(1), h.max(1)).to_image();
    let factor = 0.3 + 1.7 * random.f64();
    let side = |s: u32| ((f64::from(s) * factor) as u32).max(1);
    let resized = imageops::resize(
        &cropped,
        side(cropped.width()),
        side(cropped.height()),
        FilterType::Triangle,
    );
    let mut file = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut file, random.u8(30..=95));
    resized
        .write_with_encoder(encoder)
        .expect("a picture of this size can be encoded");
    let decoded = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .expect("memory is read");
    let decoded = decoded.decode().expect("what was just encoded").into_rgb8();
    match random.u8(0..4) {
        0 => decoded,
        1 => imageops::rotate90(&decoded),
        2 => imageops::rotate180(&decoded),
        _ => imageops::rotate270(&decoded),
    }
}

/// Two photos of one side of a document against two of different ones.
fn same_document(corpus: &Path) {
    let precheck = Precheck::default();
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day of the calendar");
    let wanted = |path: &PathBuf| {
        let name = name(path);
        [
            "good",
            "gray",
            "glare",
            "defocus2.5",
            "motion10",
            "dark",
            "bright",
        ]
        .iter()
        .any(|set| name.starts_with(&format!("{set}_")))
    };
    let mut parts = Vec::new();
    for path in files(&corpus.join("scenes"))
        .into_iter()
        .filter(wanted)
        .chain(files(&corpus.join("real/selfie")))
    {
        let Ok(bytes) = std::fs::read(&path) else {
            continue;
        };
        let slot = if path.to_string_lossy().contains("selfie") {
            Slot::Selfie
        } else {
            Slot::Front
        };
        let evidence = precheck.evidence(&precheck::Upload::new(&bytes, slot.kind(), day));
        let _ = precheck.judge(&evidence);
        parts.push((name(&path), slot, Upload::of(slot, &evidence)));
    }
    for (what, which) in [("documents", 1), ("faces", 2)] {
        let mut pairs = Vec::new();
        for (i, (one, slot, part)) in parts.iter().enumerate() {
            for (other, other_slot, other_part) in &parts[i + 1..] {
                if let Some(distance) = part.distances(other_part)[which] {
                    pairs.push((distance, one, other, slot != other_slot));
                }
            }
        }
        pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
        println!("{what}, {} pairs, nearest first:", pairs.len());
        for (distance, one, other, mixed) in pairs.iter().take(90) {
            println!(
                "  {distance:.3} {one} {other}{}",
                if *mixed { " MIXED" } else { "" }
            );
        }
        for (distance, one, other, _) in pairs.iter().filter(|p| p.3).take(5) {
            println!("  a selfie beside a document: {distance:.3} {one} {other}");
        }
    }
}

/// The picture, no larger than the library takes it.
fn open(path: &Path) -> Option<RgbImage> {
    let picture = ImageReader::open(path)
        .ok()?
        .with_guessed_format()
        .ok()?
        .decode()
        .ok()?;
    let larger = picture.width().max(picture.height()) > REDUCED;
    Some(if larger {
        picture.thumbnail(REDUCED, REDUCED).into_rgb8()
    } else {
        picture.into_rgb8()
    })
}
