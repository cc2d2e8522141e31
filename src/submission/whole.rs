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
