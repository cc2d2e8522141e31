//! Whether a fault that is laid over the portrait on a document, or over the face of a selfie, is told.

use std::path::{Path, PathBuf};

use image::RgbImage;
use precheck::face::{BuiltIn, DetectedFace};
use precheck::geometry::Quad;
use precheck::internals::face::{Frame, Quality, frame, measures, portrait_in, whole};
use precheck::internals::photo_of_rgb8;
use precheck::{Kind, NaiveDate, Precheck, Upload};

use super::faults::Fault;
use super::labels::Labels;
use super::pictures::{files, scenes};
use super::tally::Count;

/// The limits of the checks.
const CLARITY: f64 = 0.5;
const SHARPNESS: f64 = 0.25;
const LIGHTING: f64 = 0.6;
/// The narrowest scan, in pixels, whose portrait must be found.
const LEAST_WIDTH: u32 = 500;

pub struct Clarity<'a> {
    pub detector: &'a BuiltIn,
    pub labels: &'a Labels,
    pub rows: bool,
}

/// A picture of a face without a fault.
struct Subject {
    name: String,
    picture: RgbImage,
    outline: Option<Quad>,
    frame: Frame,
}

/// What became of a kind of fault on a set of pictures.
#[derive(Default)]
struct Told {
    /// The portrait is not seen, or another is in its place.
    missing: Count,
    elsewhere: Count,
    unclear: Count,
    /// Any of `missing` and `unclear`.
    told: Count,
    /// The sharpness, the lighting below their limits.
    blurred: Count,
    badly_lit: Count,
}

type Seen = Option<(DetectedFace, Option<Quality>)>;

impl Clarity<'_> {
    /// Portraits on documents: scans of which every third was looked at when the limits were set, the others, and simulated
    /// photos of good quality; then selfies.
    pub fn print(&self, corpus: &Path) {
        let scans: Vec<PathBuf> = files(&corpus.join("real/id_scan"))
            .into_iter()
            .filter(|file| self.labels.of(file).is_none())
            .filter(|file| file.extension().is_none_or(|end| end != "pdf"))
            .collect();
        let third = |own: bool| {
            let scans = scans.iter().enumerate();
            let part = scans.filter(move |(i, _)| (i % 3 == 0) == own);
            part.map(|(_, file)| (file.clone(), None)).collect()
        };
        self.documents("scans looked at", third(true));
        self.documents("other scans", third(false));
        let good = scenes(&corpus.join("scenes")).into_iter();
        let good = good.filter(|(_, set, _)| set == "good");
        self.documents(
            "good scenes",
            good.map(|(file, _, quad)| (file, quad)).collect(),
        );
        let selfies = files(&corpus.join("real/selfie")).into_iter();
        self.selfies(selfies.collect());
    }

    fn documents(&self, set: &str, sources: Vec<(PathBuf, Option<Quad>)>) {
        let find = |picture: RgbImage, outline: Option<&Quad>| -> Seen {
            let (width, height) = picture.dimensions();
            let photo = photo_of_rgb8(width, height, picture.into_raw())?;
            let (portrait, quality) = portrait_in(self.detector, &photo, outline)?;
            Some((portrait.face, quality))
        };
        let subjects = sources.into_iter().filter_map(|(file, outline)| {
            let picture = pixels(&file).filter(|p| p.width() >= LEAST_WIDTH)?;
            self.subject(&file, picture, outline, find)
        });
        self.faults(set, subjects.collect(), find);
    }

    fn selfies(&self, sources: Vec<PathBuf>) {
        let find = |picture: RgbImage, _: Option<&Quad>| -> Seen {
            let (width, height) = picture.dimensions();
            let photo = photo_of_rgb8(width, height, picture.into_raw())?;
            let found = measures(self.detector, &photo)?;
            Some((found.face, found.quality))
        };
        let subjects = sources.into_iter().filter_map(|file| {
            let picture = pixels(&file).filter(|p| p.width().max(p.height()) >= 150)?;
            self.subject(&file, picture, None, find)
        });
        self.faults("selfies", subjects.collect(), find);
    }

    fn subject(
        &self,
        file: &Path,
        picture: RgbImage,
        outline: Option<Quad>,
        find: impl Fn(RgbImage, Option<&Quad>) -> Seen,
    ) -> Option<Subject> {
        let (face, _) = find(picture.clone(), outline.as_ref())?;
        Some(Subject {
            name: file.file_name()?.to_string_lossy().into_owned(),
            frame: frame(&face)?,
            picture,
            outline,
        })
    }

    fn faults(
        &self,
        set: &str,
        subjects: Vec<Subject>,
        find: impl Fn(RgbImage, Option<&Quad>) -> Seen,
    ) {
        let mut kinds: Vec<(String, Told)> = Vec::new();
        for (i, subject) in subjects.iter().enumerate() {
            for (name, fault) in faults(i as u64) {
                let painted = fault.on(&subject.picture, &subject.frame);
                let seen = find(painted, subject.outline.as_ref());
                if !kinds.iter().any(|(kind, _)| *kind == name) {
                    kinds.push((name.clone(), Told::default()));
                }
                let (_, told) = kinds
                    .iter_mut()
                    .find(|(kind, _)| *kind == name)
                    .expect("just added");
                self.count(subject, &name, seen, told);
            }
        }
        for (name, told) in kinds {
            let Told {
                missing,
                elsewhere,
                unclear,
                told,
                blurred,
                badly_lit,
            } = told;
            println!(
                "{set}, {name}: told {told} (missing {missing}, unclear {unclear}; another in its place {elsewhere}); soft {blurred}, badly lit {badly_lit}"
            );
        }
    }

    fn count(&self, subject: &Subject, fault: &str, seen: Seen, told: &mut Told) {
        let frame = seen.and_then(|(face, _)| frame(&face));
        let quality = seen.and_then(|(_, quality)| quality);
        let below = |of: fn(Quality) -> f64, limit: f64| quality.is_some_and(|q| of(q) < limit);
        let unclear = below(|q| q.clarity.unwrap_or(1.0), CLARITY);
        let away = |frame: Frame| frame.origin.distance(subject.frame.origin) / subject.frame.unit;
        told.missing.add(seen.is_none());
        told.elsewhere
            .add(frame.is_some_and(|frame| away(frame) > 1.5));
        told.unclear.add(unclear);
        told.told.add(seen.is_none() || unclear);
        told.blurred.add(below(|q| q.sharpness, SHARPNESS));
        told.badly_lit.add(below(|q| q.lighting, LIGHTING));
        if self.rows {
            println!(
                "{} {fault}: {:.3} {:?}",
                subject.name,
                seen.map_or(0.0, |(face, _)| face.confidence),
                quality
            );
        }
    }
}

/// The whole picture, upright.
fn pixels(file: &Path) -> Option<RgbImage> {
    let bytes = std::fs::read(file).ok()?;
    let day = NaiveDate::from_ymd_opt(2026, 11, 26)?;
    let evidence = Precheck::default().evidence(&Upload::new(&bytes, Kind::IdFront, day));
    evidence.photo().ok().map(whole)
}

/// Each fault with the name under which it is counted.
fn faults(subject: u64) -> Vec<(String, Fault)> {
    let mut all = vec![("none".to_owned(), Fault::None)];
    let mut add = |name: String, fault: Fault| all.push((name, fault));
    for sigma in [0.02, 0.045, 0.07] {
        add(format!("blur {sigma}"), Fault::Blur(sigma));
    }
    for sigma in [0.0, 0.02, 0.045, 0.07] {
        add(
            format!("blur {sigma}, a seventh of the light"),
            Fault::Dark(sigma, 1.0 / 7.0),
        );
    }
    for light in [4.0, 7.0] {
        add(format!("light {light}"), Fault::Light(light));
    }
    add("spot nose".to_owned(), Fault::Spot([0.0, 0.55], 0.5));
    add("spot face".to_owned(), Fault::Spot([0.0, 0.5], 1.1));
    for i in 0..4 {
        add("finger".to_owned(), Fault::Finger(subject * 5 + i * 3));
    }
    for i in 0..2 {
        add("object".to_owned(), Fault::Object(subject * 5 + i * 3));
    }
    all
}
