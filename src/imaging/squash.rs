//! Reduction of a picture's height, row by row in the order in which it lies in memory.
//!
//! Both directions at once are a task for fast_image_resize, whose result with a box filter this is, up to rounding. It looks at
//! all rows of a line at once, in sums of 32 bits.

use super::wide::wide;

/// The most rows whose mean is taken: their sum and half of their number fit 16 bits.
pub(crate) const MOST: usize = 256;

/// Fills `to`, rows of `length` values, with lines of the picture of `lines` rows to which `from` is reduced, from line `first` on:
/// the means of those of its rows whose middle lies in the line. There are no more lines than rows, and one for every [`MOST`]
/// rows at least.
pub(crate) fn squash(from: &[u8], length: usize, lines: usize, first: usize, to: &mut [u8]) {
    let rows = from.len() / length;
    let mut sums = vec![0; length];
    // The middle of a row is at half of it.
    let ends = |line: usize| (2 * line * rows + lines) / (2 * lines);
    for (line, to) in (first..lines).zip(to.chunks_exact_mut(length)) {
        let (first, end) = (ends(line), ends(line + 1));
        sums.fill(((end - first) / 2) as u16);
        for row in from[first * length..end * length].chunks_exact(length) {
            wide!(add(row, &mut sums));
        }
        wide!(divide(&sums, end - first, to));
    }
}

/// Adds a row to the sums of its columns.
#[inline(always)]
pub(super) fn add(row: &[u8], sums: &mut [u16]) {
    for (sum, &value) in sums.iter_mut().zip(row) {
        *sum += u16::from(value);
    }
}

/// Divides by a count of [`MOST`] at most; from 17 on what comes out may be one too much where almost one more would be right.
#[inline(always)]
fn divide(sums: &[u16], count: usize, to: &mut [u8]) {
    let reciprocal = 65_536_usize.div_ceil(count.max(1)) as u32;
    for (to, &sum) in to.iter_mut().zip(sums) {
        *to = ((u32::from(sum) * reciprocal) >> 16) as u8;
    }
}

#[cfg(test)]
mod tests {
    use fast_image_resize::images::{TypedImage, TypedImageRef};
    use fast_image_resize::pixels::U8;
    use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};

    use super::*;

    #[test]
    fn it_is_the_box_filter_of_fast_image_resize() {
        for (rows, lines) in [
            (7, 3),
            (100, 99),
            (64, 16),
            (5, 1),
            (1530, 384),
            (65, 64),
            (9, 9),
        ] {
            let length = 71;
            let from: Vec<u8> = (0..rows * length).map(|i| (i * 7919 % 256) as u8).collect();
            let mut to = vec![0; lines * length];
            // In two parts.
            let (upper, lower) = to.split_at_mut(lines / 3 * length);
            squash(&from, length, lines, 0, upper);
            squash(&from, length, lines, lines / 3, lower);
            let mut plain = TypedImage::<U8>::new(length as u32, lines as u32);
            let source = TypedImageRef::<U8>::from_buffer(length as u32, rows as u32, &from);
            let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Box));
            Resizer::new()
                .resize_typed(&source.unwrap(), &mut plain, &options)
                .unwrap();
            for (a, b) in to.iter().zip(plain.pixels()) {
                assert!(a.abs_diff(b.0) <= 1, "{rows} to {lines}: {a} and {}", b.0);
            }
        }
    }

    #[test]
    fn means_are_rounded_to_the_nearest() {
        for count in 1..=16_u16 {
            for sum in 0..=255 * count {
                let mut to = [0];
                divide(&[sum + count / 2], count.into(), &mut to);
                assert_eq!(u16::from(to[0]), (sum + count / 2) / count);
            }
        }
    }

    #[test]
    fn white_stays_white_and_one_row_of_many_is_not_lost() {
        let mut to = [0; 40];
        squash(&[255; 400], 40, 1, 0, &mut to);
        assert_eq!(to, [255; 40]);
        squash(&vec![255; MOST * 40], 40, 1, 0, &mut to);
        assert_eq!(to, [255; 40]);
        let mut from = [0; 400];
        from[360..].fill(255);
        squash(&from, 40, 1, 0, &mut to);
        assert_eq!(to, [26; 40]);
    }
}
