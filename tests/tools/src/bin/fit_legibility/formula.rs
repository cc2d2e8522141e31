//! The formula of legibility, and how its weights are fitted.

use precheck_tools::solve::{sigmoid, solve};

use crate::photos::Photo;

/// The start, and the weights of `ln h`, `ln s`, `ln(1 + 40 / c)`, `w` and `n²` (see `src/legibility/score.rs`).
pub(crate) type Weights = [f64; 6];

/// Those of the library; the tests hold the library's score to this formula with them.
pub(crate) const LIBRARY: Weights = [4.17, 1.22, 4.42, -1.56, -0.8, -200.0];

/// Whether a number only helps (1) or only hurts (−1); the start is free.
const SIGNS: [f64; 6] = [0.0, 1.0, 1.0, -1.0, -1.0, -1.0];

/// A ridge that keeps a number that hardly varies from running away, in squares of the share.
const RIDGE: f64 = 1e-4;

/// The share of the print that can be read.
pub(crate) fn score(weights: &Weights, photo: &Photo) -> f64 {
    let (sum, all) = photo.lines.iter().fold((0.0, 0.0), |(sum, all), line| {
        let read = sigmoid(dot(weights, &numbers(photo, line)));
        (sum + line[2] * read, all + line[2])
    });
    sum / all
}

/// The numbers that the weights are for.
fn numbers(photo: &Photo, [height, contrast, _]: &[f64; 3]) -> [f64; 6] {
    [
        1.0,
        height.max(1.0).ln(),
        photo.slope.max(0.01).ln(),
        (40.0 / contrast.max(1.0)).ln_1p(),
        photo.clipped,
        photo.grain * photo.grain,
    ]
}

fn dot(weights: &Weights, numbers: &[f64; 6]) -> f64 {
    weights.iter().zip(numbers).map(|(w, x)| w * x).sum()
}

/// Least squares of the share by the method of Levenberg and Marquardt; a weight of the wrong sign is held at 0.
pub(crate) fn fit(photos: &[&Photo]) -> Weights {
    let mut weights = [0.0, 1.0, 1.0, -1.0, -0.1, -1.0];
    let mut damping = 1.0;
    let mut loss = squares(&weights, photos);
    for _ in 0..400 {
        let mut gradient = vec![0.0; 6];
        let mut hessian = vec![vec![0.0; 6]; 6];
        for photo in photos {
            let slope = slopes(&weights, photo);
            let off = photo.read - score(&weights, photo);
            for i in 0..6 {
                gradient[i] += off * slope[i];
                for j in 0..6 {
                    hessian[i][j] += slope[i] * slope[j];
                }
            }
        }
        for i in 0..6 {
            gradient[i] -= RIDGE * weights[i];
            hessian[i][i] += RIDGE;
            hessian[i][i] *= 1.0 + damping;
        }
        let step = solve(hessian, gradient);
        let mut tried: Weights = std::array::from_fn(|i| weights[i] + step[i]);
        for (weight, sign) in tried.iter_mut().zip(SIGNS) {
            if *weight * sign < 0.0 {
                *weight = 0.0;
            }
        }
        let reached = squares(&tried, photos);
        if reached < loss {
            (weights, loss) = (tried, reached);
            damping = (damping / 3.0).max(1e-9);
        } else {
            damping *= 4.0;
        }
    }
    weights
}

fn squares(weights: &Weights, photos: &[&Photo]) -> f64 {
    let errors = photos.iter().map(|p| (p.read - score(weights, p)).powi(2));
    errors.sum::<f64>() + RIDGE * weights.iter().map(|w| w * w).sum::<f64>()
}

/// How the score grows with each weight.
fn slopes(weights: &Weights, photo: &Photo) -> [f64; 6] {
    let mut slopes = [0.0; 6];
    let all: f64 = photo.lines.iter().map(|line| line[2]).sum();
    for line in &photo.lines {
        let numbers = numbers(photo, line);
        let read = sigmoid(dot(weights, &numbers));
        for (slope, number) in slopes.iter_mut().zip(numbers) {
            *slope += line[2] / all * read * (1.0 - read) * number;
        }
    }
    slopes
}

#[cfg(test)]
mod tests {
    use super::*;
    use precheck::Kind;
    use precheck::internals::{photo_of_rgb8, readability};
    use precheck_tests::noise::Random;
    use precheck_tools::{photos, specimens};

    /// The formula stands in the library and here: whoever changes one is told of the other.
    #[test]
    fn the_formula_is_the_library_s() {
        let specimen = &specimens::own()[0];
        for seed in 0..3 {
            let (bytes, corners) = photos::to_read(specimen, &mut Random::new(seed));
            let rgb = image::load_from_memory(&bytes).unwrap().into_rgb8();
            let picture = photo_of_rgb8(rgb.width(), rgb.height(), rgb.into_raw()).unwrap();
            let found = readability(&picture, Some(&specimens::quad(corners)), Kind::IdFront);
            let photo = Photo {
                document: specimen.name.clone(),
                read: 0.0,
                slope: found.slope,
                clipped: found.clipped,
                grain: found.grain,
                lines: found.lines,
            };
            let here = score(&LIBRARY, &photo);
            assert!(
                (here - found.score).abs() < 1e-9,
                "{here} and {}",
                found.score
            );
        }
    }
}
