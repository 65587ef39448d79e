//! New things that have no place on the map: stakes, stages, stories, compromises, actions.

use super::planning::parties;
use crate::analysis::shared_stakes;
use crate::edit::{Edit, Item, ItemId};
use crate::model::{
    Action as PlannedAction, Actor, ActorId, AgendaStep, AgendaStepId, Audience, Compromise, Effect, Finding,
    FindingId, FindingKind, Grouping, GroupingId, Lever, LeverId, LeverState, MinutesEntry, MinutesKind, OriginStory,
    Provenance, Source, SourceId, Stage, StageId, Stake, StakeId, StakeOption, StakeOptionId, StoryId, Target, Text,
};
use crate::session::{New, Screen, Selection, Session};

/// Minutes of a step of the session, until another number is said.
const USUAL_STEP: u16 = 10;

impl Session {
    /// Makes the thing, as one step of undo, and selects it when it has a card.
    pub(super) fn create(&mut self, new: New) {
        let provenance = Provenance::entered(None);
        let item: Item = match new {
            New::Stake(name) => Stake { provenance, ..Stake::named(self.new_id::<StakeId>(), name) }.into(),
            New::StakeOption(stake, name) => return self.add_option(stake, name),
            New::PackageOption(new) => return self.add_package_option(&new),
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
            New::Treated(one, other) => return self.treat(one, other),
            New::Compromise(actors, finding) => self.new_compromise(actors, finding, provenance).into(),
            New::Action(targets) => {
                let title = self.texts().new_action_title();
                let id = self.new_id();
                PlannedAction { targets, provenance, ..PlannedAction::titled(id, title) }.into()
            }
            New::ActionFor(purpose) => {
                let made = self.new_action_for(purpose, provenance);
                self.go_where_it_opens(Screen::Plan);
                made.into()
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
            New::Lever(target, effect) => self.new_lever(target, effect, None, LeverState::Accepted).into(),
            New::JudgedLever(target, effect, by, LeverState::Dismissed) => {
                // Nothing more is to be said of it: the card stays on what it was about.
                let lever = self.new_lever(target, effect, by, LeverState::Dismissed);
                return self.apply(&Edit::Add(lever.into()));
            }
            New::JudgedLever(target, effect, by, state) => self.new_lever(target, effect, by, state).into(),
            New::Grouping(name) => {
                Grouping { id: self.new_id::<GroupingId>(), name, parts: Vec::new(), provenance }.into()
            }
            New::Remark(text) => self.new_remark(text, Audience::All).into(),
            New::TeamRemark(text) => self.new_remark(text, Audience::Team).into(),
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

    fn new_remark(&mut self, text: String, audience: Audience) -> MinutesEntry {
        let (id, time, phase) = (self.new_id(), self.now(), self.phase());
        MinutesEntry { id, time, phase, kind: MinutesKind::Remark, text, audience }
    }

    fn new_lever(&mut self, target: Target, effect: Effect, by: Option<ActorId>, state: LeverState) -> Lever {
        let id = self.new_id::<LeverId>();
        Lever { id, target, effect, by, note: String::new(), state, provenance: Provenance::entered(None) }
    }

    /// Retains a divergence and starts the compromise that treats it, as one step. A divergence that is already
    /// retained between the two is treated rather than said twice.
    fn treat(&mut self, one: ActorId, other: ActorId) {
        let map = &self.present().map;
        let known = map.findings.iter().find(|finding| {
            finding.kind == FindingKind::Divergence && finding.actors.contains(&one) && finding.actors.contains(&other)
        });
        let known = known.map(|finding| finding.id);
        let opposed: Vec<_> = shared_stakes(map, one, other).into_iter().filter(|shared| !shared.agrees()).collect();
        let stakes: Vec<StakeId> = opposed.iter().map(|shared| shared.stake).collect();
        let parties = parties(map, &[one, other], stakes.get(..1).unwrap_or_default());
        let provenance = Provenance::entered(None);
        let mut edits = Vec::new();
        let finding = known.unwrap_or_else(|| self.new_id::<FindingId>());
        if known.is_none() {
            let found = Finding {
                id: finding,
                kind: FindingKind::Divergence,
                title: String::new(),
                retained: true,
                stakes: stakes.clone(),
                actors: vec![one, other],
                question: None,
                why: String::new(),
                provenance: provenance.clone(),
            };
            edits.push(Edit::Add(found.into()));
        }
        let compromise = self.new_compromise(parties, None, provenance);
        let id = compromise.id;
        edits.push(Edit::Add(Compromise { finding: Some(finding), stakes, ..compromise }.into()));
        self.apply(&Edit::Several(edits));
        self.selection = Selection::of([id.into()]);
        let project = std::sync::Arc::clone(&self.project);
        self.selection.prune(&project);
        self.go(Screen::Compromises);
    }

    fn add_option(&mut self, stake: StakeId, name: String) {
        let Some(mut changed) = self.present().map.stakes.get(stake).cloned() else { return };
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
