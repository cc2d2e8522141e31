//! What features come to: a logistic regression and trees, fitted by `tests/tools/training/photo_of_screen.py`.
//!
//! The file of weights holds, all little-endian: how many features there are (u16), the intercept (f32), how many features
//! the regression takes (u16) and of each its place (u16), the two values that it is held between (f32) and its weight
//! (f32); then how many trees there are (u16) and of each how many splits it has (u8), of each split the place of the
//! feature (u16), the value up to which the first branch is taken (f32) and the two branches (i8: a split of this tree,
//! or −1 − n for its leaf n), and the leaves (f32, one more than splits).

use crate::pool::Weigh;

/// The weights that the crate carries.
static WEIGHTS: &[u8] = include_bytes!("screen.weights");

/// What is weighed.
#[derive(Debug)]
pub(super) struct Model {
    features: usize,
    intercept: f32,
    linear: Vec<Term>,
    trees: Vec<Tree>,
}

#[derive(Debug)]
struct Term {
    place: usize,
    least: f32,
    most: f32,
    weight: f32,
}

#[derive(Debug)]
struct Tree {
    splits: Vec<Split>,
    leaves: Vec<f32>,
}

#[derive(Debug)]
struct Split {
    place: usize,
    limit: f32,
    branches: [i8; 2],
}

impl Weigh for Model {
    fn bytes(&self) -> usize {
        let trees = self
            .trees
            .iter()
            .map(|t| t.splits.bytes() + t.leaves.bytes());
        self.linear.bytes() + self.trees.bytes() + trees.sum::<usize>()
    }
}

impl Model {
    /// The model with the weights that the crate carries.
    pub(super) fn new() -> Self {
        Self::read(WEIGHTS).expect("the crate carries whole weights")
    }

    /// `None` where the bytes are cut off, or a place or a branch is one that is not there. A branch leads to a later
    /// split, so that every walk ends.
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let features = usize::from(reader.u16()?);
        let place = |reader: &mut Reader| {
            let place = usize::from(reader.u16()?);
            (place < features).then_some(place)
        };
        let intercept = reader.f32()?;
        let mut linear = Vec::new();
        for _ in 0..reader.u16()? {
            linear.push(Term {
                place: place(&mut reader)?,
                least: reader.f32()?,
                most: reader.f32()?,
                weight: reader.f32()?,
            });
        }
        let mut trees = Vec::new();
        for _ in 0..reader.u16()? {
            let [count] = reader.take()?;
            let mut splits = Vec::with_capacity(usize::from(count));
            for i in 0..i16::from(count) {
                let place = place(&mut reader)?;
                let limit = reader.f32()?;
                let branches = reader.take::<2>()?.map(|b| b as i8);
                let leads = |b: i8| {
                    let b = i16::from(b);
                    (b > i && b < i16::from(count)) || (b < 0 && -1 - b <= i16::from(count))
                };
                if !branches.into_iter().all(leads) {
                    return None;
                }
                splits.push(Split {
                    place,
                    limit,
                    branches,
                });
            }
            let leaves = (0..=count).map(|_| reader.f32()).collect::<Option<_>>()?;
            trees.push(Tree { splits, leaves });
        }
        reader.0.is_empty().then_some(Self {
            features,
            intercept,
            linear,
            trees,
        })
    }

    /// How likely it is that features are of a display, 0 to 1; 0 of another number of features than it is made for.
    pub(super) fn score(&self, features: &[f32]) -> f32 {
        if features.len() != self.features {
            return 0.0;
        }
        let terms = self.linear.iter().map(|term| {
            let value = features[term.place].max(term.least).min(term.most);
            term.weight * value
        });
        let trees = self.trees.iter().map(|tree| tree.value(features));
        let sum = self.intercept + terms.sum::<f32>() + trees.sum::<f32>();
        1.0 / (1.0 + (-sum).exp())
    }
}

impl Tree {
    fn value(&self, features: &[f32]) -> f32 {
        let mut at = 0;
        loop {
            let Some(split) = self.splits.get(at) else {
                return self.leaves[0];
            };
            let branch = split.branches[usize::from(features[split.place] > split.limit)];
            match usize::try_from(branch) {
                Ok(split) => at = split,
                Err(_) => return self.leaves[(-1 - i16::from(branch)) as usize],
            }
        }
    }
}

/// Numbers, one after the other.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*first)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take().map(u16::from_le_bytes)
    }

    fn f32(&mut self) -> Option<f32> {
        self.take().map(f32::from_le_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two features; a term of the first, and a tree of two splits.
    fn small() -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(2u16.to_le_bytes());
        bytes.extend(0.5f32.to_le_bytes());
        bytes.extend(1u16.to_le_bytes());
        bytes.extend(0u16.to_le_bytes());
        for v in [-1.0f32, 1.0, 2.0] {
            bytes.extend(v.to_le_bytes());
        }
        bytes.extend(1u16.to_le_bytes());
        bytes.push(2);
        for (place, limit, branches) in [(1u16, 3.0f32, [1i8, -1]), (0, 0.0, [-2, -3])] {
            bytes.extend(place.to_le_bytes());
            bytes.extend(limit.to_le_bytes());
            bytes.extend(branches.map(|b| b as u8));
        }
        for leaf in [10.0f32, 20.0, 30.0] {
            bytes.extend(leaf.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn terms_are_held_between_their_values_and_trees_are_walked() {
        let model = Model::read(&small()).unwrap();
        for (features, sum) in [
            ([-0.25, 4.0], 10.0),
            ([-9.0, 3.0], 18.5),
            ([0.25, 0.0], 31.0),
        ] {
            let expected = 1.0 / (1.0 + (-sum as f32).exp());
            assert_eq!(model.score(&features), expected, "{features:?}");
        }
        assert_eq!(model.score(&[0.0]), 0.0);
    }

    /// What `tests/tools/training/photo_of_screen.py` writes beside the weights: made-up features, and what they come to there.
    #[test]
    fn the_score_is_the_one_of_the_program_that_fitted_the_weights() {
        let model = Model::new();
        let reference: Vec<f32> = include_bytes!("reference.f32")
            .chunks_exact(4)
            .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            .collect();
        let rows = reference.chunks_exact(model.features + 1);
        assert_eq!((rows.len(), rows.remainder().len()), (6, 0));
        for row in rows {
            let (expected, features) = row.split_last().unwrap();
            let score = model.score(features);
            assert!((score - expected).abs() < 1e-3, "{score} for {expected}");
        }
    }

    #[test]
    fn weights_that_are_cut_off_or_lead_in_circles_are_refused() {
        let whole = small();
        for len in 0..whole.len() {
            assert!(Model::read(&whole[..len]).is_none(), "{len}");
        }
        let first_branch = 2 + 4 + 2 + 14 + 2 + 1 + 6;
        for wrong in [0u8, 2, 252] {
            let mut bytes = whole.clone();
            bytes[first_branch] = wrong;
            assert!(Model::read(&bytes).is_none(), "{wrong}");
        }
        let mut bytes = whole;
        bytes[8] = 2;
        assert!(Model::read(&bytes).is_none());
    }
}
