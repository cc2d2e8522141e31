//! The names in the zone (Doc 9303 part 3, sections 4.6 and 4.7).

/// The holder's names as the zone writes them: capital letters of A to Z, apostrophes left out, hyphens and blanks alike a
/// blank here.
#[derive(Clone, PartialEq, Eq)]
pub struct Names {
    pub(super) surname: String,
    pub(super) given: String,
    pub(super) truncated: bool,
}

impl Names {
    /// The names in a field of surname, two fillers and given names.
    pub(super) fn split(field: &str) -> Self {
        let (surname, given) = field.split_once("<<").unwrap_or((field, ""));
        Self {
            surname: words(surname),
            given: words(given),
            // Part 3, section 4.7: a field that ends in a letter may have been cut.
            truncated: !field.ends_with('<'),
        }
    }

    /// The names of two fields.
    pub(super) fn of_fields(surname: &str, given: &str) -> Self {
        Self {
            surname: words(surname),
            // French cards part given names by two fillers.
            given: words(given),
            truncated: !surname.ends_with('<') || !given.ends_with('<'),
        }
    }

    /// The primary identifier, in most states the surname.
    #[must_use]
    pub fn surname(&self) -> &str {
        &self.surname
    }

    /// The secondary identifier, in most states the given names; empty where the holder has one name only.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    /// Whether the field is full to its last position, so that names may have been cut.
    #[must_use]
    pub fn truncated(&self) -> bool {
        self.truncated
    }
}

impl std::fmt::Debug for Names {
    /// Never a name, so that none can leak into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names(..)")
    }
}

fn words(text: &str) -> String {
    let words: Vec<_> = text.split('<').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_at_two_fillers() {
        let names = |field| {
            let n = Names::split(field);
            (n.surname, n.given, n.truncated)
        };
        let of = |s: &str, g: &str, t| (s.to_owned(), g.to_owned(), t);
        // Doc 9303 part 4, section 4.2.3.
        assert_eq!(
            names("ERIKSSON<<ANNA<MARIA<<<<"),
            of("ERIKSSON", "ANNA MARIA", false)
        );
        assert_eq!(
            names("VAN<DER<MUELLEN<<CORNELIS<<"),
            of("VAN DER MUELLEN", "CORNELIS", false)
        );
        assert_eq!(names("ARKFREITH<<<<"), of("ARKFREITH", "", false));
        assert_eq!(
            names("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KRASUANG"),
            of("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG", true)
        );
        assert_eq!(names("<<<<"), of("", "", false));
    }
}
