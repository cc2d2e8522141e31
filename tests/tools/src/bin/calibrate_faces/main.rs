//! Measures the face detector and the search for portraits on labelled pictures.
//!
//! usage: calibrate_faces CORPUS [PICTURES] [--rows] [--portraits | --clarity]
//!
//! CORPUS holds `real/`, `scenes/` with `truth.csv`; PICTURES the photos of `screens.csv` as `bring_screens.py` lays
//! them (`real/*`) and, where there are any, pages of the PDF files of `real/poa` as pictures (`pages/*`). `--portraits`
//! leaves the selfies out; `--clarity` counts what is told of faults that are laid over portraits and selfies alone. What the folders' names do not say of a picture is in `labels.csv`, judged by eye. `--rows` prints a
//! line for every picture. Counts are printed with 95 % intervals.

mod clarity;
mod faults;
mod labels;
mod limits;
mod pictures;
mod portraits;
mod tally;

use std::path::{Path, PathBuf};
use std::time::Instant;

use precheck::face::{BuiltIn, DetectedFace, FaceDetector, FacePicture};

use clarity::Clarity;
use labels::Labels;
use limits::Limits;
use pictures::{Picture, files};
use portraits::Portraits;
use tally::{Count, Times};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rows = arguments.iter().any(|a| a == "--rows");
    let mut folders = arguments
        .iter()
        .filter(|a| !a.starts_with("--"))
        .map(PathBuf::from);
    let Some(corpus) = folders.next() else {
        eprintln!("usage: calibrate_faces CORPUS [PICTURES] [--rows] [--portraits | --clarity]");
        std::process::exit(2);
    };
    let run = Run {
        detector: BuiltIn::new(),
        labels: Labels::read(),
        rows,
    };
    let (load, _) = timed(BuiltIn::new);
    println!("loading the model: {load:.2} ms");
    let others = folders.next();
    if arguments.iter().any(|a| a == "--clarity") {
        let detector = &run.detector;
        let labels = &run.labels;
        return Clarity {
            detector,
            labels,
            rows,
        }
        .print(&corpus);
    }
    if !arguments.iter().any(|a| a == "--portraits") {
        run.selfies(&corpus, others.as_deref());
        let detector = &run.detector;
        Limits { detector }.print(&corpus);
    }
    let portraits = Portraits {
        detector: &run.detector,
        labels: &run.labels,
        rows,
    };
    portraits.scans(&corpus);
    portraits.scenes(&corpus);
    portraits.none(&corpus, others.as_deref());
}

/// The confidence from which a face counts.
const LEAST_CONFIDENCE: f64 = 0.5;

struct Run {
    detector: BuiltIn,
    labels: Labels,
    rows: bool,
}

impl Run {
    /// Exactly one face on singles, two or more in groups, none elsewhere.
    fn selfies(&self, corpus: &Path, others: Option<&Path>) {
        let folder = |name: &str| files(&corpus.join("real").join(name));
        let (mut singles, mut groups, mut none) =
            (Count::default(), Count::default(), Count::default());
        let (mut people, mut figures) = (Count::default(), Count::default());
        let mut times = Times::default();
        for file in folder("selfie") {
            let Some(picture) = Picture::open(&file) else {
                continue;
            };
            if picture.long_side >= 200 {
                singles.add(self.persons(&picture, &mut times).len() == 1);
            }
        }
        for file in folder("multi_face") {
            let Some(picture) = Picture::open(&file) else {
                continue;
            };
            groups.add(self.persons(&picture, &mut times).len() >= 2);
        }
        let others = others
            .map(|folder| files(&folder.join("real")))
            .unwrap_or_default();
        let faceless = ["no_face", "doc_photo", "screenshots", "poa"]
            .into_iter()
            .flat_map(folder);
        for file in faceless.chain(others) {
            let Some(picture) = Picture::open(&file) else {
                continue;
            };
            let found = !self.persons(&picture, &mut times).is_empty();
            match self.labels.of(&file) {
                Some("person") => people.add(found),
                Some("figure") => figures.add(found),
                Some("crowd") => {}
                _ => none.add(found),
            }
        }
        println!("exactly one on singles of 200 pixels or more: {singles}");
        println!("two or more in groups: {groups}");
        println!("a face where there is none: {none}");
        println!("a face on other photos of one person: {people}");
        println!("a face on photos of statues, dolls and drawings: {figures}");
        println!("a selfie's faces: {times}");
    }

    /// The faces of which none is less than a quarter of the largest.
    fn persons(&self, picture: &Picture, times: &mut Times) -> Vec<DetectedFace> {
        let (width, height) = picture.reduced.dimensions();
        let view =
            FacePicture::new(width, height, picture.reduced.as_raw()).expect("three bytes a pixel");
        let (time, faces) = timed(|| self.detector.detect(view));
        let gray = vec![128; 256 * 192 * 3];
        let blank = FacePicture::new(256, 192, &gray).expect("three bytes a pixel");
        let (pass, _) = timed(|| self.detector.detect(blank));
        times.add(time, time / pass);
        let counts = |face: &&DetectedFace| face.confidence >= LEAST_CONFIDENCE;
        let largest = faces.iter().filter(counts).map(area).fold(0.0, f64::max);
        let faces: Vec<_> = faces
            .into_iter()
            .filter(|face| face.confidence >= LEAST_CONFIDENCE && area(face) >= largest / 4.0)
            .collect();
        if self.rows {
            let scores: Vec<_> = faces
                .iter()
                .map(|face| format!("{:.2}", face.confidence))
                .collect();
            println!("{}: {}", picture.name, scores.join(" "));
        }
        faces
    }
}

fn area(face: &DetectedFace) -> f64 {
    face.bounds.width * face.bounds.height
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed().as_secs_f64() * 1e3, result)
}
