//! Where an outline becomes a document, and a corner a hidden one.

/// The two numbers that turn what the search measured into what other facts are taken of and the report says.
///
/// They are the thresholds of `document-not-found` and `document-corner-hidden` in the policy, and stand nowhere else: what
/// a check passes is what everything else goes by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cutoffs {
    /// The best outline is a document from this confidence up, 0 to 1.
    pub(crate) document: f64,
    /// A corner is hidden where more than this share of the sides next to it is covered, 0 to 1.
    pub(crate) corner_hidden: f64,
}
