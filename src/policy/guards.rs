//! What decoding may take: guards that hold whatever the checks are set to.

use crate::code::Code;
use crate::error::Error;
use crate::intake::Limits;

/// What a policy says about the limits of intake; `None` leaves the default.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Guards {
    values: [Option<u64>; GUARDS.len()],
}

/// A limit of intake as a policy names it.
pub(super) struct Guard {
    /// Its key under `limits`.
    pub(super) key: &'static str,
    /// The check that judges the same number below it.
    judged_by: Option<Code>,
    of: fn(&Limits) -> u64,
    set: fn(&mut Limits, u64),
}

/// Every limit, in the order in which they are documented.
pub(super) const GUARDS: [Guard; 5] = [
    Guard {
        key: "max-bytes",
        judged_by: Some(Code::FileTooLarge),
        of: |limits| limits.max_bytes,
        set: |limits, value| limits.max_bytes = value,
    },
    Guard {
        key: "max-pixels",
        judged_by: Some(Code::ImageTooManyPixels),
        of: |limits| limits.max_pixels,
        set: |limits, value| limits.max_pixels = value,
    },
    Guard {
        key: "max-side",
        judged_by: Some(Code::ImageSideTooLong),
        of: |limits| u64::from(limits.max_side),
        set: |limits, value| limits.max_side = u32::try_from(value).unwrap_or(u32::MAX),
    },
    Guard {
        key: "max-memory",
        judged_by: None,
        of: |limits| limits.max_memory,
        set: |limits, value| limits.max_memory = value,
    },
    Guard {
        key: "max-scans",
        judged_by: None,
        of: |limits| u64::from(limits.max_scans),
        set: |limits, value| limits.max_scans = u32::try_from(value).unwrap_or(u32::MAX),
    },
];

impl Guards {
    /// The limits as they hold.
    pub(super) fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        for (guard, value) in GUARDS.iter().zip(self.values) {
            if let Some(value) = value {
                (guard.set)(&mut limits, value);
            }
        }
        limits
    }

    /// The number beyond which a guard turns away what `code` judges.
    pub(super) fn bound(&self, code: Code) -> Option<f64> {
        let guard = GUARDS.iter().find(|guard| guard.judged_by == Some(code))?;
        Some((guard.of)(&self.limits()) as f64)
    }

    /// Sets the limit with this key.
    pub(super) fn set(&mut self, key: &str, value: u64) -> Result<(), Error> {
        let index = GUARDS.iter().position(|guard| guard.key == key);
        let unknown = || Error::unknown_key("limits.", key, &GUARDS.map(|guard| guard.key));
        let index = index.ok_or_else(unknown)?;
        let most = (GUARDS[index].of)(&Limits::CEILING);
        if value == 0 || value > most {
            let why = format!("{value} is outside 1 to {most}");
            let key = format!("limits.{key}");
            return Err(Error::UnusableSetting { key, why });
        }
        self.values[index] = Some(value);
        Ok(())
    }

    /// Sets every limit.
    pub(super) fn set_all(&mut self, limits: &Limits) -> Result<(), Error> {
        GUARDS
            .iter()
            .try_for_each(|guard| self.set(guard.key, (guard.of)(limits)))
    }

    /// The limits that were set, by key.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'static str, u64)> {
        let set = GUARDS.iter().zip(self.values);
        set.filter_map(|(guard, value)| Some((guard.key, value?)))
    }

    /// Refuses a threshold that a guard makes unreachable.
    pub(super) fn admit(&self, code: Code, path: &str, threshold: f64) -> Result<(), Error> {
        let Some(guard) = GUARDS.iter().find(|guard| guard.judged_by == Some(code)) else {
            return Ok(());
        };
        let bound = (guard.of)(&self.limits()) as f64;
        if threshold <= bound {
            return Ok(());
        }
        let why = format!(
            "{threshold} is never reached, because `limits.{}` turns away what is beyond {bound}; raise that limit as well",
            guard.key
        );
        Err(Error::UnusableSetting {
            key: path.to_owned(),
            why,
        })
    }
}
