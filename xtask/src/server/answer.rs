//! Turns a request into an answer.

use std::{sync::Arc, time::Duration};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hyper::{
    HeaderMap, Method, Request as HttpRequest, Response, StatusCode,
    body::{Body as _, Bytes, Incoming},
    header::{self, HeaderName, HeaderValue},
};

use super::{
    body::{AnswerBody, cut, whole},
    fault::Fault,
    files::File,
    headers, reload,
    shared::{Request, Shared},
};

/// Answers one request and writes it into the log.
pub(super) async fn answer(
    shared: &Arc<Shared>,
    asked: HttpRequest<Incoming>,
) -> Response<AnswerBody> {
    let path = asked.uri().path().to_owned();
    let host = text_of(asked.headers(), &header::HOST);
    let fault = shared.fault(&path);
    if let Some(Fault::Delay(milliseconds)) = fault {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }
    let mut answer = match fault {
        None | Some(Fault::Delay(_)) => proper(shared, &asked, None).await,
        Some(Fault::Truncate(after)) => proper(shared, &asked, Some(after)).await,
        Some(Fault::NotFound) => status(StatusCode::NOT_FOUND),
        Some(Fault::Status(code)) => {
            status(StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
        }
        Some(Fault::Body {
            content_type,
            bytes,
        }) => {
            let mut answer = Response::new(whole(Bytes::from(bytes)));
            if let Ok(value) = HeaderValue::from_str(&content_type) {
                answer.headers_mut().insert(header::CONTENT_TYPE, value);
            }
            answer
        }
    };
    if shared.options.security_headers {
        headers::add(answer.headers_mut(), host.as_deref());
    }
    let promised = answer.body().size_hint().exact().unwrap_or_default();
    shared.record(Request {
        method: asked.method().to_string(),
        path: asked
            .uri()
            .path_and_query()
            .map_or(path, |it| it.to_string()),
        status: answer.status().as_u16(),
        bytes_sent: match shared.fault(asked.uri().path()) {
            Some(Fault::Truncate(after)) => promised.min(after as u64),
            _ => promised,
        },
        host,
        referer: text_of(asked.headers(), &header::REFERER),
    });
    answer
}

async fn proper(
    shared: &Arc<Shared>,
    asked: &HttpRequest<Incoming>,
    cut_after: Option<usize>,
) -> Response<AnswerBody> {
    if asked.method() != Method::GET && asked.method() != Method::HEAD {
        return status(StatusCode::METHOD_NOT_ALLOWED);
    }
    let path = asked.uri().path();
    let dir = shared.dir();
    if shared.options.live_reload && path == reload::STATE_PATH {
        let known = asked.uri().query().unwrap_or_default();
        let state = reload::next_state(&dir, known).await;
        return plain(Bytes::from(state), "text/plain");
    }
    if shared.options.live_reload && path == reload::SCRIPT_PATH {
        return plain(
            Bytes::from_static(reload::SCRIPT.as_bytes()),
            "text/javascript",
        );
    }
    let Some(mut file) = File::find(&dir, path) else {
        return status(StatusCode::NOT_FOUND);
    };
    if shared.options.live_reload && file.content_type.starts_with("text/html") {
        file.bytes = reload::with_script(&file.bytes);
        return plain(file.bytes, file.content_type);
    }
    send(shared, asked, file, cut_after).await
}

async fn send(
    shared: &Arc<Shared>,
    asked: &HttpRequest<Incoming>,
    file: File,
    cut_after: Option<usize>,
) -> Response<AnswerBody> {
    let quality = shared
        .options
        .brotli
        .filter(|_| file.is_text() && accepts_brotli(asked.headers()));
    let tag = etag(&file, quality.is_some());
    if text_of(asked.headers(), &header::IF_NONE_MATCH).is_some_and(|it| it.contains(&tag)) {
        return with_tag(status(StatusCode::NOT_MODIFIED), &tag);
    }
    let content_type = file.content_type;
    let bytes = match quality {
        Some(quality) => compressed(shared, file, quality).await,
        None => file.bytes,
    };
    let body = match cut_after {
        _ if asked.method() == Method::HEAD => whole(Bytes::new()),
        Some(after) => cut(&bytes, after),
        None => whole(bytes),
    };
    let mut answer = with_tag(Response::new(body), &tag);
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if quality.is_some() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    answer
}

/// Compresses away from the one thread that answers, so that no other answer waits for it.
async fn compressed(shared: &Arc<Shared>, file: File, quality: u32) -> Bytes {
    let shared = Arc::clone(shared);
    tokio::task::spawn_blocking(move || file.compressed(&shared, quality))
        .await
        .unwrap_or_default()
}

fn status(code: StatusCode) -> Response<AnswerBody> {
    let mut answer = Response::new(whole(Bytes::new()));
    *answer.status_mut() = code;
    answer
}

fn plain(bytes: Bytes, content_type: &'static str) -> Response<AnswerBody> {
    let mut answer = Response::new(whole(bytes));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

fn with_tag(mut answer: Response<AnswerBody>, tag: &str) -> Response<AnswerBody> {
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(tag) = HeaderValue::from_str(tag) {
        headers.insert(header::ETAG, tag);
    }
    answer
}

/// A name for these very bytes in this very encoding.
fn etag(file: &File, compressed: bool) -> String {
    let digest = file.digest.first_chunk::<12>().copied().unwrap_or_default();
    let encoding = if compressed { "-br" } else { "" };
    format!("\"{}{encoding}\"", URL_SAFE_NO_PAD.encode(digest))
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    text_of(headers, &header::ACCEPT_ENCODING).is_some_and(|words| {
        words
            .split(',')
            .any(|it| it.split(';').next().is_some_and(|it| it.trim() == "br"))
    })
}

fn text_of(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    Some(value.to_owned())
}
