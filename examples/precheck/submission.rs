//! The parts of a submission judged together.

use std::io;
use std::time::Instant;

use precheck::{Submission, Verdict};

use crate::options::Options;
use crate::tell::Voice;
use crate::{Status, complain, input, judge, print};

/// Judges the files that the options name for the places of a submission.
pub(crate) fn run(options: &Options) -> io::Result<Status> {
    let precheck = judge(options)?;
    let mut files = Vec::new();
    let mut missing = false;
    for (slot, name) in options.parts() {
        match input::read(name) {
            Ok(bytes) => files.push((slot, name, bytes)),
            Err(why) => {
                complain(&format!("{}: {why}", name.display()));
                missing = true;
            }
        }
    }
    // A verdict on half of the parts would be taken for one on all.
    if missing {
        return Ok(Status::Failed);
    }
    let mut submission = Submission::new(options.as_of()).on_threads(options.threads);
    for (slot, _, bytes) in &files {
        submission = submission.with(*slot, bytes);
    }
    if let Some(claims) = options.claims() {
        submission = submission.with_claims(claims);
    }
    let start = Instant::now();
    let report = precheck.check_submission(&submission);
    let report = report.with_elapsed(start.elapsed());
    let status = match report.verdict {
        Verdict::Reject => Status::Rejected,
        _ => Status::Passed,
    };
    let text = match options.json {
        true => report.to_json() + "\n",
        false => Voice::new(options.verbose).submission(&report),
    };
    print(&text)?;
    Ok(status)
}
