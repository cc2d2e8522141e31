//! Rules of regions, to be copied into a policy: files of data beside this one, each rule with its source and day.

use chrono::NaiveDate;

use super::Policy;
use crate::names::names;

names! {
    /// A region for which rules were collected: a text to copy, change and answer for. Nothing of it is in force until it is
    /// given to [`Policy::from_toml`]. Append-only.
    ///
    /// ```
    /// use precheck::{Policy, Preset};
    ///
    /// let preset: Preset = "jpn".parse()?;
    /// let policy = Policy::from_toml(preset.text())?;
    /// assert_eq!(policy, preset.policy());
    /// for rule in preset.rules() {
    ///     println!("{} since {}: {}", rule.setting, rule.as_of, rule.source);
    /// }
    /// # Ok::<(), precheck::Error>(())
    /// ```
    pub growing enum Preset as "preset" {
        /// The European Union and the European Economic Area.
        EuropeanUnion = "eu",
        /// The United Kingdom.
        UnitedKingdom = "gbr",
        /// The United States.
        UnitedStates = "usa",
        /// Singapore.
        Singapore = "sgp",
        /// Japan.
        Japan = "jpn",
        /// Hong Kong.
        HongKong = "hkg",
        /// Brazil.
        Brazil = "bra",
        /// Turkey.
        Turkey = "tur",
        /// Vietnam.
        Vietnam = "vnm",
        /// The United Arab Emirates.
        UnitedArabEmirates = "are",
        /// India.
        India = "ind",
        /// Australia.
        Australia = "aus",
        /// Canada.
        Canada = "can",
    }
}

/// One setting of a preset, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PresetRule {
    /// The setting, with dots: `checks.poa-too-old.threshold`.
    pub setting: String,
    /// The address of the page that says it.
    pub source: &'static str,
    /// The day as of which the page says it; of a page that bears none, the day on which it was read.
    pub as_of: NaiveDate,
}

impl Preset {
    /// The rules as a policy in TOML, with what each says, its source and its day in comments.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::EuropeanUnion => include_str!("eu.toml"),
            Self::UnitedKingdom => include_str!("gbr.toml"),
            Self::UnitedStates => include_str!("usa.toml"),
            Self::Singapore => include_str!("sgp.toml"),
            Self::Japan => include_str!("jpn.toml"),
            Self::HongKong => include_str!("hkg.toml"),
            Self::Brazil => include_str!("bra.toml"),
            Self::Turkey => include_str!("tur.toml"),
            Self::Vietnam => include_str!("vnm.toml"),
            Self::UnitedArabEmirates => include_str!("are.toml"),
            Self::India => include_str!("ind.toml"),
            Self::Australia => include_str!("aus.toml"),
            Self::Canada => include_str!("can.toml"),
        }
    }

    /// The rules as a policy.
    ///
    /// # Panics
    ///
    /// Never: a test holds that every text is a policy.
    #[must_use]
    pub fn policy(self) -> Policy {
        Policy::from_toml(self.text()).expect("every preset is a policy")
    }

    /// The settings in the order of the text, each with its source.
    #[must_use]
    pub fn rules(self) -> Vec<PresetRule> {
        let mut rules = Vec::new();
        let (mut table, mut source, mut as_of) = ("", None, None);
        for line in self.text().lines() {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                table = name;
            } else if let Some(address) = line.strip_prefix("# source: ") {
                source = Some(address);
            } else if let Some(day) = line.strip_prefix("# as of: ") {
                as_of = day.parse().ok();
            } else if let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#'))
            {
                // A rule without either is left out, which a test does not let pass.
                if let (Some(source), Some(as_of)) = (source.take(), as_of.take()) {
                    rules.push(PresetRule {
                        setting: format!("{table}.{key}"),
                        source,
                        as_of,
                    });
                }
            }
        }
        rules
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;

    #[test]
    fn every_preset_is_a_policy_that_changes_something_or_says_why_a_default_is_right() {
        for preset in Preset::ALL {
            assert_eq!(
                Policy::from_toml(preset.text()).map(|_| ()),
                Ok(()),
                "{preset}"
            );
            assert!(!preset.rules().is_empty(), "{preset}");
            assert_ne!(preset.policy(), Policy::default(), "{preset}");
        }
    }

    #[test]
    fn every_rule_has_a_source_and_a_day() {
        let last = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        for preset in Preset::ALL {
            let set = preset
                .text()
                .lines()
                .filter(|line| !line.starts_with('#') && line.contains(" = "));
            let rules = preset.rules();
            assert_eq!(rules.len(), set.count(), "{preset}");
            for rule in rules {
                assert!(rule.source.starts_with("http"), "{preset}: {rule:?}");
                assert!(rule.as_of <= last, "{preset}: {rule:?}");
            }
        }
    }

    #[test]
    fn none_is_in_force_by_itself_and_the_copied_one_is() {
        let age = |policy: &Policy| policy.threshold(Code::PoaTooOld, None).limit();
        assert_eq!(age(&Policy::default()), 90.0);
        assert_eq!(age(&Preset::Singapore.policy()), 92.0);
    }

    #[test]
    fn a_rule_is_read_with_its_table() {
        let rules = Preset::UnitedKingdom.rules();
        let settings: Vec<_> = rules.iter().map(|rule| &*rule.setting).collect();
        assert_eq!(
            settings,
            [
                "countries.accepted-types",
                "countries.accepted-proofs",
                "checks.poa-too-old.threshold",
                "checks.age-below-minimum.threshold",
            ]
        );
    }
}
