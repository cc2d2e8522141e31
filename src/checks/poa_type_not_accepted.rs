use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a page of a type that does not prove an address.
    ///
    /// # Why it matters
    ///
    /// An invoice bears whatever address was given with the order; a bill for electricity the one where the current flows.
    ///
    /// # Measurement
    ///
    /// How many of the types that the page is of are not accepted, 0 or 1. The type is told by the words of the page: those that
    /// stand for a type weigh more than those that it shares, each counts once, and the sum must exceed that of every other type by
    /// half. Not assessed without words, or where they tell no type. Accepted are those of the policy, `accepted-proofs` in its table
    /// of the country of residence or in `[countries]`, else all but invoices, receipts, payslips and medical letters.
    ///
    /// # Threshold
    ///
    /// At most 0: the rule itself. How often the types are told is in `matching.md` of the calibration.
    ///
    /// # Blind spots
    ///
    /// Pages in languages that the table of words does not have are of no known type. Whether the page is genuine is not looked at.
    ///
    /// # Sources
    ///
    /// The accepted types are those that the help articles of exchanges and banks list for proofs of address. The words are this
    /// project's.
    pub static POA_TYPE_NOT_ACCEPTED = {
        code: Code::PoaTypeNotAccepted, reason: Reason::IrrelevantDocument, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument,
        kinds: &[Kind::Poa], unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let unknown = NotAssessed::because("the words do not tell what the page is");
    let proof = evidence.proof()?.kind.ok_or(unknown)?;
    let accepted = evidence.accepted_proofs();
    if accepted.contains(&proof) {
        return Ok(Measurement::new(0.0));
    }
    let accepted = accepted.to_vec();
    Ok(Measurement::new(1.0).with_detail(Detail::ProofNotAccepted { proof, accepted }))
}

