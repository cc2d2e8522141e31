//! What lies in a folder of pictures.

use std::io;
use std::path::{Path, PathBuf};

/// The files of a folder by name, whatever they are; none where there is no such folder.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    listed(folder).unwrap_or_default()
}

/// The pictures of a folder by name.
///
/// # Errors
///
/// The folder cannot be read.
pub fn pictures(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let is_picture = |path: &PathBuf| {
        let kind = path.extension().unwrap_or_default().to_string_lossy();
        ["jpg", "jpeg", "png", "tif", "webp"].contains(&kind.to_lowercase().as_str())
    };
    let mut paths = listed(folder)?;
    paths.retain(is_picture);
    Ok(paths)
}

/// A file's name without its folder.
#[must_use]
pub fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn listed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.filter_map(Result::ok);
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    Ok(paths)
}
