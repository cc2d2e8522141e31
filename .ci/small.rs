//! The smallest program that checks a photo: for the size of what a user links.

use std::io::{Read, stdin};

use precheck::{Kind, NaiveDate, Precheck, Upload};

fn main() {
    let mut bytes = Vec::new();
    stdin().read_to_end(&mut bytes).expect("a file on the standard input");
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day of the calendar");
    let upload = Upload::new(&bytes, Kind::IdFront, today);
    println!("{}", Precheck::default().check(&upload).to_json());
}
