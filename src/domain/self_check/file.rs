//! Self-checks in the file of everything, if the person chose so, and the way back from there.

use super::{CheckId, Day, Item, MOST_DAYS, SelfCheck, form, record::KeptCheck};
use crate::domain::{
    save::{
        map_reader::{MapReader, Note},
        node::Node,
        record::Record,
    },
    small::sort_by_key,
};

const ID: &str = "id";
const CHECK: &str = "self_check";
/// A text that this program cannot read goes along as it is.
const AS_IS: &str = "kept_as_is";

/// A kept record as a member of the file.
pub fn write(record: Record<CheckId>) -> Node {
    let id = Node::text(record.id.as_str());
    let text = Node::text(&record.text);
    let (key, value) = match record.open_check() {
        KeptCheck::Check { check, .. } => (CHECK, form::write(&check)),
        KeptCheck::Newer | KeptCheck::Damaged(_) => (AS_IS, text),
    };
    Node::Map(vec![(ID.to_owned(), id), (key.to_owned(), value)])
}

/// The self-checks among the members of a file; of the others it is noted why they are left out.
pub fn read(members: &[Node], notes: &mut Vec<Note>) -> Vec<SelfCheck> {
    let numbered = members.iter().cloned().enumerate();
    let checks = numbered.filter_map(|(index, node)| {
        let place = format!("自己チェック{}", index + 1);
        let mut map = MapReader::new(node, &place, notes)?;
        let id = map.text(ID).and_then(|it| CheckId::parse(&it));
        let (Some(id), Some(node)) = (id, map.take(CHECK)) else {
            return map.wrong(CHECK, "自己チェックとして読めないため、入れていません。");
        };
        form::read(node, id, notes)
    });
    checks.collect()
}

impl SelfCheck {
    /// This one with what another one says besides: earlier days that are not here, and what is said of
    /// abilities of which nothing is said here. Nothing that is here changes.
    pub fn with(&self, other: &Self) -> Self {
        let mut all = self.clone();
        for item in &other.items {
            match all
                .items
                .iter_mut()
                .find(|it| it.ability.id == item.ability.id)
            {
                Some(own) => fill(own, item),
                None => all.items.push(item.clone()),
            }
        }
        let is_new = |it: &&Day| self.day(it.date).is_none();
        let room = MOST_DAYS.saturating_sub(all.days.len());
        let mut days: Vec<Day> = other.days.iter().filter(is_new).cloned().collect();
        sort_by_key(&mut days, |it| std::cmp::Reverse(it.date));
        all.days.extend(days.into_iter().take(room));
        sort_by_key(&mut all.days, |it| it.date);
        all
    }
}

fn fill(own: &mut Item, other: &Item) {
    own.answer = own.answer.or(other.answer);
    for (here, there) in [
        (&mut own.note, &other.note),
        (&mut own.example, &other.example),
    ] {
        if here.is_empty() {
            here.clone_from(there);
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::self_check::{Answer, Edit, fixture};

    fn record() -> Record<CheckId> {
        Record::of_check(&fixture::check(), 3, "tab", "2026-11-20T13:05".into())
    }

    #[test]
    fn what_goes_into_a_file_comes_back() {
        let mut notes = Vec::new();
        let read = read(&[write(record())], &mut notes);
        assert_eq!((read, notes), (vec![fixture::check()], Vec::new()));
    }

    #[test]
    fn what_cannot_be_read_goes_out_as_it_is_and_is_noted_when_it_comes_back() {
        let mut damaged = record();
        damaged.text.push('x');
        let node = write(damaged.clone());
        assert!(node.compact().contains(AS_IS));
        let others = [Node::Null, Node::Map(vec![(ID.into(), Node::text("a"))])];
        let mut notes = Vec::new();
        assert_eq!(read(&[&[node], &others[..]].concat(), &mut notes), []);
        assert_eq!(notes.len(), 3);
        assert!(notes.iter().all(|it| it.loses));
    }

    #[test]
    fn adding_changes_nothing_that_is_here_and_twice_is_once() {
        let here = fixture::check();
        let ability = here.items[0].ability.clone();
        let day = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
        let other = here
            .after(Edit::Rate(ability, Answer::HelpsOthers))
            .and_then(|it| it.after(Edit::Rate(fixture::named("new", "新しい力"), Answer::Alone)))
            .and_then(|it| it.after(Edit::Keep(day)))
            .unwrap();
        let all = here.with(&other);
        assert_eq!(all.items[..here.items.len()], here.items[..]);
        assert_eq!(all.item("new").unwrap().answer, Some(Answer::Alone));
        assert_eq!(all.days.first().unwrap().date, day);
        assert_eq!(all.days.len(), here.days.len() + 1);
        assert_eq!(all.with(&other), all);
        assert_eq!(all.after(Edit::Forget(day)).unwrap().day(day), None);
    }
}
