//! `cargo xtask serve`: the release as a web server would serve it, or a development build that
//! follows the sources.

use std::{path::Path, process::Child, thread, time::Duration};

use crate::{
    app,
    error::{Context, Error, Result},
    process,
    server::{Port, Server, ServerOptions},
    tools::BuildTools,
    walk,
    workspace::Workspace,
};

/// The port that is tried first.
const PORT: u16 = 8080;

/// Builds the release and serves it until the process is stopped.
pub fn release(workspace: &Workspace) -> Result<()> {
    let ledger = app::build(workspace)?;
    println!("{ledger}");
    let options = ServerOptions {
        port: Port::From(PORT),
        ..ServerOptions::default()
    };
    let server = Server::start(&workspace.dist(), options)?;
    println!("\n{} (Ctrl+C stops it)", server.url());
    loop {
        thread::park();
    }
}

/// Serves a development build; Trunk builds it again at every change and open pages reload.
pub fn dev(workspace: &Workspace) -> Result<()> {
    let tools = BuildTools::set_up(workspace)?;
    let dist = workspace.root().join("target/dev-dist");
    walk::remove(&dist)?;
    app::fetch(workspace)?;
    let mut trunk = app::trunk(workspace, &tools)?;
    let mut child = trunk
        .args(["watch", "--dist"])
        .arg(&dist)
        .spawn()
        .context(|| "cannot start trunk".to_owned())?;
    wait_for(&dist.join("index.html"), &mut child)?;
    let options = ServerOptions {
        port: Port::From(PORT),
        brotli: None,
        live_reload: true,
        ..ServerOptions::default()
    };
    let server = Server::start(&dist, options)?;
    println!(
        "\n{} (reloads at every change; Ctrl+C stops it)",
        server.url()
    );
    let status = child
        .wait()
        .context(|| "cannot wait for trunk".to_owned())?;
    Err(Error::new(format!(
        "`{}` ended ({status})",
        process::shown(&trunk)
    )))
}

/// The first build may fail at a mistake in the sources; Trunk goes on and so does this.
fn wait_for(file: &Path, child: &mut Child) -> Result<()> {
    while !file.is_file() {
        if let Ok(Some(status)) = child.try_wait() {
            return Err(Error::new(format!("trunk ended ({status})")));
        }
        thread::sleep(Duration::from_millis(300));
    }
    Ok(())
}
