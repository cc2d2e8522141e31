//! What can be asked for.

use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Parser;
use precheck::{Kind, Language, NaiveDate, Policy};

use crate::kinds::Pattern;

/// Checks many photos of IDs, selfies and proofs of address: one line of JSON for each.
///
/// What a file is meant to be is said by its line on standard input, else by --pattern, else by --kind, else by its name, else by
/// the nearest folder above it that has the name of a kind in its own: id-front, id-back, passport, selfie, poa, or front, back,
/// proof.
#[derive(Parser)]
#[command(name = "precheck-batch", version)]
pub(crate) struct Options {
    /// Files, folders with everything below them, or - for a list of paths on standard input, one a line, each a path or
    /// {"path": …, "kind": …, "claims": …}
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,

    /// What all files are meant to be
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<Kind>,

    /// What files of these names are meant to be, such as 'selfie=*_face.*'; * is any text and ? any character. May be given
    /// several times; the first that fits counts
    #[arg(long, value_name = "KIND=NAME")]
    pub(crate) pattern: Vec<Pattern>,

    /// Write the lines in the order of the files
    #[arg(long)]
    pub(crate) ordered: bool,

    /// How many files are checked side by side [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    /// The day for which the photos are judged [default: today, UTC]
    #[arg(long, value_name = "DATE", value_parser = date)]
    as_of: Option<NaiveDate>,

    /// A policy in TOML
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,

    /// The language of messages and advice, as an IETF tag [default: en]
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub(crate) lang: Option<Language>,

    /// Say each finding in the nearest words of other systems as well
    #[arg(long)]
    pub(crate) labels: bool,
}

impl Options {
    pub(crate) fn policy(&self) -> io::Result<Policy> {
        let Some(path) = &self.policy else {
            return Ok(Policy::default());
        };
        let named =
            |why: &dyn std::fmt::Display| io::Error::other(format!("{}: {why}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|why| named(&why))?;
        Policy::from_toml(&text).map_err(|why| named(&why))
    }

    pub(crate) fn threads(&self) -> usize {
        let cores = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        self.threads.unwrap_or_else(cores).get()
    }

    /// The day to judge for; the library itself never reads a clock.
    pub(crate) fn as_of(&self) -> NaiveDate {
        const SECONDS_A_DAY: u64 = 24 * 60 * 60;
        let today = || {
            let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH);
            let days = since_1970.unwrap_or_default().as_secs() / SECONDS_A_DAY;
            NaiveDate::from_epoch_days(i32::try_from(days).ok()?)
        };
        self.as_of.or_else(today).unwrap_or_default()
    }
}

fn language(tag: &str) -> Result<Language, String> {
    let known: Vec<_> = Language::ALL.iter().map(|known| known.as_str()).collect();
    Language::nearest_to(tag).ok_or_else(|| format!("the languages are {}", known.join(", ")))
}

fn date(text: &str) -> Result<NaiveDate, String> {
    let wrong = |_| "a day is written as year-month-day, such as 2026-11-23".to_owned();
    text.parse().map_err(wrong)
}
