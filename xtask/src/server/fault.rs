//! What can go wrong on the way from a host to a page, on demand.

/// How a path is answered instead of properly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 404, as if the file were not there.
    NotFound,
    /// This status and an empty body.
    Status(u16),
    /// The file's own head, and the connection breaks after so many bytes of the body.
    Truncate(usize),
    /// 200 with another body, as a captive portal or a wrong copy would give.
    Body {
        /// The `Content-Type`.
        content_type: String,
        /// The whole body.
        bytes: Vec<u8>,
    },
    /// The proper answer, so many milliseconds late.
    Delay(u64),
}
