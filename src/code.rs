//! Every name that a report can say.

use unic_langid::LanguageIdentifier;

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
        /// The front of the document is not among the uploads.
        FrontMissing = "front-missing",
        /// The back of the document is not among the uploads.
        BackMissing = "back-missing",
        /// The selfie is not among the uploads.
        SelfieMissing = "selfie-missing",
        /// The proof of address is not among the uploads.
        ProofMissing = "proof-missing",
        /// The same picture, or the same side of a document, was uploaded twice.
        SameSideTwice = "same-side-twice",
        /// The selfie is a picture of the document.
        SelfieIsDocument = "selfie-is-document",
        /// The upload is one that was rejected before.
        AlreadyRejected = "already-rejected",
        /// Two uploads say different things of the person or the document.
        UploadsContradict = "uploads-contradict",
        /// Pages of this type do not prove an address here.
        PoaTypeNotAccepted = "poa-type-not-accepted",
        /// The page bears no date of issue.
        PoaIssueDateMissing = "poa-issue-date-missing",
        /// The page was issued too long ago.
        PoaTooOld = "poa-too-old",
        /// The page's date of issue is still to come.
        PoaDateInFuture = "poa-date-in-future",
        /// The page is somebody else's.
        PoaNameMismatch = "poa-name-mismatch",
        /// The page bears another address.
        PoaAddressMismatch = "poa-address-mismatch",
        /// What is outlined in the picture does not look like an identity document.
        DocumentNotRecognised = "document-not-recognised",
        /// No page of print is seen.
        TextNotFound = "text-not-found",
        /// The passport is not signed.
        SignatureMissing = "signature-missing",
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
        /// A part of the submission is missing, or stands in the place of another.
        IncompleteSubmission = "incomplete-submission",
        /// The proof of address is not recent.
        PoaDate = "poa-date",
        /// The passport does not bear its holder's signature.
        SignatureMissing = "signature-missing",
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
        /// The name.
        Name = "name",
        /// What the document is.
        DocumentType = "document-type",
        /// The date of issue.
        Issued = "issued",
    }
}

names! {
    /// Where the value of a field comes from. Append-only.
    pub growing enum Source as "source" {
        /// The customer typed it.
        Typed = "typed",
        /// The machine-readable zone says it.
        Mrz = "mrz",
        /// The barcode says it.
        Barcode = "barcode",
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
        /// Upload what is missing beside the rest.
        UploadMissingPart = "upload-missing-part",
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
    /// The place of an upload in a submission. Append-only.
    pub growing enum Slot as "slot" {
        /// The front of an identity card, driving licence or residence permit.
        Front = "front",
        /// Its back.
        Back = "back",
        /// The photo page of a passport.
        Passport = "passport",
        /// A picture of the person's face.
        Selfie = "selfie",
        /// A proof of address, of which there can be several.
        Proof = "proof",
    }
}

impl Slot {
    /// What an upload in this place is meant to be.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Front => Kind::IdFront,
            Self::Back => Kind::IdBack,
            Self::Passport => Kind::Passport,
            Self::Selfie => Kind::Selfie,
            Self::Proof => Kind::Poa,
        }
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
    /// What a proof of address is. Append-only.
    pub growing enum ProofType as "type of proof" {
        /// A bill for electricity, gas, water, heat or a fixed line.
        UtilityBill = "utility-bill",
        /// A statement of a bank account.
        BankStatement = "bank-statement",
        /// A statement of a credit card.
        CreditCardStatement = "credit-card-statement",
        /// A tax assessment, bill or statement.
        TaxLetter = "tax-letter",
        /// A letter or certificate of another authority.
        GovernmentLetter = "government-letter",
        /// A tenancy agreement.
        TenancyAgreement = "tenancy-agreement",
        /// A bill for a mobile phone.
        MobileBill = "mobile-bill",
        /// A policy, bill or letter of an insurer.
        Insurance = "insurance",
        /// A payslip.
        Payslip = "payslip",
        /// An invoice for goods or other services.
        Invoice = "invoice",
        /// A receipt.
        Receipt = "receipt",
        /// A medical record, letter or prescription.
        Medical = "medical",
    }
}

names! {
    /// In what a printed name or address differs from the typed one. Append-only.
    pub growing enum Difference as "difference" {
        /// Another word in the name.
        Name = "name",
        /// Another generation: Jr and Sr.
        Generation = "generation",
        /// Too little is the same to tell.
        TooLittle = "too-little",
        /// A middle name, a second surname or another part is on one side alone.
        LeftOut = "left-out",
        /// The first name is on one side alone.
        FirstLeftOut = "first-left-out",
        /// An initial stands for a name.
        Initial = "initial",
        /// The words are in another order.
        Order = "order",
        /// Another spelling or transliteration.
        Spelling = "spelling",
        /// The street is another one.
        Street = "street",
        /// The house number is another one or missing.
        HouseNumber = "house-number",
        /// The flat or unit is another one, or on one side alone.
        Unit = "unit",
        /// The postal code is another one or missing.
        PostalCode = "postal-code",
        /// The place is another one or missing.
        Place = "place",
        /// The country is another one.
        Country = "country",
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
        /// Everything that the person sends in together.
        Submission = "submission",
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
        /// Spanish.
        Spanish = "es",
        /// French.
        French = "fr",
        /// German.
        German = "de",
        /// Portuguese, in the words of Brazil.
        Portuguese = "pt",
        /// Chinese in simplified characters.
        Chinese = "zh",
        /// Japanese.
        Japanese = "ja",
        /// Modern Standard Arabic.
        Arabic = "ar",
        /// Turkish.
        Turkish = "tr",
        /// Vietnamese.
        Vietnamese = "vi",
    }
}

names! {
    /// Which way a script runs, by the name that HTML's `dir` has for it.
    pub enum Direction as "direction" {
        /// From the left to the right.
        LeftToRight = "ltr",
        /// From the right to the left.
        RightToLeft = "rtl",
    }
}

impl Language {
    /// Which way its script runs.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Arabic => Direction::RightToLeft,
            Self::English
            | Self::Spanish
            | Self::French
            | Self::German
            | Self::Portuguese
            | Self::Chinese
            | Self::Japanese
            | Self::Turkish
            | Self::Vietnamese => Direction::LeftToRight,
        }
    }

    /// The language that serves who asks for this IETF language tag (BCP 47), such as `es-MX` or `zh-Hans-CN`.
    ///
    /// It is the one with the same primary language subtag: script, region, variants and extensions do not matter, nor
    /// does case, and `_` may stand for `-`. That is the lookup of RFC 4647 section 3.4, so `pt-PT` is served by the
    /// Portuguese of Brazil, and `zh-TW` by Chinese in simplified characters, which the CLDR's distances between languages
    /// hold near enough as well. `None` for another language, and for what is no tag: nothing is guessed, and the choice of
    /// a fallback is the caller's. Macrolanguages and withdrawn tags (`cmn`, `arz`) are not resolved.
    ///
    /// ```
    /// use precheck::Language;
    ///
    /// assert_eq!(Language::nearest_to("es-MX"), Some(Language::Spanish));
    /// assert_eq!(Language::nearest_to("zh_Hans_CN"), Some(Language::Chinese));
    /// assert_eq!(Language::nearest_to("nl"), None);
    /// ```
    #[must_use]
    pub fn nearest_to(tag: &str) -> Option<Self> {
        // Extensions and what is private begin with a subtag of one character (RFC 5646 section 2.1).
        let subtags = tag.split(['-', '_']).take_while(|subtag| subtag.len() != 1);
        let asked: LanguageIdentifier = subtags.collect::<Vec<_>>().join("-").parse().ok()?;
        let serves = |language: &&Self| {
            let own = language.as_str().parse::<LanguageIdentifier>();
            own.is_ok_and(|own| own.matches(&asked, true, false))
        };
        Self::ALL.iter().find(serves).copied()
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
        /// Millimetres of the document.
        Millimetres = "millimetres",
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
            Self::Count | Self::Bytes | Self::Pixels | Self::PixelsPerMm | Self::Millimetres => {
                (0.0, f64::MAX)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_served_by_the_language_of_its_first_subtag() {
        for (tag, expected) in [
            ("en", Some(Language::English)),
            ("en-GB", Some(Language::English)),
            ("es-419", Some(Language::Spanish)),
            ("FR-ca", Some(Language::French)),
            ("de-CH-1996", Some(Language::German)),
            ("pt-BR", Some(Language::Portuguese)),
            ("pt-PT", Some(Language::Portuguese)),
            ("zh-CN", Some(Language::Chinese)),
            ("zh-Hant-TW", Some(Language::Chinese)),
            ("ja_JP", Some(Language::Japanese)),
            ("ar-EG-u-nu-latn", Some(Language::Arabic)),
            ("tr-TR-x-own", Some(Language::Turkish)),
            ("vi-VN", Some(Language::Vietnamese)),
            ("nl", None),
            ("esp", None),
            ("und", None),
            ("", None),
            ("*", None),
            ("x-es", None),
            ("es-", None),
            ("es MX", None),
            ("español", None),
        ] {
            assert_eq!(Language::nearest_to(tag), expected, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::nearest_to(language.as_str()), Some(*language));
        }
    }
}
