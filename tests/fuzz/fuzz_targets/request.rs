//! A request to the service of `examples/service`: a method and an address in the first line, the kind of the body in the
//! second, and the body, which comes in pieces. Whatever it says, it is answered, and what is wrong with it is no fault of ours.
#![no_main]

use std::num::NonZeroUsize;
use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, header};
use futures_util::stream;
use libfuzzer_sys::fuzz_target;
use precheck_fuzz::{forgive_others, small, today};
use precheck_service::{Config, router};
use tokio::runtime::{Builder, Runtime};
use tower_service::Service;

static SERVICE: LazyLock<(Runtime, Router)> = LazyLock::new(|| {
    let mut config = Config::default().on_threads(NonZeroUsize::MIN);
    config.as_of = Some(today());
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    (runtime, router(config, small()))
});

fuzz_target!(init: forgive_others(), |bytes: &[u8]| {
    let Some(request) = request(bytes) else {
        return;
    };
    let (runtime, router) = &*SERVICE;
    let response = runtime.block_on(router.clone().call(request)).unwrap();
    let (head, body) = response.into_parts();
    let body = runtime.block_on(to_bytes(body, 1 << 24)).unwrap();
    assert!(head.headers.contains_key(header::CACHE_CONTROL));
    match head.status.as_u16() {
        200 if head.headers[header::CONTENT_TYPE] == "application/json" => {
            let answer: serde_json::Value = serde_json::from_slice(&body).unwrap();
            assert!(answer["verdict"].is_string() || answer["status"] == "ok");
        }
        200 => {}
        400 | 404 | 405 | 413 => {
            let answer: serde_json::Value = serde_json::from_slice(&body).unwrap();
            assert!(answer["error"]["code"].is_string(), "{answer}");
            assert!(answer["error"]["message"].is_string(), "{answer}");
        }
        // Nobody else asks, nobody is slow, and nothing may break.
        other => panic!("{other}: {}", String::from_utf8_lossy(&body)),
    }
});

/// `None` where no server would get to see such a head.
fn request(bytes: &[u8]) -> Option<Request<Body>> {
    let mut lines = bytes.splitn(3, |&byte| byte == b'\n');
    let (first, kind, body) = (lines.next()?, lines.next()?, lines.next()?);
    let (method, address) = std::str::from_utf8(first).ok()?.split_once(' ')?;
    let piece = 1 + 37 * body.len() % 997;
    let pieces: Vec<_> = body
        .chunks(piece)
        .map(|piece| Ok::<_, std::io::Error>(Bytes::copy_from_slice(piece)))
        .collect();
    Request::builder()
        .method(method)
        .uri(address)
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from_stream(stream::iter(pieces)))
        .ok()
}
