//! What exactly a check found, as data: sentences are made of it, in whichever language.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::code::{Difference, DocumentType, FieldName, ProofType, Slot};
use crate::names::names;

/// What exactly was found, beside the number; `{"kind": "print-height", "pixels": 7}` in JSON. Append-only.
///
/// It holds what a sentence needs and what a program can act on. What a person typed is not repeated.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Detail {
    /// The file has no bytes at all.
    FileEmpty,
    /// The picture goes on where the file stops.
    FileTruncated,
    /// The bytes of the file contradict its format.
    FileDamaged,
    /// The file is sound and holds no picture.
    NoPicture,
    /// The file opens with a password only.
    FileEncrypted,
    /// The file is a document without a page.
    NoPages,
    /// The file takes more work to show than is granted.
    FileTooComplex,
    /// The picture is stored in more scans, passes over all its pixels, than are granted.
    TooManyScans {
        /// The number of scans.
        scans: u32,
        /// How many are granted.
        limit: u32,
    },
    /// The picture takes more memory to decode than is granted.
    TooMuchMemory {
        /// The memory that decoding was foretold to take, in bytes.
        bytes: u64,
        /// How much is granted, in bytes.
        limit: u64,
    },
    /// The bytes of the file tell no kind of file.
    FormatUnknown,
    /// The kind of file is known and not read.
    FormatNotRead {
        /// The kind of file, as `image.format` names it in a report: `pdf`, `gif`.
        format: String,
    },
    /// The format is read, and this rare variety of it is not: an arithmetically coded JPEG, say.
    VarietyNotRead {
        /// The format, as `image.format` names it in a report.
        format: String,
    },
    /// The file has more bytes than are granted.
    FileSize {
        /// The size of the file, in bytes.
        bytes: u64,
        /// How large it may be, in bytes.
        limit: u64,
    },
    /// The picture has more pixels than are granted.
    PixelCount {
        /// The width that the file claims, in pixels as they are stored.
        width: u32,
        /// The height that the file claims, in pixels as they are stored.
        height: u32,
        /// How many pixels it may have.
        limit: u64,
    },
    /// The picture is wider or taller than is granted.
    SideLength {
        /// The width that the file claims, in pixels as they are stored.
        width: u32,
        /// The height that the file claims, in pixels as they are stored.
        height: u32,
        /// How long its longer side may be, in pixels.
        limit: u32,
    },
    /// The picture shows a card, such as an identity card, and no page.
    CardShown,
    /// The page of the document shows nothing.
    PageBlank,
    /// The content of the page was changed after the file was first written.
    PageRewritten,
    /// The camera had not focused.
    OutOfFocus,
    /// The camera moved while the photo was taken.
    CameraMoved,
    /// A part of the document is less sharp than the rest; the regions say which.
    PartlySoft,
    /// The smallest print is small in the picture.
    PrintHeight {
        /// The height of its letters, in pixels of the photo.
        pixels: u32,
    },
    /// Sensor noise drowns the print.
    Noise,
    /// The print hardly stands out from the paper.
    FaintPrint,
    /// The face is small in the picture.
    FaceSmall {
        /// The inter-eye distance, in pixels of the photo.
        inter_eye_pixels: u32,
    },
    /// The face is out of focus or shaken.
    FaceSoft,
    /// The face is too dark.
    FaceDark,
    /// The face is burnt out.
    FaceBright,
    /// A finger, a reflection or an object hides a part of the face.
    FaceCovered,
    /// One side of the face is much darker than the other.
    FaceUneven,
    /// The angle between the document and the sensor, or of a head.
    Angle {
        /// In degrees, 0 to 90.
        degrees: u32,
    },
    /// The days until something happens.
    DaysLeft {
        /// Calendar days; 0 is the day of the check.
        days: u32,
    },
    /// The days since something happened.
    DaysSince {
        /// Calendar days.
        days: u32,
    },
    /// The date is in no form that is read.
    DateUnrecognized,
    /// The date has digits other than 0 to 9.
    DateForeignDigits,
    /// The year has two digits and nothing says of which century.
    TwoDigitYear,
    /// The date can be read as two days.
    DateAmbiguous {
        /// The earlier one.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        first: NaiveDate,
        /// The later one.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        second: NaiveDate,
    },
    /// The calendar has no such day.
    NoSuchDay,
    /// The year is one that no date in question can have.
    YearOutOfRange {
        /// The year that was read.
        year: i32,
    },
    /// The year seems to be counted in another calendar than the Gregorian.
    OtherCalendar {
        /// Which calendar it seems to be.
        calendar: Calendar,
        /// The year that was read, as counted there.
        year: i32,
    },
    /// The day, or the day and the month, are left out.
    DateIncomplete,
    /// The day, or the day and the month, are marked as unknown.
    DatePartlyUnknown,
    /// The whole date, or its year, is marked as unknown.
    DateUnknown,
    /// The text says that there is no end, where a date is needed.
    DateUnlimited,
    /// There is no date.
    DateEmpty,
    /// Dates in an order that cannot be.
    DatesInConflict {
        /// Which orders are broken, one or more.
        conflicts: Vec<DateConflict>,
    },
    /// The document was issued before the day from which on documents of its country and type are accepted.
    IssuedBefore {
        /// What the document is.
        document_type: DocumentType,
        /// The first day of issue that is accepted.
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        before: NaiveDate,
    },
    /// Other types of document than this one are accepted.
    TypesAccepted {
        /// Which, one or more.
        accepted: Vec<DocumentType>,
    },
    /// Fields that differ between what was typed and what the document says, or between two uploads.
    FieldsDiffer {
        /// Which, one or more.
        fields: Vec<FieldName>,
    },
    /// Two uploads that show the same.
    UploadsAlike {
        /// The place of the one.
        slot: Slot,
        /// The place of the other.
        other: Slot,
    },
    /// One upload, by its place.
    OneUpload {
        /// Its place.
        slot: Slot,
    },
    /// The page is of a type that does not prove an address here.
    ProofNotAccepted {
        /// What it is by its words.
        proof: ProofType,
        /// Which types are accepted, one or more.
        accepted: Vec<ProofType>,
    },
    /// The name on the page that is nearest to the typed one, and in what it differs.
    NameDiffers {
        /// What differs, whether or not it is allowed.
        differences: Vec<Difference>,
    },
    /// The address on the page that is nearest to the typed one, and in what it differs.
    AddressDiffers {
        /// What differs, whether or not it is allowed.
        differences: Vec<Difference>,
    },
    /// A program that changes pictures names itself in the file.
    ProgramNamed {
        /// Its name as the file has it, printable and cut to a readable length.
        name: String,
    },
    /// The file has the marks of Photoshop or a program of its kind.
    EditorMarks,
    /// The small preview in the file shows another picture.
    PreviewDiffers,
    /// By the distance that the camera noted, what it saw is larger than the document, as on a monitor.
    LargerThanDocument,
    /// By the distance that the camera noted, what it saw is smaller than the document, as on a phone.
    SmallerThanDocument,
}

names! {
    /// A calendar that forms and documents use beside the Gregorian.
    pub growing enum Calendar as "calendar" {
        /// Years of the Buddhist era, 543 more than Gregorian ones: Thailand, Laos, Cambodia.
        Buddhist = "buddhist",
        /// Lunar years since 622, such as 1447 for 2025: Saudi Arabia and others.
        Hijri = "hijri",
        /// Solar years since 622, such as 1404 for 2025: Iran, Afghanistan.
        Persian = "persian",
        /// One of the last two; the year is possible in both.
        HijriOrPersian = "hijri-or-persian",
        /// Years of the reign of a Japanese emperor, such as Reiwa 7.
        Japanese = "japanese",
        /// Years of the Republic of China, 1911 fewer than Gregorian ones: Taiwan.
        Minguo = "minguo",
    }
}

/// Two dates in an order that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DateConflict {
    /// The date of issue is not after the date of birth.
    IssuedBeforeBirth,
    /// The expiry date is not after the date of birth.
    ExpiryBeforeBirth,
    /// The expiry date is before the date of issue.
    ExpiryBeforeIssue,
    /// The date of issue is in the future.
    IssuedInFuture,
}

impl fmt::Debug for Detail {
    /// Says what was found, and of what a person typed or a file says only the kind: it may stand in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, values) = self.parts();
        let personal = matches!(
            self,
            Self::DateAmbiguous { .. }
                | Self::YearOutOfRange { .. }
                | Self::OtherCalendar { .. }
                | Self::ProgramNamed { .. }
        );
        match values.is_empty() || personal {
            true => write!(f, "Detail({kind})"),
            false => write!(f, "Detail({kind} {})", serde_json::Value::Object(values)),
        }
    }
}

impl Detail {
    /// The kind and its values by their names in JSON.
    ///
    /// # Panics
    ///
    /// Never: every variant is plain data with text keys.
    pub(crate) fn parts(&self) -> (String, serde_json::Map<String, serde_json::Value>) {
        let value = serde_json::to_value(self).expect("a detail is plain data");
        let serde_json::Value::Object(mut entries) = value else {
            unreachable!("a tagged enumeration is a table");
        };
        let kind = entries
            .remove("kind")
            .and_then(|kind| kind.as_str().map(str::to_owned));
        (kind.expect("its tag is a text"), entries)
    }
}
