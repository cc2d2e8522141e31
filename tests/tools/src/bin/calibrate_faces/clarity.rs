//! Whether a fault that is laid over a portrait on a document, or over the face of a selfie, is told.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use image::RgbImage;
use precheck::face::{BuiltIn, DetectedFace, FaceDetector, FacePicture};
use precheck::geometry::Quad;
use precheck::internals::face::{Frame, Quality, frame, measures, portrait_in, upright};
use precheck::internals::photo_of_rgb8;
use precheck::{Kind, NaiveDate, Photo, Precheck, Upload};

use super::faults::Fault;
use super::labels::Labels;
use super::pictures::{files, scenes};

/// What is written out for sketches: see `--views`.
pub struct Views {
    table: BufWriter<File>,
    pixels: BufWriter<File>,
    at: usize,
}

impl Views {
    pub fn new(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self {
            table: BufWriter::new(File::create(folder.join("views.csv"))?),
            pixels: BufWriter::new(File::create(folder.join("views.rgb"))?),
            at: 0,
        })
    }
}

/// A face that is seen whole, and where.
pub struct Subject {
    name: String,
    picture: RgbImage,
    outline: Option<Quad>,
    frame: Frame,
    document: bool,
}

fn pixels(file: &Path) -> Option<RgbImage> {
    let bytes = std::fs::read(file).ok()?;
    let day = NaiveDate::from_ymd_opt(2026, 11, 26)?;
    let evidence = Precheck::default().evidence(&Upload::new(&bytes, Kind::IdFront, day));
    let photo = evidence.photo().ok()?;
    Some(precheck::internals::face::whole(photo))
}

pub struct Clarity<'a> {
    pub detector: &'a BuiltIn,
    pub labels: &'a Labels,
    pub views: Option<Views>,
}

impl Clarity<'_> {
    fn find(&self, subject: &Subject, picture: RgbImage) -> (Option<(DetectedFace, Option<Quality>)>, Photo) {
        let (w, h) = picture.dimensions();
        let photo = photo_of_rgb8(w, h, picture.into_raw()).expect("three bytes a pixel");
        let found = if subject.document {
            portrait_in(self.detector, &photo, subject.outline.as_ref()).map(|(p, q)| (p.face, q))
        } else {
            measures(self.detector, &photo).map(|m| (m.face, m.quality))
        };
        (found, photo)
    }

    fn subject(&self, file: &Path, outline: Option<Quad>, document: bool) -> Option<Subject> {
        let picture = pixels(file)?;
        let mut subject = Subject {
            name: file.file_name()?.to_string_lossy().into_owned(),
            picture,
            outline,
            frame: Frame { origin: Default::default(), unit: 0.0, roll: 0.0, yaw: None },
            document,
        };
        let (found, _) = self.find(&subject, subject.picture.clone());
        subject.frame = frame(&found?.0)?;
        Some(subject)
    }

    pub fn print(&mut self, corpus: &Path) {
        let mut sources: Vec<(PathBuf, Option<Quad>, bool)> = Vec::new();
        for file in files(&corpus.join("real/id_scan")) {
            if self.labels.of(&file).is_none() {
                sources.push((file, None, true));
            }
        }
        for (file, set, outline) in scenes(&corpus.join("scenes")) {
            if set == "good" {
                sources.push((file, outline, true));
            }
        }
        for file in files(&corpus.join("real/selfie")) {
            sources.push((file, None, false));
        }
        for (i, (file, outline, document)) in sources.into_iter().enumerate() {
            let Some(subject) = self.subject(&file, outline, document) else {
                println!("{}: no face", file.display());
                continue;
            };
            for (name, fault) in faults(i as u64) {
                let (found, photo) = self.find(&subject, fault.on(&subject.picture, &subject.frame));
                self.write(&subject, &name, found, &photo);
            }
        }
    }

    fn write(
        &mut self,
        subject: &Subject,
        fault: &str,
        found: Option<(DetectedFace, Option<Quality>)>,
        photo: &Photo,
    ) {
        let detector = self.detector;
        let Some(views) = &mut self.views else { return };
        let Some((face, quality)) = found else {
            let _ = writeln!(views.table, "{},{},{fault},,,,,,,,,,,,,,,", subject.name, u8::from(subject.document));
            return;
        };
        let f = frame(&face).unwrap();
        let away = f.origin.distance(subject.frame.origin) / subject.frame.unit;
        let q = quality.map_or([-1.0; 5], |q| {
            [q.inter_eye_distance, q.sharpness, q.lighting, q.over_exposure, q.clarity]
        });
        let looks = [16.0, 22.0, 30.0, 44.0].map(|scale| {
            let look = upright(photo, &face, [-2.2, -1.7, 4.4, 4.4], scale);
            look.map_or([0.0; 3], |look| {
                let view = FacePicture::new(look.width(), look.height(), look.as_raw()).unwrap();
                let best = detector.detect(view);
                best.first().map_or([0.0; 3], |b| {
                    let f = frame(b).unwrap();
                    [b.confidence, f.unit / scale, (f.origin.x / scale - 2.2).hypot(f.origin.y / scale - 1.7)]
                })
            })
        });
        let (mut w, mut h) = (0, 0);
        if let Some(view) = upright(photo, &face, [-1.5, -1.2, 3.0, 3.2], f.unit.min(60.0)) {
            (w, h) = view.dimensions();
            let _ = views.pixels.write_all(view.as_raw());
        }
        let numbers: Vec<String> = [face.confidence, f.unit / subject.frame.unit, f.roll, away]
            .into_iter()
            .chain(q)
            .chain(looks.into_iter().flatten())
            .map(|v| format!("{v:.4}"))
            .collect();
        let _ = writeln!(
            views.table,
            "{},{},{fault},{},{w},{h},{}",
            subject.name,
            u8::from(subject.document),
            views.at,
            numbers.join(",")
        );
        views.at += (w * h * 3) as usize;
    }
}

/// Each fault with its name.
fn faults(subject: u64) -> Vec<(String, Fault)> {
    let mut all = vec![("none".to_owned(), Fault::None)];
    let mut add = |name: String, fault: Fault| all.push((name, fault));
    for sigma in [0.02, 0.03, 0.045, 0.07, 0.1] {
        add(format!("blur {sigma}"), Fault::Blur(sigma));
    }
    for sigma in [0.0, 0.02, 0.045, 0.07] {
        for light in [1.0, 0.5, 0.2, 0.1] {
            add(format!("dark {sigma} {light}"), Fault::Dark(sigma, light));
        }
    }
    for light in [0.25, 0.5, 2.5, 4.0, 7.0] {
        add(format!("light {light}"), Fault::Light(light));
    }
    for (name, at, radius) in [
        ("cheek", [-0.45, 0.55], 0.5),
        ("nose", [0.0, 0.55], 0.5),
        ("face", [0.0, 0.5], 1.1),
    ] {
        add(format!("spot {name}"), Fault::Spot(at, radius));
    }
    for i in 0..8 {
        add(format!("finger {i}"), Fault::Finger(subject * 8 + i));
    }
    for i in 0..6 {
        add(format!("object {i}"), Fault::Object(subject * 6 + i));
    }
    all
}
