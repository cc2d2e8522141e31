//! What the caller got wrong.
//!
//! An upload never causes an error: a file that cannot be read is a [`crate::Report`] that says why.

/// A mistake of the caller's: a name or a policy that does not exist.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A name that no code, kind, unit … has.
    #[error("there is no {what} `{name}`{}", hint(.nearest))]
    UnknownName {
        /// What was asked for: "code", "kind" …
        what: &'static str,
        /// The name as it was given.
        name: String,
        /// The known name that is spelled most alike, if any is.
        nearest: Option<String>,
    },
    /// A policy with a key that it may not have.
    #[error("the policy has no key `{key}`{}", hint(.nearest))]
    UnknownKey {
        /// Where in the policy, with dots: `checks.image-blured`.
        key: String,
        /// The known key that is spelled most alike, if any is.
        nearest: Option<String>,
    },
    /// A policy that cannot be read at all, or holds a value of the wrong type.
    #[error("the policy cannot be read: {0}")]
    UnreadablePolicy(String),
    /// A setting of a policy that cannot be meant or has no effect.
    #[error("`{key}` cannot be used: {why}")]
    UnusableSetting {
        /// Where in the policy, with dots: `checks.image-blurred.threshold`.
        key: String,
        /// What is wrong with it, and what to write instead.
        why: String,
    },
    /// A text that is no fingerprint.
    #[error("a fingerprint has 64 hexadecimal digits, and this text has not")]
    UnreadableFingerprint,
}

impl Error {
    /// A key that is none of those that are known.
    /// In the table that `table` leads to, with a dot at its end.
    pub(crate) fn unknown_key(table: &str, key: &str, known: &[&str]) -> Self {
        let nearest = nearest(key, known.iter().copied());
        Self::UnknownKey {
            key: format!("{table}{key}"),
            nearest: nearest.map(|name| format!("{table}{name}")),
        }
    }
}

fn hint(nearest: &Option<String>) -> String {
    nearest
        .as_ref()
        .map(|name| format!("; did you mean `{name}`?"))
        .unwrap_or_default()
}

/// The known name that is spelled most like `name`, if one is alike enough to be meant.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    // Below this a suggestion misleads more than it helps (strsim's scale: 1 is equal, 0 has nothing in common).
    const ALIKE: f64 = 0.8;
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_suggested_and_nonsense_is_not() {
        let known = ["image-blurred", "image-dark", "glare-on-document"];
        assert_eq!(
            nearest("image-blured", known).as_deref(),
            Some("image-blurred")
        );
        assert_eq!(nearest("imagedark", known).as_deref(), Some("image-dark"));
        assert_eq!(nearest("qqq", known), None);
    }
}
