//! Several uploads, parted by a line of their own, and a form.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use precheck::{Claims, Precheck, Slot, Submission};
use precheck_fuzz::{forgive_others, small, today};

static PRECHECK: LazyLock<Precheck> = LazyLock::new(small);

const BETWEEN: &[u8] = b"\n--8<--\n";

fuzz_target!(init: forgive_others(), |bytes: &[u8]| {
    let claims = Claims::default().with_date_of_birth("1990-04-12");
    let mut submission = Submission::new(today()).with_claims(claims);
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
