//! Where a path of keys stands in a JSON text.

use std::collections::HashMap;

/// The places of all values of a JSON text that is known to be well-formed.
#[derive(Debug, Default)]
pub struct Places {
    places: HashMap<String, (usize, usize)>,
}

impl Places {
    /// Reads a well-formed JSON text. Of a text that is not, the places up to the slip.
    pub fn of(text: &str) -> Self {
        let mut scan = Scan {
            rest: text.chars().peekable(),
            line: 1,
            column: 1,
            found: Self::default(),
        };
        scan.value(&mut String::new());
        scan.found
    }

    /// Line and column, both from 1, of the value at `path`, else of the nearest value around it;
    /// (0, 0) for a text without values.
    pub fn find(&self, path: &str) -> (usize, usize) {
        let mut path = path;
        loop {
            if let Some(place) = self.places.get(path) {
                return *place;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = path.get(..end).unwrap_or_default(),
                None if path.is_empty() => return (0, 0),
                None => path = "",
            }
        }
    }
}

struct Scan<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    line: usize,
    column: usize,
    found: Places,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<char> {
        let it = self.rest.next()?;
        if it == '\n' {
            self.line += 1;
            self.column = 1;
        } else {
            self.column += 1;
        }
        Some(it)
    }

    fn skip(&mut self, skip: impl Fn(char) -> bool) {
        while self.rest.peek().is_some_and(|it| skip(*it)) {
            self.next();
        }
    }

    fn value(&mut self, path: &mut String) {
        self.skip(char::is_whitespace);
        let place = (self.line, self.column);
        self.found.places.insert(path.clone(), place);
        match self.rest.peek() {
            Some('{') => self.members(path),
            Some('[') => self.elements(path),
            Some('"') => {
                self.string();
            }
            _ => self.skip(|it| !matches!(it, ',' | ']' | '}') && !it.is_whitespace()),
        }
    }

    fn members(&mut self, path: &mut String) {
        self.next();
        loop {
            self.skip(|it| it.is_whitespace() || it == ',');
            if self.rest.peek() != Some(&'"') {
                self.next();
                return;
            }
            let key = self.string();
            self.skip(|it| it.is_whitespace() || it == ':');
            let length = path.len();
            if length > 0 {
                path.push('.');
            }
            path.push_str(&key);
            self.value(path);
            path.truncate(length);
        }
    }

    fn elements(&mut self, path: &mut String) {
        self.next();
        for index in 0.. {
            self.skip(|it| it.is_whitespace() || it == ',');
            if matches!(self.rest.peek(), Some(']') | None) {
                self.next();
                return;
            }
            let length = path.len();
            path.push_str(&format!("[{index}]"));
            self.value(path);
            path.truncate(length);
        }
    }

    fn string(&mut self) -> String {
        self.next();
        let mut text = String::new();
        while let Some(it) = self.next() {
            match it {
                '"' => break,
                '\\' => {
                    text.push(it);
                    text.extend(self.next());
                }
                _ => text.push(it),
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    const TEXT: &str = "{\n  \"jobs\": [\n    {\"id\": \"a\", \"ladder\": [\"x\", \"係\"]},\n    {\"id\": 2}\n  ]\n}";

    #[test]
    fn a_path_is_found_where_its_value_begins() {
        let places = Places::of(TEXT);
        assert_eq!(places.find(""), (1, 1));
        assert_eq!(places.find("jobs"), (2, 11));
        assert_eq!(places.find("jobs[0].ladder[1]"), (3, 33));
    }

    #[test]
    fn a_missing_key_is_placed_at_what_is_around_it() {
        assert_eq!(Places::of(TEXT).find("jobs[0].label.ja"), (3, 5));
    }

    #[test]
    fn broken_text_ends_the_scan_without_harm() {
        for cut in 0..TEXT.chars().count() {
            let text: String = TEXT.chars().take(cut).collect();
            Places::of(&text);
        }
    }
}
