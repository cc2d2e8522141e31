//! The whole of a check on any bytes as any kind, with a deadline that comes anywhere. The first two bytes say which.
#![no_main]

use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use libfuzzer_sys::fuzz_target;
use precheck::{Kind, Precheck, Upload, Verdict};
use precheck_fuzz::{forgive_others, small, today};

static PRECHECK: LazyLock<Precheck> = LazyLock::new(small);

fuzz_target!(init: forgive_others(), |bytes: &[u8]| {
    let [kind, questions, bytes @ ..] = bytes else {
        return;
    };
    let kind = Kind::ALL[usize::from(*kind) % Kind::ALL.len()];
    let upload = Upload::new(bytes, kind, today());
    let report = PRECHECK.check(&upload);
    assert_eq!(report.kind, kind);
    let (width, height) = (report.image.width, report.image.height);
    for finding in report.rejections.iter().chain(&report.warnings) {
        assert!(finding.measured.is_finite(), "{}", finding.code);
        for corner in finding.regions.iter().flat_map(|region| region.corners()) {
            assert!((0.0..=f64::from(width.unwrap())).contains(&corner.x));
            assert!((0.0..=f64::from(height.unwrap())).contains(&corner.y));
        }
    }
    if *questions < 128 {
        let (asked, most) = (AtomicUsize::new(0), usize::from(*questions));
        let stopped = upload.until(move || asked.fetch_add(1, Ordering::Relaxed) >= most);
        let cut = PRECHECK.check(&stopped);
        let late = |report: &precheck::Report| report.to_json().contains("the time was up");
        assert!(!late(&report));
        assert!(!late(&cut) || cut.verdict >= Verdict::Review);
        for finding in &cut.rejections {
            assert!(report.rejections.contains(finding), "{}", finding.code);
        }
    }
});
