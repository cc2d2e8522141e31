//! Straight lines: the rims of a device and the furniture of its interface run far, straight and at right angles.

use std::f32::consts::PI;

use super::sink::Sink;
use super::small::Small;
use crate::geometry::angle;
use crate::pool::Weigh;

/// Directions of lines, two degrees each.
const DIRECTIONS: usize = 90;

/// The sum of a Sobel operator from which a pixel is on an edge: a step of six levels.
const EDGE: f32 = 24.0;

/// Lines that are measured.
const LINES: usize = 6;

/// A pixel on an edge. A small picture has 256 pixels a side at most.
struct Edge {
    strength: f32,
    x: u8,
    y: u8,
    direction: u8,
}

/// Room for the edges of a picture and the votes for its lines.
#[derive(Default)]
pub(super) struct Room {
    edges: Vec<Edge>,
    votes: Vec<u16>,
}

impl Weigh for Room {
    fn bytes(&self) -> usize {
        self.edges.bytes() + self.votes.bytes()
    }
}

/// Measures the longest lines and how the directions of edges are spread.
pub(super) fn look(small: &Small, room: &mut Room, sink: &mut Sink) {
    let (w, h) = (small.width, small.height);
    let Room { edges, votes } = room;
    find(small, edges);
    let mut histogram = [0.0f32; DIRECTIONS];
    for edge in &*edges {
        histogram[usize::from(edge.direction)] += edge.strength.min(200.0);
    }
    let total = histogram.iter().sum::<f32>() + 1.0;
    // The strongest pair of directions at right angles, each three bins wide.
    let near = |k: usize| {
        let bins = (0..3).map(|d| histogram[(k + d + DIRECTIONS - 1) % DIRECTIONS]);
        bins.sum::<f32>()
    };
    let strongest = (0..DIRECTIONS / 2)
        .map(|k| near(k) + near(k + DIRECTIONS / 2))
        .fold(0.0f32, f32::max);
    let shares = histogram.iter().map(|v| v / total).filter(|p| *p > 0.0);
    let evenness: f32 = shares.map(|p| -p * p.ln()).sum();
    let busy = edges.len() as f32 / (w * h) as f32;
    // One pixel in sixteen votes, the strongest: rims are, and texture should not outvote them.
    let most = (w * h / 16).max(1);
    if edges.len() > most {
        edges.select_nth_unstable_by(most, |a, b| b.strength.total_cmp(&a.strength));
        edges.truncate(most);
    }
    let (lengths, off) = longest(edges, votes, w, h);
    sink.extend("lines", "length", &lengths);
    sink.extend("lines", "off", &off[..4]);
    sink.extend("lines", "directions", &[strongest / total, evenness, busy]);
}

/// The edges of the picture, in place of what was there.
fn find(small: &Small, edges: &mut Vec<Edge>) {
    let (w, h) = (small.width, small.height);
    edges.clear();
    for y in 1..h.saturating_sub(1) {
        for x in 1..w.saturating_sub(1) {
            let l = |dx: usize, dy: usize| small.luma[(y + dy - 1) * w + x + dx - 1];
            let gx = l(2, 0) + 2.0 * l(2, 1) + l(2, 2) - l(0, 0) - 2.0 * l(0, 1) - l(0, 2);
            let gy = l(0, 2) + 2.0 * l(1, 2) + l(2, 2) - l(0, 0) - 2.0 * l(1, 0) - l(2, 0);
            let strength = (gx * gx + gy * gy).sqrt();
            if strength >= EDGE {
                let turn = angle(gy, gx).rem_euclid(PI) / PI;
                edges.push(Edge {
                    strength,
                    x: x as u8,
                    y: y as u8,
                    direction: ((turn * DIRECTIONS as f32) as usize).min(DIRECTIONS - 1) as u8,
                });
            }
        }
    }
}

/// The lengths of the longest lines and how far from the middle they run, both over the shorter side: a Hough transform
/// (Duda, Hart, "Use of the Hough transformation to detect lines and curves in pictures", 1972) in which each edge votes
/// for the directions near its own alone.
fn longest(
    edges: &[Edge],
    votes: &mut Vec<u16>,
    w: usize,
    h: usize,
) -> ([f32; LINES], [f32; LINES]) {
    let reach = (w as f32).hypot(h as f32);
    let distances = reach as usize * 2 + 3;
    votes.clear();
    votes.resize(DIRECTIONS * distances, 0);
    let units: Vec<(f32, f32)> = (0..DIRECTIONS)
        .map(|k| ((k as f32 + 0.5) * PI / DIRECTIONS as f32).sin_cos())
        .collect();
    let distance = |k: usize, x: f32, y: f32| {
        let (sin, cos) = units[k];
        (cos * x + sin * y + reach + 1.0) as usize
    };
    for edge in edges {
        for d in 0..5 {
            let k = (usize::from(edge.direction) + d + DIRECTIONS - 2) % DIRECTIONS;
            votes[k * distances + distance(k, f32::from(edge.x), f32::from(edge.y))] += 1;
        }
    }
    let shorter = w.min(h) as f32;
    let (mut lengths, mut off) = ([0.0f32; LINES], [0.0f32; LINES]);
    // The most votes of each direction, so that only those change that a found line takes votes from.
    let most_of = |votes: &[u16]| votes.iter().fold(0, |most, n| *n.max(&most));
    let mut most: Vec<u16> = votes.chunks_exact(distances).map(most_of).collect();
    for (length, off) in lengths.iter_mut().zip(&mut off) {
        // The last of equals.
        let (k, n) = (0..DIRECTIONS)
            .map(|k| (k, most[k]))
            .max_by_key(|(_, n)| *n)
            .unwrap_or((0, 0));
        let line = &votes[k * distances..][..distances];
        let r = line.iter().rposition(|votes| *votes == n).unwrap_or(0);
        *length = f32::from(n) / shorter;
        let centre = distance(k, w as f32 / 2.0, h as f32 / 2.0);
        *off = r.abs_diff(centre) as f32 / shorter;
        // What is near is the same line once more.
        for d in 0..9 {
            let k = (k + d + DIRECTIONS - 4) % DIRECTIONS;
            let line = &mut votes[k * distances..][..distances];
            line[r.saturating_sub(5)..(r + 6).min(distances)].fill(0);
            most[k] = most_of(line);
        }
    }
    (lengths, off)
}
