//! Where the document is, whether it is one, and whether it can be read.

use super::{Evidence, NotAssessed};
use crate::code::Kind;
use crate::content::Content;
use crate::face::portrait::Portrait;
use crate::geometry::Quad;
use crate::legibility::{self, Legibility};
use crate::locate::{Document, DocumentSize, Located, locate};

/// How sure it is that an outline has a document in it where a machine-readable zone was read: none was in 1239 other pictures
/// (`tests/calibration/mrz.md`).
const BY_ITS_ZONE: f64 = 0.95;
/// The same where a portrait stands where documents have theirs,
const BY_ITS_PORTRAIT: f64 = 0.5;
/// which counts where the rest does not speak plainly against a document: people stand before windows and on screens.
const LEAST_FOR_PORTRAIT: f64 = 0.03;

/// An outline with less of the letters in it is not the page's.
const LEAST_PRINT_WITHIN: f64 = 0.8;

impl Evidence {
    /// What the search for the document came to.
    pub(crate) fn located(&self) -> Result<&Located, NotAssessed> {
        self.found().map(|(located, _)| located)
    }

    /// The outlines, and what the best of them holds where an identity document is looked for.
    fn found(&self) -> Result<&(Located, Option<Content>), NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        let scale = f64::from(photo.width()) / f64::from(reduced.width());
        let (stop, pool) = (&self.stop, &self.shared.pool);
        Ok(self.located.or_work_out(stop, || {
            let mut located = locate(reduced, scale, self.kind, pool, stop);
            let content = match Kind::IDENTITY.contains(&self.kind) {
                true => Content::choose(&mut located, reduced, scale, self.kind, pool, stop),
                false => None,
            };
            (located, content)
        })?)
    }

    /// The outline that is sure enough to be a document's, whatever it holds; [`NotAssessed::NoDocument`] where there is none.
    pub(crate) fn outline(&self) -> Result<&Document, NotAssessed> {
        let document = self.located()?.document(&self.cutoffs);
        let document = document.filter(|document| self.is_around_print(document));
        document.ok_or(NotAssessed::NoDocument)
    }

    /// What the best outline holds; `None` where there is none, or no identity document is looked for.
    pub(crate) fn content(&self) -> Result<Option<&Content>, NotAssessed> {
        Ok(self.found()?.1.as_ref())
    }

    /// The document in the picture: [`NotAssessed::NoDocument`] where no outline is sure enough, or where an identity
    /// document is asked for and the outline holds none.
    pub(crate) fn document(&self) -> Result<&Document, NotAssessed> {
        let outline = self.outline()?;
        if !Kind::IDENTITY.contains(&self.kind) {
            return Ok(outline);
        }
        match self.recognition()? >= self.cutoffs.recognised {
            true => Ok(outline),
            false => Err(NotAssessed::NoDocument),
        }
    }

    /// How sure it is that the outline has an identity document in it, 0 to 1. Where what is in it leaves that open, a
    /// machine-readable zone or a portrait where documents have theirs decides: both are looked for by other checks anyway.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::NoDocument`] where no outline is sure enough.
    pub(crate) fn recognition(&self) -> Result<f64, NotAssessed> {
        let outline = self.outline()?;
        let score = self.content()?.map_or(0.0, |content| content.score);
        if score >= self.cutoffs.recognised {
            return Ok(score);
        }
        if self.mrz()?.is_some() {
            return Ok(score.max(BY_ITS_ZONE));
        }
        let portrait = || -> Option<&Portrait> {
            let portrait = self.portrait().ok()??;
            portrait.is_placed_in(outline.corners()).then_some(portrait)
        };
        let asked =
            [Kind::IdFront, Kind::Passport].contains(&self.kind) && score >= LEAST_FOR_PORTRAIT;
        match asked && portrait().is_some() {
            true => Ok(score.max(BY_ITS_PORTRAIT)),
            false => Ok(score),
        }
    }

    /// Nothing where there may be something to say about a document: only an identity document has to be there first.
    ///
    /// # Errors
    ///
    /// [`NotAssessed::NoDocument`] where the picture is to show an identity document and does not: what is wrong with
    /// "the document" would be said of a table or a room.
    pub(crate) fn document_or_page(&self) -> Result<(), NotAssessed> {
        match Kind::IDENTITY.contains(&self.kind) && self.cutoffs.recognised > 0.0 {
            true => self.document().map(|_| ()),
            false => Ok(()),
        }
    }

    /// Whether the upload is meant to show a document. A photo of a person is looked at as a whole: to search it for outlines
    /// takes as long as to search it for faces.
    pub(super) fn shows_document(&self) -> bool {
        Kind::DOCUMENTS.contains(&self.kind)
    }

    /// The document, where the upload is meant to show one.
    pub(crate) fn document_meant(&self) -> Option<&Document> {
        self.shows_document()
            .then(|| self.document().ok())
            .flatten()
    }

    /// The document, if a check has asked for it and it was found.
    pub(crate) fn document_if_sought(&self) -> Option<&Document> {
        self.located.get()?;
        self.document().ok()
    }

    /// Whether this can be the outline of what the kind of upload shows: a table or a panel on a page is not that of the
    /// page.
    fn is_around_print(&self, document: &Document) -> bool {
        // The print of a page takes a tenth of a whole check to find: only a proof of address is asked for it.
        if self.kind != Kind::Poa {
            return true;
        }
        let (Ok(print), Ok(photo)) = (self.print(), self.photo()) else {
            return true;
        };
        let side = f64::from(photo.width().max(photo.height()));
        let outline = document.corners().scaled(1.0 / side);
        print.lines.is_empty() || print.share_within(&outline) >= LEAST_PRINT_WITHIN
    }

    /// What decides whether the picture can be read: the document where its outline is known, else the whole picture.
    pub(crate) fn legibility(&self) -> Result<Legibility<'_>, NotAssessed> {
        let (photo, reduced) = (self.photo()?, self.reduced()?);
        self.document_or_page()?;
        let corners = self.readable_outline();
        let facts = self.legibility.or_work_out(&self.stop, || {
            legibility::Facts::new(photo, corners, self.kind, &self.shared.pool)
        })?;
        Ok(facts.of(photo, reduced))
    }

    /// The outline of the document if its shape is one that the kind of upload can have. A portrait or a panel that was
    /// taken for the document would have its own sharpness measured.
    fn readable_outline(&self) -> Option<&Quad> {
        let document = self.document_meant()?;
        let card = matches!(
            document.size(),
            DocumentSize::Id1 | DocumentSize::Id2 | DocumentSize::Id3
        );
        (card || self.kind == Kind::Poa).then(|| document.corners())
    }
}
