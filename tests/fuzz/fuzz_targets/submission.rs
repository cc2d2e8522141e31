//! Several uploads, parted by a line of their own, and a form.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use precheck::{Claims, NaiveDate, Policy, Precheck, Slot, Submission};

static PRECHECK: LazyLock<Precheck> = LazyLock::new(|| {
    let small = "[limits]\nmax-pixels = 500_000\nmax-memory = 67_108_864";
    Precheck::new(Policy::from_toml(small).unwrap())
});

const BETWEEN: &[u8] = b"\n--8<--\n";

fuzz_target!(|bytes: &[u8]| {
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
    let claims = Claims::default().with_date_of_birth("1990-04-12");
    let mut submission = Submission::new(today).with_claims(claims);
    let mut rest = bytes;
    for _ in 0..6 {
        let at = rest
            .windows(BETWEEN.len())
            .position(|window| window == BETWEEN);
        let part = &rest[..at.unwrap_or(rest.len())];
        let Some((&slot, file)) = part.split_first() else {
            break;
        };
        submission = submission.with(Slot::ALL[usize::from(slot) % Slot::ALL.len()], file);
        match at {
            Some(at) => rest = &rest[at + BETWEEN.len()..],
            None => break,
        }
    }
    let report = PRECHECK.check_submission(&submission);
    for said in &report.reasons {
        assert!(said.finding.measured.is_finite(), "{}", said.finding.code);
    }
    let worst = report.uploads.values().map(|upload| upload.verdict).max();
    assert!(worst.is_none_or(|worst| report.verdict >= worst));
});
