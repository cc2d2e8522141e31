//! What the service does with each request.

use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use precheck::{Kind, NaiveDate, Precheck, Submission, Upload};
use serde_json::json;
use tokio::sync::Semaphore;

use crate::ask::Ask;
use crate::config::Config;
use crate::metrics::Metrics;
use crate::pool::{NoResult, Pool};
use crate::problem::Problem;
use crate::receive::{Held, memory, receive};
use crate::{form, page, receive};

/// What all requests share.
pub(crate) struct Service {
    config: Config,
    precheck: Precheck,
    metrics: Metrics,
    memory: Arc<Semaphore>,
    pool: Pool,
}

type Shared = State<Arc<Service>>;

/// The routes over one shared [`Precheck`], for a server of your own. [`crate::serve`] bounds connections and the time of a
/// request's head beside.
pub fn router(config: Config, precheck: Precheck) -> Router {
    let most_body = config.most_body;
    let service = Arc::new(Service {
        memory: memory(&config),
        pool: Pool::new(&config),
        metrics: Metrics::default(),
        config,
        precheck,
    });
    let unknown = |what| async move { Problem::new(StatusCode::NOT_FOUND, "not-found", what) };
    Router::new()
        .route("/submission", post(submission))
        .route("/check/{kind}", post(check))
        .route("/health", get(health))
        .route("/metrics", get(metrics))
        .merge(page::router())
        .fallback(move || unknown("there is nothing at this address"))
        .method_not_allowed_fallback(async || {
            let message = "this address takes another method";
            Problem::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "method-not-allowed",
                message,
            )
        })
        .layer(DefaultBodyLimit::max(most_body))
        .layer(middleware::from_fn_with_state(Arc::clone(&service), around))
        .with_state(service)
}

/// A multipart submission.
async fn submission(State(service): Shared, request: Request) -> Result<Response, Problem> {
    let read = |request| form::read(request, &service.config);
    let held = receive(request, &service.config, &service.memory, read).await?;
    let as_of = service.as_of();
    let judge = held.sent.ask.of(&service.precheck);
    let work = {
        let service = Arc::clone(&service);
        let asked = Instant::now();
        move || {
            let Held { sent, _place } = held;
            let mut submission = Submission::new(as_of);
            for (slot, bytes) in &sent.uploads {
                submission = submission.with(*slot, bytes);
            }
            if let Some(claims) = sent.claims {
                submission = submission.with_claims(claims);
            }
            let start = Instant::now();
            let report = judge.check_submission(&submission);
            let took = start.elapsed();
            service
                .metrics
                .judged_together(&report, start - asked, took);
            report.with_elapsed(took).to_json()
        }
    };
    service.answer(work).await
}

/// The bytes of one file.
async fn check(
    State(service): Shared,
    kind: Result<Path<String>, PathRejection>,
    request: Request,
) -> Result<Response, Problem> {
    let ask = Ask::of_query(request.uri().query());
    let read = |request: Request| async {
        let unknown = |why: String| Problem::new(StatusCode::NOT_FOUND, "unknown-kind", why);
        // Such as `/check/id-%ba`.
        let Path(kind) = kind.map_err(|_| unknown("the address is no text".into()))?;
        let kind: Kind = kind
            .parse()
            .map_err(|why: precheck::Error| unknown(why.to_string()))?;
        Ok((kind, ask?, receive::file(request, &service.config).await?))
    };
    let held = receive(request, &service.config, &service.memory, read).await?;
    let as_of = service.as_of();
    let work = {
        let service = Arc::clone(&service);
        let asked = Instant::now();
        move || {
            let Held {
                sent: (kind, ask, bytes),
                _place,
            } = held;
            let start = Instant::now();
            let report = ask
                .of(&service.precheck)
                .check(&Upload::new(&bytes, kind, as_of));
            let took = start.elapsed();
            service.metrics.judged(&report, start - asked, took);
            report.with_elapsed(took).to_json()
        }
    };
    service.answer(work).await
}

async fn health(State(service): Shared) -> Response {
    let body = json!({"status": "ok", "waiting": service.pool.waiting()}).to_string();
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

async fn metrics(State(service): Shared) -> Response {
    let text = service.metrics.text(service.pool.waiting());
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

/// Around every request: its status is counted, and browsers are told to keep nothing and to guess nothing.
async fn around(State(service): Shared, request: Request, next: Next) -> Response {
    const KEEP: (HeaderName, HeaderValue) =
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    const GUESS: (HeaderName, HeaderValue) = (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    const REFER: (HeaderName, HeaderValue) = (
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
    let mut response = next.run(request).await;
    for (name, value) in [KEEP, GUESS, REFER] {
        response.headers_mut().entry(name).or_insert(value);
    }
    service.metrics.answered(response.status().as_u16());
    response
}

impl Service {
    /// The JSON that `work` makes on one of the pool's threads.
    async fn answer(
        &self,
        work: impl FnOnce() -> String + Send + 'static,
    ) -> Result<Response, Problem> {
        match self.pool.run(work).await {
            Ok(json) => Ok(([(header::CONTENT_TYPE, "application/json")], json).into_response()),
            Err(NoResult::Full) => Err(Problem::busy()),
            Err(NoResult::Panicked) => {
                let message = "this is a fault of the service";
                Err(Problem::new(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "failed",
                    message,
                ))
            }
        }
    }

    /// The day to judge for; the library itself never reads a clock.
    fn as_of(&self) -> NaiveDate {
        const SECONDS_A_DAY: u64 = 24 * 60 * 60;
        let today = || {
            let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH);
            let days = since_1970.unwrap_or_default().as_secs() / SECONDS_A_DAY;
            NaiveDate::from_epoch_days(i32::try_from(days).ok()?)
        };
        self.config.as_of.or_else(today).unwrap_or_default()
    }
}
