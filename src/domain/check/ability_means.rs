//! Whether what is named for an ability joins abilities with something to grow by.

use super::{meaning, wrong::Wrong};
use crate::domain::{
    id::StatementId,
    pack::{Pack, ability::AbilityMeans},
};

const ABILITY: &str = "能力（matrices の nodes）";
const MEANS: &str =
    "研修（trainings）、段階（tracks の levels）、支援（supports）か取組（measures）";

/// Notes everything that does not hold together. Ids that lead nowhere are noted elsewhere.
pub(super) fn check(pack: &Pack, add: &mut dyn FnMut(String, Wrong)) {
    for (index, it) in pack.ability_means.iter().enumerate() {
        let mut add = |path: &str, wrong| add(format!("ability_means[{index}]{path}"), wrong);
        of_one(pack, it, &mut add);
    }
}

fn of_one(pack: &Pack, it: &AbilityMeans, add: &mut dyn FnMut(&str, Wrong)) {
    meaning::check_held(it.certainty, add);
    let is_ability = |id: &StatementId| pack.matrices.iter().any(|it| it.node(id).is_some());
    let is_means = |id: &StatementId| {
        pack.trainings.iter().any(|it| it.id == *id)
            || pack.supports.iter().any(|it| it.id == *id)
            || pack.measures.iter().any(|it| it.id == *id)
            || pack
                .tracks
                .iter()
                .flat_map(|it| &it.levels)
                .any(|it| it.id == *id)
    };
    ids("abilities", &it.abilities, is_ability, ABILITY, add);
    ids("means", &it.means, is_means, MEANS, add);
}

fn ids(
    key: &str,
    list: &[StatementId],
    is_right: impl Fn(&StatementId) -> bool,
    wanted: &'static str,
    add: &mut dyn FnMut(&str, Wrong),
) {
    if list.is_empty() {
        add(&format!(".{key}"), Wrong::EmptyList);
    }
    for (place, id) in list.iter().enumerate() {
        if !is_right(id) {
            let id = id.to_string();
            add(
                &format!(".{key}[{place}]"),
                Wrong::OtherStatement { id, wanted },
            );
        }
    }
}
