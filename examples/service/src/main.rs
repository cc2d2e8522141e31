//! The service's command line: `cargo run --release -p precheck-service -- --listen 127.0.0.1:8080`.

use std::error::Error;
use std::fs;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use precheck::{NaiveDate, Policy, Precheck};
use precheck_service::{Config, serve};
use tokio::net::TcpListener;

/// Serves precheck over HTTP, with a page at `/`.
#[derive(Parser)]
#[command(name = "precheck-service", version)]
struct Options {
    /// Where to listen; port 0 is any free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,

    /// How many uploads are checked side by side [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    /// How many may wait [default: 32 for each thread]
    #[arg(long, value_name = "N")]
    queue: Option<NonZeroUsize>,

    /// A policy in TOML
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,

    /// The day for which everything is judged, for tests and demonstrations [default: today, UTC]
    #[arg(long, value_name = "DATE", value_parser = date)]
    as_of: Option<NaiveDate>,
}

fn main() -> ExitCode {
    match run(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("precheck-service: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: Options) -> Result<(), Box<dyn Error>> {
    let policy = match &options.policy {
        None => Policy::default(),
        Some(path) => {
            let named = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
            let text = fs::read_to_string(path).map_err(|why| named(&why))?;
            Policy::from_toml(&text).map_err(|why| named(&why))?
        }
    };
    let mut config = Config::default();
    if let Some(threads) = options.threads {
        config = config.on_threads(threads);
    }
    if let Some(queue) = options.queue {
        config.queue = queue;
    }
    config.as_of = options.as_of;
    // Two threads carry the connections: what takes time runs on the pool.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(options.listen).await?;
        println!("http://{}", listener.local_addr()?);
        serve(listener, Precheck::new(policy), config, stopped()).await?;
        Ok(())
    })
}

/// Waits for Ctrl-C, or for SIGTERM where there is such a thing.
async fn stopped() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                () = interrupted => {}
                _ = terminated.recv() => {}
            }
            return;
        }
    }
    interrupted.await;
}

fn date(text: &str) -> Result<NaiveDate, String> {
    let wrong = |_| "a day is written as year-month-day, such as 2026-11-23".to_owned();
    text.parse().map_err(wrong)
}
