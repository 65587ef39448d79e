//! The head of a compromise: its title, which of the four outcomes it is, its thread, what it treats.

use egui::{Align, Label, Layout, Ui, Vec2};

use super::told;
use crate::edit::ItemId;
use crate::i18n::Texts;
use crate::model::{Compromise, CompromiseKind, FindingId, StakeId};
use crate::ui::card;
use crate::ui::fields::{self, Chooser, Field, field_id, slot};
use crate::ui::{Desk, theme, thread, whatif, widgets};

/// Width of the four outcomes, and of a title that leaves them beside it.
const OUTCOMES: f32 = 420.0;
const LEAST_TITLE: f32 = 300.0;

/// Draws it; `brief` leaves out what belongs to the terms. Answers whether what it leaves open, `left_open` in number, is
/// to be seen.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise, left_open: usize, brief: bool) -> bool {
    let width = ui.available_width();
    if width >= OUTCOMES + LEAST_TITLE {
        ui.horizontal_top(|ui| {
            let room = width - OUTCOMES - 24.0;
            ui.allocate_ui(Vec2::new(room, 34.0), |ui| {
                ui.set_width(room);
                title(ui, desk, it);
            });
            ui.add_space(8.0);
            ui.allocate_ui(Vec2::new(OUTCOMES, 34.0), |ui| outcomes(ui, desk, it));
        });
    } else {
        title(ui, desk, it);
        outcomes(ui, desk, it);
    }
    if brief {
        treated(ui, desk, it);
        return false;
    }
    let said = widgets::unbroken(&explained(desk.texts, it.kind));
    let mut wanted = false;
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        if left_open > 0 {
            wanted = told::count(ui, desk, left_open).clicked();
            ui.add_space(8.0);
        }
        whatif::way_in(ui, desk);
        ui.add_space(8.0);
        ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
            ui.add(Label::new(widgets::soft(said, desk.colors)).wrap());
        });
    });
    thread::crumbs(ui, desk, ItemId::Compromise(it.id));
    treated(ui, desk, it);
    wanted
}

fn title(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let name = desk.texts.card_title();
    fields::name_if_new(desk, field_id(it.id, "title"), &it.title, &desk.texts.new_compromise_title());
    let place = slot::compromise(it.id).part(|it| &mut it.title);
    let field = Field {
        font: theme::semibold(22.0),
        hint: &name,
        ..Field::reading(field_id(it.id, "title"), &name, &it.title)
    };
    fields::text(
        ui,
        desk,
        &field,
        move |project, typed| {
            if typed.is_empty() { None } else { place.set(project, typed.to_owned()) }
        },
    );
}

fn outcomes(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let labels = CompromiseKind::ALL.map(|kind| outcome(desk.texts, kind));
    let chosen = CompromiseKind::ALL.iter().position(|kind| *kind == it.kind);
    let pressed = widgets::segments(ui, desk.colors, &labels, chosen);
    if let Some(&kind) = pressed.and_then(|rank| CompromiseKind::ALL.get(rank))
        && let Some(edit) = slot::compromise(it.id).part(|it| &mut it.kind).set(desk.project(), kind)
    {
        desk.edit(edit);
    }
}

fn outcome(texts: Texts, kind: CompromiseKind) -> String {
    match kind {
        CompromiseKind::Agreement => texts.acting_agreement(),
        CompromiseKind::Compromise => texts.acting_compromise(),
        CompromiseKind::Arrangement => texts.acting_arrangement(),
        CompromiseKind::OnHold => texts.acting_on_hold(),
    }
}

/// What the outcome means, in one sentence.
fn explained(texts: Texts, kind: CompromiseKind) -> String {
    match kind {
        CompromiseKind::Agreement => texts.acting_agreement_is(),
        CompromiseKind::Compromise => texts.acting_compromise_is(),
        CompromiseKind::Arrangement => texts.acting_arrangement_is(),
        CompromiseKind::OnHold => texts.acting_on_hold_is(),
    }
}

/// The divergence and the stakes that it treats, as chips.
fn treated(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let texts = desk.texts;
    let whole = slot::compromise(it.id);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        ui.label(widgets::soft(texts.acting_treats(), desk.colors));
        divergence(ui, desk, it);
        let mut edit = None;
        for stake in it.stakes.iter().filter_map(|id| desk.map().stakes.get(*id)) {
            let remove = format!("{} – {}", texts.card_take_away(), stake.label());
            if widgets::removable_chip(ui, desk.colors, stake.label(), &remove) {
                let gone = stake.id;
                edit = whole.change(desk.project(), |it| it.stakes.retain(|id| *id != gone));
            }
        }
        let left: Vec<(StakeId, String)> = desk
            .map()
            .stakes
            .iter()
            .filter(|stake| !it.stakes.contains(&stake.id))
            .map(|stake| (stake.id, stake.label().to_owned()))
            .collect();
        if !left.is_empty() {
            let labels: Vec<String> = left.iter().map(|(_, words)| words.clone()).collect();
            let add = texts.acting_add_stake();
            let id = field_id(it.id, "stakes");
            let chooser = Chooser { compact: true, ..Chooser::adding(id, &add, &labels, &add) };
            let picked = chooser.show(ui, desk.colors).picked;
            if let Some((stake, _)) = picked.and_then(|rank| left.get(rank)) {
                edit = whole.change(desk.project(), |it| it.stakes.push(*stake));
            }
        }
        if let Some(edit) = edit {
            desk.edit(edit);
        }
    });
}

fn divergence(ui: &mut Ui, desk: &mut Desk<'_>, it: &Compromise) {
    let findings: Vec<(FindingId, String)> =
        desk.map().findings.iter().map(|finding| (finding.id, card::finding_title(desk, finding))).collect();
    if findings.is_empty() {
        return;
    }
    let none = desk.texts.acting_no_divergence();
    let labels: Vec<String> =
        std::iter::once(none.clone()).chain(findings.iter().map(|(_, words)| words.clone())).collect();
    let chosen = findings.iter().position(|(id, _)| it.finding == Some(*id)).map_or(0, |rank| rank + 1);
    let (id, name) = (field_id(it.id, "finding"), desk.texts.card_treats());
    let chooser = Chooser { compact: true, ..Chooser::new(id, &name, &labels, Some(chosen), &none) };
    if let Some(rank) = chooser.show(ui, desk.colors).picked {
        let found = rank.checked_sub(1).and_then(|rank| findings.get(rank)).map(|(id, _)| *id);
        if let Some(edit) = slot::compromise(it.id).part(|it| &mut it.finding).set(desk.project(), found) {
            desk.edit(edit);
        }
    }
}
