//! Where passports are signed, by the state that issued them.

use crate::geometry::Rect;

/// Where on a passport the holder's signature stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// On the data page, right of the middle, above the machine-readable zone: zone IV next to zone III.
    Right,
    /// On the data page, under the portrait.
    UnderPortrait,
    /// On another page.
    Elsewhere,
}

impl Place {
    /// The area in millimetres: x to the right from the left end of the machine-readable zone's print, y down from its upper
    /// edge. ICAO Doc 9303 part 4 leaves the place in zone IV to the state; these hold the signatures of all the specimens
    /// below, and of what is printed little but the captions above them.
    pub(crate) fn area(self) -> Option<Rect> {
        match self {
            Self::Right => Some(Rect::new(70.0, -15.0, 46.0, 13.8)),
            Self::UnderPortrait => Some(Rect::new(-4.0, -13.0, 37.0, 11.8)),
            Self::Elsewhere => None,
        }
    }
}

/// The state's code in the machine-readable zone without fillers, the place, and what says so: a published specimen with the
/// year of issue that it bears (listed with its repository in `tests/calibration/signatures.csv`), or a text. Other issues of
/// the same state may differ. States of which neither was found are left out: their passports are not assessed.
#[rustfmt::skip]
const PLACES: &[(&str, Place, &str)] = &[
    ("AUS", Place::Right, "specimen of 2014"),
    ("AZE", Place::Right, "specimens of 2016 and 2018 (MIDV-2020)"),
    ("CAN", Place::Right, "specimen of 2013"),
    ("CZE", Place::Right, "specimens of 2002 and 2006"),
    ("D", Place::Right, "specimen of 2008 of the printer, Bundesdruckerei"),
    ("FIN", Place::UnderPortrait, "specimen of 2006"),
    ("FRA", Place::Elsewhere, "specimens of ordinary passports of 2009 and 2010, whose data page has no place for it"),
    ("GBR", Place::Right, "specimens of 2006 and 2012"),
    ("HRV", Place::Right, "specimen of 2009"),
    ("HUN", Place::Right, "specimen of 2012"),
    ("ISL", Place::Elsewhere, "specimens of 1999 and 2007, whose data page has no place for it"),
    ("JPN", Place::Right, "specimen of 2006"),
    ("LTU", Place::Right, "specimen of 2003"),
    ("LUX", Place::Right, "specimen of 2006"),
    ("LVA", Place::Right, "specimen of 2007"),
    ("NLD", Place::UnderPortrait, "specimen of 2001"),
    ("POL", Place::Right, "specimen of 2006"),
    ("QAT", Place::Right, "specimen of 2006"),
    ("RUS", Place::Elsewhere, "liquisearch.com/russian_passport, data page and signature page"),
    ("TWN", Place::Elsewhere, "specimens of 1995 and 2004, whose data page has no place for it"),
    ("UKR", Place::Right, "specimen of 2013"),
    ("USA", Place::Elsewhere, "specimens of 2006 and 2020: the page above the data page"),
    ("UTO", Place::Right, "the typical layouts of ICAO Doc 9303 part 4"),
];

/// Where the passports of the state with this code, with or without fillers, are signed; `None` where that is not known.
pub(super) fn place(state: &str) -> Option<Place> {
    let state = state.trim_end_matches('<');
    PLACES
        .iter()
        .find(|(code, ..)| *code == state)
        .map(|(_, place, _)| *place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::countries::Country;

    #[test]
    fn every_state_stands_once_in_order_with_what_says_so() {
        assert!(PLACES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (code, _, source) in PLACES {
            assert!(Country::read(code).is_some(), "{code}");
            assert!(source.len() > 10, "{code}");
        }
    }

    #[test]
    fn codes_are_known_with_their_fillers() {
        assert_eq!(place("D<<"), Some(Place::Right));
        assert_eq!(place("FIN"), Some(Place::UnderPortrait));
        assert_eq!(place("USA"), Some(Place::Elsewhere));
        assert_eq!(place("XXA"), None);
    }
}
