use crate::check::{Measurement, Threshold, declare_check};
use crate::code::{Code, Kind, Reason, Remedy, Severity, Unit};
use crate::detail::Detail;
use crate::evidence::{Evidence, NotAssessed};

declare_check! {
    /// Flags a document that is seen too much from the side.
    ///
    /// # Why it matters
    ///
    /// Seen from the side, the far end of the document is small and out of focus, and light reflects off it.
    ///
    /// # Measurement
    ///
    /// The angle between the document and the plane of the sensor, in degrees, from the homography of the outline and
    /// an assumed focal length of one longer side of the picture.
    ///
    /// # Threshold
    ///
    /// At most 45°. The estimate is 2° too small on average with a standard deviation of 3°. Provisional: what tilt can
    /// be read depends on the focus. What it was calibrated on: tests/calibration/document-tilted.md.
    ///
    /// # Blind spots
    ///
    /// The focal length is assumed: a strong zoom makes the angle look smaller than it is. A curved page has no one
    /// angle.
    ///
    /// # Sources
    ///
    /// Z. Zhang and L. He, "Whiteboard scanning and image enhancement", Digital Signal Processing 17 (2007), section
    /// 3.2.
    pub static DOCUMENT_TILTED = {
        code: Code::DocumentTilted, reason: Reason::InvalidDocumentPhoto, severity: Severity::Error, remedy: Remedy::Retake,
        kinds: Kind::DOCUMENTS, unit: Unit::Degrees, threshold: Threshold::AtMost(45.0),
        measure: Picture(measure),
    }
}

fn measure(evidence: &Evidence) -> Result<Measurement, NotAssessed> {
    let document = evidence.document()?;
    let degrees = document.tilt().round() as u32;
    Ok(Measurement::new(document.tilt())
        .with_regions(vec![*document.corners()])
        .with_detail(Detail::Angle { degrees }))
}
