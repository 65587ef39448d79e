//! One more option on a stake: another way to settle it, a counterpart, a safeguard.

use egui::{Label, Ui, Vec2};

use super::At;
use crate::analysis::packages::{Addition, Usual};
use crate::model::{ActorId, StakeId};
use crate::session::bargain::{self, PackageOption};
use crate::session::{Action, Icon, New};
use crate::ui::fields::{self, Chooser, Lines, field_id};
use crate::ui::{Desk, widgets};

/// What is being made, until it is added.
#[derive(Default)]
pub(super) struct Adding {
    open: bool,
    /// Whether it must come into view.
    wanted: bool,
    kind: Kind,
    stake: Option<StakeId>,
    /// How far another way goes, among the usual ones; none: in part.
    level: Option<usize>,
    to: Option<ActorId>,
    by: Option<ActorId>,
}

/// What makes it another option.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Option,
    Counterpart,
    Safeguard,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Option, Self::Counterpart, Self::Safeguard];
}

impl Adding {
    /// Opens it, in view.
    pub(super) fn want(&mut self) {
        self.open = true;
        self.wanted = true;
    }

    /// A part that folds.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
        if fields::fold(ui, desk.colors, &desk.texts.pack_add(), "", self.open).clicked() {
            self.open = !self.open;
        }
        if self.open {
            let width = ui.available_width();
            super::sheet(ui, desk, width, |ui, desk| self.form(ui, desk, at));
            if std::mem::take(&mut self.wanted) {
                ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
            }
        }
    }

    fn form(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>) {
        let texts = desk.texts;
        let labels = [texts.pack_kind_option(), texts.pack_kind_counterpart(), texts.pack_kind_safeguard()];
        let chosen = Kind::ALL.iter().position(|kind| *kind == self.kind);
        ui.allocate_ui(Vec2::new(360.0_f32.min(ui.available_width()), 34.0), |ui| {
            let pressed = widgets::segments(ui, desk.colors, &labels, chosen);
            self.kind = pressed.and_then(|rank| Kind::ALL.get(rank)).copied().unwrap_or(self.kind);
        });
        let issues = &at.bargain.workshop.issues;
        let label = |stake: StakeId| desk.map().stakes.get(stake).map(|stake| stake.label().to_owned());
        let stakes: Vec<String> = issues.iter().map(|issue| label(issue.stake).unwrap_or_default()).collect();
        let issue = self.stake.and_then(|stake| issues.iter().position(|issue| issue.stake == stake)).unwrap_or(0);
        fields::label(ui, desk, &texts.pack_on_stake());
        let id = field_id(at.it.id, "add on stake");
        if let Some(rank) = fields::pills(ui, desk.colors, id, &stakes, |rank| rank == issue) {
            self.stake = issues.get(rank).map(|issue| issue.stake);
        }
        let Some(stake) = issues.get(issue).map(|issue| issue.stake) else { return };
        if self.kind == Kind::Option { self.option(ui, desk, at, stake) } else { self.protected(ui, desk, at, issue) }
    }

    /// Another way to settle it: how far, and its name.
    fn option(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>, stake: StakeId) {
        let texts = desk.texts;
        fields::label(ui, desk, &texts.pack_how_far());
        let words = Usual::ALL.map(|usual| bargain::usual_word(texts, usual));
        let id = field_id(at.it.id, "add how far");
        let before = self.level.unwrap_or(1);
        let rank = fields::pills(ui, desk.colors, id, &words, |rank| rank == before).unwrap_or(before);
        self.level = Some(rank);
        let level = rank as f64 / 2.0;
        let (compromise, package) = (at.it.id, at.bargain.workshop.choices(&at.package));
        let id = field_id((at.it.id, stake), "add option");
        ui.allocate_ui(Vec2::new(420.0_f32.min(ui.available_width()), widgets::FIELD), |ui| {
            fields::adder(ui, desk, id, &texts.pack_option_name(), Lines::One, move |_, name| {
                let name = name.trim().to_owned();
                let addition = Addition::Option { level };
                let new = PackageOption { compromise, stake, name: name.clone(), package: package.clone(), addition };
                (!name.is_empty()).then(|| Action::Create(New::PackageOption(Box::new(new))))
            });
        });
    }

    /// A counterpart or a safeguard on what the tried package holds: for whom, and by whom.
    fn protected(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, at: &At<'_>, issue: usize) {
        let texts = desk.texts;
        let workshop = &at.bargain.workshop;
        let names: Vec<String> = workshop.seats.iter().map(|seat| bargain::name(desk.map(), seat.actor)).collect();
        let seat = |of: Option<ActorId>| workshop.seats.iter().position(|seat| Some(seat.actor) == of);
        let to = seat(self.to).unwrap_or(0);
        fields::label(ui, desk, &texts.pack_for_whom());
        let id = field_id(at.it.id, "add for whom");
        if let Some(rank) = fields::pills(ui, desk.colors, id, &names, |rank| rank == to) {
            self.to = workshop.seats.get(rank).map(|seat| seat.actor);
        }
        let by = seat(self.by).filter(|by| *by != to);
        if self.kind == Kind::Counterpart {
            let labels: Vec<String> = std::iter::once(texts.pack_by_nobody()).chain(names.iter().cloned()).collect();
            let title = texts.pack_by_whom();
            fields::label(ui, desk, &title);
            let id = field_id(at.it.id, "add by whom");
            let chosen = Some(by.map_or(0, |rank| rank + 1));
            let chooser = Chooser { compact: true, ..Chooser::new(id, &title, &labels, chosen, "") };
            if let Some(rank) = chooser.show(ui, desk.colors).picked {
                self.by = rank.checked_sub(1).and_then(|rank| workshop.seats.get(rank)).map(|seat| seat.actor);
            }
        }
        let (Some(to_seat), Some(name), Some(option)) =
            (workshop.seats.get(to), names.get(to), at.package.get(issue).copied())
        else {
            return;
        };
        let base = at.bargain.option(texts, desk.map(), (issue, option));
        let by = by.and_then(|rank| workshop.seats.get(rank)).map(|seat| seat.actor);
        let (name, addition) = if self.kind == Kind::Counterpart {
            (texts.pack_counterpart_name(base, name), Addition::Counterpart { to: to_seat.actor, by })
        } else {
            (texts.pack_safeguard_name(base, name), Addition::Safeguard { of: to_seat.actor })
        };
        ui.add(Label::new(widgets::soft(widgets::unbroken(&texts.pack_begins_as()), desk.colors)).wrap());
        let words = texts.pack_add_named(texts.pack_quoted(name.clone()));
        let pressed = widgets::sized_button(ui, desk.colors, Some(Icon::Plus), &words, widgets::Weight::Plain, 28.0);
        if pressed.clicked()
            && let Some(stake) = workshop.issues.get(issue).map(|issue| issue.stake)
        {
            let package = workshop.choices(&at.package);
            let new = PackageOption { compromise: at.it.id, stake, name, package, addition };
            desk.push(Action::Create(New::PackageOption(Box::new(new))));
        }
    }
}
