//! Radicals of the block CJK Radicals Supplement that documents have in the place of whole characters:
//! text taken from a PDF often does. Unicode's normalisation leaves them as they are.

/// A radical, and after it the character it stands for: Unicode's EquivalentUnifiedIdeograph, without
/// characters outside the basic plane.
const PAIRS: &str = concat!(
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻",
    "⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食",
    "⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟",
);

/// The character a radical stands for; anything else as it is.
pub(super) fn whole(it: char) -> char {
    if !('\u{2E80}'..='\u{2EFF}').contains(&it) {
        return it;
    }
    let mut pairs = PAIRS.chars();
    while let (Some(radical), Some(whole)) = (pairs.next(), pairs.next()) {
        if radical == it {
            return whole;
        }
    }
    it
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_radical_is_its_character() {
        assert_eq!(
            ['⻑', '⻘', '⺠', '⻨'].map(whole),
            ['長', '青', '民', '麦']
        );
        assert_eq!(['長', 'a', '\u{2EFF}'].map(whole), ['長', 'a', '\u{2EFF}']);
    }

    #[test]
    fn the_table_is_made_of_pairs() {
        let all: Vec<char> = PAIRS.chars().collect();
        assert_eq!(all.len() % 2, 0);
        for pair in all.chunks(2) {
            assert!(('\u{2E80}'..='\u{2EFF}').contains(&pair[0]), "{pair:?}");
            assert!(!('\u{2E80}'..='\u{2EFF}').contains(&pair[1]), "{pair:?}");
        }
    }
}
