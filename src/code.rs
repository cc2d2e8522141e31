//! Every name that a report can say.

use crate::names::names;

names! {
    /// What a check looks for; one code, one check. Append-only: a code is never renamed.
    pub growing enum Code as "code" {
        /// The file is damaged, incomplete or not a picture.
        FileUnreadable = "file-unreadable",
        /// The file has more bytes than are accepted.
        FileTooLarge = "file-too-large",
        /// The file is of a kind that is not accepted.
        FormatUnsupported = "format-unsupported",
        /// The picture has more pixels than are accepted.
        ImageTooManyPixels = "image-too-many-pixels",
        /// The picture is longer or wider than is accepted.
        ImageSideTooLong = "image-side-too-long",
        /// No document is seen in the picture.
        DocumentNotFound = "document-not-found",
        /// More than one document is seen in the picture.
        MultipleDocuments = "multiple-documents",
        /// A part of the document lies outside the picture.
        DocumentCutOff = "document-cut-off",
        /// Something covers a corner of the document.
        DocumentCornerHidden = "document-corner-hidden",
        /// The document is seen too much from the side.
        DocumentTilted = "document-tilted",
        /// The document fills too little of the picture's resolution.
        DocumentTooSmall = "document-too-small",
        /// The document nearly touches the border of the picture.
        DocumentMarginLow = "document-margin-low",
        /// The picture is out of focus or shaken.
        ImageBlurred = "image-blurred",
        /// The picture has too few pixels.
        ImageResolutionLow = "image-resolution-low",
        /// The picture is too dark.
        ImageDark = "image-dark",
        /// The picture is too bright.
        ImageOverexposed = "image-overexposed",
        /// Print and paper are too much alike.
        ImageContrastLow = "image-contrast-low",
        /// A reflection hides a part of the document.
        GlareOnDocument = "glare-on-document",
        /// Sensor noise hides detail.
        ImageNoisy = "image-noisy",
        /// Compression has destroyed detail.
        ImageCompressed = "image-compressed",
        /// The picture has no colour.
        ImageGrayscale = "image-grayscale",
        /// The document is a black-and-white copy.
        Photocopy = "photocopy",
        /// The picture was taken of a device's own screen content.
        Screenshot = "screenshot",
        /// The picture is a photograph of a screen.
        PhotoOfScreen = "photo-of-screen",
        /// The picture is a photograph of a print.
        PhotoOfPrint = "photo-of-print",
        /// The picture has been through an image editor.
        ImageEdited = "image-edited",
        /// The date of birth was asked for and left empty.
        DateOfBirthMissing = "date-of-birth-missing",
        /// The date of birth is not a date.
        DateOfBirthInvalid = "date-of-birth-invalid",
        /// The date of birth is still to come.
        DateOfBirthInFuture = "date-of-birth-in-future",
        /// The person is younger than is accepted.
        AgeBelowMinimum = "age-below-minimum",
        /// The expiry date was asked for and left empty.
        ExpiryMissing = "expiry-missing",
        /// The expiry date is not a date.
        ExpiryInvalid = "expiry-invalid",
        /// The document has expired.
        DocumentExpired = "document-expired",
        /// The document will expire soon.
        DocumentExpiresSoon = "document-expires-soon",
        /// The dates contradict each other.
        DatesOutOfOrder = "dates-out-of-order",
        /// The document shows no portrait.
        PortraitMissing = "portrait-missing",
        /// The portrait on the document is too small, soft or burnt out.
        PortraitUnclear = "portrait-unclear",
        /// No face is seen in the selfie.
        FaceMissing = "face-missing",
        /// More than one person is seen in the selfie.
        FaceMultiple = "face-multiple",
        /// The face is small in the picture.
        FaceTooSmall = "face-too-small",
        /// The head runs out of the picture.
        FaceCutOff = "face-cut-off",
        /// The face is far from the middle of the picture.
        FaceOffCentre = "face-off-centre",
        /// The head is turned or leans.
        FaceTurned = "face-turned",
        /// The face is out of focus or shaken.
        FaceBlurred = "face-blurred",
        /// The face is too dark, burnt out, or lit from one side.
        FaceBadlyLit = "face-badly-lit",
        /// The person would be older than anybody who is alive.
        DateOfBirthImplausible = "date-of-birth-implausible",
        /// The document would be valid for longer than any is.
        ValidityTooLong = "validity-too-long",
        /// A document without an expiry date was issued too long ago.
        IssueDateTooOld = "issue-date-too-old",
        /// Documents that were issued as long ago are no longer accepted.
        DocumentSuperseded = "document-superseded",
        /// Documents of this country are not accepted.
        CountryNotAccepted = "country-not-accepted",
        /// Documents of this type are not accepted.
        DocumentTypeNotAccepted = "document-type-not-accepted",
        /// No machine-readable zone is seen where the document has one.
        MrzNotFound = "mrz-not-found",
        /// A check digit of the machine-readable zone is wrong.
        MrzCheckDigitFailed = "mrz-check-digit-failed",
        /// What was typed differs from what the document says.
        FieldMismatch = "field-mismatch",
        /// No page of print is seen.
        TextNotFound = "text-not-found",
    }
}

names! {
    /// What the help article tells the person, which several codes can share. Append-only.
    pub growing enum Reason as "reason" {
        /// The document has no photo of a face, or an unclear one.
        FaceMissingOrUnclear = "face-missing-or-unclear",
        /// The document is old or has expired.
        OldOrExpiredDocument = "old-or-expired-document",
        /// The expiry date is missing or not valid.
        InvalidExpiryDate = "invalid-expiry-date",
        /// The file is blurry, cropped, or hides information.
        InvalidDocumentPhoto = "invalid-document-photo",
        /// It is not a colour photo of the original, unedited.
        NotTheOriginal = "not-the-original",
        /// It is not an identity document or proof of address that is accepted.
        IrrelevantDocument = "irrelevant-document",
        /// The date of birth is missing, wrong or below the age that is accepted.
        DateOfBirth = "date-of-birth",
        /// What was typed, printed and encoded does not agree.
        DataMismatch = "data-mismatch",
    }
}

names! {
    /// A field of the form or of a document. Append-only.
    pub growing enum FieldName as "field" {
        /// The date of birth.
        DateOfBirth = "date-of-birth",
        /// The date of expiry.
        Expiry = "expiry",
        /// The number of the document.
        DocumentNumber = "document-number",
        /// The country that issued the document.
        Country = "country",
        /// The sex.
        Sex = "sex",
    }
}

names! {
    /// Where the value of a field comes from. Append-only.
    pub growing enum Source as "source" {
        /// The customer typed it.
        Typed = "typed",
        /// The machine-readable zone says it.
        Mrz = "mrz",
    }
}

names! {
    /// What the person should do. Append-only.
    pub growing enum Remedy as "remedy" {
        /// Take a better photo of the same document.
        Retake = "retake",
        /// Use another document.
        UseAnotherDocument = "use-another-document",
        /// Correct what was typed.
        CorrectTheForm = "correct-the-form",
    }
}

names! {
    /// What the upload is meant to be. Append-only.
    pub growing enum Kind as "kind" {
        /// The front of an identity card, driving licence or residence permit.
        IdFront = "id-front",
        /// Its back.
        IdBack = "id-back",
        /// The photo page of a passport.
        Passport = "passport",
        /// A picture of the person's face, taken by the person.
        Selfie = "selfie",
        /// A proof of address: a bill, statement or letter.
        Poa = "poa",
    }
}

names! {
    /// What a document is, by what it entitles to. Append-only.
    pub growing enum DocumentType as "document type" {
        /// A passport, whatever its kind.
        Passport = "passport",
        /// An identity card, of a state or one of its parts.
        IdCard = "id-card",
        /// A driving licence.
        DrivingLicence = "driving-licence",
        /// A residence permit.
        ResidencePermit = "residence-permit",
        /// A visa.
        Visa = "visa",
    }
}

names! {
    /// A person's sex as travel documents state it (ICAO Doc 9303 part 4). Append-only.
    pub growing enum Sex as "sex" {
        /// F.
        Female = "female",
        /// M.
        Male = "male",
        /// X, or a filler in the machine-readable zone.
        Unspecified = "unspecified",
    }
}

names! {
    /// What a sentence to the person is about. Append-only.
    pub growing enum Subject as "subject" {
        /// A card: an identity card, a driving licence, a residence permit.
        IdentityDocument = "identity-document",
        /// The photo page of a passport.
        Passport = "passport",
        /// A picture of the person's face.
        Selfie = "selfie",
        /// A page of paper: a proof of address.
        Page = "page",
        /// What the person typed.
        Form = "form",
    }
}

impl Kind {
    /// What sentences about an upload of this kind speak of.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::IdFront | Self::IdBack => Subject::IdentityDocument,
            Self::Passport => Subject::Passport,
            Self::Selfie => Subject::Selfie,
            Self::Poa => Subject::Page,
        }
    }

    /// The kinds that show an identity document.
    pub const IDENTITY: &'static [Self] = &[Self::IdFront, Self::IdBack, Self::Passport];
    /// The kinds that show a document, a page included.
    pub const DOCUMENTS: &'static [Self] =
        &[Self::IdFront, Self::IdBack, Self::Passport, Self::Poa];
}

names! {
    /// In which language a person is spoken to: an IETF language tag (BCP 47). Append-only.
    pub growing enum Language as "language" {
        /// English.
        English = "en",
    }
}

names! {
    /// How much a failed check weighs.
    pub enum Severity as "severity" {
        /// The upload is rejected.
        Error = "error",
        /// The upload is to be looked at; it is not rejected for this.
        Warning = "warning",
        /// The check is not run.
        Off = "off",
    }
}

names! {
    /// What a measured number counts. Append-only.
    pub growing enum Unit as "unit" {
        /// A number of things.
        Count = "count",
        /// Bytes of the file.
        Bytes = "bytes",
        /// Pixels.
        Pixels = "pixels",
        /// Pixels of the photo per millimetre of the document.
        PixelsPerMm = "pixels-per-mm",
        /// A share of a whole, 0 to 1.
        Fraction = "fraction",
        /// A score without a unit, 0 to 1 unless its check says otherwise.
        Score = "score",
        /// An angle in degrees.
        Degrees = "degrees",
        /// Calendar days.
        Days = "days",
        /// Whole years.
        Years = "years",
    }
}

impl Unit {
    /// The smallest and the largest number that a threshold in this unit can mean.
    #[must_use]
    pub const fn range(self) -> (f64, f64) {
        match self {
            Self::Fraction | Self::Score => (0.0, 1.0),
            Self::Degrees => (0.0, 90.0),
            // Days and years are counted from a day, forwards and backwards; no human span is longer.
            Self::Days => (-73_050.0, 73_050.0),
            Self::Years => (0.0, 200.0),
            Self::Count | Self::Bytes | Self::Pixels | Self::PixelsPerMm => (0.0, f64::MAX),
        }
    }
}
