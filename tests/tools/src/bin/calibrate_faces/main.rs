//! Measures the face detector and the search for portraits on labelled pictures.
//!
//! usage: calibrate_faces CORPUS [PICTURES] [--rows]
//!
//! CORPUS holds `real/`, `scenes/` with `truth.csv`; PICTURES the photos of `screens.csv` as `bring_screens.py` lays
//! them (`real/*`). What the folders' names do not say of a picture is in `labels.csv`, judged by eye. `--rows` prints a
//! line for every picture. Counts are printed with 95 % intervals.

mod labels;
mod pictures;

use std::path::{Path, PathBuf};
use std::time::Instant;

use precheck::face::{BuiltIn, DetectedFace, FaceDetector, FacePicture};
use precheck::geometry::Quad;
use precheck::internals::face::{Portrait, portrait};
use precheck_tests::rate::Rate;

use labels::Labels;
use pictures::{Picture, files, turned};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rows = arguments.iter().any(|a| a == "--rows");
    let mut folders = arguments
        .iter()
        .filter(|a| !a.starts_with("--"))
        .map(PathBuf::from);
    let Some(corpus) = folders.next() else {
        eprintln!("usage: calibrate_faces CORPUS [PICTURES] [--rows]");
        std::process::exit(2);
    };
    let run = Run {
        detector: BuiltIn::new(),
        labels: Labels::read(),
        rows,
    };
    let (load, _) = timed(BuiltIn::new);
    println!("loading the model: {load:.2} ms");
    run.selfies(&corpus, folders.next().as_deref());
    run.scans(&corpus);
    run.scenes(&corpus);
}

/// What is counted towards a rate.
#[derive(Clone, Copy, Default)]
struct Count {
    hits: usize,
    of: usize,
}

impl Count {
    fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Rate::new(self.hits, self.of).fmt(f)
    }
}

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
        let mut times = Vec::new();
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
        times.sort_by(f64::total_cmp);
        let at = |share: f64| {
            times
                .get((times.len() as f64 * share) as usize)
                .copied()
                .unwrap_or(0.0)
        };
        println!("milliseconds: median {:.1}, 0.95 {:.1}", at(0.5), at(0.95));
    }

    /// The faces of which none is less than a quarter of the largest.
    fn persons(&self, picture: &Picture, times: &mut Vec<f64>) -> Vec<DetectedFace> {
        let (width, height) = picture.reduced.dimensions();
        let view =
            FacePicture::new(width, height, picture.reduced.as_raw()).expect("three bytes a pixel");
        let (time, faces) = timed(|| self.detector.detect(view));
        times.push(time);
        let largest = faces.iter().map(|face| area(face)).fold(0.0, f64::max);
        let faces: Vec<_> = faces
            .into_iter()
            .filter(|face| area(face) >= largest / 4.0)
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

    /// Portraits on scans of fronts in each quarter turn, and on backs.
    fn scans(&self, corpus: &Path) {
        let (mut found, mut right, mut backs) = (
            [Count::default(); 4],
            [Count::default(); 4],
            Count::default(),
        );
        for file in files(&corpus.join("real/id_scan")) {
            let Some(picture) = Picture::open(&file) else {
                continue;
            };
            let label = self.labels.of(&file);
            for turn in 0..4 {
                let seen = turned(&picture.reduced, turn);
                let portrait = portrait(&self.detector, &seen, None);
                self.row(&picture, turn, portrait.as_ref());
                match label {
                    Some("back") => backs.add(portrait.is_some()),
                    Some(_) => {}
                    None if picture.width >= 500 => {
                        found[turn].add(portrait.is_some());
                        // The picture was turned clockwise: its upper left corner is as many corners further on.
                        right[turn].add(portrait.is_some_and(|p| p.turn == turn));
                    }
                    None => {}
                }
            }
        }
        for (turn, (found, right)) in found.iter().zip(&right).enumerate() {
            println!("scans of fronts, {turn} quarter turns: portrait {found}, right turn {right}");
        }
        println!("a portrait on scans of backs, in any turn: {backs}");
    }

    /// Portraits on simulated photos, with the true outline and with the one that is found.
    fn scenes(&self, corpus: &Path) {
        let mut sets: Vec<(String, [Count; 3], Vec<f64>)> = Vec::new();
        for (file, set, truth) in pictures::scenes(&corpus.join("scenes")) {
            let Some(picture) = Picture::open(&file) else {
                continue;
            };
            if !sets.iter().any(|(name, ..)| *name == set) {
                sets.push((set.clone(), [Count::default(); 3], Vec::new()));
            }
            let (_, counts, times) = sets
                .iter_mut()
                .find(|(name, ..)| *name == set)
                .expect("just added");
            let find = |outline: Option<&Quad>| {
                let outline = outline.map(|quad| picture.reduce(quad));
                portrait(&self.detector, &picture.reduced, outline.as_ref())
            };
            if let Some(truth) = &truth {
                let (time, portrait) = timed(|| find(Some(truth)));
                times.push(time);
                self.row(&picture, 0, portrait.as_ref());
                counts[0].add(portrait.is_some_and(|p| p.turn == 0));
            }
            let portrait = find(picture.outline.as_ref());
            counts[1].add(portrait.is_some());
            counts[2].add(find(None).is_some());
        }
        for (set, [truth, located, whole], mut times) in sets {
            times.sort_by(f64::total_cmp);
            let time = times.get(times.len() / 2).copied().unwrap_or(0.0);
            println!(
                "{set}: upright portrait in the true outline {truth}, in the one found {located}, in the whole picture {whole}, {time:.1} ms"
            );
        }
    }

    fn row(&self, picture: &Picture, turn: usize, portrait: Option<&Portrait>) {
        if self.rows {
            let seen = portrait.map(|p| {
                format!(
                    "turn {} {:.2} {:?}",
                    p.turn, p.face.confidence, p.face.bounds
                )
            });
            println!(
                "{} turned {turn}: {}",
                picture.name,
                seen.unwrap_or_default()
            );
        }
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
