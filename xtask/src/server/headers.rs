//! The security headers that a host should send beside the page's own policy.

use hyper::{HeaderMap, header::HeaderValue};

/// What a `<meta>` cannot say, and what has no place in it.
const HEADERS: [(&str, &str); 5] = [
    ("content-security-policy", "frame-ancestors 'none'"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), \
         clipboard-write=(self), fullscreen=(self), screen-wake-lock=(self)",
    ),
];

/// Adds the headers to an answer for this host.
pub(super) fn add(headers: &mut HeaderMap, host: Option<&str>) {
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // On plain http under another name the browser ignores this one and complains on the console.
    if host.is_none_or(is_loopback) {
        headers.insert(
            "cross-origin-opener-policy",
            HeaderValue::from_static("same-origin"),
        );
    }
}

fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    name == "127.0.0.1" || name == "localhost"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trustworthy_host_gets_the_opener_policy() {
        let mut headers = HeaderMap::new();
        add(&mut headers, Some("navi.example:8080"));
        assert!(!headers.contains_key("cross-origin-opener-policy"));
        assert!(headers.contains_key("x-content-type-options"));

        add(&mut headers, Some("127.0.0.1:8080"));
        assert!(headers.contains_key("cross-origin-opener-policy"));
    }
}
