//! The card of a stake: its wording, its weight, the ways to settle it, who is for and against.

use egui::{Ui, Vec2};

use super::parts;
use crate::edit::Edit;
use crate::model::{Stake, StakeId, StakeOption};
use crate::session::{Action, Icon, New};
use crate::ui::fields::{self, Field, Lines, Slot, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// The whole card.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, stake: &Stake) {
    let texts = desk.texts;
    let slot = slot::stake(stake.id);
    let id = |part: &str| field_id(stake.id, part);
    parts::kind_line(ui, desk, &texts.card_kind_stake());
    let name = slot.part(|stake| &mut stake.name);
    parts::title(ui, desk, id("name"), &texts.card_stake_name(), &stake.name, &name);
    let short = slot.part(|stake| &mut stake.short_form);
    fields::labelled(ui, desk, id("short form"), &texts.card_short_form(), &stake.short_form, &short);
    let description = slot.part(|stake| &mut stake.description);
    fields::optional(ui, desk, id("description"), &texts.card_description(), &stake.description, &description);
    let weights = weights(desk);
    let weight = slot.part(|stake| &mut stake.weight);
    parts::one_of(ui, desk, id("weight"), &texts.card_weight(), &weights, Some(stake.weight), &weight);
    let counted = slot.part(|stake| &mut stake.counted_for_energy);
    parts::flag(ui, desk, &texts.card_counted(), stake.counted_for_energy, &counted);
    fields::label(ui, desk, &texts.card_origin());
    let origin = slot.part(|stake| &mut stake.provenance);
    fields::provenance_chip(ui, desk, id("origin"), &stake.provenance, &origin, |_, _| {});
    options(ui, desk, stake, &slot);
    positions(ui, desk, stake.id);
    parts::remove(ui, desk, stake.id.into());
}

/// The weights for the project, in words.
pub(in crate::ui) fn weights(desk: &Desk<'_>) -> Vec<(u8, String)> {
    let texts = desk.texts;
    vec![
        (0, texts.weight_side()),
        (1, texts.weight_useful()),
        (2, texts.weight_important()),
        (3, texts.weight_decisive()),
    ]
}

fn options(ui: &mut Ui, desk: &mut Desk<'_>, stake: &Stake, slot: &Slot<Stake>) {
    let texts = desk.texts;
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        widgets::section(ui, desk.colors, &texts.card_options());
        if stake.options.is_empty() {
            return;
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let origin = slot.part(|stake| &mut stake.options_provenance);
            let id = field_id(stake.id, "options origin");
            fields::provenance_chip(ui, desk, id, &stake.options_provenance, &origin, |_, _| {});
        });
    });
    if !stake.options.is_empty() {
        ui.label(widgets::soft(texts.card_options_hint(), desk.colors));
    }
    for (rank, option) in stake.options.iter().enumerate() {
        option_row(ui, desk, stake, option, rank, slot);
    }
    let add = texts.card_add_option();
    if widgets::sized_button(ui, desk.colors, Some(Icon::Plus), &add, widgets::Weight::Plain, 28.0).clicked() {
        desk.push(Action::Create(New::StakeOption(stake.id, texts.card_new_option())));
    }
}

fn option_row(ui: &mut Ui, desk: &mut Desk<'_>, stake: &Stake, option: &StakeOption, rank: usize, slot: &Slot<Stake>) {
    let texts = desk.texts;
    let own = slot.part_if(move |stake| stake.options.get_mut(rank));
    let mut edit: Option<Edit> = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let today = stake.todays_option == Some(option.id);
        let label = format!("{} – {}", texts.card_todays_option(), option.name);
        let radio = ui.add(egui::RadioButton::new(today, "")).accessible_name(&label).on_hover_text(&label);
        if radio.clicked() {
            let value = if today { None } else { Some(option.id) };
            edit = slot.change(desk.project(), |stake| stake.todays_option = value);
        }
        let name = own.part(|option| &mut option.name);
        let title = texts.card_option_name();
        let line = Field::line(field_id(option.id, "name"), &title, &option.name);
        let field = Field { font: theme::regular(13.0), lines: Lines::Many, ..line };
        fields::text(ui, desk, &field, move |project, typed| name.set(project, typed.to_owned()));
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.add_space(26.0);
        fields::label(ui, desk, &texts.card_option_level_short());
        ui.allocate_ui(Vec2::new(56.0, 30.0), |ui| {
            let level = option.level;
            let set = own.clone();
            let number = Slot::new(move |project, change| {
                let mut typed = Some(level);
                change(&mut typed);
                set.change(project, |option| option.level = typed.unwrap_or(level))
            });
            let title = texts.card_option_level();
            fields::number(ui, desk, field_id(option.id, "level"), &title, Some(level), (0.0, 1.0), &number);
        });
        let up = format!("{} – {}", texts.card_up(), option.name);
        if rank > 0 && fields::switch(ui, desk.colors, Icon::Up, &up, false) {
            edit = slot.change(desk.project(), |stake| stake.options.swap(rank, rank - 1));
        }
        let remove = format!("{} – {}", texts.card_take_away(), option.name);
        if fields::switch(ui, desk.colors, Icon::Close, &remove, false) {
            let id = option.id;
            edit = slot.change(desk.project(), |stake| {
                stake.options.retain(|other| other.id != id);
                stake.todays_option = stake.todays_option.filter(|today| *today != id);
            });
        }
    });
    if let Some(edit) = edit {
        desk.edit(edit);
    }
}

fn positions(ui: &mut Ui, desk: &mut Desk<'_>, stake: StakeId) {
    ui.add_space(4.0);
    widgets::section(ui, desk.colors, &desk.texts.card_positions());
    for (actor, name) in parts::actors_by_name(desk.map()) {
        ui.horizontal(|ui| {
            super::position_cell(ui, desk, actor, stake, &name);
            parts::leads_to(ui, desk, &name, actor.into());
        });
    }
}
