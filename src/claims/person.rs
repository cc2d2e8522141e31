//! The name and the address that were typed, ready to be looked for on a page.

use super::typed::{self, Problem, Typed};
use super::{Address, Claims};
use crate::countries::Country;
use crate::dates::DateOrder;
use crate::matching::address;
use crate::matching::name::Name;

/// The most characters that are read of an address: beyond seven lines of any envelope.
const LONGEST_ADDRESS: usize = 600;

/// Who the person says to be, and where they say to live.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) name: Typed<Name>,
    pub(crate) address: Typed<address::Address>,
    /// The country of residence, where the address names it.
    pub(crate) country: Option<Country>,
    /// The order of day and month on pages of that country, where it is known.
    pub(crate) order: Option<DateOrder>,
}

impl Person {
    /// What the form says of the person; nothing was asked for where there is no form.
    pub(crate) fn of(claims: Option<&Claims>) -> Self {
        let name = claims.and_then(|claims| claims.name.as_deref());
        let name = Typed::read(name, |text| typed::name(text).map(|name| Name::read(&name)));
        let typed = claims.and_then(|claims| claims.address.as_ref());
        let line = typed.map(Address::line);
        let mut address = Typed::read(line.as_deref(), read);
        let field = typed
            .and_then(Address::country)
            .and_then(address::country_of);
        if let (Typed::Value(address), Some(country)) = (&mut address, field) {
            address.set_country(country);
        }
        let country = address.value().and_then(address::Address::country);
        // 04/05/2031 is 5 April in the United States and few other places, and 4 May elsewhere, but for Canada and the
        // Philippines, where both are in use (Unicode CLDR, short dates of en-US, en-CA, fil-PH).
        let order = country.and_then(|country| match country.as_str() {
            "USA" | "PRI" | "GUM" | "VIR" | "ASM" | "MNP" | "FSM" | "MHL" | "PLW" => {
                Some(DateOrder::MonthFirst)
            }
            "CAN" | "PHL" => None,
            _ => Some(DateOrder::DayFirst),
        });
        Self {
            name,
            address,
            country,
            order,
        }
    }
}

fn read(text: &str) -> Result<address::Address, Problem> {
    if text.chars().count() > LONGEST_ADDRESS {
        return Err(Problem::TooLong);
    }
    let address = address::Address::read(text);
    match address.says_something() {
        true => Ok(address),
        false => Err(Problem::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(address: impl Into<Address>) -> Person {
        Person::of(Some(&Claims::default().with_address(address)))
    }

    #[test]
    fn the_order_of_day_and_month_is_the_countrys() {
        let cases = [
            ("US", Some("USA"), Some(DateOrder::MonthFirst)),
            ("Canada", Some("CAN"), None),
            ("GB", Some("GBR"), Some(DateOrder::DayFirst)),
        ];
        for (field, country, order) in cases {
            let json =
                format!(r#"{{"street": "High Street 12", "city": "Leeds", "country": "{field}"}}"#);
            let person = at(serde_json::from_str::<Address>(&json).unwrap());
            assert_eq!(person.country.map(Country::as_str), country, "{field}");
            assert_eq!(person.order, order, "{field}");
        }
        let without = at("High Street 12, Leeds");
        assert_eq!((without.country, without.order), (None, None));
        let nobody = Person::of(None);
        assert!(matches!(nobody.name, Typed::NotAsked));
        assert!(matches!(nobody.address, Typed::NotAsked));
    }

    #[test]
    fn an_address_is_read_up_to_its_longest() {
        let of = |characters: usize| format!("High Street 12 {}", "é".repeat(characters - 15));
        assert!(matches!(at(of(LONGEST_ADDRESS)).address, Typed::Value(_)));
        let longer = at(of(LONGEST_ADDRESS + 1)).address;
        assert!(matches!(longer, Typed::Invalid(Problem::TooLong)));
        assert!(matches!(at("?!").address, Typed::Invalid(Problem::Unknown)));
        assert!(matches!(at(" ").address, Typed::Blank));
    }
}
