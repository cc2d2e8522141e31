//! From a file to its line.

use std::fs;
use std::io::Read;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::time::Instant;

use precheck::{NaiveDate, Precheck, Report, Upload};
use serde::Serialize;
use serde_json::json;

use crate::input::{File, Task, Wrong};
use crate::kinds;
use crate::options::Options;

/// A larger file is not taken into memory: three times what the library's guard lets through by default, so that those who
/// raise the guard have room.
const MOST_BYTES: u64 = 128 << 20;

pub(crate) struct Judge<'a> {
    options: &'a Options,
    precheck: Precheck,
    as_of: NaiveDate,
}

/// What is written of a file that was judged.
#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    report: &'a Report,
}

impl<'a> Judge<'a> {
    pub(crate) fn new(options: &'a Options) -> std::io::Result<Self> {
        let mut precheck = Precheck::new(options.policy()?);
        if let Some(language) = options.lang {
            precheck = precheck.with_language(language);
        }
        if options.labels {
            precheck = precheck.with_labels();
        }
        let as_of = options.as_of();
        Ok(Self {
            options,
            precheck,
            as_of,
        })
    }

    /// The line about a file, without its end. Never fails: what went wrong is a line.
    pub(crate) fn line(&self, task: Task) -> String {
        let (path, judged) = match task {
            Task::Wrong { path, why } => (path, Err(why)),
            Task::File(file) => {
                let path = file.path.to_string_lossy().into_owned();
                (path, self.report(*file))
            }
        };
        let line = match &judged {
            Ok(report) => serde_json::to_string(&Line {
                path: &path,
                report,
            }),
            Err(Wrong { code, message }) => {
                let error = json!({"code": code, "message": message});
                serde_json::to_string(&json!({"path": path, "error": error}))
            }
        };
        line.expect("a line is plain data with text keys")
    }

    fn report(&self, file: File) -> Result<Report, Wrong> {
        let kind = file.kind.or_else(|| kinds::of(&file.path, self.options));
        let kind = kind.ok_or_else(|| {
            Wrong::new(
                "kind-unknown",
                "nothing says what the file is meant to be; give --kind",
            )
        })?;
        let bytes = read(&file.path)?;
        let mut upload = Upload::new(&bytes, kind, self.as_of);
        if let Some(claims) = file.claims {
            upload = upload.with_claims(claims);
        }
        let start = Instant::now();
        // The library lets no panic through; the other files are judged even so.
        let report = panic::catch_unwind(AssertUnwindSafe(|| self.precheck.check(&upload)));
        let report = report.map_err(|_| Wrong::new("failed", "this is a fault of the library"))?;
        Ok(report.with_elapsed(start.elapsed()))
    }
}

/// The bytes of a file that is one: reading a pipe or a device need not end.
fn read(path: &Path) -> Result<Vec<u8>, Wrong> {
    let unreadable = |why| Wrong::new("unreadable-path", why);
    let facts = fs::metadata(path).map_err(unreadable)?;
    if !facts.is_file() {
        return Err(Wrong::new("not-a-file", "this is no file"));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(facts.len().min(MOST_BYTES)).unwrap_or(0));
    let source = fs::File::open(path).map_err(unreadable)?;
    source
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    match bytes.len() as u64 > MOST_BYTES {
        true => Err(Wrong::new(
            "too-large",
            "the file is too large to be an upload",
        )),
        false => Ok(bytes),
    }
}
