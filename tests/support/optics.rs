//! What the lens and the hand do to the light before it reaches the sensor.

/// Light on the sensor, linear, 1 is white paper at the exposure of 0 stops.
#[derive(Clone, Debug)]
pub struct Light {
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<[f32; 3]>,
}

impl Light {
    /// The pixel there, or the nearest one of the border.
    pub fn at(&self, x: i64, y: i64) -> [f32; 3] {
        let x = x.clamp(0, self.width as i64 - 1) as usize;
        let y = y.clamp(0, self.height as i64 - 1) as usize;
        self.pixels[y * self.width + x]
    }

    fn map(&self, at: impl Fn(usize, usize) -> [f32; 3]) -> Self {
        let pixels = (0..self.height)
            .flat_map(|y| (0..self.width).map(move |x| (x, y)))
            .map(|(x, y)| at(x, y))
            .collect();
        Self {
            width: self.width,
            height: self.height,
            pixels,
        }
    }

    /// Enlarged to other sides, for pictures larger than anybody wants to wait for.
    pub fn enlarged(&self, width: usize, height: usize) -> Self {
        let (sx, sy) = (
            self.width as f32 / width as f32,
            self.height as f32 / height as f32,
        );
        let blank = Self {
            width,
            height,
            pixels: Vec::new(),
        };
        blank.map(|x, y| {
            let (u, v) = ((x as f32 + 0.5) * sx - 0.5, (y as f32 + 0.5) * sy - 0.5);
            super::canvas::sample(u, v, |i, j| self.at(i64::from(i), i64::from(j)))
        })
    }
}

/// Spreads every point over a disk, as a lens out of focus does; the radius is in pixels.
pub fn defocus(light: &Light, radius: f32) -> Light {
    if radius < 0.3 {
        return light.clone();
    }
    let reach = radius.ceil() as i64;
    let chords: Vec<(i64, f32)> = (-reach..=reach)
        .map(|dy| (dy, (radius * radius - (dy * dy) as f32).max(0.0).sqrt()))
        .filter(|(_, half)| *half > 0.0)
        .collect();
    let sums = row_sums(light);
    light.map(|x, y| {
        let (mut total, mut weight) = ([0.0f64; 3], 0.0);
        for &(dy, half) in &chords {
            let row = (y as i64 + dy).clamp(0, light.height as i64 - 1) as usize;
            let row = &sums[row * (light.width + 1)..][..light.width + 1];
            let (from, to) = (x as f32 + 0.5 - half - 0.25, x as f32 + 0.5 + half + 0.25);
            let (a, b) = (sum_to(row, from), sum_to(row, to));
            for k in 0..3 {
                total[k] += b[k] - a[k];
            }
            weight += f64::from(to.min(light.width as f32) - from.max(0.0));
        }
        total.map(|t| (t / weight) as f32)
    })
}

/// For each row the running sums, from 0 to the sum of all.
fn row_sums(light: &Light) -> Vec<[f64; 3]> {
    let mut sums = Vec::with_capacity((light.width + 1) * light.height);
    for row in light.pixels.chunks(light.width) {
        let mut sum = [0.0f64; 3];
        sums.push(sum);
        for pixel in row {
            for k in 0..3 {
                sum[k] += f64::from(pixel[k]);
            }
            sums.push(sum);
        }
    }
    sums
}

/// The running sum at a place between pixels.
fn sum_to(row: &[[f64; 3]], x: f32) -> [f64; 3] {
    let x = x.clamp(0.0, (row.len() - 1) as f32);
    let i = (x as usize).min(row.len() - 2);
    let part = f64::from(x - i as f32);
    std::array::from_fn(|k| row[i][k] + part * (row[i + 1][k] - row[i][k]))
}

/// Draws every point out along a slightly bent path, as a shaking hand does; the length is in pixels.
pub fn motion(light: &Light, length: f32, degrees: f32) -> Light {
    let (s, c) = degrees.to_radians().sin_cos();
    let steps = (length.ceil() as i32).max(1) * 2;
    let path: Vec<[f32; 2]> = (0..=steps)
        .map(|i| {
            let t = i as f32 / steps as f32 - 0.5;
            let bow = 0.12 * length * (t * t - 0.1);
            [length * t * c - bow * s, length * t * s + bow * c]
        })
        .collect();
    light.map(|x, y| {
        let mut sum = [0.0; 3];
        for [dx, dy] in &path {
            let (u, v) = (x as f32 + dx, y as f32 + dy);
            let (i, j) = (u.floor(), v.floor());
            let (fu, fv) = (u - i, v - j);
            let (i, j) = (i as i64, j as i64);
            let corners = [
                (light.at(i, j), (1.0 - fu) * (1.0 - fv)),
                (light.at(i + 1, j), fu * (1.0 - fv)),
                (light.at(i, j + 1), (1.0 - fu) * fv),
                (light.at(i + 1, j + 1), fu * fv),
            ];
            for (colour, weight) in corners {
                for k in 0..3 {
                    sum[k] += weight * colour[k];
                }
            }
        }
        sum.map(|v| v / path.len() as f32)
    })
}
