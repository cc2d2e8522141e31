//! From a map to one of half its size, and back.

use super::Map;

/// The largest of each 2 × 2 pixels; sides are even.
pub(in crate::face) fn halved(input: &Map) -> Map {
    let channels = input.channels;
    let mut output = input.beside(input.width / 2, input.height / 2, channels);
    let stride = input.width * channels;
    if output.values.is_empty() {
        return output;
    }
    let rows = output.values.chunks_exact_mut(stride / 2);
    for (to, from) in rows.zip(input.values.chunks_exact(2 * stride)) {
        let (above, below) = from.split_at(stride);
        let pairs = above
            .chunks_exact(2 * channels)
            .zip(below.chunks_exact(2 * channels));
        for (to, (above, below)) in to.chunks_exact_mut(channels).zip(pairs) {
            let (a, b) = above.split_at(channels);
            let (c, d) = below.split_at(channels);
            for ((((to, a), b), c), d) in to.iter_mut().zip(a).zip(b).zip(c).zip(d) {
                *to = a.max(*b).max(c.max(*d));
            }
        }
    }
    output
}

/// Adds to each pixel of `fine` the pixel of `coarse`, of half its size, that covers it.
pub(in crate::face) fn add_doubled(fine: &mut Map, coarse: &Map) {
    let channels = fine.channels;
    let stride = fine.width * channels;
    if stride == 0 || coarse.width == 0 {
        return;
    }
    for (y, row) in fine.values.chunks_exact_mut(stride).enumerate() {
        let from = &coarse.values[y / 2 * coarse.width * channels..];
        for (x, pixel) in row.chunks_exact_mut(channels).enumerate() {
            let from = &from[x / 2 * channels..(x / 2 + 1) * channels];
            for (to, value) in pixel.iter_mut().zip(from) {
                *to += value;
            }
        }
    }
}
