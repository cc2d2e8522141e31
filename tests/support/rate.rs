//! Rates that say how sure they are.

use std::fmt;

/// The normal deviate that leaves 2.5 % on either side.
const DEVIATE: f64 = 1.959_964;

/// How many of so many; shown as `10 of 10 (0.72–1.00)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub count: usize,
    pub of: usize,
}

impl Rate {
    pub fn new(count: usize, of: usize) -> Self {
        assert!(count <= of, "{count} of {of} is no rate");
        Self { count, of }
    }

    /// How many of the items have this.
    pub fn where_true<T>(items: &[T], has: impl Fn(&T) -> bool) -> Self {
        Self::new(items.iter().filter(|item| has(item)).count(), items.len())
    }

    /// The 95 % score interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    /// JASA 22, 1927), which keeps inside 0 to 1 and holds where none or all were counted; 0 to 1 of nothing.
    pub fn interval(self) -> (f64, f64) {
        if self.of == 0 {
            return (0.0, 1.0);
        }
        let n = self.of as f64;
        let share = self.count as f64 / n;
        let spread = DEVIATE * DEVIATE / n;
        let middle = share + spread / 2.0;
        let half = DEVIATE * (share * (1.0 - share) / n + spread / (4.0 * n)).sqrt();
        let [low, high] = [middle - half, middle + half].map(|end| end / (1.0 + spread));
        (low.max(0.0), high.min(1.0))
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            return f.write_str("0 of 0");
        }
        let (low, high) = self.interval();
        write!(f, "{} of {} ({low:.2}–{high:.2})", self.count, self.of)
    }
}
