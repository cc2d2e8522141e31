//! What drawing a page will take, reckoned from its operators before any of them is drawn.
//!
//! A drawing (form XObject, pattern, soft mask, Type 3 glyph) that draws another twice, fifty times over, is a few
//! kilobytes that never end. So each drawing is weighed once, its weight is multiplied by how often it is used, and a page
//! that weighs too much is refused.

use std::collections::HashMap;

use hayro::hayro_syntax::content::{TypedIter, ops::TypedInstruction as Op};
use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};
use hayro::hayro_syntax::page::{Page, Resources};

use super::fonts::Fonts;
use super::formulas::Formulas;
use super::weight::Weight;
use super::{guards, picture, streams};
use crate::intake::refusal::{Refusal, Unreadable};
use crate::stop::Stop;

/// How many operators are counted between two looks at whether it is time to stop: some tenths of a millisecond.
const BETWEEN_QUESTIONS: u64 = 1 << 10;

/// Weighs the pages of one file; what they share is weighed once.
pub(super) struct Scales<'a> {
    stop: &'a Stop,
    /// What is known of each drawing; `None` while it is being weighed.
    known: HashMap<ObjectIdentifier, Option<Weight>>,
    fonts: Fonts,
    formulas: Formulas<'a>,
}

impl<'a> Scales<'a> {
    pub(super) fn new(formulas: Formulas<'a>, stop: &'a Stop) -> Self {
        Self {
            stop,
            known: HashMap::new(),
            fonts: Fonts::default(),
            formulas,
        }
    }

    /// Refuses a page that takes more than is granted.
    pub(super) fn weigh(&mut self, page: &Page<'_>) -> Result<Weight, Refusal> {
        super::in_time(self.stop)?;
        let contents = page.raw().get::<Object<'_>>(b"Contents".as_slice());
        let mut left = guards::CONTENT;
        let mut spend = |part: &Object<'_>| -> Result<(), Refusal> {
            let size = match part {
                Object::Stream(stream) => {
                    let raw = stream.raw_data();
                    let size = streams::weigh(&stream.filters(), &raw, left);
                    // What hardly unpacks to anything is read as well, and so is what stands in front of it.
                    size.map(|size| size.max(raw.len() as u64) + looking_up(stream.dict()))
                }
                Object::Dict(dict) => Some(looking_up(dict)),
                _ => Some(1),
            };
            let rest = size.and_then(|size| left.checked_sub(size));
            left = rest.ok_or_else(guards::too_complex)?;
            Ok(())
        };
        match contents {
            Some(stream @ Object::Stream(_)) => spend(&stream)?,
            Some(Object::Array(parts)) => {
                // One by one: what is no stream is passed over, and does not end the list.
                for part in parts.raw_iter() {
                    if let MaybeRef::Ref(part) = part
                        && let Some(part) = page.xref().get::<Object<'_>>(part.into())
                    {
                        spend(&part)?;
                    }
                }
            }
            _ => {}
        }
        let content = page.page_stream().unwrap_or_default();
        let mut weight = self.content(content, page.resources(), 0)?;
        let notes = page.raw().get::<Array<'_>>(b"Annots".as_slice());
        for note in notes.iter().flat_map(|notes| notes.iter::<Dict<'_>>()) {
            weight.looked_up += looking_up(&note);
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
        // A reader keeps the fonts that the content has named.
        let mut letters = HashMap::new();
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
                        weight.looked_up += looking_up(object.dict());
                        weight.add(self.x_object(&object, resources, depth)?, 1);
                    }
                }
                Op::InlineImage(image) => {
                    weight.add(self.picture(image.0, resources)?, 1);
                }
                Op::SetGraphicsState(state) => {
                    if let Some(state) = resources.get_ext_g_state(state.0) {
                        weight.add(self.state(&state, resources, depth)?, 1);
                        let font = state.get::<Array<'_>>(b"Font".as_slice());
                        if let Some(font) = font.and_then(|f| f.iter::<Dict<'_>>().next()) {
                            letter = self.font(&font, resources, depth, &mut weight)?;
                        }
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
                    weight.add(self.shading(shading)?, 1);
                }
                Op::TextFont(font) => {
                    let known = letters.get(&**font.0).copied();
                    letter = match (known, resources.get_font(font.0)) {
                        (Some(known), _) => known,
                        (None, Some(found)) => self.font(&found, resources, depth, &mut weight)?,
                        (None, None) => Weight::default(),
                    };
                    letters.insert(font.0.to_vec(), letter);
                }
                Op::ColorSpaceStroke(space) => {
                    let space = resources.get_color_space(space.0);
                    weight.add(self.formula(space)?, 1);
                }
                Op::ColorSpaceNonStroke(space) => {
                    let space = resources.get_color_space(space.0);
                    weight.add(self.formula(space)?, 1);
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
        let mut weight = self.picture(object, resources)?;
        for mask in [b"SMask".as_slice(), b"Mask".as_slice()] {
            if let Some(mask) = dict.get::<Stream<'_>>(mask) {
                weight.add(self.picture(&mask, resources)?, 1);
            }
        }
        Ok(weight)
    }

    /// Weighs a picture, and its colours.
    fn picture(
        &mut self,
        picture: &Stream<'_>,
        resources: &Resources<'_>,
    ) -> Result<Weight, Refusal> {
        let dict = picture.dict();
        let space = dict.get::<Object<'_>>(b"ColorSpace".as_slice());
        let space = match space.or_else(|| dict.get::<Object<'_>>(b"CS".as_slice())) {
            Some(Object::Name(name)) => resources.get_color_space(&name),
            space => space,
        };
        let made = space.map_or(Ok(Default::default()), |space| {
            self.formulas.made_of(&space)
        })?;
        let pixels = picture::pixels(picture)?;
        Ok(Weight {
            // A program runs for each pixel, a sixteenth of a kilobyte in the time in which a pixel is decoded.
            pixels: pixels.saturating_add(pixels.saturating_mul(made.program) / 64),
            looked_up: looking_up(dict) + made.read,
            ..Weight::default()
        })
    }

    /// Weighs what a graphics state brings in: a mask, and functions that change colours.
    fn state(
        &mut self,
        state: &Dict<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<Weight, Refusal> {
        let mut weight = Weight::of_looking_up(looking_up(state));
        let mask = state
            .get::<Dict<'_>>(b"SMask".as_slice())
            .unwrap_or_default();
        if let Some(group) = mask.get::<Stream<'_>>(b"G".as_slice()) {
            weight.add(self.drawing(&group, resources, depth + 1)?, 1);
            weight.layers = weight.layers.saturating_add(1);
        }
        let functions = [
            state.get(b"TR".as_slice()),
            state.get(b"TR2".as_slice()),
            mask.get(b"TR".as_slice()),
        ];
        for function in functions {
            weight.add(self.formula(function)?, 1);
        }
        Ok(weight)
    }

    /// Weighs a colour space or a function that is named: it is built anew each time.
    fn formula(&mut self, formula: Option<Object<'_>>) -> Result<Weight, Refusal> {
        let made = formula.map_or(Ok(Default::default()), |formula| {
            self.formulas.made_of(&formula)
        })?;
        // A table of 256 colours is worked out.
        Ok(Weight::of_looking_up(
            made.read.saturating_add(made.program.saturating_mul(16)),
        ))
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
                let mut weight = self.shading(pattern.get::<Object<'_>>(b"Shading".as_slice()))?;
                weight.looked_up += looking_up(&pattern);
                Ok(weight)
            }
            _ => Ok(Weight::default()),
        }
    }

    /// Weighs a font that is named, and what each letter of it takes.
    fn font(
        &mut self,
        font: &Dict<'_>,
        resources: &Resources<'_>,
        depth: usize,
        weight: &mut Weight,
    ) -> Result<Weight, Refusal> {
        weight.looked_up += self.fonts.weigh(font)?;
        self.letter(font, resources, depth)
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
        if glyphs.len() > guards::DRAWN_GLYPHS {
            return Err(guards::too_complex());
        }
        for name in glyphs.keys() {
            let Some(glyph) = glyphs.get::<Stream<'_>>(name) else {
                continue;
            };
            heaviest.raise(self.drawing(&glyph, around, depth + 1)?);
        }
        Ok(heaviest)
    }

    /// A shading fills its area pixel by pixel, and a mesh is as heavy as it is long.
    fn shading(&mut self, shading: Option<Object<'_>>) -> Result<Weight, Refusal> {
        let mut weight = Weight {
            operators: 100,
            ..Weight::default()
        };
        let dict = match &shading {
            Some(Object::Stream(mesh)) => {
                let raw = mesh.raw_data();
                let size = streams::weigh(&mesh.filters(), &raw, guards::CONTENT)
                    .ok_or_else(guards::too_complex)?;
                weight.operators += size;
                mesh.dict()
            }
            Some(Object::Dict(shading)) => {
                weight.layers = 1;
                shading
            }
            _ => return Ok(weight),
        };
        weight.looked_up += looking_up(dict);
        // Along a line or between circles the colours of some hundred steps are worked out, elsewhere of each pixel.
        let kind = dict.get::<u32>(b"ShadingType".as_slice());
        let times = if matches!(kind, Some(2 | 3)) { 1 } else { 1000 };
        for formula in [b"Function".as_slice(), b"ColorSpace".as_slice()] {
            if let Some(formula) = dict.get::<Object<'_>>(formula) {
                let made = self.formulas.made_of(&formula)?;
                weight.looked_up = weight.looked_up.saturating_add(made.read);
                weight.operators = weight
                    .operators
                    .saturating_add(made.program.saturating_mul(times));
            }
        }
        Ok(weight)
    }
}

/// What it takes to read a dictionary anew.
fn looking_up(dict: &Dict<'_>) -> u64 {
    dict.data().len() as u64
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

/// What an annotation may look like: by itself, or in the state that it says it is in, or else off.
fn appearances<'a>(note: &Dict<'a>) -> Vec<Stream<'a>> {
    let looks = note.get::<Dict<'a>>(b"AP".as_slice());
    match looks.and_then(|looks| looks.get::<Object<'a>>(b"N".as_slice())) {
        Some(Object::Stream(look)) => vec![look],
        Some(Object::Dict(states)) => {
            let state = note.get::<Name<'_>>(b"AS".as_slice());
            let named = state.and_then(|state| states.get::<Stream<'a>>(state));
            let off = states.get::<Stream<'a>>(b"Off".as_slice());
            named.into_iter().chain(off).collect()
        }
        _ => Vec::new(),
    }
}
