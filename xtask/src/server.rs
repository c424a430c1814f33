//! A small static server: serves a folder on 127.0.0.1 as a plain web server would, with the
//! headers that a host should send, and, for the tests, with a log and with faults on demand.
//!
//! It answers any host name, so that the tests can open a page under a name that is no secure
//! context.

mod answer;
mod body;
mod fault;
mod files;
mod headers;
mod reload;
mod shared;

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::Arc,
    thread::{self, JoinHandle},
};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{net::TcpListener, runtime, sync::oneshot};

pub use fault::Fault;
pub use shared::Request;

use crate::error::{Context, Error, Result};
use shared::Shared;

/// Which port to listen on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Port {
    /// Any free one: tests run side by side.
    #[default]
    Any,
    /// This one, or the next free one of the twenty after it.
    From(u16),
}

/// How a server behaves.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// Where it listens.
    pub port: Port,
    /// The quality of brotli, 0 to 11, for those who accept it; `None` sends files as they are.
    /// A file is compressed once. 11 is what a careful host would send and takes a second or two.
    pub brotli: Option<u32>,
    /// Whether to send the security headers a host should send.
    pub security_headers: bool,
    /// Whether pages reload when the folder changes. Only `serve --dev` asks for it.
    pub live_reload: bool,
}

impl Default for ServerOptions {
    fn default() -> Self {
        Self {
            port: Port::Any,
            brotli: Some(9),
            security_headers: true,
            live_reload: false,
        }
    }
}

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder. Returns when the server listens.
    pub fn start(dir: &Path, options: ServerOptions) -> Result<Self> {
        if !dir.is_dir() {
            return Err(Error::new(format!(
                "{} is missing: run `cargo xtask build`",
                dir.display()
            )));
        }
        let listener = listen(options.port)?;
        let address = listener
            .local_addr()
            .context(|| "cannot tell the port".to_owned())?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context(|| "cannot start the server".to_owned())?;
        let shared = Arc::new(Shared::new(dir, options));
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn({
            let shared = Arc::clone(&shared);
            move || {
                runtime.spawn(accept(listener, shared));
                // The owner stops the server by a word or by dropping its end.
                let _ = runtime.block_on(stopped);
                // A compression that is under way need not be waited for.
                runtime.shutdown_background();
            }
        });
        Ok(Self {
            address,
            shared,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The address of the folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The address under another host name, which the browser must map to 127.0.0.1.
    pub fn url_at(&self, host: &str) -> String {
        format!("http://{host}:{}/", self.port())
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request since the start or since [`clear_requests`](Self::clear_requests), in the
    /// order of their answers.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.requests()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.shared.clear_requests();
    }

    /// Answers this path with a fault from now on. The path is that of the request, such as
    /// `/site.json`.
    pub fn set_fault(&self, path: &str, fault: Fault) {
        self.shared.set_fault(path, fault);
    }

    /// Answers every path properly again.
    pub fn clear_faults(&self) {
        self.shared.clear_faults();
    }

    /// Serves another folder from now on, as after an update of the site.
    pub fn swap_dir(&self, dir: &Path) {
        self.shared.swap_dir(dir);
    }

    /// Stops answering and closes every connection.
    pub fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The other end is gone only when the server has stopped by itself.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn listen(port: Port) -> Result<std::net::TcpListener> {
    let ports = match port {
        Port::Any => 0..=0,
        Port::From(first) => first..=first.saturating_add(20),
    };
    let listener = ports
        .clone()
        .find_map(|it| std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, it)).ok())
        .ok_or_else(|| {
            Error::new(format!(
                "no port from {} to {} is free",
                ports.start(),
                ports.end()
            ))
        })?;
    listener
        .set_nonblocking(true)
        .context(|| "cannot prepare the port".to_owned())?;
    Ok(listener)
}

async fn accept(listener: std::net::TcpListener, shared: Arc<Shared>) {
    let Ok(listener) = TcpListener::from_std(listener) else {
        return;
    };
    files::compress_all(&shared);
    loop {
        // A connection that failed before it began concerns nobody.
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            let service = service_fn(move |request| {
                let shared = Arc::clone(&shared);
                async move { Ok::<_, std::convert::Infallible>(answer::answer(&shared, request).await) }
            });
            // A browser that goes away in the middle is no error of the server.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

#[cfg(test)]
mod tests;
