//! Prints what is measured of the print in pictures, one picture a line: what the limits of pages are set on.
//!
//! `cargo run --release -p precheck-tools --bin page_table -- FILE…`

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;
use precheck::internals::page_print;
use precheck::{Limits, Photo};
use precheck_tools::table::short;

/// Measures the print in pictures.
#[derive(Parser)]
struct Options {
    /// Pictures.
    files: Vec<PathBuf>,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("file,width,height,lines,letters,letter height,cut,clearance");
    for file in Options::parse().files {
        let Ok(photo) = Photo::decode(&std::fs::read(&file)?, &Limits::default()) else {
            continue;
        };
        let print = page_print(&photo);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        println!(
            "{name},{},{},{},{},{},{},{}",
            photo.width(),
            photo.height(),
            print.lines.len(),
            print.letters,
            short(print.height),
            short(print.cut),
            short(print.clearance)
        );
    }
    Ok(())
}
