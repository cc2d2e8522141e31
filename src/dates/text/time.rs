//! The time of day behind a date. Only the day counts.

/// The folded text without a time of day behind it: `2031-05-04T00:00:00Z`, `4 May 2031, 10:30 PM`,
/// `20310504T000000+0200` (ISO 8601, RFC 3339), and without the zone alone, `2031-05-04+02:00` (XML Schema).
///
/// The day is the one that is written. No zone moves it, because a date of birth or expiry has none; what looks like no
/// time of day is left, and is no date.
pub(super) fn without_time(text: &str) -> &str {
    let cut = before_clock(text)
        .or_else(|| before_basic(text))
        .or_else(|| {
            let (date, zone) = text.split_at_checked("2031-05-04".len())?;
            (is_iso(date) && !zone.is_empty() && is_zone(zone)).then_some(date)
        });
    cut.unwrap_or(text)
}

/// What stands before `T00:00` or ` 00:00`.
fn before_clock(text: &str) -> Option<&str> {
    let colon = text.find(':')?;
    let hour = text[..colon]
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .len();
    let (before, time) = text.split_at(hour);
    let date = match before.strip_suffix('T') {
        Some(date) => Some(date).filter(|date| is_iso(date)),
        None => before
            .ends_with(' ')
            .then(|| before.trim_end().trim_end_matches(',')),
    }?;
    is_clock(time).then_some(date)
}

/// What stands before `T000000` in the basic format.
fn before_basic(text: &str) -> Option<&str> {
    let (date, time) = text.split_at_checked("20310504".len())?;
    let time = time.strip_prefix('T')?;
    let digits = time.len() - time.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (clock, zone) = time.split_at(digits);
    let parts = [
        clock.get(..2),
        clock.get(2..4),
        clock.get(4..6).or(Some("0")),
    ];
    let whole = date.bytes().all(|b| b.is_ascii_digit()) && matches!(digits, 4 | 6);
    (whole && is_time(parts) && is_zone(zone)).then_some(date)
}

fn is_iso(date: &str) -> bool {
    date.len() == "2031-05-04".len()
        && date.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        })
}

/// Whether this is hours, minutes, and perhaps seconds, their fraction, the half of the day and the zone.
fn is_clock(time: &str) -> bool {
    let end = time
        .find(|c: char| !c.is_ascii_digit() && c != ':')
        .unwrap_or(time.len());
    let (clock, mut rest) = time.split_at(end);
    let mut parts = clock.split(':');
    let clock = [parts.next(), parts.next(), parts.next().or(Some("00"))];
    if clock[1..].iter().flatten().any(|part| part.len() != 2) || parts.next().is_some() {
        return false;
    }
    if let Some(fraction) = rest.strip_prefix(['.', ',']) {
        let digits = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        if digits.len() == fraction.len() {
            return false;
        }
        rest = digits;
    }
    rest = rest.trim_start();
    rest = rest
        .strip_prefix("AM")
        .or_else(|| rest.strip_prefix("PM"))
        .unwrap_or(rest);
    is_time(clock) && is_zone(rest.trim_start())
}

/// Whether these are hours, minutes and seconds of a day.
fn is_time(parts: [Option<&str>; 3]) -> bool {
    // The 24th hour ends a day in ISO 8601; the 60th second is a leap second.
    [24, 59, 60].iter().zip(parts).all(|(&most, part)| {
        part.filter(|part| {
            (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        })
        .and_then(|part| part.parse::<u32>().ok())
        .is_some_and(|part| part <= most)
    })
}

/// Whether this is nothing, `Z`, `UTC`, `GMT`, `+02`, `+0200` or `+02:00`.
fn is_zone(text: &str) -> bool {
    if matches!(text, "" | "Z" | "UTC" | "GMT") {
        return true;
    }
    let Some(offset) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    let minutes = match offset.len() {
        2 => Some("00"),
        4 => offset.get(2..),
        5 => offset.get(2..).and_then(|rest| rest.strip_prefix(':')),
        _ => None,
    };
    offset.is_ascii() && is_time([offset.get(..2), minutes, Some("00")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_left_out_and_nothing_else_is() {
        for text in [
            "2031-05-04T00:00:00Z",
            "2031-05-04T00:00",
            "2031-05-04T23:59:60.123456789+02:00",
            "2031-05-04 00:00",
            "2031-05-04 0:00",
            "2031-05-04 00:00:00 UTC",
            "2031-05-04, 10:30 PM",
            "2031-05-04 10:30:00 -0330",
            "2031-05-04T24:00:00+00",
            "2031-05-04Z",
            "2031-05-04+02:00",
        ] {
            assert_eq!(without_time(text), "2031-05-04", "{text:?}");
        }
        for text in ["20310504T0000", "20310504T000000Z", "20310504T235959+0200"] {
            assert_eq!(without_time(text), "20310504", "{text:?}");
        }
        assert_eq!(without_time("4 MAY 2031 00:00"), "4 MAY 2031");
        for text in [
            "",
            "2031-05-04",
            "2031-05-04T",
            "2031-05-04T25:00",
            "2031-05-04T00:60",
            "2031-05-04T00:00:00:00",
            "2031-05-04T0:0",
            "2031-05-04T00:00.",
            "2031-05-04 00:00 EST",
            "2031-05-0400:00",
            "4 MAY 2031T00:00",
            "2031-05-04+2:00",
            "2031-05-04T00:00+é0",
            "2031-05-04T00:00+02:+0",
            "2031-05-04 000:00",
            "04.05.2031Z",
            "2031-5-4T0000",
            "20310504T00000",
            "20310504T00",
            "20310504T250000",
            ":",
            "é:",
        ] {
            assert_eq!(without_time(text), text, "{text:?}");
        }
    }
}
