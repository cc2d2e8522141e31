//! Which documents of which countries are accepted, as a policy says it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::code::{DocumentType, ProofType};
use crate::countries::Country;

/// The types of proofs of address that are accepted where the policy says nothing: pages that are sent to a home by someone who
/// knows it. An invoice, a receipt, a payslip and a medical letter bear any address that was given.
const PROOFS: [ProofType; 8] = [
    ProofType::UtilityBill,
    ProofType::BankStatement,
    ProofType::CreditCardStatement,
    ProofType::TaxLetter,
    ProofType::GovernmentLetter,
    ProofType::TenancyAgreement,
    ProofType::MobileBill,
    ProofType::Insurance,
];

/// What a policy says of countries and of their documents. The default says nothing, and everything is accepted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Jurisdictions {
    /// Of which countries documents are accepted at all; `None` where the policy says nothing.
    pub(crate) countries: Option<Countries>,
    /// The types that are accepted of every country of which nothing else is said.
    pub(crate) accepted_types: Option<BTreeSet<DocumentType>>,
    /// The types that have no back, in every country of which nothing else is said.
    pub(crate) without_back: Option<BTreeSet<DocumentType>>,
    /// The types of proofs of address that are accepted of residents of every country of which nothing else is said.
    pub(crate) accepted_proofs: Option<BTreeSet<ProofType>>,
    /// What is said of one country.
    pub(crate) of: BTreeMap<Country, Jurisdiction>,
}

/// Of which countries documents are accepted.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Countries {
    /// Of these alone.
    Accepted(BTreeSet<Country>),
    /// Of all but these.
    Refused(BTreeSet<Country>),
}

/// What a policy says of the documents of one country.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Jurisdiction {
    /// The types that are accepted; `None` where the policy says nothing else than in general.
    pub(crate) accepted_types: Option<BTreeSet<DocumentType>>,
    /// The types that have no back; `None` where the policy says nothing else than in general.
    pub(crate) without_back: Option<BTreeSet<DocumentType>>,
    /// The first day of issue that is accepted, by type.
    pub(crate) superseded: BTreeMap<DocumentType, NaiveDate>,
    /// The types of proofs of address that are accepted of its residents.
    pub(crate) accepted_proofs: Option<BTreeSet<ProofType>>,
    /// How old those may be, in days.
    pub(crate) proof_days: Option<u32>,
}

impl Jurisdictions {
    /// The rules of a policy that has none.
    pub(crate) const NONE: &'static Self = &Self {
        countries: None,
        accepted_types: None,
        without_back: None,
        accepted_proofs: None,
        of: BTreeMap::new(),
    };

    /// Whether documents of this country are accepted.
    pub(crate) fn accepts(&self, country: Country) -> bool {
        match &self.countries {
            None => true,
            Some(Countries::Accepted(accepted)) => accepted.contains(&country),
            Some(Countries::Refused(refused)) => !refused.contains(&country),
        }
    }

    /// Whether which types are accepted depends on the country.
    pub(crate) fn types_depend_on_country(&self) -> bool {
        self.of.values().any(|of| of.accepted_types.is_some())
    }

    /// The types that are accepted of a document of this country, or of one whose country is not known; `None` where
    /// the policy says nothing of them.
    pub(crate) fn accepted_types(
        &self,
        country: Option<Country>,
    ) -> Option<&BTreeSet<DocumentType>> {
        country
            .and_then(|country| self.of.get(&country)?.accepted_types.as_ref())
            .or(self.accepted_types.as_ref())
    }

    /// Whether the policy says that such a document has no back.
    pub(crate) fn without_back(
        &self,
        country: Option<Country>,
        document_type: Option<DocumentType>,
    ) -> bool {
        let named = country
            .and_then(|country| self.of.get(&country)?.without_back.as_ref())
            .or(self.without_back.as_ref());
        named.is_some_and(|types| document_type.is_some_and(|of_type| types.contains(&of_type)))
    }

    /// The types of proofs of address that are accepted of a resident of this country, or of one whose country is not known.
    pub(crate) fn proofs(&self, country: Option<Country>) -> Vec<ProofType> {
        let own = country.and_then(|country| self.of.get(&country)?.accepted_proofs.as_ref());
        let said = own.or(self.accepted_proofs.as_ref());
        said.map_or_else(|| PROOFS.to_vec(), |said| said.iter().copied().collect())
    }

    /// Whether any document is superseded.
    pub(crate) fn supersede(&self) -> bool {
        self.of.values().any(|of| !of.superseded.is_empty())
    }

    /// The first day of issue that is accepted of this country's documents, by type; `None` where none is superseded.
    pub(crate) fn superseded(
        &self,
        country: Country,
    ) -> Option<&BTreeMap<DocumentType, NaiveDate>> {
        let superseded = &self.of.get(&country)?.superseded;
        (!superseded.is_empty()).then_some(superseded)
    }
}
