//! Every check on the pictures that were made for it: it fails those with the fault, and passes those without it and
//! those that only look as if they had it.

use precheck::checks::CATALOGUE;
use precheck::{Code, Kind, Outcome, Precheck, Severity, Upload, Verdict};
use precheck_tests::cases::{Case, Expectation, cases, fixtures, today};

#[test]
fn every_check_tells_its_fixtures_apart() {
    let wrong: Vec<_> = CATALOGUE
        .iter()
        .flat_map(|check| match cases(check.code) {
            Err(why) => vec![why],
            Ok(cases) => complaints(check.code, &cases),
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn complaints(code: Code, cases: &[Case]) -> Vec<String> {
    let lacks = [Expectation::Pass, Expectation::Fail]
        .into_iter()
        .filter(|expected| cases.iter().all(|case| case.expect != *expected))
        .map(|expected| format!("{code}: no case is expected to {expected:?}"));
    let wrong = cases.iter().filter_map(|case| {
        let said = said(code, case).unwrap_or_else(|why| why);
        let expected = format!("{:?}", case.expect).to_lowercase();
        (!said.starts_with(&expected)).then(|| {
            format!(
                "{code}: {} should {expected}, not {said}; {}",
                if case.file.is_empty() {
                    "the submission"
                } else {
                    &case.file
                },
                case.why
            )
        })
    });
    lacks.chain(wrong).collect()
}

/// The outcome of this one check, with its number.
fn said(code: Code, case: &Case) -> Result<String, String> {
    let (checks, warnings) = case.checks(code)?;
    let result = checks.iter().find(|result| result.code == code);
    let rejects = case.policy.severity(code, Some(case.kind)) == Severity::Error;
    let warned = rejects && warnings.contains(&code);
    Ok(match result.map(|result| &result.outcome) {
        None => "was not run".to_owned(),
        Some(Outcome::Pass(judged)) => format!("pass with {judged:?}"),
        Some(Outcome::Fail(judged)) if warned => format!("warn with {judged:?}"),
        Some(Outcome::Fail(judged)) => format!("fail with {judged:?}"),
        Some(Outcome::NotAssessed { why }) => format!("not assessed: {why}"),
        Some(other) => format!("{other:?}"),
    })
}

#[test]
fn a_pictures_name_says_what_is_expected_of_it() {
    for code in Code::ALL {
        for case in cases(*code).unwrap() {
            let expected = match case.expect {
                Expectation::Pass => "pass-",
                Expectation::Warn => "warn-",
                Expectation::Fail => "fail-",
            };
            let own = !case.file.is_empty() && !case.file.starts_with("../");
            assert!(
                !own || case.file.starts_with(expected),
                "{code}: {}",
                case.file
            );
        }
    }
}

#[test]
fn careful_photos_are_accepted_and_the_careless_one_is_not() {
    let photos = [
        ("good-id-front", Kind::IdFront),
        ("good-id-back", Kind::IdBack),
        ("good-passport", Kind::Passport),
        ("good-selfie", Kind::Selfie),
        ("good-poa", Kind::Poa),
        ("bad-id-front", Kind::IdFront),
    ];
    let wrong: Vec<_> = photos
        .into_iter()
        .filter_map(|(name, kind)| {
            let bytes = std::fs::read(fixtures().join(format!("photos/{name}.jpg"))).unwrap();
            let mut upload = Upload::new(&bytes, kind, today());
            if kind == Kind::Poa {
                // Without its words a page is left to review.
                let cases = cases(Code::PoaTypeNotAccepted).unwrap();
                upload = upload.with_text(cases[0].text.clone().unwrap());
            }
            let report = Precheck::default().check(&upload);
            let expected = name.starts_with("good");
            let named: Vec<_> = report
                .rejections
                .iter()
                .chain(&report.warnings)
                .map(|f| f.code.as_str())
                .collect();
            ((report.verdict == Verdict::Accept) != expected)
                .then(|| format!("{name}: {:?} for {named:?}", report.verdict))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
