//! The facts about one upload, each worked out at most once and only when a check asks for it.

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::NaiveDate;
use image::RgbImage;

use crate::claims::Claims;
use crate::code::Kind;
use crate::dates::{DateField, DateReader};
use crate::geometry::Quad;
use crate::intake::{Intake, Metadata, Photo, Workspace};
use crate::legibility::Legibility;
use crate::locate::Format;
use crate::locate::{Document, Located, locate};
use crate::originality::colours::Colours;
use crate::originality::moire::Moire;
use crate::originality::rephoto::Reach;

/// Why a check could not take its number. Displayed as half a sentence: "no document found".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotAssessed {
    /// The file could not be read as a picture.
    #[error("the file could not be read")]
    FileNotRead,
    /// No document was found in the picture.
    #[error("no document found")]
    NoDocument,
    /// The caller's form does not ask for this field.
    #[error("no {0} was given")]
    NotClaimed(&'static str),
    /// The picture or the file does not hold what the check needs.
    #[error("{0}")]
    Because(Cow<'static, str>),
    /// The measurement came to no number.
    #[error("the measurement came to no number")]
    NoNumber,
}

impl NotAssessed {
    /// For another reason, as half a sentence.
    pub(crate) const fn because(why: &'static str) -> Self {
        Self::Because(Cow::Borrowed(why))
    }
}

/// The longer side of the picture that whole-picture checks and the search for the document work on, in pixels.
///
/// At 1024 an ID-1 card that fills half the width still has 6 pixels a millimetre, and the reduction of a
/// twelve-megapixel photo takes about as long as reading its pixels once.
pub(crate) const REDUCED_LONG_SIDE: u32 = 1024;

/// The facts about one upload. Made by [`crate::Precheck::evidence`]; checks take their numbers from it.
#[derive(Debug)]
pub struct Evidence {
    kind: Kind,
    claims: Claims,
    as_of: NaiveDate,
    intake: Intake,
    reduced: OnceLock<RgbImage>,
    located: OnceLock<Located>,
    legibility: OnceLock<Legibility>,
    colours: OnceLock<Colours>,
    moire: OnceLock<Option<Moire>>,
}

impl Evidence {
    pub(crate) fn new(kind: Kind, claims: Claims, as_of: NaiveDate, intake: Intake) -> Self {
        Self {
            kind,
            claims,
            as_of,
            intake,
            reduced: OnceLock::new(),
            located: OnceLock::new(),
            legibility: OnceLock::new(),
            colours: OnceLock::new(),
            moire: OnceLock::new(),
        }
    }

    /// What the upload is meant to be.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What the customer typed.
    #[must_use]
    pub fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The date of birth that the customer typed. Not kept: reading a date takes about a microsecond.
    #[must_use]
    pub fn date_of_birth(&self) -> DateField {
        let reader = DateReader::of_birth(self.as_of).with_order(self.claims.date_order);
        DateField::read(self.claims.date_of_birth.as_deref(), &reader)
    }

    /// The date of expiry that the customer typed.
    #[must_use]
    pub fn expiry(&self) -> DateField {
        DateField::read(self.claims.expiry.as_deref(), &self.document_dates())
    }

    /// The date of issue that the customer typed.
    #[must_use]
    pub fn issued(&self) -> DateField {
        DateField::read(self.claims.issued.as_deref(), &self.document_dates())
    }

    fn document_dates(&self) -> DateReader {
        DateReader::of_document(self.as_of).with_order(self.claims.date_order)
    }

    /// The day for which the upload is judged.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// What became of the bytes.
    pub(crate) fn intake(&self) -> &Intake {
        &self.intake
    }

    /// What the file says about itself.
    pub(crate) fn metadata(&self) -> &Metadata {
        &self.intake.facts.metadata
    }

    /// The width and height that the file claims, in stored pixels, whether or not it could be decoded.
    pub(crate) fn claimed_size(&self) -> Result<(u32, u32), NotAssessed> {
        self.intake.facts.dimensions.ok_or(NotAssessed::FileNotRead)
    }

    /// The decoded picture.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::FileNotRead`] where the file was refused.
    pub fn photo(&self) -> Result<&Photo, NotAssessed> {
        self.intake
            .outcome
            .as_ref()
            .map_err(|_| NotAssessed::FileNotRead)
    }

    /// The upright picture, its longer side reduced to 1024 pixels at most.
    pub(crate) fn reduced(&self) -> Result<&RgbImage, NotAssessed> {
        let photo = self.photo()?;
        Ok(self
            .reduced
            .get_or_init(|| photo.reduced(REDUCED_LONG_SIDE)))
    }

    /// What the search for the document came to.
    pub(crate) fn located(&self) -> Result<&Located, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let scale = f64::from(photo.width()) / f64::from(reduced.width());
        Ok(self
            .located
            .get_or_init(|| locate(reduced, scale, self.kind)))
    }

    /// The document in the picture.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::NoDocument`] where none was found, [`NotAssessed::FileNotRead`] where the file was refused.
    pub fn document(&self) -> Result<&Document, NotAssessed> {
        self.located()?
            .document
            .as_ref()
            .ok_or(NotAssessed::NoDocument)
    }

    /// The document, if a check has asked for it and it was found.
    pub(crate) fn document_if_sought(&self) -> Option<&Document> {
        self.located.get()?.document.as_ref()
    }

    /// What decides whether the picture can be read: the document where its outline is known, else the whole picture.
    pub(crate) fn legibility(&self) -> Result<&Legibility, NotAssessed> {
        let photo = self.photo()?;
        let corners = self.readable_outline();
        Ok(self
            .legibility
            .get_or_init(|| Legibility::of(photo, corners, self.kind)))
    }

    /// The outline of the document if its shape is one that the kind of upload can have. A portrait or a panel that was
    /// taken for the document would have its own sharpness measured.
    fn readable_outline(&self) -> Option<&Quad> {
        if !Kind::DOCUMENTS.contains(&self.kind) {
            return None;
        }
        let document = self.document().ok()?;
        let card = matches!(document.format(), Format::Id1 | Format::Id2 | Format::Id3);
        (card || self.kind == Kind::Poa).then(|| document.corners())
    }

    /// How coloured the picture is, and the document in it.
    pub(crate) fn colours(&self) -> Result<&Colours, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let scale = f64::from(reduced.width()) / f64::from(photo.width());
        let document = self.document().ok().map(|d| d.corners().scaled(scale));
        Ok(self
            .colours
            .get_or_init(|| Colours::measure(reduced, document.as_ref())))
    }

    /// The colour lattice in the picture, or in the document where one is found; `None` in a picture that is smaller
    /// than what it is looked for in.
    pub(crate) fn moire(&self) -> Result<Option<&Moire>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let document = self.document().ok().map(|d| *d.corners());
        let moire = self
            .moire
            .get_or_init(|| Moire::of_photo(photo, reduced, document));
        Ok(moire.as_ref())
    }

    /// How far the camera was from this document by what the file says, and by the document's size.
    pub(crate) fn reach(&self, document: &Document) -> Option<Reach> {
        let exif = self.metadata().exif.as_ref()?;
        Reach::of(exif, self.intake.facts.dimensions?, document)
    }

    /// Gives the buffers back, so that they can serve the next photo.
    pub fn recycle(self, workspace: &mut Workspace) {
        if let Ok(photo) = self.intake.outcome {
            workspace.recycle(photo);
        }
    }
}
