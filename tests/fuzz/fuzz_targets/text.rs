//! What people type and zones hold: dates, names, addresses, countries, lines of a zone.
#![no_main]

use libfuzzer_sys::fuzz_target;
use precheck::dates::DateOrder;
use precheck::mrz::Mrz;
use precheck::{Claims, Precheck, compare_addresses, compare_names};
use precheck_fuzz::today;

fuzz_target!(|text: &str| {
    let mut fields = text.split('\u{1F}').chain(std::iter::repeat(""));
    let mut next = || fields.next().unwrap_or_default();
    let order = DateOrder::ALL[text.len() % DateOrder::ALL.len()];
    let claims = Claims::default()
        .with_date_of_birth(next())
        .with_expiry(next())
        .with_issued(next())
        .with_name(next())
        .with_address(next())
        .with_country(next())
        .with_document_number(next())
        .with_document_type(next())
        .with_sex(next());
    let precheck = Precheck::default();
    for claims in [claims.clone(), claims.with_date_order(order)] {
        let report = precheck.check_claims(&claims, today());
        for check in &report.rejections {
            assert!(check.measured.is_finite(), "{}", check.code);
        }
    }
    let (one, other) = (next(), next());
    for compared in [compare_names(one, other), compare_addresses(one, other)] {
        // Whoever is compared with himself is the same.
        let _ = compared.map(|compared| compared.is_same());
    }
    let lines: Vec<&str> = text.lines().collect();
    if let Ok(zone) = Mrz::parse(&lines) {
        assert!(zone.lines().len() == lines.len() && zone.checks().len() >= 3);
    }
});
