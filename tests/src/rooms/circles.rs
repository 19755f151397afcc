//! Rooms side by side, and the circles among them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::algo::tarjan_scc;
use petgraph::graphmap::DiGraphMap;

use super::graph::{Graph, Link};

/// How the root file of a crate is called among the rooms that it holds.
const ROOT: &str = "(root)";

/// Rooms that use each other in a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// The module that holds the rooms; empty for the crate root.
    pub within: Vec<String>,
    /// The names of all that reach each other.
    pub rooms: Vec<String>,
    /// The shortest way round: the first use on each step of it.
    pub round: Vec<Link>,
}

/// The rooms that stand side by side in one module, each after those that it uses (as far as there is no circle),
/// with the rooms it uses and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    /// The module that holds the rooms.
    pub within: Vec<String>,
    /// Groups of rooms; more than one in a group means a circle.
    pub groups: Vec<Vec<String>>,
    /// Which room uses which.
    pub uses: BTreeMap<String, BTreeMap<String, Vec<Link>>>,
}

/// All floors of a crate that hold more than one room, the crate root's first.
pub fn floors(graph: &Graph) -> Vec<Floor> {
    let holds = |within: &Vec<String>| {
        graph
            .modules
            .iter()
            .filter(|module| module.split_last().is_some_and(|(_, parent)| parent == within.as_slice()))
            .count()
    };
    graph
        .modules
        .iter()
        .filter(|within| holds(within) > usize::from(!within.is_empty()))
        .map(|within| floor(graph, within))
        .collect()
}

/// All circles of a crate.
pub fn circles(graph: &Graph) -> Vec<Circle> {
    floors(graph).into_iter().flat_map(|floor| floor.circles()).collect()
}

impl Floor {
    fn circles(&self) -> Vec<Circle> {
        let turning = self.groups.iter().filter(|group| group.len() > 1);
        turning
            .map(|group| Circle {
                within: self.within.clone(),
                rooms: group.clone(),
                round: group
                    .iter()
                    .filter_map(|room| self.round(room))
                    .min_by_key(Vec::len)
                    .unwrap_or_default(),
            })
            .collect()
    }

    /// The shortest way from a room back to itself, breadth first.
    fn round(&self, start: &str) -> Option<Vec<Link>> {
        let mut ways = VecDeque::from([(start, Vec::new())]);
        let mut seen = BTreeSet::new();
        while let Some((room, way)) = ways.pop_front() {
            for (next, links) in self.uses.get(room).into_iter().flatten() {
                let way: Vec<Link> = way.iter().chain(links.first()).cloned().collect();
                if next == start {
                    return Some(way);
                }
                if seen.insert(next) {
                    ways.push_back((next, way));
                }
            }
        }
        None
    }
}

fn floor(graph: &Graph, within: &[String]) -> Floor {
    let mut uses: BTreeMap<String, BTreeMap<String, Vec<Link>>> = BTreeMap::new();
    let rooms: BTreeSet<String> = graph.modules.iter().filter_map(|module| room(module, within)).collect();
    rooms.into_iter().for_each(|room| drop(uses.insert(room, BTreeMap::new())));
    for link in &graph.links {
        if let (Some(from), Some(to)) = (room(&link.from, within), room(&link.to, within))
            && from != to
        {
            uses.entry(from).or_default().entry(to).or_default().push(link.clone());
        }
    }
    Floor { within: within.to_vec(), groups: in_order(&uses), uses }
}

/// The room of a floor that a module belongs to. The module that holds the floor is none of its rooms, unless it is
/// the crate root.
fn room(module: &[String], within: &[String]) -> Option<String> {
    match module.strip_prefix(within)?.first() {
        Some(name) => Some(name.clone()),
        None => within.is_empty().then(|| ROOT.to_owned()),
    }
}

/// Groups of rooms that reach each other, each after the groups that it uses.
fn in_order(uses: &BTreeMap<String, BTreeMap<String, Vec<Link>>>) -> Vec<Vec<String>> {
    let mut graph: DiGraphMap<&str, ()> = DiGraphMap::new();
    for (from, used) in uses {
        graph.add_node(from);
        for to in used.keys() {
            graph.add_edge(from, to, ());
        }
    }
    let sorted = |mut group: Vec<&str>| {
        group.sort_unstable();
        group.into_iter().map(str::to_owned).collect()
    };
    tarjan_scc(&graph).into_iter().map(sorted).collect()
}
