//! What drawing a page will take, reckoned from its operators before any of them is drawn.
//!
//! A drawing (form XObject, pattern, soft mask, Type 3 glyph) that draws another twice, fifty times over, is a few
//! kilobytes that never end. So each drawing is weighed once, its weight is multiplied by how often it is used, and a page
//! that weighs too much is refused.

use std::collections::{HashMap, HashSet};

use hayro::hayro_syntax::content::{TypedIter, ops::TypedInstruction as Op};
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro::hayro_syntax::page::{Page, Resources};

use super::{guards, picture, streams};
use crate::intake::refusal::{Refusal, Unreadable};
use crate::stop::Stop;

/// What drawing something takes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Weight {
    operators: u64,
    read: u64,
    glyphs: u64,
    pixels: u64,
    layers: u64,
}

impl Weight {
    fn add(&mut self, other: Self, times: u64) {
        let add = |to: &mut u64, what: u64| *to = to.saturating_add(what.saturating_mul(times));
        add(&mut self.operators, other.operators);
        add(&mut self.read, other.read);
        add(&mut self.glyphs, other.glyphs);
        add(&mut self.pixels, other.pixels);
        add(&mut self.layers, other.layers);
    }

    fn check(&self) -> Result<(), Refusal> {
        let within = self.operators <= guards::OPERATORS
            && self.read <= guards::READ
            && self.glyphs <= guards::GLYPHS
            && self.pixels <= guards::PICTURE_PIXELS
            && self.layers <= guards::LAYERS;
        within.then_some(()).ok_or_else(guards::too_complex)
    }
}

/// How many operators are counted between two looks at whether it is time to stop: some tenths of a millisecond.
const BETWEEN_QUESTIONS: u64 = 1 << 10;

/// Weighs the pages of one file; what they share is weighed once.
pub(super) struct Scales<'a> {
    stop: &'a Stop,
    /// What is known of each drawing; `None` while it is being weighed.
    known: HashMap<ObjectIdentifier, Option<Weight>>,
    /// The parts of fonts that were looked at.
    fonts: HashSet<ObjectIdentifier>,
}

impl<'a> Scales<'a> {
    pub(super) fn new(stop: &'a Stop) -> Self {
        Self {
            stop,
            known: HashMap::new(),
            fonts: HashSet::new(),
        }
    }

    /// Refuses a page that takes more than is granted.
    pub(super) fn weigh(&mut self, page: &Page<'_>) -> Result<Weight, Refusal> {
        super::in_time(self.stop)?;
        let contents = page.raw().get::<Object<'_>>(b"Contents".as_slice());
        let mut left = guards::CONTENT;
        let mut spend = |stream: &Stream<'_>| -> Result<(), Refusal> {
            let size = streams::weigh(&stream.filters(), &stream.raw_data(), left);
            left -= size.ok_or_else(guards::too_complex)?;
            Ok(())
        };
        match contents {
            Some(Object::Stream(stream)) => spend(&stream)?,
            Some(Object::Array(parts)) => {
                for part in parts.iter::<Stream<'_>>() {
                    spend(&part)?;
                }
            }
            _ => {}
        }
        let content = page.page_stream().unwrap_or_default();
        let mut weight = self.content(content, page.resources(), 0)?;
        let notes = page.raw().get::<Array<'_>>(b"Annots".as_slice());
        for note in notes.iter().flat_map(|notes| notes.iter::<Dict<'_>>()) {
            for look in appearances(&note) {
                weight.add(self.drawing(&look, page.resources(), 1)?, 1);
            }
            weight.operators = weight.operators.saturating_add(1);
            weight.check()?;
        }
        Ok(weight)
    }

    /// Weighs what a stream draws: a form, a pattern's cell, a glyph.
    fn drawing(
        &mut self,
        stream: &Stream<'_>,
        around: &Resources<'_>,
        depth: usize,
    ) -> Result<Weight, Refusal> {
        let id = stream.obj_id();
        match self.known.get(&id) {
            Some(Some(weight)) => return Ok(*weight),
            Some(None) => return Err(Unreadable::TooComplex.because("pdf: a drawing draws itself")),
            None => {}
        }
        if depth > guards::DEPTH {
            return Err(Unreadable::TooComplex.because("pdf: drawings lie too deep in each other"));
        }
        self.known.insert(id, None);
        let raw = stream.raw_data();
        streams::weigh(&stream.filters(), &raw, guards::CONTENT).ok_or_else(guards::too_complex)?;
        let content = stream.decoded_data().unwrap_or_default();
        let dict = stream.dict();
        let own = dict
            .get::<Dict<'_>>(b"Resources".as_slice())
            .map(Resources::new);
        let mut weight = self.content(&content, own.as_ref().unwrap_or(around), depth)?;
        if dict.contains_key(b"Group") {
            weight.layers = weight.layers.saturating_add(1);
        }
        self.known.insert(id, Some(weight));
        Ok(weight)
    }

    fn content(
        &mut self,
        content: &[u8],
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<Weight, Refusal> {
        let mut weight = Weight {
            read: content.len() as u64,
            ..Weight::default()
        };
        // What a letter of the font in use takes beside itself: a Type 3 font draws each.
        let mut letter = Weight::default();
        let mut saved = 0_u64;
        let mut operators = TypedIter::new(content);
        while let Some(operator) = operators.next() {
            weight.operators += 1;
            if weight.operators.is_multiple_of(BETWEEN_QUESTIONS) {
                super::in_time(self.stop)?;
            }
            let mut shown = 0;
            match operator {
                Op::XObject(name) => {
                    if let Some(object) = resources.get_x_object(name.0) {
                        weight.add(self.x_object(&object, resources, depth)?, 1);
                    }
                }
                Op::InlineImage(image) => {
                    weight.pixels = weight.pixels.saturating_add(picture::pixels(image.0)?);
                }
                Op::SetGraphicsState(state) => {
                    let state = resources.get_ext_g_state(state.0);
                    let mask = state.and_then(|state| state.get::<Dict<'_>>(b"SMask".as_slice()));
                    if let Some(group) = mask.and_then(|m| m.get::<Stream<'_>>(b"G".as_slice())) {
                        weight.add(self.drawing(&group, resources, depth + 1)?, 1);
                        weight.layers = weight.layers.saturating_add(1);
                    }
                }
                Op::NonStrokeColorNamed(colour) => {
                    weight.add(self.pattern(colour.1, resources, depth)?, 1);
                }
                Op::StrokeColorNamed(colour) => {
                    weight.add(self.pattern(colour.1, resources, depth)?, 1);
                }
                Op::Shading(shading) => {
                    let shading = resources.get_shading(shading.0);
                    weight.add(shading_weight(shading)?, 1);
                }
                Op::TextFont(font) => {
                    letter = match resources.get_font(font.0) {
                        Some(font) => {
                            self.font(&font)?;
                            self.letter(&font, resources, depth)?
                        }
                        None => Weight::default(),
                    };
                }
                Op::SaveState(_) => {
                    saved += 1;
                    if saved > guards::SAVED_STATES {
                        return Err(guards::too_complex());
                    }
                }
                Op::RestoreState(_) => saved = saved.saturating_sub(1),
                Op::ShowText(text) => shown = text.0.as_bytes().len(),
                Op::NextLineAndShowText(text) => shown = text.0.as_bytes().len(),
                Op::ShowTextWithParameters(text) => shown = text.2.as_bytes().len(),
                Op::ShowTexts(texts) => {
                    let parts = texts.0.iter::<Object<'_>>();
                    let strings = parts.filter_map(Object::into_string);
                    shown = strings.map(|text| text.as_bytes().len()).sum();
                }
                _ => {}
            }
            weight.glyphs = weight.glyphs.saturating_add(shown as u64);
            weight.add(letter, shown as u64);
            weight.check()?;
        }
        Ok(weight)
    }

    fn x_object(
        &mut self,
        object: &Stream<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<Weight, Refusal> {
        let dict = object.dict();
        if dict.get::<Name<'_>>(b"Subtype".as_slice()).as_deref() != Some(b"Image") {
            return self.drawing(object, resources, depth + 1);
        }
        let mut pixels = picture::pixels(object)?;
        for mask in [b"SMask".as_slice(), b"Mask".as_slice()] {
            if let Some(mask) = dict.get::<Stream<'_>>(mask) {
                pixels = pixels.saturating_add(picture::pixels(&mask)?);
            }
        }
        Ok(Weight {
            pixels,
            ..Weight::default()
        })
    }

    fn pattern(
        &mut self,
        name: Option<&Name<'_>>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<Weight, Refusal> {
        match name.and_then(|name| resources.get_pattern(name)) {
            Some(Object::Stream(cell)) => {
                let mut weight = self.drawing(&cell, resources, depth + 1)?;
                let copies = copies(cell.dict());
                let once = weight;
                weight.add(once, copies.saturating_sub(1));
                weight.operators = weight.operators.saturating_add(copies);
                weight.layers = weight.layers.saturating_add(1);
                Ok(weight)
            }
            Some(Object::Dict(pattern)) => {
                shading_weight(pattern.get::<Object<'_>>(b"Shading".as_slice()))
            }
            _ => Ok(Weight::default()),
        }
    }

    /// Refuses a font whose files grow too much.
    fn font(&mut self, font: &Dict<'_>) -> Result<(), Refusal> {
        let inner = font.get::<Array<'_>>(b"DescendantFonts".as_slice());
        let inner = inner.and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        for font in [Some(font), inner.as_ref()].into_iter().flatten() {
            let about = font
                .get::<Dict<'_>>(b"FontDescriptor".as_slice())
                .unwrap_or_default();
            let files = [b"FontFile".as_slice(), b"FontFile2", b"FontFile3"];
            let files = files.iter().filter_map(|key| about.get::<Stream<'_>>(*key));
            let maps = [b"ToUnicode".as_slice(), b"Encoding", b"CIDToGIDMap"];
            let maps = maps.iter().filter_map(|key| font.get::<Stream<'_>>(*key));
            for file in files.chain(maps) {
                if self.fonts.insert(file.obj_id()) {
                    streams::weigh(&file.filters(), &file.raw_data(), guards::CONTENT)
                        .ok_or_else(guards::too_complex)?;
                }
            }
        }
        Ok(())
    }

    /// The heaviest glyph of a Type 3 font; nothing of any other font, whose outlines are not drawn by operators.
    fn letter(
        &mut self,
        font: &Dict<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<Weight, Refusal> {
        let mut heaviest = Weight::default();
        if font.get::<Name<'_>>(b"Subtype".as_slice()).as_deref() != Some(b"Type3") {
            return Ok(heaviest);
        }
        let own = font
            .get::<Dict<'_>>(b"Resources".as_slice())
            .map(Resources::new);
        let around = own.as_ref().unwrap_or(resources);
        let glyphs = font
            .get::<Dict<'_>>(b"CharProcs".as_slice())
            .unwrap_or_default();
        for name in glyphs.keys().take(4096) {
            let Some(glyph) = glyphs.get::<Stream<'_>>(name) else {
                continue;
            };
            let weight = self.drawing(&glyph, around, depth + 1)?;
            heaviest = Weight {
                operators: heaviest.operators.max(weight.operators),
                read: heaviest.read.max(weight.read),
                glyphs: heaviest.glyphs.max(weight.glyphs),
                pixels: heaviest.pixels.max(weight.pixels),
                layers: heaviest.layers.max(weight.layers),
            };
        }
        Ok(heaviest)
    }
}

/// How many copies of a pattern's cell overlap at most, as its steps and its box say: a renderer lays the cell down that
/// often.
fn copies(pattern: &Dict<'_>) -> u64 {
    let step = |key: &[u8]| f64::from(pattern.get::<f32>(key).unwrap_or(1.0)).abs();
    let Some([x0, y0, x1, y1]) = pattern.get::<[f32; 4]>(b"BBox".as_slice()) else {
        return 1;
    };
    // Where the page shows less than a cell, as many as the page has room for are laid side by side.
    let along = |side: f32, step: f64| {
        let longest = f64::from(side.abs()).max(guards::LONGEST_PAGE);
        (longest / step.max(1e-6)).ceil().max(1.0)
    };
    let across = along(x1 - x0, step(b"XStep"));
    let down = along(y1 - y0, step(b"YStep"));
    let overlapping =
        |side: f32, step: f64| (f64::from(side.abs()) / step.max(1e-6)).ceil().max(1.0);
    let most = overlapping(x1 - x0, step(b"XStep")) * overlapping(y1 - y0, step(b"YStep"));
    // Steps as wide as the cell make one copy; a page without a whole cell in it has a few.
    if most <= 4.0 {
        4
    } else {
        (across * down).min(1e12) as u64
    }
}

/// A shading fills its area pixel by pixel, and a mesh is as heavy as it is long.
fn shading_weight(shading: Option<Object<'_>>) -> Result<Weight, Refusal> {
    let mut weight = Weight {
        operators: 100,
        ..Weight::default()
    };
    match shading {
        Some(Object::Stream(mesh)) => {
            let raw = mesh.raw_data();
            let size = streams::weigh(&mesh.filters(), &raw, guards::CONTENT)
                .ok_or_else(guards::too_complex)?;
            weight.operators += size;
        }
        Some(_) => weight.layers = 1,
        None => {}
    }
    Ok(weight)
}

/// What an annotation may look like: each of its appearances.
fn appearances<'a>(note: &Dict<'a>) -> Vec<Stream<'a>> {
    let looks = note.get::<Dict<'a>>(b"AP".as_slice());
    match looks.and_then(|looks| looks.get::<Object<'a>>(b"N".as_slice())) {
        Some(Object::Stream(look)) => vec![look],
        Some(Object::Dict(states)) => {
            let names: Vec<_> = states.keys().take(16).collect();
            let looks = names
                .into_iter()
                .filter_map(|name| states.get::<Stream<'a>>(name));
            looks.collect()
        }
        _ => Vec::new(),
    }
}
