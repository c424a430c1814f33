//! The part of an address after the path.

/// The statement that `?at=` names.
pub fn at(query: &str) -> Option<String> {
    let query = query.trim_start_matches('?');
    let value = query.split('&').find_map(|it| it.strip_prefix("at="))?;
    // Ids are ASCII words: anything else names nothing on a page.
    crate::domain::id::is_well_formed(value).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::at;

    #[test]
    fn only_a_well_formed_id_names_a_statement() {
        assert_eq!(at("?at=gap-a").as_deref(), Some("gap-a"));
        assert_eq!(at("?x=1&at=tr-1").as_deref(), Some("tr-1"));
        for bad in ["", "?", "?at=", "?at=%22", "?at=A"] {
            assert_eq!(at(bad), None, "{bad}");
        }
    }
}
