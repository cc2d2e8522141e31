//! What holds for every upload, whatever its bytes.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use precheck::checks::CATALOGUE;
use precheck::{
    Claims, Kind, NaiveDate, Outcome, Policy, Precheck, Report, Threshold, Upload, Verdict,
};
use proptest::prelude::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn check(bytes: &[u8], kind: Kind) -> Report {
    Precheck::default().check(&Upload::new(bytes, kind, today()))
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop::sample::select(Kind::ALL)
}

/// A small picture of blocks, a gradient and grain, in one of the formats.
fn pictures() -> impl Strategy<Value = Vec<u8>> {
    let formats = vec![
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::Bmp,
        ImageFormat::WebP,
        ImageFormat::Tiff,
    ];
    (
        1_u32..160,
        1_u32..160,
        any::<u32>(),
        prop::sample::select(formats),
    )
        .prop_map(|(width, height, seed, format)| {
            let picture = RgbImage::from_fn(width, height, |x, y| {
                let grain = (x.wrapping_mul(31).wrapping_add(y * 17) ^ seed)
                    .wrapping_mul(2_654_435_761)
                    >> 27;
                let block = ((x / 16 + y / 16) ^ seed) % 5 * 40;
                let value = |c: u32| (block + grain + (x + y * c) % 60) as u8;
                image::Rgb([value(1), value(2), value(3)])
            });
            let mut bytes = Cursor::new(Vec::new());
            DynamicImage::ImageRgb8(picture)
                .write_to(&mut bytes, format)
                .unwrap();
            bytes.into_inner()
        })
}

/// What every report promises.
fn keeps_its_promises(report: &Report) -> Result<(), TestCaseError> {
    let verdict = match (report.rejections.is_empty(), report.warnings.is_empty()) {
        (false, _) => Verdict::Reject,
        (true, false) => Verdict::Review,
        (true, true) => Verdict::Accept,
    };
    prop_assert_eq!(report.verdict, verdict);
    let failed = report
        .checks
        .iter()
        .filter(|c| matches!(c.outcome, Outcome::Fail(_)))
        .count();
    prop_assert_eq!(failed, report.rejections.len() + report.warnings.len());
    for finding in report.rejections.iter().chain(&report.warnings) {
        prop_assert!(finding.measured.is_finite());
        prop_assert!(!finding.threshold.accepts(finding.measured));
        let (width, height) = (
            report.image.width.unwrap_or(0),
            report.image.height.unwrap_or(0),
        );
        for corner in finding.regions.iter().flat_map(|region| region.corners()) {
            prop_assert!(
                (0.0..=f64::from(width)).contains(&corner.x),
                "{}: {corner:?}",
                finding.code
            );
            prop_assert!(
                (0.0..=f64::from(height)).contains(&corner.y),
                "{}: {corner:?}",
                finding.code
            );
        }
    }
    let json: serde_json::Value = serde_json::from_str(&report.to_json()).unwrap();
    let again: Report = serde_json::from_value(json).unwrap();
    prop_assert_eq!(&again, report);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_make_a_report(bytes in prop::collection::vec(any::<u8>(), 0..2048), kind in kinds()) {
        let report = check(&bytes, kind);
        keeps_its_promises(&report)?;
        prop_assert_eq!(report.verdict, Verdict::Reject);
    }

    #[test]
    fn any_bytes_behind_a_signature_make_a_report(
        signature in prop::sample::select(vec![
            &b"\xff\xd8\xff\xe1\x00\x20Exif\0\0"[..], b"\xff\xd8\xff\xc0\x00\x11\x08", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            b"RIFF\x40\0\0\0WEBPVP8 ", b"RIFF\x40\0\0\0WEBPVP8X", b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"BM",
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", b"%PDF-1.7\n", b"GIF89a",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..1024),
        kind in kinds(),
    ) {
        keeps_its_promises(&check(&[signature, &rest].concat(), kind))?;
    }

    #[test]
    fn a_picture_with_some_bytes_changed_makes_a_report(
        mut bytes in pictures(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        kind in kinds(),
    ) {
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        keeps_its_promises(&check(&bytes, kind))?;
    }

    #[test]
    fn a_picture_of_any_size_makes_the_same_report_twice(bytes in pictures(), kind in kinds()) {
        let report = check(&bytes, kind);
        keeps_its_promises(&report)?;
        prop_assert!(report.image.width.is_some(), "a whole picture is read: {:?}", report.rejections);
        prop_assert_eq!(check(&bytes, kind), report);
    }

    #[test]
    fn anything_typed_makes_a_report(dob in ".{0,12}", expiry in "[0-9./ -]{0,12}", issued in "\\PC{0,12}") {
        let claims = Claims::default().with_date_of_birth(dob).with_expiry(expiry).with_issued(issued);
        let upload = Upload::new(b"", Kind::IdFront, today()).with_claims(claims);
        keeps_its_promises(&Precheck::default().check(&upload))?;
    }

    /// A stricter threshold never turns a failed check into a passed one.
    #[test]
    fn a_verdict_is_monotone_in_the_threshold(
        bytes in pictures(), kind in kinds(), check in prop::sample::select(CATALOGUE), stricter in 0.0_f64..2.0,
    ) {
        prop_assume!(check.applies_to(kind) && !check.fixed);
        let failed = |by: f64| {
            let own = check.threshold_for(kind);
            let strict = match own {
                Threshold::AtLeast(limit) => limit + by * limit.abs().max(1.0),
                Threshold::AtMost(limit) => limit - by * limit.abs().max(1.0),
            };
            let strict = strict.clamp(check.range.0, check.range.1);
            let policy = Policy::builder().threshold_for(check.code, kind, strict).build().unwrap();
            let report = Precheck::new(policy).check(&Upload::new(&bytes, kind, today()));
            report.checks.iter().any(|c| c.code == check.code && matches!(c.outcome, Outcome::Fail(_)))
        };
        prop_assert!(!failed(0.0) || failed(stricter));
    }
}
