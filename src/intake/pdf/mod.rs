//! PDF files: their pages as pictures, their words, and what they say about themselves.
//!
//! A file is weighed before anything of it is drawn: its objects are passed over ([`syntax`]), its streams inflated into nothing
//! ([`streams`]), its functions and colours looked at ([`formulas`]), the operators of each page counted as often as they would run
//! ([`cost`]), and the page is read through once without paint ([`reader`]). Only then a page is painted, at a bounded size. All guards ([`guards`]) count work and not seconds.
mod cost;
mod facts;
mod fonts;
mod formulas;
pub(crate) mod guards;
mod picture;
mod reader;
mod rows;
mod streams;
mod syntax;
mod weight;
mod words;

use hayro::hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::{Affine, Rect as Box};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::RgbImage;
use memchr::memmem::{find, rfind};

use super::jpeg::markers::Markers;
use super::refusal::Unreadable;
use super::{
    FileFacts, Format, Intake, Limits, Orientation, PageContent, PageFacts, PdfFacts, Photo,
    Refusal, guarded, metadata,
};
use crate::stop::Stop;
use reader::Reader;

/// A PDF that was read.
#[derive(Debug)]
#[non_exhaustive]
pub struct PdfFile {
    /// What is known of the file.
    pub facts: PdfFacts,
    /// Its first pages, each as a picture with its facts.
    pub pages: Vec<Intake>,
}

/// The longer side of a page that a program wrote, as it is painted, in pixels: A4 at 140 dots an inch, at which print of
/// six points has letters eight pixels high.
const DIGITAL_SIDE: f64 = 1640.0;
/// The longer side of a scan or photo at most: A4 at 205 dots an inch. It is never enlarged.
const PICTURE_SIDE: f64 = 2400.0;
/// The shorter side at least.
const LEAST_SIDE: f64 = 16.0;

/// Reads the first pages of a PDF.
///
/// # Errors
///
/// A [`Refusal`] where the file cannot be opened at all. A page that takes too much is a refusal in its own place.
#[cfg(any(test, feature = "internals"))]
pub fn read(bytes: &[u8], limits: &Limits) -> Result<PdfFile, Refusal> {
    read_until(bytes, limits, &Stop::NEVER)
}

/// Reads the first pages of a PDF up to the time to stop. It is asked for before each page is weighed, read and painted, and
/// while it is weighed; of a page that was not come to, the outcome is a refusal [for that](Refusal::is_for_time).
pub(crate) fn read_until(bytes: &[u8], limits: &Limits, stop: &Stop) -> Result<PdfFile, Refusal> {
    let limits = limits.held();
    limits.check_bytes(bytes.len() as u64)?;
    if stop.is_due() {
        return Err(Refusal::time_up());
    }
    guarded(|| read_within(bytes, &limits, stop))
        .unwrap_or_else(|| Err(Unreadable::Damaged.because("pdf: the reader panicked")))
}

fn read_within(bytes: &[u8], limits: &Limits, stop: &Stop) -> Result<PdfFile, Refusal> {
    let encrypted = rfind(bytes, b"/Encrypt").is_some();
    let longest = syntax::admit(bytes)?;
    let packed = streams::admit(bytes, encrypted)?;
    if longest.max(packed.longest).saturating_mul(packed.pages) > guards::SHARED {
        return Err(Unreadable::TooComplex.because("pdf: too many pages for what they may share"));
    }
    let whole = find(bytes, b"startxref").is_some() || find(bytes, b"%%EOF").is_some();
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(error) => Unreadable::Encrypted.because(match error {
            DecryptionError::PasswordProtected => "pdf: a password is needed",
            DecryptionError::UnsupportedAlgorithm => "pdf: the encryption is not known",
            DecryptionError::MissingIDEntry | DecryptionError::InvalidEncryption => {
                "pdf: the encryption is damaged"
            }
        }),
        LoadPdfError::Invalid if !whole => Unreadable::Truncated.because("pdf: no end of file"),
        LoadPdfError::Invalid => Unreadable::Damaged.because("pdf: no table of objects or pages"),
    })?;
    if pdf.len() > guards::OBJECTS {
        return Err(Unreadable::TooComplex.because("pdf: too many objects"));
    }
    if !whole {
        return Err(Unreadable::Truncated.because("pdf: no end of file"));
    }
    if pdf.pages().is_empty() {
        return Err(Unreadable::NoPages.into());
    }
    let formulas = formulas::Formulas::of(&pdf)?;
    let mut facts = PdfFacts::of(&pdf, bytes, encrypted);
    let programs = facts::programs(&pdf);
    let mut scales = cost::Scales::new(formulas, stop);
    let (read, painted) = (InterpreterCache::new(), RenderCache::new());
    let mut pages = Vec::new();
    for (number, page) in (1..).zip(pdf.pages().iter().take(guards::PAGES)) {
        facts.see_page(page);
        let mut page_facts = FileFacts {
            bytes: bytes.len() as u64,
            ..FileFacts::of(Some(Format::Pdf))
        };
        let outcome = scales.weigh(page).and_then(|_| {
            photo(
                page,
                number,
                bytes,
                (&read, &painted),
                (limits, stop),
                &mut page_facts,
            )
        });
        page_facts.metadata.texts.extend(programs.iter().cloned());
        pages.push(Intake {
            facts: page_facts,
            outcome,
            limits: *limits,
        });
    }
    Ok(PdfFile { facts, pages })
}

/// A refusal where it is time to stop.
fn in_time(stop: &Stop) -> Result<(), Refusal> {
    match stop.is_due() {
        true => Err(Refusal::time_up()),
        false => Ok(()),
    }
}

/// The refusal of a file without pages.
pub(crate) fn no_pages() -> Refusal {
    Unreadable::NoPages.into()
}

/// Reads and paints a page.
fn photo<'a>(
    page: &'a Page<'a>,
    number: u32,
    bytes: &[u8],
    caches: (&InterpreterCache<'a>, &RenderCache<'a>),
    (limits, stop): (&Limits, &Stop),
    facts: &mut FileFacts,
) -> Result<Photo, Refusal> {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let long = width.max(height);
    if !long.is_finite() || long > guards::LONGEST_PAGE {
        return Err(Unreadable::TooComplex.because("pdf: a page is larger than any can be"));
    }
    in_time(stop)?;
    let mut reader = Reader::new(width, height);
    let settings = InterpreterSettings::default();
    let transform = Affine::new(page.initial_transform(true).as_coeffs());
    let around = Box::new(0.0, 0.0, width, height);
    let mut context = Context::new(transform, around, caches.0, page.xref(), settings.clone());
    interpret_page(page, &mut context, &mut reader);
    if !reader.is_drawable() {
        return Err(Unreadable::TooComplex.because("pdf: a page takes too much paint"));
    }
    let content = content(&reader, width * height);
    let scale = match content {
        PageContent::Picture => resolution(&reader).min(PICTURE_SIDE / long),
        PageContent::Digital | PageContent::Blank => DIGITAL_SIDE / long,
    };
    let scale = scale
        .max(LEAST_SIDE / width.min(height))
        .min(PICTURE_SIDE / long);
    if let Some(jpeg) = reader
        .jpeg
        .as_deref()
        .filter(|_| content == PageContent::Picture)
    {
        let markers = Markers::read(jpeg, limits.max_scans);
        facts.metadata = metadata::read(jpeg, Format::Jpeg, Some(&markers)).0;
    }
    in_time(stop)?;
    let picture = paint(page, caches.1, &settings, scale)?;
    facts.dimensions = Some(picture.dimensions());
    facts.page = Some(PageFacts {
        number,
        content,
        rewritten: facts::rewritten(page, bytes),
        words: words::words(&reader.letters, scale),
    });
    Ok(Photo::new(picture, Orientation::UPRIGHT))
}

/// From this share of the page on that pictures cover it is a picture,
const PICTURED: f64 = 0.5;
/// unless it has more letters than a heading or a stamp over a scan.
const STAMP: usize = 120;
/// A picture smaller than this share is no content by itself.
const SPECK: f64 = 0.02;

fn content(reader: &Reader, area: f64) -> PageContent {
    let painted = reader
        .letters
        .iter()
        .filter(|l| l.painted && !l.text.trim().is_empty());
    let letters = painted.take(STAMP + 1).count();
    let pictured: f64 = reader.pictures.iter().map(|p| p.place.area()).sum::<f64>() / area.max(1.0);
    if pictured >= PICTURED && letters <= STAMP {
        PageContent::Picture
    } else if letters == 0 && pictured < SPECK && reader.paths < 8 {
        PageContent::Blank
    } else {
        PageContent::Digital
    }
}

/// The resolution of the largest picture, in pixels a point.
fn resolution(reader: &Reader) -> f64 {
    let areas = reader
        .pictures
        .iter()
        .map(|p| (p.place.area(), p.resolution));
    areas
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or(1.0, |(_, resolution)| resolution)
}

fn paint<'a>(
    page: &'a Page<'a>,
    cache: &RenderCache<'a>,
    settings: &InterpreterSettings,
    scale: f64,
) -> Result<RgbImage, Refusal> {
    let how = RenderSettings {
        hinting: false,
        ..RenderSettings::default()
    };
    let size = PixmapSettings {
        x_scale: scale as f32,
        y_scale: scale as f32,
        bg_color: WHITE,
    };
    let painted = hayro::render(page, cache, settings, &how, &size);
    let (width, height) = (u32::from(painted.width()), u32::from(painted.height()));
    let pixels = painted
        .data()
        .iter()
        .flat_map(|p| [p.r, p.g, p.b])
        .collect();
    RgbImage::from_raw(width, height, pixels).ok_or_else(|| Unreadable::NoPages.into())
}
