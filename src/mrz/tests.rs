use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::dates::DateError;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn mrz(lines: &[&str]) -> Mrz {
    Mrz::parse(lines).unwrap()
}

/// The specimens of Doc 9303 parts 4 to 7, and two specimens of the French card.
const SPECIMENS: [(MrzFormat, &[&str]); 7] = [
    (
        MrzFormat::Td3,
        &[
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        ],
    ),
    (
        MrzFormat::Td1,
        &[
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        ],
    ),
    (
        MrzFormat::Td2,
        &[
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
            "D231458907UTO7408122F1204159<<<<<<<6",
        ],
    ),
    (
        MrzFormat::MrvA,
        &[
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
            "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
        ],
    ),
    (
        MrzFormat::MrvB,
        &[
            "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
            "L8988901C4XXX4009078F9612109<<<<<<<<",
        ],
    ),
    (
        MrzFormat::FrenchId,
        &[
            "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
            "9409923102854CORINNE<<<<<<<6512068F4",
        ],
    ),
    (
        MrzFormat::FrenchId,
        &[
            "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
            "8806923102858CORINNE<<<<<<<6512068F6",
        ],
    ),
];

#[test]
fn the_published_specimens_are_valid() {
    for (format, lines) in SPECIMENS {
        let mrz = mrz(lines);
        assert_eq!(mrz.format(), format);
        assert!(mrz.valid(), "{mrz:?}: {:?}", mrz.checks());
    }
}

#[test]
fn the_fields_of_a_passport_are_read() {
    let mrz = mrz(SPECIMENS[0].1);
    assert_eq!(mrz.document_code(), "P");
    assert_eq!(mrz.issuing_state(), Ok("UTO"));
    assert_eq!(mrz.nationality(), Ok("UTO"));
    assert_eq!(mrz.document_number(), Ok("L898902C3"));
    assert_eq!(mrz.sex(), Ok(Sex::Female));
    assert_eq!(mrz.optional_data(), ["ZE184226B", ""]);
    let names = mrz.names().unwrap();
    assert_eq!((names.surname(), names.given()), ("ERIKSSON", "ANNA MARIA"));
    assert!(!names.truncated());
    let birth = mrz.date_of_birth(day(2026, 11, 26)).unwrap();
    assert_eq!(birth.date(), day(1974, 8, 12));
    assert_eq!(birth.century_earlier(), None);
    assert_eq!(mrz.expiry(), Ok(day(2012, 4, 15)));
}

#[test]
fn both_centuries_of_a_birth_are_kept_where_the_holder_could_be_alive() {
    let mrz = mrz(&[
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO2008122F1204159ZE184226B<<<<<10",
    ]);
    let birth = mrz.date_of_birth(day(2026, 11, 26)).unwrap();
    assert_eq!(birth.date(), day(2020, 8, 12));
    assert_eq!(birth.century_earlier(), Some(day(1920, 8, 12)));
}

#[test]
fn a_long_number_of_a_card_is_whole() {
    // Doc 9303 part 5, note j: the number D23145890734 with its digit 9.
    let long = mrz(&[
        "I<UTOD23145890<7349<<<<<<<<<<<",
        "3407127M9507122UTO<<<<<<<<<<<2",
        "STEVENSON<<PETER<JOHN<<<<<<<<<",
    ]);
    assert_eq!(long.document_number(), Ok("D23145890734"));
    assert_eq!(long.check(Field::DocumentNumber), Some(true));
    assert!(long.valid(), "{:?}", long.checks());
    assert_eq!(long.optional_data(), ["", ""]);
    let wrong = mrz(&[
        "I<UTOD23145890<7348<<<<<<<<<<<",
        "3407127M9507122UTO<<<<<<<<<<<2",
        "STEVENSON<<PETER<JOHN<<<<<<<<<",
    ]);
    assert_eq!(wrong.check(Field::DocumentNumber), Some(false));
}

#[test]
fn a_wrong_field_leaves_the_others_readable() {
    let mrz = mrz(&[
        "P<UTXERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C<2UTO740230<Z1204159<<<<<<<<<<<<<<<4",
    ]);
    assert_eq!(mrz.issuing_state(), Err(FieldProblem::UnknownState));
    assert_eq!(mrz.nationality(), Ok("UTO"));
    assert_eq!(mrz.sex(), Err(FieldProblem::Character(0)));
    assert_eq!(
        mrz.date_of_birth(day(2026, 11, 26)),
        Err(DateProblem::Date(DateError::Impossible))
    );
    assert_eq!(mrz.expiry(), Ok(day(2012, 4, 15)));
    assert_eq!(mrz.document_number(), Ok("L898902C"));
    assert_eq!(mrz.check(Field::OptionalData), Some(true));
    assert!(!mrz.valid());
}

#[test]
fn a_birth_of_which_part_is_unknown_gives_the_span() {
    let mrz = mrz(&[
        "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<",
        "C01X0006H1D<<74<<<<1F1204159<<<<<<<<<<<<<<<0",
    ]);
    assert_eq!(mrz.issuing_state(), Ok("D"));
    assert_eq!(
        mrz.date_of_birth(day(2026, 11, 26)),
        Err(DateProblem::Date(DateError::PartlyUnknown {
            earliest: day(1974, 1, 1),
            latest: day(1974, 12, 31)
        }))
    );
}

#[test]
fn lines_of_no_format_are_refused() {
    assert_eq!(
        Mrz::parse(&[]),
        Err(MrzError::Shape {
            lines: 0,
            columns: 0
        })
    );
    assert_eq!(
        Mrz::parse(&["I<UTO"]),
        Err(MrzError::Shape {
            lines: 1,
            columns: 5
        })
    );
    assert_eq!(Mrz::parse(&["AB", "A"]), Err(MrzError::Uneven { line: 1 }));
    assert_eq!(
        Mrz::parse(&["AB", "Aé"]),
        Err(MrzError::Character { line: 1, column: 1 })
    );
    assert_eq!(
        Mrz::parse(&["ab"]),
        Err(MrzError::Character { line: 0, column: 0 })
    );
}

#[test]
fn debug_shows_nobody() {
    for (_, lines) in SPECIMENS {
        let mrz = mrz(lines);
        let birth = mrz.date_of_birth(day(2026, 11, 26)).unwrap();
        let shown = format!("{mrz:?} {:?} {:?} {birth:?}", mrz.names(), mrz.checks());
        for secret in ["ERIK", "ANNA", "CORINNE", "1974", "740812", "2314", "898"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}

/// Any valid zone.
fn any_mrz() -> impl Strategy<Value = Vec<String>> {
    let format = prop::sample::select(MrzFormat::ALL.to_vec());
    format.prop_flat_map(|format| {
        let fields = format.spans().iter().map(|span| {
            let n = span.end - span.start;
            match (span.field, span.chars) {
                (Field::DocumentCode, Chars::Kind) => match format {
                    MrzFormat::MrvA | MrzFormat::MrvB => "V",
                    MrzFormat::Td3 => "P",
                    _ => "I",
                }
                .boxed(),
                (Field::DocumentCode, _) if format == MrzFormat::FrenchId => "D".boxed(),
                (Field::DocumentCode, _) => "[A-CE-Z<]".boxed(),
                (Field::IssuingState, _) if format == MrzFormat::FrenchId => "FRA".boxed(),
                (Field::IssuingState | Field::Nationality, _) => {
                    prop::sample::select(vec!["UTO", "D<<", "FRA", "USA", "XXA"])
                        .prop_map(str::to_owned)
                        .boxed()
                }
                (Field::DateOfBirth | Field::Expiry, _) => (0..36_000_u64)
                    .prop_map(|days| {
                        let date = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
                        (date + chrono::Days::new(days))
                            .format("%y%m%d")
                            .to_string()
                    })
                    .boxed(),
                (Field::Sex, _) => "[MF<]".boxed(),
                (Field::Names | Field::GivenNames, _) => "[A-Z]{1,12}<<[A-Z]{0,12}"
                    .prop_map(move |text| format!("{text:<<n$.n$}"))
                    .boxed(),
                _ => proptest::string::string_regex(&format!("[0-9A-Z]{{1,{n}}}"))
                    .unwrap()
                    .prop_map(move |text| format!("{text:<<n$}"))
                    .boxed(),
            }
        });
        let fields: Vec<_> = fields.collect();
        fields.prop_map(move |fields| {
            let mut lines = vec![String::new(); format.lines()];
            for (span, text) in format.spans().iter().zip(fields) {
                lines[span.line].push_str(&text);
            }
            with_check_digits(format, lines)
        })
    })
}

fn with_check_digits(format: MrzFormat, lines: Vec<String>) -> Vec<String> {
    let mut lines: Vec<Vec<u8>> = lines.into_iter().map(String::into_bytes).collect();
    for cover in format.checks() {
        let covered: Vec<u8> = cover
            .over
            .iter()
            .flat_map(|&(line, from, to)| lines[line][from..to].to_vec())
            .collect();
        lines[cover.digit.0][cover.digit.1] = check_digit(covered);
    }
    lines
        .into_iter()
        .map(|line| String::from_utf8(line).unwrap())
        .collect()
}

fn parsed(lines: &[String]) -> Mrz {
    mrz(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(lines in any_mrz()) {
        let mrz = parsed(&lines);
        prop_assert!(mrz.valid(), "{:?}", mrz.checks());
        prop_assert!(mrz.issuing_state().is_ok());
        prop_assert!(mrz.names().is_ok());
        prop_assert!(mrz.sex().is_ok());
        prop_assert!(mrz.date_of_birth(day(2026, 11, 26)).is_ok());
        prop_assert_eq!(mrz.expiry().is_ok(), mrz.format() != MrzFormat::FrenchId);
    }

    /// A change is missed only where no check digit covers the place, or the values differ by a multiple of ten.
    #[test]
    fn one_changed_character_is_caught(
        lines in any_mrz(),
        line in any::<prop::sample::Index>(),
        column in any::<prop::sample::Index>(),
        to in "[0-9A-Z<]",
    ) {
        let format = parsed(&lines).format();
        let (line, column) = (line.index(lines.len()), column.index(format.columns()));
        let mut changed = lines.clone();
        changed[line].replace_range(column..=column, &to);
        let was = value(lines[line].as_bytes()[column]).unwrap();
        let is = value(to.as_bytes()[0]).unwrap();
        let covers = |c: &&Cover| {
            c.digit == (line, column)
                || c.over.iter().any(|&(l, from, to)| l == line && (from..to).contains(&column))
        };
        let other = parsed(&changed);
        let covered = format.checks().iter().any(|c| covers(&c));
        // A filler in place of a digit makes a long number of a short one, whose digit is elsewhere.
        prop_assume!(other.format() == format && other.long.is_none());
        if covered && was % 10 != is % 10 {
            prop_assert!(!other.valid());
        }
        // A letter or filler in place of a check digit is never right.
        if format.checks().iter().any(|c| c.digit == (line, column) && !c.may_be_filler) && !to.as_bytes()[0].is_ascii_digit() {
            prop_assert!(!other.valid());
        }
        if !covered {
            prop_assert!(other.valid());
        }
    }

    #[test]
    fn no_text_makes_the_parser_panic(lines in prop::collection::vec("\\PC{0,50}", 0..4), today in 700_000..790_000) {
        exercise(&lines, today);
    }

    #[test]
    fn no_zone_makes_the_parser_panic(
        lines in prop_oneof![
            prop::collection::vec("[0-9A-Z<]{30}", 3),
            prop::collection::vec("[0-9A-Z<]{36}", 2),
            prop::collection::vec("[0-9A-Z<]{44}", 2),
            prop::collection::vec("[05A<]{30}", 3),
        ],
        today in 700_000..790_000,
    ) {
        exercise(&lines, today);
    }

    /// The strict parser of the `mrz` crate takes the same zones for valid and reads the same fields.
    #[test]
    fn the_strict_parser_of_another_crate_agrees(lines in any_mrz()) {
        let ours = parsed(&lines);
        oracle(&ours, &lines)?;
    }
}

fn exercise(lines: &[String], today: i32) {
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    let Ok(mrz) = Mrz::parse(&lines) else {
        return;
    };
    let today = NaiveDate::from_num_days_from_ce_opt(today).unwrap();
    let _ = (mrz.valid(), mrz.names(), mrz.sex(), mrz.expiry());
    let _ = (mrz.date_of_birth(today), mrz.document_number());
    let _ = (mrz.optional_data(), mrz.issuing_state(), mrz.nationality());
    assert_eq!(mrz.lines(), lines);
}

fn oracle(ours: &Mrz, lines: &[String]) -> Result<(), TestCaseError> {
    let lines: Vec<_> = lines.iter().map(String::as_str).collect();
    let theirs = match ours.format() {
        MrzFormat::Td1 => ::mrz::parse_td1(lines[0], lines[1], lines[2]),
        MrzFormat::Td2 => ::mrz::parse_td2(lines[0], lines[1]),
        MrzFormat::Td3 => ::mrz::parse_td3(lines[0], lines[1]),
        MrzFormat::MrvA => ::mrz::parse_mrv_a(lines[0], lines[1]),
        MrzFormat::MrvB => ::mrz::parse_mrv_b(lines[0], lines[1]),
        MrzFormat::FrenchId => return Ok(()),
    };
    let theirs = match theirs {
        Ok(theirs) => theirs,
        Err(error) => return Err(TestCaseError::fail(format!("{:?}: {error}", ours.format()))),
    };
    prop_assert_eq!(ours.valid(), theirs.checksum_consistent());
    prop_assert_eq!(
        ours.document_number().unwrap_or(""),
        theirs.full_document_number()
    );
    let names = ours.names().unwrap();
    prop_assert_eq!(names.surname(), theirs.surname.as_str());
    prop_assert_eq!(names.given(), theirs.given_names.as_str());
    prop_assert_eq!(
        ours.text(Field::Nationality).trim_end_matches('<'),
        theirs.nationality.as_str()
    );
    for (field, date) in [
        (Field::DateOfBirth, &theirs.date_of_birth),
        (Field::Expiry, &theirs.date_of_expiry),
    ] {
        prop_assert!(
            date.to_string()
                .replace('-', "")
                .ends_with(ours.text(field)),
            "{}",
            date
        );
    }
    Ok(())
}
