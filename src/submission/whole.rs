//! The uploads and the form side by side.

use std::collections::BTreeSet;

use super::Part;
use crate::claims::Form;
use crate::code::{DocumentType, FieldName, Slot};
use crate::countries::Country;
use crate::fingerprint::Fingerprint;

/// Everything that a check on the whole submission takes its number from.
#[derive(Debug)]
pub(crate) struct Whole<'a> {
    /// The uploads, in the order in which they were given.
    pub(crate) parts: &'a [Part],
    /// What was typed, beside what a zone says.
    pub(crate) form: &'a Form<'a>,
    /// What the policy wants beside the document.
    pub(crate) needs: &'a BTreeSet<Slot>,
    /// The fingerprints of what was rejected before.
    pub(crate) rejected: &'a [Fingerprint],
}

/// Two uploads and how much they differ.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    pub(crate) first: Slot,
    pub(crate) second: Slot,
    /// The share of their fingerprints' bits, 0 to 1.
    pub(crate) distance: f64,
}

impl Whole<'_> {
    /// How many uploads there are in this place.
    pub(crate) fn count(&self, slot: Slot) -> usize {
        self.parts.iter().filter(|part| part.slot == slot).count()
    }

    /// What the document is, as far as the form or the place of its upload says.
    fn document_type(&self) -> Option<DocumentType> {
        let typed = self.form.document_type.value().copied();
        typed.or_else(|| (self.count(Slot::Passport) > 0).then_some(DocumentType::Passport))
    }

    /// The country of the document, as the form or a zone says.
    fn country(&self) -> Option<Country> {
        let zones = self.parts.iter().filter_map(|part| part.zone.as_ref());
        let typed = self.form.country.value().copied();
        typed.or_else(|| zones.filter_map(|zone| zone.country).next())
    }

    /// Whether the document has a back that must be shown: photo pages and visas have none, and the policy names others.
    /// One of which nothing is known has.
    pub(crate) fn has_back(&self) -> bool {
        match self.document_type() {
            Some(DocumentType::Passport | DocumentType::Visa) => false,
            of_type => !self.form.rules.without_back(self.country(), of_type),
        }
    }

    /// The two uploads that are most alike among the pairs of places that `meant` takes; `None` where no two can be
    /// compared.
    pub(crate) fn nearest(&self, meant: impl Fn(Slot, Slot) -> bool) -> Option<Pair> {
        let mut nearest: Option<Pair> = None;
        for (i, one) in self.parts.iter().enumerate() {
            for other in &self.parts[i + 1..] {
                let (first, second) = (one.slot.min(other.slot), one.slot.max(other.slot));
                let Some(distance) = meant(first, second).then(|| one.distance(other)).flatten()
                else {
                    continue;
                };
                if nearest.is_none_or(|nearest| distance < nearest.distance) {
                    nearest = Some(Pair {
                        first,
                        second,
                        distance,
                    });
                }
            }
        }
        nearest
    }

    /// The fields in which the zones of two uploads differ, and how many fields were compared. Whoever sends two documents
    /// was born on one day; number, expiry and country are held against each other on the two sides of one.
    pub(crate) fn contradictions(&self) -> (usize, Vec<FieldName>) {
        let zones = self
            .parts
            .iter()
            .filter_map(|part| Some((part.slot, part.zone.as_ref()?)));
        let zones: Vec<_> = zones.collect();
        let mut compared = 0;
        let mut differ = BTreeSet::new();
        let mut compare = |field, same: Option<bool>| {
            compared += usize::from(same.is_some());
            if same == Some(false) {
                differ.insert(field);
            }
        };
        for (i, (slot, one)) in zones.iter().enumerate() {
            for (other_slot, other) in &zones[i + 1..] {
                compare(
                    FieldName::DateOfBirth,
                    same(&one.date_of_birth, &other.date_of_birth),
                );
                compare(FieldName::Sex, same(&one.sex, &other.sex));
                if [Slot::Front, Slot::Back].contains(slot)
                    && [Slot::Front, Slot::Back].contains(other_slot)
                {
                    compare(FieldName::Expiry, same(&one.expiry, &other.expiry));
                    compare(
                        FieldName::DocumentNumber,
                        same(&one.document_number, &other.document_number),
                    );
                    compare(FieldName::Country, same(&one.country, &other.country));
                }
            }
        }
        (compared, differ.into_iter().collect())
    }
}

/// Whether both say the same; `None` where one says nothing.
fn same<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> Option<bool> {
    Some(one.as_ref()? == other.as_ref()?)
}

#[cfg(test)]
mod tests {
    use super::super::part::tests::picture;
    use super::*;
    use crate::claims::{Claims, Zone};
    use crate::code::{Sex, Source};
    use crate::policy::Policy;
    use chrono::NaiveDate;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    /// What `ask` says of a submission of these parts and claims, under this policy.
    fn asked<T>(parts: &[Part], claims: &Claims, policy: &str, ask: impl Fn(&Whole<'_>) -> T) -> T {
        let policy = Policy::from_toml(policy).unwrap();
        ask(&Whole {
            parts,
            form: &Form::read(claims, today()).under(policy.jurisdictions()),
            needs: policy.needs(),
            rejected: &[],
        })
    }

    fn bare(slots: &[Slot]) -> Vec<Part> {
        let part = |slot: &Slot| Part::with_zone(*slot, None);
        slots.iter().map(part).collect()
    }

    /// A zone of which the country alone is known.
    fn of_country(code: &str) -> Option<Zone> {
        Some(Zone {
            country: Country::read(code),
            ..Zone::empty(Source::Mrz)
        })
    }

    #[test]
    fn uploads_are_counted_by_their_place() {
        let parts = bare(&[Slot::Proof, Slot::Front, Slot::Proof]);
        for (slot, count) in [(Slot::Front, 1), (Slot::Proof, 2), (Slot::Selfie, 0)] {
            assert_eq!(
                asked(&parts, &Claims::default(), "", |whole| whole.count(slot)),
                count
            );
        }
    }

    #[test]
    fn a_back_is_expected_unless_the_document_is_known_to_have_none() {
        struct Case(&'static [Slot], &'static str, &'static str, bool);
        let cases = [
            // Uploads, typed country and type, whether there is a back.
            Case(&[], "", "", true),
            Case(&[Slot::Front], "", "", true),
            Case(&[Slot::Passport], "", "", false),
            Case(&[Slot::Passport], "", "id-card", true),
            Case(&[Slot::Front], "", "passport", false),
            Case(&[Slot::Front], "", "visa", false),
            Case(&[Slot::Front], "", "driving-licence", true),
            Case(&[Slot::Front], "UTO", "driving-licence", true),
            Case(&[Slot::Front], "USA", "driving-licence", false),
            Case(&[Slot::Front], "USA", "id-card", true),
        ];
        let policy = "[jurisdictions.USA]\nwithout-back = ['driving-licence']";
        for Case(slots, country, document_type, expected) in cases {
            let claims = Claims::default()
                .with_country(country)
                .with_document_type(document_type);
            let has_back = asked(&bare(slots), &claims, policy, |whole| whole.has_back());
            assert_eq!(has_back, expected, "{slots:?} {country} {document_type}");
        }
    }

    #[test]
    fn the_country_is_the_forms_or_else_that_of_the_first_zone_that_says_it() {
        let parts = [
            Part::with_zone(Slot::Front, None),
            Part::with_zone(Slot::Back, of_country("none")),
            Part::with_zone(Slot::Passport, of_country("USA")),
            Part::with_zone(Slot::Proof, of_country("DEU")),
        ];
        for (typed, expected) in [("", Some("USA")), ("FRA", Some("FRA"))] {
            let claims = Claims::default().with_country(typed);
            let country = asked(&parts, &claims, "", |whole| whole.country());
            assert_eq!(country.map(Country::as_str), expected);
        }
        assert_eq!(
            asked(&parts[..1], &Claims::default(), "", |whole| whole.country()),
            None
        );
    }

    #[test]
    fn the_pair_that_is_most_alike_is_found_and_of_equal_ones_the_first() {
        let parts = |seeds: &[(Slot, u32)]| -> Vec<Part> {
            let part = |(slot, seed): &(Slot, u32)| Part::showing(*slot, &picture(*seed));
            seeds.iter().map(part).collect()
        };
        let nearest = |parts: &[Part], meant: fn(Slot, Slot) -> bool| {
            let pair = asked(parts, &Claims::default(), "", |whole| whole.nearest(meant));
            pair.map(|pair| (pair.first, pair.second, pair.distance))
        };
        let two = parts(&[(Slot::Back, 1), (Slot::Front, 0)]);
        // The first is held against the fingerprint of the second, which is not quite the same the other way round.
        let apart = two[0].distance(&two[1]);
        let pair = Some((Slot::Front, Slot::Back, apart.unwrap()));
        assert_eq!(
            nearest(&two, |_, _| true),
            pair,
            "in the order of the places"
        );
        assert!(apart > Some(0.2), "{apart:?}");

        let alike = parts(&[
            (Slot::Front, 0),
            (Slot::Back, 1),
            (Slot::Selfie, 2),
            (Slot::Proof, 1),
        ]);
        let pair = Some((Slot::Back, Slot::Proof, 0.0));
        assert_eq!(nearest(&alike, |_, _| true), pair);
        assert_ne!(nearest(&alike, |first, _| first == Slot::Front), pair);
        assert_eq!(nearest(&alike, |_, _| false), None);
        assert_eq!(nearest(&alike[..1], |_, _| true), None);

        let same = parts(&[(Slot::Front, 0), (Slot::Back, 0), (Slot::Proof, 0)]);
        assert_eq!(
            nearest(&same, |_, _| true),
            Some((Slot::Front, Slot::Back, 0.0))
        );
    }

    #[test]
    fn zones_are_held_against_each_other_as_far_as_they_must_agree() {
        let card = || Zone {
            date_of_birth: NaiveDate::from_ymd_opt(1974, 8, 12),
            sex: Some(Sex::Female),
            expiry: NaiveDate::from_ymd_opt(2031, 4, 15),
            document_number: Some("L898902C3".to_owned()),
            country: Country::read("UTO"),
            ..Zone::empty(Source::Mrz)
        };
        let other = || Zone {
            date_of_birth: NaiveDate::from_ymd_opt(1974, 8, 13),
            sex: Some(Sex::Male),
            expiry: None,
            document_number: Some("L898902C4".to_owned()),
            country: Country::read("DEU"),
            ..Zone::empty(Source::Mrz)
        };
        let (person, card_fields) = (
            [FieldName::DateOfBirth, FieldName::Sex],
            [FieldName::DocumentNumber, FieldName::Country],
        );
        let both = [person, card_fields].concat();
        let (front, back, page) = (Slot::Front, Slot::Back, Slot::Passport);
        for (zones, compared, differ) in [
            (vec![(front, card())], 0, vec![]),
            (vec![(front, card()), (back, card())], 5, vec![]),
            // Where one says nothing, nothing is compared.
            (vec![(front, card()), (back, other())], 4, both.clone()),
            (vec![(back, other()), (front, card())], 4, both.clone()),
            // A passport and a card have numbers and days of their own.
            (vec![(front, card()), (page, card())], 2, vec![]),
            (vec![(page, card()), (back, other())], 2, person.to_vec()),
            (
                vec![(front, card()), (page, card()), (back, card())],
                9,
                vec![],
            ),
            // Each field once, however many say so.
            (
                vec![(front, card()), (page, other()), (back, card())],
                9,
                person.to_vec(),
            ),
        ] {
            let parts: Vec<_> = zones
                .into_iter()
                .map(|(slot, zone)| Part::with_zone(slot, Some(zone)))
                .chain(bare(&[Slot::Selfie]))
                .collect();
            let found = asked(&parts, &Claims::default(), "", |whole| {
                whole.contradictions()
            });
            let mut differ = differ;
            differ.sort();
            assert_eq!(found, (compared, differ));
        }
    }
}
