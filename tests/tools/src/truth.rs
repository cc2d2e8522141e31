//! Reads truth.csv.

use std::error::Error;

use precheck::geometry::{Point, Quad};
use precheck::{Code, Kind};

/// What is known of a picture.
pub struct Row {
    pub file: String,
    pub set: String,
    pub kind: Option<Kind>,
    /// The code that must be found, where the table speaks of expectations at all; the inner one is empty where nothing
    /// may be found.
    pub expect: Option<Option<Code>>,
    /// The document's corners.
    pub quad: Option<Quad>,
    /// Columns with numbers, by name.
    pub grades: Vec<(String, f64)>,
}

/// Expectations that are written otherwise than the code they mean.
const ALIASES: [(&str, Code); 2] = [
    ("document-occluded", Code::DocumentCornerHidden),
    ("recapture", Code::PhotoOfScreen),
];

/// The rows of a table with a header; fields may be quoted.
pub fn read(text: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let header = fields(lines.next().ok_or("truth.csv is empty")?);
    lines.map(|line| row(&header, &fields(line))).collect()
}

fn row(header: &[String], fields: &[String]) -> Result<Row, Box<dyn Error>> {
    let mut row = Row {
        file: String::new(),
        set: "all".into(),
        kind: None,
        expect: None,
        quad: None,
        grades: Vec::new(),
    };
    for (name, value) in header.iter().zip(fields) {
        match name.as_str() {
            "file" => row.file.clone_from(value),
            "set" => row.set.clone_from(value),
            "kind" if !value.is_empty() => row.kind = Some(value.parse()?),
            "expect" => row.expect = Some(code(value)?),
            "quad" => row.quad = quad(value)?,
            _ => row
                .grades
                .extend(value.parse().ok().map(|grade| (name.clone(), grade))),
        }
    }
    if row.file.is_empty() {
        return Err("a row of truth.csv names no file".into());
    }
    Ok(row)
}

fn code(text: &str) -> Result<Option<Code>, precheck::Error> {
    if text.is_empty() {
        return Ok(None);
    }
    match ALIASES.iter().find(|(alias, _)| *alias == text) {
        Some((_, code)) => Ok(Some(*code)),
        None => text.parse().map(Some),
    }
}

fn quad(text: &str) -> Result<Option<Quad>, Box<dyn Error>> {
    let numbers: Vec<f64> = text
        .split_whitespace()
        .map(str::parse)
        .collect::<Result<_, _>>()?;
    match numbers[..] {
        [] => Ok(None),
        [ax, ay, bx, by, cx, cy, dx, dy] => {
            let corners = [[ax, ay], [bx, by], [cx, cy], [dx, dy]];
            Ok(Some(Quad::new(corners.map(Point::from))))
        }
        _ => Err(format!("`{text}` is not eight numbers").into()),
    }
}

/// The fields of a line of comma-separated values.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(String::new()),
            c => fields.last_mut().expect("never empty").push(c),
        }
    }
    fields
}
