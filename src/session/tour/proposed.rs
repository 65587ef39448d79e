//! A tour for any map, from what was entered: the project, who is there, where they agree, where they differ, what is
//! arranged and done.
//!
//! Five steps, always: a part of the map that is still empty says so. Titles and captions are in both languages. It is
//! given what participants may see, and tells positions, reasons, presences, compromises and actions: nothing computed
//! of them but counts.

use crate::analysis::opposition;
use crate::analysis::plan::{self, PlanOrder};
use crate::exchange::sentences::actor_name;
use crate::i18n::{Language, Texts, format, vague};
use crate::model::{
    ActionState, ActorId, CompromiseState, Filter, Layers, Lens, LensColor, MapState, Position, Presence, Project,
    StakeId, Text, View, ViewId,
};

/// The first id of a step that is proposed; an adopted tour has ids of its own.
const FIRST_ID: u128 = 0x7072_6f70_6f73_6564_0000;
/// Names that a caption lists before it counts the others.
const MOST_NAMES: usize = 4;
/// Letters of a reason that a caption quotes.
const MOST_REASON: usize = 90;

/// The steps of the tour that is proposed. Costs the number of positions.
pub(in crate::session) fn proposed(project: &Project) -> Vec<View> {
    let steps = [story, who, agreement, difference, arrangements].map(|step| step(project));
    let numbered = (FIRST_ID..).zip(steps);
    numbered.map(|(id, step)| View { id: ViewId(uuid::Uuid::from_u128(id)), ..step }).collect()
}

/// Words in both languages.
fn both(words: impl Fn(Texts) -> String) -> Text {
    let [fr, en] = Language::ALL.map(|language| words(Texts::new(language)));
    Text { fr, en: Some(en) }
}

fn step(title: Text, caption: Text) -> View {
    View { caption, ..View::titled(ViewId(uuid::Uuid::nil()), title) }
}

/// Symbols and groups alone.
fn bare() -> Layers {
    Layers { interests: false, relations: false, ..Layers::default() }
}

/// The project and its stages.
fn story(project: &Project) -> View {
    let header = &project.header;
    let title = both(|texts| match header.title.trim() {
        "" => texts.tour_project_untitled(),
        title => texts.tour_project(title),
    });
    let caption = both(|texts| {
        let (question, _) = texts.language.pick(&header.question);
        let [first, last] = [project.stages.iter().next(), project.stages.iter().next_back()]
            .map(|stage| stage.map(|stage| texts.language.pick(&stage.title).0).unwrap_or_default());
        format!("{} {}", question.trim(), texts.tour_stages(project.stages.len(), first, last)).trim().to_owned()
    });
    View { layers: Layers { interests: false, ..Layers::default() }, ..step(title, caption) }
}

/// Who is there, who is missing.
fn who(project: &Project) -> View {
    let actors = &project.map.actors;
    let present = actors.iter().filter(|actor| actor.presence == Presence::Present).count();
    let is_missing = |presence| matches!(presence, Presence::ToMobilise | Presence::Absent);
    let mut missing: Vec<_> = actors.iter().filter(|actor| is_missing(actor.presence)).collect();
    // Key actors first, then in order of entry.
    missing.sort_by_key(|actor| !actor.star);
    let title = both(|texts| match (present, missing.len()) {
        (0, 0) => texts.tour_nobody(),
        (present, 0) => texts.tour_all_here(present),
        (present, missing) => texts.tour_who(present, missing),
    });
    let caption = both(|texts| match (present, missing.len()) {
        (0, 0) => texts.tour_nobody_yet(),
        (_, 0) => texts.tour_all_here_caption(),
        _ => texts.tour_missing(few(texts, &missing.iter().map(|actor| actor.label()).collect::<Vec<_>>())),
    });
    let lens = Lens { color: LensColor::Presence, ..Lens::default() };
    View { lens, layers: bare(), ..step(title, caption) }
}

/// The first names; the others are counted.
fn few(texts: Texts, names: &[String]) -> String {
    if names.len() <= MOST_NAMES + 1 {
        return names.join(", ");
    }
    let first = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
    texts.reading_and_others(first, names.len() - MOST_NAMES)
}

/// The name of a stake, in its short form where it has one.
fn stake_name(map: &MapState, id: StakeId) -> String {
    map.stakes.get(id).map(|stake| stake.label().to_owned()).unwrap_or_default()
}

/// The positions on a stake that go one way, the firmest first.
fn firmest(map: &MapState, stake: StakeId, agrees: bool) -> Vec<&Position> {
    let goes = |position: &&Position| position.value.is_some_and(|value| if agrees { value > 0 } else { value < 0 });
    let mut found: Vec<&Position> =
        map.positions.iter().filter(|position| position.stake == stake).filter(goes).collect();
    found.sort_by_key(|position| std::cmp::Reverse(position.value.map(i8::unsigned_abs)));
    found
}

/// The stake that most support and fewest oppose.
fn agreement(project: &Project) -> View {
    let map = &project.map;
    let stakes = opposition::by_opposition(map);
    let supported = stakes.iter().filter(|(_, weights)| weights.supporters > 1 && weights.in_favour > weights.against);
    let most = supported.max_by_key(|(_, weights)| weights.in_favour - weights.against);
    let Some((stake, weights)) = most else {
        let known = stakes.iter().any(|(_, weights)| weights.known > 0);
        let why = both(|texts| if known { texts.tour_no_agreement() } else { texts.tour_no_position() });
        return View { layers: bare(), ..step(both(Texts::tour_agree_none), why) };
    };
    let firm = firmest(map, *stake, true);
    let best = firm.first().and_then(|position| position.value);
    let names: Vec<String> =
        firm.iter().filter(|it| it.value == best).map(|position| actor_name(map, position.actor)).collect();
    let caption = both(|texts| texts.tour_agree_caption(weights.supporters, weights.opponents, few(texts, &names)));
    let title = both(|texts| texts.tour_agree(stake_name(map, *stake)));
    let lens = Lens { stake: Some(*stake), ..Lens::default() };
    View { lens, layers: bare(), ..step(title, caption) }
}

/// The stake with the greatest share of weight against it, and why each side stands where it does.
fn difference(project: &Project) -> View {
    let map = &project.map;
    let stakes = opposition::by_opposition(map);
    let Some((stake, weights)) = stakes.iter().find(|(_, weights)| weights.against > 0) else {
        let known = stakes.iter().any(|(_, weights)| weights.known > 0);
        let why = both(|texts| if known { texts.tour_no_difference() } else { texts.tour_no_position() });
        return View { layers: bare(), ..step(both(Texts::tour_differ_none), why) };
    };
    let reasons: Vec<(ActorId, String)> = [true, false]
        .into_iter()
        .filter_map(|agrees| {
            let firm = firmest(map, *stake, agrees);
            let told = firm.iter().find(|position| !position.reason.trim().is_empty())?;
            Some((told.actor, short(told.reason.trim())))
        })
        .collect();
    let caption = both(|texts| {
        let counts = texts.tour_differ_caption(weights.supporters, weights.opponents);
        let told = reasons.iter().map(|(actor, reason)| texts.tour_reason(actor_name(map, *actor), reason.as_str()));
        std::iter::once(counts).chain(told).collect::<Vec<_>>().join(" ")
    });
    let title = both(|texts| texts.tour_differ(stake_name(map, *stake)));
    let lens = Lens { stake: Some(*stake), ..Lens::default() };
    let filters = vec![Filter::OnlyStake(*stake)];
    View { lens, filters, layers: Layers { relations: false, ..Layers::default() }, ..step(title, caption) }
}

/// A reason, cut where it is long.
fn short(reason: &str) -> String {
    if reason.chars().count() <= MOST_REASON {
        return reason.to_owned();
    }
    let cut: String = reason.chars().take(MOST_REASON).collect();
    format!("{}…", cut.trim_end())
}

/// Compromises and actions, on the map.
fn arrangements(project: &Project) -> View {
    let map = &project.map;
    let accepted = map.compromises.iter().filter(|deal| deal.state == CompromiseState::Accepted).count();
    let day = project.header.reference_date;
    let read = |words: &str| vague::span(words, day.unwrap_or_default());
    let lines = plan::planned(&map.actions, day, PlanOrder::Due, read, |_| None);
    let told: Vec<_> = lines.iter().filter_map(|line| map.actions.get(line.id)).collect();
    let over = |state| matches!(state, ActionState::Done | ActionState::Dropped);
    let ahead: Vec<_> = told.iter().filter(|action| !over(action.state)).collect();
    let caption = both(|texts| {
        let plan = match (ahead.first(), told.is_empty()) {
            (_, true) => texts.tour_plan_none(),
            (None, false) => texts.tour_plan_over(),
            (Some(next), false) => match &next.due {
                Some(due) => texts.tour_plan_due(ahead.len(), next.title.as_str(), format::due(texts, due)),
                None => texts.tour_plan(ahead.len(), next.title.as_str()),
            },
        };
        format!("{} {plan}", texts.tour_deals(map.compromises.len(), accepted))
    });
    let layers = Layers { compromises: true, interventions: true, ..bare() };
    View { layers, ..step(both(Texts::tour_acts), caption) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::{Actor, Provenance, Stake};
    use crate::storage;

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        T::from(uuid::Uuid::from_u128(number))
    }

    /// Every step has a title and a caption in both languages, and names nothing that is not there.
    fn told(project: &Project) -> Vec<View> {
        let steps = proposed(project);
        assert_eq!(steps.len(), 5, "always five");
        for step in &steps {
            for text in [&step.title, &step.caption] {
                let english = text.en.as_deref().unwrap_or_default();
                assert!(!text.fr.trim().is_empty() && !english.trim().is_empty(), "in both languages: {text:?}");
                assert!(!format!("{}{english}", text.fr).contains("  "), "no hole: {text:?}");
            }
            let stake = step.lens.stake;
            assert!(stake.is_none_or(|stake| project.map.stakes.contains(stake)), "a stake of the map");
        }
        steps
    }

    #[test]
    fn an_empty_map_says_of_each_part_that_it_is_still_empty() {
        let steps = told(&Project::empty());
        let french = Texts::new(Language::French);
        let captions: Vec<&str> = steps.iter().map(|step| step.caption.fr.as_str()).collect();
        let acts = format!("{} {}", french.tour_deals(0, 0), french.tour_plan_none());
        let expected = [
            french.tour_stages(0, "", ""),
            french.tour_nobody_yet(),
            french.tour_no_position(),
            french.tour_no_position(),
            acts,
        ];
        assert_eq!(captions, expected.each_ref().map(String::as_str), "truthful");
    }

    #[test]
    fn two_actors_for_and_against_are_told_with_their_reasons() {
        let mut project = Project::empty();
        project.map.stakes.insert(Stake::named(id(101), "Eau"));
        for (number, name, value, reason) in [(1, "Mairie", 2, "le puits"), (2, "Région", -3, "le coût")] {
            project.map.actors.insert(Actor::named(id(number), name, Point::ORIGIN));
            project.map.positions.insert(Position {
                actor: id(number),
                stake: id(101),
                value: Some(value),
                importance: None,
                reason: reason.to_owned(),
                debated: None,
                provenance: Provenance::default(),
            });
        }
        let steps = told(&project);
        let differ = &steps[3];
        assert_eq!((differ.lens.stake, differ.filters.len()), (Some(id(101)), 1), "on that stake");
        for said in ["le puits", "le coût", "Mairie", "Région"] {
            assert!(differ.caption.fr.contains(said), "{said} in {:?}", differ.caption.fr);
        }
        assert_eq!(steps[2].lens.stake, None, "nobody else supports it: no agreement is made up");
    }

    #[test]
    fn the_sample_is_told_from_what_it_holds() {
        let text = crate::assets::SAMPLE;
        let project = storage::read(text).expect("the sample opens").project;
        let steps = told(&project);
        let french = Texts::new(Language::French);
        assert_eq!(steps[1].title.fr, french.tour_who(23, 11), "who is there");
        assert!(steps[2].caption.fr.starts_with("32 acteurs sont pour"), "the label: {}", steps[2].caption.fr);
        assert!(steps[4].caption.fr.contains("13 actions"), "the plan: {}", steps[4].caption.fr);
    }
}
