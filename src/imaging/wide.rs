//! The same loops with wider registers, where the machine has them.

/// What an expression gives, compiled once for what every machine has and once for registers of 256 bits; the machine that it
/// runs on decides. Sums keep their order and are never fused, so both give the same.
///
/// The loops have to be in the expression itself or in functions that are always inlined: a function of its own stays narrow.
/// This is a macro because a closure that is called in two places is such a function.
macro_rules! wide {
    ($work:expr) => {{
        #[cfg(target_arch = "x86_64")]
        let result = match pulp::x86::V3::try_new() {
            Some(wide) => wide.vectorize($crate::imaging::wide::Wide(|| $work)),
            None => $work,
        };
        #[cfg(not(target_arch = "x86_64"))]
        let result = $work;
        result
    }};
}

pub(crate) use wide;

/// A closure that is called where registers are wide.
#[cfg(target_arch = "x86_64")]
pub(crate) struct Wide<F>(pub(crate) F);

#[cfg(target_arch = "x86_64")]
impl<R, F: FnOnce() -> R> pulp::NullaryFnOnce for Wide<F> {
    type Output = R;

    #[inline(always)]
    fn call(self) -> R {
        (self.0)()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn wide_sums_are_the_narrow_ones() {
        let values: Vec<f32> = (0..1000u16).map(|i| f32::from(i).sqrt()).collect();
        let sum = || {
            let mut sums = [0.0f32; 8];
            for eight in values.chunks_exact(8) {
                (0..8).for_each(|i| sums[i] += eight[i] * eight[7 - i]);
            }
            sums.map(f32::to_bits)
        };
        assert_eq!(wide!(sum()), sum());
    }
}
