//! What becomes of PDF files, how long it takes and how much memory.
//!
//! `cargo run --release -p precheck-tools --bin calibrate_pdf -- [--hostile] [--words] FILE…`
//!
//! prints for each file its verdict with what was found, what its pages are, the milliseconds that reading (which includes
//! painting) and judging took, and the process's peak memory since the file was opened, where the system says it (Linux).
//! `--hostile` takes the made-up hostile files as well.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use clap::Parser;
use precheck::internals::pdf::read;
use precheck::{Kind, Limits, NaiveDate, Precheck, Report, Upload};
use precheck_tests::hostile;

/// Reads and judges PDF files.
#[derive(Parser)]
struct Options {
    /// PDF files.
    files: Vec<PathBuf>,
    /// Takes the made-up hostile files as well.
    #[arg(long)]
    hostile: bool,
    /// Prints the words of each page.
    #[arg(long)]
    words: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let mut cases = Vec::new();
    for file in &options.files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        cases.push((name.into_owned(), std::fs::read(file)?));
    }
    if options.hostile {
        let made = hostile::all().into_iter();
        cases.extend(made.map(|(name, bytes)| (name.to_owned(), bytes)));
    }
    let precheck = Precheck::default();
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).ok_or("no such day")?;
    let (mut slowest, mut pages) = (0.0_f64, 0);
    for (name, bytes) in &cases {
        forget_peak();
        let before = memory("VmRSS");
        let start = Instant::now();
        let file = read(bytes, &Limits::default());
        let reading = start.elapsed().as_secs_f64() * 1e3;
        if let (true, Ok(file)) = (options.words, &file) {
            for page in file
                .pages
                .iter()
                .filter_map(|page| page.facts.page.as_ref())
            {
                let words: Vec<_> = page.words.iter().map(|word| word.text.as_str()).collect();
                println!("  page {}: {}", page.number, words.join(" "));
            }
        }
        drop(file);
        let start = Instant::now();
        let report = precheck.check(&Upload::new(bytes, Kind::Poa, day));
        let all = start.elapsed().as_secs_f64() * 1e3;
        let count = report.pages.len().max(1);
        slowest = slowest.max(all / count as f64);
        pages += report.pages.len();
        let grown = memory("VmHWM")
            .zip(before)
            .map(|(peak, before)| peak.saturating_sub(before));
        println!(
            "{} {name}: {} kB, {count} pages, read {reading:.0} ms, all {all:.0} ms, {} a page, peak {} MiB\n    {}",
            report.verdict,
            bytes.len() / 1000,
            (all / count as f64).round(),
            grown.map_or("?".to_owned(), |kib| (kib / 1024).to_string()),
            summary(&report),
        );
    }
    println!(
        "{} files, {pages} pages, {slowest:.0} ms a page at most",
        cases.len()
    );
    Ok(())
}

/// What was found, and what the pages are.
fn summary(report: &Report) -> String {
    let mut parts = Vec::new();
    for finding in report.rejections.iter().chain(&report.warnings) {
        let cause = finding.cause.as_deref().unwrap_or_default();
        let page = finding
            .page
            .map_or(String::new(), |page| format!(" p{page}"));
        parts.push(format!(
            "{}{page} {:.3} {cause}",
            finding.code, finding.measured
        ));
    }
    for page in &report.pages {
        let content = page
            .content
            .map_or("refused".to_owned(), |content| content.to_string());
        let size = page.image.width.zip(page.image.height).unwrap_or_default();
        parts.push(format!(
            "[{} {content} {}×{} {} words {}]",
            page.page, size.0, size.1, page.words, page.verdict
        ));
    }
    parts.push(format!("needed {:?}", report.summary.needed_codes));
    parts.join("; ")
}

/// Forgets the peak memory of before, where the system lets us.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// A line of what the system says of this process, in KiB.
fn memory(key: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(key))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
