//! All that a project keeps for the team, line by line: what participants never get.

use crate::model::{
    Actor, ActorId, Audience, ItemId, Judged, Keyed as _, MapState, Project, Provenance, StakeId, Text,
};

/// Which part of a thing is private.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrivatePart {
    /// All of it.
    Whole,
    /// The role today.
    Role,
    /// The role that is wished.
    WishedRole,
    /// The legal competence.
    Competence,
    /// What is gained.
    Gains,
    /// What is lost.
    Losses,
    /// What is expected.
    Expectations,
    /// What is feared.
    Concerns,
    /// How the question becomes one's own.
    QuestionAsOwn,
    /// Objectives.
    Objectives,
    /// One's own stakes.
    OwnStakes,
    /// Resources.
    Resources,
    /// Constraints.
    Constraints,
    /// The zone of uncertainty that is mastered.
    ZoneOfUncertainty,
    /// The room for manoeuvre.
    RoomForManoeuvre,
    /// The line of conduct.
    Strategy,
    /// The posture.
    Posture,
    /// The tactic.
    Tactic,
    /// The alliances sought.
    Alliances,
    /// The red line.
    RedLine,
    /// What shocks.
    ShockedBy,
    /// Frames of reference.
    Values,
    /// The position on a stake.
    Position(StakeId),
    /// What can be weighed on an actor.
    Influence(ActorId),
    /// What a party gives and receives.
    Party(ActorId),
    /// The ways to settle a stake.
    Options,
    /// The note of the one who speaks.
    SpeakerNote,
}

/// One line that is private.
#[derive(Clone, Debug, PartialEq)]
pub struct PrivateLine {
    /// Of which thing; none: of the project card.
    pub item: Option<ItemId>,
    /// Which part of it.
    pub part: PrivatePart,
    /// What it says, as it was typed; empty when it says nothing in words.
    pub text: String,
}

/// Everything private, in the order of the lists of a file; `pick` chooses among the languages of a text.
///
/// Energy and salience, which participants never get, are figures and are not listed. Costs the size of the project.
pub fn private(project: &Project, pick: impl Fn(&Text) -> String) -> Vec<PrivateLine> {
    let mut lines = Vec::new();
    let header = &project.header;
    for judged in [&header.motive, &header.ruled_out, &header.outcome] {
        push(&mut lines, None, PrivatePart::Whole, judged.as_ref(), String::clone);
    }
    for story in header.origin_stories.iter().filter(|it| team(&it.provenance)) {
        lines.push(whole(story.id.into(), &story.text));
    }
    of_map(&mut lines, &project.map);
    for stage in project.stages.iter().filter(|it| team(&it.provenance)) {
        lines.push(whole(stage.id.into(), pick(&stage.title)));
    }
    let notes = project.views.iter().map(|it| (ItemId::from(it.id), &it.speaker_note));
    for (item, note) in notes.chain(project.agenda.iter().map(|it| (it.id.into(), &it.speaker_note))) {
        if !note.is_empty() {
            lines.push(PrivateLine { item: Some(item), part: PrivatePart::SpeakerNote, text: pick(note) });
        }
    }
    for entry in project.minutes.iter().filter(|it| it.audience == Audience::Team) {
        lines.push(whole(entry.id.into(), &entry.text));
    }
    lines
}

fn of_map(lines: &mut Vec<PrivateLine>, map: &MapState) {
    map.actors.iter().for_each(|actor| of_actor(lines, map, actor));
    for stake in map.stakes.iter() {
        if team(&stake.provenance) {
            lines.push(whole(stake.id.into(), &stake.name));
        } else if team(&stake.options_provenance) && !stake.options.is_empty() {
            let text = stake.options.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
            lines.push(PrivateLine { item: Some(stake.id.into()), part: PrivatePart::Options, text });
        }
    }
    for link in map.links.iter().filter(|it| it.audience == Audience::Team || team(&it.provenance)) {
        lines.push(whole(link.id.into(), &link.reason));
    }
    for finding in map.findings.iter().filter(|it| team(&it.provenance)) {
        lines.push(whole(finding.id.into(), &finding.title));
    }
    for lever in map.levers.iter().filter(|it| team(&it.provenance)) {
        lines.push(whole(lever.id.into(), &lever.note));
    }
    for deal in map.compromises.iter() {
        if team(&deal.provenance) {
            lines.push(whole(deal.id.into(), &deal.title));
            continue;
        }
        for party in deal.parties.iter().filter(|it| team(&it.provenance)) {
            let said = [party.gives.as_str(), &party.receives, &party.condition];
            let text = said.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" – ");
            lines.push(PrivateLine { item: Some(deal.id.into()), part: PrivatePart::Party(party.actor), text });
        }
    }
    for action in map.actions.iter().filter(|it| it.audience == Audience::Team || team(&it.provenance)) {
        lines.push(whole(action.id.into(), &action.title));
    }
    for note in map.notes.iter().filter(|it| it.audience == Audience::Team) {
        lines.push(whole(note.id.into(), &note.text));
    }
    for grouping in map.groupings.iter().filter(|it| team(&it.provenance)) {
        lines.push(whole(grouping.id.into(), &grouping.name));
    }
}

fn of_actor(lines: &mut Vec<PrivateLine>, map: &MapState, actor: &Actor) {
    if actor.readers() == Audience::Team {
        return lines.push(whole(actor.id.into(), &actor.name));
    }
    let item = Some(ItemId::from(actor.id));
    let (roles, interests, grid) = (&actor.roles, &actor.interests, &actor.grid);
    for (part, judged) in [
        (PrivatePart::Role, &roles.current),
        (PrivatePart::WishedRole, &roles.wished),
        (PrivatePart::Competence, &roles.competence),
        (PrivatePart::Gains, &interests.gains),
        (PrivatePart::Losses, &interests.losses),
        (PrivatePart::Expectations, &interests.expectations),
        (PrivatePart::Concerns, &interests.concerns),
        (PrivatePart::QuestionAsOwn, &interests.question_as_own),
        (PrivatePart::Objectives, &grid.objectives),
        (PrivatePart::OwnStakes, &grid.own_stakes),
        (PrivatePart::Resources, &grid.resources),
        (PrivatePart::Constraints, &grid.constraints),
        (PrivatePart::ZoneOfUncertainty, &grid.zone_of_uncertainty),
        (PrivatePart::RoomForManoeuvre, &grid.room_for_manoeuvre),
        (PrivatePart::Strategy, &grid.strategy),
        (PrivatePart::Alliances, &grid.alliances_sought),
        (PrivatePart::ShockedBy, &actor.shocked_by),
    ] {
        push(lines, item, part, judged.as_ref(), String::clone);
    }
    push(lines, item, PrivatePart::Posture, grid.posture.as_ref(), |_| String::new());
    push(lines, item, PrivatePart::Tactic, grid.tactic.as_ref(), |tactic| tactic.text.clone());
    push(lines, item, PrivatePart::RedLine, grid.red_line.as_ref(), |line| line.text.clone());
    for held in actor.values.iter().filter(|it| team(&it.provenance)) {
        lines.push(PrivateLine { item, part: PrivatePart::Values, text: held.argument.clone() });
    }
    for stake in map.stakes.iter() {
        let position = map.positions.get((actor.id, stake.id)).filter(|it| team(&it.provenance));
        let part = PrivatePart::Position(stake.id);
        lines.extend(position.map(|it| PrivateLine { item, part, text: it.reason.clone() }));
    }
    for influence in map.influences.iter().filter(|it| it.from == actor.id && team(&it.provenance)) {
        let part = PrivatePart::Influence(influence.key().1);
        lines.push(PrivateLine { item, part, text: influence.reason.clone() });
    }
}

fn team(provenance: &Provenance) -> bool {
    provenance.audience == Audience::Team
}

fn whole(item: ItemId, text: impl Into<String>) -> PrivateLine {
    PrivateLine { item: Some(item), part: PrivatePart::Whole, text: text.into() }
}

fn push<T>(
    lines: &mut Vec<PrivateLine>,
    item: Option<ItemId>,
    part: PrivatePart,
    judged: Option<&Judged<T>>,
    words: impl Fn(&T) -> String,
) {
    if let Some(judged) = judged.filter(|judged| team(&judged.provenance)) {
        let text = judged.value.as_ref().map(words).unwrap_or_default();
        lines.push(PrivateLine { item, part, text });
    }
}
