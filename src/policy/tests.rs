use super::*;

#[test]
fn a_kind_overrides_the_general_setting_and_the_rest_stays_the_checks_own() {
    let policy = Policy::from_toml(
        "[checks.file-too-large]\nthreshold = 5\nseverity = 'warning'\n\
         [checks.file-too-large.kinds.poa]\nthreshold = 7",
    )
    .unwrap();
    let large = |kind| policy.threshold(Code::FileTooLarge, Some(kind));
    assert_eq!(large(Kind::Selfie), Threshold::AtMost(5.0));
    assert_eq!(large(Kind::Poa), Threshold::AtMost(7.0));
    let severity = |code| policy.severity(code, Some(Kind::Poa));
    assert_eq!(severity(Code::FileTooLarge), Severity::Warning);
    assert_eq!(severity(Code::FileUnreadable), Severity::Error);
}

#[test]
fn a_general_threshold_leaves_a_kinds_own_limit_alone() {
    let policy = Policy::from_toml(
        "[checks.image-blurred]\nthreshold = 0.5\n[checks.image-blurred.kinds.poa]\nthreshold = 0.3",
    )
    .unwrap();
    let blurred = |kind| policy.threshold(Code::ImageBlurred, Some(kind)).limit();
    let own = checks::find(Code::ImageBlurred)
        .threshold_for(Kind::Selfie)
        .limit();
    assert_eq!(blurred(Kind::IdFront), 0.5);
    assert_eq!(blurred(Kind::Passport), 0.5);
    assert_eq!(blurred(Kind::Poa), 0.3);
    assert_eq!(blurred(Kind::Selfie), own);
    assert!(own < 0.3, "a face is judged by another limit than print");
}

#[test]
fn text_and_builder_make_the_same_policy() {
    let text = Policy::from_toml(
        r#"
        when-not-assessed = "ignore"
        [limits]
        max-scans = 9
        max-bytes = 30e6
        [checks.file-too-large.kinds.poa]
        severity = "off"
        threshold = 7
        [checks.photocopy]
        when-not-assessed = "review"
        [checks.photocopy.kinds.passport]
        when-not-assessed = "ignore"
        [submission]
        needs = ["selfie"]
        "#,
    )
    .unwrap();
    let mut limits = Policy::default().limits();
    (limits.max_scans, limits.max_bytes) = (9, 30_000_000);
    let code = Policy::builder()
        .when_nothing_else_is_said(WhenNotAssessed::Ignore)
        .severity_for(Code::FileTooLarge, Kind::Poa, Severity::Off)
        .threshold_for(Code::FileTooLarge, Kind::Poa, 7.0)
        .when_not_assessed(Code::Photocopy, WhenNotAssessed::Review)
        .when_not_assessed_for(Code::Photocopy, Kind::Passport, WhenNotAssessed::Ignore)
        .limits(&limits)
        .needs([Slot::Selfie])
        .build()
        .unwrap();
    assert_eq!(code.limits(), text.limits());
    assert_eq!(code.settings, text.settings);
    assert_eq!(code.needs(), text.needs());
    let proof = (Code::FileTooLarge, Some(Kind::Poa));
    assert_eq!(text.severity(proof.0, proof.1), Severity::Off);
    assert_eq!(text.threshold(proof.0, proof.1), Threshold::AtMost(7.0));
    let then = |kind| text.when_not_assessed(Code::Photocopy, Some(kind));
    assert_eq!(then(Kind::IdFront), WhenNotAssessed::Review);
    assert_eq!(then(Kind::Passport), WhenNotAssessed::Ignore);
    for policy in [code, text, Policy::default()] {
        let written = serde_json::to_string(&policy).unwrap();
        assert_eq!(Policy::from_json(&written).unwrap(), policy);
    }
    assert_eq!(Policy::from_json("{}").unwrap(), Policy::default());
}

#[test]
fn no_severity_and_no_threshold_moves_a_guard() {
    let default = Policy::default().limits();
    for severity in ["warning", "off"] {
        let text: String = [
            "file-too-large",
            "image-too-many-pixels",
            "image-side-too-long",
        ]
        .map(|code| format!("[checks.{code}]\nseverity = '{severity}'\n"))
        .concat();
        assert_eq!(Policy::from_toml(&text).unwrap().limits(), default);
    }
    let low = Policy::from_toml("[checks.image-side-too-long]\nthreshold = 9").unwrap();
    assert_eq!(low.limits(), default);
}

#[test]
fn what_a_guard_turns_away_is_never_called_accepted() {
    let policy = Policy::from_toml("[limits]\nmax-bytes = 1000").unwrap();
    assert_eq!(policy.limits().max_bytes, 1000);
    let threshold = policy.threshold(Code::FileTooLarge, Some(Kind::IdFront));
    assert_eq!(threshold, Threshold::AtMost(1000.0));
}

#[test]
fn mistakes_are_named() {
    struct Case(&'static str, &'static str);
    let cases = [
        Case("cheks = 1", "no key `cheks`; did you mean `checks`?"),
        Case(
            "[limits]\nmax-scan = 1",
            "no key `limits.max-scan`; did you mean `limits.max-scans`?",
        ),
        Case(
            "[checks.file-too-large]\nseverty = 'off'",
            "no key `checks.file-too-large.severty`; did you mean `checks.file-too-large.severity`?",
        ),
        Case(
            "[checks.file-too-large.kinds.self]\nseverity = 'off'",
            "no key `checks.file-too-large.kinds.self`; did you mean `checks.file-too-large.kinds.selfie`?",
        ),
        Case(
            "[checks.file-too-large]\nseverity = 'warnin'",
            "there is no severity `warnin`; did you mean `warning`?",
        ),
        Case(
            "[checks.file-too-large]\nwhen-not-assessed = 'pass'",
            "there is no way to take a check that was not assessed `pass`",
        ),
        Case(
            "[checks.file-too-large]\nthreshold = 'big'",
            "`checks.file-too-large.threshold` must be a number",
        ),
        Case(
            "[checks.file-too-large]\nthreshold = nan",
            "must be a number",
        ),
        Case(
            "[limits]\nmax-side = 1.5",
            "`limits.max-side` must be a whole number",
        ),
        Case(
            "[limits]\nmax-side = 0",
            "`limits.max-side` cannot be used: 0 is outside 1 to 65535",
        ),
        // 2⁶³, which no limit is and which fractions do not tell from the numbers beside it.
        Case(
            "[limits]\nmax-bytes = 9223372036854775808.0",
            "`limits.max-bytes` must be a whole number",
        ),
        Case("checks = 3", "`checks` must be a table"),
        Case("[", "cannot be read"),
        Case(
            "[checks.image-blurred]\nthreshold = 46",
            "`checks.image-blurred.threshold` cannot be used: 46 is outside 0 to 1, which a score can be",
        ),
        Case(
            "[checks.file-too-large]\nthreshold = -1",
            "-1 is outside 0 and more, which a bytes can be",
        ),
        Case(
            "[checks.glare-on-document.kinds.selfie]\nthreshold = 0.1",
            "the check is never run on selfie, only on id-front, id-back, passport",
        ),
        Case(
            "[checks.document-expired.kinds.passport]\nthreshold = 1",
            "the check is on the form and on no kind of upload; write `checks.document-expired.threshold`",
        ),
        Case(
            "[checks.file-unreadable]\nseverity = 'off'",
            "a file that cannot be read is always turned away",
        ),
        Case(
            "[checks.file-too-large]\nthreshold = 1e12",
            "is never reached, because `limits.max-bytes` turns away what is beyond",
        ),
    ];
    for Case(text, says) in cases {
        let message = Policy::from_toml(text).unwrap_err().to_string();
        assert!(message.contains(says), "{text}: {message}");
    }
}

#[test]
fn a_limit_goes_up_to_its_ceiling_and_not_beyond() {
    let ceiling = [
        ("max-bytes", Limits::CEILING.max_bytes),
        ("max-pixels", Limits::CEILING.max_pixels),
        ("max-side", Limits::CEILING.max_side.into()),
        ("max-memory", Limits::CEILING.max_memory),
        ("max-scans", Limits::CEILING.max_scans.into()),
    ];
    assert_eq!(ceiling.map(|(key, _)| key), guards::GUARDS.map(|g| g.key));
    for (key, most) in ceiling {
        let with = |value| Policy::from_toml(&format!("[limits]\n{key} = {value}"));
        let policy = with(most).unwrap();
        assert_eq!(policy.guards.entries().collect::<Vec<_>>(), [(key, most)]);
        let why = with(most + 1).unwrap_err().to_string();
        assert!(why.contains(&format!("is outside 1 to {most}")), "{why}");
    }
    let highest = Policy::builder().limits(&Limits::CEILING).build().unwrap();
    assert_eq!(highest.limits(), Limits::CEILING);
}

#[test]
fn a_check_that_would_reject_is_needed_and_one_that_would_warn_is_not() {
    let of = |policy: &Policy, code| policy.when_not_assessed(code, Some(Kind::IdFront));
    let default = Policy::default();
    assert_eq!(of(&default, Code::GlareOnDocument), WhenNotAssessed::Review);
    assert_eq!(of(&default, Code::PhotoOfPrint), WhenNotAssessed::Ignore);
    let mild = Policy::builder().severity(Code::GlareOnDocument, Severity::Warning);
    assert_eq!(
        of(&mild.build().unwrap(), Code::GlareOnDocument),
        WhenNotAssessed::Ignore
    );
}
