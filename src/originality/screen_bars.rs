//! What an operating system draws around an app: the status bar on top, the navigation bar below.

use image::RgbImage;

/// Luma and chroma differences up to this are the bar's own background: JPEG at quality 70 leaves as much in a flat
/// area beside a letter.
const FLAT: u8 = 6;

/// A pixel that differs by this much from the background is drawn on it.
const DRAWN: u8 = 48;

/// Heights of the status bar over the longer side of a phone's screen: 24 dp of 800 on Android to 59 pt of 852 on
/// iPhones.
const STATUS_HEIGHTS: [f64; 4] = [0.03, 0.04, 0.052, 0.064];

/// Heights of the strip with the gesture pill or the three buttons.
const NAVIGATION_HEIGHTS: [f64; 3] = [0.022, 0.035, 0.05];

/// What a strip along an edge of the picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Strip {
    /// The share of pixels that are background.
    background: f64,
    /// The share of what is drawn that lies in the left 38 %, the middle and the right 38 %.
    drawn: [f64; 3],
    /// The share of all pixels that are drawn on the background.
    ink: f64,
    /// Whether the outermost rows hold nothing but background.
    clear_edge: bool,
    /// The rows between the first and the last with something drawn, over the strip's height.
    tall: f64,
}

/// Whether the top of an upright, reduced picture looks like a status bar: signs at the left and the right on a flat
/// background, nothing that touches the edge.
pub(crate) fn status_bar(rgb: &RgbImage) -> bool {
    STATUS_HEIGHTS.iter().any(|&share| {
        strip(rgb, share, false).is_some_and(|s| {
            s.background > 0.75
                && s.clear_edge
                && (0.01..0.2).contains(&s.ink)
                && s.drawn[0] > 0.12
                && s.drawn[2] > 0.2
                && s.drawn[1] < 0.25
                && s.tall < 0.75
        })
    })
}

/// Whether the bottom looks like a navigation bar: a gesture pill in the middle, or three buttons.
pub(crate) fn navigation_bar(rgb: &RgbImage) -> bool {
    NAVIGATION_HEIGHTS.iter().any(|&share| {
        strip(rgb, share, true).is_some_and(|s| {
            let pill = s.drawn[1] > 0.6 && s.tall < 0.35 && s.ink > 0.02;
            let buttons = s.drawn.iter().all(|&d| d > 0.2) && s.tall < 0.75 && s.ink > 0.003;
            s.background > 0.75 && s.clear_edge && s.ink < 0.2 && (pill || buttons)
        })
    })
}

/// Looks at the strip of this share of the longer side along the top or the bottom.
fn strip(rgb: &RgbImage, share: f64, bottom: bool) -> Option<Strip> {
    let (w, h) = (rgb.width() as usize, rgb.height() as usize);
    let rows = (w.max(h) as f64 * share).round() as usize;
    if rows < 8 || rows >= h || w < 64 {
        return None;
    }
    let first = if bottom { h - rows } else { 0 };
    let pixels = &rgb.as_raw()[first * w * 3..(first + rows) * w * 3];
    let background = commonest(pixels);
    let differs = |p: &[u8]| {
        (0..3)
            .map(|i| p[i].abs_diff(background[i]))
            .max()
            .unwrap_or(0)
    };
    let (mut flat, mut ink, mut thirds) = (0_usize, 0_usize, [0_usize; 3]);
    let mut inked_rows = Vec::new();
    for (y, row) in pixels.chunks_exact(w * 3).enumerate() {
        let before = ink;
        for (x, p) in row.chunks_exact(3).enumerate() {
            let d = differs(p);
            flat += usize::from(d <= FLAT);
            if d >= DRAWN {
                ink += 1;
                // The clock and the symbols keep to the outer 38 %, left of and right of a notch.
                let third = match x * 100 / w {
                    0..38 => 0,
                    38..62 => 1,
                    _ => 2,
                };
                thirds[third] += 1;
            }
        }
        if ink > before {
            inked_rows.push(y);
        }
    }
    let (top, last) = (*inked_rows.first()?, *inked_rows.last()?);
    let edge = if bottom { last + 1 < rows } else { top > 0 };
    let total = (rows * w) as f64;
    Some(Strip {
        background: flat as f64 / total,
        drawn: thirds.map(|t| t as f64 / ink.max(1) as f64),
        ink: ink as f64 / total,
        clear_edge: edge,
        tall: (last + 1 - top) as f64 / rows as f64,
    })
}

/// The commonest colour, to within eight levels, as the mean of its pixels.
fn commonest(pixels: &[u8]) -> [u8; 3] {
    let mut bins = vec![[0_u32; 4]; 32 * 32 * 32];
    for p in pixels.chunks_exact(3) {
        let bin =
            &mut bins[(p[0] as usize >> 3) << 10 | (p[1] as usize >> 3) << 5 | p[2] as usize >> 3];
        for i in 0..3 {
            bin[i] += u32::from(p[i]);
        }
        bin[3] += 1;
    }
    let most = bins
        .iter()
        .max_by_key(|bin| bin[3])
        .copied()
        .unwrap_or_default();
    [0, 1, 2].map(|i| (most[i] / most[3].max(1)) as u8)
}
