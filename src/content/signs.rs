//! The signs by which a document is told from other things with four sides.

use super::colours::Colours;
use super::print::Edges;
use super::tones::{Bands, Tones};
use super::view::View;
use crate::geometry::{Quad, Rect};
use crate::locate::Document;

/// How many signs there are.
pub(super) const COUNT: usize = NAMES.len();

/// What each sign is called in tables.
pub(crate) const NAMES: [&str; 46] = [
    // Of the outline.
    "confidence",
    "off-size",
    "tilt",
    "unseen-corners",
    "outside",
    "margin",
    "area",
    "covered",
    // Of the tones inside.
    "darkest",
    "median",
    "lightest",
    "range",
    "middle-half",
    "median-place",
    "fine-1",
    "fine-2",
    "fine-3",
    "fine-4",
    "fine-5",
    "fine-all",
    "ink",
    "ink-over-light",
    // Of edges and print.
    "edges",
    "quiet",
    "leaning",
    "slanted",
    "cells-10",
    "cells-25",
    "cells-50",
    "cells-75",
    "cells-90",
    "cells-used",
    "cells-printed",
    "cells-crowded",
    "rows",
    "rows-area",
    "rows-higher",
    "rows-going-on",
    "rows-longest",
    // Of colours.
    "colour",
    "colour-spread",
    "colour-to-lightness",
    "lightness-spread",
    "towards-blue",
    "towards-red",
    "paper",
];

/// The signs of one outline, in the order of [`NAMES`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Signs(pub(crate) [f32; COUNT]);

impl Signs {
    pub(super) fn of(
        document: &Document,
        (width, height): (u32, u32),
        outline: &Quad,
        view: &View,
    ) -> Self {
        let tones = Tones::of(view);
        let bands = Bands::of(view, &tones);
        let edges = Edges::of(view, &tones);
        let range = tones.range();
        let colours = Colours::of(view, range, tones.lightest);
        let (w, h) = (f64::from(width), f64::from(height));
        let within = outline.area_within(&Rect::new(0.0, 0.0, w, h)) / (w * h);
        let odds = document.confidence().clamp(1e-4, 1.0 - 1e-4);
        let p = bands.power;
        let rows = edges.rows;
        let most = |values: [f64; 4]| values.into_iter().fold(0.0, f64::max);
        let [c10, c25, c50, c75, c90] = edges.cells;
        Self([
            (odds / (1.0 - odds)).ln() as f32,
            document.off_size() as f32,
            document.tilt() as f32,
            document.beyond().into_iter().filter(|b| *b).count() as f32,
            document.outside() as f32,
            document.margin() as f32,
            within as f32,
            most(document.covered()) as f32,
            tones.darkest / 255.0,
            tones.median / 255.0,
            tones.lightest / 255.0,
            range / 255.0,
            (tones.upper - tones.lower) / range.max(8.0),
            (tones.median - tones.darkest) / range.max(8.0),
            p[0] - p[1],
            p[1] - p[2],
            p[2] - p[3],
            p[3] - p[4],
            p[4] - p[5],
            p[1] - p[5],
            bands.darker,
            (bands.darker - bands.lighter) / (bands.darker + bands.lighter + 0.01),
            edges.share,
            edges.quiet,
            edges.leaning,
            edges.slanted,
            c10,
            c25,
            c50,
            c75,
            c90,
            edges.used,
            edges.printed,
            edges.crowded,
            rows.count,
            rows.area,
            rows.higher,
            rows.going_on,
            rows.longest,
            colours.mean,
            colours.spread,
            colours.to_lightness,
            colours.lightness,
            colours.blue,
            colours.red,
            colours.paper,
        ])
    }
}
