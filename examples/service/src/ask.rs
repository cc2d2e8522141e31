//! In which language, and with whose words, somebody wants the answer.

use precheck::{Language, Precheck};

use crate::problem::Problem;

/// What a request says about the words of its answer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Ask {
    language: Option<Language>,
    labels: bool,
}

impl Ask {
    /// What the query of an address asks for: `lang=es-MX&labels=1`. Neither value has a character that would be escaped.
    pub(crate) fn of_query(query: Option<&str>) -> Result<Self, Problem> {
        let mut ask = Self::default();
        for pair in query
            .unwrap_or_default()
            .split('&')
            .filter(|pair| !pair.is_empty())
        {
            let (name, value) = pair.split_once('=').unwrap_or((pair, "1"));
            if !ask.take(name, value)? {
                let message = "the query may have `lang` and `labels`";
                return Err(Problem::bad("unknown-field", message));
            }
        }
        Ok(ask)
    }

    /// Takes a field where it is one of these.
    pub(crate) fn take(&mut self, name: &str, value: &str) -> Result<bool, Problem> {
        match name {
            "lang" => {
                let known = || Language::ALL.iter().map(|language| language.as_str());
                let unknown = || {
                    let known: Vec<_> = known().collect();
                    let message = format!("the languages are {}", known.join(", "));
                    Problem::bad("unknown-language", message)
                };
                self.language = Some(Language::nearest_to(value).ok_or_else(unknown)?);
            }
            "labels" => self.labels = !["", "0", "false", "no"].contains(&value),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Judges in these words; everything else is shared.
    pub(crate) fn of(self, precheck: &Precheck) -> Precheck {
        let mut precheck = precheck.clone();
        if let Some(language) = self.language {
            precheck = precheck.with_language(language);
        }
        if self.labels {
            precheck = precheck.with_labels();
        }
        precheck
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_strictly() {
        let read = |query| Ask::of_query(Some(query));
        let spanish = Ask {
            language: Some(Language::Spanish),
            labels: true,
        };
        assert_eq!(read("lang=es-MX&labels"), Ok(spanish));
        assert_eq!(read("labels=0"), Ok(Ask::default()));
        assert_eq!(Ask::of_query(None), Ok(Ask::default()));
        assert!(read("lang=nl").is_err());
        assert!(read("language=es").is_err());
    }
}
