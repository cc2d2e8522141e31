use super::no_date;
use crate::check::{Measurement, Threshold, declare_check};
use crate::claims::Form;
use crate::code::{Code, Reason, Remedy, Severity, Unit};
use crate::dates::age_on;
use crate::evidence::NotAssessed;

declare_check! {
    /// Flags a person who is younger than the minimum age.
    ///
    /// # Why it matters
    ///
    /// Minors cannot conclude the contract in most countries, and no better photo will change that.
    ///
    /// # Measurement
    ///
    /// The age in whole years on the day of the check. A year is complete on the birthday; somebody born on
    /// 29 February completes it on 1 March in common years. Of a date of birth that is known in part the last day that it
    /// can be, and not assessed where the first one would lead to another outcome: no one is taken to be of age too
    /// early, nor under age while it is open.
    ///
    /// # Threshold
    ///
    /// At least 18 years, the age of majority in most countries. Set 16, 19, 20 or 21 where the law or the product asks
    /// for it.
    ///
    /// # Blind spots
    ///
    /// It believes what was typed. Some countries complete the year of somebody born on 29 February on 28 February:
    /// there it is a day late.
    ///
    /// # Sources
    ///
    /// UN Convention on the Rights of the Child, article 1 (below 18 years); Hong Kong, Age of Majority (Related
    /// Provisions) Ordinance (Cap. 410), section 5, for births on 29 February.
    pub static AGE_BELOW_MINIMUM = {
        code: Code::AgeBelowMinimum, reason: Reason::DateOfBirth, severity: Severity::Error,
        remedy: Remedy::CorrectTheForm,
        kinds: &[], unit: Unit::Years, threshold: Threshold::AtLeast(18.0),
        measure: Form(measure),
    }
}

fn measure(form: &Form<'_>) -> Result<Measurement, NotAssessed> {
    let born = form.date_of_birth;
    let (earliest, latest) = born.span().ok_or_else(|| no_date(born, "date of birth"))?;
    let oldest = age_on(earliest, form.as_of)
        .ok_or(NotAssessed::DoesNotApply("the date of birth is in the future"))?;
    let youngest = age_on(latest, form.as_of).unwrap_or(0);
    Ok(Measurement::between(f64::from(youngest), f64::from(oldest)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Claims, NaiveDate};

    #[test]
    fn the_age_is_counted_in_complete_years() {
        struct Case(&'static str, Option<f64>);
        let cases = [
            Case("2008-11-23", Some(18.0)),
            Case("2008-11-24", Some(17.0)),
            Case("2026-11-23", Some(0.0)),
            Case("1920-01-01", Some(106.0)),
            Case("XX XX 2008", Some(17.0)),
            Case("XX NOV 2007", Some(18.0)),
            Case("2026", Some(0.0)),
            Case("2026-11-24", None),
            Case("", None),
            Case("03/04/2008", None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, expected) in cases {
            let claims = Claims::default().with_date_of_birth(typed);
            let measured = measure(&Form::read(&claims, today));
            assert_eq!(measured.ok().map(|m| m.value), expected, "{typed:?}");
        }
    }

    #[test]
    fn eighteen_years_are_enough_and_a_day_less_is_not() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let claims = || Claims::default().with_date_of_birth("2004-02-29");
        let passes = |today| {
            let measured = measure(&Form::read(&claims(), today)).unwrap();
            AGE_BELOW_MINIMUM.threshold.accepts(measured.value)
        };
        assert!(!passes(day(2022, 2, 28)));
        assert!(passes(day(2022, 3, 1)));
    }

    #[test]
    fn a_birth_known_in_part_fails_only_where_the_person_is_certainly_under_age() {
        use crate::{Outcome, Policy, Precheck, Verdict};
        struct Case(&'static str, f64, &'static str, Verdict);
        let cases = [
            // Typed, minimum, outcome.
            Case("XX XX 2007", 18.0, "pass", Verdict::Accept),
            Case("XX XX 2008", 18.0, "open", Verdict::Review),
            Case("XX NOV 2008", 18.0, "open", Verdict::Review),
            Case("XX OCT 2008", 18.0, "pass", Verdict::Accept),
            Case("XX DEC 2008", 18.0, "fail", Verdict::Reject),
            Case("XX XX 2009", 18.0, "fail", Verdict::Reject),
            Case("2008", 17.0, "pass", Verdict::Accept),
            Case("2026", 18.0, "fail", Verdict::Reject),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for Case(typed, minimum, expected, verdict) in cases {
            let policy = Policy::builder().threshold(Code::AgeBelowMinimum, minimum).build();
            let claims = Claims::default().with_date_of_birth(typed);
            let report = Precheck::new(policy.unwrap()).check_claims(&claims, today);
            let result = report.checks.iter().find(|c| c.code == Code::AgeBelowMinimum);
            let said = match &result.unwrap().outcome {
                Outcome::Pass(_) => "pass",
                Outcome::Fail(_) => "fail",
                Outcome::NotAssessed { why } if why == "what is known leaves it open" => "open",
                Outcome::NotAssessed { why } => why,
            };
            assert_eq!((said, report.verdict), (expected, verdict), "{typed}");
        }
    }
}
