//! From arguments and lines of standard input to files.

use std::fs;
use std::io::{self, BufRead, Read};
use std::path::{Path, PathBuf};

use precheck::{Claims, Kind};
use serde::Deserialize;

use crate::options::Options;

/// A line of standard input is longer than this by mistake: it is read to its end, and said to be one.
const LONGEST_LINE: u64 = 1 << 16;

/// What is to be judged.
pub(crate) enum Task {
    File(Box<File>),
    /// Something that names no file, and why.
    Wrong {
        path: String,
        why: Wrong,
    },
}

/// A file, and what is known of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) path: PathBuf,
    pub(crate) kind: Option<Kind>,
    pub(crate) claims: Option<Claims>,
}

/// Why there is nothing to judge: a code that does not change, and a sentence.
pub(crate) struct Wrong {
    pub(crate) code: &'static str,
    pub(crate) message: String,
}

impl Wrong {
    pub(crate) fn new(code: &'static str, message: impl ToString) -> Self {
        let message = message.to_string();
        Self { code, message }
    }
}

/// Gives out what the arguments mean, in their order, until nobody takes it.
pub(crate) fn tasks(options: &Options, give: &mut dyn FnMut(Task) -> bool) -> io::Result<()> {
    for path in &options.paths {
        let goes_on = match path == Path::new("-") {
            true => lines(io::stdin().lock(), give)?,
            false => below(path, give),
        };
        if !goes_on {
            break;
        }
    }
    Ok(())
}

/// The files at and below `path` by name, hidden ones left out; links to folders are not followed, so that this ends.
fn below(path: &Path, give: &mut dyn FnMut(Task) -> bool) -> bool {
    if !path.is_dir() {
        return give(file(path.to_owned()));
    }
    let inside = fs::read_dir(path).and_then(|entries| {
        let paths = entries.map(|entry| entry.map(|entry| entry.path()));
        paths.collect::<Result<Vec<_>, _>>()
    });
    let mut inside = match inside {
        Ok(inside) => inside,
        Err(why) => {
            let path = path.to_string_lossy().into_owned();
            let why = Wrong::new("unreadable-path", why);
            return give(Task::Wrong { path, why });
        }
    };
    inside.sort();
    let hidden = |path: &PathBuf| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'))
    };
    let elsewhere = |path: &PathBuf| path.is_symlink() && path.is_dir();
    inside.retain(|path| !hidden(path) && !elsewhere(path));
    inside.iter().all(|path| below(path, give))
}

fn file(path: PathBuf) -> Task {
    Task::File(Box::new(File {
        path,
        kind: None,
        claims: None,
    }))
}

/// One file a line, each given out as soon as its line is there.
fn lines(mut input: impl BufRead, give: &mut dyn FnMut(Task) -> bool) -> io::Result<bool> {
    loop {
        let mut line = Vec::new();
        if input
            .by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', &mut line)?
            == 0
        {
            return Ok(true);
        }
        let whole = line.ends_with(b"\n") || (line.len() as u64) < LONGEST_LINE;
        if !whole {
            input.skip_until(b'\n')?;
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\r', '\n']);
        let task = match text {
            "" => continue,
            _ if !whole => wrong(text, "the line is too long"),
            _ if text.starts_with('{') => match serde_json::from_str(text) {
                Ok(file) => Task::File(Box::new(file)),
                // Its own words may repeat what a person typed.
                Err(why) => wrong(text, format!("column {} is not as expected", why.column())),
            },
            _ => file(path_of(&line)),
        };
        if !give(task) {
            return Ok(false);
        }
    }
}

/// A line that names no file, known by its first characters.
fn wrong(text: &str, why: impl ToString) -> Task {
    let path = text.chars().take(40).collect();
    Task::Wrong {
        path,
        why: Wrong::new("bad-line", why),
    }
}

/// The path in a line. On Unix a path is bytes.
fn path_of(line: &[u8]) -> PathBuf {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        std::ffi::OsStr::from_bytes(line).into()
    }
    #[cfg(not(unix))]
    String::from_utf8_lossy(line).into_owned().into()
}
