//! Sizes of screens: a screenshot has the size of the screen, in pixels.

/// How a picture's size compares with the screens of devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScreenSize {
    /// Exactly a screen whose shape no camera takes photos in.
    Exact,
    /// Exactly a screen, of a shape that cameras or video share (4:3, 3:2, 16:9).
    ExactCameraShape,
    /// The shape of a screen that is unlike a camera's, reduced as messengers do.
    Reduced,
    /// The shape of screens and cameras both.
    ReducedCameraShape,
    /// No known screen.
    None,
}

/// Shorter and longer side in pixels, by maker and then by size. Append what new devices bring.
///
/// Apple's are in its "Human Interface Guidelines", section "Layout"; the others are the makers' published
/// specifications, gathered by size because many models share one. A zoomed iPhone and a Mac capture what they render
/// before it is scaled to the panel, so that theirs are also the points of their settings times two or three.
const SCREENS: &[(u32, u32)] = &[
    // iPhone
    (640, 1136),
    (750, 1334),
    (828, 1792),
    (1080, 2340),
    (1125, 2436),
    (1170, 2532),
    (1179, 2556),
    (1206, 2622),
    (1242, 2208),
    (1242, 2688),
    (1260, 2736),
    (1284, 2778),
    (1290, 2796),
    (1320, 2868),
    // iPhone with a zoomed display: the points of the next smaller screen at the same scale
    (750, 1624),
    (960, 2079),
    (1125, 2001),
    // iPad
    (1488, 2266),
    (1536, 2048),
    (1620, 2160),
    (1640, 2360),
    (1668, 2224),
    (1668, 2388),
    (1668, 2420),
    (2048, 2732),
    (2064, 2752),
    // Android phones
    (720, 1280),
    (720, 1440),
    (720, 1480),
    (720, 1520),
    (720, 1544),
    (720, 1560),
    (720, 1570),
    (720, 1600),
    (720, 1612),
    (720, 1640),
    (720, 1650),
    (1080, 1920),
    (1080, 2160),
    (1080, 2220),
    (1080, 2240),
    (1080, 2246),
    (1080, 2248),
    (1080, 2270),
    (1080, 2280),
    (1080, 2310),
    (1080, 2312),
    (1080, 2316),
    (1080, 2336),
    (1080, 2376),
    (1080, 2388),
    (1080, 2392),
    (1080, 2400),
    (1080, 2408),
    (1080, 2412),
    (1080, 2424),
    (1080, 2460),
    (1080, 2520),
    (1080, 2636),
    (1080, 2640),
    (1176, 2400),
    (1200, 2640),
    (1200, 2670),
    (1220, 2700),
    (1220, 2712),
    (1224, 2700),
    (1224, 2720),
    (1240, 2772),
    (1256, 2760),
    (1260, 2720),
    (1260, 2800),
    (1260, 2844),
    (1264, 2780),
    (1268, 2756),
    (1272, 2772),
    (1280, 2800),
    (1280, 2856),
    (1344, 2772),
    (1344, 2992),
    (1440, 2560),
    (1440, 2880),
    (1440, 2960),
    (1440, 3040),
    (1440, 3088),
    (1440, 3120),
    (1440, 3168),
    (1440, 3200),
    (1440, 3216),
    (1644, 3840),
    // Folding phones, outer and inner screens
    (904, 2316),
    (968, 2376),
    (1116, 2484),
    (1080, 2092),
    (1768, 2208),
    (1812, 2176),
    (1840, 2208),
    (1856, 2160),
    (1968, 2184),
    (2076, 2152),
    (2268, 2440),
    // Android tablets
    (800, 1280),
    (800, 1340),
    (1200, 1920),
    (1200, 2000),
    (1600, 2560),
    (1752, 2800),
    (1800, 2880),
    (1848, 2960),
    (1968, 3184),
    (2000, 2800),
    (2136, 3200),
    // Computers
    (768, 1366),
    (864, 1536),
    (900, 1440),
    (900, 1600),
    (1024, 1280),
    (1050, 1680),
    (1080, 2560),
    (1152, 2048),
    (1200, 1600),
    (1440, 3440),
    (1504, 2256),
    (1600, 3840),
    (1664, 2496),
    (1664, 2560),
    (1824, 2736),
    (1864, 2880),
    (1912, 2940),
    (1920, 2880),
    (1920, 3072),
    (1964, 3024),
    (2000, 3000),
    (2000, 3200),
    (2100, 3360),
    (2160, 3240),
    (2160, 3840),
    (2214, 3420),
    (2234, 3456),
    (2240, 3584),
    (2338, 3600),
    (2400, 3840),
    (2520, 4480),
    (2658, 4112),
    (2880, 5120),
];

/// Shapes that cameras and video take pictures in, longer over shorter side.
const CAMERA_SHAPES: [f64; 4] = [4.0 / 3.0, 3.0 / 2.0, 16.0 / 9.0, 1.0];

/// Pictures with a shorter long side are none of a screen: rounding gives them the shape of some screen too easily.
const SMALLEST: u32 = 600;

/// Compares a picture's size with the table, whichever way it is turned.
pub(crate) fn screen_size(width: u32, height: u32) -> ScreenSize {
    let (short, long) = (width.min(height), width.max(height));
    if long < SMALLEST {
        return ScreenSize::None;
    }
    let shape = f64::from(long) / f64::from(short);
    // 750 × 1334 is within a quarter of a percent of 16:9 and meant to be it.
    let camera = CAMERA_SHAPES
        .iter()
        .any(|s| (shape / s - 1.0).abs() < 0.003);
    let reduced = |&(s, l): &(u32, u32)| {
        let scale = f64::from(long) / f64::from(l);
        // Both sides are rounded to whole pixels, some programs down and some up.
        scale < 1.0 && (f64::from(s) * scale - f64::from(short)).abs() < 1.0
    };
    match (SCREENS.contains(&(short, long)), camera) {
        (true, false) => ScreenSize::Exact,
        (true, true) => ScreenSize::ExactCameraShape,
        (false, false) if SCREENS.iter().any(reduced) => ScreenSize::Reduced,
        (false, true) if SCREENS.iter().any(reduced) => ScreenSize::ReducedCameraShape,
        _ => ScreenSize::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_recognised_exact_turned_and_reduced() {
        struct Case(u32, u32, ScreenSize);
        let cases = [
            Case(1170, 2532, ScreenSize::Exact),
            Case(2532, 1170, ScreenSize::Exact),
            Case(739, 1600, ScreenSize::Reduced),
            Case(750, 1334, ScreenSize::ExactCameraShape),
            Case(1080, 1920, ScreenSize::ExactCameraShape),
            Case(1536, 2048, ScreenSize::ExactCameraShape),
            Case(4032, 3024, ScreenSize::None),
            Case(1600, 1200, ScreenSize::ExactCameraShape),
            Case(0, 0, ScreenSize::None),
            Case(48, 80, ScreenSize::None),
            Case(1240, 1754, ScreenSize::None),
        ];
        for Case(w, h, size) in cases {
            assert_eq!(screen_size(w, h), size, "{w} × {h}");
        }
    }

    #[test]
    fn every_screen_is_listed_once_shorter_side_first() {
        for (i, screen) in SCREENS.iter().enumerate() {
            assert!(screen.0 <= screen.1, "{screen:?}");
            assert!(!SCREENS[..i].contains(screen), "{screen:?}");
        }
    }
}
