//! How good the outlines are.

use precheck::geometry::{Quad, Rect};
use precheck_tests::rate::Rate;

use crate::{Case, by_set};

/// How a found outline compares to the true one.
struct Outline {
    iou: f64,
    /// The mean distance of the corners from the true ones, as a share of the document's longer side.
    error: f64,
    /// Of the four corners, how many are rightly said to be in the picture or not to be.
    corners_right: usize,
}

/// Prints, for each set with known outlines, how many are found, how many well, how far their corners are off, and how many
/// corners are rightly said to be seen.
pub(crate) fn print(cases: &[Case], each: bool) {
    if cases.iter().all(|case| case.row.quad.is_none()) {
        return;
    }
    println!("## Outlines\n");
    println!(
        "Corner error: mean over outlines with an overlap of 0.9 or more, in % of the longer side."
    );
    println!(
        "Corners right: those outside the picture are not said to be seen; those inside are, unless a cover is expected.\n"
    );
    println!(
        "| set | found | overlap ≥ 0.9 | corner error % | corners right |\n|---|---|---|---|---|"
    );
    let mut lines = Vec::new();
    for (set, members) in by_set(cases) {
        let with: Vec<_> = members
            .iter()
            .filter(|case| case.row.quad.is_some())
            .collect();
        if with.is_empty() {
            continue;
        }
        let outlines: Vec<_> = with.iter().filter_map(|case| compare(case)).collect();
        let good: Vec<_> = outlines.iter().filter(|o| o.iou >= 0.9).collect();
        let error = good.iter().map(|o| o.error).sum::<f64>() / good.len().max(1) as f64;
        let right: usize = outlines.iter().map(|o| o.corners_right).sum();
        println!(
            "| {set} | {} | {} | {:.2} | {} |",
            Rate::new(outlines.len(), with.len()),
            Rate::new(good.len(), with.len()),
            100.0 * error,
            Rate::new(right, 4 * outlines.len()),
        );
        for case in with {
            lines.push(match compare(case) {
                Some(o) => format!(
                    "{}: overlap {:.3}, error {:.2} %",
                    case.row.file,
                    o.iou,
                    100.0 * o.error
                ),
                None => format!("{}: not found", case.row.file),
            });
        }
    }
    println!();
    if each {
        println!("{}\n", lines.join("\n"));
    }
}

fn compare(case: &Case) -> Option<Outline> {
    let truth = case.row.quad.as_ref()?;
    let found = case.report.document.as_ref()?;
    let image = &case.report.image;
    let (width, height) = (f64::from(image.width?), f64::from(image.height?));
    let picture = Quad::from(Rect::new(0.0, 0.0, width, height));
    let covered = case.row.expect == Some(Some(precheck::Code::DocumentCornerHidden));
    // Which corner comes first is a matter of reading direction, and not judged here.
    let error = |turn: usize| -> f64 {
        let pairs =
            (0..4).map(|i| truth.corners()[i].distance(found.corners.corners()[(i + turn) % 4]));
        pairs.sum::<f64>() / 4.0
    };
    let turn = (0..4).min_by(|a, b| error(*a).total_cmp(&error(*b)))?;
    let corners_right = (0..4)
        .filter(|&i| {
            let inside = picture.contains(truth.corners()[i]);
            let seen = found.visible[(i + turn) % 4];
            if inside { seen || covered } else { !seen }
        })
        .count();
    let longer = truth.side_lengths().into_iter().fold(0.0, f64::max);
    Some(Outline {
        iou: truth.iou(&found.corners),
        error: error(turn) / longer,
        corners_right,
    })
}
