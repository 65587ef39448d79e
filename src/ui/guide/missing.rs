//! What is missing for each question in words, and where it is filled in.

use egui::Id;

use crate::analysis::{Missing, MissingKind};
use crate::edit::ItemId;
use crate::i18n::Texts;
use crate::model::{Actor, MapState, Question};
use crate::session::{Action, Command, Dialog, New, Notice, Screen, Select};
use crate::ui::fields::field_id;

/// The actors that a question is about: the key ones, or all when none is starred.
pub(super) fn key_actors(map: &MapState) -> Vec<&Actor> {
    let starred: Vec<&Actor> = map.actors.iter().filter(|actor| actor.star).collect();
    if starred.is_empty() { map.actors.iter().collect() } else { starred }
}

/// « acteurs à mobiliser, porte-parole à trouver ».
pub(super) fn words(texts: Texts, missing: &Missing, ways_of_judging: bool) -> String {
    let count = missing.count;
    match missing.kind {
        MissingKind::Title => texts.missing_title(),
        MissingKind::SharedQuestion => texts.missing_shared_question(),
        MissingKind::OriginStory => texts.missing_story(),
        MissingKind::DatedStage => texts.missing_stage(),
        MissingKind::LeadOrInitiator => texts.missing_lead(),
        MissingKind::Motive => texts.missing_motive(),
        MissingKind::Families => texts.missing_families(count),
        MissingKind::Residents => texts.missing_residents(),
        MissingKind::Actors => texts.missing_actors(count),
        MissingKind::Types => texts.missing_types(count),
        MissingKind::Spokespersons => texts.missing_spokespersons(count),
        MissingKind::KeyActors => texts.missing_key_actors(),
        MissingKind::Roles => texts.missing_roles(count),
        MissingKind::WishedRoles => texts.missing_wished_roles(count),
        MissingKind::Stakes => texts.missing_stakes(count),
        MissingKind::Positions => texts.missing_positions(count),
        MissingKind::Interests => texts.missing_interests(count),
        MissingKind::Values if ways_of_judging => texts.missing_ways(count),
        MissingKind::Values => texts.missing_values(count),
        MissingKind::Strategies => texts.missing_strategies(count),
        MissingKind::Links => texts.missing_links(count),
        MissingKind::Divergence => texts.missing_divergence(),
        MissingKind::Convergence => texts.missing_convergence(),
        MissingKind::Lever => texts.missing_lever(),
        MissingKind::Compromise => texts.missing_compromise(),
        MissingKind::Untreated => texts.missing_untreated(count),
        MissingKind::Terms => texts.missing_terms(count),
        MissingKind::Actions => texts.missing_planned(count),
        MissingKind::Leads => texts.missing_leads(count),
        MissingKind::DueDates => texts.missing_due_dates(count),
        MissingKind::Ties => texts.missing_ties(count),
    }
}

/// What takes the keyboard where something is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A field of text, drawn for the purpose if need be.
    Field(Id),
    /// A choice that is always drawn.
    Choice(Id),
}

/// What leads to where it is filled in, and what takes the keyboard there.
pub(super) fn leads_to(texts: Texts, missing: &Missing, asked: Question) -> (Vec<Action>, Option<Place>) {
    let field = |screen, part: &str| (vec![Action::Go(screen)], Some(Place::Field(field_id("project", part))));
    let of_actor = |part: &str| {
        let id = missing.actors.first().map(|actor| Place::Field(field_id(*actor, part)));
        (with_card(missing), id)
    };
    // One chooses on the map, then answers in its panel.
    let on_map = |tool: Command, words: String| {
        (vec![Action::Go(Screen::Map), Action::Command(tool), Action::Notice(Notice::Said(words))], None)
    };
    let there = |screen| (vec![Action::Go(screen), first(missing)], None);
    match missing.kind {
        MissingKind::Title => field(Screen::Project, "title"),
        MissingKind::SharedQuestion => field(Screen::Project, "question"),
        MissingKind::OriginStory => field(Screen::Project, "new story"),
        MissingKind::DatedStage => field(Screen::Project, "new stage"),
        MissingKind::LeadOrInitiator => field(Screen::Project, "new initiator"),
        MissingKind::Motive => field(Screen::Project, "motive"),
        MissingKind::Stakes => field(Screen::Stakes, "new stake"),
        MissingKind::Families => (vec![Action::Dialog(Some(Dialog::WhoIsMissing))], None),
        MissingKind::Actors | MissingKind::Residents => (vec![Action::Command(Command::QuickEntry)], None),
        MissingKind::KeyActors => (vec![Action::Go(Screen::Actors)], None),
        MissingKind::Types => there(Screen::Actors),
        MissingKind::Roles | MissingKind::WishedRoles if asked == Question::Actors => {
            (vec![Action::Question(Question::Roles), first(missing)], None)
        }
        MissingKind::Roles => of_actor("role"),
        MissingKind::WishedRoles => of_actor("wished role"),
        MissingKind::Spokespersons => of_actor("represented by"),
        MissingKind::Interests => of_actor("gains"),
        MissingKind::Positions => there(Screen::Positions),
        MissingKind::Values => there(Screen::Values),
        MissingKind::Strategies => there(Screen::Strategies),
        MissingKind::Links => on_map(Command::LinkTool, texts.hint_link()),
        MissingKind::Divergence | MissingKind::Convergence => (vec![Action::Go(Screen::Alliances)], None),
        MissingKind::Lever => (vec![Action::Go(Screen::Levers)], None),
        MissingKind::Leads => {
            let id = missing.actions.first().map(|action| Place::Choice(field_id(*action, "lead")));
            (there(Screen::Plan).0, id)
        }
        MissingKind::DueDates => {
            let id = missing.actions.first().map(|action| Place::Field(field_id(*action, "due")));
            (there(Screen::Plan).0, id)
        }
        MissingKind::Compromise => {
            (vec![Action::Create(New::Compromise(Vec::new(), None)), Action::Go(Screen::Compromises)], None)
        }
        MissingKind::Untreated => (vec![Action::Go(Screen::Alliances), first(missing)], None),
        MissingKind::Terms => there(Screen::Compromises),
        MissingKind::Actions => (vec![Action::Create(New::Action(Vec::new())), Action::Go(Screen::Plan)], None),
        MissingKind::Ties => there(Screen::Plan),
    }
}

/// Selects the first actor that lacks it, where its card shows.
fn with_card(missing: &Missing) -> Vec<Action> {
    vec![Action::Go(Screen::Actors), first(missing)]
}

/// Selects the first thing that lacks it.
fn first(missing: &Missing) -> Action {
    let actor = missing.actors.first().map(|id| ItemId::Actor(*id));
    let action = missing.actions.first().map(|id| ItemId::Action(*id));
    let compromise = missing.compromises.first().map(|id| ItemId::Compromise(*id));
    let finding = missing.findings.first().map(|id| ItemId::Finding(*id));
    Action::Select(actor.or(action).or(compromise).or(finding).map_or(Select::Nothing, Select::Only))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coverage;
    use crate::i18n::Language;
    use crate::model::Project;

    #[test]
    fn every_gap_of_an_empty_project_leads_somewhere() {
        let coverage = coverage(&Project::empty());
        for question in Question::ALL {
            for missing in coverage.missing(question) {
                let (actions, _) = leads_to(Texts::new(Language::French), missing, question);
                assert!(!actions.is_empty(), "{:?} is a dead end", missing.kind);
                assert!(actions != [Action::Go(Screen::Map)], "{:?} leads to the map and says no more", missing.kind);
                assert!(actions != [Action::Select(Select::Nothing)], "{:?} leads nowhere", missing.kind);
            }
        }
    }
}
