//! Buffers and tools that one photo leaves to the next.
//!
//! The pages of a fresh buffer are mapped, cleared and faulted in one by one; one that was used before is there. Whatever
//! is kept here is bounded in bytes, and a tool that panicked while it worked is not kept. A buffer keeps what was in it
//! until the next photo overwrites it; nothing reads it before.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fast_image_resize::Resizer;
use image::{GrayImage, RgbImage};

/// How many bytes a [`Shelf`] keeps at most. The facts about one photo have some 6 MB of buffers at a time, the filter that
/// reduces twelve megapixels has 9 MB: this is enough for as many photos at once as most machines have cores, and
/// little beside the 36 MB into which each of them is decoded.
const MOST_BYTES: usize = 64 << 20;

/// What knows how much memory it holds.
pub(crate) trait Weigh {
    /// The bytes on the heap, about.
    fn bytes(&self) -> usize;
}

impl<T> Weigh for Vec<T> {
    fn bytes(&self) -> usize {
        self.capacity() * size_of::<T>()
    }
}

impl Weigh for Resizer {
    fn bytes(&self) -> usize {
        self.size_of_internal_buffers()
    }
}

/// Things that wait to be used again, the longest unused one first.
pub(crate) struct Shelf<T> {
    kept: Mutex<Vec<T>>,
    most_bytes: usize,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self::keeping(MOST_BYTES)
    }
}

impl<T> Shelf<T> {
    /// A shelf that keeps so many bytes at most.
    pub(crate) fn keeping(most_bytes: usize) -> Self {
        let kept = Mutex::new(Vec::new());
        Self { kept, most_bytes }
    }
}

impl<T: Weigh> Shelf<T> {
    /// The thing that was put back last, or a new one.
    pub(crate) fn take_or(&self, make: impl FnOnce() -> T) -> T {
        let taken = self.lock().pop();
        taken.unwrap_or_else(make)
    }

    /// Runs `work` with a tool from the shelf, or with one just made, and puts it back; after a panic it is left out, since
    /// nobody knows what it holds.
    pub(crate) fn lend<R>(&self, make: impl FnOnce() -> T, work: impl FnOnce(&mut T) -> R) -> R {
        let mut tool = self.take_or(make);
        let result = work(&mut tool);
        self.put(tool);
        result
    }

    /// The smallest thing that holds `bytes` at least.
    fn take(&self, bytes: usize) -> Option<T> {
        let mut kept = self.lock();
        let sizes = kept.iter().map(Weigh::bytes).enumerate();
        let large = sizes.filter(|(_, size)| *size >= bytes);
        let (at, _) = large.min_by_key(|(_, size)| *size)?;
        Some(kept.remove(at))
    }

    /// The largest thing.
    fn take_largest(&self) -> Option<T> {
        let mut kept = self.lock();
        let (at, _) = kept
            .iter()
            .map(Weigh::bytes)
            .enumerate()
            .max_by_key(|(_, size)| *size)?;
        Some(kept.remove(at))
    }

    /// Keeps a thing; what has been unused longest goes when it is too much.
    pub(crate) fn put(&self, thing: T) {
        let mut kept = self.lock();
        kept.push(thing);
        let mut sum = kept.iter().map(Weigh::bytes).sum::<usize>();
        let mut gone = 0;
        while sum > self.most_bytes {
            sum -= kept[gone].bytes();
            gone += 1;
        }
        let freed: Vec<T> = kept.drain(..gone).collect();
        // Nobody waits for the lock while memory goes back to the system.
        drop(kept);
        drop(freed);
    }

    /// A panic while the lock was held leaves a list that is whole: things move in and out in one step.
    fn lock(&self) -> MutexGuard<'_, Vec<T>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Weigh> std::fmt::Debug for Shelf<T> {
    /// Says how much it holds and never what.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kept = self.lock();
        let sum = kept.iter().map(Weigh::bytes).sum::<usize>();
        write!(f, "Shelf({} of {sum} bytes)", kept.len())
    }
}

/// The buffers of facts, of bytes and of numbers.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    bytes: Shelf<Vec<u8>>,
    floats: Shelf<Vec<f32>>,
}

impl Pool {
    /// A picture of `width` × `height` pixels of unspecified content.
    pub(crate) fn rgb(self: &Arc<Self>, width: u32, height: u32) -> Lent<RgbImage> {
        let data = sized(&self.bytes, width as usize * height as usize * 3);
        let picture = RgbImage::from_raw(width, height, data).expect("three bytes a pixel");
        Lent::new(picture, self)
    }

    /// A picture of `width` × `height` pixels of one byte of unspecified content.
    pub(crate) fn gray(self: &Arc<Self>, width: u32, height: u32) -> Lent<GrayImage> {
        let data = sized(&self.bytes, width as usize * height as usize);
        let picture = GrayImage::from_raw(width, height, data).expect("one byte a pixel");
        Lent::new(picture, self)
    }

    /// So many bytes of unspecified value.
    pub(crate) fn bytes(self: &Arc<Self>, len: usize) -> Lent<Vec<u8>> {
        Lent::new(sized(&self.bytes, len), self)
    }

    /// So many numbers of unspecified value.
    pub(crate) fn floats(self: &Arc<Self>, len: usize) -> Lent<Vec<f32>> {
        Lent::new(sized(&self.floats, len), self)
    }

    /// No numbers yet, in the largest buffer that is there: for a list of which nobody knows how long it becomes.
    pub(crate) fn list(self: &Arc<Self>) -> Lent<Vec<f32>> {
        let mut list = self.floats.take_largest().unwrap_or_default();
        list.clear();
        Lent::new(list, self)
    }

    /// So many zeros.
    pub(crate) fn zeros(self: &Arc<Self>, len: usize) -> Lent<Vec<f32>> {
        let mut zeros = self.floats(len);
        zeros.fill(0.0);
        zeros
    }
}

/// A buffer of exactly `len` elements. A fresh one comes cleared from the system, which costs nothing until it is touched.
fn sized<T: Clone + Default>(shelf: &Shelf<Vec<T>>, len: usize) -> Vec<T> {
    let Some(mut buffer) = shelf.take(len * size_of::<T>()) else {
        return vec![T::default(); len];
    };
    buffer.resize(len, T::default());
    buffer
}

/// What has a buffer of the pool in it.
pub(crate) trait Pooled: Default {
    /// Gives the buffer back.
    fn give_back(self, pool: &Pool);
}

impl Pooled for RgbImage {
    fn give_back(self, pool: &Pool) {
        pool.bytes.put(self.into_raw());
    }
}

impl Pooled for GrayImage {
    fn give_back(self, pool: &Pool) {
        pool.bytes.put(self.into_raw());
    }
}

impl Pooled for Vec<u8> {
    fn give_back(self, pool: &Pool) {
        pool.bytes.put(self);
    }
}

impl Pooled for Vec<f32> {
    fn give_back(self, pool: &Pool) {
        pool.floats.put(self);
    }
}

/// Something whose buffer goes back to its pool in the end.
pub(crate) struct Lent<T: Pooled> {
    value: T,
    pool: Arc<Pool>,
}

impl<T: Pooled> Lent<T> {
    fn new(value: T, pool: &Arc<Pool>) -> Self {
        let pool = Arc::clone(pool);
        Self { value, pool }
    }

    /// Where it came from, for more of the same.
    pub(crate) fn pool(&self) -> &Arc<Pool> {
        &self.pool
    }
}

impl<T: Pooled + PartialEq> PartialEq for Lent<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Pooled> Drop for Lent<T> {
    fn drop(&mut self) {
        std::mem::take(&mut self.value).give_back(&self.pool);
    }
}

impl<T: Pooled> Deref for Lent<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Pooled> DerefMut for Lent<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T: Pooled> std::fmt::Debug for Lent<T> {
    /// Never says what it holds: it may be a photo.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lent(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[test]
    fn a_buffer_that_was_given_back_serves_again() {
        let pool = Arc::new(Pool::default());
        let first = pool.rgb(30, 20);
        let place = first.as_raw().as_ptr();
        drop(first);
        let second = pool.rgb(20, 20);
        assert_eq!(second.as_raw().as_ptr(), place);
        assert_eq!(second.as_raw().len(), 1200);
        // Nothing is left that is large enough.
        assert_ne!(pool.rgb(30, 20).as_raw().as_ptr(), place);
    }

    #[test]
    fn the_smallest_that_is_large_enough_is_taken() {
        let shelf = Shelf::default();
        for size in [500_usize, 100, 300] {
            shelf.put(Vec::<u8>::with_capacity(size));
        }
        assert_eq!(shelf.take(101).unwrap().capacity(), 300);
        assert_eq!(shelf.take(101).unwrap().capacity(), 500);
        assert_eq!(shelf.take(101), None);
    }

    #[test]
    fn a_list_has_room_for_the_longest_before_it() {
        let pool = Arc::new(Pool::default());
        drop((pool.floats(10), pool.floats(1000), pool.floats(100)));
        let mut list = pool.list();
        assert!(list.is_empty() && list.capacity() >= 1000);
        list.extend([1.0; 2000]);
        drop(list);
        assert!(pool.list().capacity() >= 2000);
    }

    #[test]
    fn no_more_is_kept_than_the_bound() {
        let shelf = Shelf::default();
        for size in 1..=5 {
            shelf.put(Vec::<u8>::with_capacity(size * (MOST_BYTES / 10)));
        }
        let kept = |shelf: &Shelf<Vec<u8>>| shelf.lock().iter().map(Weigh::bytes).sum::<usize>();
        assert!(kept(&shelf) <= MOST_BYTES);
        assert!(
            shelf.take(5 * (MOST_BYTES / 10)).is_some(),
            "the latest is kept"
        );
        shelf.put(Vec::with_capacity(MOST_BYTES + 1));
        assert_eq!(kept(&shelf), 0);
    }

    #[test]
    fn a_panic_costs_a_tool_and_nothing_else() {
        let shelf = Shelf::<Vec<u8>>::default();
        let broken = catch_unwind(AssertUnwindSafe(|| {
            shelf.lend(Vec::new, |_| panic!("a kernel's mistake"));
        }));
        assert!(broken.is_err() && shelf.lock().is_empty());
        // With the lock held, which poisons it.
        let poisoned = catch_unwind(AssertUnwindSafe(|| {
            let _held = shelf.lock();
            panic!("anything");
        }));
        assert!(poisoned.is_err() && shelf.kept.is_poisoned());
        shelf.put(vec![1, 2, 3]);
        assert_eq!(shelf.lend(Vec::new, |tool| tool.len()), 3);
    }
}
