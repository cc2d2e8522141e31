//! What the machine-readable zone adds to the form: fields whose check digits hold.

use chrono::NaiveDate;

use crate::code::Sex;
use crate::countries::Country;
use crate::mrz::{Field, Mrz};

/// The fields of a zone that was read without doubt; each `None` where its own check digit fails, or where it is no value.
#[derive(Clone, Default)]
pub(crate) struct Zone {
    /// The date of birth.
    pub(crate) date_of_birth: Option<NaiveDate>,
    /// The same a century earlier, where a holder born then could be alive.
    pub(crate) century_earlier: Option<NaiveDate>,
    /// The date of expiry.
    pub(crate) expiry: Option<NaiveDate>,
    /// The number of the document, without fillers.
    pub(crate) document_number: Option<String>,
    /// The issuing state; no check digit covers it, so it counts only where all hold.
    pub(crate) country: Option<Country>,
    /// The sex, likewise.
    pub(crate) sex: Option<Sex>,
}

impl Zone {
    /// The fields of `mrz`, on the day `as_of`.
    pub(crate) fn of(mrz: &Mrz, as_of: NaiveDate) -> Self {
        let holds = |field| mrz.check(field) == Some(true);
        let born = mrz.date_of_birth(as_of).ok();
        let born = born.filter(|_| holds(Field::DateOfBirth));
        let number = mrz.document_number().ok();
        let number = number.filter(|_| holds(Field::DocumentNumber));
        let whole = mrz.valid();
        let country = mrz.issuing_state().ok().filter(|_| whole);
        Self {
            date_of_birth: born.map(|born| born.date()),
            century_earlier: born.and_then(|born| born.century_earlier()),
            expiry: mrz.expiry().ok().filter(|_| holds(Field::Expiry)),
            document_number: number.map(|number| number.replace('<', "")),
            country: country.and_then(Country::read),
            sex: mrz.sex().ok().filter(|_| whole),
        }
    }
}

impl std::fmt::Debug for Zone {
    /// Says which fields there are and none of their values.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Zone")
            .field("date_of_birth", &self.date_of_birth.is_some())
            .field("expiry", &self.expiry.is_some())
            .field("document_number", &self.document_number.is_some())
            .field("country", &self.country.is_some())
            .field("sex", &self.sex.is_some())
            .finish_non_exhaustive()
    }
}
