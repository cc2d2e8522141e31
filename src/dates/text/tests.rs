use proptest::prelude::*;

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The date that the tables below write in many ways.
fn may() -> Reading {
    Ok(day(2031, 5, 4))
}

fn partly(earliest: NaiveDate, latest: NaiveDate) -> Reading {
    Err(DateError::PartlyUnknown { earliest, latest })
}

#[test]
fn dates_are_read_in_the_documented_forms() {
    let cases = [
        "2031-05-04",
        "2031/05/04",
        "2031.05.04",
        "2031 05 04",
        "2031-5-4",
        " 2031-05-04\n",
        "20310504",
        "04 MAY 2031",
        "4 May 2031",
        "4 may 2031",
        "4. May 2031",
        "04-MAY-2031",
        "04/May/2031",
        "04.May.2031",
        "04MAY2031",
        "4May2031",
        "May 4, 2031",
        "MAY 4 2031",
        "May 4 , 2031",
        "2031 May 4",
        "2031-MAY-04",
        "4 mai 2031",
        "4 mayo 2031",
        "04 MAI/MAY 2031",
        "04 MAI /MAY 2031",
        "04 MAI / MAY 2031",
        "04 May/Mai 2031",
        "04 MAG/MAY 2031",
        "04 MAIO/MAY 2031",
        "04 ΜΑΪ/MAY 2031",
        "04\u{a0}MAY\u{a0}2031",
    ];
    for text in cases {
        assert_eq!(DateReader::new().read(text), may(), "{text:?}");
    }
    for text in [
        "1 FÉV 2031",
        "1 fév 2031",
        "1 FEV 2031",
        "1 fe\u{301}v. 2031",
        "1 FÉV/FEB 2031",
        "2031-02-01",
    ] {
        assert_eq!(
            DateReader::new().read(text),
            Ok(day(2031, 2, 1)),
            "{text:?}"
        );
    }
}

#[test]
fn numbers_are_never_guessed() {
    struct Case(&'static str, Reading, Reading, Reading);
    let impossible = Err(DateError::Impossible);
    let (first, second) = (day(2031, 3, 4), day(2031, 4, 3));
    let ambiguous = Err(DateError::Ambiguous { first, second });
    let cases = [
        // Text, without an order, day first, month first.
        Case("03/04/2031", ambiguous, Ok(second), Ok(first)),
        Case("3.4.2031", ambiguous, Ok(second), Ok(first)),
        Case("03-04-2031", ambiguous, Ok(second), Ok(first)),
        Case("03 04 2031", ambiguous, Ok(second), Ok(first)),
        Case("03 / 04 / 2031", ambiguous, Ok(second), Ok(first)),
        Case(
            "04/04/2031",
            Ok(day(2031, 4, 4)),
            Ok(day(2031, 4, 4)),
            Ok(day(2031, 4, 4)),
        ),
        Case(
            "13/04/2031",
            Ok(day(2031, 4, 13)),
            Ok(day(2031, 4, 13)),
            impossible,
        ),
        Case(
            "04/13/2031",
            Ok(day(2031, 4, 13)),
            impossible,
            Ok(day(2031, 4, 13)),
        ),
        Case("29/02/2023", impossible, impossible, impossible),
        Case(
            "02/29/2024",
            Ok(day(2024, 2, 29)),
            impossible,
            Ok(day(2024, 2, 29)),
        ),
        Case("31/31/2031", impossible, impossible, impossible),
        Case("0/4/2031", impossible, impossible, impossible),
    ];
    for Case(text, unstated, day_first, month_first) in cases {
        let read = |order| DateReader::new().with_order(order).read(text);
        assert_eq!(DateReader::new().read(text), unstated, "{text:?}");
        assert_eq!(read(DateOrder::DayFirst), day_first, "{text:?}, day first");
        assert_eq!(
            read(DateOrder::MonthFirst),
            month_first,
            "{text:?}, month first"
        );
    }
}

#[test]
fn each_fault_has_its_own_kind() {
    let cases = [
        ("", DateError::Empty),
        (" \t", DateError::Empty),
        ("soon", DateError::Unrecognized),
        ("2031-05-04T00:00:00Z", DateError::Unrecognized),
        ("2031-05/04", DateError::Unrecognized),
        ("2031--05-04", DateError::Unrecognized),
        ("-2031-05-04", DateError::Unrecognized),
        ("2031-05-04.", DateError::Unrecognized),
        ("12031-05-04", DateError::Unrecognized),
        ("2031-005-04", DateError::Unrecognized),
        ("04 FOO 2031", DateError::Unrecognized),
        ("04 MAY/FOO 2031", DateError::Unrecognized),
        ("04 MAI/JUN 2031", DateError::Unrecognized),
        ("04 FOO/BAR 2031", DateError::Unrecognized),
        ("4th May 2031", DateError::Unrecognized),
        ("May/4/2031", DateError::Unrecognized),
        ("04\u{200f}/05/2031", DateError::Unrecognized),
        ("1.5", DateError::Unrecognized),
        ("٠٤/٠٥/٢٠٣١", DateError::ForeignDigits),
        ("２０３１-05-04", DateError::ForeignDigits),
        ("04/05/31", DateError::TwoDigitYear),
        ("04 MAY 31", DateError::TwoDigitYear),
        ("310504", DateError::TwoDigitYear),
        ("2023-02-29", DateError::Impossible),
        ("1900-02-29", DateError::Impossible),
        ("2031-13-01", DateError::Impossible),
        ("31 April 2031", DateError::Impossible),
        ("20311301", DateError::Impossible),
        ("1899-12-31", DateError::YearOutOfRange { year: 1899 }),
        ("31.12.9999", DateError::YearOutOfRange { year: 9999 }),
        ("2101-01-01", DateError::YearOutOfRange { year: 2101 }),
        ("2031", DateError::Incomplete),
        ("05/2031", DateError::Incomplete),
        ("2031-05", DateError::Incomplete),
        ("May 2031", DateError::Incomplete),
        ("XX XX XX", DateError::Unknown),
    ];
    for (text, error) in cases {
        assert_eq!(DateReader::new().read(text), Err(error), "{text:?}");
    }
    let long = "4".repeat(1_000_000);
    assert_eq!(DateReader::new().read(&long), Err(DateError::Unrecognized));
}

#[test]
fn parts_marked_as_unknown_leave_a_span() {
    let year = partly(day(1974, 1, 1), day(1974, 12, 31));
    let cases = [
        ("XX XX 1974", year),
        ("00.00.1974", year),
        ("1974-00-00", year),
        ("19740000", year),
        ("XX MAY 1974", partly(day(1974, 5, 1), day(1974, 5, 31))),
        ("1974-05-XX", partly(day(1974, 5, 1), day(1974, 5, 31))),
        ("00/05/1974", year),
        ("00/13/1974", year),
    ];
    for (text, reading) in cases {
        assert_eq!(DateReader::new().read(text), reading, "{text:?}");
    }
}

#[test]
fn two_digits_are_completed_by_what_the_date_is() {
    let today = day(2026, 11, 23);
    let birth = |text| DateReader::of_birth(today).read(text);
    let document = |text| DateReader::of_document(today).read(text);
    assert_eq!(document("04 MAI/MAY 31"), may());
    assert_eq!(document("04 MAY 99"), Ok(day(1999, 5, 4)));
    assert_eq!(birth("04 MAY 74"), Ok(day(1974, 5, 4)));
    let both = DateError::Ambiguous {
        first: day(1920, 5, 4),
        second: day(2020, 5, 4),
    };
    assert_eq!(birth("04 MAY 20"), Err(both));
    assert_eq!(birth("29 FEB 00"), Ok(day(2000, 2, 29)));
    assert_eq!(birth("30 FEB 74"), Err(DateError::Impossible));
    assert_eq!(
        birth("XX MAY 74"),
        partly(day(1974, 5, 1), day(1974, 5, 31))
    );
    for text in ["04/05/74", "740504"] {
        assert_eq!(birth(text), Err(DateError::TwoDigitYear), "{text:?}");
        assert_eq!(document(text), Err(DateError::TwoDigitYear), "{text:?}");
    }
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    let number =
        |year, month, day| chrono::Datelike::num_days_from_ce(&self::day(year, month, day));
    (number(1900, 1, 1)..=number(2100, 12, 31))
        .prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap())
}

proptest! {
    #[test]
    fn any_text_is_a_date_or_an_error(text in "\\PC{0,40}", today in any_date()) {
        let _ = DateReader::new().read(&text);
        let _ = DateReader::of_birth(today).with_order(DateOrder::DayFirst).read(&text);
        let _ = DateReader::of_document(today).with_order(DateOrder::MonthFirst).read(&text);
    }

    #[test]
    fn any_text_like_a_date_is_a_date_or_an_error(text in "[0-9X]{0,4}[-/., ]{0,2}(MAI|may|[0-9X]{1,4})/?(MAY)?[-/., ]{0,2}[0-9X]{0,4}", today in any_date()) {
        match DateReader::of_birth(today).read(&text) {
            Ok(date) => prop_assert!((1900..=2100).contains(&chrono::Datelike::year(&date))),
            Err(DateError::Ambiguous { first, second }) => prop_assert!(first < second),
            Err(DateError::PartlyUnknown { earliest, latest }) => prop_assert!(earliest < latest),
            Err(_) => {}
        }
    }

    #[test]
    fn what_is_written_is_read_again(date in any_date()) {
        let forms = ["%Y-%m-%d", "%Y%m%d", "%d %b %Y", "%-d %B %Y", "%B %-d, %Y", "%d%b%Y", "%Y %B %d", "%d %b/%b %Y"];
        for form in forms {
            prop_assert_eq!(DateReader::new().read(&date.format(form).to_string()), Ok(date));
        }
        prop_assert_eq!(DateReader::new().read(&super::super::in_words(date)), Ok(date));
        let numbers = [("%d.%m.%Y", DateOrder::DayFirst), ("%-m/%-d/%Y", DateOrder::MonthFirst)];
        for (form, order) in numbers {
            let text = date.format(form).to_string();
            prop_assert_eq!(DateReader::new().with_order(order).read(&text), Ok(date));
            match DateReader::new().read(&text) {
                Err(DateError::Ambiguous { first, second }) => prop_assert!(date == first || date == second),
                other => prop_assert_eq!(other, Ok(date)),
            }
        }
        let short = date.format("%d %b/%b %y").to_string();
        prop_assert_eq!(DateReader::of_document(date).read(&short), Ok(date));
    }

    #[test]
    fn earlier_dates_are_written_earlier(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        prop_assert_eq!(days_between(a, b), -days_between(b, a));
        prop_assert_eq!(days_between(a, b) >= 0, a <= b);
    }

    #[test]
    fn nobody_grows_younger(birth in any_date(), a in any_date(), b in any_date()) {
        let (sooner, later) = (a.min(b), a.max(b));
        prop_assert!(super::super::age_on(birth, sooner) <= super::super::age_on(birth, later));
        prop_assert_eq!(super::super::age_on(birth, a).is_some(), birth <= a);
    }
}
