//! A plain undirected graph with whole lengths, and shortest paths in it.

/// Nodes from 0, and arcs in both directions, without self links or repeated links.
pub(super) struct Graph {
    /// Where the arcs of each node start in `arcs`; one more than there are nodes.
    starts: Vec<usize>,
    arcs: Vec<Arc>,
    /// The length of every link, when they are all the same.
    even: Option<u32>,
}

/// The end of a link and its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arc {
    pub(super) to: u32,
    pub(super) length: u32,
}

/// The distance to what cannot be reached.
pub(super) const FAR: u32 = u32::MAX;

impl Graph {
    /// A graph of `count` nodes. Ends that do not exist are left out; of repeated links the shortest counts.
    pub(super) fn new(count: usize, links: impl IntoIterator<Item = (usize, usize, u32)>) -> Self {
        let mut ends: Vec<(usize, usize, u32)> = Vec::new();
        for (from, to, length) in links {
            if from != to && from < count && to < count {
                ends.extend([(from, to, length), (to, from, length)]);
            }
        }
        ends.sort_unstable();
        ends.dedup_by_key(|end| (end.0, end.1));
        let mut starts = Vec::with_capacity(count + 1);
        let mut next = 0;
        for node in 0..count {
            starts.push(next);
            next += ends.get(next..).unwrap_or_default().iter().take_while(|end| end.0 == node).count();
        }
        starts.push(next);
        let arcs: Vec<Arc> = ends.into_iter().map(|(_, to, length)| Arc { to: to as u32, length }).collect();
        let even = arcs.first().map(|arc| arc.length).filter(|length| arcs.iter().all(|arc| arc.length == *length));
        Self { starts, arcs, even }
    }

    /// Number of nodes.
    pub(super) fn count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The links of a node, by their other end.
    pub(super) fn arcs(&self, node: usize) -> &[Arc] {
        match self.starts.get(node..node + 2) {
            Some(&[from, to]) => self.arcs.get(from..to).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Nodes that reach each other, in order of their least node.
    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.count()];
        let mut components = Vec::new();
        for first in 0..self.count() {
            let mut component = Vec::new();
            let mut waiting = vec![first];
            while let Some(node) = waiting.pop() {
                match seen.get_mut(node) {
                    Some(seen) if !*seen => *seen = true,
                    _ => continue,
                }
                component.push(node);
                waiting.extend(self.arcs(node).iter().map(|arc| arc.to as usize));
            }
            if !component.is_empty() {
                component.sort_unstable();
                components.push(component);
            }
        }
        components
    }
}

/// Shortest paths from one node after the other, with memory that is used again.
///
/// Lengths are small whole numbers, so waiting nodes stand in one list for each distance (Dial 1969): linear in nodes,
/// links and the greatest distance, and the same on every machine. When all links are equal, one list is enough.
#[derive(Default)]
pub(super) struct Paths {
    distances: Vec<u32>,
    waiting: Vec<Vec<u32>>,
    front: Vec<u32>,
}

impl Paths {
    /// The distance of each node from `source`; [`FAR`] when there is no way.
    pub(super) fn from(&mut self, graph: &Graph, source: usize) -> &[u32] {
        self.distances.clear();
        self.distances.resize(graph.count(), FAR);
        match (self.distances.get_mut(source), graph.even) {
            (Some(own), Some(length)) => {
                *own = 0;
                self.walk_evenly(graph, source, length);
            }
            (Some(own), None) => {
                *own = 0;
                self.walk(graph, source);
            }
            (None, _) => {}
        }
        &self.distances
    }

    /// Breadth first.
    fn walk_evenly(&mut self, graph: &Graph, source: usize, length: u32) {
        self.front.clear();
        self.front.push(source as u32);
        let mut read = 0;
        while let Some(&node) = self.front.get(read) {
            read += 1;
            let through = self.distances.get(node as usize).map_or(FAR, |own| own.saturating_add(length));
            for arc in graph.arcs(node as usize) {
                if let Some(known) = self.distances.get_mut(arc.to as usize).filter(|known| **known == FAR) {
                    *known = through;
                    self.front.push(arc.to);
                }
            }
        }
    }

    /// By rising distance.
    fn walk(&mut self, graph: &Graph, source: usize) {
        self.wait(0, source as u32);
        let mut distance = 0;
        while distance < self.waiting.len() {
            let Some(mut nodes) = self.waiting.get_mut(distance).map(std::mem::take) else { break };
            let reached = distance as u32;
            for node in nodes.drain(..) {
                if self.distances.get(node as usize) != Some(&reached) {
                    continue;
                }
                for arc in graph.arcs(node as usize) {
                    let through = reached.saturating_add(arc.length);
                    if let Some(known) = self.distances.get_mut(arc.to as usize).filter(|known| **known > through) {
                        *known = through;
                        self.wait(through as usize, arc.to);
                    }
                }
            }
            // A link of no length adds to the list that is being read: read it again.
            let Some(list) = self.waiting.get_mut(distance) else { break };
            if list.is_empty() {
                *list = nodes;
                distance += 1;
            }
        }
    }

    fn wait(&mut self, distance: usize, node: u32) {
        if self.waiting.len() <= distance {
            self.waiting.resize_with(distance + 1, Vec::new);
        }
        if let Some(list) = self.waiting.get_mut(distance) {
            list.push(node);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn self_links_repeated_links_and_strangers_are_harmless() {
        let graph = Graph::new(3, [(0, 1, 5), (1, 0, 3), (1, 1, 1), (0, 9, 1), (0, 1, 4)]);
        assert_eq!(graph.arcs(0), [Arc { to: 1, length: 3 }], "one link, the shortest");
        assert_eq!(graph.arcs(1), [Arc { to: 0, length: 3 }], "both ways");
        assert_eq!(graph.components(), [vec![0, 1], vec![2]], "and one alone");
        assert!(graph.arcs(7).is_empty(), "no such node");
    }

    #[test]
    fn the_shortest_way_is_found() {
        let graph = Graph::new(6, [(0, 1, 7), (0, 2, 1), (2, 3, 1), (3, 1, 1), (1, 4, 0), (4, 2, 9)]);
        let mut paths = Paths::default();
        assert_eq!(paths.from(&graph, 0), [0, 3, 1, 2, 3, FAR], "by 2 and 3, then a link of no length");
        assert_eq!(paths.from(&graph, 5), [FAR, FAR, FAR, FAR, FAR, 0], "alone, with the same memory");
        assert_eq!(paths.from(&graph, 4), [3, 0, 2, 1, 0, FAR], "from the other side");
    }

    #[test]
    fn an_empty_graph_has_nothing() {
        let graph = Graph::new(0, []);
        assert_eq!(graph.count(), 0, "no node");
        assert!(graph.components().is_empty(), "no component");
        assert!(Paths::default().from(&graph, 0).is_empty(), "no distance");
    }
}
