//! WebP, TIFF and BMP: the decoders of the `image` crate behind our own limits.
//!
//! On the path that reads orientation and metadata, `image` does not enforce its limit on memory; so the size in the
//! header is checked here before anything is allocated for it.

use std::error::Error;
use std::io;

use image::codecs::{bmp::BmpDecoder, tiff::TiffDecoder, webp::WebPDecoder};
use image::{ColorType, ImageDecoder, ImageError, RgbImage};

use super::limits::pixels;
use super::refusal::{Unreadable, Unsupported};
use super::timed::Timed;
use super::{Format, Limits, Refusal, Workspace, samples};
use crate::stop::Stop;
use samples::Layout;

/// The pixels of a WebP, of an animation the first frame.
pub(super) fn decode_webp(
    bytes: &[u8],
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    let decoder =
        WebPDecoder::new(Timed::new(bytes, stop)).map_err(|e| refusal(&e, Format::Webp))?;
    // Besides the samples: the planes of a lossy or the RGBA of a lossless picture, and the canvas of an animation.
    let per_pixel = if decoder.has_animation() { 8 } else { 4 };
    decode(decoder, Format::Webp, per_pixel, limits, workspace)
}

/// The pixels of the first page of a TIFF, of which so many bytes may be read in all.
pub(super) fn decode_tiff(
    bytes: &[u8],
    most_read: u64,
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    let bytes = Timed::new(bytes, stop).at_most(most_read);
    let mut decoder = TiffDecoder::new(bytes).map_err(|e| refusal(&e, Format::Tiff))?;
    let (width, height) = decoder.dimensions();
    limits.check_size(width, height)?;
    let mut inner = image::Limits::no_limits();
    inner.max_alloc = Some(limits.max_memory);
    decoder
        .set_limits(inner)
        .map_err(|e| refusal(&e, Format::Tiff))?;
    // It reads into a buffer of its own before it copies; CMYK has one sample more than the RGB it becomes.
    let samples = u64::from(decoder.color_type().bytes_per_pixel());
    decode(
        decoder,
        Format::Tiff,
        samples + samples / 3,
        limits,
        workspace,
    )
}

/// The pixels of a bitmap.
pub(super) fn decode_bmp(
    bytes: &[u8],
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    let decoder = BmpDecoder::new(Timed::new(bytes, stop)).map_err(|e| refusal(&e, Format::Bmp))?;
    decode(decoder, Format::Bmp, 0, limits, workspace)
}

/// Runs a decoder whose own buffers take `per_pixel` bytes a pixel.
fn decode(
    decoder: impl ImageDecoder,
    format: Format,
    per_pixel: u64,
    limits: &Limits,
    workspace: &mut Workspace,
) -> Result<RgbImage, Refusal> {
    let (width, height) = decoder.dimensions();
    limits.check_size(width, height)?;
    let (layout, depth) = match decoder.color_type() {
        ColorType::L8 => (Layout::Gray, 1),
        ColorType::La8 => (Layout::GrayAlpha, 1),
        ColorType::Rgb8 => (Layout::Rgb, 1),
        ColorType::Rgba8 => (Layout::Rgba, 1),
        ColorType::L16 => (Layout::Gray, 2),
        ColorType::La16 => (Layout::GrayAlpha, 2),
        ColorType::Rgb16 => (Layout::Rgb, 2),
        ColorType::Rgba16 => (Layout::Rgba, 2),
        ColorType::Rgb32F => (Layout::Rgb, 4),
        ColorType::Rgba32F => (Layout::Rgba, 4),
        _ => {
            return Err(
                Refusal::from(Unsupported::Variety(format)).because("a kind of sample not read")
            );
        }
    };
    let area = pixels(width, height);
    let len = layout.buffer_len(area, depth as u64);
    limits.check_memory(len + per_pixel * area, workspace.held(len, 0))?;

    let pixels = width as usize * height as usize;
    let mut buffer = workspace.take_pixels(len as usize);
    let samples = pixels * layout.channels();
    if let Err(error) = decoder.read_image(&mut buffer[..samples * depth]) {
        workspace.give_back(buffer);
        return Err(refusal(&error, format));
    }
    match depth {
        2 => samples::narrow_u16(&mut buffer, samples, u16::from_ne_bytes),
        4 => samples::narrow_f32(&mut buffer, samples),
        _ => {}
    }
    samples::to_rgb(&mut buffer, pixels, layout);
    RgbImage::from_raw(width, height, buffer).ok_or_else(|| Unreadable::Damaged.into())
}

/// A refusal for what a decoder of `format` gave as its reason.
fn refusal(error: &ImageError, format: Format) -> Refusal {
    why(error, format).said_by(format.name(), error)
}

fn why(error: &ImageError, format: Format) -> Refusal {
    if let ImageError::Unsupported(_) = error {
        return Unsupported::Variety(format).into();
    }
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let io = error.downcast_ref::<io::Error>();
        if io.is_some_and(|e| e.kind() == io::ErrorKind::UnexpectedEof) {
            return Unreadable::Truncated.into();
        }
        cause = error.source();
    }
    Unreadable::Damaged.into()
}
