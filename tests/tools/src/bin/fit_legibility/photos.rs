//! The photos of a table of legibility.

use std::error::Error;

use precheck_tools::table::Table;

/// What the library measured of a photo, and the share of its words that can be read.
#[derive(Debug)]
pub(crate) struct Photo {
    pub(crate) document: String,
    pub(crate) read: f64,
    pub(crate) slope: f64,
    pub(crate) clipped: f64,
    pub(crate) grain: f64,
    /// Height, contrast and letters of each piece of a line.
    pub(crate) lines: Vec<[f64; 3]>,
}

pub(crate) fn of(table: &Table) -> Result<Vec<Photo>, Box<dyn Error>> {
    let [document, read, slope, clipped, grain, lines] =
        ["document", "read", "slope", "clipped", "grain", "lines"].map(|name| table.column(name));
    let (document, lines) = (document?, lines?);
    let numbers = [read?, slope?, clipped?, grain?];
    let photo = |row: &Vec<String>| -> Result<Photo, Box<dyn Error>> {
        let [read, slope, clipped, grain] = numbers.map(|column| row[column].parse::<f64>());
        Ok(Photo {
            document: row[document].clone(),
            read: read?,
            slope: slope?,
            clipped: clipped?,
            grain: grain?,
            lines: row[lines].split(' ').map(line).collect::<Result<_, _>>()?,
        })
    };
    table.rows.iter().map(photo).collect()
}

fn line(text: &str) -> Result<[f64; 3], Box<dyn Error>> {
    let numbers: Vec<f64> = text.split('/').map(str::parse).collect::<Result<_, _>>()?;
    let line = <[f64; 3]>::try_from(numbers);
    line.map_err(|_| format!("`{text}` is no piece of a line").into())
}
