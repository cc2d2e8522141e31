//! Dark marks on lighter paper.

use std::sync::Arc;

use image::RgbImage;

use crate::imaging::luma::luma;
use crate::pool::Pool;

/// Half the side of the window that the brightness around a pixel is taken of, in pixels: about a line of print.
const AROUND: usize = 12;
/// Ink is darker than this share of what is around it,
const DARKER: u32 = 90;
/// and in some place by as many levels: what a shadow or a crease makes is less.
const LEAST_CONTRAST: u8 = 26;

/// A connected mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Mark {
    pub(crate) left: u16,
    pub(crate) top: u16,
    /// The last column and row.
    pub(crate) right: u16,
    pub(crate) bottom: u16,
    /// How many pixels it has.
    pub(crate) area: u32,
}

impl Mark {
    pub(crate) fn width(&self) -> f32 {
        f32::from(self.right - self.left) + 1.0
    }

    pub(crate) fn height(&self) -> f32 {
        f32::from(self.bottom - self.top) + 1.0
    }

    /// The same mark with rows for columns.
    pub(crate) fn turned(&self) -> Self {
        Self {
            left: self.top,
            top: self.left,
            right: self.bottom,
            bottom: self.right,
            area: self.area,
        }
    }
}

/// A run of ink in a row, and the mark that it belongs to.
#[derive(Clone, Copy)]
struct Run {
    from: u16,
    to: u16,
    mark: u32,
}

/// The marks of a picture, which must be smaller than 65 536 pixels a side.
pub(crate) fn marks(picture: &RgbImage, pool: &Arc<Pool>) -> Vec<Mark> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut gray = pool.bytes(width * height);
    for (value, p) in gray.iter_mut().zip(picture.pixels()) {
        *value = luma(p[0], p[1], p[2]);
    }
    let mut around = Around::new(width);
    let mut found: Vec<(Mark, u8)> = Vec::new();
    let mut parents: Vec<u32> = Vec::new();
    let (mut above, mut here): (Vec<Run>, Vec<Run>) = (Vec::new(), Vec::new());
    for y in 0..height {
        here.clear();
        around.move_to(y, &gray);
        let row = &gray[y * width..][..width];
        let mut next_above = 0;
        let mut x = 0;
        while x < width {
            if around.contrast(row, x).is_none() {
                x += 1;
                continue;
            }
            let from = x;
            let mut most = 0;
            while let Some(c) = (x < width).then(|| around.contrast(row, x)).flatten() {
                most = most.max(c);
                x += 1;
            }
            let to = x - 1;
            // Runs above that touch this one, over corners as well.
            while above
                .get(next_above)
                .is_some_and(|run| usize::from(run.to) + 1 < from)
            {
                next_above += 1;
            }
            let mut mark = None;
            let mut at = next_above;
            while let Some(run) = above.get(at).filter(|run| usize::from(run.from) <= to + 1) {
                let root = root(&mut parents, run.mark);
                mark = Some(match mark {
                    None => root,
                    Some(own) => join(&mut parents, own, root),
                });
                at += 1;
            }
            let mark = mark.unwrap_or_else(|| {
                parents.push(parents.len() as u32);
                let fresh = Mark {
                    left: from as u16,
                    top: y as u16,
                    right: to as u16,
                    bottom: y as u16,
                    area: 0,
                };
                found.push((fresh, 0));
                parents.len() as u32 - 1
            });
            let (own, contrast) = &mut found[mark as usize];
            own.left = own.left.min(from as u16);
            own.right = own.right.max(to as u16);
            own.bottom = y as u16;
            own.area += (to - from + 1) as u32;
            *contrast = (*contrast).max(most);
            here.push(Run {
                from: from as u16,
                to: to as u16,
                mark,
            });
        }
        std::mem::swap(&mut above, &mut here);
    }
    gathered(&found, &mut parents)
}

/// What is around the pixels of a row.
struct Around {
    /// How many rows are in it.
    rows: usize,
    /// The sum of each column over these rows,
    columns: Vec<u32>,
    /// and the sums of all columns left of each corner of pixels.
    sums: Vec<u32>,
}

impl Around {
    fn new(width: usize) -> Self {
        Self {
            rows: 0,
            columns: vec![0; width],
            sums: vec![0; width + 1],
        }
    }

    /// Goes on to the next row, or to the first: one row of the picture comes in below and one goes out above.
    fn move_to(&mut self, y: usize, gray: &[u8]) {
        let width = self.columns.len();
        let row = |y: usize| gray.get(y * width..(y + 1) * width);
        let coming = if y == 0 { 0 } else { y + AROUND };
        for row in (coming..y + AROUND + 1).map_while(row) {
            self.rows += 1;
            for (sum, &value) in self.columns.iter_mut().zip(row) {
                *sum += u32::from(value);
            }
        }
        if let Some(row) = y.checked_sub(AROUND + 1).and_then(row) {
            self.rows -= 1;
            for (sum, &value) in self.columns.iter_mut().zip(row) {
                *sum -= u32::from(value);
            }
        }
        let mut sum = 0;
        for (left, column) in self.sums[1..].iter_mut().zip(&self.columns) {
            sum += column;
            *left = sum;
        }
    }

    /// By how many levels a pixel of the row is darker than what is around it, where it is ink.
    fn contrast(&self, row: &[u8], x: usize) -> Option<u8> {
        let (left, right) = (x.saturating_sub(AROUND), (x + AROUND + 1).min(row.len()));
        let sum = self.sums[right] - self.sums[left];
        let count = ((right - left) * self.rows) as u32;
        let value = u32::from(row[x]);
        (value * 100 * count < sum * DARKER).then(|| (sum / count - value) as u8)
    }
}

fn root(parents: &mut [u32], mut mark: u32) -> u32 {
    while parents[mark as usize] != mark {
        let up = parents[parents[mark as usize] as usize];
        parents[mark as usize] = up;
        mark = up;
    }
    mark
}

/// Makes one of two marks: the older stands for both.
fn join(parents: &mut [u32], a: u32, b: u32) -> u32 {
    let (old, new) = (a.min(b), a.max(b));
    parents[new as usize] = old;
    old
}

/// The marks with their parts put together, those that stand out.
fn gathered(found: &[(Mark, u8)], parents: &mut [u32]) -> Vec<Mark> {
    let mut whole = found.to_vec();
    for i in (0..found.len()).rev() {
        let parent = root(parents, i as u32) as usize;
        if parent == i {
            continue;
        }
        let (part, contrast) = whole[i];
        let (own, most) = &mut whole[parent];
        own.left = own.left.min(part.left);
        own.top = own.top.min(part.top);
        own.right = own.right.max(part.right);
        own.bottom = own.bottom.max(part.bottom);
        own.area += part.area;
        *most = (*most).max(contrast);
    }
    let roots = (0..whole.len()).filter(|&i| parents[i] == i as u32);
    let strong = roots.filter(|&i| whole[i].1 >= LEAST_CONTRAST);
    strong.map(|i| whole[i].0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plain way: flood from each pixel of ink.
    fn flooded(picture: &RgbImage) -> Vec<Mark> {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let gray: Vec<u8> = picture.pixels().map(|p| luma(p[0], p[1], p[2])).collect();
        let contrast = |x: usize, y: usize| {
            let xs = x.saturating_sub(AROUND)..(x + AROUND + 1).min(width);
            let ys = y.saturating_sub(AROUND)..(y + AROUND + 1).min(height);
            let count = (xs.len() * ys.len()) as u32;
            let sum: u32 = ys
                .flat_map(|y| xs.clone().map(move |x| (x, y)))
                .map(|(x, y)| u32::from(gray[y * width + x]))
                .sum();
            let value = u32::from(gray[y * width + x]);
            (value * 100 * count < sum * DARKER).then(|| (sum / count - value) as u8)
        };
        let mut seen = vec![false; width * height];
        let mut marks = Vec::new();
        for (x, y) in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))) {
            if seen[y * width + x] || contrast(x, y).is_none() {
                continue;
            }
            seen[y * width + x] = true;
            let mut open = vec![(x, y)];
            let mut mark = Mark {
                left: u16::MAX,
                top: u16::MAX,
                right: 0,
                bottom: 0,
                area: 0,
            };
            let mut most = 0;
            while let Some((x, y)) = open.pop() {
                mark.left = mark.left.min(x as u16);
                mark.top = mark.top.min(y as u16);
                mark.right = mark.right.max(x as u16);
                mark.bottom = mark.bottom.max(y as u16);
                mark.area += 1;
                most = most.max(contrast(x, y).unwrap());
                for (nx, ny) in (y.saturating_sub(1)..(y + 2).min(height)).flat_map(|ny| {
                    (x.saturating_sub(1)..(x + 2).min(width)).map(move |nx| (nx, ny))
                }) {
                    if !seen[ny * width + nx] && contrast(nx, ny).is_some() {
                        seen[ny * width + nx] = true;
                        open.push((nx, ny));
                    }
                }
            }
            if most >= LEAST_CONTRAST {
                marks.push(mark);
            }
        }
        marks
    }

    #[test]
    fn marks_are_those_that_flooding_finds() {
        let mut state = 7u32;
        let mut random = move || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 24
        };
        for (width, height) in [(1, 1), (40, 3), (61, 47), (90, 80)] {
            let picture = RgbImage::from_fn(width, height, |x, y| {
                let blot = (x / 3 * 7 + y / 4 * 5) % 6 == 0 || random() < 30;
                image::Rgb([if blot { 30 } else { 200 + (random() / 8) as u8 }; 3])
            });
            let order = |mut marks: Vec<Mark>| {
                marks.sort_by_key(|m| (m.top, m.left, m.bottom, m.right, m.area));
                marks
            };
            assert_eq!(
                order(marks(&picture, &Arc::default())),
                order(flooded(&picture))
            );
        }
    }
}
