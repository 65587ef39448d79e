//! What a change is called, without a word of a language.

use std::collections::BTreeMap;

use super::{Edit, Item, ItemId, ItemKind, goes_with};
use crate::model::{Actor, ActorId, Presence, Project, Scale, Target};

/// What was done, as a verb of the languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// Add.
    Add,
    /// Change.
    Change,
    /// Remove.
    Remove,
    /// Put elsewhere in a list.
    Reorder,
    /// Move on the canvas.
    Move,
    /// Rename.
    Rename,
    /// Change the project card.
    ChangeCard,
    /// Change how the map is shown.
    ChangeDisplay,
    /// Say whether actors take part.
    SetPresence(Presence),
    /// Mark as a key actor.
    Star,
    /// Unmark.
    Unstar,
    /// Give a type.
    SetType,
    /// Put in a group.
    Group,
    /// Take out of a group.
    Ungroup,
    /// Pin for automatic layout.
    Pin,
    /// Free for automatic layout.
    Unpin,
    /// Lock in place.
    Lock,
    /// Unlock.
    Unlock,
    /// Say what links are.
    Qualify,
    /// Swap the ends of links.
    SwapEnds,
    /// Bring two actors into one.
    Merge,
    /// Make several actors of one.
    Split,
    /// Go to another scale.
    ChangeScale(Scale),
    /// Paste.
    Paste,
    /// Duplicate.
    Duplicate,
    /// Arrange by a layout, an alignment or a distribution.
    Arrange,
    /// Bring in from another file.
    Import,
}

/// The name of an undo step; worded by the languages, as « déplacer 3 acteurs ».
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditLabel {
    /// What was done.
    pub verb: Verb,
    /// To what sort of thing; none: to the project as a whole.
    pub noun: Option<ItemKind>,
    /// To how many.
    pub count: usize,
    /// The thing, when there is one only.
    pub item: Option<ItemId>,
    /// Its name as typed; none when it has none of its own, as a built-in type.
    pub name: Option<String>,
    /// What a removal takes with it, or an addition brings.
    pub with: BTreeMap<ItemKind, usize>,
}

impl EditLabel {
    /// A label for things of one sort.
    pub fn new(verb: Verb, noun: ItemKind, count: usize) -> Self {
        Self { verb, noun: Some(noun), count, item: None, name: None, with: BTreeMap::new() }
    }

    /// The same step under another verb: a paste is made of additions.
    pub fn with_verb(self, verb: Verb) -> Self {
        Self { verb, ..self }
    }

    fn of_project(verb: Verb) -> Self {
        Self { verb, noun: None, count: 1, item: None, name: None, with: BTreeMap::new() }
    }

    fn of_items(verb: Verb, before: &Project, items: &[ItemId]) -> Self {
        let Some(first) = items.first() else { return Self::of_project(verb) };
        let noun = most_telling(items).unwrap_or_else(|| first.kind());
        let count = items.iter().filter(|item| item.kind() == noun).count();
        let single = (items.len() == 1).then_some(*first);
        let name = single.and_then(|item| name_of(before, item));
        Self { verb, noun: Some(noun), count, item: single, name, with: BTreeMap::new() }
    }

    fn of_keys<K: Copy + Into<ItemId>>(verb: Verb, before: &Project, keys: &[K]) -> Self {
        let items: Vec<ItemId> = keys.iter().map(|key| (*key).into()).collect();
        Self::of_items(verb, before, &items)
    }
}

/// Among items of several sorts, actors name the step, then what comes first.
fn most_telling(items: &[ItemId]) -> Option<ItemKind> {
    items.iter().map(|item| item.kind()).find(|kind| *kind == ItemKind::Actor)
}

/// What `edit` is called, seen from the project `before` it.
pub fn label(before: &Project, edit: &Edit) -> EditLabel {
    let of_items = |verb, items: &[ItemId]| EditLabel::of_items(verb, before, items);
    let of_actors = |verb, actors: &[ActorId]| EditLabel::of_keys(verb, before, actors);
    match edit {
        Edit::SetHeader(_) => EditLabel::of_project(Verb::ChangeCard),
        Edit::SetDisplay(_) => EditLabel::of_project(Verb::ChangeDisplay),
        Edit::Add(item) => EditLabel { name: words_of(before, item), ..of_items(Verb::Add, &[item.id()]) },
        Edit::Change(item) => of_items(Verb::Change, &[item.id()]),
        Edit::Remove(items) => EditLabel { with: goes_with(before, items), ..of_items(Verb::Remove, items) },
        Edit::Reorder { item, .. } => of_items(Verb::Reorder, &[*item]),
        Edit::Move(places) => of_items(Verb::Move, &places.iter().map(|(item, _)| *item).collect::<Vec<_>>()),
        Edit::Rename { item, .. } => of_items(Verb::Rename, &[*item]),
        Edit::SetPresence { actors, presence } => of_actors(Verb::SetPresence(*presence), actors),
        Edit::SetStar { actors, star } => of_actors(if *star { Verb::Star } else { Verb::Unstar }, actors),
        Edit::SetActorType { actors, .. } => of_actors(Verb::SetType, actors),
        Edit::SetGroup { actors, group } => {
            of_actors(if group.is_some() { Verb::Group } else { Verb::Ungroup }, actors)
        }
        Edit::SetPinned { actors, pinned } => of_actors(if *pinned { Verb::Pin } else { Verb::Unpin }, actors),
        Edit::SetLocked { items, locked } => of_items(if *locked { Verb::Lock } else { Verb::Unlock }, items),
        Edit::SetNature { links, .. } => EditLabel::of_keys(Verb::Qualify, before, links),
        Edit::SwapEnds(links) => EditLabel::of_keys(Verb::SwapEnds, before, links),
        Edit::MergeActors { kept, merged } => {
            EditLabel { count: 2, name: name_of(before, (*merged).into()), ..of_actors(Verb::Merge, &[*kept]) }
        }
        Edit::SplitActor { actor, .. } => of_actors(Verb::Split, &[*actor]),
        Edit::ChangeScale(scale) => EditLabel::of_project(Verb::ChangeScale(*scale)),
        Edit::Several(edits) => several(before, edits),
    }
}

/// The first names the step; those that do the same to the same sort of thing are counted.
fn several(before: &Project, edits: &[Edit]) -> EditLabel {
    let Some(first) = edits.first() else { return EditLabel::of_project(Verb::Change) };
    let mut name = label(before, first);
    let alike = edits.iter().skip(1).filter(|edit| alike(first, edit)).count();
    if alike > 0 {
        name.count += alike;
        name.item = None;
        name.name = None;
    }
    if name.verb == Verb::Add {
        let added =
            edits.iter().filter_map(|edit| if let Edit::Add(item) = edit { Some(item.id().kind()) } else { None });
        for kind in added.filter(|kind| Some(*kind) != name.noun) {
            *name.with.entry(kind).or_default() += 1;
        }
    }
    name
}

fn alike(first: &Edit, other: &Edit) -> bool {
    match (first, other) {
        (Edit::Add(a), Edit::Add(b)) | (Edit::Change(a), Edit::Change(b)) => a.id().kind() == b.id().kind(),
        (Edit::Rename { item: a, .. }, Edit::Rename { item: b, .. })
        | (Edit::Reorder { item: a, .. }, Edit::Reorder { item: b, .. }) => a.kind() == b.kind(),
        _ => false,
    }
}

/// What an item is called in the project, in its own words; none when nothing was typed.
///
/// A link, a position and an influence are called after what they join.
pub fn name_of(project: &Project, item: ItemId) -> Option<String> {
    words_of(project, &Item::find(project, item)?)
}

/// The same for an item that the project need not have.
fn words_of(project: &Project, item: &Item) -> Option<String> {
    let map = &project.map;
    let actor = |id| map.actors.get(id).map(Actor::label);
    let pair = |from, to| Some(format!("{} – {}", actor(from)?, actor(to)?));
    let name = match item {
        Item::ActorType(i) => i.name.clone(),
        Item::Group(i) => i.name.clone(),
        Item::Grouping(i) => i.name.clone(),
        Item::Actor(i) => i.label(),
        Item::Stake(i) => i.label().to_owned(),
        Item::Position(i) => format!("{} – {}", actor(i.actor)?, map.stakes.get(i.stake)?.label()),
        Item::Influence(i) => pair(i.from, i.to)?,
        Item::Link(i) => pair(i.from, i.to)?,
        Item::Finding(i) => i.title.clone(),
        Item::Lever(i) => match i.target {
            Target::Actor(id) => actor(id)?,
            Target::Link(id) => map.links.get(id).and_then(|link| pair(link.from, link.to))?,
            Target::Pair(a, b) => pair(a, b)?,
        },
        Item::Compromise(i) => i.title.clone(),
        Item::Action(i) => i.title.clone(),
        Item::Note(i) => i.text.clone(),
        Item::Stage(i) => i.title.fr.clone(),
        Item::View(i) => i.title.fr.clone(),
        Item::Snapshot(i) => i.name.clone(),
        Item::Scenario(i) => i.name.clone(),
        Item::MinutesEntry(i) => i.text.clone(),
        Item::AgendaStep(i) => i.title.fr.clone(),
        Item::Source(i) => i.title.clone(),
        Item::OriginStory(i) => i.text.clone(),
    };
    Some(name).filter(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::*;
    use crate::geometry::Point;
    use crate::model::BuiltInType;

    fn check(edit: &Edit, verb: Verb, noun: ItemKind, count: usize, name: Option<&str>) {
        let label = label(&project(), edit);
        assert_eq!((label.verb, label.noun, label.count), (verb, Some(noun), count), "{edit:?}");
        assert_eq!(label.name.as_deref(), name, "{edit:?}");
    }

    #[test]
    fn a_step_says_what_it_does_to_what() {
        let actors = [TOWN, FARMERS, RESIDENTS].map(|actor| (ItemId::Actor(id(actor)), Point::ORIGIN));
        let with_a_note = [vec![(ItemId::Note(id(NOTE)), Point::ORIGIN)], actors.to_vec()].concat();
        check(&Edit::Move(actors.to_vec()), Verb::Move, ItemKind::Actor, 3, None);
        check(&Edit::Move(with_a_note), Verb::Move, ItemKind::Actor, 3, None);
        let town = ItemId::Actor(id(TOWN));
        let rename = Edit::Rename { item: town, name: "Commune".into() };
        check(&rename, Verb::Rename, ItemKind::Actor, 1, Some("Mairie"));
        let new = Actor::named(id(90), "Préfecture", Point::ORIGIN);
        check(&Edit::Add(new.into()), Verb::Add, ItemKind::Actor, 1, Some("Préfecture"));
        let link = Edit::SwapEnds(vec![id(TOWN_FARMERS)]);
        check(&link, Verb::SwapEnds, ItemKind::Link, 1, Some("Mairie – Agriculteurs"));
        let built_in = Edit::Remove(vec![BuiltInType::State.id().into()]);
        check(&built_in, Verb::Remove, ItemKind::ActorType, 1, None);
    }

    #[test]
    fn a_removal_says_what_goes_with_it() {
        let label = label(&project(), &Edit::Remove(vec![ItemId::Actor(id(TOWN))]));
        assert_eq!(label.with.get(&ItemKind::Link), Some(&2), "« (2 liens…) »");
        assert_eq!(label.with.get(&ItemKind::Position), Some(&1), "« (… 1 position) »");
    }

    #[test]
    fn several_of_a_sort_are_counted() {
        let actor = |number, name| Edit::Add(Actor::named(id(number), name, Point::ORIGIN).into());
        let list = Edit::Several(vec![actor(90, "CAUE"), actor(91, "Parc"), actor(92, "Région")]);
        check(&list, Verb::Add, ItemKind::Actor, 3, None);
    }
}
