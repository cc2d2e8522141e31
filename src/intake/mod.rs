//! From the bytes of an upload to a photo and the facts about its file.
//!
//! A file is told apart by its content, measured against [`Limits`] before anything is allocated for it, decoded once
//! into a [`Workspace`] that the caller may keep, and left in the order in which it is stored: [`Photo`] turns what it
//! hands out. A file that is not whole is refused, not painted over; broken metadata never makes a picture unreadable.
mod cause;
mod format;
#[cfg(feature = "heic")]
mod heic;
mod jpeg;
mod limits;
mod metadata;
mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
mod photo;
mod png;
mod raster;
mod refusal;
mod samples;
mod thumbnail;
mod tiff;
mod timed;
mod workspace;

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::RgbImage;

pub use format::Format;
pub use limits::Limits;
pub use metadata::*;
pub use page::*;
pub use photo::{Orientation, Photo};
pub use refusal::Refusal;
pub use workspace::Workspace;

use crate::stop::Stop;
use jpeg::markers::Markers;
use refusal::{Unreadable, Unsupported};

/// What is known of a file, whether or not its picture could be read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FileFacts {
    /// The kind of file; `None` where the bytes tell nothing.
    pub format: Option<Format>,
    /// The size of the file, in bytes.
    pub bytes: u64,
    /// Width and height of the picture as the file claims or stores it, in pixels, before it is turned upright; `None`
    /// where the file does not say. Of a HEIC, which its decoder turns, the upright size once it is decoded.
    pub dimensions: Option<(u32, u32)>,
    /// How the stored picture lies; upright where the file does not say.
    pub orientation: Orientation,
    /// What the file says about itself.
    pub metadata: Metadata,
    /// What is known of the page that the picture is of, in a file that has pages.
    pub page: Option<PageFacts>,
}

/// A file read: the facts about it, and the photo or the reason why there is none.
#[derive(Debug)]
#[non_exhaustive]
pub struct Intake {
    /// What is known of the file.
    pub facts: FileFacts,
    /// The photo, or why the file was turned down.
    pub outcome: Result<Photo, Refusal>,
    /// The guards that it was read within, for what is decoded of it later.
    pub limits: Limits,
}

impl Intake {
    /// A file of this kind and size that was turned down.
    #[cfg(feature = "pdf")]
    pub(crate) fn refused(format: Format, bytes: u64, limits: Limits, refusal: Refusal) -> Self {
        let facts = FileFacts {
            bytes,
            ..FileFacts::of(Some(format))
        };
        Self {
            facts,
            outcome: Err(refusal),
            limits,
        }
    }
}

impl FileFacts {
    /// Of a file of which nothing but its kind is known.
    fn of(format: Option<Format>) -> Self {
        Self {
            format,
            bytes: 0,
            dimensions: None,
            orientation: Orientation::UPRIGHT,
            metadata: Metadata::default(),
            page: None,
        }
    }
}

/// Reads a file. Never fails as a whole: what is known of a file that is turned down is known all the same.
pub fn read(bytes: &[u8], limits: &Limits, workspace: &mut Workspace) -> Intake {
    read_until(bytes, limits, workspace, &Stop::NEVER)
}

/// [`read`] up to the time to stop, at which the outcome is a refusal [for that](Refusal::is_for_time). What can be refused
/// without a look into the file is, whatever the time.
pub(crate) fn read_until(
    bytes: &[u8],
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Intake {
    let limits = limits.held();
    let mut facts = FileFacts {
        bytes: bytes.len() as u64,
        ..FileFacts::of(format(bytes))
    };
    let outcome = admit(bytes, facts.format, &limits)
        .and_then(|format| look_into(bytes, format, &mut facts, &limits, workspace, stop));
    Intake {
        facts,
        outcome,
        limits,
    }
}

impl Photo {
    /// Decodes a file: JPEG, PNG, WebP, TIFF, BMP, and HEIC with the feature `heic`.
    ///
    /// # Errors
    ///
    /// A [`Refusal`] that says why the file was turned down.
    pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Self, Refusal> {
        read(bytes, limits, &mut Workspace::default()).outcome
    }
}

/// The kind of file; a JPEG also where foreign bytes stand in front of it, which viewers pass over.
fn format(bytes: &[u8]) -> Option<Format> {
    match Format::of(bytes) {
        None | Some(Format::Text) if jpeg::markers::start(bytes).is_some() => Some(Format::Jpeg),
        format => format,
    }
}

/// Refuses what need not be looked into.
fn admit(bytes: &[u8], format: Option<Format>, limits: &Limits) -> Result<Format, Refusal> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty.into());
    }
    limits.check_bytes(bytes.len() as u64)?;
    match format {
        Some(format) if format.is_read() => Ok(format),
        Some(format) => Err(Unsupported::Kind(format).into()),
        None => Err(Unsupported::Unknown.into()),
    }
}

fn look_into(
    bytes: &[u8],
    format: Format,
    facts: &mut FileFacts,
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<Photo, Refusal> {
    if stop.is_due() {
        return Err(Refusal::time_up());
    }
    let markers = (format == Format::Jpeg).then(|| Markers::read(bytes, limits.max_scans));
    let markers = markers.as_ref();
    // Metadata never decides whether a picture can be read, so after a panic in its readers it is just missing.
    if let Some((metadata, orientation, size)) = guarded(|| metadata::read(bytes, format, markers))
    {
        facts.metadata = metadata;
        facts.orientation = orientation;
        facts.dimensions = size;
    }
    let pixels = guarded(|| pixels(bytes, format, markers, limits, workspace, stop))
        .unwrap_or_else(|| Err(Unreadable::Damaged.because("the decoder panicked")));
    // What a decoder makes of a file that stops in its middle is nothing against the file.
    let pixels = pixels.map_err(|refusal| match stop.came() {
        true => Refusal::time_up(),
        false => refusal,
    });
    let stored = pixels.inspect_err(|refusal| {
        facts.dimensions = refusal.size().or(facts.dimensions);
    })?;
    facts.dimensions = Some(stored.dimensions());
    Ok(Photo::new(stored, facts.orientation))
}

fn pixels(
    bytes: &[u8],
    format: Format,
    markers: Option<&Markers<'_>>,
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    match (format, markers) {
        (Format::Jpeg, Some(markers)) => jpeg::decode(markers, bytes, limits, workspace, stop),
        (Format::Png, _) => png::decode(bytes, limits, workspace, stop),
        (Format::Webp, _) => raster::decode_webp(bytes, limits, workspace, stop),
        (Format::Tiff, _) => tiff::decode(bytes, limits, workspace, stop),
        (Format::Bmp, _) => raster::decode_bmp(bytes, limits, workspace, stop),
        #[cfg(feature = "heic")]
        (Format::Heic, _) => heic::decode(bytes, limits),
        _ => Err(Unsupported::Kind(format).into()),
    }
}

/// Runs other people's decoders, whose panics on malformed bytes must not reach the caller; `None` after a panic.
///
/// The last resort behind our own checks. It holds where panics unwind; a program built with `panic = "abort"` ends.
/// What a panic may leave behind, a buffer taken from the workspace, is empty and sound.
fn guarded<T>(run: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(run)).ok()
}
