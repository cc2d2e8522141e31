//! The documents that are photographed.

use std::error::Error;
use std::path::PathBuf;

use precheck_tests::documents::{Design, EDITH, MARA, Opening, Sheet, id_back, id_front, passport};
use precheck_tools::specimens;

/// A document as it is uploaded: the kind's name and the sheet.
pub(crate) type Subject = (&'static str, Sheet);

/// The documents of the two parts.
pub(crate) struct Subjects([Vec<Subject>; 2]);

impl Subjects {
    pub(crate) fn new(scans: &[PathBuf]) -> Result<Self, Box<dyn Error>> {
        let scale = 16.0;
        let mut parts = [
            vec![
                ("id-front", id_front(&MARA, Design::sea(), scale)),
                ("id-back", id_back(&EDITH, Design::rose(), scale)),
                ("id-front", id_front(&EDITH, Design::white(), scale)),
            ],
            vec![
                ("id-front", id_front(&EDITH, Design::rose(), scale)),
                ("id-back", id_back(&MARA, Design::sea(), scale)),
                ("passport", passport(&EDITH, Opening::Page, true, 12.0)),
            ],
        ];
        for (i, path) in scans.iter().enumerate() {
            parts[i % 2].push(("id-front", specimens::scan(path)?.sheet));
        }
        Ok(Self(parts))
    }

    /// Document number `i` of a part, beginning again after the last.
    pub(crate) fn of(&self, part: usize, i: usize) -> Subject {
        let all = &self.0[part];
        all[i % all.len()].clone()
    }
}
