//! Traces that image software leaves in a file.

use crate::detail::Detail;
use crate::intake::{Limits, Metadata, Photo};

use super::editors::{Program, program};
use super::thumbnail;

/// How strongly the file says that the picture was changed after it was taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct EditTrace {
    /// 0 for no trace to 1; see [`strength`].
    pub(crate) strength: f64,
    /// Whether nothing says so but the name of a viewer.
    pub(crate) viewer_alone: bool,
    /// What says so.
    pub(crate) detail: Option<Detail>,
}

/// A page of a PDF whose content was written anew: as much as a developer, which changes a picture for good reasons.
const REWRITTEN: f64 = 0.5;

impl EditTrace {
    /// This trace, or that the content of the page was written anew, whichever says more.
    pub(crate) fn or_rewritten(self) -> Self {
        if self.strength >= REWRITTEN {
            return self;
        }
        Self {
            strength: REWRITTEN,
            viewer_alone: false,
            detail: Some(Detail::PageRewritten),
        }
    }
}

/// A thumbnail that shows another picture: between a developer, who renews it, and an editor, who names itself.
const OTHER_THUMBNAIL: f64 = 0.7;

/// The viewer of an operating system: it names itself where a picture was only turned, and can do more.
const VIEWER: f64 = 0.65;

/// How much a program of this kind can have changed, 0 to 1. An order, not a probability.
fn strength(program: Program) -> f64 {
    match program {
        Program::Generator => 1.0,
        Program::Editor => 0.9,
        Program::Viewer => VIEWER,
        Program::Developer => 0.5,
        Program::Converter => 0.2,
        // A screenshot is no edit; it has a check of its own.
        Program::ScreenCapture => 0.0,
    }
}

/// Looks for the strongest trace in the metadata, and for a thumbnail that shows another picture than `photo`, which was
/// read within `limits`.
pub(crate) fn trace(metadata: &Metadata, photo: Option<&Photo>, limits: &Limits) -> EditTrace {
    let named = programs(metadata)
        .filter_map(|text| Some((strength(program(text)?), text)))
        .chain(generated(metadata).map(|text| (strength(Program::Generator), text)))
        .fold(None, |best: Option<(f64, &str)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        });
    let other = photo.and_then(|photo| {
        let stored = metadata.exif.as_ref()?.thumbnail.as_ref()?;
        let agreement = thumbnail::agreement(stored, photo, limits)?;
        (agreement < thumbnail::SAME_PICTURE).then_some(())
    });
    // Where the name was taken out, the marks of the saving often were not.
    if metadata.photoshop_saved && named.is_none_or(|(s, _)| s < strength(Program::Editor)) {
        return EditTrace {
            strength: strength(Program::Editor),
            viewer_alone: false,
            detail: Some(Detail::EditorMarks),
        };
    }
    match (named, other) {
        (Some((strength, text)), _) if strength >= OTHER_THUMBNAIL => EditTrace {
            strength,
            viewer_alone: false,
            detail: Some(Detail::ProgramNamed { name: shown(text) }),
        },
        (_, Some(())) => EditTrace {
            strength: OTHER_THUMBNAIL,
            viewer_alone: false,
            detail: Some(Detail::PreviewDiffers),
        },
        (Some((strength, text)), None) => EditTrace {
            strength,
            viewer_alone: strength == VIEWER,
            detail: Some(Detail::ProgramNamed { name: shown(text) }),
        },
        (None, None) => EditTrace::default(),
    }
}

/// Texts in which programs name themselves.
fn programs(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let exif = metadata
        .exif
        .iter()
        .flat_map(|exif| [&exif.software, &exif.processing_software]);
    let xmp = metadata.xmp.iter().flat_map(|xmp| {
        let agents = xmp.history.iter().map(|event| &event.software_agent);
        std::iter::once(&xmp.creator_tool).chain(agents)
    });
    // Keywords of PNG, third edition, 11.3.3.2, and of the programs' habit; a JPEG's comment names its encoder.
    const KEYWORDS: [&str; 5] = ["software", "source", "creator", "creation tool", "comment"];
    let texts = metadata
        .texts
        .iter()
        .filter(|entry| {
            KEYWORDS
                .iter()
                .any(|k| entry.keyword.eq_ignore_ascii_case(k))
        })
        .map(|entry| entry.text.as_str());
    exif.chain(xmp)
        .filter_map(|text| text.as_deref())
        .chain(texts)
}

/// Texts that say that the picture was generated: IPTC's kinds of digital source, and the settings that image
/// generators write into a PNG.
fn generated(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let kind = metadata
        .xmp
        .iter()
        .filter_map(|xmp| xmp.digital_source_type.as_deref());
    let kind = kind.filter(|kind| kind.to_lowercase().contains("algorithmicmedia"));
    let settings = metadata
        .texts
        .iter()
        .filter(|entry| entry.keyword == "parameters" && entry.text.contains("Sampler"));
    kind.chain(settings.map(|_| "image generator"))
}

/// A name short enough to be told.
fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect();
    if text.chars().count() > LONGEST {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_saving_count_where_no_editor_is_named() {
        let text = |text: &str| crate::intake::TextEntry {
            keyword: "Software".into(),
            text: text.into(),
        };
        let saved = |texts: Vec<_>| {
            let metadata = Metadata {
                photoshop_saved: true,
                texts,
                ..Metadata::default()
            };
            trace(&metadata, None, &Limits::default())
        };
        let program = |name: &str| Detail::ProgramNamed { name: name.into() };
        for (named, says) in [
            (None, Detail::EditorMarks),
            (Some("ImageMagick 7"), Detail::EditorMarks),
            (Some("GIMP 2.10"), program("GIMP 2.10")),
            (Some("Midjourney"), program("Midjourney")),
        ] {
            let trace = saved(named.map(text).into_iter().collect());
            assert!(trace.strength >= 0.9, "{named:?}");
            assert_eq!(trace.detail, Some(says), "{named:?}");
        }
        assert_eq!(
            trace(&Metadata::default(), None, &Limits::default()),
            EditTrace::default()
        );
    }
}
