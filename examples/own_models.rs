//! An integrator's own face detector, OCR and policy in the place of those that come along.
//!
//!     cargo run --release --example own_models -- selfie.jpg
//!
//! The detector here is a classic of thirty lines, so that nothing has to be downloaded: the largest patch of the colour of skin
//! that has the shape of a face. It stands where you would ask a network. The OCR engine's answer is typed from the picture, in the place of an engine's.

use std::error::Error;
use std::sync::Arc;

use precheck::face::{DetectedFace, FaceDetector, FacePicture};
use precheck::geometry::Rect;
use precheck::words::Word;
use precheck::{Claims, Code, Kind, NaiveDate, Policy, Precheck, Report, Severity, Upload};

fn main() -> Result<(), Box<dyn Error>> {
    let selfie = std::env::args().nth(1);
    let selfie = selfie
        .as_deref()
        .unwrap_or("fixtures/photos/good-selfie.jpg");
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no day of the calendar")?;
    let precheck = precheck()?;
    let face = precheck.check(&Upload::new(&std::fs::read(selfie)?, Kind::Selfie, today));
    tell("selfie", &face);
    println!("  faces: {:?}", face.faces);
    let page = std::fs::read("fixtures/photos/good-poa.jpg")?;
    let bill = precheck.check(&bill(&page, today));
    tell("proof of address", &bill);
    println!("  {}", serde_json::to_string(&bill.proof)?);
    Ok(())
}

fn tell(what: &str, report: &Report) {
    println!("{what}: {}", report.verdict);
    for finding in report.rejections.iter().chain(&report.warnings) {
        println!("  {}: {} {}", finding.code, finding.message, finding.advice);
    }
}

/// A policy made in code, and a detector of one's own.
fn precheck() -> Result<Precheck, precheck::Error> {
    let policy = Policy::builder()
        // A detector that gives no eyes leaves what is measured from them to a person.
        .severity_for(Code::FaceBlurred, Kind::Selfie, Severity::Warning)
        .threshold(Code::PoaTooOld, 60.0)
        .build()?;
    Ok(Precheck::new(policy).with_face_detector(Arc::new(SkinPatch)))
}

/// The proof of address in the picture `page` with what an OCR engine reads in it, and what the customer typed.
fn bill(page: &[u8], today: NaiveDate) -> Upload<'_> {
    let claims = Claims::default()
        .with_name("Mara Elise Ordway")
        .with_address("27 Lantern Quay, 4180 Port Ambrel");
    Upload::new(page, Kind::Poa, today)
        .with_words(words(ANSWER))
        .with_claims(claims)
}

/// Faces by the colour of skin: Kovač, Peer and Solina, "Human skin colour clustering for face detection" (EUROCON 2003). The rule
/// is one for daylight, and takes wood and cardboard for skin too: good for showing the seam, not for deciding about people.
struct SkinPatch;

/// The picture is looked at in squares, so many along its longer side.
const SQUARES: usize = 96;

impl FaceDetector for SkinPatch {
    fn detect(&self, picture: FacePicture<'_>) -> Vec<DetectedFace> {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let side = width.max(height).div_ceil(SQUARES);
        let (columns, rows) = (width / side, height / side);
        let mut skin: Vec<bool> = (0..columns * rows)
            .map(|at| {
                let (x, y) = (
                    at % columns * side + side / 2,
                    at / columns * side + side / 2,
                );
                let pixel = &picture.pixels()[(y * width + x) * 3..][..3];
                is_skin([pixel[0], pixel[1], pixel[2]])
            })
            .collect();
        let mut faces = Vec::new();
        for at in 0..skin.len() {
            if let Some((area, [left, top, right, bottom])) = patch(&mut skin, columns, at) {
                let columns = (right - left + 1) as f64;
                // Below the chin the patch goes on as a neck: a face is about a third higher than wide.
                let rows = ((bottom - top + 1) as f64).min(columns * 4.0 / 3.0);
                // An ellipse fills π/4 of its box; hair, eyes and mouth take some of it.
                let filled = (area as f64 / (columns * rows)).min(1.0);
                let shape = rows / columns;
                let place = [left as f64, top as f64, columns, rows].map(|v| v * side as f64);
                let [x, y, w, h] = place;
                if area * 100 > skin.len() && (0.9..=1.4).contains(&shape) {
                    faces.push(DetectedFace::new(Rect::new(x, y, w, h), filled));
                }
            }
        }
        faces
    }
}

fn is_skin(pixel: [u8; 3]) -> bool {
    let [r, g, b] = pixel.map(i32::from);
    let spread = r.max(g).max(b) - r.min(g).min(b);
    r > 95 && g > 40 && b > 20 && spread > 15 && r - g > 15 && r > b
}

/// Takes the squares that hang together with the one `at` out of the map: how many, and the first and last column and row.
fn patch(skin: &mut [bool], columns: usize, at: usize) -> Option<(usize, [usize; 4])> {
    let mut open = vec![at];
    let mut area = 0;
    let [mut left, mut top, mut right, mut bottom] = [usize::MAX, usize::MAX, 0, 0];
    while let Some(at) = open.pop() {
        if !std::mem::take(&mut skin[at]) {
            continue;
        }
        let (x, y) = (at % columns, at / columns);
        (left, top) = (left.min(x), top.min(y));
        (right, bottom) = (right.max(x), bottom.max(y));
        area += 1;
        open.extend((x > 0).then(|| at - 1));
        open.extend((x + 1 < columns).then_some(at + 1));
        open.extend(at.checked_sub(columns));
        open.extend((at + columns < skin.len()).then_some(at + columns));
    }
    (area > 0).then_some((area, [left, top, right, bottom]))
}

/// What an engine answers for `good-poa.jpg`: left, top, width and height in pixels of the upright picture, and the text of a line.
/// Yours may give words, lines or blocks; so long as the boxes are of one page and one unit, all will do.
const ANSWER: &str = "\
357 132 568 57 Ambrel Water & Power
357 193 264 32 Statement of account
250 361 300 32 MARA ELISE ORDWAY
250 400 232 32 27 Lantern Quay
250 439 243 32 4180 Port Ambrel
864 361 129 25 Date of issue
1068 364 157 25 20 OCT 2026
864 418 118 25 Account no.
1068 418 206 25 7730 4418 205
243 646 407 39 Your bill at a glance
257 718 168 28 Opening balance
257 775 150 28 Water supply
257 996 261 28 Total due in crowns
1146 996 75 28 84.12";

/// The words of lines; where in its line a word is follows from the letters before it.
fn words(answer: &str) -> Vec<Word> {
    let words = answer.lines().filter_map(|line| {
        let mut fields = line.splitn(5, ' ');
        let mut number = || fields.next()?.parse::<f64>().ok();
        let (x, y, width, height) = (number()?, number()?, number()?, number()?);
        let text = fields.next()?;
        let letter = width / text.chars().count() as f64;
        Some(text.split(' ').scan(0, move |before, word| {
            let letters = word.chars().count();
            let left = x + letter * *before as f64;
            *before += letters + 1;
            Some(Word::new(word).within(Rect::new(left, y, letter * letters as f64, height)))
        }))
    });
    words.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn photo(name: &str) -> Vec<u8> {
        std::fs::read(format!(
            "{}/fixtures/photos/{name}.jpg",
            env!("CARGO_MANIFEST_DIR")
        ))
        .unwrap()
    }

    #[test]
    fn the_own_detector_decides_what_faces_there_are() {
        let selfie = photo("good-selfie");
        let upload = Upload::new(&selfie, Kind::Selfie, today());
        let own = precheck().unwrap().check(&upload);
        assert!(own.rejections.is_empty(), "{:?}", own.rejections);
        let [face] = &own.faces[..] else {
            panic!("{:?}", own.faces)
        };
        assert_eq!(face.eyes, None, "this detector gives none");
        let built_in = Precheck::default().check(&upload);
        let other = built_in.faces[0].bounds;
        let side =
            |a: f64, a_long: f64, b: f64, b_long: f64| (a + a_long).min(b + b_long) - a.max(b);
        let (a, b) = (face.bounds, other);
        let both =
            side(a.x, a.width, b.x, b.width).max(0.0) * side(a.y, a.height, b.y, b.height).max(0.0);
        let either = a.width * a.height + b.width * b.height - both;
        assert!(both / either > 0.4, "{a:?} and {b:?} are of the same face");

        // Nothing here has the colour of skin.
        let sea = image::RgbImage::from_fn(600, 800, |x, y| {
            image::Rgb([40, (y / 8) as u8, 90 + (x / 8) as u8])
        });
        let mut png = std::io::Cursor::new(Vec::new());
        sea.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let none = Upload::new(png.get_ref(), Kind::Selfie, today());
        let none = precheck().unwrap().check(&none);
        assert!(
            none.rejections
                .iter()
                .any(|finding| finding.code == Code::FaceMissing),
            "{none:?}"
        );
    }

    #[test]
    fn the_own_words_and_policy_decide_about_a_page() {
        let page = photo("good-poa");
        let judge = |day: &str| {
            precheck()
                .unwrap()
                .check(&bill(&page, day.parse().unwrap()))
        };
        let report = judge("2026-11-23");
        let poa = |report: &Report| {
            let codes = report.rejections.iter().map(|finding| finding.code);
            codes
                .filter(|code| code.as_str().starts_with("poa-"))
                .collect::<Vec<_>>()
        };
        assert_eq!(poa(&report), [], "{report:?}");
        let proof = report.proof.unwrap();
        assert_eq!(proof.issued, ["2026-10-20".parse().unwrap()]);
        assert!(proof.name.unwrap().is_same() && proof.address.unwrap().is_same());
        // Sixty days are this policy's, and ninety the default.
        assert_eq!(poa(&judge("2026-12-25")), [Code::PoaTooOld]);
    }
}
