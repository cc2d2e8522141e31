//! Any text as a policy: an error or a policy, and whatever policy it is, a report has finite numbers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use precheck::{Claims, Kind, Policy, Precheck, Upload};
use precheck_fuzz::today;

fuzz_target!(|text: &str| {
    let policy = match Policy::from_toml(text) {
        Ok(policy) => policy,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let claims = Claims::default()
        .with_date_of_birth("1990-04-12")
        .with_expiry("2031-06-30")
        .with_country("DEU");
    let upload = Upload::new(b"%PDF", Kind::Poa, today()).with_claims(claims);
    let report = Precheck::new(policy).check(&upload);
    assert!(!report.to_json().contains("null,\"threshold\""));
    for finding in report.rejections.iter().chain(&report.warnings) {
        assert!(finding.measured.is_finite() && !finding.message.is_empty());
    }
});
