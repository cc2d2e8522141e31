//! What a report says of the upload beside its findings.

use crate::evidence::Evidence;
use crate::geometry::{Point, Quad, Rect};
use crate::report::{
    DocumentFacts, Face, ImageFacts, MachineReadableZone, ProofFacts, Report, SCHEMA_VERSION,
    Summary, Verdict,
};

/// The report without any finding.
pub(super) fn report(evidence: &Evidence) -> Report {
    let facts = evidence.facts();
    let upright = facts
        .dimensions
        .map(|(w, h)| facts.orientation.upright(w, h));
    let document = evidence.document_if_sought();
    Report {
        schema_version: SCHEMA_VERSION,
        file: None,
        kind: evidence.kind(),
        language: None,
        verdict: Verdict::Accept,
        rejections: Vec::new(),
        warnings: Vec::new(),
        checks: Vec::new(),
        summary: Summary::default(),
        image: ImageFacts {
            format: facts.format.map(|format| format.to_string()),
            width: upright.map(|(width, _)| width),
            height: upright.map(|(_, height)| height),
            orientation: facts.orientation.exif(),
            bytes: facts.bytes,
            content_credentials: facts.metadata.content_credentials,
            camera_distance: document.and_then(|d| evidence.reach(d)).map(Into::into),
        },
        document: document.map(|d| {
            DocumentFacts::new(d, evidence.cutoffs()).read_from(evidence.turn_if_sought())
        }),
        faces: evidence.faces_if_sought().iter().map(Face::new).collect(),
        pages: Vec::new(),
        pdf: None,
        fields: Vec::new(),
        proof: evidence.proof_if_sought().map(ProofFacts::new),
        mrz: evidence
            .mrz_if_sought()
            .map(|reading| MachineReadableZone::new(reading, evidence.as_of())),
        elapsed_ms: None,
    }
}

/// The parts of these regions that lie in the picture.
pub(super) fn inside(regions: &[Quad], evidence: &Evidence) -> Vec<Quad> {
    let Ok(photo) = evidence.picture() else {
        return Vec::new();
    };
    let size = (f64::from(photo.width()), f64::from(photo.height()));
    regions
        .iter()
        .filter_map(|region| within(region, size))
        .collect()
}

/// The part of the region that lies in a picture of this size, rounded to tenths of a pixel, more than which no check can
/// tell.
///
/// A part with more than four corners is told by the rectangle around it.
fn within(region: &Quad, (width, height): (f64, f64)) -> Option<Quad> {
    let part = region.clipped(&Rect::new(0.0, 0.0, width, height));
    let quad = match part[..] {
        [] => return None,
        [a, b, c, d] => Quad::new([a, b, c, d]),
        _ => Quad::from(Rect::around(&part)),
    };
    let tenths = |v: f64, limit: f64| (v.clamp(0.0, limit) * 10.0).round() / 10.0;
    let corners = quad
        .corners()
        .map(|p| Point::new(tenths(p.x, width), tenths(p.y, height)));
    corners
        .iter()
        .all(|p| p.x.is_finite() && p.y.is_finite())
        .then(|| Quad::new(corners))
}
