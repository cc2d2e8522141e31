//! Countries and organisations by the codes that forms and documents use.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

use crate::error::{Error, nearest};

/// A country, or an organisation that issues documents as countries do, by its code of three letters.
///
/// Known are ISO 3166-1, the codes that ICAO Doc 9303 adds for organisations, persons without a nationality, kinds of
/// British nationals and specimens, and withdrawn codes that documents may still bear.
///
/// ```
/// use precheck::Country;
///
/// let germany: Country = "DEU".parse()?;
/// assert_eq!(Country::read("d"), Some(germany), "what German documents bear");
/// assert_eq!(Country::read("de"), Some(germany));
/// assert_eq!(
///     "DE".parse::<Country>().unwrap_err().to_string(),
///     "there is no country `DE`; did you mean `DEU`?",
/// );
/// # Ok::<(), precheck::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(with = "String")
)]
pub struct Country(&'static str);

impl Country {
    /// The code of three letters: ISO 3166-1 alpha-3, or the one that ICAO Doc 9303 gives.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The country that a form means by this code of two or three letters, or by the `D` of Germany, in any case and with
    /// white space around it; `None` for anything else, such as a name.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let code = typed.trim();
        // The longest code has three letters: a long text is not worth a copy.
        if code.len() > 3 {
            return None;
        }
        let code = code.to_ascii_uppercase();
        let other = OTHER_CODES.iter().find(|(other, _)| *other == code);
        let code = other.map_or(&*code, |(_, meant)| meant);
        match code.len() {
            3 => Self::with_code(code),
            2 => (COUNTRIES.iter().find(|row| row[3..] == *code)).map(|row| Self(&row[..3])),
            _ => None,
        }
    }

    /// The country with this code of three letters, written exactly so.
    fn with_code(code: &str) -> Option<Self> {
        let found = COUNTRIES.binary_search_by(|row| row[..3].cmp(code));
        found.ok().map(|index| Self(&COUNTRIES[index][..3]))
    }

    /// Every one, in the order of the codes.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        COUNTRIES.iter().map(|row| Self(&row[..3]))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FromStr for Country {
    type Err = Error;

    /// The country with exactly this code of three letters; the error names the one that seems to be meant.
    fn from_str(code: &str) -> Result<Self, Error> {
        Self::with_code(code).ok_or_else(|| Error::UnknownName {
            what: "country",
            name: code.to_owned(),
            nearest: Self::read(code)
                .map(|country| country.to_string())
                .or_else(|| nearest(code, Self::all().map(Self::as_str))),
        })
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        code.parse().map_err(D::Error::custom)
    }
}

/// Codes that mean one of the table without being its own: what Germany writes into documents (ICAO Doc 9303 part 3,
/// section 5), what ISO 3166-1 reserves exceptionally, and what the European Union writes for Greece and Kosovo.
const OTHER_CODES: [(&str, &str); 5] = [
    ("D", "DEU"),
    ("EL", "GRC"),
    ("EU", "EUE"),
    ("UK", "GBR"),
    ("XKX", "RKS"),
];

/// The code of three letters and behind it that of two where there is one, sorted: the 249 countries of ISO 3166-1 (by
/// the Debian project's `iso-codes` 4.15), the additions of ICAO Doc 9303 part 3, eighth edition, section 5, `RKS` as
/// Kosovo's documents have it, and codes withdrawn by ISO 3166-3 that documents may still bear.
#[rustfmt::skip]
static COUNTRIES: [&str; 286] = [
    "ABWAW", "AFGAF", "AGOAO", "AIAAI", "ALAAX", "ALBAL", "ANDAD", "ANT", "AREAE", "ARGAR", "ARMAM",
    "ASMAS", "ATAAQ", "ATFTF", "ATGAG", "AUSAU", "AUTAT", "AZEAZ", "BDIBI", "BELBE", "BENBJ", "BESBQ",
    "BFABF", "BGDBD", "BGRBG", "BHRBH", "BHSBS", "BIHBA", "BLMBL", "BLRBY", "BLZBZ", "BMUBM", "BOLBO",
    "BRABR", "BRBBB", "BRNBN", "BTNBT", "BVTBV", "BWABW", "CAFCF", "CANCA", "CCKCC", "CHECH", "CHLCL",
    "CHNCN", "CIVCI", "CMRCM", "CODCD", "COGCG", "COKCK", "COLCO", "COMKM", "CPVCV", "CRICR", "CSK",
    "CUBCU", "CUWCW", "CXRCX", "CYMKY", "CYPCY", "CZECZ", "DDR", "DEUDE", "DJIDJ", "DMADM", "DNKDK",
    "DOMDO", "DZADZ", "ECUEC", "EGYEG", "ERIER", "ESHEH", "ESPES", "ESTEE", "ETHET", "EUE", "FINFI",
    "FJIFJ", "FLKFK", "FRAFR", "FROFO", "FSMFM", "GABGA", "GBD", "GBN", "GBO", "GBP", "GBRGB",
    "GBS", "GEOGE", "GGYGG", "GHAGH", "GIBGI", "GINGN", "GLPGP", "GMBGM", "GNBGW", "GNQGQ", "GRCGR",
    "GRDGD", "GRLGL", "GTMGT", "GUFGF", "GUMGU", "GUYGY", "HKGHK", "HMDHM", "HNDHN", "HRVHR", "HTIHT",
    "HUNHU", "IAO", "IDNID", "IMNIM", "INDIN", "IOTIO", "IRLIE", "IRNIR", "IRQIQ", "ISLIS", "ISRIL",
    "ITAIT", "JAMJM", "JEYJE", "JORJO", "JPNJP", "KAZKZ", "KENKE", "KGZKG", "KHMKH", "KIRKI", "KNAKN",
    "KORKR", "KWTKW", "LAOLA", "LBNLB", "LBRLR", "LBYLY", "LCALC", "LIELI", "LKALK", "LSOLS", "LTULT",
    "LUXLU", "LVALV", "MACMO", "MAFMF", "MARMA", "MCOMC", "MDAMD", "MDGMG", "MDVMV", "MEXMX", "MHLMH",
    "MKDMK", "MLIML", "MLTMT", "MMRMM", "MNEME", "MNGMN", "MNPMP", "MOZMZ", "MRTMR", "MSRMS", "MTQMQ",
    "MUSMU", "MWIMW", "MYSMY", "MYTYT", "NAMNA", "NCLNC", "NERNE", "NFKNF", "NGANG", "NICNI", "NIUNU",
    "NLDNL", "NORNO", "NPLNP", "NRUNR", "NTZ", "NZLNZ", "OMNOM", "PAKPK", "PANPA", "PCNPN", "PERPE",
    "PHLPH", "PLWPW", "PNGPG", "POLPL", "PRIPR", "PRKKP", "PRTPT", "PRYPY", "PSEPS", "PYFPF", "QATQA",
    "REURE", "RKSXK", "ROM", "ROURO", "RUSRU", "RWARW", "SAUSA", "SCG", "SDNSD", "SENSN", "SGPSG",
    "SGSGS", "SHNSH", "SJMSJ", "SLBSB", "SLESL", "SLVSV", "SMRSM", "SOMSO", "SPMPM", "SRBRS", "SSDSS",
    "STPST", "SUN", "SURSR", "SVKSK", "SVNSI", "SWESE", "SWZSZ", "SXMSX", "SYCSC", "SYRSY", "TCATC",
    "TCDTD", "TGOTG", "THATH", "TJKTJ", "TKLTK", "TKMTM", "TLSTL", "TMP", "TONTO", "TTOTT", "TUNTN",
    "TURTR", "TUVTV", "TWNTW", "TZATZ", "UGAUG", "UKRUA", "UMIUM", "UNA", "UNK", "UNO", "URYUY",
    "USAUS", "UTO", "UZBUZ", "VATVA", "VCTVC", "VENVE", "VGBVG", "VIRVI", "VNMVN", "VUTVU", "WLFWF",
    "WSMWS", "XBA", "XCC", "XCE", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM",
    "XPO", "XXA", "XXB", "XXC", "XXX", "YEMYE", "YUG", "ZAFZA", "ZAR", "ZMBZM", "ZWEZW",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_has_each_code_once() {
        assert!(COUNTRIES.is_sorted_by(|a, b| a[..3] < b[..3]));
        let two: Vec<_> = COUNTRIES
            .iter()
            .map(|row| &row[3..])
            .filter(|c| !c.is_empty())
            .collect();
        let once: std::collections::BTreeSet<_> = two.iter().collect();
        assert_eq!((two.len(), once.len()), (250, 250));
        for row in COUNTRIES {
            assert!(
                matches!(row.len(), 3 | 5) && row.bytes().all(|b| b.is_ascii_uppercase()),
                "{row}"
            );
        }
        for (code, meant) in OTHER_CODES {
            assert!(Country::with_code(meant).is_some(), "{meant}");
            assert!(
                COUNTRIES
                    .iter()
                    .all(|row| row[..3] != *code && row[3..] != *code),
                "{code}"
            );
        }
    }

    #[test]
    fn codes_of_two_and_three_letters_and_those_of_documents_are_read() {
        struct Case(&'static str, Option<&'static str>);
        let cases = [
            Case("FRA", Some("FRA")),
            Case(" fra\u{a0}", Some("FRA")),
            Case("fr", Some("FRA")),
            Case("D", Some("DEU")),
            Case("UK", Some("GBR")),
            Case("XK", Some("RKS")),
            Case("UTO", Some("UTO")),
            Case("XXA", Some("XXA")),
            Case("GBD", Some("GBD")),
            Case("XCC", Some("XCC")),
            Case("F", None),
            Case("", None),
            Case("ZZ", None),
            Case("France", None),
            Case("ＦＲ", None),
            Case("D<<", None),
        ];
        for Case(typed, expected) in cases {
            assert_eq!(
                Country::read(typed).map(Country::as_str),
                expected,
                "{typed:?}"
            );
        }
        for code in "UNO UNA UNK EUE XOM XPO XXB XXC XXX GBN GBO GBP GBS RKS".split(' ') {
            assert_eq!(code.parse::<Country>().unwrap().as_str(), code);
        }
    }

    #[test]
    fn exactly_the_code_is_parsed_and_the_one_that_is_meant_is_named() {
        struct Case(&'static str, &'static str);
        let cases = [
            Case("FR", "there is no country `FR`; did you mean `FRA`?"),
            Case("fra", "there is no country `fra`; did you mean `FRA`?"),
            Case("D", "there is no country `D`; did you mean `DEU`?"),
            Case("Q5", "there is no country `Q5`"),
        ];
        for Case(code, says) in cases {
            assert_eq!(code.parse::<Country>().unwrap_err().to_string(), says);
        }
        let json = serde_json::to_string(&Country::read("AT")).unwrap();
        assert_eq!(json, "\"AUT\"");
        assert_eq!(
            serde_json::from_str::<Country>(&json).ok(),
            Country::read("AUT")
        );
    }
}
