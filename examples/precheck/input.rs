//! From the arguments to the bytes of each upload.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// More than any photo. A larger file is not taken into memory, so that the other files are still told about.
const MAX_BYTES: u64 = 1 << 30;

/// The name of standard input.
const STDIN: &str = "-";

/// The files that the arguments mean, in their order, and what is wrong with the other arguments.
///
/// A folder stands for its files sorted by name: not those of folders inside, and no hidden ones.
pub(crate) fn uploads(arguments: &[PathBuf]) -> (Vec<PathBuf>, Vec<String>) {
    let mut files = Vec::new();
    let mut wrong = Vec::new();
    for argument in arguments {
        if !argument.is_dir() {
            files.push(argument.clone());
            continue;
        }
        match files_in(argument) {
            Ok(inside) if inside.is_empty() => {
                wrong.push(format!(
                    "{}: there is no file in this folder",
                    argument.display()
                ));
            }
            Ok(inside) => files.extend(inside),
            Err(why) => wrong.push(format!("{}: {why}", argument.display())),
        }
    }
    (files, wrong)
}

fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && entry.path().is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The content of a file, or of standard input.
pub(crate) fn read(name: &Path) -> io::Result<Vec<u8>> {
    if name == Path::new(STDIN) {
        return bounded(io::stdin().lock(), 0);
    }
    let file = File::open(name)?;
    let size = file.metadata()?.len();
    bounded(file, size)
}

fn bounded(source: impl Read, size: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(MAX_BYTES)).unwrap_or(0));
    source.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(io::Error::new(
            io::ErrorKind::FileTooLarge,
            "the file is too large to be a photo",
        ));
    }
    Ok(bytes)
}
