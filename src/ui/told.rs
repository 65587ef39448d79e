//! Notices, refusals and labels of steps in words.

use crate::edit::{EditLabel, ItemKind, Refusal, Verb};
use crate::i18n::{Texts, format, words};
use crate::session::{Command, Needs, Notice};

/// Letters of a name that a step shows.
const MOST_NAME: usize = 40;

/// A notice in words.
pub fn notice(texts: Texts, notice: &Notice) -> String {
    match notice {
        Notice::Said(text) | Notice::Failed(text) => text.clone(),
        Notice::Refused(refusal) => refused(texts, *refusal),
        Notice::Undone(label) => texts.told_undone(step(texts, label)),
        Notice::Redone(label) => texts.told_redone(step(texts, label)),
    }
}

/// A step of undo in words: « déplacer 3 acteurs ».
pub fn step(texts: Texts, label: &EditLabel) -> String {
    let what = what(texts, label);
    match label.verb {
        Verb::Add => texts.step_add(what),
        Verb::Change => texts.step_change(what),
        Verb::Remove if label.with.is_empty() => texts.step_remove(what),
        Verb::Remove => texts.step_remove_with(what, gone_with(texts, label)),
        Verb::Reorder => texts.step_reorder(what),
        Verb::Move => texts.step_move(what),
        Verb::Rename => texts.step_rename(what),
        Verb::ChangeCard => texts.step_change_card(),
        Verb::ChangeDisplay => texts.step_change_display(),
        Verb::SetPresence(presence) => texts.step_set_presence(words::presence(texts, presence), what),
        Verb::Star => texts.step_star(label.count, what),
        Verb::Unstar => texts.step_unstar(label.count, what),
        Verb::SetType => texts.step_set_type(what),
        Verb::Group => texts.step_group(what),
        Verb::Ungroup => texts.step_ungroup(what),
        Verb::Pin => texts.step_pin(what),
        Verb::Unpin => texts.step_unpin(what),
        Verb::Lock => texts.step_lock(what),
        Verb::Unlock => texts.step_unlock(what),
        Verb::Qualify => texts.step_qualify(what),
        Verb::SwapEnds => texts.step_swap_ends(what),
        Verb::Merge if label.name.is_some() => texts.step_merge_named(what),
        Verb::Merge => texts.step_merge(what),
        Verb::Split => texts.step_split(what),
        Verb::ChangeScale(scale) => texts.step_change_scale(scale.bound().to_string()),
        Verb::Paste => texts.step_paste(what),
        Verb::Duplicate => texts.step_duplicate(what),
        Verb::Arrange => texts.step_arrange(what),
        Verb::Import => texts.step_import(what),
    }
}

/// What a step is about: a name in quotes, else how many of what.
fn what(texts: Texts, label: &EditLabel) -> String {
    match (&label.name, label.noun) {
        (Some(name), _) => texts.step_named(short(name)),
        (None, Some(noun)) => things(texts, noun, label.count),
        (None, None) => texts.noun_project(),
    }
}

fn gone_with(texts: Texts, label: &EditLabel) -> String {
    let part = |(kind, count): (&ItemKind, &usize)| match kind {
        // A compromise stays, without that party.
        ItemKind::Compromise => texts.step_place_in_compromises(*count),
        _ => things(texts, *kind, *count),
    };
    listed(texts, label.with.iter().map(part).collect())
}

/// « 12 positions, 3 liens et un compromis »; sorts of which there is none are left out.
pub fn list(texts: Texts, counts: impl IntoIterator<Item = (ItemKind, usize)>) -> String {
    let some = counts.into_iter().filter(|(_, count)| *count > 0);
    listed(texts, some.map(|(kind, count)| things(texts, kind, count)).collect())
}

fn listed(texts: Texts, parts: Vec<String>) -> String {
    let mut parts = parts;
    let Some(last) = parts.pop() else { return String::new() };
    if parts.is_empty() { last } else { texts.step_list_end(parts.join(", "), last) }
}

/// So many things of a sort: « un acteur », « 3 acteurs ».
pub fn things(texts: Texts, kind: ItemKind, count: usize) -> String {
    match kind {
        ItemKind::ActorType => texts.noun_actor_type(count),
        ItemKind::Group => texts.noun_group(count),
        ItemKind::Grouping => texts.noun_grouping(count),
        ItemKind::Actor => texts.noun_actor(count),
        ItemKind::Stake => texts.noun_stake(count),
        ItemKind::Position => texts.noun_position(count),
        ItemKind::Influence => texts.noun_influence(count),
        ItemKind::Link => texts.noun_link(count),
        ItemKind::Finding => texts.noun_finding(count),
        ItemKind::Lever => texts.noun_lever(count),
        ItemKind::Compromise => texts.noun_compromise(count),
        ItemKind::Action => texts.noun_action(count),
        ItemKind::Note => texts.noun_note(count),
        ItemKind::Stage => texts.noun_stage(count),
        ItemKind::View => texts.noun_view(count),
        ItemKind::Snapshot => texts.noun_snapshot(count),
        ItemKind::Scenario => texts.noun_scenario(count),
        ItemKind::MinutesEntry => texts.noun_minutes_entry(count),
        ItemKind::AgendaStep => texts.noun_agenda_step(count),
        ItemKind::Source => texts.noun_source(count),
        ItemKind::OriginStory => texts.noun_origin_story(count),
    }
}

/// The first line of a name, cut when it is long.
pub fn short(name: &str) -> String {
    let line = name.lines().next().unwrap_or_default();
    if line.chars().count() <= MOST_NAME {
        return line.to_owned();
    }
    let cut: String = line.chars().take(MOST_NAME - 1).collect();
    format!("{}…", cut.trim_end())
}

/// Why a change was refused, in words.
pub fn refused(texts: Texts, refusal: Refusal) -> String {
    match refusal {
        Refusal::Missing(_) => texts.refusal_missing(),
        Refusal::Taken(_) => texts.refusal_taken(),
        Refusal::Repeated => texts.refusal_repeated(),
        Refusal::Itself(_) => texts.refusal_itself(),
        Refusal::Locked(_) => texts.refusal_locked(Command::ToggleLock.shown_key(texts).unwrap_or_default()),
        Refusal::NoPlace(_) => texts.refusal_no_place(),
        Refusal::NoName => texts.refusal_no_name(),
        Refusal::TooLong => texts.refusal_too_long(),
        Refusal::OffScale(level) => texts.refusal_off_scale(format::signed(level)),
        Refusal::OutOfBounds => texts.refusal_out_of_bounds(),
        Refusal::TooManyValues => texts.refusal_too_many_values(),
        Refusal::TooMany => texts.refusal_too_many(),
        Refusal::BaseDiffers => texts.refusal_base_differs(),
        Refusal::NoSuchOption => texts.refusal_no_such_option(),
        Refusal::ScaleOfItsOwn => texts.refusal_scale_of_its_own(),
        Refusal::Incomplete => texts.refusal_incomplete(),
        Refusal::NotInScenario => texts.whatif_refused(),
        Refusal::PartlyPrivate => texts.refusal_partly_private(),
        Refusal::Held => texts.whatif_held(),
        Refusal::AnotherDate => texts.time_held(),
        Refusal::KeptState => texts.time_held_snapshot(),
        Refusal::NotAtDate => texts.time_not_at_date(),
    }
}

/// Why a command makes no sense now.
pub fn needs(texts: Texts, needs: Needs) -> String {
    match needs {
        Needs::Always => String::new(),
        Needs::Project => texts.needs_project(),
        Needs::Undo => texts.needs_undo(),
        Needs::Redo => texts.needs_redo(),
        Needs::Selection => texts.needs_selection(),
        Needs::OneItem | Needs::SpotlightOrItem => texts.needs_one_item(),
        Needs::Actors => texts.needs_actors(),
        Needs::Groups => texts.needs_groups(),
        Needs::TwoActors => texts.needs_two_actors(),
        Needs::OneActor => texts.needs_one_actor(),
        Needs::Links => texts.needs_links(),
        Needs::FocusOrActors => texts.needs_focus_or_actors(),
        Needs::Focus => texts.needs_focus(),
        Needs::Several => texts.needs_several(),
        Needs::Projection => texts.needs_projection(),
        Needs::NoSimulation => texts.needs_no_simulation(),
        Needs::Simulation => texts.needs_simulation(),
        Needs::Reading => texts.needs_reading(),
        Needs::Tour => texts.needs_tour(),
        Needs::LookedStage => texts.needs_looked_stage(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::Presence;

    fn both(label: &EditLabel) -> [String; 2] {
        Language::ALL.map(|language| step(Texts::new(language), label).replace(['\u{202f}', '\u{a0}'], " "))
    }

    #[test]
    fn steps_are_counted_in_words() {
        let three = EditLabel::new(Verb::Move, ItemKind::Actor, 3);
        assert_eq!(both(&three), ["déplacer 3 acteurs", "move 3 actors"], "several");
        let one = EditLabel::new(Verb::Add, ItemKind::Stake, 1);
        assert_eq!(both(&one), ["ajouter un enjeu", "add a stake"], "one");
    }

    #[test]
    fn a_thing_with_a_name_is_named() {
        let mut label = EditLabel::new(Verb::SetPresence(Presence::ToMobilise), ItemKind::Actor, 1);
        label.name = Some("Mairie".to_owned());
        assert_eq!(
            both(&label),
            ["indiquer « à mobiliser » pour « Mairie »", "set “Mairie” to “to mobilise”"],
            "in quotes"
        );
    }

    #[test]
    fn a_removal_says_what_goes_with_it() {
        let mut label = EditLabel::new(Verb::Remove, ItemKind::Actor, 1);
        label.with = [(ItemKind::Link, 3), (ItemKind::Position, 12), (ItemKind::Compromise, 1)].into();
        let [french, english] = both(&label);
        assert_eq!(
            french, "supprimer un acteur avec 12 positions, 3 liens et une place dans un compromis",
            "in the order of the model"
        );
        assert_eq!(english, "delete an actor with 12 positions, 3 links and a place in a compromise", "the same");
    }

    #[test]
    fn long_names_are_cut_to_their_first_line() {
        assert_eq!(short("Une\nDeux"), "Une", "first line");
        assert_eq!(short(&"é".repeat(60)).chars().count(), MOST_NAME, "cut with an ellipsis");
    }
}
