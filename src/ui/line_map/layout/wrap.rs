//! Measures words and breaks them into lines, without a browser: a full-width character is one em,
//! a half-width one a little over half.

/// Width of words at a font size, with the page's letter spacing.
pub fn width(words: &str, size: i32) -> i32 {
    (words.chars().map(tenths).sum::<i32>() * size * 103 + 999) / 1000
}

/// Tenths of an em.
fn tenths(it: char) -> i32 {
    match it {
        '\u{20}'..='\u{7e}' | '\u{ff61}'..='\u{ff9f}' => 6,
        _ => 10,
    }
}

/// Breaks words into lines of at most `most` ems each (at least 2), at the most sensible places:
/// few lines first, then good breaks, then lines of like length.
pub fn wrap(words: &str, most: i32) -> Vec<String> {
    let most = most.max(2) * 10;
    let chars: Vec<char> = words.chars().collect();
    // The cheapest way to set the characters before each place: its cost and where its last line begins.
    let mut best: Vec<(i32, usize)> = vec![(0, 0)];
    for end in 1..=chars.len() {
        let mut cheapest = (i32::MAX, 0);
        let mut used = 0;
        for begin in (0..end).rev() {
            used += chars.get(begin).copied().map_or(0, tenths);
            let one = end - begin == 1;
            if used > most && !one {
                break;
            }
            let before = best.get(begin).map_or(0, |it| it.0);
            let left = (most - used).max(0);
            let cost = before + LINE + left * left / 80 + cost(&chars, end);
            if cost < cheapest.0 {
                cheapest = (cost, begin);
            }
        }
        best.push(cheapest);
    }
    let mut lines = Vec::new();
    let mut end = chars.len();
    while end > 0 {
        let begin = best.get(end).map_or(0, |it| it.1);
        lines.push(chars.get(begin..end).unwrap_or_default().iter().collect());
        end = begin;
    }
    lines.reverse();
    lines
}

/// What one more line costs.
const LINE: i32 = 120;

/// What a break before the character at `place` costs.
fn cost(chars: &[char], place: usize) -> i32 {
    let (Some(before), Some(after)) = (
        place.checked_sub(1).and_then(|it| chars.get(it)),
        chars.get(place),
    ) else {
        return 0;
    };
    let (one, two) = (Script::of(*before), Script::of(*after));
    if *after == '等' {
        return 600;
    }
    if "、。・，．）」』】〕)]ーゃゅょっャュョッ々〜～ﾟﾞｰ".contains(*after)
        || "（「『【〔([".contains(*before)
    {
        return 1500;
    }
    if "・、／，）」』】〕×＋･".contains(*before) || "（「『【〔×＋".contains(*after)
    {
        return 0;
    }
    match (one, two) {
        (_, Script::Space) => 900,
        (Script::Space, _) => 100,
        (Script::Kanji, Script::Kanji) => within_kanji(chars, place, *before, *after),
        (Script::Katakana, Script::Katakana) => 700,
        (Script::Latin, Script::Latin) => 900,
        (Script::Kanji | Script::Latin, Script::Hiragana) => 300,
        (Script::Hiragana, Script::Hiragana) if "にのをはがで".contains(*before) => 80,
        (Script::Hiragana, Script::Hiragana) => 240,
        (Script::Hiragana, _) => 40,
        _ => 60,
    }
}

/// How an office's name ends, and what makes no end of it.
const ENDS: &str = "局課係所室員等";
const NO_END: &str = "長題管内門業外定属得在";

/// Kanji stand in pairs as a rule, and an office's name ends with its kind.
fn within_kanji(chars: &[char], place: usize, before: char, after: char) -> i32 {
    let is_end = |it: char| ENDS.contains(it);
    if is_end(before) && !is_end(after) && !NO_END.contains(after) {
        return 30;
    }
    let run = |it: &&char| Script::of(**it) == Script::Kanji && !is_end(**it);
    let behind = chars.iter().take(place).rev().take_while(run).count();
    let ahead = chars.iter().skip(place).take_while(run).count();
    match (behind % 2, ahead % 2) {
        (0, 0) if behind > 0 && ahead > 0 => 200,
        (0, _) | (_, 0) if behind > 1 && ahead > 1 => 300,
        _ => 500,
    }
}

/// The longest run that is not to be broken, in ems: a word of Katakana or Latin letters.
pub fn longest_word(words: &str) -> i32 {
    let mut longest = 0;
    let mut run = (0, Script::Other);
    for it in words.chars() {
        let script = Script::of(it);
        let is_word = matches!(script, Script::Katakana | Script::Latin);
        run.0 = match is_word {
            false => 0,
            true if script == run.1 => run.0 + tenths(it),
            true => tenths(it),
        };
        run.1 = script;
        longest = longest.max(run.0);
    }
    (longest + 9) / 10
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Kanji,
    Hiragana,
    Katakana,
    Latin,
    Space,
    Other,
}

impl Script {
    fn of(it: char) -> Self {
        match it {
            '\u{3041}'..='\u{309f}' => Self::Hiragana,
            '\u{30a0}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}' => Self::Katakana,
            '\u{3400}'..='\u{9fff}' | '々' => Self::Kanji,
            ' ' | '\u{3000}' => Self::Space,
            '!'..='~' | '０'..='９' | 'Ａ'..='ｚ' => Self::Latin,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, most: i32, lines: &[&str]) {
        assert_eq!(wrap(words, most), lines);
    }

    #[test]
    fn what_fits_stays_on_one_line() {
        check("道路部門", 4, &["道路部門"]);
        check("", 4, &[]);
    }

    #[test]
    fn lines_end_at_sensible_places() {
        check("プロジェクト部門", 6, &["プロジェクト", "部門"]);
        check("試験検査・研究部門", 6, &["試験検査・", "研究部門"]);
        check("企画計画部門（各分野）", 7, &["企画計画部門", "（各分野）"]);
        check("その他（関係団体）", 7, &["その他", "（関係団体）"]);
        check("職種間交流", 4, &["職種間", "交流"]);
        check(
            "区役所保健福祉課地域保健係",
            8,
            &["区役所保健福祉課", "地域保健係"],
        );
        check("まちづくり整備課", 6, &["まちづくり", "整備課"]);
        check(
            "区役所保健福祉課、精神保健福祉相談員",
            7,
            &["区役所", "保健福祉課、", "精神保健", "福祉相談員"],
        );
        check("本庁（保健福祉局 等）", 9, &["本庁", "（保健福祉局 等）"]);
        check("職種にとらわれない部門", 8, &["職種に", "とらわれない部門"]);
        assert_eq!(longest_word("プロジェクト部門"), 6);
    }

    #[test]
    fn no_line_is_wider_than_asked_and_nothing_is_lost() {
        for words in [
            "ｼﾃｨﾌﾟﾛﾓｰｼｮﾝ分野",
            "各種行政分野×各種業務（事業実施・計画調整等）",
            "AB CDEFGHIJKLMNOP",
        ] {
            for most in 2..14 {
                let lines = wrap(words, most);
                assert_eq!(lines.concat(), words);
                assert!(
                    lines.iter().all(|it| width(it, 100) <= most * 103),
                    "{lines:?}"
                );
            }
        }
    }
}
