//! What exactly was found, in a form from which sentences are made.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::names::names;

/// What a finding's sentence is made of; in JSON an object whose `kind` names the variant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Detail {
    /// The date is in no form that is read.
    DateUnrecognized,
    /// The date has digits other than 0 to 9.
    DateForeignDigits,
    /// The year has two digits and nothing says of which century.
    TwoDigitYear,
    /// The date can be read as two days.
    DateAmbiguous {
        /// The earlier one.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        first: NaiveDate,
        /// The later one.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        second: NaiveDate,
    },
    /// The calendar has no such day.
    NoSuchDay,
    /// The year is one that no date in question can have.
    YearOutOfRange {
        /// The year that was read.
        year: i32,
    },
    /// The year seems to be counted in another calendar than the Gregorian.
    OtherCalendar {
        /// Which calendar it seems to be.
        calendar: Calendar,
        /// The year that was read, as counted there.
        year: i32,
    },
    /// The day, or the day and the month, are left out.
    DateIncomplete,
    /// The day, or the day and the month, are marked as unknown.
    DatePartlyUnknown,
    /// The whole date, or its year, is marked as unknown.
    DateUnknown,
    /// The text says that there is no end, where a date is needed.
    DateUnlimited,
    /// There is no date.
    DateEmpty,
}

names! {
    /// A calendar that forms and documents use beside the Gregorian.
    pub enum Calendar as "calendar" {
        /// Years of the Buddhist era, 543 more than Gregorian ones: Thailand, Laos, Cambodia.
        Buddhist = "buddhist",
        /// Lunar years since 622, such as 1447 for 2025: Saudi Arabia and others.
        Hijri = "hijri",
        /// Solar years since 622, such as 1404 for 2025: Iran, Afghanistan.
        Persian = "persian",
        /// One of the last two; the year is possible in both.
        HijriOrPersian = "hijri-or-persian",
        /// Years of the reign of a Japanese emperor, such as Reiwa 7.
        Japanese = "japanese",
        /// Years of the Republic of China, 1911 fewer than Gregorian ones: Taiwan.
        Minguo = "minguo",
    }
}
