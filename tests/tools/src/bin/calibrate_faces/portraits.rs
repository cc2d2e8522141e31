//! Portraits: on scans of fronts and backs in each quarter turn, on simulated photos, and where there is none.

use std::path::{Path, PathBuf};
use std::time::Instant;

use precheck::face::{BuiltIn, FaceDetector, FacePicture};
use precheck::geometry::Quad;
use precheck::internals::face::{Portrait, portrait};

use super::labels::Labels;
use super::pictures::{self, Picture, files, turned};
use super::tally::{Count, Times};

/// The narrowest scan, in pixels, whose portrait must be found.
const LEAST_WIDTH: u32 = 500;

pub struct Portraits<'a> {
    pub detector: &'a BuiltIn,
    pub labels: &'a Labels,
    pub rows: bool,
}

impl Portraits<'_> {
    /// The portrait, how long the search took in milliseconds, and how long a pass of the network took right after it.
    fn find(&self, picture: &Picture, turn: usize, outline: Option<&Quad>) -> Search {
        let seen = turned(&picture.reduced, turn);
        let start = Instant::now();
        let portrait = portrait(self.detector, &seen, outline);
        let time = start.elapsed();
        let start = Instant::now();
        let gray = vec![128; 256 * 192 * 3];
        let pass = FacePicture::new(256, 192, &gray).map(|p| self.detector.detect(p).len());
        let passes = time.as_secs_f64() / start.elapsed().as_secs_f64();
        assert_eq!(pass, Some(0), "gray is no face");
        if self.rows {
            let seen = portrait.as_ref().map(|p| {
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
        Search {
            portrait,
            time: time.as_secs_f64() * 1e3,
            passes,
        }
    }

    /// Scans of fronts in each quarter turn, and of backs.
    pub fn scans(&self, corpus: &Path) {
        let mut found = [Count::default(); 4];
        let mut right = [Count::default(); 4];
        let (mut backs, mut ghosts) = (Count::default(), Count::default());
        for file in files(&corpus.join("real/id_scan")) {
            let Some(picture) = Picture::open(&file) else {
                continue;
            };
            let label = self.labels.of(&file);
            for turn in 0..4 {
                let seen = self.find(&picture, turn, None).portrait;
                match label {
                    Some("back") => backs.add(seen.is_some()),
                    Some(_) => ghosts.add(seen.is_some()),
                    None if picture.width >= LEAST_WIDTH => {
                        found[turn].add(seen.is_some());
                        // The picture was turned clockwise: its upper left corner is as many corners further on.
                        right[turn].add(seen.is_some_and(|p| p.turn == turn));
                    }
                    None => {}
                }
            }
        }
        for (turn, (found, right)) in found.iter().zip(&right).enumerate() {
            println!("scans of fronts, {turn} quarter turns: portrait {found}, right turn {right}");
        }
        println!(
            "a portrait on scans of backs, four turns of each: {backs}; of a back with one: {ghosts}"
        );
    }

    /// Simulated photos, with the true outline and with the one that is found.
    pub fn scenes(&self, corpus: &Path) {
        let mut sets: Vec<(String, [Count; 5], Times)> = Vec::new();
        for (file, set, truth) in pictures::scenes(&corpus.join("scenes")) {
            let Some(picture) = Picture::open(&file) else {
                continue;
            };
            if !sets.iter().any(|(name, ..)| *name == set) {
                sets.push((set.clone(), Default::default(), Times::default()));
            }
            let (_, counts, times) = sets
                .iter_mut()
                .find(|(name, ..)| *name == set)
                .expect("just added");
            if let Some(truth) = &truth {
                let seen = self.find(&picture, 0, Some(&picture.reduce(truth)));
                counts[0].add(seen.portrait.is_some());
                counts[1].add(seen.portrait.is_some_and(|p| p.turn == 0));
            }
            let outline = picture.outline.as_ref().map(|quad| picture.reduce(quad));
            let seen = self.find(&picture, 0, outline.as_ref());
            times.add(seen.time, seen.passes);
            counts[2].add(seen.portrait.is_some());
            if let (Some(outline), Some(truth)) = (&outline, &truth) {
                let first = |p: Portrait| p.reading_order(outline).corners()[0];
                let upright = |p: Portrait| {
                    let corners = picture.reduce(truth);
                    let away = |i: usize| corners.corners()[i].distance(first(p));
                    (1..4).all(|i| away(0) < away(i))
                };
                counts[3].add(seen.portrait.is_some_and(upright));
            }
            counts[4].add(self.find(&picture, 0, None).portrait.is_some());
        }
        for (set, [truth, upright, located, reading, whole], times) in sets {
            println!(
                "{set}: portrait in the true outline {truth}, right turn {upright}; in the one found {located}, right turn {reading}; in the whole picture {whole}; {times}"
            );
        }
    }

    /// Pages, screenshots, tables and rooms.
    pub fn none(&self, corpus: &Path, others: Option<&Path>) {
        let mut folders: Vec<PathBuf> = ["poa", "doc_photo", "screenshots", "no_face"]
            .iter()
            .map(|name| corpus.join("real").join(name))
            .collect();
        folders.extend(
            others
                .into_iter()
                .flat_map(|folder| [folder.join("pages"), folder.join("real")]),
        );
        for folder in folders {
            let (mut found, mut times) = (Count::default(), Times::default());
            for file in files(&folder) {
                let (None, Some(picture)) = (self.labels.of(&file), Picture::open(&file)) else {
                    continue;
                };
                let outline = picture.outline.as_ref().map(|quad| picture.reduce(quad));
                let seen = self.find(&picture, 0, outline.as_ref());
                times.add(seen.time, seen.passes);
                found.add(seen.portrait.is_some());
            }
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            println!("a portrait on {name}: {found}; {times}");
        }
    }
}

struct Search {
    portrait: Option<Portrait>,
    time: f64,
    passes: f64,
}
