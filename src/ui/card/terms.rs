//! The terms of a compromise, wherever they are written: which questions belong to which outcome, and how each is
//! filled in.

use egui::Ui;

use super::parts;
use crate::i18n::{Texts, words};
use crate::model::{ActorId, Cite, Compromise, CompromiseKind, CompromiseState, Party};
use crate::ui::Desk;
use crate::ui::fields::{self, Chooser, Optional, Slot, field_id, slot};

/// A term of a compromise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Term {
    /// Au nom de quoi.
    CommonGood,
    /// Ce qui le fait tenir.
    Object,
    /// The frames of reference that it joins.
    Cites,
    /// Garde-fou.
    Safeguard,
    /// Jusqu'à quand.
    Until,
    /// Qui n'est pas prévenu.
    NotTold,
    /// The information that is missing.
    Missing,
}

impl Term {
    /// Every term, in the order in which they are written.
    pub(in crate::ui) const ALL: [Self; 7] =
        [Self::CommonGood, Self::Object, Self::Cites, Self::Safeguard, Self::Until, Self::NotTold, Self::Missing];

    /// Those that belong to an outcome.
    pub(in crate::ui) fn of(kind: CompromiseKind) -> &'static [Self] {
        match kind {
            CompromiseKind::Agreement => &[Self::CommonGood],
            CompromiseKind::Compromise => &[Self::CommonGood, Self::Object, Self::Cites],
            CompromiseKind::Arrangement => &[Self::Until, Self::NotTold],
            CompromiseKind::OnHold => &[Self::Until, Self::Missing],
        }
    }

    /// The others that are to be shown: what any outcome may have, and what was already written.
    pub(in crate::ui) fn beside(it: &Compromise) -> Vec<Self> {
        let own = Self::of(it.kind);
        let shown = |term: &Self| match term {
            Self::Safeguard | Self::Until => true,
            Self::CommonGood | Self::Object | Self::NotTold => !term.written(it).is_empty(),
            Self::Cites => !it.cites.is_empty(),
            Self::Missing => it.state == CompromiseState::Unresolved || !it.missing_information.is_empty(),
        };
        Self::ALL.into_iter().filter(|term| !own.contains(term) && shown(term)).collect()
    }

    fn written(self, it: &Compromise) -> &str {
        match self {
            Self::CommonGood => &it.common_good,
            Self::Object => &it.composite_object,
            Self::Cites => "",
            Self::Safeguard => &it.safeguard,
            Self::Until => &it.until,
            Self::NotTold => &it.not_told,
            Self::Missing => &it.missing_information,
        }
    }

    /// The id of its field.
    pub(in crate::ui) fn field(self, it: &Compromise) -> egui::Id {
        field_id(
            it.id,
            match self {
                Self::CommonGood => "common good",
                Self::Object => "object",
                Self::Cites => "cites",
                Self::Safeguard => "safeguard",
                Self::Until => "until",
                Self::NotTold => "not told",
                Self::Missing => "missing information",
            },
        )
    }

    /// Its name, which is the question that an outcome asks where it is one of its own.
    pub(in crate::ui) fn title(self, texts: Texts, kind: CompromiseKind) -> String {
        match (self, kind) {
            (Self::CommonGood, CompromiseKind::Agreement) => texts.acting_which_principle(),
            (Self::CommonGood, CompromiseKind::Compromise) => texts.acting_fair_to_each(),
            (Self::Until, CompromiseKind::OnHold) => texts.acting_when_reopened(),
            (Self::CommonGood, _) => texts.card_common_good(),
            (Self::Object, _) => texts.card_object(),
            (Self::Cites, _) => texts.card_cites_joined(),
            (Self::Safeguard, _) => texts.card_safeguard(),
            (Self::Until, _) => texts.card_until(),
            (Self::NotTold, _) => texts.card_not_told(),
            (Self::Missing, _) => texts.card_missing_information(),
        }
    }

    /// What to write, while nothing is.
    fn invite(self, texts: Texts) -> String {
        match self {
            Self::Object => texts.acting_object_hint(),
            Self::Until => texts.acting_until_hint(),
            _ => texts.card_to_complete(),
        }
    }

    fn slot(self, whole: &Slot<Compromise>) -> Slot<String> {
        whole.part(move |it| match self {
            Self::CommonGood | Self::Cites => &mut it.common_good,
            Self::Object => &mut it.composite_object,
            Self::Safeguard => &mut it.safeguard,
            Self::Until => &mut it.until,
            Self::NotTold => &mut it.not_told,
            Self::Missing => &mut it.missing_information,
        })
    }

    /// Its caption and its field.
    pub(in crate::ui) fn show(self, ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
        let slot = slot::compromise(it.id);
        if self == Self::Cites {
            let ways = desk.project().display.ways_of_judging;
            let texts = desk.texts;
            let title = if ways { texts.card_ways_joined() } else { texts.card_cites_joined() };
            return cites(ui, desk, self.field(it), &title, &it.cites, &slot.part(|it| &mut it.cites));
        }
        let (title, invite) = (self.title(desk.texts, it.kind), self.invite(desk.texts));
        let value = self.written(it);
        let field = Optional { id: self.field(it), caption: &title, name: &title, invite: &invite, value };
        fields::optional_as(ui, desk, &field, &self.slot(&slot));
    }
}

/// The frames of reference as choices, several at once.
fn cites(ui: &mut Ui, desk: &mut Desk<'_>, id: egui::Id, title: &str, value: &[Cite], slot: &Slot<Vec<Cite>>) {
    fields::label(ui, desk, title);
    let labels = Cite::ALL.map(|cite| words::cite(desk.texts, cite));
    let on = |rank: usize| Cite::ALL.get(rank).is_some_and(|cite| value.contains(cite));
    let pressed = fields::pills(ui, desk.colors, id, &labels, on);
    let Some(&cite) = pressed.and_then(|rank| Cite::ALL.get(rank)) else { return };
    let edit = slot.change(desk.project(), |list| {
        if list.contains(&cite) {
            list.retain(|other| *other != cite);
        } else {
            list.push(cite);
        }
    });
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}

/// A way to bring one more actor to the table.
pub(in crate::ui) fn add_party(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, compact: bool) {
    let others: Vec<(ActorId, String)> = parts::actors_by_name(desk.map())
        .into_iter()
        .filter(|(id, _)| !it.parties.iter().any(|party| party.actor == *id))
        .collect();
    let labels: Vec<String> = others.iter().map(|(_, name)| name.clone()).collect();
    let add = desk.texts.card_add_party();
    let chooser = Chooser { compact, ..Chooser::adding(field_id(it.id, "add party"), &add, &labels, &add) };
    let picked = chooser.show(ui, desk.colors).picked;
    if let Some((actor, _)) = picked.and_then(|rank| others.get(rank)) {
        seat(desk, it, &[*actor]);
    }
}

/// Brings actors to the table, as one step.
pub(in crate::ui) fn seat(desk: &mut Desk<'_>, it: &Compromise, actors: &[ActorId]) {
    let parties: Vec<Party> = actors.iter().map(|id| Party::of(*id, parts::entered(desk.map(), *id))).collect();
    let edit = slot::compromise(it.id).change(desk.project(), |it| it.parties.extend(parties.iter().cloned()));
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}

/// Takes a party away.
pub(in crate::ui) fn unseat(desk: &mut Desk<'_>, it: &Compromise, actor: ActorId) {
    let edit = slot::compromise(it.id).change(desk.project(), |it| it.parties.retain(|party| party.actor != actor));
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}

/// The field of what a party gives, receives or sets as a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Share {
    /// What it gives.
    Gives,
    /// What it receives.
    Receives,
    /// Its dissent, or the condition that it sets.
    Condition,
}

impl Share {
    /// The id of its field.
    pub(in crate::ui) fn field(self, it: &Compromise, actor: ActorId) -> egui::Id {
        let part = match self {
            Self::Gives => "gives",
            Self::Receives => "receives",
            Self::Condition => "condition",
        };
        field_id((it.id, actor), part)
    }

    /// Its name.
    pub(in crate::ui) fn title(self, texts: Texts) -> String {
        match self {
            Self::Gives => texts.card_gives(),
            Self::Receives => texts.card_receives(),
            Self::Condition => texts.card_condition(),
        }
    }

    /// The field, with its caption over it when it stands in no column of that name.
    pub(in crate::ui) fn show(
        self,
        ui: &mut Ui,
        desk: &mut Desk<'_>,
        it: &Compromise,
        party: &Party,
        own: &Slot<Party>,
        captioned: bool,
    ) {
        let title = self.title(desk.texts);
        let spoken = format!("{title} – {}", parts::name(desk.map(), party.actor));
        let (value, place) = match self {
            Self::Gives => (&party.gives, own.part(|party| &mut party.gives)),
            Self::Receives => (&party.receives, own.part(|party| &mut party.receives)),
            Self::Condition => (&party.condition, own.part(|party| &mut party.condition)),
        };
        let invite =
            if self == Self::Condition { desk.texts.acting_a_condition() } else { desk.texts.card_to_specify() };
        let caption = if captioned { title.as_str() } else { "" };
        let field = Optional { id: self.field(it, party.actor), caption, name: &spoken, invite: &invite, value };
        fields::optional_as(ui, desk, &field, &place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CompromiseId;

    #[test]
    fn what_was_written_is_never_hidden_by_another_outcome() {
        let id = CompromiseId(uuid::Uuid::nil());
        let written = Compromise {
            kind: CompromiseKind::Arrangement,
            common_good: "un site ouvert".to_owned(),
            ..Compromise::titled(id, "Charte")
        };
        assert!(Term::beside(&written).contains(&Term::CommonGood), "written for a compromise");
        let empty = Compromise { common_good: String::new(), ..written.clone() };
        assert!(!Term::beside(&empty).contains(&Term::CommonGood), "an arrangement appeals to none");
        for kind in CompromiseKind::ALL {
            let it = Compromise { kind, ..written.clone() };
            let beside = Term::beside(&it);
            assert!(Term::of(kind).iter().all(|term| !beside.contains(term)), "{kind:?}: nothing twice");
        }
    }
}
