//! Connections, from the first to the last.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use precheck::Precheck;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

use crate::config::Config;
use crate::routes::router;

/// How long nobody is let in where the system has no room for a connection.
const BREATH: Duration = Duration::from_millis(100);

/// Serves until `stop`, then lets nobody in and finishes what runs, for as long as the configuration gives it.
///
/// # Errors
///
/// Where what runs was not finished by then.
pub async fn serve(
    listener: TcpListener,
    precheck: Precheck,
    config: Config,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let stop_time = config.stop_time;
    let room = Arc::new(Semaphore::new(config.most_connections));
    let mut http = http1::Builder::new();
    // A connection that says nothing, or says it slowly, is closed.
    http.timer(TokioTimer::new())
        .header_read_timeout(config.head_time);
    let service = TowerToHyperService::new(router(config, precheck));
    let open = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, place) = tokio::select! {
            next = next(&listener, &room) => next,
            () = &mut stop => break,
        };
        let connection = http.serve_connection(TokioIo::new(stream), service.clone());
        let connection = open.watch(connection);
        tokio::spawn(async move {
            // Whoever is at the other end went away, or did not speak HTTP.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    let late = |_| {
        io::Error::new(
            io::ErrorKind::TimedOut,
            "not everything was finished in time",
        )
    };
    timeout(stop_time, open.shutdown()).await.map_err(late)
}

/// The next connection, once there is room for it.
async fn next(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    loop {
        // It is an error only once the semaphore is closed, which it never is.
        let place = Arc::clone(room).acquire_owned().await.ok();
        match listener.accept().await {
            Ok((stream, _)) => {
                // An answer is written at once; there is nothing to gather.
                let _ = stream.set_nodelay(true);
                return (stream, place);
            }
            // The connection was gone already, or the system is out of handles.
            Err(_) => sleep(BREATH).await,
        }
    }
}
