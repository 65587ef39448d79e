//! The day on which judgements last changed.
//!
//! Edits come from views that know no clock. [`dated`] compares what an edit puts
//! with what is there, and marks each judgement that it enters or changes, and no other.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Edit, Item, ItemId};
use crate::model::parts::{Part, Parts as _};
use crate::model::{
    Actor, Compromise, Header, HeldValue, Interests, Judged, Keyed, Project, Provenance, Roles, Stake, Standing,
    StrategicGrid, Table,
};

/// The same edit, with the day on each judgement that it enters or changes. Things that come whole, as by a paste,
/// keep the day they have.
pub fn dated<'e>(project: &Project, edit: &'e Edit, today: Date) -> Cow<'e, Edit> {
    match edit {
        Edit::Add(Item::Position(_) | Item::Influence(_) | Item::Link(_)) => {
            let mut edit = edit.clone();
            if let Edit::Add(item) = &mut edit {
                entered(item, today);
            }
            Cow::Owned(edit)
        }
        Edit::Change(item) => {
            let mut item = item.clone();
            changed(project, &mut item, today);
            Cow::Owned(Edit::Change(item))
        }
        Edit::SetHeader(header) => {
            let mut header = header.clone();
            in_header(&mut header, &project.header, today);
            Cow::Owned(Edit::SetHeader(header))
        }
        Edit::SetNature { links, nature } => {
            let links = links.iter().filter_map(|id| project.map.links.get(*id));
            let marked = links.filter(|link| link.nature != *nature).map(|link| {
                let mut link = link.clone();
                link.nature.clone_from(nature);
                link.provenance.changed = Some(today);
                Edit::Change(link.into())
            });
            Cow::Owned(Edit::Several(std::iter::once(edit.clone()).chain(marked).collect()))
        }
        Edit::Several(edits) => {
            Cow::Owned(Edit::Several(edits.iter().map(|edit| dated(project, edit, today).into_owned()).collect()))
        }
        _ => Cow::Borrowed(edit),
    }
}

/// The latest day on which a judgement on a thing changed; for an actor, its positions count too.
pub fn last_change(project: &Project, id: ItemId) -> Option<Date> {
    let map = &project.map;
    let mut latest = None;
    let mut see = |part: Part<'_>| {
        if let Part::Changed(day) = part {
            latest = latest.max(Some(day));
        }
    };
    match id {
        ItemId::Actor(id) => {
            map.actors.get(id)?.visit(&mut see);
            let positions = map.stakes.iter().filter_map(|stake| map.positions.get((id, stake.id)));
            positions.for_each(|position| position.visit(&mut see));
        }
        ItemId::Link(id) => map.links.get(id)?.visit(&mut see),
        ItemId::Stake(id) => map.stakes.get(id)?.visit(&mut see),
        ItemId::Group(id) => map.groups.get(id)?.visit(&mut see),
        ItemId::Compromise(id) => map.compromises.get(id)?.visit(&mut see),
        ItemId::Action(id) => map.actions.get(id)?.visit(&mut see),
        ItemId::Stage(id) => project.stages.get(id)?.visit(&mut see),
        _ => {}
    }
    latest
}

fn entered(item: &mut Item, today: Date) {
    let provenance = match item {
        Item::Position(position) => &mut position.provenance,
        Item::Influence(influence) => &mut influence.provenance,
        Item::Link(link) => &mut link.provenance,
        _ => return,
    };
    provenance.changed.get_or_insert(today);
}

fn changed(project: &Project, item: &mut Item, today: Date) {
    let map = &project.map;
    match item {
        Item::Actor(actor) => {
            if let Some(old) = map.actors.get(actor.id) {
                in_actor(actor, old, today);
            }
        }
        Item::Group(group) => {
            if let Some(old) = map.groups.get(group.id) {
                in_values(&mut group.values, &old.values, today);
            }
        }
        Item::Stake(stake) => {
            if let Some(old) = map.stakes.get(stake.id) {
                in_stake(stake, old, today);
            }
        }
        Item::Compromise(compromise) => {
            if let Some(old) = map.compromises.get(compromise.id) {
                in_compromise(compromise, old, today);
            }
        }
        Item::Position(it) => whole(&map.positions, it, |it| &mut it.provenance, today),
        Item::Influence(it) => whole(&map.influences, it, |it| &mut it.provenance, today),
        Item::Link(it) => whole(&map.links, it, |it| &mut it.provenance, today),
        Item::Finding(it) => whole(&map.findings, it, |it| &mut it.provenance, today),
        Item::Lever(it) => whole(&map.levers, it, |it| &mut it.provenance, today),
        Item::Action(it) => whole(&map.actions, it, |it| &mut it.provenance, today),
        Item::Grouping(it) => whole(&map.groupings, it, |it| &mut it.provenance, today),
        Item::Stage(it) => whole(&project.stages, it, |it| &mut it.provenance, today),
        Item::OriginStory(it) => whole(&project.header.origin_stories, it, |it| &mut it.provenance, today),
        Item::ActorType(_)
        | Item::Note(_)
        | Item::View(_)
        | Item::Snapshot(_)
        | Item::Scenario(_)
        | Item::MinutesEntry(_)
        | Item::AgendaStep(_)
        | Item::Source(_) => {}
    }
}

/// Marks a thing with one origin, when anything of it differs.
fn whole<T: Keyed + PartialEq>(table: &Table<T>, new: &mut T, origin: fn(&mut T) -> &mut Provenance, today: Date) {
    if table.get(new.key()) != Some(&*new) {
        origin(new).changed = Some(today);
    }
}

fn in_actor(new: &mut Actor, old: &Actor, today: Date) {
    let Actor { roles, interests, grid, values, unknown_values, shocked_by, standing, provenance, .. } = new;
    let Roles { current, wished, competence } = roles;
    judged([current, wished, competence], [&old.roles.current, &old.roles.wished, &old.roles.competence], today);
    let Interests { gains, losses, expectations, concerns, question_as_own } = interests;
    let was = &old.interests;
    judged(
        [gains, losses, expectations, concerns, question_as_own, shocked_by],
        [&was.gains, &was.losses, &was.expectations, &was.concerns, &was.question_as_own, &old.shocked_by],
        today,
    );
    let was = &old.grid;
    let StrategicGrid {
        objectives,
        own_stakes,
        resources,
        constraints,
        zone_of_uncertainty,
        room_for_manoeuvre,
        strategy,
        posture,
        tactic,
        alliances_sought,
        red_line,
    } = grid;
    judged(
        [objectives, own_stakes, resources, constraints],
        [&was.objectives, &was.own_stakes, &was.resources, &was.constraints],
        today,
    );
    judged(
        [zone_of_uncertainty, room_for_manoeuvre, strategy, alliances_sought],
        [&was.zone_of_uncertainty, &was.room_for_manoeuvre, &was.strategy, &was.alliances_sought],
        today,
    );
    judged([posture], [&was.posture], today);
    judged([tactic], [&was.tactic], today);
    judged([red_line], [&was.red_line], today);
    let was = &old.standing;
    let Standing { synergy, antagonism, power, legitimacy, urgency } = standing;
    judged([synergy, antagonism], [&was.synergy, &was.antagonism], today);
    judged([power, legitimacy, urgency], [&was.power, &was.legitimacy, &was.urgency], today);
    in_values(values, &old.values, today);
    if *unknown_values != old.unknown_values
        && let Some(origin) = unknown_values
    {
        origin.changed = Some(today);
    }
    if *provenance != old.provenance {
        provenance.changed = Some(today);
    }
}

fn judged<T: PartialEq, const N: usize>(new: [&mut Option<Judged<T>>; N], old: [&Option<Judged<T>>; N], today: Date) {
    for (new, old) in new.into_iter().zip(old) {
        if new != old
            && let Some(judged) = new
        {
            judged.provenance.changed = Some(today);
        }
    }
}

fn in_values(new: &mut [HeldValue], old: &[HeldValue], today: Date) {
    for value in new.iter_mut().filter(|value| !old.contains(value)) {
        value.provenance.changed = Some(today);
    }
}

fn in_stake(new: &mut Stake, old: &Stake, today: Date) {
    let options = new.options != old.options || new.todays_option != old.todays_option;
    if options || new.options_provenance != old.options_provenance {
        new.options_provenance.changed = Some(today);
    }
    let beside = Stake {
        options: old.options.clone(),
        todays_option: old.todays_option,
        options_provenance: old.options_provenance.clone(),
        ..new.clone()
    };
    if beside != *old {
        new.provenance.changed = Some(today);
    }
}

fn in_compromise(new: &mut Compromise, old: &Compromise, today: Date) {
    if new != old {
        new.provenance.changed = Some(today);
    }
    for party in new.parties.iter_mut().filter(|party| !old.parties.contains(party)) {
        party.provenance.changed = Some(today);
    }
}

fn in_header(new: &mut Header, old: &Header, today: Date) {
    judged([&mut new.motive, &mut new.ruled_out, &mut new.outcome], [&old.motive, &old.ruled_out, &old.outcome], today);
    if new.question != old.question || new.question_provenance != old.question_provenance {
        new.question_provenance.changed = Some(today);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::apply;
    use crate::edit::fixture::{FARMERS, FARMERS_RESIDENTS, TOURISM, TOWN, id, project};
    use crate::model::{InterestSign, LinkNature};

    const TODAY: Date = Date::constant(2026, 3, 12);

    fn put(project: &mut Project, edit: &Edit) {
        let edit = dated(project, edit, TODAY).into_owned();
        apply(project, &edit).unwrap();
    }

    #[test]
    fn only_the_judgement_that_changes_takes_the_day() {
        let mut project = project();
        let town = ItemId::Actor(id(TOWN));
        assert_eq!(last_change(&project, town), None, "no day yet");
        let mut actor = project.map.actors.get(id(TOWN)).unwrap().clone();
        actor.place.x += 5.0;
        put(&mut project, &Edit::Change(actor.clone().into()));
        assert_eq!(last_change(&project, town), None, "a place is no judgement");
        actor.roles.wished = Some(Judged::known("Médiation".to_owned(), Provenance::default()));
        actor.interests.gains = Some(Judged::unknown(Provenance::default()));
        put(&mut project, &Edit::Change(actor.clone().into()));
        assert_eq!(last_change(&project, town), Some(TODAY), "the card tells it");
        let kept = project.map.actors.get(id(TOWN)).unwrap().clone();
        let mut later = kept.clone();
        later.interests.gains = Some(Judged::known("Du calme".to_owned(), Provenance::default()));
        let tomorrow = Date::constant(2026, 3, 13);
        let edit = dated(&project, &Edit::Change(later.into()), tomorrow).into_owned();
        apply(&mut project, &edit).unwrap();
        let now = project.map.actors.get(id(TOWN)).unwrap();
        let day = |judged: &Option<Judged<String>>| judged.as_ref()?.provenance.changed;
        assert_eq!(day(&now.interests.gains), Some(tomorrow), "the one that changed");
        assert_eq!(day(&now.roles.wished), Some(TODAY), "the other keeps its day");
        assert_eq!(now.provenance.changed, None, "what is known of its existence did not change");
        assert_eq!(last_change(&project, town), Some(tomorrow), "the latest");
    }

    #[test]
    fn links_positions_and_the_question_take_it_too() {
        let mut project = project();
        let nature = LinkNature::Interest(crate::model::Interest {
            sign: InterestSign::Mixed,
            stake: Some(id(TOURISM)),
            intensity: 1,
        });
        put(&mut project, &Edit::SetNature { links: vec![id(FARMERS_RESIDENTS)], nature: nature.clone() });
        let link = project.map.links.get(id(FARMERS_RESIDENTS)).unwrap();
        assert_eq!((link.provenance.changed, &link.nature), (Some(TODAY), &nature), "a link");
        let mut position = project.map.positions.iter().find(|it| it.actor == id(FARMERS)).unwrap().clone();
        position.reason.push_str(" !");
        let (key, day) = (position.key(), position.provenance.date);
        put(&mut project, &Edit::Change(position.into()));
        let position = project.map.positions.get(key).unwrap();
        assert_eq!(position.provenance.changed, Some(TODAY), "a position");
        assert_eq!(position.provenance.date, day, "when it was said stays");
        assert_eq!(last_change(&project, ItemId::Actor(id(FARMERS))), Some(TODAY), "on the card of its actor");
        let mut header = project.header.clone();
        header.title.push_str(" bis");
        put(&mut project, &Edit::SetHeader(Box::new(header.clone())));
        assert_eq!(project.header.question_provenance.changed, None, "a title is not the question");
        header.question = crate::model::Text::french("Que faire ?");
        put(&mut project, &Edit::SetHeader(Box::new(header)));
        assert_eq!(project.header.question_provenance.changed, Some(TODAY), "the question");
    }

    #[test]
    fn an_edit_that_changes_nothing_changes_no_day() {
        let project = project();
        for actor in project.map.actors.iter() {
            let edit = Edit::Change(actor.clone().into());
            assert_eq!(*dated(&project, &edit, TODAY), edit, "{}", actor.name);
        }
        for compromise in project.map.compromises.iter() {
            let edit = Edit::Change(compromise.clone().into());
            assert_eq!(*dated(&project, &edit, TODAY), edit, "{}", compromise.title);
        }
    }
}
