//! What the developers' programs share; each program is a file or a folder in `src/bin/`.

use std::fmt;

/// So many of so many, displayed with the 95 % interval of Wilson: "10 of 10 (0.72–1.00)".
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub hits: usize,
    pub of: usize,
}

impl Count {
    /// Counts one more.
    pub fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }

    /// The 95 % score interval: Wilson, "Probable inference, the law of succession, and statistical inference" (Journal
    /// of the American Statistical Association 22, 1927).
    #[must_use]
    pub fn interval(self) -> (f64, f64) {
        if self.of == 0 {
            return (0.0, 1.0);
        }
        let (z, n) = (1.959_964_f64, self.of as f64);
        let p = self.hits as f64 / n;
        let scale = 1.0 + z * z / n;
        let middle = (p + z * z / (2.0 * n)) / scale;
        let half = z / scale * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
        ((middle - half).max(0.0), (middle + half).min(1.0))
    }
}

impl FromIterator<bool> for Count {
    fn from_iter<I: IntoIterator<Item = bool>>(hits: I) -> Self {
        let mut count = Self::default();
        hits.into_iter().for_each(|hit| count.add(hit));
        count
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = self.interval();
        write!(f, "{} of {} ({low:.2}–{high:.2})", self.hits, self.of)
    }
}
