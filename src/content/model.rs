//! How much the signs say.

use super::forest::TREES;
use super::signs::Signs;

/// A tree of two questions: which sign, and the value below which the first branch is taken.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tree {
    pub(crate) first: (u8, f32),
    pub(crate) then: [(u8, f32); 2],
    /// What each of the four ends adds, in logits.
    pub(crate) ends: [f32; 4],
}

impl Tree {
    fn of(&self, signs: &Signs) -> f32 {
        let above = |(sign, limit): (u8, f32)| {
            usize::from(signs.0.get(usize::from(sign)).is_some_and(|v| *v >= limit))
        };
        let branch = above(self.first);
        self.ends[2 * branch + above(self.then[branch])]
    }
}

/// The probability that an outline with these signs has an identity document in it, 0 to 1.
pub(super) fn score(signs: &Signs) -> f64 {
    let logit: f32 = TREES.iter().map(|tree| tree.of(signs)).sum();
    1.0 / (1.0 + f64::from(-logit).exp())
}
