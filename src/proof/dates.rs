//! The dates of a page, and which of them is the day on which it was issued.

use chrono::{Datelike, NaiveDate};

use super::labels::{Label, Labelled, before};
use crate::dates::{DateError, DateOrder, DateReader};
use crate::matching::fold::{Script, plain};
use crate::words::{Cell, Text};

/// A day, or the two that a text such as 01/02/2026 can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Day {
    One(NaiveDate),
    Either(NaiveDate, NaiveDate),
}

/// The date of issue, and the cell that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Issued {
    pub(crate) day: Day,
    pub(crate) cell: usize,
}

/// A date on a page.
#[derive(Clone, Debug)]
struct Dated {
    day: Day,
    cell: usize,
    labelled: Option<Labelled>,
    /// Whether it and another make a span.
    span: bool,
    /// Whether little else stands in its cell, as in `Lyon, le 28/11/2022`.
    alone: bool,
}

/// No date is written with more words.
const MOST_WORDS: usize = 6;

/// How many words before a date are looked through for its label: more than lie between the two and in the longest label.
const BEFORE: usize = 16;

/// No date is longer, in characters.
const LONGEST: usize = 40;

/// The most years since the date of issue that is told by its place alone.
const OLDEST: i32 = 15;

/// The share of the first page, from its top, in which letters and bills have their date.
const HEAD: f64 = 0.45;

/// As many dates below each other are a column of a table, which the head above says nothing of.
const COLUMN: usize = 3;

/// The day on which the page was issued: by its label, else by its place at the head, else the last day of the span that it
/// is about. `order` is that of the country where the page comes from, and counts where the page itself does not tell.
pub(crate) fn issued(text: &Text, as_of: NaiveDate, order: Option<DateOrder>) -> Option<Issued> {
    let cells: Vec<&Cell> = text.cells().collect();
    let order = order_of(&cells).or(order);
    let reader = DateReader::of_issue(as_of).with_order(order);
    let dates = label(&cells, text, found(&cells, &reader, as_of));
    let first_page = text.pages.first()?;
    let height = first_page
        .cells
        .iter()
        .map(|cell| cell.bottom)
        .fold(0.0, f64::max);
    let of = |date: &Dated| Issued {
        day: date.day,
        cell: date.cell,
    };
    let is = |date: &&Dated, label: Label| date.labelled.is_some_and(|l| l.label == label);
    let issue = dates.iter().filter(|date| is(date, Label::Issue));
    // The first of the strongest.
    let issue = issue
        .rev()
        .max_by_key(|date| date.labelled.map_or(0, |l| l.strength));
    // Without a label an old date is more likely that of a birth.
    let recent = |day: Day| match day {
        Day::One(day) | Day::Either(day, _) => as_of.year() - day.year() <= OLDEST,
    };
    let head = || {
        dates.iter().find(|date| {
            let place = date.cell < first_page.cells.len() && cells[date.cell].top < HEAD * height;
            date.labelled.is_none() && !date.span && date.alone && place && recent(date.day)
        })
    };
    let span = || {
        let periods = dates
            .iter()
            .filter(|date| is(date, Label::Period) || date.span && date.labelled.is_none());
        periods.max_by_key(|date| match date.day {
            Day::One(day) => day,
            Day::Either(first, _) => first,
        })
    };
    issue.or_else(head).or_else(span).map(of)
}

/// The order of day and month that the page's own dates have, where all that tell agree.
fn order_of(cells: &[&Cell]) -> Option<DateOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for word in cells.iter().flat_map(|cell| cell.text.split_whitespace()) {
        if let Some(([a, b, _], _)) = numeric(&plain(word)) {
            day_first |= a > 12 && a <= 31 && b <= 12;
            month_first |= b > 12 && b <= 31 && a <= 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// The three numbers of a date with the year last, and whether the year has two digits.
fn numeric(word: &str) -> Option<([u32; 3], bool)> {
    let word = word.trim_matches(|c: char| !c.is_ascii_digit());
    let mark = word
        .chars()
        .find(|c| !c.is_ascii_digit())
        .filter(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<&str> = word.split(mark).collect();
    let [a, b, year] = parts[..] else { return None };
    let right = matches!(a.len(), 1 | 2) && matches!(b.len(), 1 | 2) && matches!(year.len(), 2 | 4);
    let numbers = [a.parse().ok()?, b.parse().ok()?, year.parse().ok()?];
    right.then_some((numbers, year.len() == 2))
}

/// A date, and where it was found.
struct Found {
    day: Day,
    cell: usize,
    /// The last words before it in its cell.
    before: String,
    /// Which words of the cell it is made of, and how many the cell has beside them.
    words: std::ops::Range<usize>,
    others: usize,
}

/// Every date of the cells.
fn found(cells: &[&Cell], reader: &DateReader, as_of: NaiveDate) -> Vec<Found> {
    let mut dates = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        if !cell.text.contains(|c: char| c.is_numeric()) {
            continue;
        }
        let text = parted(&plain(&cell.text));
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut start = 0;
        while start < words.len() {
            let longest = (1..=MOST_WORDS.min(words.len() - start)).rev();
            let hit = longest
                .filter_map(|length| {
                    Some((
                        read(&words[start..start + length].join(" "), reader, as_of)?,
                        length,
                    ))
                })
                .next();
            match hit {
                Some((day, length)) => {
                    dates.push(Found {
                        day,
                        cell: at,
                        before: words[start.saturating_sub(BEFORE)..start].join(" "),
                        words: start..start + length,
                        others: words.len() - length,
                    });
                    start += length;
                }
                None => start += 1,
            }
        }
    }
    dates
}

/// The text with a blank behind colons and between Chinese characters and a number that is no part of the date before.
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    for c in text.chars() {
        let unit = matches!(last, '年' | '月' | '日' | '년' | '월' | '일');
        let han = |c| matches!(Script::of(c), Some(Script::Han | Script::Hangul));
        let before_colon = parted.trim_end_matches(':');
        let in_time = c.is_ascii_digit() && before_colon.ends_with(|c: char| c.is_ascii_digit());
        if c.is_ascii_digit() && han(last) && !unit
            || last == ':' && c != ' ' && !in_time
            || last == '日' && han(c)
        {
            parted.push(' ');
        }
        parted.push(c);
        last = c;
    }
    parted
}

fn read(text: &str, reader: &DateReader, as_of: NaiveDate) -> Option<Day> {
    let bare = text
        .trim_matches(|c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '*' | '|' | '[' | ']'));
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let marked = bare.contains(|c: char| !c.is_ascii_digit());
    if bare.len() != text.len() && bare.len() + 1 < text.len()
        || !(3..=8).contains(&digits)
        || bare.chars().count() > LONGEST
        || !marked
    {
        return None;
    }
    let whole;
    let mut bare = bare.trim_end_matches('.');
    if let Some(([a, b, year], true)) = numeric(bare).filter(|_| !bare.contains(' ')) {
        // The century is this one, unless that is years ahead: bills are of the past.
        let century = as_of.year() / 100 * 100;
        let year = century + i32::try_from(year).ok()?;
        let year = if year > as_of.year() + 1 {
            year - 100
        } else {
            year
        };
        whole = format!("{a}/{b}/{year}");
        bare = &whole;
    }
    match reader.read(bare) {
        Ok(day) => Some(Day::One(day)),
        Err(DateError::Ambiguous { first, second }) => Some(Day::Either(first, second)),
        Err(_) => None,
    }
}

/// What each date is of, by what stands before it, to its left and above it.
fn label(cells: &[&Cell], text: &Text, found: Vec<Found>) -> Vec<Dated> {
    let pages = text.pages.iter().enumerate();
    let pages: Vec<usize> = pages
        .flat_map(|(page, of)| vec![page; of.cells.len()])
        .collect();
    let page = |cell: usize| pages[cell];
    // In the order of the cells.
    let has_date: Vec<usize> = found.iter().map(|found| found.cell).collect();
    let mut dates: Vec<Dated> = Vec::with_capacity(found.len());
    let mut last_end: Option<(usize, usize)> = None;
    for Found {
        day,
        cell,
        before: own,
        words: range,
        others,
    } in &found
    {
        let joins = last_end
            .is_some_and(|(other, end)| other == *cell && range.start.saturating_sub(end) <= 1);
        // A label that is not known is still one.
        let unknown = || {
            own.ends_with(':').then_some(Labelled {
                label: Label::Other,
                strength: 0,
            })
        };
        let mut labelled = before(own).or_else(unknown);
        if labelled.is_none() {
            let here = cells[*cell];
            let beside = |other: &usize| {
                page(*other) == page(*cell) && has_date.binary_search(other).is_err()
            };
            let same_line = (0..*cell)
                .rev()
                .take(12)
                .filter(beside)
                .find(|&other| cells[other].line == here.line);
            labelled = same_line
                .and_then(|other| before(&cells[other].text))
                .map(|l| Labelled {
                    strength: l.strength - 1,
                    ..l
                });
            if labelled.is_none() && own.is_empty() {
                let column = has_date
                    .iter()
                    .filter(|&&other| {
                        page(other) == page(*cell)
                            && (cells[other].left - here.left).abs() < here.right - here.left
                    })
                    .count();
                let above = |other: &usize| {
                    let cell = cells[*other];
                    cell.line < here.line
                        && here.line - cell.line <= 2
                        && cell.right.min(here.right) > cell.left.max(here.left)
                };
                let head = (0..*cell).rev().take(40).filter(beside).find(above);
                let head = head
                    .and_then(|other| before(&cells[other].text))
                    .map(|l| Labelled {
                        strength: l.strength - 2,
                        ..l
                    });
                labelled = match column >= COLUMN {
                    true => Some(Labelled {
                        label: Label::Other,
                        strength: 0,
                    }),
                    false => head,
                };
            }
        }
        if joins && let Some(previous) = dates.last_mut() {
            previous.span = true;
            // `from … to …`: what the first is of, the second is too.
            if previous
                .labelled
                .is_none_or(|l| l.label == Label::Issue && l.strength < 3)
            {
                previous.labelled = Some(Labelled {
                    label: Label::Period,
                    strength: 1,
                });
            }
            labelled = labelled
                .filter(|l| l.label != Label::Issue)
                .or(previous.labelled);
        }
        dates.push(Dated {
            day: *day,
            cell: *cell,
            labelled,
            span: joins,
            alone: *others <= 3,
        });
        last_end = Some((*cell, range.end));
    }
    dates
}
