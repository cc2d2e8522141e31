//! Reads the machine-readable zone of every picture of a folder and counts.
//!
//! ```sh
//! cargo run --release -p precheck-tools --bin calibrate_mrz -- FOLDER… [--truth FILE] [--texts]
//! ```
//!
//! The truth is a table of `folder,file,lines`: the name of the folder and of the file, and the lines as printed with a blank
//! between them (`tests/calibration/mrz-truth.csv` has specimens of invented persons). Pictures that it does not name are
//! taken to show no zone. With `--texts` what was read is printed beside what is printed. Times are of one thread's processor,
//! where the system tells, for the reading alone, after decoding and reducing.

use std::collections::HashMap;
use std::path::Path;

use precheck::internals::intake::{Workspace, read};
use precheck::internals::{face, mrz};
use precheck::reading::MrzReader;
use precheck::{Limits, NaiveDate};

#[derive(Default)]
struct Count {
    shown: usize,
    found: usize,
    valid_with_dates: usize,
    wrong_but_valid: usize,
    characters: usize,
    right: usize,
    bare: usize,
    claimed: usize,
    shown_ms: Vec<f64>,
    bare_ms: Vec<f64>,
}

fn main() {
    let mut folders = Vec::new();
    let (mut truth, mut texts) = (HashMap::new(), false);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--texts" => texts = true,
            "--truth" => truth = table(&args.next().expect("--truth FILE")),
            _ => folders.push(arg),
        }
    }
    assert!(!folders.is_empty(), "name a folder of pictures");
    let reader = MrzReader::new();
    let mut workspace = Workspace::default();
    for folder in &folders {
        let mut count = measure(Path::new(folder), &truth, texts, &reader, &mut workspace);
        count.print(folder);
    }
}

/// The lines of each picture, by folder and file.
fn table(path: &str) -> HashMap<(String, String), Vec<String>> {
    let text = std::fs::read_to_string(path).expect("the table can be read");
    let row = |line: &str| {
        let mut cells = line.splitn(3, ',').map(str::to_owned);
        let (folder, file, lines) = (cells.next()?, cells.next()?, cells.next()?);
        Some((
            (folder, file),
            lines.split(' ').map(str::to_owned).collect(),
        ))
    };
    text.lines().skip(1).filter_map(row).collect()
}

fn measure(
    folder: &Path,
    truth: &HashMap<(String, String), Vec<String>>,
    texts: bool,
    reader: &MrzReader,
    workspace: &mut Workspace,
) -> Count {
    let name = folder.file_name().map(|n| n.to_string_lossy().into_owned());
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder can be read")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a date of the calendar");
    let mut count = Count::default();
    for path in files {
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let bytes = std::fs::read(&path).unwrap_or_default();
        let Ok(photo) = read(&bytes, &Limits::default(), workspace).outcome else {
            continue;
        };
        let reduced = face::reduced(&photo);
        let began = processor_ms();
        let reading = mrz::read(reader, &photo, &reduced, None);
        let ms = processor_ms() - began;
        let lines_read: Vec<&str> = reading
            .iter()
            .flat_map(|r| r.mrz().lines().iter().map(String::as_str))
            .collect();
        let valid = reading.as_ref().is_some_and(|r| r.valid());
        let printed = truth.get(&(name.clone().unwrap_or_default(), file.clone()));
        let what = match (printed, reading.is_some()) {
            (Some(lines), found) => {
                count.shown += 1;
                count.shown_ms.push(ms);
                count.found += usize::from(found);
                count.characters += lines.iter().map(String::len).sum::<usize>();
                count.right += lines
                    .iter()
                    .zip(&lines_read)
                    .flat_map(|(a, b)| a.bytes().zip(b.bytes()))
                    .filter(|(a, b)| a == b)
                    .count();
                let same = lines
                    .iter()
                    .map(String::as_str)
                    .eq(lines_read.iter().copied());
                let dates = reading.as_ref().is_some_and(|r| {
                    let expires = !matches!(r.mrz().format().name(), "fra-id");
                    r.mrz().date_of_birth(as_of).is_ok() && (r.mrz().expiry().is_ok() || !expires)
                });
                count.valid_with_dates += usize::from(valid && dates && same);
                count.wrong_but_valid += usize::from(valid && !same);
                match (found, valid, same) {
                    (false, ..) => "not found",
                    (_, true, true) => "valid",
                    (_, true, false) => "WRONG BUT VALID",
                    (_, false, true) => "right, not sure",
                    _ => "not valid",
                }
            }
            (None, found) => {
                count.bare += 1;
                count.bare_ms.push(ms);
                count.claimed += usize::from(found);
                if found { "claimed" } else { "none" }
            }
        };
        if texts && (printed.is_some() || reading.is_some()) {
            println!("{file}: {what}, {ms:.1} ms");
            for (i, line) in lines_read.iter().enumerate() {
                println!("    {line}");
                match printed.and_then(|lines| lines.get(i)) {
                    Some(printed) if printed != line => println!("  ≠ {printed}"),
                    _ => {}
                }
            }
        }
    }
    count
}

impl Count {
    fn print(&mut self, folder: &str) {
        println!("{folder}");
        if self.shown > 0 {
            println!(
                "  zone found              {}",
                share(self.found, self.shown)
            );
            println!(
                "  valid, dates, text right {}",
                share(self.valid_with_dates, self.shown)
            );
            println!(
                "  wrong but valid         {}",
                share(self.wrong_but_valid, self.shown)
            );
            println!(
                "  characters right        {}",
                share(self.right, self.characters)
            );
            println!("  ms                      {}", spread(&mut self.shown_ms));
        }
        if self.bare > 0 {
            println!(
                "  without a zone, claimed {}",
                share(self.claimed, self.bare)
            );
            println!("  ms                      {}", spread(&mut self.bare_ms));
        }
    }
}

/// A share with its Wilson interval of 95 %.
fn share(hits: usize, n: usize) -> String {
    let (p, n_) = (hits as f64 / n as f64, n as f64);
    let z = 1.96_f64;
    let middle = (p + z * z / (2.0 * n_)) / (1.0 + z * z / n_);
    let half = z * (p * (1.0 - p) / n_ + z * z / (4.0 * n_ * n_)).sqrt() / (1.0 + z * z / n_);
    format!(
        "{hits} of {n} ({:.3}–{:.3})",
        (middle - half).max(0.0),
        (middle + half).min(1.0)
    )
}

/// The median, the ninetieth percentile and the greatest.
fn spread(ms: &mut [f64]) -> String {
    ms.sort_by(f64::total_cmp);
    let at = |share: f64| ms[((ms.len() - 1) as f64 * share).round() as usize];
    format!(
        "median {:.1}, p90 {:.1}, greatest {:.1}",
        at(0.5),
        at(0.9),
        at(1.0)
    )
}

/// Milliseconds that this thread has had of a processor, where the system tells, else of the clock.
fn processor_ms() -> f64 {
    let of_thread = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    of_thread
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(
            || {
                let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
                now.map_or(0.0, |d| d.as_secs_f64() * 1000.0)
            },
            |ns| ns / 1e6,
        )
}
