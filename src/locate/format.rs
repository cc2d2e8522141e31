//! The physical shape behind an outline.

use crate::code::Kind;
use crate::geometry::{Homography, Point, Quad};
use crate::names::names;

names! {
    /// The physical format of a document, as far as the shape of its outline tells. Append-only.
    pub enum Format as "format" {
        /// Cards: 85.60 × 53.98 mm (ISO/IEC 7810).
        Id1 = "id-1",
        /// Larger cards and older identity cards: 105 × 74 mm (ISO/IEC 7810).
        Id2 = "id-2",
        /// A passport's page: 125 × 88 mm (ISO/IEC 7810).
        Id3 = "id-3",
        /// A page of A4: 297 × 210 mm (ISO 216).
        Page = "page",
        /// A page of letter paper: 279.4 × 215.9 mm (ANSI/ASME Y14.1).
        Letter = "letter",
        /// A long strip of paper, of no fixed size.
        Receipt = "receipt",
        /// None of the others.
        Unknown = "unknown",
    }
}

impl Format {
    /// The longer side over the shorter one, for the formats that have a fixed size.
    pub(super) fn ratio(self) -> Option<f64> {
        self.size_mm().map(|(long, short)| long / short)
    }

    /// The format of a document of this kind whose sides have this ratio, either way round, as measured on a photo.
    pub(super) fn of_aspect(aspect: f64, kind: Kind) -> Self {
        // Measured ratios stray by some per cent, formats are 10 % apart.
        Self::nearest(aspect, kind, 0.055)
    }

    /// The format of a document of this kind whose sides' ratio is nearest to `aspect`, either way round, if the logarithms
    /// differ by less than `within`.
    pub(super) fn nearest(aspect: f64, kind: Kind, within: f64) -> Self {
        let ratio = aspect.max(1.0 / aspect);
        // ID-2, ID-3 and A4 have nearly the same shape: what the upload is meant to be decides.
        let formats: &[Self] = match kind {
            Kind::Poa => &[Self::Page, Self::Letter],
            _ => &[Self::Id1, Self::Id3],
        };
        if kind == Kind::Poa && ratio >= RECEIPT {
            return Self::Receipt;
        }
        let off = |format: &Self| {
            format
                .ratio()
                .map_or(f64::INFINITY, |own| (ratio / own).ln().abs())
        };
        formats
            .iter()
            .copied()
            .filter(|format| off(format) < within)
            .min_by(|a, b| off(a).total_cmp(&off(b)))
            .unwrap_or(Self::Unknown)
    }

    /// The longer and the shorter side in millimetres, for the formats that have a fixed size.
    #[must_use]
    pub const fn size_mm(self) -> Option<(f64, f64)> {
        match self {
            Self::Id1 => Some((85.60, 53.98)),
            Self::Id2 => Some((105.0, 74.0)),
            Self::Id3 => Some((125.0, 88.0)),
            Self::Page => Some((297.0, 210.0)),
            Self::Letter => Some((279.4, 215.9)),
            Self::Receipt | Self::Unknown => None,
        }
    }
}

/// The ratio of sides from which a sheet is a strip: pages, folded ones included, have at most 1.42 or 2.1 (DL).
const RECEIPT: f64 = 1.9;

/// How a flat rectangle must lie in space to be seen as a given outline.
///
/// Zhang and He, "Whiteboard scanning and image enhancement" (Digital Signal Processing 17, 2007), section 3.2, with
/// the focal length assumed instead of solved for: an outline seen nearly from the front does not determine it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pose {
    /// Width over height, as the corners are ordered.
    pub(super) aspect: f64,
    /// The cosine of the angle between the rectangle's sides: 0 where the outline can be a rectangle at all.
    pub(super) skew: f64,
    /// The angle between the rectangle and the plane of the sensor, in degrees.
    pub(super) tilt: f64,
}

/// The focal length assumed, in longer sides of the picture: phones' main cameras have 24 to 28 mm equivalents, which is
/// 0.7 to 0.8 of the longer side; people step back and zoom or crop, which lengthens it.
pub(super) const FOCAL_LENGTH: f64 = 1.0;

impl Pose {
    /// The pose behind `quad` on a picture of `width` × `height`; `None` for a degenerate outline.
    pub(super) fn of(quad: &Quad, width: f64, height: f64) -> Option<Self> {
        let focal = FOCAL_LENGTH * width.max(height);
        let centred = Quad::new(
            quad.corners()
                .map(|p| Point::new((p.x - width / 2.0) / focal, (p.y - height / 2.0) / focal)),
        );
        let map = Homography::from_rect(1.0, 1.0, &centred)?;
        let m = map.matrix();
        let (u, v) = ([m[0], m[3], m[6]], [m[1], m[4], m[7]]);
        let dot = |a: [f64; 3], b: [f64; 3]| a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        let (lu, lv) = (dot(u, u).sqrt(), dot(v, v).sqrt());
        let normal = [
            u[1] * v[2] - u[2] * v[1],
            u[2] * v[0] - u[0] * v[2],
            u[0] * v[1] - u[1] * v[0],
        ];
        let pose = Self {
            aspect: lu / lv,
            skew: dot(u, v) / (lu * lv),
            tilt: (normal[2].abs() / dot(normal, normal).sqrt())
                .clamp(0.0, 1.0)
                .acos()
                .to_degrees(),
        };
        (pose.aspect.is_finite() && pose.skew.is_finite() && pose.tilt.is_finite()).then_some(pose)
    }
}
