//! What is known of the pages of a file that has pages.

use crate::geometry::Rect;

/// A word of a page's text layer.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Word {
    /// Its letters.
    pub text: String,
    /// Around it, in pixels of the page's picture, x right, y down.
    pub place: Rect,
    /// The height of its font, in the same pixels.
    pub size: f64,
    /// Whether it is painted on the page. What a scanner's software read in a picture and laid under it is not, and neither
    /// is text that somebody hid.
    pub painted: bool,
}

impl std::fmt::Debug for Word {
    /// Says how long it is and where, and never what it says.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Word({} bytes at {:?})", self.text.len(), self.place)
    }
}

/// What is known of a page of a PDF beside its picture.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PageFacts {
    /// Its number, from 1.
    pub number: u32,
    /// What it is made of.
    pub content: PageContent,
    /// Whether its content was written anew, or added to, after the file was first written.
    pub rewritten: bool,
    /// Its words, in the order in which the file has them.
    pub words: Vec<Word>,
}

crate::names::names! {
    /// What a page of a PDF is made of. Append-only.
    pub growing enum PageContent as "page content" {
        /// Text, lines and fields, as a program wrote them.
        Digital = "digital",
        /// A picture that covers it: a scan or a photo.
        Picture = "picture",
        /// Nothing that could be seen.
        Blank = "blank",
    }
}

/// What is known of a PDF beside its pages. Nothing in it is run or followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PdfFacts {
    /// How many pages it has; the first five are looked at.
    pub pages: u32,
    /// Whether its content is encrypted, with a key that needs no password.
    pub encrypted: bool,
    /// How often it was added to after it was first written: a signature and a filled form are such additions.
    pub revisions: u32,
    /// Whether it holds scripts.
    pub scripts: bool,
    /// Whether it holds actions that start programs, send forms or open other files.
    pub launches: bool,
    /// Whether other files are embedded in it.
    pub embedded_files: bool,
}
