//! The content of a plan's town: the plan is read beside its rules.

use crate::{
    domain::{id::TownId, plan::Plan},
    state::{State, TownState},
    ui::pages::plan::TownRules,
};

/// The rules of the plan's town, as far as they are there. A town this edition does not have is never
/// asked for.
pub fn town_rules(state: &State, plan: &Plan) -> TownRules {
    let town = TownId::new(plan.profile.town.id.clone());
    match state.towns.get(&town) {
        Some(TownState::Open(catalog)) => TownRules::Open(catalog.clone()),
        Some(TownState::Missing(_) | TownState::Broken(_)) => TownRules::Missing,
        Some(TownState::Loading) => TownRules::Awaited,
        None if !state.site.towns.iter().any(|it| it.id == town) => TownRules::Missing,
        None => TownRules::Awaited,
    }
}
