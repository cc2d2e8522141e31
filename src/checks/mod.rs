//! The catalogue: every check, one file each.
//!
//! The order is the order in which findings are told: first what makes the rest moot, then what a better photo mends,
//! then whether it is the original, then the dates, then whether the policy accepts such a document.

use crate::check::{Check, Measurement};
use crate::claims::Typed;
use crate::code::Code;
use crate::dates::{DateField, days_between};
use crate::evidence::{Evidence, NotAssessed};
use crate::matching::find::Found;
use crate::proof::Day;

/// Lists the checks: their modules, and the table of them.
macro_rules! catalogue {
    ($($module:ident :: $NAME:ident),+ $(,)?) => {
        $(mod $module;)+

        /// Every check that the crate has, most useful finding first.
        pub static CATALOGUE: &[&Check] = &[$(&$module::$NAME),+];
    };
}

catalogue! {
    front_missing::FRONT_MISSING,
    back_missing::BACK_MISSING,
    selfie_missing::SELFIE_MISSING,
    proof_missing::PROOF_MISSING,
    same_side_twice::SAME_SIDE_TWICE,
    selfie_is_document::SELFIE_IS_DOCUMENT,
    already_rejected::ALREADY_REJECTED,
    uploads_contradict::UPLOADS_CONTRADICT,
    file_unreadable::FILE_UNREADABLE,
    file_too_large::FILE_TOO_LARGE,
    format_unsupported::FORMAT_UNSUPPORTED,
    image_too_many_pixels::IMAGE_TOO_MANY_PIXELS,
    image_side_too_long::IMAGE_SIDE_TOO_LONG,
    document_not_found::DOCUMENT_NOT_FOUND,
    document_not_recognised::DOCUMENT_NOT_RECOGNISED,
    text_not_found::TEXT_NOT_FOUND,
    portrait_missing::PORTRAIT_MISSING,
    signature_missing::SIGNATURE_MISSING,
    face_missing::FACE_MISSING,
    face_multiple::FACE_MULTIPLE,
    multiple_documents::MULTIPLE_DOCUMENTS,
    document_cut_off::DOCUMENT_CUT_OFF,
    document_corner_hidden::DOCUMENT_CORNER_HIDDEN,
    document_tilted::DOCUMENT_TILTED,
    document_too_small::DOCUMENT_TOO_SMALL,
    document_margin_low::DOCUMENT_MARGIN_LOW,
    image_resolution_low::IMAGE_RESOLUTION_LOW,
    image_blurred::IMAGE_BLURRED,
    glare_on_document::GLARE_ON_DOCUMENT,
    portrait_unclear::PORTRAIT_UNCLEAR,
    face_cut_off::FACE_CUT_OFF,
    face_too_small::FACE_TOO_SMALL,
    face_blurred::FACE_BLURRED,
    face_badly_lit::FACE_BADLY_LIT,
    face_turned::FACE_TURNED,
    face_off_centre::FACE_OFF_CENTRE,
    image_dark::IMAGE_DARK,
    image_overexposed::IMAGE_OVEREXPOSED,
    image_contrast_low::IMAGE_CONTRAST_LOW,
    image_noisy::IMAGE_NOISY,
    image_compressed::IMAGE_COMPRESSED,
    mrz_not_found::MRZ_NOT_FOUND,
    mrz_check_digit_failed::MRZ_CHECK_DIGIT_FAILED,
    image_grayscale::IMAGE_GRAYSCALE,
    photocopy::PHOTOCOPY,
    screenshot::SCREENSHOT,
    photo_of_screen::PHOTO_OF_SCREEN,
    photo_of_print::PHOTO_OF_PRINT,
    image_edited::IMAGE_EDITED,
    date_of_birth_missing::DATE_OF_BIRTH_MISSING,
    date_of_birth_invalid::DATE_OF_BIRTH_INVALID,
    date_of_birth_in_future::DATE_OF_BIRTH_IN_FUTURE,
    date_of_birth_implausible::DATE_OF_BIRTH_IMPLAUSIBLE,
    age_below_minimum::AGE_BELOW_MINIMUM,
    expiry_missing::EXPIRY_MISSING,
    expiry_invalid::EXPIRY_INVALID,
    document_expired::DOCUMENT_EXPIRED,
    document_superseded::DOCUMENT_SUPERSEDED,
    issue_date_too_old::ISSUE_DATE_TOO_OLD,
    document_expires_soon::DOCUMENT_EXPIRES_SOON,
    dates_out_of_order::DATES_OUT_OF_ORDER,
    field_mismatch::FIELD_MISMATCH,
    validity_too_long::VALIDITY_TOO_LONG,
    country_not_accepted::COUNTRY_NOT_ACCEPTED,
    document_type_not_accepted::DOCUMENT_TYPE_NOT_ACCEPTED,
    poa_type_not_accepted::POA_TYPE_NOT_ACCEPTED,
    poa_issue_date_missing::POA_ISSUE_DATE_MISSING,
    poa_too_old::POA_TOO_OLD,
    poa_date_in_future::POA_DATE_IN_FUTURE,
    poa_name_mismatch::POA_NAME_MISMATCH,
    poa_address_mismatch::POA_ADDRESS_MISMATCH,
}

/// The check with this code.
///
/// # Panics
///
/// Never: a test holds that every code has its check.
#[must_use]
pub fn find(code: Code) -> &'static Check {
    CATALOGUE
        .iter()
        .find(|check| check.code == code)
        .expect("every code has a check")
}

/// How often intake refused the file for this reason, 0 or 1.
fn refused(evidence: &Evidence, code: Code) -> Measurement {
    let refused = evidence
        .refusal()
        .is_some_and(|refusal| refusal.code() == code);
    Measurement::new(f64::from(u8::from(refused)))
}

/// How many dates the customer wrote into the field of this name, 0 or 1; not assessed where it is not asked for.
fn filled_in(field: DateField, name: &'static str) -> Result<Measurement, NotAssessed> {
    match field {
        DateField::NotAsked => Err(NotAssessed::NotClaimed(name)),
        DateField::Blank => Ok(Measurement::new(0.0)),
        DateField::Date(_)
        | DateField::Partly { .. }
        | DateField::Unlimited
        | DateField::Invalid(_) => Ok(Measurement::new(1.0)),
    }
}

/// Why the field of this name holds nothing to reckon with; that itself is the finding of other checks.
fn no_date(field: DateField, name: &'static str) -> NotAssessed {
    match field {
        DateField::NotAsked | DateField::Blank => NotAssessed::NotClaimed(name),
        DateField::Unlimited => NotAssessed::DoesNotApply("the document does not expire"),
        DateField::Partly { .. } => {
            NotAssessed::Because(format!("the {name} is known only in part").into())
        }
        DateField::Date(_) | DateField::Invalid(_) => {
            NotAssessed::Because(format!("the {name} could not be read").into())
        }
    }
}

/// What the form says in the field of this name, which a rule of the policy needs: the policy asks for it, so that it is
/// lacking where the form does not.
fn needed<T: Copy>(field: &Typed<T>, name: &'static str) -> Result<T, NotAssessed> {
    match field {
        Typed::Value(value) => Ok(*value),
        Typed::NotAsked | Typed::Blank => Err(not_given(name)),
        Typed::Invalid(problem) => {
            Err(NotAssessed::Because(format!("the {name} {problem}").into()))
        }
    }
}

/// The date in the field of this name, as [`needed`].
fn needed_date(field: DateField, name: &'static str) -> Result<chrono::NaiveDate, NotAssessed> {
    match field {
        DateField::NotAsked | DateField::Blank => Err(not_given(name)),
        _ => field.date().ok_or_else(|| no_date(field, name)),
    }
}

/// What was typed into the field of this name, and what of the page is nearest to it.
fn found_on_page<'e, T>(
    typed: &Typed<T>,
    name: &'static str,
    found: impl FnOnce() -> Result<Option<&'e Found>, NotAssessed>,
) -> Result<&'e Found, NotAssessed> {
    match typed {
        Typed::NotAsked | Typed::Blank => Err(NotAssessed::NotClaimed(name)),
        Typed::Invalid(problem) => {
            Err(NotAssessed::Because(format!("the {name} {problem}").into()))
        }
        Typed::Value(_) => {
            let other = || {
                NotAssessed::Because(
                    format!("the page has no {name} in the script that was typed").into(),
                )
            };
            found()?.ok_or_else(other)
        }
    }
}

/// The days since the page was issued, as they are told and at the other end of what they can be.
fn days_since_issue(evidence: &Evidence) -> Result<(i64, Option<i64>), NotAssessed> {
    let none = NotAssessed::because("no date of issue is found on the page");
    let issued = evidence.proof()?.issued.ok_or(none)?;
    let since = |day| days_between(day, evidence.as_of());
    Ok(match issued.day {
        Day::One(day) => (since(day), None),
        Day::Either(first, second) => (since(first), Some(since(second))),
    })
}

fn not_given(name: &'static str) -> NotAssessed {
    NotAssessed::Because(format!("the policy needs the {name}, and none was given").into())
}
