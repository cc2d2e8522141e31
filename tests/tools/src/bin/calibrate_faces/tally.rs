//! Counts and times.

use std::fmt;

use precheck_tests::rate::Rate;

/// What is counted towards a rate; shown with its 95 % interval.
#[derive(Clone, Copy, Default)]
pub struct Count {
    hits: usize,
    of: usize,
}

impl Count {
    pub fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Rate::new(self.hits, self.of).fmt(f)
    }
}

/// Times in milliseconds, and in passes of the network over 256 × 192 pixels, each measured right after what it is
/// compared with: a busy machine slows down both.
#[derive(Default)]
pub struct Times {
    milliseconds: Vec<f64>,
    passes: Vec<f64>,
}

impl Times {
    pub fn add(&mut self, milliseconds: f64, passes: f64) {
        self.milliseconds.push(milliseconds);
        self.passes.push(passes);
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |values: &[f64], share: f64| {
            let mut values = values.to_vec();
            values.sort_by(f64::total_cmp);
            let place = (values.len() as f64 * share) as usize;
            values.get(place).copied().unwrap_or(0.0)
        };
        write!(
            f,
            "{:.1} ms, {:.1} passes (median), {:.1} passes (0.95)",
            at(&self.milliseconds, 0.5),
            at(&self.passes, 0.5),
            at(&self.passes, 0.95)
        )
    }
}
