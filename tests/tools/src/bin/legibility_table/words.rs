//! What Tesseract reads.

use std::collections::BTreeMap;
use std::error::Error;
use std::process::Command;

use image::RgbImage;

/// The layouts under which Tesseract looks: a block of text, and scattered words. One misses what the other finds.
const LAYOUTS: [&str; 2] = ["6", "11"];

/// Shorter words are found in noise.
const SHORTEST: usize = 3;

/// Words and how often each was read.
#[derive(Debug, Default)]
pub(crate) struct Words(BTreeMap<String, usize>);

impl Words {
    /// Reads a picture; of the layouts, whichever finds a word more often.
    pub(crate) fn read(picture: &RgbImage) -> Result<Self, Box<dyn Error>> {
        let path = std::env::temp_dir().join(format!("precheck-words-{}.png", std::process::id()));
        picture.save(&path)?;
        let mut most = BTreeMap::new();
        for layout in LAYOUTS {
            let output = Command::new("tesseract")
                .arg(&path)
                .args(["stdout", "-l", "eng", "--psm", layout])
                // Threads of its own make it slower on small pictures.
                .env("OMP_THREAD_LIMIT", "1")
                .output()
                .map_err(|e| format!("tesseract: {e}"))?;
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into());
            }
            let mut counts: BTreeMap<String, usize> = BTreeMap::new();
            for word in split(&String::from_utf8_lossy(&output.stdout)) {
                *counts.entry(word).or_default() += 1;
            }
            for (word, count) in counts {
                let known = most.entry(word).or_default();
                *known = count.max(*known);
            }
        }
        std::fs::remove_file(&path)?;
        Ok(Self(most))
    }

    /// Takes of each word the more.
    pub(crate) fn or(&mut self, others: Self) {
        for (word, count) in others.0 {
            let known = self.0.entry(word).or_default();
            *known = count.max(*known);
        }
    }

    /// What both have of each word.
    pub(crate) fn shared_with(&self, others: &Self) -> Self {
        let shared = self.0.iter().filter_map(|(word, count)| {
            let other = others.0.get(word)?;
            Some((word.clone(), *other.min(count)))
        });
        Self(shared.collect())
    }

    pub(crate) fn count(&self) -> usize {
        self.0.values().sum()
    }

    /// How many of these words are among the others.
    pub(crate) fn found_in(&self, others: &Self) -> usize {
        let found = |(word, count): (&String, &usize)| {
            others.0.get(word).map_or(0, |other| *other.min(count))
        };
        self.0.iter().map(found).sum()
    }
}

fn split(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= SHORTEST)
        .map(str::to_lowercase)
}
