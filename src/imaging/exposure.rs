//! How the brightness of a picture is spread.

/// A histogram of luma, 0 to 255, and the share of samples that the camera could not tell from white.
#[derive(Clone, Debug)]
pub(crate) struct Exposure {
    counts: [u32; 256],
    total: u32,
    clipped: u32,
}

/// From this level up a channel counts as saturated: JPEG's rounding and ringing leave saturated areas a few levels
/// below 255.
const SATURATED: u8 = 250;

impl Exposure {
    /// Of samples given as luma and R, G, B.
    pub(crate) fn of(samples: impl Iterator<Item = (u8, [u8; 3])>) -> Self {
        let mut exposure = Self {
            counts: [0; 256],
            total: 0,
            clipped: 0,
        };
        for (luma, rgb) in samples {
            exposure.counts[usize::from(luma)] += 1;
            exposure.total += 1;
            // Two channels: a saturated colour has one, light without colour all three, tinted light two.
            let saturated = rgb.iter().filter(|c| **c >= SATURATED).count();
            exposure.clipped += u32::from(saturated >= 2);
        }
        exposure
    }

    /// The level that a share `q` of the samples does not exceed, 0 to 1 of full scale; 0 without samples.
    pub(crate) fn quantile(&self, q: f64) -> f64 {
        let target = f64::from(self.total) * q;
        let mut below = 0.0;
        for (level, n) in self.counts.iter().enumerate() {
            below += f64::from(*n);
            if below >= target && below > 0.0 {
                return level as f64 / 255.0;
            }
        }
        0.0
    }

    /// The share of the samples that are saturated, 0 to 1; 0 without samples.
    pub(crate) fn clipped(&self) -> f64 {
        f64::from(self.clipped) / f64::from(self.total.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_and_clipping_are_shares_of_the_samples() {
        let gray = (0..=255u8).map(|v| (v, [v, v, v]));
        let exposure = Exposure::of(gray);
        assert!((exposure.quantile(0.5) - 127.0 / 255.0).abs() < 1e-9);
        assert!((exposure.clipped() - 6.0 / 256.0).abs() < 1e-9);
        assert!(Exposure::of(std::iter::empty()).quantile(0.5) < 1e-9);
    }

    #[test]
    fn a_strong_colour_is_not_clipped() {
        let red = std::iter::once((76, [255, 0, 0]));
        assert!(Exposure::of(red).clipped() < 1e-9);
    }
}
