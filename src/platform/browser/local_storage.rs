//! localStorage that answers with an error where the browser blocks it, instead of panicking.

use web_sys::Storage;

/// Why nothing was read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalStorageError {
    /// The browser has none, or refuses it.
    Blocked,
    /// It refuses this write; what was there before is still there.
    Refused,
}

fn storage() -> Result<Storage, LocalStorageError> {
    web_sys::window()
        .and_then(|it| it.local_storage().ok().flatten())
        .ok_or(LocalStorageError::Blocked)
}

/// The text under a key.
///
/// # Errors
///
/// If the browser blocks it.
pub fn read(key: &str) -> Result<Option<String>, LocalStorageError> {
    storage()?
        .get_item(key)
        .map_err(|_| LocalStorageError::Blocked)
}

/// Writes a text under a key.
///
/// # Errors
///
/// If the browser blocks it or has no room.
pub fn write(key: &str, text: &str) -> Result<(), LocalStorageError> {
    storage()?
        .set_item(key, text)
        .map_err(|_| LocalStorageError::Refused)
}

/// Removes what is under a key.
///
/// # Errors
///
/// If the browser blocks it.
pub fn remove(key: &str) -> Result<(), LocalStorageError> {
    storage()?
        .remove_item(key)
        .map_err(|_| LocalStorageError::Blocked)
}
