//! Copy and paste: a piece of a map that stands on its own.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::label::{EditLabel, Verb};
use super::scale::clamp_level;
use super::{Edit, Item, ItemId, ItemKind};
use crate::geometry::{Point, Vector};
use crate::model::parts::{Part, Parts, Relink};
use crate::model::{
    Actor, ActorId, ActorType, Group, Influence, Keyed, Link, LinkId, Note, NoteId, Position, Project, Scale, Source,
    StakeId,
};

/// First line of a fragment written as text.
const MARK: &str = "// entente fragment 1\n";

/// Actors with what joins them and what they think, links, and notes; with what these name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fragment {
    /// The scale of its levels.
    pub scale: Scale,
    /// Kinds of its actors.
    pub actor_types: Vec<ActorType>,
    /// Groups of its actors.
    pub groups: Vec<Group>,
    /// Stakes that its positions and links bear on, by name.
    pub stakes: Vec<StakeName>,
    /// Documents that its judgements rest on.
    pub sources: Vec<Source>,
    /// Its actors.
    pub actors: Vec<Actor>,
    /// Links among its actors, and those chosen by themselves, from or to others.
    pub links: Vec<Link>,
    /// Positions of its actors.
    pub positions: Vec<Position>,
    /// Influences among its actors.
    pub influences: Vec<Influence>,
    /// Its notes.
    pub notes: Vec<Note>,
}

/// What finds a stake again in another project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StakeName {
    /// Its id where it was copied.
    pub id: StakeId,
    /// Its name.
    pub name: String,
}

/// A paste that is ready to be applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    /// What to apply.
    pub edit: Edit,
    /// What to call it.
    pub label: EditLabel,
    /// The new actors, links and notes, to be selected.
    pub items: Vec<ItemId>,
    /// Names of the stakes that the project has not; positions on them are left out.
    pub left_out: Vec<String>,
    /// How many links have an end that the project has not; they are left out too.
    pub links_left: usize,
}

impl Fragment {
    /// Whether there is nothing to paste.
    pub fn is_empty(&self) -> bool {
        self.actors.is_empty() && self.links.is_empty() && self.notes.is_empty()
    }

    /// As text, for the clipboard. None when it cannot be written.
    pub fn to_text(&self) -> Option<String> {
        let body = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new().new_line("\n")).ok()?;
        Some(format!("{MARK}{body}"))
    }

    /// From text; none when the text is not a fragment.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = text.replace("\r\n", "\n");
        ron::from_str(text.strip_prefix(MARK)?).ok()
    }
}

/// Copies the actors, links and notes among `items`; a group stands for its members. Links and influences come also
/// when both ends do.
pub fn fragment_of(project: &Project, items: &[ItemId]) -> Fragment {
    let map = &project.map;
    let items: BTreeSet<ItemId> = items.iter().copied().collect();
    let group_chosen = |actor: &Actor| actor.group.is_some_and(|group| items.contains(&group.into()));
    let chosen = |actor: &&Actor| items.contains(&actor.id.into()) || group_chosen(actor);
    let actors: Vec<Actor> = map.actors.iter().filter(chosen).cloned().collect();
    let inside: BTreeSet<ActorId> = actors.iter().map(|actor| actor.id).collect();
    let within = |a: ActorId, b: ActorId| inside.contains(&a) && inside.contains(&b);
    let mut fragment = Fragment {
        scale: project.header.scale,
        links: map.links.iter().filter(|l| items.contains(&l.id.into()) || within(l.from, l.to)).cloned().collect(),
        positions: map.positions.iter().filter(|p| inside.contains(&p.actor)).cloned().collect(),
        influences: map.influences.iter().filter(|i| within(i.from, i.to)).cloned().collect(),
        notes: map.notes.iter().filter(|note| items.contains(&note.id.into())).cloned().collect(),
        actors,
        ..Fragment::default()
    };
    let mut named = fragment.names();
    // A group brings the sources of its values.
    let groups = map.groups.iter().filter(|group| named.contains(&group.id.into()));
    fragment.groups = groups.cloned().collect();
    named.extend(names_in(&fragment.groups));
    let named = |id: ItemId| named.contains(&id);
    fragment.actor_types = map.actor_types.iter().filter(|kind| named(kind.id.into())).cloned().collect();
    fragment.sources = project.sources.iter().filter(|source| named(source.id.into())).cloned().collect();
    let stakes = map.stakes.iter().filter(|stake| named(stake.id.into()));
    fragment.stakes = stakes.map(|stake| StakeName { id: stake.id, name: stake.name.clone() }).collect();
    fragment
}

/// Copies them before they are removed: with all the links and influences of the actors, which go with them and come
/// back where the actors at their other ends still are.
pub fn fragment_of_cut(project: &Project, items: &[ItemId]) -> Fragment {
    let fragment = fragment_of(project, items);
    let cut: BTreeSet<ActorId> = fragment.actors.iter().map(|actor| actor.id).collect();
    let links = project.map.links.iter().filter(|link| cut.contains(&link.from) || cut.contains(&link.to));
    let items: Vec<ItemId> = items.iter().copied().chain(links.map(|link| link.id.into())).collect();
    let goes = |influence: &&Influence| cut.contains(&influence.from) || cut.contains(&influence.to);
    let influences = project.map.influences.iter().filter(goes).cloned().collect();
    Fragment { influences, ..fragment_of(project, &items) }
}

impl Fragment {
    /// Everything that its items name.
    fn names(&self) -> BTreeSet<ItemId> {
        let mut names = names_in(&self.actors);
        names.extend(names_in(&self.links));
        names.extend(names_in(&self.positions));
        names.extend(names_in(&self.influences));
        names.extend(names_in(&self.groups));
        names
    }
}

fn names_in<T: Parts + PartialEq>(items: &Vec<T>) -> BTreeSet<ItemId> {
    let mut names = BTreeSet::new();
    items.visit(&mut |part: Part<'_>| {
        if let Part::Name(id) = part {
            names.insert(id);
        }
    });
    names
}

/// Makes the edit that puts a fragment into a project, `offset` from where it was copied.
///
/// Types, groups and sources are found by id, then by name, and created when missing; stakes are found the same
/// way but never created. A link whose ends were not copied needs them in the project. `new_id` gives an unused id at
/// each call.
pub fn paste(project: &Project, fragment: &Fragment, offset: Vector, new_id: &mut dyn FnMut() -> Uuid) -> Pasted {
    let map = &project.map;
    let mut relink = Relink::default();
    let mut edits = Vec::new();
    let sources = Landing::new(project.sources.iter().map(|s| (s.id, s.title.as_str())));
    let new_sources = sources.land(&mut relink, &fragment.sources, |s| (s.id, s.title.as_str()));
    edits.extend(new_sources.into_iter().map(add));
    let kinds = Landing::new(map.actor_types.iter().map(|t| (t.id, t.name.as_str())));
    for kind in &fragment.actor_types {
        let here = map.actor_types.iter().find(|here| here.built_in.is_some() && here.built_in == kind.built_in);
        if let Some(here) = here.filter(|here| here.id != kind.id) {
            relink.rename(kind.id, here.id);
        }
    }
    let new_kinds = kinds.land(&mut relink, &fragment.actor_types, |t| (t.id, t.name.as_str()));
    edits.extend(new_kinds.into_iter().map(add));
    let groups = Landing::new(map.groups.iter().map(|g| (g.id, g.name.as_str())));
    let mut new_groups = groups.land(&mut relink, &fragment.groups, |g| (g.id, g.name.as_str()));
    let stakes = Landing::new(map.stakes.iter().map(|s| (s.id, s.name.as_str())));
    let missing = stakes.land(&mut relink, &fragment.stakes, |s| (s.id, s.name.as_str()));
    for actor in &fragment.actors {
        relink.rename(actor.id, ActorId(new_id()));
    }
    for link in &fragment.links {
        relink.rename(link.id, LinkId(new_id()));
    }
    for note in &fragment.notes {
        relink.rename(note.id, NoteId(new_id()));
    }
    let created: BTreeSet<ItemId> = edits.iter().filter_map(added).chain(ids_of(&new_groups)).collect();
    for name in fragment.names() {
        if !relink.knows(name) && !created.contains(&name) && !project.has(name) {
            relink.drop_item(name);
        }
    }
    for group in &mut new_groups {
        group.relink(&relink);
    }
    edits.extend(new_groups.into_iter().map(add));

    let first = edits.len();
    edits.extend(
        renamed(&fragment.actors, &relink)
            .map(|actor| add(Actor { place: actor.place + offset, locked: false, ..actor })),
    );
    let links: Vec<Link> = renamed(&fragment.links, &relink).collect();
    let links_left = fragment.links.len() - links.len();
    edits.extend(links.into_iter().map(add));
    edits.extend(
        renamed(&fragment.notes, &relink).map(|note| add(Note { place: note.place + offset, locked: false, ..note })),
    );
    let items: Vec<ItemId> = edits.iter().skip(first).filter_map(added).collect();
    let bound = project.header.scale.bound();
    edits.extend(renamed(&fragment.positions, &relink).map(|mut position| {
        clamp_level(&mut position.value, bound);
        if let Some(view) = &mut position.debated {
            clamp_level(&mut view.value, bound);
        }
        add(position)
    }));
    edits.extend(renamed(&fragment.influences, &relink).map(|mut influence| {
        clamp_level(&mut influence.value, bound);
        add(influence)
    }));
    let left_out = missing.into_iter().map(|stake| stake.name).collect();
    Pasted { edit: Edit::Several(edits), label: label_of(Verb::Paste, fragment), items, left_out, links_left }
}

/// How far from where it was copied a fragment covers no copy of itself: nowhere when its things are gone from there,
/// else by whole steps, downwards to the right.
pub fn free_offset(project: &Project, fragment: &Fragment, step: f32) -> Vector {
    let map = &project.map;
    let whole = |place: Point| (place.x.round() as i64, place.y.round() as i64);
    let places = map.actors.iter().map(|actor| actor.place).chain(map.notes.iter().map(|note| note.place));
    let taken: BTreeSet<(i64, i64)> = places.map(whole).collect();
    let places = fragment.actors.iter().map(|actor| actor.place).chain(fragment.notes.iter().map(|note| note.place));
    let places: Vec<Point> = places.collect();
    let offset = |steps: usize| Vector::new(step, step) * steps as f32;
    let free = |by: &Vector| !places.iter().any(|place| taken.contains(&whole(*place + *by)));
    (0..=taken.len()).map(offset).find(free).unwrap_or_default()
}

/// Makes the edit that copies actors, links and notes beside themselves, with what joins them.
pub fn duplicate(project: &Project, items: &[ItemId], offset: Vector, new_id: &mut dyn FnMut() -> Uuid) -> Pasted {
    let fragment = fragment_of(project, items);
    let label = label_of(Verb::Duplicate, &fragment);
    Pasted { label, ..paste(project, &fragment, offset, new_id) }
}

fn label_of(verb: Verb, fragment: &Fragment) -> EditLabel {
    match (fragment.actors.as_slice(), fragment.notes.len()) {
        ([], 0) => EditLabel::new(verb, ItemKind::Link, fragment.links.len()),
        ([], notes) => EditLabel::new(verb, ItemKind::Note, notes),
        ([only], _) => EditLabel { name: Some(only.label()), ..EditLabel::new(verb, ItemKind::Actor, 1) },
        (several, _) => EditLabel::new(verb, ItemKind::Actor, several.len()),
    }
}

fn add<T>(item: T) -> Edit
where
    Item: From<T>,
{
    Edit::Add(Item::from(item))
}

fn added(edit: &Edit) -> Option<ItemId> {
    match edit {
        Edit::Add(item) => Some(item.id()),
        _ => None,
    }
}

fn ids_of<T: Keyed<Key: Into<ItemId>>>(items: &[T]) -> impl Iterator<Item = ItemId> {
    items.iter().map(|item| item.key().into())
}

/// The items under their new names, without those that cannot stand here.
fn renamed<T: Parts + Clone>(items: &[T], relink: &Relink) -> impl Iterator<Item = T> {
    items.iter().cloned().filter_map(|mut item| item.relink(relink).then_some(item))
}

/// What a project has of one sort, by id and by name.
struct Landing<K> {
    ids: BTreeSet<K>,
    names: BTreeMap<String, K>,
}

impl<K: Copy + Ord + Into<ItemId>> Landing<K> {
    fn new<'a>(here: impl Iterator<Item = (K, &'a str)>) -> Self {
        let mut landing = Self { ids: BTreeSet::new(), names: BTreeMap::new() };
        for (id, name) in here {
            landing.ids.insert(id);
            if !name.trim().is_empty() {
                landing.names.entry(name.trim().to_lowercase()).or_insert(id);
            }
        }
        landing
    }

    /// Renames what is found here, and returns what is not.
    fn land<T: Clone>(&self, relink: &mut Relink, items: &[T], key: impl Fn(&T) -> (K, &str)) -> Vec<T> {
        let mut missing = Vec::new();
        for item in items {
            let (id, name) = key(item);
            if self.ids.contains(&id) || relink.knows(id.into()) {
                continue;
            }
            match self.names.get(&name.trim().to_lowercase()) {
                Some(here) => relink.rename(id, *here),
                None => missing.push(item.clone()),
            }
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::super::fixture::*;
    use super::*;
    use crate::model::check::violations;
    use crate::model::{BuiltInType, Stake, TacticTarget};

    const OFFSET: Vector = Vector::new(20.0, 20.0);

    fn ids() -> impl FnMut() -> Uuid {
        let mut last = 1_000;
        move || {
            last += 1;
            Uuid::from_u128(last)
        }
    }

    fn town_and_farmers() -> Fragment {
        fragment_of(&project(), &[ItemId::Actor(id(TOWN)), ItemId::Actor(id(FARMERS)), ItemId::Note(id(NOTE))])
    }

    fn pasted_into(mut project: Project, fragment: &Fragment) -> (Project, Pasted) {
        let pasted = paste(&project, fragment, OFFSET, &mut ids());
        apply(&mut project, &pasted.edit).unwrap();
        assert_eq!(violations(&project), [], "rules hold");
        (project, pasted)
    }

    #[test]
    fn a_fragment_has_what_joins_its_actors() {
        let fragment = town_and_farmers();
        let counts = (fragment.actors.len(), fragment.links.len(), fragment.influences.len(), fragment.notes.len());
        assert_eq!(counts, (2, 1, 1, 1), "what lies among them");
        assert_eq!(fragment.positions.len(), 3, "what they think");
        assert_eq!(Fragment::from_text(&fragment.to_text().unwrap()), Some(fragment), "read as written");
        assert_eq!(Fragment::from_text("Mairie\nPréfecture"), None, "a list of names is no fragment");
    }

    #[test]
    fn a_group_stands_for_its_members() {
        let fragment = fragment_of(&project(), &[ItemId::Group(id(GROUP))]);
        assert_eq!(fragment.actors.iter().map(|a| a.id).collect::<Vec<_>>(), [id(TOWN)], "its only member");
    }

    #[test]
    fn a_duplicate_stands_beside_with_new_ids() {
        let (after, pasted) = pasted_into(project(), &town_and_farmers());
        assert_eq!((after.map.actors.len(), after.map.links.len(), after.map.notes.len()), (5, 4, 2), "beside");
        let ItemId::Actor(copy) = pasted.items[0] else { panic!("an actor first") };
        let copy = after.map.actors.get(copy).unwrap();
        assert_eq!((copy.name.as_str(), copy.place), ("Mairie", Point::ORIGIN + OFFSET), "moved");
        assert_eq!(copy.group, Some(id(GROUP)), "in the same group");
        assert!(after.map.positions.contains((copy.id, id(WATER))), "with its position");
        let tactic = |name: &Actor| name.grid.tactic.clone().unwrap().value.unwrap().target;
        let new_farmers = after.map.actors.iter().rfind(|a| a.name == "Agriculteurs").unwrap();
        assert_ne!(tactic(new_farmers), Some(TacticTarget::Link(id(TOWN_FARMERS))), "aims at the new link");
        assert!(pasted.left_out.is_empty(), "nothing is left out at home");
    }

    #[test]
    fn another_project_lends_its_words() {
        let mut other = Project::empty();
        other.map.stakes.insert(Stake::named(id(70), "partager l'eau "));
        other.map.groups.insert(Group { id: id(71), ..project().map.groups.get(id(GROUP)).unwrap().clone() });
        let (after, pasted) = pasted_into(other, &town_and_farmers());
        assert_eq!(pasted.left_out, ["Accueillir des visiteurs"], "a stake that it has not");
        assert_eq!(after.map.positions.len(), 2, "on the stake of the same name");
        assert!(after.map.positions.iter().all(|p| p.stake == id(70)), "under its own id");
        assert_eq!(after.map.groups.len(), 1, "the group of the same name");
        assert_eq!(after.map.actors.iter().next().unwrap().group, Some(id(71)), "joined");
        assert_eq!(after.sources.len(), 1, "the source came along");
    }

    #[test]
    fn a_built_in_kind_finds_its_own_under_any_id() {
        let mut other = Project::empty();
        let kind = BuiltInType::LocalAuthority;
        other.map.actor_types.remove(kind.id());
        other.map.actor_types.insert(ActorType { id: id(72), ..ActorType::built_in(kind) });
        let (after, _) = pasted_into(other, &town_and_farmers());
        assert_eq!(after.map.actors.at(0).unwrap().actor_type, Some(id(72)), "no second row for it");
    }

    #[test]
    fn levels_fit_the_scale_of_the_target() {
        let mut wide = project();
        apply(&mut wide, &Edit::ChangeScale(Scale::Four)).unwrap();
        apply(&mut wide, &Edit::Change(position(FARMERS, WATER, Some(-4)).into())).unwrap();
        let fragment = fragment_of(&wide, &[ItemId::Actor(id(FARMERS))]);
        let (after, _) = pasted_into(project(), &fragment);
        assert_eq!(after.map.positions.iter().last().unwrap().value, None, "« ? » stays");
        assert!(after.map.positions.iter().all(|p| p.value.is_none_or(|v| v.abs() <= 3)), "−4 became −3");
    }
}
