//! The reports about the photos of the README, so that a change in any number is seen and meant.

use std::fs;
use std::path::Path;

use precheck::{Kind, NaiveDate, Precheck, Upload};

/// Keeps three significant digits: the last bits of a sum depend on the machine's vector width.
fn rounded(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Number(number) => {
            if let Some(float) = number.as_f64().filter(|f| f.fract() != 0.0) {
                let digits = 10_f64.powi(2 - float.abs().log10().floor() as i32);
                *value = serde_json::json!((float * digits).round() / digits);
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(rounded),
        serde_json::Value::Object(entries) => entries.values_mut().for_each(rounded),
        _ => {}
    }
}

#[test]
fn reports_about_the_photos_of_the_readme() {
    let photos = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/photos");
    let cases = [
        ("good-id-front", Kind::IdFront),
        ("good-id-back", Kind::IdBack),
        ("good-passport", Kind::Passport),
        ("good-selfie", Kind::Selfie),
        ("good-poa", Kind::Poa),
        ("bad-id-front", Kind::IdFront),
    ];
    let precheck = Precheck::default();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    for (name, kind) in cases {
        let bytes = fs::read(photos.join(format!("{name}.jpg"))).unwrap();
        let report = precheck.check(&Upload::new(&bytes, kind, today));
        let mut json = serde_json::from_str(&report.to_json()).unwrap();
        rounded(&mut json);
        insta::assert_json_snapshot!(name, json);
    }
}
