//! Pages of many kinds and languages, and what is read from them.

use super::*;
use crate::code::ProofType;

fn read(text: &str) -> (Option<ProofType>, Vec<String>) {
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let text = Text::of_plain(text);
    let issued =
        dates::issued(&text, as_of, None).map_or_else(Vec::new, |issued| match issued.day {
            Day::One(day) => vec![day.to_string()],
            Day::Either(first, second) => vec![first.to_string(), second.to_string()],
        });
    (kind::Weights::of(&text).kind(), issued)
}

#[test]
fn the_date_of_issue_is_told_from_the_others() {
    struct Case(&'static str, &'static [&'static str]);
    let cases = [
        Case(
            "Invoice date: 5 November 2026\nDue date: 19 November 2026",
            &["2026-11-05"],
        ),
        Case("Due date: 19 November 2026\nDate of birth: 4 May 1990", &[]),
        Case("Closing date: 07/15/2026", &[]),
        Case(
            "Statement period 1 October 2026 to 31 October 2026",
            &["2026-10-31"],
        ),
        Case(
            "Billing period: 01/09/2026 - 30/09/2026\nBill date   02/10/2026",
            &["2026-10-02"],
        ),
        // Both readings stay possible.
        Case("Date: 01/02/2026", &["2026-01-02", "2026-02-01"]),
        // Another date of the page tells the order.
        Case("Date: 01/02/2026\nDue: 28/02/2026", &["2026-02-01"]),
        Case("Date: 01/02/26\nDue: 02/28/26", &["2026-01-02"]),
        Case(
            "Rechnungsdatum        Fällig am\n05.11.2026            19.11.2026",
            &["2026-11-05"],
        ),
        Case(
            "Berlin, den 5. November 2026\n\nSehr geehrte Frau Quill",
            &["2026-11-05"],
        ),
        Case(
            "Facture n° 44 du 02 juillet 2026\nDate limite de paiement le 15 juillet 2026",
            &["2026-07-02"],
        ),
        Case(
            "Fecha de emisión: 3 de noviembre de 2026\nVencimiento: 20/11/2026",
            &["2026-11-03"],
        ),
        Case("Fecha de alta: 03/01/2020", &[]),
        Case(
            "Data wystawienia: 3 listopada 2026",
            &["2026-10-03", "2026-11-03"],
        ),
        Case(
            "Datum: 29 oktober 2026\nVervaldatum: 12 november 2026\nBesteldatum: 27 oktober 2026",
            &["2026-10-29"],
        ),
        Case(
            "Ημερομηνία έκδοσης: 15/10/2026\nΕξόφληση έως 30/10/2026",
            &["2026-10-15"],
        ),
        Case(
            "Дата выставления: 15.10.2026\nОплатить до 25.10.2026",
            &["2026-10-15"],
        ),
        Case(
            "تاريخ الإصدار: ١٥/١٠/٢٠٢٦\nتاريخ الاستحقاق: ٣٠/١٠/٢٠٢٦",
            &["2026-10-15"],
        ),
        Case(
            "תאריך הפקה: 15/10/2026\nלתשלום עד 30/10/2026",
            &["2026-10-15"],
        ),
        Case(
            "बिल दिनांक: 15/10/2026\nदेय तिथि: 30/10/2026",
            &["2026-10-15"],
        ),
        Case(
            "账单日期：2026年10月15日\n到期日：2026年10月30日",
            &["2026-10-15"],
        ),
        Case(
            "発行日 2026年10月15日\nお支払期限 2026年10月30日",
            &["2026-10-15"],
        ),
        Case(
            "발행일: 2026년 10월 15일\n납부기한: 2026년 10월 30일",
            &["2026-10-15"],
        ),
        Case("Phone 990-302-1898\nAccount 12-34-56\nVersion 1.2.3", &[]),
        Case("21 October 2026\n\nDear Ms Quill", &["2026-10-21"]),
        Case(
            "Date          What       Amount\n02/10/2026    Tea        1.00\n15/10/2026    Tea        1.00\n16/10/2026    Tea        1.00",
            &[],
        ),
    ];
    let wrong: Vec<_> = cases
        .iter()
        .map(|Case(text, expected)| (text, read(text).1, expected))
        .filter(|(_, found, expected)| found != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_type_is_told_by_its_words_or_not_at_all() {
    use ProofType::*;
    let cases = [
        (
            "Your electricity bill\nMeter number 12  Usage 210 kWh  Standing charge",
            Some(UtilityBill),
        ),
        (
            "Account statement  Sort code 12-34-56\nOpening balance 1  Closing balance 2  Overdraft",
            Some(BankStatement),
        ),
        (
            "Credit card statement\nMinimum payment due 10  Credit limit 500  New balance 40",
            Some(CreditCardStatement),
        ),
        (
            "HM Revenue & Customs\nTax year 2025  Self Assessment  Statement",
            Some(TaxLetter),
        ),
        (
            "Department for Work and Pensions\nYour Universal Credit",
            Some(GovernmentLetter),
        ),
        (
            "ASSURED SHORTHOLD TENANCY AGREEMENT\nLandlord  Tenant  Monthly rent",
            Some(TenancyAgreement),
        ),
        (
            "Mobile bill\nMobile plan, data usage, roaming",
            Some(MobileBill),
        ),
        (
            "Home insurance\nPolicy number 7  Policyholder  Premium",
            Some(Insurance),
        ),
        ("PAYSLIP\nGross pay 1  Net pay 2  Pay period", Some(Payslip)),
        (
            "INVOICE\nBill to  Ship to  Qty  Unit price  Subtotal",
            Some(Invoice),
        ),
        (
            "Discharge summary\nPatient  Diagnosis  Hospital",
            Some(Medical),
        ),
        (
            "Kontoauszug\nAlter Saldo  Neuer Saldo  Buchungstag",
            Some(BankStatement),
        ),
        (
            "Facture d'électricité\nPoint de livraison  Consommation kWh  TVA  Total TTC",
            Some(UtilityBill),
        ),
        (
            "Договор аренды\nАрендодатель  Арендатор",
            Some(TenancyAgreement),
        ),
        ("كشف حساب\nالرصيد الافتتاحي", Some(BankStatement)),
        ("电费账单 用电量 210", Some(UtilityBill)),
        ("Lorem ipsum dolor sit amet", None),
        (
            "The bank of the river was green and the water electric.",
            None,
        ),
        (
            "Form 1040  U.S. Individual Income Tax Return\nDepartment of the Treasury  Internal Revenue Service",
            None,
        ),
        ("", None),
    ];
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, read(text).0, expected))
        .filter(|(_, found, expected)| found != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_page_of_any_text_takes_no_long_time() {
    let line = "12/11/2026 a de la 1 2 3 high street \u{5317}\u{4eac} 44 2026\u{5e74} Smith J. "
        .repeat(40);
    let page = format!("{line}\n").repeat(60);
    // Five thousand dates in one cell of a megabyte: none may keep or go through all of it.
    let dates = format!("12 November 2026 {} ", "x".repeat(200)).repeat(5_000);
    let claims = crate::Claims::default()
        .with_name("J. Smith de la Rue")
        .with_address("12 High Street, 44, Leeds LS1 4AB");
    let person = Person::of(Some(&claims));
    let start = std::time::Instant::now();
    for text in [page, dates] {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let _ = Proof::read(&Text::of_plain(&text), &person, day);
    }
    // A hundred times what a page takes, without optimisation.
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}
