//! Gives every nested statement the sources of the statement around it, where it names none.

use crate::domain::pack::{
    Pack,
    ability::{Ideal, Node},
    base::Sources,
    rotation::Field,
};

/// Fills in the sources of all nested statements.
pub fn sources(pack: &mut Pack) {
    pack.ideals.iter_mut().for_each(ideal);
    for matrix in &mut pack.matrices {
        nodes(&mut matrix.nodes, &matrix.src);
    }
    for model in &mut pack.rotation {
        for cell in &mut model.cells {
            take(&mut cell.src, &model.src);
            fields(&mut cell.fields, &cell.src);
            fields(&mut cell.tasks, &cell.src);
            for path in &mut cell.paths {
                fields(&mut path.fields, &cell.src);
            }
            for it in &mut cell.qualifications {
                take(&mut it.src, &cell.src);
            }
        }
    }
    for track in &mut pack.tracks {
        for level in &mut track.levels {
            take(&mut level.src, &track.src);
        }
    }
    for pillar in &mut pack.pillars {
        for group in &mut pillar.groups {
            take(&mut group.src, &pillar.src);
        }
    }
}

fn take(own: &mut Sources, around: &Sources) {
    if own.0.is_empty() {
        own.clone_from(around);
    }
}

fn ideal(it: &mut Ideal) {
    for part in &mut it.parts {
        take(&mut part.src, &it.src);
        ideal(part);
    }
}

fn nodes(list: &mut [Node], around: &Sources) {
    for it in list {
        take(&mut it.src, around);
        nodes(&mut it.nodes, &it.src);
    }
}

fn fields(list: &mut [Field], around: &Sources) {
    for it in list {
        take(&mut it.src, around);
    }
}
