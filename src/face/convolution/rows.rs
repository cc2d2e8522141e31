//! The rows that a convolution of 3 × 3 pixels needs at once.

/// The last three rows that were worked out; zeros before the first.
pub(super) struct Rows {
    rows: [Vec<f32>; 3],
}

impl Rows {
    pub(super) fn new(length: usize) -> Self {
        Self {
            rows: std::array::from_fn(|_| vec![0.0; length]),
        }
    }

    /// The row for the next values, in place of the oldest.
    #[inline(always)]
    pub(super) fn push(&mut self) -> &mut [f32] {
        self.rows.rotate_left(1);
        &mut self.rows[2]
    }

    #[inline(always)]
    pub(super) fn three(&self) -> [&[f32]; 3] {
        let [above, middle, below] = &self.rows;
        [above, middle, below]
    }
}
