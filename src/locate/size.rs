//! The physical size behind an outline.

use crate::code::Kind;
use crate::names::names;

names! {
    /// The size that a standard gives the document, as far as the shape of its outline tells. Append-only.
    pub enum DocumentSize as "document size" {
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

impl DocumentSize {
    /// The longer side over the shorter one, for those that are fixed.
    pub(super) fn ratio(self) -> Option<f64> {
        self.size_mm().map(|(long, short)| long / short)
    }

    /// The size of a document of this kind whose sides have this ratio, either way round, as measured on a photo.
    pub(super) fn of_aspect(aspect: f64, kind: Kind) -> Self {
        // Measured ratios stray by some per cent, those of the sizes are 10 % apart.
        Self::nearest(aspect, kind, 0.055)
    }

    /// The size of a document of this kind whose sides' ratio is nearest to `aspect`, either way round, if the logarithms
    /// differ by less than `within`.
    pub(super) fn nearest(aspect: f64, kind: Kind, within: f64) -> Self {
        let ratio = aspect.max(1.0 / aspect);
        // ID-2, ID-3 and A4 have nearly the same shape: what the upload is meant to be decides.
        let sizes: &[Self] = match kind {
            Kind::Poa => &[Self::Page, Self::Letter],
            _ => &[Self::Id1, Self::Id3],
        };
        if kind == Kind::Poa && ratio >= RECEIPT {
            return Self::Receipt;
        }
        let off = |size: &Self| {
            size.ratio()
                .map_or(f64::INFINITY, |own| (ratio / own).ln().abs())
        };
        sizes
            .iter()
            .copied()
            .filter(|size| off(size) < within)
            .min_by(|a, b| off(a).total_cmp(&off(b)))
            .unwrap_or(Self::Unknown)
    }

    /// The longer and the shorter side in millimetres, for those that are fixed.
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
