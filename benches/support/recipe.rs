//! What a backend engineer writes by hand before there is a library for it: one picture, a few well-known kernels, a handful
//! of numbers. It reads no text, finds no face, knows no screen and no copy.

use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, RgbImage};
use imageproc::contours::find_contours;
use imageproc::definitions::Image;
use imageproc::distance_transform::Norm;
use imageproc::edges::canny;
use imageproc::filter::{gaussian_blur_f32, laplacian_filter};
use imageproc::geometric_transformations::{Border, Interpolation, Projection, warp_into};
use imageproc::geometry::{approximate_polygon_dp, arc_length, contour_area};
use imageproc::morphology::dilate;
use imageproc::point::Point;

/// The width that edges and sharpness are looked at in, in pixels.
const WIDTH: u32 = 1000;
/// The rectangle into which the document is laid: an ID-1 card with ten pixels a millimetre.
const CARD: (u32, u32) = (856, 540);

/// What the recipe says of a photo.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// The variance of the Laplacian, in squared levels.
    pub sharpness: f64,
    /// The share of pixels on an edge, 0 to 1.
    pub edges: f64,
    /// Whether a contour of four corners was found.
    pub found: bool,
    /// The shares of the document's pixels that are nearly black and nearly white, 0 to 1.
    pub extremes: (f64, f64),
}

/// The recipe on `image` and `imageproc`, each function as its documentation shows it.
///
/// # Panics
///
/// Where the file cannot be decoded.
pub fn check(bytes: &[u8]) -> Said {
    let photo = image::load_from_memory(bytes).expect("a sound file");
    let photo = DynamicImage::into_rgb8(photo);
    let gray = imageops::grayscale(&photo);
    let height = WIDTH * gray.height() / gray.width();
    let small = imageops::resize(&gray, WIDTH, height, FilterType::Triangle);
    let edges = canny(&gaussian_blur_f32(&small, 1.1), 50.0, 150.0);
    let scale = photo.width() as f32 / WIDTH as f32;
    let corners = quadrilateral(&edges);
    let card = laid_flat(&photo, corners, scale, small.dimensions());
    Said {
        sharpness: variance(&laplacian_filter(&small)),
        edges: share(&edges, |level| level > 0),
        found: corners.is_some(),
        extremes: (share(&card, |v| v < 30), share(&card, |v| v > 240)),
    }
}

/// The largest contour that four points describe.
fn quadrilateral(edges: &GrayImage) -> Option<[Point<i32>; 4]> {
    let closed = dilate(edges, Norm::LInf, 1);
    let contours = find_contours::<i32>(&closed).into_iter();
    let quads = contours.filter_map(|contour| {
        let slack = 0.02 * arc_length(&contour.points, true);
        let corners = approximate_polygon_dp(&contour.points, slack, true);
        <[Point<i32>; 4]>::try_from(corners).ok()
    });
    quads.max_by(|a, b| contour_area(a).total_cmp(&contour_area(b)))
}

/// What is between the corners, or the whole picture where there are none, as a gray picture of the card's size.
fn laid_flat(
    photo: &RgbImage,
    corners: Option<[Point<i32>; 4]>,
    scale: f32,
    (width, height): (u32, u32),
) -> GrayImage {
    let (right, foot) = (width as i32 - 1, height as i32 - 1);
    let whole = [(0, 0), (0, foot), (right, foot), (right, 0)].map(|(x, y)| Point { x, y });
    let from = corners.unwrap_or(whole);
    let from = from.map(|p| (p.x as f32 * scale, p.y as f32 * scale));
    let (w, h) = (CARD.0 as f32, CARD.1 as f32);
    let to = [(0.0, 0.0), (0.0, h), (w, h), (w, 0.0)];
    let mut card = RgbImage::new(CARD.0, CARD.1);
    if let Some(map) = Projection::from_control_points(from, to) {
        let beyond = Border::Constant(image::Rgb([0; 3]));
        warp_into(photo, map, Interpolation::Bilinear, beyond, &mut card);
    }
    imageops::grayscale(&card)
}

fn variance(values: &Image<image::Luma<i16>>) -> f64 {
    let count = values.len() as f64;
    let (sum, squares) = values.iter().fold((0.0, 0.0), |(sum, squares), &v| {
        (sum + f64::from(v), squares + f64::from(v) * f64::from(v))
    });
    squares / count - (sum / count) * (sum / count)
}

fn share(picture: &GrayImage, counts: impl Fn(u8) -> bool) -> f64 {
    picture.iter().filter(|&&v| counts(v)).count() as f64 / picture.len() as f64
}
