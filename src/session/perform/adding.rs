//! New things that have no place on the map: stakes, stages, stories, compromises, actions.

use crate::edit::{Edit, Item, ItemId};
use crate::model::{
    Action as PlannedAction, Actor, ActorId, AgendaStep, AgendaStepId, Compromise, CompromiseId, Finding, FindingId,
    Grouping, GroupingId, Lever, LeverId, LeverState, OriginStory, Party, Provenance, Source, SourceId, Stage, StageId,
    Stake, StakeId, StakeOption, StakeOptionId, StoryId, Text,
};
use crate::session::{New, Selection, Session};

/// Minutes of a step of the session, until another number is said.
const USUAL_STEP: u16 = 10;

impl Session {
    /// Makes the thing, as one step of undo, and selects it when it has a card.
    pub(super) fn create(&mut self, new: New) {
        let provenance = Provenance::entered(None);
        let item: Item = match new {
            New::Stake(name) => Stake { provenance, ..Stake::named(self.new_id::<StakeId>(), name) }.into(),
            New::StakeOption(stake, name) => return self.add_option(stake, name),
            New::Lead(name) => return self.create_lead(name),
            New::Stage(date, title) => Stage {
                id: self.new_id::<StageId>(),
                date,
                title: Text::french(title),
                story: Text::default(),
                remark: String::new(),
                sources: Vec::new(),
                provenance,
                differences: crate::model::Differences::default(),
            }
            .into(),
            New::Story(text) => OriginStory { id: self.new_id::<StoryId>(), text, provenance }.into(),
            New::Source(title) => {
                let id = self.new_id::<SourceId>();
                Source { id, code: String::new(), title, note: String::new() }.into()
            }
            New::Compromise(actors, finding) => self.new_compromise(actors, finding, provenance).into(),
            New::Action(targets) => {
                let title = self.texts().new_action_title();
                let id = self.new_id();
                PlannedAction { targets, provenance, ..PlannedAction::titled(id, title) }.into()
            }
            New::Finding(kind, actors, stakes) => Finding {
                id: self.new_id::<FindingId>(),
                kind,
                title: String::new(),
                retained: true,
                stakes,
                actors,
                question: None,
                why: String::new(),
                provenance,
            }
            .into(),
            New::Lever(target, effect) => {
                let id = self.new_id::<LeverId>();
                Lever { id, target, effect, by: None, note: String::new(), state: LeverState::Accepted, provenance }
                    .into()
            }
            New::Grouping(name) => {
                Grouping { id: self.new_id::<GroupingId>(), name, parts: Vec::new(), provenance }.into()
            }
            New::AgendaStep(title) => AgendaStep {
                id: self.new_id::<AgendaStepId>(),
                title: Text::french(title),
                minutes: USUAL_STEP,
                question: None,
                speaker_note: Text::default(),
            }
            .into(),
        };
        let id = item.id();
        self.apply(&Edit::Add(item));
        if has_card(id) {
            self.selection = Selection::of([id]);
            let project = std::sync::Arc::clone(&self.project);
            self.selection.prune(&project);
        }
    }

    fn new_compromise(
        &mut self,
        actors: Vec<ActorId>,
        finding: Option<FindingId>,
        provenance: Provenance,
    ) -> Compromise {
        let title = self.texts().new_compromise_title();
        let parties = actors.into_iter().map(|actor| Party::of(actor, provenance.clone())).collect();
        let id = self.new_id::<CompromiseId>();
        let treated = finding.and_then(|id| self.project.map.findings.get(id));
        let stakes = treated.map(|finding| finding.stakes.clone()).unwrap_or_default();
        Compromise { finding, stakes, parties, provenance, ..Compromise::titled(id, title) }
    }

    fn add_option(&mut self, stake: StakeId, name: String) {
        let Some(mut changed) = self.project.map.stakes.get(stake).cloned() else { return };
        let id = self.new_id::<StakeOptionId>();
        let first = changed.options.is_empty();
        let level = if first { 0.0 } else { 1.0 };
        if first && changed.options_provenance == Provenance::default() {
            changed.options_provenance = Provenance::entered(None);
        }
        changed.options.push(StakeOption { id, name, level });
        self.apply(&Edit::Change(changed.into()));
    }

    /// An actor made on the fly, which carries the project: one step.
    fn create_lead(&mut self, name: String) {
        let id = self.new_id::<ActorId>();
        let provenance = Provenance::entered(None);
        let actor = Actor { provenance, ..Actor::named(id, name, self.free_place()) };
        let mut header = self.project.header.clone();
        header.lead = Some(id);
        self.apply(&Edit::Several(vec![Edit::Add(actor.into()), Edit::SetHeader(Box::new(header))]));
    }
}

fn has_card(id: ItemId) -> bool {
    matches!(
        id,
        ItemId::Stake(_)
            | ItemId::Compromise(_)
            | ItemId::Action(_)
            | ItemId::Stage(_)
            | ItemId::Finding(_)
            | ItemId::Lever(_)
            | ItemId::Grouping(_)
    )
}
