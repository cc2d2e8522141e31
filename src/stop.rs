//! Whether to go on: the caller's say over how long an upload may take.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// What every long loop asks before it goes on. By default it never says stop.
///
/// The answer is the caller's: a deadline, a client that has gone. Once it was "stop" it stays so and is not asked for again,
/// for this value and its clones: what was cut short is not taken up.
#[derive(Clone, Default)]
pub(crate) struct Stop(Option<Arc<Question>>);

struct Question {
    ask: Box<dyn Fn() -> bool + Send + Sync>,
    answered: AtomicBool,
}

impl Stop {
    /// Nobody waits.
    pub(crate) const NEVER: Self = Self(None);

    /// Stops when this says yes.
    pub(crate) fn when(ask: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(Question {
            ask: Box::new(ask),
            answered: AtomicBool::new(false),
        })))
    }

    /// Whether it is time to stop. What asks and is told so leaves what it has, which is then of no use.
    pub(crate) fn is_due(&self) -> bool {
        let Some(question) = &self.0 else {
            return false;
        };
        if self.came() {
            return true;
        }
        let due = (question.ask)();
        if due {
            question.answered.store(true, Ordering::Release);
        }
        due
    }

    /// Whether somebody was told to stop already. Where nobody was, everything that was worked out is whole.
    pub(crate) fn came(&self) -> bool {
        let answered = |question: &Arc<Question>| question.answered.load(Ordering::Acquire);
        self.0.as_ref().is_some_and(answered)
    }
}

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (&self.0, self.came()) {
            (None, _) => "Stop(never)",
            (Some(_), false) => "Stop(not yet)",
            (Some(_), true) => "Stop(due)",
        })
    }
}

/// The time was up before it was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TimeUp;

/// A fact that is worked out at most once, and kept only where nothing of it was cut short.
#[derive(Debug)]
pub(crate) struct Fact<T>(OnceLock<Option<T>>);

impl<T> Fact<T> {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The fact; `work` is not begun where it is time to stop, and what it came to is dropped where it was told to.
    pub(crate) fn or_work_out(&self, stop: &Stop, work: impl FnOnce() -> T) -> Result<&T, TimeUp> {
        let whole = self.0.get_or_init(|| {
            if stop.is_due() {
                return None;
            }
            let fact = work();
            (!stop.came()).then_some(fact)
        });
        whole.as_ref().ok_or(TimeUp)
    }

    /// The fact, if it has been worked out.
    pub(crate) fn get(&self) -> Option<&T> {
        self.0.get()?.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn once_due_it_stays_due_and_is_not_asked_for_again() {
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&asked);
        let stop = Stop::when(move || counted.fetch_add(1, Ordering::Relaxed) == 1);
        let other = stop.clone();
        assert!(!stop.came() && !stop.is_due());
        assert!(stop.is_due() && other.came() && other.is_due());
        assert_eq!(asked.load(Ordering::Relaxed), 2);
        assert!(!Stop::NEVER.is_due());
    }

    #[test]
    fn a_fact_is_kept_whole_or_not_at_all() {
        let never = Fact::new();
        assert_eq!(never.or_work_out(&Stop::NEVER, || 1), Ok(&1));
        assert_eq!(never.or_work_out(&Stop::NEVER, || 2), Ok(&1));

        // Not begun.
        let due = Stop::when(|| true);
        let fact = Fact::new();
        assert_eq!(
            fact.or_work_out(&due, || panic!("begun")),
            Err::<&u8, _>(TimeUp)
        );
        assert_eq!(fact.get(), None);

        // Cut short while at it; what was whole before stays.
        let asked = AtomicUsize::new(0);
        let stop = Stop::when(move || asked.fetch_add(1, Ordering::Relaxed) >= 2);
        let (whole, cut) = (Fact::new(), Fact::new());
        assert_eq!(whole.or_work_out(&stop, || 3), Ok(&3));
        let work = || match stop.is_due() {
            true => "half",
            false => "whole",
        };
        assert_eq!(cut.or_work_out(&stop, work), Err(TimeUp));
        assert_eq!((whole.get(), cut.get()), (Some(&3), None));
        assert_eq!(whole.or_work_out(&stop, || 4), Ok(&3));
    }
}
