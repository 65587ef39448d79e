//! The table of the parties: who gives what, receives what, how each takes it.

use egui::{Align, Label, Layout, RichText, Ui, Vec2};

use super::workshop::{self, Kept};
use crate::analysis;
use crate::i18n::words;
use crate::model::{Compromise, Party};
use crate::session::{Action, Icon, New, Purpose};
use crate::ui::card::{self, Share};
use crate::ui::fields::{self, Slot, field_id, slot};
use crate::ui::{Desk, theme, widgets};

/// Columns that do not grow: how a party takes it, its red line and condition, the buttons.
const TAKES: f32 = 112.0;
const LIMITS: f32 = 158.0;
const BUTTONS: f32 = 92.0;
/// Gap between two columns.
const GAP: f32 = 12.0;

/// Widths of the columns: actor, gives, receives, takes, limits, buttons.
fn widths(room: f32) -> [f32; 6] {
    let free = (room - TAKES - LIMITS - BUTTONS - 5.0 * GAP).max(330.0);
    let actor = (free * 0.28).clamp(110.0, 210.0);
    let share = (free - actor) / 2.0;
    [actor, share, share, TAKES, LIMITS, BUTTONS]
}

/// Draws it.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let texts = desk.texts;
    widgets::sheet(desk.colors).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let widths = widths(ui.available_width());
        let kept = workshop::kept(desk, it);
        let heads = [
            texts.acting_party(),
            texts.card_gives(),
            texts.card_receives(),
            texts.acting_acceptability(),
            if desk.session.is_public() { texts.card_condition() } else { texts.acting_limits() },
            String::new(),
        ];
        columns(ui, widths, |ui, rank| {
            let head = heads.get(rank).cloned().unwrap_or_default();
            ui.label(RichText::new(head).font(theme::semibold(12.0)).color(desk.colors.text_faint));
        });
        for (rank, party) in it.parties.iter().enumerate() {
            line(ui, desk);
            let own = slot::compromise(it.id).part_if(move |it| it.parties.get_mut(rank));
            ui.push_id(field_id((it.id, party.actor), "row"), |ui| row(ui, desk, it, party, &own, (widths, &kept)));
        }
        line(ui, desk);
        if it.parties.is_empty() {
            ui.label(widgets::soft(texts.acting_no_party(), desk.colors));
        }
        card::add_party(ui, desk, it, true);
    });
}

fn line(ui: &mut Ui, desk: &Desk<'_>) {
    ui.add_space(2.0);
    let y = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), y, desk.colors.hairline());
    ui.add_space(6.0);
}

/// Cells side by side, as high as the highest.
fn columns(ui: &mut Ui, widths: [f32; 6], mut cell: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (rank, width) in widths.into_iter().enumerate() {
            ui.allocate_ui_with_layout(Vec2::new(width, 10.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = Vec2::new(6.0, 3.0);
                cell(ui, rank);
            });
        }
    });
}

fn row(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    it: &Compromise,
    party: &Party,
    own: &Slot<Party>,
    (widths, kept): ([f32; 6], &[Kept]),
) {
    let texts = desk.texts;
    let name = desk.map().actors.get(party.actor).map(|actor| actor.label()).unwrap_or_default();
    columns(ui, widths, |ui, rank| match rank {
        0 => {
            who(ui, desk, party, &name);
            workshop::kept_track(ui, desk, kept, party.actor);
        }
        1 => Share::Gives.show(ui, desk, it, party, own, false),
        2 => Share::Receives.show(ui, desk, it, party, own, false),
        3 => {
            let id = field_id((it.id, party.actor), "acceptability");
            let slot = own.part(|party| &mut party.acceptability);
            fields::acceptance(ui, desk, id, &name, party.acceptability, &slot);
        }
        4 => limits(ui, desk, it, party, own, &name),
        _ => {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                let make = texts.acting_make_action_of(name.clone());
                if fields::switch(ui, desk.colors, Icon::Calendar, &make, false) {
                    desk.push(Action::Create(New::ActionFor(Purpose::Term(it.id, party.actor))));
                }
                let remove = format!("{} – {name}", texts.card_take_away());
                if fields::switch(ui, desk.colors, Icon::Close, &remove, false) {
                    card::unseat(desk, it, party.actor);
                }
            });
            let slot = own.part(|party| &mut party.provenance);
            let id = field_id((it.id, party.actor), "origin");
            fields::provenance_chip(ui, desk, id, &party.provenance, &slot, |_, _| {});
        }
    });
}

/// The symbol and the name; under the pointer, what the actor speaks in the name of.
fn who(ui: &mut Ui, desk: &Desk<'_>, party: &Party, name: &str) {
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(26.0, 24.0), egui::Sense::hover());
        if let Some(actor) = desk.map().actors.get(party.actor) {
            fields::actor_symbol(ui, desk.colors, desk.map(), actor, rect.center(), 8.5);
        }
        let words = RichText::new(name.replace('\n', " ")).font(theme::semibold(13.0)).color(desk.colors.text);
        let response = ui.add(Label::new(words).wrap());
        let frames = analysis::frames_of(desk.map(), party.actor);
        if !frames.is_empty() {
            let names: Vec<String> = frames.iter().map(|cite| words::cite(desk.texts, *cite)).collect();
            response.on_hover_text(names.join(", "));
        }
    });
}

/// Its red line, touched or not, and the condition that it sets.
fn limits(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, party: &Party, own: &Slot<Party>, name: &str) {
    let texts = desk.texts;
    if desk.session.is_public() {
        // A red line is for the team, and so is whether it is touched.
        return Share::Condition.show(ui, desk, it, party, own, false);
    }
    let touched = party.red_line_touched;
    let mut ticked = touched;
    let ink = if touched { desk.colors.note } else { desk.colors.text };
    let words = RichText::new(texts.acting_red_line()).font(theme::regular(13.0)).color(ink);
    let response = ui.checkbox(&mut ticked, words);
    let spoken = format!("{} – {name}", texts.card_red_line_touched());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, touched, &spoken));
    let known = desk.map().actors.get(party.actor).and_then(|actor| actor.grid.red_line.as_ref()?.value.as_ref());
    let tip = known.map_or_else(|| texts.card_red_line_touched(), |line| line.text.clone());
    if response.on_hover_text(tip).changed()
        && let Some(edit) = own.part(|party| &mut party.red_line_touched).set(desk.project(), ticked)
    {
        desk.edit(edit);
    }
    Share::Condition.show(ui, desk, it, party, own, false);
}
