//! Measures the signatures of passports, with and without, as `tests/tools/training/paint_signatures.py` lays them out.
//!
//! usage: calibrate_signature tests/calibration/signatures.csv FOLDER
//!
//! For each condition: how many signed pages are said to be unsigned (false), and how many painted or unsigned ones (found), at
//! the check's limit and at the one that would be chosen from the pages of all other states (the middle between the strongest
//! page without and the weakest with a signature that gives the fewest errors). What is not assessed is counted by itself. The
//! place is the one that the list gives, so that states that the library does not know are measured, too; how the library
//! itself judges follows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use precheck::internals::signature::stroke;
use precheck::{Code, Kind, NaiveDate, Precheck, Upload, checks};
use precheck_tests::rate::Rate;
use precheck_tools::folder::files;
use precheck_tools::table::Table;

/// A page under one condition.
struct Page {
    name: String,
    state: String,
    signed: bool,
    /// With the place given.
    stroke: Result<f64, String>,
    /// As the check measures it.
    own: Result<f64, String>,
    ms: f64,
}

fn main() {
    let [_, list, folder] = &std::env::args().collect::<Vec<_>>()[..] else {
        eprintln!("usage: calibrate_signature LIST FOLDER");
        std::process::exit(2);
    };
    let table = Table::read(Path::new(list)).expect("the list can be read");
    let [file, state, place] =
        ["file", "state", "place"].map(|name| table.column(name).expect("a column"));
    let listed: BTreeMap<String, (String, String)> = table
        .rows
        .iter()
        .map(|row| {
            (
                stem(Path::new(&row[file])),
                (row[state].clone(), row[place].clone()),
            )
        })
        .collect();
    let limit = checks::find(Code::SignatureMissing).threshold.limit();
    let mut conditions: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    conditions.sort();
    let mut times = Vec::new();
    for condition in conditions {
        let pages = pages(&condition, &listed);
        println!(
            "\n{}",
            condition.file_name().unwrap_or_default().to_string_lossy()
        );
        for page in &pages {
            println!("  {page}");
        }
        times.extend(pages.iter().map(|page| page.ms));
        report("place given", &pages, |page| &page.stroke, limit);
        report("as checked", &pages, |page| &page.own, limit);
    }
    times.sort_by(f64::total_cmp);
    println!(
        "\nmedian {:.2} ms, most {:.2} ms after the zone is read",
        times[times.len() / 2],
        times[times.len() - 1]
    );
}

impl std::fmt::Display for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let say = |value: &Result<f64, String>| match value {
            Ok(mm) => format!("{mm:.0}"),
            Err(why) => why.clone(),
        };
        let is = if self.signed { "signed" } else { "without" };
        write!(
            f,
            "{:<44} {} {is}: {} / {}",
            self.name,
            self.state,
            say(&self.stroke),
            say(&self.own)
        )
    }
}

fn pages(condition: &Path, listed: &BTreeMap<String, (String, String)>) -> Vec<Page> {
    let precheck = Precheck::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
    let mut pages = Vec::new();
    for (set, signed) in [("signed", true), ("painted", false), ("unsigned", false)] {
        for path in files(&condition.join(set)) {
            let Some((state, place)) = listed.get(&stem(&path)) else {
                continue;
            };
            let bytes = std::fs::read(&path).expect("the file can be read");
            let evidence = precheck.evidence(&Upload::new(&bytes, Kind::Passport, today));
            let check = checks::find(Code::SignatureMissing);
            // The first time the zone is read and the page found as well.
            let own = check.measure(&evidence).expect("a check of a picture");
            let start = Instant::now();
            let _ = check.measure(&evidence);
            let ms = start.elapsed().as_secs_f64() * 1e3;
            pages.push(Page {
                name: stem(&path),
                state: state.clone(),
                signed,
                stroke: stroke(&evidence, place),
                own: own.map(|m| m.value).map_err(|why| why.to_string()),
                ms,
            });
        }
    }
    pages
}

fn report(title: &str, pages: &[Page], of: impl Fn(&Page) -> &Result<f64, String>, limit: f64) {
    let assessed: Vec<(&Page, f64)> = pages
        .iter()
        .filter_map(|page| Some((page, *of(page).as_ref().ok()?)))
        .collect();
    let rate = |signed: bool, limit: &dyn Fn(&Page) -> f64| {
        let of: Vec<_> = assessed
            .iter()
            .filter(|(page, _)| page.signed == signed)
            .collect();
        Rate::where_true(&of, |(page, stroke)| *stroke < limit(page))
    };
    let fixed = |_: &Page| limit;
    let held_out = |page: &Page| {
        let others = assessed
            .iter()
            .filter(|(other, _)| other.state != page.state);
        best_limit(
            others
                .map(|(other, stroke)| (other.signed, *stroke))
                .collect(),
        )
    };
    let lacking = Rate::new(pages.len() - assessed.len(), pages.len());
    println!(
        "{title}: false {}, found {}",
        rate(true, &fixed),
        rate(false, &fixed)
    );
    println!(
        "  limit of the other states: false {}, found {}",
        rate(true, &held_out),
        rate(false, &held_out)
    );
    println!("  not assessed {lacking}");
}

/// The limit with the fewest errors: in the middle of the widest of its gaps.
fn best_limit(mut pages: Vec<(bool, f64)>) -> f64 {
    pages.sort_by(|a, b| a.1.total_cmp(&b.1));
    let errors = |limit: f64| {
        pages
            .iter()
            .filter(|(signed, stroke)| (*stroke < limit) == *signed)
            .count()
    };
    let gaps = pages.windows(2).map(|pair| (pair[0].1, pair[1].1));
    let ranked = gaps.map(|(low, high)| {
        let middle = f64::midpoint(low, high);
        (errors(middle), low - high, middle)
    });
    ranked
        .min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)))
        .map_or(0.0, |best| best.2)
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
