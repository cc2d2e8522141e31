//! How much the service takes upon itself.

use std::num::NonZeroUsize;
use std::thread;
use std::time::Duration;

use precheck::NaiveDate;

/// The bounds of the service. Start from the default and change what you must.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Config {
    /// How many uploads or submissions are checked side by side. The default is one for each core: a check computes and
    /// never waits.
    pub threads: NonZeroUsize,
    /// How many may wait for a thread; one more is answered with 503. The default is 32 for each thread: at a tenth of a
    /// second each, nobody waits much longer than three seconds.
    pub queue: NonZeroUsize,
    /// The bytes of one request. The default, 80 MB, holds five photos of a 50-megapixel phone, and every single file that
    /// the library's own guard lets through.
    pub most_body: usize,
    /// The bytes of all requests together, waiting ones included; what would be more is answered with 503, so that
    /// this must not be less than one request may have. A request that does not say its length counts as the most. The default is
    /// 512 MiB. Decoding takes up to [`precheck::Limits::max_memory`] for each thread beside it.
    pub most_held: usize,
    /// The files of one submission. The default is 8: two sides, a photo page, a selfie and four proofs.
    pub most_files: usize,
    /// How many connections are open at once; others wait to be accepted. The default is 512.
    pub most_connections: usize,
    /// How long the head of a request may take. The default is 10 seconds.
    pub head_time: Duration,
    /// How long the body of a request may take. The default is two minutes: 15 MB over one megabit a second.
    pub body_time: Duration,
    /// How long what runs may take when the service is to stop. The default is 30 seconds.
    pub stop_time: Duration,
    /// The day for which everything is judged, for tests and demonstrations; `None` is the day of the system's clock, UTC.
    pub as_of: Option<NaiveDate>,
}

/// How many may wait for each thread by default.
const QUEUE: NonZeroUsize = NonZeroUsize::new(32).unwrap();

impl Config {
    /// The same bounds with so many threads, and a queue to match.
    #[must_use]
    pub fn on_threads(mut self, threads: NonZeroUsize) -> Self {
        self.threads = threads;
        self.queue = threads.saturating_mul(QUEUE);
        self
    }
}

impl Default for Config {
    fn default() -> Self {
        let threads = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        Self {
            threads,
            queue: threads.saturating_mul(QUEUE),
            most_body: 80_000_000,
            most_held: 512 << 20,
            most_files: 8,
            most_connections: 512,
            head_time: Duration::from_secs(10),
            body_time: Duration::from_secs(120),
            stop_time: Duration::from_secs(30),
            as_of: None,
        }
    }
}
