//! PNG: palette, 1 to 16 bits, transparency, interlacing; of an animation the default image.

use std::io;

use image::RgbImage;
use png::{
    BitDepth, ColorType, DecodeOptions, Decoder, DecodingError, Limits as PngLimits,
    Transformations,
};

use super::limits::pixels;
use super::refusal::{Unreadable, Unsupported};
use super::timed::Timed;
use super::{Format, Limits, Refusal, Workspace, samples};
use crate::stop::Stop;
use samples::Layout;

/// Room for a row of the decoder's and its window, in bytes: a row of 65 535 pixels of four 16-bit samples has half of it.
const MAX_ROW: u64 = 1 << 20;

/// The pixels of a PNG in the workspace's buffer.
///
/// Text and colour profiles are not handed to the decoder, which would give up on a broken one; a wrong checksum counts
/// only where it concerns the pixels.
pub(super) fn decode(
    bytes: &[u8],
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    let mut options = DecodeOptions::default();
    options.set_ignore_text_chunk(true);
    options.set_ignore_iccp_chunk(true);
    let mut decoder = Decoder::new_with_options(Timed::new(bytes, stop), options);
    // Beside the picture it keeps a row and the small chunks; a chunk grows no larger than the file.
    let own = limits.max_memory.min(bytes.len() as u64 + MAX_ROW);
    decoder.set_limits(PngLimits {
        bytes: usize::try_from(own).unwrap_or(usize::MAX),
    });
    decoder.set_transformations(Transformations::EXPAND);
    let header = decoder.read_header_info().map_err(refusal)?;
    let (width, height) = (header.width, header.height);
    limits.check_size(width, height)?;
    let mut reader = decoder.read_info().map_err(refusal)?;
    let (color, depth) = reader.output_color_type();
    let layout = match color {
        ColorType::Grayscale => Layout::Gray,
        ColorType::GrayscaleAlpha => Layout::GrayAlpha,
        ColorType::Rgb => Layout::Rgb,
        ColorType::Rgba => Layout::Rgba,
        ColorType::Indexed => {
            return Err(Refusal::from(Unsupported::Variety(Format::Png))
                .because("png: a palette that is not expanded"));
        }
    };
    let wide = depth == BitDepth::Sixteen;
    let depth = if wide { 2 } else { 1 };
    let len = layout.buffer_len(pixels(width, height), depth);
    limits.check_memory(len + own, workspace.held(len, 0))?;

    let pixels = width as usize * height as usize;
    let mut buffer = workspace.take_pixels(len as usize);
    let frame = match reader.next_frame(&mut buffer) {
        Ok(frame) => frame,
        Err(error) => {
            workspace.give_back(buffer);
            return Err(refusal(error));
        }
    };
    if (frame.width, frame.height) != (width, height) {
        workspace.give_back(buffer);
        return Err(Unreadable::Damaged.because("png: a frame of another size"));
    }
    if wide {
        samples::narrow_u16(&mut buffer, pixels * layout.channels(), u16::from_be_bytes);
    }
    samples::to_rgb(&mut buffer, pixels, layout);
    RgbImage::from_raw(width, height, buffer).ok_or_else(|| Unreadable::Damaged.into())
}

fn refusal(error: DecodingError) -> Refusal {
    let why = match &error {
        DecodingError::IoError(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Unreadable::Truncated
        }
        _ => Unreadable::Damaged,
    };
    Refusal::from(why).said_by("png", &error)
}
