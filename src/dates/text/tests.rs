use proptest::prelude::*;

use super::*;
use crate::dates::days_between;
use crate::dates::mrz::Reading;

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
        // Separators, full width, units.
        "2031_05_04",
        "2031,05,04",
        "2031. 05. 04.",
        "2031.05.04.",
        "2031–05–04",
        "２０３１-05-04",
        "２０３１／０５／０４",
        "2031年5月4日",
        "２０３１年５月４日",
        "2031년 5월 4일",
        // A time of day.
        "2031-05-04T00:00:00Z",
        "2031-05-04T23:30:00.000-11:00",
        "2031-05-04 00:00",
        "20310504T000000Z",
        "4 May 2031, 10:30 am",
        // Ordinals and connecting words.
        "May 4th, 2031",
        "4th May 2031",
        "4th of May 2031",
        "4th of May, 2031",
        "the 4th of May, 2031",
        "4. Mai 2031",
        "den 4. Mai 2031",
        "den 4. maj 2031",
        "4º de mayo de 2031",
        "4.º de maio de 2031",
        "4 de mayo de 2031",
        "4 de mayo del 2031",
        "4 de maio de 2031",
        "4 maggio 2031",
        "il 4 maggio 2031",
        "4 de maig del 2031",
        "4 ta’ Mejju 2031",
        "4 mei 2031",
        "4. toukokuuta 2031",
        "4 maja 2031 r.",
        "4 maja 2031 roku",
        "4. května 2031",
        "4. mája 2031",
        "4. maja 2031.",
        "4. svibnja 2031. godine",
        "4. maj 2031 g.",
        "2031. május 4.",
        "2031. máj. 4.",
        "4 Mayıs 2031",
        "4 MAYIS 2031",
        "2031. gada 4. maijā",
        "2031 m. gegužės 4 d.",
        "4 tháng 5, 2031",
        "ngày 4 tháng 5 năm 2031",
        "Ngày 04 tháng 05 năm 2031",
        "nga\u{300}y 4 tha\u{301}ng 5 na\u{306}m 2031",
        "4. mai 2031. a.",
        "4. maí 2031",
        "4 Bealtaine 2031",
        "4.V.2031",
        "4 V 2031",
        // Two and three languages.
        "04 MEI/MAI/MAY 2031",
        "04 maj./May 2031",
        "4-mai/may-2031",
    ];
    for text in cases {
        assert_eq!(DateReader::new().read(text), may(), "{text:?}");
    }
    for text in [
        "1 FÉV 2031",
        "1 fév 2031",
        "1 FEV 2031",
        "1 fe\u{301}v. 2031",
        "1er février 2031",
        "le 1er février 2031",
        "1º febbraio 2031",
        "1° febbraio 2031",
        "1ro de febrero de 2031",
        "1st February 2031",
        "February 1st, 2031",
        "Feb. 1, 2031",
        "01-Feb.-2031",
        "1 ŞUBAT 2031",
        "1 şubat 2031",
        "1 Frar 2031",
        "1 FÉV/FEB 2031",
        "2031-02-01",
    ] {
        assert_eq!(
            DateReader::new().read(text),
            Ok(day(2031, 2, 1)),
            "{text:?}"
        );
    }
    for (text, date) in [
        ("2nd May 2031", day(2031, 5, 2)),
        ("23rd of May 2031", day(2031, 5, 23)),
        ("12th May 2031", day(2031, 5, 12)),
        ("4 Meán Fómhair 2031", day(2031, 9, 4)),
    ] {
        assert_eq!(DateReader::new().read(text), Ok(date), "{text:?}");
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
        ("4st May 2031", DateError::Unrecognized),
        ("11st May 2031", DateError::Unrecognized),
        ("2er mai 2031", DateError::Unrecognized),
        ("2th May 2031", DateError::Unrecognized),
        ("4nd May 2031", DateError::Unrecognized),
        ("12nd May 2031", DateError::Unrecognized),
        ("4rd May 2031", DateError::Unrecognized),
        ("13rd May 2031", DateError::Unrecognized),
        ("4.th May 2031", DateError::Unrecognized),
        ("4 º de mayo de 2031", DateError::Unrecognized),
        ("4 Meán-Fómhair 2031", DateError::Unrecognized),
        ("4 of 5 of 2031", DateError::Unrecognized),
        ("4 of of May 2031", DateError::Unrecognized),
        ("of 4 May 2031", DateError::Unrecognized),
        ("4 May 2031 of", DateError::Unrecognized),
        ("4/of/May 2031", DateError::Unrecognized),
        ("4-May 2031", DateError::Unrecognized),
        ("4/May-2031", DateError::Unrecognized),
        ("04/05-2031", DateError::Unrecognized),
        ("04/05/2031.", DateError::Unrecognized),
        ("2031.", DateError::Unrecognized),
        ("May/4 2031", DateError::Unrecognized),
        ("May 4/2031", DateError::Unrecognized),
        ("04 05 MAY", DateError::Unrecognized),
        ("2031-4 May", DateError::Unrecognized),
        ("04 MAY 131", DateError::Unrecognized),
        ("1974XX", DateError::Unrecognized),
        ("2031年5月4", DateError::Unrecognized),
        ("31年5月4日", DateError::Unrecognized),
        ("2031年5月4日1", DateError::Unrecognized),
        ("2031年5月4월", DateError::Unrecognized),
        ("2031年.5月4日", DateError::Unrecognized),
        ("2031年5月4日.", DateError::Unrecognized),
        ("ngày 4 tháng 13 năm 2031", DateError::Unrecognized),
        ("ngày 4 tháng 005 năm 2031", DateError::Unrecognized),
        ("4 tháng-5, 2031", DateError::Unrecognized),
        ("tháng 5 4", DateError::Unrecognized),
        ("X.05.2031", DateError::Unrecognized),
        ("12 X 2031", DateError::Unrecognized),
        ("04052031", DateError::Unrecognized),
        ("XX052031", DateError::Unrecognized),
        ("2031-05-04T25:00", DateError::Unrecognized),
        ("05:00", DateError::Unrecognized),
        ("never mind", DateError::Unrecognized),
        ("16 2031", DateError::Impossible),
        ("99999999", DateError::YearOutOfRange { year: 9999 }),
        ("May/4/2031", DateError::Unrecognized),
        ("04\u{200f}/05/2031", DateError::Unrecognized),
        ("1.5", DateError::Unrecognized),
        ("٠٤/٠٥/٢٠٣١", DateError::ForeignDigits),
        ("²031-05-04", DateError::ForeignDigits),
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
        ("05.2031.", DateError::Incomplete),
        ("May 2031", DateError::Incomplete),
        ("XX XX XX", DateError::Unknown),
        ("XX.XX.XXXX", DateError::Unknown),
        ("????-??-??", DateError::Unknown),
        ("XXXX", DateError::Unknown),
        ("<<<<<<", DateError::Unknown),
        ("XXXX-05-04", DateError::Unknown),
        ("04.05.XXXX", DateError::Unknown),
        ("04 MAY XXXX", DateError::Unknown),
        ("unlimited", DateError::Unlimited),
    ];
    for (text, error) in cases {
        assert_eq!(DateReader::new().read(text), Err(error), "{text:?}");
    }
    let long = "4".repeat(1_000_000);
    assert_eq!(DateReader::new().read(&long), Err(DateError::Unrecognized));
}

#[test]
fn a_text_of_the_longest_length_is_read_and_a_longer_one_is_not() {
    let of_bytes = |length: usize| format!("4 May{:1$}2031", "", length - "4 May2031".len());
    let longest = of_bytes(LONGEST_TEXT);
    assert_eq!(longest.len(), LONGEST_TEXT);
    assert_eq!(DateReader::new().read(&longest), may());
    let longer = of_bytes(LONGEST_TEXT + 1);
    assert_eq!(
        DateReader::new().read(&longer),
        Err(DateError::Unrecognized)
    );
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
        ("??.??.1974", year),
        ("<< << 1974", year),
        ("1974<<<<", year),
        ("1974XXXX", year),
        ("XXXX1974", year),
        ("197405??", partly(day(1974, 5, 1), day(1974, 5, 31))),
        ("XX/1974", Err(DateError::Incomplete)),
        ("1974年", Err(DateError::Incomplete)),
        ("1974年5月", Err(DateError::Incomplete)),
        ("tháng 5 năm 1974", Err(DateError::Incomplete)),
    ];
    for (text, reading) in cases {
        assert_eq!(DateReader::new().read(text), reading, "{text:?}");
    }
}

#[test]
fn two_digits_are_completed_by_what_the_date_is() {
    let today = day(2026, 11, 23);
    let birth = |text| DateReader::of_birth(today).read(text);
    let document = |text| DateReader::of_issue(today).read(text);
    assert_eq!(document("04 MAI/MAY 31"), may());
    assert_eq!(document("04 MAY 99"), Ok(day(1999, 5, 4)));
    assert_eq!(birth("04 MAY 74"), Ok(day(1974, 5, 4)));
    let both = DateError::Ambiguous {
        first: day(1920, 5, 4),
        second: day(2020, 5, 4),
    };
    assert_eq!(birth("04 MAY 20"), Err(both));
    assert_eq!(birth("29 FEB 00"), Ok(day(2000, 2, 29)));
    // Who was born in 1900 would be older than anybody has become, and 2100 is to come.
    assert_eq!(birth("04 MAY 00"), Ok(day(2000, 5, 4)));
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

#[test]
fn a_month_that_languages_disagree_on_is_ambiguous() {
    let read = |text| DateReader::new().read(text);
    let ambiguous = |first, second| Err(DateError::Ambiguous { first, second });
    let autumn = ambiguous(day(2031, 10, 4), day(2031, 11, 4));
    assert_eq!(read("4 listopada 2031"), autumn);
    assert_eq!(read("4. listopad 2031"), autumn);
    assert_eq!(read("4 LIS 2031"), autumn);
    assert_eq!(
        read("4 SRP 2031"),
        ambiguous(day(2031, 7, 4), day(2031, 8, 4))
    );
    assert_eq!(
        read("4 LIP 2031"),
        ambiguous(day(2031, 6, 4), day(2031, 7, 4))
    );
    // What only one of the two can be, or what the second word says.
    assert_eq!(read("31 listopada 2031"), Ok(day(2031, 10, 31)));
    assert_eq!(read("4 listopadu 2031"), Ok(day(2031, 11, 4)));
    assert_eq!(read("4 LIS/NOV 2031"), Ok(day(2031, 11, 4)));
    assert_eq!(read("4 LIS/OCT 2031"), Ok(day(2031, 10, 4)));
    assert_eq!(read("4 LIS/DEC 2031"), Err(DateError::Unrecognized));
    let today = day(2026, 11, 23);
    let expiry = DateReader::of_expiry(today).read("4 listopada 31");
    assert_eq!(expiry, autumn);
    let born = DateReader::of_birth(today).read("listopad 1974");
    assert_eq!(born, partly(day(1974, 10, 1), day(1974, 11, 30)));
}

#[test]
fn an_expiry_may_be_never() {
    let today = day(2026, 11, 23);
    for text in [
        "9999-12-31",
        "31.12.9999",
        "01-01-9999",
        "01/02/9999",
        "99991231",
        "99999999",
        "99/99/9999",
        "9999",
        "12/9999",
        "31 DEC 9999",
        "December 9999",
        "9999-12-31T23:59:59Z",
        "9999.12.31",
        "31.12.2999",
        "2999-12-31",
        "Permanent",
        "bezterminowo",
        "長期",
    ] {
        let expiry = DateReader::of_expiry(today).read(text);
        assert_eq!(expiry, Err(DateError::Unlimited), "{text:?}");
        assert!(DateReader::of_birth(today).read(text).is_err(), "{text:?}");
        assert!(DateReader::of_issue(today).read(text).is_err(), "{text:?}");
    }
}

fn any_date() -> impl Strategy<Value = NaiveDate> {
    let number =
        |year, month, day| chrono::Datelike::num_days_from_ce(&self::day(year, month, day));
    (number(1900, 1, 1)..=number(2100, 12, 31))
        .prop_map(|n| NaiveDate::from_num_days_from_ce_opt(n).unwrap())
}

/// What dates are made of, and what is close to it.
#[rustfmt::skip]
const PIECES: [&str; 60] = [
    "4", "04", "31", "13", "00", "2031", "1974", "9999", "2569", "1404", "114", "74", "0", "12345", "٤", "４", "²",
    " ", "  ", ".", ". ", "-", "/", ",", "_", "'", ":", "T", "Z", "+02:00", "00:00", "XX", "X", "??", "<<", "<",
    "MAY", "mai", "listopada", "srp", "XII", "V", "tháng", "năm", "ngày", "de", "of", "the", "th", "st", "º", "r", "d",
    "年", "月", "日", "令和", "\u{301}", "é", "\u{200f}",
];

/// How dates with a month as a word are written, in all languages and in some: the long formats of CLDR, and what people
/// make of them.
const PATTERNS: [(&str, &[&str]); 20] = [
    (
        "",
        &[
            "%d NAME %Y",
            "%-d NAME %Y",
            "%-d. NAME %Y",
            "%Y NAME %-d",
            "%-d NAME, %Y",
            "NAME %-d, %Y",
            "NAME %-d %Y",
        ],
    ),
    (
        "",
        &[
            "%d-NAME-%Y",
            "%d/NAME/%Y",
            "%d.NAME.%Y",
            "%d NAME./NAME %Y",
            "%-d NAME %Y 00:00",
            " %-d  NAME  %Y\n",
        ],
    ),
    ("English", &["%-d of NAME %Y", "the %-d of NAME, %Y"]),
    ("German", &["den %-d. NAME %Y"]),
    ("French", &["le %-d NAME %Y"]),
    ("Spanish", &["%-d de NAME de %Y", "%-dº de NAME del %Y"]),
    ("Portuguese", &["%-d de NAME de %Y", "%-dº de NAME de %Y"]),
    ("Galician", &["%-d de NAME de %Y"]),
    ("Catalan", &["%-d de NAME del %Y", "%-d d’NAME de %Y"]),
    ("Italian", &["il %-d NAME %Y", "%-d° NAME %Y"]),
    ("Danish", &["den %-d. NAME %Y"]),
    ("Swedish", &["den %-d NAME %Y"]),
    ("Maltese", &["%-d ta’ NAME %Y"]),
    ("Polish", &["%-d NAME %Y r.", "%-d NAME %Y roku"]),
    ("Czech", &["%-d. NAME %Y roku"]),
    (
        "Croatian",
        &["%-d. NAME %Y.", "%-d. NAME %Y. godine", "%-d. NAME %Y. g."],
    ),
    ("Serbian", &["%-d. NAME %Y. godine"]),
    ("Hungarian", &["%Y. NAME %-d.", "%Y. NAME. %d."]),
    ("Latvian", &["%Y. gada %-d. NAME"]),
    ("Lithuanian", &["%Y m. NAME %-d d.", "%Y m. NAME %-d d"]),
];

proptest! {
    #[test]
    fn any_text_is_a_date_or_an_error(text in "\\PC{0,40}", today in any_date()) {
        let _ = DateReader::new().read(&text);
        let _ = DateReader::of_birth(today).with_order(DateOrder::DayFirst).read(&text);
        let _ = DateReader::of_issue(today).with_order(DateOrder::MonthFirst).read(&text);
    }

    #[test]
    fn any_pieces_of_dates_are_a_date_or_an_error(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..9),
        today in any_date(),
    ) {
        let text = pieces.concat();
        let order = DateOrder::DayFirst;
        for reader in [DateReader::new(), DateReader::of_birth(today), DateReader::of_issue(today), DateReader::of_expiry(today)] {
            if let Ok(date) = reader.read(&text) {
                prop_assert!((1900..=2100).contains(&chrono::Datelike::year(&date)), "{text:?}");
                // What needs no order is not changed by one, unless the order makes it impossible.
                let ordered = reader.with_order(order).read(&text);
                prop_assert!(matches!(ordered, Err(DateError::Impossible)) || ordered == Ok(date), "{text:?}");
            }
        }
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
        prop_assert_eq!(DateReader::of_issue(date).read(&short), Ok(date));
    }

    #[test]
    fn what_any_language_writes_is_read_again(
        date in any_date(),
        row in 0..1000_usize,
        form in 0..1000_usize,
        pattern in 0..1000_usize,
        casing in 0..4_usize,
    ) {
        let month0 = chrono::Datelike::month0(&date) as usize;
        let rows: Vec<(&str, Vec<&str>)> = month::rows()
            .filter_map(|(language, mut months)| Some((language, months.nth(month0)?)))
            .map(|(language, forms)| (language, forms.split_whitespace().collect::<Vec<_>>()))
            .filter(|(_, forms)| !forms.is_empty())
            .collect();
        let (language, forms) = &rows[row % rows.len()];
        let name = forms[form % forms.len()].replace('_', " ");
        let name = match casing {
            0 => name,
            1 => name.to_uppercase(),
            2 => fold::fold(&name),
            _ => fold::fold(&name).to_lowercase(),
        };
        let patterns = PATTERNS.iter().filter(|(of, _)| of.is_empty() || language.starts_with(of));
        let patterns: Vec<&str> = patterns.flat_map(|(_, patterns)| *patterns).copied().collect();
        let text = date
            .format(patterns[pattern % patterns.len()])
            .to_string()
            .replace("NAME", &name);
        let numbers: Vec<u32> = month::months_of(&fold::fold(&name).replace(' ', "_")).unwrap().numbers().collect();
        match DateReader::new().read(&text) {
            Ok(read) => prop_assert_eq!(read, date, "{}: {:?}", language, text),
            Err(DateError::Ambiguous { first, second }) => {
                prop_assert!(numbers.len() == 2 && (first == date || second == date), "{}: {:?}", language, text);
            }
            Err(error) => prop_assert!(false, "{language}: {text:?} is {error:?}"),
        }
    }

    #[test]
    fn digits_alone_are_never_guessed(text in "[0-9]{1,14}", today in any_date(), order in proptest::bool::ANY) {
        let order = if order { DateOrder::DayFirst } else { DateOrder::MonthFirst };
        for reader in [DateReader::new(), DateReader::of_birth(today), DateReader::of_expiry(today)] {
            if let Ok(date) = reader.with_order(order).read(&text) {
                prop_assert_eq!(date.format("%Y%m%d").to_string(), text.clone());
            }
        }
    }

    #[test]
    fn a_time_of_day_moves_no_date(date in any_date(), hour in 0..24, minute in 0..60, zone in -14..15) {
        let text = format!("{date}T{hour:02}:{minute:02}:00{zone:+03}:00");
        prop_assert_eq!(DateReader::new().read(&text), Ok(date));
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
