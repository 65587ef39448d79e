//! The bar of what positions draw over the map: on which stake, from which strength on.

use egui::{RichText, Ui, Vec2};

use super::over;
use crate::model::{InterestSign, StakeId};
use crate::scene::OverlayRule;
use crate::session::{Action, Command, Icon, OverlayAt, ViewChange};
use crate::ui::fields::{Chooser, field_id};
use crate::ui::{Desk, fields, theme, widgets};

/// Draws it, when that is shown.
pub(super) fn bar(ui: &mut Ui, desk: &mut Desk<'_>) {
    let Some(overlay) = desk.session.overlay().cloned() else { return };
    let (texts, rule) = (desk.texts, overlay.rule);
    // The strongest pair comes first.
    let most = overlay.pairs.first().map_or(rule.least, |pair| pair.strength.floor() as u8);
    over::bar(desk).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
            let title = RichText::new(texts.overlay_title()).font(theme::semibold(13.0)).color(desk.colors.text);
            ui.label(title);
            if let Some(at) = stakes(ui, desk, rule).or_else(|| signs(ui, desk, rule)) {
                lay(desk, at);
            }
            ui.add_space(6.0);
            let steps = [
                (Icon::Left, texts.overlay_less(), rule.least.checked_sub(1).filter(|least| *least > 0)),
                (Icon::Right, texts.overlay_more(), rule.least.checked_add(1).filter(|least| *least <= most)),
            ];
            let said = texts.overlay_least(usize::from(rule.least));
            for (rank, (icon, words, to)) in steps.into_iter().enumerate() {
                if rank == 1 {
                    ui.label(RichText::new(&said).font(theme::regular(13.0)).color(desk.colors.text));
                }
                let pressed =
                    ui.add_enabled_ui(to.is_some(), |ui| fields::switch(ui, desk.colors, icon, &words, false)).inner;
                if let Some(least) = to.filter(|_| pressed) {
                    lay(desk, OverlayAt { stake: rule.stake, sign: rule.sign, least: Some(least) });
                }
            }
            ui.label(widgets::soft(texts.overlay_count(overlay.pairs.len()), desk.colors));
            if fields::switch(ui, desk.colors, Icon::Close, &texts.overlay_close(), false) {
                desk.command(Command::ToggleOverlay);
            }
        });
    });
}

/// The stake that is drawn, or all of them; what is drawn then, when another one was picked.
fn stakes(ui: &mut Ui, desk: &Desk<'_>, now: OverlayRule) -> Option<OverlayAt> {
    let of = desk.map().stakes.iter();
    let choices: Vec<(Option<StakeId>, String)> = std::iter::once((None, desk.texts.overlay_all_stakes()))
        .chain(of.map(|stake| (Some(stake.id), stake.label().to_owned())))
        .collect();
    let labels: Vec<String> = choices.iter().map(|(_, words)| words.clone()).collect();
    let chosen = choices.iter().position(|(id, _)| *id == now.stake);
    let name = desk.texts.overlay_stake();
    let chooser = Chooser { compact: true, ..Chooser::new(field_id("map", "overlay"), &name, &labels, chosen, "") };
    let picked = chooser.show(ui, desk.colors).picked?;
    let (stake, _) = choices.get(picked)?;
    // On one stake, both sides matter as much.
    let sign = now.sign.filter(|_| stake.is_none());
    Some(OverlayAt { stake: *stake, sign, least: None })
}

/// Which signs are drawn; what is drawn then, when another choice was picked.
fn signs(ui: &mut Ui, desk: &Desk<'_>, now: OverlayRule) -> Option<OverlayAt> {
    let texts = desk.texts;
    let choices = [
        (Some(InterestSign::Divergent), texts.overlay_divergences()),
        (Some(InterestSign::Convergent), texts.overlay_convergences()),
        (None, texts.overlay_both()),
    ];
    let labels = choices.clone().map(|(_, words)| words);
    let chosen = choices.iter().position(|(sign, _)| *sign == now.sign);
    let name = texts.overlay_sign();
    let chooser =
        Chooser { compact: true, ..Chooser::new(field_id("map", "overlay sign"), &name, &labels, chosen, "") };
    let picked = chooser.show(ui, desk.colors).picked?;
    let (sign, _) = choices.get(picked)?;
    Some(OverlayAt { stake: now.stake, sign: *sign, least: None })
}

fn lay(desk: &mut Desk<'_>, at: OverlayAt) {
    desk.push(Action::View(ViewChange::Overlay(Some(at))));
}
