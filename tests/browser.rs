//! The ports against a real browser: what they keep, what they refuse, what they bring back.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic
)]

use std::{cell::RefCell, rc::Rc};

use career_navi::{
    domain::{
        fiscal_year::FiscalYear,
        id::TownId,
        plan::{Plan, PlanId, Profile, Span},
        revisions::Kind,
        save::record::{Kept, Record},
    },
    platform::{
        browser::{self, indexed_db::IndexedDbStore, local_storage},
        content::FetchError,
        device::Choice,
        keeper::{Keeper, Status},
        memory::MemoryStore,
        store::{Keeps, Loaded, Notice, PlanStore, SaveError, StoreError, StoreEvent},
    },
};
use js_sys::{Function, Promise, Reflect, eval};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A site of its own for every test: they share the browser's storage.
fn site(name: &str) -> String {
    let bits = browser::ports("t").device.random_bits();
    format!("test-{name}-{bits:x}")
}

fn plan(id: u64, name: &str) -> Plan {
    let start = FiscalYear::new(2026).unwrap();
    let id = PlanId::from_bits(id);
    Plan::new(id, name, Profile::default(), start, Span::TenYears)
}

fn record(plan: &Plan, rev: u64) -> Record {
    Record::of(plan, rev, "tab", "2026-11-20T13:05".into())
}

async fn save(store: &impl PlanStore, plan: &Plan, based_on: Option<u64>) -> Result<(), SaveError> {
    let rev = based_on.unwrap_or(0) + 1;
    store
        .save(record(plan, rev), based_on, Kind::Ordinary)
        .await
}

async fn load(store: &impl PlanStore) -> Loaded {
    store.load().await.unwrap()
}

fn kept(plan: &Plan, rev: u64) -> Kept {
    Kept::Plan {
        plan: plan.clone(),
        rev,
        saved_at: "2026-11-20T13:05".into(),
    }
}

/// Runs a script that gives a promise, and waits for it.
async fn script(text: &str) -> JsValue {
    let promise: Promise = eval(text).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap()
}

async fn delete_database(site: &str) {
    script(&format!(
        "new Promise((done) => {{ indexedDB.deleteDatabase('{site}').onsuccess = done; }})"
    ))
    .await;
}

/// Changes the row of a plan behind the store's back.
async fn change_row(site: &str, id: &PlanId, change: &str) {
    script(&format!(
        "new Promise((done) => {{ const open = indexedDB.open('{site}'); open.onsuccess = () => {{
            const tx = open.result.transaction('plans', 'readwrite');
            const store = tx.objectStore('plans');
            store.get('{id}').onsuccess = (it) => {{
                const row = it.target.result; {change}; store.put(row);
            }};
            tx.oncomplete = () => {{ open.result.close(); done(); }};
        }}; }})"
    ))
    .await;
}

async fn row_text(site: &str, id: &PlanId) -> Option<String> {
    script(&format!(
        "new Promise((done) => {{ const open = indexedDB.open('{site}'); open.onsuccess = () => {{
            const get = open.result.transaction('plans').objectStore('plans').get('{id}');
            get.onsuccess = () => {{ open.result.close(); done(get.result?.text); }};
        }}; }})"
    ))
    .await
    .as_string()
}

async fn wait(milliseconds: u32) {
    script(&format!(
        "new Promise((done) => setTimeout(done, {milliseconds}))"
    ))
    .await;
}

/// Puts a global aside for as long as it lives.
struct Without {
    name: &'static str,
    before: JsValue,
}

impl Without {
    /// A global whose reading throws, as a blocked one's does.
    fn new(name: &'static str) -> Self {
        let global = js_sys::global();
        let before = Reflect::get(&global, &name.into()).unwrap();
        eval(&format!(
            "Object.defineProperty(globalThis, '{name}', {{ configurable: true,
                get() {{ throw new DOMException('blocked', 'SecurityError'); }} }})"
        ))
        .unwrap();
        Self { name, before }
    }

    /// A global with another value.
    fn with(name: &'static str, value: &str) -> Self {
        let before = Reflect::get(&js_sys::global(), &name.into()).unwrap();
        let define = format!(
            "Object.defineProperty(globalThis, '{name}', {{ configurable: true, value: {value} }})"
        );
        eval(&define).unwrap();
        Self { name, before }
    }
}

impl Drop for Without {
    fn drop(&mut self) {
        let define = format!(
            "(value) => Object.defineProperty(globalThis, '{}', {{ configurable: true, value }})",
            self.name
        );
        let define: Function = eval(&define).unwrap().unchecked_into();
        define.call1(&JsValue::NULL, &self.before).unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_plan_is_there_after_reopening() {
    let site = site("reopen");
    let store = IndexedDbStore::new(&site);
    assert_eq!(load(&store).await, Loaded::default());
    let (first, second) = (plan(1, "案A"), plan(2, "案B 👨‍👩‍👧 神󠄀"));
    save(&store, &first, None).await.unwrap();
    save(&store, &second, None).await.unwrap();
    let again = IndexedDbStore::new(&site);
    let loaded = load(&again).await;
    assert_eq!(loaded.kept, [kept(&first, 1), kept(&second, 1)]);
    assert_eq!(loaded.notices, []);
    assert_eq!(again.keeps(), Keeps::Device);
}

#[wasm_bindgen_test]
async fn a_save_replaces_only_what_it_is_based_on() {
    let site = site("conflict");
    let (here, there) = (IndexedDbStore::new(&site), IndexedDbStore::new(&site));
    let first = plan(1, "案A");
    save(&here, &first, None).await.unwrap();
    let theirs = plan(1, "ほかのタブの案");
    save(&there, &theirs, Some(1)).await.unwrap();
    let conflict = SaveError::Conflict {
        stored: Some(Box::new(record(&theirs, 2))),
    };
    for based_on in [None, Some(1), Some(3)] {
        assert_eq!(save(&here, &first, based_on).await, Err(conflict.clone()));
    }
    assert_eq!(here.remove(first.id.clone(), 1).await, Err(conflict));
    assert_eq!(load(&here).await.kept, [kept(&theirs, 2)]);
}

#[wasm_bindgen_test]
async fn a_removed_plan_is_gone_but_its_last_revision_is_there() {
    let site = site("remove");
    let store = IndexedDbStore::new(&site);
    let first = plan(1, "案A");
    save(&store, &first, None).await.unwrap();
    store.remove(first.id.clone(), 1).await.unwrap();
    assert_eq!(load(&store).await, Loaded::default());
    let revisions = store.revisions(Some(first.id.clone())).await.unwrap();
    let records: Vec<Record> = revisions.into_iter().map(|it| it.record).collect();
    assert_eq!(records, [record(&first, 1)]);
    let gone = SaveError::Conflict { stored: None };
    assert_eq!(save(&store, &first, Some(1)).await, Err(gone));
    assert_eq!(store.remove(first.id.clone(), 1).await, Ok(()));
}

#[wasm_bindgen_test]
async fn earlier_revisions_are_thinned_out() {
    let site = site("revisions");
    let store = IndexedDbStore::new(&site);
    save(&store, &plan(1, "0"), None).await.unwrap();
    for rev in 1..30 {
        let next = plan(1, &rev.to_string());
        save(&store, &next, Some(rev)).await.unwrap();
    }
    let special = record(&plan(1, "取り込み"), 31);
    store
        .save(special, Some(30), Kind::BeforeImport)
        .await
        .unwrap();
    // Another tab that does not know them yet.
    let again = IndexedDbStore::new(&site);
    save(&again, &plan(1, "最後"), Some(31)).await.unwrap();
    let revisions = again.revisions(Some(PlanId::from_bits(1))).await.unwrap();
    let kept: Vec<u64> = revisions.iter().map(|it| it.record.rev).collect();
    assert_eq!(kept.first(), Some(&30));
    assert_eq!(kept.last(), Some(&1));
    assert!(kept.len() <= 3, "{kept:?}");
}

#[wasm_bindgen_test]
async fn a_deleted_database_comes_back_from_the_second_copy() {
    let site = site("restore");
    let store = IndexedDbStore::new(&site);
    let (first, second) = (plan(1, "案A"), plan(2, "案B"));
    save(&store, &first, None).await.unwrap();
    save(&store, &second, None).await.unwrap();
    save(&store, &second, Some(1)).await.unwrap();
    delete_database(&site).await;

    let again = IndexedDbStore::new(&site);
    let loaded = load(&again).await;
    assert_eq!(loaded.notices, [Notice::Restored { plans: 2 }]);
    let revs: Vec<u64> = loaded
        .kept
        .iter()
        .map(|it| match it {
            Kept::Plan { rev, .. } => *rev,
            _ => 0,
        })
        .collect();
    assert_eq!(revs, [1, 2]);
    save(&again, &second, Some(2)).await.unwrap();
    assert_eq!(load(&IndexedDbStore::new(&site)).await.notices, []);
}

#[wasm_bindgen_test]
async fn lost_plans_without_a_second_copy_are_no_first_run() {
    let site = site("lost");
    save(&IndexedDbStore::new(&site), &plan(1, "案A"), None)
        .await
        .unwrap();
    delete_database(&site).await;
    local_storage::write(&format!("{site}.mirror"), "{cut").unwrap();
    let again = IndexedDbStore::new(&site);
    let loaded = load(&again).await;
    assert_eq!(loaded.notices, [Notice::Lost { plans: 1 }]);
    assert_eq!(load(&again).await, Loaded::default());
}

#[wasm_bindgen_test]
async fn removed_plans_do_not_come_back() {
    let site = site("removed");
    let store = IndexedDbStore::new(&site);
    save(&store, &plan(1, "案A"), None).await.unwrap();
    store.remove(PlanId::from_bits(1), 1).await.unwrap();
    delete_database(&site).await;
    assert_eq!(load(&IndexedDbStore::new(&site)).await, Loaded::default());
    let mirror = local_storage::read(&format!("{site}.mirror")).unwrap();
    assert!(!mirror.unwrap().contains("案A"));
}

#[wasm_bindgen_test]
async fn a_damaged_record_is_set_aside_and_not_overwritten() {
    let site = site("damaged");
    let store = IndexedDbStore::new(&site);
    let (first, second) = (plan(1, "案A"), plan(2, "案B"));
    save(&store, &first, None).await.unwrap();
    save(&store, &second, None).await.unwrap();
    change_row(&site, &first.id, "row.text = row.text.slice(0, 40)").await;
    let text = row_text(&site, &first.id).await.unwrap();

    let again = IndexedDbStore::new(&site);
    let loaded = load(&again).await;
    assert!(matches!(&loaded.kept[0], Kept::Damaged { text: it, .. } if *it == text));
    assert_eq!(loaded.kept[1], kept(&second, 1));
    for based_on in [None, Some(1)] {
        let refused = save(&again, &first, based_on).await;
        assert_eq!(refused, Err(SaveError::Protected));
    }
    assert_eq!(
        again.remove(first.id.clone(), 1).await,
        Err(SaveError::Protected)
    );
    assert_eq!(row_text(&site, &first.id).await, Some(text));
}

#[wasm_bindgen_test]
async fn a_row_that_is_no_record_is_kept_whole() {
    let site = site("row");
    let first = plan(1, "案A");
    save(&IndexedDbStore::new(&site), &first, None)
        .await
        .unwrap();
    change_row(
        &site,
        &first.id,
        "delete row.text; row.rev = 'x'; row.z = 1",
    )
    .await;
    let loaded = load(&IndexedDbStore::new(&site)).await;
    assert!(
        matches!(&loaded.kept[0], Kept::Damaged { text, .. } if text.contains("\"z\":1")),
        "{loaded:?}"
    );
}

#[wasm_bindgen_test]
async fn a_newer_record_is_shown_and_not_rewritten() {
    let site = site("newer");
    let first = plan(1, "案A");
    save(&IndexedDbStore::new(&site), &first, None)
        .await
        .unwrap();
    change_row(&site, &first.id, "row.min_reader = row.schema = 2").await;
    let store = IndexedDbStore::new(&site);
    let text = record(&first, 1).text;
    let id = first.id.to_string();
    assert_eq!(load(&store).await.kept, [Kept::Newer { id, text }]);
    let refused = save(&store, &first, Some(1)).await;
    assert_eq!(refused, Err(SaveError::Protected));
}

#[wasm_bindgen_test]
async fn a_newer_database_is_left_alone() {
    let site = site("version");
    script(&format!(
        "new Promise((done) => {{ const open = indexedDB.open('{site}', 7);
            open.onsuccess = () => {{ open.result.close(); done(); }}; }})"
    ))
    .await;
    let store = IndexedDbStore::new(&site);
    assert_eq!(store.load().await, Err(StoreError::Newer));
    assert!(save(&store, &plan(1, "案A"), None).await.is_err());
}

#[wasm_bindgen_test]
async fn an_open_page_does_not_block_a_newer_one_and_notices() {
    let site = site("upgrade");
    let store = IndexedDbStore::new(&site);
    save(&store, &plan(1, "案A"), None).await.unwrap();
    script(&format!(
        "new Promise((done) => {{ const open = indexedDB.open('{site}', 3);
            open.onsuccess = () => {{ open.result.close(); done(); }}; }})"
    ))
    .await;
    let refused = save(&store, &plan(1, "案B"), Some(1)).await;
    assert_eq!(refused, Err(SaveError::Newer));
    assert!(refused.unwrap_err().to_string().contains("新しい版"));
}

/// Opens a database in a version that is newer than the program's, and waits until it has it.
async fn upgrade(site: &str) {
    script(&format!(
        "new Promise((done) => {{ const open = indexedDB.open('{site}', 3);
            open.onsuccess = () => {{ open.result.close(); done(); }}; }})"
    ))
    .await;
}

#[wasm_bindgen_test]
async fn what_is_typed_is_saved_before_a_newer_page_changes_the_database() {
    let site = site("gives-way");
    let ports = browser::ports(&site);
    let store = browser::home(&site).plans;
    let keeper = Keeper::new(
        store.clone(),
        ports.device,
        ports.event_loop,
        Rc::new(|_: &PlanId, _| ()),
    );
    let told = Rc::new(RefCell::new(Vec::new()));
    let (tells, flushed) = (told.clone(), keeper.clone());
    store.on_event(Rc::new(move |it| {
        tells.borrow_mut().push(it);
        flushed.flush();
    }));
    keeper.edited(Rc::new(plan(1, "案A")));
    wait(900).await;
    // Neither has waited for its pause when the newer page comes.
    keeper.edited(Rc::new(plan(1, "最後に打った案")));
    keeper.edited(Rc::new(plan(2, "もう1つの案")));
    upgrade(&site).await;
    assert_eq!(*told.borrow(), [StoreEvent::NewerPage]);
    for (id, name) in [(1, "最後に打った案"), (2, "もう1つの案")] {
        let id = PlanId::from_bits(id);
        assert!(row_text(&site, &id).await.unwrap().contains(name));
        assert!(matches!(keeper.status(&id), Some(Status::Saved { .. })));
    }
    keeper.edited(Rc::new(plan(1, "遅すぎた案")));
    wait(900).await;
    let status = keeper.status(&PlanId::from_bits(1));
    assert_eq!(status, Some(Status::Failed(SaveError::Newer)));
}

#[wasm_bindgen_test]
async fn a_database_that_opens_too_late_is_closed_again() {
    let site = site("late");
    // The events of the request come after the store has given up.
    eval(
        "globalThis.realOpen = IDBFactory.prototype.open;
         IDBFactory.prototype.open = function (...given) {
            const request = realOpen.apply(this, given);
            let opened;
            Object.defineProperty(request, 'onsuccess', { configurable: true, set(it) { opened = it; } });
            request.addEventListener('success', () => setTimeout(() => opened.call(request, new Event('success')), 6_000));
            return request;
         };",
    )
    .unwrap();
    let store = IndexedDbStore::new(&site);
    let given_up = store.load().await;
    eval("IDBFactory.prototype.open = realOpen").unwrap();
    assert_eq!(given_up, Err(StoreError::NoAnswer));
    wait(1_500).await;
    // An open connection that nobody listens to would keep the newer page waiting for ever.
    upgrade(&site).await;
    assert_eq!(store.load().await, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_missing_second_copy_is_told_once_and_saving_goes_on() {
    let site = site("no-copy");
    let store = IndexedDbStore::new(&site);
    let told = Rc::new(RefCell::new(Vec::new()));
    let tells = told.clone();
    store.on_event(Rc::new(move |it| tells.borrow_mut().push(it)));
    save(&store, &plan(1, "案A"), None).await.unwrap();
    eval("globalThis.realSet = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw 0; }")
        .unwrap();
    for rev in 1..4 {
        save(&store, &plan(1, &rev.to_string()), Some(rev))
            .await
            .unwrap();
    }
    eval("Storage.prototype.setItem = realSet").unwrap();
    let missing = |is_written| StoreEvent::SecondCopy { is_written };
    assert_eq!(*told.borrow(), [missing(false)]);
    // An old copy would be taken for the last one.
    assert_eq!(local_storage::read(&format!("{site}.mirror")), Ok(None));
    save(&store, &plan(1, "案B"), Some(4)).await.unwrap();
    assert_eq!(*told.borrow(), [missing(false), missing(true)]);
}

#[wasm_bindgen_test]
async fn a_store_that_does_not_open_goes_on_in_another_place() {
    let site = site("rebuild");
    let first = plan(1, "案A");
    save(&IndexedDbStore::new(&site), &first, None)
        .await
        .unwrap();
    let again = IndexedDbStore::new(&site);
    {
        let broken = "({ __proto__: IDBFactory.prototype,
            open() { throw new DOMException('x', 'UnknownError'); },
            databases() { return Promise.reject(new DOMException('x', 'UnknownError')); } })";
        let _indexed_db = Without::with("indexedDB", broken);
        let store = IndexedDbStore::new(&site);
        let from_mirror = Notice::FromMirror {
            plans: 1,
            is_broken: true,
        };
        assert_eq!(load(&store).await.notices, [from_mirror]);
        store.rebuild().await.unwrap();
        assert_eq!(load(&store).await.notices, [Notice::Restored { plans: 1 }]);
        save(&store, &plan(1, "案B"), Some(1)).await.unwrap();
    }
    // The old place opens again, and is left as it was.
    assert!(row_text(&site, &first.id).await.unwrap().contains("案A"));
    assert_eq!(load(&again).await.kept, [kept(&plan(1, "案B"), 2)]);
    assert!(browser::ports(&site).device.has_store().await);
    // Also without the note of it.
    local_storage::remove(&format!("{site}.database")).unwrap();
    let last = IndexedDbStore::new(&site);
    assert_eq!(load(&last).await.kept, [kept(&plan(1, "案B"), 2)]);
    assert_eq!(last.erase().await, Ok(vec![]));
    assert_eq!(load(&last).await, Loaded::default());
    let databases =
        script("indexedDB.databases().then((all) => JSON.stringify(all.map((it) => it.name)))")
            .await;
    assert!(!databases.as_string().unwrap().contains(&site));
}

#[wasm_bindgen_test]
async fn an_earlier_revision_than_the_last_kept_is_replaced_by_the_second_copy() {
    let site = site("older");
    let store = IndexedDbStore::new(&site);
    save(&store, &plan(1, "案A"), None).await.unwrap();
    let text = row_text(&site, &PlanId::from_bits(1)).await.unwrap();
    let before = record(&plan(1, "案A"), 1);
    assert_eq!(text, before.text);
    save(&store, &plan(1, "案B"), Some(1)).await.unwrap();
    let back = format!(
        "row.rev = 1; row.text = {}; row.checksum = '{}'",
        js_sys::JSON::stringify(&before.text.as_str().into()).unwrap(),
        before.checksum
    );
    change_row(&site, &PlanId::from_bits(1), &back).await;
    let loaded = load(&IndexedDbStore::new(&site)).await;
    assert_eq!(loaded.notices, [Notice::Restored { plans: 1 }]);
    assert!(matches!(&loaded.kept[..], [Kept::Plan { plan, rev: 2, .. }] if plan.name == "案B"));
    // Without a second copy it is said.
    change_row(&site, &PlanId::from_bits(1), &back).await;
    local_storage::remove(&format!("{site}.mirror")).unwrap();
    let again = IndexedDbStore::new(&site);
    assert_eq!(load(&again).await.notices, [Notice::Older { plans: 1 }]);
    assert_eq!(load(&again).await.notices, []);
}

#[wasm_bindgen_test]
async fn a_lost_connection_is_opened_again() {
    let site = site("connection");
    let store = IndexedDbStore::new(&site);
    save(&store, &plan(1, "案A"), None).await.unwrap();
    // As after an upgrade by another tab, but to the same version.
    delete_database(&site).await;
    save(&store, &plan(2, "案B"), None).await.unwrap();
    assert_eq!(load(&store).await.kept[0], kept(&plan(2, "案B"), 1));
}

#[wasm_bindgen_test]
async fn blocked_storage_is_said_and_does_not_panic() {
    let site = site("blocked");
    {
        let _local_storage = Without::new("localStorage");
        let store = IndexedDbStore::new(&site);
        save(&store, &plan(1, "案A"), None).await.unwrap();
        assert_eq!(load(&store).await.kept.len(), 1);
        let device = browser::ports(&site).device;
        assert!(device.choose(Choice::Device).is_err());
        assert_eq!(device.choice(), None);
    }
    let _indexed_db = Without::new("indexedDB");
    let store = IndexedDbStore::new(&site);
    assert_eq!(store.load().await, Err(StoreError::Blocked));
    assert!(save(&store, &plan(1, "案B"), Some(1)).await.is_err());
}

#[wasm_bindgen_test]
async fn a_store_that_cannot_be_opened_shows_the_second_copy() {
    let site = site("from-mirror");
    save(&IndexedDbStore::new(&site), &plan(1, "案A"), None)
        .await
        .unwrap();
    let broken = "({ __proto__: IDBFactory.prototype, open() { throw new DOMException('x', 'UnknownError'); } })";
    let _indexed_db = Without::with("indexedDB", broken);
    let loaded = load(&IndexedDbStore::new(&site)).await;
    assert_eq!(loaded.kept.len(), 1);
    let from_mirror = Notice::FromMirror {
        plans: 1,
        is_broken: true,
    };
    assert_eq!(loaded.notices, [from_mirror]);
}

#[wasm_bindgen_test]
async fn a_database_that_never_answers_is_given_up() {
    let site = site("silent");
    let silent = "({ __proto__: IDBFactory.prototype, open() { return { __proto__: IDBOpenDBRequest.prototype, set onsuccess(_) {}, set onerror(_) {}, set onupgradeneeded(_) {} }; } })";
    let _indexed_db = Without::with("indexedDB", silent);
    assert_eq!(
        IndexedDbStore::new(&site).load().await,
        Err(StoreError::NoAnswer)
    );
}

#[wasm_bindgen_test]
async fn a_full_store_says_so_and_keeps_what_it_had() {
    let site = site("full");
    let store = IndexedDbStore::new(&site);
    let first = plan(1, "案A");
    save(&store, &first, None).await.unwrap();
    // The request succeeds, and the transaction aborts afterwards.
    eval(
        "globalThis.realPut = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (row) {
            const request = realPut.call(this, row);
            const transaction = this.transaction;
            request.addEventListener('success', () => transaction.abort());
            Object.defineProperty(transaction, 'error', { configurable: true, get: () => new DOMException('x', 'QuotaExceededError') });
            return request;
         };",
    )
    .unwrap();
    let refused = save(&store, &plan(1, "案B"), Some(1)).await;
    eval("IDBObjectStore.prototype.put = realPut").unwrap();
    assert_eq!(refused, Err(SaveError::Full));
    assert_eq!(load(&store).await.kept, [kept(&first, 1)]);
    save(&store, &plan(1, "案B"), Some(1)).await.unwrap();
}

#[wasm_bindgen_test]
async fn memory_keeps_until_the_page_is_closed_and_writes_nothing() {
    let before =
        script("indexedDB.databases().then((it) => it.length + localStorage.length)").await;
    let store = MemoryStore::default();
    save(&store, &plan(1, "案A"), None).await.unwrap();
    assert_eq!(load(&store).await.kept, [kept(&plan(1, "案A"), 1)]);
    assert_eq!(load(&MemoryStore::default()).await, Loaded::default());
    assert_eq!(store.keeps(), Keeps::Memory);
    let after = script("indexedDB.databases().then((it) => it.length + localStorage.length)").await;
    assert_eq!(before, after);
}

#[wasm_bindgen_test]
async fn the_keeper_saves_through_the_real_timers() {
    let site = site("keeper");
    let ports = browser::ports(&site);
    let said = Rc::new(RefCell::new(Vec::new()));
    let saying = said.clone();
    let keeper = Keeper::new(
        browser::home(&site).plans,
        ports.device,
        ports.event_loop,
        Rc::new(move |_: &PlanId, status| saying.borrow_mut().push(status)),
    );
    keeper.edited(Rc::new(plan(1, "案A")));
    keeper.edited(Rc::new(plan(1, "案B")));
    assert!(keeper.is_behind());
    wait(900).await;
    assert!(!keeper.is_behind());
    assert!(matches!(
        said.borrow().last(),
        Some(Status::Saved { rev: 1, .. })
    ));
    let loaded = load(&IndexedDbStore::new(&site)).await;
    assert!(matches!(&loaded.kept[0], Kept::Plan { plan: it, .. } if it.name == "案B"));
}

/// The search leans on it; the native tests have a library in its place.
#[wasm_bindgen_test]
fn the_browsers_normalisation_is_unicodes() {
    let unicode = browser::ports("t").unicode;
    for (text, normal) in [
        ("ﾃﾞｼﾞﾀﾙ", "デジタル"),
        ("１ｏｎ１", "1on1"),
        ("㈱", "(株)"),
        ("⼈", "人"),
        ("テ\u{3099}", "デ"),
        ("⻑", "⻑"),
        ("👩‍💻", "👩‍💻"),
        ("", ""),
    ] {
        assert_eq!(unicode.nfkc(text), normal, "{text}");
    }
}

#[wasm_bindgen_test]
fn random_bits_differ() {
    let device = browser::ports("t").device;
    let bits: std::collections::BTreeSet<u64> = (0..100).map(|_| device.random_bits()).collect();
    assert_eq!(bits.len(), 100);
    assert!(bits.iter().any(|it| *it > u64::MAX / 2));
}

#[wasm_bindgen_test]
fn the_device_knows_the_day() {
    let device = browser::ports("t").device;
    let today = device.today().to_string();
    let now = device.now();
    assert_eq!(now.len(), 16);
    assert!(now.starts_with(&today), "{now}");
    assert!(today.as_str() > "2026-01-01");
    assert!(device.minutes() > 29_000_000);
    assert!(!device.is_file());
    assert!(device.is_secure_context());
}

#[wasm_bindgen_test]
fn the_choice_to_keep_nothing_writes_nothing() {
    let site = site("choice");
    let device = browser::ports(&site).device;
    assert_eq!(device.choice(), None);
    device.choose(Choice::Nowhere).unwrap();
    assert_eq!(local_storage::read(&format!("{site}.choice")), Ok(None));
    device.choose(Choice::Device).unwrap();
    assert_eq!(device.choice(), Some(Choice::Device));
}

#[wasm_bindgen_test]
async fn the_rescue_is_spoken_to_where_it_is_and_missed_where_not() {
    let device = browser::ports("t").device;
    device.hand_over("a.json", "{}");
    device.ready();
    drop(device.answer_pings());
    let _navi = Without::with(
        "navi",
        "({ said: [], hold(...it) { this.said.push(it.join()); }, ready() { this.said.push('ready'); },
            pong() { this.said.push('pong'); }, fail(it) { this.said.push(it); } })",
    );
    let pings = device.answer_pings();
    device.hand_over("a.json", "{}");
    device.ready();
    career_navi::platform::browser::fail("x");
    eval("navi.onping()").unwrap();
    assert_eq!(eval("navi.said.join('|')").unwrap(), "a.json,{}|ready|x");
    wait(0).await;
    let said = eval("navi.said.join('|')").unwrap();
    assert_eq!(said, "a.json,{}|ready|x|pong");
    drop(pings);
    assert!(eval("navi.onping").unwrap().is_undefined());
}

#[wasm_bindgen_test]
async fn a_hidden_page_calls_back_until_the_guard_is_dropped() {
    let device = browser::ports("t").device;
    let calls = Rc::new(RefCell::new(0));
    let count = calls.clone();
    let guard = device.on_hidden(Rc::new(move || *count.borrow_mut() += 1));
    eval("dispatchEvent(new Event('pagehide'))").unwrap();
    assert_eq!(*calls.borrow(), 1);
    drop(guard);
    eval("dispatchEvent(new Event('pagehide'))").unwrap();
    assert_eq!(*calls.borrow(), 1);
}

#[wasm_bindgen_test]
async fn missing_content_is_missing() {
    let content = browser::ports("t").content;
    let file = "packs/nowhere.json".to_owned();
    let missing = Err(FetchError::Missing { file });
    assert_eq!(content.pack(&TownId::new("nowhere")).await, missing);
    let file = "packs/../x.json".to_owned();
    let missing = Err(FetchError::Missing { file });
    assert_eq!(content.pack(&TownId::new("../x")).await, missing);
}

#[wasm_bindgen_test]
async fn a_pending_answer_is_taken_over_and_web_pages_are_refused() {
    let content = browser::ports("t").content;
    let answer = |body: &str, kind: &str| {
        format!(
            "({{ take(url) {{ return url.endsWith('/site.json')
                ? Promise.resolve(new Response({body}, {{ headers: {{ 'content-type': '{kind}' }} }})) : undefined; }} }})"
        )
    };
    let file = || "site.json".to_owned();
    {
        let _navi = Without::with("navi", &answer("'{\"id\":\"x\"}'", "application/json"));
        assert_eq!(content.site().await, Ok("{\"id\":\"x\"}".to_owned()));
    }
    {
        let _navi = Without::with("navi", &answer("'<p>'", "text/html; charset=utf-8"));
        let page = Err(FetchError::WebPage { file: file() });
        assert_eq!(content.site().await, page);
    }
    {
        let bytes = "new Uint8Array([0x7b, 0x93, 0x79])";
        let _navi = Without::with("navi", &answer(bytes, "application/json"));
        let not_text = Err(FetchError::NotText { file: file() });
        assert_eq!(content.site().await, not_text);
    }
    let _navi = Without::with(
        "navi",
        "({ take: () => Promise.reject(new TypeError('x')) })",
    );
    let unreachable = Err(FetchError::Unreachable { file: file() });
    assert_eq!(content.site().await, unreachable);
}

#[wasm_bindgen_test]
async fn a_data_block_of_the_page_comes_before_any_file() {
    eval(
        "{ const block = document.createElement('script'); block.type = 'application/json';
           block.id = 'pack-inpage'; block.text = '{\"a\":1}'; document.head.append(block); }",
    )
    .unwrap();
    let content = browser::ports("t").content;
    let text = content.pack(&TownId::new("inpage")).await;
    assert_eq!(text, Ok("{\"a\":1}".to_owned()));
}

#[wasm_bindgen_test]
async fn a_file_is_read_up_to_its_limit() {
    use career_navi::platform::device::{FileError, PickedFile};
    let file = || -> web_sys::File {
        eval("new File(['{}\\n'], 'keikaku.json')")
            .unwrap()
            .unchecked_into()
    };
    let read = browser::file::read(file(), 3).await;
    let whole = PickedFile {
        name: "keikaku.json".into(),
        bytes: b"{}\n".to_vec(),
    };
    assert_eq!(read, Ok(whole));
    let refused = browser::file::read(file(), 2).await;
    assert_eq!(refused, Err(FileError::TooLarge { bytes: 3 }));
}
