//! The command line: `cargo run --release --example precheck -- photo.jpg`.
//!
//! It shows how the library is meant to be called, so everything that the library leaves to its caller is here: files,
//! the clock, colour, and what is said to whom.

mod annotate;
mod input;
mod options;
mod overview;
mod submission;
mod tell;

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use precheck::{Claims, Precheck, Report, Upload, Verdict};

use options::Options;
use tell::Voice;

/// What is handed to the shell, the worst of all files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Nothing was rejected.
    Passed,
    /// Something was rejected.
    Rejected,
    /// Something could not be run: a bad option, a missing file.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

fn main() -> ExitCode {
    let options = Options::parse();
    let said = match &options {
        Options {
            explain: Some(code),
            ..
        } => print(&overview::explain(*code)),
        Options {
            preset: Some(preset),
            ..
        } => print(preset.text()),
        Options { list: true, .. } => print(&overview::list()),
        options if !options.parts().is_empty() => submission::run(options),
        options => run(options),
    };
    said.unwrap_or_else(|why| {
        // Whoever reads our output may stop reading: that is no failure of ours.
        if why.kind() == io::ErrorKind::BrokenPipe {
            return Status::Passed;
        }
        complain(&why.to_string());
        Status::Failed
    })
    .into()
}

fn print(text: &str) -> io::Result<Status> {
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Status::Passed)
}

/// Says on standard error what could not be run.
fn complain(what: &str) {
    // Nothing is left to be done where standard error is closed too.
    let _ = writeln!(io::stderr(), "precheck: {what}");
}

/// Judges as the options say.
fn judge(options: &Options) -> io::Result<Precheck> {
    let mut precheck = Precheck::new(options.policy()?);
    if let Some(language) = options.lang {
        precheck = precheck.with_language(language);
    }
    if options.labels {
        precheck = precheck.with_labels();
    }
    Ok(precheck)
}

fn run(options: &Options) -> io::Result<Status> {
    let precheck = judge(options)?;
    let (uploads, missing) = input::uploads(&options.files);
    for why in &missing {
        complain(why);
    }
    let several = uploads.len() > 1;
    if several && options.annotate.as_deref().is_some_and(|to| !to.is_dir()) {
        let why = "for several files `--annotate` must name a folder that exists";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
    }
    let mut session = Session {
        options,
        precheck,
        claims: options.claims(),
        voice: Voice::new(options.verbose),
        bar: bar(uploads.len()),
        counts: [0; 3],
    };
    let mut status = if missing.is_empty() {
        Status::Passed
    } else {
        Status::Failed
    };
    for name in &uploads {
        status = status.max(session.upload(name)?);
        session.bar.inc(1);
    }
    session.bar.finish_and_clear();
    if several && !options.json {
        print(&session.voice.summary(session.counts))?;
    }
    Ok(status)
}

/// What is kept from one file to the next.
struct Session<'a> {
    options: &'a Options,
    precheck: Precheck,
    /// What was typed, until it is judged: once, with the first file.
    claims: Option<Claims>,
    voice: Voice,
    bar: ProgressBar,
    /// How many were accepted, are to be reviewed, were rejected.
    counts: [usize; 3],
}

impl Session<'_> {
    /// Checks one file and tells what was found.
    fn upload(&mut self, name: &Path) -> io::Result<Status> {
        let (report, drawn) = match self.check(name) {
            Ok(checked) => checked,
            Err(why) => return Ok(self.failed(&format!("{}: {why}", name.display()))),
        };
        let (mut status, count) = match report.verdict {
            Verdict::Accept => (Status::Passed, 0),
            Verdict::Review => (Status::Passed, 1),
            Verdict::Reject => (Status::Rejected, 2),
        };
        self.counts[count] += 1;
        let text = match self.options.json {
            true => report.to_json() + "\n",
            false => self.voice.report(&report),
        };
        // The bar is on standard error and the report on standard output: on a terminal they share the lines.
        self.bar.suspend(|| {
            let mut out = io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()
        })?;
        if let Err(why) = drawn {
            status = self.failed(&format!("{} is not drawn: {why}", name.display()));
        }
        Ok(status)
    }

    /// The report about one file, and whether it could be drawn where that was asked for.
    fn check(&mut self, name: &Path) -> io::Result<(Report, io::Result<()>)> {
        let bytes = input::read(name)?;
        let upload = Upload::new(&bytes, self.options.kind, self.options.as_of());
        let upload = match self.claims.take() {
            None => upload,
            Some(claims) => upload.with_claims(claims),
        };
        let start = Instant::now();
        let report = self.precheck.check(&upload);
        let elapsed = start.elapsed();
        let report = report
            .with_file(name.to_string_lossy())
            .with_elapsed(elapsed);
        let drawn = self.options.annotate.as_deref().map_or(Ok(()), |to| {
            let evidence = self.precheck.evidence(&upload);
            match evidence.picture() {
                Ok(picture) => annotate::write(picture, &report, name, to),
                // There is no picture to draw on, as the report says.
                Err(_) => Ok(()),
            }
        });
        Ok((report, drawn))
    }

    fn failed(&self, why: &str) -> Status {
        self.bar.suspend(|| complain(why));
        Status::Failed
    }
}

/// A bar for several files on a terminal; elsewhere one that draws nothing.
fn bar(files: usize) -> ProgressBar {
    if files < 2 || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(250));
    bar
}
