//! Many files at once: paths in, JSON Lines out, on every core.
//!
//!     precheck-batch --kind selfie uploads/ > reports.jsonl
//!     find uploads -name '*.jpg' | precheck-batch --kind id-front - > reports.jsonl
//!
//! A line is `{"path": …, "kind": …, "report": …}`, or `{"path": …, "error": {"code": …, "message": …}}` where there was nothing to
//! judge. Nothing is kept from one file to the next, so that any number of these can run side by side on any number of
//! machines, each with its own part of the paths.

mod input;
mod judge;
mod kinds;
mod options;

use std::collections::BTreeMap;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};

use input::Task;
use judge::Judge;
use options::Options;

/// How many files may be under way for each thread, from the reading of its path to the writing of its line. In order, a slow
/// file holds up the lines behind it, and this is how many.
const AHEAD: usize = 64;

fn main() -> ExitCode {
    let status = run(&Options::parse()).map_or_else(|why| status(&why), |()| 0);
    ExitCode::from(status)
}

/// Says what could not be run.
fn status(why: &io::Error) -> u8 {
    // Whoever reads our output may stop reading: that is no failure of ours.
    if why.kind() == io::ErrorKind::BrokenPipe {
        return 0;
    }
    eprintln!("precheck-batch: {why}");
    2
}

fn run(options: &Options) -> io::Result<()> {
    let judge = Judge::new(options)?;
    let threads = options.threads();
    let (give, tasks) = sync_channel::<(u64, Task)>(threads);
    let (tell, told) = sync_channel::<(u64, String)>(threads);
    // A place is taken for each file before it is given out and is free again when its line is written.
    let (place, free) = sync_channel::<()>(AHEAD * threads);
    let tasks = Mutex::new(tasks);
    let bar = bar();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (tell, tasks, judge) = (tell.clone(), &tasks, &judge);
            scope.spawn(move || {
                while let Some((number, task)) = next(tasks) {
                    // Nobody listens any more where writing has failed.
                    if tell.send((number, judge.line(task))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(tell);
        let reading = scope.spawn(|| {
            let mut number = 0;
            let give = give;
            let place = place;
            input::tasks(options, &mut |task| {
                bar.inc_length(1);
                let given = place.send(()).is_ok() && give.send((number, task)).is_ok();
                number += 1;
                given
            })
        });
        let written = write(&told, &free, options.ordered, &bar);
        bar.finish_and_clear();
        if let Err(why) = written {
            // Nobody listens any more. The next path may never come, and is not waited for.
            std::process::exit(status(&why).into());
        }
        reading
            .join()
            .unwrap_or_else(|_| Err(io::Error::other("reading failed")))
    })
}

/// The next file; `None` once all are given out.
fn next(tasks: &Mutex<Receiver<(u64, Task)>>) -> Option<(u64, Task)> {
    tasks.lock().ok()?.recv().ok()
}

/// Writes each line as it comes, or each in its turn.
fn write(
    told: &Receiver<(u64, String)>,
    free: &Receiver<()>,
    ordered: bool,
    bar: &ProgressBar,
) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut early = BTreeMap::new();
    let mut turn = 0;
    let mut put = |line: String| {
        out.write_all(line.as_bytes())?;
        out.write_all(b"\n")?;
        bar.inc(1);
        // The place that its file took: there is one for each line.
        let _ = free.recv();
        // A reader at the other end of a pipe has each line at once.
        out.flush()
    };
    for (number, line) in told {
        if !ordered {
            put(line)?;
            continue;
        }
        early.insert(number, line);
        while let Some(line) = early.remove(&turn) {
            put(line)?;
            turn += 1;
        }
    }
    Ok(())
}

/// A bar on a terminal; elsewhere one that draws nothing. Its length grows while paths are read.
fn bar() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {per_sec}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(250));
    bar
}
