//! What an ability table asks of a rank.

use super::{Fit, Person};
use crate::domain::{
    pack::{
        ability::{Cell, Matrix, MatrixMark, MatrixRow, Meaning, Node},
        people::Rank,
    },
    text::Text,
};

/// An ability table, read for one rank.
#[derive(Clone, Copy, Debug)]
pub struct AbilityTable<'a> {
    /// The table.
    pub matrix: &'a Matrix,
    /// The row of the rank: its own, else the one that is read for it; `None` if there is neither.
    pub row: Option<&'a MatrixRow>,
}

/// An ability that a table asks of a rank, in the words it has there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The ability.
    pub node: &'a Node,
    /// The group it stands in, if it stands in one.
    pub group: Option<&'a Node>,
    /// Its name at the rank.
    pub label: &'a Text,
    /// How it is worded for the rank, if it is.
    pub wording: Option<&'a Text>,
    /// How high it is asked, in a table with levels.
    pub level: Option<u8>,
}

impl<'a> Person<'a> {
    /// The ability tables that may be theirs.
    pub fn ability_tables(&self) -> impl Iterator<Item = AbilityTable<'a>> {
        let person = *self;
        self.catalog
            .pack()
            .matrices
            .iter()
            .filter(move |it| person.fit(&it.scope) != Fit::No)
            .map(move |it| AbilityTable::of(it, person.rank))
    }
}

impl<'a> AbilityTable<'a> {
    /// The table for a rank.
    pub fn of(matrix: &'a Matrix, rank: &Rank) -> Self {
        let of = |id| matrix.rows.iter().find(|it| it.ranks.contains(id));
        let row = of(&rank.id).or_else(|| of(rank.read_as.as_ref()?));
        Self { matrix, row }
    }

    /// Whether the table tells nothing about any rank: its marks are lost.
    pub fn is_unknown(&self) -> bool {
        self.matrix.cells.is_empty() && self.matrix.blank == Meaning::Unknown
    }

    /// What stands where the row and an ability meet.
    pub fn cell(&self, node: &Node) -> Option<&'a Cell> {
        let row = self.row?;
        let mut cells = self.matrix.cells.iter();
        cells.find(|it| it.row == row.id && it.node == node.id)
    }

    /// What it means that this stands there, or that nothing does.
    pub fn meaning(&self, node: &Node) -> Meaning {
        let cell = self.cell(node);
        match (cell, cell.and_then(|it| self.mark(it))) {
            (_, Some(mark)) => mark.meaning,
            // A wording without a mark is what the table asks for.
            (Some(cell), None) if cell.wording.is_some() => Meaning::Required,
            _ => self.matrix.blank,
        }
    }

    fn mark(&self, cell: &Cell) -> Option<&'a MatrixMark> {
        let id = cell.mark.as_ref()?;
        self.matrix.marks.iter().find(|it| it.id == *id)
    }

    /// How a cell words its ability.
    pub fn wording(&self, cell: &Cell) -> Option<&'a Text> {
        let id = cell.wording.as_ref()?;
        let mut wordings = self.matrix.wordings.iter();
        wordings.find(|it| it.id == *id).map(|it| &it.text)
    }

    /// The abilities asked of the rank, in the order of the table.
    pub fn asked(&self) -> Vec<Asked<'a>> {
        let all = self.abilities().into_iter();
        all.filter(|(node, _)| self.meaning(node) == Meaning::Required)
            .map(|(node, group)| self.words(node, group))
            .collect()
    }

    /// Every ability of the table with the group it stands in, in the order of the table. A heading
    /// that no row says anything of is none.
    pub fn abilities(&self) -> Vec<(&'a Node, Option<&'a Node>)> {
        let mut found = Vec::new();
        self.collect(&self.matrix.nodes, None, &mut found);
        found
    }

    fn collect(
        &self,
        nodes: &'a [Node],
        group: Option<&'a Node>,
        found: &mut Vec<(&'a Node, Option<&'a Node>)>,
    ) {
        for node in nodes {
            let is_named = self.matrix.cells.iter().any(|it| it.node == node.id);
            if node.nodes.is_empty() || is_named {
                found.push((node, group));
            }
            self.collect(&node.nodes, Some(node), found);
        }
    }

    /// An ability in the words it has at the rank.
    pub fn words(&self, node: &'a Node, group: Option<&'a Node>) -> Asked<'a> {
        let cell = self.cell(node);
        Asked {
            node,
            group,
            label: cell.and_then(|it| it.label.as_ref()).unwrap_or(&node.label),
            wording: cell.and_then(|it| self.wording(it)),
            level: cell.and_then(|it| self.mark(it)?.level),
        }
    }
}
