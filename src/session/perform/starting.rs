//! New projects, and what needs several new ids at once.

use std::sync::Arc;

use crate::edit::{self, Edit};
use crate::geometry::{Bounds, Point, Vector};
use crate::layout;
use crate::model::{Actor, ActorId, ActorType, ActorTypeId, GroupId, Presence, Project, Provenance, Symbol};
use crate::session::{Dialog, Effect, NewProject, Notice, OpenProject, Session};

/// Room that a symbol and a label of two lines take around the symbol.
const EXTENT: Bounds = Bounds { min: Point { x: -58.0, y: -20.0 }, max: Point { x: 58.0, y: 48.0 } };
const GAP: f32 = 16.0;
/// Room between two groups, with the name of the lower one.
const BETWEEN_GROUPS: Vector = Vector::new(28.0, 44.0);
/// Width over height of the map in a usual window, beside a card.
const SHAPE: f32 = 1.5;

impl Session {
    /// A new project from the answers of a person; it opens once the changes of the other are safe.
    pub(super) fn start_project(&mut self, new: NewProject) -> Vec<Effect> {
        let project = self.project_from(new);
        vec![Effect::Replace(Box::new(OpenProject::untitled(project)))]
    }

    fn project_from(&mut self, new: NewProject) -> Project {
        let mut project = new.template;
        let mut taken: Vec<Bounds> = project.map.actors.iter().map(|actor| around(actor.place)).collect();
        let groups: Vec<GroupId> = project.map.groups.iter().map(|group| group.id).collect();
        let lead = new.lead.trim();
        let leads = (!lead.is_empty()).then_some(None);
        let mut seats =
            seats(&groups, leads.into_iter().chain(new.actors.iter().map(|ticked| ticked.group))).into_iter();
        let mut edits = Vec::new();
        let mut header = project.header.clone();
        new.title.trim().clone_into(&mut header.title);
        new.question.trim().clone_into(&mut header.question.fr);
        header.question_provenance = Provenance::entered(None);
        new.perimeter.trim().clone_into(&mut header.perimeter);
        if !lead.is_empty() {
            let id: ActorId = self.new_id();
            let place = layout::free_place(seats.next().unwrap_or_default(), &taken, EXTENT, GAP);
            taken.push(around(place));
            edits.push(Edit::Add(said(Actor::named(id, lead.to_owned(), place)).into()));
            header.lead = Some(id);
        }
        for ticked in new.actors {
            let id: ActorId = self.new_id();
            let place = layout::free_place(seats.next().unwrap_or_default(), &taken, EXTENT, GAP);
            taken.push(around(place));
            let actor = Actor {
                actor_type: Some(ticked.kind.id()),
                group: ticked.group,
                presence: Presence::ToMobilise,
                ..said(Actor::named(id, ticked.name, place))
            };
            edits.push(Edit::Add(actor.into()));
        }
        edits.push(Edit::SetHeader(Box::new(header)));
        if let Err(refusal) = edit::apply(&mut project, &Edit::Several(edits)) {
            self.tell(Notice::Refused(refusal));
        }
        project
    }

    /// The sample, as a project that no file holds.
    pub(super) fn open_sample(&self, copy: bool) -> Vec<Effect> {
        let Some(sample) = &self.sample else { return Vec::new() };
        let mut effects = vec![Effect::Replace(Box::new(OpenProject::sample(Arc::clone(sample))))];
        if copy {
            effects.push(Effect::AskSave);
        }
        effects
    }

    /// Offers the lines of a dropped file as actors, of a new project when none is open.
    pub(super) fn drop_list(&mut self, text: &str) {
        if !self.open {
            self.open_project(OpenProject::untitled(Project::empty()));
        }
        self.dialog = Some(Dialog::PasteList(names_of(text).join("\n")));
    }

    /// Makes several actors of one: the first name stays with it, the others are new.
    pub(super) fn split_actor(&mut self, actor: ActorId, names: &[String]) {
        let project = Arc::clone(&self.project);
        let Some(place) = project.map.actors.get(actor).map(|a| a.place) else { return };
        let mut taken: Vec<Bounds> = project.map.actors.iter().map(|a| around(a.place)).collect();
        let mut names = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
        let first = names.next().unwrap_or_default().to_owned();
        let parts: Vec<Actor> = names
            .map(|name| {
                let free = layout::free_place(place, &taken, EXTENT, GAP);
                taken.push(around(free));
                Actor::named(self.new_id(), name.to_owned(), free)
            })
            .collect();
        let count = edit::links_to_copy(&project, actor) * parts.len();
        let link_ids = (0..count).map(|_| self.new_id()).collect();
        self.apply(&Edit::SplitActor { actor, name: first, parts, link_ids });
    }

    /// A kind of actor of the project's own.
    pub(super) fn create_actor_type(&mut self, name: String, symbol: Symbol) {
        let id: ActorTypeId = self.new_id();
        self.apply(&Edit::Add(ActorType { id, built_in: None, name, symbol }.into()));
    }
}

/// The names in a text: one per line, or the first column of a table.
fn names_of(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_table = |separator: char| !lines.is_empty() && lines.iter().all(|line| line.contains(separator));
    let separator = [';', '\t'].into_iter().find(|separator| is_table(*separator));
    let cell = |line: &str| {
        let first = separator.and_then(|separator| line.split(separator).next()).unwrap_or(line);
        first.trim().trim_matches('"').trim().to_owned()
    };
    let mut names: Vec<String> = lines.iter().map(|line| cell(line)).filter(|name| !name.is_empty()).collect();
    let heads = ["nom", "acteur", "acteurs", "name", "actor", "actors"];
    if separator.is_some() && names.first().is_some_and(|first| heads.contains(&first.to_lowercase().as_str())) {
        names.remove(0);
    }
    names
}

/// Where new actors go, in their order: those of a group together, those of none in the first place.
fn seats(groups: &[GroupId], wanted: impl Iterator<Item = Option<GroupId>>) -> Vec<Point> {
    let block = |group: Option<GroupId>| {
        group.and_then(|id| groups.iter().position(|other| *other == id)).map_or(0, |rank| rank + 1)
    };
    let wanted: Vec<usize> = wanted.map(block).collect();
    let members = |block: usize| wanted.iter().filter(|other| **other == block).count();
    // A group without anyone takes no room.
    let (blocks, counts): (Vec<usize>, Vec<usize>) =
        (0..=groups.len()).map(|block| (block, members(block))).filter(|(_, count)| *count > 0).unzip();
    let places = layout::in_blocks(&counts, EXTENT.size() + Vector::new(GAP + 1.0, GAP + 1.0), BETWEEN_GROUPS, SHAPE);
    let mut left: Vec<_> = places.into_iter().map(Vec::into_iter).collect();
    let mut seat = |block: usize| {
        let rank = blocks.iter().position(|other| *other == block)?;
        Some(left.get_mut(rank)?.next()? - EXTENT.center().to_vector())
    };
    wanted.into_iter().map(|block| seat(block).unwrap_or_default()).collect()
}

fn said(actor: Actor) -> Actor {
    Actor { provenance: Provenance::entered(Some(actor.presence)), ..actor }
}

fn around(place: Point) -> Bounds {
    let by = place.to_vector();
    Bounds::new(EXTENT.min + by, EXTENT.max + by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BuiltInType;
    use crate::scene::{FontMeasure, LabelRequest, Scene, SceneId, SceneOptions, place_labels};
    use crate::session::{Action, IdSource, Preferences, TickedActor};

    #[test]
    fn four_answers_and_ticked_actors_make_a_project() {
        let mut session = Session::new(Preferences::default(), IdSource::counting());
        let new = NewProject {
            template: Project::empty(),
            title: " Voie verte ".to_owned(),
            question: "Par où passer\u{202f}?".to_owned(),
            perimeter: "Deux vallées".to_owned(),
            lead: "Syndicat mixte".to_owned(),
            actors: ["Région", "Riverains"]
                .map(|name| TickedActor { name: name.to_owned(), kind: BuiltInType::LocalAuthority, group: None })
                .into(),
        };
        let effects = session.perform(Action::StartProject(Box::new(new)));
        let [Effect::Replace(opened)] = &effects[..] else { panic!("one project to open, not {effects:?}") };
        let project = &opened.project;
        assert_eq!(project.header.title, "Voie verte", "trimmed");
        let origin = project.header.question_provenance.kind;
        assert_eq!(origin, crate::model::ProvenanceKind::SaidInTheRoom, "a question just asked is no assumption");
        let lead = project.header.lead.and_then(|id| project.map.actors.get(id)).map(|actor| actor.name.clone());
        assert_eq!(lead.as_deref(), Some("Syndicat mixte"), "the lead is an actor");
        let presences: Vec<Presence> = project.map.actors.iter().map(|actor| actor.presence).collect();
        assert_eq!(presences, [Presence::Present, Presence::ToMobilise, Presence::ToMobilise], "ticked: to mobilise");
        let boxes: Vec<Bounds> = project.map.actors.iter().map(|actor| around(actor.place)).collect();
        let apart = boxes.iter().enumerate().all(|(i, a)| boxes.iter().skip(i + 1).all(|b| !a.intersects(*b)));
        assert!(apart, "no actor covers another: {boxes:?}");
    }

    #[test]
    fn every_typical_actor_is_close_to_its_group() {
        for template in crate::storage::templates() {
            let mut session = Session::new(Preferences::default(), IdSource::counting());
            let ticked = |actor: &crate::storage::TypicalActor| TickedActor {
                name: actor.name.fr.clone(),
                kind: actor.kind,
                group: template.group_of(actor),
            };
            let new = NewProject {
                template: template.project(|text| text.fr.clone()),
                title: String::new(),
                question: String::new(),
                perimeter: String::new(),
                lead: "Syndicat mixte".to_owned(),
                actors: template.typical_actors.iter().map(ticked).collect(),
            };
            let effects = session.perform(Action::StartProject(Box::new(new)));
            let [Effect::Replace(opened)] = &effects[..] else { panic!("one project to open, not {effects:?}") };
            let map = &opened.project.map;
            let scene = Scene::build(map, &SceneOptions::default(), &FontMeasure);
            let bounds = scene.bounds;
            assert!(bounds.width() < 1_250.0 && bounds.height() < 720.0, "{:?}: {bounds:?}", template.key);
            for group in &scene.groups {
                let inside = |place: Point| {
                    let id = scene.hull_at(place);
                    id == Some(SceneId::Group(group.id))
                };
                let strangers = map.actors.iter().filter(|actor| actor.group != Some(group.id) && inside(actor.place));
                assert_eq!(strangers.count(), 0, "nobody else in {:?}", group.id);
            }
            for zoom in [1.0, 0.7, 0.53] {
                let named = place_labels(&scene, &LabelRequest::at(zoom)).groups.len();
                assert_eq!(named, map.groups.len(), "every group is named at {zoom} in {:?}", template.key);
            }
        }
    }

    #[test]
    fn a_list_is_read_from_lines_or_from_a_table() {
        assert_eq!(
            names_of("Mairie\n\n Chambre d’agriculture, Rhône "),
            ["Mairie", "Chambre d’agriculture, Rhône"],
            "lines"
        );
        assert_eq!(names_of("\u{feff}Nom;Type\n\"Mairie\";x\nRégion;y"), ["Mairie", "Région"], "first column, no head");
    }

    #[test]
    fn a_split_makes_as_many_actors_as_names() {
        let mut session = Session::new(Preferences::default(), IdSource::counting());
        let open = OpenProject::untitled(Project::empty());
        assert!(session.perform(Action::Open(Box::new(open))).is_empty(), "no effect");
        session.create_actor("Collectif".to_owned(), None, Presence::Present, None, None);
        let id = session.project().map.actors.iter().map(|actor| actor.id).next().expect("the actor");
        let names = ["Pour", " ", "Contre"].map(str::to_owned).to_vec();
        assert!(session.perform(Action::SplitActor { actor: id, names }).is_empty(), "no effect");
        let names: Vec<String> = session.project().map.actors.iter().map(|actor| actor.name.clone()).collect();
        assert_eq!(names, ["Pour", "Contre"], "blank names are left out");
    }
}
