//! From the markers to the pixels.

use image::RgbImage;
use zune_core::{colorspace::ColorSpace, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

use super::frame::Frame;
use super::markers::{APP0, DHT, DQT, DRI, EOI, Markers, SOI};
use crate::intake::limits::pixels;
use crate::intake::refusal::Unreadable;
use crate::intake::timed::{Timed, TimedStream};
use crate::intake::{Limits, Refusal, Workspace};
use crate::stop::Stop;

/// The name of the usual decoder.
const FAST: &str = "zune-jpeg";

/// What stands between the last coded data and the end-of-image marker: 64 one bits, stuffed (T.81, F.1.2.3).
///
/// A decoder that meets the marker where data should be paints the rest gray. A run of ones longer than the longest code
/// is a code in no table (C.2), so it meets an error first; in a complete picture it only looks ahead into them.
const PADDING: [u8; 16] = [
    0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0,
];

/// How much longer than the file the stream may become: by Adobe's segment, the padding and the markers around all.
const ADDED: usize = 64;

/// The pixels of a JPEG in the workspace's buffer.
pub(in crate::intake) fn decode(
    markers: &Markers<'_>,
    bytes: &[u8],
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    let frame = markers.whole(limits.max_scans)?;
    limits.check_size(frame.width.into(), frame.height.into())?;
    let first = &markers.scans[0];
    let single = frame.marker != 0xC2 && first.components == frame.components.len();
    if single && first.interval > 0 {
        let expected = (frame.units() - 1) / u32::from(first.interval);
        if first.restarts < expected {
            return Err(Unreadable::Truncated.because("jpeg markers: restart markers are missing"));
        }
        if !first.in_turn {
            return Err(Unreadable::Damaged.because("jpeg markers: restart markers out of turn"));
        }
    }
    let pixels = pixels(frame.width.into(), frame.height.into());
    // Coefficients are 16-bit; a file in one scan is decoded row by row.
    let coefficients = if single { 0 } else { 2 * frame.samples() };
    let stream = bytes.len() as u64;
    let careful = prefers_careful(frame, markers, single);
    let decoder = if careful {
        // The planes at their stored size, the samples interleaved, and the RGB that they become unless they are.
        let samples = match frame.components.len() as u64 {
            3 => 3,
            count => count + 3,
        };
        frame.samples() + samples * pixels
    } else {
        3 * pixels
    };
    let held = workspace.held(if careful { 0 } else { decoder }, stream);
    limits.check_memory(stream + coefficients + decoder, held)?;

    let mut stream = workspace.take_stream(bytes.len() + ADDED);
    let picture = if careful {
        write_headers(&mut stream, markers, frame, Some(markers.has_rgb(frame)));
        write_scans(&mut stream, markers, bytes, false);
        decode_carefully(&stream, frame, stop)
    } else {
        write_headers(&mut stream, markers, frame, None);
        write_scans(&mut stream, markers, bytes, single);
        decode_fast(&stream, frame, limits, workspace, stop)
    };
    workspace.keep_stream(stream);
    // Where blocks are missing the decoder met the padding behind them.
    picture.map_err(|refusal| match markers.end {
        None => refusal.with(Unreadable::Truncated),
        Some(_) => refusal,
    })
}

/// Writes the tables and headers that a decoder needs. Metadata stays out, so that a broken piece of it cannot make the
/// picture unreadable. `rgb` says for the careful decoder whether three components are RGB.
fn write_headers(stream: &mut Vec<u8>, markers: &Markers<'_>, frame: &Frame, rgb: Option<bool>) {
    stream.extend([0xFF, SOI]);
    let transform = match (frame.components.len(), rgb) {
        // Four components are CMYK unless Adobe's segment says YCCK; stored inverted either way, as by Adobe.
        (4, _) => Some(markers.adobe_transform().map_or(0, |t| t.min(1) * 2)),
        (3, Some(rgb)) => Some(u8::from(!rgb)),
        _ => None,
    };
    if let Some(transform) = transform {
        let adobe = [b"Adobe\0\x64\0\0\0\0".as_slice(), &[transform]].concat();
        write_segment(stream, APP0 + 14, &adobe);
    }
    for s in &markers.segments[..markers.header] {
        let needed = matches!(s.marker, DQT | DHT | DRI)
            || s.marker == frame.marker
            // Motion JPEG, whose Huffman tables are understood.
            || (s.marker == APP0 && s.payload.starts_with(b"AVI1"));
        if needed {
            write_segment(stream, s.marker, s.payload);
        }
    }
}

/// Writes the scans; of a picture in one scan nothing that follows it.
fn write_scans(stream: &mut Vec<u8>, markers: &Markers<'_>, bytes: &[u8], single: bool) {
    let first = &markers.scans[0];
    let last = markers.scans.last().unwrap_or(first);
    let end = match markers.end {
        _ if single => first.bytes.end,
        Some(end) => end,
        None => last.bytes.end,
    };
    let mut data = &bytes[first.bytes.start..end];
    // Half a marker, where the file ends in one, would swallow the padding.
    while let [rest @ .., 0xFF] = data {
        data = rest;
    }
    stream.extend_from_slice(data);
    stream.extend(PADDING);
    stream.extend([0xFF, EOI]);
}

fn write_segment(stream: &mut Vec<u8>, marker: u8, payload: &[u8]) {
    stream.extend([0xFF, marker]);
    // The payload came out of a segment, or is a dozen bytes long: its length fits.
    stream.extend((payload.len() as u16 + 2).to_be_bytes());
    stream.extend_from_slice(payload);
}

/// What the decoder said is kept, so that a log can tell one kind of damage from another.
fn damaged(decoder: &'static str, error: &(dyn std::error::Error + 'static)) -> Refusal {
    Refusal::from(Unreadable::Damaged).said_by(decoder, error)
}

/// zune-jpeg, which errs on damaged data in its strict mode.
fn decode_fast(
    stream: &[u8],
    frame: &Frame,
    limits: &Limits,
    workspace: &mut Workspace,
    stop: &Stop,
) -> Result<RgbImage, Refusal> {
    let (width, height) = (u32::from(frame.width), u32::from(frame.height));
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(width as usize)
        .set_max_height(height as usize)
        .jpeg_set_max_scans(limits.max_scans as usize)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(TimedStream::new(stream, stop), options);
    let len = width as usize * height as usize * 3;
    decoder.decode_headers().map_err(|e| damaged(FAST, &e))?;
    if decoder.output_buffer_size() != Some(len) {
        return Err(Unreadable::Damaged.because("zune-jpeg: another size than the frame says"));
    }
    let mut buffer = workspace.take_pixels(len);
    match decoder.decode_into(&mut buffer) {
        Ok(()) => {
            RgbImage::from_raw(width, height, buffer).ok_or_else(|| Unreadable::Damaged.into())
        }
        Err(error) => {
            workspace.give_back(buffer);
            Err(damaged(FAST, &error))
        }
    }
}

/// Whether a file is one of the few that zune-jpeg 0.5.15 does not decode rightly: planes stored one after the other
/// (with vertical subsampling it shuffles them), sampling factors outside of the usual ones, RGB by Adobe's segment.
fn prefers_careful(frame: &Frame, markers: &Markers<'_>, single: bool) -> bool {
    let sequential = frame.marker != 0xC2;
    let rgb = markers.has_rgb(frame);
    let (luma, chroma) = match frame.components.as_slice() {
        [luma, chroma @ ..] => (luma.sampling, chroma),
        [] => return false,
    };
    let usual = frame.components.len() == 1
        || (matches!(luma, (1, 1) | (2, 1) | (1, 2) | (2, 2))
            && chroma.iter().enumerate().all(|(i, c)| {
                // The fourth plane, black, is as fine as the first.
                c.sampling == (1, 1) || (i == 2 && c.sampling == luma)
            }));
    (sequential && !single) || rgb || !usual
}

/// jpeg-decoder: slower, and right where zune-jpeg is not.
fn decode_carefully(stream: &[u8], frame: &Frame, stop: &Stop) -> Result<RgbImage, Refusal> {
    let (width, height) = (u32::from(frame.width), u32::from(frame.height));
    let mut decoder = jpeg_decoder::Decoder::new(Timed::new(stream, stop));
    let samples = decoder.decode().map_err(|e| damaged("jpeg-decoder", &e))?;
    let pixels = width as usize * height as usize;
    let rgb = match samples.len() / pixels {
        3 => samples,
        1 => samples.iter().flat_map(|&v| [v; 3]).collect(),
        // Inverted CMYK, as Adobe stores it.
        4 => samples
            .as_chunks::<4>()
            .0
            .iter()
            .flat_map(|&[c, m, y, k]| {
                [c, m, y].map(|v| ((u16::from(v) * u16::from(k) + 127) / 255) as u8)
            })
            .collect(),
        _ => {
            return Err(Unreadable::Damaged.because("jpeg-decoder: another number of samples"));
        }
    };
    RgbImage::from_raw(width, height, rgb).ok_or_else(|| Unreadable::Damaged.into())
}
