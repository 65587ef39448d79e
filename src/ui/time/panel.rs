//! Two states compared, beside the screen: which ones, and what differs, in sentences.

use std::sync::Arc;

use egui::{Layout, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use crate::edit::ItemId;
use crate::exchange::compared::{self, Told};
use crate::i18n::Language;
use crate::model::StateId;
use crate::session::{Action, Command, Icon, Screen, Side, TimeAct, Turned};
use crate::ui::fields::{Chooser, field_id};
use crate::ui::widgets::{self, unbroken};
use crate::ui::{Desk, theme};

/// What differs in words, until one of the two states changes.
#[derive(Default)]
pub struct CompareView {
    told: Option<(Arc<Turned>, Language, Vec<Told>)>,
}

impl CompareView {
    /// Width of the panel.
    pub const WIDTH: f32 = 348.0;

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Some(sides) = desk.session.compared_sides().map(|sides| sides.map(Clone::clone)) else { return };
        let texts = desk.texts;
        ui.horizontal(|ui| {
            ui.label(widgets::title(texts.time_compare(), 17.0, desk.colors));
            ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
                let close = texts.time_compare_close();
                if widgets::icon_button(ui, desk.colors, Icon::Close, &close, false).clicked() {
                    desk.command(Command::CompareStates);
                }
            });
        });
        choose(ui, desk, &sides);
        ui.add_space(6.0);
        self.follow(desk);
        let told = self.told.as_ref().map(|(.., told)| told.as_slice()).unwrap_or_default();
        ScrollArea::vertical().id_salt("compared").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.set_max_width(ui.available_width() - 8.0);
            let words = compared::gist(told).map_or_else(|| texts.time_compare_same(), |gist| format!("{gist}."));
            let words = RichText::new(with_their_numbers(&words)).font(theme::semibold(15.0)).color(desk.colors.text);
            ui.add(egui::Label::new(words).wrap());
            for side in &sides {
                if let Side::File(file) = side {
                    let words = compared::matched(texts, &file.map, &file.matching);
                    ui.add(egui::Label::new(widgets::soft(unbroken(&words), desk.colors)).wrap());
                }
            }
            for group in told {
                ui.add_space(8.0);
                widgets::section(ui, desk.colors, &group.count);
                for (rank, line) in group.lines.iter().enumerate() {
                    difference(ui, desk, &format!("{:?} {rank}", group.sort), &line.words, line.about);
                }
            }
            ui.add_space(10.0);
            let limits = RichText::new(unbroken(&texts.time_compare_limits())).font(theme::regular(12.0));
            ui.add(egui::Label::new(limits.color(desk.colors.text_faint)).wrap());
        });
    }

    /// Words what differs again, when that has changed.
    fn follow(&mut self, desk: &Desk<'_>) {
        let (texts, turned) = (desk.texts, desk.session.turned());
        let known = self
            .told
            .take()
            .zip(turned)
            .filter(|((of, language, _), turned)| Arc::ptr_eq(of, turned) && *language == texts.language);
        self.told = known.map(|(told, _)| told).or_else(|| {
            let turned = turned?;
            let told = compared::told(texts, &turned.before.1, &turned.after.1, &turned.found);
            Some((Arc::clone(turned), texts.language, told))
        });
    }
}

/// The two choices, one above the other, and what swaps them.
fn choose(ui: &mut Ui, desk: &mut Desk<'_>, sides: &[Side; 2]) {
    let texts = desk.texts;
    let names = [texts.time_compare_before(), texts.time_compare_after()];
    for (at, name) in names.iter().enumerate() {
        ui.horizontal(|ui| {
            let size = Vec2::new(52.0, widgets::FIELD);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(size.x);
                ui.label(widgets::soft(name.clone(), desk.colors));
            });
            let room = ui.available_width() - 36.0;
            ui.allocate_ui(Vec2::new(room, widgets::FIELD), |ui| chooser(ui, desk, sides, at, name));
            if at == 0 {
                let swap = texts.time_compare_swap();
                if widgets::icon_button(ui, desk.colors, Icon::Swap, &swap, false).clicked() {
                    let [before, after] = sides.clone();
                    compare(desk, [after, before]);
                }
            }
        });
    }
}

fn chooser(ui: &mut Ui, desk: &mut Desk<'_>, sides: &[Side; 2], at: usize, name: &str) {
    let mut choices = vec![Side::MAP];
    let base = desk.project().header.base_stage.map(StateId::Stage);
    let states: Vec<StateId> = desk.session.stops_and_states().filter(|id| Some(*id) != base).collect();
    choices.extend(states.into_iter().map(Side::Of));
    choices.extend(sides.iter().filter(|side| matches!(side, Side::File(_))).cloned());
    let mut labels: Vec<String> = choices.iter().map(|side| desk.session.side_name(side)).collect();
    labels.push(desk.texts.time_state_choose());
    let chosen = sides.get(at).and_then(|side| choices.iter().position(|choice| choice == side));
    let id = field_id("compare", if at == 0 { "before" } else { "after" });
    let chooser = Chooser { adds: true, ..Chooser::new(id, name, &labels, chosen, "") };
    let Some(rank) = chooser.show(ui, desk.colors).picked else { return };
    match choices.get(rank) {
        Some(side) => {
            let mut next = sides.clone();
            if let Some(place) = next.get_mut(at) {
                place.clone_from(side);
            }
            compare(desk, next);
        }
        None => desk.push(Action::Time(TimeAct::AskFile(at))),
    }
}

fn compare(desk: &mut Desk<'_>, sides: [Side; 2]) {
    desk.push(Action::Time(TimeAct::Compare(Some(Box::new(sides)))));
}

/// Words that stay on the line of the number before them.
fn with_their_numbers(words: &str) -> String {
    let mut after_digit = false;
    let keep = |letter: char| {
        let kept = if after_digit && letter == ' ' { '\u{a0}' } else { letter };
        after_digit = letter.is_ascii_digit();
        kept
    };
    unbroken(words).chars().map(keep).collect()
}

/// One sentence; a click shows on the map what it is about.
fn difference(ui: &mut Ui, desk: &mut Desk<'_>, salt: &str, words: &str, about: ItemId) {
    let colors = desk.colors;
    let room = ui.available_width();
    let job = theme::paragraph(unbroken(words), theme::regular(14.0), colors.text, room - 12.0);
    let galley = ui.painter().layout_job(job);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(room, galley.size().y + 4.0), Sense::hover());
    let response = ui.interact(rect, field_id("compared", salt), Sense::click());
    let selected = desk.session.selection().contains(about);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, selected, words));
    widgets::choice(ui, colors, &response, 4, selected);
    ui.painter().galley(rect.min + Vec2::new(6.0, 2.0), galley, colors.text);
    widgets::focus_ring(ui, &response, colors, 4.0);
    let shown = match about {
        ItemId::Actor(id) => desk.map().actors.contains(id),
        ItemId::Link(id) => desk.map().links.contains(id),
        _ => false,
    };
    if response.hovered() && shown {
        desk.showcase = Some(about);
    }
    if response.clicked() {
        if shown && desk.session.screen() != Screen::Map {
            desk.push(Action::Go(Screen::Map));
        }
        desk.select(about);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}
