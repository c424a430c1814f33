//! What the browser has stored of the page, and how much it may store.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{failure::Outcome, page::Page};

/// The name of the database and the prefix of the keys: the id of the site.
pub const SITE: &str = "career-navi";

/// One kept plan, as far as a test looks at it.
#[derive(Clone, Debug, Deserialize)]
pub struct Record {
    /// The whole file of the plan, as text.
    pub text: String,
    /// All members of the record.
    #[serde(flatten)]
    pub members: serde_json::Map<String, Value>,
}

impl Page {
    /// The records of a store of the database, read past the app. No database: no records, and
    /// none is created.
    pub async fn records(&self, store: &str) -> Outcome<Vec<Value>> {
        let script = "const [name, store] = arguments;
            return new Promise((done, fail) => {
              const open = indexedDB.open(name);
              open.onupgradeneeded = () => open.transaction.abort();
              open.onerror = () => done([]);
              open.onsuccess = () => {
                const base = open.result;
                if (!base.objectStoreNames.contains(store)) { base.close(); done([]); return; }
                const all = base.transaction(store).objectStore(store).getAll();
                all.onsuccess = () => { base.close(); done(all.result); };
                all.onerror = () => fail(all.error);
              };
            })";
        let found = self.run(script, vec![json!(SITE), json!(store)]).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// The kept plans.
    pub async fn plans(&self) -> Outcome<Vec<Record>> {
        let records = self.records("plans").await?;
        let plans = records.into_iter().map(serde_json::from_value);
        Ok(plans.collect::<Result<_, _>>()?)
    }

    /// Puts a record into a store of the database that the app has made.
    pub async fn put_record(&self, store: &str, record: &Value) -> Outcome {
        let script = "const [name, store, record] = arguments;
            return new Promise((done, fail) => {
              const open = indexedDB.open(name);
              open.onerror = () => fail(open.error);
              open.onsuccess = () => {
                const change = open.result.transaction(store, 'readwrite');
                change.objectStore(store).put(record);
                change.oncomplete = () => { open.result.close(); done(true); };
                change.onabort = () => fail(change.error);
              };
            })";
        self.run(script, vec![json!(SITE), json!(store), record.clone()])
            .await?;
        Ok(())
    }

    /// The value of a key of the local storage, whose name is put after the site's.
    pub async fn local_item(&self, key: &str) -> Outcome<Option<String>> {
        let script = "return localStorage.getItem(arguments[0])";
        let found = self
            .run(script, vec![json!(format!("{SITE}.{key}"))])
            .await?;
        Ok(found.as_str().map(str::to_owned))
    }

    /// Limits what this origin may store to so many bytes.
    pub async fn set_quota(&self, bytes: u64) -> Outcome {
        let origin = self.address("");
        let params = json!({ "origin": origin.trim_end_matches('/'), "quotaSize": bytes });
        self.cdp("Storage.overrideQuotaForOrigin", params).await?;
        Ok(())
    }

    /// Lets this origin store as much as before.
    pub async fn lift_quota(&self) -> Outcome {
        let origin = self.address("");
        let params = json!({ "origin": origin.trim_end_matches('/') });
        self.cdp("Storage.overrideQuotaForOrigin", params).await?;
        Ok(())
    }
}
