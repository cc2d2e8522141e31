//! What the photos show: reflections that hide print, and what looks like one.

use crate::subjects::Subjects;
use precheck_tests::canvas::{Canvas, hex};
use precheck_tests::documents::{Design, MARA, Sheet, id_front, signature};
use precheck_tests::gleam::{Gleam, Shape};
use precheck_tests::noise::Random;
use precheck_tests::scene::Scene;
use precheck_tests::surface::Surface;

/// A kind of photo.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// Whether something is hidden.
    pub(crate) hides: bool,
    /// Changes the sheet before it is laid, and the light after.
    paint: fn(&mut Canvas, &mut Random),
    light: fn(&mut Scene, &mut Random),
}

impl Case {
    /// The scene with document number `i` of a part in it, and the kind that it is uploaded as.
    pub(crate) fn scene(
        &self,
        subjects: &Subjects,
        part: usize,
        i: usize,
        random: &mut Random,
    ) -> (&'static str, Scene) {
        let (kind, mut sheet) = match self.name {
            "white-document" | "lamp-on-white" => ("id-front", white()),
            _ => subjects.of(part, i),
        };
        (self.paint)(&mut sheet.canvas, random);
        let surfaces = [
            [Surface::Oak, Surface::Desk, Surface::Black],
            [Surface::Walnut, Surface::Cloth, Surface::Oak],
        ];
        let surface = surfaces[part][i % 3];
        let upright = sheet.size()[1] > sheet.size()[0];
        let mut scene = Scene::new(1200, 900, surface, random.bits() as u32).lay(
            sheet,
            [0.0, 0.0],
            if upright { 90.0 } else { 0.0 },
        );
        scene.fill = random.between(0.62, 0.82);
        scene.tilt = random.between(0.0, 14.0);
        scene.azimuth = random.between(0.0, 360.0);
        scene.roll = random.between(-6.0, 6.0);
        scene.lamp.at[0] = random.between(-400.0, 400.0);
        scene.lamp.tint = [random.between(0.96, 1.08), 1.0, random.between(0.88, 1.04)];
        scene.sensor.exposure = random.between(-0.5, 0.1);
        scene.defocus = random.between(0.0, 0.8);
        (self.light)(&mut scene, random);
        (kind, scene)
    }
}

fn white() -> Sheet {
    id_front(&MARA, Design::white(), 16.0)
}

fn as_is(_: &mut Canvas, _: &mut Random) {}

fn plain(_: &mut Scene, _: &mut Random) {}

/// Adds a gleam over what a document's middle part holds.
fn mirror(
    scene: &mut Scene,
    random: &mut Random,
    shape: Shape,
    size: [f32; 2],
    strength: f32,
) -> usize {
    scene.gleams.push(Gleam {
        shape,
        at: [random.between(0.25, 0.75), random.between(0.28, 0.72)],
        size,
        degrees: random.between(0.0, 180.0),
        fade: random.between(0.6, 2.5),
        strength,
        halo: random.between(0.005, 0.05),
        tint: [random.between(0.95, 1.1), 1.0, random.between(0.8, 1.05)],
    });
    scene.gleams.len() - 1
}

const fn light(name: &'static str, hides: bool, light: fn(&mut Scene, &mut Random)) -> Case {
    Case {
        name,
        hides,
        paint: as_is,
        light,
    }
}

const fn print(name: &'static str, paint: fn(&mut Canvas, &mut Random)) -> Case {
    Case {
        name,
        hides: false,
        paint,
        light: plain,
    }
}

/// The colour of a lamp of 2700 to 3500 K before a camera that is set for daylight.
fn warm(random: &mut Random) -> [f32; 3] {
    [1.0, random.between(0.82, 0.95), random.between(0.45, 0.65)]
}

/// Over the document's colours a lamp is 2 to 40 times as bright as white paper.
fn power(random: &mut Random) -> f32 {
    2.0 * (random.unit() * 3.0).exp()
}

pub(crate) const CASES: &[Case] = &[
    light("lamp", true, |s, r| {
        let (a, b) = (r.between(6.0, 14.0), r.between(5.0, 10.0));
        let p = power(r);
        mirror(s, r, Shape::Round, [a, b], p);
    }),
    light("lamp-on-white", true, |s, r| {
        let (a, b) = (r.between(6.0, 12.0), r.between(5.0, 9.0));
        let p = power(r);
        mirror(s, r, Shape::Round, [a, b], p);
    }),
    light("small-lamp", true, |s, r| {
        let a = r.between(3.6, 5.0);
        let p = power(r);
        mirror(s, r, Shape::Round, [a, a], p);
    }),
    light("flash", true, |s, r| {
        let a = r.between(5.0, 9.0);
        let g = mirror(s, r, Shape::Round, [a, a], 30.0);
        s.gleams[g].at = [r.between(0.45, 0.55), r.between(0.42, 0.58)];
        s.gleams[g].halo = 0.04;
    }),
    light("hard-lamp", true, |s, r| {
        let (a, b) = (r.between(5.0, 12.0), r.between(5.0, 9.0));
        let p = power(r);
        let g = mirror(s, r, Shape::Round, [a, b], p);
        (s.gleams[g].fade, s.gleams[g].halo) = (0.3, 0.004);
    }),
    light("window", true, |s, r| {
        let (a, b) = (r.between(8.0, 18.0), r.between(7.0, 14.0));
        let p = r.between(2.0, 8.0);
        mirror(s, r, Shape::Window, [a, b], p);
    }),
    light("hard-window", true, |s, r| {
        let (a, b) = (r.between(6.0, 15.0), r.between(5.0, 11.0));
        let p = r.between(2.0, 8.0);
        let g = mirror(s, r, Shape::Box, [a, b], p);
        (s.gleams[g].fade, s.gleams[g].halo) = (0.4, 0.008);
    }),
    light("tube", true, |s, r| {
        let (a, b) = (r.between(18.0, 40.0), r.between(2.8, 4.5));
        let p = power(r);
        mirror(s, r, Shape::Box, [a, b], p);
    }),
    light("streak", true, |s, r| {
        let (a, b) = (r.between(16.0, 30.0), r.between(2.8, 5.0));
        let p = power(r);
        let g = mirror(s, r, Shape::Round, [a, b], p);
        s.gleams[g].fade = 2.0;
    }),
    light("two-lamps", true, |s, r| {
        let a = r.between(4.0, 6.0);
        let p = power(r);
        mirror(s, r, Shape::Round, [a, a], p);
        mirror(s, r, Shape::Round, [a, a], p);
    }),
    light("veil", true, |s, r| {
        let (a, b) = (r.between(12.0, 22.0), r.between(10.0, 16.0));
        mirror(s, r, Shape::Sheen, [a, b], 2.2);
        s.sensor.exposure = r.between(-0.2, 0.1);
    }),
    light("warm-window", true, |s, r| {
        let (a, b) = (r.between(12.0, 24.0), r.between(9.0, 16.0));
        let p = r.between(1.4, 2.6);
        let g = mirror(s, r, Shape::Sheen, [a, b], p);
        s.gleams[g].tint = warm(r);
    }),
    light("sky-window", true, |s, r| {
        let (a, b) = (r.between(12.0, 24.0), r.between(9.0, 16.0));
        let p = r.between(1.4, 2.6);
        let g = mirror(s, r, Shape::Sheen, [a, b], p);
        s.gleams[g].tint = [r.between(0.5, 0.75), r.between(0.88, 0.96), 1.0];
    }),
    light("warm-lamp", true, |s, r| {
        let (a, b) = (r.between(6.0, 14.0), r.between(5.0, 10.0));
        let p = r.between(1.2, 3.0);
        let g = mirror(s, r, Shape::Round, [a, b], p);
        s.gleams[g].tint = warm(r);
    }),
    light("warm-light", false, |s, r| {
        s.lamp.tint = [r.between(1.05, 1.15), 1.0, r.between(0.6, 0.8)];
        s.sensor.exposure = r.between(0.0, 0.5);
    }),
    print("yellow-panel", |c, r| panel(c, r, hex(0xfff4a0))),
    Case {
        name: "bright-yellow-panel",
        hides: false,
        paint: |c, r| panel(c, r, hex(0xffee90)),
        light: |s, r| s.sensor.exposure = r.between(0.1, 0.5),
    },
    light("careful", false, plain),
    light("sheen", false, |s, r| {
        let (a, b) = (r.between(14.0, 40.0), r.between(10.0, 25.0));
        let p = r.between(0.1, 0.35);
        mirror(s, r, Shape::Sheen, [a, b], p);
    }),
    light("hologram", false, |s, r| {
        let a = r.between(6.0, 14.0);
        let (grain, p) = (r.between(0.5, 1.6), r.between(0.4, 1.6));
        let g = mirror(s, r, Shape::Foil(grain, 0.0), [a, a], p);
        s.gleams[g].tint = [1.0; 3];
    }),
    light("kinegram", false, |s, r| {
        let a = r.between(6.0, 12.0);
        let (grain, p) = (r.between(0.4, 1.2), r.between(0.5, 1.8));
        let white = r.between(0.5, 0.9);
        mirror(s, r, Shape::Foil(grain, white), [a, a], p);
    }),
    light("retro-pattern", false, |s, r| {
        let p = r.between(0.15, 0.4);
        mirror(s, r, Shape::Foil(2.5, 1.0), [30.0, 20.0], p);
    }),
    light("bright", false, |s, r| {
        s.sensor.exposure = r.between(0.25, 0.7)
    }),
    light("white-document", false, |s, r| {
        s.sensor.exposure = r.between(-0.2, 0.35);
    }),
    print("white-panel", |c, r| panel(c, r, [1.0; 3])),
    print("pale-panel", |c, r| panel(c, r, hex(0xf6f6f2))),
    Case {
        name: "bright-panel",
        hides: false,
        paint: |c, r| panel(c, r, [1.0; 3]),
        light: |s, r| s.sensor.exposure = r.between(0.1, 0.5),
    },
    print("round-panel", |c, r| {
        let size = extent(c);
        let (x, y) = (r.between(0.3, 0.7) * size[0], r.between(0.3, 0.7) * size[1]);
        let radius = r.between(6.0, 10.0);
        clear(c, [x - radius, y - radius, 2.0 * radius, 2.0 * radius]);
        c.shade(|u, v, old| {
            if (u - x).hypot(v - y) < radius {
                [1.0; 3]
            } else {
                old
            }
        });
    }),
    print("signed-panel", |c, r| {
        let size = extent(c);
        let (x, y) = (
            r.between(0.05, 0.5) * size[0],
            r.between(0.2, 0.7) * size[1],
        );
        clear(c, [x, y, 36.0, 11.0]);
        c.fill([x, y, 36.0, 11.0], [1.0; 3], 1.0);
        signature(c, [x + 4.0, y + 7.0], 26.0, 3.0);
    }),
    print("white-margin", |c, r| {
        let [w, h] = extent(c);
        let m = r.between(3.0, 6.0);
        c.shade(|u, v, old| {
            let inside = u > m && v > m && u < w - m && v < h - m;
            if inside { old } else { [1.0; 3] }
        });
    }),
    print("white-photo-ground", |c, r| {
        let [w, h] = extent(c);
        let (x, y) = (r.between(0.05, 0.7) * w, r.between(0.2, 0.35) * h);
        clear(c, [x, y, 24.0, 30.0]);
        c.fill([x, y, 24.0, 30.0], [1.0; 3], 1.0);
        let head = [0.30, 0.24, 0.2];
        c.shade(|u, v, old| {
            let (du, dv) = ((u - x - 12.0) / 6.0, (v - y - 12.0) / 8.0);
            let body = ((u - x - 12.0) / 11.0).hypot((v - y - 32.0) / 11.0) < 1.0 && v < y + 30.0;
            if du.hypot(dv) < 1.0 {
                [0.8, 0.62, 0.52]
            } else if body {
                head
            } else {
                old
            }
        });
    }),
    print("see-through", |c, r| {
        let [w, h] = extent(c);
        let (x, y) = (r.between(0.1, 0.7) * w, r.between(0.2, 0.6) * h);
        clear(c, [x, y, 14.0, 14.0]);
        c.shade_in([x, y, x + 14.0, y + 14.0], |u, v, _| {
            let ghost = 0.05 * ((u - x) * 2.2).sin() * ((v - y) * 1.9).cos();
            [0.93 + ghost, 0.94 + ghost, 0.92 + ghost]
        });
    }),
];

fn extent(canvas: &Canvas) -> [f32; 2] {
    [
        canvas.width as f32 / canvas.scale,
        canvas.height as f32 / canvas.scale,
    ]
}

/// An empty field with sharp edges.
fn panel(canvas: &mut Canvas, random: &mut Random, colour: [f32; 3]) {
    let [w, h] = extent(canvas);
    let (a, b) = (random.between(12.0, 32.0), random.between(8.0, 18.0));
    let (x, y) = (
        random.between(0.08, 0.9) * (w - a),
        random.between(0.15, 0.9) * (h - b),
    );
    clear(canvas, [x, y, a, b]);
    canvas.fill([x, y, a, b], colour, 1.0);
}

/// Takes the print away around a field: no issuer prints a field over the half of a letter.
fn clear(canvas: &mut Canvas, [x, y, width, height]: [f32; 4]) {
    const ROOM: f32 = 1.2;
    let area = [x - ROOM, y - ROOM, x + width + ROOM, y + height + ROOM];
    let light = |c: [f32; 3]| c[0] + c[1] + c[2];
    let seen = std::cell::RefCell::new(Vec::new());
    canvas.shade_in(area, |_, _, old| {
        seen.borrow_mut().push(old);
        old
    });
    let mut seen = seen.into_inner();
    seen.sort_by(|a, b| light(*a).total_cmp(&light(*b)));
    let ground = seen.get(seen.len() * 7 / 10).copied().unwrap_or([1.0; 3]);
    canvas.shade_in(area, |_, _, _| ground);
}
