//! Who the specimens belong to, and their machine-readable zones.

use std::sync::LazyLock;

use crate::assets::{COLLINS, HOPPER, Portrait};

/// A person who does not exist. Dates are year, month, day.
#[derive(Debug)]
pub struct Person {
    pub surname: &'static str,
    pub given: &'static str,
    pub sex: char,
    pub birth: [u32; 3],
    pub birthplace: &'static str,
    pub issued: [u32; 3],
    pub expiry: [u32; 3],
    pub number: &'static str,
    pub address: [&'static str; 2],
    pub portrait: &'static LazyLock<Portrait>,
    /// Whether the passport's zone was printed with a wrong composite check digit.
    pub slip: bool,
}

pub static MARA: Person = Person {
    surname: "ORDWAY",
    given: "MARA ELISE",
    sex: 'F',
    birth: [1988, 4, 17],
    birthplace: "PORT AMBREL",
    issued: [2021, 9, 3],
    expiry: [2031, 9, 2],
    number: "C4K82715M",
    address: ["27 Lantern Quay", "4180 Port Ambrel"],
    portrait: &COLLINS,
    slip: false,
};

pub static EDITH: Person = Person {
    surname: "TALLIS",
    given: "EDITH ANNE",
    sex: 'F',
    birth: [1951, 11, 30],
    birthplace: "NEW SARREL",
    issued: [2022, 3, 15],
    expiry: [2032, 3, 14],
    number: "P3150972X",
    address: ["9 Weaver's Row", "2305 New Sarrel"],
    portrait: &HOPPER,
    slip: false,
};

/// Whose passport has a wrong check digit.
pub static RHEA: Person = Person {
    surname: "LINDQVIST",
    given: "RHEA",
    sex: 'F',
    birth: [1979, 6, 8],
    birthplace: "PORT AMBREL",
    issued: [2023, 5, 20],
    expiry: [2033, 5, 19],
    number: "P7724180B",
    address: ["3 Chandlery Steps", "4180 Port Ambrel"],
    portrait: &COLLINS,
    slip: true,
};

/// The date as the documents print it.
pub fn printed([year, month, day]: [u32; 3]) -> String {
    const MONTHS: [&str; 12] = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ];
    format!("{day:02} {} {year}", MONTHS[month as usize - 1])
}

/// The three lines of a card's zone, ICAO Doc 9303-5.
pub fn td1(person: &Person) -> [String; 3] {
    let first = format!(
        "I<UTO{}{}{}",
        person.number,
        digit(person.number),
        "<".repeat(15)
    );
    let (birth, expiry) = (short(person.birth), short(person.expiry));
    let dates = [
        birth.clone() + &digit(&birth),
        expiry.clone() + &digit(&expiry),
    ];
    let blank = "<".repeat(11);
    let all = digit(&format!("{}{}{}{blank}", &first[5..], dates[0], dates[1]));
    let second = format!("{}{}{}UTO{blank}{all}", dates[0], person.sex, dates[1]);
    [first, second, names(person, 30)]
}

/// The two lines of a passport's zone, ICAO Doc 9303-4.
pub fn td3(person: &Person) -> [String; 2] {
    let (birth, expiry) = (short(person.birth), short(person.expiry));
    let number = person.number.to_owned() + &digit(person.number);
    let birth = birth.clone() + &digit(&birth);
    let rest = format!("{expiry}{}{}{}", digit(&expiry), "<".repeat(14), "<");
    let all = digit(&format!("{number}{birth}{rest}"));
    let all = match person.slip {
        true => ((all.parse::<u32>().unwrap_or(0) + 1) % 10).to_string(),
        false => all,
    };
    [
        format!("P<UTO{}", names(person, 39)),
        format!("{number}UTO{birth}{}{rest}{all}", person.sex),
    ]
}

fn names(person: &Person, length: usize) -> String {
    let name = format!("{}<<{}", person.surname, person.given).replace(' ', "<");
    format!("{name:<<length$}")
}

fn short([year, month, day]: [u32; 3]) -> String {
    format!("{:02}{month:02}{day:02}", year % 100)
}

/// The check digit of ICAO Doc 9303-3, 4.9: weights 7, 3, 1, modulo 10.
fn digit(text: &str) -> String {
    let sum: u32 = text
        .chars()
        .zip([7, 3, 1].into_iter().cycle())
        .map(|(c, weight)| c.to_digit(36).unwrap_or(0) * weight)
        .sum();
    (sum % 10).to_string()
}
