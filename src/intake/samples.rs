//! From whatever samples a decoder delivers to 8-bit RGB, in place: no second picture is allocated.

/// How the samples of a pixel lie in the buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Gray,
    GrayAlpha,
    Rgb,
    Rgba,
}

impl Layout {
    /// Samples a pixel.
    pub(super) fn channels(self) -> usize {
        match self {
            Self::Gray => 1,
            Self::GrayAlpha => 2,
            Self::Rgb => 3,
            Self::Rgba => 4,
        }
    }

    /// The bytes to allocate for `pixels` pixels of `depth` bytes a sample, so that both the samples and the RGB fit.
    pub(super) fn buffer_len(self, pixels: u64, depth: u64) -> u64 {
        pixels * (self.channels() as u64 * depth).max(3)
    }
}

/// Turns the first `pixels` pixels of 8-bit samples into RGB, transparency laid on white, and cuts the buffer to them.
pub(super) fn to_rgb(buffer: &mut Vec<u8>, pixels: usize, layout: Layout) {
    match layout {
        Layout::Rgb => {}
        // Backwards, since a pixel grows.
        Layout::Gray => {
            for i in (0..pixels).rev() {
                let v = buffer[i];
                buffer[3 * i..3 * i + 3].fill(v);
            }
        }
        Layout::GrayAlpha => {
            for i in (0..pixels).rev() {
                let v = on_white(buffer[2 * i], buffer[2 * i + 1]);
                buffer[3 * i..3 * i + 3].fill(v);
            }
        }
        Layout::Rgba => {
            for i in 0..pixels {
                let [r, g, b, a] = [0, 1, 2, 3].map(|c| buffer[4 * i + c]);
                let rgb = if a == 255 {
                    [r, g, b]
                } else {
                    [r, g, b].map(|v| on_white(v, a))
                };
                buffer[3 * i..3 * i + 3].copy_from_slice(&rgb);
            }
        }
    }
    buffer.truncate(pixels * 3);
}

/// A sample of opacity `alpha` over white, rounded.
fn on_white(value: u8, alpha: u8) -> u8 {
    let (value, alpha) = (u32::from(value), u32::from(alpha));
    ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

/// Turns `samples` 16-bit samples at the front of the buffer into 8-bit ones, rounded.
pub(super) fn narrow_u16(buffer: &mut [u8], samples: usize, read: fn([u8; 2]) -> u16) {
    for i in 0..samples {
        let v = u32::from(read([buffer[2 * i], buffer[2 * i + 1]]));
        buffer[i] = ((v + 128) / 257) as u8;
    }
}

/// Turns `samples` 32-bit float samples of 0 to 1 at the front of the buffer into 8-bit ones, rounded.
pub(super) fn narrow_f32(buffer: &mut [u8], samples: usize) {
    for i in 0..samples {
        let bytes = [0, 1, 2, 3].map(|b| buffer[4 * i + b]);
        // A NaN becomes 0 in the cast.
        buffer[i] = (f32::from_ne_bytes(bytes).clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_becomes_rgb_on_white() {
        let run = |bytes: &[u8], layout: Layout| {
            let pixels = bytes.len() / layout.channels();
            let mut buffer = bytes.to_vec();
            buffer.resize(layout.buffer_len(pixels as u64, 1) as usize, 0);
            to_rgb(&mut buffer, pixels, layout);
            buffer
        };
        assert_eq!(run(&[7, 9], Layout::Gray), [7, 7, 7, 9, 9, 9]);
        assert_eq!(
            run(&[0, 255, 0, 0, 100, 128], Layout::GrayAlpha),
            [0, 0, 0, 255, 255, 255, 177, 177, 177]
        );
        assert_eq!(
            run(&[1, 2, 3, 255, 1, 2, 3, 0], Layout::Rgba),
            [1, 2, 3, 255, 255, 255]
        );
        assert_eq!(run(&[1, 2, 3, 4, 5, 6], Layout::Rgb), [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn wide_samples_are_rounded() {
        let mut bytes = [0x00, 0x80, 0xFF, 0xFF, 0x7F, 0x7F];
        narrow_u16(&mut bytes, 3, u16::from_be_bytes);
        assert_eq!(bytes[..3], [0, 255, 127]);
        let mut floats: Vec<u8> = [0.5f32, f32::NAN, 2.0]
            .iter()
            .flat_map(|v| v.to_ne_bytes())
            .collect();
        narrow_f32(&mut floats, 3);
        assert_eq!(floats[..3], [128, 0, 255]);
    }
}
