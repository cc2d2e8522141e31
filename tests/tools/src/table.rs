//! Small tables as comma-separated values, without quotes.

use std::error::Error;
use std::path::Path;

/// Rows of fields under a header.
#[derive(Clone, Debug, Default)]
pub struct Table {
    header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub fn read(path: &Path) -> Result<Self, Box<dyn Error>> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let split = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let header = split(lines.next().ok_or("the table is empty")?);
        let rows: Vec<_> = lines.map(split).collect();
        match rows.iter().find(|row| row.len() != header.len()) {
            Some(row) => Err(format!("`{}` has not a field for each column", row.join(",")).into()),
            None => Ok(Self { header, rows }),
        }
    }

    /// Where a column is.
    pub fn column(&self, name: &str) -> Result<usize, Box<dyn Error>> {
        let found = self.header.iter().position(|column| column == name);
        found.ok_or_else(|| format!("the table has no column `{name}`").into())
    }
}

/// Three significant digits: more say nothing about a photo, and tables stay small.
pub fn short(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".into();
    }
    let digits = (2 - value.abs().log10().floor() as i32).clamp(0, 9) as usize;
    let text = format!("{value:.digits$}");
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}
