//! What the folders' names do not say of a picture, judged by eye.

use std::collections::HashMap;
use std::path::Path;

/// The label of each picture that has one, by the name of its file.
pub struct Labels(HashMap<&'static str, &'static str>);

impl Labels {
    /// `person`: one person's face is the subject; `crowd`: people who are not, seen from afar, from behind or in part;
    /// `figure`: statues, dolls, drawings and prints of faces; `back`: the back of a document.
    pub fn read() -> Self {
        let rows = include_str!("labels.csv").lines().skip(1);
        let names = rows.filter_map(|row| row.split_once(','));
        Self(
            names
                .map(|(path, label)| (path.rsplit('/').next().unwrap_or(path), label))
                .collect(),
        )
    }

    pub fn of(&self, file: &Path) -> Option<&'static str> {
        self.0.get(file.file_name()?.to_str()?).copied()
    }
}
