use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::NotAssessed;
use crate::submission::Whole;

declare_check! {
    /// Flags uploads whose machine-readable zones say different things.
    ///
    /// # Why it matters
    ///
    /// The front of one card and the back of another, or the documents of two persons, are a mix-up that a reviewer finds
    /// late.
    ///
    /// # Measurement
    ///
    /// The number of fields in which the zones of two uploads differ: date of birth and sex between any two, number, expiry
    /// and country between front and back. Only zones that were read without doubt count, and of these the fields whose check
    /// digits hold. Not assessed where nothing can be compared.
    ///
    /// # Threshold
    ///
    /// At most 0: the rule itself.
    ///
    /// # Blind spots
    ///
    /// Most cards have a zone on one side only.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 3, eighth edition, section 4.
    pub static UPLOADS_CONTRADICT = {
        code: Code::UploadsContradict, reason: Reason::DataMismatch, severity: Severity::Error,
        remedy: Remedy::UseAnotherDocument, kinds: &[], unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Submission(measure),
    }
}

fn measure(whole: &Whole<'_>) -> Result<Measurement, NotAssessed> {
    let (compared, fields) = whole.contradictions();
    if compared == 0 {
        return Err(NotAssessed::DoesNotApply("no two uploads have a zone to compare"));
    }
    let measurement = Measurement::new(fields.len() as f64);
    Ok(match fields.is_empty() {
        true => measurement,
        false => measurement.with_detail(Detail::FieldsDiffer { fields }),
    })
}
