//! Self-checks into the file of everything, and back from one.

use std::rc::Rc;

use yew::Callback;

use super::Checks;
use crate::{
    domain::{
        save::{file, record::Record},
        self_check::{self, SelfCheck, record::KeptCheck},
        small::SmallMap,
    },
    platform::store::SaveError,
};

impl Checks {
    /// Gives the file of everything, with what is kept of self-checks in it; or why it cannot be had.
    pub fn put_into_file(&self, whole: String, then: Callback<Result<String, String>>) {
        let store = self.store.clone();
        self.ports.event_loop.run(Box::pin(async move {
            let all = store.all().await.map_err(|it| it.to_string());
            then.emit(all.map(|all| {
                let nodes = all.into_iter().map(self_check::file::write).collect();
                file::with_self_checks(&whole, nodes)
            }));
        }));
    }

    /// Adds self-checks to those that this device keeps; tells how many, or why it stopped.
    pub fn add_all(self: &Rc<Self>, list: Vec<SelfCheck>, told: Callback<Result<usize, String>>) {
        let checks = self.clone();
        self.ports.event_loop.run(Box::pin(async move {
            let mut added = Ok(0);
            for it in &list {
                if let (Ok(count), Err(reason)) = (&added, checks.add(it).await) {
                    added = Err(format!("{count}／{}：{reason}", list.len()));
                    break;
                }
                added = added.map(|it| it + 1);
            }
            // The next page reads them again.
            checks.jobs.replace(SmallMap::default());
            told.emit(added);
        }));
    }

    async fn add(&self, other: &SelfCheck) -> Result<(), String> {
        let loaded = self.store.load(other.id.clone()).await;
        let (all, based_on) = match loaded.map_err(|it| it.to_string())? {
            None | Some(KeptCheck::Damaged(_)) => (other.clone(), None),
            Some(KeptCheck::Newer) => return Err(SaveError::Protected.to_string()),
            Some(KeptCheck::Check { check, rev, .. }) => (check.with(other), Some(rev)),
        };
        let rev = based_on.map_or(1, |it| it.saturating_add(1));
        let now = self.ports.device.now();
        let record = Record::of_check(&all, rev, &self.writer, now);
        let saved = self.store.save(record, based_on).await;
        saved.map_err(|it| it.to_string())
    }
}
