//! What a quantisation table of JPEG costs.

/// The divisor of a table at a frequency, in levels: the mean of the entries near it in any direction, the nearer the more.
/// Values are in natural order, row by row; the frequency counts half periods in a block of eight pixels, from 0
/// (excluded: the mean of the block) to 7.
pub(crate) fn step_at(values: &[u16; 64], frequency: f64) -> f64 {
    let frequency = frequency.clamp(1.0, 7.0);
    let (mut sum, mut weights) = (0.0, 0.0);
    for (i, value) in values.iter().enumerate().skip(1) {
        let at = ((i / 8) as f64).hypot((i % 8) as f64);
        let weight = (1.0 - (at - frequency).abs()).max(0.0);
        sum += weight * f64::from(*value);
        weights += weight;
    }
    // Entries lie at every whole frequency, so that there are always some.
    sum / weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flat_table_is_the_same_everywhere_and_a_steep_one_is_not() {
        for frequency in [0.0, 1.0, 2.5, 7.0, 99.0] {
            assert!((step_at(&[16; 64], frequency) - 16.0).abs() < 1e-9);
        }
        let steep: [u16; 64] = std::array::from_fn(|i| (i / 8 + i % 8) as u16 * 10);
        assert!(step_at(&steep, 1.0) < 20.0 && step_at(&steep, 6.0) > 60.0);
    }
}
