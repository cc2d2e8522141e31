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

fn map_of(width: usize, height: usize, channels: usize, values: &[f32]) -> Map {
    let mut map = Map::new(&Arc::default(), width, height, channels);
    map.values.copy_from_slice(values);
    map
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
        let input = map_of(width, height, inputs, &noise(width * height * inputs, 5));
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
        pool: &Arc::default(),
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
    let values = noise(width * height * LANES, 9);
    let fine = map_of(width, height, LANES, &values);
    let coarse = halved(&fine);
    let mut sum = map_of(width, height, LANES, &values);
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
