//! What a step did, told in words from the state before and the state after.

use super::{Subject, Told};
use crate::edit::ItemId;
use crate::i18n::{Texts, format, words};
use crate::model::{
    Action, ActionState, Actor, ActorId, Audience, Compromise, Finding, InterestSign, Link, LinkNature, MapState,
    Position, Project, Provenance, Target,
};

/// Everything that one step tells, in the order of the tables.
pub(super) fn told(texts: Texts, before: &Project, after: &Project) -> Vec<Told> {
    let teller = Teller { texts, before: &before.map, after: &after.map };
    let mut told = Vec::new();
    let (old, new) = (&before.map, &after.map);
    told.extend(old.actors.changes(&new.actors).into_iter().flat_map(|(was, is)| teller.actor(was, is)));
    told.extend(old.stakes.changes(&new.stakes).into_iter().filter_map(|(was, is)| match (was, is) {
        (None, Some(stake)) => Some(about(Subject::Stakes, &stake.provenance, stake.id, stake.label())),
        (Some(stake), None) => Some(about(Subject::Removed, &stake.provenance, stake.id, stake.label())),
        _ => None,
    }));
    told.extend(old.positions.changes(&new.positions).into_iter().flat_map(|(was, is)| teller.position(was, is)));
    told.extend(old.influences.changes(&new.influences).into_iter().filter_map(|(_, is)| {
        let influence = is?;
        let value = influence.value.map_or_else(|| "?".to_owned(), |value| value.to_string());
        let words = format!("{} → {} {value}", teller.name(influence.from), teller.name(influence.to));
        Some(about(Subject::Influences, &influence.provenance, (influence.from, influence.to), &words))
    }));
    told.extend(old.links.changes(&new.links).into_iter().filter_map(|(was, is)| teller.link(was, is)));
    told.extend(old.findings.changes(&new.findings).into_iter().filter_map(|(was, is)| teller.finding(was, is)));
    told.extend(old.levers.changes(&new.levers).into_iter().filter_map(|(was, is)| {
        let lever = is.filter(|_| was.is_none())?;
        let words = format!("{} ({})", words::effect(texts, lever.effect), teller.target(lever.target));
        Some(about(Subject::Levers, &lever.provenance, lever.id, &words))
    }));
    told.extend(old.compromises.changes(&new.compromises).into_iter().filter_map(|(was, is)| teller.deal(was, is)));
    told.extend(old.actions.changes(&new.actions).into_iter().filter_map(|(was, is)| teller.action(was, is)));
    told
}

fn about(subject: Subject, provenance: &Provenance, about: impl Into<ItemId>, words: &str) -> Told {
    Told { subject, audience: provenance.audience, about: about.into(), words: words.to_owned() }
}

struct Teller<'a> {
    texts: Texts,
    before: &'a MapState,
    after: &'a MapState,
}

impl Teller<'_> {
    fn name(&self, id: ActorId) -> String {
        let actor = self.after.actors.get(id).or_else(|| self.before.actors.get(id));
        actor.map(Actor::label).unwrap_or_default()
    }

    fn pair(&self, one: ActorId, other: ActorId) -> String {
        format!("{} – {}", self.name(one), self.name(other))
    }

    fn target(&self, target: Target) -> String {
        match target {
            Target::Actor(id) => self.name(id),
            Target::Pair(one, other) => self.pair(one, other),
            Target::Link(id) => self.after.links.get(id).map(|link| self.pair(link.from, link.to)).unwrap_or_default(),
        }
    }

    fn actor(&self, was: Option<&Actor>, is: Option<&Actor>) -> Vec<Told> {
        let one = |actor: &Actor, subject, words: String| Told {
            subject,
            audience: actor.readers(),
            about: actor.id.into(),
            words,
        };
        match (was, is) {
            (None, Some(actor)) => vec![one(actor, Subject::Actors, actor.label())],
            (Some(actor), None) => vec![one(actor, Subject::Removed, actor.label())],
            (Some(was), Some(is)) => {
                let mut told = Vec::new();
                if was.presence != is.presence {
                    let presence = words::presence(self.texts, is.presence);
                    told.push(one(is, Subject::Presences, format!("{} ({presence})", is.label())));
                }
                if was.values != is.values {
                    let cites: Vec<String> = is.values.iter().map(|held| words::cite(self.texts, held.cite)).collect();
                    told.push(one(is, Subject::Values, format!("{} ({})", is.label(), cites.join(", "))));
                }
                if was.roles != is.roles || was.interests != is.interests {
                    told.push(one(is, Subject::Cards, is.label()));
                }
                // The strategic grid is for the team unless said otherwise; that it was filled is too.
                if was.grid != is.grid || was.standing != is.standing {
                    told.push(Told { audience: Audience::Team, ..one(is, Subject::Cards, is.label()) });
                }
                told
            }
            (None, None) => Vec::new(),
        }
    }

    fn position(&self, was: Option<&Position>, is: Option<&Position>) -> Vec<Told> {
        // What goes with its actor or its stake is not told twice.
        let Some(position) = is else { return Vec::new() };
        let who = self.name(position.actor);
        let key = (position.actor, position.stake);
        let shown = |value: Option<i8>| value.map_or_else(|| "?".to_owned(), format::signed);
        let mut told = Vec::new();
        if was.is_none_or(|was| was.value != position.value || was.provenance.audience != position.provenance.audience)
        {
            let words = format!("{who} {}", shown(position.value));
            told.push(about(Subject::Positions(position.stake), &position.provenance, key, &words));
        }
        if let Some(other) =
            position.debated.as_ref().filter(|other| was.and_then(|was| was.debated.as_ref()) != Some(other))
        {
            let stake = self.after.stakes.get(position.stake).map(|stake| stake.label().to_owned()).unwrap_or_default();
            let values = self.texts.minutes_or(shown(position.value), shown(other.value));
            let words = format!("{who}, {stake} ({values})");
            told.push(about(Subject::Debated, &position.provenance, key, &words));
        }
        told
    }

    fn link(&self, was: Option<&Link>, is: Option<&Link>) -> Option<Told> {
        let link = is.or(was)?;
        let pair = self.pair(link.from, link.to);
        let nature = |link: &Link| match &link.nature {
            LinkNature::Interest(interest) => Some(words::interest_sign(self.texts, interest.sign)),
            LinkNature::Relation(_) => None,
        };
        let sign = |link: &Link| match &link.nature {
            LinkNature::Interest(interest) => Some(interest.sign),
            LinkNature::Relation(_) => None::<InterestSign>,
        };
        let (subject, shown) = match (was, is) {
            (None, Some(_)) => (Subject::Links, true),
            (Some(was), Some(is)) => (Subject::Links, sign(was) != sign(is)),
            // A link that goes with its actor is not told twice.
            (Some(link), None) => {
                (Subject::Removed, [link.from, link.to].iter().all(|end| self.after.actors.contains(*end)))
            }
            (None, None) => return None,
        };
        let words = nature(link).map_or_else(|| pair.clone(), |nature| format!("{pair} ({nature})"));
        let readers = link.audience.max(link.provenance.audience);
        shown.then(|| Told { subject, audience: readers, about: link.id.into(), words })
    }

    fn finding(&self, was: Option<&Finding>, is: Option<&Finding>) -> Option<Told> {
        let finding = is?;
        if was.is_some_and(|was| was.retained == finding.retained && was.why == finding.why) {
            return None;
        }
        let names: Vec<String> = finding.actors.iter().map(|id| self.name(*id)).collect();
        let stakes: Vec<String> =
            finding.stakes.iter().filter_map(|id| self.after.stakes.get(*id)).map(|s| s.label().to_owned()).collect();
        let kind = words::finding_kind(self.texts, finding.kind);
        let parts = [kind, finding.title.clone(), names.join(" – "), stakes.join(", "), finding.why.clone()];
        let words = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" · ");
        let subject = if finding.retained { Subject::Retained } else { Subject::SetAside };
        Some(about(subject, &finding.provenance, finding.id, &words))
    }

    fn deal(&self, was: Option<&Compromise>, is: Option<&Compromise>) -> Option<Told> {
        let Some(deal) = is else { return was.map(|it| about(Subject::Removed, &it.provenance, it.id, &it.title)) };
        let Some(was) = was else {
            return Some(about(Subject::Compromises, &deal.provenance, deal.id, &deal.title));
        };
        if was.state != deal.state {
            let state = words::compromise_state(self.texts, deal.state);
            let words = format!("{} ({state})", deal.title);
            return Some(about(Subject::Outcome(deal.id.into()), &deal.provenance, deal.id, &words));
        }
        Some(about(Subject::Terms, &deal.provenance, deal.id, &deal.title))
    }

    fn action(&self, was: Option<&Action>, is: Option<&Action>) -> Option<Told> {
        let readers = |it: &Action| it.audience.max(it.provenance.audience);
        let one =
            |it: &Action, subject, words: String| Told { subject, audience: readers(it), about: it.id.into(), words };
        let Some(action) = is else { return was.map(|it| one(it, Subject::Removed, it.title.clone())) };
        let Some(was) = was else { return Some(one(action, Subject::Actions, action.title.clone())) };
        if (was.state, was.lead, &was.due) == (action.state, action.lead, &action.due) {
            return None;
        }
        let state = words::action_state(self.texts, action.state);
        let lead = action.lead.map(|id| self.name(id));
        let due = action.due.as_ref().map(|due| format::due(self.texts, due));
        let said: Vec<String> = std::iter::once(state).chain(lead).chain(due).collect();
        let words = format!("{} ({})", action.title, said.join(", "));
        let id = action.id.into();
        let subject = if action.state == ActionState::Idea { Subject::Idea(id) } else { Subject::Plan(id) };
        Some(one(action, subject, words))
    }
}
