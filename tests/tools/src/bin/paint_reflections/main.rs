//! Paints photos with reflections that hide print, and with what is taken for such, to measure `glare-on-document` on:
//!
//! ```sh
//! cargo run --release -p precheck-tools --bin paint_reflections -- [--each N] OUT [SCAN…]
//! cargo run --release -p precheck-tools --bin calibrate -- OUT/develop OUT/held-out
//! ```
//!
//! The documents are the project's own specimens and, where named, scans of other cards. Every other document and light
//! goes to the second folder: look at the first while working on the check, and report the second.

mod cases;
mod subjects;

use std::error::Error;
use std::fmt::Write;
use std::path::PathBuf;

use cases::CASES;
use clap::Parser;
use precheck_tests::file::jpeg;
use precheck_tests::noise::Random;
use subjects::Subjects;

/// Paints photos with reflections and with what is taken for them.
#[derive(Parser)]
struct Options {
    /// The folder for the photos.
    out: PathBuf,
    /// Scans of cards, cut at the card's border, to be photographed as well.
    scans: Vec<PathBuf>,
    /// How many photos of each case.
    #[arg(long, default_value_t = 20)]
    each: u32,
    /// Where randomness begins: another number makes other photos.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Only cases whose name holds this.
    #[arg(long, default_value = "")]
    only: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let subjects = Subjects::new(&options.scans)?;
    for (part, folder) in ["develop", "held-out"].into_iter().enumerate() {
        let folder = options.out.join(folder);
        std::fs::create_dir_all(&folder)?;
        let mut truth = String::from("file,set,kind,expect,quad\n");
        let chosen = CASES.iter().filter(|c| c.name.contains(&options.only));
        for (number, case) in chosen.enumerate() {
            for i in (0..options.each).filter(|i| *i as usize % 2 == part) {
                let seed = options.seed * 1_000_003
                    + u64::from(i) * 1009
                    + number as u64 * 7
                    + part as u64 * 500_009;
                let mut random = Random::new(seed);
                let (kind, scene) = case.scene(&subjects, part, i as usize / 2, &mut random);
                let shot = scene.shoot();
                let name = format!("{}-{i:03}.jpg", case.name);
                let quality = [92, 84, 76][i as usize % 3];
                std::fs::write(folder.join(&name), jpeg(&shot.image, quality))?;
                let quad: Vec<String> = shot.outlines[0]
                    .iter()
                    .map(|[x, y]| format!("{x:.1} {y:.1}"))
                    .collect();
                let expect = if case.hides { "glare-on-document" } else { "" };
                writeln!(
                    truth,
                    "{name},{},{kind},{expect},{}",
                    case.name,
                    quad.join(" ")
                )?;
            }
        }
        std::fs::write(folder.join("truth.csv"), truth)?;
    }
    Ok(())
}
