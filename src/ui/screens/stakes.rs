//! The list of stakes: entered one after the other, ordered, weighed, with who is for and against.

use egui::{Align2, Sense, Ui, Vec2};
use egui_extras::{Column, TableBuilder, TableRow};

use super::cell;
use crate::edit::{Edit, ItemId};
use crate::model::{MapState, Stake, StakeId};
use crate::session::{Action, Icon, New};
use crate::ui::card;
use crate::ui::fields::{self, Chooser, Field, Lines, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// Width of a name from which its description stands under it; the card always shows it.
const ROOM_FOR_DESCRIPTION: f32 = 380.0;

/// The least width of a name.
const LEAST_NAME: f32 = 200.0;

/// Width of all columns but the names.
const OTHER_COLUMNS: f32 = 490.0;

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    let texts = desk.texts;
    ui.horizontal(|ui| {
        ui.allocate_ui(Vec2::new(460.0_f32.min(ui.available_width()), 36.0), |ui| {
            let id = field_id("project", "new stake");
            fields::adder(ui, desk, id, &texts.stakes_new(), Lines::One, |_, name| {
                Some(Action::Create(New::Stake(name.to_owned())))
            });
        });
        ui.label(widgets::soft(texts.count_stakes(desk.map().stakes.len()), desk.colors));
    });
    ui.add(egui::Label::new(widgets::soft(texts.stakes_hint(), desk.colors)).wrap());
    ui.add_space(4.0);
    let stakes: Vec<StakeId> = desk.map().stakes.iter().map(|stake| stake.id).collect();
    if stakes.is_empty() {
        ui.add_space(60.0);
        ui.vertical_centered(|ui| {
            ui.label(widgets::title(texts.stakes_none(), 17.0, desk.colors));
            ui.add_space(8.0);
            let words = texts.stakes_add();
            if widgets::button(ui, desk.colors, Some(Icon::Plus), &words, widgets::Weight::Main).clicked() {
                desk.drafts.open(field_id("project", "new stake"));
            }
        });
        return;
    }
    ui.spacing_mut().item_spacing.x = 0.0;
    let heights: Vec<f32> = stakes.iter().map(|id| height(ui, desk, *id)).collect();
    TableBuilder::new(ui)
        .id_salt("stakes")
        .sense(Sense::click())
        .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
        .column(Column::exact(62.0))
        .column(Column::remainder().at_least(LEAST_NAME).clip(true))
        .column(Column::exact(104.0).clip(true))
        .column(Column::exact(92.0).clip(true))
        .column(Column::exact(200.0).clip(true))
        .column(Column::exact(32.0))
        .header(30.0, |mut header| {
            let heads = [
                String::new(),
                texts.card_kind_stake(),
                texts.stakes_weight(),
                texts.card_options(),
                texts.stakes_for_against(),
            ];
            for head in heads {
                header.col(|ui| {
                    // The words of the buttons and chips below stand that far from their outline.
                    if head == texts.card_options() {
                        ui.add_space(12.0);
                    } else if head == texts.stakes_weight() {
                        ui.add_space(8.0);
                    }
                    ui.label(egui::RichText::new(head).font(theme::semibold(12.0)).color(desk.colors.text_faint));
                });
            }
            header.col(|_| {});
        })
        .body(|body| {
            body.heterogeneous_rows(heights.into_iter(), |mut row| {
                let rank = row.index();
                if let Some(stake) = stakes.get(rank).and_then(|id| desk.map().stakes.get(*id)) {
                    stake_row(&mut row, desk, stake, rank, stakes.len());
                }
            });
        });
}

/// Height of a row: its name is read whole, however narrow the column.
fn height(ui: &Ui, desk: &Desk<'_>, id: StakeId) -> f32 {
    let room = (ui.available_width() - OTHER_COLUMNS).max(LEAST_NAME) - 24.0;
    let name = desk.map().stakes.get(id).map(|stake| stake.name.clone()).unwrap_or_default();
    let galley = ui.painter().layout(name, theme::semibold(14.0), egui::Color32::PLACEHOLDER, room);
    let description = if room > ROOM_FOR_DESCRIPTION { 18.0 } else { 0.0 };
    (galley.size().y + description + 22.0).max(58.0)
}

fn stake_row(row: &mut TableRow<'_, '_>, desk: &mut Desk<'_>, stake: &Stake, rank: usize, count: usize) {
    let item = ItemId::Stake(stake.id);
    let name = stake.label().to_owned();
    row.set_selected(desk.session.selection().contains(item));
    row.col(|ui| {
        cell(ui, desk);
        ui.spacing_mut().item_spacing.x = 2.0;
        for (icon, words, to) in [
            (Icon::Up, desk.texts.card_up(), rank.checked_sub(1)),
            (Icon::Down, desk.texts.card_down(), Some(rank + 1).filter(|to| *to < count)),
        ] {
            let label = format!("{words} – {name}");
            let pressed =
                ui.add_enabled_ui(to.is_some(), |ui| fields::switch(ui, desk.colors, icon, &label, false)).inner;
            if let Some(to) = to.filter(|_| pressed) {
                desk.edit(Edit::Reorder { item, to });
            }
        }
    });
    row.col(|ui| {
        cell(ui, desk);
        let wide = ui.available_width() > ROOM_FOR_DESCRIPTION;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(if wide { 8.0 } else { 10.0 });
            let place = slot::stake(stake.id).part(|stake| &mut stake.name);
            let id = field_id((stake.id, "list"), "name");
            let title = desk.texts.card_stake_name();
            let field = Field { font: theme::semibold(14.0), ..Field::reading(id, &title, &stake.name) };
            let response = fields::text(ui, desk, &field, move |project, typed| {
                if typed.is_empty() { None } else { place.set(project, typed.to_owned()) }
            });
            if response.gained_focus() {
                desk.select(item);
            }
            if !wide {
                return;
            }
            let place = slot::stake(stake.id).part(|stake| &mut stake.description);
            let id = field_id((stake.id, "list"), "description");
            let (title, font) = (desk.texts.card_description(), theme::regular(12.0));
            let field = Field { framed: false, font, hint: &title, ..Field::line(id, &title, &stake.description) };
            fields::text(ui, desk, &field, move |project, typed| place.set(project, typed.to_owned()));
        });
    });
    row.col(|ui| {
        cell(ui, desk);
        let weights = card::stake_weights(desk);
        let labels: Vec<String> = weights.iter().map(|(_, words)| words.clone()).collect();
        let chosen = weights.iter().position(|(weight, _)| *weight == stake.weight);
        let title = format!("{} – {name}", desk.texts.card_weight());
        let id = field_id((stake.id, "list"), "weight");
        let chooser = Chooser { compact: true, ..Chooser::new(id, &title, &labels, chosen, "") };
        if let Some((weight, _)) = chooser.show(ui, desk.colors).picked.and_then(|rank| weights.get(rank))
            && let Some(edit) = slot::stake(stake.id).change(desk.project(), |stake| stake.weight = *weight)
        {
            desk.edit(edit);
        }
    });
    row.col(|ui| {
        cell(ui, desk);
        let words = desk.texts.stakes_options(stake.options.len());
        if widgets::sized_button(ui, desk.colors, None, &words, widgets::Weight::Quiet, 26.0).clicked() {
            desk.select(item);
        }
    });
    row.col(|ui| {
        cell(ui, desk);
        totals(ui, desk, stake.id);
    });
    row.col(|ui| {
        cell(ui, desk);
        let label = format!("{} – {name}", crate::session::Command::Delete.label(desk.texts));
        if fields::switch(ui, desk.colors, Icon::Close, &label, false) {
            desk.edit(Edit::Remove(vec![item]));
        }
    });
    if row.response().clicked() {
        desk.select(item);
    }
}

/// How many actors are for, against, neutral, and unknown.
fn count(map: &MapState, stake: StakeId) -> [usize; 4] {
    let mut counts = [0; 4];
    for position in map.positions.iter().filter(|position| position.stake == stake) {
        let [favour, against, neutral, unknown] = &mut counts;
        match position.value {
            None => *unknown += 1,
            Some(0) => *neutral += 1,
            Some(value) if value > 0 => *favour += 1,
            Some(_) => *against += 1,
        }
    }
    counts
}

/// A bar from against to for, and the counts in words.
fn totals(ui: &mut Ui, desk: &Desk<'_>, stake: StakeId) {
    let [favour, against, neutral, unknown] = count(desk.map(), stake);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(184.0, 40.0), Sense::hover());
    let words = desk.texts.stakes_totals(favour, against, unknown);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
    let bar = egui::Rect::from_min_size(rect.min + egui::vec2(0.0, 8.0), Vec2::new(rect.width(), 8.0));
    ui.painter().rect_filled(bar, 4.0, desk.colors.sunken);
    let all = (favour + against + neutral + unknown).max(1) as f32;
    let mut left = bar.left();
    for (share, color) in [(favour, desk.colors.convergent), (against, desk.colors.divergent)] {
        let width = bar.width() * share as f32 / all;
        let part = egui::Rect::from_min_size(egui::pos2(left, bar.top()), Vec2::new(width, bar.height()));
        ui.painter().rect_filled(part, 4.0, color);
        left += width + if width > 0.0 { 2.0 } else { 0.0 };
    }
    let at = egui::pos2(rect.left(), rect.bottom() - 10.0);
    ui.painter().text(at, Align2::LEFT_CENTER, words, theme::regular(12.0), desk.colors.text_soft);
}
