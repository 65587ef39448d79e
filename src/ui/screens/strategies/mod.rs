//! The strategic grid: one actor at a time with large fields, or every actor in a table.

mod cell;
mod one;
mod table;

use egui::{Align, Layout, RichText, Ui, Vec2};

use crate::i18n::sorting::folded;
use crate::model::{Actor, ActorId};
use crate::session::Icon;
use crate::ui::card::{Fold, actor_words};
use crate::ui::fields::field_id;
use crate::ui::{Desk, widgets};

/// How the grid is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    /// One actor at a time.
    #[default]
    One,
    /// Actors by fields.
    Table,
}

/// Whose grid is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Whose {
    /// The key actors; all of them where none is.
    #[default]
    Key,
    /// All actors.
    All,
}

/// The strategic grid.
#[derive(Default)]
pub(super) struct StrategiesView {
    mode: Mode,
    whose: Whose,
    filter: String,
    /// Who was shown last.
    at: Option<ActorId>,
    table: table::TableView,
}

impl StrategiesView {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        if desk.map().actors.is_empty() {
            return super::no_actor(ui, desk);
        }
        let selected = desk.session.selection().single().and_then(|item| match item {
            crate::edit::ItemId::Actor(id) => Some(id),
            _ => None,
        });
        if selected.is_some_and(|id| is_asked(desk, id)) && !self.table.is_open() {
            self.mode = Mode::One;
        }
        let actors = self.actors(desk, selected.or(self.at));
        let at = selected.or(self.at).filter(|id| actors.contains(id)).or_else(|| actors.first().copied());
        self.at = at;
        self.bar(ui, desk, &actors);
        match (self.mode, at) {
            (Mode::One, Some(at)) => one::show(ui, desk, &actors, at),
            (Mode::Table, Some(_)) => {
                if let Some(id) = self.table.show(ui, desk, &actors) {
                    self.mode = Mode::One;
                    desk.select(id.into());
                }
            }
            (_, None) => {
                ui.add_space(40.0);
                ui.vertical_centered(|ui| ui.label(widgets::soft(desk.texts.strategies_nobody(), desk.colors)));
            }
        }
    }

    /// The actors that are shown, key ones first; the one that is chosen is always among them.
    fn actors(&self, desk: &Desk<'_>, chosen: Option<ActorId>) -> Vec<ActorId> {
        let all = &desk.map().actors;
        let some_are_key = all.iter().any(|actor| actor.star);
        let wanted = folded(self.filter.trim());
        let kept = |actor: &&Actor| {
            let here = self.whose == Whose::All || !some_are_key || actor.star || Some(actor.id) == chosen;
            let named = [actor.name.clone(), actor.label()].iter().any(|name| folded(name).contains(&wanted));
            here && (wanted.is_empty() || named)
        };
        let mut kept: Vec<&Actor> = all.iter().filter(kept).collect();
        kept.sort_by_key(|actor| !actor.star);
        kept.into_iter().map(|actor| actor.id).collect()
    }

    fn bar(&mut self, ui: &mut Ui, desk: &Desk<'_>, actors: &[ActorId]) {
        let texts = desk.texts;
        ui.horizontal(|ui| {
            ui.set_min_height(34.0);
            let modes = [texts.strategies_one(), texts.strategies_table()];
            let chosen = usize::from(self.mode == Mode::Table);
            match segments(ui, desk, "mode", &modes, chosen) {
                Some(0) => self.mode = Mode::One,
                Some(_) => self.mode = Mode::Table,
                None => {}
            }
            if desk.map().actors.iter().any(|actor| actor.star) {
                let whose = [texts.strategies_key(), texts.strategies_all()];
                let chosen = usize::from(self.whose == Whose::All);
                match segments(ui, desk, "whose", &whose, chosen) {
                    Some(0) => self.whose = Whose::Key,
                    Some(_) => self.whose = Whose::All,
                    None => {}
                }
            }
            let name = texts.actors_filter();
            let hint = RichText::new(&name).color(desk.colors.text_faint);
            let edit = egui::TextEdit::singleline(&mut self.filter).id(field_id("strategies", "filter"));
            let edit = edit.hint_text(hint).desired_width(180.0).margin(egui::Margin::symmetric(10, 7));
            ui.add(edit).accessible_name(&name);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let told = actors.iter().filter_map(|id| desk.map().actors.get(*id)).filter(|actor| is_told(actor));
                let words = texts.strategies_told(told.count(), actors.len());
                ui.add(egui::Label::new(widgets::soft(words, desk.colors)).truncate());
            });
        });
        ui.add_space(4.0);
    }
}

/// A strategy, a tactic or a posture is said.
fn is_told(actor: &Actor) -> bool {
    actor.grid.strategy.is_some() || actor.grid.tactic.is_some()
}

/// Whether somebody asked to fill one of its lines.
fn is_asked(desk: &Desk<'_>, actor: ActorId) -> bool {
    let lines = actor_words::lines(Fold::Grid).chain(actor_words::lines(Fold::Strategy));
    lines.into_iter().any(|line| desk.drafts.is_open(field_id(actor, line.part())))
}

/// A row of choices as wide as its words.
fn segments(ui: &mut Ui, desk: &Desk<'_>, salt: &str, labels: &[String], chosen: usize) -> Option<usize> {
    let font = crate::ui::theme::semibold(13.0);
    let width = |label: &String| {
        let galley = ui.painter().layout_no_wrap(label.clone(), font.clone(), egui::Color32::PLACEHOLDER);
        galley.size().x + 22.0
    };
    let width: f32 = labels.iter().map(width).sum::<f32>() + 8.0;
    let size = Vec2::new(width, 34.0);
    ui.allocate_ui(size, |ui| ui.push_id(salt, |ui| widgets::segments(ui, desk.colors, labels, Some(chosen))).inner)
        .inner
}

/// The step to the previous or the next actor.
fn step(ui: &mut Ui, desk: &mut Desk<'_>, icon: Icon, label: &str, to: Option<ActorId>) {
    ui.add_enabled_ui(to.is_some(), |ui| {
        if widgets::icon_button(ui, desk.colors, icon, label, false).clicked()
            && let Some(to) = to
        {
            desk.select(to.into());
        }
    });
}
