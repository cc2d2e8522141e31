//! The photos of a table of outlines.

use std::error::Error;

use precheck_tools::table::Table;

/// A photo with the outlines that were kept of it.
#[derive(Debug)]
pub(crate) struct Photo {
    pub(crate) document: String,
    /// Whether it shows a document.
    pub(crate) shown: bool,
    pub(crate) outlines: Vec<Outline>,
}

#[derive(Debug)]
pub(crate) struct Outline {
    pub(crate) right: bool,
    pub(crate) measures: Vec<f64>,
}

/// The photos of a table, in whose rows those of a photo follow each other.
pub(crate) fn of(table: &Table) -> Result<Vec<Photo>, Box<dyn Error>> {
    let [name, document, shown, right] = [
        table.column("photo")?,
        table.column("document")?,
        table.column("documents")?,
        table.column("right")?,
    ];
    let mut photos: Vec<(String, Photo)> = Vec::new();
    for row in &table.rows {
        if photos.last().is_none_or(|(last, _)| *last != row[name]) {
            let photo = Photo {
                document: row[document].clone(),
                shown: row[shown] == "1",
                outlines: Vec::new(),
            };
            photos.push((row[name].clone(), photo));
        }
        let measures: Result<Vec<f64>, _> = row[right + 1..].iter().map(|v| v.parse()).collect();
        let (_, photo) = photos.last_mut().expect("one was pushed");
        photo.outlines.push(Outline {
            right: row[right] == "1",
            measures: measures?,
        });
    }
    Ok(photos.into_iter().map(|(_, photo)| photo).collect())
}
