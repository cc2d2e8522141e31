//! Years that are not counted as the Gregorian calendar counts them: they are named, never converted.

use chrono::Datelike;

use super::{DateReader, Field, LONGEST_LIFE};
use crate::dates::{DateError, FIRST_YEAR, LAST_YEAR};
use crate::detail::Calendar;

/// What documents and forms write beside a year of another calendar: Japanese eras since 1868, the Republic of China,
/// the Buddhist era and the Hijri year. Words in Latin letters must stand alone; the others may touch the year.
#[rustfmt::skip]
const MARKERS: [(&str, Calendar); 19] = [
    ("令和", Calendar::Japanese), ("平成", Calendar::Japanese), ("昭和", Calendar::Japanese),
    ("大正", Calendar::Japanese), ("明治", Calendar::Japanese), ("REIWA", Calendar::Japanese),
    ("HEISEI", Calendar::Japanese), ("SHOWA", Calendar::Japanese), ("TAISHO", Calendar::Japanese),
    ("民國", Calendar::Minguo), ("民国", Calendar::Minguo), ("MINGUO", Calendar::Minguo),
    ("ROC", Calendar::Minguo),
    ("พ.ศ.", Calendar::Buddhist), ("พุทธศักราช", Calendar::Buddhist), ("BE", Calendar::Buddhist),
    ("هـ", Calendar::Hijri), ("ھ", Calendar::Hijri), ("AH", Calendar::Hijri),
];

/// The error that names the calendar of which the folded text says that it is.
pub(super) fn marked(text: &str) -> Option<DateError> {
    MARKERS.iter().find_map(|&(marker, calendar)| {
        let (before, after) = text.split_once(marker)?;
        let touches = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        if marker.is_ascii()
            && (touches(before.chars().next_back()) || touches(after.chars().next()))
        {
            return None;
        }
        let long = || numbers(text).find(|number| number.digits >= 3);
        let year = match calendar {
            Calendar::Japanese | Calendar::Minguo if after.starts_with('元') => 1,
            Calendar::Japanese | Calendar::Minguo => numbers(after).next()?.value,
            _ => long()?.value,
        };
        Some(DateError::OtherCalendar { calendar, year })
    })
}

/// The error for `R7.5.4`, `S60/6/12` and the like: the letter of a Japanese era and a year that its emperor reigned.
pub(super) fn with_era_letter(text: &str) -> Option<DateError> {
    let longest = match text.chars().next()? {
        // Meiji 45, Taisho 15, Showa 64, Heisei 31; Reiwa began in 2019.
        'M' => 45,
        'T' => 15,
        'S' => 64,
        'H' => 31,
        'R' => LAST_YEAR - 2018,
        _ => return None,
    };
    let rest = &text[1..];
    let mark = rest.find(|c: char| !c.is_ascii_digit())?;
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-');
    let year = rest[..mark].parse().ok()?;
    let is_year = mark <= 2 && (1..=longest).contains(&year);
    (is_year && rest.chars().all(numeric) && numbers(rest).count() == 3).then_some(
        DateError::OtherCalendar {
            calendar: Calendar::Japanese,
            year,
        },
    )
}

/// The error that names the calendar of the one year in the text that can be of another, where it has a day as well:
/// for texts of which nothing else is understood, such as those with foreign digits or the months of that calendar.
pub(super) fn by_its_year(text: &str, reader: DateReader) -> Option<DateError> {
    let count = numbers(text).count();
    let mut years = numbers(text)
        .filter(|number| number.digits == 4)
        .filter_map(|number| Some((calendar_of(number.value, reader)?, number.value)));
    match (years.next(), years.next()) {
        (Some((calendar, year)), None) if (2..=3).contains(&count) => {
            Some(DateError::OtherCalendar { calendar, year })
        }
        _ => None,
    }
}

/// The calendar in which this year outside the Gregorian range seems to be counted.
pub(super) fn calendar_of(year: i32, reader: DateReader) -> Option<Calendar> {
    let range = FIRST_YEAR..=LAST_YEAR;
    // The Buddhist era of Thailand began 543 years before ours; in Hijri years, which are lunar, a year is 0.970224
    // Gregorian ones since 16 July 622; Persian years began in spring 622 (Reingold and Dershowitz, "Calendrical
    // Calculations", 4th edition, 2018, chapters 7 and 15; Thailand's from its act on the calendar year of 1940).
    let hijri = (f64::from(year) * 0.970_224 + 621.6).floor() as i32;
    let persian = year + 621;
    if range.contains(&(year - 543)) {
        return Some(Calendar::Buddhist);
    }
    let possible = |year: i32| {
        range.contains(&year)
            && match reader.field {
                Field::Birth(as_of) => {
                    (as_of.year() - LONGEST_LIFE as i32..=as_of.year()).contains(&year)
                }
                _ => true,
            }
    };
    match (possible(hijri), possible(persian), reader.field) {
        (true, true, Field::Issue(as_of) | Field::Expiry(as_of)) => {
            let distance = |year: i32| (year - as_of.year()).abs();
            Some(if distance(hijri) < distance(persian) {
                Calendar::Hijri
            } else {
                Calendar::Persian
            })
        }
        (true, true, _) => Some(Calendar::HijriOrPersian),
        (true, false, _) => Some(Calendar::Hijri),
        (false, true, _) => Some(Calendar::Persian),
        (false, false, _) => None,
    }
}

struct Number {
    value: i32,
    digits: usize,
}

/// The numbers of at most four digits in the text, in any script's decimal digits.
fn numbers(text: &str) -> impl Iterator<Item = Number> {
    text.split(|c| digit(c).is_none())
        .filter(|run| !run.is_empty())
        .map(|run| Number {
            digits: run.chars().count(),
            value: run
                .chars()
                .filter_map(digit)
                .take(5)
                .fold(0, |sum, digit| sum * 10 + digit),
        })
        .filter(|number| number.digits <= 4)
}

/// The value of a decimal digit of the scripts of countries that have them on documents.
fn digit(c: char) -> Option<i32> {
    // The zeros of Arabic-Indic, Extended Arabic-Indic (Persian), Devanagari, Bengali, Thai, Lao, Myanmar and Khmer.
    const ZEROS: [u32; 9] = [
        0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0,
    ];
    let value = |zero: u32| u32::from(c).checked_sub(zero).filter(|&value| value <= 9);
    ZEROS
        .iter()
        .find_map(|&zero| value(zero))
        .and_then(|value| i32::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn named(text: &str, reader: DateReader) -> Option<(Calendar, i32)> {
        match reader.read(text) {
            Err(DateError::OtherCalendar { calendar, year }) => Some((calendar, year)),
            _ => None,
        }
    }

    #[test]
    fn years_of_other_calendars_are_named() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let expiry = DateReader::of_expiry(today);
        let birth = DateReader::of_birth(today);
        struct Case(&'static str, DateReader, Calendar, i32);
        let cases = [
            Case("04/05/2574", expiry, Calendar::Buddhist, 2574),
            Case("2569", expiry, Calendar::Buddhist, 2569),
            Case("4 May 2569", expiry, Calendar::Buddhist, 2569),
            Case("25690504", expiry, Calendar::Buddhist, 2569),
            Case("4 พ.ค. 2569", expiry, Calendar::Buddhist, 2569),
            Case("๔ พ.ค. ๒๕๖๙", expiry, Calendar::Buddhist, 2569),
            Case("พ.ศ. 2569", expiry, Calendar::Buddhist, 2569),
            Case("4 May B.E. 2569", expiry, Calendar::Buddhist, 2569),
            Case("2528-06-12", birth, Calendar::Buddhist, 2528),
            Case("1447/11/20", expiry, Calendar::Hijri, 1447),
            Case("20-11-1447", expiry, Calendar::Hijri, 1447),
            Case("١٤٥٢/٠٣/١٥", expiry, Calendar::Hijri, 1452),
            Case("15 Ramadan 1452", expiry, Calendar::Hijri, 1452),
            Case("1452 هـ", expiry, Calendar::Hijri, 1452),
            Case("1420/01/01", birth, Calendar::Hijri, 1420),
            Case("1404/02/14", expiry, Calendar::Persian, 1404),
            Case("۱۴۰۹/۰۲/۱۴", expiry, Calendar::Persian, 1409),
            Case("1300/02/14", birth, Calendar::Persian, 1300),
            Case("1370/02/14", birth, Calendar::HijriOrPersian, 1370),
            Case(
                "1447/11/20",
                DateReader::new(),
                Calendar::HijriOrPersian,
                1447,
            ),
            Case("令和7年5月4日", expiry, Calendar::Japanese, 7),
            Case("令和元年5月4日", expiry, Calendar::Japanese, 1),
            Case("昭和60年6月12日", birth, Calendar::Japanese, 60),
            Case("R7.5.4", expiry, Calendar::Japanese, 7),
            Case("S60/6/12", birth, Calendar::Japanese, 60),
            Case("Heisei 31", birth, Calendar::Japanese, 31),
            Case("M45.7.29", birth, Calendar::Japanese, 45),
            Case("T15.12.24", birth, Calendar::Japanese, 15),
            Case("H31-4-30", birth, Calendar::Japanese, 31),
            Case("民國114年5月4日", expiry, Calendar::Minguo, 114),
            Case("114/05/04", expiry, Calendar::Minguo, 114),
            Case("114年5月4日", expiry, Calendar::Minguo, 114),
        ];
        for Case(text, reader, calendar, year) in cases {
            assert_eq!(named(text, reader), Some((calendar, year)), "{text:?}");
        }
    }

    #[test]
    fn what_is_of_no_calendar_is_not_named() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let expiry = DateReader::of_expiry(today);
        let birth = DateReader::of_birth(today);
        for text in [
            "1899-12-31",
            "2101-01-01",
            "3031-05-04",
            "231-05-04",
            "04052031",
            "PO Box 1447",
            "R99.5.4",
            "S60",
            "T7.5",
            "RX.1.2",
            "M46.1.1",
            "T16.1.1",
            "S65.1.1",
            "H32.1.1",
            "BERLIN 2031",
            "٠٤/٠٥/٢٠٣١",
        ] {
            assert_eq!(named(text, expiry), None, "{text:?}");
        }
        // A birth in 1485 of the Hijri calendar is still to come, and in the Persian one as well.
        assert_eq!(named("1485-05-04", birth), None);
        // One in 1281 of the Persian calendar was in 1902: nobody has lived as long.
        assert_eq!(named("1281-05-04", birth), None);
        assert_eq!(named("1283-05-04", birth), Some((Calendar::Persian, 1283)));
    }

    #[test]
    fn a_document_is_of_the_calendar_whose_year_is_nearer_and_else_of_the_persian_one() {
        // 1404 is 1983 in the one and 2025 in the other: 2004 lies in the middle.
        let in_year = |year| DateReader::of_issue(NaiveDate::from_ymd_opt(year, 6, 1).unwrap());
        for (year, calendar) in [
            (2003, Calendar::Hijri),
            (2004, Calendar::Persian),
            (2005, Calendar::Persian),
        ] {
            assert_eq!(named("1404/02/14", in_year(year)), Some((calendar, 1404)));
        }
    }
}
