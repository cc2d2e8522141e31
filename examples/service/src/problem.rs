//! Why a request could not be served.

use axum::extract::multipart::MultipartError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// After how many seconds a request that found no room may come again.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("2");

/// A request that could not be served: a status, a code that does not change, and a sentence for the integrator.
#[derive(Debug, PartialEq)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    code: &'static str,
    message: String,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        let message = message.into();
        Self {
            status,
            code,
            message,
        }
    }

    /// The request is not what it should be.
    pub(crate) fn bad(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, message)
    }

    /// More bytes than are taken.
    pub(crate) fn too_large(most: usize) -> Self {
        let message = format!("a request may have up to {most} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", message)
    }

    /// There is no room at the moment.
    pub(crate) fn busy() -> Self {
        let message = "too many uploads are waiting; come again in a moment";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", message)
    }

    /// What the multipart reader says. Its own words may repeat what was sent, and are left out.
    pub(crate) fn of_multipart(error: &MultipartError, most: usize) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::too_large(most),
            _ => Self::bad(
                "broken-multipart",
                "the body is no complete multipart/form-data",
            ),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({"error": {"code": self.code, "message": self.message}}).to_string();
        let mut response = (
            self.status,
            [(header::CONTENT_TYPE, "application/json")],
            body,
        )
            .into_response();
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, RETRY_AFTER);
        }
        response
    }
}
