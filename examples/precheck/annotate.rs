//! The picture with what was found drawn on it.

mod canvas;

use std::io;
use std::path::Path;

use image::{ImageFormat, Rgb, RgbImage, imageops};
use precheck::geometry::{Point, Quad};
use precheck::{Finding, Photo, Report, Verdict};

use canvas::{Canvas, Label};

/// The longer side of the drawing in pixels: every label can be read on a screen, whatever the size of the photo.
const LONG_SIDE: u32 = 1600;
/// The shorter side of the drawing at least, so that the legend has room beside a very small picture.
const LEAST_WIDTH: u32 = 640;
/// How far beyond the picture a corner is followed, as a share of the longer side; what lies outside is seen there.
const BEYOND: f64 = 0.2;

const GREEN: Rgb<u8> = Rgb([0, 160, 60]);
const BLUE: Rgb<u8> = Rgb([20, 110, 230]);
const RED: Rgb<u8> = Rgb([215, 25, 30]);
const AMBER: Rgb<u8> = Rgb([205, 120, 0]);
const PAPER: Rgb<u8> = Rgb([245, 245, 245]);
const INK: Rgb<u8> = Rgb([25, 25, 25]);

/// Draws the report about `name` on its photo, into the file `to` or into a file of the folder `to`.
pub(crate) fn write(photo: &Photo, report: &Report, name: &Path, to: &Path) -> io::Result<()> {
    let to = if to.is_dir() {
        let stem = name.file_stem().unwrap_or("standard-input".as_ref());
        to.join(stem).with_extension("png")
    } else {
        to.to_owned()
    };
    draw(photo, report)
        .save_with_format(&to, ImageFormat::Png)
        .map_err(|why| io::Error::other(format!("{}: {why}", to.display())))
}

/// The photo, reduced, with the document, the faces and the findings drawn on it, above a legend.
fn draw(photo: &Photo, report: &Report) -> RgbImage {
    let legend = legend(report);
    let frame = Frame::around(photo, report, legend.len());
    let mut canvas = Canvas::new(frame.width, frame.height, PAPER);
    let full =
        RgbImage::from_raw(photo.width(), photo.height(), photo.to_rgb8()).unwrap_or_default();
    let size = |side: u32| ((f64::from(side) * frame.scale).round() as u32).max(1);
    let small = match frame.scale < 1.0 {
        true => imageops::thumbnail(&full, size(photo.width()), size(photo.height())),
        false => full,
    };
    canvas.paste(&small, frame.place(Point::new(0.0, 0.0)));
    draw_document(&mut canvas, &frame, report);
    for face in &report.faces {
        canvas.outline(frame.place_quad(&Quad::from(face.bounds)).corners(), BLUE);
    }
    for (number, colour, finding) in findings(report) {
        for region in &finding.regions {
            let region = frame.place_quad(region);
            canvas.outline(region.corners(), colour);
            canvas.badge(&number.to_string(), region.corners()[0], colour);
        }
    }
    for (line, row) in legend.iter().enumerate() {
        canvas.row(line, row, frame.legend_top, INK);
    }
    canvas.into_image()
}

fn draw_document(canvas: &mut Canvas, frame: &Frame, report: &Report) {
    let Some(document) = &report.document else {
        return;
    };
    let corners = frame.place_quad(&document.corners);
    canvas.outline(corners.corners(), GREEN);
    for (corner, visible) in corners.corners().iter().zip(document.visible) {
        match visible {
            true => canvas.disk(*corner, GREEN),
            false => canvas.cross(*corner, RED),
        }
    }
}

/// The findings with their numbers and colours, in the order of the report.
fn findings(report: &Report) -> impl Iterator<Item = (usize, Rgb<u8>, &Finding)> {
    let rejections = report.rejections.iter().map(|finding| (RED, finding));
    let warnings = report.warnings.iter().map(|finding| (AMBER, finding));
    let all = rejections.chain(warnings).enumerate();
    all.map(|(before, (colour, finding))| (before + 1, colour, finding))
}

/// The lines under the picture.
fn legend(report: &Report) -> Vec<Label> {
    let colour = match report.verdict {
        Verdict::Accept => GREEN,
        Verdict::Review => AMBER,
        _ => RED,
    };
    let mut rows = vec![Label::new(report.verdict.as_str(), "", colour)];
    if let Some(document) = &report.document {
        let text = format!("document, {}", document.format);
        let hidden = document.visible.iter().any(|visible| !visible);
        let crosses = if hidden {
            "; a cross marks a corner that is hidden or outside"
        } else {
            ""
        };
        rows.push(Label::new("", &(text + crosses), GREEN));
    }
    if !report.faces.is_empty() {
        rows.push(Label::new("", "face", BLUE));
    }
    rows.extend(findings(report).map(|(number, colour, finding)| {
        Label::new(
            &number.to_string(),
            &format!("{}: {}", finding.code, finding.message),
            colour,
        )
    }));
    rows
}

/// How the picture lies on the drawing.
struct Frame {
    scale: f64,
    origin: Point,
    width: u32,
    height: u32,
    legend_top: f64,
}

impl Frame {
    /// Room for the picture, for the corners of the document outside it, and for a legend of `rows` lines.
    fn around(photo: &Photo, report: &Report, rows: usize) -> Self {
        let (width, height) = (f64::from(photo.width()), f64::from(photo.height()));
        let beyond = width.max(height) * BEYOND;
        // A corner outside is drawn as a cross that is to be seen whole.
        let rim = width.max(height) / 50.0;
        let (mut left, mut top, mut right, mut bottom) = (0.0_f64, 0.0_f64, width, height);
        let outside = |p: &&Point| p.x < 0.0 || p.y < 0.0 || p.x > width || p.y > height;
        let corners = report.document.iter().flat_map(|d| d.corners.corners());
        for corner in corners.filter(outside) {
            left = left.min((corner.x - rim).max(-beyond));
            top = top.min((corner.y - rim).max(-beyond));
            right = right.max((corner.x + rim).min(width + beyond));
            bottom = bottom.max((corner.y + rim).min(height + beyond));
        }
        let legend = Canvas::rows_height(rows);
        let long = f64::from(LONG_SIDE);
        let scale = (long / (right - left))
            .min((long - legend).max(long / 4.0) / (bottom - top))
            .min(1.0);
        let legend_top = ((bottom - top) * scale).ceil();
        let pixels = |side: f64| (side as u32).clamp(1, LONG_SIDE);
        Self {
            scale,
            origin: Point::new(left, top),
            width: pixels(((right - left) * scale).ceil()).max(LEAST_WIDTH),
            height: pixels(legend_top + legend),
            legend_top,
        }
    }

    /// From pixels of the photo to pixels of the drawing.
    fn place(&self, point: Point) -> Point {
        Point::new(
            (point.x - self.origin.x) * self.scale,
            (point.y - self.origin.y) * self.scale,
        )
    }

    fn place_quad(&self, quad: &Quad) -> Quad {
        Quad::new(quad.corners().map(|corner| self.place(corner)))
    }
}
