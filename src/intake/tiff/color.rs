//! From packed samples to colours.

use tiff::decoder::ifd::Value;
use tiff::tags::Tag;

/// TIFF 6.0, section 20: black and white of Y, Cb and Cr; six ratios.
pub(super) const REFERENCE_BLACK_WHITE: Tag = Tag::Unknown(532);

/// What holds where that tag is missing.
pub(super) const FULL_RANGE: [f32; 6] = [0.0, 255.0, 128.0, 255.0, 128.0, 255.0];

/// How the packed rows become colours.
pub(super) enum Color {
    Palette {
        /// Bits a pixel: 1, 2, 4 or 8.
        bits: usize,
        colors: Vec<[u8; 3]>,
    },
    YCbCr {
        /// How many pixels across and down share their chroma.
        sampling: (usize, usize),
        /// Black and white of Y, Cb and Cr.
        range: [f32; 6],
    },
}

/// The colours of a map of 16-bit reds, then greens, then blues. Some writers fill in 8 bits only.
pub(super) fn palette(map: &[u64]) -> Vec<[u8; 3]> {
    let shift = if map.iter().all(|&v| v < 256) { 0 } else { 8 };
    let count = map.len() / 3;
    (0..count)
        .map(|i| [0, 1, 2].map(|c| (map[c * count + i] >> shift) as u8))
        .collect()
}

/// Six ratios.
pub(super) fn reference(value: Value) -> Option<[f32; 6]> {
    let Value::List(ratios) = value else {
        return None;
    };
    let ratios = ratios.iter().map(|ratio| match *ratio {
        Value::Rational(numerator, denominator) => numerator as f32 / denominator as f32,
        _ => f32::NAN,
    });
    let ratios: [f32; 6] = ratios.collect::<Vec<_>>().try_into().ok()?;
    ratios.iter().all(|r| r.is_finite()).then_some(ratios)
}

pub(super) fn paint_palette(row: &[u8], bits: usize, colors: &[[u8; 3]], rgb: &mut [u8]) {
    for (x, pixel) in rgb.as_chunks_mut::<3>().0.iter_mut().enumerate() {
        let bit = x * bits;
        let index = row[bit / 8] >> (8 - bits - bit % 8) & (0xFF >> (8 - bits));
        // An index beyond the map is black, as everywhere.
        *pixel = colors.get(usize::from(index)).copied().unwrap_or_default();
    }
}

/// TIFF 6.0, section 21: data units of `across` × `down` Y, one Cb, one Cr; coefficients of ITU-R BT.601.
pub(super) fn paint_ycbcr(
    row: &[u8],
    (across, down): (usize, usize),
    range: &[f32; 6],
    width: usize,
    rgb: &mut [u8],
) {
    let &[y_black, y_white, cb_zero, cb_max, cr_zero, cr_max] = range;
    let scaled = |v: u8, zero: f32, max: f32, full: f32| {
        let span = max - zero;
        if span == 0.0 {
            0.0
        } else {
            (f32::from(v) - zero) * full / span
        }
    };
    let luma = across * down;
    for (i, unit) in row.chunks_exact(luma + 2).enumerate() {
        let cb = scaled(unit[luma], cb_zero, cb_max, 127.0);
        let cr = scaled(unit[luma + 1], cr_zero, cr_max, 127.0);
        for (j, &y) in unit[..luma].iter().enumerate() {
            let (x, line) = (i * across + j % across, j / across);
            let at = 3 * (line * width + x);
            if x >= width || at + 3 > rgb.len() {
                continue;
            }
            let y = scaled(y, y_black, y_white, 255.0);
            let (r, b) = (y + 1.402 * cr, y + 1.772 * cb);
            let g = (y - 0.299 * r - 0.114 * b) / 0.587;
            // The cast saturates.
            rgb[at..at + 3].copy_from_slice(&[r, g, b].map(|v| (v + 0.5) as u8));
        }
    }
}
