//! The colour of a face.

/// The light that a level of sRGB stands for, 0 to 1 (IEC 61966-2-1).
pub(super) fn linear(level: u8) -> f64 {
    let v = f64::from(level) / 255.0;
    if v <= 0.040_45 {
        v / 12.92
    } else {
        ((v + 0.055) / 1.055).powf(2.4)
    }
}

/// See [`super::FaceQuality::natural_colour`]. CIELAB of linear sRGB under D65 (ISO/CIE 11664-4).
pub(super) fn natural_colour([r, g, b]: [f64; 3]) -> f64 {
    let xyz = [
        (0.412_4 * r + 0.357_6 * g + 0.180_5 * b) / 0.950_5,
        0.212_6 * r + 0.715_2 * g + 0.072_2 * b,
        (0.019_3 * r + 0.119_2 * g + 0.950_5 * b) / 1.089,
    ];
    let [x, y, z] = xyz.map(|t| {
        if t > 0.008_856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    });
    let (a, b) = (500.0 * (x - y), 200.0 * (y - z));
    if a < 0.0 || b < 0.0 {
        return 100.0;
    }
    let beyond = |v: f64, low: f64, high: f64| (low - v).max(v - high).max(0.0);
    beyond(a, 5.0, 25.0).hypot(beyond(b, 5.0, 35.0))
}
