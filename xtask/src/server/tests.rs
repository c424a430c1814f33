//! The server, asked by plain sockets.

use std::{
    env, fs,
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
};

use super::*;

fn site(name: &str) -> PathBuf {
    let dir = env::temp_dir().join(format!("xtask-server-{name}"));
    fs::create_dir_all(&dir).unwrap();
    fs::write(dir.join("index.html"), "<p>the page</p>".repeat(20)).unwrap();
    fs::write(dir.join("app.wasm"), [0; 1000]).unwrap();
    dir
}

fn ask(server: &Server, path: &str, headers: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    let text =
        format!("GET {path} HTTP/1.1\r\nHost: any.example\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all(text.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    // A connection that breaks off still gives what came before.
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    (head, bytes[end + 4..].to_vec())
}

#[test]
fn a_file_comes_with_its_type_and_tag_and_is_not_sent_twice() {
    let server = Server::start(&site("plain"), ServerOptions::default()).unwrap();
    let (head, body) = ask(&server, "/app.wasm", "");
    assert!(head.contains("200 OK"), "{head}");
    assert!(head.contains("application/wasm"), "{head}");
    assert!(head.contains("nosniff"), "{head}");
    assert_eq!(body.len(), 1000);

    let tag = head
        .lines()
        .find_map(|it| it.strip_prefix("etag: "))
        .unwrap();
    let (head, body) = ask(&server, "/app.wasm", &format!("If-None-Match: {tag}\r\n"));
    assert!(head.contains("304"), "{head}");
    assert!(body.is_empty());
}

#[test]
fn brotli_is_sent_to_those_who_accept_it() {
    let server = Server::start(&site("brotli"), ServerOptions::default()).unwrap();
    let (head, body) = ask(&server, "/", "Accept-Encoding: gzip, br\r\n");
    assert!(head.contains("content-encoding: br"), "{head}");
    assert!(body.len() < 100);
    let requests = server.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].path, "/");
    assert_eq!(requests[0].bytes_sent, body.len() as u64);
    server.clear_requests();
    assert!(server.requests().is_empty());
}

#[test]
fn faults_replace_the_proper_answer() {
    let server = Server::start(&site("faults"), ServerOptions::default()).unwrap();
    server.set_fault("/app.wasm", Fault::Truncate(300));
    let (head, body) = ask(&server, "/app.wasm", "");
    assert!(head.contains("content-length: 1000"), "{head}");
    assert_eq!(body.len(), 300);

    server.set_fault("/app.wasm", Fault::NotFound);
    assert!(ask(&server, "/app.wasm", "").0.contains("404"));
    server.set_fault("/app.wasm", Fault::Status(503));
    assert!(ask(&server, "/app.wasm", "").0.contains("503"));
    server.set_fault(
        "/app.wasm",
        Fault::Body {
            content_type: "text/html".to_owned(),
            bytes: b"log in".to_vec(),
        },
    );
    assert_eq!(ask(&server, "/app.wasm", "").1, b"log in");
    server.clear_faults();
    assert_eq!(ask(&server, "/app.wasm", "").1.len(), 1000);
}

#[test]
fn another_folder_can_take_the_place_of_the_first() {
    let server = Server::start(&site("first"), ServerOptions::default()).unwrap();
    let second = site("second");
    fs::write(second.join("index.html"), "new").unwrap();
    server.swap_dir(&second);
    assert_eq!(ask(&server, "/", "").1, b"new");
}

#[test]
fn a_stopped_server_is_gone_and_its_port_is_free() {
    let mut server = Server::start(&site("stop"), ServerOptions::default()).unwrap();
    let port = server.port();
    server.stop();
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    let again = ServerOptions {
        port: Port::From(port),
        ..ServerOptions::default()
    };
    assert_eq!(Server::start(&site("stop"), again).unwrap().port(), port);
}

#[test]
fn the_reload_script_is_only_in_development() {
    let plain = Server::start(&site("calm"), ServerOptions::default()).unwrap();
    assert!(ask(&plain, "/__reload.js", "").0.contains("404"));
    let options = ServerOptions {
        live_reload: true,
        ..ServerOptions::default()
    };
    let live = Server::start(&site("live"), options).unwrap();
    let (_, page) = ask(&live, "/", "");
    assert!(String::from_utf8(page).unwrap().contains("__reload.js"));
    assert!(ask(&live, "/__reload.js", "").0.contains("200"));
}
