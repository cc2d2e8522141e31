//! An example of a server around `precheck`: uploads in, reports out, and a page that shows them.
//!
//!     cargo run --release -p precheck-service -- --listen 127.0.0.1:8080
//!
//! | route | what it takes | what it gives |
//! |---|---|---|
//! | `GET /` | | the page |
//! | `POST /submission` | `multipart/form-data`: files `front`, `back`, `passport`, `selfie`, `proof` (several), fields of the form, `lang`, `labels` | the submission's report |
//! | `POST /check/{kind}?lang=…&labels=1` | the bytes of one file | the report of one upload |
//! | `GET /health` | | whether it serves, and how many wait |
//! | `GET /metrics` | | counts in the text format of Prometheus, nothing of a person |
//!
//! A request that cannot be served is `{"error": {"code": …, "message": …}}`. A file that cannot be read is a report like
//! any other. Uploads are held in memory, are never written or logged, and are gone with the answer.
//!
//! What a server has to bring along is here, each in a room of its own: one shared [`precheck::Precheck`] under a pool of
//! threads with a queue that can be full (`pool`), bounds on what is received (`receive`), and an end that finishes what
//! runs (`server`). It speaks plain HTTP and knows no user: put it behind what terminates TLS and lets in whom you mean.

mod problem;

mod config;

mod metrics;

mod pool;

mod ask;

mod form;

mod page;

mod receive;

mod routes;

mod server;

pub use config::Config;
pub use routes::router;
pub use server::serve;
