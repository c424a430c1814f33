use std::{
    cell::{Cell, RefCell},
    task::{Context, Waker},
};

use chrono::NaiveDate;

use std::collections::BTreeMap;

use super::*;
use crate::{
    domain::{
        id::TownId,
        plan::{fixture, writing::Visions},
        revisions::Revision,
    },
    platform::{
        Later,
        device::{Choice, DeviceError, FileError, PickedFile},
        memory::MemoryStore,
        now,
        store::{Keeps, Loaded, Notice, StoreError},
    },
};

/// Timers by their time and number.
type Timers = BTreeMap<(u64, u64), Box<dyn FnOnce()>>;

/// An event loop that is cranked by hand.
#[derive(Default)]
struct HandLoop {
    now: Cell<u64>,
    next: Cell<u64>,
    timers: Rc<RefCell<Timers>>,
    tasks: RefCell<Vec<Later<()>>>,
}

impl HandLoop {
    fn advance(&self, milliseconds: u64) {
        let end = self.now.get() + milliseconds;
        loop {
            self.run_tasks();
            let due = self.timers.borrow().keys().next().copied();
            match due {
                Some(due) if due.0 <= end => {
                    self.now.set(due.0);
                    let then = self.timers.borrow_mut().remove(&due).unwrap();
                    then();
                }
                _ => break,
            }
        }
        self.now.set(end);
    }

    fn run_tasks(&self) {
        loop {
            let tasks = self.tasks.take();
            let before = tasks.len();
            let mut context = Context::from_waker(Waker::noop());
            let left: Vec<_> = tasks
                .into_iter()
                .filter_map(|mut it| it.as_mut().poll(&mut context).is_pending().then_some(it))
                .collect();
            let finished = left.len() < before;
            self.tasks.borrow_mut().extend(left);
            if !finished {
                break;
            }
        }
    }
}

impl EventLoop for HandLoop {
    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Guard {
        let key = (self.now.get() + u64::from(milliseconds), self.next.get());
        self.next.set(key.1 + 1);
        self.timers.borrow_mut().insert(key, then);
        let timers = self.timers.clone();
        Guard::new(move || {
            timers.borrow_mut().remove(&key);
        })
    }

    fn run(&self, task: Later<()>) {
        self.tasks.borrow_mut().push(task);
    }
}

#[derive(Default)]
struct HandDevice {
    held: RefCell<Vec<String>>,
    hidden: RefCell<Option<Rc<dyn Fn()>>>,
}

impl Device for HandDevice {
    fn today(&self) -> NaiveDate {
        NaiveDate::default()
    }
    fn now(&self) -> String {
        "2026-11-20T13:05".into()
    }
    fn minutes(&self) -> u64 {
        0
    }
    fn random_bits(&self) -> u64 {
        7
    }
    fn download(&self, _: &str, _: &str, _: &str) -> Result<(), DeviceError> {
        Ok(())
    }
    fn has_store(&self) -> Later<bool> {
        now(false)
    }
    fn pick_file(&self, _: u64) -> Later<Result<Option<PickedFile>, FileError>> {
        now(Ok(None))
    }
    fn print(&self) {}
    fn on_hidden(&self, callback: Rc<dyn Fn()>) -> Guard {
        *self.hidden.borrow_mut() = Some(callback);
        Guard::empty()
    }
    fn is_secure_context(&self) -> bool {
        false
    }
    fn is_file(&self) -> bool {
        false
    }
    fn public_address(&self) -> Option<String> {
        None
    }
    fn on_shared(&self, _: Rc<dyn Fn(String)>) -> Guard {
        Guard::empty()
    }
    fn choice(&self) -> Option<Choice> {
        None
    }
    fn choose(&self, _: Choice) -> Result<(), DeviceError> {
        Ok(())
    }
    fn opened_towns(&self) -> Vec<TownId> {
        Vec::new()
    }
    fn note_opened_towns(&self, _: &[TownId]) {}
    fn hand_over(&self, _: &str, text: &str) {
        self.held.borrow_mut().push(text.into());
    }
    fn ready(&self) {}
    fn answer_pings(&self) -> Guard {
        Guard::empty()
    }
}

/// What goes wrong with one write.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    Full,
    Broken,
    /// It is kept, but its end is not heard of.
    LostEnd,
    /// It never ends.
    Hangs,
    /// Another tab writes first.
    OtherTab,
    /// It takes two seconds.
    Slow,
}

const FAULTS: [Fault; 6] = [
    Fault::Full,
    Fault::Broken,
    Fault::LostEnd,
    Fault::Hangs,
    Fault::OtherTab,
    Fault::Slow,
];

struct FaultyStore {
    memory: MemoryStore,
    records: Rc<RefCell<BTreeMap<PlanId, Record>>>,
    event_loop: Rc<HandLoop>,
    writes: Rc<Cell<usize>>,
    faults: Vec<(usize, Fault)>,
}

impl FaultyStore {
    fn write(
        &self,
        id: PlanId,
        based_on: Option<u64>,
        write: impl Fn(&MemoryStore) -> Later<Result<(), SaveError>> + 'static,
    ) -> Later<Result<(), SaveError>> {
        let call = self.writes.get();
        self.writes.set(call + 1);
        let fault = self.faults.iter().find(|it| it.0 == call).map(|it| it.1);
        let (memory, event_loop) = (self.memory.clone(), self.event_loop.clone());
        let broken = || Err(SaveError::Unavailable("AbortError".into()));
        match fault {
            None => write(&memory),
            Some(Fault::Full) => now(Err(SaveError::Full)),
            Some(Fault::Broken) => now(broken()),
            Some(Fault::LostEnd) => Box::pin(async move {
                let _ = write(&memory).await;
                broken()
            }),
            Some(Fault::Hangs) => Box::pin(std::future::pending()),
            Some(Fault::OtherTab) => Box::pin(async move {
                let other = Record::of(&theirs(&id), based_on.unwrap_or(0) + 1, "other", "".into());
                let _ = memory.save(other, based_on, Kind::Ordinary).await;
                write(&memory).await
            }),
            Some(Fault::Slow) => {
                let done = Rc::new(Cell::new(false));
                let seen = done.clone();
                let guard = event_loop.after(2_000, Box::new(move || done.set(true)));
                Box::pin(async move {
                    std::future::poll_fn(|_| match seen.get() {
                        true => std::task::Poll::Ready(()),
                        false => std::task::Poll::Pending,
                    })
                    .await;
                    drop(guard);
                    write(&memory).await
                })
            }
        }
    }
}

impl PlanStore for FaultyStore {
    fn kept(&self) -> Later<Result<Vec<Kept>, StoreError>> {
        self.memory.kept()
    }
    fn load(&self) -> Later<Result<Loaded, StoreError>> {
        self.memory.load()
    }
    fn save(
        &self,
        record: Record,
        based_on: Option<u64>,
        kind: Kind,
    ) -> Later<Result<(), SaveError>> {
        let id = record.id.clone();
        let records = self.records.clone();
        self.write(id, based_on, move |memory| {
            let (saved, records) = (record.clone(), records.clone());
            let save = memory.save(record.clone(), based_on, kind);
            Box::pin(async move {
                save.await?;
                records.borrow_mut().insert(saved.id.clone(), saved);
                Ok(())
            })
        })
    }
    fn remove(&self, id: PlanId, based_on: u64) -> Later<Result<(), SaveError>> {
        self.write(id.clone(), Some(based_on), move |memory| {
            memory.remove(id.clone(), based_on)
        })
    }
    fn revisions(&self, of: Option<PlanId>) -> Later<Result<Vec<Revision>, StoreError>> {
        self.memory.revisions(of)
    }
    fn erase(&self) -> Later<Result<Vec<Notice>, StoreError>> {
        self.memory.erase()
    }
    fn keeps(&self) -> Keeps {
        Keeps::Device
    }
}

fn theirs(id: &PlanId) -> Plan {
    Plan {
        id: id.clone(),
        name: "ほかのタブの案".into(),
        ..fixture::plan()
    }
}

fn numbered(number: usize) -> Rc<Plan> {
    let mut plan = fixture::plan();
    plan.name = format!("案{number}");
    Rc::new(plan)
}

struct World {
    keeper: Keeper,
    memory: MemoryStore,
    event_loop: Rc<HandLoop>,
    device: Rc<HandDevice>,
    said: Rc<RefCell<Vec<Status>>>,
    writes: Rc<Cell<usize>>,
}

impl World {
    fn new(faults: &[(usize, Fault)]) -> Self {
        let memory = MemoryStore::default();
        let event_loop = Rc::new(HandLoop::default());
        let device = Rc::new(HandDevice::default());
        let said = Rc::new(RefCell::new(Vec::new()));
        let writes = Rc::new(Cell::new(0));
        let store = FaultyStore {
            memory: memory.clone(),
            records: Rc::default(),
            event_loop: event_loop.clone(),
            writes: writes.clone(),
            faults: faults.to_vec(),
        };
        let saying = said.clone();
        let keeper = Keeper::new(
            Rc::new(store),
            device.clone(),
            event_loop.clone(),
            Rc::new(move |_: &PlanId, status| saying.borrow_mut().push(status)),
        );
        Self {
            keeper,
            memory,
            event_loop,
            device,
            said,
            writes,
        }
    }

    fn kept(&self) -> Option<(Plan, u64)> {
        let mut load = self.memory.load();
        let mut context = Context::from_waker(Waker::noop());
        let std::task::Poll::Ready(Ok(loaded)) = load.as_mut().poll(&mut context) else {
            panic!("memory answers at once");
        };
        loaded.kept.into_iter().find_map(|it| match it {
            Kept::Plan { plan, rev, .. } if plan.id == fixture::plan().id => Some((plan, rev)),
            _ => None,
        })
    }

    fn status(&self) -> Status {
        self.keeper.status(&fixture::plan().id).unwrap()
    }

    /// The status that was told last.
    fn said(&self) -> Option<Status> {
        self.said.borrow().last().cloned()
    }

    fn edit(&self, number: usize) {
        self.keeper.edited(numbered(number));
    }

    #[track_caller]
    fn check_kept(&self, number: usize) {
        assert_eq!(self.kept().unwrap().0, *numbered(number));
        assert!(matches!(self.status(), Status::Saved { .. }));
    }
}

#[test]
fn an_edit_is_saved_after_a_pause_and_said_so_only_then() {
    let world = World::new(&[]);
    world.edit(1);
    world.event_loop.advance(299);
    assert_eq!((world.kept(), world.status()), (None, Status::Unsaved));
    world.event_loop.advance(1);
    world.check_kept(1);
    let at = "2026-11-20T13:05".to_owned();
    let said = [
        Status::Unsaved,
        Status::Saving,
        Status::Saved { rev: 1, at },
    ];
    assert_eq!(*world.said.borrow(), said);
}

#[test]
fn steady_typing_is_never_more_than_a_second_behind() {
    let world = World::new(&[]);
    for number in 0..50 {
        world.edit(number);
        world.event_loop.advance(100);
        let kept = world.kept().map(|it| it.0.name);
        if number >= 10 {
            let behind = (0..=10).map(|it| numbered(number - it).name.clone());
            assert!(behind.map(Some).any(|it| it == kept), "{number}: {kept:?}");
        }
    }
    assert!(world.writes.get() <= 6);
}

#[test]
fn a_hidden_page_saves_at_once() {
    let world = World::new(&[]);
    world.edit(1);
    let hidden = world.device.hidden.borrow().clone().unwrap();
    hidden();
    world.event_loop.run_tasks();
    world.check_kept(1);
}

#[test]
fn one_save_is_under_way_at_a_time() {
    let world = World::new(&[(0, Fault::Slow)]);
    world.edit(1);
    world.event_loop.advance(400);
    world.edit(2);
    world.event_loop.advance(1_500);
    assert_eq!(world.writes.get(), 1);
    assert_eq!(world.status(), Status::Saving);
    world.event_loop.advance(2_000);
    assert_eq!(world.writes.get(), 2);
    world.check_kept(2);
}

#[test]
fn a_failed_save_is_said_and_tried_once_more_by_itself() {
    let world = World::new(&[(0, Fault::Full), (1, Fault::Full)]);
    world.edit(1);
    world.event_loop.advance(300);
    assert_eq!(world.status(), Status::Failed(SaveError::Full));
    world.event_loop.advance(5_000);
    assert_eq!(world.writes.get(), 2);
    world.event_loop.advance(60_000);
    assert_eq!(world.writes.get(), 2);
    assert!(world.keeper.is_behind());
    world.edit(2);
    world.event_loop.advance(300);
    world.check_kept(2);
}

#[test]
fn after_a_conflict_nothing_is_written_until_the_person_decides() {
    let world = World::new(&[(1, Fault::OtherTab)]);
    world.edit(1);
    world.event_loop.advance(300);
    world.edit(2);
    world.event_loop.advance(300);
    let id = fixture::plan().id;
    assert!(matches!(
        world.status(),
        Status::Conflict { stored: Some(_) }
    ));
    world.edit(3);
    world.keeper.flush();
    world.event_loop.advance(60_000);
    assert_eq!(world.kept().unwrap().0, theirs(&id));

    let new_id = PlanId::from_bits(9);
    let mine = world.keeper.keep_mine_as_new(&id, new_id.clone()).unwrap();
    assert_eq!(
        (mine.id.clone(), mine.name.as_str()),
        (new_id.clone(), "案3")
    );
    world.event_loop.advance(300);
    assert_eq!(world.kept().unwrap().0, theirs(&id));
    assert!(matches!(world.status(), Status::Saved { .. }));
    assert!(matches!(
        world.keeper.status(&new_id),
        Some(Status::Saved { rev: 1, .. })
    ));
}

#[test]
fn taking_theirs_goes_on_from_their_revision() {
    let world = World::new(&[(0, Fault::OtherTab)]);
    world.edit(1);
    world.event_loop.advance(300);
    let id = fixture::plan().id;
    assert_eq!(world.keeper.take_theirs(&id), Some(theirs(&id)));
    world.edit(2);
    world.event_loop.advance(300);
    world.check_kept(2);
    assert_eq!(world.kept().unwrap().1, 2);
}

/// What the store would give after another tab has kept a plan at a revision.
fn kept_elsewhere(plan: &Plan, rev: u64) -> Kept {
    Kept::Plan {
        plan: plan.clone(),
        rev,
        saved_at: "2026-11-20T14:00".into(),
    }
}

#[test]
fn what_another_tab_kept_is_taken_up_and_gone_on_from() {
    let world = World::new(&[]);
    world.edit(1);
    world.event_loop.advance(300);
    let id = fixture::plan().id;
    let other = Plan {
        id: PlanId::from_bits(8),
        ..theirs(&id)
    };
    let now = [kept_elsewhere(&theirs(&id), 5), kept_elsewhere(&other, 1)];
    let fresh = world.keeper.refreshed(&now);
    assert_eq!(fresh.changed, [Rc::new(theirs(&id)), Rc::new(other)]);
    assert_eq!(fresh.gone, []);
    assert!(matches!(world.status(), Status::Saved { rev: 5, .. }));
    // The same again is nothing new.
    assert!(world.keeper.refreshed(&now).changed.is_empty());
    // What is taken out elsewhere goes here too.
    assert_eq!(world.keeper.refreshed(&now[1..]).gone, vec![id.clone()]);
    assert_eq!(world.keeper.status(&id), None);
}

#[test]
fn what_is_not_kept_yet_is_not_replaced_by_what_another_tab_kept() {
    let world = World::new(&[(1, Fault::OtherTab)]);
    world.edit(1);
    world.event_loop.advance(300);
    let id = fixture::plan().id;
    world.edit(2);
    let fresh = world.keeper.refreshed(&[kept_elsewhere(&theirs(&id), 2)]);
    assert!(fresh.changed.is_empty() && fresh.gone.is_empty());
    assert!(world.keeper.refreshed(&[]).gone.is_empty());
    // The store refuses it, and the person decides.
    world.event_loop.advance(300);
    assert!(matches!(world.status(), Status::Conflict { .. }));
}

#[test]
fn what_was_kept_unheard_of_is_no_conflict() {
    let world = World::new(&[(1, Fault::LostEnd)]);
    world.edit(1);
    world.event_loop.advance(300);
    world.edit(2);
    world.event_loop.advance(300);
    world.edit(3);
    world.event_loop.advance(60_000);
    world.check_kept(3);
}

#[test]
fn a_removed_plan_is_gone_and_does_not_come_back() {
    let world = World::new(&[(0, Fault::Slow)]);
    world.edit(1);
    world.event_loop.advance(400);
    world.keeper.remove(&fixture::plan().id);
    world.event_loop.advance(60_000);
    assert_eq!(world.kept(), None);
    assert_eq!(world.keeper.status(&fixture::plan().id), None);
}

#[test]
fn a_plan_is_said_to_be_removed_only_when_the_store_has_removed_it() {
    let world = World::new(&[(1, Fault::Slow)]);
    world.edit(1);
    world.event_loop.advance(400);
    let id = fixture::plan().id;
    world.keeper.remove(&id);
    world.event_loop.advance(1_000);
    assert!(world.kept().is_some());
    assert_eq!(world.said(), Some(Status::Saving));
    world.event_loop.advance(2_000);
    assert_eq!(world.kept(), None);
    assert_eq!(world.said(), Some(Status::Removed));

    world.edit(2);
    world.keeper.remove(&id);
    assert_eq!(world.said(), Some(Status::Removed));
}

#[test]
fn a_plan_that_could_not_be_removed_is_still_there_and_tried_once_more() {
    let world = World::new(&[(1, Fault::Broken)]);
    world.edit(1);
    world.event_loop.advance(400);
    world.keeper.remove(&fixture::plan().id);
    world.event_loop.advance(1_000);
    assert!(world.kept().is_some());
    assert!(matches!(world.said(), Some(Status::Failed(_))));
    world.event_loop.advance(5_000);
    assert_eq!(world.said(), Some(Status::Removed));
    assert_eq!(world.kept(), None);
}

#[test]
fn removing_does_not_decide_a_conflict() {
    let world = World::new(&[(1, Fault::OtherTab)]);
    world.edit(1);
    world.event_loop.advance(400);
    let id = fixture::plan().id;
    for _ in 0..2 {
        world.keeper.remove(&id);
        world.event_loop.advance(60_000);
        assert!(matches!(world.said(), Some(Status::Conflict { .. })));
        assert_eq!(world.kept().unwrap().0, theirs(&id));
    }
    let mine = world.keeper.keep_mine_as_new(&id, PlanId::from_bits(9));
    assert_eq!(mine.unwrap().name, "案1");
}

#[test]
fn an_emptied_plan_leaves_the_full_one_among_the_earlier_revisions() {
    let mut job = job::Job::kept(numbered(1), 4, String::new());
    let mut empty = fixture::plan();
    empty.entries.clear();
    empty.visions = Visions::default();
    job.take(Rc::new(empty), Kind::Ordinary);
    let save = job.start("tab", String::new()).unwrap();
    assert_eq!(save.kind, Kind::BeforeClearing);
}

#[test]
fn the_rescue_has_everything_soon_also_what_could_not_be_read() {
    let world = World::new(&[(0, Fault::Hangs)]);
    world.keeper.opened(&[Kept::Damaged {
        id: "x".into(),
        text: "{\"cut".into(),
        reason: String::new(),
    }]);
    for number in 0..10 {
        world.edit(number);
        world.event_loop.advance(100);
    }
    world.event_loop.advance(300);
    let held = world.device.held.borrow();
    assert!(held.len() <= 5, "{}", held.len());
    let last = held.last().unwrap();
    assert!(last.contains("案9") && last.contains("{\\\"cut"), "{last}");
}

/// Every fault at every write of twenty courses of editing.
#[test]
fn no_fault_loses_or_changes_what_was_said_to_be_saved() {
    let mut runs = 0;
    for course in 0..20_u32 {
        for at in 0..12 {
            for fault in FAULTS {
                run_course(course, at, fault);
                runs += 1;
            }
        }
    }
    assert_eq!(runs, 1_440);
}

fn run_course(course: u32, at: usize, fault: Fault) {
    let context = format!("course {course}, write {at}, {fault:?}");
    let world = World::new(&[(at, fault)]);
    let mut random = course.wrapping_mul(2_654_435_761).wrapping_add(1);
    let mut number = 0;
    let mut promised = None;
    for _ in 0..40 {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        match (random >> 16) % 8 {
            0..4 => {
                number += 1;
                world.edit(number);
            }
            4 => world.event_loop.advance(120),
            5 => world.event_loop.advance(450),
            6 => world.event_loop.advance(2_500),
            _ => world.keeper.flush(),
        }
        world.event_loop.run_tasks();
        if let Some(Status::Saved { rev, .. }) = world.keeper.status(&fixture::plan().id) {
            let (plan, kept) = world.kept().unwrap();
            assert_eq!((&plan, kept), (&*numbered(number), rev), "{context}");
            promised = Some((plan, rev));
        }
        // A browser killed at this point has what was promised, or something newer.
        if let Some((_, rev)) = &promised {
            assert!(world.kept().unwrap().1 >= *rev, "{context}");
        }
    }
    world.event_loop.advance(20_000);
    let has_ended = number == 0 || matches!(world.status(), Status::Saved { .. });
    let may_wait = matches!(fault, Fault::Hangs | Fault::OtherTab);
    assert!(has_ended || may_wait, "{context}: {:?}", world.status());
    number += 1;
    world.edit(number);
    world.event_loop.advance(20_000);
    let (plan, _) = world.kept().unwrap_or_else(|| (fixture::plan(), 0));
    match world.status() {
        Status::Saved { .. } => assert_eq!(plan, *numbered(number), "{context}"),
        Status::Conflict { .. } => {
            assert_eq!(fault, Fault::OtherTab, "{context}");
            assert_eq!(plan, theirs(&plan.id), "{context}");
        }
        Status::Saving => assert_eq!(fault, Fault::Hangs, "{context}"),
        other => panic!("{context}: {other:?}"),
    }
}

#[test]
fn what_is_typed_during_a_save_does_not_wait_for_a_pause_when_the_page_is_left() {
    let world = World::new(&[(1, Fault::Slow)]);
    world.keeper.edited(numbered(1));
    world.event_loop.advance(400);
    world.keeper.edited(numbered(2));
    world.event_loop.advance(400);
    world.keeper.edited(numbered(3));
    world.keeper.flush();
    // The slow save ends, and nothing more than its end is waited for.
    world.event_loop.advance(2_000);
    assert_eq!(world.kept().map(|it| it.0.name), Some("案3".to_owned()));
    assert_eq!(world.writes.get(), 3);
}
