//! The body of an answer: whole, or broken off after some bytes.

use std::{
    convert::Infallible,
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use http_body_util::{BodyExt, Full, combinators::BoxBody};
use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::time::Sleep;

/// The body of any answer.
pub(super) type AnswerBody = BoxBody<Bytes, io::Error>;

/// All of these bytes.
pub(super) fn whole(bytes: Bytes) -> AnswerBody {
    Full::new(bytes)
        .map_err(|never: Infallible| match never {})
        .boxed()
}

/// The beginning of a body that promises more.
pub(super) fn cut(bytes: &Bytes, after: usize) -> AnswerBody {
    let end = after.min(bytes.len());
    Cut {
        promised: bytes.len() as u64,
        part: Some(bytes.slice(..end)),
        wait: Box::pin(tokio::time::sleep(Duration::from_millis(50))),
    }
    .boxed()
}

/// Gives its part, lets it reach the wire, and fails.
struct Cut {
    promised: u64,
    part: Option<Bytes>,
    wait: Pin<Box<Sleep>>,
}

impl Body for Cut {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let Some(part) = self.part.take_if(|it| !it.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(part))));
        }
        ready!(self.wait.as_mut().poll(context));
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.promised)
    }
}
