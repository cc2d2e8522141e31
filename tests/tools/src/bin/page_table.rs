//! Prints what is measured of the print in pictures, one picture a line: what the limits of pages are set on.
//!
//! `cargo run --release -p precheck-tools --bin page_table -- FILE…`

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;
use precheck::internals::page_print;
use precheck::{Limits, Photo};

/// Measures the print in pictures.
#[derive(Parser)]
struct Options {
    /// Pictures.
    files: Vec<PathBuf>,
    /// Prints every line of print as well.
    #[arg(long)]
    lines: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    for file in &options.files {
        let bytes = std::fs::read(file)?;
        let photo = match Photo::decode(&bytes, &Limits::default()) {
            Ok(photo) => photo,
            Err(why) => {
                println!("{},{why}", file.display());
                continue;
            }
        };
        let start = std::time::Instant::now();
        let (lines, (width, height)) = page_print(&photo);
        let ms = start.elapsed().as_secs_f64() * 1e3;
        let letters: usize = lines.iter().map(|line| line.letters).sum();
        let mut heights: Vec<f64> = lines.iter().map(|line| line.height).collect();
        heights.sort_by(f64::total_cmp);
        let h = heights.get(heights.len() / 2).copied().unwrap_or(1.0);
        let (w, hh) = (f64::from(width), f64::from(height));
        // Per side, how far each line keeps from it, in heights of the letters.
        let sides = [0, 1, 2, 3].map(|side| {
            let mut clear: Vec<f64> = lines.iter().map(|l| match side { 0 => l.place[0], 1 => l.place[1], 2 => w - 1.0 - l.place[2], _ => hh - 1.0 - l.place[3] } / h).collect();
            clear.sort_by(f64::total_cmp);
            let near = clear.iter().filter(|c| **c < 0.6).count();
            (near, clear.first().copied().unwrap_or(-1.0), clear.get(1).copied().unwrap_or(-1.0))
        });
        let told: Vec<_> = sides.iter().map(|(near, a, b)| format!("{near} {a:.1} {b:.1}")).collect();
        println!("{},{width},{height},{},{letters},{ms:.0},{h},{}", file.display(), lines.len(), told.join(","));
        if options.lines {
            for line in &lines {
                let [left, top, right, bottom] = line.place;
                println!("  {left} {top} {right} {bottom} {} {}", line.letters, line.height);
            }
        }
    }
    Ok(())
}
