//! Ways to spoil a text, for tests of everything that reads one: the same ones each time.

/// Numbers that look random and are the same each time (xorshift).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    pub(crate) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    /// The text with one of the places where `part` stands exchanged.
    pub(crate) fn exchange(&mut self, text: &str, part: &str, other: &str) -> String {
        let places: Vec<usize> = text.match_indices(part).map(|it| it.0).collect();
        if places.is_empty() {
            return text.to_owned();
        }
        let at = places[self.below(places.len())];
        format!("{}{other}{}", &text[..at], &text[at + part.len()..])
    }

    /// The text with one of its whole numbers exchanged.
    pub(crate) fn exchange_number(&mut self, text: &str, other: &str) -> String {
        let is_number = |it: &&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
        let numbers: Vec<&str> = text
            .split([' ', ',', ':', '\n', '}'])
            .filter(is_number)
            .collect();
        match self.below(numbers.len()) {
            at if at < numbers.len() => self.exchange(text, numbers[at], other),
            _ => text.to_owned(),
        }
    }

    /// The text cut somewhere.
    pub(crate) fn cut(&mut self, text: &str) -> String {
        let end = self.below(text.len() + 1);
        text[..text.floor_char_boundary(end)].to_owned()
    }
}

/// How a text becomes one of a class of bad inputs.
pub(crate) type Spoil = fn(&str, &mut Dice) -> String;

/// The text cut at every sixteenth of its bytes, never inside a character.
pub(crate) fn cuts(text: &str) -> impl Iterator<Item = &str> {
    (1..16).map(|part| &text[..text.floor_char_boundary(text.len() * part / 16)])
}

/// Two things wrong at once, B60: what is wrong, and the text spoilt by two of the classes, 200 times.
pub(crate) fn pairs(
    text: &str,
    classes: &[(&str, Spoil)],
) -> impl Iterator<Item = (String, String)> {
    (1..=200).map(move |seed| {
        let mut dice = Dice::new(seed);
        let first = dice.below(classes.len());
        // Another one, whatever the first is.
        let second = (first + 1 + dice.below(classes.len() - 1)) % classes.len();
        let [(one, spoil), (two, spoil_again)] = [classes[first], classes[second]];
        let spoilt = spoil_again(&spoil(text, &mut dice), &mut dice);
        (format!("{one}+{two}, seed {seed}"), spoilt)
    })
}
