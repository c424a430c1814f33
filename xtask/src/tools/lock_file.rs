//! Reads the one thing the tool wants from `Cargo.lock`: the version of a package.

/// The version of a package in the text of a `Cargo.lock`.
pub fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|it| *it != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \
                        \"0.4.80\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \
                        \"0.2.130\"\ndependencies = [\n \"cfg-if\",\n]\n";

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(
            locked_version(LOCK, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
    }

    #[test]
    fn a_package_that_is_not_there_has_none() {
        assert_eq!(locked_version(LOCK, "yew"), None);
        assert_eq!(locked_version("", "yew"), None);
    }

    #[test]
    fn the_text_may_have_the_line_ends_of_windows() {
        let lock = LOCK.replace('\n', "\r\n");
        assert_eq!(
            locked_version(&lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
    }
}
