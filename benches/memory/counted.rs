//! Counts what is asked of the allocator, in safe code: `tracking-allocator` asks us about every allocation.

use std::alloc::System;
use std::backtrace::Backtrace;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tracking_allocator::{AllocationGroupId, AllocationRegistry, AllocationTracker, Allocator};

/// An allocation above this many bytes is a large one.
const LARGE: usize = 64 << 10;

#[global_allocator]
static ALLOCATOR: Allocator<System> = Allocator::system();

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);
static NUMBER: AtomicUsize = AtomicUsize::new(0);
static LARGE_ONES: AtomicUsize = AtomicUsize::new(0);
static WITH_SITES: AtomicBool = AtomicBool::new(false);
static SITES: Mutex<Sites> = Mutex::new(Sites {
    asked_for: Vec::new(),
    held: BTreeMap::new(),
    at_peak: Vec::new(),
});

/// Large allocations: the lines of ours that asked for each, and its bytes.
pub(crate) type Asked = Vec<(String, usize)>;

/// The large allocations with the lines of ours that asked for them.
pub(crate) struct Sites {
    /// All since they were last counted from nothing.
    pub(crate) asked_for: Asked,
    /// Those that are held, by their addresses,
    held: BTreeMap<usize, (String, usize)>,
    /// and those that were when most was.
    pub(crate) at_peak: Asked,
}

/// Begins to count.
pub(crate) fn begin() {
    AllocationRegistry::set_global_tracker(Tracker).expect("nobody else counts");
    AllocationRegistry::enable_tracking();
}

/// The bytes that are held.
pub(crate) fn live() -> usize {
    LIVE.load(Relaxed)
}

/// The most bytes that were held at once since [`forget_peak`].
pub(crate) fn peak() -> usize {
    PEAK.load(Relaxed)
}

/// Looks for the peak from here on, `with_sites` where it is to be known who asked.
pub(crate) fn forget_peak(with_sites: bool) {
    PEAK.store(live(), Relaxed);
    WITH_SITES.store(with_sites, Relaxed);
}

/// How many allocations there were since this was last asked, and how many of them large.
pub(crate) fn allocations() -> (usize, usize) {
    sites().asked_for.clear();
    (NUMBER.swap(0, Relaxed), LARGE_ONES.swap(0, Relaxed))
}

/// Who asked for what; looks no further.
pub(crate) fn take_sites() -> Sites {
    WITH_SITES.store(false, Relaxed);
    let mut sites = sites();
    sites.held.clear();
    Sites {
        asked_for: std::mem::take(&mut sites.asked_for),
        held: BTreeMap::new(),
        at_peak: std::mem::take(&mut sites.at_peak),
    }
}

fn sites() -> MutexGuard<'static, Sites> {
    SITES.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Tracker;

impl AllocationTracker for Tracker {
    fn allocated(&self, address: usize, size: usize, _: usize, _: AllocationGroupId) {
        let live = LIVE.fetch_add(size, Relaxed) + size;
        let before = PEAK.fetch_max(live, Relaxed);
        NUMBER.fetch_add(1, Relaxed);
        if size <= LARGE {
            return;
        }
        LARGE_ONES.fetch_add(1, Relaxed);
        if WITH_SITES.load(Relaxed) {
            // What is allocated in here is not counted.
            let (mut sites, site) = (sites(), site());
            sites.asked_for.push((site.clone(), size));
            sites.held.insert(address, (site, size));
            if live > before {
                sites.at_peak = sites.held.values().cloned().collect();
            }
        }
    }

    fn deallocated(
        &self,
        address: usize,
        size: usize,
        _: usize,
        _: AllocationGroupId,
        _: AllocationGroupId,
    ) {
        LIVE.fetch_sub(size, Relaxed);
        if size > LARGE && WITH_SITES.load(Relaxed) {
            sites().held.remove(&address);
        }
    }
}

/// The innermost lines of the library that are running, the deepest first.
fn site() -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/").trim_end_matches("benches/");
    let trace = Backtrace::force_capture().to_string();
    let places = trace
        .lines()
        .filter_map(|line| line.trim().strip_prefix("at "));
    let own = places.filter_map(|place| {
        let inside = place.strip_prefix(root).or(place.strip_prefix("./"))?;
        inside.strip_prefix("src/")
    });
    own.take(3).collect::<Vec<_>>().join(" < ")
}
