//! Threads that check, and a queue before them that can be full.
//!
//! A check computes for a tenth of a second and must not hold up the threads that serve connections. Tokio's own blocking
//! pool would do, but its queue has no end: under load everybody would wait, and memory would grow.

use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tokio::sync::oneshot;

use crate::config::Config;

type Job = Box<dyn FnOnce() + Send>;

/// The threads and the queue.
pub(crate) struct Pool {
    /// `None` once the pool ends.
    queue: Option<SyncSender<Job>>,
    waiting: Arc<AtomicUsize>,
    threads: Vec<JoinHandle<()>>,
}

/// Why there is no result.
#[derive(Debug, PartialEq)]
pub(crate) enum NoResult {
    /// The queue is full.
    Full,
    /// The work panicked.
    Panicked,
}

impl Pool {
    pub(crate) fn new(config: &Config) -> Self {
        let (queue, jobs) = sync_channel::<Job>(config.queue.get());
        let jobs = Arc::new(Mutex::new(jobs));
        let waiting = Arc::new(AtomicUsize::new(0));
        let worker = |_| {
            let (jobs, waiting) = (Arc::clone(&jobs), Arc::clone(&waiting));
            thread::spawn(move || {
                while let Some(job) = next(&jobs) {
                    waiting.fetch_sub(1, Ordering::Relaxed);
                    job();
                }
            })
        };
        Self {
            queue: Some(queue),
            threads: (0..config.threads.get()).map(worker).collect(),
            waiting,
        }
    }

    /// How many wait for a thread.
    pub(crate) fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }

    /// The result of `work`, which one of the threads does. Whoever stops waiting before it has begun spares the work.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, NoResult> {
        let (answer, result) = oneshot::channel();
        let job = Box::new(move || {
            if answer.is_closed() {
                return;
            }
            // The library lets no panic through; a thread of the pool must not end even so.
            let done = panic::catch_unwind(AssertUnwindSafe(work));
            // Nobody may be waiting any more, which is fine.
            let _ = answer.send(done);
        });
        let queue = self.queue.as_ref().ok_or(NoResult::Full)?;
        self.waiting.fetch_add(1, Ordering::Relaxed);
        if let Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) = queue.try_send(job) {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(NoResult::Full);
        }
        match result.await {
            Ok(Ok(done)) => Ok(done),
            _ => Err(NoResult::Panicked),
        }
    }
}

/// The next job; `None` once the queue is closed and empty.
fn next(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    let jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    jobs.recv().ok()
}

impl Drop for Pool {
    /// Closes the queue and waits for what is in it.
    fn drop(&mut self) {
        self.queue = None;
        for thread in self.threads.drain(..) {
            // A thread catches every panic.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;
    use std::sync::Barrier;

    use super::*;

    fn pool(threads: usize, queue: usize) -> Arc<Pool> {
        let size = |n| NonZeroUsize::new(n).unwrap();
        Arc::new(Pool::new(&Config {
            threads: size(threads),
            queue: size(queue),
            ..Config::default()
        }))
    }

    #[tokio::test]
    async fn a_full_queue_says_so_and_a_panic_does_not_end_a_thread() {
        let pool = pool(1, 1);
        let panicked = pool.run(|| panic!("on purpose")).await;
        assert_eq!(panicked, Err(NoResult::Panicked));
        let gate = Arc::new(Barrier::new(2));
        let inside = Arc::clone(&gate);
        let running = tokio::spawn({
            let pool = Arc::clone(&pool);
            async move {
                pool.run(move || {
                    inside.wait();
                    inside.wait();
                    1
                })
                .await
            }
        });
        tokio::task::spawn_blocking({
            let gate = Arc::clone(&gate);
            move || gate.wait()
        })
        .await
        .unwrap();
        let waiting = tokio::spawn({
            let pool = Arc::clone(&pool);
            async move { pool.run(|| 2).await }
        });
        while pool.waiting() == 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(pool.run(|| 3).await, Err(NoResult::Full));
        gate.wait();
        assert_eq!(running.await.unwrap(), Ok(1));
        assert_eq!(waiting.await.unwrap(), Ok(2));
        assert_eq!(pool.waiting(), 0);
    }
}
