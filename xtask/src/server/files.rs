//! Finds the file that a path asks for, and never one outside the folder.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use hyper::body::Bytes;
use percent_encoding::percent_decode_str;
use sha2::{Digest as _, Sha256};

use super::shared::{Digest, Shared};
use crate::{compress, walk};

/// A file as it is on the disk.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub bytes: Bytes,
    pub content_type: &'static str,
    pub digest: Digest,
}

impl File {
    /// The file for the path of a request. A path that ends in a slash means its `index.html`.
    pub fn find(dir: &Path, path: &str) -> Option<Self> {
        Self::read(&resolve(dir, path)?)
    }

    fn read(file: &Path) -> Option<Self> {
        let bytes = Bytes::from(fs::read(file).ok()?);
        Some(Self {
            content_type: content_type(file),
            digest: Sha256::digest(&bytes).into(),
            bytes,
        })
    }

    /// The file's bytes under brotli: from memory, or compressed now.
    pub fn compressed(&self, shared: &Shared, quality: u32) -> Bytes {
        if let Some(done) = shared.compressed(&self.digest) {
            return done;
        }
        let done = Bytes::from(compress::brotli(&self.bytes, quality));
        shared.keep_compressed(self.digest, done.clone());
        done
    }

    /// Whether compressing it is worth anything.
    pub fn is_text(&self) -> bool {
        !self.content_type.starts_with("image/png") && !self.content_type.starts_with("font/")
    }
}

/// Compresses every file of the folder in the background, so that the first visitor does not wait
/// for it.
pub(super) fn compress_all(shared: &Arc<Shared>) {
    let Some(quality) = shared.options.brotli else {
        return;
    };
    let shared = Arc::clone(shared);
    tokio::task::spawn_blocking(move || {
        for path in walk::files(&shared.dir()).unwrap_or_default() {
            if let Some(file) = File::read(&path)
                && file.is_text()
            {
                file.compressed(&shared, quality);
            }
        }
    });
}

/// The file a path names, if every step of the path goes down into the folder.
fn resolve(dir: &Path, path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?;
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let mut file = dir.to_owned();
    for step in decoded.split('/') {
        match step {
            "" | "." => {}
            _ if step.starts_with('.') || step.contains(['\\', ':', '\0']) => return None,
            _ => file.push(step),
        }
    }
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

fn content_type(file: &Path) -> &'static str {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    match &*extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        "txt" | "md" | "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_never_leaves_the_folder() {
        let home = std::env::temp_dir().join("xtask-files-test");
        let dir = home.join("site");
        fs::create_dir_all(dir.join("packs")).unwrap();
        fs::write(home.join("secret.txt"), "no").unwrap();
        fs::write(dir.join(".hidden"), "no").unwrap();
        fs::write(dir.join("index.html"), "page").unwrap();
        fs::write(dir.join("packs/a b.json"), "{}").unwrap();

        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/packs/../../secret.txt",
            "/..\\secret.txt",
            "/.hidden",
            "/C:/secret.txt",
            "/packs/",
            "/packs/%00",
            "/packs/%ff",
            "/nothing",
        ] {
            assert_eq!(resolve(&dir, path), None, "{path}");
        }
        for path in ["/", "", "/index.html", "/?x=1", "/./index.html", "//"] {
            assert_eq!(resolve(&dir, path), Some(dir.join("index.html")), "{path}");
        }
        assert!(resolve(&dir, "/packs/a%20b.json").is_some());
        fs::remove_dir_all(home).unwrap();
    }

    #[test]
    fn wasm_has_the_type_that_streaming_asks_for() {
        assert_eq!(content_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(
            content_type(Path::new("LICENSE-MIT")),
            "text/plain; charset=utf-8"
        );
    }
}
