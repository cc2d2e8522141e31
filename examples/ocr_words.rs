//! A proof of address judged by the words that an OCR program reads in its picture.
//!
//!     cargo run --example ocr_words -- bill.jpg "Mara Ordway" "27 Lantern Quay, 4180 Port Ambrel" 2026-11-23 [eng+deu]
//!
//! It runs `tesseract`, which must be installed, and gives the boxes of its TSV output to the library. Any other OCR program
//! will do: all that is asked for are words with boxes in pixels of the upright picture. Tesseract does not turn a photo by
//! its EXIF orientation; give it an upright one.

use std::error::Error;
use std::process::Command;

use precheck::geometry::Rect;
use precheck::words::Word;
use precheck::{Claims, Kind, NaiveDate, Precheck, Upload};

/// A word of which Tesseract is less sure, in per cent, is more often wrong than right.
const LEAST_CONFIDENCE: f32 = 30.0;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [picture, name, address, as_of, rest @ ..] = &arguments[..] else {
        return Err("give a picture, a name, an address, a day such as 2026-11-23, and, if need be, languages".into());
    };
    let languages = rest.first().map_or("eng", String::as_str);
    let output = Command::new("tesseract")
        .args([picture, "stdout", "-l", languages, "--psm", "3", "tsv"])
        .output()
        .map_err(|error| format!("tesseract could not be run: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let words = words(&String::from_utf8_lossy(&output.stdout));
    let claims = Claims::default()
        .with_name(name.as_str())
        .with_address(address.as_str());
    let bytes = std::fs::read(picture)?;
    let today: NaiveDate = as_of.parse().map_err(|why| format!("{as_of}: {why}"))?;
    let upload = Upload::new(&bytes, Kind::Poa, today)
        .with_words(words)
        .with_claims(claims);
    let report = Precheck::default().check(&upload);
    for finding in report.rejections.iter().chain(&report.warnings) {
        println!("{}: {} {}", finding.code, finding.message, finding.advice);
    }
    println!("{}", report.verdict);
    println!("{}", serde_json::to_string_pretty(&report.proof)?);
    Ok(())
}

/// The words of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
/// Level 5 is a word.
fn words(table: &str) -> Vec<Word> {
    let word = |row: &str| {
        let columns: Vec<&str> = row.split('\t').collect();
        let [
            "5",
            page,
            _,
            _,
            _,
            _,
            left,
            top,
            width,
            height,
            confidence,
            text,
        ] = columns[..]
        else {
            return None;
        };
        let number = |text: &str| text.parse::<f64>().ok();
        let bounds = Rect::new(number(left)?, number(top)?, number(width)?, number(height)?);
        let sure = confidence
            .parse::<f32>()
            .is_ok_and(|confidence| confidence >= LEAST_CONFIDENCE);
        let word = Word::new(text).within(bounds).on_page(page.parse().ok()?);
        (sure && !text.trim().is_empty()).then_some(word)
    };
    table.lines().filter_map(word).collect()
}
