//! Nothing public prints what belongs to the customer: not the file's bytes, not the picture, not what was typed. The
//! types of intake have a test of their own in `intake/privacy.rs`.

use std::fmt::Debug;

use precheck::{Claims, Kind, NaiveDate, Policy, Precheck, Upload, checks};

/// What stands for the customer's words, and for a year that nothing else has.
const WORD: &str = "Canary";
const YEAR: &str = "1957";
/// A pixel and a byte that no other number looks like.
const PIXEL: [u8; 3] = [201, 213, 227];

fn silent(what: &str, said: &dyn Debug) {
    for said in [format!("{said:?}"), format!("{said:#?}")] {
        assert!(!said.contains(WORD), "{what}: {said}");
        assert!(!said.contains(YEAR), "{what}: {said}");
        let pixels = PIXEL.map(|value| value.to_string());
        let told = pixels.iter().all(|value| said.contains(value.as_str()));
        assert!(!told, "{what}: {said}");
        assert!(
            said.len() < 20_000,
            "{what} prints {} characters",
            said.len()
        );
    }
}

fn picture() -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(320, 240, image::Rgb(PIXEL));
    let mut bytes = std::io::Cursor::new(Vec::new());
    let written = picture.write_to(&mut bytes, image::ImageFormat::Png);
    written.expect("memory can be written to");
    bytes.into_inner()
}

/// Claims with the word or the year in every field, in one way of writing it.
fn claims(date: &str) -> Claims {
    Claims::default()
        .with_date_of_birth(date)
        .with_expiry(date)
        .with_issued(date)
        .with_name(WORD)
        .with_address(WORD)
        .with_country(WORD)
        .with_document_number(WORD)
        .with_document_type(WORD)
        .with_sex(WORD)
}

#[test]
fn what_goes_in_is_not_printed() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let bytes = picture();
    for date in ["1957-03-02", "02/03/1957", "Canary 1957", "57 1957", "1957"] {
        let claims = claims(date);
        silent("Claims", &claims);
        let upload = Upload::new(&bytes, Kind::IdFront, today).with_claims(claims);
        silent("Upload", &upload);
    }
}

#[test]
fn what_comes_out_is_not_printed_where_it_is_the_customers() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let policy = Policy::from_toml("[countries]\naccepted = ['UTO']\naccepted-types = ['visa']");
    let precheck = Precheck::new(policy.unwrap());
    let bytes = picture();
    for date in ["1957-03-02", "02/03/1957", "1957-02-30", "Canary", "1957"] {
        let claims = claims(date);
        let form = precheck.check_claims(&claims, today);
        silent("FormReport", &form);
        for finding in form.rejections.iter().chain(&form.warnings) {
            silent("Detail", &finding.detail);
        }
        for check in &form.checks {
            let said = format!("{check:?}");
            assert!(!said.contains("25"), "days since a birth in 1957: {said}");
        }
        let upload = Upload::new(&bytes, Kind::IdFront, today).with_claims(claims);
        let evidence = precheck.evidence(&upload);
        silent("Photo", &evidence.photo().unwrap());
        for check in checks::CATALOGUE {
            silent("Measurement", &check.measure(&evidence));
        }
        silent("Evidence", &evidence);
        silent("Report", &precheck.check(&upload));
    }
}

/// What holds no customer's data prints what helps: these are here so that a new public type is thought of.
#[test]
fn what_the_integrator_decides_is_printed() {
    let precheck = Precheck::new(Policy::from_toml("[limits]\nmax-side = 4321").unwrap());
    let said = format!("{precheck:?}");
    assert!(said.contains("4321"), "{said}");
    silent("Precheck", &precheck);
    silent("Messages", precheck.messages());
    silent("Policy", precheck.policy());
}
