//! Taking in the body of a request: so many bytes, in so much time, in so much memory.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use futures_core::Stream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::config::Config;
use crate::problem::Problem;

/// What memory is counted in; a semaphore counts to four thousand million.
const KIB: usize = 1024;
/// How long the rest of a body that is not wanted is taken in, so that the sender gets to read the answer: a connection that is
/// closed under the sender's hands is reset, and the answer with it.
const LINGER: Duration = Duration::from_secs(5);

/// What was received, and its place in the memory that the service may hold.
pub(crate) struct Held<T> {
    pub(crate) sent: T,
    /// Given back when it goes.
    pub(crate) _place: OwnedSemaphorePermit,
}

/// How much may be held at once.
pub(crate) fn memory(config: &Config) -> Arc<Semaphore> {
    let places = (config.most_held / KIB).min(Semaphore::MAX_PERMITS);
    Arc::new(Semaphore::new(places))
}

/// Takes in a request by `read`, within the bounds of `config` and in this memory.
pub(crate) async fn receive<T, F: Future<Output = Result<T, Problem>>>(
    request: Request,
    config: &Config,
    memory: &Arc<Semaphore>,
    read: impl FnOnce(Request) -> F,
) -> Result<Held<T>, Problem> {
    // Whoever asks first sends nothing that is not wanted.
    let asks_first = request.headers().contains_key(header::EXPECT);
    let declared = request.headers().get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let (parts, body) = request.into_parts();
    let body = Shared(Arc::new(Mutex::new(body.into_data_stream())));
    let request = Request::from_parts(parts, Body::from_stream(body.clone()));
    let taken = async {
        // Who does not say how much it is may send the most.
        let bytes = declared.unwrap_or(config.most_body);
        if bytes > config.most_body {
            return Err(Problem::too_large(config.most_body));
        }
        let places = u32::try_from(bytes.div_ceil(KIB)).unwrap_or(u32::MAX);
        let place = Arc::clone(memory).try_acquire_many_owned(places);
        let _place = place.map_err(|_| Problem::busy())?;
        let slow = |_| {
            let message = format!(
                "the body took longer than {} seconds",
                config.body_time.as_secs_f64()
            );
            Problem::new(StatusCode::REQUEST_TIMEOUT, "too-slow", message)
        };
        let sent = timeout(config.body_time, read(request))
            .await
            .map_err(slow)??;
        Ok(Held { sent, _place })
    };
    let taken = taken.await;
    if let Err(problem) = &taken
        && problem.status != StatusCode::REQUEST_TIMEOUT
        && !asks_first
    {
        // What is not over by then is cut off.
        let _ = timeout(LINGER, body.swallow()).await;
    }
    taken
}

/// The bytes of one file, which are the whole body.
pub(crate) async fn file(request: Request, config: &Config) -> Result<Bytes, Problem> {
    let bytes = Bytes::from_request(request, &()).await;
    let bytes = bytes.map_err(|why| match why.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(config.most_body),
        _ => Problem::bad("broken-body", "the body ends before its length"),
    })?;
    if bytes.is_empty() {
        return Err(Problem::bad("no-file", "send the bytes of a file"));
    }
    Ok(bytes)
}

/// A body that is read by somebody else, and to the end by us.
#[derive(Clone)]
struct Shared(Arc<Mutex<BodyDataStream>>);

impl Stream for Shared {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut body = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Pin::new(&mut *body).poll_next(context)
    }
}

impl Shared {
    async fn swallow(mut self) {
        while let Some(Ok(_)) = poll_fn(|context| Pin::new(&mut self).poll_next(context)).await {}
    }
}
