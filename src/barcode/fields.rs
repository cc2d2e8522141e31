//! What the barcode adds to the form.

use super::Licence;
use crate::claims::Zone;
use crate::code::{DocumentType, Source};
use crate::mrz::Names;

/// The fields of a licence as a form has them; an element without a value is `None`. The symbol's error correction stands for
/// check digits: all of it was read, or nothing.
pub(crate) fn fields(licence: &Licence) -> Zone {
    let names = licence.names().ok();
    Zone {
        date_of_birth: licence.date_of_birth().ok(),
        expiry: licence.expiry().ok(),
        issued: licence.issued().ok(),
        document_number: licence.document_number().ok(),
        country: licence.country().ok(),
        sex: licence.sex().ok(),
        names: names.map(|(family, given)| Names::printed(&family, &given, licence.truncated())),
        document_types: match licence.is_licence() {
            true => &[DocumentType::DrivingLicence],
            false => &[DocumentType::IdCard],
        },
        ..Zone::empty(Source::Barcode)
    }
}
