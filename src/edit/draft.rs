//! A project being changed, and what must be checked before it is handed over.

use std::collections::BTreeSet;

use super::slot::Slot;
use super::{ItemId, Refusal};
use crate::model::{DisplayChoices, Header, Project, check};

/// A copy that an edit works on. Rules are checked at the end, so that the parts of one intention may name each
/// other whatever their order; after a refusal the draft is dropped.
pub(super) struct Draft {
    /// The project so far.
    pub(super) project: Project,
    touched: BTreeSet<ItemId>,
    touched_header: bool,
    touched_display: bool,
}

impl Draft {
    /// A draft that shares everything with `project`.
    pub(super) fn of(project: &Project) -> Self {
        let project = project.clone();
        Self { project, touched: BTreeSet::new(), touched_header: false, touched_display: false }
    }

    /// The project card, to be checked at the end.
    pub(super) fn header(&mut self) -> &mut Header {
        self.touched_header = true;
        &mut self.project.header
    }

    /// The display choices, to be checked at the end.
    pub(super) fn display(&mut self) -> &mut DisplayChoices {
        self.touched_display = true;
        &mut self.project.display
    }

    /// That item is to be checked at the end, if it is still there.
    pub(super) fn touch(&mut self, id: impl Into<ItemId>) {
        self.touched.insert(id.into());
    }

    /// Lets `change` alter an item.
    pub(super) fn update<T: Slot>(&mut self, key: T::Key, change: impl FnOnce(&mut T)) -> Result<(), Refusal> {
        self.touch(key);
        if T::table_mut(&mut self.project).update(key, change) { Ok(()) } else { Err(Refusal::Missing(key.into())) }
    }

    /// Adds an item at the end of its table.
    pub(super) fn add<T: Slot>(&mut self, item: T) -> Result<(), Refusal> {
        let key = item.key();
        self.touch(key);
        if T::table_mut(&mut self.project).insert(item) { Ok(()) } else { Err(Refusal::Taken(key.into())) }
    }

    /// Puts an item in place of the one with its key.
    pub(super) fn change<T: Slot>(&mut self, item: T) -> Result<(), Refusal> {
        let key = item.key();
        self.touch(key);
        if !T::table(&self.project).contains(key) {
            return Err(Refusal::Missing(key.into()));
        }
        T::table_mut(&mut self.project).put(item);
        Ok(())
    }

    /// The project, once every rule holds of what was touched.
    pub(super) fn finish(self) -> Result<Project, Refusal> {
        let mut broken = None;
        let mut note = |_: &[check::Step<'static>], rule| {
            broken.get_or_insert(rule);
        };
        if self.touched_header {
            check::header(&self.project, &mut note);
            if let Some(base) = self.project.header.base_stage {
                check::item(&self.project, base.into(), &mut note);
            }
        }
        if self.touched_display {
            check::display(&self.project, &mut note);
        }
        for id in &self.touched {
            check::item(&self.project, *id, &mut note);
        }
        broken.map_or(Ok(self.project), |rule| Err(rule.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::*;
    use super::super::{Edit, Item, apply};
    use super::*;
    use crate::geometry::Point;
    use crate::model::{
        Actor, ActorType, ActorTypeId, BuiltInType, Cite, Compromise, Differences, HeldValue, Note, PackageChoice,
        Provenance, Stake, Symbol,
    };

    fn refused(item: impl Into<Item>) -> Refusal {
        let (mut project, item) = (project(), item.into());
        let edit = if project.has(item.id()) { Edit::Change(item) } else { Edit::Add(item) };
        apply(&mut project, &edit).expect_err("refused")
    }

    #[test]
    fn an_id_names_one_thing() {
        let taken = Refusal::Taken(ItemId::Stake(id(WATER)));
        assert_eq!(refused(Actor::named(id(WATER), "Mairie", Point::ORIGIN)), taken, "that of a stake");
        assert_eq!(refused(Actor::named(id(MUCH), "Mairie", Point::ORIGIN)), Refusal::Repeated, "that of an option");
        let options = project().map.stakes.get(id(WATER)).unwrap().options.clone();
        let tourism = Stake { options, ..Stake::named(id(TOURISM), "Accueillir") };
        assert_eq!(refused(tourism), Refusal::Repeated, "the options of another stake");
    }

    #[test]
    fn a_list_names_each_thing_once() {
        let deal = || project().map.compromises.get(id(DEAL)).unwrap().clone();
        let again = [party(TOWN, "du temps"), party(FARMERS, ""), party(TOWN, "")];
        assert_eq!(refused(Compromise { parties: again.into(), ..deal() }), Refusal::Repeated, "a party");
        let choice = |option| PackageChoice { stake: id(WATER), option: id(option) };
        assert_eq!(
            refused(Compromise { package: vec![choice(LITTLE), choice(MUCH)], ..deal() }),
            Refusal::Repeated,
            "a stake of a package"
        );
        let value = || HeldValue { cite: Cite::Civic, argument: String::new(), provenance: Provenance::default() };
        let town = Actor { values: vec![value(), value()], ..project().map.actors.get(id(TOWN)).unwrap().clone() };
        assert_eq!(refused(town), Refusal::Repeated, "a frame of reference");
        let mut there = stage(STAGE, "Candidature", differences());
        there.differences.absent_links.push(id(TOWN_FARMERS));
        assert_eq!(refused(there), Refusal::Repeated, "a link that is there and absent");
    }

    #[test]
    fn a_kind_of_actor_has_words_and_stands_for_one() {
        let kind = |built_in, name: &str| ActorType {
            id: id::<ActorTypeId>(80),
            built_in,
            name: name.into(),
            symbol: Symbol::Ring,
        };
        assert_eq!(refused(kind(None, " ")), Refusal::NoName, "no words at all");
        assert_eq!(refused(kind(Some(BuiltInType::State), "")), Refusal::Repeated, "a second one for the State");
        assert_eq!(refused(Actor::named(id(80), "", Point::ORIGIN)), Refusal::NoName, "an actor");
    }

    #[test]
    fn the_stage_that_the_map_stands_for_does_not_differ() {
        assert_eq!(refused(stage(TODAY, "Aujourd'hui", differences())), Refusal::BaseDiffers, "by its differences");
        let mut project = project();
        let mut header = project.header.clone();
        header.base_stage = Some(id(STAGE));
        let set = Edit::SetHeader(Box::new(header));
        assert_eq!(apply(&mut project, &set), Err(Refusal::BaseDiffers), "by the choice of the base");
        project.stages.update(id(STAGE), |stage| stage.differences = Differences::default());
        assert_eq!(apply(&mut project, &set), Ok(()), "once it does not differ");
    }

    #[test]
    fn a_place_is_looked_at_wherever_it_stands() {
        let note = Note { place: Point::new(f32::INFINITY, 0.0), ..project().map.notes.get(id(NOTE)).unwrap().clone() };
        assert_eq!(refused(note), Refusal::OutOfBounds, "a note");
    }
}
