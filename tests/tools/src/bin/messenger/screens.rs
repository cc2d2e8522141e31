//! Captures of screens that show a picture: the parts that systems and apps share, in their usual colours and heights.

use ab_glyph::{Font, Glyph, Point, PxScale, ScaleFont};
use image::imageops::{FilterType, overlay, resize};
use image::{Rgb, RgbImage};

use crate::Made;
use crate::copies::{jpeg, png, sent};

/// What stands around the picture.
#[derive(Clone, Copy)]
struct App {
    name: &'static str,
    /// The screen behind it.
    ground: [u8; 3],
    /// The strip below the status bar with its title, if it has one of its own colour.
    header: Option<[u8; 3]>,
    /// Of the screen's width, how much the picture takes.
    width: f32,
    /// Whether lines of text stand above and below.
    text: bool,
}

const APPS: [App; 7] = [
    app("gallery, black", [0, 0, 0], None, 1.0, false),
    app("gallery, dark", [18, 18, 18], None, 1.0, false),
    app(NO_BARS, [0, 0, 0], None, 1.0, false),
    app("gallery, white", [255, 255, 255], None, 1.0, false),
    app("chat", [236, 229, 221], Some([7, 94, 84]), 0.74, true),
    app("mail", [255, 255, 255], Some([242, 242, 247]), 0.92, true),
    app("browser", [255, 255, 255], Some([53, 54, 58]), 1.0, true),
];

/// The one that hides what the system draws.
const NO_BARS: &str = "gallery, black, nothing else";

const fn app(
    name: &'static str,
    ground: [u8; 3],
    header: Option<[u8; 3]>,
    width: f32,
    text: bool,
) -> App {
    App {
        name,
        ground,
        header,
        width,
        text,
    }
}

/// Screens of telephones and tablets.
const HANDHELD: [(u32, u32); 8] = [
    (1170, 2532),
    (1080, 2400),
    (750, 1334),
    (1440, 3120),
    (1080, 1920),
    (1290, 2796),
    (720, 1600),
    (1640, 2360),
];

/// Screens of computers.
const COMPUTERS: [(u32, u32); 4] = [(1920, 1080), (1366, 768), (2560, 1440), (2880, 1800)];

/// Captures of a telephone or tablet in each app, and of a computer, as three files each. The number chooses the device.
pub(crate) fn of(picture: &RgbImage, number: usize) -> Vec<Made> {
    let mut made = Vec::new();
    for (i, app) in APPS.iter().enumerate() {
        let size = HANDHELD[(number + i) % HANDHELD.len()];
        files(app.name, &handheld(picture, app, size), &mut made);
    }
    let size = COMPUTERS[number % COMPUTERS.len()];
    files("computer", &computer(picture, size), &mut made);
    made
}

fn files(name: &str, capture: &RgbImage, made: &mut Vec<Made>) {
    made.push((format!("{name}, PNG"), png(capture)));
    made.push((format!("{name}, JPEG"), jpeg(capture, 90)));
    made.push((format!("{name}, sent"), sent(capture)));
}

fn handheld(picture: &RgbImage, app: &App, (w, h): (u32, u32)) -> RgbImage {
    let mut screen = RgbImage::from_pixel(w, h, Rgb(app.ground));
    // A 390th of the width is a point, but on tablets.
    let point = if h < 2 * w * 4 / 5 {
        2.0
    } else {
        w as f32 / 390.0
    };
    let px = |points: f32| (points * point).round() as u32;
    if app.name == NO_BARS {
        paste(&mut screen, picture, [0, 0, w, h]);
        return screen;
    }
    let bar = app.header.unwrap_or(app.ground);
    let ink = |ground: [u8; 3]| if ground[1] > 128 { [20; 3] } else { [245; 3] };
    fill(&mut screen, [0, 0, w, px(44.0)], bar);
    let mut top = px(44.0);
    if app.header.is_some() {
        fill(&mut screen, [0, top, w, px(52.0)], bar);
        text(
            &mut screen,
            "Anna Muster",
            [px(60.0), top + px(34.0)],
            18.0 * point,
            ink(bar),
        );
        top += px(52.0);
    }
    text(
        &mut screen,
        "10:42",
        [px(22.0), px(30.0)],
        16.0 * point,
        ink(bar),
    );
    for (i, tall) in [4.0, 6.0, 8.0, 10.0].into_iter().enumerate() {
        let left = w - px(96.0) + px(4.5 * i as f32);
        fill(
            &mut screen,
            [left, px(30.0 - tall), px(3.0), px(tall)],
            ink(bar),
        );
    }
    fill(
        &mut screen,
        [w - px(48.0), px(19.0), px(24.0), px(11.0)],
        ink(bar),
    );
    let bottom = h - px(34.0);
    let wide = (w as f32 * app.width) as u32;
    let (_, tall) = fitted(picture, wide, bottom - top - px(40.0));
    let place = top + (bottom - top - tall) / 2;
    paste(
        &mut screen,
        picture,
        [(w - wide) / 2, place, wide, bottom - top - px(40.0)],
    );
    if app.text {
        let lines = [
            "Here is my card, is it good enough?",
            "Thank you, I will have a look.",
        ];
        for (line, y) in lines.iter().zip([top + px(30.0), place + tall + px(26.0)]) {
            if y + px(8.0) < bottom {
                text(
                    &mut screen,
                    line,
                    [px(20.0), y],
                    15.0 * point,
                    ink(app.ground),
                );
            }
        }
    }
    fill(
        &mut screen,
        [w * 32 / 100, h - px(13.0), w * 36 / 100, px(5.0)],
        ink(app.ground),
    );
    screen
}

fn computer(picture: &RgbImage, (w, h): (u32, u32)) -> RgbImage {
    let mut screen = RgbImage::from_fn(w, h, |x, y| {
        Rgb([30, 60 + (y * 60 / h) as u8, 110 + (x * 60 / w) as u8])
    });
    let window = [w / 10, h / 12, w * 7 / 10, h * 3 / 4];
    fill(&mut screen, window, [243, 243, 243]);
    fill(
        &mut screen,
        [window[0], window[1], window[2], 32],
        [225, 228, 232],
    );
    text(
        &mut screen,
        "scan.jpg - Photos",
        [window[0] + 14, window[1] + 21],
        15.0,
        [30; 3],
    );
    for i in 0..3 {
        let left = window[0] + window[2] - 46 * (i + 1);
        fill(&mut screen, [left + 16, window[1] + 15, 12, 1], [30; 3]);
    }
    for (i, word) in ["Edit", "Rotate", "Delete", "Print", "Share"]
        .iter()
        .enumerate()
    {
        let at = [window[0] + 20 + 90 * i as u32, window[1] + 58];
        text(&mut screen, word, at, 14.0, [40; 3]);
    }
    fill(
        &mut screen,
        [window[0], window[1] + 70, window[2], 1],
        [200; 3],
    );
    let inside = [
        window[0] + 20,
        window[1] + 84,
        window[2] - 40,
        window[3] - 100,
    ];
    paste(&mut screen, picture, inside);
    fill(&mut screen, [0, h - 48, w, 48], [238, 240, 244]);
    for i in 0..7 {
        let colour = [(40 + 30 * i) as u8, 110, (220 - 25 * i) as u8];
        fill(&mut screen, [w / 2 - 170 + 48 * i, h - 38, 28, 28], colour);
    }
    text(&mut screen, "10:42", [w - 70, h - 26], 13.0, [30; 3]);
    text(&mut screen, "23/11/2026", [w - 86, h - 10], 13.0, [30; 3]);
    screen
}

/// The largest size of the picture's shape within these.
fn fitted(picture: &RgbImage, width: u32, height: u32) -> (u32, u32) {
    let (w, h) = (picture.width() as f32, picture.height() as f32);
    let scale = (width as f32 / w).min(height as f32 / h);
    (((w * scale) as u32).max(1), ((h * scale) as u32).max(1))
}

/// The picture in the middle of a box.
fn paste(screen: &mut RgbImage, picture: &RgbImage, [x, y, width, height]: [u32; 4]) {
    let (w, h) = fitted(picture, width, height);
    let shown = resize(picture, w, h, FilterType::Triangle);
    let top = y + (height - h) / 2;
    overlay(
        screen,
        &shown,
        i64::from(x + (width - w) / 2),
        i64::from(top),
    );
}

fn fill(screen: &mut RgbImage, [x, y, w, h]: [u32; 4], colour: [u8; 3]) {
    for j in y..(y + h).min(screen.height()) {
        for i in x..(x + w).min(screen.width()) {
            screen.put_pixel(i, j, Rgb(colour));
        }
    }
}

/// Smooth letters, as systems draw them.
fn text(screen: &mut RgbImage, line: &str, [x, y]: [u32; 2], size: f32, colour: [u8; 3]) {
    let font = &*precheck_tests::assets::SANS;
    let scaled = font.as_scaled(PxScale::from(size));
    let mut left = x as f32;
    for letter in line.chars() {
        let id = font.glyph_id(letter);
        let glyph = Glyph {
            id,
            scale: scaled.scale(),
            position: Point {
                x: left,
                y: y as f32,
            },
        };
        left += scaled.h_advance(id);
        let Some(outline) = font.outline_glyph(glyph) else {
            continue;
        };
        let corner = outline.px_bounds().min;
        outline.draw(|dx, dy, cover| {
            let (px, py) = (corner.x as u32 + dx, corner.y as u32 + dy);
            if px < screen.width() && py < screen.height() {
                let below = screen.get_pixel(px, py).0;
                let mixed = |i: usize| {
                    let (b, c) = (f32::from(below[i]), f32::from(colour[i]));
                    (b + (c - b) * cover.min(1.0)) as u8
                };
                screen.put_pixel(px, py, Rgb([mixed(0), mixed(1), mixed(2)]));
            }
        });
    }
}
