//! Where an outline becomes a document, and a corner a hidden one.

/// The three numbers that turn what the search measured into what other facts are taken of and the report says.
///
/// They are the thresholds of `document-not-found`, `document-not-recognised` and `document-corner-hidden` in the policy, and stand nowhere else: what
/// a check passes is what everything else goes by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cutoffs {
    /// The best outline is a document from this confidence up, 0 to 1.
    pub(crate) document: f64,
    /// What an outline holds is a document from this score up, 0 to 1; at 0 nothing waits for a document to be there.
    pub(crate) recognised: f64,
    /// A corner is hidden where more than this share of the sides next to it is covered, 0 to 1.
    pub(crate) corner_hidden: f64,
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{ImageFormat, RgbImage};

    use super::super::tests::Scene;
    use crate::geometry::Point;
    use crate::{Code, Kind, NaiveDate, Outcome, Policy, PolicyBuilder, Precheck, Report, Upload};

    fn report(picture: &RgbImage, policy: Policy) -> Report {
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, ImageFormat::Png).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let bytes = file.into_inner();
        Precheck::new(policy).check(&Upload::new(&bytes, Kind::IdFront, day))
    }

    /// Takes anything with an outline for a document: the sheets drawn here are blank.
    fn anything() -> PolicyBuilder {
        Policy::builder().threshold(Code::DocumentNotRecognised, 0.0)
    }

    fn with(code: Code, threshold: f64) -> Policy {
        anything().threshold(code, threshold).build().unwrap()
    }

    fn measured(report: &Report, code: Code) -> Option<f64> {
        let check = report.checks.iter().find(|check| check.code == code)?;
        match &check.outcome {
            Outcome::Pass(judged) | Outcome::Fail(judged) => Some(judged.measured),
            Outcome::NotAssessed { .. } => None,
        }
    }

    /// The checks that need an outline and nothing else.
    const ON_THE_OUTLINE: [Code; 5] = [
        Code::DocumentCutOff,
        Code::DocumentCornerHidden,
        Code::DocumentTilted,
        Code::DocumentMarginLow,
        Code::MultipleDocuments,
    ];

    /// A blank leaflet away from the middle, so small that nobody is sure of it, and how sure the search is.
    fn leaflet() -> (RgbImage, f64) {
        let of_size = |size: f64| {
            RgbImage::from_fn(800, 600, |x, y| {
                let (x, y) = (f64::from(x) - 240.0, f64::from(y) - 180.0);
                let leaflet = (x + 0.1 * y).abs() < size / 2.0 && y.abs() < 0.315 * size;
                let grain = ((x * 7919.0 + y * 104_729.0) / 8.0).rem_euclid(7.0) as u8;
                image::Rgb(
                    if leaflet {
                        [210, 200, 190]
                    } else {
                        [60, 50, 40]
                    }
                    .map(|v| v + grain),
                )
            })
        };
        let looked_at = (10..60)
            .map(|step| of_size(f64::from(step) * 8.0))
            .map(|picture| {
                let confidence = measured(
                    &report(&picture, anything().build().unwrap()),
                    Code::DocumentNotFound,
                );
                (picture, confidence.expect("it is always measured"))
            });
        let mut unsure = looked_at.filter(|(_, confidence)| (0.1..0.45).contains(confidence));
        unsure.next().expect("one of them is unsure")
    }

    #[test]
    fn the_threshold_of_document_not_found_alone_says_what_is_a_document() {
        let (picture, confidence) = leaflet();
        struct Case(Option<f64>, bool);
        for Case(threshold, is_document) in [
            Case(None, false),
            Case(Some(confidence - 0.01), true),
            Case(Some(confidence), true),
            Case(Some(confidence + 0.01), false),
            Case(Some(0.99), false),
        ] {
            let policy = threshold.map_or_else(
                || anything().build().unwrap(),
                |threshold| with(Code::DocumentNotFound, threshold),
            );
            let report = report(&picture, policy);
            assert_eq!(report.document.is_some(), is_document, "{threshold:?}");
            let refused = report.rejections.iter().map(|finding| finding.code);
            let missed = refused
                .filter(|code| *code == Code::DocumentNotFound)
                .count();
            assert_eq!(missed == 0, is_document, "{threshold:?}");
            for code in ON_THE_OUTLINE {
                let assessed = measured(&report, code).is_some();
                assert_eq!(assessed, is_document, "{code} at {threshold:?}");
            }
        }
        let sure = Scene::of([215, 205, 190], [60, 50, 40]).draw();
        assert!(
            report(&sure, anything().build().unwrap())
                .document
                .is_some()
        );
    }

    #[test]
    fn the_threshold_of_document_corner_hidden_alone_says_which_corner_is_seen() {
        let scene = Scene::of([215, 205, 190], [60, 50, 40]);
        let corner = scene.quad().corners()[0];
        let finger = |radius: f64| {
            let mut picture = scene.draw();
            for (x, y, pixel) in picture.enumerate_pixels_mut() {
                let at = Point::new(f64::from(x), f64::from(y));
                if at.distance(corner) < radius {
                    pixel.0 = [120, 60, 150];
                }
            }
            let covered = measured(
                &report(&picture, anything().build().unwrap()),
                Code::DocumentCornerHidden,
            );
            covered
                .filter(|covered| (0.05..0.95).contains(covered))
                .map(|c| (picture, c))
        };
        let (picture, covered) = (4..60)
            .find_map(|radius| finger(f64::from(radius)))
            .expect("one finger covers a part");
        for (threshold, seen) in [(covered - 0.01, 3), (covered, 4), (covered + 0.01, 4)] {
            let report = report(&picture, with(Code::DocumentCornerHidden, threshold));
            let visible = report.document.expect("the card is found").visible;
            assert_eq!(visible.iter().filter(|v| **v).count(), seen, "{threshold}");
            let refused = report.rejections.iter();
            let hidden = refused
                .filter(|f| f.code == Code::DocumentCornerHidden)
                .count();
            assert_eq!(hidden, 4 - seen, "{threshold}");
        }
    }
}
