//! How many sums run side by side on the machine that this runs on.

use super::Map;

/// The registers of the machine that this runs on.
///
/// Each layer is compiled once for what every machine has and once for wider registers, and chosen here: compiled as one
/// piece, the network would hold a copy of the loops for each of its layers.
#[derive(Clone, Copy, Debug)]
pub(in crate::face) struct Registers {
    #[cfg(target_arch = "x86_64")]
    wide: Option<pulp::x86::V3>,
}

impl Registers {
    /// The widest that there are.
    pub(in crate::face) fn widest() -> Self {
        Self {
            #[cfg(target_arch = "x86_64")]
            wide: pulp::x86::V3::try_new(),
        }
    }

    /// Those that every machine has.
    #[cfg(test)]
    pub(in crate::face) fn common() -> Self {
        Self {
            #[cfg(target_arch = "x86_64")]
            wide: None,
        }
    }

    pub(super) fn run<L: Layer>(self, layer: L) -> Map {
        #[cfg(target_arch = "x86_64")]
        if let Some(wide) = self.wide {
            return wide.vectorize(Wide(layer));
        }
        // Sixteen registers of four values hold the sums of two pixels.
        layer.run::<2>()
    }
}

/// A layer with its input; `PIXELS` are summed side by side, as many as the registers hold.
pub(super) trait Layer {
    fn run<const PIXELS: usize>(self) -> Map;
}

#[cfg(target_arch = "x86_64")]
struct Wide<L>(L);

#[cfg(target_arch = "x86_64")]
impl<L: Layer> pulp::NullaryFnOnce for Wide<L> {
    type Output = Map;

    #[inline(always)]
    fn call(self) -> Map {
        self.0.run::<4>()
    }
}
