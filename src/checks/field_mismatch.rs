use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::{Form, Zone};
use crate::code::{Code, FieldName, Reason, Remedy, Severity, Unit};
use crate::dates::DateField;
use crate::detail::Detail;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags what was typed where the document's machine-readable zone says otherwise.
    ///
    /// # Why it matters
    ///
    /// Verification compares the form with the document, and a slip in one digit sends both back.
    ///
    /// # Measurement
    ///
    /// The number of fields, 0 to 8, that were typed and that the zone has otherwise: date of birth, date of expiry,
    /// document number, issuing country, sex, name, type of document. Dates and the number count where their own check digit
    /// holds, the others, which have none, where all hold; a zone with a doubtful character is not compared at all. Numbers
    /// are compared without their separators, a date of birth that is known in part by whether it can be the same, a year of
    /// two digits by either century, and a type by the document code: P and V for passports and visas, A, C and I for cards
    /// of any kind. A name is the same where one of the zone's surnames and one of its given names are among the typed words,
    /// as Doc 9303 transliterates them, in any order, and no typed word stands outside them that the zone lacks; a zone that
    /// is full may have cut any. With the feature `barcode` the barcode of a North American licence stands in for a zone, and
    /// has the date of issue as well. Not assessed where nothing can be compared.
    ///
    /// # Threshold
    ///
    /// At most 0: the rule itself.
    ///
    /// # Blind spots
    ///
    /// Names typed in other scripts than Latin, nicknames, and names of marriage that the zone lacks. States whose cards bear
    /// another code than the customer knows them by.
    ///
    /// # Sources
    ///
    /// ICAO Doc 9303 part 3, eighth edition, sections 4 and 6; part 4, section 4.2.3 (names that do not fit).
    pub static FIELD_MISMATCH = {
        code: Code::FieldMismatch, reason: Reason::DataMismatch, severity: Severity::Error, remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Count, threshold: Threshold::AtMost(0.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let zone = form.zone.as_ref().ok_or(NotAssessed::DoesNotApply(
        "no machine-readable zone was read",
    ))?;
    let compared = [
        (FieldName::DateOfBirth, born_alike(form, zone)),
        (FieldName::Expiry, expires_alike(form, zone)),
        (FieldName::DocumentNumber, alike(form.document_number.value(), zone.document_number.as_ref())),
        (FieldName::Country, alike(form.country.value(), zone.country.as_ref())),
        (FieldName::Issued, alike(form.issued.date().as_ref(), zone.issued.as_ref())),
        (FieldName::Sex, alike(form.sex.value(), zone.sex.as_ref())),
        (FieldName::Name, form.name.value().and_then(|name| zone.names.as_ref()?.may_be(name))),
        (FieldName::DocumentType, type_alike(form, zone)),
    ];
    let compared = compared.into_iter().filter(|(field, _)| !form.is_from_zone(*field));
    let compared: Vec<_> = compared.filter_map(|(field, same)| Some((field, same?))).collect();
    if compared.is_empty() {
        return Err(NotAssessed::DoesNotApply("nothing was typed that the zone has"));
    }
    let fields: Vec<_> = compared.iter().filter(|(_, same)| !same).map(|(field, _)| *field).collect();
    let measurement = Measurement::new(fields.len() as f64);
    Ok(match fields.is_empty() {
        true => measurement,
        false => measurement.with_detail(Detail::FieldsDiffer { fields }),
    })
}

/// Whether both are the same; `None` where one is missing.
fn alike<T: PartialEq>(typed: Option<&T>, read: Option<&T>) -> Option<bool> {
    Some(typed? == read?)
}

fn type_alike(form: &Form<'_>, zone: &Zone) -> Option<bool> {
    let typed = form.document_type.value()?;
    let may_be = zone.document_types;
    (!may_be.is_empty()).then(|| may_be.contains(typed))
}

fn born_alike(form: &Form<'_>, zone: &Zone) -> Option<bool> {
    let (earliest, latest) = form.date_of_birth.span()?;
    let born = zone.date_of_birth?;
    let mut readings = [Some(born), zone.century_earlier].into_iter().flatten();
    Some(readings.any(|day| (earliest..=latest).contains(&day)))
}

fn expires_alike(form: &Form<'_>, zone: &Zone) -> Option<bool> {
    match form.expiry {
        DateField::Date(typed) if !zone.unlimited => Some(typed == zone.expiry?),
        DateField::Date(_) => Some(false),
        DateField::Unlimited if !zone.unlimited => zone.expiry.map(|_| false),
        DateField::Unlimited => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mrz::Mrz;
    use crate::{Claims, Kind, NaiveDate};

    /// The specimen of Doc 9303 part 4, appendix B.
    const LINES: [&str; 2] = [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ];

    fn measured(claims: &Claims, lines: [&str; 2]) -> Result<Measurement, NotAssessed> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mrz = Mrz::parse(&lines).unwrap();
        measure(&Form::read(claims, today).beside(Zone::of(&mrz, today), Kind::Passport))
    }

    #[test]
    fn each_field_that_differs_counts_once() {
        let same = Claims::default()
            .with_date_of_birth("12 August 1974")
            .with_expiry("2012-04-15")
            .with_document_number("L 898902-C3")
            .with_country("UTO")
            .with_sex("F")
            .with_name("Anna Eriksson")
            .with_document_type("passport");
        assert_eq!(measured(&same, LINES), Ok(Measurement::new(0.0)));
        assert_eq!(measured(&same.clone().with_date_of_birth("1974"), LINES), Ok(Measurement::new(0.0)));
        for (claims, field) in [
            (same.clone().with_date_of_birth("1974-08-13"), FieldName::DateOfBirth),
            (same.clone().with_date_of_birth("1975"), FieldName::DateOfBirth),
            (same.clone().with_expiry("2013-04-15"), FieldName::Expiry),
            (same.clone().with_document_number("L898902C4"), FieldName::DocumentNumber),
            (same.clone().with_country("DEU"), FieldName::Country),
            (same.clone().with_sex("M"), FieldName::Sex),
            (same.clone().with_name("Anna Erikson"), FieldName::Name),
            (same.clone().with_document_type("id-card"), FieldName::DocumentType),
        ] {
            let found = measured(&claims, LINES).unwrap();
            assert_eq!((found.value, found.detail), (1.0, Some(Detail::FieldsDiffer { fields: vec![field] })));
        }
    }

    #[test]
    fn a_document_without_an_end_is_none_that_ends() {
        // The specimen with fillers for its expiry, as cards without an end have them.
        let unlimited = [LINES[0], "L898902C36UTO7408122F<<<<<<0ZE184226B<<<<<10"];
        let differs = Some(Detail::FieldsDiffer { fields: vec![FieldName::Expiry] });
        for (typed, lines, expected) in [
            ("permanent", unlimited, None),
            ("2031-04-15", unlimited, differs.clone()),
            ("permanent", LINES, differs),
        ] {
            let found = measured(&Claims::default().with_expiry(typed), lines).unwrap();
            assert_eq!(found.detail, expected, "{typed}");
        }
    }

    #[test]
    fn a_holder_over_a_hundred_is_not_taken_for_a_child() {
        // The zone leaves the century out: 200101 is 2020, and 1920 as well. Who typed 1820 is nobody alive.
        let lines = [LINES[0], "L898902C36UTO2001012F1204159ZE184226B<<<<<12"];
        for (typed, differ) in [("2020-01-01", 0.0), ("1920-01-01", 0.0), ("1920-01-02", 1.0)] {
            let found = measured(&Claims::default().with_date_of_birth(typed), lines).unwrap();
            assert_eq!(found.value, differ, "{typed}");
        }
    }

    #[test]
    fn a_field_whose_check_digit_fails_is_no_evidence() {
        let typed = Claims::default().with_date_of_birth("1974-08-13").with_country("DEU");
        // Another digit of the birth date, so that its own digit and the composite fail.
        let wrong = [LINES[0], "L898902C36UTO7408132F1204159ZE184226B<<<<<10"];
        assert!(matches!(measured(&typed, wrong), Err(NotAssessed::DoesNotApply(_))));
    }

    #[test]
    fn a_date_that_was_not_asked_for_is_taken_from_the_zone_and_not_compared_with_it() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mrz = Mrz::parse(&LINES).unwrap();
        let form = Form::read(&Claims::default(), today).beside(Zone::of(&mrz, today), Kind::Passport);
        assert_eq!(form.expiry.date(), mrz.expiry().ok());
        assert_eq!(form.country.value().map(|country| country.as_str()), Some("UTO"));
        assert!(matches!(measure(&form), Err(NotAssessed::DoesNotApply(_))));
    }

    #[test]
    fn a_name_in_another_script_is_not_compared() {
        let typed = Claims::default().with_name("Анна Эрикссон");
        assert!(matches!(measured(&typed, LINES), Err(NotAssessed::DoesNotApply(_))));
    }
}
