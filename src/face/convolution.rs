//! The convolutions of a small network, over maps of `f32` that keep the channels of a pixel side by side.
//!
//! Every sum is taken in one fixed order and without fused multiplication, so that a face scores the same on every
//! machine; only how many sums run side by side differs.

/// The registers of the machine that this runs on.
///
/// Each layer is compiled once for what every machine has and once for wider registers, and chosen here: compiled as one
/// piece, the network would hold a copy of the loops for each of its layers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Registers {
    #[cfg(target_arch = "x86_64")]
    wide: Option<pulp::x86::V3>,
}

impl Registers {
    /// The widest that there are.
    pub(super) fn widest() -> Self {
        Self {
            #[cfg(target_arch = "x86_64")]
            wide: pulp::x86::V3::try_new(),
        }
    }

    /// Those that every machine has.
    #[cfg(test)]
    pub(super) fn common() -> Self {
        Self {
            #[cfg(target_arch = "x86_64")]
            wide: None,
        }
    }

    fn run<L: Layer>(self, layer: L) -> Map {
        #[cfg(target_arch = "x86_64")]
        if let Some(wide) = self.wide {
            return wide.vectorize(Wide(layer));
        }
        // Sixteen registers of four values hold the sums of two pixels.
        layer.run::<2>()
    }
}

/// A layer with its input; `PIXELS` are summed side by side, as many as the registers hold.
trait Layer {
    fn run<const PIXELS: usize>(self) -> Map;
}

#[cfg(target_arch = "x86_64")]
struct Wide<L>(L);

#[cfg(target_arch = "x86_64")]
impl<L: Layer> pulp::NullaryFnOnce for Wide<L> {
    type Output = Map;

    #[inline(always)]
    fn call(self) -> Map {
        self.0.run::<4>()
    }
}

/// How many channels are summed side by side. Every map but the picture has a multiple of it.
pub(super) const LANES: usize = 16;

/// The values of a layer: `height` rows of `width` pixels of `channels` values.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Map {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) channels: usize,
    pub(super) values: Vec<f32>,
}

impl Map {
    pub(super) fn new(width: usize, height: usize, channels: usize) -> Self {
        Self {
            width,
            height,
            channels,
            values: vec![0.0; width * height * channels],
        }
    }
}

/// The values of one tap or input channel, for [`LANES`] output channels.
type Lane = [f32; LANES];

/// A convolution of one pixel, from `inputs` channels to `outputs`.
#[derive(Debug)]
pub(super) struct Pointwise {
    inputs: usize,
    outputs: usize,
    /// For each block of output channels, one lane for each input channel.
    weights: Vec<Lane>,
    bias: Vec<Lane>,
}

impl Pointwise {
    /// From weights in rows of `inputs`, one row for each output channel.
    pub(super) fn new(inputs: usize, weights: &[f32], bias: &[f32]) -> Self {
        let outputs = bias.len();
        let lane = |block: usize, input: usize| -> Lane {
            std::array::from_fn(|i| weights[(block * LANES + i) * inputs + input])
        };
        Self {
            inputs,
            outputs,
            weights: (0..outputs / LANES)
                .flat_map(|block| (0..inputs).map(move |input| (block, input)))
                .map(|(block, input)| lane(block, input))
                .collect(),
            bias: lanes(bias),
        }
    }

    /// A row of pixels; `PIXELS` are summed side by side, as many as the registers of the machine hold.
    #[inline(always)]
    fn row<const PIXELS: usize>(&self, input: &[f32], output: &mut [f32]) {
        let mut from = input.chunks_exact(PIXELS * self.inputs);
        let mut to = output.chunks_exact_mut(PIXELS * self.outputs);
        for (from, to) in from.by_ref().zip(to.by_ref()) {
            self.pixels::<PIXELS>(from, to);
        }
        let rest = from.remainder().chunks_exact(self.inputs);
        for (from, to) in rest.zip(to.into_remainder().chunks_exact_mut(self.outputs)) {
            self.pixels::<1>(from, to);
        }
    }

    #[inline(always)]
    fn pixels<const PIXELS: usize>(&self, input: &[f32], output: &mut [f32]) {
        let blocks = self.weights.chunks_exact(self.inputs).zip(&self.bias);
        for (block, (weights, bias)) in blocks.enumerate() {
            let mut sums = [*bias; PIXELS];
            for (i, weight) in weights.iter().enumerate() {
                for (pixel, sum) in sums.iter_mut().enumerate() {
                    let value = input[pixel * self.inputs + i];
                    for (sum, weight) in sum.iter_mut().zip(weight) {
                        *sum += value * weight;
                    }
                }
            }
            for (pixel, sum) in sums.iter().enumerate() {
                let at = pixel * self.outputs + block * LANES;
                output[at..at + LANES].copy_from_slice(sum);
            }
        }
    }
}

/// A pointwise convolution followed by one of 3 × 3 pixels within each channel, whose surroundings are zero.
#[derive(Debug)]
pub(super) struct Separable {
    pointwise: Pointwise,
    /// For each block of channels, one lane for each of the nine taps.
    taps: Vec<[Lane; 9]>,
    bias: Vec<Lane>,
    /// Whether negative results become zero.
    rectified: bool,
}

impl Separable {
    /// From nine rows of weights, one value for each channel.
    pub(super) fn new(pointwise: Pointwise, taps: &[f32], bias: &[f32], rectified: bool) -> Self {
        let channels = pointwise.outputs;
        Self {
            taps: (0..channels / LANES)
                .map(|block| {
                    std::array::from_fn(|tap| {
                        std::array::from_fn(|i| taps[tap * channels + block * LANES + i])
                    })
                })
                .collect(),
            bias: lanes(bias),
            pointwise,
            rectified,
        }
    }

    pub(super) fn run(&self, input: &Map, registers: Registers) -> Map {
        registers.run((self, input))
    }

    #[inline(always)]
    fn forward<const PIXELS: usize>(&self, input: &Map) -> Map {
        let channels = self.pointwise.outputs;
        let (width, height) = (input.width, input.height);
        let mut output = Map::new(width, height, channels);
        if output.values.is_empty() {
            return output;
        }
        // The last three rows of the first convolution, each with a pixel of zeros at both ends: they stay in the cache.
        let mut rows = Rows::new((width + 2) * channels);
        let mut from = input.values.chunks_exact(width * input.channels);
        for (y, to) in output.values.chunks_exact_mut(width * channels).enumerate() {
            if y == 0 {
                self.next::<PIXELS>(&mut rows, from.next());
            }
            self.next::<PIXELS>(&mut rows, from.next());
            self.depthwise(rows.three(), to);
        }
        output
    }

    /// Works out the next row, or the zeros below the last.
    #[inline(always)]
    fn next<const PIXELS: usize>(&self, rows: &mut Rows, input: Option<&[f32]>) {
        let row = rows.push();
        let channels = self.pointwise.outputs;
        let inner = channels..row.len() - channels;
        match input {
            Some(input) => self.pointwise.row::<PIXELS>(input, &mut row[inner]),
            None => row.fill(0.0),
        }
    }

    #[inline(always)]
    fn depthwise(&self, rows: [&[f32]; 3], output: &mut [f32]) {
        let channels = self.pointwise.outputs;
        for (block, (taps, bias)) in self.taps.iter().zip(&self.bias).enumerate() {
            let start = block * LANES;
            for (x, to) in output.chunks_exact_mut(channels).enumerate() {
                let mut sum = *bias;
                for (row, taps) in rows.iter().zip(taps.chunks_exact(3)) {
                    for (dx, tap) in taps.iter().enumerate() {
                        let at = (x + dx) * channels + start;
                        let values = &row[at..at + LANES];
                        for ((sum, value), tap) in sum.iter_mut().zip(values).zip(tap) {
                            *sum += value * tap;
                        }
                    }
                }
                if self.rectified {
                    sum = sum.map(|v| v.max(0.0));
                }
                to[start..start + LANES].copy_from_slice(&sum);
            }
        }
    }
}

impl Layer for (&Separable, &Map) {
    #[inline(always)]
    fn run<const PIXELS: usize>(self) -> Map {
        self.0.forward::<PIXELS>(self.1)
    }
}

/// The values of red, green and blue of 3 × 3 pixels.
pub(super) const PATCH: usize = 27;

/// The convolution of 3 × 3 pixels of a colour picture at every second pixel, negative results made zero.
#[derive(Clone, Copy)]
pub(super) struct First<'a> {
    /// From [`PATCH`] inputs: the colours of a pixel, the pixels of a row, the rows.
    pub(super) weights: &'a Pointwise,
    /// Rows of [`Self::own_width`] pixels of three bytes.
    pub(super) pixels: &'a [u8],
    pub(super) own_width: usize,
    /// The sides, even, up to which the picture is taken to be surrounded by black.
    pub(super) width: usize,
    pub(super) height: usize,
}

impl First<'_> {
    pub(super) fn run(self, registers: Registers) -> Map {
        registers.run(self)
    }
}

impl Layer for First<'_> {
    #[inline(always)]
    fn run<const PIXELS: usize>(self) -> Map {
        let mut output = Map::new(self.width / 2, self.height / 2, self.weights.outputs);
        if output.values.is_empty() || self.own_width == 0 {
            return output;
        }
        let mut rows = Rows::new((self.width + 2) * 3);
        let mut patches = vec![0.0; output.width * PATCH];
        let mut from = self.pixels.chunks_exact(self.own_width * 3);
        let stride = output.width * self.weights.outputs;
        for to in output.values.chunks_exact_mut(stride) {
            for _ in 0..2 {
                widen(rows.push(), from.next());
            }
            for (i, row) in rows.three().iter().enumerate() {
                for (x, patch) in patches.chunks_exact_mut(PATCH).enumerate() {
                    patch[i * 9..(i + 1) * 9].copy_from_slice(&row[x * 6..x * 6 + 9]);
                }
            }
            self.weights.row::<PIXELS>(&patches, to);
            for value in to {
                *value = value.max(0.0);
            }
        }
        output
    }
}

/// A row of bytes as numbers, after one pixel of black.
#[inline(always)]
fn widen(row: &mut [f32], bytes: Option<&[u8]>) {
    match bytes {
        Some(bytes) => {
            for (value, byte) in row[3..].iter_mut().zip(bytes) {
                *value = f32::from(*byte);
            }
        }
        None => row.fill(0.0),
    }
}

/// The last three rows that were worked out; zeros before the first.
struct Rows {
    rows: [Vec<f32>; 3],
}

impl Rows {
    fn new(length: usize) -> Self {
        Self {
            rows: std::array::from_fn(|_| vec![0.0; length]),
        }
    }

    /// The row for the next values, in place of the oldest.
    #[inline(always)]
    fn push(&mut self) -> &mut [f32] {
        self.rows.rotate_left(1);
        &mut self.rows[2]
    }

    #[inline(always)]
    fn three(&self) -> [&[f32]; 3] {
        let [above, middle, below] = &self.rows;
        [above, middle, below]
    }
}

/// The largest of each 2 × 2 pixels; sides are even.
pub(super) fn halved(input: &Map) -> Map {
    let channels = input.channels;
    let mut output = Map::new(input.width / 2, input.height / 2, channels);
    let stride = input.width * channels;
    if output.values.is_empty() {
        return output;
    }
    let rows = output.values.chunks_exact_mut(stride / 2);
    for (to, from) in rows.zip(input.values.chunks_exact(2 * stride)) {
        let (above, below) = from.split_at(stride);
        let pairs = above
            .chunks_exact(2 * channels)
            .zip(below.chunks_exact(2 * channels));
        for (to, (above, below)) in to.chunks_exact_mut(channels).zip(pairs) {
            let (a, b) = above.split_at(channels);
            let (c, d) = below.split_at(channels);
            for ((((to, a), b), c), d) in to.iter_mut().zip(a).zip(b).zip(c).zip(d) {
                *to = a.max(*b).max(c.max(*d));
            }
        }
    }
    output
}

/// Adds to each pixel of `fine` the pixel of `coarse`, of half its size, that covers it.
pub(super) fn add_doubled(fine: &mut Map, coarse: &Map) {
    let channels = fine.channels;
    let stride = fine.width * channels;
    if stride == 0 || coarse.width == 0 {
        return;
    }
    for (y, row) in fine.values.chunks_exact_mut(stride).enumerate() {
        let from = &coarse.values[y / 2 * coarse.width * channels..];
        for (x, pixel) in row.chunks_exact_mut(channels).enumerate() {
            let from = &from[x / 2 * channels..(x / 2 + 1) * channels];
            for (to, value) in pixel.iter_mut().zip(from) {
                *to += value;
            }
        }
    }
}

fn lanes(values: &[f32]) -> Vec<Lane> {
    values
        .chunks_exact(LANES)
        .map(|chunk| std::array::from_fn(|i| chunk[i]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers between -1 and 1 that look like chance (xorshift).
    fn noise(count: usize, seed: u32) -> Vec<f32> {
        let mut state = seed;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state as f32 / u32::MAX as f32 * 2.0 - 1.0
        };
        (0..count).map(|_| next()).collect()
    }

    /// The plain version: every value from its definition, nothing kept from one to the next.
    struct Plain<'a> {
        inputs: usize,
        weights: &'a [f32],
        bias: &'a [f32],
        taps: &'a [f32],
        tap_bias: &'a [f32],
    }

    impl Plain<'_> {
        fn at(&self, input: &Map, x: usize, y: usize, output: usize) -> f32 {
            let channels = self.bias.len();
            let mut sum = self.tap_bias[output];
            for tap in 0..9 {
                let (column, row) = (x + tap % 3, y + tap / 3);
                if (1..=input.width).contains(&column) && (1..=input.height).contains(&row) {
                    let pixel = (row - 1) * input.width + column - 1;
                    let values = &input.values[pixel * self.inputs..][..self.inputs];
                    let weights = &self.weights[output * self.inputs..][..self.inputs];
                    let mut point = self.bias[output];
                    for (value, weight) in values.iter().zip(weights) {
                        point += value * weight;
                    }
                    sum += point * self.taps[tap * channels + output];
                }
            }
            sum
        }
    }

    #[test]
    fn separable_convolutions_are_what_their_definition_says_to_the_bit() {
        for (inputs, outputs, width, height) in [
            (16, 16, 5, 4),
            (32, 64, 9, 3),
            (64, 16, 1, 1),
            (16, 32, 8, 7),
        ] {
            let weights = noise(inputs * outputs, 1);
            let (bias, tap_bias) = (noise(outputs, 2), noise(outputs, 3));
            let taps = noise(9 * outputs, 4);
            let input = Map {
                width,
                height,
                channels: inputs,
                values: noise(width * height * inputs, 5),
            };
            let plain = Plain {
                inputs,
                weights: &weights,
                bias: &bias,
                taps: &taps,
                tap_bias: &tap_bias,
            };
            let separable = |rectified| {
                Separable::new(
                    Pointwise::new(inputs, &weights, &bias),
                    &taps,
                    &tap_bias,
                    rectified,
                )
            };
            let common = separable(false).run(&input, Registers::common());
            let widest = separable(false).run(&input, Registers::widest());
            let rectified = separable(true).run(&input, Registers::widest());
            assert_eq!(
                common, widest,
                "how many sums run side by side changes nothing"
            );
            for (i, value) in widest.values.iter().enumerate() {
                let (pixel, output) = (i / outputs, i % outputs);
                let expected = plain.at(&input, pixel % width, pixel / width, output);
                assert_eq!(
                    value.to_bits(),
                    expected.to_bits(),
                    "{inputs} to {outputs} at {pixel}, {output}"
                );
                assert_eq!(rectified.values[i], expected.max(0.0));
            }
        }
    }

    #[test]
    fn the_first_convolution_is_what_its_definition_says_and_black_beyond_the_picture() {
        let (own_width, own_height, width, height) = (6, 5, 32, 8);
        let (weights, bias) = (noise(PATCH * LANES, 6), noise(LANES, 7));
        let pixels: Vec<u8> = noise(own_width * own_height * 3, 8)
            .iter()
            .map(|v| (v * 127.0 + 128.0) as u8)
            .collect();
        let weights_of_patch = Pointwise::new(PATCH, &weights, &bias);
        let first = First {
            weights: &weights_of_patch,
            pixels: &pixels,
            own_width,
            width,
            height,
        };
        let map = first.run(Registers::widest());
        assert_eq!(map, first.run(Registers::common()));
        assert_eq!((map.width, map.height), (width / 2, height / 2));
        for (i, value) in map.values.iter().enumerate() {
            let (place, output) = (i / LANES, i % LANES);
            let (x, y) = (place % map.width * 2, place / map.width * 2);
            let mut sum = bias[output];
            for k in 0..PATCH {
                let (column, row) = (x + k / 3 % 3, y + k / 9);
                let inside = (1..=own_width).contains(&column) && (1..=own_height).contains(&row);
                let byte = if inside {
                    pixels[((row - 1) * own_width + column - 1) * 3 + k % 3]
                } else {
                    0
                };
                sum += f32::from(byte) * weights[output * PATCH + k];
            }
            assert_eq!(value.to_bits(), sum.max(0.0).to_bits(), "at {x}, {y}");
        }
    }

    #[test]
    fn halving_keeps_the_largest_and_doubling_repeats() {
        let (width, height) = (4, 4);
        let fine = Map {
            width,
            height,
            channels: LANES,
            values: noise(width * height * LANES, 9),
        };
        let coarse = halved(&fine);
        let mut sum = fine.clone();
        add_doubled(&mut sum, &coarse);
        for y in 0..height {
            for x in 0..width {
                for c in 0..LANES {
                    let at = |x: usize, y: usize| fine.values[(y * width + x) * LANES + c];
                    let (left, top) = (x / 2 * 2, y / 2 * 2);
                    let largest = [
                        at(left, top),
                        at(left + 1, top),
                        at(left, top + 1),
                        at(left + 1, top + 1),
                    ]
                    .into_iter()
                    .fold(f32::MIN, f32::max);
                    assert_eq!(
                        coarse.values[(y / 2 * coarse.width + x / 2) * LANES + c],
                        largest
                    );
                    assert_eq!(sum.values[(y * width + x) * LANES + c], at(x, y) + largest);
                }
            }
        }
    }
}
